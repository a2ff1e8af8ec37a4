"""The table of the Parity page: every quantity in both precisions, sorted as one likes."""

from __future__ import annotations

import html
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gatescope.i18n import Translate
from gatescope.messages import mark
from gatescope.ui.parity_table import AXES, UNDECIDED, place
from gatescope.ui.parity_words import long_name, number, ulps

if TYPE_CHECKING:
    from gru_core.parity_checks import ParityCheck
    from gru_core.proof import Proof, Proved

STATES = {
    "passed": mark("✓ equal"),
    "failed": mark("✗ differs"),
    "undecided": mark("○ cannot tell"),
}
BADGES = {"passed": "pass", "failed": "fail", "undecided": "unchecked"}
COLUMNS = (
    mark("verdict"),
    mark("worst error"),
    mark("in ulp"),
    mark("where"),
    mark("allowed"),
)
ORDER_NAMES = {
    "": mark("as computed"),
    "verdict": mark("verdict"),
    "error": mark("worst error"),
    "ulp": mark("ulp"),
    "used": mark("share of what is allowed"),
}
RANKS = {"failed": 0, "undecided": 1, "passed": 2}


@dataclass(frozen=True, slots=True)
class Row:
    """One quantity in both precisions.

    Parameters
    ----------
    name : str
        As in the reports.
    halves : dict of str to Proved
        By precision.
    """

    name: str
    halves: dict[str, Proved]

    @property
    def state(self) -> str:
        """The worse of its verdicts."""
        return min((half.state for half in self.halves.values()), key=RANKS.__getitem__)


def rows_of(proof: Proof) -> list[Row]:
    """Put the two precisions side by side, in the order of the reports."""
    found: dict[str, dict[str, Proved]] = {}
    for precision, part in proof.precisions.items():
        for quantity in part.quantities:
            found.setdefault(quantity.name, {})[precision] = quantity
    return [Row(name, halves) for name, halves in found.items()]


def ordered(rows: list[Row], order: str) -> list[Row]:
    """Sort rows; the largest first, and equal ones as computed.

    Parameters
    ----------
    rows : list of Row
        From `rows_of`.
    order : str
        Of `gatescope.ui.parity_settings.ORDERS`.

    Returns
    -------
    list of Row
        The same rows.
    """
    if order == "verdict":
        return sorted(rows, key=lambda row: RANKS[row.state])
    measures = {"error": _worst, "ulp": _ulps, "used": _used}
    if order not in measures:
        return rows
    return sorted(rows, key=lambda row: -max(map(measures[order], row.halves.values())))


def shown_check(quantity: Proved) -> ParityCheck:
    """Give the check whose numbers stand in the table."""
    failed = [check for check in quantity.checks if check.state == "failed"]
    return max(failed, key=lambda check: check.ratio) if failed else quantity.told


def shown_error(quantity: Proved) -> float:
    """Give the error that stands in the table: that of the check, or the sharper measure."""
    if quantity.ours is None or shown_check(quantity).state == "failed":
        return shown_check(quantity).worst
    return quantity.ours.worst


def _worst(quantity: Proved) -> float:
    return shown_error(quantity)


def _ulps(quantity: Proved) -> float:
    return -1.0 if quantity.ours is None else quantity.ours.ulps


def _used(quantity: Proved) -> float:
    return max(check.ratio for check in quantity.checks)


def table_html(proof: Proof, order: str, translate: Translate) -> str:
    """Write the table.

    Parameters
    ----------
    proof : Proof
        What is shown.
    order : str
        What it is sorted by.
    translate : Translate
        English screen text to the page's language.

    Returns
    -------
    str
        HTML in which every value is escaped; it scrolls sideways within itself.
    """
    names = tuple(proof.precisions)
    columns = "".join(f"<th scope='col'>{_cell(translate(c))}</th>" for c in COLUMNS)
    groups = "".join(
        f"<th scope='colgroup' colspan='{len(COLUMNS)}'>{name}</th>" for name in names
    )
    quantity = _cell(translate(mark("Quantity")))
    head = (
        f"<thead><tr><th rowspan='2' scope='col'>{quantity}</th>{groups}</tr>"
        f"<tr>{columns * len(names)}</tr></thead>"
    )
    rows = rows_of(proof)
    body = "".join(_row(row, names, translate) for row in ordered(rows, order))
    if not any("layer 1" in row.name or "backward" in row.name for row in rows):
        # Of one layer there is no need to say which.
        body = body.replace(f"{_cell(translate(AXES['layer and direction']))} 0, ", "")
    label = _cell(translate(mark("Every quantity beside PyTorch's")))
    return (
        f'<div class="gs-proof" data-testid="parity-quantities" role="region" tabindex="0" '
        f'aria-label="{label}"><table>{head}<tbody>{body}</tbody></table></div>'
    )


def _row(row: Row, names: tuple[str, ...], translate: Translate) -> str:
    cells = "".join(_half(row.halves.get(name), translate) for name in names)
    name = _cell(long_name(row.name, translate))
    state = BADGES[row.state]
    return (
        f'<tr data-state="{state}" data-quantity="{_cell(row.name)}">'
        f"<th scope='row'>{name}</th>{cells}</tr>"
    )


def _half(quantity: Proved | None, translate: Translate) -> str:
    if quantity is None:
        return "<td>–</td>" * len(COLUMNS)
    check = shown_check(quantity)
    texts = (
        translate(STATES[quantity.state]),
        number(shown_error(quantity)),
        "–" if quantity.ours is None else ulps(quantity.ours.ulps),
        place(check, translate),
        number(check.tolerance) if check.decided else translate(UNDECIDED),
    )
    return "".join(f"<td>{_cell(text)}</td>" for text in texts)


def _cell(text: str) -> str:
    return html.escape(text, quote=True)
