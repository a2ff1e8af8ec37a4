"""The sentence that says what a what-if comes to."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from gatescope.inputs.sequence import NumberSequence, Sequence
from gatescope.models.head import Head
from gatescope.models.model import Model, Run, run
from gatescope.models.what_if import WhatIf
from gatescope.models.what_if_run import apply
from gatescope.viewer.effect import effect_sentence, percent
from tests.viewer.pictures import numbers_case, tokens_case

Case = tuple[Run, Model, Sequence]


def answering(case: Case, *rows: list[float]) -> Run:
    """The run with these answers at its end, as probabilities of A, B and C."""
    shown = case[0]
    assert shown.output is not None
    output = shown.output.copy()
    output[len(output) - len(rows) :] = rows
    return replace(shown, output=output)


def said(new: Run, old: Run, case: Case) -> str:
    return effect_sentence(new, old, case[2], case[1], str)


@pytest.mark.parametrize(("new", "sentence"), [
    ([0.1, 0.12, 0.78], "At step 23 it now says C (78%) instead of A (90%)."),
    ([0.8, 0.1, 0.1], "At step 23 it still says A (80% instead of 90%)."),
    ([0.9, 0.1, 0.0], "At step 23 it still says A (90%)."),
])  # fmt: skip
def test_of_classes_the_likeliest_is_named(new: list[float], sentence: str) -> None:
    case = tokens_case("gru")
    assert said(answering(case, new), answering(case, [0.9, 0.05, 0.05]), case) == sentence


def test_the_last_step_at_which_an_answer_is_asked_for_counts() -> None:
    before, model, sequence = tokens_case("gru")
    targets = np.full((24, 1), np.nan)
    targets[[3, 22]] = 0
    case = (before, model, replace(sequence, targets=targets))
    a, b, c = np.eye(3).tolist()
    told = said(answering(case, b, a), answering(case, c, c), case)
    assert told == "At step 22 it now says B (100%) instead of C (100%)."


def valued(labels: tuple[str, ...]) -> Case:
    _, model, sequence = numbers_case("gru")
    rng = np.random.default_rng(1)
    head = Head(rng.normal(size=(len(labels), 8)), np.zeros(len(labels)), "values", labels)
    model = replace(model, head=head)
    return run(model, sequence), model, sequence


def with_end(case: Case, *values: float) -> Run:
    assert case[0].output is not None
    output = case[0].output.copy()
    output[-1] = values
    return replace(case[0], output=output)


def test_of_values_the_new_stands_beside_the_old() -> None:
    case = valued(("sum",))
    told = said(with_end(case, 0.31), with_end(case, -0.87), case)
    assert told == "At step 59 it now answers 0.31 instead of −0.87."
    same = said(with_end(case, 0.31), with_end(case, 0.31), case)
    assert same == "At step 59 the answer stays the same."


def test_of_several_values_the_one_that_changes_most_is_named() -> None:
    case = valued(("x", "y"))
    told = said(with_end(case, 0.3, 0.9), with_end(case, 0.2, 0.4), case)
    assert told == "At step 59 the answer for y is 0.9 instead of 0.4."


def test_without_an_answer_the_largest_change_of_the_state_is_told() -> None:
    before, model, sequence = numbers_case("gru")
    assert isinstance(sequence, NumberSequence)
    edited = apply(WhatIf.parse("z=1"), model, sequence).run()
    h = before.trace.y[:, 0]
    t, unit = np.unravel_index(np.abs(h).argmax(), h.shape)
    told = said(edited, before, (before, model, sequence))
    assert told.startswith(f"The hidden state changes most in unit {unit} at step {t}: 0 ")
    same = said(before, before, (before, model, sequence))
    assert same == "The hidden state stays the same at every step."


def test_no_rounding_makes_a_probability_certain() -> None:
    assert [percent(p) for p in (0.0, 0.00001, 0.5, 0.99999, 1.0)] == [
        "0%", "<1%", "50%", ">99%", "100%",
    ]  # fmt: skip
