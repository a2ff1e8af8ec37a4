"""What a Keras configuration says of one recurrent layer, and whether it is computed here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from gatescope.inputs.quoting import shorten
from gatescope.messages import InputError
from gatescope.models.checkpoints.keras_config import KerasLayer
from gru_core import CellName

CELLS: dict[str, CellName] = {
    "GRU": "gru", "LSTM": "lstm", "SimpleRNN": "rnn",
    "GRUCell": "gru", "LSTMCell": "lstm", "SimpleRNNCell": "rnn",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Recurrent:
    """One recurrent layer of a configuration.

    Parameters
    ----------
    name : str
        Its name.
    cell : {"gru", "rnn", "lstm"}
        Its cell.
    reset : {"after", "before"} or None
        Where a GRU's reset gate acts.
    activation : {"tanh", "relu"}
        Of candidate or state.
    directions : int
        1 or 2.
    backwards : bool
        Whether it reads from the last step to the first.
    sequences : bool
        Whether it hands on its state at every step.
    """

    name: str
    cell: CellName
    reset: Literal["after", "before"] | None
    activation: Literal["tanh", "relu"]
    directions: int
    backwards: bool
    sequences: bool


def recurrent(layer: KerasLayer) -> Recurrent | None:
    """Tell what a layer is, or None if it is not recurrent.

    Parameters
    ----------
    layer : KerasLayer
        From a configuration.

    Returns
    -------
    Recurrent or None
        What there is to know about it.

    Raises
    ------
    InputError
        If it has activations that the cells here do not have, or puts its directions together
        otherwise than side by side; the setting is named.

    Examples
    --------
    >>> recurrent(KerasLayer("g", "GRU", {"activation": "relu"}, "layers/gru"))
    Traceback (most recent call last):
    gatescope.messages.InputError: Expected tanh as activation of “g”, but it is relu; choose \
a network with Keras's default activations.
    """
    if layer.kind == "Bidirectional":
        return _bidirectional(layer)
    if layer.kind == "RNN":
        cell = layer.settings.get("cell")
        if not isinstance(cell, dict) or cell.get("class_name") not in CELLS:
            return None
        inner = {**layer.settings, **_mapping(cell.get("config"))}
        return _single(layer.name, str(cell["class_name"]), inner)
    return _single(layer.name, layer.kind, layer.settings) if layer.kind in CELLS else None


def _bidirectional(layer: KerasLayer) -> Recurrent | None:
    ways = []
    for key in ("layer", "backward_layer"):
        entry = _mapping(layer.settings.get(key, layer.settings.get("layer")))
        inner = KerasLayer(
            layer.name, str(entry.get("class_name")), _mapping(entry.get("config")), ""
        )
        if inner.kind == "Bidirectional" or (way := recurrent(inner)) is None:
            return None
        ways.append(way)
    merge = layer.settings.get("merge_mode", "concat")
    forward, backward = (replace(way, backwards=False) for way in ways)
    if merge not in ("concat", None) or forward != backward or ways[0].backwards:
        raise InputError(
            "Expected two directions of one kind side by side (merge_mode “concat”), but "
            "“{name}” has merge_mode “{mode}” or directions that differ; choose a network "
            "with “concat”.",
            name=shorten(layer.name),
            mode=shorten(str(merge)),
        )
    return replace(forward, directions=2)


def _single(name: str, kind: str, settings: Mapping[str, Any]) -> Recurrent:
    cell = CELLS[kind]
    activation = function_name(settings.get("activation", "tanh"))
    if activation != "tanh" and (cell, activation) != ("rnn", "relu"):
        raise _unusual(name, "activation", activation, "tanh")
    gate = function_name(settings.get("recurrent_activation", "sigmoid"))
    if cell != "rnn" and gate != "sigmoid":
        raise _unusual(name, "recurrent_activation", gate, "sigmoid")
    reset: Literal["after", "before"] | None = None
    if cell == "gru":
        reset = "after" if settings.get("reset_after", False) else "before"
    return Recurrent(
        name,
        cell,
        reset,
        "relu" if activation == "relu" else "tanh",
        1,
        bool(settings.get("go_backwards", False)),
        bool(settings.get("return_sequences", False)),
    )


def function_name(value: object) -> str:
    """Give the name of a function as Keras writes it: plain, or inside a dictionary."""
    while isinstance(value, dict):
        value = (
            value.get("config")
            if value.get("class_name") == "function"
            else (value.get("class_name"))
        )
    return str(value)


def _mapping(value: object) -> dict[str, Any]:
    return dict(value) if isinstance(value, dict) else {}


def _unusual(name: str, setting: str, came: str, wanted: str) -> InputError:
    return InputError(
        "Expected {wanted} as {setting} of “{name}”, but it is {came}; choose a network with "
        "Keras's default activations.",
        wanted=wanted,
        setting=setting,
        name=shorten(name),
        came=shorten(came),
    )
