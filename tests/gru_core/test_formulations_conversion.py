"""Weights rewritten for another formulation keep the numbers, or the reason is told."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import keras
import numpy as np
import onnx
import onnxruntime
import pytest

from gru_core import (
    FORMULATIONS,
    FloatArray,
    GRUParams,
    packed_from_params,
    random_params,
    unroll,
)
from gru_core.formulations import (
    CannotConvertError,
    from_gru,
    rewrite,
    steps_between,
    to_gru,
)

T, I, H = 10, 3, 4
GRUS = tuple(name for name, f in FORMULATIONS.items() if f.reads != "other")


def drawn(**options: Any) -> GRUParams:
    params = random_params("gru", input_size=I, hidden_size=H, seed=2, **options)
    assert isinstance(params, GRUParams)
    return params.map(lambda array: 2.0 * array)


def inputs() -> tuple[FloatArray, FloatArray]:
    draw = np.random.default_rng(3)
    return draw.normal(size=(T, 2, I)), draw.normal(size=(2, H))


@pytest.mark.parametrize("name", GRUS)
def test_every_gru_is_one_of_the_core_with_rewritten_weights(name: str) -> None:
    formulation, (x, h0) = FORMULATIONS[name], inputs()
    own = formulation.hand(drawn())
    params = to_gru(formulation, own)
    assert params.reset == ("before" if formulation.reset == "before" else "after")
    found = unroll(params, x, h0).h
    assert np.abs(found - formulation.run(own, x, h0).h).max() <= 1e-14


@pytest.mark.parametrize("name", GRUS)
def test_the_way_back_gives_the_same_weights(name: str) -> None:
    formulation = FORMULATIONS[name]
    own = formulation.hand(drawn())
    again = from_gru(formulation, to_gru(formulation, own))
    for weight in formulation.weights:
        if not weight.spare:
            np.testing.assert_array_equal(
                again[weight.symbol.name], own[weight.symbol.name], weight.symbol.name
            )


@pytest.mark.parametrize("source", GRUS)
@pytest.mark.parametrize("target", GRUS)
def test_rewritten_weights_keep_the_numbers_or_cannot_be_had(source: str, target: str) -> None:
    one, other, (x, h0) = FORMULATIONS[source], FORMULATIONS[target], inputs()
    own = one.hand(drawn())
    try:
        there = rewrite(one, other, own)
    except CannotConvertError:
        assert cannot(source, target)
        return
    assert not cannot(source, target)
    assert np.abs(other.run(there, x, h0).h - one.run(own, x, h0).h).max() <= 1e-14


def cannot(source: str, target: str) -> bool:
    """What has to be refused, said once more and in other words."""
    after = {"torch", "keras_after", "onnx_after", "cho_v1", "article_000", "mgu"}
    before = {"keras_before", "tf1", "onnx_before", "cho_v3", "chung", "article_004"}
    bare = {"cho_v1", "cho_v3", "chung", "article_004"}
    if source == target:
        return False
    if source == "article_003":
        return target in bare | {"mgu"}
    if target == "article_003" or (target == "mgu"):
        return True
    if (source in after) != (target in after):
        return True
    assert {source, target} <= after | before
    loses_bias = target in bare and source not in bare
    loses_b_hn = target == "article_000" and source not in ("cho_v1", "article_000")
    return loses_bias or loses_b_hn


@pytest.mark.parametrize(("name", "reason"), [
    ("mingru", "not a GRU"),
    ("article_002", "not a GRU"),
    ("onnx_before", "reset"),
    ("mgu", "one gate"),
    ("article_003", "open gate"),
    ("cho_v1", "biases"),
    ("article_000", "b_hn"),
])  # fmt: skip
def test_the_reason_is_told(name: str, reason: str) -> None:
    with pytest.raises(CannotConvertError) as error:
        from_gru(FORMULATIONS[name], drawn())
    assert error.value.reason == reason
    assert FORMULATIONS[name].title in str(error.value)


def test_b_hn_of_zero_lets_article_000_have_pytorchs_weights() -> None:
    params, (x, h0) = drawn(), inputs()
    params = replace(params, n=replace(params.n, b_h=np.zeros(H)))
    article = FORMULATIONS["article_000"]
    found = article.run(from_gru(article, params), x, h0).h
    assert np.abs(found - unroll(params, x, h0).h).max() <= 1e-14


def test_what_the_rewriting_does_is_told() -> None:
    names = {
        ("torch", "onnx_after"): ("reorder",),
        ("article_004", "tf1"): ("join", "negate z", "zero biases"),
        ("mgu", "torch"): ("zero biases", "copy gate"),
        ("article_003", "torch"): ("zero biases", "open gate"),
        ("onnx_before", "keras_before"): ("add biases",),
    }
    for (one, other), steps in names.items():
        assert steps_between(FORMULATIONS[one], FORMULATIONS[other]) == steps


@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
def test_real_keras_computes_both_of_its_formulations() -> None:
    x, h0 = inputs()
    for after in (True, False):
        params = drawn(reset="after" if after else "before")
        formulation = FORMULATIONS["keras_after" if after else "keras_before"]
        own = formulation.hand(params)
        layer = keras.layers.GRU(H, reset_after=after, return_sequences=True, dtype="float64")
        layer.build((None, T, I))
        blocks = [np.concatenate([own[f"{k}_{g}"] for g in "zrh"]).T for k in ("W", "U")]
        biases = np.concatenate([own[f"b{'0' if after else ''}_{g}"] for g in "zrh"])
        if after:
            biases = np.stack([biases, np.concatenate([own[f"b1_{g}"] for g in "zrh"])])
        layer.set_weights([*blocks, biases])
        # Of NumPy arrays Keras makes float32 whatever the layer computes in.
        sent = [keras.ops.convert_to_tensor(a, dtype="float64") for a in (x.swapaxes(0, 1), h0)]
        wanted = keras.ops.convert_to_numpy(layer(sent[0], initial_state=sent[1]))
        found = formulation.run(own, x, h0).h
        # On torch, and there in one of its two ways through a GRU, Keras keeps float64.
        whole = after and keras.backend.backend() == "torch"
        close = 1e-14 if whole else 2e-6
        assert np.abs(found.swapaxes(0, 1) - wanted).max() <= close


@pytest.mark.parametrize("after", [False, True])
def test_real_onnx_computes_both_of_its_formulations(after: bool) -> None:
    (x, h0), params = inputs(), drawn()
    formulation = FORMULATIONS["onnx_after" if after else "onnx_before"]
    packed = packed_from_params(params, order="onnx")
    assert packed.b_ih is not None
    assert packed.b_hh is not None
    fixed = {
        "W": packed.w_ih[None],
        "R": packed.w_hh[None],
        "B": np.concatenate([packed.b_ih, packed.b_hh])[None],
    }
    helper, floats = onnx.helper, onnx.TensorProto.FLOAT
    node = helper.make_node(
        "GRU", ["X", "W", "R", "B", "", "h0"], ["Y"], hidden_size=H,
        linear_before_reset=int(after),
    )  # fmt: skip
    graph = helper.make_graph(
        [node], "gru",
        [
            helper.make_tensor_value_info("X", floats, x.shape),
            helper.make_tensor_value_info("h0", floats, (1, *h0.shape)),
        ],
        [helper.make_tensor_value_info("Y", floats, (T, 1, 2, H))],
        [onnx.numpy_helper.from_array(v.astype(np.float32), k) for k, v in fixed.items()],
    )  # fmt: skip
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 14)], ir_version=9)
    session = onnxruntime.InferenceSession(
        model.SerializeToString(), providers=["CPUExecutionProvider"]
    )
    sent = {"X": x.astype(np.float32), "h0": h0[None].astype(np.float32)}
    (wanted,) = session.run(["Y"], sent)
    found = formulation.run(formulation.hand(params), x, h0).h
    assert np.abs(found - wanted[:, 0]).max() <= 2e-6
