"""A network ready to read: encoder, recurrent layers, answer; and one run of it."""

from __future__ import annotations

from collections.abc import Sequence as Several
from dataclasses import dataclass

from gatescope.inputs.sequence import FloatArray, Sequence
from gatescope.models.card import Card
from gatescope.models.encoders import Encoder
from gatescope.models.head import Head
from gru_core import Clamp, Network, NetworkTrace, unroll_network
from gru_core.network_run import per_direction


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """A network with everything that its pages need.

    Parameters
    ----------
    name : str
        Name of the network, as in links.
    cell : {"gru", "rnn", "lstm"}
        Its cell.
    network : Network
        The recurrent layers.
    encoder : TokenEncoder or NumberEncoder
        How a sequence becomes its input.
    head : Head or None
        How its state becomes an answer; None when it only moves its state.
    card : Card or None
        Where a shipped network comes from and how good it is.
    h0, c0 : FloatArray of shape (L*D, 1, H) or None
        Where its states start, as in a recorded call; zero where None.
    ours : bool
        Whether the names of what it reads are this project's, and so have translations; those
        of a network with a card always are.

    Raises
    ------
    ValueError
        If encoder, layers, head and start do not fit together; the sizes are named.
    """

    name: str
    cell: str
    network: Network
    encoder: Encoder
    head: Head | None = None
    card: Card | None = None
    h0: FloatArray | None = None
    c0: FloatArray | None = None
    ours: bool = False

    @property
    def names_ours(self) -> bool:
        """Whether the names of what it reads have translations."""
        return self.ours or self.card is not None

    def __post_init__(self) -> None:
        width, reads = self.encoder.input_size, self.network.input_size
        if width != reads:
            raise ValueError(f"encoder: gives I={width}, but the network reads I={reads}")
        states = self.network.hidden_size * self.network.num_directions
        if self.head is not None and self.head.w.shape[1] != states:
            raise ValueError(
                f"head: reads H={self.head.w.shape[1]}, but the network has {states}"
            )
        for start in ("h0", "c0"):
            per_direction(self.network, start, getattr(self, start), batch_size=1)


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """Everything that a network computed on one sequence.

    Parameters
    ----------
    x : FloatArray of shape (T, 1, I)
        The encoded input.
    trace : NetworkTrace
        Every gate and state of every layer.
    output : FloatArray of shape (T, C) or None
        The answer at every step, where the network has a head.
    """

    x: FloatArray
    trace: NetworkTrace
    output: FloatArray | None


def run(model: Model, sequence: Sequence, clamps: Several[Clamp] = ()) -> Run:
    """Let a network read one sequence.

    Parameters
    ----------
    model : Model
        The network.
    sequence : Sequence
        T tokens of its vocabulary, or T rows of numbers.
    clamps : sequence of Clamp
        Gates of its first layer that are held at constants.

    Returns
    -------
    Run
        Input, trace and answer.

    Raises
    ------
    InputError
        If the sequence is not one that the network reads; the place is named.

    Examples
    --------
    >>> from gatescope.inputs.sequence import TokenSequence
    >>> from gatescope.models.bundled import load_bundled
    >>> result = run(load_bundled("recall", "gru"), TokenSequence(tuple("·B·····?")))
    >>> "ABCD"[int(result.output[-1].argmax())]
    'B'
    """
    x = model.encoder.encode(sequence)
    held = {(0, 0): clamps} if clamps else None
    trace = unroll_network(model.network, x, model.h0, c0=model.c0, clamps=held)
    output = None if model.head is None else model.head.apply(trace.y[:, 0])
    return Run(x, trace, output)
