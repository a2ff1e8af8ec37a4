"""A network in a race, and how it stands."""

from __future__ import annotations

import math
from typing import Any

from gatescope.training.lab.learner import Arrays, Learner


class Runner:
    """A network in a race, and how it stands.

    Parameters
    ----------
    learner : Learner
        The network.
    number : int
        Its place in the plan.
    """

    def __init__(self, learner: Learner, number: int) -> None:
        self.learner, self.number = learner, number
        self.window: list[float] = []
        self.facts: dict[str, Any] = {
            "stage": "training", "ended": None, "best": None, "best_loss": None, "waited": 0,
        }  # fmt: skip
        self.best_weights: Arrays = {}

    @property
    def learns(self) -> bool:
        """Whether it still goes on."""
        return bool(self.facts["stage"] == "training")

    def end(self, stage: str, step: int, last: int) -> None:
        """Let it learn no more; what counts is the best that was found, or the last."""
        best = self.facts["best"]
        self.facts |= {"stage": stage, "ended": step, "best": last if best is None else best}

    def watch(self, loss: float, step: int, patience: int) -> bool:
        """Take the validation loss of an epoch; whether it has waited long enough."""
        best = self.facts["best_loss"]
        if math.isfinite(loss) and (best is None or loss < best):
            self.facts |= {"best": step, "best_loss": loss, "waited": 0}
            self.best_weights = self.learner.weights()
        else:
            self.facts["waited"] += 1
        return bool(self.facts["waited"] >= patience)
