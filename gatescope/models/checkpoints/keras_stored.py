"""The weights of a Keras file by layer, in the layout of Keras 3 and in the older one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from numpy.typing import NDArray

from gatescope.models.checkpoints.hdf5 import Hdf5

Array = NDArray[Any]
# layers/gru/cell/vars/0, layers/bidirectional/forward_layer/cell/vars/0, layers/dense/vars/0
_PLACE = re.compile(
    r"(?P<layer>.+?)/(?:(?P<way>forward|backward)_layer/|layer/)?(?P<cell>cell/)?vars/(?P<i>\d{1,3})"
)
_CELL = re.compile(r".*cell(?:_\d+)?")


@dataclass(slots=True)
class Stored:
    """The weights of one layer.

    Parameters
    ----------
    ways : dict of str to list of NDArray
        For "", or for "forward" and "backward": the arrays in Keras's order.
    recurrent : bool
        Whether they belong to a recurrent cell.
    """

    ways: dict[str, list[Array]] = field(default_factory=dict)
    recurrent: bool = False


def stored_layers(file: Hdf5) -> dict[str, Stored]:
    """Sort the arrays of a file by layer.

    Parameters
    ----------
    file : Hdf5
        What was read.

    Returns
    -------
    dict of str to Stored
        By path without "layers/" at its ends in the layout of Keras 3 ("layers/gru"); by the
        layer's own name in the older one.

    Examples
    --------
    >>> import numpy as np
    >>> file = Hdf5({"layers/gru/cell/vars/0": np.ones((1, 6))}, {})
    >>> stored = stored_layers(file)
    >>> list(stored), stored["layers/gru"].recurrent
    (['layers/gru'], True)
    """
    named = dict(_legacy(file))
    return named if named else _by_path(file)


def _by_path(file: Hdf5) -> dict[str, Stored]:
    layers: dict[str, Stored] = {}
    places = {_plain(path): array for path, array in file.arrays.items()}
    for path in sorted(places, key=lambda text: (len(text), text)):
        if match := _PLACE.fullmatch(path):
            stored = layers.setdefault(match["layer"], Stored())
            stored.recurrent |= match["cell"] is not None
            stored.ways.setdefault(match["way"] or "", []).append(places[path])
    return layers


def _plain(path: str) -> str:
    return path.replace("_layer_checkpoint_dependencies/", "layers/")  # TensorFlow 2.12


def _legacy(file: Hdf5) -> Iterator[tuple[str, Stored]]:
    """Follow ``layer_names`` and ``weight_names``, which give the order of Keras."""
    for root in ("", "model_weights"):
        for layer in file.attributes.get(root, {}).get("layer_names", ()):
            group = f"{root}/{layer}".lstrip("/")
            names = file.attributes.get(group, {}).get("weight_names", ())
            found = {
                n: file.arrays[f"{group}/{n}"] for n in names if f"{group}/{n}" in file.arrays
            }
            yield from _by_owner(layer, found).items()


def _by_owner(layer: str, weights: dict[str, Array]) -> dict[str, Stored]:
    """Cut ``model/bi/forward_gru/gru_cell/kernel:0`` into the layer, the way and the rest."""
    layers: dict[str, Stored] = {}
    recurrent = {
        n.rpartition("/")[0] for n in weights if n.split(":")[0].endswith("recurrent_kernel")
    }
    for name, array in weights.items():
        owner = name.rpartition("/")[0]
        parts = owner.split("/")
        if owner in recurrent and len(parts) > 1 and _CELL.fullmatch(parts[-1]):
            parts.pop()
        way = ""
        for each in ("forward", "backward"):
            if owner in recurrent and len(parts) > 1 and parts[-1].startswith(f"{each}_"):
                way = each
                parts.pop()
        stored = layers.setdefault(parts[-1] or layer, Stored())
        stored.recurrent |= owner in recurrent
        stored.ways.setdefault(way, []).append(array)
    return layers
