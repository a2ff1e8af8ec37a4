"""One layer of a deep network in one direction, as a network of its own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeVar

from gatescope.inputs.sequence import FloatArray, NumberSequence, Sequence, TokenSequence
from gatescope.messages import note
from gatescope.models.encoders import Encoder
from gatescope.models.model import Model
from gru_core import Network, unroll_network

S = TypeVar("S", TokenSequence, NumberSequence, Sequence)

BACKWARDS = note("This direction reads from the end: step 0 is the last one of the sequence.")


@dataclass(frozen=True, slots=True, eq=False)
class LayerEncoder:
    """Let the layers below read a sequence: their states are what a layer reads.

    Parameters
    ----------
    encoder : Encoder
        Of the whole network.
    below : Network or None
        The layers below; None for the first layer.
    backward : bool
        Whether the sequences come from the end, see `backwards`.
    h0, c0 : FloatArray of shape (L*D, 1, H) or None
        Where the L layers below start.
    """

    encoder: Encoder
    below: Network | None
    backward: bool
    h0: FloatArray | None = None
    c0: FloatArray | None = None

    @property
    def input_size(self) -> int:
        """I, the width of what the layer reads."""
        if self.below is None:
            return self.encoder.input_size
        return self.below.hidden_size * self.below.num_directions

    @property
    def names(self) -> tuple[str, ...]:
        """A name for each column: the layer below, its direction and the unit."""
        if self.below is None:
            return self.encoder.names
        layer, units = self.below.num_layers - 1, range(self.below.hidden_size)
        signs = ("→", "←") if self.below.num_directions == 2 else ("",)
        return tuple(f"h{layer}{sign}[{unit}]" for sign in signs for unit in units)

    @property
    def from_the_end(self) -> bool:
        """Whether the sequences that it takes are those of a person turned around."""
        inner = isinstance(self.encoder, LayerEncoder) and self.encoder.from_the_end
        return self.backward != inner

    @property
    def vocabulary(self) -> tuple[str, ...]:
        """The tokens that the whole network reads."""
        return self.encoder.vocabulary

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the numbers that the whole network reads."""
        return self.encoder.columns

    def encode(self, sequence: Sequence) -> FloatArray:
        """Give what the layer reads, (T, 1, I), in the order in which it reads.

        Raises
        ------
        InputError
            If the sequence is not one that the whole network reads.
        """
        forward = backwards(sequence) if self.backward else sequence
        x = self.encoder.encode(forward)
        if self.below is not None:
            x = unroll_network(self.below, x, self.h0, c0=self.c0).y
        return x[::-1].copy() if self.backward else x


def backwards(sequence: S) -> S:
    """Give a sequence from its end, as the backward direction of a layer reads it.

    Examples
    --------
    >>> backwards(TokenSequence(("a", "b"))).tokens
    ('b', 'a')
    """
    targets = None if sequence.targets is None else sequence.targets[::-1]
    if isinstance(sequence, TokenSequence):
        return replace(sequence, tokens=sequence.tokens[::-1], targets=targets)
    return replace(sequence, values=sequence.values[::-1], targets=targets)


def reading_backwards(model: Model) -> Model:
    """Let a network of one direction read from the end, as some files say it does."""
    return replace(model, encoder=LayerEncoder(model.encoder, None, backward=True))


def one_layer(model: Model, layer: int, direction: int) -> Model:
    """Take one layer in one direction out of a network; the layers below become its encoder.

    Parameters
    ----------
    model : Model
        A network of L layers in D directions.
    layer, direction : int
        Which, from 0; direction 1 reads from the end, and so must its sequences (`backwards`).

    Returns
    -------
    Model
        One layer in one direction, with exactly the states that it has in the whole. It keeps
        the answer only where that reads this layer alone: the last one of a network in one
        direction.

    Raises
    ------
    IndexError
        If the network has no such layer or direction.

    Examples
    --------
    >>> from gatescope.models.bundled import load_bundled
    >>> model = load_bundled("recall", "gru")
    >>> one_layer(model, 0, 0) is model
    True
    """
    network, states = model.network, (model.h0, model.c0)
    params = network.layers[layer][direction]
    if (network.num_layers, network.num_directions) == (1, 1):
        return model
    first = layer * network.num_directions
    h0, c0 = (None if state is None else state[:first] for state in states)
    own = slice(first + direction, first + direction + 1)
    below = Network(network.layers[:layer]) if layer else None
    top = layer == network.num_layers - 1 and network.num_directions == 1
    return replace(
        model,
        network=Network(((params,),)),
        encoder=LayerEncoder(model.encoder, below, direction == 1, h0, c0),
        head=model.head if top else None,
        h0=None if model.h0 is None else model.h0[own],
        c0=None if model.c0 is None else model.c0[own],
    )
