"""Embeddings (Gather) and heads (Gemm, MatMul) of an ONNX graph."""

from __future__ import annotations

from typing import Any

from numpy.typing import NDArray

from gatescope.messages import InputError
from gatescope.models.checkpoints.building import zero_bias
from gatescope.models.checkpoints.found import FoundEmbedding, FoundHead
from gatescope.models.checkpoints.numbers import as_weights
from gatescope.models.checkpoints.onnx_graph import Graph, Node

ANSWERS = {"Softmax": "softmax", "LogSoftmax": "softmax", "Sigmoid": "sigmoid",
           "Tanh": "tanh", "Relu": "relu"}  # fmt: skip


def embeddings_in(graph: Graph, first: Node) -> tuple[FoundEmbedding, ...]:
    """Find the table from which a node's input is gathered.

    Parameters
    ----------
    graph : Graph
        The graph.
    first : Node
        The recurrent node.

    Returns
    -------
    tuple of FoundEmbedding
        One, or none.
    """
    source, _ = graph.behind(first.input(0))
    if source is None or source.kind != "Gather" or source.options.get("axis", 0) != 0:
        return ()
    table = _matrix(graph, source.input(0))
    return () if table is None else (FoundEmbedding(source.input(0), table),)


def heads_in(graph: Graph) -> list[FoundHead]:
    """Find products with a constant matrix, in the order of the graph.

    Parameters
    ----------
    graph : Graph
        The graph.

    Returns
    -------
    list of FoundHead
        With the bias of the Gemm, or of the Add behind a MatMul; "softmax" as activation where
        one follows.
    """
    found = (_head(graph, node) for node in graph.nodes if node.kind in ("Gemm", "MatMul"))
    return [head for head in found if head is not None]


def _head(graph: Graph, node: Node) -> FoundHead | None:
    w = _matrix(graph, node.input(1))
    options = node.options
    factors = (options.get("alpha", 1.0), options.get("beta", 1.0))
    if w is None or options.get("transA", 0) or factors != (1.0, 1.0):
        return None
    if not options.get("transB", 0):
        w = as_weights(node.name, w.T)
    b, answer = _vector(graph, node.input(2)), node
    added = graph.reader(node)
    if node.kind == "MatMul" and added is not None and added.kind == "Add":
        other = added.input(1 if added.input(0) == node.outputs[0] else 0)
        b, answer = _vector(graph, other), added
    if b is not None and b.shape != w.shape[:1]:
        return None
    after = graph.reader(answer)
    bias = zero_bias(w) if b is None else b
    return FoundHead(node.name, w, bias, ANSWERS.get(after.kind if after else "", ""))


def _matrix(graph: Graph, name: str) -> NDArray[Any] | None:
    return _usable(graph, name, 2)


def _vector(graph: Graph, name: str) -> NDArray[Any] | None:
    return _usable(graph, name, 1)


def _usable(graph: Graph, name: str, axes: int) -> NDArray[Any] | None:
    """Give a constant with so many axes, or None: it is no candidate then."""
    try:
        array = graph.array(name) if name else None
        if array is None or array.ndim != axes or not array.size:
            return None
        return as_weights(name, array)
    except InputError:
        return None
