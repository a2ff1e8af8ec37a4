"""From a plan's file to what a runner is given."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from gatescope.experiments.counting import size_of
from gatescope.experiments.device import PROCESSORS, is_gpu
from gatescope.experiments.plan import batches
from gatescope.experiments.plan_file import parse_plan
from gatescope.experiments.running import run_trials
from gatescope.experiments.work import Work
from gatescope.messages import InputError

TOGETHER, ON_GPU = 64, 4_096
"""Trials of equal shape that are computed and stored together, unless something else is
wished; a GPU is fast where it has many at once."""


def work_of(path: Path, size: int | None = None, device: str = PROCESSORS) -> Work:
    """Read a plan.

    Parameters
    ----------
    path : Path
        Of the plan, in TOML.
    size : int, optional
        How many trials are computed and stored together: `TOGETHER`, on a GPU more.
    device : str
        What they are computed on, see `gatescope.experiments.device`; whether it is there is
        not looked after here.

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
    if plan.kind == "learn" and device != PROCESSORS:
        raise InputError(
            "Expected a plan of the kind gradient for the device {device}, but the networks of "
            "this one learn, each by itself, which would leave a GPU idle most of the time; "
            "leave --device out.",
            device=device,
        )
    size = size or (ON_GPU if is_gpu(device) else TOGETHER)
    compute = run_trials if device == PROCESSORS else partial(run_trials, device=device)
    found, groups = size_of(plan), partial(batches, plan, size)
    return Work(path.stem, text, found.trials, groups, compute, device, found.note)
