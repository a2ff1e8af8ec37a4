"""A plan as it is first met in a terminal: every key with what it does and what it may be."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from gatescope.inputs.tasks import LAB_TASKS
from gatescope.training.lab.first_plans import first_plan
from gatescope.training.lab.plan import (
    MOST_LANES,
    TABLE,
    TEXT,
    DataPlan,
    Lane,
    NetworkPlan,
    Plan,
    TrainingPlan,
)
from gatescope.training.lab.plan_file import plan_toml

GUIDE: dict[str, str] = {
    "seed": "data, first weights, batches and dropout follow from it",
    "data.task": "what is learnt",
    "data.sequences": "drawn for training and validation together",
    "data.length": "time steps; of a text the most tokens, of a table those of a window",
    "data.validation": "share that is not learnt from, only watched",
    "data.held_out": "drawn for the score at the end",
    "data.file": "the CSV file, beside this plan",
    "data.text": "column that holds the texts",
    "data.label": "column that holds their classes",
    "data.tokens": "what a text is cut into",
    "data.most_tokens": "the most frequent ones that are told apart",
    "data.columns": "columns that are read",
    "data.target": "column whose next value is forecast",
    "network.layers": "each reads the states of the one below",
    "network.directions": "2 also reads from the end, with weights of its own",
    "network.embedding": "width of a learnt vector for each token; 0 for one-hot vectors",
    "training.optimizer": "PyTorch's",
    "training.learning_rate": "size of a step",
    "training.momentum": "of sgd; the others do not use it",
    "training.clip": "largest norm of the gradient; 0 leaves it as it is",
    "training.batch": "sequences a step",
    "training.epochs": "how often every sequence is seen",
    "training.patience": "stop after so many epochs without a better validation loss; 0: never",
    "lanes.cell": "the recurrent layer",
    "lanes.units": "numbers in its state",
    "lanes.dropout": "share of the states set to zero at random while training",
    "lanes.l2": "pull of every weight towards zero",
}
"""What each key does, in a line."""

TEXT_KEYS = ("data.text", "data.label", "data.tokens", "data.most_tokens")
TABLE_KEYS = ("data.columns", "data.target")
DRAWN_KEYS = ("data.sequences", "data.held_out")

_PARTS: dict[str, type] = {
    "": Plan,
    "data": DataPlan,
    "network": NetworkPlan,
    "training": TrainingPlan,
    "lanes": Lane,
}


def example_plan(task: str) -> Plan:
    """Give a task's first plan; one that reads a file names a file and its columns.

    Parameters
    ----------
    task : str
        One of `gatescope.training.lab.plan.TASK_NAMES`.

    Examples
    --------
    >>> example_plan("text").data.file
    'reviews.csv'
    """
    plan = first_plan(task)
    if task == TEXT:
        named = replace(plan.data, file="reviews.csv", text="text", label="label")
        return replace(plan, data=named)
    if task == TABLE:
        columns = ("temperature", "pressure")
        named = replace(plan.data, file="weather.csv", columns=columns, target=columns[0])
        return replace(plan, data=named)
    return plan


def commented_plan(plan: Plan) -> str:
    """Write a plan with a comment on every key: what it does, and its range.

    Parameters
    ----------
    plan : Plan
        Keys that its task has no use for are left out.

    Returns
    -------
    str
        TOML, which `parse_plan` reads as the same plan.

    Examples
    --------
    >>> print(commented_plan(first_plan("wave")).splitlines()[0])
    seed = 0  # data, first weights, batches and dropout follow from it (0 to 999,999)
    """
    left_out, section, lines = _unused(plan.data.task), "", []
    told = set(left_out)
    for line in plan_toml(plan).splitlines():
        header, entry = re.fullmatch(r"\[+(\w+)\]+", line), re.match(r"(\w+) = ", line)
        if header:
            if header[1] == "lanes" != section:
                lines.append(f"# a section for each network of the race, {MOST_LANES} at most")
            section = header[1]
        key = f"{section}.{entry[1]}".removeprefix(".") if entry else ""
        if key not in left_out:
            # what the first network's keys say need not be said again of the others'
            lines.append(line if key in told or not key else line + _comment(section, key))
        told.add(key)
    return "\n".join(lines) + "\n"


def _comment(section: str, key: str) -> str:
    """Give what a key does, and its choices or range."""
    item: Any = _PARTS[section].__dataclass_fields__[key.rpartition(".")[2]]  # type: ignore[attr-defined]
    metadata: Mapping[str, Any] = item.metadata
    said = f"  # {GUIDE[key]}"
    if "choices" in metadata:
        return f"{said} ({', '.join(metadata['choices'])})"
    if "range" in metadata:
        low, high = metadata["range"]
        return f"{said} ({low:g} to {f'{high:,}'.removesuffix('.0')})"
    return said


def _unused(task: str) -> tuple[str, ...]:
    """Name what a task does not read: a text's columns say nothing to a generator."""
    if task == TEXT:
        return (*DRAWN_KEYS, *TABLE_KEYS)
    if task == TABLE:
        return (*DRAWN_KEYS, *TEXT_KEYS, "network.embedding")
    numbers = () if LAB_TASKS[task].vocabulary else ("network.embedding",)
    return ("data.file", *TEXT_KEYS, *TABLE_KEYS, *numbers)
