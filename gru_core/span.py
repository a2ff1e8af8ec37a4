"""The derivative of one state by another over many steps, as a unit matrix and a logarithm."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from gru_core._arrays import FloatArray


class TransportVectors(NamedTuple):
    """A transport as directions: what goes in, by how much it grows, what comes out."""

    target: FloatArray
    """(…, N, N): column k is the direction at the target, of length 1."""
    log10_spectrum: FloatArray
    """(…, N): log10 of the factor of direction k, largest first."""
    source: FloatArray
    """(…, N, N): row k is the direction at the source, of length 1."""


@dataclass(frozen=True, slots=True, eq=False)
class Transport:
    """Derivatives of one state by another, each as ``matrix * 10**log10_scale``.

    Parameters
    ----------
    matrix : FloatArray of shape (…, N, N)
        Of Frobenius norm 1, row = output; zeros where the derivative is exactly zero. N is H,
        for an LSTM 2H with the state in the order (h, c).
    log10_scale : FloatArray of shape (…)
        log10 of the Frobenius norm; -inf where the derivative is exactly zero.
    """

    matrix: FloatArray
    log10_scale: FloatArray

    @property
    def log10_spectrum(self) -> FloatArray:
        """log10 of the singular values (…, N), largest first, computed at each access.

        Those more than 15 decades below the largest are rounding errors of the product.
        """
        with np.errstate(all="ignore"):
            values = np.linalg.svd(self._safe, compute_uv=False)
            return self._logs(values)

    def svd(self) -> TransportVectors:
        """Return singular values with their directions at the source and at the target."""
        with np.errstate(all="ignore"):
            target, values, source = np.linalg.svd(self._safe)
            broken = ~np.isfinite(self.log10_scale) & ~np.isneginf(self.log10_scale)
            target[broken] = source[broken] = np.nan
            return TransportVectors(target, self._logs(values), source)

    @property
    def _safe(self) -> FloatArray:
        """The matrices with zeros in place of those that are no numbers."""
        finite = np.isfinite(self.matrix).all(axis=(-2, -1), keepdims=True)
        return self.matrix if finite.all() else np.where(finite, self.matrix, 0.0)

    def _logs(self, values: FloatArray) -> FloatArray:
        logs: FloatArray = np.log10(values) + self.log10_scale[..., None]
        return logs
