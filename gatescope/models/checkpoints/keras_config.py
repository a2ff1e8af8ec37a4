"""The layers that a Keras configuration lists: read as data, never built."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from gatescope.inputs.quoting import shorten
from gatescope.messages import InputError
from gatescope.models.checkpoints.limits import check_count, check_text

MODELS = ("Sequential", "Functional", "Model")
MAX_DEPTH = 8


@dataclass(frozen=True, slots=True, eq=False)
class KerasLayer:
    """One layer of a configuration.

    Parameters
    ----------
    name : str
        Its name.
    kind : str
        Its class.
    settings : mapping
        Its configuration.
    path : str
        Where its weights lie in the layout of Keras 3.
    sources : tuple of str
        Names of the layers that it reads.
    """

    name: str
    kind: str
    settings: Mapping[str, Any]
    path: str
    sources: tuple[str, ...] = ()


def read_config(text: str | bytes) -> list[KerasLayer]:
    """List the layers of a model, those of models inside it among them.

    Parameters
    ----------
    text : str or bytes
        Its configuration, JSON.

    Returns
    -------
    list of KerasLayer
        In the order of the configuration.

    Raises
    ------
    InputError
        If it is not that of a Sequential or functional model, or not JSON.

    Examples
    --------
    >>> gru = '{"class_name": "GRU", "config": {"name": "g", "units": 2}}'
    >>> text = '{"class_name": "Sequential", "config": {"layers": [' + gru + "]}}"
    >>> [(layer.name, layer.kind, layer.path) for layer in read_config(text)]
    [('g', 'GRU', 'layers/gru')]
    """
    try:
        check_text("config", text)
        layers = list(_layers(json.loads(text), "", 0))
        check_count(len(layers))
        return layers
    except InputError:
        raise
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise InputError(
            "Expected the configuration of a Keras model, but it is damaged ({problem}); save "
            "the model again.",
            problem=shorten(f"{type(error).__name__}: {error}", 80),
        ) from error


def _layers(model: Mapping[str, Any], path: str, depth: int) -> Iterator[KerasLayer]:
    kind = str(model["class_name"])
    if not isinstance(model.get("config"), dict) or "layers" not in model["config"]:
        raise InputError(
            "Expected a Sequential or functional Keras model, but the file holds a {kind}; "
            "save such a model, or its weights with save_weights.",
            kind=shorten(kind),
        )
    if depth > MAX_DEPTH:
        raise ValueError("models inside models inside models")
    used: dict[str, int] = {}
    before: tuple[str, ...] = ()
    for entry in model["config"]["layers"]:
        settings, own = dict(entry["config"]), str(entry["class_name"])
        name = str(entry.get("name") or settings.get("name") or own)
        place = f"{path}layers/{_counted(own, used)}"
        sources = (
            tuple(_sources(entry.get("inbound_nodes", ()))) if kind != "Sequential" else before
        )
        if own in MODELS:
            yield from _layers(entry, f"{place}/", depth + 1)
        else:
            yield KerasLayer(name, own, settings, place, sources)
        before = (name,)


def _counted(kind: str, used: dict[str, int]) -> str:
    """Name a layer as Keras's files do: by its class, and a number from the second on."""
    plain = re.sub(r"(.)([A-Z][a-z]+)", r"\1_\2", re.sub(r"\W+", "", kind))
    snake = re.sub(r"([a-z])([A-Z])", r"\1_\2", plain).lower()
    used[snake] = used.get(snake, -1) + 1
    return f"{snake}_{used[snake]}" if used[snake] else snake


def _sources(nodes: object, depth: int = 0) -> Iterator[str]:
    """Find the names in ``inbound_nodes``: ``keras_history`` now, [name, 0, 0, {}] before."""
    if depth > 24:
        return
    if isinstance(nodes, dict):
        history = nodes.get("keras_history")
        if isinstance(history, list) and history:
            yield str(history[0])
        else:
            for value in nodes.values():
                yield from _sources(value, depth + 1)
    elif isinstance(nodes, list):
        if len(nodes) >= 3 and isinstance(nodes[0], str) and isinstance(nodes[1], int):
            yield nodes[0]
        else:
            for value in nodes:
                yield from _sources(value, depth + 1)
