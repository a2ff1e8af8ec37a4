"""Each step back alone, without torch: what is given to the judge, and what has to come out.

A gradient may be 1e-300 at one step and 1 at the next. So each step and row is compared in
units of a power of two, that of the largest term that meets there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from gru_core._arrays import FloatArray, IntArray
from gru_core.network_backward import NetworkGradient
from gru_core.network_run import NetworkTrace
from gru_core.parity_case import DIRECTIONS, GRADIENT, SINGLE_STEP, Case, states_of
from gru_core.torch_backward import Given, SentBack

Place = tuple[int, int]
Term = tuple[FloatArray, IntArray]
"""Numbers (T, B, ·), and per step and row the power of two that they are divided by."""

NOTHING = -(2**40)


class Scaled(NamedTuple):
    """A gradient as `value * 2**exponent`, the largest number of each row near 1."""

    value: FloatArray
    exponent: IntArray


def begin_and_end(case: Case, d: int) -> tuple[tuple[IntArray, IntArray], ...]:
    """Return, as indices, where each row's walk begins and where it ends."""
    time_steps, batch_size, _ = case.x.shape
    rows = np.arange(batch_size)
    last = np.full(batch_size, time_steps - 1) if case.lengths is None else case.lengths - 1
    first = np.zeros_like(last)
    return ((last, rows), (first, rows)) if d == 1 else ((first, rows), (last, rows))


def before(states: FloatArray, start: FloatArray, case: Case, d: int) -> FloatArray:
    """Shift states (T, B, H) so that each step sees the one it started from."""
    shifted = np.roll(states, -1 if d == 1 else 1, axis=0)
    shifted[begin_and_end(case, d)[0]] = start
    return shifted


def _peak(value: FloatArray) -> IntArray:
    axes = tuple(range(2, value.ndim))
    size = np.abs(value).max(axis=axes)
    found: IntArray = np.where(size > 0.0, np.frexp(size)[1].astype(np.int64), NOTHING)
    return found


def given_to_judge(
    case: Case, trace: NetworkTrace, gradient: NetworkGradient
) -> tuple[dict[Place, Given], dict[Place, IntArray]]:
    """Collect what each layer and direction started from, and the exponents of its gradient."""
    givens: dict[Place, Given] = {}
    exponents: dict[Place, IntArray] = {}
    valid = case.valid()[..., None] > 0
    x = np.where(valid, case.x, 0.0)
    for number, layer in enumerate(trace.traces):
        for d, direction in enumerate(layer):
            row = number * len(layer) + d
            starts = [start[row] for start in (case.h0, case.c0) if start is not None]
            previous = tuple(
                before(np.asarray(state, float), start, case, d)
                for state, start in zip(states_of(direction), starts, strict=True)
            )
            inner = gradient.gradients[number][d]
            d_state = np.asarray(inner.scaled.d_state, float)
            peak = _peak(d_state)
            peak = np.where(peak == NOTHING, 0, peak)
            value = np.ldexp(d_state, -peak[..., None, None])
            totals = [t for t in (inner.d_h, inner.d_c) if t is not None]
            total = np.stack(totals, axis=2).astype(float)
            givens[number, d] = Given(x, previous, value, total)
            exponents[number, d] = inner.scaled.exponent + peak
        x = np.concatenate([np.asarray(direction.h, float) for direction in layer], axis=2)
    return givens, exponents


def added(
    terms: list[Term],
    lowest: IntArray,
    fixed: IntArray | None = None,
    beside: Sequence[Term] = (),
) -> Scaled:
    """Add terms in units of the largest, but of no less than 2**lowest.

    `beside` counts for the units alone: parts of the terms that may have cancelled in them.
    """
    exponent = fixed
    if exponent is None:
        every = (*terms, *beside)
        sizes = [np.where((p := _peak(v)) == NOTHING, p, p + e) for v, e in every]
        largest = np.max(sizes, axis=0)
        exponent = np.where(largest == NOTHING, 0, np.maximum(largest, lowest))
    shape = (..., *[None] * (terms[0][0].ndim - 2))
    total = sum(np.ldexp(value, (e - exponent)[shape]) for value, e in terms)
    return Scaled(np.asarray(total), exponent)


