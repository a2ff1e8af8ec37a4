"""What a task is: how its sequences are drawn, what answers it asks for, how it is scored."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from gatescope.inputs.sequence import FloatArray, NumberSequence, Sequence, TokenSequence
from gatescope.messages import InputError

IntArray = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """B sequences of a task, drawn together.

    Parameters
    ----------
    x : IntArray of shape (T, B) or FloatArray of shape (T, B, I)
        Indices into the task's vocabulary, or numbers.
    targets : FloatArray of shape (T, B, C)
        The true answer at each step; NaN where none is asked for. Classes: C = 1, the index.
    lengths : IntArray of shape (B,)
        Steps that count in each sequence; beyond them `x` is filling and `targets` is NaN.
    """

    x: IntArray | FloatArray
    targets: FloatArray
    lengths: IntArray


Sampler = Callable[[np.random.Generator, int, int], Batch]


@dataclass(frozen=True, slots=True, eq=False)
class Task:
    """A task that the shipped networks are trained on, and that gives fresh sequences by seed.

    Parameters
    ----------
    name : str
        Short name, as in links and folders.
    kind : {"classes", "values"}
        Whether the answer is one of `labels`, or one number for each of them.
    labels : tuple of str
        Names of the classes or of the predicted values (catalogue keys).
    metric : {"accuracy", "mse"}
        Share of right classes, or mean squared error, over the steps that ask for an answer.
    baseline : {"constant", "previous"}
        What the score is held against: the best constant answer, or "the same as now".
    length : int
        The length that fits a screen.
    shortest : int
        No sequence of this task is shorter.
    batch : callable
        ``batch(rng, size, length)`` draws `size` sequences of (at most) `length` steps.
    vocabulary : tuple of str
        Tokens, for tasks that read text; otherwise empty.
    separator : str
        What stands between tokens when the sequence is written as text.
    columns : tuple of str
        Names of the input columns, for tasks that read numbers (catalogue keys).
    """

    name: str
    kind: Literal["classes", "values"]
    labels: tuple[str, ...]
    metric: Literal["accuracy", "mse"]
    baseline: Literal["constant", "previous"]
    length: int
    shortest: int
    batch: Sampler
    vocabulary: tuple[str, ...] = ()
    separator: str = ""
    columns: tuple[str, ...] = ()

    def sample(self, seed: int, length: int | None = None) -> Sequence:
        """Draw one fresh sequence with its true answers.

        Parameters
        ----------
        seed : int
            The same seed and length give the same sequence.
        length : int, optional
            Number of steps (for sentences: at most so many words); the task's own if left out.

        Returns
        -------
        TokenSequence or NumberSequence
            With ``targets`` of shape (T, C), NaN where no answer is asked for.

        Raises
        ------
        InputError
            If `length` is shorter than the task allows, or `seed` is negative; both are named.

        Examples
        --------
        >>> from gatescope.inputs.tasks import TASKS
        >>> sequence = TASKS["recall"].sample(seed=0, length=8)
        >>> len(sequence), sequence.tokens[-1]
        (8, '?')
        >>> sequence.tokens == TASKS["recall"].sample(seed=0, length=8).tokens
        True
        """
        steps = self.length if length is None else length
        if steps < self.shortest:
            raise InputError(
                "Expected at least {shortest} steps, but {length} were asked for; choose more.",
                shortest=self.shortest,
                length=steps,
            )
        if seed < 0:
            raise InputError(
                "Expected a seed from 0, but {seed} came; choose another.", seed=seed
            )
        batch = self.batch(np.random.default_rng(seed), 1, steps)
        end = int(batch.lengths[0])
        targets = batch.targets[:end, 0]
        if self.vocabulary:
            tokens = tuple(self.vocabulary[int(i)] for i in batch.x[:end, 0])
            return TokenSequence(tokens, targets)
        return NumberSequence(batch.x[:end, 0].astype(float), self.columns, targets)


def full_lengths(size: int, length: int) -> IntArray:
    """Give the `lengths` of a batch whose sequences all have `length` steps.

    Examples
    --------
    >>> full_lengths(2, 5)
    array([5, 5])
    """
    return np.full(size, length, dtype=np.int64)


def asked_at_end(answers: FloatArray, length: int) -> FloatArray:
    """Put one answer a sequence at the last step and NaN everywhere else.

    Examples
    --------
    >>> asked_at_end(np.array([1.0]), 3)[:, :, 0].T
    array([[nan, nan,  1.]])
    """
    targets = np.full((length, len(answers), 1), np.nan)
    targets[-1, :, 0] = answers
    return targets
