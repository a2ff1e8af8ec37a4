"""ONNX files: recurrent nodes, joined where one feeds the next; the graph is never run."""

from __future__ import annotations

from gatescope.inputs.quoting import shorten
from gatescope.messages import InputError, Message, note
from gatescope.models.checkpoints.building import build_layer, no_layer, with_neighbours
from gatescope.models.checkpoints.found import Convention, FoundLayer
from gatescope.models.checkpoints.limits import Budget, check_layers
from gatescope.models.checkpoints.onnx_graph import Graph, Node
from gatescope.models.checkpoints.onnx_neighbours import embeddings_in, heads_in
from gatescope.models.checkpoints.onnx_recurrent import CELLS, OnnxLayer, read_node

CONTROL = ("Loop", "If", "Scan", "SequenceMap")


def read_onnx(
    data: bytes, budget: Budget
) -> tuple[tuple[FoundLayer, ...], tuple[Message, ...]]:
    """Find the GRU, LSTM and RNN nodes of an ONNX file.

    Parameters
    ----------
    data : bytes
        The file.
    budget : Budget
        The bytes that it may take.

    Returns
    -------
    layers : tuple of FoundLayer
        Nodes that read from one another, with nothing but changes of shape between them, are
        one stack where they are of one kind and size.
    notes : tuple of Message
        Why nodes were left out, where others could be read.

    Raises
    ------
    InputError
        If the file is damaged or points to other files, or no node can be read.
    """
    graph = Graph(data, budget)
    stacks: list[list[OnnxLayer]] = []
    refused: list[InputError] = _loops(graph)
    recurrent = [node for node in graph.nodes if node.kind in CELLS]
    check_layers(len(recurrent))
    for node in recurrent:
        try:
            layer = read_node(graph, node)
        except InputError as error:
            refused.insert(0, error)
            continue
        below = next((own for own in stacks if _feeds(graph, own[-1], layer)), None)
        if below is None:
            stacks.append([layer])
        else:
            below.append(layer)
    if not stacks:
        raise refused[0] if refused else no_layer(node.kind for node in graph.nodes)
    maps = heads_in(graph)
    layers = tuple(
        with_neighbours(_layer(stack), embeddings_in(graph, stack[0].node), maps)
        for stack in stacks
    )
    return layers, tuple(error.message for error in refused)


def _loops(graph: Graph) -> list[InputError]:
    return [
        InputError(
            "Expected GRU, LSTM or RNN nodes, but “{name}” is a {kind}, whose inner graph is "
            "not run here; export the network with its recurrent layers as nodes.",
            name=shorten(node.name),
            kind=node.kind,
        )
        for node in graph.nodes
        if node.kind in CONTROL
    ][:1]


def _feeds(graph: Graph, below: OnnxLayer, above: OnnxLayer) -> bool:
    """Whether `above` reads the states (output Y) of `below`, directions side by side."""
    source, passed = graph.behind(above.node.input(0))
    last = passed[-1].input(0) if passed else above.node.input(0)
    if source is not below.node or not source.outputs or last != source.outputs[0]:
        return False
    lower, upper = below.blocks[0], above.blocks[0]
    return (
        (below.cell, below.reset, below.activation)
        == (above.cell, above.reset, above.activation)
        and not (below.backwards or above.backwards)
        and len(below.blocks) == len(above.blocks)
        and lower.w_hh.shape == upper.w_hh.shape
        and upper.w_ih.shape[1] == len(below.blocks) * lower.w_hh.shape[1]
        and lower.biases == upper.biases
        and _side_by_side(len(below.blocks), passed)
    )


def _side_by_side(directions: int, passed: tuple[Node, ...]) -> bool:
    """Y is (T, D, B, H): two directions have to be brought behind one another first."""
    if directions == 1:
        return True
    return any(list(node.options.get("perm", ())) == [0, 2, 1, 3] for node in passed)


def _layer(stack: list[OnnxLayer]) -> FoundLayer:
    first = stack[0]
    name = "+".join(layer.node.name for layer in stack)
    biases = first.blocks[0].biases
    convention = Convention("onnx", first.reset, first.activation, biases, first.backwards)
    notes = [message for layer in stack for message in layer.notes]
    if first.backwards:
        notes.append(
            note("This layer reads its sequence backwards: turn the sequence around first.")
        )
    return build_layer(name, first.cell, [layer.blocks for layer in stack], convention, notes)
