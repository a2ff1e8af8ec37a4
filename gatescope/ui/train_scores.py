"""The networks of a race and their scores, as a table."""

from __future__ import annotations

from collections.abc import Sequence

from gatescope.i18n import Translate
from gatescope.messages import Message, mark, note
from gatescope.training.lab.history import History, LaneHistory
from gatescope.ui.html_table import show_table
from gatescope.ui.train_gap_words import check_at
from gatescope.ui.train_measure import BASELINES, Measure
from gatescope.ui.train_results import LaneResult
from gatescope.ui.train_view import RunView

MISSING = "–"
HEADS = {
    "accuracy": (
        mark("Right on known sequences"),
        mark("Right on the validation"),
        mark("Right on new sequences"),
    ),
    "mse": (
        mark("Error on known sequences"),
        mark("Error on the validation"),
        mark("Error on new sequences"),
    ),
}
"""Known: sequences of the training; new: held out until now."""


def show_scores(
    run: RunView,
    names: Sequence[str],
    results: Sequence[LaneResult],
    measure: Measure,
    translate: Translate,
) -> None:
    """Show a row for each network, and one for the answer that needs none.

    Parameters
    ----------
    run : RunView
        Whose networks they are.
    names : sequence of str
        Of all networks of the race, translated.
    results : sequence of LaneResult
        From `gatescope.ui.train_results.judged_lanes`.
    measure : Measure
        How scores are written.
    translate : callable
        From English screen text to the page's language.
    """
    heads = [mark("Network"), mark("Numbers learnt"), mark("Looked at"), *HEADS[measure.metric]]
    show_table(
        [*map(translate, heads), translate(mark("interval (95%)"))],
        score_rows(run, names, results, measure, translate),
        caption=translate(mark("How good each network of the race is")),
    )


def score_rows(
    run: RunView,
    names: Sequence[str],
    results: Sequence[LaneResult],
    measure: Measure,
    translate: Translate,
) -> list[tuple[str, ...]]:
    """Give the rows of the table, as for `show_scores`."""
    rows = [_row(run, names[one.lane], one, measure, translate) for one in results]
    scores = [one.found.score for one in results if one.found is not None]
    if scores:
        task = run.schema.task
        words = translate(BASELINES[task.metric, task.baseline])
        told = note("No network: {words}", words=words).translated(translate)
        rows.append((told, *[MISSING] * 4, measure(scores[0].baseline), MISSING))
    return rows


def moment_words(history: History, lane: int, step: int) -> Message:
    """Say when in its training a network is looked at, and how that ended.

    Examples
    --------
    >>> lane = LaneHistory(stage="early", ended=30, best=20)
    >>> str(moment_words(History((lane,), per_epoch=10), 0, 20))
    'epoch 2, its best (stopped early)'
    """
    known = history.lanes[lane] if lane < len(history.lanes) else LaneHistory()
    epoch = step / history.per_epoch
    if step == known.best and known.stage == "early":
        return note("epoch {epoch:.3g}, its best (stopped early)", epoch=epoch)
    if step == known.best and known.stage == "diverged":
        return note("epoch {epoch:.3g}, the last before it diverged", epoch=epoch)
    if step == known.best and known.ended is not None and step < known.ended:
        return note("epoch {epoch:.3g}, its best", epoch=epoch)
    if step == known.best:
        return note("epoch {epoch:.3g}, the end", epoch=epoch)
    return note("epoch {epoch:.3g}", epoch=epoch)


def _row(
    run: RunView, name: str, one: LaneResult, measure: Measure, translate: Translate
) -> tuple[str, ...]:
    lanes = run.history.lanes
    known = lanes[one.lane] if one.lane < len(lanes) else LaneHistory()
    check = check_at(known, one.step)
    watched = [MISSING] * 2
    if check is not None:
        watched = [_score(measure, check.train_score), _score(measure, check.score)]
    new, around = MISSING, MISSING
    if one.found is not None:
        score = one.found.score
        new, around = measure(score.value), measure.spread(score) or MISSING
    return (
        name,
        f"{known.parameters:,}" if known.parameters else MISSING,
        moment_words(run.history, one.lane, one.step).translated(translate),
        *watched,
        new,
        around,
    )


def _score(measure: Measure, value: float) -> str:
    return MISSING if value != value else measure(value)
