"""The way back during training is the one that torch finds, and its few numbers sum it up."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from gatescope.analysis.question import Question, sent
from gatescope.analysis.training_change import training_change
from gatescope.analysis.training_flow import TrainingFlow, training_flow
from gatescope.inputs.sequence import TokenSequence
from gatescope.models.bundled import load_bundled, load_snapshots
from gatescope.models.card import CELLS
from gatescope.models.model import Model, Run, run
from gru_core import CellName
from gru_core.torch_bridge import to_torch

SEQUENCE = load_bundled("recall", "gru").card.examples[1].sequence  # type: ignore[union-attr]


def ask(kind: str, sequence: TokenSequence = SEQUENCE):  # type: ignore[no-untyped-def,assignment]
    """Ask one question of whatever network comes."""

    def asked(model: Model, result: Run) -> np.ndarray:
        return sent(Question(kind), model, result, sequence.targets)  # type: ignore[arg-type]

    return asked


def loss_by_torch(model: Model, states: torch.Tensor) -> torch.Tensor:
    assert model.head is not None
    head = torch.from_numpy(model.head.w.copy()), torch.from_numpy(model.head.b.copy())
    logits = states[-1:, 0] @ head[0].T + head[1]
    right = torch.tensor([int(np.asarray(SEQUENCE.targets)[-1, 0])])
    return torch.nn.functional.cross_entropy(logits, right)


@pytest.mark.parametrize("cell", CELLS)
def test_every_snapshot_has_the_gradient_that_torch_finds(cell: CellName) -> None:
    snapshots = load_snapshots("recall", cell)
    flow = training_flow(snapshots, SEQUENCE, ask("loss"))
    for k, model in enumerate(snapshots.values()):
        module = to_torch(model.network)
        x = torch.from_numpy(run(model, SEQUENCE).x.copy())
        zero = torch.zeros(1, 1, model.network.hidden_size, dtype=torch.float64)
        state = (zero, zero) if cell == "lstm" else zero
        states = []
        for t in range(len(x)):
            _, state = module(x[t : t + 1], state)
            parts = state if isinstance(state, tuple) else (state,)
            for part in parts:
                part.retain_grad()
            states.append(parts)
        loss = loss_by_torch(model, states[-1][0])
        loss.backward()  # type: ignore[no-untyped-call]
        d_h = np.stack([parts[0].grad.numpy().ravel() for parts in states])
        total = [d_h]
        if cell == "lstm":
            d_c = [np.zeros((1, 1, 8)) if c.grad is None else c.grad.numpy() for _, c in states]
            trace = run(model, SEQUENCE).trace.traces[0][0]
            # torch hands h and c on side by side: what goes from c into h of its own step is
            # not in its gradient of c, but in that of `bptt`
            c_to_h = trace.o[:, 0] * (1.0 - np.tanh(trace.c[:, 0]) ** 2)  # type: ignore[union-attr]
            total.append(np.concatenate(d_c)[:, 0] + c_to_h * d_h)
        wanted = np.log10(np.linalg.norm(np.concatenate(total, axis=1), axis=1))
        np.testing.assert_allclose(flow.log10_norm[k], wanted, rtol=0, atol=1e-9)
        assert flow.losses[k] == pytest.approx(loss.item(), rel=1e-9)


@pytest.mark.parametrize("cell", CELLS)
def test_the_last_row_is_the_shipped_network(cell: CellName) -> None:
    flow = training_flow(load_snapshots("recall", cell), SEQUENCE, ask("margin"))
    shipped = training_flow({0: load_bundled("recall", cell)}, SEQUENCE, ask("margin"))
    np.testing.assert_array_equal(flow.log10_norm[-1], shipped.log10_norm[0])
    assert flow.losses[-1] == shipped.losses[0]


def test_training_opens_the_way_of_the_gru_that_learned_and_not_of_the_rnn_that_did_not() -> (
    None
):
    changes = {
        cell: training_change(
            training_flow(load_snapshots("recall", cell), SEQUENCE, ask("margin"))
        )
        for cell in ("gru", "rnn")
    }
    gru, rnn = changes["gru"], changes["rnn"]
    assert gru is not None
    assert rnn is not None
    assert gru.before < -5.0  # a new GRU's gradient vanishes too
    assert gru.after > -1.0
    assert rnn.before < -5.0
    assert rnn.after < -5.0


def test_a_sequence_without_truth_has_no_loss() -> None:
    sequence = TokenSequence(tuple("·A··?"))
    flow = training_flow(load_snapshots("recall", "gru"), sequence, ask("unit", sequence))
    assert np.isnan(flow.losses).all()
    assert np.isfinite(flow.log10_norm).all()


def test_the_steps_that_are_asked_about_are_known() -> None:
    flow = training_flow(load_snapshots("recall", "gru"), SEQUENCE, ask("margin"))
    assert np.flatnonzero(flow.asked).tolist() == [len(SEQUENCE) - 1]


def made(rows: list[list[float]], asked: list[int]) -> TrainingFlow:
    norms = np.array(rows)
    looks = np.isin(np.arange(norms.shape[1]), asked)
    return TrainingFlow(np.arange(len(rows)), norms, np.ones(len(rows)), looks)


def test_how_wrong_the_answer_is_leaves_the_way() -> None:
    one = training_change(made([[-4.0, -2.0, 0.0], [-1.0, -0.5, 0.0]], [2]))
    sunk = training_change(made([[-4.0, -2.0, 0.0], [-9.0, -8.5, -8.0]], [2]))
    assert one == sunk


def test_a_typical_step_is_the_median_of_the_factors() -> None:
    change = training_change(made([[-3.0, -2.0, -1.0, 0.0], [-1.0, -1.0, 0.0, 0.0]], [3]))
    assert change is not None
    assert (change.step_before, change.step_after) == (pytest.approx(0.1), 1.0)


def test_steps_behind_the_question_do_not_count() -> None:
    change = training_change(made([[-1.0, 0.0, -np.inf], [-0.5, 0.0, -np.inf]], [1]))
    assert change is not None
    assert (change.target, change.before, change.after) == (1, -1.0, -0.5)


def test_a_gradient_that_does_not_arrive_is_told_as_such() -> None:
    change = training_change(made([[-np.inf, -np.inf, 0.0], [-1.0, -0.5, 0.0]], [2]))
    assert change is not None
    assert (change.before, change.step_before, change.largest) == (-np.inf, 0.0, (0, 1))


def test_a_training_that_changes_nothing_has_no_largest_change() -> None:
    change = training_change(made([[-1.0, 0.0], [-1.0, 0.0]], [1]))
    assert change is not None
    assert change.largest is None


@pytest.mark.parametrize(
    ("rows", "asked"),
    [
        ([[-1.0, 0.0]], []),
        ([[-1.0, 0.0]], [0, 1]),
        ([[-2.0, -1.0, 0.0]], [1, 2]),
        ([[-1.0, 0.0]], [0]),
        ([[0.0]], [0]),
        ([[np.nan, 0.0]], [1]),
        ([[np.inf, 0.0]], [1]),
        ([[-1.0, -np.inf]], [1]),
    ],
)
def test_where_there_is_no_single_way_there_is_no_change(
    rows: list[list[float]], asked: list[int]
) -> None:
    assert training_change(made(rows, asked)) is None
