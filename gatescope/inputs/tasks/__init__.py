"""The tasks that networks learn here, in the order in which one learns them."""

from gatescope.inputs.tasks.adding import ADDING
from gatescope.inputs.tasks.brackets import BRACKETS
from gatescope.inputs.tasks.copying import COPY
from gatescope.inputs.tasks.opinion import OPINION
from gatescope.inputs.tasks.recall import RECALL
from gatescope.inputs.tasks.sentiment import SENTIMENT
from gatescope.inputs.tasks.task import Batch, Task
from gatescope.inputs.tasks.wave import WAVE

TASKS: dict[str, Task] = {
    task.name: task for task in (RECALL, BRACKETS, SENTIMENT, ADDING, WAVE)
}
"""Those that the shipped networks are trained on."""

LAB_TASKS: dict[str, Task] = {
    task.name: task for task in (ADDING, RECALL, COPY, BRACKETS, OPINION, SENTIMENT, WAVE)
}
"""Those that can be trained in the lab."""

__all__ = ["LAB_TASKS", "TASKS", "Batch", "Task"]
