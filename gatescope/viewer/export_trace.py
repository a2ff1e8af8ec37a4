"""The trace as files for other programs: NPZ with everything, CSV for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import numpy as np

from gatescope.inputs.sequence import Sequence, TokenSequence
from gatescope.messages import InputError
from gatescope.models.model import Model, Run
from gatescope.viewer.picture import step_arrays
from gatescope.viewer.tracks import FloatArray
from gru_core import LSTMTrace
from gru_core.params import GRUParams, RNNParams

if TYPE_CHECKING:
    from numpy.typing import NDArray

MOST_NPZ_NUMBERS = 20_000_000
MOST_CSV_NUMBERS = 2_000_000
"""More numbers than these (160 MB, 40 MB) are nothing to fetch with a click."""

FORMULA_STARTS = tuple("=+-@\t\r＝＋－＠")
"""What a spreadsheet takes for the beginning of a formula, wide forms included."""

README = """\
One run of one layer. T steps, H units, I inputs, C answers; steps and units counted from 0.
step (T,); token (T,) or input (T, ·) with input_name: what was read; x (T, I): what the layer
was fed. Of each unit at each step, (T, H): h, h_prev, and
  GRU   z update gate, r reset gate, n candidate; a_z, a_r, a_n what they are made of;
        rec_n the recurrent part of the candidate
  LSTM  i, f, o gates, g candidate, c and c_prev cell state; a_i, a_f, a_g, a_o
  RNN   a_h
