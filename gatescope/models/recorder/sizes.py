"""How large a recording in a file may be: what no page can show is not read."""

from __future__ import annotations

from math import prod

import numpy as np

from gatescope.inputs.limits import MAX_COLUMNS, MAX_STEPS
from gatescope.inputs.quoting import shorten
from gatescope.messages import InputError
from gatescope.models.recorder.packing import Array
from gru_core import Network

MAX_UNITS = 1_024

MAX_STATES = 4_000_000
"""Numbers that all layers and directions hold in one quantity: a trace has about 14 of them."""


def check_finite(name: str, array: Array) -> None:
    """Refuse an array with NaN or Inf, and name the first."""
    wrong = ~np.isfinite(array)
    if wrong.any():
        place = tuple(int(i) for i in np.unravel_index(int(wrong.argmax()), array.shape))
        raise InputError(
            "Expected finite numbers in a recording, but {name} holds {value} at {place}; "
            "record a run without NaN and Inf.",
            name=f"“{shorten(name)}”",
            value=str(array[place]),
            place=", ".join(map(str, place)),
        )


def check_units(network: Network) -> None:
    """Refuse a module with more units than a page shows."""
    if network.hidden_size > MAX_UNITS:
        raise InputError(
            "Expected at most {limit:,} units in a recorded module, but {size:,} came; record "
            "a smaller one.",
            limit=MAX_UNITS,
            size=network.hidden_size,
        )


def check_sizes(name: str, network: Network, shape: tuple[int, ...]) -> None:
    """Refuse what no page shows, and what would fill the memory when it is traced."""
    steps, columns = (*shape, 0)[0], (0, *shape)[-1]
    if steps > MAX_STEPS or columns > MAX_COLUMNS:
        raise InputError(
            "Expected at most {steps:,} steps of {columns:,} numbers in “{name}”, but the "
            "shape of its input is {shape}; record a shorter or narrower run.",
            steps=MAX_STEPS,
            columns=MAX_COLUMNS,
            name=shorten(name),
            shape=shorten(str(shape)),
        )
    directions = network.num_layers * network.num_directions
    states = prod(shape[:2]) * directions * network.hidden_size
    if states > MAX_STATES:
        raise InputError(
            "Expected at most {limit:,} states in all layers of “{name}”, but {size:,} came; "
            "keep fewer rows, as rec.save(path, rows=1) does, or record a shorter run.",
            limit=MAX_STATES,
            name=shorten(name),
            size=states,
        )
