"""From a module's own layout to arrays with time first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gatescope.inputs.sequence import FloatArray
from gatescope.models.recorder.joining import Call
from gru_core._arrays import IntArray

if TYPE_CHECKING:
    from gatescope.models.recorder.taken import Taken


def call_of(taken: Taken) -> Call:
    """Bring one call into the core's layout.

    Parameters
    ----------
    taken : Taken
        Batch first or time first, with or without a batch, packed or padded, or one step.

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
    is_cell = taken.weights.is_cell
    x, lengths = _time_first(taken.x, taken.batch_first, is_cell)
    y, _ = _time_first(taken.y, taken.batch_first, is_cell)
    states = [_batched(state, is_cell) for state in (*taken.start, *taken.end)]
    count = len(taken.start)
    h0, c0 = (*states[:count], None, None)[:2]
    h_n, c_n = (states[count], (*states[count + 1 :], None)[0])
    return Call(
        weights=taken.weights,
        precision=taken.precision,
        x=x,
        h0=h0,
        c0=c0,
        lengths=lengths,
        y=y,
        h_n=h_n,
        c_n=c_n,
        follows=taken.follows,
    )


def _time_first(
    sequence: Any, batch_first: bool, is_cell: bool
) -> tuple[FloatArray, IntArray | None]:
    from torch.nn.utils.rnn import PackedSequence, pad_packed_sequence

    if isinstance(sequence, PackedSequence):
        padded, lengths = pad_packed_sequence(sequence)
        return _numbers(padded), lengths.numpy()
    if is_cell:
        return _batched(sequence, is_cell), None
    if sequence.dim() == 2:
        # Without a batch time comes first, whatever batch_first says.
        return _numbers(sequence[:, None]), None
    return _numbers(sequence.transpose(0, 1) if batch_first else sequence), None


def _batched(state: Any, is_cell: bool) -> FloatArray:
    """Give (rows, B, H): a cell has one row and no axis for it, and B may be left out."""
    if state.dim() == 1 or (state.dim() == 2 and not is_cell):
        state = state.unsqueeze(-2)
    return _numbers(state[None] if is_cell else state)


def _numbers(tensor: Any) -> FloatArray:
    from gru_core.torch_bridge import to_numpy

    return to_numpy(tensor.contiguous())
