"""Which experiment the page is on, where its results lie, and who may steer it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from gatescope.experiments.bundled import BUNDLED
from gatescope.experiments.identity import experiment_id
from gatescope.experiments.library import library
from gatescope.experiments.plan import Plan
from gatescope.experiments.plan_file import parse_plan
from gatescope.experiments.store import Store
from gatescope.experiments.summary import mark as mark_of
from gatescope.messages import InputError, Message
from gatescope.ui.exp_settings import ExperimentSettings, current_plan
from gatescope.ui.visitor import own_marks

if TYPE_CHECKING:
    from gatescope.experiments.library import Library
    from gatescope.experiments.opened import OpenedStore
    from gatescope.experiments.standing import Standing

LATEST = (
    "SELECT plans.text FROM plans LEFT JOIN runners ON runners.plan = plans.id"
    " ORDER BY runners.id DESC, plans.id DESC LIMIT 1"
)


@dataclass(frozen=True, slots=True)
class Chosen:
    """The experiment that the page is on.

    Parameters
    ----------
    name : str
        Of a bundled plan, ``own``, or of an opened store's file.
    plan : Plan or None
        None where it cannot be read.
    problem : Message or None
        Why it cannot.
    opened : OpenedStore or None
        The store that was named when the server was started, where one is looked at.
    origin : str
        The bundled plan that one's own was begun from; empty where there is none.
    """

    name: str
    plan: Plan | None
    problem: Message | None = None
    opened: OpenedStore | None = None
    origin: str = ""

    @property
    def id(self) -> str:
        """By what the library knows it; empty for a store that was opened, and for no plan."""
        return "" if self.plan is None or self.opened else experiment_id(self.plan)

    @property
    def bundled(self) -> bool:
        """Whether it comes with the project."""
        return self.opened is None and self.name in BUNDLED


def chosen(settings: ExperimentSettings) -> Chosen:
    """Find out which experiment a view is of.

    Parameters
    ----------
    settings : ExperimentSettings
        Of the view.
    """
    opened = next((store for store in opened_stores() if store.id == settings.store), None)
    if opened is not None:
        return _of_store(opened)
    name, origin = settings.plan, settings.origin
    try:
        return Chosen(name, current_plan(settings), origin=origin)
    except InputError as error:
        return Chosen(name, None, error.message, origin=origin)


def opened_stores() -> tuple[OpenedStore, ...]:
    """Give the stores that were named when the server was started."""
    held = held_library()
    return () if isinstance(held, Message) else held.opened()


def held_library() -> Library | Message:
    """Give the server's experiments, or why it can keep none."""
    try:
        return library()
    except InputError as error:
        return error.message


def standing_of(name: str) -> Standing | None:
    """Tell how an experiment of this server stands.

    Parameters
    ----------
    name : str
        Its id; empty for none.

    Returns
    -------
    Standing or None
        None where the server can run none.
    """
    held = held_library()
    return None if isinstance(held, Message) or not name else held.standing(name)


def own_store(name: str) -> Path | None:
    """Give the store of an experiment of this server, once it has results."""
    held = held_library()
    path = None if isinstance(held, Message) or not name else held.store_path(name)
    return path if path is not None and _has_results(path) else None


def _has_results(path: Path) -> bool:
    try:
        with Store(path, read_only=True) as store:
            return any(mark_of(store))
    except InputError:
        return False


def may_stop(name: str) -> bool:
    """Tell whether this visitor may stop an experiment: who has started it.

    Parameters
    ----------
    name : str
        Its id. One that came from a terminal is everybody's.
    """
    owners = library().owners(name)
    return not owners or not owners.isdisjoint(own_marks())


def without_folder(message: Message, path: Path) -> Message:
    """Name a file in a sentence for visitors, who need not know where it lies.

    Parameters
    ----------
    message : Message
        From `gatescope.experiments.store_errors`.
    path : Path
        The file that it names.

    Examples
    --------
    >>> path = Path("results", "a.sqlite")
    >>> str(without_folder(Message("No “{path}”.", {"path": str(path)}), path))
    'No “a.sqlite”.'
    """
    where = str(path)
    told = {
        name: value.replace(where, path.name) if isinstance(value, str) else value
        for name, value in message.values.items()
    }
    return Message(message.template, told)


def _of_store(opened: OpenedStore) -> Chosen:
    """Read the plan that a store was last run by."""
    try:
        with Store(opened.path, read_only=True) as store:
            texts = store.read(LATEST)
        plan = parse_plan(texts[0][0]) if texts else Plan()
    except InputError as error:
        return Chosen(opened.name, None, without_folder(error.message, opened.path), opened)
    return Chosen(opened.name, plan, opened=opened)
