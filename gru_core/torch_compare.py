"""Ask torch for everything, find out how far torch can be trusted, and compare."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from gru_core._arrays import BoolArray, FloatArray, IntArray
from gru_core.network import Network
from gru_core.network_backward import NetworkGradient
from gru_core.network_run import NetworkClamps, NetworkTrace
from gru_core.parity_case import (
    DIRECTIONS,
    GRADIENT,
    SINGLE_STEP,
    Case,
    forward_values,
    gradient_values,
    states_of,
)
from gru_core.parity_checks import UNDECIDED, ParityCheck, check
from gru_core.parity_copies import copies
from gru_core.parity_observed import log_norms, observed_steps, shown_norms, unreachable
from gru_core.parity_sizes import Sizes
from gru_core.parity_steps import Place, StepsBack, given_to_judge
from gru_core.tolerance import (
    MOVED_RUNS,
    confidence,
    count_operations,
    self_difference,
    tolerance,
)
from gru_core.torch_backward import Given, send_back
from gru_core.torch_cells import EXACT
from gru_core.torch_judge import Judge, Values
from gru_core.torch_tools import next_floats, with_gradient


@dataclass(frozen=True, slots=True, eq=False)
class Answers:
    """What torch says, what it says after one rounding, and what the core says.

    `sizes` tells how large the terms are of what may cancel, where the numbers do not;
    `underflow` what a sum loses when slopes below the normal numbers of the dtype become 0.
    """

    wanted: Values
    moved: list[Values]
    observed: dict[str, FloatArray]
    sizes: dict[str, float] = field(default_factory=dict)
    underflow: float = 0.0


@with_gradient()
def compare(
    network: Network,
    case: Case,
    trace: NetworkTrace,
    gradient: NetworkGradient,
    module: Any = None,
    clamps: NetworkClamps | None = None,
) -> tuple[float, str, tuple[ParityCheck, ...]]:
    """Compare a trace and a gradient with what torch makes of `case`.

    Parameters
    ----------
    network, case, trace, gradient, module, clamps
        See `gru_core.parity.judge`.

    Returns
    -------
    tuple of float, str and tuple of ParityCheck
        λ, who judged, and one check or two for each quantity.
    """
    judge, wide = Judge(network, module, clamps=clamps), case.astype(np.dtype(float))
    draw = np.random.default_rng(1)

    def near(array: FloatArray) -> FloatArray:
        moved: FloatArray = next_floats(array.astype(network.dtype), draw).astype(float)
        return moved

    judges = [judge, *(judge.nudged(draw) for _ in range(MOVED_RUNS))]
    with np.errstate(over="ignore", under="ignore", invalid="ignore"):
        runs = [wide, *(wide.map_inputs(near) for _ in range(MOVED_RUNS))]
        whole = _whole(network, judges, runs, gradient, trace)
        if network.dtype == np.float32:
            whole.moved.append(Judge(network, module, np.float32, clamps).whole(case))
        forward = _forward_steps(judges, runs, trace, near)
        backward = _backward_steps(judges, wide, trace, gradient, draw)
        whole = replace(whole, underflow=backward.underflow)
        answers = (whole, forward, backward)
        factor = confidence(sum(v.size for a in answers for v in a.wanted.values()))
        decide = _decider(network, case, trace, factor)
        checks = [c for a in answers for c in decide(a)]
        if any(c.state == "failed" and c.name.startswith(GRADIENT) for c in decide(whole)):
            # Torch takes a shut gate's slope from the rounded gate, and no moved input shows
            # what is lost there. What a second torch program without that weakness, rounding
            # differently at every step, differs from the first, the first cannot decide.
            for _ in range(MOVED_RUNS):
                second = judge.gradients(wide, judge.rounded(draw, absolute=True))
                whole.moved.append({**whole.wanted, **second})
            checks = [c for a in answers for c in decide(a)]
    checks = [_standing(c, checks) for c in checks]
    checks += [check(n, o, w, 0.0) for n, (o, w) in copies(network, case, trace).items()]
    return factor, judge.name, tuple(checks)


def _decider(
    network: Network, case: Case, trace: NetworkTrace, factor: float
) -> Callable[[Answers], list[ParityCheck]]:
    operations = count_operations(network, *case.x.shape[:2])
    sizes = Sizes(network, trace)

    def path(name: str) -> int:
        backward, alone = name.startswith(GRADIENT), name.endswith(SINGLE_STEP)
        if backward:
            return operations.single_back if alone else operations.backward
        return operations.single_step if alone else operations.forward

    def decide(answers: Answers) -> list[ParityCheck]:
        found = []
        for name, exact in answers.wanted.items():
            moved = [values[name] for values in answers.moved]
            observed = answers.observed.get(name)
            if "." not in name and name.startswith(GRADIENT) and name.endswith(SINGLE_STEP):
                allowed_move = UNDECIDED / factor / np.sqrt(path(name)) / 2.0
                exact, observed, *moved = _clear_rows(allowed_move, exact, observed, *moved)
            moved_by = self_difference(exact, moved)
            with np.errstate(over="ignore"):  # a state that leaves the range fails, as Inf
                wanted = exact.astype(network.dtype)
            size = max(sizes.of(name), answers.sizes.get(name, 0.0))
            lost = answers.underflow if "." in name else 0.0
            condition = sizes.conditioning(name)
            allowed = tolerance(wanted, moved_by, path(name), factor, size, condition, lost)
            found.append(check(name, observed, wanted, allowed, moved_by, size))
        return found

    return decide


def _clear_rows(
    limit: float, exact: FloatArray, observed: FloatArray | None, *moved: FloatArray
) -> list[Any]:
    """Set to zero the steps and rows at which one rounding moves torch by more than `limit`.

    Each step is compared in its own units. One that consists of rounding has nothing to compare
    and must not make all others undecided; if there are only such, they stay.
    """
    clear = np.max([np.abs(values - exact) for values in moved], axis=0) <= limit
    nonzero = exact != 0.0
    if exact.ndim > 2:
        clear, nonzero = clear.all(axis=2, keepdims=True), nonzero.any(axis=2, keepdims=True)
    everything = [exact, observed, *moved]
    if clear.all() or not (clear & nonzero).any():
        return everything
    return [None if a is None else np.where(clear, a, 0.0) for a in everything]


def _standing(judged: ParityCheck, checks: list[ParityCheck]) -> ParityCheck:
    """Call undecided what was computed from a gradient at the states that itself is wrong."""
    from_states = judged.name.startswith(GRADIENT) and judged.name.endswith(SINGLE_STEP)
    if not from_states or judged.state != "passed":
        return judged
    shaken = any(
        c.state == "failed"
        and c.name.startswith(GRADIENT)
        and c.name.endswith((f": h{SINGLE_STEP}", f": c{SINGLE_STEP}"))
        for c in checks
    )
    return replace(judged, state="undecided") if shaken else judged


def _whole(
    network: Network,
    judges: list[Judge],
    runs: list[Case],
    gradient: NetworkGradient,
    trace: NetworkTrace,
) -> Answers:
    wanted, *moved = (j.whole(case) for j, case in zip(judges, runs, strict=True))
    return Answers(wanted, moved, {**forward_values(trace), **gradient_values(gradient)})


def _forward_steps(
    judges: list[Judge],
    runs: list[Case],
    trace: NetworkTrace,
    near: Callable[[FloatArray], FloatArray],
) -> Answers:
    exact = [
        [tuple(s.astype(float) for s in states_of(direction)) for direction in layer]
        for layer in trace.traces
    ]
    answers = [judges[0].single_steps(runs[0], exact)]
    for judge, case in zip(judges[1:], runs[1:], strict=True):
        states = [[tuple(near(s) for s in states) for states in layer] for layer in exact]
        answers.append(judge.single_steps(case, states))
    observed = {f"{k}{SINGLE_STEP}": v for k, v in forward_values(trace).items()}
    return Answers(answers[0], answers[1:], observed)


def _backward_steps(
    judges: list[Judge],
    case: Case,
    trace: NetworkTrace,
    gradient: NetworkGradient,
    draw: np.random.Generator,
) -> Answers:
    dtype = judges[0].rounding
    givens, exponents = given_to_judge(case, trace, gradient)
    directions = judges[0].network.num_directions
    depth = int(np.finfo(dtype).maxexp) // 2
    units: dict[str, IntArray] | None = None
    found: list[Values] = []
    sizes: dict[str, float] = {}
    clear: dict[Place, BoolArray] = {}
    for number, judge in enumerate(judges):
        moved = {p: g.moved(draw, dtype) if number else g for p, g in givens.items()}
        # A reset before the product multiplies the rounded r itself into the candidate.
        functions = judge.rounded(draw, absolute=judge.resets_before) if number else EXACT
        sent = {p: send_back(judge, p, given, functions) for p, given in moved.items()}
        steps = StepsBack(case, exponents, depth, units)
        scaled = steps.collect({place: back for place, (back, *_) in sent.items()}, directions)
        if units is None:
            units = {name: part.exponent for name, part in scaled.items()}
        values = {name: part.value for name, part in scaled.items()}
        for place, (_, parameters, terms) in sent.items():
            values |= parameters
            # The first run is the judge's own.
            sizes = {**terms, **sizes}
            norms, has_digits = log_norms(scaled, place)
            clear.setdefault(place, has_digits)
            values[_norm_name(*place)] = np.where(clear[place] & has_digits, norms, 0.0)
        found.append(values)
    assert units is not None
    observed = observed_steps(gradient, units)
    shown = gradient_values(gradient)
    observed |= {f"{n}{SINGLE_STEP}": v for n, v in shown.items() if "." in n}
    for name, unit in units.items():
        if name.removesuffix(SINGLE_STEP).endswith("x"):
            hidden = unreachable(unit, dtype)
            for values in (*found, observed):
                values[name] = np.where(hidden[..., None], 0.0, values[name])
    for (number, d), digits in clear.items():
        zero = np.asarray(~givens[number, d].scaled.any(axis=(2, 3)))
        inner = gradient.gradients[number][d]
        observed[_norm_name(number, d)] = shown_norms(inner, digits, zero)
    underflow = max(_lost_slopes(given, dtype) for given in givens.values())
    return Answers(found[0], found[1:], observed, sizes, underflow)


def _lost_slopes(given: Given, dtype: np.dtype[np.floating]) -> float:
    """Return what the smallest normal number as a slope adds to a parameter's gradient."""
    largest = max(1.0, *(float(np.abs(a).max()) for a in (given.x, *given.previous)))
    return float(np.finfo(dtype).tiny) * float(np.abs(given.total).max()) * largest


def _norm_name(number: int, d: int) -> str:
    return f"{GRADIENT}layer {number} {DIRECTIONS[d]}: log10_norm{SINGLE_STEP}"
