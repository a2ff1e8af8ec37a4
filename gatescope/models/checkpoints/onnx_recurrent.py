"""One recurrent node of an ONNX graph to blocks, if the cells here can compute it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from gatescope.inputs.quoting import shorten
from gatescope.messages import InputError, Message, note
from gatescope.models.checkpoints.blocks import GATES, Blocks
from gatescope.models.checkpoints.onnx_graph import Graph, Node
from gatescope.models.checkpoints.onnx_parts import as_text
from gru_core import CellName

CELLS: dict[str, CellName] = {"GRU": "gru", "LSTM": "lstm", "RNN": "rnn"}
_USUAL: dict[CellName, list[str]] = {
    "gru": ["sigmoid", "tanh"],
    "lstm": ["sigmoid", "tanh", "tanh"],
}


@dataclass(frozen=True, slots=True, eq=False)
class OnnxLayer:
    """A recurrent node.

    Parameters
    ----------
    node : Node
        The node itself.
    cell : {"gru", "rnn", "lstm"}
        Its cell.
    reset : {"after", "before"} or None
        Where a GRU's reset gate acts.
    activation : {"tanh", "relu"}
        Of candidate or state.
    backwards : bool
        Whether its only direction is from the last step to the first.
    blocks : tuple of Blocks
        One for each direction.
    notes : tuple of Message
        What is not as in the graph.
    """

    node: Node
    cell: CellName
    reset: Literal["after", "before"] | None
    activation: Literal["tanh", "relu"]
    backwards: bool
    blocks: tuple[Blocks, ...]
    notes: tuple[Message, ...] = ()


def read_node(graph: Graph, node: Node) -> OnnxLayer:
    """Read a GRU, LSTM or RNN node.

    Parameters
    ----------
    graph : Graph
        The graph.
    node : Node
        The node.

    Returns
    -------
    OnnxLayer
        Its weights W (D, G*H, I) and R (D, G*H, H) and biases B (D, 2*G*H), cut into
        directions, still in ONNX's order of gates.

    Raises
    ------
    InputError
        If weights are computed by the graph instead of standing in it, do not fit together, or
        belong to a variant that is not computed here (peepholes, clip, input_forget, other
        activations); the variant is named.

    Notes
    -----
    ``layout`` turns the data around, not the weights, so either one is read alike.
    """
    cell = CELLS[node.kind]
    direction = as_text(node.options.get("direction", "forward"))
    directions = 2 if direction == "bidirectional" else 1
    _refuse_variants(node, cell)
    w, r = (_weights(graph, node, number, 3) for number in (1, 2))
    b = _weights(graph, node, 3, 2) if node.input(3) else None
    if {len(a) for a in (w, r, b) if a is not None} != {directions}:
        raise _unfit(node, "there are not as many weights as directions")
    rows = GATES[cell] * r.shape[2]
    if w.shape[1] != rows or r.shape[1] != rows or (b is not None and b.shape[1] != 2 * rows):
        raise _unfit(node, ", ".join(str(a.shape) for a in (w, r, b) if a is not None))
    blocks = tuple(
        Blocks(node.name, w[d], r[d], *(() if b is None else (b[d, :rows], b[d, rows:])))
        for d in range(directions)
    )
    reset: Literal["after", "before"] | None = None
    if cell == "gru":
        reset = "after" if node.options.get("linear_before_reset", 0) else "before"
    return OnnxLayer(
        node, cell, reset, _activation(node, cell, directions), direction == "reverse", blocks,
        _notes(graph, node),
    )  # fmt: skip


def _weights(graph: Graph, node: Node, number: int, axes: int) -> NDArray[Any]:
    array = graph.array(node.input(number))
    if array is None or array.ndim != axes:
        raise InputError(
            "Expected the weights of “{name}” in the file, but they are computed by the graph "
            "or missing; export the network with constant folding.",
            name=shorten(node.name),
        )
    return array


def _refuse_variants(node: Node, cell: CellName) -> None:
    variants = {
        "clip": "clip" in node.options,
        "input_forget": bool(node.options.get("input_forget", 0)),
        "P (peepholes)": cell == "lstm" and bool(node.input(7)),
    }
    for name, present in variants.items():
        if present:
            raise InputError(
                "Expected a plain {kind} node, but “{name}” has {variant}, which is not "
                "computed here; choose a network without it.",
                kind=node.kind,
                name=shorten(node.name),
                variant=name,
            )


def _activation(node: Node, cell: CellName, directions: int) -> Literal["tanh", "relu"]:
    came = [as_text(name).lower() for name in node.options.get("activations", [])]
    if cell == "rnn":
        if came in ([], ["tanh"] * directions):
            return "tanh"
        if came == ["relu"] * directions:
            return "relu"
    elif came in ([], _USUAL[cell] * directions):
        return "tanh"
    raise InputError(
        "Expected the default activations of a {kind} node, but “{name}” has {came}; choose a "
        "network with sigmoid gates and tanh.",
        kind=node.kind,
        name=shorten(node.name),
        came=shorten(", ".join(came)),
    )


def _notes(graph: Graph, node: Node) -> tuple[Message, ...]:
    starts = [graph.array(node.input(number)) for number in (5, 6) if node.input(number)]
    if any(start is not None and np.any(start) for start in starts):
        return (
            note("The graph starts from a state of its own; here the state starts at zero."),
        )
    return ()


def _unfit(node: Node, problem: str) -> InputError:
    return InputError(
        "Expected weights that fit together in “{name}”, but they do not ({problem}); export "
        "the network again.",
        name=shorten(node.name),
        problem=shorten(problem, 80),
    )
