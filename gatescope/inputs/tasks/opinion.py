"""Opinion: the sentences of `sentiment` that take a side; two classes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from gatescope.inputs.tasks.sentiment import SENTIMENT
from gatescope.inputs.tasks.sentiment import batch as any_sentences
from gatescope.inputs.tasks.task import Batch
from gatescope.messages import mark

NEUTRAL = 1.0


def batch(rng: np.random.Generator, size: int, length: int) -> Batch:
    """Draw sentences that are for or against their subject.

    Parameters
    ----------
    rng : numpy.random.Generator
        Where chance comes from.
    size, length : int
        Number of sentences, and of words; at least `OPINION.shortest` words.

    Returns
    -------
    Batch
        ``x`` of shape (T, B); the answer, asked at each sentence's last word, is 0 for negative
        and 1 for positive.
    """
    parts: list[Batch] = []
    found = 0
    while found < size:
        drawn = any_sentences(rng, size, length)
        values = np.nanmax(drawn.targets[..., 0], axis=0)
        sides = np.flatnonzero(values != NEUTRAL)[: size - found]
        parts.append(
            Batch(drawn.x[:, sides], drawn.targets[:, sides] / 2, drawn.lengths[sides])
        )
        found += len(sides)
    return Batch(
        np.concatenate([part.x for part in parts], axis=1),
        np.concatenate([part.targets for part in parts], axis=1),
        np.concatenate([part.lengths for part in parts]),
    )


OPINION = replace(
    SENTIMENT, name="opinion", labels=(mark("negative"), mark("positive")), batch=batch
)
