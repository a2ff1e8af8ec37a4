"""The story of the wave: a value to predict."""

from __future__ import annotations

import numpy as np

from gatescope.inputs.sequence import NumberSequence
from gatescope.inputs.tasks.wave import NOISE, WAVE
from gatescope.models.card import Claim, Look, Text
from gatescope.models.claims import quantity_values
from gatescope.models.model import Run
from gatescope.training.bounds import below
from gatescope.training.evidence import Finding, Group, clearest, contrast, join
from gatescope.training.stories.story import Draft, Story, numbers_of

QUANTITIES = {"gru": ("z", "r"), "lstm": ("f", "i", "o"), "rnn": ("h",)}
FOLLOWS = Text("the gate moves with the wave", "门随波形开合")
STATE = Text("the state moves with the wave", "状态随波形变化")
SETTLED = 5  # steps that a network gets to notice a new frequency
CHANGE = 40


def written(periods: tuple[float, float], seed: int) -> NumberSequence:
    """Make a wave whose period changes at step `CHANGE`, rounded as it is stored."""
    speed = 2 * np.pi / np.repeat(periods, (CHANGE, CHANGE + 1))
    noise = NOISE * np.random.default_rng(seed).standard_normal(len(speed))
    values = np.round(np.sin(speed.cumsum()) + noise, 4)[:, None]
    return NumberSequence(values[:-1], WAVE.columns, values[1:])


def drafts() -> tuple[Draft, ...]:
    """Give the examples."""
    return (
        Draft("faster", Text("Slow, then fast", "先慢后快"), written((24.0, 8.0), 1)),
        Draft("slower", Text("Fast, then slow", "先快后慢"), written((8.0, 24.0), 2)),
        Draft("drawn", Text("A random one", "随机抽取的一例"), WAVE.sample(6), 6),
    )


def look(cell: str, draft: Draft, run: Run) -> Look:
    """Find the gate that moves most with the wave, and how good the prediction is."""
    sequence = numbers_of(draft)
    phases = _phases(sequence)
    then = STATE if cell == "rnn" else FOLLOWS
    first = clearest(
        contrast(run, sequence, QUANTITIES[cell], low, high, then, mean=True)
        for low in phases
        for high in phases
        if low is not high
    )
    return join(first, _mean_error(run, sequence))


def _phases(sequence: NumberSequence) -> tuple[Group, ...]:
    """Sort the steps by where the wave is: falling, rising, on top, at the bottom."""
    values, change = sequence.values[:, 0], np.diff(sequence.values[:, 0], prepend=np.nan)
    where = (
        (
            (values < 0.5) & (values > -0.5) & (change < -0.1),
            "while the wave falls",
            "在下降途中",
        ),
        (
            (values < 0.5) & (values > -0.5) & (change > 0.1),
            "while the wave rises",
            "在上升途中",
        ),
        (values > 0.8, "near the wave's tops", "在波峰附近"),
        (values < -0.8, "near the wave's bottoms", "在波谷附近"),
    )
    settled = np.arange(len(values)) >= SETTLED
    groups = [
        Group(tuple(np.flatnonzero(chosen & settled).tolist()), Text(en, zh))
        for chosen, en, zh in where
    ]
    return tuple(group for group in groups if group.steps)


def _mean_error(run: Run, sequence: NumberSequence) -> Finding:
    """Say how far the prediction is off on average, once the first turn has been seen."""
    steps = tuple(range(SETTLED, len(sequence)))
    value = float(quantity_values(run, sequence, "error")[list(steps), 0].mean())
    bound = below(value)
    claim = Claim("error", 0, steps, over="mean", below=bound)
    text = Text(
        "After the first five steps its prediction is on average off the true next value "
        f"by less than {bound:.2f}.",
        f"前五步之后，预测与真实的下一个值平均相差不到 {bound:.2f}。",
    )
    return Finding(text, (claim,), SETTLED, 0)


STORY = Story(
    title=Text("Predict the wave", "预测波形"),
    description=Text(
        "A noisy sine wave whose frequency changes without warning. At every step the network "
        "has to predict the next value.",
        "带噪声的正弦波，频率会毫无预兆地改变。网络在每一步都要预测下一个值。",
    ),
    answers=Text("The next value, at every step.", "每一步给出下一个值。"),
    baseline=Text(
        "answering that the next value is the same as this one", "回答下一个值与当前值相同"
    ),
    drafts=drafts,
    look=look,
)
