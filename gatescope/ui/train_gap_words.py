"""Learnt or learnt by heart: training against held-out scores, and what helped, in words."""

from __future__ import annotations

import math
from dataclasses import dataclass

from gatescope.i18n import Translate
from gatescope.messages import Message, note, sentences
from gatescope.models.score import Score
from gatescope.training.lab.history import Check, LaneHistory
from gatescope.training.lab.schedule import KNOWN
from gatescope.training.score import Z95
from gatescope.ui.train_measure import Measure, number

LEAST_GAP, LEAST_RATIO = 0.05, 1.3
"""Differences that are worth a word: a share of right answers, or of the squared error without
a network, and so many times the squared error."""

RISEN = 1.15
"""A validation loss that is this much above its lowest has risen, not wavered."""


@dataclass(frozen=True, slots=True)
class Known:
    """A network's score on sequences that it learnt from, and on new ones.

    Parameters
    ----------
    training : float
        On those of the training.
    score : Score
        On those held out.
    looked_at : int
        How many sequences of the training the first score is from.
    """

    training: float
    score: Score
    looked_at: int = KNOWN

    @property
    def gap(self) -> float:
        """How much worse it is on new ones: a share, or the ratio of squared errors."""
        if self.score.metric == "accuracy":
            return self.training - self.score.value
        return self.score.value / max(self.training, 1e-300)

    @property
    def overfitted(self) -> bool:
        """Whether it is worse on new sequences by more than chance, and by enough to matter."""
        score = self.score
        half = (score.high - score.low) / 2
        if score.metric == "accuracy":
            right = self.training
            chance = Z95 * math.sqrt(right * (1 - right) / self.looked_at)
            return self.gap > max(LEAST_GAP, math.hypot(half, chance))
        # squared errors spread with their size, and the fewer are looked at
        fewer = math.sqrt(score.sequences / self.looked_at)
        chance = half * fewer * self.training / max(score.value, 1e-300)
        worse = score.value - self.training
        enough = max(LEAST_GAP * score.baseline, math.hypot(half, chance))
        return self.gap > LEAST_RATIO and worse > enough

    @property
    def learnt(self) -> bool:
        """Whether it beats the answer without a network where it knows the sequences."""
        if self.score.metric == "accuracy":
            return self.training > self.score.baseline + LEAST_GAP
        return self.training * LEAST_RATIO < self.score.baseline


def check_at(lane: LaneHistory, step: int) -> Check | None:
    """Give the last look at a network up to a step of its training."""
    return max((c for c in lane.checks if c.step <= step), key=lambda c: c.step, default=None)


def gap_words(known: Known, measure: Measure, translate: Translate) -> str:
    """Say whether a network has learnt its task, or its sequences by heart.

    Examples
    --------
    >>> score = Score("accuracy", 0.7, 0.67, 0.73, 0.4, 1000, 10, 0)
    >>> gap_words(Known(1.0, score), Measure("accuracy"), str)[:67]
    'On sequences that it learnt from it is right on 100%, on new ones o'
    """
    told = [_both(known, measure)]
    if not known.learnt:
        told.append(
            note(
                "So it has not learnt the task yet: more epochs, more units, another cell or"
                " another learning rate may help."
            )
        )
    elif known.overfitted:
        told.append(
            note(
                "So it has learnt a part of them by heart, which is called overfitting: more"
                " data, dropout, L2, fewer units or an earlier end help against it."
            )
        )
    else:
        told.append(note("About as good on both: what it knows it has not learnt by heart."))
    return sentences((one.translated(translate) for one in told), translate)


def _both(known: Known, measure: Measure) -> Message:
    values = {"training": measure(known.training), "new": measure(known.score.value)}
    if known.score.metric == "accuracy":
        return note(
            "On sequences that it learnt from it is right on {training}, on new ones on {new}.",
            **values,
        )
    return note(
        "On sequences that it learnt from it is off by {training}, on new ones by {new}.",
        **values,
    )


def rise_words(lane: LaneHistory, step: int, per_epoch: int) -> Message | None:
    """Say when the loss on the validation was lowest, if it has risen since."""
    seen = [check for check in lane.checks if check.step <= step and check.loss == check.loss]
    if len(seen) < 2:
        return None
    best, last = min(seen, key=lambda check: check.loss), seen[-1]
    if last.loss <= RISEN * best.loss:
        return None
    if best.step == 0:
        return note(
            "On the validation its loss was lower before any training, {low}, than it is now,"
            " {now}: a smaller learning rate may help.",
            low=number(best.loss),
            now=number(last.loss),
        )
    return note(
        "On the validation its loss was lowest after epoch {epoch:.3g}, at {low}, and has"
        " risen to {now} since: stopping there would have been better.",
        epoch=best.step / per_epoch,
        low=number(best.loss),
        now=number(last.loss),
    )
