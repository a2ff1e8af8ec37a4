"""Runs of this server's training lab as networks: every page can look into one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from gatescope.messages import InputError
from gatescope.paths import data_home
from gatescope.ui.run_history import history_of
from gatescope.ui.shelf import Shelf

if TYPE_CHECKING:
    from gatescope.inputs.tasks import Task
    from gatescope.models.model import Model
    from gatescope.training.lab.folder import RunFolder
    from gatescope.training.lab.history import Check, History
    from gatescope.training.lab.plan import Plan
    from gatescope.training.lab.schema import Schema

PREFIX = "run-"
RUN = re.compile(PREFIX + r"([0-9a-f]{16})")
"""What `Settings.network` is for a run: its id on this server's disk, with a word before it."""

_KNOWN = "gs.runs"
MOST_KNOWN = 12
MOST_READ = 8
_models: Shelf[Model] = Shelf(most=16_000_000)


def is_run(network: str) -> bool:
    """Tell from its name whether a network is a run of the lab.

    Examples
    --------
    >>> is_run("run-0123456789abcdef"), is_run("recall")
    (True, False)
    """
    return RUN.fullmatch(network) is not None


def network_of(id: str) -> str:
    """Name the network of a run.

    Examples
    --------
    >>> network_of("0123456789abcdef")
    'run-0123456789abcdef'
    """
    return PREFIX + id


def id_of(network: str) -> str:
    """Give the id of the run that a network is.

    Examples
    --------
    >>> id_of("run-0123456789abcdef")
    '0123456789abcdef'
    """
    return network.removeprefix(PREFIX)


def run_folder(id: str) -> RunFolder:
    """Give the folder of a run; whether there is one is for the caller to find out."""
    from gatescope.training.lab.folder import RunFolder

    return RunFolder(data_home() / "runs" / id)


def remember_run(id: str) -> None:
    """Offer a run among this session's networks from now on."""
    if get_script_run_ctx(suppress_warning=True) is None:
        return
    others = [known for known in st.session_state.get(_KNOWN, ()) if known != id]
    st.session_state[_KNOWN] = (id, *others[: MOST_KNOWN - 1])


def known_runs() -> tuple[str, ...]:
    """Give the ids of the runs that this session has opened and can still look into."""
    if get_script_run_ctx(suppress_warning=True) is None:
        return ()
    known: tuple[str, ...] = st.session_state.get(_KNOWN, ())
    return tuple(id for id in known if can_be_shown(network_of(id)))


@dataclass(frozen=True, slots=True, eq=False)
class Trained:
    """A run, as far as it has been trained.

    Parameters
    ----------
    network : str
        Its name among the networks.
    folder : RunFolder
        Where it lies.
    plan : Plan
        What was asked for.
    schema : Schema
        What its networks read and answer.
    history : History
        How the training went.
    moments : tuple of tuple of int
        For each network of the race, the steps of the training at which it was kept.
    title : str
        What somebody has called it; a stranger's text. Empty where nobody has.
    """

    network: str
    folder: RunFolder
    plan: Plan
    schema: Schema
    history: History
    moments: tuple[tuple[int, ...], ...]
    title: str = ""

    @property
    def task(self) -> Task:
        """What is read and answered."""
        return self.schema.task

    @property
    def lanes(self) -> tuple[int, ...]:
        """The networks of which a moment was kept."""
        return tuple(lane for lane, kept in enumerate(self.moments) if kept)

    def end(self, lane: int) -> int:
        """Give the step of the weights that count; while it still learns, the last kept."""
        kept, best = self.moments[lane], None
        if lane < len(self.history.lanes):
            best = self.history.lanes[lane].best
        return best if best is not None and best in kept else kept[-1]

    def ended(self, lane: int) -> bool:
        """Tell whether a network learns no more."""
        lanes = self.history.lanes
        return lane < len(lanes) and lanes[lane].best is not None

    def check(self, lane: int, step: int) -> Check | None:
        """Give what was found when a network was looked at after a step."""
        checks = self.history.lanes[lane].checks if lane < len(self.history.lanes) else ()
        return next((check for check in checks if check.step == step), None)

    def model(self, lane: int, step: int) -> Model:
        """Give a network as it was after a step of the training.

        Raises
        ------
        InputError
            If its file is damaged.
        """
        # A snapshot never changes.
        key = (str(self.folder.path), lane, step)
        return _models.get(key, lambda: self.folder.model(lane, step), _size)


def _size(model: Model) -> int:
    return model.network.parameter_count


def trained(network: str) -> Trained:
    """Read a run, which the settings have asked for; as far as it is by now.

    Parameters
    ----------
    network : str
        Its name among the networks.

    Returns
    -------
    Trained
        Read again only where something has been written since.

    Raises
    ------
    LookupError
        If there is no such run, or nothing of it can be shown: settings from a link never ask
        for it then.
    """
    found = RUN.fullmatch(network)
    try:
        stamp = _stamp(run_folder(found[1])) if found else None
        if found and stamp:
            return _read(found[1], stamp)
    except (InputError, OSError, ValueError, KeyError, TypeError) as error:
        raise LookupError(f"{network} cannot be read") from error
    raise LookupError(f"there is no network {network}")


def can_be_shown(network: str) -> bool:
    """Tell whether a run is on this server, and at least one of its networks was kept."""
    try:
        trained(network)
    except LookupError:
        return False
    return True


Stamp = tuple[object, ...]


def _stamp(folder: RunFolder) -> Stamp | None:
    """Say when what is read was written; None where there is nothing to be read yet."""
    from gatescope.training.lab.folder import LOG, PLAN, SCHEMA
    from gatescope.training.lab.remains import TITLE

    path = folder.path
    lanes = sorted(path.glob("lane-*"))
    if not lanes or not (path / SCHEMA).is_file():
        return None
    told = [path / name for name in (PLAN, SCHEMA, LOG, TITLE) if (path / name).exists()]
    stats = [item.stat() for item in (*told, *lanes)]
    return (str(path), *((stat.st_mtime_ns, stat.st_size) for stat in stats))


@lru_cache(maxsize=MOST_READ)
def _read(id: str, _stamp: Stamp) -> Trained:
    from gatescope.ui.trained_files import read_schema_of, title_in

    folder = run_folder(id)
    plan, history = folder.plan(), history_of(folder)
    moments = tuple(folder.moments(lane) for lane in range(len(plan.lanes)))
    if not any(moments):
        raise LookupError(f"nothing of {id} was kept yet")
    schema, title = read_schema_of(folder), title_in(folder)
    return Trained(network_of(id), folder, plan, schema, history, moments, title)
