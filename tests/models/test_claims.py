"""What the cards say about the shipped networks is true of the shipped networks."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
import pytest

from gatescope.inputs.sequence import TokenSequence
from gatescope.models.bundled import bundled_names, load_bundled, load_card
from gatescope.models.card import CELLS, Claim, Example, Look
from gatescope.models.claims import claimed_values, holds, quantity_values
from gatescope.models.model import Run, run
from gatescope.models.random import random_model, random_token_model

WORDS = {
    "z": ("update gate z", "更新门 z"),
    "r": ("reset gate r", "重置门 r"),
    "h": ("hidden state h", "隐藏状态 h"),
    "f": ("forget gate f", "遗忘门 f"),
    "i": ("input gate i", "输入门 i"),
    "o": ("output gate o", "输出门 o"),
    "c": ("cell state c", "细胞状态 c"),
}
GATES = {"gru": {"z", "r"}, "rnn": {"h"}, "lstm": {"f", "i", "o", "c", "h"}}


@dataclass(frozen=True)
class Shown:
    """One example on one network."""

    name: str
    cell: str
    example: Example

    @property
    def look(self) -> Look:
        return self.example.look[self.cell]

    def run(self) -> Run:
        return run(load_bundled(self.name, self.cell), self.example.sequence)


ALL = [
    pytest.param(Shown(name, cell, example), id=f"{name}-{cell}-{example.id}")
    for name in bundled_names()
    for example in load_card(name).examples
    for cell in CELLS
]


def numbers_in(text: str) -> list[float]:
    """Read the numbers of a sentence; percentages as shares; quoted tokens are no numbers."""
    plain = re.sub(r"“[^”]*”", "", text).replace("−", "-")
    return [
        float(number) / (100 if percent else 1)
        for number, percent in re.findall(r"(-?\d+(?:\.\d+)?)(%?)", plain)
    ]


def numbers_of(claims: tuple[Claim, ...]) -> set[float]:
    """Give every number that may stand in a sentence: units, and bounds."""
    units = {float(c.unit) for c in claims if c.quantity in WORDS}
    bounds = {bound for c in claims for bound in (c.above, c.below) if bound is not None}
    return units | bounds


@pytest.mark.parametrize("shown", ALL)
def test_every_claim_holds_on_the_shipped_weights(shown: Shown) -> None:
    result = shown.run()
    for claim in shown.look.claims:
        values = claimed_values(claim, result, shown.example.sequence)
        assert holds(claim, result, shown.example.sequence), f"{claim}: {values}"


@pytest.mark.parametrize("shown", ALL)
def test_the_numbers_of_a_sentence_are_those_of_its_claims(shown: Shown) -> None:
    claimed = numbers_of(shown.look.claims)
    for text in (shown.look.text.en, shown.look.text.zh):
        assert set(numbers_in(text)) == claimed, text


@pytest.mark.parametrize("shown", ALL)
def test_a_sentence_names_the_units_and_quantities_of_its_claims_in_order(shown: Shown) -> None:
    about_units = [c for c in shown.look.claims if c.quantity in WORDS]
    units = [str(u) for u in dict.fromkeys(c.unit for c in about_units)]
    named_en = re.findall(r"[Uu]nit (\d+)", shown.look.text.en)
    named_zh = re.findall(r"单元 (\d+)", shown.look.text.zh)
    assert list(dict.fromkeys(named_en)) == list(dict.fromkeys(named_zh)) == units
    for key, (en, zh) in WORDS.items():
        claimed = any(c.quantity == key for c in about_units)
        assert (en in shown.look.text.en) == (zh in shown.look.text.zh) == claimed


@pytest.mark.parametrize("shown", ALL)
def test_bounds_are_tight_to_the_last_digit_shown(shown: Shown) -> None:
    result = shown.run()
    for claim in shown.look.claims:
        values = claimed_values(claim, result, shown.example.sequence)
        if claim.above is not None:
            assert float(values.min()) - claim.above <= 0.0100001
        if claim.below is not None:
            assert claim.below - float(values.max()) <= 0.0100001


@pytest.mark.parametrize("shown", ALL)
def test_a_page_opens_on_something_that_the_sentence_speaks_of(shown: Shown) -> None:
    look = shown.look
    assert 0 <= look.t < len(shown.example.sequence)
    assert 0 <= look.unit < load_card(shown.name).hidden_size
    first = look.claims[0]
    assert first.unit == look.unit
    assert any(look.t in claim.steps for claim in look.claims if claim.unit == look.unit)


@pytest.mark.parametrize("shown", ALL)
def test_what_is_contrasted_lies_apart(shown: Shown) -> None:
    for low in shown.look.claims:
        for high in shown.look.claims:
            if low.below is not None and high.above is not None and low.quantity in WORDS:
                same = (low.quantity, low.unit) == (high.quantity, high.unit)
                assert not same or low.below < high.above


@pytest.mark.parametrize("shown", [p for p in ALL if p.values[0].cell == "gru"])
def test_a_gate_of_every_gru_is_visibly_at_work(shown: Shown) -> None:
    gates = [c for c in shown.look.claims if c.quantity in GATES["gru"]]
    low = min(c.below for c in gates if c.below is not None)
    high = max(c.above for c in gates if c.above is not None)
    assert high - low >= 0.3


@pytest.mark.parametrize("name", bundled_names())
def test_claims_are_about_these_weights_and_not_about_any(name: str) -> None:
    card = load_card(name)
    failed = total = 0
    for example in card.examples:
        if isinstance(example.sequence, TokenSequence):
            other = random_token_model("gru", card.vocabulary, card.hidden_size, seed=0)
        else:
            other = random_model("gru", len(card.columns), card.hidden_size, 0)
        result = run(other, example.sequence)
        gates = [c for c in example.look["gru"].claims if c.quantity in GATES["gru"]]
        total += len(gates)
        failed += sum(not holds(claim, result, example.sequence) for claim in gates)
    assert failed >= total / 2


@pytest.mark.parametrize("name", bundled_names())
def test_the_written_truth_of_examples_is_answered_by_the_gru(name: str) -> None:
    model, card = load_bundled(name, "gru"), load_card(name)
    for example in card.examples:
        result = run(model, example.sequence)
        targets = np.asarray(example.sequence.targets)
        asked = np.isfinite(targets).all(axis=1)
        assert result.output is not None
        if model.head is not None and model.head.kind == "classes":
            right = result.output.argmax(axis=1)[asked] == targets[asked, 0]
            assert right.all(), example.id
        else:
            error = np.abs(result.output - targets)[asked]
            assert float(error.mean()) < 0.15, example.id


def test_a_claim_on_the_wrong_side_or_about_nothing_does_not_hold() -> None:
    model, card = load_bundled("recall", "gru"), load_card("recall")
    sequence = card.examples[0].sequence
    result = run(model, sequence)
    z = float(quantity_values(result, sequence, "z")[0, 0])
    assert holds(Claim("z", 0, (0,), above=z - 0.01, below=z + 0.01), result, sequence)
    assert not holds(Claim("z", 0, (0,), above=z + 0.01), result, sequence)
    assert not holds(Claim("z", 0, (0,), below=z - 0.01), result, sequence)
    assert not holds(Claim("z", 0, (), above=0.0), result, sequence)


def test_mean_claims_speak_of_the_mean() -> None:
    model, card = load_bundled("recall", "gru"), load_card("recall")
    sequence = card.examples[0].sequence
    result = run(model, sequence)
    values = quantity_values(result, sequence, "h")[:6, 1]
    claim = Claim("h", 1, tuple(range(6)), over="mean", above=float(values.mean()) - 1e-9)
    assert holds(claim, result, sequence)
    assert not holds(Claim("h", 1, tuple(range(6)), above=claim.above), result, sequence)


def test_quantities_that_a_cell_does_not_have_are_refused() -> None:
    model, card = load_bundled("recall", "rnn"), load_card("recall")
    sequence = card.examples[0].sequence
    with pytest.raises(ValueError, match="expected one of the rnn's, got 'z'"):
        quantity_values(run(model, sequence), sequence, "z")
