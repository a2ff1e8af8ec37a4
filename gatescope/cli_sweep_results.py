"""What `gatescope sweep` tells of a store: how it stands, its results in a file, a figure."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path


def _status_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="gatescope sweep status")
    parser.add_argument("store", type=Path, help="the results")
    return parser


def _export_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="gatescope sweep export")
    parser.add_argument("store", type=Path, help="the results")
    parser.add_argument("out", type=Path, help="new file, .csv or .parquet")
    return parser


def _plot_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="gatescope sweep plot", description="Draw median and quartiles of a value."
    )
    parser.add_argument("store", type=Path, help="the results")
    parser.add_argument("--value", required=True, help="what to draw")
    parser.add_argument(
        "--by", required=True, nargs="+", metavar="AXIS", help="along which; a second for lines"
    )
    parser.add_argument("--out", type=Path, help="the page (VALUE.html)")
    return parser


def _status(options: argparse.Namespace) -> int:
    from gatescope.experiments.store import Store
    from gatescope.experiments.summary import problems, summary

    with Store(options.store, read_only=True) as store:
        now, wrong = summary(store), problems(store)
    running = (
        f"{now.running} at work, {now.rate:.1f} trials/s" if now.running else "none at work"
    )
    print(f"results: {now.done:,}, of them failed: {now.failed:,}, claimed: {now.claimed:,}")
    if now.plan:
        print(f"plan {now.plan}: {now.reached:,} of {now.total:,} ({now.ended or 'at work'})")
    print(f"runners: {running}")
    for problem, number in wrong:
        print(f"{number:,} ×: {problem}")
    return 0


def _export(options: argparse.Namespace) -> int:
    from gatescope.experiments.export import export
    from gatescope.experiments.store import Store

    with Store(options.store, read_only=True) as store:
        number = export(store, options.out)
    print(f"{number:,} results are in {options.out}")
    return 0


def _plot(options: argparse.Namespace) -> int:
    from gatescope.experiments.grouping import grouped
    from gatescope.experiments.store import Store
    from gatescope.figures.grouped_values import grouped_figure

    if len(options.by) > 2:
        _plot_parser().error("--by: expected one axis or two")
    with Store(options.store, read_only=True) as store:
        groups = grouped(store, options.value, options.by)
    rows = [(group.at, group.low, group.median, group.high) for group in groups]
    out = options.out or Path(f"{options.value}.html")
    grouped_figure(rows, options.value, options.by).write_html(out)
    print(f"{options.value} by {' and '.join(options.by)} is in {out}")
    return 0


Act = tuple[Callable[[argparse.Namespace], int], Callable[[], argparse.ArgumentParser]]

RESULT_ACTS: dict[str, Act] = {
    "status": (_status, _status_parser),
    "export": (_export, _export_parser),
    "plot": (_plot, _plot_parser),
}
