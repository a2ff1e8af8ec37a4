"""The card of a run: everything that somebody needs to judge it, or to repeat it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from gatescope.models.score import Score
from gatescope.training.lab.folder import LOG, RunFolder, without_nan
from gatescope.training.lab.history import LaneHistory
from gatescope.training.lab.plan import Lane, Plan
from gatescope.training.lab.schema import Schema


@dataclass(frozen=True, slots=True)
class LaneCard:
    """One network of a run.

    Parameters
    ----------
    lane : Lane
        Cell, units, dropout and L2.
    parameters : int
        How many numbers it learnt.
    stage : str
        How it ended, as in `LaneHistory`.
    step : int or None
        The step of the training whose weights count; None while nothing is kept.
    epoch : float or None
        The same in epochs.
    score : Score or None
        On the sequences held out, with these weights; None where there are no numbers.
    """

    lane: Lane
    parameters: int
    stage: str
    step: int | None
    epoch: float | None
    score: Score | None


@dataclass(frozen=True, slots=True)
class RunCard:
    """What a run was, and what became of it.

    Parameters
    ----------
    run, title : str
        Its id on its server, and the name that somebody gave it.
    plan : Plan
        The whole recipe, the seed included.
    sizes : tuple of int
        Sequences to learn from, to watch, and held out.
    ended : str
        As in `History.ended`.
    seconds : float
        How long it trained.
    date : str
        When it began; empty where that was not written down.
    lanes : tuple of LaneCard
        Its networks.
    versions : Mapping of str to str
        Libraries that it was trained with.
    """

    run: str
    title: str
    plan: Plan
    sizes: tuple[int, int, int]
    ended: str
    seconds: float
    date: str
    lanes: tuple[LaneCard, ...]
    versions: Mapping[str, str] = field(default_factory=dict)


def run_card(
    folder: RunFolder, schema: Schema, scores: Mapping[int, Score], title: str = ""
) -> RunCard:
    """Make the card of a run.

    Parameters
    ----------
    folder : RunFolder
        The run, finished or not.
    schema : Schema
        Of the run.
    scores : Mapping of int to Score
        What `gatescope.training.lab.evaluation.evaluate` found, by the place of the network in
        the race.
    title : str
        The name that somebody gave it.

    Returns
    -------
    RunCard
        What was not written down is empty.
    """
    plan, history, start = folder.plan(), folder.history(), started(folder)
    known = (*history.lanes, *[LaneHistory()] * len(plan.lanes))
    lanes = []
    for place, (lane, learnt) in enumerate(zip(plan.lanes, known, strict=False)):
        kept = folder.moments(place)
        step = learnt.best if learnt.best in kept else max(kept, default=None)
        epoch = None if step is None else step / history.per_epoch
        score = scores.get(place)
        lanes.append(LaneCard(lane, learnt.parameters, learnt.stage, step, epoch, score))
    return RunCard(
        folder.name,
        title,
        plan,
        schema.sizes,
        history.ended,
        history.seconds,
        str(start.get("date", "")),
        tuple(lanes),
        {str(k): str(v) for k, v in dict(start.get("versions") or {}).items()},
    )


def started(folder: RunFolder) -> dict[str, Any]:
    """Read what a run wrote down as it began; empty where it has not, or long ago."""
    path = folder.path / LOG
    if not path.is_file():
        return {}
    with path.open(encoding="utf-8", errors="replace") as lines:
        for line in lines:
            try:
                entry = json.loads(line)
            except ValueError:
                continue
            if isinstance(entry, dict) and entry.get("what") == "start":
                return entry
    return {}


def card_json(card: RunCard) -> bytes:
    """Write a card for programs; what is no number stands as null."""
    entries = without_nan(asdict(card))
    text = json.dumps(entries, ensure_ascii=False, indent=1, allow_nan=False)
    return f"{text}\n".encode()
