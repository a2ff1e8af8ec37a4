"""A file of weights that was opened: its layers, and networks made of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from gatescope.inputs.quoting import quoted
from gatescope.messages import InputError, Message
from gatescope.models.checkpoints.as_model import make_model
from gatescope.models.checkpoints.found import FoundLayer
from gatescope.models.model import Model

T = TypeVar("T")
Format = Literal["torch", "safetensors", "gatescope", "keras", "onnx"]


@dataclass(frozen=True, slots=True, eq=False)
class Checkpoint:
    """Everything of use in one file of weights.

    Parameters
    ----------
    name : str
        The file's name without its ending.
    format : {"torch", "safetensors", "gatescope", "keras", "onnx"}
        What kind of file it is; "gatescope" for this project's own safetensors.
    layers : tuple of FoundLayer
        At least one.
    notes : tuple of Message
        What was left out, and why.
    saved : Model or None
        The whole network, where the file is one of this project's own.
    """

    name: str
    format: Format
    layers: tuple[FoundLayer, ...]
    notes: tuple[Message, ...] = ()
    saved: Model | None = None

    def layer(self, which: int | str | FoundLayer = 0) -> FoundLayer:
        """Give a layer by its number, by its name, or as it is.

        Raises
        ------
        InputError
            If there is none of that name or number; those that are there are named.
        """
        if isinstance(which, FoundLayer):
            return which
        for number, found in enumerate(self.layers):
            if which in (number, found.name):
                return found
        raise InputError(
            "Expected one of the layers {known}, but “{which}” came; choose one of these.",
            known=quoted([found.name for found in self.layers], 8),
            which=str(which)[:40],
        )

    def model(
        self,
        which: int | str | FoundLayer = 0,
        vocabulary: Sequence[str] | None = None,
        *,
        kind: Literal["values", "classes"] | None = None,
        labels: Sequence[str] | None = None,
        embedding: int | None = 0,
        head: int | None = 0,
    ) -> Model:
        """Make a network that the pages work on.

        Parameters
        ----------
        which : int, str or FoundLayer
            The layer, by number (from 0), by name, or itself.
        vocabulary : sequence of str, optional
            A name for each of the V tokens; their numbers unless given. Without an embedding
            it makes the I inputs a one-hot code.
        kind : {"values", "classes"}, optional
            Whether the head's answer is its values or the probabilities that softmax makes of
            them; unless given, what the file says, and "values" where it says nothing.
        labels : sequence of str, optional
            A name for each of the C answers; unless given the vocabulary where C = V, else
            numbers.
        embedding, head : int or None
            Which of the layer's candidates to use; None for none of them.

        Returns
        -------
        Model
            Encoder, layers and head. A file of this project's own gives what was saved,
            unless something else is asked for.

        Raises
        ------
        InputError
            If the layer is not there, or names do not fit the sizes; both are named.

        Examples
        --------
        >>> from gatescope.models.checkpoints.export import exported
        >>> from gatescope.models.checkpoints.load import load_checkpoint
        >>> from gatescope.models.random import random_model
        >>> model = random_model("gru", input_size=2, hidden_size=3, seed=0)
        >>> found = load_checkpoint(exported(model.network, "torch"), "mine.pt")
        >>> found.model(0, vocabulary=["yes", "no"]).encoder.vocabulary
        ('yes', 'no')
        """
        layer = self.layer(which)
        plain = vocabulary is None and kind is None and labels is None
        if self.saved is not None and plain and embedding == head == 0:
            return self.saved
        tables, maps = layer.embeddings, layer.heads
        table = None if embedding is None or not tables else _pick(tables, embedding)
        chosen = None if head is None or not maps else _pick(maps, head)
        return make_model(
            self.name,
            layer.network,
            None if table is None else table.w,
            None if chosen is None else (chosen.w, chosen.b),
            vocabulary,
            kind or ("classes" if chosen and chosen.activation == "softmax" else "values"),
            labels,
        )


def _pick(candidates: tuple[T, ...], number: int) -> T:
    if not 0 <= number < len(candidates):
        raise InputError(
            "Expected a number from 0 to {last}, but {number} came; choose one of the "
            "candidates that the layer lists.",
            last=len(candidates) - 1,
            number=number,
        )
    return candidates[number]
