"""A loop that leads a module through time is one sequence, and nothing else is."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch
from torch import nn

from gatescope.models.recorder.record import record
from tests.models.recorded_models import agrees, numbers


@pytest.fixture(autouse=True)
def _seed() -> None:
    torch.manual_seed(0)


def walk(cell: Any, x: torch.Tensor, hx: Any = None) -> Any:
    """Lead a cell along x (T, ...), and return its last answer."""
    for row in x:
        hx = cell(row, hx)
    return hx


@pytest.mark.parametrize("batch", [(4,), ()], ids=["batch", "no batch"])
@pytest.mark.parametrize("started", [False, True], ids=["zero", "started"])
@pytest.mark.parametrize("kind", [nn.GRUCell, nn.LSTMCell, nn.RNNCell])
def test_a_loop_over_a_cell_is_the_sequence_that_a_module_would_have_read(
    kind: Any, started: bool, batch: tuple[int, ...]
) -> None:
    cell, x = kind(2, 3), torch.randn(6, *batch, 2)
    h, c = torch.randn(2, *batch, 3)
    hx = None if not started else (h, c) if kind is nn.LSTMCell else h
    with record(cell) as rec:
        walk(cell, x, hx)
    [call] = rec.calls(kind.__name__)
    whole = getattr(nn, kind.__name__.removesuffix("Cell"))(2, 3)
    whole.load_state_dict({f"{name}_l0": w for name, w in cell.state_dict().items()})
    begin = (
        None if hx is None else tuple(s[None] for s in hx) if kind is nn.LSTMCell else h[None]
    )
    with torch.no_grad():
        y, _ = whole(x, begin)
    wanted = numbers(y).reshape(6, -1, 3)
    np.testing.assert_array_equal(call.x, numbers(x).reshape(6, -1, 2))
    np.testing.assert_allclose(call.y, wanted, rtol=0, atol=1e-6)
    np.testing.assert_allclose(call.trace.y, wanted, rtol=0, atol=1e-6)
    assert (call.h0 is None) == (not started)
    assert agrees(call)


def test_a_new_start_begins_a_new_sequence() -> None:
    cell = nn.GRUCell(2, 3)
    with record(cell) as rec:
        h = walk(cell, torch.randn(3, 4, 2))
        walk(cell, torch.randn(2, 4, 2))  # from nothing
        walk(cell, torch.randn(1, 4, 2), torch.randn(4, 3))
        walk(cell, torch.randn(2, 4, 2), h + 1e-6)  # nearly where the first one ended
        walk(cell, torch.randn(2, 4, 2), h[:3][[0, 1, 2, 2]])  # rows that beams reorder
    assert [len(call.x) for call in rec.calls("GRUCell")] == [3, 2, 1, 2, 2]
    assert [call.call for call in rec.calls("GRUCell")] == [0, 1, 2, 3, 4]
    assert all(agrees(call) for call in rec.calls("GRUCell"))


@pytest.mark.parametrize(
    "handed_on",
    [torch.Tensor.clone, torch.Tensor.detach, lambda h: h.where(h > -2, h)],
    ids=["clone", "detach", "mask"],
)
def test_a_state_may_be_handed_on_as_another_tensor(handed_on: Any) -> None:
    cell, h = nn.GRUCell(2, 3), torch.zeros(4, 3)
    with record(cell) as rec:
        for _ in range(5):
            h = handed_on(cell(torch.randn(4, 2), h))
    [call] = rec.calls("GRUCell")
    assert call.h0 is not None
    assert not call.h0.any()
    assert agrees(call)


def test_a_shared_cell_may_walk_two_sequences_in_turn() -> None:
    cell, x = nn.LSTMCell(2, 3), torch.randn(2, 5, 4, 2)
    states: list[Any] = [None, None]
    with record(cell) as rec:
        for t in range(5):
            states = [cell(x[side, t], states[side]) for side in (0, 1)]
    for side, call in enumerate(rec.calls("LSTMCell")):
        np.testing.assert_array_equal(call.x, numbers(x[side]))
        np.testing.assert_array_equal(call.c_n[0], numbers(states[side][1]))
        assert agrees(call)


def test_what_goes_on_in_two_ways_goes_on_once_and_begins_once() -> None:
    cell = nn.GRUCell(2, 3)
    with record(cell) as rec:
        h = walk(cell, torch.randn(3, 4, 2))
        for _ in range(2):
            walk(cell, torch.randn(2, 4, 2), h)
    assert [len(call.x) for call in rec.calls("GRUCell")] == [5, 2]
    assert all(agrees(call) for call in rec.calls("GRUCell"))


def test_zeros_begin_a_sequence_even_after_one_that_ended_at_zero() -> None:
    cell = nn.RNNCell(2, 3, nonlinearity="relu")
    with torch.no_grad():
        cell.bias_hh.fill_(-9.0)  # no unit ever wakes
    with record(cell) as rec:
        walk(cell, torch.randn(3, 4, 2))  # handed on as it is: the same sequence
        walk(cell, torch.randn(2, 4, 2), torch.zeros(4, 3))
    assert [len(call.x) for call in rec.calls("RNNCell")] == [3, 2]


def test_changed_weights_begin_a_new_sequence() -> None:
    cell = nn.GRUCell(2, 3)
    with record(cell) as rec, torch.no_grad():
        h = walk(cell, torch.randn(3, 4, 2))
        cell.weight_hh.mul_(2.0)
        walk(cell, torch.randn(2, 4, 2), h)
    assert [len(call.x) for call in rec.calls("GRUCell")] == [3, 2]
    assert all(agrees(call) for call in rec.calls("GRUCell"))


@pytest.mark.parametrize("kind", [nn.GRU, nn.LSTM, nn.RNN])
def test_a_decoder_that_calls_a_whole_module_for_each_step_is_one_sequence_too(
    kind: Any,
) -> None:
    module, x = kind(2, 3, num_layers=2, batch_first=True), torch.randn(4, 6, 2)
    with record(module) as rec:
        _, end = module(x[:, :2])  # what was read before the loop
        for t in range(2, 6):
            _, end = module(x[:, t : t + 1], end)
    prompt, loop = rec.calls(kind.__name__)
    assert (len(prompt.x), len(loop.x)) == (2, 4)
    with torch.no_grad():
        wanted, _ = module(x)
    for side in (loop.y, loop.trace.y):
        np.testing.assert_allclose(side, numbers(wanted[:, 2:].transpose(0, 1)), atol=1e-6)
    assert agrees(loop)


@pytest.mark.parametrize(("options", "steps"), [({"bidirectional": True}, 1), ({}, 2)])
def test_other_calls_are_not_joined(options: dict[str, Any], steps: int) -> None:
    module, end = nn.GRU(2, 3, **options), None
    with record(module) as rec:
        for _ in range(3):
            _, end = module(torch.randn(steps, 4, 2), end)
    assert [len(call.x) for call in rec.calls("GRU")] == [steps] * 3
    assert all(agrees(call) for call in rec.calls("GRU"))
