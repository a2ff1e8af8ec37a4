"""From a run in a notebook to a file that anyone can open."""

from __future__ import annotations

import html
from collections.abc import Sequence as Tokens
from dataclasses import dataclass, replace
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from gatescope.i18n import LANGUAGES, translator
from gatescope.inputs.sequence import NumberSequence, Sequence, TokenSequence
from gatescope.messages import note
from gatescope.models.encoders import NumberEncoder
from gatescope.models.model import Model, Run
from gatescope.viewer.export_checks import (
    as_long_as_its_row,
    check_language,
    check_start,
    chosen,
)
from gatescope.viewer.exported import CELLS, page
from gatescope.viewer.picture import picture_of
from gatescope.viewer.tracks import Attachment, Picture
from gru_core import LSTMTrace, Network, NetworkTrace, Params, Trace, zero_params
from gru_core.params import GRUParams, RNNParams
from gru_core.traces import GRUTrace, RNNTrace

if TYPE_CHECKING:
    from gru_core.parity_checks import ParityReport


def export_html(
    trace: Trace | NetworkTrace | Run,
    path: str | PathLike[str],
    network: Params | Network | Model | None = None,
    *,
    reads: Sequence | Tokens[str] | None = None,
    title: str = "",
    start: tuple[int, int] | None = None,
    layer: int = 0,
    direction: int = 0,
    checked: ParityReport | None = None,
    language: str = "en",
) -> Path:
    """Write a trace as one HTML file that opens from disk, without a network.

    Parameters
    ----------
    trace : Trace, NetworkTrace or Run
        What a network computed on one sequence (batch size 1).
    path : str or PathLike
        Where to write; what is there is replaced.
    network : Params, Network, Model or None
        Whose trace it is. Without it everything is shown but the weights behind a number; a
        `Run` needs its `Model`.
    reads : Sequence, sequence of str, or None
        What was read, for the labels: a token a step, or a `NumberSequence`. None shows the
        numbers of ``trace.x``.
    title : str
        Heading.
    start : tuple of (int, int) or None
        Step and unit to open on; None takes the largest change of state.
    layer, direction : int
        Which trace of a network is shown.
    checked : ParityReport or None
        From `gru_core.parity_report` or `gatescope.models.check_run.check_run`, for the badge.
    language : {"en", "zh"}
        The language that the file opens in; both are in it.

    Returns
    -------
    Path
        Where the file lies.

    Raises
    ------
    ValueError
        If the trace holds more than one sequence, `reads` is not as long as it, `network` is
        of another cell, or there is no such layer, direction, step, unit or language.
    ShapeError
        If `network` is of another size than the trace.
    TypeError
        If a `Run` comes without its `Model`.

    Examples
    --------
    >>> import tempfile
    >>> import numpy as np
    >>> import gatescope
    >>> from gru_core import random_params, unroll
    >>> params = random_params("gru", input_size=1, hidden_size=4, seed=0)
    >>> trace = unroll(params, np.ones((5, 1, 1)))
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = gatescope.export_html(trace, f"{folder}/cell.html", params)
    ...     file.read_text("utf-8").startswith("<!doctype html>")
    True
    """
    check_language(language)
    case = _case(trace, network, reads, layer, direction)
    opening = check_start(start, case.run.trace.traces[case.layer][case.direction])
    file = Path(path)
    text = page(_pictures(case, title, opening), checked, language)
    file.write_text(text, encoding="utf-8", newline="\n")
    return file


def show(
    trace: Trace | NetworkTrace | Run,
    network: Params | Network | Model | None = None,
    *,
    reads: Sequence | Tokens[str] | None = None,
    title: str = "",
    height: int = 1_000,
) -> Shown:
    """Show a trace in a notebook: the last line of a cell becomes the viewer.

    Parameters
    ----------
    trace, network, reads, title
        As in `export_html`.
    height : int
        Of the frame, in pixels.

    Returns
    -------
    Shown
        What Jupyter draws.

    Examples
    --------
    >>> import numpy as np
    >>> from gru_core import unroll, zero_params
    >>> params = zero_params("gru", input_size=1, hidden_size=2)
    >>> show(unroll(params, np.ones((3, 1, 1))), params)._repr_html_()[:7]
    '<iframe'
    """
    case = _case(trace, network, reads, 0, 0)
    return Shown(page(_pictures(case, title, None)), height)


