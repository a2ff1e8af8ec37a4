"""Pictures of a what-if, made by the real core: another token or number is read."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from gatescope.models.model import run
from gatescope.viewer import Picture, picture_of
from gatescope.viewer.tracks import Attachment
from tests.viewer.pictures import CELLS, numbers_case, tokens_case

PRESETS = {
    "gru": [("tanh_rnn", "z=0;r=1", "No gates", "z = 0 and r = 1 make the GRU a tanh RNN.")],
    "lstm": [("frozen", "f=1;i=0", "Frozen", "f = 1 and i = 0 freeze the cell state.")],
    "rnn": [("no_memory", "scale=0", "No memory", "Nothing comes back from the step before.")],
}


def meta(cell: str, text: str = "", label: str = "", **own: object) -> dict[str, object]:
    """What Python sends of a what-if."""
    keys = ("key", "text", "name", "explanation")
    return {
        "text": text,
        "edits": [{"text": text, "label": label}] if text else [],
        "presets": [dict(zip(keys, preset, strict=True)) for preset in PRESETS[cell]],
        "vocabulary": [],
        "tokens": {},
    } | own


def ghosts(picture: Picture) -> dict[str, np.ndarray]:
    """The numbers of a picture under the names of the original."""
    arrays = {f"ghost.{key}": array for key, array in picture.arrays.items()}
    if picture.outputs is not None:
        arrays["ghost.output"] = picture.outputs.values
    return arrays


def with_what_if(picture: Picture, arrays: dict[str, np.ndarray], own: object) -> Picture:
    """A picture with its attachment."""
    part = Attachment({"whatif": own}, arrays)
    return replace(picture, attachments=(*picture.attachments, part))


def tokens_original(cell: str = "gru") -> Picture:
    """Nothing is changed yet."""
    case = tokens_case(cell)
    shown = picture_of(*case, str, id=f"whatif-{cell}", start=(2, 3))
    return with_what_if(shown, {}, meta(cell, vocabulary=list("·ABC?")))


def tokens_changed(cell: str = "gru", token: str = "B") -> Picture:
    """At step 2 another letter is read."""
    before, model, sequence = tokens_case(cell)
    tokens = (*sequence.tokens[:2], token, *sequence.tokens[3:])
    other = replace(sequence, tokens=tokens)
    options = {"id": f"whatif-{cell}", "start": (2, 3)}
    original = picture_of(before, model, sequence, str, **options)  # type: ignore[arg-type]
    shown = picture_of(run(model, other), model, other, str, **options)  # type: ignore[arg-type]
    changed = {} if token == "C" else {"2": "C"}
    own = meta(
        cell,
        f"x.2={token}",
        f"x at step 2 = “{token}”",
        vocabulary=list("·ABC?"),
        tokens=changed,
    )
    return with_what_if(shown, ghosts(original), own)


def numbers_changed(value: float = 2.5) -> Picture:
    """At step 2 the first column is another number."""
    before, model, sequence = numbers_case("gru")
    values = sequence.values.copy()
    values[2, 0] = value
    other = replace(sequence, values=values)
    options = {"id": "whatif-numbers", "start": (2, 2)}
    original = picture_of(before, model, sequence, str, **options)  # type: ignore[arg-type]
    shown = picture_of(run(model, other), model, other, str, **options)  # type: ignore[arg-type]
    own = meta("gru", f"x.2.0={value:g}", f"column 0 at step 2 = {value:g}")
    arrays = ghosts(original) | {"ghost.input": sequence.values}
    return with_what_if(shown, arrays, own)


def numbers_original() -> Picture:
    """Numbers as they are."""
    shown = picture_of(*numbers_case("gru"), str, id="whatif-numbers", start=(2, 2))
    return with_what_if(shown, {}, meta("gru"))


def tokens_with(text: str) -> Picture:
    """A picture whose what-if is as large as it may become."""
    shown = picture_of(*tokens_case("gru"), str, id="whatif-large", start=(2, 3))
    own = meta("gru", vocabulary=list("·ABC?"), text=text, edits=[])
    return with_what_if(shown, {}, own)


WHAT_IFS = {
    "most-edits": lambda: tokens_with(";".join(f"x.{t}=A" for t in range(3, 67))),
    "longest": lambda: tokens_with(f"x.3={'A' * 1_993}"),
    **{f"original-{cell}": lambda cell=cell: tokens_original(cell) for cell in CELLS},
    **{f"changed-{cell}": lambda cell=cell: tokens_changed(cell) for cell in CELLS},
    "changed-nothing": lambda: tokens_changed(token="C"),
    "original-numbers": numbers_original,
    "wordy": lambda: replace(tokens_original(), look="Many words. " * 20),
    "terse": lambda: replace(tokens_changed(), look="Few.", notes=("A note.",)),
    "changed-numbers": numbers_changed,
}
