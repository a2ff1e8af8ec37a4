"""What makes a view of the Train page, and its way into the link and back."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields, replace
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, Any

from gatescope.inputs.tasks import LAB_TASKS
from gatescope.training.lab.first_plans import first_plan
from gatescope.training.lab.plan import (
    CELLS,
    OWN_DATA,
    TASK_NAMES,
    TEXT,
    Plan,
)
from gatescope.ui.link_part import as_text, between, one_of

if TYPE_CHECKING:
    from gatescope.ui.query_reader import QueryReader

PREFIX = "l."
"""Of this page's parameters in a link: ``l.task=wave``."""

SECTIONS = ("data", "network", "train", "evaluate", "use")
"""The steps of the page, in their order."""

SEPARATOR = "-"
CELL_SETS = tuple(
    SEPARATOR.join(chosen)
    for n in range(1, len(CELLS) + 1)
    for chosen in combinations(CELLS, n)
)
"""Every set of cells that can race, as it stands in a link."""

COMPARES = ("", "regularisation", "units")
"""What the networks of a race differ in: their cells; dropout and L2; the number of units."""

RUN = re.compile(r"[0-9a-f]{16}")
FIRST = first_plan("adding")


def _of(part: Any, name: str) -> Any:
    """Declare a setting that is a value of the plan: its range or choices stand there."""
    return field(
        default=getattr(part, name),
        metadata=type(part).__dataclass_fields__[name].metadata,
    )


@dataclass(frozen=True, slots=True)
class TrainSettings:
    """What is trained on the Train page, and which run is looked at.

    The values of a plan have the names, ranges and meanings that they have in
    `gatescope.training.lab.plan`. What equals the first plan of the task stays out of a link.

    Parameters
    ----------
    section : str
        The step that is open, of `SECTIONS`.
    task : str
        One of `gatescope.training.lab.plan.TASK_NAMES`.
    sequences, length, validation, held_out, tokens, most_tokens
        Of the data.
    cells : str
        Cells that race, of `CELL_SETS`; where they are not what is compared, one.
    compare : str
        What the networks differ in, of `COMPARES`.
    units, dropout, l2
        Of every network, but for what is compared: with ``units`` each has half the units of
        the one before, with ``regularisation`` one has neither, one dropout, one L2.
    layers, directions, embedding
        Of every network.
    optimizer, learning_rate, momentum, clip, batch, epochs, patience, seed
        How they learn.
    run : str
        The run that is looked at; empty for none.
    lane : int
        Which of its networks, from 0.
    moment : int
        At which step of the training it is looked at; -1 for its end.

    Examples
    --------
    >>> TrainSettings(task="adding", length=200, section="train").to_query()
    {'l.section': 'train', 'l.length': '200'}
    """

    section: str = one_of("data", SECTIONS)
    task: str = _of(FIRST.data, "task")
    sequences: int = _of(FIRST.data, "sequences")
    length: int = _of(FIRST.data, "length")
    validation: float = _of(FIRST.data, "validation")
    held_out: int = _of(FIRST.data, "held_out")
    tokens: str = _of(FIRST.data, "tokens")
    most_tokens: int = _of(FIRST.data, "most_tokens")
    cells: str = one_of("gru-rnn", CELL_SETS)
    compare: str = one_of("", COMPARES)
    units: int = _of(FIRST.lanes[0], "units")
    layers: int = _of(FIRST.network, "layers")
    directions: int = _of(FIRST.network, "directions")
    embedding: int = _of(FIRST.network, "embedding")
    dropout: float = _of(FIRST.lanes[0], "dropout")
    l2: float = _of(FIRST.lanes[0], "l2")
    optimizer: str = _of(FIRST.training, "optimizer")
    learning_rate: float = _of(FIRST.training, "learning_rate")
    momentum: float = _of(FIRST.training, "momentum")
    clip: float = _of(FIRST.training, "clip")
    batch: int = _of(FIRST.training, "batch")
    epochs: int = _of(FIRST.training, "epochs")
    patience: int = _of(FIRST.training, "patience")
    seed: int = _of(FIRST, "seed")
    run: str = field(default="", metadata={"pattern": RUN})
    lane: int = between(0, 0, 5)
    moment: int = between(-1, -1, 99_999_999)

    @property
    def chosen_cells(self) -> tuple[str, ...]:
        """The cells one by one.

        Examples
        --------
        >>> TrainSettings(cells="gru-lstm").chosen_cells
        ('gru', 'lstm')
        """
        return tuple(self.cells.split(SEPARATOR))

    def to_query(self) -> dict[str, str]:
        """Give what differs from the task's beginning as parameters of a link."""
        usual = {**settings_of(self.task), "task": FIRST.data.task}
        return {
            PREFIX + f.name: as_text(getattr(self, f.name))
            for f in fields(self)
            if getattr(self, f.name) != usual[f.name]
        }

    def relevant(self) -> TrainSettings:
        """Set what does not matter for these networks to the task's default.

        Examples
        --------
        >>> TrainSettings(momentum=0.5).relevant().momentum
        0.9
        """
        usual, own = settings_of(self.task), self.task in OWN_DATA
        idle = {"sequences", "held_out"} if own else set()
        idle |= {"tokens", "most_tokens"} if self.task != TEXT else set()
        idle |= {"embedding"} if not reads_text(self.task) else set()
        idle |= {"momentum"} if self.optimizer != "sgd" else set()
        idle |= {"lane", "moment"} if not self.run else set()
        changed: dict[str, Any] = {name: usual[name] for name in idle}
        cells = self.chosen_cells[0] if self.compare else self.cells
        length = max(self.length, int(limits(self.task, "length")[0]))
        return replace(self, **changed, cells=cells, length=length)


