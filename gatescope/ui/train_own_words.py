"""What becomes of a file before a network reads it, in sentences."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

from gatescope.inputs.quoting import quoted, shorten, typeable
from gatescope.messages import Message, note, true_minus

if TYPE_CHECKING:
    from gatescope.ui.train_file import Facts

SHOWN = 8


def facts_words(facts: Facts) -> list[Message]:
    """Say how a file is cut, numbered and filled up, or standardised."""
    return _text_words(facts) if facts.scale is None else _table_words(facts)


def _text_words(facts: Facts) -> list[Message]:
    task = facts.task
    told = [
        note(
            "Classes ({count}): {labels}",
            count=len(task.labels),
            labels=quoted(task.labels, limit=SHOWN),
        ),
        note(
            "Vocabulary: {count:,} tokens ({tokens}), found in the training part alone. Any "
            "other is read as ⟨unknown⟩.",
            count=len(task.vocabulary),
            tokens=quoted(typeable(task.vocabulary), limit=SHOWN),
        ),
    ]
    if facts.origin is not None:
        lengths = facts.origin.lengths
        told.append(
            note(
                "Padding: the texts have {low:,} to {high:,} tokens, half of them up to "
                "{middle:,.0f}. Shorter ones are filled up behind their end to the longest of "
                "their batch; the answer is asked at the last token, so the filling never "
                "counts.",
                low=min(lengths),
                high=max(lengths),
                middle=median(lengths),
            )
        )
    return told


def _table_words(facts: Facts) -> list[Message]:
    return [
        note(
            "Windows of {length:,} steps; at each step the next value of “{target}” is asked. "
            "The beginning of the file is learnt, a later part is watched, the last is held "
            "out, and no window holds rows of two parts.",
            length=facts.task.length,
            target=facts.task.labels[0],
        ),
        note(
            "Standardised: from every value the mean of its column is subtracted, and the rest "
            "divided by the standard deviation, both taken from the part that is learnt."
        ),
    ]


def scale_rows(facts: Facts) -> list[tuple[str, str, str]]:
    """Give name, mean and standard deviation of the first columns that are read."""
    scale = facts.scale
    if scale is None:
        return []
    columns = zip(facts.task.columns, scale.mean.tolist(), scale.std.tolist(), strict=True)
    return [
        (shorten(name), true_minus(f"{mean:.4g}"), true_minus(f"{std:.4g}"))
        for name, mean, std in columns
    ][:SHOWN]
