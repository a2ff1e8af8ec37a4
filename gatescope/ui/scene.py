"""From settings to what is on screen: a network has read a sequence."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from gatescope.inputs.generators import generate
from gatescope.inputs.numbers import read_numbers
from gatescope.inputs.sequence import Sequence, TokenSequence
from gatescope.inputs.tasks import TASKS
from gatescope.inputs.text import read_text
from gatescope.messages import InputError, Message
from gatescope.models.bundled import load_bundled, load_card
from gatescope.models.card import Example
from gatescope.models.model import Model, Run, run
from gatescope.models.one_layer import BACKWARDS, LayerEncoder, backwards
from gatescope.models.random import random_model, random_token_model
from gatescope.models.what_if import WhatIf
from gatescope.ui import choices
from gatescope.ui.beginnings import first_numbers, first_text
from gatescope.ui.own import OWN, named, present
from gatescope.ui.settings import Settings

BESIDE = {"lang", "path", "pathcolour", "pathunits", "flow", "form", "parity"}
"""Settings that change no number."""


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """A network, the sequence that it read, and everything it computed on the way.

    Parameters
    ----------
    key : str
        Names the scene: equal keys are equal pictures.
    model : Model
        The network with its encoder and head.
    sequence : Sequence
        What it read.
    run : Run
        Every gate and state at every step, and the output.
    example : Example or None
        The example, where the sequence is one.
    what_if : WhatIf
        What was edited; empty for a network and a sequence as they are.
    base, original, base_key : Run, Sequence or None, and str
        Of a what-if: the run, the sequence and the key of the scene that it departs from.
    left_out : tuple of Message
        What was asked for in the what-if and does not fit.
    """

    key: str
    model: Model
    sequence: Sequence
    run: Run
    example: Example | None
    what_if: WhatIf = field(default_factory=WhatIf)
    base: Run | None = None
    original: Sequence | None = None
    base_key: str = ""
    left_out: tuple[Message, ...] = ()


def scene_key(settings: Settings, upload: str = "") -> str:
    """Name a scene: a digest of everything that makes its numbers.

    Parameters
    ----------
    settings : Settings
        The language and the way its path is seen do not matter.
    upload : str
        Digest of an uploaded sequence, for the source ``upload``.

    Returns
    -------
    str
        Sixteen hexadecimal digits; ``own-`` stands before those of a network of one's own.
    """
    parts = settings.relevant()
    values = [getattr(parts, name) for name in Settings.__slots__ if name not in BESIDE]
    if settings.network == OWN:
        values.append(present().digest)
    digest = hashlib.sha256(repr((values, upload)).encode()).hexdigest()[:16]
    return named(digest, settings.network)


def build_scene(settings: Settings, key: str, upload: Sequence | None = None) -> Scene:
    """Read the sequence and run the network on it.

    Parameters
    ----------
    settings : Settings
        What to show.
    key : str
        From `scene_key`.
    upload : Sequence or None
        The uploaded sequence, for the source ``upload``.

    Returns
    -------
    Scene
        Ready to be drawn and checked.

    Raises
    ------
    InputError
        If the sequence cannot be read, does not fit the network, or is too long for it.
    """
    example = example_of(settings)
    sequence = example.sequence if example else read_sequence(settings, upload)
    model = model_for(settings, sequence)
    check_length(sequence, model.network.hidden_size)
    return Scene(key, model, sequence, run(model, sequence), example)


def check_length(sequence: Sequence, hidden_size: int) -> None:
    """Raise an `InputError` if a sequence is too long for a network of this size."""
    limit = choices.most_steps(hidden_size)
    if len(sequence) > limit:
        raise InputError(
            "Expected at most {limit:,} steps for {units} units, but {steps:,} came; "
            "shorten the sequence or take fewer units.",
            limit=limit,
            units=hidden_size,
            steps=len(sequence),
        )


def example_of(settings: Settings) -> Example | None:
    """Give the chosen example, or None if the sequence comes from elsewhere."""
    if settings.source != "example" or not choices.is_bundled(settings.network):
        return None
    examples = load_card(settings.network).examples
    return next((e for e in examples if e.id == settings.example), examples[0])


def read_sequence(settings: Settings, upload: Sequence | None) -> Sequence:
    """Read the sequence that the settings ask for."""
    columns = choices.columns(settings.network)
    readers: dict[str, Callable[[], Sequence]] = {
        "recorded": lambda: _recorded(settings.network),
        "sample": lambda: TASKS[settings.network].sample(
            settings.seed, settings.length or None
        ),
        "text": lambda: _typed_text(settings),
        "numbers": lambda: read_numbers(
            _typed(settings.numbers, first_numbers, settings), columns or None
        ),
        "generator": lambda: generate(
            settings.generator, names=columns or ("x1",), **dict(settings.parameters)
        ),
    }
    sequence = readers[settings.source]() if upload is None else upload
    return as_read(sequence, settings.network)


def as_read(sequence: Sequence, network: str) -> Sequence:
    """Turn a sequence around where a network reads from its end."""
    encoder = present().model.encoder if network == OWN else None
    if not isinstance(encoder, LayerEncoder) or not encoder.from_the_end:
        return sequence
    turned = backwards(sequence)
    return replace(turned, notes=(*turned.notes, BACKWARDS))


def _recorded(network: str) -> Sequence:
    recorded = present().recorded if network == OWN else None
    if recorded is None:
        raise InputError(
            "Expected a recording, but this network comes from a file of weights; "
            "choose another sequence."
        )
    return recorded


def model_for(settings: Settings, sequence: Sequence) -> Model:
    """Give the bundled network, or a random one that fits the sequence."""
    if settings.network == OWN:
        return present().model
    if settings.network != choices.RANDOM:
        return load_bundled(settings.network, settings.cell)
    hidden, seed = settings.hidden, settings.weights
    if isinstance(sequence, TokenSequence):
        return random_token_model(settings.cell, sequence.tokens, hidden, seed)
    return random_model(settings.cell, len(sequence.names), hidden, seed, sequence.names)


def _typed_text(settings: Settings) -> TokenSequence:
    text = _typed(settings.text, first_text, settings)
    if settings.network == choices.RANDOM:
        return read_text(text, tuple(dict.fromkeys(text)), "")
    network = settings.network
    return read_text(text, choices.vocabulary(network), choices.separator(network))


def _typed(typed: str | None, first: Callable[[str], str], settings: Settings) -> str:
    return first(settings.network) if typed is None else typed
