"""From a module's own layout to arrays with time first."""

from __future__ import annotations

from torch import Tensor
from torch.nn.utils.rnn import PackedSequence, pad_packed_sequence

from gatescope.inputs.sequence import FloatArray
from gatescope.models.recorder.joining import Call
from gatescope.models.recorder.weights import Weights
from gru_core._arrays import IntArray
from gru_core.torch_bridge import to_numpy


def call_of(
    weights: Weights,
    precision: str,
    batch_first: bool,
    x: Tensor | PackedSequence,
    start: tuple[Tensor, ...],
    y: Tensor | PackedSequence,
    end: tuple[Tensor, ...],
    follows: bool,
) -> Call:
    """Bring one call into the core's layout.

    Parameters
    ----------
    weights, precision, follows
        As in `Call`.
    batch_first : bool
        The module's own.
    x, y : Tensor or PackedSequence
        What it read and returned: batch first or time first, without a batch, packed, one step.
    start, end : tuple of Tensor
        h, or h and c; nothing where no start was given.

    Returns
    -------
    Call
        ``x`` (T, B, I) and ``y`` (T, B, D*H), states (L*D, B, H); half precision in float32,
        which holds it exactly.

    Notes
    -----
    Torch gives start and end states of a packed sequence in the order of the rows before they
    were sorted, and so does `pad_packed_sequence` with the rows themselves.
    """
    is_cell = weights.is_cell
    inputs, lengths = _time_first(x, batch_first, is_cell)
    outputs, _ = _time_first(y, batch_first, is_cell)
    starts, ends = ([_batched(s, is_cell) for s in states] for states in (start, end))
    h0, c0 = (*starts, None, None)[:2]
    return Call(
        weights=weights,
        precision=precision,
        x=inputs,
        h0=h0,
        c0=c0,
        lengths=lengths,
        y=outputs,
        h_n=ends[0],
        c_n=(*ends, None)[1],
        follows=follows,
    )


def _time_first(
    sequence: Tensor | PackedSequence, batch_first: bool, is_cell: bool
) -> tuple[FloatArray, IntArray | None]:
    if isinstance(sequence, PackedSequence):
        padded, lengths = pad_packed_sequence(sequence)
        return to_numpy(padded), lengths.numpy()
    if is_cell:
        return _batched(sequence, is_cell), None
    if sequence.dim() == 2:
        # Without a batch time comes first, whatever batch_first says.
        return to_numpy(sequence[:, None]), None
    return to_numpy(sequence.transpose(0, 1) if batch_first else sequence), None


def _batched(state: Tensor, is_cell: bool) -> FloatArray:
    """Give (rows, B, H): a cell has one row and no axis for it, and B may be left out."""
    if state.dim() == 1 or (state.dim() == 2 and not is_cell):
        state = state.unsqueeze(-2)
    return to_numpy(state[None] if is_cell else state)
