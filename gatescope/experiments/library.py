"""All experiments of a server: started, stopped, found again by whoever makes the same plan."""

from __future__ import annotations

import shutil
import subprocess
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from gatescope.experiments.counting import count
from gatescope.experiments.faults import set_damaged_aside, told_plainly
from gatescope.experiments.forgotten import forget, looked_at
from gatescope.experiments.identity import bare, experiment_id, is_id
from gatescope.experiments.launch import launch
from gatescope.experiments.opened import OpenedStore, opened_stores
from gatescope.experiments.place import Place
from gatescope.experiments.plan import Plan
from gatescope.experiments.plan_file import parse_plan
from gatescope.experiments.plan_text import plan_toml
from gatescope.experiments.runners import forget_failures, stop_runners
from gatescope.experiments.standing import Standing, standing_of
from gatescope.experiments.store import Store
from gatescope.experiments.turn import Line
from gatescope.messages import InputError
from gatescope.paths import data_home
from gatescope.training.lab.store import LEAST_FREE

MOST_TRIALS = 100_000
MOST_WAITING = 20

_MUTEX = threading.Lock()
_LIBRARIES: dict[Path, Library] = {}


class Library:
    """The experiments below one folder; several processes may use it at a time.

    Parameters
    ----------
    home : Path
        As `gatescope.paths.data_home` gives it; it is made with the first experiment.

    Attributes
    ----------
    children : list of Popen
        Processes that this one has started, as far as they have not been seen to end.
    """

    def __init__(self, home: Path) -> None:
        self._home = home / "experiments"
        self._line = Line(self._home)
        self.children: list[subprocess.Popen[bytes]] = []

    def start(self, plan: Plan, marks: Sequence[str] = ()) -> str:
        """Start an experiment, or let it go on, or wait for its turn.

        Parameters
        ----------
        plan : Plan
            As it was read from TOML; its words do not matter.
        marks : sequence of str
            Of who starts it, each a word without spaces; nobody in particular if none.

        Returns
        -------
        str
            The experiment's id. One that runs already, or is done, is left as it is.

        Raises
        ------
        InputError
            If the plan is too large for a page, too many wait, or the disk is full or cannot
            be written.
        """
        total, name = count(plan), experiment_id(plan)
        if total > MOST_TRIALS:
            raise InputError(
                "Expected at most {most:,} trials for an experiment of this page, but the plan "
                "has {total:,}; save it as a file and run it with “gatescope sweep” in a "
                "terminal.",
                most=MOST_TRIALS,
                total=total,
            )
        with told_plainly():
            self._begin(Place(self._home / name), plan_toml(bare(plan)), marks)
        return name

    def stop(self, name: str) -> None:
        """Let an experiment end after the trials that it is at, or leave the line.

        Raises
        ------
        InputError
            If that cannot be written down.
        """
        place = self._place(name)
        if place is None or not place.exists:
            return
        with told_plainly():
            if place.alive():
                place.wish("stop")
            elif place.store.is_file():  # a terminal may be at it
                with Store(place.store) as store:
                    stop_runners(store)

    def retry(self, name: str) -> None:
        """Compute the trials once more that failed.

        Raises
        ------
        InputError
            As `start` does, or if a process is at the experiment.
        """
        place, plan = self._place(name), self.plan(name)
        if place is None or plan is None:
            return
        if place.alive():
            raise InputError("Expected an experiment that does not run; stop it first.")
        with told_plainly():
            if place.store.is_file():
                with Store(place.store) as store:
                    forget_failures(store)
            self._begin(place, plan_toml(plan), (), anew=True)

    def owners(self, name: str) -> frozenset[str]:
        """Give those who may steer an experiment; none where nobody in particular may."""
        place = self._place(name)
        return frozenset() if place is None else place.owners()

    def plan(self, name: str) -> Plan | None:
        """Give an experiment's plan, without words; None if it was never started here."""
        place = self._place(name)
        if place is None or not place.exists:
            return None
        with suppress(InputError):
            plan = parse_plan(place.text())
            if experiment_id(plan) == name:
                return plan
        return None

    def store_path(self, name: str) -> Path | None:
        """Tell where the results of an experiment are; None until there are any."""
        place = self._place(name)
        return place.store if place is not None and place.store.is_file() else None

    def standing(self, name: str) -> Standing:
        """Tell how an experiment stands; this is cheap."""
        self._reap()
        place = self._place(name)
        if place is None:
            return Standing("new")
        looked_at(place)
        return standing_of(place, self._line)

    def opened(self) -> tuple[OpenedStore, ...]:
        """Give the stores that were named when the server was started."""
        return opened_stores()

    def _place(self, name: str) -> Place | None:
        return Place(self._home / name) if is_id(name) else None

    def _begin(
        self, place: Place, text: str, marks: Sequence[str], *, anew: bool = False
    ) -> None:
        self._home.mkdir(mode=0o700, parents=True, exist_ok=True)
        with self._line.steering():
            self._reap()
            if place.alive():
                if place.wished() == "stop":
                    place.wish("again")
                return
            if not anew and standing_of(place, self._line).stage == "done":
                place.create(text)  # mended, if somebody changed it
                return
            forget(self._home)
            self._refuse_when_full()
            place.create(text)
            place.add_owners(marks)
            place.begin()
            set_damaged_aside(place.store)
            self._line.join(place.path.name)
            child = launch(place)
        if child is None:
            raise InputError(
                "The experiment could not be started; whoever runs the server finds the "
                "details in runner.log beside its results."
            )
        self.children.append(child)

    def _refuse_when_full(self) -> None:
        if len(self._line.living()) > MOST_WAITING:  # one of them runs
            raise InputError(
                "Expected at most {most} experiments that wait, but so many do already; try "
                "again later.",
                most=MOST_WAITING,
            )
        free = shutil.disk_usage(self._home).free
        if free < LEAST_FREE:
            raise InputError(
                "Expected {least:.0f} MB of room on the server's disk, but it has {free:.0f}; "
                "whoever runs the server can make some.",
                least=LEAST_FREE / 1e6,
                free=free / 1e6,
            )

    def _reap(self) -> None:
        """Let processes go that have ended: one that still has a number looks alive."""
        for child in tuple(self.children):
            if child.poll() is not None:
                with suppress(ValueError):  # another viewer's thread was faster
                    self.children.remove(child)


def library() -> Library:
    """Give this process's library of the experiments in `data_home`.

    Raises
    ------
    InputError
        If there is no such folder for this user.
    """
    home = data_home()
    with _MUTEX:
        if home not in _LIBRARIES:
            _LIBRARIES[home] = Library(home)
        return _LIBRARIES[home]
