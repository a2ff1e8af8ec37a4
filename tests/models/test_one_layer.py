from dataclasses import replace

import numpy as np
import pytest

from gatescope.inputs.sequence import NumberSequence, TokenSequence
from gatescope.models.encoders import NumberEncoder, TokenEncoder
from gatescope.models.head import Head
from gatescope.models.model import Model, run
from gatescope.models.one_layer import backwards, one_layer, reading_backwards
from gatescope.models.what_if import WhatIf
from gatescope.models.what_if_run import apply
from gru_core import Network, random_params

H = 3


def deep(cell: str, layers: int, directions: int) -> Model:
    stack = tuple(
        tuple(
            random_params(
                cell, input_size=H * directions if k else 2, hidden_size=H, seed=10 * k + d
            )
            for d in range(directions)
        )
        for k in range(layers)
    )
    head = Head(np.ones((1, H * directions)), np.zeros(1), "values", ("y",))
    return Model("own", cell, Network(stack), NumberEncoder(("a", "b")), head)


def started(model: Model) -> Model:
    rng, network = np.random.default_rng(9), model.network
    shape = (network.num_layers * network.num_directions, 1, H)
    c0 = rng.normal(size=shape) if model.cell == "lstm" else None
    return replace(model, h0=rng.normal(size=shape), c0=c0)


def numbers(steps: int = 7) -> NumberSequence:
    rng = np.random.default_rng(5)
    return NumberSequence(rng.normal(size=(steps, 2)), ("a", "b"))


@pytest.mark.parametrize("steps", [1, 7])
@pytest.mark.parametrize("cell", ["gru", "rnn", "lstm"])
@pytest.mark.parametrize(("layers", "directions"), [(1, 2), (3, 1), (2, 2)])
def test_a_layer_has_the_very_states_that_it_has_in_the_whole(
    cell: str, layers: int, directions: int, steps: int
) -> None:
    model, sequence = started(deep(cell, layers, directions)), numbers(steps)
    whole = run(model, sequence).trace.traces
    for layer in range(layers):
        for direction in range(directions):
            reads = backwards(sequence) if direction else sequence
            alone = run(one_layer(model, layer, direction), reads).trace.traces[0][0]
            states = alone.h[::-1] if direction else alone.h
            np.testing.assert_array_equal(states, whole[layer][direction].h)


@pytest.mark.parametrize("layers", [1, 2])
def test_a_stack_that_reads_from_the_end_can_be_taken_apart_too(layers: int) -> None:
    model, sequence = reading_backwards(started(deep("gru", layers, 2))), numbers()
    whole = run(model, backwards(sequence)).trace.traces
    for layer in range(layers):
        for direction in range(2):
            part = one_layer(model, layer, direction)
            reads = backwards(sequence) if part.encoder.from_the_end else sequence
            states = run(part, reads).trace.traces[0][0].h
            states = states[::-1] if direction else states
            np.testing.assert_array_equal(states, whole[layer][direction].h)


def test_only_the_last_layer_of_one_direction_answers() -> None:
    model = deep("gru", 2, 1)
    top = one_layer(model, 1, 0)
    np.testing.assert_array_equal(run(top, numbers()).output, run(model, numbers()).output)
    assert one_layer(model, 0, 0).head is None
    assert one_layer(deep("gru", 1, 2), 0, 0).head is None


def test_its_inputs_are_named_after_the_units_below() -> None:
    assert one_layer(deep("gru", 2, 1), 1, 0).encoder.names == ("h0[0]", "h0[1]", "h0[2]")
    names = one_layer(deep("gru", 2, 2), 1, 0).encoder.names
    assert names[:1] + names[-1:] == ("h0→[0]", "h0←[2]")


def test_it_still_reads_the_tokens_of_the_whole() -> None:
    params = [random_params("gru", input_size=size, hidden_size=2, seed=0) for size in (3, 2)]
    network = Network(tuple((p,) for p in params))
    layer = one_layer(Model("own", "gru", network, TokenEncoder(("a", "b", "c"))), 1, 0)
    assert layer.encoder.vocabulary == ("a", "b", "c")
    assert len(run(layer, TokenSequence(("a", "c"))).x) == 2


def test_a_layer_that_is_not_there_is_refused() -> None:
    with pytest.raises(IndexError):
        one_layer(deep("gru", 2, 1), 2, 0)


@pytest.mark.parametrize(("edit", "fits"), [
    ("x.0.1=0.5", True),  # the whole network reads two columns, this layer three
    ("x.0.2=0.5", False),
])  # fmt: skip
def test_a_what_if_edits_the_columns_that_the_whole_network_reads(
    edit: str, fits: bool
) -> None:
    layer = one_layer(deep("gru", 2, 1), 1, 0)
    edited = apply(WhatIf.parse(edit), layer, numbers())
    assert bool(edited.what_if) == fits
    assert (edited.run().x != run(layer, numbers()).x).any() == fits


@pytest.mark.parametrize(("edit", "fits"), [("x.0=c", True), ("x.0=d", False)])
def test_a_what_if_edits_the_tokens_that_the_whole_reads(edit: str, fits: bool) -> None:
    params = [random_params("gru", input_size=size, hidden_size=2, seed=0) for size in (3, 2)]
    network = Network(tuple((p,) for p in params))
    layer = one_layer(Model("own", "gru", network, TokenEncoder(("a", "b", "c"))), 1, 0)
    edited = apply(WhatIf.parse(edit), layer, TokenSequence(("a", "b")))
    assert edited.sequence.tokens == (("c", "b") if fits else ("a", "b"))
