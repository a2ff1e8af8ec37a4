"""`gatescope sweep plot`: the figures of an experiment as web pages of their own."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from gatescope.messages import InputError

if TYPE_CHECKING:
    from gatescope.experiments.plan import Plan
    from gatescope.experiments.store import Store
    from gatescope.ui.exp_axes import Along, Choice
    from gatescope.ui.exp_sheet import Sheet

KINDS = ("lags", "map", "values", "solved", "curves", "spectra", "shares")

SPECTRA = ("exponents", "singular")
"""What `spectra` stands for, whichever there is."""


def plot_parser() -> argparse.ArgumentParser:
    """Make the parser of the command."""
    parser = argparse.ArgumentParser(
        prog="gatescope sweep plot",
        description="Draw what an experiment found, as a web page that needs no network.",
        epilog="lags: the gradient's norm by steps back; map: a value over two axes; values: a "
        "value along an axis; solved: the share that solved the task; curves: scores over the "
        "steps of learning; spectra: growth exponents, or singular values; shares: which way "
        "the gradient takes.",
    )
    parser.add_argument("store", type=Path, help="the results")
    parser.add_argument("--kind", choices=KINDS, help="which figure (values)")
    parser.add_argument("--value", help="what to draw, for values and map")
    parser.add_argument(
        "--by", nargs="+", metavar="AXIS", help="along which; a second for lines, or upwards"
    )
    parser.add_argument("--out", type=Path, help="the page (KIND.html, or VALUE.html)")
    return parser


def plot(options: argparse.Namespace) -> int:
    """Draw a figure; the exit status is 0."""
    from gatescope.experiments.store import Store

    if options.by and len(options.by) > 2:
        plot_parser().error("--by: expected one axis or two")
    if options.kind is None and not (options.value and options.by):
        plot_parser().error("expected --kind, or --value and --by")
    kind = options.kind or "values"
    with Store(options.store, read_only=True) as store:
        sheet = _sheet(store, kind, options)
    out = options.out or Path(f"{options.value or kind}.html")
    figure = sheet.figure("light").update_layout(title={"text": sheet.title})
    figure.update_layout(margin={"t": 90})
    figure.write_html(out)
    for text in (sheet.finding, sheet.caption):
        print(text)
    print(f"{sheet.title}: the figure is in {out}")
    return 0


def _sheet(store: Store, kind: str, options: argparse.Namespace) -> Sheet:
    from gatescope.experiments.summary import names
    from gatescope.ui.exp_asked import ask
    from gatescope.ui.exp_axes import axes_of
    from gatescope.ui.exp_kinds import SERIES, first_choice, kinds_of
    from gatescope.ui.exp_sheet import View
    from gatescope.ui.exp_sheets import sheet_of

    plan = plan_in(store)
    axes = axes_of(plan, store)
    kinds = kinds_of(plan, axes)
    if kind == "spectra":
        have = names(store, "series")
        found = (one for one in SPECTRA if one in kinds and SERIES[one] in have)
        kind = next(found, "exponents")
    if kind not in kinds:
        offered = ("spectra" if one in SPECTRA else one for one in kinds if one != "free")
        raise InputError(
            "Expected a figure that this experiment has, one of {known}, got “{kind}”.",
            known=", ".join(dict.fromkeys(offered)),
            kind=options.kind or kind,
        )
    choice = _chosen(first_choice(kind, plan, axes), plan, axes, kind, options)
    _check(store, choice)
    asked = ask(store, kind, choice, plan)
    return sheet_of(kind, asked, plan, View(axes, choice, str))


def plan_in(store: Store) -> Plan:
    """Read the plan that a store's results are of, the latest if there are several.

    Where it cannot be read, the axes are those that the results tell.
    """
    from gatescope.experiments.plan import Plan
    from gatescope.experiments.plan_file import parse_plan
    from gatescope.experiments.summary import axis_values

    rows = store.read("SELECT text FROM plans ORDER BY id DESC LIMIT 1")
    try:
        return parse_plan(rows[0][0] if rows else "")
    except InputError:
        return Plan(*axis_values(store).get("kind", ("gradient",))[:1])


def _chosen(
    first: Choice, plan: Plan, axes: tuple[Along, ...], kind: str, options: argparse.Namespace
) -> Choice:
    from gatescope.ui.exp_axes import held
    from gatescope.ui.exp_kinds import SERIES, with_lines

    choice = replace(first, value=options.value) if options.value else first
    if not options.by:
        return choice
    if kind in SERIES:
        return with_lines(plan, axes, options.by[0])
    x, second = options.by[0], (*options.by, "")[1]
    if kind == "map":
        choice = replace(choice, x=x, y=second or choice.y)
    elif kind == "shares":
        choice = replace(choice, x=x)
    else:
        choice = replace(choice, x=x, lines=second)
    taken = (choice.x, choice.y, choice.lines, *choice.panels)
    # what nobody asked to hold is looked at as a whole, as long as there was no --kind
    where = held(axes, plan, taken) if options.kind else {}
    return replace(choice, where=where)


def _check(store: Store, choice: Choice) -> None:
    """Say in a sentence what is not there."""
    from gatescope.experiments.grouping import check_known

    for axis in (choice.x, choice.y, choice.lines, *choice.panels):
        if axis:
            check_known(store, axis, "axis")
    if choice.value and choice.value != "seconds":
        check_known(store, choice.value, "value")
