"""Graphs compute here what onnxruntime computes."""

from __future__ import annotations

import io
import warnings
from typing import Any

import numpy as np
import pytest
import torch
from onnx import TensorProto, helper, numpy_helper

from gatescope.models.checkpoints.load import load_checkpoint
from tests.inputs.sentences import refusal, texts
from tests.models.checkpoints.graphs import GATES, constant, drawn, model, recurrent
from tests.models.checkpoints.networks import C, H, I, answers, numbers, states
from tests.models.checkpoints.runtime import run_graph
from tests.models.checkpoints.test_torch_files import Tagger

CLOSE = 1e-6  # onnxruntime computes in float32, and its sigmoid is approximate


def side_by_side(y: Any) -> Any:
    """Y (T, D, 1, H) as (T, D*H)."""
    return y[:, :, 0].reshape(len(y), -1)


@pytest.mark.parametrize("bias", [True, False], ids=["bias", "no-bias"])
@pytest.mark.parametrize("directions", [1, 2])
@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("GRU", {"linear_before_reset": 1}),
        ("GRU", {"linear_before_reset": 0}),
        ("GRU", {}),
        ("LSTM", {}),
        ("RNN", {}),
    ],
)
def test_a_node_computes_what_onnxruntime_computes(
    kind: str, options: dict[str, Any], directions: int, bias: bool
) -> None:
    node, arrays = recurrent(kind, directions=directions, bias=bias, **options)
    data = model([node], arrays)
    found = load_checkpoint(data, "mine.onnx")
    [layer] = found.layers
    assert (layer.cell, layer.num_directions) == (kind.lower(), directions)
    assert layer.convention.biases == ("two" if bias else "none")
    assert layer.parameter_count == sum(array.size for array in arrays.values())
    if kind == "GRU":
        after = options.get("linear_before_reset") == 1
        assert layer.convention.reset == ("after" if after else "before")
    x = numbers().astype(np.float32)
    wanted = side_by_side(run_graph(data, x=x[:, None]))
    np.testing.assert_allclose(states(found.model(), x), wanted, rtol=0, atol=CLOSE)


def test_relu_nodes_are_relu_networks() -> None:
    node, arrays = recurrent("RNN", directions=2, activations=["Relu", "Relu"])
    data = model([node], arrays)
    x = numbers().astype(np.float32)
    wanted = side_by_side(run_graph(data, x=x[:, None]))
    got = states(load_checkpoint(data).model(), x)
    np.testing.assert_allclose(got, wanted, rtol=0, atol=1e-5)


def test_a_reversed_node_wants_its_sequence_turned_around() -> None:
    node, arrays = recurrent("GRU", direction="reverse")
    data = model([node], arrays)
    found = load_checkpoint(data)
    assert found.layers[0].convention.backwards
    assert "turn the sequence around" in texts(found.layers[0].notes)[0]
    x = numbers().astype(np.float32)
    wanted = side_by_side(run_graph(data, x=x[:, None]))
    got = states(found.model(), x[::-1].copy())[::-1]
    np.testing.assert_allclose(got, wanted, rtol=0, atol=CLOSE)


def test_a_batch_first_layout_changes_no_weight() -> None:
    node, arrays = recurrent("GRU")
    turned, _ = recurrent("GRU", layout=1)
    first, second = (load_checkpoint(model([n], arrays)).model() for n in (node, turned))
    x = numbers().astype(np.float32)
    np.testing.assert_array_equal(states(first, x), states(second, x))


def test_weights_may_stand_in_constant_nodes() -> None:
    node, arrays = recurrent("LSTM")
    renamed = helper.make_node("Identity", ["W0"], ["W0_again"])
    node.input[1] = "W0_again"
    nodes = [*(constant(name, array) for name, array in arrays.items()), renamed, node]
    got = load_checkpoint(model(nodes, {})).model()
    plain = load_checkpoint(model([recurrent("LSTM")[0]], arrays)).model()
    x = numbers().astype(np.float32)
    np.testing.assert_array_equal(states(got, x), states(plain, x))


def two_nodes(directions: int, *, turn: bool = True) -> tuple[list[Any], dict[str, Any]]:
    """Make two nodes on one another, with the change of shape between them."""
    below, arrays = recurrent("GRU", 0, directions=directions)
    above, more = recurrent("GRU", 1, source="z", width=directions * H, directions=directions)
    perm = [0, 2, 1, 3] if turn else [0, 1, 2, 3]
    between = [
        helper.make_node("Transpose", ["Y0"], ["t"], perm=perm),
        constant("shape", np.array([0, -1, directions * H] if turn else [0, 1, -1], np.int64)),
        helper.make_node("Reshape", ["t", "shape"], ["z"]),
    ]
    return [below, *between, above], arrays | more


@pytest.mark.parametrize("directions", [1, 2])
def test_nodes_that_feed_one_another_are_one_stack(directions: int) -> None:
    nodes, arrays = two_nodes(directions)
    data = model(nodes, arrays, output="Y1")
    found = load_checkpoint(data)
    assert [(layer.name, layer.num_layers) for layer in found.layers] == [("gru0+gru1", 2)]
    x = numbers().astype(np.float32)
    wanted = side_by_side(run_graph(data, x=x[:, None]))
    np.testing.assert_allclose(states(found.model(), x), wanted, rtol=0, atol=CLOSE)


