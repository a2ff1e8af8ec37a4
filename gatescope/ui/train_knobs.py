"""The knobs of the Train page: what each is called, and what it does in a line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from gatescope.messages import mark
from gatescope.training.lab.plan import TABLE, TEXT


@dataclass(frozen=True, slots=True)
class Knob:
    """How one setting of `TrainSettings` is chosen.

    Parameters
    ----------
    label, says : str
        Above it, and below it in a line, in English.
    by : float
        Step of a number.
    names : Mapping to str
        Of a choice, its values in English.
    """

    label: str
    says: str
    by: float = 1.0
    names: Mapping[Any, str] = field(default_factory=dict)


KNOBS: dict[str, Knob] = {
    "sequences": Knob(
        mark("Sequences"),
        mark(
            "Drawn for training and validation together. The more there are, the harder they "
            "are to learn by heart."
        ),
        by=500,
    ),
    "length": Knob(
        mark("Steps of a sequence"),
        mark("The longer, the further back the network has to remember."),
        by=10,
    ),
    "validation": Knob(
        mark("Share for validation"),
        mark("Never learnt from: the network is only watched on it while it trains."),
        by=0.05,
    ),
    "held_out": Knob(
        mark("Sequences held out"),
        mark("Drawn besides, for the score at the end; nothing is chosen by looking at them."),
        by=500,
    ),
    "tokens": Knob(
        mark("A text is cut into"),
        mark("Words need fewer steps; characters need no word to be known beforehand."),
        names={"words": mark("words"), "characters": mark("characters")},
    ),
    "most_tokens": Knob(
        mark("Largest vocabulary"),
        mark(
            "The most frequent tokens of the training part are kept; the others are read as "
            "⟨unknown⟩."
        ),
        by=500,
    ),
    "units": Knob(
        mark("Units (hidden size H)"),
        mark("How many numbers the state has. More can hold more, and take longer."),
        by=4,
    ),
    "layers": Knob(
        mark("Layers"),
        mark("Each reads the states of the one below. One is enough for most of these tasks."),
    ),
    "directions": Knob(
        mark("Directions"),
        mark("Both: a second network reads from the end, and the answer sees the two states."),
        names={1: mark("forwards"), 2: mark("both")},
    ),
    "embedding": Knob(
        mark("Embedding size"),
        mark(
            "Each token gets a vector of so many numbers, which is learnt; 0 for one-hot "
            "vectors."
        ),
        by=4,
    ),
    "dropout": Knob(
        mark("Dropout"),
        mark(
            "Share of the states set to zero at random at each step of the training, between "
            "layers and before the answer."
        ),
        by=0.1,
    ),
    "l2": Knob(
        mark("L2 (weight decay)"),
        mark("Pulls every weight towards zero a little at each step; 0.0001 is gentle."),
        by=0.0001,
    ),
    "optimizer": Knob(
        mark("Optimizer"),
        mark(
            "Adam and RMSprop give each weight a step size of its own; SGD takes the gradient "
            "as it is."
        ),
        names={"adam": "Adam", "sgd": "SGD", "rmsprop": "RMSprop"},
    ),
    "learning_rate": Knob(
        mark("Learning rate"),
        mark("Size of a step. Too small learns slowly, too large thrashes or diverges."),
        by=0.001,
    ),
    "momentum": Knob(
        mark("Momentum"),
        mark("How much of the last step goes into the next: it rolls on like a ball."),
        by=0.05,
    ),
    "clip": Knob(
        mark("Clip the gradient at norm"),
        mark(
            "A longer gradient is shortened to this, so that one step cannot ruin everything; "
            "0 never clips."
        ),
        by=0.5,
    ),
    "batch": Knob(
        mark("Batch size"),
        mark("Sequences a step: larger gives calmer, fewer steps."),
        by=16,
    ),
    "epochs": Knob(mark("Epochs"), mark("How often every sequence is seen.")),
    "patience": Knob(
        mark("Patience (early stopping)"),
        mark(
            "Stop after so many epochs without a better validation loss and go back to the "
            "best weights; 0 trains to the end."
        ),
    ),
    "seed": Knob(
        mark("Seed"),
        mark(
            "Data, first weights, batches and dropout follow from it: same seed, same curves."
        ),
    ),
}


OF_TASK: dict[tuple[str, str], Knob] = {
    ("length", TEXT): Knob(
        mark("Longest text, in tokens"), mark("What is longer is cut there."), by=10
    ),
    ("length", TABLE): Knob(
        mark("Steps of a window"),
        mark("So much of the past a network sees before its last forecast."),
        by=10,
    ),
    **dict.fromkeys(
        (("validation", TEXT), ("validation", TABLE)),
        Knob(
            mark("Share for validation"),
            mark("Only watched while training; as much again is held out for the score."),
            by=0.05,
        ),
    ),
}
"""Where a task gives a setting another meaning."""
