"""A CSV file of texts with labels as what a network learns to classify."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from gatescope.inputs.tasks import Batch, Task
from gatescope.inputs.text_roles import find_roles, read_texts
from gatescope.inputs.tokens import count_tokens, tokens_of
from gatescope.messages import InputError, Message
from gatescope.training.lab.dataset import Dataset, Origin
from gatescope.training.lab.own_labels import class_notes, classes_of
from gatescope.training.lab.own_parts import MOST_NUMBERS, part_sizes
from gatescope.training.lab.own_text_notes import (
    left_out,
    length_notes,
    repeated,
    role_notes,
    vocabulary_notes,
)
from gatescope.training.lab.own_vocabulary import indices, most_frequent, padded
from gatescope.training.lab.plan import TEXT, DataPlan, Plan
from gatescope.training.lab.schema import drawing_from


@dataclass(frozen=True, slots=True)
class _Examples:
    """Texts with something to read in them, and the class of each."""

    texts: list[str]
    answers: list[int]
    classes: tuple[str, ...]
    notes: tuple[Message, ...]


def text_dataset(plan: Plan, data: bytes) -> Dataset:
    """Make sequences of tokens out of a file, each with its class asked at the last token.

    Parameters
    ----------
    plan : Plan
        Names the columns, or leaves them to be guessed; says how texts are cut.
    data : bytes
        The CSV file.

    Returns
    -------
    Dataset
        Rows are shuffled by the plan's seed. The vocabulary is that of the training alone.

    Raises
    ------
    InputError
        If there are no texts or labels that could be learnt.
    """
    separator = " " if plan.data.tokens == "words" else ""
    examples = _examples(plan.data, data, separator)
    texts = examples.texts
    sizes = part_sizes(len(texts), plan.data.validation)
    order = np.random.default_rng([plan.seed, 5]).permutation(len(texts)).tolist()
    parts = [order[: sizes[0]], order[sizes[0] : -sizes[2]], order[-sizes[2] :]]
    notes = class_notes(examples.classes, examples.answers, parts[0])
    counts = count_tokens((texts[k] for k in sorted(parts[0])), separator)
    vocabulary = most_frequent(counts, plan.data.most_tokens)
    rows = indices(texts, vocabulary, separator)
    longest = _longest(plan.data.length, max(map(len, rows)), len(rows))
    train, validation, held_out = (
        padded([rows[k] for k in part], [examples.answers[k] for k in part], longest)
        for part in parts
    )
    task = _task(examples.classes, vocabulary, separator, held_out)
    notes += [
        *vocabulary_notes(counts, vocabulary),
        *length_notes(plan.data.length, longest, rows),
        *repeated(texts, parts),
    ]
    origin = Origin(texts[parts[0][0]], tuple(len(rows[k]) for k in parts[0]), len(counts))
    return Dataset(
        task, train, validation, held_out, notes=(*examples.notes, *notes), origin=origin
    )


def _task(
    classes: tuple[str, ...], vocabulary: tuple[str, ...], separator: str, held_out: Batch
) -> Task:
    return Task(
        name=TEXT,
        kind="classes",
        labels=classes,
        metric="accuracy",
        baseline="constant",
        length=len(held_out.x),
        shortest=1,
        batch=drawing_from(held_out),
        vocabulary=vocabulary,
        separator=separator,
    )


def _examples(data: DataPlan, contents: bytes, separator: str) -> _Examples:
    """Read the file, and leave out what has nothing to read in it."""
    table = read_texts(contents, data.text, data.label)
    text, label = find_roles(table, data.text, data.label)
    if not len(table):
        raise InputError(
            "Expected rows with a text and a label below the names of the columns, but there "
            "are none; add some."
        )
    classes = classes_of(table, label)
    place = {name: k for k, name in enumerate(classes)}
    cells = table.column(text)
    full = [k for k, cell in enumerate(cells) if _readable(cell, separator)]
    if not full:
        raise InputError(
            "Expected texts in column “{name}”, but no row has a word there; choose another "
            "column.",
            name=text,
        )
    notes = [*table.notes, *role_notes(data, text, label)]
    if len(full) < len(cells):
        notes.append(left_out(table, full))
    labels = table.column(label)
    return _Examples(
        [cells[k] for k in full], [place[labels[k]] for k in full], classes, tuple(notes)
    )


def _readable(text: str, separator: str) -> bool:
    return any(not token.isspace() for token in tokens_of(text, separator))


def _longest(asked: int, found: int, count: int) -> int:
    """Give how many tokens are read at most, so that the filled up rows stay in bounds."""
    return max(1, min(asked, found, MOST_NUMBERS // count))
