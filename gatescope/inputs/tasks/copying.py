"""Copy: say the letters again in their order, after a wait; a memory with several places."""

from __future__ import annotations

import numpy as np

from gatescope.inputs.tasks.task import Batch, Task, full_lengths

BLANK, LETTERS, NOW = "·", tuple("ABCDEFGH"), "?"
VOCABULARY = (BLANK, *LETTERS, NOW)
MOST_LETTERS = 5


def letters_of(length: int) -> int:
    """Give how many letters are to be copied in a sequence of so many steps.

    Examples
    --------
    >>> letters_of(4), letters_of(30)
    (1, 5)
    """
    return max(1, min(MOST_LETTERS, length // 4))


def batch(rng: np.random.Generator, size: int, length: int) -> Batch:
    """Draw letters, blanks, and as many '?' as there were letters.

    Parameters
    ----------
    rng : numpy.random.Generator
        Where chance comes from.
    size, length : int
        Number of sequences, and of steps; at least 4 steps.

    Returns
    -------
    Batch
        ``x`` of shape (T, B); at the k-th '?' the answer is the index of the k-th letter.

    References
    ----------
    Hochreiter and Schmidhuber (1997), "Long Short-Term Memory"; in this form Arjovsky, Shah and
    Bengio (2016), "Unitary Evolution Recurrent Neural Networks", section 5.1.
    """
    count = letters_of(length)
    answers = rng.integers(0, len(LETTERS), (count, size))
    x = np.zeros((length, size), dtype=np.int64)
    x[:count] = 1 + answers
    x[-count:] = VOCABULARY.index(NOW)
    targets = np.full((length, size, 1), np.nan)
    targets[-count:, :, 0] = answers
    return Batch(x, targets, full_lengths(size, length))


COPY = Task(
    name="copy",
    kind="classes",
    labels=LETTERS,
    metric="accuracy",
    baseline="constant",
    length=20,
    shortest=4,
    batch=batch,
    vocabulary=VOCABULARY,
)