NOT_IN_PLAN = ("section", "cells", "compare", "run", "lane", "moment")


def reads_text(task: str) -> bool:
    """Tell whether the networks of a task read tokens.

    Examples
    --------
    >>> reads_text("recall"), reads_text("wave"), reads_text("text")
    (True, False, True)
    """
    return task == TEXT or (task in LAB_TASKS and bool(LAB_TASKS[task].vocabulary))


def limits(task: str, name: str) -> tuple[float, float]:
    """Give the range of a number.

    Examples
    --------
    >>> limits("copy", "length"), limits("copy", "units")
    ((4, 1000), (1, 256))
    """
    low, high = TrainSettings.__dataclass_fields__[name].metadata["range"]
    if name == "length" and task in LAB_TASKS:
        low = max(low, LAB_TASKS[task].shortest)
    return low, high


def legal(name: str) -> tuple[str, ...]:
    """Give what a choice may be.

    Examples
    --------
    >>> legal("optimizer")
    ('adam', 'sgd', 'rmsprop')
    """
    return tuple(TrainSettings.__dataclass_fields__[name].metadata["choices"])


def first_settings(task: str) -> TrainSettings:
    """Give the settings that a task begins with.

    Examples
    --------
    >>> first_settings("wave").length
    80
    """
    return TrainSettings(**settings_of(task))


@cache
def settings_of(task: str) -> dict[str, Any]:
    """Give every setting as a task begins, by name."""
    usual = {f.name: f.default for f in fields(TrainSettings)}
    return usual | values_of(first_plan(task))


def values_of(plan: Plan) -> dict[str, Any]:
    """Give the settings that stand for the values of a plan, but for what its lanes differ in.

    Examples
    --------
    >>> values_of(first_plan("wave"))["epochs"]
    15
    """
    known = {f.name for f in fields(TrainSettings)} - set(NOT_IN_PLAN)
    parts = (plan.data, plan.network, plan.training, plan.lanes[0])
    found = {f.name: getattr(part, f.name) for part in parts for f in fields(part)}
    return {name: found[name] for name in known if name in found} | {"seed": plan.seed}


def read_train(reader: QueryReader) -> TrainSettings:
    """Take this page's part of a link; what is mangled falls back, with a note."""
    task = reader.choice(PREFIX + "task", TASK_NAMES)
    values: dict[str, Any] = {"task": task}
    for item in fields(TrainSettings):
        key = PREFIX + item.name
        if item.name == "task":
            continue
        if "pattern" in item.metadata:
            values[item.name] = reader.matching(key, item.metadata["pattern"])
        elif "choices" in item.metadata:
            values[item.name] = reader.choice(key, item.metadata["choices"])
        elif isinstance(item.default, int):
            values[item.name] = reader.whole(key, *map(int, limits(task, item.name)))
        else:
            values[item.name] = reader.real(key, *limits(task, item.name))
    return TrainSettings(**values).relevant()


def train_defaults(task: str | None) -> dict[str, object]:
    """Give the default of each parameter of a link for the task that it names, if it does."""
    known = task if task in TASK_NAMES else FIRST.data.task
    usual = {**settings_of(known), "task": FIRST.data.task}
    return {PREFIX + name: value for name, value in usual.items()}
