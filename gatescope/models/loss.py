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
    losses = step_losses(kind, answers, targets)
    asked = np.isfinite(targets).all(axis=-1)
    return float(losses[asked].mean()) if asked.any() else float("nan")


def step_losses(
    kind: Literal["classes", "values"], answers: FloatArray, targets: FloatArray
) -> FloatArray:
    """Give the loss of every single answer; NaN where none is asked for.

    Parameters
    ----------
    kind, answers, targets
        As for `mean_loss`.

    Returns
    -------
    FloatArray of shape (...)
        Cross-entropy in nats or squared error of each step.

    Examples
    --------
    >>> step_losses("values", np.array([[3.0], [1.0]]), np.array([[1.0], [np.nan]]))
    array([ 4., nan])
    """
    asked = np.isfinite(targets).all(axis=-1)
    losses = np.full(asked.shape, np.nan)
    if kind == "values":
        losses[asked] = ((answers[asked] - targets[asked]) ** 2).mean(axis=-1)
        return losses
    right = targets[asked].astype(int)
    with np.errstate(divide="ignore"):
        costs = -np.log(np.take_along_axis(answers[asked], right, axis=-1))[..., 0]
    losses[asked] = costs + 0.0  # not -0.0 where an answer is certain and right
    return losses
