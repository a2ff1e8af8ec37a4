"""Stacks of layers in one or both directions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import DTypeLike

from gru_core._arrays import CellName, float_dtype
from gru_core.errors import ShapeError, check_shape
from gru_core.gates import CellParams
from gru_core.params import Params


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """Layers of one cell, each running forward or in both directions.

    Parameters
    ----------
    layers : tuple of tuple of Params
        ``layers[l]`` is ``(forward,)`` or ``(forward, backward)``. The first layer reads x,
        each further one the D*H states of the layer below.

    Raises
    ------
    ShapeError
        If a layer does not fit the one below, or layers differ in their number of directions.
    TypeError
        If the layers mix cells or dtypes, or something else than parameters lies in them.
    ValueError
        If they mix `reset` or `activation`.

    Examples
    --------
    >>> from gru_core import random_params
    >>> network = Network(((random_params("gru", input_size=3, hidden_size=4, seed=0),),))
    >>> network.num_layers, network.num_directions, network.parameter_count
    (1, 1, 108)
    """

    layers: tuple[tuple[Params, ...], ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "layers", _as_layers(self.layers))
        if not self.layers or len(self.layers[0]) not in (1, 2):
            raise ShapeError("layers: expected at least one layer with 1 or 2 directions")
        first = self.layers[0][0]
        for number, layer in enumerate(self.layers):
            if len(layer) != self.num_directions:
                raise ShapeError(
                    f"layer {number}: expected D={self.num_directions} directions, "
                    f"got {len(layer)}"
                )
            wanted = first.input_size if number == 0 else self.num_directions * self.hidden_size
            for params in layer:
                _check_layer(f"layer {number}", params, first, wanted)

    @property
    def cell(self) -> CellName:
        """Which cell all layers are made of."""
        return self.layers[0][0].cell

    @property
    def num_layers(self) -> int:
        """L."""
        return len(self.layers)

    @property
    def num_directions(self) -> int:
        """D, 1 or 2."""
        return len(self.layers[0])

    @property
    def input_size(self) -> int:
        """I of the first layer."""
        return self.layers[0][0].input_size

    @property
    def hidden_size(self) -> int:
        """H, the same in every layer."""
        return self.layers[0][0].hidden_size

    @property
    def dtype(self) -> np.dtype[Any]:
        """Float32 or float64."""
        return self.layers[0][0].dtype

    @property
    def parameter_count(self) -> int:
        """How many numbers training can change."""
        return sum(
            array.size
            for layer in self.layers
            for params in layer
            for array in params.named_arrays().values()
        )

    def astype(self, dtype: DTypeLike) -> Network:
        """Return the same network in float32 or float64."""
        asked = float_dtype("dtype", dtype)
        layers = tuple(tuple(params.astype(asked) for params in layer) for layer in self.layers)
        return self if self.dtype == asked else Network(layers)


def _as_layers(layers: object) -> tuple[tuple[Params, ...], ...]:
    """Turn lists into tuples; a TypeError if anything but parameters lies in them."""
    wanted = "expected a tuple of layers, each a tuple of parameters"
    if not isinstance(layers, Sequence):
        raise TypeError(f"layers: {wanted}, got {type(layers).__name__}")
    for number, layer in enumerate(layers):
        if not isinstance(layer, Sequence):
            raise TypeError(f"layers: {wanted}, got {type(layer).__name__} as layer {number}")
        for item in layer:
            if not isinstance(item, CellParams):
                raise TypeError(f"layer {number}: expected parameters, got {item!r}")
    return tuple(tuple(layer) for layer in layers)


def _check_layer(name: str, params: Params, first: Params, input_size: int) -> None:
    if params.cell != first.cell:
        raise TypeError(f"{name}: expected a {first.cell}, got a {params.cell}")
    for option in ("reset", "activation"):
        wanted, came = (getattr(p, option, None) for p in (first, params))
        if came != wanted:
            raise ValueError(
                f"{name}: expected {option}={wanted!r} as in layer 0, got {came!r}"
            )
    if params.dtype != first.dtype:
        raise TypeError(f"{name}: expected dtype {first.dtype}, got {params.dtype}")
    size = first.hidden_size
    w_i = next(iter(params.gates().values())).w_i
    check_shape(f"{name} w_i", w_i, ("H", size), ("I", input_size))
