"""What one picture of the viewer consists of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from gatescope.figures.quantities import Quantity

FloatArray = NDArray[np.floating]
IntArray = NDArray[np.integer]


@dataclass(frozen=True, slots=True, eq=False)
class TokenInput:
    """Tokens that the network read.

    Parameters
    ----------
    tokens : tuple of str
        One a shown step.
    name, hint : str
        Label of the track, translated.
    """

    tokens: tuple[str, ...]
    name: str
    hint: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class NumberInput:
    """Numbers that the network read.

    Parameters
    ----------
    values : FloatArray of shape (T, I)
        One row a shown step.
    names : tuple of str
        A name for each of the I columns.
    name, hint : str
        Label of the track, translated.
    """

    values: FloatArray
    names: tuple[str, ...]
    name: str
    hint: str = ""


InputTrack = TokenInput | NumberInput


@dataclass(frozen=True, slots=True, eq=False)
class OutputTrack:
    """What the network answered at each step.

    Parameters
    ----------
    kind : {"classes", "values"}
        Probabilities of classes, or numbers.
    values : FloatArray of shape (T, C)
        Answer at each shown step.
    labels : tuple of str
        A name for each of the C columns.
    name, hint : str
        Label of the track, translated.
    truth : FloatArray of shape (T, 1) or (T, C), or None
        Index of the true class, or true values; NaN where no answer is asked for.
    """

    kind: Literal["classes", "values"]
    values: FloatArray
    labels: tuple[str, ...]
    name: str
    hint: str = ""
    truth: FloatArray | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Order:
    """One way to sort the units.

    Parameters
    ----------
    key : str
        What stands in a link.
    name : str
        Translated name.
    units : IntArray of shape (H,) or None
        Units from top to bottom; None for 0, 1, 2, …
    """

    key: str
    name: str
    units: IntArray | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Attachment:
    """What one part of the viewer gets besides the tracks, under names of its own.

    Parameters
    ----------
    meta : Mapping of str to object
        Entries of the packed text, as JSON takes them.
    arrays : Mapping of str to FloatArray of two axes
        By packed name, such as ``w_h.z`` or ``ghost.h``.
    """

    meta: Mapping[str, object]
    arrays: Mapping[str, FloatArray] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """Everything that the viewer shows of one run.

    Parameters
    ----------
    id : str
        Identity: the viewer remembers step and unit by it.
    cell : str
        ``gru``, ``rnn`` or ``lstm``.
    quantities : tuple of Quantity
        Rows of the table of quantities with translated names, in order of drawing.
    arrays : Mapping of str to FloatArray of shape (T, H)
        By key of the quantity, and what else stands in the cell's equations: ``h_prev``
        (and ``c_prev``), the state before each step, and parts of pre-activations.
    inputs : InputTrack
        What was read.
    strings : Mapping of str to str
        The viewer's texts, translated.
    steps : IntArray of shape (T,)
        The step that each shown column stands for.
    total_steps : int
        Length of the whole sequence.
    stride : int
        Distance between shown steps.
    outputs : OutputTrack or None
        What was answered.
    orders : tuple of Order
        Ways to sort the units.
    title, look : str
        Heading, and one sentence that says what to look for.
    notes : tuple of str
        Sentences to be shown, such as that the resolution is reduced.
    start : tuple of (int, int)
        Step and unit to open on.
    activation : str
        Of the vanilla RNN: ``tanh`` or ``relu``.
    reset : str
        Of the GRU: whether the reset gate acts ``after`` or ``before`` the matrix product.
    attachments : tuple of Attachment
        What single parts of the viewer need: weights for the close-up, a what-if and its ghost,
        readouts of the units.
    """

    id: str
    cell: str
    quantities: tuple[Quantity, ...]
    arrays: Mapping[str, FloatArray]
    inputs: InputTrack
    strings: Mapping[str, str]
    steps: IntArray
    total_steps: int
    outputs: OutputTrack | None = None
    orders: tuple[Order, ...] = field(default=(Order("index", "index"),))
    title: str = ""
    look: str = ""
    notes: tuple[str, ...] = ()
    start: tuple[int, int] = (0, 0)
    activation: str = "tanh"
    reset: str = "after"
    stride: int = 1
    attachments: tuple[Attachment, ...] = ()
