"""Make the results that ship (``gatescope make-results``): run each bundled plan, and pack."""

from __future__ import annotations

import argparse
import os
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from gatescope.experiments.bundled import BUNDLED, SHIPPED_SEEDS, shipped_plan
from gatescope.experiments.counting import count
from gatescope.experiments.engines import LocalEngine
from gatescope.experiments.plan import About, batches
from gatescope.experiments.plan_text import plan_toml
from gatescope.experiments.runner import run
from gatescope.experiments.running import run_trials
from gatescope.experiments.store import Store
from gatescope.experiments.work import Work
from gatescope.paths import asset

BATCH = 64
"""Trials that are computed together, at most; no result depends on it."""

PAGE = 8_192
"""Bytes of a page of the file: a few series fill one, and a table of few rows wastes little."""


def make_results(
    names: Iterable[str] = BUNDLED,
    out: Path | None = None,
    say: Callable[[str], object] = print,
) -> None:
    """Run bundled plans, each with as many seeds as ship, and write a small store of each.

    Parameters
    ----------
    names : iterable of str
        Which plans.
    out : Path, optional
        Where to write; the project's own ``assets/experiments/results`` if left out.
    say : callable
        Gets a line of text for each plan.

    Raises
    ------
    ValueError
        If a trial failed; then nothing is written.

    Notes
    -----
    The stores are as any other, with the plan, the trials' keys and the versions they were
    computed with; only the name of the machine is left out.
    """
    folder = asset("experiments", "results") if out is None else out
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        path = folder / f"{name}.sqlite"
        with TemporaryDirectory(dir=folder) as work:
            made = Path(work) / path.name
            done = _run(name, made)
            _pack(made)
            os.replace(made, path)
        size = path.stat().st_size // 1024
        say(f"{name}: {done} trials, {SHIPPED_SEEDS[name]} seeds, {size} KB, in {path}")


def _run(name: str, path: Path) -> int:
    plan = replace(shipped_plan(name), about=About())
    text = f"# gatescope make-results --plan {name}\n{plan_toml(plan)}"
    work = Work(name, text, count(plan), partial(batches, plan, BATCH), run_trials)
    with Store(path) as store:
        outcome = run(store, work, LocalEngine())
    if outcome.failed:
        raise ValueError(f"{name}: expected every trial to succeed, {outcome.failed} failed")
    return outcome.done


def _pack(path: Path) -> None:
    """Make one small file of a store, which is read without others beside it."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = DELETE")
        db.execute("UPDATE runners SET machine = '', process = 0")
        db.execute(f"PRAGMA page_size = {PAGE}")
        db.execute("VACUUM")


def main(arguments: list[str] | None = None) -> int:
    """Run the command.

    Parameters
    ----------
    arguments : list of str, optional
        Options; those of the process if left out.

    Returns
    -------
    int
        0, the exit status.
    """
    parser = argparse.ArgumentParser(prog="gatescope make-results", description=__doc__)
    parser.add_argument(
        "--plan", action="append", choices=BUNDLED, help="one plan; may be given again"
    )
    parser.add_argument(
        "--out", type=Path, help="folder to write to, instead of assets/experiments/results"
    )
    options = parser.parse_args(arguments)
    make_results(options.plan or BUNDLED, options.out)
    return 0
