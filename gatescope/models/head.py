"""The answer of a network at every step, from its hidden state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from gatescope.inputs.sequence import FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class Head:
    r"""A linear answer to the state, as values or as probabilities of classes.

    .. math::
        a_t = W h_t + b, \quad p_{t,k} = e^{a_{t,k}} / \sum_j e^{a_{t,j}}

    Parameters
    ----------
    w : FloatArray of shape (C, H)
        Weights.
    b : FloatArray of shape (C,)
        Biases.
    kind : {"classes", "values"}
        Whether the answer is :math:`p` or :math:`a`.
    labels : tuple of str
        A name for each of the C classes or values.

    Raises
    ------
    ValueError
        If the sizes do not fit together; the array is named.
    """

    w: FloatArray
    b: FloatArray
    kind: Literal["classes", "values"]
    labels: tuple[str, ...]

    def __post_init__(self) -> None:
        for name in ("w", "b"):
            array = np.array(getattr(self, name))
            array.flags.writeable = False
            object.__setattr__(self, name, array)
        count = len(self.labels)
        if self.w.ndim != 2 or len(self.w) != count:
            raise ValueError(f"head w: expected shape ({count}, H), got {self.w.shape}")
        if self.b.shape != (count,):
            raise ValueError(f"head b: expected shape ({count},), got {self.b.shape}")

    def apply(self, y: FloatArray) -> FloatArray:
        """Answer at every step.

        Parameters
        ----------
        y : FloatArray of shape (..., H)
            Hidden states, for example (T, H).

        Returns
        -------
        FloatArray of shape (..., C)
            Probabilities that sum to 1, or values.

        Examples
        --------
        >>> head = Head(np.zeros((2, 1)), np.zeros(2), "classes", ("no", "yes"))
        >>> head.apply(np.ones((3, 1)))
        array([[0.5, 0.5],
               [0.5, 0.5],
               [0.5, 0.5]])
        """
        answer: FloatArray = y @ self.w.T + self.b
        if self.kind == "values":
            return answer
        # the largest becomes exp(0): no overflow however sure the network is
        powers = np.exp(answer - answer.max(axis=-1, keepdims=True))
        return np.asarray(powers / powers.sum(axis=-1, keepdims=True))
