"""Generic weights, sequences and generated cases for the tests of the core."""

from dataclasses import replace
from functools import cache

import numpy as np
from hypothesis import strategies as st

from gru_core import Network, random_params, unroll

CELLS = ("gru", "gru-before", "rnn", "relu", "lstm")
SATURATED = [("gru", np.float64), ("gru-before", np.float32), ("rnn", np.float32),
             ("lstm", np.float64)]  # fmt: skip
"""Every cell and every precision of a `saturated` network."""


def params_of(kind, *, input_size=3, hidden_size=4, seed=0, **options):
    """Random parameters of one of the five kinds of cell, no two numbers alike."""
    if kind == "gru-before":
        options["reset"] = "before"
    if kind == "relu":
        options["activation"] = "relu"
    cell = {"gru-before": "gru", "relu": "rnn"}.get(kind, kind)
    sizes = {"input_size": input_size, "hidden_size": hidden_size}
    return random_params(cell, **sizes, seed=seed, **options)


def in_turn(firsts, seconds, thirds):
    """Every first with every second, and with them the thirds in turn, so that any two meet."""
    return [
        (*first, second, thirds[(k + n) % len(thirds)])
        for k, first in enumerate(firsts)
        for n, second in enumerate(seconds)
    ]


def sequence(time_steps=6, batch_size=2, input_size=3, seed=1, scale=1.0):
    return (
        np.random.default_rng(seed).standard_normal((time_steps, batch_size, input_size))
        * scale
    )


def starts(params, batch_size=2, seed=2):
    """Start states as keyword arguments: h0, and c0 for an LSTM."""
    draw = np.random.default_rng(seed)
    names = ("h0", "c0") if params.cell == "lstm" else ("h0",)
    return {name: draw.uniform(-0.9, 0.9, (batch_size, params.hidden_size)) for name in names}


def network_of(kind, *, layers=1, directions=1, input_size=3, hidden_size=4, seed=0, **options):
    widths = [input_size] + [directions * hidden_size] * (layers - 1)
    return Network(
        tuple(
            tuple(
                params_of(
                    kind,
                    input_size=width,
                    hidden_size=hidden_size,
                    seed=seed + 10 * number + d,
                    **options,
                )
                for d in range(directions)
            )
            for number, width in enumerate(widths)
        )
    )


@cache
def saturated(kind, dtype):
    """A network of three units with very large weights, and its trace over 20,000 steps."""
    params = params_of(kind, hidden_size=3, dtype=dtype).map(lambda a: a * dtype(40))
    return params, unroll(params, sequence(20_000, 2))


def with_bias(params, gate, value):
    """The same parameters with one gate's weights zero and its bias at `value`."""
    changed = getattr(params, gate).map(np.zeros_like)
    changed = replace(changed, b_i=np.full(params.hidden_size, value))
    return replace(params, **{gate: changed})


@st.composite
def cases(draw, kinds=("gru", "rnn", "relu", "lstm")):
    """A network, inputs, start states and lengths of every legal shape, small sizes first."""
    size = st.integers(1, 4)
    time_steps, batch_size = draw(st.integers(1, 7)), draw(st.integers(1, 3))
    network = network_of(
        draw(st.sampled_from(kinds)),
        layers=draw(st.integers(1, 2)),
        directions=draw(st.integers(1, 2)),
        input_size=draw(size),
        hidden_size=draw(size),
        seed=draw(st.integers(0, 10_000)),
        bias=draw(st.booleans()),
        dtype=draw(st.sampled_from([np.float64, np.float32])),
    )
    seed, scale = draw(st.integers(0, 10_000)), draw(st.sampled_from([1.0, 0.0, 100.0]))
    x = sequence(time_steps, batch_size, network.input_size, seed=seed, scale=scale)
    rows = network.num_layers * network.num_directions
    shape = (rows, batch_size, network.hidden_size)
    start = np.random.default_rng(seed + 1).uniform(-1.0, 1.0, (2, *shape))
    lengths = st.lists(st.integers(1, time_steps), min_size=batch_size, max_size=batch_size)
    return {
        "network": network,
        "x": x,
        "h0": draw(st.sampled_from([None, start[0]])),
        "c0": draw(st.sampled_from([None, start[1]])) if network.cell == "lstm" else None,
        "lengths": draw(st.none() | lengths),
    }


def close(observed, wanted, operations=1000):
    """Equal up to rounding of that many operations on numbers of this size."""
    scale = max(1.0, float(np.abs(wanted).max()))
    allowed = 8.0 * np.sqrt(operations) * np.finfo(np.asarray(observed).dtype).eps * scale
    np.testing.assert_allclose(observed, wanted, rtol=0.0, atol=allowed)
