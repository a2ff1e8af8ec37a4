"""Pictures for the close-up: many units, a token that stands for many numbers, a held gate."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from gatescope.models.encoders import TokenEncoder
from gatescope.models.model import run as run_model
from gatescope.models.random import random_model
from gatescope.viewer import Picture, picture_of
from gatescope.viewer.tracks import Attachment
from gru_core import Network, RNNParams
from tests.viewer.pictures import numbers_case, picture, tokens_case, what_if_picture


def embedded() -> Picture:
    """A network whose tokens each stand for five numbers."""
    _, _, sequence = tokens_case("gru")
    vocabulary = tuple(dict.fromkeys(sequence.tokens))
    vectors = np.random.default_rng(5).normal(size=(len(vocabulary), 5))
    model = random_model("gru", 5, 16, 4)
    model = replace(model, encoder=TokenEncoder(vocabulary, vectors))
    return picture_of(run_model(model, sequence), model, sequence, str, id="embedded")


def too_large() -> Picture:
    """A GRU whose weights did not travel."""
    shown = picture("gru", id="large")
    return replace(shown, attachments=(Attachment({"closeup": None}),))


def held(shown: Picture, gate: str) -> Picture:
    """A picture whose gate is said to be held everywhere."""
    part = Attachment({}, {f"held.{gate}": np.ones_like(shown.arrays["h"])})
    return replace(shown, attachments=(*shown.attachments, part))


def nearly() -> Picture:
    """z is held where it would be anyway; r is not, though it is not what its sum says."""
    shown = picture("gru", id="nearly")
    return held(replace(shown, arrays={**shown.arrays, "r": shown.arrays["r"] * 0.99}), "z")


def slopes() -> Picture:
    """Sums just beside where a curve is called flat."""
    shown = picture("gru", id="slopes")
    arrays = dict(shown.arrays)
    for key, half in [("a_z", 1.0), ("a_n", 0.5)]:
        edge = np.log(9) * half  # σ is 0.9 at log 9, and tanh(a) = 2σ(2a) - 1
        arrays[key] = arrays[key].copy()
        arrays[key][:4] = np.array([-edge - 1e-3, 1e-3 - edge, edge - 1e-3, edge + 1e-3])[
            :, None
        ]
    return replace(shown, arrays=arrays)


def scaled(scale: float) -> Picture:
    """Numbers of any size are read."""
    _, model, sequence = numbers_case("gru")
    sequence = replace(sequence, values=sequence.values * scale)
    return picture_of(run_model(model, sequence), model, sequence, str, id=f"scale-{scale:g}")


def held_gru() -> Picture:
    """A GRU whose update gate is held at 0, so that the state is the candidate."""
    shown = picture("gru", id="held-gru")
    arrays = dict(shown.arrays)
    arrays["z"] = np.zeros_like(arrays["z"])
    arrays["h"] = arrays["n"]
    return held(replace(shown, arrays=arrays), "z")


def held_later() -> Picture:
    """A GRU whose update gate is held from step 3 on, at the very value it has."""
    shown = picture("gru", id="held-later")
    where = np.zeros_like(shown.arrays["z"])
    where[3:] = 1
    part = Attachment({}, {"held.z": where})
    return replace(shown, attachments=(*shown.attachments, part))


def held_lstm() -> Picture:
    """An LSTM whose forget gate is held at 0."""
    shown = picture("lstm", id="held-lstm")
    arrays = dict(shown.arrays)
    arrays["f"] = np.zeros_like(arrays["f"])
    arrays["c"] = arrays["i"] * arrays["g"]
    arrays["h"] = arrays["o"] * np.tanh(arrays["c"])
    return held(replace(shown, arrays=arrays), "f")


def relu() -> Picture:
    """An RNN that cuts off below zero."""
    _, model, sequence = tokens_case("rnn")
    params = model.network.layers[0][0]
    assert isinstance(params, RNNParams)
    model = replace(model, network=Network(((replace(params, activation="relu"),),)))
    return picture_of(run_model(model, sequence), model, sequence, str, id="relu")


CLOSE_PICTURES: dict[str, Callable[[], Picture]] = {
    "wide": lambda: picture("gru", hidden=40, id="wide"),
    "embedded": embedded,
    "large": too_large,
    "held-gru": held_gru,
    "held-later": held_later,
    "held-lstm": held_lstm,
    "relu": relu,
    "nearly": nearly,
    "slopes": slopes,
    "clamped": lambda: what_if_picture("z=0.5"),
    "frozen": lambda: what_if_picture("z=1"),
    "before-edit": lambda: what_if_picture("", tokens_case("gru", hidden=40), id="edited"),
    "after-edit": lambda: what_if_picture("z=1", tokens_case("gru", hidden=40), id="edited"),
    "nine": lambda: picture("gru", hidden=9, id="nine"),
    "scale-1": lambda: scaled(1),
    "scale-1e3": lambda: scaled(1e3),
    "scale-1e5": lambda: scaled(1e5),
    "scale-1e6": lambda: scaled(1e6),
}