def test_nodes_whose_directions_are_not_side_by_side_stay_apart() -> None:
    nodes, arrays = two_nodes(2, turn=False)
    assert len(load_checkpoint(model(nodes, arrays, output="Y1")).layers) == 2


def test_a_node_that_reads_the_last_state_only_stays_apart() -> None:
    below, arrays = recurrent("GRU", 0)
    below.output.append("last")
    above, more = recurrent("GRU", 1, source="last", width=H)
    assert len(load_checkpoint(model([below, above], arrays | more)).layers) == 2


@pytest.mark.parametrize("gemm", [False, True], ids=["matmul", "gemm"])
def test_embedding_and_head_are_found(gemm: bool) -> None:
    node, arrays = recurrent("GRU", source="vectors", linear_before_reset=1)
    arrays |= {"table": drawn(7, I), "w": drawn(H, C), "b": drawn(C)}
    arrays["rows"] = np.array([-1, H], np.int64)  # type: ignore[assignment]
    answer = (
        [helper.make_node("Gemm", ["flat", "w", "b"], ["a"])]
        if gemm
        else [
            helper.make_node("MatMul", ["flat", "w"], ["m"]),
            helper.make_node("Add", ["b", "m"], ["a"]),
        ]
    )
    nodes = [
        helper.make_node("Gather", ["table", "x"], ["vectors"]),
        node,
        helper.make_node("Reshape", ["Y0", "rows"], ["flat"]),
        *answer,
        helper.make_node("Softmax", ["a"], ["p"], axis=-1),
    ]
    data = model(nodes, arrays, tokens=True, output="p")
    found = load_checkpoint(data)
    [layer] = found.layers
    assert [table.name for table in layer.embeddings] == ["table"]
    assert [head.activation for head in layer.heads] == ["softmax"]
    tokens = np.array([[0], [6], [2], [2], [5]])
    got = answers(found.model(0, list("abcdefg")), "agccf")
    np.testing.assert_allclose(got, run_graph(data, x=tokens), rtol=0, atol=CLOSE)


def test_a_graph_that_torch_exported_opens() -> None:
    torch.manual_seed(4)
    module = Tagger(num_layers=2, bidirectional=True).float().eval()
    tokens = torch.tensor([[0], [6], [2], [2], [5]])
    file = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that this exporter is the older one
        torch.onnx.export(module, (tokens,), file, dynamo=False)
    found = load_checkpoint(file.getvalue(), "torch.onnx")
    [layer] = found.layers
    assert (layer.num_layers, layer.num_directions) == (2, 2)
    with torch.no_grad():
        wanted = module(tokens)[:, 0].numpy()
    got = answers(found.model(0, list("abcdefg")), "agccf")
    np.testing.assert_allclose(got, wanted, rtol=0, atol=CLOSE)


@pytest.mark.parametrize(
    ("kind", "options", "says"),
    [
        ("GRU", {"clip": 3.0}, "has clip"),
        ("LSTM", {"input_forget": 1}, "has input_forget"),
        ("GRU", {"activations": ["HardSigmoid", "Tanh"]}, "has hardsigmoid, tanh"),
        ("LSTM", {"activations": ["Sigmoid", "Tanh", "Relu"]}, "has sigmoid, tanh, relu"),
        ("RNN", {"activations": ["Affine"]}, "has affine"),
        ("GRU", {"direction": "bidirectional"}, "as many weights as directions"),
    ],
)
def test_a_variant_that_is_not_computed_is_refused_by_name(
    kind: str, options: dict[str, Any], says: str
) -> None:
    node, arrays = recurrent(kind, **options)
    assert says in refusal(load_checkpoint, model([node], arrays), "it.onnx")


def test_peepholes_are_refused() -> None:
    node, arrays = recurrent("LSTM")
    node.input.extend(["", "", "", "P"])
    arrays["P"] = drawn(1, 3 * H)
    assert "peepholes" in refusal(load_checkpoint, model([node], arrays))


def test_a_start_of_its_own_is_told() -> None:
    node, arrays = recurrent("GRU")
    node.input.extend(["", "start"])
    arrays["start"] = drawn(1, 1, H)
    assert (
        "state of its own" in texts(load_checkpoint(model([node], arrays)).layers[0].notes)[0]
    )
    arrays["start"] = np.zeros((1, 1, H), np.float32)
    assert load_checkpoint(model([node], arrays)).layers[0].notes == ()


@pytest.mark.parametrize(("name", "shape"), [
    ("W0", (1, 3 * H - 1, I)),
    ("R0", (1, 3 * H, H + 1)),
    ("B0", (1, 3 * H)),
    ("W0", (2, 3 * H, I)),
    ("R0", (3 * H, H)),
])  # fmt: skip
def test_shapes_that_do_not_fit_are_refused(name: str, shape: tuple[int, ...]) -> None:
    node, arrays = recurrent("GRU")
    arrays[name] = drawn(*shape)
    assert "Expected" in refusal(load_checkpoint, model([node], arrays))


