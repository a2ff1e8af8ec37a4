"""What an evaluation says, in sentences for somebody in the first year."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from gatescope.analysis.confusion import mix_ups
from gatescope.i18n import Translate
from gatescope.inputs.quoting import shorten
from gatescope.inputs.tasks import Task
from gatescope.messages import Message, mark, note, sentences
from gatescope.training.lab.evaluation import Evaluation
from gatescope.ui.train_measure import Measure, better_than_baseline, number, share

IntArray = NDArray[np.integer]


def score_words(found: Evaluation, task: Task, measure: Measure, translate: Translate) -> str:
    """Say how good a network is on sequences that it has never seen.

    Parameters
    ----------
    found : Evaluation
        Of the network.
    task : Task
        What was asked.
    measure : Measure
        How scores are written.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    str
        Some sentences: the score, its interval, what it is held against, and what follows.
    """
    score = found.score
    told = _right(found) if score.metric == "accuracy" else _off(found, task, measure)
    if not better_than_baseline(score):
        told.append(note("So it is not clearly better than an answer that needs no network."))
    if not found.complete:
        told.append(
            note(
                "Only the first {judged:,} of {all:,} sequences were judged: all of them would "
                "take too long here.",
                judged=score.sequences,
                all=found.held_out,
            )
        )
    return sentences((one.translated(translate) for one in told), translate)


def _right(found: Evaluation) -> list[Message]:
    score, values = found.score, {"count": found.score.sequences}
    if found.asked == 1:
        first = note(
            "It is right on {share} of {count:,} sequences that the training never saw.",
            share=share(score.value),
            **values,
        )
    else:
        first = note(
            "{share} of its answers are right, on {count:,} sequences that the training never "
            "saw; each asks for {asked:.3g} answers on average.",
            share=share(score.value),
            asked=found.asked,
            **values,
        )
    return [
        first,
        _between(share(score.low), share(score.high)),
        note(
            "Always giving the most frequent answer would be right on {share}.",
            share=share(score.baseline),
        ),
    ]


def _off(found: Evaluation, task: Task, measure: Measure) -> list[Message]:
    score = found.score
    told = [
        note(
            "Its answers are off by {error}, on {count:,} sequences that the training never saw"
            " (the root of the mean squared error {squared}).",
            error=measure(score.value),
            count=score.sequences,
            squared=number(score.value * measure.unit**2),
        )
    ]
    if score.sequences > 1:
        told.append(_between(measure(score.low), measure(score.high)))
    without = measure(score.baseline)
    if task.baseline == "previous":
        told.append(note("Saying “the same as now” would be off by {error}.", error=without))
    else:
        told.append(
            note(
                "Always saying the same number, the best one, would be off by {error}.",
                error=without,
            )
        )
    return told


def _between(low: str, high: str) -> Message:
    return note(
        "On endlessly many such sequences it would most likely be between {low} and {high} "
        "(interval of 95%).",
        low=low,
        high=high,
    )


def mix_up_words(counts: IntArray, labels: Sequence[str], translate: Translate) -> str:
    """Say which classes are taken for which others most often.

    Examples
    --------
    >>> mix_up_words(np.array([[0, 0, 9], [1, 0, 3]]), ("yes", "no"), str)
    'Most often it takes “no” for “yes”: 3 times.'
    """
    wrong = mix_ups(counts)
    if not len(wrong):
        return translate(mark("It mixed up nothing."))
    truth, answer, count = wrong[0].tolist()
    said = {"truth": shorten(labels[truth]), "answer": shorten(labels[answer])}
    if count == 1:
        told = note("It takes “{truth}” for “{answer}” once; no mix-up is more frequent.",
                    **said)  # fmt: skip
    else:
        told = note(
            "Most often it takes “{truth}” for “{answer}”: {count:,} times.",
            count=count,
            **said,
        )
    return told.translated(translate)
