"""A training repeats itself, can be left and taken up, and ends in one of few ways."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from gatescope.inputs.sequence import FloatArray
from gatescope.inputs.tasks import Batch
from gatescope.messages import InputError
from gatescope.models.encoders import TokenEncoder
from gatescope.models.model import Model
from gatescope.models.model_arrays import arrays_of
from gatescope.training.lab import race
from gatescope.training.lab.batches import Tensors
from gatescope.training.lab.dataset import make_dataset
from gatescope.training.lab.folder import RunFolder
from gatescope.training.lab.history import History
from gatescope.training.lab.plan import Lane, Plan
from gatescope.training.lab.trainer import train
from gru_core import unroll_network
from tests.training.lab.runs import GRU, RNN, begun, changed, small_plan


def trained(path: Path, plan: Plan) -> History:
    folder = begun(path, plan)
    assert train(folder) == "done"
    return folder.history()


def numbers(history: History, lane: int = 0) -> list[float]:
    seen = history.lanes[lane]
    checks = (
        number for c in seen.checks for number in (c.loss, c.score, c.train_loss, *c.lags)
    )
    return [*seen.losses, *checks]


def test_the_same_seed_gives_the_same_curve_and_another_seed_another(tmp_path: Path) -> None:
    plan = small_plan()
    first, again = (trained(tmp_path / name, plan) for name in "ab")
    other = trained(tmp_path / "c", replace(plan, seed=1))
    assert numbers(first) == numbers(again)
    assert numbers(first) != numbers(other)


def test_a_network_does_not_depend_on_who_races_beside_it(tmp_path: Path) -> None:
    lane = replace(GRU, dropout=0.3)
    alone = trained(tmp_path / "alone", small_plan(lanes=(lane,)))
    beside = trained(tmp_path / "beside", small_plan(lanes=(RNN, lane)))
    assert numbers(alone) == numbers(beside, lane=1)


@pytest.mark.parametrize(
    "changes",
    [
        {"training__optimizer": "adam", "network__layers": 2},
        {"training__optimizer": "sgd", "training__patience": 1},
        {"training__optimizer": "rmsprop"},
    ],
    ids=["adam", "sgd", "rmsprop"],
)
def test_a_pause_changes_nothing(tmp_path: Path, changes: dict[str, object]) -> None:
    plan = small_plan(lanes=(replace(GRU, dropout=0.3, l2=0.01), RNN), **changes)
    whole = trained(tmp_path / "whole", plan)
    folder = begun(tmp_path / "parts", plan)
    assert leave_at(3, folder) == "paused"
    assert folder.history().ended == "paused"
    folder.wish("")
    assert train(folder) == "done"
    parts = folder.history()
    assert [numbers(parts, k) for k in (0, 1)] == [numbers(whole, k) for k in (0, 1)]
    assert (parts.ended, parts.step) == ("done", whole.step)
    assert RunFolder(tmp_path / "whole").moments(0) == folder.moments(0)


def leave_at(stop: int, folder: RunFolder, wish: str = "pause") -> str:
    def ask(step: int, total: int) -> None:
        if step == stop:
            folder.wish(wish)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("gatescope.training.lab.race.BEAT_SECONDS", -1.0)
        return train(folder, progress=ask)


def test_a_killed_worker_loses_what_came_after_its_last_state_alone(tmp_path: Path) -> None:
    plan = small_plan(lanes=(GRU,))
    whole = trained(tmp_path / "whole", plan)
    folder = begun(tmp_path / "killed", plan)

    def die(step: int, total: int) -> None:
        if step == 7:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        train(folder, progress=die)
    assert train(folder) == "done"
    assert numbers(folder.history()) == numbers(whole)


def test_a_cancelled_training_keeps_what_it_has(tmp_path: Path) -> None:
    folder = begun(tmp_path / "run", small_plan())
    assert leave_at(6, folder, "cancel") == "cancelled"
    history = folder.history()
    assert (history.ended, history.step) == ("cancelled", 6)
    assert folder.moments(0)[-1] == 6
    assert folder.schema() is not None


@pytest.mark.parametrize("damage", [b"", b"cut off", b"\2" + b"\0" * 7 + b"{}"])
def test_a_training_whose_state_is_damaged_begins_anew(tmp_path: Path, damage: bytes) -> None:
    whole = trained(tmp_path / "whole", small_plan(lanes=(GRU,)))
    folder = begun(tmp_path / "run", small_plan(lanes=(GRU,)))
    train(folder, progress=lambda step, total: folder.wish("pause"))
    folder.wish("")
    (folder.path / "resume.safetensors").write_bytes(damage)
    assert train(folder) == "done"
    assert numbers(folder.history()) == numbers(whole)


def test_a_network_that_leaves_the_range_of_numbers_is_out_and_the_others_go_on(
    tmp_path: Path,
) -> None:
    lanes = (Lane("rnn", 4, l2=1.0), GRU)
    plan = small_plan("adding", lanes=lanes, training__clip=0.0, training__optimizer="sgd")
    folder = begun(tmp_path / "run", changed(plan, training__learning_rate=0.05))
    blow_up = folder_with_infinite_l2(folder)
    assert blow_up == "done"
    first, second = folder.history().lanes
    assert (first.stage, second.stage) == ("diverged", "done")
    assert first.best in folder.moments(0)
    assert all(np.isfinite(a).all() for a in arrays_of(folder.model(0, first.best)).values())


def folder_with_infinite_l2(folder: RunFolder) -> str:
    """Train with the first network's weights made infinite after a while."""
    from gatescope.training.lab.learner import Learner

    step = Learner.step

    def spoilt(self: Learner, batch: object, number: int) -> float:
        loss = step(self, batch, number)  # type: ignore[arg-type]
        return float("nan") if self.lane.l2 and number > 2 else loss

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Learner, "step", spoilt)
        return train(folder)


