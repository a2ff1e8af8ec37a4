"""A held-out sequence, what it asked for, and what a network said to it, in words."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from gatescope.figures.path_style import SIGNS
from gatescope.inputs.quoting import shorten
from gatescope.inputs.sequence import FloatArray
from gatescope.inputs.tasks import Batch, Task
from gatescope.messages import Message, note, true_minus
from gatescope.models.loss import step_losses
from gatescope.training.lab.dataset import Scale
from gatescope.training.lab.judging import Judged
from gatescope.ui.train_measure import number, share

LONGEST = 90
"""Letters of a sequence that are shown."""


def read_words(task: Task, batch: Batch, index: int, scale: Scale | None = None) -> str:
    """Write what was read, shortened in the middle: the ends are where the answers are.

    Parameters
    ----------
    task : Task
        What is read.
    batch : Batch
        The sequences held out.
    index : int
        Which of them.
    scale : Scale or None
        Brings numbers back to their own units.

    Returns
    -------
    str
        Plain text, to be escaped.

    Examples
    --------
    >>> from gatescope.inputs.tasks import LAB_TASKS
    >>> task = LAB_TASKS["recall"]
    >>> read_words(task, task.batch(np.random.default_rng(0), 1, 8), 0)
    '····C·A?'
    """
    x = batch.x[: int(batch.lengths[index]), index]
    if task.vocabulary:
        tokens = [task.vocabulary[int(i)] for i in x]
        return _joined([SIGNS.get(token, token) for token in tokens], task.separator)
    values = np.asarray(x) if scale is None else np.asarray(x) * scale.std + scale.mean
    steps = [" ".join(_short(value) for value in row) for row in values.tolist()]
    return _joined(steps, " " if values.shape[1] == 1 else ", ")


def _short(value: float) -> str:
    return true_minus(f"{value:.3g}")


def _joined(steps: Sequence[str], between: str) -> str:
    """Put steps one after the other; of many the first and the last ones."""
    steps = [shorten(step, LONGEST) for step in steps]
    if sum(map(len, steps)) + len(between) * (len(steps) - 1) <= LONGEST:
        return between.join(steps)
    first = _fitting(steps, between, LONGEST * 3 // 5)
    rest = steps[len(first) :]
    last = _fitting(rest[::-1], between, LONGEST * 2 // 5)[::-1]
    return f"{between.join(first)} … {between.join(last)}"


def _fitting(steps: Sequence[str], between: str, most: int) -> list[str]:
    """Give the first steps that fit so many letters, at least one of any."""
    taken: list[str] = []
    for step in steps:
        most -= len(step) + len(between)
        if most < 0 and taken:
            break
        taken.append(step)
    return taken


def telling_step(task: Task, targets: FloatArray, answers: FloatArray) -> int:
    """Give the step whose answer was furthest from the truth.

    Parameters
    ----------
    task : Task
        What is asked.
    targets, answers : FloatArray of shape (T, C)
        Of one sequence, with at least one step that asks.
    """
    losses = step_losses(task.kind, answers, targets)
    return int(np.nanargmax(losses))


def answer_words(
    task: Task,
    labels: Sequence[str],
    targets: FloatArray,
    one: Judged,
    scale: Scale | None = None,
) -> Message:
    """Say what was true and what a network answered; of several answers, the worst one.

    Parameters
    ----------
    task : Task
        What is asked.
    labels : sequence of str
        Names of the classes, translated.
    targets : FloatArray of shape (T, C)
        The truth at its own steps.
    one : Judged
        What the network said.
    scale : Scale or None
        Brings values back to their own units.
    """
    asked = np.isfinite(targets).all(axis=-1)
    step = telling_step(task, targets, one.answers)
    if task.kind == "values":
        return _value_words(targets, one, step, int(asked.sum()), scale)
    truth, answer = int(targets[step, 0]), int(one.answers[step].argmax())
    said = {
        "truth": shorten(labels[truth]),
        "answer": shorten(labels[answer]),
        "sure": share(float(one.answers[step, answer])),
        "given": share(float(one.answers[step, truth])),
    }
    if asked.sum() == 1:
        if truth == answer:
            return note("Rightly “{truth}” ({sure}).", truth=said["truth"], sure=said["sure"])
        return note("Answer “{answer}” ({sure}), truth “{truth}” ({given}).", **said)
    wrong = int((one.answers[asked].argmax(axis=-1) != targets[asked, 0]).sum())
    counts = {"wrong": wrong, "asked": int(asked.sum()), "step": step}
    if not wrong:
        return note(
            "All {asked} answers right; least sure at step {step}: “{answer}” ({sure}).",
            asked=counts["asked"],
            step=step,
            answer=said["answer"],
            sure=said["sure"],
        )
    return note(
        "{wrong} of {asked} answers wrong; worst at step {step}: answer “{answer}” ({sure}), "
        "truth “{truth}” ({given}).",
        **counts,
        **said,
    )


def _value_words(
    targets: FloatArray, one: Judged, step: int, asked: int, scale: Scale | None
) -> Message:
    size, middle = (1.0, 0.0) if scale is None else (scale.target_std, scale.target_mean)
    said = {
        "answer": number(float(one.answers[step, 0]) * size + middle),
        "truth": number(float(targets[step, 0]) * size + middle),
    }
    if asked == 1:
        return note("Answer {answer}, truth {truth}.", **said)
    return note(
        "Off by {error} over its {asked} answers; most at step {step}: answer {answer}, truth "
        "{truth}.",
        error=number(float(np.sqrt(one.score)) * size),
        asked=asked,
        step=step,
        **said,
    )
