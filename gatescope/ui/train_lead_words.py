"""Who leads a race of networks, said in a sentence."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from gatescope.figures.lanes import lane_names, lane_shorts
from gatescope.figures.live_style import score_text
from gatescope.i18n import Translate
from gatescope.messages import Message, enumerated, mark, note
from gatescope.training.lab.history import History
from gatescope.training.lab.signs import standing

if TYPE_CHECKING:
    from gatescope.figures.naive_line import Metric
    from gatescope.training.lab.plan import Lane, Plan

TIMES = 1.1
"""An error that many times as large is no chance."""

WATCHED = (20, 512)
"""At least and at most so many sequences are looked at for a score."""

Scores = list[tuple[str, float]]


def lead_sentence(plan: Plan, history: History, metric: Metric, translate: Translate) -> str:
    """Say who leads, and by how much.

    Parameters
    ----------
    plan : Plan
        What is trained.
    history : History
        As far as it goes.
    metric : {"accuracy", "mse"}
        What the score is.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    str
        One sentence; empty before the first look.

    Examples
    --------
    >>> from gatescope.training.lab.first_plans import first_plan
    >>> from gatescope.training.lab.history import Check, LaneHistory
    >>> lanes = [LaneHistory(checks=(Check(20, s, s, s, s),)) for s in (0.02, 0.17)]
    >>> history = History(tuple(lanes), step=20, total=60, per_epoch=10)
    >>> lead_sentence(first_plan("adding"), history, "mse", str)
    'After epoch 2, GRU leads with an error of 0.02; that of plain RNN is 8.5 times as large.'
    """
    scores = [
        (name, standing(lane).score)
        for name, lane in zip(told_names(plan.lanes, translate), history.lanes, strict=False)
        if lane.checks and math.isfinite(standing(lane).score)
    ]
    if not scores:
        return ""
    scores.sort(key=lambda one: one[1], reverse=metric == "accuracy")
    last = max(check.step for lane in history.lanes for check in lane.checks)
    when = _when(history, last)
    if len(scores) == 1:
        found = _alone(scores[0], metric, when)
    elif last == 0:
        said = _listed(scores, metric, translate)
        found = note("{when}, all still guess: {scores}.", when=when, scores=said)
    else:
        found = _race(scores, metric, when, _watched(plan), translate)
    return found.translated(translate)


def told_names(lanes: Sequence[Lane], translate: Translate) -> tuple[str, ...]:
    """Give the names of networks inside a sentence, without what they share.

    Examples
    --------
    >>> from gatescope.training.lab.plan import Lane
    >>> told_names((Lane("gru"), Lane("gru", dropout=0.5)), str)
    ('GRU', 'dropout 0.5')
    """
    names, shorts = lane_names(lanes, translate), lane_shorts(lanes, translate)
    several = len({lane.cell for lane in lanes}) > 1
    return tuple(
        name if several else short or name for name, short in zip(names, shorts, strict=True)
    )


def listed(told: Sequence[str], translate: Translate) -> str:
    """Put names one after the other, told apart from the commas inside of them.

    Examples
    --------
    >>> listed(["GRU", "LSTM"], str), listed(["GRU, 4 units", "LSTM"], str)
    ('GRU, LSTM', 'GRU, 4 units; LSTM')
    """
    comma = enumerated(["", ""], translate)
    if not any(comma in name for name in told):
        return enumerated(told, translate)
    template = translate(mark("{item}; {next}"))
    return template.format(item="", next="").join(told)


def epoch_text(history: History, step: int) -> str:
    """Write when something happened.

    Examples
    --------
    >>> epoch_text(History(per_epoch=10), 25), epoch_text(History(per_epoch=10), 20)
    ('2.5', '2')
    """
    return f"{step / history.per_epoch:.1f}".removesuffix(".0")


def _when(history: History, step: int) -> Message:
    if step == 0:
        return note("Before any training")
    if history.ended in ("done", "diverged"):
        return note("At the end")
    return note("After epoch {epoch}", epoch=epoch_text(history, step))


def _listed(scores: Scores, metric: Metric, translate: Translate) -> str:
    return listed([f"{name} {score_text(metric, value)}" for name, value in scores], translate)


def _alone(score: tuple[str, float], metric: Metric, when: Message) -> Message:
    values = {"when": when, "name": score[0], "score": score_text(metric, score[1])}
    if metric == "accuracy":
        return note("{when}, {name} gives {score} right answers.", **values)
    return note("{when}, the error of {name} is {score}.", **values)


def _race(
    scores: Scores, metric: Metric, when: Message, watched: int, translate: Translate
) -> Message:
    (first, best), (second, other) = scores[:2]
    front = [one for one in scores if not _ahead(metric, best, one[1], watched)]
    behind = scores[len(front) :]
    if not behind:
        said = _listed(scores, metric, translate)
        return note("{when}, nobody is clearly ahead: {scores}.", when=when, scores=said)
    if len(front) > 1:
        return note(
            "{when}, these are in front, about level: {front}. Behind them: {others}.",
            when=when,
            front=_listed(front, metric, translate),
            others=_listed(behind, metric, translate),
        )
    values = {
        "when": when, "first": first, "second": second, "score": score_text(metric, best),
    }  # fmt: skip
    if metric == "accuracy":
        return note(
            "{when}, {first} leads with {score} right answers, {points} points ahead of"
            " {second} ({other}).",
            **values,
            points=f"{100 * (best - other):.0f}",
            other=score_text(metric, other),
        )
    return note(
        "{when}, {first} leads with an error of {score}; that of {second} is {times} times as"
        " large.",
        **values,
        times=_times(other / best) if best else "∞",
    )


def _ahead(metric: Metric, best: float, other: float, watched: int) -> bool:
    """Say whether a difference is more than chance: of shares, two standard errors of it."""
    if metric == "mse":
        return other > TIMES * best
    # no share is so sure that one sequence more or less would count
    spread = max(best * (1 - best) + other * (1 - other), 1 / watched)
    return best - other > 2 * math.sqrt(spread / watched)


def _watched(plan: Plan) -> int:
    least, most = WATCHED
    return max(least, min(most, round(plan.data.sequences * plan.data.validation)))


def _times(ratio: float) -> str:
    return f"{ratio:.1f}" if ratio < 9.95 else f"{ratio:,.0f}"
