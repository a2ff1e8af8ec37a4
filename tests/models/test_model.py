"""Networks put together, run, judged."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch

from gatescope.inputs.sequence import NumberSequence, TokenSequence
from gatescope.models.bundled import bundled_names, load_bundled
from gatescope.models.card import CELLS
from gatescope.models.check import check_output
from gatescope.models.head import Head
from gatescope.models.model import Model, run
from gatescope.models.random import random_model, random_token_model
from gru_core import parity_report


def test_head_gives_torchs_softmax_even_where_exp_would_overflow() -> None:
    rng = np.random.default_rng(0)
    w, b, y = rng.normal(size=(4, 3)), rng.normal(size=4), rng.normal(size=(6, 3)) * 800
    got = Head(w, b, "classes", tuple("abcd")).apply(y)
    wanted = torch.softmax(torch.from_numpy(y @ w.T + b), dim=-1).numpy()
    np.testing.assert_allclose(got, wanted, rtol=0, atol=1e-15)


def test_head_of_values_is_the_line_itself() -> None:
    head = Head(np.array([[2.0, -1.0]]), np.array([0.5]), "values", ("sum",))
    assert head.apply(np.array([[3.0, 4.0]])).tolist() == [[2.5]]


def test_head_cannot_be_changed_from_outside() -> None:
    w = np.ones((1, 2))
    head = Head(w, np.zeros(1), "values", ("sum",))
    w[:] = 7.0
    assert head.w.tolist() == [[1.0, 1.0]]
    with pytest.raises(ValueError, match="read-only"):
        head.w[0, 0] = 2.0


@pytest.mark.parametrize(
    ("w", "b", "says"),
    [
        (np.ones((2, 3)), np.ones(1), r"head w: expected shape \(1, H\), got \(2, 3\)"),
        (np.ones((1, 3)), np.ones(2), r"head b: expected shape \(1,\), got \(2,\)"),
    ],
)
def test_head_of_wrong_size_is_refused(w: np.ndarray, b: np.ndarray, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        Head(w, b, "values", ("sum",))


def test_parts_that_do_not_fit_are_refused() -> None:
    model = random_model("gru", 2, 3, seed=0)
    with pytest.raises(ValueError, match="head: reads H=4, but the network has 3"):
        replace(model, head=Head(np.ones((1, 4)), np.ones(1), "values", ("sum",)))
    with pytest.raises(ValueError, match="encoder: gives I=1, but the network reads I=2"):
        replace(model, encoder=random_model("gru", 1, 3, seed=0).encoder)


@pytest.mark.parametrize("cell", CELLS)
def test_random_networks_follow_their_seed_and_give_no_answer(cell: str) -> None:
    sequence = NumberSequence(np.ones((5, 2)), ("x0", "x1"))
    runs = [run(random_model(cell, 2, 3, seed), sequence) for seed in (1, 1, 2)]  # type: ignore[arg-type]
    assert runs[0].output is None
    assert runs[0].trace.y.tolist() == runs[1].trace.y.tolist() != runs[2].trace.y.tolist()


def test_random_token_network_reads_the_tokens_it_was_made_for() -> None:
    model = random_token_model("lstm", ("to", "be", "or", "not", "to", "be"), 4, seed=3)
    result = run(model, TokenSequence(("not", "to")))
    assert result.x.shape == (2, 1, 4)
    assert result.trace.traces[0][0].h.shape == (2, 1, 4)


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("name", bundled_names())
def test_shipped_networks_agree_with_torch_from_input_to_answer(name: str, cell: str) -> None:
    torch.set_num_threads(1)
    model = load_bundled(name, cell)
    assert model.card is not None
    result = run(model, model.card.examples[0].sequence)
    report = parity_report(model.network, result.x, trace=result.trace)
    assert report.passed, str(report)
    [judged] = check_output(model, result)
    assert judged.passed, str(judged)
    assert judged.tolerance < 1e-12


@pytest.mark.parametrize("wrong", ["shifted", "one number", "other weights"])
def test_a_wrong_answer_is_caught(wrong: str) -> None:
    model = load_bundled("brackets", "gru")
    assert model.card is not None
    assert model.head is not None
    result = run(model, model.card.examples[0].sequence)
    assert result.output is not None
    output = result.output.copy()
    if wrong == "shifted":
        output = np.roll(output, 1, axis=0)
    elif wrong == "one number":
        output[3, 1] += 1e-9
    else:
        output = replace(model.head, w=model.head.w * (1 + 1e-9)).apply(result.trace.y[:, 0])
    [judged] = check_output(model, replace(result, output=output))
    assert not judged.passed


def test_a_network_without_answer_has_nothing_to_check() -> None:
    model = random_model("gru", 1, 2, seed=0)
    result = run(model, NumberSequence(np.ones((3, 1)), ("x0",)))
    assert check_output(model, result) == ()


def test_loading_twice_gives_the_same_object() -> None:
    assert load_bundled("recall", "gru") is load_bundled("recall", "gru")


@pytest.mark.parametrize(("name", "cell"), [("nothing", "gru"), ("recall", "transformer")])
def test_unknown_networks_are_named_with_the_legal_ones(name: str, cell: str) -> None:
    with pytest.raises(KeyError, match="expected one of"):
        load_bundled(name, cell)


def test_a_model_knows_its_card() -> None:
    model: Model = load_bundled("wave", "rnn")
    assert model.card is not None
    assert model.card.hidden_size == model.network.hidden_size
