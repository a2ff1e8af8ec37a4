"""What a file of weights holds, layer by layer, whichever library wrote it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from gatescope.inputs.sequence import FloatArray
from gatescope.messages import Message
from gru_core import CellName, Network

Biases = Literal["two", "one", "none"]


@dataclass(frozen=True, slots=True)
class Convention:
    """How the file writes the layer down; `FoundLayer.network` is free of it.

    Parameters
    ----------
    order : {"torch", "keras", "onnx"}
        In which order its gates are packed, see `gru_core.params_from_packed`.
    reset : {"after", "before"} or None
        Where a GRU's reset gate acts; None for other cells.
    activation : {"tanh", "relu"}
        Of the candidate, or of the RNN's state.
    biases : {"two", "one", "none"}
        Whether the two products have a bias each, share one, or have none.
    backwards : bool
        True when the layer reads its sequence from the last step to the first. Its network
        then wants the sequence turned around.
    """

    order: Literal["torch", "keras", "onnx"]
    reset: Literal["after", "before"] | None
    activation: Literal["tanh", "relu"]
    biases: Biases
    backwards: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class FoundEmbedding:
    """A table of vectors that may stand before a layer.

    Parameters
    ----------
    name : str
        Its name in the file.
    w : FloatArray of shape (V, I)
        One vector for each token.
    """

    name: str
    w: FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class FoundHead:
    """A linear map that may stand behind a layer.

    Parameters
    ----------
    name : str
        Its name in the file.
    w : FloatArray of shape (C, D*H)
        Weights, one row for each answer.
    b : FloatArray of shape (C,)
        Biases; zero where the file has none.
    activation : str
        What the file says of it: "linear", "softmax", …; "" where it says nothing.
    """

    name: str
    w: FloatArray
    b: FloatArray
    activation: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class FoundLayer:
    """One recurrent layer, or a stack of them that reads as one.

    Parameters
    ----------
    name : str
        Its name in the file.
    network : Network
        Its weights, per gate: L layers in D directions.
    convention : Convention
        How the file writes them down.
    parameter_count : int
        How many numbers the file has for it.
    embeddings : tuple of FoundEmbedding
        Tables whose width is I, the likeliest first.
    heads : tuple of FoundHead
        Maps that read D*H numbers, the likeliest first.
    notes : tuple of Message
        What had to be assumed because the file does not say it.
    """

    name: str
    network: Network
    convention: Convention
    parameter_count: int
    embeddings: tuple[FoundEmbedding, ...] = ()
    heads: tuple[FoundHead, ...] = ()
    notes: tuple[Message, ...] = ()

    @property
    def cell(self) -> CellName:
        """Which cell it is made of."""
        return self.network.cell

    @property
    def input_size(self) -> int:
        """I."""
        return self.network.input_size

    @property
    def hidden_size(self) -> int:
        """H."""
        return self.network.hidden_size

    @property
    def num_layers(self) -> int:
        """L."""
        return self.network.num_layers

    @property
    def num_directions(self) -> int:
        """D."""
        return self.network.num_directions

    @property
    def dtype(self) -> str:
        """Float32 or float64."""
        return str(np.dtype(self.network.dtype).name)
