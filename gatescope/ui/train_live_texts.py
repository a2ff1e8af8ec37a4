"""Titles and fixed words of what one watches while networks race; its numbers as a table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from typing import TYPE_CHECKING

from gatescope.i18n import Translate
from gatescope.inputs.tasks import LAB_TASKS, Task
from gatescope.messages import mark
from gatescope.training.lab.history import History
from gatescope.training.lab.plan import TABLE, Plan

if TYPE_CHECKING:
    from gatescope.figures.naive_line import Metric, Naive

TITLES: dict[str, tuple[str, str, str]] = {
    "score": (
        mark("Right answers"),
        mark(
            "Thick: on sequences set aside (validation), which the networks do not learn from;"
            " thin: on those they learn from. Dashed: what the best answer without a network"
            " scores, always the same one. A star marks the weights that are kept, a square"
            " where a network stopped early, a cross where its numbers ran away."
        ),
        mark("Lines of the share of right answers over the epochs, for each network"),
    ),
    "loss": (
        mark("Loss"),
        mark(
            "What training makes small. Thick: on sequences set aside (validation); thin: on"
            " those that are learnt from, as it goes along. Of a network with dropout both are"
            " measured without it. A star marks the weights that are kept, a square where a"
            " network stopped early, a cross where its numbers ran away."
        ),
        mark("Lines of the loss over the epochs, for each network"),
    ),
    "gates": (
        mark("Gates"),
        mark(
            "The line is the mean of the gate over all units and steps of a few sequences. The"
            " area at the bottom is the share of its values below 0.1, the area at the top the"
            " share above 0.9: there the gate is shut or open, and hardly learns."
        ),
        mark("For each gate its mean over the epochs, and the shares that are shut and open"),
    ),
    "lags": (
        mark("Reach of the gradient"),
        mark(
            "The loss of the last answer is sent back through the last layer, and the size of"
            " its gradient at earlier states is drawn: thick now, thin before training. A line"
            " that falls steeply is a gradient that vanishes. As answers become right the whole"
            " line sinks: what counts is its slope."
        ),
        mark("Lines of the gradient's size over the steps back, for each network"),
    ),
}
"""Title, explanation and words for those who cannot see it, of each figure."""


WITH_NAIVE = mark("thick: validation, thin: training, dashed: {naive} ({score})")
NARROW = mark("thick: validation, thin: training, dashed: no network ({score})")
WITHOUT = mark("thick: validation, thin: training")
READ: dict[str, str] = {
    "gates": mark("line: mean; areas: share below 0.1 and share above 0.9"),
    "lags": mark("thick: now, thin: before training"),
}
"""How to read a figure, beside its title: a legend would take its height."""


def how_to_read(name: str, naive: Naive | None, translate: Translate) -> str:
    """Say in a few words which line of a figure is what.

    Parameters
    ----------
    name : str
        A key of `TITLES`.
    naive : Naive or None
        The answer that needs no network, where it is drawn.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    str
        Plain text.

    Examples
    --------
    >>> how_to_read("loss", None, str)
    'thick: validation, thin: training'
    """
    if name in READ or naive is None:
        return translate(READ.get(name, WITHOUT))
    from gatescope.figures.live_style import score_text

    if name == "score":
        return translate(NARROW).format(score=score_text("accuracy", naive.score))
    score = score_text("mse", naive.score, 3)
    return translate(WITH_NAIVE).format(naive=naive.words, score=score)


def lead_html(sentence: str, *, many: bool = False) -> str:
    """Write who leads in large letters; without a sentence its place stays.

    Parameters
    ----------
    sentence : str
        Translated plain text.
    many : bool
        Whether it will need a second line.

    Returns
    -------
    str
        HTML in which the sentence is escaped.

    Examples
    --------
    >>> lead_html("<b>")
    '<p class="gs-lead" data-testid="lead">&lt;b&gt;</p>'
    """
    kind = "gs-lead gs-lead-long" if many else "gs-lead"
    return f'<p class="{kind}" data-testid="lead">{escape(sentence) or "&nbsp;"}</p>'


def metric_of(plan: Plan, task: Task | None = None) -> Metric:
    """Give what the score of a training is.

    Examples
    --------
    >>> from gatescope.training.lab.first_plans import first_plan
    >>> metric_of(first_plan("adding")), metric_of(first_plan("text"))
    ('mse', 'accuracy')
    """
    known = task or LAB_TASKS.get(plan.data.task)
    if known is not None:
        return known.metric
    return "mse" if plan.data.task == TABLE else "accuracy"


def naive_answer(
    plan: Plan, task: Task | None, score: float | None, translate: Translate
) -> Naive | None:
    """Give the answer that needs no network, in words.

    Parameters
    ----------
    plan : Plan
        What is trained.
    task : Task or None
        What is learnt, where it is known.
    score : float or None
        What the naive answer scores; that of adding is known exactly.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    Naive or None
        None where its score is not known.

    Examples
    --------
    >>> from gatescope.training.lab.first_plans import first_plan
    >>> naive_answer(first_plan("adding"), None, None, str)
    Naive(score=0.16666666666666666, words='always saying 1')
    """
    from gatescope.figures.naive_line import Naive

    if plan.data.task == "adding":
        return Naive(ADDING, translate(mark("always saying 1")))
    if score is None:
        return None
    known = task or LAB_TASKS.get(plan.data.task)
    words = mark("always giving the same answer")
    if known is not None and known.baseline == "previous":
        words = mark("saying that nothing changes")
    return Naive(score, translate(words))


ADDING = 1 / 6
"""The variance of the sum of two numbers from 0 to 1: the error of always saying 1."""


def history_columns(
    plan: Plan, history: History, translate: Translate
) -> Mapping[str, Iterable[object]]:
    """Give what was found at each look as columns, a row for each network and look.

    Examples
    --------
    >>> from gatescope.training.lab.first_plans import first_plan
    >>> from gatescope.training.lab.history import Check, LaneHistory
    >>> lane = LaneHistory(checks=(Check(5, 0.3, 0.3, 0.4, 0.4),))
    >>> history_columns(first_plan("adding"), History((lane,), per_epoch=10), str)["epoch"]
    (0.5,)
    """
    from gatescope.figures.lanes import lane_names

    names = lane_names(plan.lanes, translate)
    rows = [
        (
            name, check.step, check.step / history.per_epoch, check.train_loss, check.loss,
            check.train_score, check.score,
        )
        for name, lane in zip(names, history.lanes, strict=False)
        for check in lane.checks
    ]  # fmt: skip
    return dict(
        zip(COLUMNS, zip(*rows, strict=True) if rows else ((),) * len(COLUMNS), strict=True)
    )


COLUMNS = (
    "network", "training step", "epoch", "loss, training", "loss, validation",
    "score, training", "score, validation",
)  # fmt: skip
