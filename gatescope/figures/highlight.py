"""Text in which every token is shaded by how much it matters, on a fixed scale."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from gatescope.figures.heatmap import BACKGROUND
from gatescope.figures.hover_text import powers
from gatescope.figures.path_style import CURSOR, INK, STATE, Theme, mixed, shown
from gatescope.i18n import Translate
from gatescope.inputs.sequence import FloatArray
from gatescope.messages import mark, true_minus

FAINTEST, STRONGEST = -6.0, 2.0
"""Powers of ten at which the shade begins and is full; the same for every text."""

LEGEND = (-6, -4, -2, -1, 0, 1, 2)


def highlight(
    tokens: Sequence[str],
    log10: FloatArray,
    *,
    step: int,
    first: int = 0,
    separator: str = "",
    theme: Theme = "light",
    translate: Translate = str,
) -> str:
    """Write tokens as HTML, each on a shade that says how much it moves the output.

    Parameters
    ----------
    tokens : sequence of str
        T tokens; they are escaped, whatever they hold.
    log10 : FloatArray of shape (T,)
        log10 of the saliency of each; infinite below or NaN leaves the token unshaded.
    step : int
        The step of the output, which is framed.
    first : int
        The step of the first token, for the hover.
    separator : str
        What stands between tokens: "" for characters, " " for words.
    theme : {"light", "dark"}
        Colours for a light or a dark page.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    str
        HTML of the text and of the legend of its shades.

    Examples
    --------
    >>> html = highlight(["<b>"], np.array([-1.0]), step=0)
    >>> "&lt;b&gt;" in html, "<b>" in html
    (True, False)
    """
    told = translate(mark("step {t}: {size}"))
    marks = [
        _token(
            shown(token), float(value), theme, t == step,
            told.format(t=t, size=_plain(size)),
        )
        for t, (token, value, size) in enumerate(
            zip(tokens, log10, powers(log10), strict=True), first
        )
    ]  # fmt: skip
    gap = "\n" if separator else ""
    body = f'<p style="line-height:2.1;overflow-wrap:anywhere">{gap.join(marks)}</p>'
    return f'<div data-testid="saliency">{body}{_legend(theme, translate)}</div>'


def shade(value: float, theme: Theme) -> tuple[str, str]:
    """Give the background of a token and the ink that can be read on it.

    Parameters
    ----------
    value : float
        log10 of its saliency.
    theme : {"light", "dark"}
        Colours for a light or a dark page.

    Examples
    --------
    >>> shade(-9.0, "light"), shade(2.0, "light")
    (('#fdfdfd', '#000000'), ('#1d5fbf', '#ffffff'))
    """
    if np.isnan(value):
        return BACKGROUND[theme], INK[theme]
    part = min(max((value - FAINTEST) / (STRONGEST - FAINTEST), 0.0), 1.0)
    paper = mixed(STATE[theme], BACKGROUND[theme], part**BEND)
    # On any paper at least one of the two has a contrast of 4.5.
    return paper, max(INKS, key=lambda ink: abs(_lightness(ink) - _lightness(paper)))


BEND = 1.5
"""Above 1, stronger shades differ more: most of what matters is there."""

INKS = ("#000000", "#ffffff")


def _lightness(colour: str) -> float:
    """Give the logarithm of the luminance: its differences are those contrasts."""
    channels = [int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return float(np.log(luminance + 0.05))


def _token(text: str, value: float, theme: Theme, framed: bool, title: str) -> str:
    paper, ink = shade(value, theme)
    edge = CURSOR[theme] if framed else paper
    style = (
        f"background:{paper};color:{ink};border:2px solid {edge};"
        "border-radius:4px;padding:0 4px;margin:0 1px;display:inline-block;line-height:1.5"
    )
    return f'<span title="{title}" style="{style}">{text}</span>'


def _plain(size: str) -> str:
    """Write a power of ten where there is no markup."""
    return size.replace("<sup>", "^").replace("</sup>", "")


def _legend(theme: Theme, translate: Translate) -> str:
    chips = "".join(_token(_chip(p), p, theme, False, "") for p in LEGEND)
    text = translate(mark("How far the output moves when this token's input moves by 1:"))
    ring = translate(mark("framed: the step of the output"))
    colour = mixed(INK[theme], BACKGROUND[theme], 0.7)
    style = f"color:{colour};font-size:0.88rem;line-height:2"
    return f'<p style="{style}">{text} {chips} · {ring}</p>'


def _chip(power: int) -> str:
    text = f"10<sup>{true_minus(str(power))}</sup>" if power else "1"
    return f"≥{text}" if power == LEGEND[-1] else text
