"""What can be chosen of a network that was trained: its lane, its layer, and the moment."""

from __future__ import annotations

from gatescope.inputs.tasks import TASKS
from gatescope.models.bundled import load_card
from gatescope.ui.trained import is_run, trained
from gru_core import CellName


def held_out_count(network: str) -> int:
    """Give how many held-out sequences there are of a run; elsewhere none."""
    return trained(network).schema.sizes[2] if is_run(network) else 0


def lanes(network: str) -> tuple[int, ...]:
    """Give the networks of a run's race; elsewhere there is the one."""
    return trained(network).lanes if is_run(network) else (0,)


def cell_of_lane(network: str, lane: int) -> CellName:
    """Give the cell of a network of a run's race."""
    return trained(network).plan.lanes[lane].cell


def places(network: str) -> tuple[str, ...]:
    """Give the layers and directions of a run that can be looked at; the usual one is ``""``.

    A layer has PyTorch's name, such as ``l0`` or ``l1_reverse``.
    """
    if not is_run(network):
        return ("",)
    shape = trained(network).plan.network
    named = [
        f"l{layer}{ending}"
        for layer in range(shape.layers)
        for ending in ("", "_reverse")[: shape.directions]
    ]
    return tuple("" if name == f"l{shape.layers - 1}" else name for name in named)


def place_of(network: str, place: str) -> tuple[int, int]:
    """Give layer and direction of a place."""
    shape = trained(network).plan.network
    return divmod(places(network).index(place), shape.directions)


def moments(network: str, lane: int = 0) -> tuple[int, ...]:
    """Give the steps of its training at which a network was kept; none where nobody knows."""
    if is_run(network):
        return trained(network).moments[lane]
    return load_card(network).course.steps if network in TASKS else ()


def final_moment(network: str, lane: int = 0) -> int:
    """Give the moment that is the network as it counts; -1 while it still learns."""
    if is_run(network):
        run = trained(network)
        return run.end(lane) if run.ended(lane) else -1
    return max(moments(network), default=-1)


def nearest(moments: tuple[int, ...], step: int) -> int:
    """Give the moment that lies nearest to a step.

    Examples
    --------
    >>> nearest((0, 10, 30), 22)
    30
    """
    return min(moments, key=lambda moment: abs(moment - step))
