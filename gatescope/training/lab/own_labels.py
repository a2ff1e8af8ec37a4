"""The labels of a file of texts, as classes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np

from gatescope.inputs.number_text import NUMBER
from gatescope.inputs.quoting import quoted, shorten
from gatescope.inputs.text_table import TextTable
from gatescope.messages import InputError, Message, note

MOST_CLASSES = 100
LONGEST_LABEL = 64


def classes_of(table: TextTable, name: str) -> tuple[str, ...]:
    """Give the different labels of a column, in the order of the alphabet or of their numbers.

    Parameters
    ----------
    table : TextTable
        The file.
    name : str
        The column.

    Returns
    -------
    tuple of str
        2 to `MOST_CLASSES` labels.

    Raises
    ------
    InputError
        If a label is missing or too long, or there are too few or too many.

    Examples
    --------
    >>> classes_of(TextTable(("x",), (("10", "9", "10"),), (1, 2, 3)), "x")
    ('9', '10')
    """
    cells = table.column(name)
    _refuse_missing(table, cells, name)
    found = set(cells)
    if len(found) < 2:
        raise InputError(
            "Expected labels of at least two classes in column “{name}”, but every row has "
            "“{label}”; choose another column or add rows of another class.",
            name=name,
            label=shorten(cells[0]),
        )
    if len(found) > MOST_CLASSES:
        raise InputError(
            "Expected at most {most} different labels, but column “{name}” has {count:,}, "
            "which looks like numbers, names or texts; choose another column.",
            most=MOST_CLASSES,
            name=name,
            count=len(found),
        )
    _refuse_long(table, cells, name)
    numbers = all(map(NUMBER.fullmatch, found))
    return tuple(sorted(found, key=lambda label: (float(label) if numbers else 0.0, label)))


def class_notes(
    classes: Sequence[str], answers: Sequence[int], train: Sequence[int]
) -> list[Message]:
    """Say which classes the training cannot learn.

    Parameters
    ----------
    classes : Sequence of str
        All labels.
    answers : Sequence of int
        The class of each text.
    train : Sequence of int
        The texts of the training.

    Returns
    -------
    list of Message
        Empty where each class has an example.

    Raises
    ------
    InputError
        If the training has one class only.
    """
    counts = np.bincount([answers[k] for k in train], minlength=len(classes))
    missing = [label for label, count in zip(classes, counts, strict=True) if not count]
    if len(classes) - len(missing) < 2:
        raise InputError(
            "Expected texts of at least two classes to learn from, but the training has only "
            "the label “{label}” (texts: {count:,}); add rows, set less aside or change the "
            "seed.",
            count=len(train),
            label=shorten(classes[int(counts.argmax())]),
        )
    if not missing:
        return []
    return [
        note(
            "Classes without a text to learn from: {count} of {all} ({labels}); no network can "
            "learn these.",
            count=len(missing),
            all=len(classes),
            labels=quoted(missing, limit=6),
        )
    ]


def counted(cells: Sequence[str]) -> tuple[tuple[str, int], ...]:
    """Count different cells, the most frequent first; none if there are too many for classes.

    Examples
    --------
    >>> counted(["no", "yes", "no"])
    (('no', 2), ('yes', 1))
    """
    counts = Counter(cells)
    return tuple(counts.most_common()) if len(counts) <= MOST_CLASSES else ()


def _refuse_missing(table: TextTable, cells: Sequence[str], name: str) -> None:
    empty = [row for row, cell in zip(table.rows, cells, strict=True) if not cell]
    if empty:
        raise InputError(
            "Expected a label in every row of column “{name}”, but row {row} has none (labels "
            "missing: {count:,}); fill them in or delete these rows.",
            name=name,
            row=empty[0],
            count=len(empty),
        )


def _refuse_long(table: TextTable, cells: Sequence[str], name: str) -> None:
    for row, cell in zip(table.rows, cells, strict=True):
        if len(cell) > LONGEST_LABEL:
            raise InputError(
                "Expected labels of at most {limit} characters in column “{name}”, but row "
                "{row} has one of {count:,}; choose another column.",
                limit=LONGEST_LABEL,
                name=name,
                row=row,
                count=len(cell),
            )
