"""How many numbers a network of a plan learns, without making it."""

from __future__ import annotations

from dataclasses import dataclass

from gatescope.inputs.tasks import Task
from gatescope.training.lab.plan import Lane, NetworkPlan

BLOCKS = {"gru": 3, "rnn": 1, "lstm": 4}
"""Gates and candidates of each cell: each has its own weights."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """What a task asks of a network's two ends.

    Parameters
    ----------
    tokens : int
        V, of the vocabulary; 0 where numbers are read.
    columns : int
        Numbers that are read at each step; 0 where tokens are.
    answers : int
        C, classes or values.
    """

    tokens: int
    columns: int
    answers: int

    def inputs(self, network: NetworkPlan) -> int:
        """Give I, the width of what the first layer reads."""
        return (network.embedding or self.tokens) if self.tokens else self.columns


@dataclass(frozen=True, slots=True)
class Count:
    """How many numbers each part of a network learns.

    Parameters
    ----------
    embedding, recurrent, head : int
        Vectors of the tokens, all recurrent layers, and the linear answer.
    """

    embedding: int
    recurrent: int
    head: int

    @property
    def total(self) -> int:
        """All of them."""
        return self.embedding + self.recurrent + self.head


def sizes_of(task: Task) -> Sizes:
    """Give the sizes of a task.

    Examples
    --------
    >>> from gatescope.inputs.tasks import LAB_TASKS
    >>> sizes_of(LAB_TASKS["adding"])
    Sizes(tokens=0, columns=2, answers=1)
    """
    return Sizes(len(task.vocabulary), len(task.columns), len(task.labels))


def count_parameters(sizes: Sizes, network: NetworkPlan, lane: Lane) -> Count:
    r"""Count what a network learns.

    .. math::
        V E + \sum_l D \, G H (I_l + H + 2) + C (D H + 1)

    with G blocks of the cell, I_l = I for the first layer and D H for those above: each block
    has a weight from every input, one from every unit, and PyTorch's two biases.

    Parameters
    ----------
    sizes : Sizes
        Of the task.
    network : NetworkPlan
        Layers L, directions D, embedding E.
    lane : Lane
        Cell and units H.

    Returns
    -------
    Count
        The same as PyTorch's modules have.

    Examples
    --------
    >>> count_parameters(Sizes(0, 1, 1), NetworkPlan(), Lane("rnn", 1))
    Count(embedding=0, recurrent=4, head=2)
    """
    states = network.directions * lane.units
    block = BLOCKS[lane.cell] * lane.units * network.directions
    read = [sizes.inputs(network)] + [states] * (network.layers - 1)
    return Count(
        embedding=sizes.tokens * network.embedding,
        recurrent=sum(block * (width + lane.units + 2) for width in read),
        head=sizes.answers * (states + 1),
    )
