"""Networks to compare with: every weight differs from every other, so no order hides."""

from __future__ import annotations

from typing import Any

import numpy as np

from gatescope.inputs.sequence import FloatArray, NumberSequence, TokenSequence
from gatescope.models.encoders import NumberEncoder, TokenEncoder
from gatescope.models.head import Head
from gatescope.models.model import Model, run
from gru_core import Network, Params, random_params

I, H, C, T = 3, 5, 4, 9


def stack(
    cell: str, layers: int = 1, directions: int = 1, *, dtype: str = "float64", **options: Any
) -> Network:
    """Make layers of H = 5 on I = 3, with biases that are not zero."""

    def params(number: int, d: int) -> Params:
        width = I if number == 0 else H * directions
        drawn = random_params(
            cell,  # type: ignore[arg-type]
            input_size=width,
            hidden_size=H,
            seed=10 * number + d,
            **options,
        )
        return drawn.astype(dtype)

    return Network(
        tuple(tuple(params(number, d) for d in range(directions)) for number in range(layers))
    )


def with_ends(network: Network, kind: Any = "classes", tokens: int = 7) -> Model:
    """Put an embedding before a network and a head behind it."""
    draw = np.random.default_rng(5)
    names = tuple("abcdefgh"[:tokens])
    embedding = draw.normal(size=(tokens, network.input_size)).astype(network.dtype)
    width = network.hidden_size * network.num_directions
    w, b = (draw.normal(size=size).astype(network.dtype) for size in ((C, width), C))
    head = Head(w, b, kind, tuple("wxyz"))
    return Model("made", network.cell, network, TokenEncoder(names, embedding), head)


def bare(network: Network) -> Model:
    """Let a network read numbers, without an answer."""
    return Model("made", network.cell, network, NumberEncoder(tuple("pqr")))


def numbers(seed: int = 0) -> FloatArray:
    return np.random.default_rng(seed).normal(size=(T, I))


def states(model: Model, x: FloatArray) -> FloatArray:
    """Run a model that reads numbers; (T, D*H)."""
    names = tuple(f"x{k}" for k in range(x.shape[1]))
    return run(model, NumberSequence(x, names)).trace.y[:, 0]


def answers(model: Model, text: str) -> FloatArray:
    """Run a model that reads tokens; (T, C)."""
    output = run(model, TokenSequence(tuple(text))).output
    assert output is not None
    return output


def arrays(network: Network) -> list[FloatArray]:
    return [
        array
        for layer in network.layers
        for params in layer
        for array in params.named_arrays().values()
    ]


def assert_same_bits(first: Network, second: Network) -> None:
    ones, others = arrays(first), arrays(second)
    assert len(ones) == len(others)
    for one, other in zip(ones, others, strict=True):
        assert one.dtype == other.dtype
        np.testing.assert_array_equal(one, other)
