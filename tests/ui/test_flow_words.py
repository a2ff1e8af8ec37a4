"""The sentences under the figures say what their numbers say."""

from __future__ import annotations

import numpy as np
import pytest

from gatescope.analysis.dominance import dominance
from gatescope.analysis.path_shares import PathShares
from gatescope.figures.gradient_paths import GRADIENT_PATHS
from gatescope.ui.flow_saliency import saliency_words
from gatescope.ui.flow_span import spectrum_words
from gatescope.ui.flow_why import why_columns
from gatescope.ui.flow_why_words import dominance_words
from gru_core import PATHS

HALF = np.full((9, 4), 0.5)
KEEP, UPDATE, TORN = [0.9, 0.1, 0.0, 0.0], [0.2, 0.0, 0.8, 0.0], [0.4, 0.4, 0.1, 0.1]
QUARREL, NOTHING = [1.6, -0.6, 0.0, 0.0], [np.nan] * 4


def words(*rows: list[float], target: int | None = None, kept: np.ndarray = HALF) -> str:
    shares = np.array(rows)
    last = len(rows) - 1 if target is None else target
    return " ".join(dominance_words("gru", dominance(shares), kept[: len(rows)], last, str))


@pytest.mark.parametrize("cell", list(PATHS))
def test_the_table_has_the_cores_paths_in_the_cores_order(cell: str) -> None:
    assert tuple(path.key for path in GRADIENT_PATHS[cell]) == PATHS[cell]  # type: ignore[index]


def test_the_path_with_the_most_steps_is_named_with_its_stretch() -> None:
    told = words(UPDATE, KEEP, KEEP, KEEP)
    assert "The keep path carries most of the gradient at 3 of 4 steps" in told
    assert "from step 1 to step 3" in told
    assert "At step 0 it is the update-gate path (share 0.80)." in told


def test_what_one_step_leaves_is_that_of_the_longest_stretch() -> None:
    kept = np.array([[0.1] * 4, [0.25] * 4, [0.75] * 4])
    assert "each step back leaves 50% of its size" in words(UPDATE, KEEP, KEEP, kept=kept)


def test_where_no_path_has_more_than_half_that_is_said() -> None:
    assert "At 2 of 3 steps no path carries more than half" in words(TORN, TORN, KEEP)


def test_steps_where_nothing_passes_do_not_count_against_a_path() -> None:
    assert "carries most of the gradient wherever any passes" in words(KEEP, NOTHING, target=0)


def test_an_only_path_is_not_compared() -> None:
    shares = dominance(np.ones((3, 1)))
    told = dominance_words("rnn", shares, HALF[:3, :1], 2, str)
    assert told[0] == "All of the gradient takes the recurrent path: there is no other."


def test_a_path_that_works_against_the_others_is_named() -> None:
    told = words(KEEP, QUARREL)
    assert "At step 1 the candidate path works against the others (share −0.60)." in told


def test_steps_after_the_question_are_no_loss() -> None:
    told = words(KEEP, KEEP, NOTHING, NOTHING, target=1)
    assert "After step 1 there is nothing to share" in told
    assert "nothing passes" not in told


def test_steps_after_the_question_are_told_from_those_that_let_nothing_pass() -> None:
    told = words(NOTHING, NOTHING, KEEP, NOTHING, NOTHING, NOTHING, target=2)
    assert "After step 2 there is nothing to share" in told
    assert "At 2 earlier steps nothing passes" in told


def test_a_gradient_that_ends_before_the_start_is_told() -> None:
    assert "At 2 earlier steps nothing passes" in words(NOTHING, NOTHING, KEEP)


def test_where_nothing_passes_at_all_there_is_one_sentence() -> None:
    assert words(NOTHING, NOTHING).startswith("Nothing passes at any step")


def test_the_spectrums_sentence_counts_what_keeps_a_tenth() -> None:
    told = spectrum_words(np.array([0.3, -0.9, -1.1]), str)
    assert "arrives at 2.00 times its size; 2 of 3 keep" in told


def test_a_spectrum_far_below_one_is_told_as_a_power() -> None:
    assert "1.0 × 10⁻⁴⁰ times" in spectrum_words(np.array([-40.0, -60.0]), str)


def test_the_strongest_input_is_named_even_where_it_is_tiny() -> None:
    told = saliency_words(np.array([-400.0, -np.inf, np.nan]), ("<a>", "b", "c"), str)
    assert "step 0 (“<a>”)" in told
    assert "1.0 × 10⁻⁴⁰⁰" in told


def test_the_table_of_the_shares_has_every_path_and_gate() -> None:
    paths = PathShares(np.ones((2, 4)) / 4, np.zeros((2, 5)), np.zeros(2), np.zeros(2), 0)
    columns = why_columns("gru", paths, {"z": np.array([[0.0, 1.0], [1.0, 1.0]])}, ("a", "b"))
    assert {f"share_{name}" for name in PATHS["gru"]} <= set(columns)
    assert list(columns["mean_z"]) == [0.5, 1.0]
    assert len({len(list(column)) for column in columns.values()}) == 1