def test_weights_that_the_graph_computes_are_refused() -> None:
    node, arrays = recurrent("GRU")
    node.input[1] = "computed"
    nodes = [helper.make_node("Add", ["W0", "W0"], ["computed"]), node]
    assert "computed by the graph" in refusal(load_checkpoint, model(nodes, arrays))


def test_numbers_in_another_file_are_refused_and_no_file_is_opened() -> None:
    node, arrays = recurrent("GRU")
    made = model([node], arrays, proto=True)
    tensor = made.graph.initializer[0]
    tensor.ClearField("raw_data")
    tensor.data_location = TensorProto.EXTERNAL
    entry = tensor.external_data.add()
    entry.key, entry.value = "location", "/etc/hostname"
    sentence = refusal(load_checkpoint, made.SerializeToString(), "it.onnx")
    assert "lies in another file" in sentence


@pytest.mark.parametrize("inside", [True, False], ids=["in-the-loop", "beside-it"])
def test_a_loop_is_never_run(inside: bool) -> None:
    node, arrays = recurrent("GRU")
    body = helper.make_graph(
        [helper.make_node("Identity", ["go"], ["on"]), *([node] if inside else [])],
        "body",
        [
            helper.make_tensor_value_info("i", TensorProto.INT64, []),
            helper.make_tensor_value_info("go", TensorProto.BOOL, []),
        ],
        [helper.make_tensor_value_info("on", TensorProto.BOOL, [])],
    )
    nodes = [
        constant("forever", np.array(2**62)),
        constant("true", np.array(True)),
        helper.make_node("Loop", ["forever", "true"], [], body=body, name="spin"),
        *([] if inside else [node]),
    ]
    data = model(nodes, arrays)
    if inside:
        assert "“spin” is a Loop" in refusal(load_checkpoint, data, "it.onnx")
    else:
        found = load_checkpoint(data, "it.onnx")
        assert [layer.name for layer in found.layers] == ["gru0"]
        assert "is not run here" in texts(found.notes)[0]


def test_numbers_in_another_file_are_found_inside_a_loop_too() -> None:
    node, arrays = recurrent("GRU")
    tensor = numpy_helper.from_array(np.ones(3, np.float32), "far")
    tensor.data_location = TensorProto.EXTERNAL
    body = helper.make_graph([], "body", [], [], [tensor])
    loop = helper.make_node("Loop", ["", ""], [], body=body)
    assert "“far” lies in another file" in refusal(
        load_checkpoint, model([loop, node], arrays), "it.onnx"
    )


def length(number: int) -> bytes:
    """A number as protobuf writes it."""
    low, rest = number & 127, number >> 7
    return bytes([low]) if not rest else bytes([low | 128]) + length(rest)


@pytest.mark.parametrize(("before", "says"), [
    (b"", "at most 200,000 parts"),
    (b"\xfb\x7f\xfc\x7f", "no kind of value"),  # a group, which ONNX does not have
    (b"\x0a\xff\xff\x7f", "goes on behind its end"),
])  # fmt: skip
@pytest.mark.parametrize("part", [b"\x0a\x00", b"\x2a\x00", b"\x6a\x00"])
def test_millions_of_empty_parts_are_refused_before_they_are_parsed(
    part: bytes, before: bytes, says: str
) -> None:
    body = before + part * 1_000_000  # nodes, arrays or shapes; in front what would end a count
    data = b"\x08\x08\x3a" + length(len(body)) + body
    assert says in refusal(load_checkpoint, data, "it.onnx")


def test_an_array_of_thousands_of_axes_is_refused() -> None:
    node, arrays = recurrent("GRU")
    made = model([node], arrays, proto=True)
    made.graph.initializer[0].dims.extend([2**40] * 50_000)
    assert "no possible shape" in refusal(load_checkpoint, made.SerializeToString(), "it.onnx")
    node.attribute.append(helper.make_attribute("perm", list(range(5_000))))
    assert "longer than any" in refusal(load_checkpoint, model([node], arrays), "it.onnx")


@pytest.mark.parametrize("kind", GATES)
def test_these_comparisons_would_notice_swapped_blocks(kind: str) -> None:
    """Teeth: the first two blocks of rows exchanged, or one transposed, is seen."""
    node, arrays = recurrent(kind)
    data = model([node], arrays)
    x = numbers().astype(np.float32)
    wanted = side_by_side(run_graph(data, x=x[:, None]))
    r = arrays["R0"][0]
    wrong = [np.concatenate([r[:H].T, r[H:]])]
    if kind != "RNN":
        wrong.append(np.concatenate([r[H : 2 * H], r[:H], r[2 * H :]]))
    for each in wrong:
        changed = model([node], arrays | {"R0": each[None].copy()})
        got = states(load_checkpoint(changed).model(), x)
        assert np.abs(got - wanted).max() > 1000 * CLOSE
