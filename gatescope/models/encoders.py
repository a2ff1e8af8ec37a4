"""How a sequence becomes the input of a network: tokens as vectors, numbers as they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from gatescope.inputs.sequence import FloatArray, NumberSequence, Sequence, TokenSequence
from gatescope.messages import InputError

SHOWN = 12  # so many tokens of a vocabulary, or names of columns, stand in an error sentence


class Encoder(Protocol):
    """How a network reads: a `TokenEncoder`, a `NumberEncoder`, or what stands on one."""

    @property
    def input_size(self) -> int:
        """I, the width of the encoded input."""

    @property
    def names(self) -> tuple[str, ...]:
        """A name for each of the I columns of the encoded input."""

    @property
    def vocabulary(self) -> tuple[str, ...]:
        """The tokens that are read; empty where numbers are."""

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the numbers that are read at each step; empty where tokens are."""

    def encode(self, sequence: Sequence) -> FloatArray:
        """Turn a sequence into (T, 1, I); an `InputError` where it is not one of these."""


def _abbreviated(names: tuple[str, ...]) -> str:
    return " ".join(names[:SHOWN]) + (" …" if len(names) > SHOWN else "")


@dataclass(frozen=True, slots=True, eq=False)
class TokenEncoder:
    """Read tokens of a vocabulary, each as a vector.

    Parameters
    ----------
    vocabulary : tuple of str
        The V tokens that the network knows, all different.
    embedding : FloatArray of shape (V, E) or None
        The vector of each token; None for one-hot vectors, E = V.
    separator : str
        What stands between tokens in text: "" for characters, " " for words.

    Examples
    --------
    >>> TokenEncoder(("a", "b")).encode(TokenSequence(("b", "a")))[:, 0]
    array([[0., 1.],
           [1., 0.]])
    """

    vocabulary: tuple[str, ...]
    embedding: FloatArray | None = None
    separator: str = ""

    @property
    def input_size(self) -> int:
        """I, the width of the encoded input."""
        return len(self.vocabulary) if self.embedding is None else self.embedding.shape[1]

    @property
    def columns(self) -> tuple[str, ...]:
        """None: tokens are read."""
        return ()

    @property
    def names(self) -> tuple[str, ...]:
        """A name for each input column: the token itself where tokens are one-hot."""
        if self.embedding is None:
            return self.vocabulary
        return tuple(f"e{i}" for i in range(self.input_size))

    def encode(self, sequence: Sequence) -> FloatArray:
        """Turn tokens into vectors.

        Parameters
        ----------
        sequence : Sequence
            A `TokenSequence` of T tokens.

        Returns
        -------
        FloatArray of shape (T, 1, I)
            The input of the network.

        Raises
        ------
        InputError
            If numbers came, if nothing came, or if a token is unknown; the token, its position
            (counted from 1) and the beginning of the vocabulary are named.
        """
        if not isinstance(sequence, TokenSequence):
            raise InputError("This network reads text, but numbers came; type some text.")
        _check_not_empty(sequence)
        index = {token: i for i, token in enumerate(self.vocabulary)}
        for position, token in enumerate(sequence.tokens, start=1):
            if token not in index:
                raise InputError(
                    "The network does not know {token} (position {position}); "
                    "it knows {count} tokens: {known}",
                    token=f"“{token[:24]}”",
                    position=position,
                    count=len(self.vocabulary),
                    known=_abbreviated(self.vocabulary),
                )
        return self.vectors(np.array([[index[token]] for token in sequence.tokens]))

    def vectors(self, indices: NDArray[np.integer]) -> FloatArray:
        """Give the vector of each token, along a last axis of its own.

        Parameters
        ----------
        indices : IntArray of shape (...)
            Places in the vocabulary, for example (T, B).

        Returns
        -------
        FloatArray of shape (..., I)
            The input of the network.
        """
        if self.embedding is not None:
            found: FloatArray = self.embedding[indices]
            return found
        # not np.eye: its V² numbers would be more than the text's where V is large
        x = np.zeros((*indices.shape, len(self.vocabulary)))
        np.put_along_axis(x, indices[..., None], 1.0, axis=-1)
        return x


@dataclass(frozen=True, slots=True, eq=False)
class NumberEncoder:
    r"""Read rows of numbers, as they are or standardised.

    .. math:: x_t = (v_t - m) / s

    Parameters
    ----------
    names : tuple of str
        A name for each of the I columns.
    mean, std : FloatArray of shape (I,) or None
        m and s, as the training of the network had them; None reads numbers v as they are.

    Examples
    --------
    >>> NumberEncoder(("value",)).encode(NumberSequence(np.ones((2, 1)), ("value",))).shape
    (2, 1, 1)
    """

    names: tuple[str, ...]
    mean: FloatArray | None = None
    std: FloatArray | None = None

    @property
    def input_size(self) -> int:
        """I, the width of the encoded input."""
        return len(self.names)

    @property
    def vocabulary(self) -> tuple[str, ...]:
        """None: numbers are read."""
        return ()

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of all columns."""
        return self.names

    def encode(self, sequence: Sequence) -> FloatArray:
        """Give rows of numbers a batch axis, and the measure of the training.

        Parameters
        ----------
        sequence : Sequence
            A `NumberSequence` of T rows.

        Returns
        -------
        FloatArray of shape (T, 1, I)
            The input of the network.

        Raises
        ------
        InputError
            If text came, if nothing came, or if the number of columns is not I; both are named.
        """
        if not isinstance(sequence, NumberSequence):
            raise InputError("This network reads numbers, but text came; give rows of numbers.")
        _check_not_empty(sequence)
        values = np.asarray(sequence.values, dtype=float)
        if values.ndim != 2 or values.shape[1] != self.input_size:
            raise InputError(
                "This network reads {expected} columns ({names}), but {got} came; "
                "choose as many columns.",
                expected=self.input_size,
                names=_abbreviated(self.names),
                got=values.shape[1] if values.ndim == 2 else 1,
            )
        if self.mean is not None and self.std is not None:
            values = (values - self.mean) / self.std
        return values[:, None]


def _check_not_empty(sequence: Sequence) -> None:
    if len(sequence) == 0:
        raise InputError("The sequence is empty; give at least one step.")
