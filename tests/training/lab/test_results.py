"""The table of a terminal says what became of each network."""

from __future__ import annotations

from gatescope.models.score import Score
from gatescope.training.lab.history import LaneHistory
from gatescope.training.lab.results import Result, table


def score(metric: str = "accuracy") -> Score:
    return Score(metric, 0.975, 0.95, 0.99, 0.25, sequences=100, length=8, seed=0)  # type: ignore[arg-type]


def test_a_row_says_how_it_ended_and_how_good_it_is() -> None:
    lane = LaneHistory(1_234, stage="early", ended=1_500, best=1_200)
    head, row = table([Result("GRU", lane, 0.1234567, score())]).splitlines()
    assert [cell.strip() for cell in head.split("  ") if cell.strip()] == [
        "network", "learns", "trained", "validation loss", "right answers", "without a network",
    ]  # fmt: skip
    assert [cell.strip() for cell in row.split("  ") if cell.strip()] == [
        "GRU", "1,234", "1,500 steps, best after 1,200", "0.1235", "97.5 % (95.0 % to 99.0 %)",
        "25.0 %",
    ]  # fmt: skip


def test_a_network_that_gives_no_numbers_has_no_score() -> None:
    lost = Result("RNN", LaneHistory(9, stage="diverged", ended=7, best=0), None, None)
    assert "diverged at step 7" in table([lost])
    assert lost.values()["held_out"] is None


def test_errors_of_standardised_numbers_are_named_as_such() -> None:
    lane = LaneHistory(9, stage="done", ended=7, best=7)
    told = table([Result("GRU", lane, 1.0, score("mse"), standardised=True)])
    assert "mean squared error, standardised" in told
    assert "0.975 (0.95 to 0.99)" in told
