"""Five traps between formulations of the GRU, each run on the network at hand."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from gatescope.analysis.formulation_compare import Compared
from gatescope.inputs.sequence import FloatArray
from gru_core import (
    FORMULATIONS,
    GRUParams,
    packed_from_params,
    params_from_packed,
    unroll,
    zero_params,
)

LARGEST_DRAWN = 128
"""More units than these show nothing new, and their singular values take seconds."""

RECIPE = 5.0
"""A bias that is meant to make a gate remember."""


@dataclass(frozen=True, slots=True)
class Traps:
    """What each trap does; differences are the largest over steps and units.

    Parameters
    ----------
    kept, kept_written : float
        Share of the old state that one step keeps with a bias of `RECIPE` on the update gate,
        where z keeps and where it writes.
    order : float
        PyTorch's blocks r, z, n read as z, r, n.
    merge_r, merge_z, merge_n : float
        The second bias of that gate added to the first and set to zero.
    drawn_units : int
        For how many units the next two were drawn: as many as the network has, or enough.
    whole_block, each_gate : tuple of float
        Smallest and largest singular value of one gate's recurrent weights: drawn orthogonal
        together with the others, as Keras draws them, and drawn alone.
    onnx : float
        PyTorch's weights in ONNX's GRU as it is by default.
    """

    kept: float
    kept_written: float
    order: float
    merge_r: float
    merge_z: float
    merge_n: float
    drawn_units: int
    whole_block: tuple[float, float]
    each_gate: tuple[float, float]
    onnx: float


def traps(seen: Compared) -> Traps:
    """Step into every trap.

    Parameters
    ----------
    seen : Compared
        The network at hand, run.

    Returns
    -------
    Traps
        Everything is computed here.

    Examples
    --------
    >>> from gatescope.analysis.formulation_compare import compare
    >>> from gru_core import random_params
    >>> params = random_params("gru", input_size=1, hidden_size=3, seed=0)
    >>> found = traps(compare(params, np.ones((5, 1, 1))))
    >>> round(found.kept, 3), round(found.kept_written, 3)
    (0.993, 0.007)
    """
    right = unroll(_after(seen.params), seen.x).h

    def apart(params: GRUParams) -> float:
        return float(np.abs(unroll(params, seen.x).h - right).max())

    merged = {name: apart(_merged(_after(seen.params), name)) for name in "rzn"}
    size = min(seen.params.hidden_size, LARGEST_DRAWN)
    return Traps(
        kept=_kept("torch"),
        kept_written=_kept("article_000"),
        order=apart(_misread(_after(seen.params))),
        merge_r=merged["r"],
        merge_z=merged["z"],
        merge_n=merged["n"],
        drawn_units=size,
        whole_block=_span(orthogonal(size, 3 * size, seed=0)[:, :size]),
        each_gate=_span(orthogonal(size, size, seed=0)),
        onnx=seen.largest("torch", "onnx_before"),
    )


def _after(params: GRUParams) -> GRUParams:
    return replace(params, reset="after")


def _kept(name: str) -> float:
    """Run one step from a state of 1, with no weight but the bias of the update gate."""
    blank = zero_params("gru", input_size=1, hidden_size=1)
    if not isinstance(blank, GRUParams):
        raise TypeError(f"blank: expected GRUParams, got {type(blank).__name__}")
    params = replace(blank, z=replace(blank.z, b_i=np.array([RECIPE])))
    formulation = FORMULATIONS[name]
    run = formulation.run(formulation.hand(params), np.zeros((1, 1, 1)), [[1.0]])
    return float(run.h[0, 0, 0])


def _misread(params: GRUParams) -> GRUParams:
    packed = packed_from_params(params, order="torch")
    read = params_from_packed("gru", *packed, order="keras")
    if not isinstance(read, GRUParams):
        raise TypeError(f"read: expected GRUParams, got {type(read).__name__}")
    return read


def _merged(params: GRUParams, name: str) -> GRUParams:
    gate = params.gates()[name]
    both = replace(gate, b_i=gate.b_i + gate.b_h, b_h=np.zeros_like(gate.b_h))
    gates = params.gates() | {name: both}
    return GRUParams(gates["r"], gates["z"], gates["n"])


def orthogonal(rows: int, columns: int, *, seed: int) -> FloatArray:
    """Draw a matrix with orthonormal rows, rows ≤ columns, as Keras' Orthogonal does.

    Examples
    --------
    >>> block = orthogonal(2, 6, seed=0)
    >>> np.allclose(block @ block.T, np.eye(2))
    True
    """
    q, r = np.linalg.qr(np.random.default_rng(seed).standard_normal((columns, rows)))
    drawn: FloatArray = (q * np.sign(np.diag(r))).T
    return drawn


def _span(matrix: FloatArray) -> tuple[float, float]:
    values = np.linalg.svd(matrix, compute_uv=False)
    return float(values.min()), float(values.max())
