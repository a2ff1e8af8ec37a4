"""The table of units: its columns in words, and their numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from gatescope.analysis.readouts import GATES, UnitReadouts, unit_readouts
from gatescope.i18n import Translate
from gatescope.messages import mark
from gatescope.viewer.tracks import Attachment, FloatArray

if TYPE_CHECKING:
    from gatescope.models.model import Model, Run

MEMORY: dict[str, str] = {
    "z": mark("About how many steps an old value lasts: 1 / (1 − mean of z)."),
    "f": mark("About how many steps an old value lasts: 1 / (1 − mean of f)."),
}
MEANS: dict[str, tuple[str, str]] = {
    "z": (mark("mean z"), mark("Mean of z over the steps.")),
    "f": (mark("mean f"), mark("Mean of f over the steps.")),
    "h": (mark("mean h"), mark("Mean of h over the steps.")),
}
LOW_MEANS: dict[str, str] = {
    "z": mark("Share of the steps with z below 0.1: the old state is replaced."),
    "r": mark("Share of the steps with r below 0.1: the candidate ignores the past."),
    "f": mark("Share of the steps with f below 0.1: the cell state is erased."),
    "i": mark("Share of the steps with i below 0.1: nothing new is let in."),
    "o": mark("Share of the steps with o below 0.1: the cell state stays hidden."),
}
HIGH_MEANS: dict[str, str] = {
    "z": mark("Share of the steps with z above 0.9: the old state is kept."),
    "r": mark("Share of the steps with r above 0.9: the candidate sees the whole past."),
    "f": mark("Share of the steps with f above 0.9: the cell state is kept."),
    "i": mark("Share of the steps with i above 0.9: the candidate is let in."),
    "o": mark("Share of the steps with o above 0.9: the cell state shows."),
}
DRIVE: dict[str, str] = {
    "classes": mark(
        "How much this unit moves the answer: how widely its h spreads over the steps (standard"
        " deviation) times how large its weights in the answer are (their length). It counts in"
        " the scores before softmax; what raises all classes alike does not count."
    ),
    "values": mark(
        "How much this unit moves the answer, in the answer's own measure: how widely its h"
        " spreads over the steps (standard deviation) times how large its weights in the answer"
        " are (their length)."
    ),
}
Format = Literal["number", "share", "steps"]


@dataclass(frozen=True, slots=True, eq=False)
class _Column:
    key: str
    name: str
    explanation: str
    format: Format
    quantity: str | None
    values: FloatArray

    def meta(self) -> dict[str, object]:
        texts = {key: getattr(self, key) for key in ("key", "name", "explanation")}
        return {**texts, "format": self.format, "quantity": self.quantity}


def unit_table(
    run: Run, model: Model, translate: Translate, layer: int = 0, direction: int = 0
) -> Attachment:
    """Sum up each unit of a run for the table.

    Parameters
    ----------
    run : Run
        Every gate and state at every step, not only the shown ones.
    model : Model
        The network that ran; its head says how much a unit drives the answer.
    translate : Translate
        From English screen text to the page's language.
    layer, direction : int
        Which of the network's traces.

    Returns
    -------
    Attachment
        ``meta["units"]`` with the columns; for each the array ``unit.<key>`` of shape (1, H).

    Examples
    --------
    >>> from gatescope.inputs.sequence import TokenSequence
    >>> from gatescope.models.bundled import load_bundled
    >>> from gatescope.models.model import run
    >>> model = load_bundled("recall", "gru")
    >>> table = unit_table(run(model, TokenSequence(tuple("·B··?"))), model, str)
    >>> [column["name"] for column in table.meta["units"]]
    ['memory time', 'mean z', 'z < 0.1', 'z > 0.9', 'r < 0.1', 'r > 0.9', 'mean h', 'drive']
    """
    trace = run.trace.traces[layer][direction]
    answers = model.head if layer == len(model.network.layers) - 1 else None
    found = unit_readouts(trace, answers, first=direction * trace.hidden_size)
    columns = [*_gate_columns(trace.cell, found, translate), *_state_columns(found, translate)]
    if answers is not None and found.drive is not None:
        name, explanation = translate(mark("drive")), translate(DRIVE[answers.kind])
        columns.append(_Column("drive", name, explanation, "number", None, found.drive))
    return Attachment(
        {"units": [column.meta() for column in columns]},
        {f"unit.{column.key}": column.values[None] for column in columns},
    )


def _gate_columns(cell: str, found: UnitReadouts, translate: Translate) -> list[_Column]:
    gates = GATES[cell]
    if not gates or found.memory is None:
        return []
    keeps = gates[0]
    name, explanation = translate(mark("memory time")), translate(MEMORY[keeps])
    columns = [
        _Column("memory", name, explanation, "steps", keeps, found.memory),
        _mean(keeps, found, translate),
    ]
    for gate in gates:
        low, high = translate(LOW_MEANS[gate]), translate(HIGH_MEANS[gate])
        columns += [
            _Column(f"{gate}_low", f"{gate} < 0.1", low, "share", gate, found.low[gate]),
            _Column(f"{gate}_high", f"{gate} > 0.9", high, "share", gate, found.high[gate]),
        ]
    return columns


def _state_columns(found: UnitReadouts, translate: Translate) -> list[_Column]:
    mean = _mean("h", found, translate)
    if found.memory is not None:
        return [mean]
    moves = translate(mark("How much h moves: its standard deviation over the steps."))
    name = translate(mark("spread of h"))
    return [mean, _Column("h_spread", name, moves, "number", "h", found.spread)]


def _mean(key: str, found: UnitReadouts, translate: Translate) -> _Column:
    name, explanation = (translate(text) for text in MEANS[key])
    return _Column(f"{key}_mean", name, explanation, "number", key, found.mean[key])
