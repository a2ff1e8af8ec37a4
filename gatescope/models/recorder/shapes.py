"""Whether the arrays of a recorded call fit its network and each other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gru_core import Network
from gru_core._arrays import IntArray, frozen
from gru_core.errors import check_shape
from gru_core.order import check_lengths

ARRAYS = ("x", "h0", "c0", "lengths", "y", "h_n", "c_n")
"""What a call holds; h0, c0, lengths and c_n only where there are such."""


def check_arrays(network: Network, arrays: Mapping[str, Any]) -> IntArray | None:
    """Make the arrays of a call read-only, and raise unless they fit.

    Parameters
    ----------
    network : Network
        The module's weights.
    arrays : Mapping of str to array or None
        Under the names in `ARRAYS`, shapes as in `Recorded`.

    Returns
    -------
    IntArray of shape (B,) or None
        The lengths, checked.

    Raises
    ------
    ShapeError
        If an array does not fit; the array and both shapes are named.
    ValueError
        If an LSTM's c is missing, or another cell has one.
    """
    x, size, directions = arrays["x"], network.hidden_size, network.num_directions
    check_shape("x", x, ("T", None), ("B", None), ("I", network.input_size))
    steps, rows, _ = x.shape
    check_shape("y", arrays["y"], ("T", steps), ("B", rows), ("D*H", directions * size))
    for name in ("h0", "c0", "h_n", "c_n"):
        if (array := arrays[name]) is not None:
            count = network.num_layers * directions
            check_shape(name, array, ("L*D", count), ("B", rows), ("H", size))
    missing = {name: arrays[name] is None for name in ("h0", "c0", "c_n")}
    if network.cell == "lstm" and (missing["c_n"] or missing["h0"] != missing["c0"]):
        raise ValueError("c: expected an LSTM's cell state beside its state, got none")
    if network.cell != "lstm" and not (missing["c0"] and missing["c_n"]):
        raise ValueError(f"c: expected none in a {network.cell}, got a cell state")
    for array in arrays.values():
        if array is not None:
            frozen(array)
    return check_lengths(arrays["lengths"], steps, rows)
