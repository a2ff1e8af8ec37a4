"""The trainings of this server, as the pages use them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from gatescope.messages import InputError
from gatescope.ui.visitor import own_marks

if TYPE_CHECKING:
    from gatescope.training.lab.plan import Plan
    from gatescope.training.lab.status import Status
    from gatescope.training.lab.store import RunStore

OWN_RUN = "gs.train.own"
ACTIVE = ("waiting", "running")


def run_store() -> RunStore:
    """Give the process's one store, with its queue at work.

    Raises
    ------
    InputError
        If this server can keep no trainings; the sentence says why.
    """
    from gatescope.training.lab.supervisor import supervisor

    return supervisor().store


def status_of(run: str) -> Status | None:
    """Tell how a run stands; None where there is none of that name, or it cannot be read."""
    try:
        status = run_store().status(run)
        plan_of_run(run_store().folder(run).path)
    except (InputError, OSError, ValueError):
        return None
    return status


@lru_cache(maxsize=64)
def plan_of_run(path: Path) -> Plan:
    """Read the plan of a run, which never changes.

    Parameters
    ----------
    path : Path
        Of its folder.

    Raises
    ------
    InputError, OSError, ValueError
        If its file is damaged.
    """
    from gatescope.training.lab.folder import RunFolder

    return RunFolder(path).plan()


def may_steer(run: str) -> bool:
    """Tell whether this visitor may pause, stop, resume and name a run: who has started it.

    One that came from a terminal is everybody's who has its link.
    """
    owners = run_store().owners(run)
    return not owners or not owners.isdisjoint(own_marks())


def own_run() -> str:
    """Give the run that this session has started last; empty if there is none."""
    run = str(st.session_state.get(OWN_RUN, ""))
    return run if run and status_of(run) is not None else ""


def own_active_run() -> str:
    """Give that run if it waits or runs; else nothing."""
    run = own_run()
    status = status_of(run) if run else None
    return run if status is not None and status.stage in ACTIVE else ""


def submit(plan: Plan, data: bytes | None) -> str:
    """Begin a training of this session, and give its name.

    Raises
    ------
    InputError
        If there is no room for it.
    """
    run = run_store().submit(plan, data, own_marks())
    st.session_state[OWN_RUN] = run
    return run
