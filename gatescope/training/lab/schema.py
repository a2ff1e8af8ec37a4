"""What the networks of a run read and answer, as a file beside them."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from gatescope.inputs.tasks import LAB_TASKS, Batch, Task
from gatescope.models.reading import Node
from gatescope.training.lab.dataset import Dataset, Scale


@dataclass(frozen=True, slots=True, eq=False)
class Schema:
    """What is known of a run's data without drawing or reading it again.

    Parameters
    ----------
    task : Task
        What is read and answered; of a CSV file it draws from the sequences held out.
    sizes : tuple of int
        Sequences to learn from, to watch, and held out.
    scale : Scale or None
        Of a table.
    """

    task: Task
    sizes: tuple[int, int, int]
    scale: Scale | None = None


def schema_entries(data: Dataset) -> dict[str, Any]:
    """Give a dataset's schema as JSON values."""
    task, scale = data.task, data.scale
    names = ("name", "kind", "labels", "metric", "baseline", "length", "shortest")
    return {
        **{name: getattr(task, name) for name in names},
        "vocabulary": task.vocabulary,
        "separator": task.separator,
        "columns": task.columns,
        "sizes": [len(part.lengths) for part in (data.train, data.validation, data.held_out)],
        "scale": None
        if scale is None
        else asdict(scale) | {"mean": scale.mean.tolist(), "std": scale.std.tolist()},
    }


def read_schema(document: Any, held_out: Batch) -> Schema:
    """Make a schema of what `schema_entries` gave.

    Parameters
    ----------
    document : object
        From JSON.
    held_out : Batch
        The sequences that a task of one's own draws from.

    Returns
    -------
    Schema
        With a task that can draw sequences.

    Raises
    ------
    CardError
        If an entry is missing or wrong; the place is named.
    """
    node = Node(document, "schema")
    train, validation, judged = (item.whole() for item in node["sizes"])
    name = node["name"].text()
    task = LAB_TASKS.get(name) or _own_task(node, held_out)
    scale = node.get("scale")
    return Schema(task, (train, validation, judged), None if scale is None else _scale(scale))


def _own_task(node: Node, held_out: Batch) -> Task:
    classes = node["kind"].one_of(("classes", "values")) == "classes"
    previous = node["baseline"].one_of(("constant", "previous")) == "previous"
    texts = {name: tuple(item.text() for item in node[name]) for name in ("labels", "columns")}
    return Task(
        name=node["name"].text(),
        kind="classes" if classes else "values",
        metric="accuracy" if classes else "mse",
        baseline="previous" if previous else "constant",
        length=node["length"].whole(),
        shortest=node["shortest"].whole(),
        separator=str(node["separator"].value),
        batch=drawing_from(held_out),
        vocabulary=tuple(item.token() for item in node["vocabulary"]),
        **texts,
    )


def drawing_from(known: Batch) -> Any:
    """Give the sampler of a task whose sequences are all there: it picks some of them.

    Parameters
    ----------
    known : Batch
        The sequences.

    Returns
    -------
    callable
        As `Task.batch`; the length that is asked for cuts longer ones off, and an answer that
        is then missing is asked nowhere.
    """

    def batch(rng: np.random.Generator, size: int, length: int) -> Batch:
        chosen = rng.integers(0, len(known.lengths), size)
        end = min(length, len(known.x))
        lengths = np.minimum(known.lengths[chosen], end)
        return Batch(known.x[:end, chosen], known.targets[:end, chosen], lengths)

    return batch


def _scale(node: Node) -> Scale:
    arrays = (np.array([item.number() for item in node[name]]) for name in ("mean", "std"))
    mean, std = arrays
    return Scale(mean, std, node["target_mean"].number(), node["target_std"].number())
