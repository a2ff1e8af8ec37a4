"""The number of parameters is that of the modules that are trained."""

from __future__ import annotations

from itertools import product

import pytest

from gatescope.inputs.tasks import LAB_TASKS
from gatescope.training.lab.plan import CELLS, Lane, NetworkPlan
from gatescope.training.lab.sizes import count_parameters, sizes_of
from gatescope.training.net import Net

SHAPES = [
    NetworkPlan(layers, directions, embedding)
    for layers, directions, embedding in product((1, 3), (1, 2), (0, 5))
]


@pytest.mark.parametrize("task", ["adding", "sentiment", "wave"])
@pytest.mark.parametrize("cell", CELLS)
def test_the_count_is_that_of_pytorchs_modules(cell: str, task: str) -> None:
    for network, units in product(SHAPES, (1, 7)):
        lane = Lane(cell, units)  # type: ignore[arg-type]
        net = Net(
            lane.cell,
            LAB_TASKS[task],
            units,
            layers=network.layers,
            directions=network.directions,
            embedding=network.embedding if LAB_TASKS[task].vocabulary else 0,
        )
        parts: dict[str, int] = {}
        for name, weights in net.named_parameters():
            part = name.partition(".")[0]
            parts[part] = parts.get(part, 0) + weights.numel()
        found = count_parameters(sizes_of(LAB_TASKS[task]), network, lane)
        assert found.recurrent == parts["rnn"]
        assert found.head == parts["head"]
        assert found.embedding == parts.get("embedding", 0)
        assert found.total == sum(parts.values())