def test_a_step_far_too_large_diverges_by_itself(tmp_path: Path) -> None:
    plan = small_plan("wave", lanes=(Lane("rnn", 4),), training__clip=0.0)
    plan = changed(plan, training__optimizer="sgd", training__learning_rate=10.0)
    folder = begun(tmp_path / "run", changed(plan, training__epochs=40))
    assert train(folder) == "diverged"
    history = folder.history()
    assert history.ended == "diverged"
    assert history.lanes[0].ended == history.step < history.total


def test_weights_that_count_of_a_network_that_diverges_are_the_last_that_answered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from gatescope.training.lab.learner import Learner

    step = Learner.step

    def spoilt(self: Learner, batch: Tensors, number: int) -> float:
        loss = step(self, batch, number)
        if number == 3:
            self.net.head.weight.data.fill_(float("nan"))
        return loss

    monkeypatch.setattr(Learner, "step", spoilt)
    folder = begun(tmp_path / "run", small_plan("wave", lanes=(GRU,)))
    assert train(folder) == "diverged"
    (lane,) = folder.history().lanes
    assert (lane.ended, lane.best, folder.moments(0)[-1]) == (3, 2, 2)


def test_patience_stops_early_and_goes_back_to_the_best(tmp_path: Path) -> None:
    plan = small_plan(lanes=(Lane("gru", 16),), data__sequences=20, training__epochs=60)
    plan = changed(plan, training__patience=3, training__learning_rate=0.05)
    folder = begun(tmp_path / "run", plan)
    assert train(folder) == "done"
    history = folder.history()
    lane = history.lanes[0]
    ends = {c.step: c.loss for c in lane.checks if c.step and c.step % history.per_epoch == 0}
    assert lane.stage == "early"
    assert lane.best == min(ends, key=ends.__getitem__)
    assert lane.ended == lane.best + 3 * history.per_epoch
    assert lane.best in folder.moments(0)


@pytest.mark.parametrize("cell", ["gru", "rnn", "lstm"])
@pytest.mark.parametrize(
    ("task", "changes"),
    [
        ("opinion", {"network__directions": 2, "network__embedding": 3}),
        ("adding", {"network__layers": 2}),
    ],
    ids=["ragged, both directions", "numbers, two layers"],
)
def test_the_core_answers_as_the_trained_torch_module_does(
    tmp_path: Path, cell: str, task: str, changes: dict[str, object]
) -> None:
    plan = small_plan(task, lanes=(Lane(cell, 3),), data__length=12, **changes)
    folder = begun(tmp_path / "run", plan)
    train(folder)
    last = folder.history().lanes[0].checks[-1]
    data = make_dataset(plan)
    answers = core_answers(folder.model(0, last.step), data.validation)
    targets = data.validation.targets
    asked = np.isfinite(targets[..., 0])
    if data.task.kind == "classes":
        right = np.take_along_axis(answers[asked], targets[asked].astype(int), axis=1)
        loss = -np.log(right).mean()
    else:
        loss = ((answers - targets)[asked] ** 2).mean()
    assert loss == pytest.approx(last.loss, rel=1e-5)


def core_answers(model: Model, batch: Batch) -> FloatArray:
    x = batch.x
    if isinstance(model.encoder, TokenEncoder) and model.encoder.embedding is not None:
        x = model.encoder.embedding[batch.x]
    assert model.head is not None
    return model.head.apply(unroll_network(model.network, x, lengths=batch.lengths).y)


def test_a_large_vocabulary_asks_for_an_embedding(tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("gatescope.training.lab.trainer.MOST_ONE_HOT", 5)
        with pytest.raises(InputError, match="embedding"):
            train(begun(tmp_path / "run", small_plan("recall")))


def test_the_last_networks_and_the_first_are_always_kept(tmp_path: Path) -> None:
    folder = begun(tmp_path / "run", small_plan())
    train(folder)
    total = folder.history().total
    assert {0, total} <= set(folder.moments(0)) == set(folder.moments(1))
    assert folder.history().lanes[0].best == total


def test_sequences_that_are_looked_at_come_from_all_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = "".join(f"{k % 7}\n" for k in range(300)) + "".join(
        f"{k % 3 + 9}\n" for k in range(40)
    )
    plan = small_plan("table", lanes=(GRU,), data__file="t.csv", data__length=4)
    data = make_dataset(plan, f"x\n{rows}".encode())
    monkeypatch.setattr(race, "WATCHED", 5)
    made = race.Race(RunFolder(tmp_path), plan, data)
    last = data.validation.targets[:, -1, 0].astype(np.float32)
    assert len(made.watched.lengths) == 5
    assert made.watched.targets.reshape(4, 5)[:, -1].tolist() == last.tolist()
    assert made.probed[-1] == len(data.validation.lengths) - 1
