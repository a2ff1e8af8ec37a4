"""How the networks of a race are named and drawn: by their cell, and what tells them apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gatescope.figures.cells import CELL_STYLES
from gatescope.figures.heatmap import BACKGROUND
from gatescope.figures.path_style import INK, Theme, mixed
from gatescope.i18n import Translate
from gatescope.messages import enumerated, mark

if TYPE_CHECKING:
    from gatescope.training.lab.plan import Lane

DASHES = ("solid", "dash", "dot", "dashdot", "longdash", "longdashdot")
"""Networks of one cell take them in turn, from the cell's own on."""

FAR_TO_PAGE, FAR_TO_INK = 0.52, 0.62
"""So far the last network of a cell is mixed with the page's colour, or with that of its
letters; it still can be read."""

SHORT = 12
"""Where a name is longer, names do not fit beside the ends of lines."""


@dataclass(frozen=True, slots=True)
class LaneStyle:
    """How a network of a race is named and drawn.

    Parameters
    ----------
    name : str
        Translated, as in the legend.
    short : str
        As from `lane_shorts`.
    colour : str
        As ``#rrggbb``.
    dash : str
        Of its line, as Plotly names them.
    """

    name: str
    short: str
    colour: str
    dash: str


def lane_names(lanes: Sequence[Lane], translate: Translate = str) -> tuple[str, ...]:
    """Give the shortest names that tell the networks of a race apart.

    Parameters
    ----------
    lanes : sequence of Lane
        Of a plan.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    tuple of str
        All different: where only cells differ, their names alone.

    Examples
    --------
    >>> from gatescope.training.lab.plan import Lane
    >>> lane_names((Lane("gru"), Lane("rnn", units=8)))
    ('GRU', 'plain RNN')
    >>> lane_names((Lane("gru", 8), Lane("gru", 16)))
    ('GRU, 8 units', 'GRU, 16 units')
    >>> lane_names((Lane("gru"), Lane("gru", dropout=0.5), Lane("lstm", l2=0.01)))
    ('GRU', 'GRU, dropout 0.5', 'LSTM')
    """
    named = [
        enumerated([translate(CELL_STYLES[lane.cell].name), *parts], translate)
        for lane, parts in zip(lanes, _differences(lanes, translate), strict=True)
    ]
    return _numbered(named)


def lane_shorts(lanes: Sequence[Lane], translate: Translate = str) -> tuple[str, ...]:
    """Give names for the ends of lines: what tells the networks apart, in few letters.

    Parameters
    ----------
    lanes : sequence of Lane
        Of a plan.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    tuple of str
        All empty where one of them is long.

    Examples
    --------
    >>> from gatescope.training.lab.plan import Lane
    >>> lane_shorts((Lane("gru", 8), Lane("gru", 16)))
    ('8 units', '16 units')
    >>> lane_shorts((Lane("rnn", 8), Lane("gru", 8))), lane_shorts((Lane("gru", 8, 0.125),) * 2)
    (('RNN', 'GRU'), ('GRU (1)', 'GRU (2)'))
    """
    single = len({lane.cell for lane in lanes}) == 1
    shorts = [
        enumerated(parts if single and parts else [lane.cell.upper(), *parts], translate)
        for lane, parts in zip(lanes, _differences(lanes, translate), strict=True)
    ]
    fits = max(map(len, _numbered(shorts))) <= SHORT
    return _numbered(shorts) if fits else ("",) * len(lanes)


def lane_styles(
    lanes: Sequence[Lane], theme: Theme = "light", translate: Translate = str
) -> tuple[LaneStyle, ...]:
    """Give names, colours and dashes of the networks of a race.

    Parameters
    ----------
    lanes : sequence of Lane
        Of a plan.
    theme : {"light", "dark"}
        Colours for a light or a dark page.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    tuple of LaneStyle
        The first network of a cell looks as the cell does elsewhere, the others are shades of
        it with other dashes.

    Examples
    --------
    >>> from gatescope.training.lab.plan import Lane
    >>> [(one.short, one.dash) for one in lane_styles((Lane("gru", 8), Lane("gru", 16)))]
    [('8 units', 'solid'), ('16 units', 'dash')]
    """
    names = lane_names(lanes, translate)
    shorts = lane_shorts(lanes, translate)
    cells, seen = Counter(lane.cell for lane in lanes), Counter[str]()
    styles = []
    for lane, name, short in zip(lanes, names, shorts, strict=True):
        rank, count = seen[lane.cell], cells[lane.cell]
        seen[lane.cell] += 1
        first = DASHES.index(CELL_STYLES[lane.cell].dash)
        dash = DASHES[(first + rank) % len(DASHES)]
        styles.append(LaneStyle(name, short, _shade(lane.cell, rank, count, theme), dash))
    return tuple(styles)


def _differences(lanes: Sequence[Lane], translate: Translate) -> list[list[str]]:
    """Say of each network in what it differs from others of its cell."""
    found = []
    for lane in lanes:
        same = [other for other in lanes if other.cell == lane.cell]
        parts = []
        if len({other.units for other in same}) > 1:
            words = mark("1 unit") if lane.units == 1 else mark("{units} units")
            parts.append(translate(words).format(units=lane.units))
        if len({other.dropout for other in same}) > 1 and lane.dropout:
            parts.append(translate(mark("dropout {share:g}")).format(share=lane.dropout))
        if len({other.l2 for other in same}) > 1 and lane.l2:
            parts.append(translate(mark("L2 {pull:g}")).format(pull=lane.l2))
        found.append(parts)
    return found


def _numbered(names: Sequence[str]) -> tuple[str, ...]:
    """Count those that are the same."""
    often, seen = Counter(names), Counter[str]()
    different = []
    for name in names:
        seen[name] += 1
        different.append(f"{name} ({seen[name]})" if often[name] > 1 else name)
    return tuple(different)


def _shade(cell: str, rank: int, count: int, theme: Theme) -> str:
    colour: str = getattr(CELL_STYLES[cell], theme)
    if rank == 0:
        return colour
    # The GRU has the ink itself, which can only become paler; of the others the light ones of a
    # dark page would hardly change by more light.
    if cell == "gru" or theme == "dark":
        return mixed(BACKGROUND[theme], colour, FAR_TO_PAGE * rank / (count - 1))
    return mixed(INK[theme], colour, FAR_TO_INK * rank / (count - 1))
