"""The parity report in the page's language: a table for people."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from gatescope.i18n import Translate
from gatescope.messages import mark, true_minus
from gatescope.viewer.judges import judge_name

if TYPE_CHECKING:
    from gru_core.parity_checks import ParityCheck, ParityReport

HEADS = (mark("Quantity"), mark("Worst error"), mark("Where"), mark("Allowed"))
AXES = {
    "t": mark("step"),
    "unit": mark("unit"),
    "from unit": mark("from unit"),
    "input": mark("input"),
    "layer and direction": mark("layer and direction"),
    "answer": mark("answer"),
}
"""The axes that are worth naming; a page shows one sequence, so its row in the batch is not."""

UNDECIDED = mark("cannot tell")
GATES = mark("Gates and candidate")
STATES = mark("States")
ANSWER = mark("Answer")
GRADIENTS = mark("Gradients, as training uses them")
GROUPS = (GATES, STATES, ANSWER, GRADIENTS)

ONLY_LAYER = "layer 0 forward: "


def parity_table(report: ParityReport, translate: Translate) -> str:
    """Write a report as HTML.

    Parameters
    ----------
    report : ParityReport
        From the check of what is on screen.
    translate : Translate
        English screen text to the page's language.

    Returns
    -------
    str
        Sentences and a table; every value is escaped.
    """
    intro = mark(
        "The numbers on screen come from GateScope's own NumPy code. {judge} computed them "
        "again, forward and backward. The largest difference is {worst}: {quantity}, {where}; "
        "up to {allowed} is allowed there."
    )
    widest = largest(report)
    rule = mark(
        "What is allowed follows from the precision ({dtype}), from the number of rounded "
        "operations, and from how much PyTorch's own result moves when its input moves by the "
        "last digit. A correct program would break it once in {odds} pictures."
    )
    head = "".join(f"<th>{html.escape(translate(text))}</th>" for text in HEADS)
    head = f"<thead><tr>{head}</tr></thead>"
    rows = "".join(_row(check, translate) for check in report.checks)
    odds = f"{1 / report.failure_probability:,.0f}"
    versions = " · ".join(f"{name} {version}" for name, version in report.versions.items())
    every = html.escape(translate(mark("Every quantity")))
    return (
        _paragraph(
            translate(intro).format(
                judge=judge_name(report.judge, translate),
                worst=true_minus(f"{widest.worst:.1e}"),
                quantity=quantity_name(widest.name, translate),
                where=place(widest, translate),
                allowed=true_minus(f"{widest.tolerance:.1e}"),
            )
        )
        + f"<table>{head}{_groups(report, translate)}</table>"
        + f"<details><summary>{every}</summary>"
        + f"<table>{head}{rows}</table></details>"
        + _paragraph(translate(rule).format(dtype=report.dtype, odds=odds))
        + _paragraph(versions)
    )


def largest(report: ParityReport) -> ParityCheck:
    """Give the check to put in front: the one that failed most, else the largest error."""
    if report.failed:
        return report.worst
    decided = [check for check in report.checks if check.decided]
    return max(decided or report.checks, key=lambda check: check.worst)


def _groups(report: ParityReport, translate: Translate) -> str:
    """Write one row for each kind of quantity: its largest error."""
    groups: dict[str, list[ParityCheck]] = {}
    for check in report.checks:
        groups.setdefault(_group(check.name), []).append(check)
    rows = []
    for name in GROUPS:
        if name in groups:
            decided = [c for c in groups[name] if c.decided]
            failed = [c for c in decided if not c.passed]
            widest = max(failed or decided or groups[name], key=lambda check: check.worst)
            rows.append(_row(widest, translate, translate(name)))
    return "".join(rows)


def _group(name: str) -> str:
    key = name.replace(ONLY_LAYER, "").split(",")[0]
    if name.startswith("gradient"):
        return GRADIENTS
    if key == "output":
        return ANSWER
    return STATES if key.split("_")[0] in {"h", "c", "y", "x", "h0", "c0"} else GATES


def _row(check: ParityCheck, translate: Translate, name: str = "") -> str:
    cells = (
        name or quantity_name(check.name, translate),
        true_minus(f"{check.worst:.1e}"),
        place(check, translate),
        true_minus(f"{check.tolerance:.1e}") if check.decided else translate(UNDECIDED),
    )
    state = {"passed": "pass", "failed": "fail", "undecided": "unchecked"}[check.state]
    return (
        f'<tr data-state="{state}">{"".join(f"<td>{html.escape(c)}</td>" for c in cells)}</tr>'
    )


def quantity_name(name: str, translate: Translate) -> str:
    """Say a check's name for a network of one layer in the page's language.

    Examples
    --------
    >>> quantity_name("gradient of layer 0 forward: z.w_h", str)
    'gradient by z.w_h'
    >>> quantity_name("output", str)
    'answer'
    """
    short, alone = name.replace(ONLY_LAYER, ""), ", each step alone"
    if short.endswith(alone):
        plain = quantity_name(short.removesuffix(alone), translate)
        return translate(mark("{name}, each step alone")).format(name=plain)
    if short.startswith("gradient of "):
        by = short.removeprefix("gradient of ")
        return translate(mark("gradient by {name}")).format(name=by)
    return translate(mark("answer")) if short == "output" else short


def place(check: ParityCheck, translate: Translate) -> str:
    """Say where the worst error is."""
    named = zip(check.axes, check.where, strict=True)
    return ", ".join(f"{translate(AXES[axis])} {i}" for axis, i in named if axis in AXES)


def _paragraph(text: str) -> str:
    return f"<p>{html.escape(text)}</p>"
