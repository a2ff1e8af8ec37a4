"""What a training says in words while it goes on: computed from what it has written down."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from gatescope.figures.lanes import lane_names
from gatescope.figures.live_style import score_text
from gatescope.i18n import Translate
from gatescope.messages import mark, note, sentences
from gatescope.training.lab.history import Check, History, LaneHistory
from gatescope.training.lab.signs import better_since, overfits_since, watched
from gatescope.ui.train_inside_words import Named, reach_sentence, saturated_gates
from gatescope.ui.train_lead_words import epoch_text, listed, told_names

if TYPE_CHECKING:
    from gatescope.figures.naive_line import Metric, Naive
    from gatescope.training.lab.plan import Plan


def findings(
    plan: Plan,
    history: History,
    metric: Metric,
    naive: Naive | None,
    translate: Translate,
) -> list[str]:
    """Say what there is to see besides who leads, each in a paragraph.

    Parameters
    ----------
    plan : Plan
        What is trained.
    history : History
        As far as it goes.
    metric : {"accuracy", "mse"}
        What the score is.
    naive : Naive or None
        The answer that needs no network, where it is known.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    list of str
        What went wrong first; nothing where there is nothing to say.

    Examples
    --------
    >>> from gatescope.training.lab.first_plans import first_plan
    >>> broken = LaneHistory(stage="diverged", ended=25)
    >>> history = History((LaneHistory(), broken), step=30, total=60, per_epoch=10)
    >>> print(findings(first_plan("adding"), history, "mse", None, str)[0])
    plain RNN: at epoch 2.5 its numbers left the range that a computer can hold (NaN), and it
    learns no more. Try a smaller learning rate than 0.01, or clip the gradient below 1.
    """
    named = list(zip(lane_names(plan.lanes, translate), history.lanes, strict=False))
    several = list(zip(told_names(plan.lanes, translate), history.lanes, strict=False))
    alive = [(name, lane) for name, lane in several if lane.stage != "diverged"]
    told = [
        *(_diverged(plan, history, *one, translate) for one in named),
        _early(history, several, translate),
        _overfits(history, several, translate),
        _naive(plan, history, several, metric, naive, translate),
        reach_sentence(alive, translate),
        *saturated_gates(plan, named, translate),
    ]
    return [text for text in told if text]


def _diverged(
    plan: Plan, history: History, name: str, lane: LaneHistory, translate: Translate
) -> str:
    if lane.stage != "diverged":
        return ""
    what = note(
        "{name}: at epoch {epoch} its numbers left the range that a computer can hold (NaN),"
        " and it learns no more.",
        name=name,
        epoch=epoch_text(history, lane.ended or 0),
    )
    rate, clip = plan.training.learning_rate, plan.training.clip
    remedy = note(
        "Try a smaller learning rate than {rate:g}, or clip the gradient below {clip:g}.",
        rate=rate,
        clip=clip,
    )
    if clip == 0.0:
        remedy = note(
            "Try a smaller learning rate than {rate:g}, or clip the gradient, at 1 for"
            " example.",
            rate=rate,
        )
    return sentences([what.translated(translate), remedy.translated(translate)], translate)


def _early(history: History, named: Named, translate: Translate) -> str:
    which = translate(mark("{name} at epoch {ended}, kept are the weights of epoch {best}"))
    said = [
        which.format(
            name=name,
            ended=epoch_text(history, lane.ended),
            best=epoch_text(history, lane.best),
        )
        for name, lane in named
        if lane.stage == "early" and lane.ended is not None and lane.best is not None
    ]
    if not said:
        return ""
    return note(
        "Stopped early, because the loss on sequences set aside got no better: {names}.",
        names=listed(said, translate),
    ).translated(translate)


def _overfits(history: History, named: Named, translate: Translate) -> str:
    which = translate(
        mark("{name} since epoch {epoch} ({train} → {train_now} and {loss} → {loss_now})")
    )
    said = [
        which.format(name=name, epoch=epoch_text(history, best.step), **_losses(best, lane))
        for name, lane in named
        # who stopped early has gone back to its best
        if lane.stage != "early" and (best := overfits_since(lane))
    ]
    if not said:
        return ""
    what = note(
        "Overfitting, which is learning by heart: the loss still falls on what is learnt from,"
        " but rises on sequences set aside: {names}.",
        names=listed(said, translate),
    )
    told = (what.translated(translate), translate(AGAINST))
    return sentences(told, translate)


AGAINST = mark("More data, fewer units, dropout, L2 or stopping early help against it.")


def _losses(best: Check, lane: LaneHistory) -> dict[str, str]:
    now = lane.checks[-1]
    return {
        "train": score_text("mse", best.train_loss),
        "train_now": score_text("mse", now.train_loss),
        "loss": score_text("mse", best.loss),
        "loss_now": score_text("mse", now.loss),
    }


def _naive(
    plan: Plan,
    history: History,
    named: Named,
    metric: Metric,
    naive: Naive | None,
    translate: Translate,
) -> str:
    looked = [(name, lane) for name, lane in named if len(lane.checks) > 1]
    if naive is None or not looked or not math.isfinite(naive.score):
        return ""
    count = watched(plan)
    since = {name: better_since(lane, metric, naive.score, count) for name, lane in looked}
    words = {"naive": naive.words, "score": score_text(metric, naive.score, 3)}
    at = translate(mark("{name} since epoch {epoch}"))
    beaten = [
        at.format(name=name, epoch=epoch_text(history, check.step))
        for name, check in since.items()
        if check
    ]
    if not beaten and history.ended:
        return note("Nobody got clearly better than {naive} ({score}).", **words).translated(
            translate
        )
    if not beaten:
        return note("Nobody is clearly better than {naive} ({score}) yet.", **words).translated(
            translate
        )
    others = [name for name, check in since.items() if not check]
    who = listed(beaten, translate)
    found = [note("Better than {naive} ({score}): {names}.", **words, names=who)]
    if others:
        found.append(note("Not clearly better: {names}.", names=listed(others, translate)))
    return sentences([one.translated(translate) for one in found], translate)
