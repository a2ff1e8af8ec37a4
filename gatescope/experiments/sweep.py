"""From a plan's file to what a runner is given."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from gatescope.experiments.counting import count
from gatescope.experiments.plan import batches
from gatescope.experiments.plan_file import parse_plan
from gatescope.experiments.running import run_trials
from gatescope.experiments.work import Work
from gatescope.messages import InputError


def work_of(path: Path, size: int) -> Work:
    """Read a plan.

    Parameters
    ----------
    path : Path
        Of the plan, in TOML.
    size : int
        How many trials are computed together.

    Returns
    -------
    Work
        What a runner is given; its trials are made while they are run.

    Raises
    ------
    InputError
        If the plan cannot be used.
    """
    if not path.is_file():
        raise InputError("Expected a plan, but there is no file “{path}”.", path=str(path))
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(
            "Expected a plan in UTF-8, but “{path}” is not; save it as UTF-8.", path=str(path)
        ) from error
    plan = parse_plan(text)
    return Work(path.stem, text, count(plan), partial(batches, plan, size), run_trials)
