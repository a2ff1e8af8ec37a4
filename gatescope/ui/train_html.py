"""Small pictures of the Train page that need no figure: the split, and a sequence of tokens."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import numpy as np

from gatescope.figures.path_style import SIGNS
from gatescope.i18n import Translate
from gatescope.inputs.sequence import FloatArray, TokenSequence
from gatescope.messages import mark

PARTS = (
    ("train", mark("to learn from")),
    ("validation", mark("validation: to watch")),
    ("held-out", mark("held out: for the score")),
)
MOST_BOXES = 120
"""Of a longer sequence the beginning and the end are shown: there the answers are."""


def split_html(counts: tuple[int, int, int], translate: Translate) -> str:
    """Draw how the sequences are shared out, as one bar.

    Parameters
    ----------
    counts : tuple of int
        To learn from, to watch, and held out.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    str
        HTML; the parts are as wide as they are large.
    """
    parts = [
        f'<div data-part="{name}" style="flex-grow:{count}">'
        f"<b>{count:,}</b> <span>{escape(translate(words))}</span></div>"
        for (name, words), count in zip(PARTS, counts, strict=True)
    ]
    return f'<div class="gs-split" data-testid="split">{"".join(parts)}</div>'


def tokens_html(sequence: TokenSequence, labels: Sequence[str], translate: Translate) -> str:
    """Draw tokens in boxes as they are read, with the answers that are asked for below.

    Parameters
    ----------
    sequence : TokenSequence
        With its targets.
    labels : sequence of str
        Names of the classes, translated.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    str
        HTML in which every text is escaped.

    Examples
    --------
    >>> asked = TokenSequence(("a", "<"), np.array([[np.nan], [0.0]]))
    >>> "<b>&lt;</b><i>yes</i>" in tokens_html(asked, ("yes",), str)
    True
    """
    targets = sequence.targets
    answers = [""] * len(sequence)
    if targets is not None:
        answers = [_answer(row, labels) for row in targets]
    boxes = [
        f"<span><b>{escape(SIGNS.get(token, token))}</b><i>{escape(answer)}</i></span>"
        for token, answer in zip(sequence.tokens, answers, strict=True)
    ]
    left_out = len(boxes) - MOST_BOXES
    if left_out > 0:
        half = MOST_BOXES // 2
        words = escape(translate(mark("… {count:,} more …")).format(count=left_out))
        boxes = [*boxes[:half], f"<em>{words}</em>", *boxes[-half:]]
    return f'<div class="gs-tokens" data-testid="tokens">{"".join(boxes)}</div>'


def _answer(target: FloatArray, labels: Sequence[str]) -> str:
    if not np.isfinite(target).all():
        return ""
    return labels[int(target[0])]
