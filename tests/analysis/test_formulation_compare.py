"""Who equals whom, and the traps: on trained networks, random ones and degenerate ones."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import permutations
from typing import Any

import keras
import numpy as np
import onnx
import onnxruntime
import pytest
import torch

from gatescope.analysis.formulation_compare import (
    JUDGE,
    compare,
    gradient_norms,
)
from gatescope.analysis.formulation_rewritten import rewritten
from gatescope.analysis.formulation_snippets import REORDER, TO_KERAS, TO_ONNX, TO_WRITE
from gatescope.analysis.formulation_traps import orthogonal, traps
from gatescope.models.bundled import load_bundled
from gatescope.models.model import run
from gru_core import FORMULATIONS, GRUParams, random_params

SAME = {
    ("torch", "keras_after", "onnx_after"),
    ("keras_before", "tf1", "onnx_before"),
    ("chung", "article_004"),
}


def trained(network: str) -> tuple[GRUParams, np.ndarray[Any, Any]]:
    model = load_bundled(network, "gru")
    assert model.card is not None
    params = model.network.layers[0][0]
    assert isinstance(params, GRUParams)
    return params, np.asarray(run(model, model.card.examples[0].sequence).x)


def drawn(size: int = 5, seed: int = 0, **options: Any) -> GRUParams:
    params = random_params("gru", input_size=2, hidden_size=size, seed=seed, **options)
    assert isinstance(params, GRUParams)
    return params


@pytest.mark.parametrize("network", ["recall", "brackets", "sentiment", "wave", "adding"])
def test_the_same_formulations_are_equal_on_every_trained_network(network: str) -> None:
    seen = compare(*trained(network))
    assert {group for group in seen.groups() if len(group) > 1} == SAME
    assert seen.decided
    assert seen.core_error <= 1e-14
    # Rounding and another formula are told apart by a wide margin.
    apart = [
        seen.largest(a, b) for a, b in permutations(FORMULATIONS, 2) if not seen.equal(a, b)
    ]
    assert min(apart) > 1e6 * seen.allowed


def test_every_number_of_a_rewriting_is_measured() -> None:
    seen = compare(drawn(), np.random.default_rng(0).normal(size=(30, 1, 2)))
    for source, target in permutations(FORMULATIONS, 2):
        found = rewritten(seen, source, target)
        assert found.as_it_is == seen.largest(source, target)
        assert (found.error is None) == bool(found.reason)
        if found.error is not None:
            assert found.error <= seen.allowed


def test_one_unit_without_biases_makes_both_resets_equal() -> None:
    seen = compare(drawn(1, bias=False), np.random.default_rng(0).normal(size=(20, 1, 2)))
    assert seen.equal("torch", "tf1")
    assert seen.equal("cho_v1", "cho_v3")


def test_where_rounding_grows_to_the_size_of_a_state_nothing_is_decided() -> None:
    calm = drawn(64, init="gaussian")
    wild = GRUParams(*(replace(g, w_h=8.0 * g.w_h) for g in calm.gates().values()))
    x = np.random.default_rng(0).normal(size=(400, 1, 2))
    assert compare(calm, x).decided
    assert not compare(wild, 0.03 * x).decided


def test_numbers_near_the_largest_equal_nobodys() -> None:
    seen = compare(drawn(), np.full((3, 1, 2), 1e308))
    assert not seen.equal("torch", "mingru")
    assert all(np.isfinite(seen.states(name)).all() for name in ("torch", "chung"))


def test_gradients_of_equal_formulations_are_equal() -> None:
    seen = compare(*trained("recall"))
    norms = gradient_norms(seen, ["torch", "onnx_after", "onnx_before"])
    assert np.abs(norms["torch"] - norms["onnx_after"]).max() < 1e-10
    assert np.abs(norms["torch"] - norms["onnx_before"]).max() > 0.01
    assert norms["torch"][-1] == pytest.approx(0.5 * math.log10(seen.params.hidden_size))


def test_each_trap_does_what_is_said_of_it() -> None:
    seen = compare(*trained("brackets"))
    found = traps(seen)
    assert found.kept == pytest.approx(1 / (1 + math.exp(-5.0)), abs=1e-15)
    assert found.kept + found.kept_written == pytest.approx(1.0, abs=1e-15)
    assert found.order > 1.0
    assert max(found.merge_r, found.merge_z) <= seen.allowed
    assert found.merge_n > 0.1
    assert found.onnx == seen.largest(JUDGE, "onnx_before") > 1.0
    assert found.each_gate == pytest.approx((1.0, 1.0))
    assert found.whole_block[0] < 0.5
    assert found.whole_block[1] < 1.0


def test_keras_draws_its_orthogonal_block_as_the_trap_says() -> None:
    block = keras.initializers.Orthogonal(seed=1)((6, 18))
    block = block.detach().numpy() if hasattr(block, "detach") else np.asarray(block)
    for whole in (block, orthogonal(6, 18, seed=1)):
        np.testing.assert_allclose(whole @ whole.T, np.eye(6), atol=1e-5)
        assert np.linalg.svd(whole[:, :6], compute_uv=False).min() < 0.9


@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
def test_the_lines_to_keras_give_pytorchs_numbers() -> None:
    gru, x = (
        torch.nn.GRU(3, 4),
        torch.randn(7, 2, 3, generator=torch.Generator().manual_seed(0)),
    )
    space: dict[str, Any] = {"gru": gru, "keras": keras}
    exec(REORDER + TO_KERAS, space)
    found = keras.ops.convert_to_numpy(space["layer"](x.numpy().swapaxes(0, 1)))
    with torch.no_grad():
        wanted = gru(x)[0].numpy()
    assert np.abs(found.swapaxes(0, 1) - wanted).max() < 2e-6


def test_the_lines_to_onnx_give_pytorchs_numbers() -> None:
    gru, x = (
        torch.nn.GRU(3, 4),
        torch.randn(7, 2, 3, generator=torch.Generator().manual_seed(0)),
    )
    space: dict[str, Any] = {"gru": gru, "onnx": onnx}
    exec(REORDER + TO_ONNX, space)
    helper, floats = onnx.helper, onnx.TensorProto.FLOAT
    graph = helper.make_graph(
        [space["node"]],
        "gru",
        [helper.make_tensor_value_info("X", floats, tuple(x.shape))],
        [helper.make_tensor_value_info("Y", floats, (7, 1, 2, 4))],
        [onnx.numpy_helper.from_array(space[name], name) for name in ("W", "R", "B")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 14)], ir_version=9)
    session = onnxruntime.InferenceSession(
        model.SerializeToString(), providers=["CPUExecutionProvider"]
    )
    (found,) = session.run(["Y"], {"X": x.numpy()})
    with torch.no_grad():
        wanted = gru(x)[0].numpy()
    assert np.abs(found[:, 0] - wanted).max() < 2e-6


def test_the_line_that_turns_z_round_makes_one_gate_of_the_other() -> None:
    x = np.random.default_rng(0).normal(size=(9, 1, 2))
    cho, chung = FORMULATIONS["cho_v3"], FORMULATIONS["chung"]
    own = cho.hand(drawn(bias=False))
    space: dict[str, Any] = {**own, "b_z": np.zeros(5)}
    exec(TO_WRITE, space)
    turned = {name: space[name] for name in own}
    assert np.abs(chung.run(turned, x).h - cho.run(own, x).h).max() <= 1e-15


def test_a_difference_that_nobody_sees_is_still_a_difference() -> None:
    small = random_params("gru", input_size=1, hidden_size=4, seed=0).map(lambda w: w * 1e-4)
    seen = compare(small, np.ones((5, 1, 1)))
    assert 0.0 < seen.largest("torch", "keras_before") < 1e-4
    assert not seen.equal("torch", "keras_before")
