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
from tests.viewer.pictures import picture, tokens_case


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


def held_gru() -> Picture:
    """A GRU whose update gate is held at 0, so that the state is the candidate."""
    shown = picture("gru", id="held-gru")
    arrays = dict(shown.arrays)
    arrays["z"] = np.zeros_like(arrays["z"])
    arrays["h"] = arrays["n"]
    return replace(shown, arrays=arrays)


def held_lstm() -> Picture:
    """An LSTM whose forget gate is held at 0."""
    shown = picture("lstm", id="held-lstm")
    arrays = dict(shown.arrays)
    arrays["f"] = np.zeros_like(arrays["f"])
    arrays["c"] = arrays["i"] * arrays["g"]
    arrays["h"] = arrays["o"] * np.tanh(arrays["c"])
    return replace(shown, arrays=arrays)


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
    "held-lstm": held_lstm,
    "relu": relu,
}
