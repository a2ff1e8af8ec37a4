"""The loss that a training makes small, from answers and the truth."""

from __future__ import annotations

from typing import Literal

import numpy as np

from gatescope.inputs.sequence import FloatArray


def mean_loss(
    kind: Literal["classes", "values"], answers: FloatArray, targets: FloatArray
) -> float:
    r"""Average the loss over the steps that ask for an answer.

    .. math::
        L = -\operatorname{mean} \ln p_{t,k} \quad \text{(classes, k is right)}, \qquad
        L = \operatorname{mean} (a_t - y_t)^2 \quad \text{(values)}

    Parameters
    ----------
    kind : {"classes", "values"}
        What the answers are, as in `gatescope.models.head.Head`.
    answers : FloatArray of shape (..., C)
        Probabilities p or values a.
    targets : FloatArray of shape (..., C)
        The true answers, NaN where none is asked for. Classes: C = 1, the index k.

    Returns
    -------
    float
        Cross-entropy in nats, or mean squared error, from 0; infinite where the right answer
        got no probability at all, NaN where nothing is asked.

    Examples
    --------
    Two classes that are equally probable cost ln 2.

    >>> round(mean_loss("classes", np.array([[0.5, 0.5]]), np.array([[1.0]])), 4)
    0.6931
    """
    asked = np.isfinite(targets).all(axis=-1)
    if not asked.any():
        return float("nan")
    if kind == "values":
        return float(((answers - targets)[asked] ** 2).mean())
    right = targets[asked].astype(int)
    with np.errstate(divide="ignore"):
        costs = -np.log(np.take_along_axis(answers[asked], right, axis=-1))
    return float(costs.mean()) + 0.0  # not -0.0 where every answer is certain and right
