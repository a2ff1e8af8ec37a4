from dataclasses import FrozenInstanceError, fields, replace

import numpy as np
import pytest

from gru_core import (
    GateParams,
    GRUParams,
    LSTMParams,
    ShapeError,
    packed_from_params,
    params_from_packed,
    random_params,
    zero_params,
)
from tests.gru_core.helpers import CELLS, params_of


def gate(size=2, inputs=3, dtype=float):
    return GateParams(
        np.ones((size, inputs), dtype), np.ones((size, size), dtype), *np.ones((2, size), dtype)
    )


@pytest.mark.parametrize(
    ("name", "shape", "sentence"),
    [
        ("w_h", (2, 3), "w_h: expected shape (H=2, H=2), got (2, 3)"),
        ("b_i", (3,), "b_i: expected shape (H=2,), got (3,)"),
        ("b_h", (2, 1), "b_h: expected shape (H=2,), got (2, 1)"),
        ("w_i", (2,), "w_i: expected shape (H, I), got (2,)"),
    ],
)
def test_a_misshapen_array_is_named_with_both_shapes(name, shape, sentence):
    with pytest.raises(ShapeError) as raised:
        replace(gate(), **{name: np.zeros(shape)})
    assert str(raised.value) == sentence


def test_gates_of_different_sizes_are_refused():
    with pytest.raises(ShapeError, match=r"z\.w_i: expected shape \(H=2, I=3\), got \(5, 3\)"):
        GRUParams(r=gate(), z=gate(size=5), n=gate())


def test_gates_of_different_dtypes_are_refused():
    with pytest.raises(TypeError, match=r"z\.w_i: expected dtype float64, .* got float32"):
        GRUParams(r=gate(), z=gate(dtype=np.float32), n=gate())


@pytest.mark.parametrize("dtype", [np.float16, complex])
def test_other_kinds_of_number_are_refused(dtype):
    with pytest.raises(TypeError, match="expected dtype float32 or float64, got"):
        gate(dtype=dtype)


def test_whole_numbers_become_float64():
    assert gate(dtype=int).w_i.dtype == np.float64


def test_biases_of_a_network_without_biases_must_be_zero():
    with pytest.raises(ValueError, match="expected zero biases with bias=False"):
        LSTMParams(i=gate(), f=gate(), g=gate(), o=gate(), bias=False)


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (
            lambda: random_params("gpu", input_size=1, hidden_size=1, seed=0),
            "cell: expected 'gru'",
        ),
        (
            lambda: random_params("gru", input_size=0, hidden_size=1, seed=0),
            "input_size: expected a whole number of at least 1, got 0",
        ),
        (
            lambda: zero_params("gru", input_size=1, hidden_size=1, reset="during"),
            "reset: expected 'after' or 'before', got 'during'",
        ),
        (
            lambda: zero_params("rnn", input_size=1, hidden_size=1, activation="gelu"),
            "activation: expected 'tanh' or 'relu', got 'gelu'",
        ),
        (
            lambda: params_from_packed("gru", np.ones((6, 1)), np.ones((6, 2)), order="jax"),
            "order: expected 'torch' or 'keras' or 'onnx', got 'jax'",
        ),
        (
            lambda: random_params("gru", input_size=1, hidden_size=1, seed=0, init="magic"),
            "init: expected 'torch' or 'glorot_orthogonal' or .*, got 'magic'",
        ),
        (
            lambda: random_params("gru", input_size=1, hidden_size=2.5, seed=0),
            "hidden_size: expected a whole number of at least 1, got 2.5",
        ),
        (
            lambda: zero_params("gru", input_size=1, hidden_size="3"),
            "hidden_size: expected a whole number of at least 1, got '3'",
        ),
        (
            lambda: zero_params("gru", input_size=True, hidden_size=3),
            "input_size: expected a whole number of at least 1, got True",
        ),
        (
            lambda: random_params("gru", input_size=1, hidden_size=1, seed=-1),
            "seed: expected a whole number of at least 0, got -1",
        ),
        (
            lambda: params_from_packed("gru", [[1.0], [2.0, 3.0]], np.ones((3, 1))),
            "w_ih: expected rows of equal length, got rows that differ",
        ),
    ],
)
def test_an_illegal_name_is_answered_with_the_legal_ones(call, sentence):
    with pytest.raises(ValueError, match=sentence):
        call()


@pytest.mark.parametrize(
    ("shapes", "sentence"),
    [
        (((6, 1), (5, 2)), "w_hh: expected shape (3*H=6, H=2), got (5, 2)"),
        (((5, 1), (6, 2)), "w_ih: expected shape (3*H=6, I), got (5, 1)"),
        (((6, 1), (6, 2), (3,)), "b_ih: expected shape (3*H=6,), got (3,)"),
    ],
)
def test_misshapen_blocks_are_named(shapes, sentence):
    with pytest.raises(ShapeError) as raised:
        params_from_packed("gru", *(np.ones(shape) for shape in shapes))
    assert str(raised.value) == sentence


