"""The numbers on screen once more, by a short program that needs torch and nothing of ours."""

from __future__ import annotations

import re
import zlib
from base64 import b64encode
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from math import isfinite
from pathlib import Path
from pprint import pformat
from string import Template
from textwrap import indent

import numpy as np

from gatescope.figures.quantities import QUANTITIES
from gatescope.inputs.sequence import Sequence, TokenSequence
from gatescope.messages import InputError, true_minus
from gatescope.models.head import Head
from gatescope.models.model import Model, Run
from gatescope.models.random import RANDOM_NAME
from gatescope.viewer.picture import largest_change, step_arrays
from gatescope.viewer.script_parts import HELD, STATE, equations, print_answers
from gatescope.viewer.tracks import FloatArray
from gru_core import GRUTrace, LSTMTrace, Params, Trace

MOST_NUMBERS = 300_000
"""Weights and inputs: 300,000 of them are some 3 MB of text."""

SAFE_NAME = re.compile(r"[\w.-]+", re.ASCII)
"""The name of the file stands in a docstring; all other text from outside is a literal."""

Held = tuple[str, float, tuple[int, ...] | None, int, int | None]


def numbers_script(
    run: Run,
    model: Model,
    sequence: Sequence,
    *,
    layer: int = 0,
    direction: int = 0,
    start: tuple[int, int] | None = None,
    name: str = "gatescope_numbers.py",
) -> str:
    """Write a Python program that recomputes a picture's numbers with torch and prints them.

    Parameters
    ----------
    run : Run
        What is on screen; clamps on its trace are held in the program as well.
    model : Model
        The network that ran, with any edit of its weights.
    sequence : Sequence
        What it read, with any edit.
    layer, direction : int
        Which of the network's traces is on screen.
    start : tuple of (int, int) or None
        Step and unit that it prints unless told otherwise; None takes the largest change.
    name : str
        Of the file, for the lines that say how it is used.

    Returns
    -------
    str
        ``python gatescope_numbers.py [step] [unit]``.

    Raises
    ------
    InputError
        If there are more than `MOST_NUMBERS` weights and inputs; the count is named.

    Examples
    --------
    >>> from gatescope.models.bundled import load_bundled
    >>> from gatescope.models.model import run
    >>> model = load_bundled("wave", "gru")
    >>> read = model.card.examples[0].sequence
    >>> text = numbers_script(run(model, read), model, read)
    >>> "h = (1 - z) * n + z * h_prev" in text
    True
    """
    params, trace = model.network.layers[layer][direction], run.trace.traces[layer][direction]
    count = script_numbers(run, model, layer, direction)
    if count > MOST_NUMBERS:
        raise InputError(
            "The program takes at most {most:,} weights and inputs, but there are {count:,};"
            " take fewer units or a shorter sequence.",
            most=MOST_NUMBERS,
            count=count,
        )
    # Answers are made from the last layer's states.
    last = layer == model.network.num_layers - 1 and model.network.num_directions == 1
    head = model.head if last else None
    arrays = _arrays(params, trace, head)
    step, unit = start if start is not None else largest_change(step_arrays(trace))
    clamps = _clamps(trace)
    return _template().substitute(
        **STATE[isinstance(trace, LSTMTrace)],
        name=name if SAFE_NAME.fullmatch(name) else "gatescope_numbers.py",
        step=step,
        unit=unit,
        cell=trace.cell.upper(),
        about=_literal(_about(model, trace)),
        settings="\n".join(_settings(trace, sequence, head, clamps)),
        equations=indent(equations(params, {clamp[0] for clamp in clamps}), "    "),
        helpers=HELD if clamps else "",
        order="reversed(range(len(READ)))" if trace.reverse else "range(len(READ))",
        answers=print_answers(head.kind) if head is not None else "",
        shapes=_literal({name: array.shape for name, array in arrays.items()}),
        data=_text(arrays),
        dtype=trace.dtype.name,
    )