w_i.z (H, I), w_h.z (H, H), b_i.z and b_h.z (H,) of each gate; h0, c0 (H,) the start.
output (T, C) with label, target (T, ·), head.w (C, H) and head.b (C,), where there are any.
cell, reset, activation, what_if: text. Read it with numpy.load(file, allow_pickle=False).
"""


def trace_npz(
    run: Run,
    model: Model,
    sequence: Sequence,
    *,
    layer: int = 0,
    direction: int = 0,
    what_if: str = "",
) -> bytes:
    """Write everything that was computed as an NPZ file without pickle.

    Parameters
    ----------
    run : Run
        Every gate and state at every step, and the output.
    model : Model
        The network that ran; its weights go into the file.
    sequence : Sequence
        What it read.
    layer, direction : int
        Which of the network's traces is written.
    what_if : str
        What differs from the network and the sequence as they are.

    Returns
    -------
    bytes
        The file; the array ``README`` in it says what the names mean.

    Raises
    ------
    InputError
        If there are more than `MOST_NPZ_NUMBERS` numbers; the count is named.

    Examples
    --------
    >>> from gatescope.models.bundled import load_bundled
    >>> from gatescope.models.model import run
    >>> model = load_bundled("recall", "gru")
    >>> read = model.card.examples[0].sequence
    >>> with np.load(io.BytesIO(trace_npz(run(model, read), model, read))) as file:
    ...     file["z"].shape, str(file["cell"])
    ((40, 8), 'gru')
    """
    _check(run, MOST_NPZ_NUMBERS, layer, direction)
    params, trace = model.network.layers[layer][direction], run.trace.traces[layer][direction]
    arrays: dict[str, NDArray[Any]] = {
        "README": np.array(README),
        "cell": np.array(model.cell),
        "reset": np.array(params.reset if isinstance(params, GRUParams) else ""),
        "activation": np.array(params.activation if isinstance(params, RNNParams) else "tanh"),
        "what_if": np.array(what_if),
        "step": np.arange(trace.time_steps),
        **_read(sequence),
        "x": trace.x[:, 0],
        **step_arrays(trace),
        "h0": trace.h0[0],
    }
    if isinstance(trace, LSTMTrace):
        arrays["c0"] = trace.c0[0]
    for name, gate in params.gates().items():
        arrays |= {f"w_i.{name}": gate.w_i, f"w_h.{name}": gate.w_h}
        arrays |= {f"b_i.{name}": gate.b_i, f"b_h.{name}": gate.b_h}
    if run.output is not None and model.head is not None:
        arrays |= {"output": run.output, "label": np.array(model.head.labels)}
        arrays |= {"head.w": model.head.w, "head.b": model.head.b}
    if sequence.targets is not None:
        arrays["target"] = sequence.targets
    file = io.BytesIO()
    np.savez_compressed(file, allow_pickle=False, **arrays)
    return file.getvalue()


def trace_csv(
    run: Run, model: Model, sequence: Sequence, *, layer: int = 0, direction: int = 0
) -> bytes:
    """Write the trace as a table for a spreadsheet: one row a step.

    Parameters
    ----------
    run, model, sequence, layer, direction
        As in `trace_npz`.

    Returns
    -------
    bytes
        UTF-8 with a byte order mark, so that spreadsheets read Chinese. First the step and
        what was read, then the answers, then ``z[0]``, ``z[1]``, … of every quantity.

    Raises
    ------
    InputError
        If there are more than `MOST_CSV_NUMBERS` numbers; the count is named.

    Notes
    -----
    Text that a spreadsheet would run as a formula gets an apostrophe before it.

    Examples
    --------
    >>> from gatescope.models.bundled import load_bundled
    >>> from gatescope.models.model import run
    >>> model = load_bundled("recall", "gru")
    >>> read = model.card.examples[0].sequence
    >>> trace_csv(run(model, read), model, read).decode("utf-8-sig")[:29]
    'step,token,answer A,answer B,'
    """
    _check(run, MOST_CSV_NUMBERS, layer, direction)
    trace = run.trace.traces[layer][direction]
    heads, columns = ["step"], [[str(t) for t in range(trace.time_steps)]]

    def add(names: Iterable[str], values: FloatArray) -> None:
        heads.extend(map(harmless, names))
        # The shortest text that gives back the very number; empty where there is none.
        columns.extend(
            ["" if v != v else repr(v) for v in column] for column in values.T.tolist()
        )

    if isinstance(sequence, TokenSequence):
        heads.append("token")
        columns.append([harmless(token) for token in sequence.tokens])
    else:
        add(sequence.names, np.asarray(sequence.values, float))
    if run.output is not None and model.head is not None:
        add((f"answer {label}" for label in model.head.labels), run.output)
    if sequence.targets is not None:
        count = sequence.targets.shape[1]
        names = ["target"] if count == 1 else [f"target {k}" for k in range(count)]
        add(names, sequence.targets)
    for key, array in step_arrays(trace).items():
        add((f"{key}[{unit}]" for unit in range(array.shape[1])), array)
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(heads)
    writer.writerows(zip(*columns, strict=True))
    return text.getvalue().encode("utf-8-sig")


def harmless(text: str) -> str:
    """Put an apostrophe before text that a spreadsheet would take for a formula.

    Examples
    --------
    >>> harmless("=1+1"), harmless("good"), harmless(" -2")
    ("'=1+1", 'good', "' -2")
    """
    return f"'{text}" if text.lstrip(" ").startswith(FORMULA_STARTS) else text


def numbers_of(run: Run, layer: int = 0, direction: int = 0) -> int:
    """Count the numbers of all steps, to tell beforehand whether a file becomes too large."""
    trace = run.trace.traces[layer][direction]
    kept = len(step_arrays(trace)) * trace.hidden_size + trace.x.shape[2]
    return int(kept * trace.time_steps)


def _read(sequence: Sequence) -> dict[str, NDArray[Any]]:
    if isinstance(sequence, TokenSequence):
        return {"token": np.array(sequence.tokens, dtype=str)}
    return {"input": sequence.values, "input_name": np.array(sequence.names, dtype=str)}


def _check(run: Run, most: int, layer: int, direction: int) -> None:
    count = numbers_of(run, layer, direction)
    if count > most:
        raise InputError(
            "This file takes at most {most:,} numbers, but the trace has {count:,}; take a"
            " shorter sequence or fewer units.",
            most=most,
            count=count,
        )
