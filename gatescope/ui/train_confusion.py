"""Answers against the truth: which classes are taken for which, or how close numbers come."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import streamlit as st
from numpy.typing import NDArray

from gatescope.analysis.confusion import confusion_matrix, shown_classes
from gatescope.i18n import Translate
from gatescope.inputs.sequence import FloatArray
from gatescope.messages import mark, note, sentences
from gatescope.training.lab.evaluation import Evaluation
from gatescope.ui.flow_panel import show_figure
from gatescope.ui.frame import Frame, theme
from gatescope.ui.train_results import labels_of
from gatescope.ui.train_results_words import mix_up_words
from gatescope.ui.train_view import RunView
from gatescope.viewer.export_table import table_csv

MATRIX = mark(
    "Each row is what was true, each column what the network said. On the diagonal it was "
    "right; every other field is a mix-up. The colour is the share of the row: of all that "
    "truly was of this class."
)
MATRIX_ALT = mark("A table of the true classes against the answers, with counts and shares")
PAIRS = mark(
    "Each dot is one answer on a sequence that the training never saw. On the dashed line it "
    "is right; a cloud that lies level says nearly the same number whatever it has read."
)
PAIRS_ALT = mark("Answers over the true numbers, with the line of right answers")


def show_confusion(frame: Frame, run: RunView, found: Evaluation) -> None:
    """Show the confusion matrix of a network that answers with classes."""
    from gatescope.figures.confusion import MOST_CLASSES, confusion_figure

    say, labels = frame.translate, labels_of(run, frame.translate)
    classes = shown_classes(found.counts, len(labels), MOST_CLASSES)
    matrix = confusion_matrix(found.counts, classes)
    names = _names(labels, classes, len(matrix), say)
    st.markdown("##### " + say(mark("Which classes it mixes up")))
    show_figure(
        frame,
        confusion_figure(matrix, names, theme=theme(), translate=say),
        tools=False,
        key="l.confusion",
        finding=mix_up_words(found.counts, labels, say),
        caption=sentences([say(MATRIX), _left_out(len(labels), len(classes), say)], say),
        alt=say(MATRIX_ALT),
        csv_name=f"confusion-{run.folder.name}",
        csv=lambda: table_csv(confusion_columns(found.counts, labels)),
    )


def show_pairs(frame: Frame, run: RunView, lane: int, found: Evaluation) -> None:
    """Show the answers of a network that answers with numbers, over the truth."""
    from gatescope.figures.answer_truth import answer_truth_figure

    say, scale = frame.translate, run.schema.scale
    pairs = found.pairs
    if scale is not None:
        pairs = pairs * scale.target_std + scale.target_mean
    st.markdown("##### " + say(mark("Answers against the truth")))
    show_figure(
        frame,
        answer_truth_figure(
            pairs, cell=run.plan.lanes[lane].cell, theme=theme(), translate=say
        ),
        key="l.pairs",
        caption=say(PAIRS),
        alt=say(PAIRS_ALT),
        csv_name=f"answers-{run.folder.name}-{lane}",
        csv=lambda: table_csv(pair_columns(pairs)),
    )


def confusion_columns(
    counts: NDArray[np.integer], labels: Sequence[str]
) -> dict[str, Iterable[object]]:
    """Give every pair that occurs as columns: truth, answer, count and share of the truth."""
    truths, answers, often = counts.T
    totals = np.bincount(truths, weights=often)
    return {
        "truth": [labels[i] for i in truths],
        "answer": [labels[i] for i in answers],
        "count": often,
        "share of the truth": often / totals[truths],
    }


def pair_columns(pairs: FloatArray) -> dict[str, Iterable[object]]:
    """Give truth and answer as columns."""
    return {"truth": pairs[:, 0], "answer": pairs[:, 1]}


def _names(
    labels: Sequence[str], classes: NDArray[np.integer], rows: int, say: Translate
) -> list[str]:
    names = [labels[i] for i in classes]
    return names + [say(mark("all others"))] * (rows - len(names))


def _left_out(total: int, shown: int, say: Translate) -> str:
    if total == shown:
        return ""
    told = note(
        "Only the {shown} most frequent of {total:,} classes have a row of their own.",
        shown=shown,
        total=total,
    )
    return told.translated(say)
