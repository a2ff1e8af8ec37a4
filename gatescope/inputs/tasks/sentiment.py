"""Sentiment: what does a short sentence think of its subject? In English and in Chinese."""

from __future__ import annotations

import numpy as np

from gatescope.inputs.tasks.grammar import sentence
from gatescope.inputs.tasks.lexicon import LANGUAGES, WORDS
from gatescope.inputs.tasks.task import Batch, Task
from gatescope.messages import mark


def batch(rng: np.random.Generator, size: int, length: int) -> Batch:
    """Draw sentences of at most `length` words, half of them English, half Chinese.

    Parameters
    ----------
    rng : numpy.random.Generator
        Where chance comes from.
    size, length : int
        Number of sentences, and of words; at least `SENTIMENT.shortest` words.

    Returns
    -------
    Batch
        ``x`` of shape (T, B); the answer, asked at each sentence's last word, is 0, 1 or 2 for
        negative, neutral or positive. Beyond a sentence's end ``x`` is 0, nothing is asked.
    """
    index = {word: i for i, word in enumerate(WORDS)}
    x = np.zeros((length, size), dtype=np.int64)
    targets = np.full((length, size, 1), np.nan)
    lengths = np.zeros(size, dtype=np.int64)
    for b in range(size):
        language = LANGUAGES[int(rng.integers(len(LANGUAGES)))]
        words, value = sentence(rng, language)
        while len(words) > length:
            words, value = sentence(rng, language)
        x[: len(words), b] = [index[word] for word in words]
        targets[len(words) - 1, b, 0] = value + 1
        lengths[b] = len(words)
    return Batch(x, targets, lengths)


SENTIMENT = Task(
    name="sentiment",
    kind="classes",
    labels=(mark("negative"), mark("neutral"), mark("positive")),
    metric="accuracy",
    baseline="constant",
    length=16,
    shortest=4,
    batch=batch,
    vocabulary=WORDS,
    separator=" ",
)