class StepsBack:
    """What has to come out of each step back, put together from what torch sends back.

    Parameters
    ----------
    case : Case
        Inputs and loss, in float64.
    exponents : Mapping of (layer, direction) to IntArray of shape (T, B)
        By which power of two each gradient given to torch was divided.
    depth : int
        How many powers of two below the gradient that arrives the run's dtype still reaches.
    units : Mapping of str to IntArray, optional
        In which units to count each quantity; chosen afresh unless given.
    """

    def __init__(
        self,
        case: Case,
        exponents: Mapping[Place, IntArray],
        depth: int,
        units: Mapping[str, IntArray] | None = None,
    ) -> None:
        self.case, self.exponents, self.depth = case, exponents, depth
        self.fixed = units
        self.found: dict[str, Scaled] = {}

    def _add(
        self, name: str, terms: list[Term], near: IntArray, beside: Sequence[Term]
    ) -> Scaled:
        name = f"{GRADIENT}{name}{SINGLE_STEP}"
        fixed = None if self.fixed is None else self.fixed[name]
        self.found[name] = added(terms, near - self.depth, fixed, beside)
        return self.found[name]

    def collect(self, sent: Mapping[Place, SentBack], directions: int) -> dict[str, Scaled]:
        """Walk down the layers; each one's input gradient is the loss of the one below."""
        d_out, row_ends = self.case.d_y, (self.case.d_h_n, self.case.d_c_n)
        above: list[Term] = []
        begins: dict[Place, tuple[Term, list[Term]]] = {}
        for number in reversed(range(1 + max(place[0] for place in sent))):
            width = d_out.shape[2] // directions
            terms: list[Term] = []
            beside: list[Term] = []
            for d in range(directions):
                cut = slice(d * width, (d + 1) * width)
                row = number * directions + d
                ends = [None if end is None else end[row] for end in row_ends]
                own, e = sent[number, d], self.exponents[number, d]
                from_above = [(value[:, :, cut], unit) for value, unit in above]
                self._states((number, d), own, d_out[:, :, cut], ends, from_above)
                terms.append((own.d_x, e))
                sides = [] if own.blended is None else [(own.blended[0], e)]
                self._add(f"{place_name(number, d)}x", terms[-1:], e, sides)
                beside += sides
                begins[number, d] = self._start((number, d), own)
            below = np.max([e for _, e in terms], axis=0)
            if number == 0:
                self._add("x", terms, below, beside)
            total = added(terms, below)
            d_out, above = np.ldexp(total.value, total.exponent[..., None]), beside
        ordered = [begins[place] for place in sorted(begins)]
        values, e = _stacked([term for term, _ in ordered])
        beside = [_stacked(sides) for sides in zip(*(own for _, own in ordered), strict=True)]
        for s in range(values.shape[2]):
            self._add("hc"[s] + "0", [(values[:, :, s], e)], e, beside)
        return self.found

    def _states(
        self,
        place: Place,
        own: SentBack,
        d_out: FloatArray,
        ends: list[FloatArray | None],
        above: list[Term],
    ) -> None:
        """Add what comes back from the next step, from the loss, and to c by way of h."""
        number, d = place
        e = self.exponents[place]
        back, back_e = self._from_next(own.d_previous, e, d)
        _, end = begin_and_end(self.case, d)
        beside = list(above)
        if own.blended is not None:
            side, side_e = self._from_next(own.blended[1], e, d)
            beside.append((side[:, :, 0], side_e))
        for s in range(back.shape[2]):
            arriving = d_out * self.case.valid()[..., None] if s == 0 else np.zeros_like(d_out)
            at_end = ends[s]
            if at_end is not None:
                arriving[end] += at_end
            terms = [(back[:, :, s], back_e), (arriving, np.zeros_like(e))]
            if s == 1 and own.through_h is not None:
                terms.append((own.through_h, e))
            self._add(place_name(number, d) + "hc"[s], terms, np.maximum(e, back_e), beside)

    def _from_next(
        self, sent: FloatArray, exponent: IntArray, d: int
    ) -> tuple[FloatArray, IntArray]:
        """Put what a step sends back beside the step that it reaches; none reaches the last."""
        towards = 1 if d == 1 else -1
        back = np.roll(sent, towards, 0) * (self.case.valid() > 0)[..., None, None]
        back[begin_and_end(self.case, d)[1]] = 0.0
        return back, np.roll(exponent, towards, 0)

    def _start(self, place: Place, own: SentBack) -> tuple[Term, list[Term]]:
        """Return what reaches the start states, and the parts of it that may cancel."""
        first, e = begin_and_end(self.case, place[1])[0], self.exponents[place]
        sides = [] if own.blended is None else [(own.blended[1][first][:, 0], e[first])]
        return (own.d_previous[first], e[first]), sides


def _stacked(terms: Sequence[Term]) -> Term:
    """Put the terms of all layers and directions into one."""
    values, exponents = zip(*terms, strict=True)
    return np.stack(values), np.stack(exponents)


def place_name(number: int, d: int) -> str:
    """Begin the names of what is judged in one layer and direction."""
    return f"layer {number} {DIRECTIONS[d]}: "
