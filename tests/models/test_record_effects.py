"""A run that is recorded is the run that it would have been."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch
from torch import nn
from torch.nn.utils import parametrizations

from gatescope.models.recorder.record import record
from gru_core import from_torch
from gru_core.proof import prove
from tests.models.recorded_models import Translator, agrees, numbers, recorded


def hooks(model: nn.Module) -> int:
    kept = ("_forward_hooks", "_forward_pre_hooks", "_backward_hooks")
    return sum(len(getattr(module, name)) for module in model.modules() for name in kept)


@pytest.mark.parametrize("training", [True, False])
def test_output_gradient_mode_and_random_numbers_are_those_of_a_run_without(
    training: bool,
) -> None:
    torch.manual_seed(1)
    model, x = Translator().train(training), torch.randn(2, 7, 3, requires_grad=True)

    def learn() -> list[torch.Tensor]:
        torch.manual_seed(2)
        model.zero_grad()
        y = nn.functional.dropout(model(x), 0.5, training)
        found = torch.autograd.grad(y.square().sum(), [x, *model.parameters()])
        return [y.detach(), *found, torch.randn(3)]

    plain = learn()
    with record(model) as rec:
        seen = learn()
        _ = [call.trace for name in rec for call in rec.calls(name)]
    assert all(torch.equal(a, b) for a, b in zip(plain, seen, strict=True))
    assert model.training == training
    assert hooks(model) == 0


def test_looking_at_a_recording_draws_no_random_number() -> None:
    torch.manual_seed(0)
    model = Translator()
    with record(model) as rec:
        model(torch.randn(2, 7, 3))
    before = torch.get_rng_state()
    assert all(agrees(rec[name]) for name in rec)
    assert torch.equal(torch.get_rng_state(), before)


def test_hooks_go_after_an_error_too_and_what_was_seen_stays() -> None:
    model = Translator()

    def fail() -> Any:
        with record(model) as rec:
            model(torch.randn(2, 7, 3))
            kept.append(rec)
            model(torch.randn(2, 7, 4))

    kept: list[Any] = []
    with pytest.raises(RuntimeError, match="input"):
        fail()
    assert hooks(model) == 0
    assert len(kept[0].calls("encoder.rnn")) == 1


def test_after_the_block_nothing_is_recorded() -> None:
    module = nn.GRU(2, 3)
    with record(module) as rec:
        module(torch.randn(5, 1, 2))
    module(torch.randn(5, 1, 2))
    assert len(rec.calls("GRU")) == 1


def test_what_is_looked_at_during_the_run_goes_on_afterwards() -> None:
    torch.manual_seed(0)
    cell, h, seen = nn.GRUCell(2, 3), None, []
    with record(cell) as rec:
        for _ in range(4):
            h = cell(torch.randn(1, 2), h)
            seen.append(len(rec["GRUCell"].trace.y))
    assert seen == [1, 2, 3, 4]
    assert rec["GRUCell"] is rec["GRUCell"]
    assert agrees(rec["GRUCell"])


def test_what_is_overwritten_after_a_call_is_recorded_as_it_was() -> None:
    module, x, h = nn.GRU(2, 3), torch.randn(5, 1, 2), torch.randn(1, 1, 3)
    was = x.clone(), h.clone()
    with record(module) as rec, torch.no_grad():
        y, _ = module(x, h)
        for tensor in (x, h, y):
            tensor.zero_()
        module.weight_hh_l0.zero_()
    call = rec["GRU"]
    np.testing.assert_array_equal(call.x, numbers(was[0]))
    np.testing.assert_array_equal(call.h0, numbers(was[1]))
    assert call.network.layers[0][0].z.w_h.any()
    assert agrees(call)


def test_each_call_has_the_weights_that_it_ran_with() -> None:
    torch.manual_seed(0)
    module, x = nn.GRU(2, 3), torch.randn(5, 4, 2)
    optimizer = torch.optim.SGD(module.parameters(), lr=1.0)
    with record(module) as rec:
        for _ in range(3):
            optimizer.zero_grad()
            module(x)[0].square().sum().backward()
            optimizer.step()
        module(x)
        module(x)
    calls = rec.calls("GRU")
    assert all(agrees(call) for call in calls)
    assert len({id(call.network) for call in calls}) == 4
    assert calls[3].network is calls[4].network


def test_weights_that_torch_does_not_count_as_changed_are_found_out() -> None:
    module, x = nn.GRU(2, 3), torch.randn(5, 4, 2)
    with record(module) as rec:
        module(x)
        module.weight_ih_l0.data.mul_(1.01)
        module(x)
    first, second = rec.calls("GRU")
    assert agrees(first)
    assert [check.state for check in second.output_checks] == ["failed", "failed"]


@pytest.mark.parametrize("context", [torch.no_grad, torch.inference_mode])
def test_a_run_without_gradients_is_recorded(context: Any) -> None:
    with context():
        module = nn.LSTM(2, 3)
        call, _ = recorded(module, torch.randn(5, 1, 2))
    assert agrees(call)


def test_a_parametrized_weight_is_recorded_as_it_was_used() -> None:
    module = parametrizations.weight_norm(nn.GRU(2, 3), "weight_hh_l0")
    with torch.no_grad():
        module.parametrizations.weight_hh_l0.original0.mul_(2.0)
    with record(module) as rec:
        module(torch.randn(5, 1, 2))
        module(torch.randn(5, 1, 2))
    one, other = rec.calls(rec.names[0])
    assert agrees(one)
    assert agrees(other)
    assert one.network is other.network


@pytest.mark.parametrize("kind", [nn.GRU, nn.LSTM, nn.GRUCell, nn.LSTMCell, nn.RNNCell])
def test_under_autocast_the_output_is_judged_as_coarse_as_it_is(kind: Any) -> None:
    torch.manual_seed(0)
    with torch.autocast("cpu", torch.bfloat16):
        call, _ = recorded(kind(2, 3), torch.randn(4, 2))
    assert call.precision == "bfloat16"
    assert call.parity.passed
    assert not any(check.state == "failed" for check in call.output_checks)


@pytest.mark.parametrize("switched_off", [torch.no_grad, torch.inference_mode])
def test_a_report_is_made_where_gradients_are_switched_off(switched_off: Any) -> None:
    model = nn.LSTM(2, 3)
    with switched_off():
        with record(model) as rec:
            model(torch.ones(4, 2, 2))
        assert rec["LSTM"].parity.passed
        assert prove(from_torch(model), np.ones((4, 1, 2))).state == "passed"
        assert not torch.is_grad_enabled()
