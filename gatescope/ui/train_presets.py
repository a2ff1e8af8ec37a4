"""Plans of the Train page that each show one truth."""

from __future__ import annotations

from dataclasses import dataclass, replace

from gatescope.messages import mark
from gatescope.ui import state
from gatescope.ui.frame import Frame
from gatescope.ui.presets import offer
from gatescope.ui.train_settings import TrainSettings, first_settings

PICK = "gs.train.preset"


@dataclass(frozen=True, slots=True)
class Preset:
    """A plan, and what one sees when it is trained.

    Parameters
    ----------
    name : str
        In a few words, in English.
    says : str
        One or two sentences.
    view : TrainSettings
        The plan; its step of the page does not matter.
    """

    name: str
    says: str
    view: TrainSettings


PRESETS: dict[str, Preset] = {
    "adding": Preset(
        mark("GRU against RNN: adding"),
        mark(
            "Two numbers among a hundred have to be added up. The GRU learns to open its gate "
            "at the markers and keep the first number; the plain RNN stays near 1/6, the error "
            "of whoever always answers 1."
        ),
        first_settings("adding"),
    ),
    "sentiment": Preset(
        mark("Sentiment of a sentence"),
        mark(
            "Short sentences, English and Chinese, in three classes. What counts is often one "
            "word, and a “not” before it. Both networks learn that, the GRU much sooner."
        ),
        first_settings("sentiment"),
    ),
    "overfit": Preset(
        mark("Overfit on purpose"),
        mark(
            "200 sentences for 18,000 weights: the plain GRU learns them by heart. Its "
            "training loss goes to 0, while its validation loss climbs to several times what "
            "it was. Dropout slows that down, L2 holds it back; better answers need more "
            "sentences."
        ),
        replace(
            first_settings("sentiment"),
            sequences=400,
            validation=0.5,
            cells="gru",
            compare="regularisation",
            units=32,
            layers=2,
            dropout=0.7,
            l2=0.005,
            batch=16,
            epochs=25,
        ),
    ),
    "units": Preset(
        mark("How many units?"),
        mark(
            "The same GRU with 2, 4, 8, 16 and 32 units has to copy five letters after a wait. "
            "With 2 it does little better than guessing, with 32 nearly all letters are right; "
            "in between, each doubling holds more of them."
        ),
        replace(first_settings("copy"), cells="gru", compare="units", units=32),
    ),
    "large-step": Preset(
        mark("Too large a step"),
        mark(
            "SGD with a learning rate of 5, unclipped: every step jumps over the valley, and "
            "the loss thrashes about above where it began. Set the learning rate to 0.1 and "
            "train again: it falls."
        ),
        replace(
            first_settings("sentiment"),
            optimizer="sgd",
            learning_rate=5.0,
            clip=0.0,
            epochs=4,
        ),
    ),
    "cells": Preset(
        mark("Three cells"),
        mark(
            "A letter has to be remembered to the end of the sequence. The GRU learns to keep "
            "it first, the LSTM later; the plain RNN, which rewrites its state at every step, "
            "often loses it."
        ),
        replace(first_settings("recall"), cells="gru-rnn-lstm", length=15),
    ),
    "tagging": Preset(
        mark("Tagging in both directions"),
        mark(
            "At every step an answer: how deep are the brackets? Here each network reads from "
            "both ends, but all that counts came before: with “forwards” and half the weights "
            "the GRU does as well."
        ),
        replace(first_settings("brackets"), directions=2),
    ),
}
"""In the order of the page; the first is where it opens."""


def preset_of(train: TrainSettings) -> str | None:
    """Give the preset that a plan is, whichever step is open and whatever run is looked at.

    Examples
    --------
    >>> preset_of(TrainSettings(section="train")), preset_of(TrainSettings(seed=1))
    ('adding', None)
    """
    seen = _plan_alone(train)
    return next((name for name, p in PRESETS.items() if _plan_alone(p.view) == seen), None)


def _plan_alone(train: TrainSettings) -> TrainSettings:
    return replace(train, section="data", run="", lane=0, moment=-1).relevant()


def pick_preset(frame: Frame) -> None:
    """Offer the presets, and say of the one that is chosen what there is to see."""
    offer(frame, PRESETS, preset_of(state.current().train), _show, key=PICK)


def _show(preset: Preset) -> None:
    now = state.current()
    kept = {name: getattr(now.train, name) for name in ("section", "run", "lane", "moment")}
    state.show(replace(now, train=replace(preset.view, **kept)))
