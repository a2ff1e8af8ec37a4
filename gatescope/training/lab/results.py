"""What became of the networks of a run, as a table for a terminal and as values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from gatescope.inputs.tasks import Task
from gatescope.messages import InputError
from gatescope.models.score import Score
from gatescope.training.lab.evaluation import evaluate
from gatescope.training.lab.folder import RunFolder
from gatescope.training.lab.history import LaneHistory

MEASURES = {"accuracy": "right answers", "mse": "mean squared error"}


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one network.

    Parameters
    ----------
    name : str
        What it is called.
    lane : LaneHistory
        How it learnt.
    loss : float or None
        Validation loss of the weights that count.
    score : Score or None
        On the sequences held out; None where the network gives no numbers.
    standardised : bool
        Whether loss and score are of numbers brought to standard deviation 1.
    """

    name: str
    lane: LaneHistory
    loss: float | None
    score: Score | None
    standardised: bool = False

    def values(self) -> dict[str, Any]:
        """Give it as values that JSON has."""
        lane = self.lane
        learnt = {
            name: getattr(lane, name) for name in ("parameters", "stage", "ended", "best")
        }
        return {
            "network": self.name,
            **learnt,
            "validation_loss": self.loss,
            "held_out": None if self.score is None else asdict(self.score),
        }


def results_of(folder: RunFolder, names: Sequence[str]) -> list[Result]:
    """Judge the networks of a run on the sequences held out.

    Parameters
    ----------
    folder : RunFolder
        Of a run whose training has begun.
    names : sequence of str
        What its networks are called.
    """
    lanes = folder.history().lanes
    return [
        _result(folder, number, name)
        for number, name in zip(range(len(lanes)), names, strict=True)
    ]


def _result(folder: RunFolder, number: int, name: str) -> Result:
    lane = folder.history().lanes[number]
    step = folder.moments(number)[-1] if lane.best is None else lane.best
    losses = {check.step: check.loss for check in lane.checks}
    schema = folder.schema()
    score = None if schema is None else _score(folder, number, step, schema.task)
    scaled = schema is not None and schema.scale is not None
    return Result(name, lane, losses.get(step), score, scaled)


def _score(folder: RunFolder, number: int, step: int, task: Task) -> Score | None:
    try:
        model = folder.model(number, step)
        return evaluate(model, task, folder.held_out(), folder.plan().seed).score
    except InputError:  # it left the range of numbers
        return None


def table(results: Sequence[Result]) -> str:
    """Write the results for a terminal."""
    measure = next((_measure(result) for result in results if result.score), "score")
    head = ("network", "learns", "trained", "validation loss", measure, "without a network")
    rows = [head, *map(_row, results)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def _row(result: Result) -> tuple[str, ...]:
    lane, score = result.lane, result.score
    loss = "–" if result.loss is None else f"{result.loss:.4g}"
    told = ("–", "–")
    if score is not None:
        low, high = _number(score, score.low), _number(score, score.high)
        told = (
            f"{_number(score, score.value)} ({low} to {high})",
            _number(score, score.baseline),
        )
    return (result.name, f"{lane.parameters:,}", _trained(lane), loss, *told)


def _measure(result: Result) -> str:
    assert result.score is not None
    return MEASURES[result.score.metric] + (", standardised" if result.standardised else "")


def _trained(lane: LaneHistory) -> str:
    if lane.stage == "diverged":
        return f"diverged at step {lane.ended:,}"
    if lane.ended is None:
        return "still learning"
    best = "" if lane.best == lane.ended else f", best after {lane.best:,}"
    return f"{lane.ended:,} steps{best}"


def _number(score: Score, value: float) -> str:
    return f"{100 * value:.1f} %" if score.metric == "accuracy" else f"{value:.4g}"
