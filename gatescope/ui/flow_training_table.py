"""A training's numbers as a table: the way back before and after, and each seed's score."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from gatescope.analysis.training_change import Change, training_change
from gatescope.analysis.training_flow import TrainingFlow
from gatescope.figures.cells import CELL_STYLES
from gatescope.i18n import Translate
from gatescope.messages import mark, note
from gatescope.models.card import Card
from gatescope.models.score import Score
from gatescope.ui.flow_numbers import factor
from gatescope.ui.frame import plain

if TYPE_CHECKING:
    from gatescope.ui.trained import Trained
    from gru_core import CellName

MISSING = "–"
SCORED = {
    "accuracy": mark("right on new data, seed {seed} (shown)"),
    "mse": mark("squared error on new data, seed {seed} (shown)"),
}
VALIDATED = {
    "accuracy": mark("right on the validation sequences"),
    "mse": mark("squared error on the validation sequences"),
}


def training_table(
    flows: Mapping[str, TrainingFlow], card: Card, language: str, translate: Translate
) -> str:
    r"""Write what training changed in each cell, and how each seed ended.

    Parameters
    ----------
    flows : Mapping of cell to TrainingFlow
        The same question, asked of the networks of all cells.
    card : Card
        Of the task.
    language : str
        Of the page, for the card's own texts.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    str
        Markdown: a column a cell, rows for the way back (where there is a single one), for the
        shipped seed, the further ones, and for the answer that needs no network.

    Examples
    --------
    >>> import numpy as np
    >>> from gatescope.models.bundled import load_card
    >>> flow = TrainingFlow(np.zeros(1), np.zeros((1, 2)), np.zeros(1), np.ones(2, bool))
    >>> table = training_table({"lstm": flow}, load_card("recall"), "en", str)
    >>> print("\n".join(table.replace("\\", "").splitlines()[3:5]))
    | seed 0 | 82.5% |
    | seed 1 | 100.0% |
    """
    return _table(flows, _scores(list(flows), card, language, translate), translate)


def run_table(
    flows: Mapping[str, TrainingFlow],
    run: Trained,
    lanes: Mapping[CellName, int],
    translate: Translate,
) -> str:
    """Write what training changed in each network of a run, and how each ended.

    Parameters
    ----------
    flows : Mapping of cell to TrainingFlow
        The same question, asked of one network of each cell.
    run : Trained
        The run.
    lanes : Mapping of cell to int
        Which networks these are.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    str
        Markdown, as `training_table`.
    """
    metric = run.task.metric
    checks = [run.check(lane, run.end(lane)) for lane in lanes.values()]
    values = [MISSING if c is None else _number(metric, c.score) for c in checks]
    return _table(flows, [(translate(VALIDATED[metric]), *values)], translate)


def _table(
    flows: Mapping[str, TrainingFlow], scores: list[Iterable[str]], translate: Translate
) -> str:
    changes = {cell: training_change(flow) for cell, flow in flows.items()}
    rows = _ways(changes, translate) if any(changes.values()) else []
    rows += scores
    head = ("", *(translate(CELL_STYLES[cell].name) for cell in flows))
    lines = [head, *rows]
    written = ["| " + " | ".join(plain(cell) for cell in line) + " |" for line in lines]
    return "\n".join((written[0], "|---" * len(head) + "|", *written[1:]))


def _ways(changes: Mapping[str, Change | None], translate: Translate) -> list[Iterable[str]]:
    words = (
        mark("whole way back, before training"),
        mark("whole way back, trained"),
        mark("typical step back, before training"),
        mark("typical step back, trained"),
    )
    columns = [
        (MISSING,) * len(words)
        if change is None
        else (
            factor(change.before),
            factor(change.after),
            f"{change.step_before:.3f}",
            f"{change.step_after:.3f}",
        )
        for change in changes.values()
    ]
    return [(translate(text), *values) for text, *values in zip(words, *columns, strict=True)]


def _scores(
    cells: list[str], card: Card, language: str, translate: Translate
) -> list[Iterable[str]]:
    shown = [card.scores[cell] for cell in cells]
    first = translate(SCORED[shown[0].metric]).format(seed=card.seed)
    further = [
        (
            note("seed {seed}", seed=other.seed).translated(translate),
            *(_value(other.scores[cell]) for cell in cells),
        )
        for other in card.further_seeds
    ]
    guess = (_written(score, score.baseline) for score in shown)
    last = (card.baseline.get(language), *guess)
    return [(first, *map(_value, shown)), *further, last]


def _value(score: Score) -> str:
    return _written(score, score.value)


def _written(score: Score, value: float) -> str:
    return _number(score.metric, value)


def _number(metric: str, value: float) -> str:
    return f"{100 * value:.1f}%" if metric == "accuracy" else f"{value:.2g}"
