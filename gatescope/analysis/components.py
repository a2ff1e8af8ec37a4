"""Principal components: the few directions in which a state moves most."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.floating]


@dataclass(frozen=True, slots=True, eq=False)
class Components:
    """A path of states, seen along its K principal directions.

    Parameters
    ----------
    coordinates : FloatArray of shape (T, K)
        The state at each step, minus the mean, along each direction.
    axes : FloatArray of shape (K, H)
        The directions: of length 1, at right angles, the most important first.
    share : FloatArray of shape (K,)
        Part of the whole variance that lies along each; all zero where nothing moves.
    mean : FloatArray of shape (H,)
        The mean state.
    """

    coordinates: FloatArray
    axes: FloatArray
    share: FloatArray
    mean: FloatArray


def principal_components(h: FloatArray, count: int = 3) -> Components:
    r"""Find the directions in which a state moves most.

    .. math::
        h - \bar h = U S V^\top, \quad
        \text{coordinates} = (h - \bar h) V, \quad
        \text{share}_k = s_k^2 / \sum_j s_j^2

    Parameters
    ----------
    h : FloatArray of shape (T, H)
        One state a step, T and H at least 1; every number finite.
    count : int
        How many directions are wanted; there are no more than H.

    Returns
    -------
    Components
        With K = min(count, H), in float64.

    Raises
    ------
    ValueError
        If a number is not finite; its step and unit are named.

    Notes
    -----
    A direction and its opposite are equally right. Of the two, the one is taken whose entry
    of largest size is positive, so that the same path is always drawn the same way round.

    Examples
    --------
    >>> found = principal_components(np.array([[0.0, 0.0], [3.0, 4.0], [6.0, 8.0]]), count=1)
    >>> found.axes.round(4), found.coordinates.ravel().round(4), found.share.round(4)
    (array([[0.6, 0.8]]), array([-5.,  0.,  5.]), array([1.]))
    """
    states = np.asarray(h, np.float64)
    finite = np.isfinite(states)
    if not finite.all():
        t, unit = np.argwhere(~finite)[0]
        raise ValueError(f"h: expected finite numbers, got {states[t, unit]} at ({t}, {unit})")
    # Divided by the largest number, no square overflows.
    size = float(np.abs(states).max()) or 1.0
    scaled = states / size
    mean = scaled.mean(axis=0)
    centred = scaled - mean
    _, s, axes = np.linalg.svd(centred, full_matrices=len(states) < count)
    axes = axes[: min(count, states.shape[1])]
    largest = np.take_along_axis(axes, np.abs(axes).argmax(axis=1)[:, None], axis=1)
    axes = axes * np.where(largest < 0.0, -1.0, 1.0)
    # A constant state differs from its mean by rounding, which has directions of its own.
    moves = s[0] > np.finfo(np.float64).eps * max(states.shape)
    coordinates = centred @ axes.T * (size if moves else 0.0)
    share = np.zeros(len(axes))
    if moves:
        found = (s * s / (s * s).sum())[: len(axes)]
        share[: len(found)] = found
    return Components(coordinates, axes, share, mean * size)
