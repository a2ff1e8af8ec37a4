"""A network as an ONNX graph."""

from __future__ import annotations

from typing import Any

import numpy as np

from gatescope.inputs.sequence import FloatArray
from gatescope.models.checkpoints.extras import need
from gatescope.models.encoders import TokenEncoder
from gatescope.models.model import Model
from gru_core import GRUParams, Params, RNNParams, packed_from_params

OPSET, IR_VERSION = 17, 8
KINDS = {"gru": "GRU", "lstm": "LSTM", "rnn": "RNN"}


def onnx_bytes(model: Model, bare: bool) -> bytes:
    """Write a graph: Gather, a recurrent node for each layer, MatMul and Add.

    Parameters
    ----------
    model : Model
        The network.
    bare : bool
        Without meaning here.

    Returns
    -------
    bytes
        An .onnx file. Its input is ``x`` (T, B, I), or ``tokens`` (T, B) of int64 where the
        network has an embedding; its outputs are ``y`` (T, B, D*H), the states of the last
        layer, ``h_n`` (L*D, B, H), and ``output`` (T, B, C) where it has a head.

    Raises
    ------
    InputError
        If onnx is not installed.
    """
    need("onnx")
    graph = _Writer(model)
    last = graph.encoder()
    for number, layer in enumerate(model.network.layers):
        last = graph.layer(layer, number, last)
    return graph.finish(last)


class _Writer:
    """Collects nodes and arrays, and puts them into one model."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._helper = need("onnx.helper")
        self._from_array = need("onnx.numpy_helper").from_array
        self._kind = self._helper.np_dtype_to_tensor_dtype(model.network.dtype)
        self._nodes: list[Any] = []
        self._arrays: list[Any] = []

    def add(self, kind: str, inputs: list[str], outputs: list[str], **options: Any) -> str:
        """Add a node and name its first output."""
        name = f"{kind.lower()}_{len(self._nodes)}"
        self._nodes.append(self._helper.make_node(kind, inputs, outputs, name=name, **options))
        return outputs[0]

    def array(self, name: str, values: Any) -> str:
        """Add an array under a name."""
        self._arrays.append(self._from_array(np.ascontiguousarray(values), name))
        return name

    def encoder(self) -> str:
        """Add the embedding, if there is one, and name the input of the first layer."""
        encoder = self._model.encoder
        if not isinstance(encoder, TokenEncoder) or encoder.embedding is None:
            return "x"
        table = encoder.embedding.astype(self._model.network.dtype, copy=False)
        return self.add("Gather", [self.array("embedding", table), "tokens"], ["x"])

    def layer(self, layer: tuple[Params, ...], number: int, source: str) -> str:
        """Add a recurrent node, and what puts its directions side by side."""
        first, directions = layer[0], len(layer)
        arrays = {name: np.stack(own) for name, own in _packed(layer).items()}
        inputs = [source, *(self.array(f"{n}_{number}", a) for n, a in arrays.items())]
        y = self.add(
            KINDS[first.cell], inputs, [f"Y_{number}", f"Y_h_{number}"], **_options(layer)
        )
        turned = self.add("Transpose", [y], [f"turned_{number}"], perm=[0, 2, 1, 3])
        width = directions * first.hidden_size
        shape = self.array(f"shape_{number}", np.array([0, 0, width], np.int64))
        final = number == self._model.network.num_layers - 1
        return self.add("Reshape", [turned, shape], ["y" if final else f"y_{number}"])

    def finish(self, last: str) -> bytes:
        """Add the answer and give the file."""
        network, head = self._model.network, self._model.head
        states = [f"Y_h_{number}" for number in range(network.num_layers)]
        self.add("Concat", states, ["h_n"], axis=0)
        width = network.num_directions * network.hidden_size
        outputs = [
            self._value("y", ["T", "B", width]),
            self._value(
                "h_n", [len(states) * network.num_directions, "B", network.hidden_size]
            ),
        ]
        if head is not None:
            w, b = (a.astype(network.dtype, copy=False) for a in (head.w.T, head.b))
            product = self.add("MatMul", [last, self.array("head.weight", w)], ["product"])
            plain = head.kind == "values"
            name = "output" if plain else "logits"
            self.add("Add", [product, self.array("head.bias", b)], [name])
            if not plain:
                self.add("Softmax", ["logits"], ["output"], axis=-1)
            outputs.append(self._value("output", ["T", "B", len(head.w)]))
        return self._serialized(outputs)

    def _serialized(self, outputs: list[Any]) -> bytes:
        encoder, helper = self._model.encoder, self._helper
        if isinstance(encoder, TokenEncoder) and encoder.embedding is not None:
            whole = helper.np_dtype_to_tensor_dtype(np.dtype(np.int64))
            inputs = [helper.make_tensor_value_info("tokens", whole, ["T", "B"])]
        else:
            inputs = [self._value("x", ["T", "B", encoder.input_size])]
        graph = helper.make_graph(self._nodes, "gatescope", inputs, outputs, self._arrays)
        opset = [helper.make_opsetid("", OPSET)]
        proto = helper.make_model(
            graph, opset_imports=opset, ir_version=IR_VERSION, producer_name="gatescope"
        )
        content: bytes = proto.SerializeToString()
        return content

    def _value(self, name: str, shape: list[str | int]) -> Any:
        return self._helper.make_tensor_value_info(name, self._kind, shape)


def _packed(layer: tuple[Params, ...]) -> dict[str, list[FloatArray]]:
    """Give W, R and B of every direction, blocks in ONNX's order."""
    packed = [packed_from_params(params, order="onnx") for params in layer]
    arrays = {"W": [own.w_ih for own in packed], "R": [own.w_hh for own in packed]}
    biases = [(own.b_ih, own.b_hh) for own in packed]
    if layer[0].bias:
        arrays["B"] = [
            np.concatenate([b_i, b_h])
            for b_i, b_h in biases
            if b_i is not None and b_h is not None
        ]
    return arrays


def _options(layer: tuple[Params, ...]) -> dict[str, Any]:
    first = layer[0]
    options: dict[str, Any] = {
        "hidden_size": first.hidden_size,
        "direction": "bidirectional" if len(layer) == 2 else "forward",
    }
    if isinstance(first, GRUParams):
        options["linear_before_reset"] = int(first.reset == "after")
    if isinstance(first, RNNParams):
        options["activations"] = [first.activation.capitalize()] * len(layer)
    return options
