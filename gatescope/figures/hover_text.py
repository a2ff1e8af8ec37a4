"""How the figures of a gradient write their numbers, and leave gaps where there are none."""

from __future__ import annotations

import numpy as np

from gatescope.inputs.sequence import FloatArray
from gatescope.messages import true_minus


def numbers(values: FloatArray) -> list[str]:
    """Write numbers for a hover.

    Examples
    --------
    >>> numbers(np.array([-0.25, np.nan]))
    ['−0.2500', '']
    """
    return [true_minus(f"{v:.4f}") if np.isfinite(v) else "" for v in values.tolist()]


def powers(log10: FloatArray) -> list[str]:
    """Write powers of ten for a hover.

    Examples
    --------
    >>> powers(np.array([-2.5, -np.inf]))
    ['10<sup>−2.5000</sup>', '0']
    """
    return [_power(value) for value in np.asarray(log10, np.float64).tolist()]


def _power(value: float) -> str:
    if np.isfinite(value):
        return f"10<sup>{true_minus(f'{value:.4f}')}</sup>"
    return "0" if value < 0 else "∞" if value > 0 else ""


def finite(values: FloatArray) -> FloatArray:
    """Give the values with a gap in the place of what is no finite number.

    Examples
    --------
    >>> finite(np.array([1.0, -np.inf]))
    array([ 1., nan])
    """
    array = np.asarray(values, np.float64)
    return np.where(np.isfinite(array), array, np.nan)
