"""What `gatescope sweep` tells of a store: how it stands, its results in a file, a figure."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from gatescope.cli_sweep_plot import plot, plot_parser


def _status_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="gatescope sweep status")
    parser.add_argument("store", type=Path, help="the results")
    return parser


def _export_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="gatescope sweep export")
    parser.add_argument("store", type=Path, help="the results")
    parser.add_argument("out", type=Path, help="new file, .csv or .parquet")
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


Act = tuple[Callable[[argparse.Namespace], int], Callable[[], argparse.ArgumentParser]]

RESULT_ACTS: dict[str, Act] = {
    "status": (_status, _status_parser),
    "export": (_export, _export_parser),
    "plot": (plot, plot_parser),
}
