"""An evaluation says what torch says, sequence by sequence, and keeps within its bounds."""

from __future__ import annotations

from dataclasses import asdict, replace

import numpy as np
import pytest
import torch

from gatescope.inputs.sequence import TokenSequence
from gatescope.inputs.tasks import LAB_TASKS, Batch
from gatescope.messages import InputError
from gatescope.models.encoders import NumberEncoder
from gatescope.models.head import Head
from gatescope.models.loss import step_losses
from gatescope.models.model import Model, run
from gatescope.training.build import build_model
from gatescope.training.lab import evaluation, judging
from gatescope.training.lab.dataset import Dataset, make_dataset
from gatescope.training.lab.evaluation import Evaluation, evaluate
from gatescope.training.lab.judging import judge
from gatescope.training.lab.plan import NetworkPlan
from gatescope.training.net import Net
from gatescope.training.score import answers_of, interval
from gru_core import CellName, Network, zero_params
from tests.training.lab.runs import small_plan

SHAPES = [
    NetworkPlan(),
    NetworkPlan(layers=2, directions=2),
    NetworkPlan(directions=2, embedding=5),
]


def model_of(net: Net, data: Dataset, cell: CellName = "gru") -> Model:
    return build_model(data.task, cell, {k: v.numpy() for k, v in net.state_dict().items()})


def made(task: str, network: NetworkPlan, cell: CellName = "gru") -> tuple[Dataset, Net, Model]:
    """Draw some sequences, and make a network that has learnt nothing."""
    data = make_dataset(small_plan(task, data__length=14, data__held_out=30))
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(1)
        net = Net(cell, data.task, 4, **asdict(network))
    return data, net, model_of(net, data, cell)


def torch_losses(net: Net, kind: str, batch: Batch) -> list[float]:
    with torch.no_grad():
        answers = net(torch.from_numpy(batch.x), lengths=torch.from_numpy(batch.lengths))
    targets, found = torch.from_numpy(batch.targets), []
    for b in range(len(batch.lengths)):
        asked = torch.isfinite(targets[:, b]).all(dim=-1)
        y, truth = answers[asked, b], targets[asked, b]
        if kind == "classes":
            found.append(float(torch.nn.functional.cross_entropy(y, truth[:, 0].long())))
        else:
            found.append(float(torch.nn.functional.mse_loss(y, truth)))
    return found


@pytest.mark.parametrize("network", SHAPES, ids=["plain", "two of two", "embedded"])
@pytest.mark.parametrize("task", ["sentiment", "brackets", "copy"])
def test_every_sequence_of_tokens_is_judged_as_torch_judges_it(
    task: str, network: NetworkPlan
) -> None:
    data, net, model = made(task, network)
    found = evaluate(model, data.task, data.held_out, seed=0)
    np.testing.assert_allclose(found.losses, torch_losses(net, "classes", data.held_out))


@pytest.mark.parametrize("cell", ["rnn", "lstm"])
@pytest.mark.parametrize("task", ["wave", "adding"])
def test_every_sequence_of_numbers_is_judged_as_torch_judges_it(
    task: str, cell: CellName
) -> None:
    data, net, model = made(task, NetworkPlan(directions=2), cell)
    found = evaluate(model, data.task, data.held_out, seed=0)
    np.testing.assert_allclose(found.losses, torch_losses(net, "values", data.held_out))
    np.testing.assert_allclose(found.points, found.losses)


def test_what_fills_a_sequence_up_is_not_read_from_the_end() -> None:
    data, _, model = made("sentiment", NetworkPlan(directions=2))
    batch, short = data.held_out, int(data.held_out.lengths.argmin())
    end = int(batch.lengths[short])
    assert end < len(batch.x)
    read = TokenSequence(tuple(data.task.vocabulary[int(i)] for i in batch.x[:end, short]))
    np.testing.assert_allclose(
        answers_of(model, data.task, batch)[:end, short], run(model, read).output
    )


def test_parts_give_what_the_whole_gives(monkeypatch: pytest.MonkeyPatch) -> None:
    data, _, model = made("sentiment", NetworkPlan(directions=2))
    whole = evaluate(model, data.task, data.held_out, seed=0)
    monkeypatch.setattr(judging, "MOST_NUMBERS", 5_000)
    assert len(judging.parts(model, data.held_out)) > 3
    apart = evaluate(model, data.task, data.held_out, seed=0)
    np.testing.assert_allclose(apart.losses, whole.losses)
    assert apart.counts.tolist() == whole.counts.tolist()
    assert apart.score.value == pytest.approx(whole.score.value)


def test_too_much_work_leaves_the_first_sequences(monkeypatch: pytest.MonkeyPatch) -> None:
    data, _, model = made("adding", NetworkPlan())
    one = judging.work_of(model, len(data.held_out.x))
    monkeypatch.setattr(judging, "MOST_WORK", 7 * one)
    found = evaluate(model, data.task, data.held_out, seed=0)
    assert (found.score.sequences, found.held_out, found.complete) == (7, 30, False)
    assert found.rows.tolist() == list(range(7))
    monkeypatch.setattr(judging, "MOST_WORK", 1)
    assert evaluate(model, data.task, data.held_out, seed=0).score.sequences == 1