@dataclass(frozen=True, slots=True)
class Shown:
    """A page that a notebook shows in a frame.

    Parameters
    ----------
    page : str
        The HTML file.
    height : int
        Of the frame, in pixels.
    """

    page: str
    height: int

    def _repr_html_(self) -> str:
        return (
            f'<iframe srcdoc="{html.escape(self.page)}" sandbox="allow-scripts" '
            f'style="width: 100%; height: {int(self.height)}px; border: 0"></iframe>'
        )


@dataclass(frozen=True, slots=True, eq=False)
class _Case:
    run: Run
    model: Model
    sequence: Sequence
    layer: int
    direction: int
    has_weights: bool


def _case(
    trace: Trace | NetworkTrace | Run,
    network: Params | Network | Model | None,
    reads: Sequence | Tokens[str] | None,
    layer: int,
    direction: int,
) -> _Case:
    if isinstance(trace, Run):
        if not isinstance(network, Model):
            raise TypeError(f"network: a Run needs its Model, got {type(network).__name__}")
        part, _ = chosen(trace.trace, network.network, layer, direction)
        sequence = _sequence(reads, part, network.encoder.names)
        return _Case(trace, network, sequence, layer, direction, has_weights=True)
    network = network.network if isinstance(network, Model) else network
    trace, params = chosen(trace, network, layer, direction)
    padded, trace = trace.time_steps, as_long_as_its_row(trace)
    names = tuple(f"x{k}" for k in range(trace.x.shape[2]))
    shown = Network(((_stand_in(trace) if params is None else params,),))
    model = Model("trace", trace.cell, shown, NumberEncoder(names))
    c_n = trace.c_n[None] if isinstance(trace, LSTMTrace) else None
    whole = NetworkTrace(trace.h, trace.h_n[None], c_n, ((trace,),))
    run = Run(trace.x, whole, None)
    sequence = _sequence(reads, trace, names, padded)
    return _Case(run, model, sequence, 0, 0, params is not None)


def _sequence(
    reads: Sequence | Tokens[str] | None,
    trace: Trace,
    names: tuple[str, ...],
    padded: int = 0,
) -> Sequence:
    """Give what was read; labels may go on into the padding, where nothing is shown."""
    if trace.batch_size != 1:
        raise ValueError(
            f"trace: expected one sequence (B=1), got {trace.batch_size}; unroll one at a time"
        )
    if reads is None:
        return NumberSequence(trace.x[:, 0], names)
    if len(reads) not in (trace.time_steps, padded):
        raise ValueError(f"reads: expected {trace.time_steps} steps, got {len(reads)}")
    if isinstance(reads, TokenSequence | NumberSequence):
        return reads
    return TokenSequence(tuple(str(token) for token in reads))


def _stand_in(trace: Trace) -> Params:
    """Give parameters of the trace's kind, for all that a picture asks but the weights."""
    params = zero_params(trace.cell, input_size=trace.x.shape[2], hidden_size=trace.hidden_size)
    if isinstance(params, GRUParams) and isinstance(trace, GRUTrace):
        return replace(params, reset=trace.reset)
    if isinstance(params, RNNParams) and isinstance(trace, RNNTrace):
        return replace(params, activation=trace.activation)
    return params


def _pictures(case: _Case, title: str, start: tuple[int, int] | None) -> dict[str, Picture]:
    pictures = {}
    for language in LANGUAGES:
        translate = translator(language)
        heading = title or note(
            "{cell}, {units:,} units, {steps:,} steps",
            cell=CELLS[case.model.cell],
            units=case.model.network.hidden_size,
            steps=len(case.run.trace.y),
        ).translated(translate)
        picture = picture_of(
            case.run,
            case.model,
            case.sequence,
            translate,
            title=heading,
            start=start,
            layer=case.layer,
            direction=case.direction,
        )
        if not case.has_weights:
            others = [part for part in picture.attachments if "closeup" not in part.meta]
            picture = replace(picture, attachments=(Attachment({"closeup": None}), *others))
        pictures[language] = picture
    return pictures
