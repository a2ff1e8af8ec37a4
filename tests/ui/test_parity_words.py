"""Sentences about a proof, at both ends: equal, broken, undecided, beyond the numbers."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from gatescope.ui.parity_break import LABELS, REASONS, STORIES
from gatescope.ui.parity_pictures import closer_words, growth_words, histogram_words
from gatescope.ui.parity_rows import ordered, rows_of, shown_error, table_html
from gatescope.ui.parity_settings import ORDERS
from gatescope.ui.parity_words import verdict_words
from gru_core.mistakes import MISTAKES, obstacle
from gru_core.proof import Precision, Proof, prove
from tests.gru_core.helpers import network_of, sequence


def proof_of(kind: str = "gru", *mistakes: str, steps: int = 6) -> Proof:
    return prove(network_of(kind), sequence(steps, batch_size=1), mistakes=mistakes)


def undecided(proof: Proof, quantity: str) -> Proof:
    """The same proof where rounding decides every digit of one quantity."""

    def silent(precision: Precision) -> Precision:
        checks = tuple(
            replace(c, state="undecided") if c.quantity == quantity else c
            for c in precision.report.checks
        )
        return replace(precision, report=replace(precision.report, checks=checks))

    assert proof.float32 is not None
    return replace(proof, float64=silent(proof.float64), float32=silent(proof.float32))


def test_a_pass_counts_what_was_compared_and_names_the_closest_call() -> None:
    proof = proof_of()
    said = verdict_words(proof, str)
    assert said.startswith(
        f"Yes: all {len(proof.float64.quantities)} quantities equal torch.nn"
    )
    checks = [c for p in proof.precisions.values() for c in p.report.checks]
    widest = max(checks, key=lambda check: check.ratio)
    assert f"uses {widest.ratio:.1%} of the error" in said


def test_a_failure_counts_what_differs() -> None:
    proof = proof_of("gru", "swap")
    failed = sum(q.state == "failed" for q in proof.float64.quantities)
    assert f"No: {failed} of {len(proof.float64.quantities)} " in verdict_words(proof, str)


def test_what_failed_in_one_precision_alone_is_not_passed_over() -> None:
    right, wrong = proof_of(), proof_of("gru", "bias")
    mixed = replace(right, float32=wrong.float32)
    assert verdict_words(mixed, str).startswith("No: ")


def test_an_undecided_network_is_neither_right_nor_wrong() -> None:
    proof = undecided(proof_of(), "gradient of x")
    assert proof.state == "undecided"
    said = verdict_words(proof, str)
    assert said.startswith("Nobody can tell:")
    assert "gradient by x" in said


def test_a_wrong_cell_that_nobody_noticed_is_not_praised() -> None:
    proof = replace(proof_of(), mistakes=("swap",))
    assert verdict_words(proof, str).startswith("You broke the cell, and the judge cannot tell")


def test_without_float32_only_float64_is_praised() -> None:
    said = verdict_words(replace(proof_of(), float32=None), str)
    assert "in float32 these numbers do not exist" in said


@pytest.mark.parametrize(("last", "words"), [
    (1e-7, "neither collects"), (1e-4, "grows on its way"), (1e-12, "fades on its way"),
])  # fmt: skip
def test_growth_is_told_as_it_is(last: float, words: str) -> None:
    growth = {"core": np.array([1e-7] * 4 + [1e-8] * 8 + [last] * 4)}
    assert words in growth_words(growth, 0.0, str)


def test_growth_at_its_ends() -> None:
    assert "too short" in growth_words({"core": np.ones(1)}, 0.0, str)
    assert "Not a single digit" in growth_words({"double": np.zeros(9)}, 0.0, str)
    assert "no longer finite" in growth_words({"core": np.array([np.inf])}, 0.0, str)
    assert "1,234 times" in growth_words({"core": np.ones(9)}, 1234.0, str)


def test_shares_are_told_as_they_are() -> None:
    counts = np.zeros(23, int)
    counts[[0, 1, 2, 5]] = (1, 4, 3, 2)
    assert "50% are within ½ ulp and 80% within 1" in histogram_words({"core": counts}, str)
    shares = np.array([[1.0, 0.0, 0.0], [0.0, 0.5, 0.5]])
    assert "closer for 50% of the numbers, PyTorch for 25%, and 25%" in closer_words(
        shares, str
    )


@pytest.mark.parametrize("order", ORDERS)
def test_every_order_keeps_every_row(order: str) -> None:
    rows = rows_of(proof_of("lstm", "transpose"))
    found = ordered(rows, order)
    assert {row.name for row in found} == {row.name for row in rows}
    if order == "verdict":
        states = [row.state for row in found]
        assert states == sorted(states, key=["failed", "undecided", "passed"].index)
    if order == "error":
        sizes = [max(map(shown_error, row.halves.values())) for row in found]
        assert sizes == sorted(sizes, reverse=True)


def test_the_table_names_the_layer_where_there_are_several() -> None:
    one = table_html(proof_of(), "", str)
    assert "layer and direction" not in one
    two = prove(network_of("gru", layers=2), sequence(3, batch_size=1))
    assert "layer and direction 1" in table_html(two, "", str)


@pytest.mark.parametrize("kind", ["gru", "lstm", "rnn"])
@pytest.mark.parametrize("mistake", MISTAKES)
def test_every_switch_has_its_name_and_its_story_or_its_reason(kind: str, mistake: str) -> None:
    network = network_of(kind)
    assert (mistake, kind) in LABELS or (mistake, "") in LABELS
    reason = obstacle(network, mistake)
    told = (
        REASONS[reason] if reason else STORIES.get((mistake, kind), STORIES.get((mistake, "")))
    )
    assert told
