"""The command `gatescope sweep`: runs experiments by a plan, and tells what came out."""

from __future__ import annotations

import argparse
import shlex
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from gatescope.cli_shared import PAUSED, write_example
from gatescope.cli_sweep_results import RESULT_ACTS
from gatescope.experiments.bundled import BUNDLED, bundled_text
from gatescope.experiments.device import check_name, described, is_gpu
from gatescope.messages import InputError

if TYPE_CHECKING:
    from gatescope.experiments.engines import Engine

EPILOG = (
    "Ctrl-C ends after the batches in flight, pressed again at once; the same command goes on "
    "with what is left. 'gatescope sweep status STORE', 'export STORE FILE.csv' (or .parquet) "
    "and 'plot STORE --value NAME --by AXIS' tell what came out. Exit status: 0 if every trial "
    "is done; 1 if trials failed; 2 if the arguments, the plan, the store, the cluster "
    "or the device cannot be used; 130 if it was interrupted."
)


def main(arguments: Sequence[str]) -> int:
    """Run the command and return its exit status.

    Parameters
    ----------
    arguments : sequence of str
        After ``gatescope sweep``.

    Returns
    -------
    int
        0 done; 1 trials failed; 2 something cannot be used; 130 interrupted.

    Raises
    ------
    SystemExit
        Where the arguments are wrong (status 2), or help was asked for.
    """
    name = arguments[0] if arguments else ""
    act, parser = RESULT_ACTS.get(name, (_run, _run_parser))
    options = parser().parse_args(arguments[1:] if name in RESULT_ACTS else arguments)
    options.told = arguments
    try:
        return act(options)
    except (InputError, OSError) as error:
        print(f"gatescope sweep: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nStopped at once; what was stored before is kept.", file=sys.stderr)
        return PAUSED


def _run_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="gatescope sweep",
        description="Run the trials of a plan; what is in the store already is not done again.",
        epilog=EPILOG,
    )
    parser.add_argument("plan", type=Path, nargs="?", help="what to run, in TOML")
    parser.add_argument(
        "--store",
        type=Path,
        metavar="FILE",
        help="of the results (PLAN.sqlite beside the plan)",
    )
    parser.add_argument(
        "--workers",
        type=_positive,
        metavar="N",
        help="processes (as many as there are cores; on a GPU 1, others would share it)",
    )
    parser.add_argument(
        "--device",
        default="cpu",
        metavar="NAME",
        help="that computes trials of the kind gradient: cpu, a GPU as cuda or cuda:1, or "
        "torch for the GPU's code on the processors (cpu)",
    )
    parser.add_argument(
        "--scheduler",
        metavar="ADDRESS",
        help="of a Dask cluster that computes, as tcp://...:8786",
    )
    parser.add_argument(
        "--batch",
        type=_positive,
        metavar="N",
        help="trials that are computed and stored together (64, on a GPU 4096)",
    )
    parser.add_argument(
        "--retry", action="store_true", help="compute trials that failed once more"
    )
    parser.add_argument(
        "--example",
        choices=BUNDLED,
        metavar="NAME",
        help="write a plan to begin with, to PLAN or if none is named to the screen, and run "
        f"nothing: {', '.join(BUNDLED)}",
    )
    return parser


def _positive(text: str) -> int:
    number = int(text) if text.isdecimal() else 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"expected a number from 1, got {text!r}")
    return number


def _run(options: argparse.Namespace) -> int:
    from gatescope.experiments.sweep import work_of  # late, for --help

    if options.example:
        text = bundled_text(options.example)
        return write_example(text, options.plan, "run it with: gatescope sweep")
    if options.plan is None:
        _run_parser().error("expected a plan; --example NAME prints one to begin with")
    from gatescope.experiments.runner import run
    from gatescope.experiments.runners import forget_failures
    from gatescope.experiments.store import Store
    from gatescope.experiments.terminal import Bar, Stopping

    there = _device(options)
    work = replace(work_of(options.plan, options.batch, options.device), device=there)
    path = options.store or options.plan.with_suffix(".sqlite")
    if work.left_out is not None:
        print(work.left_out, file=sys.stderr)
    with Store(path) as store:
        if options.retry:
            forget_failures(store)
        with Stopping() as stopping, Bar() as bar:
            outcome = run(store, work, _engine(options), progress=bar, stop=stopping)
    if outcome.ended == "stopped":
        again = shlex.join(["gatescope", "sweep", *options.told])
        told = f"Stopped after {outcome.done:,} of {work.total:,} trials."
        print(f"{told} Go on with: {again}", file=sys.stderr)
        return PAUSED
    failed = f", {outcome.failed:,} of them failed" if outcome.failed else ""
    print(f"{outcome.done:,} trials are done{failed}; they are in {path}")
    return 1 if outcome.failed else 0


def _device(options: argparse.Namespace) -> str:
    """Look for the device, of a cluster only at its name; say what it is."""
    if options.scheduler:
        check_name(options.device)
        return str(options.device)
    return described(options.device)


def _engine(options: argparse.Namespace) -> Engine:
    from gatescope.experiments.cluster import ClusterEngine
    from gatescope.experiments.engines import LocalEngine

    if options.scheduler:
        return ClusterEngine(options.scheduler, options.device)
    return LocalEngine(options.workers or (1 if is_gpu(options.device) else None))
