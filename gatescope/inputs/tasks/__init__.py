"""The tasks that the shipped networks are trained on, in the order in which one learns them."""

from gatescope.inputs.tasks.adding import ADDING
from gatescope.inputs.tasks.brackets import BRACKETS
from gatescope.inputs.tasks.recall import RECALL
from gatescope.inputs.tasks.sentiment import SENTIMENT
from gatescope.inputs.tasks.task import Batch, Task
from gatescope.inputs.tasks.wave import WAVE

TASKS: dict[str, Task] = {
    task.name: task for task in (RECALL, BRACKETS, SENTIMENT, ADDING, WAVE)
}

__all__ = ["TASKS", "Batch", "Task"]
