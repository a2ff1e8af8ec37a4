"""Sentences are found where they are true, and their bounds hold."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gatescope.inputs.sequence import NumberSequence
from gatescope.models.card import Text
from gatescope.models.claims import holds
from gatescope.models.model import run
from gatescope.models.random import random_model
from gatescope.training.bounds import above, below
from gatescope.training.evidence import Finding, Group, clearest, contrast, join

SEQUENCE = NumberSequence(np.random.default_rng(0).normal(size=(12, 2)), ("a", "b"))
LOW = Group((1, 5), Text("at the low", "在低处"))
HIGH = Group((2, 3, 8), Text("at the high", "在高处"))
THEN = Text("so it is", "就是这样")


@given(st.floats(-10, 10))
def test_bounds_of_two_decimals_hold_and_are_near(value: float) -> None:
    assert above(value) < value + 1e-8
    assert below(value) > value - 1e-8
    assert value - above(value) <= 0.0100001
    assert below(value) - value <= 0.0100001


@pytest.mark.parametrize("mean", [True, False])
@pytest.mark.parametrize("cell", ["gru", "lstm"])
def test_the_clearest_unit_is_found_by_looking_at_all(cell: str, mean: bool) -> None:
    quantity = "z" if cell == "gru" else "i"
    result = run(random_model(cell, 2, 6, seed=4), SEQUENCE)  # type: ignore[arg-type]
    found = contrast(result, SEQUENCE, (quantity,), LOW, HIGH, THEN, mean=mean)
    values = getattr(result.trace.traces[0][0], quantity)[:, 0]
    margins = []
    for unit in range(6):
        low, high = values[[1, 5], unit], values[[2, 3, 8], unit]
        margins.append(high.mean() - low.mean() if mean else min(high) - max(low))
    assert found.unit == int(np.argmax(margins))
    assert found.margin == pytest.approx(max(margins))
    assert all(holds(claim, result, SEQUENCE) for claim in found.claims)


def test_a_sentence_says_unit_quantity_bounds_and_places() -> None:
    result = run(random_model("gru", 2, 6, seed=4), SEQUENCE)
    found = contrast(result, SEQUENCE, ("z",), LOW, HIGH, THEN)
    low, high = found.claims
    assert found.text.en == (
        f"Unit {found.unit}'s update gate z is below {low.below:.2f} at the low "
        f"and above {high.above:.2f} at the high: so it is."
    )
    assert found.text.zh == (
        f"单元 {found.unit} 的更新门 z 在低处低于 {low.below:.2f}，"
        f"在高处高于 {high.above:.2f}：就是这样。"
    )
    assert found.t == 1


def test_joined_findings_keep_every_claim_and_open_at_the_first() -> None:
    result = run(random_model("gru", 2, 6, seed=4), SEQUENCE)
    one = contrast(result, SEQUENCE, ("z",), LOW, HIGH, THEN)
    two = contrast(result, SEQUENCE, ("r",), HIGH, LOW, THEN)
    look = join(one, two)
    assert look.claims == (*one.claims, *two.claims)
    assert (look.t, look.unit) == (one.t, one.unit)
    assert look.text.en == f"{one.text.en} {two.text.en}"
    assert clearest((one, two)) is max((one, two), key=lambda f: f.margin)
    assert isinstance(one, Finding)


def test_a_bound_below_zero_has_a_true_minus() -> None:
    result = run(random_model("gru", 2, 6, seed=4), SEQUENCE)
    found = contrast(result, SEQUENCE, ("h",), LOW, HIGH, THEN)
    bounds = [claim.below or claim.above for claim in found.claims]
    assert min(bound for bound in bounds if bound is not None) < 0.0
    for text in (found.text.en, found.text.zh):
        assert "−0." in text
        assert "-0." not in text