@pytest.mark.parametrize("kind", CELLS)
def test_parameters_cannot_be_changed(kind):
    params = params_of(kind)
    first = next(iter(params.gates().values()))
    with pytest.raises(FrozenInstanceError):
        params.bias = False
    with pytest.raises(ValueError, match="read-only"):
        first.w_i[0, 0] = 1.0
    assert not any(array.flags.writeable for array in params.named_arrays().values())


def test_parameters_do_not_share_memory_with_what_they_were_made_of():
    mine = np.ones((2, 3))
    theirs = GateParams(mine, np.ones((2, 2)), np.ones(2), np.ones(2))
    mine[0, 0] = 7.0
    assert theirs.w_i[0, 0] == 1.0


@pytest.mark.parametrize("kind", CELLS)
def test_random_parameters_are_uniform_within_torchs_bound(kind):
    params = params_of(kind, input_size=40, hidden_size=64)
    for array in params.named_arrays().values():
        assert abs(array).max() <= 1 / 8
    weights = next(iter(params.gates().values())).w_h
    assert abs(weights.mean()) < 0.01
    assert weights.std() == pytest.approx(1 / 8 / np.sqrt(3), rel=0.05)


def test_a_seed_fixes_the_numbers():
    first, again, other = (params_of("gru", seed=seed) for seed in (5, 5, 6))
    assert (first.z.w_h == again.z.w_h).all()
    assert (first.z.w_h != other.z.w_h).all()


@pytest.mark.parametrize("order", ["torch", "keras", "onnx"])
@pytest.mark.parametrize("bias", [True, False])
@pytest.mark.parametrize("kind", CELLS)
def test_packing_and_unpacking_changes_no_digit(kind, bias, order):
    params = params_of(kind, bias=bias)
    packed = packed_from_params(params, order=order)
    options = {"reset": getattr(params, "reset", "after")}
    options["activation"] = getattr(params, "activation", "tanh")
    again = params_from_packed(params.cell, *packed, order=order, **options)
    assert again.bias is bias
    for name, array in params.named_arrays().items():
        np.testing.assert_array_equal(again.named_arrays()[name], array)


def test_block_orders_put_each_gate_where_its_library_does():
    blocks = np.arange(1.0, 5.0)[:, None]
    zeros = np.zeros((4, 1))
    torch_gru = params_from_packed("gru", blocks[:3], zeros[:3])
    keras_gru = params_from_packed("gru", blocks[:3], zeros[:3], order="keras")
    onnx_lstm = params_from_packed("lstm", blocks, zeros, order="onnx")
    assert [g.w_i.item() for g in torch_gru.gates().values()] == [1.0, 2.0, 3.0]
    assert [keras_gru.z.w_i.item(), keras_gru.r.w_i.item()] == [1.0, 2.0]
    names = ("i", "o", "f", "g")
    assert [getattr(onnx_lstm, name).w_i.item() for name in names] == [1.0, 2.0, 3.0, 4.0]


def test_one_bias_alone_leaves_the_other_at_zero():
    params = params_from_packed("gru", np.ones((3, 1)), np.ones((3, 1)), np.ones(3))
    assert params.bias
    assert params.n.b_i == 1.0
    assert params.n.b_h == 0.0


@pytest.mark.parametrize("kind", CELLS)
def test_astype_converts_every_array(kind):
    params = params_of(kind).astype(np.float32)
    assert {a.dtype for a in params.named_arrays().values()} == {np.dtype(np.float32)}
    assert params.astype("float32") is params
    with pytest.raises(
        TypeError, match="dtype: expected dtype float32 or float64, got float16"
    ):
        params.astype(np.float16)


@pytest.mark.parametrize("dtype", ["banana", object(), "f9"])
def test_what_is_no_dtype_is_refused(dtype):
    with pytest.raises(TypeError, match="dtype: expected dtype float32 or float64, got"):
        zero_params("gru", input_size=1, hidden_size=1, dtype=dtype)


def test_every_dataclass_of_the_surface_is_frozen():
    import gru_core

    for name in gru_core.__all__:
        value = getattr(gru_core, name)
        if isinstance(value, type) and hasattr(value, "__dataclass_fields__"):
            assert value.__dataclass_params__.frozen, name
            assert fields(value)


def test_random_weights_fill_their_interval():
    weights = random_params("gru", input_size=2000, hidden_size=4, seed=0).z.w_i
    assert 0.499 < abs(weights).max() <= 0.5
