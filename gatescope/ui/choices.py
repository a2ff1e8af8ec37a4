"""What a view can be made of: networks, sources of sequences, and the ranges of numbers."""

from __future__ import annotations

from typing import get_args

from gatescope.inputs.generators import GENERATORS
from gatescope.inputs.parameters import Parameter
from gatescope.inputs.tasks import TASKS, Task
from gatescope.messages import mark
from gatescope.models.bundled import bundled_names, load_card
from gatescope.training.lab.plan import OWN_DATA
from gatescope.ui.own import OWN, own_network, present
from gatescope.ui.trained import is_run, known_runs, network_of, trained
from gru_core import CellName

RANDOM = "random"
CELLS: tuple[str, ...] = get_args(CellName)
SEED_RANGE = (0, 999_999)
HIDDEN_RANGE = (1, 1_024)
LONGEST_SAMPLE = 2_000
MOST_CELLS = 6_500_000
"""Steps times units on one page: 100,000 steps of 64 units take half a gigabyte."""

MOST_WORK = 1_000_000_000
"""Steps times units squared on one page: a second or two of one processor."""

SOURCES: dict[str, str] = {
    "heldout": mark("Held-out sequences"),
    "example": mark("Examples"),
    "sample": mark("New sample"),
    "text": mark("Type text"),
    "numbers": mark("Type numbers"),
    "generator": mark("Signal"),
    "upload": mark("File"),
    "recorded": mark("As recorded"),
}

PATH_FIELDS: dict[str, tuple[str, ...]] = {
    "": (),
    "2d": ("pathcolour",),
    "3d": ("pathcolour",),
    "plane": ("pathunits",),
}
"""How the state's path can be seen, and which settings then matter; empty: not at all."""

PATH_COLOURS = ("time", "token")

SOURCE_FIELDS: dict[str, tuple[str, ...]] = {
    "heldout": ("held",),
    "example": ("example",),
    "sample": ("seed", "length"),
    "text": ("text",),
    "numbers": ("numbers",),
    "generator": ("generator", "parameters"),
    "upload": (),
    "recorded": (),
}
"""The settings that matter for each source."""


def networks() -> tuple[str, ...]:
    """Give the names of all networks: as one learns them, a random one, and one's own."""
    own = (OWN,) if own_network() else ()
    return (*bundled_names(), RANDOM, *own, *map(network_of, known_runs()))


def is_bundled(network: str) -> bool:
    """Tell whether a network ships with the project, and so has a task and a card."""
    return network in TASKS


def reads_text(network: str) -> bool:
    """Tell whether a network reads tokens rather than numbers."""
    return bool(vocabulary(network))


def task_of(network: str) -> Task | None:
    """Give what a network was trained on; None where nobody knows."""
    return trained(network).task if is_run(network) else TASKS.get(network)


def vocabulary(network: str) -> tuple[str, ...]:
    """Give the tokens that a network reads; none where it reads numbers, or anything."""
    if network == OWN:
        return present().model.encoder.vocabulary
    task = task_of(network)
    return task.vocabulary if task else ()


def separator(network: str) -> str:
    """Give what stands between a network's tokens in text: "" for characters."""
    if network == OWN:
        return present().separator
    task = task_of(network)
    return task.separator if task else ""


def columns(network: str) -> tuple[str, ...]:
    """Give the names of the numbers that a network reads at each step; empty for any."""
    if network == OWN:
        return present().model.encoder.columns
    task = task_of(network)
    return task.columns if task else ()


def sources(network: str) -> tuple[str, ...]:
    """Give the sources whose sequences a network can read; the first is its default."""
    if network == RANDOM:
        return ("generator", "numbers", "text", "upload")
    first: tuple[str, ...] = ("heldout" if is_run(network) else "example", "sample")
    if network == OWN:
        first = ("recorded",) if present().recorded is not None else ()
    if reads_text(network):
        return (*first, "text")
    signals = ("generator",) if len(columns(network)) == 1 else ()
    return (*first, "numbers", *signals, "upload")


def examples(network: str) -> tuple[str, ...]:
    """Give the names of a network's examples."""
    return tuple(e.id for e in load_card(network).examples) if is_bundled(network) else ()


def length_range(network: str) -> tuple[int, int]:
    """Give the shortest and longest sample of a network's task."""
    task = task_of(network)
    return (task.shortest if task else 1, LONGEST_SAMPLE)


def usual_length(network: str) -> int:
    """Give the length of a sample that nobody has asked for; of a run as in its training."""
    if is_run(network):
        run = trained(network)
        return run.task.length if run.plan.data.task in OWN_DATA else run.plan.data.length
    return TASKS[network].length


def most_steps(hidden_size: int) -> int:
    """Give how many steps of a network of this size one page may compute.

    Examples
    --------
    >>> most_steps(16), most_steps(1024)
    (406250, 953)
    """
    return min(MOST_CELLS // hidden_size, MOST_WORK // hidden_size**2)


def generators(network: str) -> tuple[str, ...]:
    """Give the names of the signals that a network can read."""
    return tuple(GENERATORS) if "generator" in sources(network) else ()


def generator_parameters(generator: str) -> tuple[Parameter, ...]:
    """Give what can be set on a signal."""
    return GENERATORS[generator].parameters
