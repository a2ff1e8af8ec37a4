"""A report as a table for people, and what of it is not as promised."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

MOVE_MS = 1000.0
BACK_MS = 10_000.0
"""What the project promises: following within a second, back within ten."""

ROW = "{:34}{:>8}{:>9}{:>9}{:>9}{:>9}"


def table(report: dict[str, Any]) -> str:
    """Write a report for people, times in milliseconds."""
    plan = report["plan"]
    lines = [
        f"{plan['students']} students, processes of the app: {plan['processes']}"
        f"{', behind nginx' if plan['nginx'] else ''}; {report['machine']['cores']} cores",
        "",
        ROW.format("milliseconds", "number", "median", "95 %", "longest", "missing"),
    ]
    for name, row in rows(report):
        cells = [row.get(part, "") for part in ("n", "p50", "p95", "max", "missing")]
        lines.append(ROW.format(name, *cells))
    lines += ["", f"{'CPU in % of a core / memory in MB':34}"]
    for phase, groups in report["usage"].items():
        used = [
            f"{group} {use['cpu_percent']:.0f} / {use['memory_mb']:.0f}"
            for group, use in groups.items()
            if use["memory_mb"]
        ]
        lines.append(f"  {phase:32}{', '.join(used)}")
    return "\n".join([*lines, "", "For the table of deploy/README.md:", entry(report)])


def entry(report: dict[str, Any]) -> str:
    """Write a report as a line of the table of sizes."""
    plan, usage, moves = report["plan"], report["usage"], report["following"]["move"]
    opening, following = usage["opening"]["servers"], usage["following"]["servers"]
    back = report.get("killed", {}).get("back", {}).get("class", {}).get("max")
    cells = [
        plan["students"],
        f"{plan['processes']}{', nginx' if plan['nginx'] else ''}",
        f"{1000 * opening['cpu_seconds'] / plan['students']:.0f} ms",
        f"{moves['p50']:.0f} / {moves['p95']:.0f} ms",
        f"{report['following']['picture'].get('p95', 0):.0f} ms",
        f"{following['cpu_percent']:.0f} %",
        f"{following['memory_mb']:.0f} MB",
        f"{back / 1000:.1f} s" if back else "",
    ]
    return f"| {' | '.join(map(str, cells))} |"


def rows(report: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give the rows of the table: what is measured, and its numbers."""
    yield "page opened, its script run", report["opening"]["page"]
    yield "class joined", report["opening"]["class"]
    yield "teacher's move seen", report["following"]["move"]
    yield "another picture's bytes there", report["following"]["picture"]
    for asked in report["asking"]:
        kind = asked["kind"]
        yield f"{kind}: answer taken", asked["taken"]
        yield f"{kind}: in the teacher's count", asked["tally"]
        yield f"{kind}: revealed", asked["reveal"]
    if killed := report.get("killed"):
        yield "killed: class back", killed["back"]["class"]
        yield "killed: page back", killed["back"]["page"]
        yield "killed: teacher back", killed["teacher_back"]
        yield "killed: moves meanwhile", killed["moves_meanwhile"]
        yield "killed: a move after it", killed["move_after"]


def lost(report: dict[str, Any]) -> list[str]:
    """Give what did not arrive, or arrived wrong, in sentences."""
    found = list(report["wrong"])
    for name, row in rows(report):
        if row.get("missing"):
            found.append(f"{name}: {row['missing']} missing")
    return found + [
        f"{one['kind']}: a wrong tally" for one in report["asking"] if not one["right"]
    ]


def late(report: dict[str, Any]) -> list[str]:
    """Give what arrived later than promised, in sentences."""
    found = []
    moves = report["following"]["move"]["p95"]
    if moves >= MOVE_MS:
        found.append(f"95 % of the moves are seen within {moves} ms")
    for kind, row in report.get("killed", {}).get("back", {}).items():
        if row.get("max", 0.0) > BACK_MS:
            found.append(f"killed: the last {kind} was back after {row['max']} ms")
    return found