def echo() -> Model:
    """An RNN without memory that answers class 1 where it read more than a half."""
    params = zero_params("rnn", input_size=1, hidden_size=1)
    head = Head(np.zeros((3, 1)), np.array([0.0, 1.0, 0.0]), "classes", ("a", "b", "c"))
    return Model("echo", "rnn", Network(((params,),)), NumberEncoder(("x",)), head)


def test_the_matrix_counts_truth_and_answer() -> None:
    task = replace(LAB_TASKS["wave"], kind="classes", metric="accuracy", labels=("a", "b", "c"))
    targets = np.array([[[0.0], [1.0], [1.0], [2.0]], [[np.nan], [1.0], [np.nan], [np.nan]]])
    batch = Batch(np.zeros((2, 4, 1)), targets, np.array([2, 2, 1, 2]))
    found = evaluate(echo(), task, batch, seed=3)
    assert found.counts.tolist() == [[1, 1, 3], [0, 1, 1], [2, 1, 1]]
    assert found.points.tolist() == [0.0, 1.0, 1.0, 0.0]
    assert (found.score.value, found.asked, found.score.seed) == (0.5, 5 / 4, 3)
    assert found.pairs.size == 0


def test_a_sequence_that_asks_for_nothing_is_passed_over() -> None:
    data, _, model = made("adding", NetworkPlan())
    batch = data.held_out
    targets = batch.targets.copy()
    targets[:, 2] = np.nan
    found = evaluate(model, data.task, Batch(batch.x, targets, batch.lengths), seed=0)
    assert 2 not in found.rows.tolist()
    assert found.score.sequences == 29
    assert all(one.index != 2 for one in (*found.worst, *found.typical))
    with pytest.raises(InputError, match="there are none"):
        evaluate(model, data.task, Batch(batch.x, targets * np.nan, batch.lengths), seed=0)


def test_the_worst_are_those_with_the_largest_loss_and_none_is_there_twice() -> None:
    data, _, model = made("wave", NetworkPlan())
    b = data.held_out
    twice = Batch(
        np.concatenate([b.x, b.x], axis=1), np.concatenate([b.targets, b.targets], axis=1),
        np.concatenate([b.lengths, b.lengths]),
    )  # fmt: skip
    found = evaluate(model, data.task, twice, seed=0)
    losses = [one.loss for one in found.worst]
    expected = np.sort(found.losses[:30])[::-1][: len(losses)]
    np.testing.assert_allclose(losses, expected)
    shown = [one.index % 30 for one in (*found.worst, *found.typical)]
    assert len(set(shown)) == len(shown)


def test_a_shown_sequence_has_the_answers_of_a_single_run() -> None:
    data, _, model = made("sentiment", NetworkPlan(embedding=3))
    found = evaluate(model, data.task, data.held_out, seed=0)
    first = found.worst[0]
    end = int(data.held_out.lengths[first.index])
    whole = answers_of(model, data.task, data.held_out)
    np.testing.assert_allclose(first.answers, whole[:end, first.index])
    [again] = judge(model, data.task, data.held_out, np.array([first.index]))
    assert again.loss == first.loss


def test_a_diverged_network_is_told_in_one_sentence() -> None:
    data, net, _ = made("adding", NetworkPlan())
    with torch.no_grad():
        net.head.weight.fill_(float("nan"))
    model = model_of(net, data)
    with pytest.raises(InputError, match="the training diverged"):
        evaluate(model, data.task, data.held_out, seed=0)


def test_pairs_of_values_are_truth_and_answer_and_not_too_many(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data, _, model = made("wave", NetworkPlan())
    answers = answers_of(model, data.task, data.held_out)
    every = np.stack([data.held_out.targets[..., 0].T.ravel(), answers[..., 0].T.ravel()], 1)
    found = evaluate(model, data.task, data.held_out, seed=0)
    np.testing.assert_allclose(found.pairs, every)
    monkeypatch.setattr(evaluation, "MOST_PAIRS", 5)
    thin: Evaluation = evaluate(model, data.task, data.held_out, seed=0)
    np.testing.assert_allclose(thin.pairs[[0, -1]], every[[0, -1]])
    assert len(thin.pairs) == 5


def test_one_sequence_alone_has_no_narrow_interval() -> None:
    low, high = interval(np.array([0.3]))
    assert (low, high) == (0.0, 1.0)


def test_step_losses_average_to_the_loss_of_a_training() -> None:
    answers = np.array([[0.2, 0.8], [0.5, 0.5]])
    losses = step_losses("classes", answers, np.array([[1.0], [np.nan]]))
    assert losses[0] == pytest.approx(-np.log(0.8))
    assert np.isnan(losses[1])
