"""The proof: every number beside PyTorch's, in float32 and in float64, and who is closer.

Public surface
--------------
`prove(network, x)` gives a `Proof`: for float32 and for float64 a `Precision` with the parity
report and one `Proved` a quantity: the largest error, absolute and in units of the last place,
where it is, how errors grow over the steps, how they are distributed, and in float32 who is
closer to the float64 truth, the core or torch. `gru_core.mistakes` makes the wrong cells that
a proof must refuse; `gru_core.proof_cases` runs random networks by the thousand.

Torch is imported when a proof is asked for, not before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from gru_core._arrays import BoolArray, FloatArray
from gru_core.mistakes import wrong_trace
from gru_core.network import Network
from gru_core.network_backward import bptt_network
from gru_core.network_run import NetworkClamps, NetworkTrace, unroll_network
from gru_core.parity import judge
from gru_core.parity_case import Case, forward_values, gradient_values, make_case
from gru_core.parity_checks import ParityCheck, ParityReport, State
from gru_core.proof_errors import Closer, Errors, closer, distances, errors

Values = dict[str, FloatArray]


@dataclass(frozen=True, slots=True, eq=False)
class Proved:
    """One quantity in one precision.

    Parameters
    ----------
    name : str
        As in the report, such as ``layer 0 forward: z``.
    checks : tuple of ParityCheck
        What the report says of it, over the whole sequence and at each step alone.
    ours : Errors or None
        The core's errors: against the float64 truth in float32, against torch in float64. None
        for what only exists beside each step, such as a gradient at each state.
    torch : Errors or None
        Torch's own errors against the same truth; None in float64, where torch is the truth.
    closer : Closer or None
        Who is closer to the truth; None in float64.
    first : tuple of int or None
        The earliest step at which the error is beyond the tolerance, with the rest of its
        place; None if there is none, or the quantity has no steps.
    """

    name: str
    checks: tuple[ParityCheck, ...]
    ours: Errors | None = None
    torch: Errors | None = None
    closer: Closer | None = None
    first: tuple[int, ...] | None = None

    @property
    def state(self) -> State:
        """Failed if any check failed, passed if one decided and none failed."""
        states = {check.state for check in self.checks}
        return next(s for s in ("failed", "passed", "undecided") if s in states)

    @property
    def told(self) -> ParityCheck:
        """The check that says most: one that failed, one that decided, the first."""
        order: dict[State, int] = {"failed": 0, "passed": 1, "undecided": 2}
        return min(self.checks, key=lambda check: order[check.state])


@dataclass(frozen=True, slots=True, eq=False)
class Precision:
    """A whole run in one precision.

    Parameters
    ----------
    report : ParityReport
        The verdict.
    quantities : tuple of Proved
        Everything that it speaks of, in its order.
    """

    report: ParityReport
    quantities: tuple[Proved, ...]

    def of(self, name: str) -> Proved:
        """Return one quantity by its name; a KeyError if there is none."""
        return {quantity.name: quantity for quantity in self.quantities}[name]

    @property
    def first(self) -> Proved | None:
        """The quantity that leaves its tolerance first; None where none does at a step.

        Of several at one step it is the one that is computed first.
        """
        found = [q for q in self.quantities if q.first is not None and q.state == "failed"]
        return min(found, key=_order, default=None)


@dataclass(frozen=True, slots=True, eq=False)
class Proof:
    """A network and a sequence before the judge, in both precisions.

    Parameters
    ----------
    float64 : Precision
        Against torch in float64.
    float32 : Precision or None
        Against torch in float64 reading the same float32 numbers; None where weights or inputs
        are beyond float32.
    native : {"float32", "float64"}
        What the network itself is stored in.
    mistakes : tuple of str
        Of `gru_core.mistakes.MISTAKES`, made on purpose.
    """

    float64: Precision
    float32: Precision | None
    native: str
    mistakes: tuple[str, ...] = ()

    @property
    def precisions(self) -> dict[str, Precision]:
        """Those that there are, by name."""
        both = {"float32": self.float32, "float64": self.float64}
        return {name: found for name, found in both.items() if found is not None}

    @property
    def own(self) -> Precision:
        """The precision of the network itself."""
        return self.precisions[self.native]

    @property
    def state(self) -> State:
        """Failed if either report failed, passed if all passed."""
        reports = [precision.report for precision in self.precisions.values()]
        if any(report.failed for report in reports):
            return "failed"
        return "passed" if all(report.passed for report in reports) else "undecided"


def prove(
    network: Network,
    x: ArrayLike,
    h0: ArrayLike | None = None,
    lengths: ArrayLike | None = None,
    *,
    c0: ArrayLike | None = None,
    trace: NetworkTrace | None = None,
    clamps: NetworkClamps | None = None,
    mistakes: Sequence[str] = (),
) -> Proof:
    """Compare everything the core computes with PyTorch, in float32 and in float64.

    Parameters
    ----------
    network : Network
        A GRU, LSTM or RNN.
    x, h0, lengths, c0, clamps
        As in `gru_core.parity_report`.
    trace : NetworkTrace, optional
        The very numbers to judge in the precision of the network, such as those on screen; the
        other precision is computed afresh.
    mistakes : sequence of str
        Of `gru_core.mistakes.MISTAKES`; where no trace is given, the wrong cell is computed.

    Returns
    -------
    Proof
        One `Precision` each.

    Raises
    ------
    ShapeError
        If an array does not fit the network.
    ValueError
        If there is no such mistake, or a clamp has no place.

    Notes
    -----
    In float32 the truth is torch in float64, reading the weights and inputs that float32 has
    left; both sides are measured against it. In float64 there is no better judge than torch
    itself, so only the difference of the two can be told.

    Examples
    --------
    >>> from gru_core import random_params
    >>> network = Network(((random_params("gru", input_size=2, hidden_size=3, seed=0),),))
    >>> proof = prove(network, np.ones((4, 1, 2)))
    >>> proof.state, proof.float64.of("layer 0 forward: z").ours.ulps < 10
    ('passed', True)
    >>> prove(network, np.ones((4, 1, 2)), mistakes=["swap"]).state
    'failed'
    """
    options = {"h0": h0, "lengths": lengths, "c0": c0, "clamps": clamps}
    native = network.dtype.name

    def in_dtype(dtype: Any) -> Precision:
        cast = network.astype(dtype)
        given = trace if cast.dtype == network.dtype else None
        return _precision(cast, x, given, tuple(mistakes), options)

    wide = in_dtype(np.float64)
    read = [array for array in (x, h0, c0) if array is not None]
    single = in_dtype(np.float32) if _fits(network, read) else None
    return Proof(wide, single, native, tuple(mistakes))


def _fits(network: Network, read: Sequence[ArrayLike]) -> bool:
    """Say whether no number that is read lies beyond float32."""
    largest = float(np.finfo(np.float32).max)
    parameters = (params for layer in network.layers for params in layer)
    arrays = [
        *map(np.asarray, read),
        *(a for p in parameters for a in p.named_arrays().values()),
    ]
    return not any(float(np.abs(array).max()) > largest for array in arrays)


def _precision(
    network: Network,
    x: ArrayLike,
    trace: NetworkTrace | None,
    mistakes: Sequence[str],
    options: dict[str, Any],
) -> Precision:
    from gru_core.torch_judge import Judge
    from gru_core.torch_tools import with_gradient

    clamps = options["clamps"]
    case = make_case(network, x, options["h0"], options["c0"], options["lengths"])
    if trace is None:
        inputs = (case.x, case.h0, case.lengths)
        starts = {"c0": case.c0, "clamps": clamps}
        trace = (
            wrong_trace(network, inputs[0], mistakes, *inputs[1:], **starts)
            if mistakes
            else unroll_network(network, *inputs, **starts)
        )
    clamps = trace.clamps if clamps is None else clamps
    gradient = bptt_network(network, trace, case.d_y, d_h_n=case.d_h_n, d_c_n=case.d_c_n)
    report = judge(network, case, trace, gradient, clamps=clamps)
    ours = {**forward_values(trace), **gradient_values(gradient)}
    with np.errstate(over="ignore", under="ignore", invalid="ignore"), with_gradient():
        truth = Judge(network, clamps=clamps).whole(case.astype(np.dtype(float)))
        theirs = None
        if network.dtype == np.float32:
            theirs = Judge(network, None, np.float32, clamps).whole(case)
    return Precision(report, _quantities(report, ours, truth, theirs, case))


def _quantities(
    report: ParityReport, ours: Values, truth: Values, theirs: Values | None, case: Case
) -> tuple[Proved, ...]:
    checks: dict[str, list[ParityCheck]] = {}
    for check in report.checks:
        checks.setdefault(check.quantity, []).append(check)
    valid = None if case.lengths is None else case.valid() > 0
    dtype, found = case.x.dtype, []
    for name, own in checks.items():
        if name not in truth or ours[name].shape != truth[name].shape:
            found.append(Proved(name, tuple(own)))
            continue
        steps = own[0].axes[0] == "t"
        counted = valid if steps else None
        measured = errors(ours[name], truth[name], dtype, steps=steps, counted=counted)
        torch_errors = nearer = None
        if theirs is not None:
            torch_errors = errors(
                theirs[name], truth[name], dtype, steps=steps, counted=counted
            )
            nearer = closer(ours[name], theirs[name], truth[name], counted=counted)
        first = _first(ours[name], truth[name], own[0], counted) if steps else None
        found.append(Proved(name, tuple(own), measured, torch_errors, nearer, first))
    return tuple(found)


def _first(
    observed: FloatArray, truth: FloatArray, check: ParityCheck, counted: BoolArray | None
) -> tuple[int, ...] | None:
    """Return the worst place of the first step that is off by more than the tolerance."""
    off = distances(observed, truth)
    if counted is not None:
        off = np.where(counted[..., None], off, 0.0)
    beyond = off > check.tolerance
    if not beyond.any():
        return None
    t = int(beyond.reshape(len(off), -1).any(axis=1).argmax())
    return (t, *(int(i) for i in np.unravel_index(int(off[t].argmax()), off[t].shape)))


ORDER = ("r", "z", "i", "f", "g", "o", "rec_n", "a_n", "n", "c", "h")
"""In which order a step computes what people ask for; sums of gates come after their gates."""


def _order(quantity: Proved) -> tuple[bool, int, int]:
    """Order quantities by when they went wrong: gradients last, then by step and place."""
    key = quantity.name.rsplit(": ", 1)[-1]
    place = ORDER.index(key) if key in ORDER else len(ORDER)
    t = quantity.first[0] if quantity.first else 0
    return "gradient" in quantity.name, t, place
