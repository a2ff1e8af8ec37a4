"""Orders of the units: by index, by memory, by similarity of what they do."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from gatescope.i18n import Translate
from gatescope.messages import mark
from gatescope.viewer.tracks import FloatArray, IntArray, Order

MEMORY_NAMES = {
    "gru": mark("memory (mean z)"),
    "lstm": mark("memory (mean f)"),
    "rnn": mark("slowness of h"),
}
"""What memory goes by: a plain RNN has no gate, so the pace of its state stands in."""

SAMPLES = 1_000
"""More steps than this add nothing to a correlation that only sorts rows."""


def unit_orders(
    cell: str, arrays: Mapping[str, FloatArray], translate: Translate
) -> tuple[Order, ...]:
    """Give every order that the viewer offers.

    Parameters
    ----------
    cell : str
        ``gru``, ``rnn`` or ``lstm``.
    arrays : Mapping of str to FloatArray of shape (T, H)
        The quantities by key, with ``h_prev``.
    translate : Translate
        For the names.

    Returns
    -------
    tuple of Order
        Index, memory and similarity.
    """
    return (
        Order("index", translate(mark("index"))),
        Order("memory", translate(MEMORY_NAMES[cell]), by_memory(cell, arrays)),
        Order("similarity", translate(mark("similarity")), by_similarity(arrays["h"])),
    )


def by_memory(cell: str, arrays: Mapping[str, FloatArray]) -> IntArray:
    """Sort units by how much they keep, the longest memory first.

    Parameters
    ----------
    cell : str
        A GRU goes by its mean update gate z, an LSTM by its mean forget gate f, a vanilla RNN
        by its mean change of state, the smallest first.
    arrays : Mapping of str to FloatArray of shape (T, H)
        The quantities by key, with ``h_prev``.

    Returns
    -------
    IntArray of shape (H,)
        Units from top to bottom; equal ones in order of index.

    Examples
    --------
    >>> by_memory("gru", {"z": np.array([[0.1, 0.9, 0.5]])})
    array([1, 2, 0])
    """
    if cell == "rnn":
        return np.argsort(np.abs(arrays["h"] - arrays["h_prev"]).mean(axis=0), kind="stable")
    gate = arrays["z" if cell == "gru" else "f"]
    return np.argsort(-gate.mean(axis=0), kind="stable")


def by_similarity(activity: FloatArray) -> IntArray:
    """Chain the units so that neighbours rise and fall together.

    Starts from the most strongly correlated pair and lengthens the chain, at the end where it
    fits best, by the unit most correlated with that end.

    Parameters
    ----------
    activity : FloatArray of shape (T, H)
        Usually the hidden state.

    Returns
    -------
    IntArray of shape (H,)
        Units from top to bottom; the half with the larger mean activity is on top.

    Notes
    -----
    O(H²) after the correlations. A constant unit is correlated with nothing and comes last.

    Examples
    --------
    >>> up, down = np.linspace(0, 1, 5), np.linspace(1, 0, 5)
    >>> by_similarity(np.stack([up, down, up ** 2, down ** 2], axis=1))
    array([0, 2, 3, 1])
    """
    units = activity.shape[1]
    if units < 3:
        return np.arange(units)
    likeness = _correlations(activity)
    chain = _chain(likeness)
    means = activity.mean(axis=0)[chain]
    half = units // 2
    return chain[::-1] if means[:half].mean() < means[-half:].mean() else chain


def _correlations(activity: FloatArray) -> FloatArray:
    every = -(-len(activity) // SAMPLES)
    sample = activity[::every].astype(np.float32)
    centred = sample - sample.mean(axis=0)
    length = np.sqrt((centred * centred).sum(axis=0))
    unit = centred / np.where(length > 1e-6, length, np.inf)
    # Rounded, so that the last bit of a product does not decide between equal candidates.
    likeness: FloatArray = np.round(unit.T @ unit, 4)
    np.fill_diagonal(likeness, -np.inf)
    return likeness


def _chain(likeness: FloatArray) -> IntArray:
    units = len(likeness)
    first, second = divmod(int(np.argmax(likeness)), units)
    ends, sides = [first, second], ([first], [second])
    free = np.ones(units, bool)
    free[[first, second]] = False
    for _ in range(units - 2):
        found = [np.where(free, likeness[end], -np.inf) for end in ends]
        best = [int(np.argmax(row)) for row in found]
        side = int(found[1][best[1]] > found[0][best[0]])
        ends[side] = best[side]
        sides[side].append(best[side])
        free[best[side]] = False
    return np.array(sides[0][::-1] + sides[1])
