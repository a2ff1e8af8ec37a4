"""Gates over a training: mean and saturated shares, a panel each."""

from __future__ import annotations

import numpy as np
import plotly.graph_objects as go
import pytest

from gatescope.figures.gates_over_training import gated_lanes, gates_of, gates_over_training
from gatescope.figures.quantities import QUANTITIES
from gatescope.training.lab.history import GateState, History, LaneHistory
from tests.figures.histories import GATES, GRU, LSTM, RNN, SIX, history_of, look, plan_of, raced

BOTH = plan_of(GRU, RNN, LSTM)


def named(figure: go.Figure, meta: str) -> list[go.Scatter]:
    return [trace for trace in figure.data if trace.meta == meta]


@pytest.mark.parametrize("cell", list(GATES))
def test_gates_are_what_the_training_writes_down(cell: str) -> None:
    from gatescope.training.lab.probe import GATES as PROBED

    assert tuple(gate.key for gate in gates_of(cell)) == GATES[cell] == PROBED[cell]


def test_the_line_is_the_mean_and_the_areas_are_the_shares() -> None:
    states = (GateState(0.4, 0.1, 0.0), GateState(0.7, 0.2, 0.5))
    looks = tuple(look(10 * k, 1.0, gates={"z": s, "r": s}) for k, s in enumerate(states))
    figure = gates_over_training(plan_of(GRU), history_of(LaneHistory(checks=looks)))
    mean, low, high = (named(figure, kind)[0] for kind in ("mean", "low", "high"))
    np.testing.assert_allclose((mean.x, mean.y), ([0, 1], [0.4, 0.7]), rtol=1e-6)
    np.testing.assert_allclose(low.y, [0, 0, 0.2, 0.1], atol=1e-6)
    np.testing.assert_allclose(high.y, [1, 0.5, 1, 1], atol=1e-6)
    assert low.fill == high.fill == "toself"


def test_every_gate_has_a_panel_in_its_own_colour() -> None:
    figure = gates_over_training(BOTH, raced(BOTH, 4))
    means = named(figure, "mean")
    assert [mean.name for mean in means] == ["z", "r", "f", "i", "o"]
    colours = {q.key: q.light for cell in ("gru", "lstm") for q in QUANTITIES[cell]}
    assert [mean.line.color for mean in means] == [colours[mean.name] for mean in means]
    assert len({mean.yaxis for mean in means}) == 5


def test_panels_lie_side_by_side_and_rows_below_each_other() -> None:
    layout = gates_over_training(BOTH, raced(BOTH, 4)).layout
    boxes = [
        (*layout[f"xaxis{k}"].domain, *layout[f"yaxis{k}"].domain) for k in ("", 2, 3, 4, 5)
    ]
    for k, (left, right, bottom, top) in enumerate(boxes):
        assert 0 <= left < right <= 1
        assert 0 <= bottom < top <= 1
        for other in boxes[k + 1 :]:
            assert other[0] >= right or other[1] <= left or other[3] <= bottom


def test_the_row_is_named_after_its_network() -> None:
    layout = gates_over_training(BOTH, raced(BOTH, 4)).layout
    assert (layout.yaxis.title.text, layout.yaxis3.title.text) == ("GRU", "LSTM")


@pytest.mark.parametrize("count", [0, 1, 2, 12])
def test_every_moment_is_a_legal_figure_of_the_same_size(count: int) -> None:
    figure = gates_over_training(BOTH, raced(BOTH, count))
    assert go.Figure(figure.to_dict()).layout.height == figure.layout.height
    assert figure.layout.height == gates_over_training(BOTH, History()).layout.height
    assert len(named(figure, "mean")) == 5


def test_one_look_is_a_dot() -> None:
    assert named(gates_over_training(BOTH, raced(BOTH, 1)), "mean")[0].mode == "markers"


def test_three_networks_of_300_looks_are_a_small_message() -> None:
    plan = plan_of(GRU, RNN, LSTM, epochs=300)
    assert len(gates_over_training(plan, raced(plan, 301)).to_json()) < 40_000


def test_chosen_networks_alone_are_shown() -> None:
    plan = plan_of(*SIX)
    assert gated_lanes(plan) == (0, 1, 4, 5)
    figure = gates_over_training(plan, raced(plan, 3), (5,))
    assert [mean.name for mean in named(figure, "mean")] == ["f", "i", "o"]
    assert figure.layout.yaxis.title.text == "LSTM, 16 units"


def test_a_plain_rnn_has_no_gates_and_the_figure_says_so() -> None:
    plan = plan_of(RNN)
    figure = gates_over_training(plan, raced(plan, 3))
    assert [note.text for note in figure.layout.annotations] == ["A plain RNN has no gates."]
    assert figure.layout.height == gates_over_training(BOTH, History()).layout.height
