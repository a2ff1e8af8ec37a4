"""The core's gradients in the units in which each step back is judged."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from gru_core._arrays import BoolArray, FloatArray, IntArray
from gru_core.backward import Gradient
from gru_core.network_backward import NetworkGradient
from gru_core.parity_case import GRADIENT, SINGLE_STEP
from gru_core.parity_steps import Place, Scaled, place_name

CLEAR = 2.0**-8
"""Of the largest term: a sum below has lost its digits, and its logarithm is not compared."""


def observed_steps(
    gradient: NetworkGradient, units: Mapping[str, IntArray]
) -> dict[str, FloatArray]:
    """Bring the core's own gradients into the units of the reference.

    What is too large or too small for the dtype is taken from the scaled walk, all else from
    the arrays as they are shown.
    """
    pairs: dict[str, tuple[FloatArray, FloatArray | None, IntArray | None]] = {
        "x": (gradient.d_x, None, None)
    }
    flat = [inner for layer in gradient.gradients for inner in layer]
    starts = np.stack([inner.scaled.d_start for inner in flat])
    start_e = np.stack([inner.scaled.start_exponent for inner in flat])
    pairs["h0"] = (gradient.d_h0, starts[:, :, 0], start_e)
    if gradient.d_c0 is not None:
        pairs["c0"] = (gradient.d_c0, starts[:, :, 1], start_e)
    for number, layer in enumerate(gradient.gradients):
        for d, inner in enumerate(layer):
            scaled, e = inner.scaled.d_state, inner.scaled.exponent
            pairs[f"{place_name(number, d)}x"] = (inner.d_x, None, None)
            pairs[f"{place_name(number, d)}h"] = (inner.d_h, scaled[:, :, 0], e)
            if inner.d_c is not None:
                pairs[f"{place_name(number, d)}c"] = (inner.d_c, scaled[:, :, 1], e)
    named = {f"{GRADIENT}{k}{SINGLE_STEP}": v for k, v in pairs.items()}
    return {k: _in_units(*v, units[k]) for k, v in named.items()}


def _in_units(
    shown: FloatArray, scaled: FloatArray | None, e: IntArray | None, units: IntArray
) -> FloatArray:
    value: FloatArray = np.ldexp(shown.astype(float), -units[..., None])
    if scaled is None or e is None:
        return value
    info = np.finfo(shown.dtype)
    fits = (units > info.minexp + 2 * info.nmant) & (units < info.maxexp)
    full: FloatArray = np.ldexp(scaled.astype(float), (e - units)[..., None])
    chosen: FloatArray = np.where(fits[..., None], value, full)
    return chosen


def unreachable(units: IntArray, dtype: np.dtype[np.floating]) -> BoolArray:
    """Say for which steps and rows the dtype itself cannot hold the gradient."""
    info = np.finfo(dtype)
    out: BoolArray = (units <= info.minexp + 2 * info.nmant) | (units >= info.maxexp)
    return out


def log_norms(found: Mapping[str, Scaled], place: Place) -> tuple[FloatArray, BoolArray]:
    """Return log10 of the norm over h and c together, and where it has digits at all."""
    names = [f"{GRADIENT}{place_name(*place)}{s}{SINGLE_STEP}" for s in "hc"]
    parts = [found[name] for name in names if name in found]
    unit = np.max([part.exponent for part in parts], axis=0)
    values = [np.ldexp(p.value, (p.exponent - unit)[..., None]) for p in parts]
    norm = np.sqrt(sum((value**2).sum(axis=2) for value in values))
    clear: BoolArray = norm >= CLEAR
    logs = np.log10(np.where(clear, norm, 1.0)) + unit * np.log10(2.0)
    return np.where(clear, logs, 0.0), clear


def shown_norms(inner: Gradient[Any], clear: BoolArray, zero: BoolArray) -> FloatArray:
    """Return the core's logarithms there; where the gradient is zero they have to be -inf."""
    norms = np.asarray(inner.log10_norm)
    # A float32 walk that lost its gradient took the logarithm from a float64 one.
    wrong = zero & ~np.isneginf(norms) & (norms.dtype == np.float64)
    shown: FloatArray = np.where(clear, norms, np.where(wrong, np.inf, 0.0))
    return shown
