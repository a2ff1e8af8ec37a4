"""What is said about a file of texts once it is read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from gatescope.inputs.text_table import TextTable
from gatescope.messages import Message, note
from gatescope.training.lab.plan import DataPlan


def vocabulary_notes(counts: Counter[str], vocabulary: Sequence[str]) -> list[Message]:
    """Say how many of the training's tokens are kept, where not all are."""
    kept = len(vocabulary) - 1
    if len(counts) <= kept:
        return []
    return [
        note(
            "The texts of the training have {count:,} different tokens; the {kept:,} most "
            "frequent are kept, the others are read as ⟨unknown⟩.",
            count=len(counts),
            kept=kept,
        )
    ]


def length_notes(asked: int, longest: int, rows: Sequence[Sequence[int]]) -> list[Message]:
    """Say how many texts were cut, and whether that was asked for."""
    cut = sum(len(row) > longest for row in rows)
    if not cut:
        return []
    if longest < asked:
        return [
            note(
                "So many texts are read up to {length:,} tokens at most; cut there: {count:,}.",
                length=longest,
                count=cut,
            )
        ]
    return [
        note(
            "Texts that were cut after {length:,} tokens: {count:,}.",
            length=longest,
            count=cut,
        )
    ]


def repeated(texts: Sequence[str], parts: Sequence[Sequence[int]]) -> list[Message]:
    """Say how many texts of the score are known from the training: they flatter it."""
    learnt = {texts[k] for k in parts[0]}
    count = sum(texts[k] in learnt for k in parts[2])
    if not count:
        return []
    return [
        note(
            "Held-out texts that also stand in the training: {count:,} of {all:,}; they make "
            "the score look better than it is.",
            count=count,
            all=len(parts[2]),
        )
    ]


def left_out(table: TextTable, full: Sequence[int]) -> Message:
    """Say which rows hold no text, from the places of those that do."""
    kept = set(full)
    gone = [row for k, row in enumerate(table.rows) if k not in kept]
    return note(
        "Rows without a word to read were left out: {count:,} (the first is row {row}).",
        count=len(gone),
        row=gone[0],
    )


def role_notes(data: DataPlan, text: str, label: str) -> list[Message]:
    """Say which columns were chosen where the plan leaves one open."""
    if data.text and data.label:
        return []
    return [
        note(
            "The texts are read from column “{text}”, the labels from column “{label}”.",
            text=text,
            label=label,
        )
    ]
