"""Small pictures made by the real core, for the tests of the viewer."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from gatescope.inputs.sequence import NumberSequence, Sequence, TokenSequence
from gatescope.models.head import Head
from gatescope.models.model import Model, Run, run
from gatescope.models.random import random_model, random_token_model
from gatescope.models.what_if import WhatIf
from gatescope.models.what_if_run import apply
from gatescope.viewer import Picture, picture_of, what_if_part

CELLS = ("gru", "lstm", "rnn")
TOKENS = tuple("··C·······A··B·········?")


def tokens_case(
    cell: str, *, hidden: int = 8, tokens: tuple[str, ...] = TOKENS, seed: int = 1
) -> tuple[Run, Model, TokenSequence]:
    """A random network with an answer reads tokens; the truth is known at the last step."""
    rng = np.random.default_rng(seed)
    model = random_token_model(cell, tuple(dict.fromkeys(tokens)), hidden, seed)
    head = Head(
        rng.normal(size=(3, hidden)) * 3, rng.normal(size=3), "classes", ("A", "B", "C")
    )
    model = Model(model.name, model.cell, model.network, model.encoder, head)
    targets = np.full((len(tokens), 1), np.nan)
    targets[-1] = 2
    sequence = TokenSequence(tokens, targets)
    return run(model, sequence), model, sequence


def numbers_case(
    cell: str, *, steps: int = 60, hidden: int = 8, columns: int = 2, seed: int = 2
) -> tuple[Run, Model, NumberSequence]:
    """A random network without an answer reads numbers."""
    rng = np.random.default_rng(seed)
    names = tuple(f"column {k}" for k in range(columns))
    values = rng.normal(size=(steps, columns)).cumsum(axis=0) / 3
    model = random_model(cell, columns, hidden, seed, names)
    sequence = NumberSequence(values, names)
    return run(model, sequence), model, sequence


def picture(cell: str = "gru", **options: object) -> Picture:
    """The picture of a token case; a title, a hint and a place to open on are given."""
    texts = {"title": "A title", "look": "What to look for", "id": f"{cell}-tokens"}
    own = {
        key: options.pop(key)
        for key in ("id", "title", "look", "start", "notes")
        if key in options
    }
    case = tokens_case(cell, **options)  # type: ignore[arg-type]
    return picture_of(*case, str, **{"start": (2, 3), **texts, **own})  # type: ignore[arg-type]


def what_if_picture(
    text: str, case: tuple[Run, Model, Sequence] | None = None, **texts: str
) -> Picture:
    """The picture of a what-if on a case, usually a GRU that reads tokens."""
    before, model, sequence = case or tokens_case("gru")
    edited = apply(WhatIf.parse(text), model, sequence)
    shown = picture_of(
        edited.run(),
        edited.model,
        edited.sequence,
        str,
        original=before,
        **{"id": text, **texts},
    )
    part = what_if_part(edited.what_if, model, (before, sequence), shown.steps, str)
    return replace(shown, attachments=(*shown.attachments, part))
