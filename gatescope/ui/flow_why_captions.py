"""How to read the shares of the paths."""

from __future__ import annotations

from collections.abc import Mapping

from gatescope.i18n import Translate
from gatescope.messages import mark, sentences


def why_caption(
    cell: str, with_norms: bool, drawn: Mapping[str, int], total: int, say: Translate
) -> str:
    """Explain the picture.

    Parameters
    ----------
    cell : {"gru", "rnn", "lstm"}
        Whose paths are drawn.
    with_norms : bool
        Whether their sizes are drawn too.
    drawn : Mapping of str to int
        What `gatescope.figures.shares.share_figure` tells of its picture.
    total : int
        T.
    say : Translate
        From English screen text to the page's language.

    Returns
    -------
    str
        What bars mean, and what is left out.
    """
    words = [say(CAPTION_RNN if cell == "rnn" else CAPTION)]
    if with_norms:
        words.append(say(NORMS_WORDS))
    if drawn["drawn"] < total:
        fewer = mark("{drawn:,} of {total:,} steps are drawn, evenly spaced; the file has all.")
        words.append(say(fewer).format(drawn=drawn["drawn"], total=total))
    if drawn["beyond"]:
        more = mark(
            "At {count} steps bars reach beyond the axis; point at them for the number."
        )
        words.append(say(more).format(count=drawn["beyond"]))
    return sentences(words, say)


CAPTION = mark(
    "Going back through one step, the gradient can take several paths at once. What arrives"
    " is their sum, and a path's share says how much of that sum it brings: 0.9 is nine"
    " tenths, and the shares of a step add up to 1. A negative share, below the line, pulls"
    " the other way: it cancels part of what the others bring, and then these have more than 1"
    " together. Compare each step with the gates below it."
)
CAPTION_RNN = mark(
    "Going back through one step of an RNN there is a single path: through the weights and the"
    " slope of the activation. Its share is always 1, so only the size of the gradient above it"
    " tells anything. A GRU and an LSTM have a second way that no weight touches: choose one of"
    " them on the left and compare."
)
UNIT_WORDS = mark(
    "Drawn as dots beside the mean of all units. Until you choose, it is the unit through which"
    " most of the gradient passes."
)
NORMS_WORDS = mark(
    "The size (norm) of what each path brings, as a power of ten. Sizes do not add up: two"
    " large paths that point in opposite directions leave little. That is why the bars show"
    " shares."
)
