"""The command `gatescope train`: trains the networks of a plan, as the page Train does."""

from __future__ import annotations

import argparse
import json
import shlex
import sys
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlencode

from gatescope.cli_shared import PAUSED, write_example
from gatescope.messages import InputError
from gatescope.training.lab.beginning import (
    begin_run,
    go_on_run,
    read_plan,
    removed_unless_begun,
)
from gatescope.training.lab.folder import RunFolder
from gatescope.training.lab.plan import TASK_NAMES
from gatescope.training.lab.plan_guide import commented_plan, example_plan

EPILOG = (
    "Ctrl-C pauses: with --resume the training goes on later as if it had not been left. Exit "
    "status: 0 if it came to its end; 1 if every network diverged, or it was cancelled; 2 if "
    "the arguments, the plan or the data cannot be used; 130 if it was interrupted."
)


def main(arguments: Sequence[str]) -> int:
    """Run the command and return its exit status.

    Parameters
    ----------
    arguments : sequence of str
        After ``gatescope train``.

    Returns
    -------
    int
        0 done; 1 diverged or cancelled; 2 a plan or data that cannot be used; 130 interrupted.

    Raises
    ------
    SystemExit
        Where the arguments are wrong (status 2), or help was asked for.
    """
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.plan is None and options.example is None:
        parser.error("expected a plan; --example adding prints one to begin with")
    try:
        return _example(options) if options.example else _train(options)
    except (InputError, OSError) as error:
        print(f"gatescope train: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return PAUSED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="gatescope train",
        description="Train networks by a plan: the same plan and seed give the same numbers, "
        "here and on the page Train.",
        epilog=EPILOG,
    )
    parser.add_argument("plan", type=Path, nargs="?", help="what to train, in TOML")
    parser.add_argument(
        "--out", type=Path, metavar="FOLDER", help="of the run (PLAN-run beside the plan)"
    )
    parser.add_argument(
        "--data", type=Path, metavar="FILE.csv", help="in the place of the plan's data.file"
    )
    parser.add_argument("--resume", action="store_true", help="go on where it was left")
    parser.add_argument(
        "--keep", metavar="NAME", help="put the run among the app's saved trainings as well"
    )
    parser.add_argument("--json", action="store_true", help="print the results as JSON")
    parser.add_argument(
        "--example",
        choices=TASK_NAMES,
        metavar="TASK",
        help="write a plan to begin with, to PLAN or if none is named to the screen, and train "
        f"nothing: {', '.join(TASK_NAMES)}",
    )
    return parser


def _example(options: argparse.Namespace) -> int:
    text = commented_plan(example_plan(options.example))
    return write_example(text, options.plan, "train it with: gatescope train")


def _train(options: argparse.Namespace) -> int:
    plan, data = read_plan(options.plan, options.data)
    out = options.out or options.plan.with_name(f"{options.plan.stem}-run")
    folder = (go_on_run if options.resume else begin_run)(out, plan, data)
    ended = folder.history().ended
    if ended not in ("done", "diverged"):
        ended = _run(folder)
    if ended == "paused" and not folder.path.exists():
        print("Interrupted before the first step; nothing is kept.", file=sys.stderr)
        return PAUSED
    if ended == "paused":
        print(f"Paused after {_how_far(folder)}. {_how_to_go_on(options)}", file=sys.stderr)
        return PAUSED
    _report(folder, ended, options)
    return 0 if ended == "done" else 1


def _run(folder: RunFolder) -> str:
    """Train, with a bar, until the end or until somebody presses Ctrl-C."""
    from gatescope.training.lab.pulse import working

    with removed_unless_begun(folder), working(folder.path, "") as alone:
        if not alone:
            raise InputError(
                "Another process is training in “{path}”; wait for its end, or name another "
                "folder with --out.",
                path=str(folder.path),
            )
        return _run_alone(folder)


def _run_alone(folder: RunFolder) -> str:
    from gatescope.training.lab.terminal import Progress, pausing
    from gatescope.training.lab.trainer import train  # late: it imports torch

    progress = Progress(folder, _names(folder))
    with pausing(folder):
        try:
            return train(folder, progress=progress)
        except KeyboardInterrupt:  # pressed again: the last state that was kept has to do
            return "paused"
        finally:
            progress.close()


def _names(folder: RunFolder) -> tuple[str, ...]:
    from gatescope.ui.train_words import lane_names

    return lane_names(folder.plan(), str)


def _how_far(folder: RunFolder) -> str:
    state = folder.state()
    return f"step {state[1]['step'] if state else 0:,} of {folder.history().total:,}"


def _how_to_go_on(options: argparse.Namespace) -> str:
    named = {"--out": options.out, "--data": options.data, "--keep": options.keep}
    told = [options.plan, *(part for pair in named.items() if pair[1] for part in pair)]
    return f"Go on with: gatescope train {shlex.join(map(str, told))} --resume"


def _report(folder: RunFolder, ended: str, options: argparse.Namespace) -> None:
    from gatescope.training.lab.results import results_of, table

    results, history = results_of(folder, _names(folder)), folder.history()
    link = _kept(folder, options.keep) if options.keep else None
    if options.json:
        told = {"folder": str(folder.path), "ended": ended, "seconds": history.seconds}
        networks = [result.values() for result in results]
        print(json.dumps({**told, "kept": link, "networks": networks}, indent=2))
        return
    print(table(results))
    print(f"\n{ended} after {history.seconds:.1f} s; all files are in {folder.path}")
    if link:
        print(f"In the app, which `gatescope` starts: {link}")
    elif ended == "done":
        print("To see it in the app, do the same with --resume --keep NAME")


def _kept(folder: RunFolder, title: str) -> str:
    """Put the run among the app's, and give the part of a link that opens it there."""
    from gatescope.paths import data_home
    from gatescope.training.lab.adopt import adopt
    from gatescope.training.lab.store import RunStore
    from gatescope.ui.train_settings import TrainSettings

    store = RunStore(data_home())
    try:
        name = adopt(store, folder, title)
    finally:
        store.close()
    view = TrainSettings(section="evaluate", task=folder.plan().data.task, run=name)
    return f"/train?{urlencode(view.to_query())}"
