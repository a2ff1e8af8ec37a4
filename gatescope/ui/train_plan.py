"""The plan that the Train page stands at: its settings, and this session's file."""

from __future__ import annotations

from gatescope.inputs.tasks import LAB_TASKS, Task
from gatescope.messages import InputError
from gatescope.training.lab.dataset import validation_count
from gatescope.training.lab.plan import OWN_DATA, Plan
from gatescope.ui.train_file import Facts, facts_of, file_part, own_file
from gatescope.ui.train_lanes import plan_of
from gatescope.ui.train_settings import TrainSettings

Counts = tuple[int, int, int]


def own_facts(train: TrainSettings) -> Facts | None:
    """Give what becomes of this session's file; None where it is missing or of no use."""
    if train.task not in OWN_DATA or own_file() is None:
        return None
    try:
        return facts_of(page_plan(train))
    except InputError:
        return None


def known_task(train: TrainSettings) -> Task | None:
    """Give the task of the settings; None where its file is missing or of no use."""
    facts = own_facts(train)
    return LAB_TASKS.get(train.task) if facts is None else facts.task


def page_plan(train: TrainSettings) -> Plan:
    """Give the plan of the settings and of this session's file."""
    return plan_of(train, **(file_part(train.task) if train.task in OWN_DATA else {}))


def page_data(train: TrainSettings) -> bytes | None:
    """Give this session's file, where the task reads one."""
    file = own_file() if train.task in OWN_DATA else None
    return None if file is None else file.data


def counts_of(train: TrainSettings) -> Counts | None:
    """Give how many sequences are learnt from, watched, and held out; None without a file.

    Examples
    --------
    >>> counts_of(TrainSettings())
    (9000, 1000, 1000)
    """
    if train.task in OWN_DATA:
        facts = own_facts(train)
        return None if facts is None else facts.data.sizes
    watched = validation_count(train.sequences, train.validation)
    return train.sequences - watched, watched, train.held_out
