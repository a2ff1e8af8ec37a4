"""Each step back alone, without torch: what is given to the judge, and what has to come out.

A gradient may be 1e-300 at one step and 1 at the next. So each step and row is compared in
units of a power of two, that of the largest term that meets there.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np

from gru_core._arrays import BoolArray, FloatArray, IntArray
from gru_core.backward import Gradient
from gru_core.network_backward import NetworkGradient
from gru_core.network_run import NetworkTrace
from gru_core.parity_case import DIRECTIONS, GRADIENT, SINGLE_STEP, Case, states_of
from gru_core.torch_backward import Given, SentBack

Place = tuple[int, int]
Term = tuple[FloatArray, IntArray]
"""Numbers (T, B, ·), and per step and row the power of two that they are divided by."""

NOTHING = -(2**40)
CLEAR = 2.0**-8
"""Of the largest term: a sum below has lost its digits, and its logarithm is not compared."""


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


def added(terms: list[Term], lowest: IntArray, fixed: IntArray | None) -> Scaled:
    """Add terms in units of the largest, but of no less than 2**lowest."""
    exponent = fixed
    if exponent is None:
        sizes = [np.where((p := _peak(v)) == NOTHING, p, p + e) for v, e in terms]
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

    def _add(self, name: str, terms: list[Term], near: IntArray) -> Scaled:
        name = f"{GRADIENT}{name}{SINGLE_STEP}"
        fixed = None if self.fixed is None else self.fixed[name]
        self.found[name] = added(terms, near - self.depth, fixed)
        return self.found[name]

    def collect(self, sent: Mapping[Place, SentBack], directions: int) -> dict[str, Scaled]:
        """Walk down the layers; each one's input gradient is the loss of the one below."""
        d_out, row_ends = self.case.d_y, (self.case.d_h_n, self.case.d_c_n)
        begins: dict[Place, Term] = {}
        for number in reversed(range(1 + max(place[0] for place in sent))):
            width = d_out.shape[2] // directions
            terms: list[Term] = []
            for d in range(directions):
                part = d_out[:, :, d * width : (d + 1) * width]
                row = number * directions + d
                ends = [None if end is None else end[row] for end in row_ends]
                own, e = sent[number, d], self.exponents[number, d]
                self._states((number, d), own, part, ends)
                terms.append((own.d_x, e))
                self._add(f"{_name(number, d)}x", terms[-1:], e)
                first = begin_and_end(self.case, d)[0]
                begins[number, d] = (own.d_previous[first], e[first])
            below = np.max([e for _, e in terms], axis=0)
            total = self._add("x", terms, below) if number == 0 else added(terms, below, None)
            d_out = np.ldexp(total.value, total.exponent[..., None])
        ordered = [begins[place] for place in sorted(begins)]
        values, e = (np.stack(part) for part in zip(*ordered, strict=True))
        for s in range(values.shape[2]):
            self._add("hc"[s] + "0", [(values[:, :, s], e)], e)
        return self.found

    def _states(
        self, place: Place, own: SentBack, d_out: FloatArray, ends: list[FloatArray | None]
    ) -> None:
        """Add what comes back from the next step, from the loss, and to c by way of h."""
        number, d = place
        e, towards = self.exponents[place], 1 if d == 1 else -1
        _, end = begin_and_end(self.case, d)
        back, back_e = np.roll(own.d_previous, towards, 0), np.roll(e, towards, 0)
        back = back * (self.case.valid() > 0)[..., None, None]
        back[end] = 0.0
        near = np.maximum(e, back_e)
        for s in range(back.shape[2]):
            arriving = d_out * self.case.valid()[..., None] if s == 0 else np.zeros_like(d_out)
            at_end = ends[s]
            if at_end is not None:
                arriving[end] += at_end
            terms = [(back[:, :, s], back_e), (arriving, np.zeros_like(e))]
            if s == 1 and own.through_h is not None:
                terms.append((own.through_h, e))
            self._add(_name(number, d) + "hc"[s], terms, near)


