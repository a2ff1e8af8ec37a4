"""How much a file of weights may hold; how large it may be is in `gatescope.inputs.limits`."""

from __future__ import annotations

from dataclasses import dataclass

from gatescope.inputs.quoting import shorten
from gatescope.messages import InputError

MAX_UNITS = 1_024
"""Units H of a layer; every picture stays linear in them."""

MAX_WIDTH = 65_536
"""Inputs I of a layer; one-hot vocabularies are wide."""

MAX_TOKENS = 262_144
"""Rows of an embedding or a head; larger vocabularies belong to other networks."""

MAX_AXES = 8
"""Axes of an array; a header can declare a million of them."""

MAX_LAYERS = 64
"""Recurrent layers in one file."""

MAX_ARRAYS = 4_096
"""Arrays in one file; also nodes of a graph, and layers of a configuration."""

MAX_TEXT_BYTES = 2_000_000
"""Text that is parsed piece by piece: a configuration, a pickle without its numbers."""

EXPANSION = 4
"""How many times its own limit a file may grow while it is read."""


def counted(number: int) -> str:
    """Write a number from a file, which may have hundreds of digits.

    Examples
    --------
    >>> counted(1_000_000), counted(10**400)
    ('1,000,000', '10^15…')
    """
    return f"{number:,}" if number < 10**15 else "10^15…"


@dataclass(slots=True)
class Budget:
    """The bytes that reading one file may still take.

    Parameters
    ----------
    left : int
        Bytes.

    Examples
    --------
    >>> budget = Budget(100)
    >>> budget.take("w", 60)
    >>> budget.take("v", 60)
    Traceback (most recent call last):
    gatescope.messages.InputError: Expected a file that stays small when it is read, but “v” \
would take 60 bytes more than are allowed; keep the weights only and save it again.
    """

    left: int

    def take(self, name: str, size: int) -> None:
        """Take `size` bytes for the part called `name`; an InputError if they are too many."""
        if size > self.left:
            raise InputError(
                "Expected a file that stays small when it is read, but “{name}” would take "
                "{size} bytes more than are allowed; keep the weights only and save it "
                "again.",
                name=shorten(name),
                size=counted(size),
            )
        self.left -= size


def check_count(count: int) -> None:
    """Refuse a file with more arrays than any network here needs."""
    if count > MAX_ARRAYS:
        raise InputError(
            "Expected at most {limit:,} arrays, but the file holds {count:,}; keep the "
            "recurrent part of the network and save it again.",
            limit=MAX_ARRAYS,
            count=count,
        )


def check_layers(count: int) -> None:
    """Refuse a file with more recurrent layers than anybody would choose from."""
    if count > MAX_LAYERS:
        raise InputError(
            "Expected at most {limit} recurrent layers, but the file holds {count:,}; keep "
            "those of one network and save it again.",
            limit=MAX_LAYERS,
            count=count,
        )


def check_text(name: str, text: str | bytes) -> None:
    """Refuse a text that would take long to parse."""
    if len(text) > MAX_TEXT_BYTES:
        raise InputError(
            "Expected at most {limit:.0f} MB of description, but “{name}” has {size:.1f} MB; "
            "save the weights alone.",
            limit=MAX_TEXT_BYTES / 1e6,
            name=shorten(name),
            size=len(text) / 1e6,
        )


def check_units(name: str, hidden_size: int, input_size: int) -> None:
    """Refuse a layer that is larger than the pages can show.

    Parameters
    ----------
    name : str
        The layer's name.
    hidden_size, input_size : int
        H and I as the file declares them.

    Raises
    ------
    InputError
        If H is above ``MAX_UNITS`` or I above ``MAX_WIDTH``.
    """
    if hidden_size > MAX_UNITS:
        raise InputError(
            "Expected at most {limit:,} units, but “{name}” has {units}; choose a smaller "
            "network.",
            limit=MAX_UNITS,
            name=shorten(name),
            units=counted(hidden_size),
        )
    if input_size > MAX_WIDTH:
        raise InputError(
            "Expected at most {limit:,} inputs, but “{name}” reads {width}; choose a "
            "smaller network.",
            limit=MAX_WIDTH,
            name=shorten(name),
            width=counted(input_size),
        )
