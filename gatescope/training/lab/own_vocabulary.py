"""The tokens of a file of texts: which are kept, and each text as their indices."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np

from gatescope.inputs.sequence import FloatArray
from gatescope.inputs.tasks import Batch
from gatescope.inputs.tokens import reader
from gatescope.inputs.vocabulary import LONGEST_TOKEN
from gatescope.inputs.words import UNKNOWN


def most_frequent(counts: Counter[str], most: int) -> tuple[str, ...]:
    """Give a vocabulary: the token for unknown ones, then the most frequent.

    Parameters
    ----------
    counts : Counter of str
        From `gatescope.inputs.tokens.count_tokens`; of equally frequent tokens the earlier
        is kept.
    most : int
        How many are kept. What is longer than `LONGEST_TOKEN` characters never is.

    Returns
    -------
    tuple of str
        At most ``most + 1`` tokens.

    Examples
    --------
    >>> most_frequent(Counter("abbc"), 2)
    ('⟨unknown⟩', 'b', 'a')
    """
    kept = [token for token, _ in counts.most_common() if len(token) <= LONGEST_TOKEN]
    return (UNKNOWN, *[token for token in kept if token != UNKNOWN][:most])


def indices(texts: Iterable[str], vocabulary: Sequence[str], separator: str) -> list[list[int]]:
    """Give the places of each text's tokens in a vocabulary.

    Examples
    --------
    >>> indices(["Good, better, good"], ("⟨unknown⟩", "good"), " ")
    [[1, 0, 1]]
    """
    read = reader(vocabulary, separator)
    place = {token: k for k, token in enumerate(vocabulary)}
    return [[place[token] for token in read(text)] for text in texts]


def padded(rows: Sequence[Sequence[int]], answers: Sequence[int], longest: int) -> Batch:
    """Make a batch of texts of different lengths, with each one's class as its answer.

    Parameters
    ----------
    rows : Sequence of Sequence of int
        Indices of tokens, at least one each.
    answers : Sequence of int
        Indices of classes.
    longest : int
        What is longer is cut.

    Returns
    -------
    Batch
        The answer is asked at each text's last token; beyond it `x` is 0.

    Examples
    --------
    >>> padded([[3], [1, 2, 4]], [0, 1], longest=2).x.T
    array([[3, 0],
           [1, 2]])
    """
    lengths = np.array([min(len(row), longest) for row in rows], dtype=np.int64)
    x = np.zeros((len(rows), int(lengths.max())), dtype=np.int64)
    targets: FloatArray = np.full((*x.shape, 1), np.nan)
    for b, row in enumerate(rows):
        x[b, : lengths[b]] = row[:longest]
    targets[np.arange(len(rows)), lengths - 1, 0] = answers
    return Batch(
        np.ascontiguousarray(x.T), np.ascontiguousarray(targets.swapaxes(0, 1)), lengths
    )
