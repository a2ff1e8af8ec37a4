"""From settings to what is on screen: a network has read a sequence."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence as Several
from dataclasses import dataclass, field, replace

from gatescope.inputs.sequence import Sequence, TokenSequence
from gatescope.messages import InputError, Message
from gatescope.models.card import Example
from gatescope.models.model import Model, Run, run
from gatescope.models.random import random_model, random_token_model
from gatescope.models.what_if import WhatIf
from gatescope.ui import choices
from gatescope.ui.moments import Moment, end_of, moment_of, network_at
from gatescope.ui.own import OWN, named, present
from gatescope.ui.sequences import example_of, read_sequence
from gatescope.ui.settings import PARTS, Settings
from gatescope.ui.trained import is_run
from gatescope.ui.trained_words import heading

BESIDE = {"hide", "task", "lang", "path", "pathcolour", "pathunits", *PARTS}
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
    identity : str
        Names what stays the same from one moment of a training to the next.
    moment : Moment or None
        Where the network is not as it is at the end of its training.
    end : Run or None
        At a moment: what the network makes of the sequence in the end.
    heading : Message or None
        Of a run of the lab: what it is, and what it read.
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
    identity: str = ""
    moment: Moment | None = None
    end: Run | None = None
    heading: Message | None = None


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
    values: list[object] = []
    if settings.network == OWN:
        values.append(present().digest)
    if is_run(settings.network):
        # While it still learns, its end is another one every moment.
        values.append(end_of(settings))
    return _digest(settings, upload, values)


def identity_of(settings: Settings, upload: str = "") -> str:
    """Name what stays the same whatever the moment of the training: as `scene_key`."""
    values = [present().digest] if settings.network == OWN else []
    return _digest(replace(settings, moment=-1), upload, values)


def _digest(settings: Settings, upload: str, besides: Several[object]) -> str:
    parts = settings.relevant()
    values = [getattr(parts, name) for name in Settings.__slots__ if name not in BESIDE]
    digest = hashlib.sha256(repr(([*values, *besides], upload)).encode()).hexdigest()[:16]
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
    return Scene(
        key,
        model,
        sequence,
        run(model, sequence),
        example,
        moment=moment_of(settings),
        heading=heading(settings) if is_run(settings.network) else None,
    )


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


def model_for(settings: Settings, sequence: Sequence) -> Model:
    """Give the network that was trained, or a random one that fits the sequence."""
    if settings.network == OWN:
        return present().model
    if settings.network != choices.RANDOM:
        return network_at(settings)
    hidden, seed = settings.hidden, settings.weights
    if isinstance(sequence, TokenSequence):
        return random_token_model(settings.cell, sequence.tokens, hidden, seed)
    return random_model(settings.cell, len(sequence.names), hidden, seed, sequence.names)
