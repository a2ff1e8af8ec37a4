"""Which path of a gradient carries most, and where: what one sentence can be made of."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gatescope.inputs.sequence import FloatArray

BoolArray = NDArray[np.bool_]

MOST = 0.5
"""A path dominates a step when it carries more than this, and more than any other."""


@dataclass(frozen=True, slots=True)
class Reign:
    """Where one path carries most of the gradient.

    Parameters
    ----------
    path : int or None
        Its place among the paths; None for the steps at which no path carries more than half.
    steps : int
        At how many steps it does.
    first, last : int
        The longest stretch of such steps, both included.
    share : float
        Median of its shares at all of them; NaN without a path.
    """

    path: int | None
    steps: int
    first: int
    last: int
    share: float


@dataclass(frozen=True, slots=True)
class Dominance:
    """What the shares of a whole run come down to.

    Parameters
    ----------
    reigns : tuple of Reign
        Who carries most, the one with the most steps first.
    silent : Reign or None
        The steps where nothing passes, as a `Reign` without a path.
    lowest : tuple of (float, int, int) or None
        The most negative share, its path and its step; None where no share is negative.
    total : int
        T.
    """

    reigns: tuple[Reign, ...]
    silent: Reign | None
    lowest: tuple[float, int, int] | None
    total: int


def dominance(shares: FloatArray) -> Dominance:
    r"""Say which path carries most of a gradient, and where.

    .. math::
        \text{path}_t = \arg\max_p s_{t,p}
            \quad \text{where} \quad \max_p s_{t,p} > \tfrac{1}{2}

    Parameters
    ----------
    shares : FloatArray of shape (T, P)
        Signed shares of P paths from `gru_core.gradient_shares`; NaN where nothing passes.

    Returns
    -------
    Dominance
        Paths are named by their column.

    Raises
    ------
    ValueError
        If `shares` is not of shape (T, P) with T and P at least 1.

    Examples
    --------
    >>> found = dominance(np.array([[0.9, 0.1], [0.8, 0.2], [-0.2, 1.2]]))
    >>> found.reigns[0]
    Reign(path=0, steps=2, first=0, last=1, share=0.85)
    >>> found.lowest
    (-0.2, 0, 2)
    """
    shares = np.asarray(shares, np.float64)
    if shares.ndim != 2 or 0 in shares.shape:
        raise ValueError(f"shares: expected shape (T, P), got {shares.shape}")
    passes: BoolArray = np.asarray(np.isfinite(shares).all(axis=1))
    known = np.where(passes[:, None], shares, -np.inf)
    leader = np.where(known.max(axis=1) > MOST, known.argmax(axis=1), -1)
    reigns = [
        _reign(passes & (leader == path), shares, path if path >= 0 else None)
        for path in range(-1, shares.shape[1])
    ]
    found = [reign for reign in reigns if reign is not None]
    return Dominance(
        reigns=tuple(sorted(found, key=lambda reign: -reign.steps)),
        silent=_reign(~passes, shares, None),
        lowest=_lowest(shares),
        total=len(shares),
    )


def _reign(where: BoolArray, shares: FloatArray, path: int | None) -> Reign | None:
    if not where.any():
        return None
    first, last = longest_stretch(where)
    share = float("nan") if path is None else round(float(np.median(shares[where, path])), 12)
    return Reign(path, int(where.sum()), first, last, share)


def longest_stretch(where: BoolArray) -> tuple[int, int]:
    """Give the first and the last place of the longest run of True; the earliest of several.

    Examples
    --------
    >>> longest_stretch(np.array([True, False, True, True]))
    (2, 3)
    """
    edges = np.flatnonzero(np.diff(np.concatenate([[False], where, [False]]).astype(np.int8)))
    starts, stops = edges[::2], edges[1::2]
    k = int((stops - starts).argmax())
    return int(starts[k]), int(stops[k]) - 1


def _lowest(shares: FloatArray) -> tuple[float, int, int] | None:
    filled = np.where(np.isfinite(shares), shares, np.inf)
    step, path = np.unravel_index(int(filled.argmin()), shares.shape)
    value = float(filled[step, path])
    return (value, int(path), int(step)) if value < 0.0 else None
