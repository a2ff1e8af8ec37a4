"""What each unit does over a whole run, in a few numbers: memory, saturation, mean, drive."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from gatescope.inputs.sequence import FloatArray
from gatescope.models.head import Head
from gru_core import Trace

LOW, HIGH = 0.1, 0.9
"""A gate below or above these is called saturated."""

GATES: dict[str, tuple[str, ...]] = {"gru": ("z", "r"), "lstm": ("f", "i", "o"), "rnn": ()}
"""The gates of each cell; the first is the one that keeps the old state."""


@dataclass(frozen=True, slots=True, eq=False)
class UnitReadouts:
    """What each of H units does over a run; every array is of shape (H,).

    Parameters
    ----------
    memory : FloatArray or None
        ``1 / (1 - mean of z)`` in steps, of an LSTM with f in the place of z; at least 1, and
        infinite where the gate is 1 at every step. None where no gate keeps the state.
    mean : Mapping of str to FloatArray
        Mean over the steps of each gate and of ``h``.
    low, high : Mapping of str to FloatArray
        Share of the steps at which a gate is below `LOW` or above `HIGH`.
    spread : FloatArray
        Standard deviation of h over the steps.
    drive : FloatArray or None
        `spread` times the length of the unit's weights in the answer; None without an answer.
    """

    memory: FloatArray | None
    mean: Mapping[str, FloatArray]
    low: Mapping[str, FloatArray]
    high: Mapping[str, FloatArray]
    spread: FloatArray
    drive: FloatArray | None


def unit_readouts(
    trace: Trace, head: Head | None = None, *, first: int = 0, row: int = 0
) -> UnitReadouts:
    r"""Sum up what each unit did.

    .. math::
        \text{memory}_k &= 1 / \overline{(1 - z_{t,k})} \\
        \text{drive}_k &= \lVert w_k \rVert
            \sqrt{\overline{(h_{t,k} - \overline{h_{t,k}})^2}}

    where a bar is the mean over the steps.

    Parameters
    ----------
    trace : GRUTrace, RNNTrace or LSTMTrace
        The run of one layer and direction.
    head : Head or None
        The answer that is made from these units, if any.
    first : int
        Column of the head that belongs to unit 0.
    row : int
        Which sequence of the batch; only its valid steps count.

    Returns
    -------
    UnitReadouts
        In float64; NaN or infinite where h itself left the numbers.

    Notes
    -----
    The mean of ``1 - z`` is taken, and not 1 minus the mean of z, which would lose the digits
    of a long memory. ``w_k`` is the unit's column of the head. For classes the mean over the
    classes is taken out of it: softmax does not see what raises every class alike.

    Examples
    --------
    With all parameters zero z is one half, which keeps a value for about two steps.

    >>> from gru_core import unroll, zero_params
    >>> params = zero_params("gru", input_size=1, hidden_size=2)
    >>> found = unit_readouts(unroll(params, np.ones((5, 1, 1))))
    >>> found.memory, found.high["z"]
    (array([2., 2.]), array([0., 0.]))
    """
    steps = trace.time_steps if trace.lengths is None else int(trace.lengths[row])
    gates = {
        key: np.asarray(getattr(trace, key)[:steps, row], np.float64)
        for key in GATES[trace.cell]
    }
    h = np.asarray(trace.h[:steps, row], np.float64)
    # A state that has run away is shown as what it is, without a warning.
    with np.errstate(over="ignore", invalid="ignore"):
        means = {key: values.mean(axis=0) for key, values in {**gates, "h": h}.items()}
        spread = h.std(axis=0)
        drive = None if head is None else _reach(head, first, h.shape[1]) * spread
    return UnitReadouts(
        memory=_memory(next(iter(gates.values()))) if gates else None,
        mean=_frozen(means),
        low=_frozen({key: (values < LOW).mean(axis=0) for key, values in gates.items()}),
        high=_frozen({key: (values > HIGH).mean(axis=0) for key, values in gates.items()}),
        spread=_read_only(spread),
        drive=None if drive is None else _read_only(drive),
    )


def _memory(gate: FloatArray) -> FloatArray:
    with np.errstate(divide="ignore"):
        return _read_only(1.0 / (1.0 - gate).mean(axis=0))


def _reach(head: Head, first: int, units: int) -> FloatArray:
    """Give the length of each unit's weights in the answer."""
    w = np.asarray(head.w[:, first : first + units], np.float64)
    if head.kind == "classes":
        w = w - w.mean(axis=0)
    reach: FloatArray = np.sqrt((w * w).sum(axis=0))
    return reach


def _read_only(array: FloatArray) -> FloatArray:
    array.flags.writeable = False
    return array


def _frozen(arrays: dict[str, FloatArray]) -> Mapping[str, FloatArray]:
    return MappingProxyType({key: _read_only(array) for key, array in arrays.items()})
