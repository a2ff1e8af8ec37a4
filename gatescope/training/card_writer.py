"""Cards to their files: examples with what there is to see, sequences as lists."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np

from gatescope.inputs.sequence import FloatArray, NumberSequence, Sequence, TokenSequence
from gatescope.models.card import Claim, Look
from gatescope.models.card_file import parse_card
from gatescope.models.model import Model, run
from gatescope.training.stories import Draft, Story
from gru_core import CellName

INNERMOST_LIST = re.compile(r"\[[^\[\]{}]*\]")
DECIMALS = 4  # of the numbers in an example; the claims are about the rounded ones


def story_entries(story: Story, models: Mapping[CellName, Model]) -> dict[str, Any]:
    """Give what a card tells in words: its texts, and the examples with what to look for.

    Parameters
    ----------
    story : Story
        The task's.
    models : Mapping of cell to Model
        The trained networks.

    Returns
    -------
    dict
        The card's entries title, description, answers, baseline and examples.
    """
    texts = ("title", "description", "answers", "baseline")
    return {
        **{key: asdict(getattr(story, key)) for key in texts},
        "examples": [example_entry(story, draft, models) for draft in story.drafts()],
    }


def example_entry(
    story: Story, draft: Draft, models: Mapping[CellName, Model]
) -> dict[str, Any]:
    """Let the networks read an example and write down what there is to see.

    Parameters
    ----------
    story : Story
        Knows what to look for.
    draft : Draft
        The example.
    models : Mapping of cell to Model
        The trained networks.

    Returns
    -------
    dict
        The example's entry in the card.
    """
    stored = Draft(draft.id, draft.title, _rounded(draft.sequence), draft.seed)
    looks = {
        cell: _look_entry(story.look(cell, stored, run(model, stored.sequence)))
        for cell, model in models.items()
    }
    return {
        "id": stored.id,
        "title": asdict(stored.title),
        "seed": stored.seed,
        "sequence": _sequence_entry(stored.sequence),
        "look": looks,
    }


def save_card(card: dict[str, Any], path: Path) -> None:
    """Write a card, after checking that it can be read.

    Parameters
    ----------
    card : dict
        Its entries.
    path : Path
        The file.

    Raises
    ------
    CardError
        If an entry is missing or wrong.
    """
    text = json.dumps(card, ensure_ascii=False, indent=1, allow_nan=False)
    # a line for each list, not for each number: a card is also read by people
    text = INNERMOST_LIST.sub(lambda found: re.sub(r"\s*\n\s*", " ", found[0]), text)
    parse_card(json.loads(text))
    path.write_text(text + "\n", encoding="utf-8")


def _rounded(sequence: Sequence) -> Sequence:
    if isinstance(sequence, TokenSequence):
        return sequence
    targets = None if sequence.targets is None else sequence.targets.round(DECIMALS)
    return replace(sequence, values=sequence.values.round(DECIMALS), targets=targets)


def _sequence_entry(sequence: Sequence) -> dict[str, Any]:
    targets = [] if sequence.targets is None else _rows(sequence.targets)
    if isinstance(sequence, NumberSequence):
        return {"names": sequence.names, "values": _rows(sequence.values), "targets": targets}
    return {"tokens": sequence.tokens, "targets": targets}


def _rows(array: FloatArray) -> list[list[float | None]]:
    return [[None if np.isnan(value) else float(value) for value in row] for row in array]


def _look_entry(look: Look) -> dict[str, Any]:
    return {
        "text": asdict(look.text),
        "claims": [_claim_entry(claim) for claim in look.claims],
        "t": look.t,
        "unit": look.unit,
    }


def _claim_entry(claim: Claim) -> dict[str, Any]:
    return {key: value for key, value in asdict(claim).items() if value is not None}
