"""ONNX graphs made by hand, with the helper of onnx and nothing of ours."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from tests.models.checkpoints.networks import H, I

GATES = {"GRU": 3, "LSTM": 4, "RNN": 1}


def drawn(*shape: int, seed: int = 0) -> NDArray[Any]:
    return np.random.default_rng((seed, *shape)).normal(size=shape).astype(np.float32) * 0.5


def recurrent(
    kind: str,
    number: int = 0,
    *,
    source: str = "x",
    width: int = I,
    directions: int = 1,
    bias: bool = True,
    **options: Any,
) -> tuple[Any, dict[str, NDArray[Any]]]:
    """Make a node and its weights."""
    rows = GATES[kind] * H
    arrays = {
        f"W{number}": drawn(directions, rows, width, seed=number),
        f"R{number}": drawn(directions, rows, H, seed=10 + number),
    }
    if bias:
        arrays[f"B{number}"] = drawn(directions, 2 * rows, seed=20 + number)
    node = helper.make_node(
        kind, [source, *arrays], [f"Y{number}"], name=f"{kind.lower()}{number}",
        hidden_size=H, **({"direction": "bidirectional"} if directions == 2 else {}), **options,
    )  # fmt: skip
    return node, arrays


def model(
    nodes: list[Any],
    arrays: dict[str, NDArray[Any]],
    *,
    tokens: bool = False,
    output: str = "Y0",
    proto: bool = False,
) -> Any:
    """Put nodes into a file; its bytes, or its proto."""
    kind = TensorProto.INT64 if tokens else TensorProto.FLOAT
    shape = ["T", 1] if tokens else ["T", 1, I]
    graph = helper.make_graph(
        nodes,
        "made",
        [helper.make_tensor_value_info("x", kind, shape)],
        [helper.make_tensor_value_info(output, TensorProto.FLOAT, None)],
        [numpy_helper.from_array(array, name) for name, array in arrays.items()],
    )
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    return made if proto else made.SerializeToString()


def constant(name: str, array: NDArray[Any]) -> Any:
    return helper.make_node("Constant", [], [name], value=numpy_helper.from_array(array, name))