def script_numbers(run: Run, model: Model, layer: int = 0, direction: int = 0) -> int:
    """Count what the program would hold, to tell beforehand whether it becomes too large."""
    weights = model.network.layers[layer][direction].gates().values()
    trace = run.trace.traces[layer][direction]
    return trace.x[:, 0].size + sum(
        g.w_i.size + g.w_h.size + g.b_i.size + g.b_h.size for g in weights
    )


@cache
def _template() -> Template:
    return Template(Path(__file__).with_name("export_numbers.txt").read_text(encoding="utf-8"))


def _about(model: Model, trace: Trace) -> str:
    name = "random weights" if model.name == RANDOM_NAME else f"the network “{model.name}”"
    size = f"{trace.time_steps:,} steps, {trace.hidden_size:,} units"
    return f"{trace.cell.upper()}, {name}: {size}."


def _settings(
    trace: Trace, sequence: Sequence, head: Head | None, clamps: list[Held]
) -> Iterator[str]:
    yield f"# What is read at each step.\nREAD = {_literal(_readings(sequence))}"
    yield f"NAMES = {_literal(_names(trace))}"
    if head is not None:
        yield f"ANSWERS = {_literal(list(head.labels))}"
    if clamps:
        yield "# Gates that are held: gate, value, units (None: all), first and last step."
        yield f"CLAMPS = {_literal(clamps)}"


def _clamps(trace: Trace) -> list[Held]:
    return [(c.gate, c.value, c.units, c.first, c.last) for c in trace.clamps]


def _readings(sequence: Sequence) -> list[str]:
    if isinstance(sequence, TokenSequence):
        return [f"“{token}”" for token in sequence.tokens]
    # As the screen says it: a column has its name where there are several.
    names = [f"{name} " for name in sequence.names] if len(sequence.names) > 1 else [""]
    return [
        ", ".join(name + _plain(value) for name, value in zip(names, row, strict=True))
        for row in sequence.values.tolist()
    ]


def _plain(value: float) -> str:
    """Four digits that count, as on screen."""
    if not isfinite(value):
        return "–"
    return true_minus(f"{Decimal(f'{value:.4g}'):f}")


def _names(trace: Trace) -> dict[str, str]:
    """Say in a few words what each number is, in the order of the screen."""
    quantities = {q.key: q.name for q in QUANTITIES[trace.cell]}
    names = {"h_prev": "Hidden state before"}
    if isinstance(trace, LSTMTrace):
        names["c_prev"] = "Cell state before"
    names |= quantities
    for key in step_arrays(trace):
        if key.startswith("a_"):
            names[key] = f"Sum that {key[2:]} is made from"
    if isinstance(trace, GRUTrace):
        names["rec_n"] = "Recurrent part of the candidate"
    return names


def _arrays(params: Params, trace: Trace, head: Head | None) -> dict[str, FloatArray]:
    arrays = {"x": trace.x[:, 0], "h0": trace.h0[0]}
    if isinstance(trace, LSTMTrace):
        arrays["c0"] = trace.c0[0]
    for name, gate in params.gates().items():
        arrays |= {f"w_i.{name}": gate.w_i, f"w_h.{name}": gate.w_h}
        arrays |= {f"b_i.{name}": gate.b_i, f"b_h.{name}": gate.b_h}
    if head is not None:
        arrays |= {"head.w": head.w, "head.b": head.b}
    return arrays


def _text(arrays: dict[str, FloatArray]) -> str:
    """Compress the numbers and write them in lines."""
    dtype = arrays["x"].dtype.newbyteorder("<")
    raw = b"".join(np.ascontiguousarray(array, dtype).tobytes() for array in arrays.values())
    text = b64encode(zlib.compress(raw, 9)).decode()
    return "\n".join(text[k : k + 92] for k in range(0, len(text), 92))


def _literal(value: object) -> str:
    return pformat(value, width=94, compact=True, sort_dicts=False)
