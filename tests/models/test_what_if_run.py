"""A what-if in effect is the network and the sequence that it says."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings

from gatescope.inputs.sequence import NumberSequence, TokenSequence
from gatescope.models.bundled import load_bundled
from gatescope.models.card import CELLS
from gatescope.models.check_run import check_run
from gatescope.models.model import Model, run
from gatescope.models.random import random_model
from gatescope.models.what_if import WhatIf
from gatescope.models.what_if_run import Edited, apply
from gru_core import Network
from tests.models.what_ifs import WHAT_IFS

TOKENS = TokenSequence(tuple("··A····?"), np.full((8, 1), np.nan))
NUMBERS = NumberSequence(np.linspace(-1, 1, 12).reshape(6, 2), ("a", "b"))


def edited(text: str, cell: str = "gru") -> Edited:
    return apply(WhatIf.parse(text), load_bundled("recall", cell), TOKENS)


def params(model: Model) -> object:
    return model.network.layers[0][0]


def test_a_network_without_edits_stays_the_very_same() -> None:
    model = load_bundled("recall", "gru")
    found = apply(WhatIf(), model, TOKENS)
    assert found.model is model
    assert found.sequence is TOKENS


def test_a_gate_is_held_for_the_units_and_steps_that_are_named() -> None:
    before = run(load_bundled("recall", "gru"), TOKENS).trace.traces[0][0]
    z = edited("z=0.25@u1+3,t2-4").run().trace.traces[0][0].z[:, 0]
    assert (z[2:5][:, [1, 3]] == 0.25).all()
    np.testing.assert_array_equal(z[:2], before.z[:2, 0])
    assert (np.delete(z, [1, 3], axis=1) != 0.25).all()
    assert (z[5:] != 0.25).all()


def test_z_at_one_keeps_the_start_and_z_at_zero_with_r_at_one_is_a_tanh_rnn() -> None:
    assert not edited("z=1").run().trace.y.any()
    trace = edited("z=0;r=1").run().trace.traces[0][0]
    np.testing.assert_array_equal(trace.h, trace.n)
    gate = load_bundled("recall", "gru").network.layers[0][0].gates()["n"]
    a_n = trace.x @ gate.w_i.T + gate.b_i + trace.h_prev @ gate.w_h.T + gate.b_h
    np.testing.assert_allclose(trace.h, np.tanh(a_n), atol=1e-12)


def test_a_shift_is_added_to_the_input_bias_of_the_named_units() -> None:
    model = edited("bias.n=1.5@u2;bias.n=1").model
    gates = params(model).gates()  # type: ignore[attr-defined]
    before = params(load_bundled("recall", "gru")).gates()  # type: ignore[attr-defined]
    change = gates["n"].b_i - before["n"].b_i
    assert change[2] == pytest.approx(2.5)
    assert np.delete(change, 2) == pytest.approx(1)
    assert gates["z"].b_i is before["z"].b_i
    np.testing.assert_array_equal(gates["n"].b_h, before["n"].b_h)


def test_recurrent_weights_are_scaled_and_a_single_weight_stands_as_written() -> None:
    gates = params(edited("w_h.z.4.7=0.3;scale=2;scale.n=0.5").model).gates()  # type: ignore[attr-defined]
    before = params(load_bundled("recall", "gru")).gates()  # type: ignore[attr-defined]
    np.testing.assert_array_equal(gates["r"].w_h, before["r"].w_h * 2)
    np.testing.assert_array_equal(gates["n"].w_h, before["n"].w_h)
    assert gates["z"].w_h[4, 7] == 0.3
    assert gates["z"].w_h[7, 4] == before["z"].w_h[7, 4] * 2
    np.testing.assert_array_equal(gates["r"].w_i, before["r"].w_i)


def test_a_network_without_biases_gets_one_when_it_is_shifted() -> None:
    model = random_model("gru", 2, 3, seed=1)
    (layer,) = model.network.layers[0]
    bare = {
        name: replace(gate, b_i=gate.b_i * 0, b_h=gate.b_h * 0)
        for name, gate in layer.gates().items()
    }
    without = replace(layer, **bare, bias=False)  # type: ignore[arg-type]
    model = replace(model, network=Network(((without,),)))
    found = apply(WhatIf.parse("bias.z=2"), model, NUMBERS)
    assert found.run().trace.traces[0][0].a_z.max() > 1


def test_a_replaced_token_is_read_and_the_truth_is_no_longer_shown() -> None:
    found = edited("x.2=B")
    assert isinstance(found.sequence, TokenSequence)
    assert found.sequence.tokens[2] == "B"
    assert found.sequence.targets is None
    assert "truth" in str(found.sequence.notes[-1])
    assert TOKENS.tokens[2] == "A"
    assert TOKENS.targets is not None


def test_a_replaced_number_is_read_and_the_original_stays() -> None:
    found = apply(WhatIf.parse("x.3.1=7"), random_model("gru", 2, 3, 1, ("a", "b")), NUMBERS)
    assert isinstance(found.sequence, NumberSequence)
    assert found.sequence.values[3, 1] == 7
    assert NUMBERS.values[3, 1] != 7
    assert found.sequence.notes == ()


@pytest.mark.parametrize(
    ("text", "cell", "says"),
    [
        ("f=1", "gru", "this cell has no gate f"),
        ("z=1", "rnn", "this cell has no gate z"),
        ("bias.h=1", "lstm", "this cell has no gate h"),
        ("z=1@u8", "gru", "the units go from 0 to 7"),
        ("bias.h=1@u8", "rnn", "the units go from 0 to 7"),
        ("w_h.z.8.0=1", "gru", "the units go from 0 to 7"),
        ("w_h.z.0.8=1", "gru", "the columns go from 0 to 7"),
        ("z=1@t8", "gru", "the steps go from 0 to 7"),
        ("z=1@t3-8", "gru", "the steps go from 0 to 7"),
        ("x.8=A", "gru", "the steps go from 0 to 7"),
        ("x.3=山", "gru", "does not know that token"),
        ("x.3.0=1", "gru", "this network reads tokens"),
    ],
)
def test_what_does_not_fit_is_left_out_and_named(text: str, cell: str, says: str) -> None:
    found = edited(f"scale=1;{text}", cell)
    assert found.what_if.text == "scale=1"
    [told] = found.notes
    assert str(told).startswith("The what-if “")
    assert text in str(told)
    assert says in str(told)


@given(WHAT_IFS)
@settings(deadline=None, max_examples=60)
def test_every_what_if_runs_or_is_left_out(what_if: WhatIf) -> None:
    for cell in CELLS:
        found = apply(what_if, load_bundled("recall", cell), TOKENS)
        assert found.run().trace.y.shape == (8, 1, 8)
        assert bool(found.notes) == (found.what_if != what_if)


PER_CELL = {
    "gru": "z=0.5@u1,t2-4;r=1;bias.n=1",
    "lstm": "f=1;i=0.5@u3;scale.g=2",
    "rnn": "scale=1.2;bias.h=-0.5@u0",
}


@pytest.mark.parametrize("cell", CELLS)
def test_torch_agrees_with_a_what_if(cell: str) -> None:
    found = edited(PER_CELL[cell] + ";x.4=B", cell)
    assert found.notes == ()
    assert check_run(found.model, found.run()).passed
