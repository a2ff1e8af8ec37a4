"""What a question sends into the states is the gradient of the number that it names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
import torch

from gatescope.analysis.question import Question, asked_step, questions, sent
from gatescope.inputs.sequence import FloatArray
from gatescope.models.bundled import load_bundled
from gatescope.models.head import Head
from gatescope.models.loss import mean_loss
from gatescope.models.model import Model, Run, run
from gru_core import finite_difference

Asked = Callable[[FloatArray], float]


def seen(name: str, cell: str = "gru") -> tuple[Model, Run, FloatArray]:
    model = load_bundled(name, cell)
    sequence = model.card.examples[0].sequence if model.card else None
    assert sequence is not None
    assert sequence.targets is not None
    return model, run(model, sequence), sequence.targets


def scores(model: Model, y: FloatArray) -> FloatArray:
    assert model.head is not None
    return y @ model.head.w.T + model.head.b


def check(
    question: Question, model: Model, seen_run: Run, targets: FloatArray, number: Asked
) -> None:
    """Hold what is sent against central differences of `number`, a function of y (T, D·H)."""
    d_y = sent(question, model, seen_run, targets)
    true = finite_difference(lambda y: number(y), seen_run.trace.y[:, 0])
    np.testing.assert_allclose(d_y[:, 0], true, rtol=1e-6, atol=1e-8)


@pytest.mark.parametrize("name", ["recall", "brackets", "adding", "wave"])
@pytest.mark.parametrize("when", ["", "all"])
def test_the_loss_sends_the_gradient_of_the_training_loss(name: str, when: str) -> None:
    model, seen_run, targets = seen(name)
    question = Question("loss", when=when)  # type: ignore[arg-type]
    only = targets.copy()
    if when != "all":
        only[: asked_step(question, targets, len(targets))] = np.nan
    head = model.head
    assert head is not None
    check(
        question, model, seen_run, targets, lambda y: mean_loss(head.kind, head.apply(y), only)
    )


def test_the_margin_is_the_right_score_less_the_best_wrong_one() -> None:
    model, seen_run, targets = seen("recall")
    right = int(targets[-1, 0])

    def margin(y: FloatArray) -> float:
        last = scores(model, y)[-1]
        return float(last[right] - np.delete(last, right).max())

    check(Question("margin"), model, seen_run, targets, margin)


def test_without_a_truth_the_margin_is_that_of_the_answer_given() -> None:
    model, seen_run, targets = seen("recall")
    np.testing.assert_array_equal(
        sent(Question("margin"), model, seen_run, None),
        sent(Question("margin"), model, seen_run, targets),
    )


@pytest.mark.parametrize("index", [0, 2])
def test_the_output_is_one_score_at_the_chosen_step(index: int) -> None:
    model, seen_run, targets = seen("recall", "lstm")
    question = Question("output", when="step", step=7, index=index)
    check(question, model, seen_run, targets, lambda y: float(scores(model, y)[7, index]))


def test_a_unit_is_its_own_state() -> None:
    model, seen_run, targets = seen("wave", "rnn")
    d_y = sent(Question("unit", index=3), model, seen_run, targets)
    last = asked_step(Question("unit"), targets, len(targets))
    assert [tuple(place) for place in np.argwhere(d_y)] == [(last, 0, 3)]
    assert d_y.sum() == 1.0


def test_the_direction_in_the_state_has_length_one() -> None:
    model, seen_run, targets = seen("wave")
    d_y = sent(Question("state"), model, seen_run, targets)
    assert np.linalg.norm(d_y) == pytest.approx(1.0, abs=1e-12)


def test_the_loss_gradient_is_that_of_torch() -> None:
    model, seen_run, targets = seen("brackets", "lstm")
    head = model.head
    assert head is not None
    y = torch.tensor(np.array(seen_run.trace.y[:, 0]), requires_grad=True)
    asked = np.isfinite(targets[:, 0])
    answers = (y @ torch.tensor(head.w.T) + torch.tensor(head.b))[torch.tensor(asked)]
    true = torch.tensor(targets[asked, 0].astype(int))
    torch.nn.functional.cross_entropy(answers, true).backward()  # type: ignore[no-untyped-call]
    assert y.grad is not None
    d_y = sent(Question("loss", when="all"), model, seen_run, targets)
    np.testing.assert_allclose(d_y[:, 0], y.grad.numpy(), rtol=0, atol=1e-14)


def test_the_loss_at_a_step_without_an_answer_sends_nothing() -> None:
    model, seen_run, targets = seen("recall")
    question = Question("loss", when="step", step=3)
    assert not sent(question, model, seen_run, targets).any()


def test_a_question_beyond_the_end_is_asked_at_the_end() -> None:
    model, seen_run, targets = seen("recall")
    beyond = Question("unit", when="step", step=99_999, index=1_023)
    d_y = sent(beyond, model, seen_run, targets)
    assert d_y[-1, 0, -1] == 1.0


def test_what_can_be_asked_depends_on_the_answer_and_the_truth() -> None:
    classes = Head(np.ones((2, 3)), np.zeros(2), "classes", ("no", "yes"))
    truth = np.array([[1.0]])
    assert questions(classes, truth) == ("margin", "output", "loss", "unit", "state")
    assert questions(classes, np.full((1, 1), np.nan)) == ("margin", "output", "unit", "state")
    values = Head(np.ones((2, 3)), np.zeros(2), "values", ("a", "b"))
    assert questions(values, None) == ("output", "unit", "state")


def test_a_question_that_cannot_be_asked_is_refused_by_name() -> None:
    model, seen_run, targets = seen("recall")
    headless = replace(model, head=None)
    with pytest.raises(ValueError, match="expected state or unit, got 'loss'"):
        sent(Question("loss"), headless, seen_run, targets)


@pytest.mark.parametrize("index", [0, 1, 2, 99])
def test_every_answer_can_be_asked_for_and_the_last_one_beyond(index: int) -> None:
    model, seen_run, targets = seen("recall")
    assert model.head is not None
    w = model.head.w[:3]
    three = replace(model, head=replace(model.head, w=w, b=model.head.b[:3], labels=("a",) * 3))
    d_y = sent(Question("output", index=index), three, seen_run, targets)
    np.testing.assert_array_equal(d_y[-1, 0], w[min(index, 2)])


def test_the_loss_of_several_numbers_is_their_mean() -> None:
    model, seen_run, _ = seen("adding")
    w = np.random.default_rng(0).normal(size=(2, seen_run.trace.y.shape[2]))
    head = Head(w, np.zeros(2), "values", ("a", "b"))
    answer = head.apply(seen_run.trace.y[:, 0])
    both = replace(seen_run, output=answer)
    targets = np.full(answer.shape, np.nan)
    targets[-1] = [0.3, -0.7]
    check(
        Question("loss"), replace(model, head=head), both, targets,
        lambda y: mean_loss("values", head.apply(y), targets),
    )  # fmt: skip
