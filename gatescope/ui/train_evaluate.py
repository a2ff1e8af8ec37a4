"""The step Evaluate: how good the networks of a run are on sequences they have never seen."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from gatescope.i18n import Translate
from gatescope.messages import mark, sentences
from gatescope.models.score import Score
from gatescope.ui.flow_panel import show_figure
from gatescope.ui.frame import Frame, plain, theme
from gatescope.ui.train_compare_words import held_back_words, size_words
from gatescope.ui.train_confusion import show_confusion, show_pairs
from gatescope.ui.train_examples import show_examples
from gatescope.ui.train_forecast import show_forecast
from gatescope.ui.train_gap_words import gap_words, rise_words
from gatescope.ui.train_measure import Measure, measure_of
from gatescope.ui.train_results import LaneResult, judged_lanes, known_of
from gatescope.ui.train_results_words import score_words
from gatescope.ui.train_scores import show_scores
from gatescope.ui.train_search import offer_search
from gatescope.ui.train_view import RunView
from gatescope.ui.train_words import lane_names
from gatescope.viewer.export_table import table_csv

WHAT = mark(
    "Some sequences were set aside before the training began. No network has learnt from them "
    "and nobody has watched them, so they show what the networks can do with something new."
)
NOTHING = mark("No network of this training has been kept yet; wait a moment.")


def show_evaluate(frame: Frame, run: RunView) -> None:
    """Show the scores of all networks, and one of them more closely.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    run : RunView
        The run, finished or not, and the lane and the moment that are looked at.
    """
    say = frame.translate
    if not run.lanes:
        st.info(say(NOTHING), icon=":material/hourglass_empty:")
        return
    st.write(say(WHAT))
    with st.spinner(say(mark("The networks answer the sequences held out …")), show_time=False):
        results = judged_lanes(run)
    names, measure = lane_names(run.plan, say), measure_of(run.schema)
    show_scores(run, names, results, measure, say)
    _compared(run, names, results, measure, say)
    _sizes(frame, run, results)
    chosen = next((one for one in results if one.lane == run.lane), results[0])
    st.markdown(f"#### {plain(names[chosen.lane])}")
    if chosen.found is None:
        if chosen.problem is not None:
            st.warning(plain(chosen.problem.translated(say)), icon=":material/warning:")
        return
    st.markdown(plain(score_words(chosen.found, run.schema.task, measure, say)))
    _gap(run, chosen, measure, say)
    _answers(frame, run, chosen, names[chosen.lane])
    show_examples(frame, run, chosen.lane, chosen.found)


def _compared(
    run: RunView,
    names: Sequence[str],
    results: Sequence[LaneResult],
    measure: Measure,
    say: Translate,
) -> None:
    known = {one.lane: found for one in results if (found := known_of(run, one)) is not None}
    for told in held_back_words(run.plan.lanes, names, known, measure, say):
        st.markdown(plain(told))


def _gap(run: RunView, chosen: LaneResult, measure: Measure, say: Translate) -> None:
    known = known_of(run, chosen)
    if known is not None:
        st.markdown(plain(gap_words(known, measure, say)))
    if chosen.lane < len(run.history.lanes):
        lane = run.history.lanes[chosen.lane]
        risen = rise_words(lane, chosen.step, run.history.per_epoch)
        if risen is not None:
            st.markdown(plain(risen.translated(say)))


def _answers(frame: Frame, run: RunView, chosen: LaneResult, name: str) -> None:
    found, task = chosen.found, run.schema.task
    if found is None:
        return
    if task.kind == "classes":
        show_confusion(frame, run, found)
    elif found.asked > 1:
        first = (*found.typical, *found.worst)[0].index
        show_forecast(frame, run, chosen.lane, name, first)
    else:
        show_pairs(frame, run, chosen.lane, found)


SIZES = mark(
    "Each dot is a network of that many units, with its interval (95%). The dashed line is the "
    "answer that needs no network."
)
SIZES_ALT = mark("The score on new sequences over the number of units")


def _sizes(frame: Frame, run: RunView, results: Sequence[LaneResult]) -> None:
    """Draw the scores over the number of units, where a cell races in several sizes."""
    scores = sizes_of(run, results)
    if not scores:
        return
    from gatescope.figures.unit_scores import unit_scores_figure

    say = frame.translate
    st.markdown("##### " + say(mark("How many units?")))
    found = sentences((size_words(lanes).translated(say) for lanes in scores.values()), say)
    show_figure(
        frame,
        unit_scores_figure(scores, theme=theme(), translate=say),
        tools=False,
        key="l.sizes",
        finding=found,
        caption=say(SIZES),
        alt=say(SIZES_ALT),
        csv_name=f"units-{run.folder.name}",
        csv=lambda: table_csv(size_columns(scores)),
    )
    offer_search(frame, run)


def sizes_of(run: RunView, results: Sequence[LaneResult]) -> dict[str, dict[int, Score]]:
    """Give the scores by cell and number of units, of cells that race in several sizes.

    Networks with dropout or L2 are left out where their sizes would not tell alone.
    """
    found: dict[str, dict[int, Score]] = {}
    for one in results:
        lane = run.plan.lanes[one.lane]
        if one.found is not None and (lane.dropout, lane.l2) == _usual(run):
            found.setdefault(lane.cell, {})[lane.units] = one.found.score
    return {cell: lanes for cell, lanes in found.items() if len(lanes) > 1}


def _usual(run: RunView) -> tuple[float, float]:
    return run.plan.lanes[0].dropout, run.plan.lanes[0].l2


def size_columns(scores: dict[str, dict[int, Score]]) -> dict[str, list[object]]:
    """Give the numbers as columns, a row for each network."""
    rows = [
        (cell, units, score.value, score.low, score.high, score.baseline)
        for cell, lanes in scores.items()
        for units, score in sorted(lanes.items())
    ]
    heads = ("cell", "units", "score", "low", "high", "without a network")
    return {head: [row[k] for row in rows] for k, head in enumerate(heads)}
