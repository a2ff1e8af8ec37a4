"""Gradient of what? What a question sends into the states of a run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from gatescope.inputs.sequence import FloatArray
from gatescope.models.head import Head
from gatescope.models.model import Model, Run

Kind = Literal["margin", "output", "loss", "unit", "state"]
When = Literal["", "step", "all"]
IntArray = NDArray[np.integer]

DIRECTION_SEED = 0
"""Of the direction in the state that is asked about where there is no answer."""


@dataclass(frozen=True, slots=True)
class Question:
    """The number whose gradient is sent back.

    Parameters
    ----------
    kind : {"margin", "output", "loss", "unit", "state"}
        ``margin``: score of the right answer less that of the best wrong one; ``output``: the
        score of answer `index`, before softmax; ``loss``: what training makes small; ``unit``:
        the state of unit `index`; ``state``: the state along a fixed direction of length 1.
    when : {"", "step", "all"}
        At the last step that asks for an answer, at `step`, or (the loss only) at all steps
        that ask for one, as their mean.
    step, index : int
        Step, and answer or unit; beyond the end the last one is meant.

    Examples
    --------
    >>> Question("unit", index=3).kind
    'unit'
    """

    kind: Kind
    when: When = ""
    step: int = 0
    index: int = 0


def questions(head: Head | None, targets: FloatArray | None) -> tuple[Kind, ...]:
    """Give what can be asked of a network; the first is its usual question.

    Parameters
    ----------
    head : Head or None
        The network's answer.
    targets : FloatArray of shape (T, C) or None
        The true answers, where they are known.

    Returns
    -------
    tuple of str
        A random network has no answer and so no loss. The margin needs two classes.

    Examples
    --------
    >>> questions(None, None)
    ('state', 'unit')
    """
    if head is None:
        return ("state", "unit")
    answer: tuple[Kind, ...] = ("margin", "output") if _classes(head) else ("output",)
    known = targets is not None and bool(np.isfinite(targets).any())
    loss: tuple[Kind, ...] = ("loss",) if known else ()
    return (*answer, *loss, "unit", "state")


def asked_step(question: Question, targets: FloatArray | None, time_steps: int) -> int:
    """Give the last step that the question sends something into.

    Examples
    --------
    >>> asked_step(Question("unit", when="step", step=99), None, time_steps=10)
    9
    >>> asked_step(Question("margin"), np.array([[np.nan], [1.0], [np.nan]]), time_steps=3)
    1
    """
    if question.when == "step":
        return min(question.step, time_steps - 1)
    asked = _asked(targets)
    return int(asked[-1]) if len(asked) else time_steps - 1


def sent(
    question: Question, model: Model, run: Run, targets: FloatArray | None = None
) -> FloatArray:
    r"""Give the gradient of the asked number with respect to each state, seen directly.

    .. math::
        \text{margin: } W_k - W_j \quad \text{output: } W_k \quad
        \text{loss: } W^T (p - y) \ \text{or} \ \tfrac{2}{C} W^T (a - y)

    Parameters
    ----------
    question : Question
        What is asked.
    model : Model
        The network, whose head is W.
    run : Run
        What it did on the sequence.
    targets : FloatArray of shape (T, C), optional
        The true answers; without them the network's own answer counts as the right one.

    Returns
    -------
    FloatArray of shape (T, 1, D·H)
        ``d_y`` for `gru_core.bptt_network`; zero wherever the asked number does not look.

    Raises
    ------
    ValueError
        If this cannot be asked of the network, naming what can.

    Examples
    --------
    >>> from gatescope.models.bundled import load_bundled
    >>> from gatescope.models.model import run
    >>> model = load_bundled("recall", "gru")
    >>> sequence = model.card.examples[0].sequence
    >>> d_y = sent(Question("margin"), model, run(model, sequence), sequence.targets)
    >>> d_y.shape, d_y.any(axis=(1, 2)).nonzero()[0].tolist()
    ((40, 1, 8), [39])
    """
    legal = questions(model.head, targets)
    if question.kind not in legal:
        raise ValueError(f"question: expected {' or '.join(legal)}, got {question.kind!r}")
    d_y = np.zeros_like(run.trace.y)
    last = asked_step(question, targets, len(d_y))
    if question.kind == "loss":
        steps = _asked(targets) if question.when == "all" else np.array([last])
        d_y[steps, 0] = _loss(model, run, targets, steps) / len(steps)
    else:
        d_y[last, 0] = _direction(question, model, run, targets, last)
    return d_y


def right_answer(run: Run, targets: FloatArray | None, step: int) -> int:
    """Give the class that is right at a step; the network's own answer where nobody knows.

    Examples
    --------
    >>> right_answer(Run(np.zeros((1, 1, 1)), None, np.array([[0.2, 0.8]])), None, 0)
    1
    """
    if targets is not None and np.isfinite(targets[step, 0]):
        return int(targets[step, 0])
    if run.output is None:
        raise ValueError("run: expected an answer, got none")
    return int(run.output[step].argmax())


def _direction(
    question: Question, model: Model, run: Run, targets: FloatArray | None, step: int
) -> FloatArray:
    """Give the gradient of one number at one step, of shape (D·H,)."""
    width = run.trace.y.shape[2]
    if question.kind == "state":
        normal = np.random.default_rng(DIRECTION_SEED).standard_normal(width)
        return np.asarray(normal / np.linalg.norm(normal))
    if question.kind == "unit":
        return np.asarray(np.eye(width)[min(question.index, width - 1)])
    if model.head is None or run.output is None:
        raise ValueError("model: expected a head")
    w = model.head.w
    if question.kind == "output":
        return np.asarray(w[min(question.index, len(w) - 1)])
    right = right_answer(run, targets, step)
    others = run.output[step].copy()
    others[right] = -np.inf
    return np.asarray(w[right] - w[int(others.argmax())])


def _loss(model: Model, run: Run, targets: FloatArray | None, steps: IntArray) -> FloatArray:
    """Give the gradient of the loss of each of the steps, of shape (S, D·H)."""
    if model.head is None or run.output is None or targets is None:
        raise ValueError("loss: expected a head and true answers")
    given, true = run.output[steps], targets[steps]
    if model.head.kind == "classes":
        classes = np.where(np.isfinite(true[:, 0]), true[:, 0], -1.0).astype(int)
        error = given - (classes[:, None] == np.arange(given.shape[1]))
        error[classes < 0] = 0.0
    else:
        error = np.nan_to_num(
            2.0 * (given - true) / true.shape[1], posinf=np.inf, neginf=-np.inf
        )
    return np.asarray(error @ model.head.w)


def _asked(targets: FloatArray | None) -> IntArray:
    """Give the steps at which an answer is asked for."""
    if targets is None:
        return np.zeros(0, int)
    return np.flatnonzero(np.isfinite(targets).any(axis=1))


def _classes(head: Head) -> bool:
    return head.kind == "classes" and len(head.labels) > 1
