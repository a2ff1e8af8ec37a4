"""What the bundled plans say was found, written again from the stores of results that ship."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from gatescope.experiments.bundled import SHIPPED_SEEDS, bundled_plan
from gatescope.experiments.grouping import grouped
from gatescope.experiments.rows import numbers_of
from gatescope.experiments.series_grouping import grouped_series
from gatescope.experiments.store import Store
from gatescope.experiments.trial import SOLVED
from gru_core.distributions import IDENTITY_INPUT_SCALE

LONG = 400
"""Steps of the plans on long sequences."""

Claims = Callable[[Store], Iterator[str]]


def median(store: Store, value: str, /, **where: object) -> float:
    (group,) = grouped(store, value, (), where)
    assert group.measured == group.trials > 0
    assert group.median is not None
    return group.median


def fall(store: Store, length: int, /, **where: object) -> float:
    """Decades by which the norm falls over all lags of a sequence."""
    return -median(store, "rate", **where) * (length - 1)


def signed(number: float) -> str:
    text = f"{number:+.2f}".replace("-", "−")
    return "0.00" if text[1:] == "0.00" else text


def constants(name: str) -> Mapping[str, Any]:
    return bundled_plan(name).constants


def seeds(name: str) -> str:
    return f"{SHIPPED_SEEDS[name]} seeds"


def vanishing(store: Store) -> Iterator[str]:
    rate = {c: median(store, "rate", cell=c, length=LONG) for c in ("rnn", "gru", "lstm")}
    down = {c: fall(store, LONG, cell=c, length=LONG) for c in rate}
    yield f"Over {LONG} steps with {constants('vanishing')['hidden']} units"
    yield f"by {down['rnn']:.0f} decades in the RNN ({-rate['rnn']:.2f} for each step)"
    assert f"{rate['gru']:.2f}" == f"{rate['lstm']:.2f}"
    yield f"by {down['gru']:.0f} in the GRU and by {down['lstm']:.0f} in the LSTM"
    yield f"({-rate['gru']:.2f} for each step)"
    yield f"{seeds('vanishing')}: of {SHIPPED_SEEDS['vanishing']} networks drawn"
    short = {c: median(store, "rate", cell=c, length=50) for c in rate}
    assert max(abs(short[c] / rate[c] - 1.0) for c in rate) < 0.1
    yield "Sequences of 50 steps give the same rate within 10%"


def critical_gain(store: Store) -> Iterator[str]:
    def told(cell: str, *gains: float) -> list[str]:
        exponents = (median(store, "exponent", cell=cell, gain=gain) for gain in gains)
        return [f"{signed(e)} at {g:g}" for e, g in zip(exponents, gains, strict=True)]

    rnn, gru = told("rnn", 1.0, 1.5), told("gru", 2.0, 2.25, 2.75)
    lowest = signed(median(store, "exponent", cell="rnn", gain=0.75))
    yield f"With {constants('critical_gain')['hidden']} units (medians of"
    yield f"{seeds('critical_gain')}, that is, of {SHIPPED_SEEDS['critical_gain']} networks"
    yield f"RNN's exponent is {lowest} at gain 0.75, {rnn[0]} and {rnn[1]}"
    yield f"GRU's is {gru[0]}, {gru[1]} and {gru[2]}"
    yield "a little above 2, not at 2"
    groups = grouped_series(store, "lyapunov", ("gain",), {"cell": "gru"})
    above = {group.at[0]: int((group.median > 0.0).sum()) for group in groups}
    assert list(above.values()) == sorted(above.values())
    yield f"Of the {len(groups[0].median)} largest exponents of the GRU, "
    yield f"{above[2.0]} are above zero at gain 2, {above[2.75]} at 2.75 and {above[4.0]} at 4"


def half_life_b_z(store: Store) -> Iterator[str]:
    def live(gain: float, b_z: float) -> float:
        return median(store, "half_life", gain=gain, b_z=b_z)

    def predicted(b_z: float) -> float:
        return math.log(2.0) / math.log1p(math.exp(-b_z))

    free = {b_z: live(0.0, b_z) for b_z in (0.0, 2.0, 4.0, 6.0)}
    a, b, c, d = free.values()
    yield f"(gain 0) the half-life is {a:.1f}, {b:.1f}, {c:.0f} and {d:.0f} steps at b_z = "
    yield "0, 2, 4 and 6"
    a, b, c, d = map(predicted, free)
    yield f"the prediction is {a:.1f}, {b:.1f}, {c:.0f} and {d:.0f} (medians"
    yield f"{seeds('half_life_b_z')}, that is, of {SHIPPED_SEEDS['half_life_b_z']} networks"
    assert max(abs(free[b_z] / predicted(b_z) - 1.0) for b_z in free) < 0.08
    yield "right within 8%"
    one, two, low = live(1.0, 4.0), live(2.0, 4.0), live(2.0, -2.0)
    yield f"at b_z = 4 the half-life is {one:.0f} steps at gain 1 and {two:.0f} at gain 2"
    yield f"At gain 2 and b_z = −2 it is {low:.1f} steps instead of {predicted(-2.0):.1f}"


def chrono(store: Store) -> Iterator[str]:
    times = bundled_plan("chrono").grid["t_max"]
    a, b, c, d = (fall(store, LONG, cell="gru", t_max=t) for t in times)
    yield f"Over {LONG} steps"
    yield f"by {a:.0f} decades without it (T_max = 0), by {b:.1f} with T_max = 50"
    yield f"by {c:.1f} with 200 and by {d:.1f} with 800"
    a, b, c, d = (median(store, "half_life", cell="gru", t_max=t) for t in times)
    yield f"after {a:.1f}, {b:.0f}, {c:.0f} and {d:.0f} steps"
    means = [median(store, "half_life_mean", cell="gru", t_max=t) for t in times]
    assert all(mean > half for mean, half in zip(means[1:], (b, c, d), strict=True))
    a, b, c, d = means
    yield f"every {a:.1f}, {b:.0f}, {c:.0f} and {d:.0f} steps on average"
    a, b, c, d = (fall(store, LONG, cell="lstm", t_max=t) for t in times)
    yield f"by {a:.0f}, {b:.1f}, {c:.1f} and {d:.1f} decades"
    yield f"{seeds('chrono')}, that is, of {SHIPPED_SEEDS['chrono']} networks"
    groups = grouped_series(store, "log10_spectrum", ("t_max",), {"cell": "gru"})
    a, b, c, d = (int((g.median > g.median[0] - 1.0).sum()) for g in groups)
    many = len(groups[0].median)
    yield f"of the GRU's {many}, there are {a}, {b}, {c} and {d} within a decade"
    kept = grouped(store, "share_keep", ("t_max",), {"cell": "gru"})
    none, some, _, most = (100.0 * float(group.mean or 0.0) for group in kept)
    yield f"{some:.1f}% of it with T_max = 50 and {most:.2f}% with 800"
    yield f"it is {none:.0f}% without it"


def forget_bias(store: Store) -> Iterator[str]:
    halves = [median(store, "half_life_mean", b_z=b) for b in (0.0, 1.0, 2.0, 3.0)]
    down = {b: fall(store, LONG, b_z=b) for b in (0.0, 1.0, 4.0, 6.0)}
    yield f"With {constants('forget_bias')['hidden']} units and {LONG} steps"
    yield f"every {halves[0]:.1f} steps at a bias of 0, every {halves[1]:.1f} at 1"
    yield f"every {halves[2]:.0f} at 2 and every {halves[3]:.0f} at 3"
    yield f"{seeds('forget_bias')}, that is, of {SHIPPED_SEEDS['forget_bias']} networks"
    yield "A bias of 1, the usual advice"
    yield f"takes the fall from {down[0.0]:.0f} decades to {down[1.0]:.0f}"
    yield f"far from enough for {LONG} steps"
    yield f"At a bias of 4 it falls by {down[4.0]:.1f} decades, at 6 by {down[6.0]:.1f}"
    ((grows, all_of),) = store.read("SELECT sum(rate > 0), count(*) FROM results WHERE b_z = 5")
    yield f"at 5 the norm even grows in {grows} of {all_of}"
    ((longest,),) = store.read("SELECT max(half_life) FROM results")
    assert longest < 1.0
    yield "below 1 step everywhere"


def identity_relu(store: Store) -> Iterator[str]:
    def dead(gain: float) -> str:
        query = "SELECT sum(rate < -1e300), count(*) FROM results"
        query += " WHERE activation = 'relu' AND init = 'identity' AND gain = ?"
        ((zero, all_of),) = store.read(query, (gain,))
        return f"{zero} of {all_of}"

    def change(**where: object) -> float:
        return -fall(store, length, **where)

    length = constants("identity_relu")["length"]
    half = median(store, "half_life", activation="relu", init="identity", gain=1.0)
    yield f"At gain 1 half of the gradient still reaches back {half:.0f} steps"
    yield f"in the middle of the {SHIPPED_SEEDS['identity_relu']} networks"
    yield f"After {length} steps at gain 1 the gradient is exactly zero in {dead(1.0)} networks"
    yield f"at gain 0.9 in {dead(0.9)}, and at 1.1 in {dead(1.1)}"
    grown = change(activation="relu", init="identity", gain=1.1)
    yield f"grows by {grown:.1f} decades"
    kept = change(activation="tanh", init="identity", gain=1.0)
    yield f"falls by {-kept:.3f} decades at gain 1"
    yield f"about {IDENTITY_INPUT_SCALE}"
    lost = change(activation="relu", init="torch", gain=1.0)
    yield f"loses {-lost:.0f} decades at gain 1"
    yield seeds("identity_relu")


def adding(store: Store) -> Iterator[str]:
    def steps(cell: str, length: int) -> str:
        query = (
            "SELECT min(solved_at), max(solved_at) FROM results WHERE cell = ? AND length = ?"
        )
        ((first, last),) = store.read(query, (cell, length))
        return f"{first:,.0f} to {last:,.0f}"

    def solved(cell: str, *lengths: int) -> str:
        query = "SELECT sum(solved), count(*) FROM results WHERE cell = ? AND length IN ({})"
        query = query.format(", ".join(map(str, lengths)))
        ((number, all_of),) = store.read(query, (cell,))
        return f"{number:.0f} of {all_of}"

    query = "SELECT numbers FROM series WHERE name = 'looks' ORDER BY length(numbers) DESC"
    ((looks,), *_) = store.read(query)
    first, second, *_, last = numbers_of(looks)
    yield f"at most {SOLVED['values']}; "
    yield f"every {second - first:.0f} training steps, and after {last:,.0f} the training ends"
    yield f"With {seeds('adding')} ({SHIPPED_SEEDS['adding']} networks of each kind"
    assert solved("gru", 25, 50, 100, 200) == "20 of 20"
    yield f"after {steps('gru', 25)} steps at length 25, and after {steps('gru', 200)} at 200"
    assert [solved("lstm", length) for length in (25, 50, 100)] == 3 * ["5 of 5"]
    yield f"took {steps('lstm', 25)} steps at 25, {steps('lstm', 50)} at 50"
    yield f"{steps('lstm', 100)} at 100"
    yield f"At 200 it solved {solved('lstm', 200)}"
    once = steps("rnn", 25).split(" to ")
    yield f"solved {solved('rnn', 25)} at 25, after {once[0]} steps"
    query = "SELECT min(score), max(score) FROM results WHERE cell = 'rnn' AND length > 25"
    ((low, high),) = store.read(query)
    yield f"{solved('rnn', 50, 100, 200)} at 50, 100 and 200"
    yield f"between {low:.3f} and {high:.3f}"
    yield f"With {seeds('adding')} the numbers"


FOUND: dict[str, Claims] = {
    "vanishing": vanishing,
    "critical_gain": critical_gain,
    "half_life_b_z": half_life_b_z,
    "chrono": chrono,
    "forget_bias": forget_bias,
    "identity_relu": identity_relu,
    "adding": adding,
}
