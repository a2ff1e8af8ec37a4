"""An ONNX graph as data: its nodes, and the arrays that stand in the file itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from gatescope.models.checkpoints.extras import need
from gatescope.models.checkpoints.limits import MAX_AXES, Budget, check_count
from gatescope.models.checkpoints.onnx_parts import (
    as_text,
    check_parts,
    damaged,
    refuse_external,
)

# What may stand between two nodes without changing a number, only where it stands.
PASSES = (
    "Squeeze",
    "Unsqueeze",
    "Reshape",
    "Transpose",
    "Identity",
    "Dropout",
    "Cast",
    "Flatten",
)
MAX_STEPS = 32
MAX_VALUES = 1_000


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """One operation.

    Parameters
    ----------
    name : str
        Its name, or that of its first output.
    kind : str
        Which operation.
    inputs, outputs : tuple of str
        Names of what goes in and out; "" for what is left out.
    options : mapping of str to object
        Its attributes.
    """

    name: str
    kind: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    options: Mapping[str, Any]

    def input(self, number: int) -> str:
        """Name an input, "" where it is left out."""
        return self.inputs[number] if number < len(self.inputs) else ""


class Graph:
    """A graph, with its arrays read when they are asked for.

    Parameters
    ----------
    data : bytes
        The file.
    budget : Budget
        The bytes that its arrays may take.

    Raises
    ------
    InputError
        If onnx is not installed, or the file is damaged, empty or keeps numbers in other files.
    """

    def __init__(self, data: bytes, budget: Budget) -> None:
        self._budget = budget
        onnx = need("onnx")
        self._to_array = need("onnx.numpy_helper").to_array
        self._attribute = need("onnx.helper").get_attribute_value
        check_parts(data, onnx.ModelProto.DESCRIPTOR)
        try:
            model = onnx.ModelProto.FromString(data)
        except Exception as error:  # protobuf has its own
            raise damaged(str(error)) from error
        if not model.graph.node:
            raise damaged("there is no node in it")
        refuse_external(onnx, model)
        check_count(len(model.graph.node))
        check_count(len(model.graph.initializer))
        self.nodes = tuple(self._node(proto) for proto in model.graph.node)
        self.producers = {name: node for node in self.nodes for name in node.outputs if name}
        self._readers = {n: node for node in reversed(self.nodes) for n in node.inputs if n}
        self._constants = {proto.name: proto for proto in model.graph.initializer}
        self._known: dict[str, NDArray[Any]] = {}

    def _node(self, proto: Any) -> Node:
        lists = [own for a in proto.attribute for own in (a.ints, a.floats, a.strings)]
        if max(map(len, lists), default=0) > MAX_VALUES:
            raise damaged("an attribute is longer than any that is read")
        try:
            options = {own.name: self._attribute(own) for own in proto.attribute}
        except ValueError as error:
            raise damaged(str(error)) from error
        kind, own = as_text(proto.op_type), as_text(proto.name)
        inputs, outputs = (tuple(map(as_text, names)) for names in (proto.input, proto.output))
        return Node(own or next(iter(outputs), "") or kind, kind, inputs, outputs, options)

    def reader(self, node: Node) -> Node | None:
        """Give the first node that reads the first output of another."""
        return self._readers.get(node.outputs[0]) if node.outputs else None

    def array(self, name: str) -> NDArray[Any] | None:
        """Give a constant of the file, or None where a name is not one.

        Parameters
        ----------
        name : str
            An initializer, or what a Constant node gives; through Identity nodes.

        Returns
        -------
        NDArray or None
            As it stands in the file.

        Raises
        ------
        InputError
            If its shape and its numbers do not belong together, or it is too large.
        """
        for _ in range(MAX_STEPS):
            node = self.producers.get(name)
            if name in self._constants or node is None or node.kind != "Identity":
                break
            name = node.input(0)
        proto = self._constants.get(name)
        if proto is None and node is not None and node.kind == "Constant":
            proto = node.options.get("value")
        if proto is None:
            return None
        if name not in self._known:
            self._known[name] = self._number_array(name, proto)
        return self._known[name]

    def _number_array(self, name: str, proto: Any) -> NDArray[Any]:
        dims = list(proto.dims[: MAX_AXES + 1])
        if len(dims) > MAX_AXES or any(size < 0 for size in dims):
            raise damaged(f"{name} has no possible shape")
        self._budget.take(name, prod(dims) * 4)
        try:
            return np.asarray(self._to_array(proto))
        except Exception as error:  # ValueError and TypeError; RuntimeError of its own
            raise damaged(f"{name}: {error}") from error

    def behind(self, name: str) -> tuple[Node | None, tuple[Node, ...]]:
        """Go from a value back through nodes that change no number.

        Parameters
        ----------
        name : str
            The value.

        Returns
        -------
        node : Node or None
            What computes it; None for an input of the graph or a constant.
        passed : tuple of Node
            What lies between, the last first.
        """
        passed: list[Node] = []
        for _ in range(MAX_STEPS):
            node = self.producers.get(name)
            if node is None or node.kind not in PASSES:
                return node, tuple(passed)
            passed.append(node)
            name = node.input(0)
        return None, tuple(passed)
