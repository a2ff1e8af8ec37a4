"""What becomes of a file before a network reads it: sentences, and rows of tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gatescope.inputs.quoting import quoted, shorten, typeable
from gatescope.messages import Message, note, true_minus
from gatescope.ui.train_measure import share

if TYPE_CHECKING:
    from gatescope.training.lab.data_facts import DataFacts
    from gatescope.ui.train_file import Facts

SHOWN = 8
MOST_ROWS = 12


def facts_words(facts: Facts) -> list[Message]:
    """Say how a file is cut, numbered and filled up, or standardised."""
    return _text_words(facts) if facts.task.vocabulary else _table_words(facts)


def _text_words(facts: Facts) -> list[Message]:
    data = facts.data
    told = [
        note(
            "Vocabulary: {count:,} tokens ({tokens}), found in the training part alone.",
            count=data.vocabulary,
            tokens=quoted(typeable(facts.task.vocabulary), limit=SHOWN),
        )
    ]
    if data.unknown is not None:
        told.append(
            note(
                "Any other token is read as ⟨unknown⟩: {train} of the tokens that are "
                "learnt, {validation} of those of the validation.",
                train=share(data.unknown[0]),
                validation=share(data.unknown[1]),
            )
        )
    low, middle, high = data.whole or data.lengths
    if low == high:
        told.append(
            note("Padding: none is needed, every text has {count:,} tokens.", count=low)
        )
        return told
    told.append(
        note(
            "Padding: the texts have {low:,} to {high:,} tokens, half of them up to "
            "{middle:,}. Shorter ones are filled up behind their end to the longest of their "
            "batch; the answer is asked at the last token, so the filling never counts.",
            low=low,
            high=high,
            middle=middle,
        )
    )
    return told


def _table_words(facts: Facts) -> list[Message]:
    return [
        note(
            "Windows of {length:,} steps; at each step the next value of “{target}” is asked. "
            "The beginning of the file is learnt, a later part is watched, the last is held "
            "out, and no window holds rows of two parts.",
            length=facts.data.lengths[2],
            target=facts.task.labels[0],
        ),
        note(
            "Standardised: from every value the mean of its column is subtracted, and the rest "
            "divided by the standard deviation, both taken from the part that is learnt."
        ),
    ]


def class_rows(data: DataFacts) -> list[tuple[str, str, str, str]]:
    """Give each class and how often it is the answer in each part."""
    return [
        (shorten(c.label), f"{c.train:,}", f"{c.validation:,}", f"{c.held_out:,}")
        for c in data.classes[:MOST_ROWS]
    ]


def scale_rows(data: DataFacts) -> list[tuple[str, str, str]]:
    """Give name, mean and standard deviation of the first columns that are read."""
    return [
        (shorten(m.name), true_minus(f"{m.mean:.4g}"), true_minus(f"{m.std:.4g}"))
        for m in data.measures[:MOST_ROWS]
    ]
