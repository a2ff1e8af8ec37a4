"""Whatever way a module is called, the core computes what it returned."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence

import gatescope
from gatescope.inputs.sequence import NumberSequence
from gatescope.messages import InputError
from gatescope.models.check_run import check_run
from gatescope.models.model import run
from gatescope.models.model_file import load_model, save_model
from gatescope.models.recorder.record import record
from gatescope.models.recorder.refusals import precision
from gru_core import ShapeError
from tests.models.recorded_models import Translator, agrees, numbers, recorded

SEQUENCES = [nn.GRU, nn.LSTM, nn.RNN]
OPTIONS: list[dict[str, Any]] = [
    {},
    {"batch_first": True},
    {"bidirectional": True},
    {"num_layers": 2, "bias": False},
    {"num_layers": 2, "bidirectional": True, "batch_first": True, "dropout": 0.5},
]


@pytest.fixture(autouse=True)
def _seed() -> None:
    torch.manual_seed(0)


def states(module: nn.RNNBase, batch: int, dtype: torch.dtype = torch.float32) -> Any:
    """Draw start states as the module takes them."""
    rows = module.num_layers * (2 if module.bidirectional else 1)
    h0, c0 = torch.randn(2, rows, batch, module.hidden_size, dtype=dtype)
    return (h0, c0) if isinstance(module, nn.LSTM) else h0


def first(state: Any) -> torch.Tensor:
    return state[0] if isinstance(state, tuple) else state


@pytest.mark.parametrize("started", [False, True], ids=["zero", "started"])
@pytest.mark.parametrize("options", OPTIONS, ids=lambda o: "+".join(o) or "plain")
@pytest.mark.parametrize("kind", SEQUENCES)
def test_the_core_computes_what_a_sequence_module_returned(
    kind: Any, options: dict[str, Any], started: bool
) -> None:
    module = kind(2, 3, dtype=torch.float64, **options).eval()
    # As many rows as steps: nothing but the numbers tells one axis from the other.
    x = torch.randn(4, 4, 2, dtype=torch.float64)
    hx = states(module, 4, torch.float64) if started else None
    call, (y, end) = recorded(module, x, hx)
    by_time = (lambda a: a.transpose(0, 1)) if module.batch_first else (lambda a: a)
    np.testing.assert_array_equal(call.x, numbers(by_time(x)))
    np.testing.assert_array_equal(call.y, numbers(by_time(y)))
    np.testing.assert_array_equal(call.h_n, numbers(first(end)))
    np.testing.assert_allclose(call.trace.y, numbers(by_time(y)), rtol=0, atol=1e-13)
    np.testing.assert_allclose(call.trace.h_n, numbers(first(end)), rtol=0, atol=1e-13)
    if started:
        np.testing.assert_array_equal(call.h0, numbers(first(hx)))
    else:
        assert call.h0 is None
        assert call.c0 is None
    if kind is nn.LSTM:
        np.testing.assert_allclose(call.trace.c_n, numbers(end[1]), rtol=0, atol=1e-13)
    assert call.kind == kind.__name__
    assert agrees(call)


@pytest.mark.parametrize("bias", [True, False])
@pytest.mark.parametrize("started", [False, True], ids=["zero", "started"])
@pytest.mark.parametrize("kind", [nn.GRUCell, nn.LSTMCell, nn.RNNCell])
def test_the_core_computes_what_a_cell_returned(kind: Any, started: bool, bias: bool) -> None:
    cell = kind(2, 3, bias=bias)
    h, c = torch.randn(2, 4, 3)
    hx = None if not started else (h, c) if kind is nn.LSTMCell else h
    call, output = recorded(cell, torch.randn(4, 2), hx)
    assert call.x.shape == (1, 4, 2)
    np.testing.assert_array_equal(call.y[0], numbers(first(output)))
    np.testing.assert_allclose(call.trace.y[0], numbers(first(output)), rtol=0, atol=1e-6)
    assert agrees(call)


@pytest.mark.parametrize("kind", [nn.RNN, nn.RNNCell])
def test_a_relu_is_replayed_as_a_relu(kind: Any) -> None:
    module = kind(2, 3, nonlinearity="relu")
    call, _ = recorded(module, torch.randn(5, 2))
    assert call.network.layers[0][0].activation == "relu"
    assert agrees(call)


@pytest.mark.parametrize("batch_first", [False, True])
@pytest.mark.parametrize("kind", SEQUENCES)
def test_without_a_batch_time_comes_first(kind: Any, batch_first: bool) -> None:
    module = kind(2, 3, num_layers=2, batch_first=batch_first, bidirectional=True)
    hx = states(module, 1)
    given = tuple(s[:, 0] for s in hx) if isinstance(hx, tuple) else hx[:, 0]
    x = torch.randn(5, 2)
    call, (y, _) = recorded(module, x, given)
    np.testing.assert_array_equal(call.x[:, 0], numbers(x))
    np.testing.assert_array_equal(call.y[:, 0], numbers(y))
    np.testing.assert_array_equal(call.h0, numbers(first(hx)))
    assert agrees(call)


@pytest.mark.parametrize("batch_first", [False, True])
@pytest.mark.parametrize("lengths", [[5, 4, 2], [2, 5, 4]], ids=["sorted", "unsorted"])
@pytest.mark.parametrize("kind", SEQUENCES)
def test_each_row_of_a_packed_sequence_ends_where_it_ends(
    kind: Any, lengths: list[int], batch_first: bool
) -> None:
    module = kind(2, 3, num_layers=2, bidirectional=True, batch_first=batch_first)
    x, hx = torch.randn(5, 3, 2), states(module, 3)
    packed = pack_padded_sequence(
        x.transpose(0, 1) if batch_first else x,
        torch.tensor(lengths),
        batch_first=batch_first,
        enforce_sorted=lengths == sorted(lengths, reverse=True),
    )
    call, _ = recorded(module, packed, hx)
    assert call.lengths is not None
    assert call.lengths.tolist() == lengths
    for row, length in enumerate(lengths):
        own = tuple(s[:, row] for s in hx) if isinstance(hx, tuple) else hx[:, row]
        with torch.no_grad():
            y, end = module(x[:length, row], own)
        np.testing.assert_array_equal(call.x[:length, row], numbers(x[:length, row]))
        for side in (call.y, call.trace.y):
            np.testing.assert_allclose(side[:length, row], numbers(y), rtol=0, atol=1e-6)
        np.testing.assert_allclose(call.h_n[:, row], numbers(first(end)), rtol=0, atol=1e-6)
        assert len(call.sequence(row)) == length
    assert agrees(call)


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
@pytest.mark.parametrize("kind", [nn.GRU, nn.LSTMCell])
def test_half_precision_is_kept_exactly_and_judged_as_coarse_as_it_is(
    kind: Any, dtype: torch.dtype
) -> None:
    module, x = kind(2, 3, dtype=dtype), torch.randn(2, 2, dtype=dtype)
    call, _ = recorded(module, x)
    assert call.precision == str(dtype).removeprefix("torch.")
    assert call.network.dtype == call.x.dtype == np.float32
    np.testing.assert_array_equal(call.x.reshape(2, 2), numbers(x))
    assert call.parity.passed
    # In half precision the core's own float32 would never have been within float32's tolerance.
    assert 0 < call.output_error < 0.02
    assert not any(check.state == "failed" for check in call.output_checks)
    assert any(
        check.state == "failed" for check in replace(call, precision="float64").output_checks
    )


def test_float32_on_a_gpu_may_be_tf32(monkeypatch: pytest.MonkeyPatch) -> None:
    class OnGpu:
        dtype, device = torch.float32, torch.device("cuda")

    monkeypatch.setattr(torch.backends.cudnn.rnn, "fp32_precision", "tf32")
    assert precision("GRU", OnGpu()) == "tf32"
    assert precision("GRUCell", OnGpu()) == "float32"
    assert precision("GRU", torch.zeros(1)) == "float32"
    monkeypatch.setattr(torch.backends.cudnn.rnn, "fp32_precision", "ieee")
    assert precision("GRU", OnGpu()) == "float32"


def test_arguments_may_be_given_by_name() -> None:
    module = nn.LSTM(2, 3)
    hx = states(module, 1)
    call, _ = recorded(module, input=torch.randn(4, 1, 2), hx=hx)
    np.testing.assert_array_equal(call.c0, numbers(hx[1]))
    assert agrees(call)


def test_modules_are_found_at_any_depth_and_called_by_their_names() -> None:
    model = Translator()
    with gatescope.record(model) as rec:
        model(torch.randn(2, 7, 3))
        model(torch.randn(1, 5, 3))
    assert rec.names == tuple(rec) == ("encoder.rnn", "decoder.cell")
    assert len(rec) == 2
    assert [call.x.shape for call in rec.calls("encoder.rnn")] == [(7, 2, 3), (5, 1, 3)]
    assert [call.x.shape for call in rec.calls("decoder.cell")] == [(6, 2, 2), (6, 1, 2)]
    assert [call.call for call in rec.calls("decoder.cell")] == [0, 1]
    assert rec["encoder.rnn"] is rec.calls("encoder.rnn")[-1]
    assert repr(rec) == "<Recording of 'encoder.rnn' (2), 'decoder.cell' (2)>"
    assert all(agrees(call) for name in rec for call in rec.calls(name))
    assert rec.refused == {}


def test_a_module_in_two_places_goes_by_both_names() -> None:
    shared = nn.GRU(3, 3)
    model = nn.ModuleDict({"up": shared, "down": shared})
    with record(model) as rec:
        model["down"](torch.randn(4, 1, 3))
        model["up"](torch.randn(6, 1, 3))
    assert rec.names == ("up",)
    assert rec.aliases == {"down": "up"}
    assert [len(call.x) for call in rec.calls("down")] == [4, 6]
    assert rec["down"] is rec["up"]


def test_what_is_not_there_is_told_with_what_is() -> None:
    model = nn.ModuleDict(
        {"a": nn.GRU(1, 2), "b": nn.GRU(1, 2), "c": nn.LSTM(1, 2, proj_size=1)}
    )
    with record(model) as rec:
        model["a"](torch.randn(2, 1, 1))
    with pytest.raises(KeyError, match="no recurrent module is called 'x'; recorded were 'a'"):
        rec["x"]
    with pytest.raises(KeyError, match="'b' was not called; recorded were 'a'"):
        rec["b"]
    with pytest.raises(
        KeyError, match=r"'c' could not be recorded: This LSTM has a projection"
    ):
        rec.calls("c")
    assert "b" not in rec
    assert rec.get("c") is None


@pytest.mark.parametrize(
    ("model", "kind", "says"),
    [
        (nn.Linear(1, 1), ValueError, "expected at least one of nn.GRU, .* got Linear without"),
        (nn.GRU, TypeError, "model: expected a torch module, got type"),
    ],
)
def test_a_model_without_anything_to_record_is_an_error(
    model: Any, kind: Any, says: str
) -> None:
    with pytest.raises(kind, match=says), record(model):
        pass


@pytest.mark.filterwarnings("ignore:LSTM with projections is not supported with oneDNN")
def test_a_projection_is_refused_and_the_rest_recorded() -> None:
    model = nn.Sequential(nn.LSTM(2, 4, proj_size=3))
    model.append(nn.GRU(3, 2))
    with record(model) as rec:
        model[1](model[0](torch.randn(5, 1, 2))[0])
    assert rec.names == ("1",)
    assert "proj_size=3" in str(rec.refused["0"])


def test_dropout_between_layers_is_refused_in_training_and_recorded_in_eval() -> None:
    module = nn.GRU(2, 3, num_layers=2, dropout=0.5)
    with record(module) as rec:
        module(torch.randn(4, 1, 2))
        assert "dropout=0.5" in str(rec.refused["GRU"])
        assert "model.eval()" in str(rec.refused["GRU"])
        assert rec.names == ()
        module.eval()(torch.randn(4, 1, 2))
    assert len(rec.calls("GRU")) == 1
    assert agrees(rec["GRU"])


@pytest.mark.parametrize("options", [{"num_layers": 2}, {"num_layers": 1}])
def test_training_without_dropout_between_layers_is_recorded(options: dict[str, Any]) -> None:
    call, _ = recorded(nn.GRU(2, 3, **options).train(), torch.randn(4, 1, 2))
    assert agrees(call)


class Renamed(nn.GRU):
    """Returns its output alone."""

    def forward(self, input: torch.Tensor) -> torch.Tensor:  # type: ignore[override]
        return super().forward(input)[0]


class Louder(nn.GRU):
    """Returns what a GRU returns, of another input."""

    def forward(self, input: Any, hx: Any = None) -> Any:
        return super().forward(input * 1.001, hx)


def test_a_subclass_that_returns_something_else_is_refused_and_its_run_goes_on() -> None:
    module, x = Renamed(2, 3), torch.randn(5, 4, 2)
    with record(module) as rec:
        y = module(x)
    assert torch.equal(y, module(x))
    assert rec.names == ()
    assert "cannot be read" in str(rec.refused["Renamed"])


def test_a_subclass_that_computes_something_else_is_found_out() -> None:
    call, _ = recorded(Louder(2, 3), torch.randn(5, 4, 2))
    assert call.parity.passed
    assert [check.state for check in call.output_checks] == ["failed", "failed"]
    assert call.output_error == max(check.worst for check in call.output_checks)


def test_an_empty_batch_is_refused() -> None:
    module = nn.GRU(2, 3)
    with record(module) as rec:
        module(torch.randn(5, 0, 2))
    assert rec.names == ()
    assert "expected shape (T, B, I=2), got (5, 0, 2)" in str(rec.refused["GRU"])


@pytest.mark.parametrize("name", ["x", "h0", "c0", "y", "h_n", "c_n"])
def test_arrays_that_do_not_fit_are_named(name: str) -> None:
    call, _ = recorded(nn.LSTM(2, 3), torch.randn(5, 4, 2), tuple(torch.randn(2, 1, 4, 3)))
    with pytest.raises(ShapeError, match=f"{name}: expected shape"):
        replace(call, **{name: getattr(call, name)[..., :1]})


@pytest.mark.parametrize("kind", SEQUENCES)
def test_a_page_can_show_any_row_from_where_it_started(kind: Any, tmp_path: Path) -> None:
    module = kind(2, 3, num_layers=2, bidirectional=True)
    x = torch.randn(5, 3, 2)
    packed = pack_padded_sequence(x, torch.tensor([5, 4, 2]))
    call, _ = recorded(module, packed, states(module, 3))
    for row, length in enumerate((5, 4, 2)):
        model, sequence = call.model(row), call.sequence(row)
        seen = run(model, sequence)
        np.testing.assert_array_equal(sequence.values, numbers(x[:length, row]))
        np.testing.assert_allclose(seen.trace.y[:, 0], call.y[:length, row], rtol=0, atol=1e-6)
        assert seen.trace.y.dtype == np.float64
        assert check_run(model, seen).passed
        save_model(model, tmp_path / "row.safetensors")
        again = run(load_model(tmp_path / "row.safetensors", call.name), sequence)
        np.testing.assert_array_equal(again.trace.y, seen.trace.y)
        from_zero = run(replace(model, h0=None, c0=None), sequence)
        assert abs(from_zero.trace.y - seen.trace.y).max() > 1e-3


def test_a_start_that_does_not_fit_a_model_is_refused() -> None:
    call, _ = recorded(nn.GRU(2, 3), torch.randn(5, 4, 2), torch.randn(1, 4, 3))
    with pytest.raises(ShapeError, match=r"h0: expected shape \(L\*D=1, B=1, H=3\)"):
        replace(call.model(), h0=call.h0)


def test_rows_that_no_page_can_show_are_told() -> None:
    x = torch.randn(5, 2, 2)
    x[3, 1, 0] = torch.nan
    call, _ = recorded(nn.GRU(2, 3), x)
    assert isinstance(call.sequence(0), NumberSequence)
    with pytest.raises(InputError, match="holds nan at step 3, column 0"):
        call.sequence(1)
    for row in (-1, 2):
        with pytest.raises(InputError, match="a batch row from 0 to 1, but"):
            call.model(row)
