"""A trace and a network that do not belong together are refused in a sentence."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import gatescope
from gru_core import Network, ShapeError, random_params, unroll, unroll_network
from tests.viewer.pictures import tokens_case

GRU = random_params("gru", input_size=2, hidden_size=3, seed=0)
TRACE = unroll(GRU, np.ones((4, 1, 2)))


def other(cell: Any = "gru", i: int = 2, h: int = 3, **options: Any) -> Any:
    return random_params(cell, input_size=i, hidden_size=h, seed=1, **options)


@pytest.mark.parametrize(("network", "says"), [
    (other("lstm"), "network: expected a gru as in the trace, got a lstm"),
    (other(i=1), "network: expected I=2, H=3 as in the trace, got I=1, H=3"),
    (other(h=4), "network: expected I=2, H=3 as in the trace, got I=2, H=4"),
    (replace(GRU, reset="before"), "expected reset='after' as in the trace, got 'before'"),
    ("gru", "network: expected parameters, got str"),
])  # fmt: skip
def test_another_network_is_refused_in_a_sentence(
    tmp_path: Path, network: Any, says: str
) -> None:
    with pytest.raises((ValueError, TypeError), match=says):
        gatescope.export_html(TRACE, tmp_path / "x.html", network)
    assert not list(tmp_path.iterdir())


def test_another_size_is_a_shape_error(tmp_path: Path) -> None:
    with pytest.raises(ShapeError):
        gatescope.export_html(TRACE, tmp_path / "x.html", other(h=4))


def test_another_activation_is_refused_in_a_sentence(tmp_path: Path) -> None:
    tanh = other("rnn")
    trace = unroll(tanh, np.ones((4, 1, 2)))
    with pytest.raises(ValueError, match="activation='tanh' as in the trace, got 'relu'"):
        gatescope.export_html(trace, tmp_path / "x.html", replace(tanh, activation="relu"))


def test_a_run_of_another_model_is_refused_in_a_sentence(tmp_path: Path) -> None:
    shown, model, sequence = tokens_case("gru")
    wider = random_params("gru", input_size=model.network.input_size, hidden_size=99, seed=0)
    with pytest.raises(ShapeError, match="H=99"):
        gatescope.export_html(
            shown,
            tmp_path / "x.html",
            replace(model, network=Network(((wider,),)), head=None),
            reads=sequence,
        )


def test_a_network_of_other_layers_is_refused_in_a_sentence(tmp_path: Path) -> None:
    trace = unroll_network(Network(((GRU,),)), np.ones((4, 1, 2)))
    deep = Network(((GRU,), (other(i=3),)))
    with pytest.raises(ShapeError, match="L=1, D=1 as in the trace, got L=2, D=1"):
        gatescope.export_html(trace, tmp_path / "x.html", deep)


@pytest.mark.parametrize(("options", "says"), [
    ({"layer": 1}, "layer: expected 0, got 1"),
    ({"layer": -1}, "layer: expected 0, got -1"),
    ({"layer": True}, "layer: expected 0, got True"),
    ({"direction": 1}, "direction: expected 0, got 1"),
    ({"language": "fr"}, "language: expected one of 'en', 'zh', got 'fr'"),
    ({"start": (4, 0)}, r"from \(0, 0\) to \(3, 2\), got \(4, 0\)"),
    ({"start": (0, -1)}, "start: expected"),
    ({"start": (0.5, 0)}, "start: expected"),
    ({"start": 3}, "start: expected"),
])  # fmt: skip
def test_an_option_out_of_range_is_refused_in_a_sentence(
    tmp_path: Path, options: Any, says: str
) -> None:
    with pytest.raises(ValueError, match=says):
        gatescope.export_html(TRACE, tmp_path / "x.html", GRU, **options)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("start", [(0, 0), (3, 2), (np.int64(1), np.int64(1))])
def test_a_start_within_the_trace_is_taken(tmp_path: Path, start: Any) -> None:
    assert gatescope.export_html(TRACE, tmp_path / "x.html", GRU, start=start).exists()


def test_a_layer_beyond_the_network_is_refused_in_a_sentence(tmp_path: Path) -> None:
    network = Network(((GRU,), (other(i=3),)))
    trace = unroll_network(network, np.ones((4, 1, 2)))
    with pytest.raises(ValueError, match="layer: expected 0 to 1, got 2"):
        gatescope.export_html(trace, tmp_path / "x.html", network, layer=2)
    gatescope.export_html(trace, tmp_path / "x.html", network, layer=1)