def _name(number: int, d: int) -> str:
    return f"layer {number} {DIRECTIONS[d]}: "


def observed_steps(
    gradient: NetworkGradient, units: Mapping[str, IntArray]
) -> dict[str, FloatArray]:
    """Bring the core's own gradients into the units of the reference.

    What is too large or too small for the dtype is taken from the scaled walk, all else from
    the arrays as they are shown.
    """
    pairs: dict[str, tuple[FloatArray, FloatArray | None, IntArray | None]] = {
        "x": (gradient.d_x, None, None)
    }
    flat = [inner for layer in gradient.gradients for inner in layer]
    starts = np.stack([inner.scaled.d_start for inner in flat])
    start_e = np.stack([inner.scaled.start_exponent for inner in flat])
    pairs["h0"] = (gradient.d_h0, starts[:, :, 0], start_e)
    if gradient.d_c0 is not None:
        pairs["c0"] = (gradient.d_c0, starts[:, :, 1], start_e)
    for number, layer in enumerate(gradient.gradients):
        for d, inner in enumerate(layer):
            scaled, e = inner.scaled.d_state, inner.scaled.exponent
            pairs[f"{_name(number, d)}x"] = (inner.d_x, None, None)
            pairs[f"{_name(number, d)}h"] = (inner.d_h, scaled[:, :, 0], e)
            if inner.d_c is not None:
                pairs[f"{_name(number, d)}c"] = (inner.d_c, scaled[:, :, 1], e)
    named = {f"{GRADIENT}{k}{SINGLE_STEP}": v for k, v in pairs.items()}
    return {k: _in_units(*v, units[k]) for k, v in named.items()}


def _in_units(
    shown: FloatArray, scaled: FloatArray | None, e: IntArray | None, units: IntArray
) -> FloatArray:
    value: FloatArray = np.ldexp(shown.astype(float), -units[..., None])
    if scaled is None or e is None:
        return value
    info = np.finfo(shown.dtype)
    fits = (units > info.minexp + 2 * info.nmant) & (units < info.maxexp)
    full: FloatArray = np.ldexp(scaled.astype(float), (e - units)[..., None])
    chosen: FloatArray = np.where(fits[..., None], value, full)
    return chosen


def unreachable(units: IntArray, dtype: np.dtype[np.floating]) -> BoolArray:
    """Say for which steps and rows the dtype itself cannot hold the gradient."""
    info = np.finfo(dtype)
    out: BoolArray = (units <= info.minexp + 2 * info.nmant) | (units >= info.maxexp)
    return out


def log_norms(found: Mapping[str, Scaled], place: Place) -> tuple[FloatArray, BoolArray]:
    """Return log10 of the norm over h and c together, and where it has digits at all."""
    names = [f"{GRADIENT}{_name(*place)}{s}{SINGLE_STEP}" for s in "hc"]
    parts = [found[name] for name in names if name in found]
    unit = np.max([part.exponent for part in parts], axis=0)
    values = [np.ldexp(p.value, (p.exponent - unit)[..., None]) for p in parts]
    norm = np.sqrt(sum((value**2).sum(axis=2) for value in values))
    clear: BoolArray = norm >= CLEAR
    logs = np.log10(np.where(clear, norm, 1.0)) + unit * np.log10(2.0)
    return np.where(clear, logs, 0.0), clear


def shown_norms(inner: Gradient[Any], clear: BoolArray, zero: BoolArray) -> FloatArray:
    """Return the core's logarithms there; where the gradient is zero they have to be -inf."""
    norms = np.asarray(inner.log10_norm)
    # A float32 walk that lost its gradient took the logarithm from a float64 one.
    wrong = zero & ~np.isneginf(norms) & (norms.dtype == np.float64)
    shown: FloatArray = np.where(clear, norms, np.where(wrong, np.inf, 0.0))
    return shown
