"""Which classes a network takes for which others."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

IntArray = NDArray[np.integer]


def confusion_matrix(counts: IntArray, classes: IntArray) -> IntArray:
    """Give counts as a matrix: a row for each true class, a column for each answer.

    Parameters
    ----------
    counts : IntArray of shape (K, 3)
        Truth, answer and how often, for each pair that occurs.
    classes : IntArray of shape (C,)
        The classes to show, in order. All others, where any occurs, share one more row and
        column at the end.

    Returns
    -------
    IntArray of shape (C, C) or (C + 1, C + 1)
        Its sum is that of the counts.

    Examples
    --------
    >>> confusion_matrix(np.array([[0, 0, 5], [2, 0, 1]]), np.array([0, 2]))
    array([[5, 0],
           [1, 0]])
    """
    place = {label: k for k, label in enumerate(classes.tolist())}
    size = len(classes) + any(x not in place for x in counts[:, :2].ravel().tolist())
    matrix = np.zeros((size, size), np.int64)
    for truth, answer, count in counts.tolist():
        matrix[place.get(truth, size - 1), place.get(answer, size - 1)] += count
    return matrix


def shown_classes(counts: IntArray, total: int, most: int) -> IntArray:
    """Choose the classes that fit a picture: all, or the most frequent ones in their order.

    Parameters
    ----------
    counts : IntArray of shape (K, 3)
        As for `confusion_matrix`.
    total, most : int
        How many classes there are, and how many fit.

    Examples
    --------
    >>> shown_classes(np.array([[0, 0, 1], [1, 1, 9], [2, 1, 5]]), total=3, most=2)
    array([1, 2])
    """
    if total <= most:
        return np.arange(total)
    often = np.bincount(counts[:, 0], weights=counts[:, 2], minlength=total)
    return np.asarray(np.sort(np.argsort(-often, kind="stable")[:most]))


def mix_ups(counts: IntArray) -> IntArray:
    """Give the pairs in which the answer is wrong, the most frequent first.

    Examples
    --------
    >>> mix_ups(np.array([[0, 0, 9], [1, 0, 1], [0, 1, 3]])).tolist()
    [[0, 1, 3], [1, 0, 1]]
    """
    wrong = counts[counts[:, 0] != counts[:, 1]]
    return np.asarray(wrong[np.argsort(-wrong[:, 2], kind="stable")])
