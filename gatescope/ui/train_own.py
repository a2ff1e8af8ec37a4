"""A CSV file of one's own as the data of the Train page."""

from __future__ import annotations

from gatescope.inputs.tasks import LAB_TASKS, Task
from gatescope.training.lab.plan import Plan
from gatescope.ui.frame import Frame
from gatescope.ui.train_settings import TrainSettings, plan_of


def show_own_data(frame: Frame) -> None:
    """Show the uploader, and what is read of the file."""


def known_task(train: TrainSettings) -> Task | None:
    """Give the task of the settings; None where its file is missing."""
    return LAB_TASKS.get(train.task)


def page_plan(train: TrainSettings) -> Plan:
    """Give the plan of the settings and of this session's file."""
    return plan_of(train)
