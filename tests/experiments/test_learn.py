"""Networks that learn a task do so from their knobs, and always in the same way."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
import torch

from gatescope.experiments import learn as module
from gatescope.experiments.drawing import knobs_of
from gatescope.experiments.learn import learn
from gatescope.experiments.running import run_trials
from gatescope.experiments.trial import Trial
from gatescope.inputs.tasks import LAB_TASKS
from gatescope.models.knobs import knobbed_params
from gru_core import Network
from gru_core.torch_bridge import from_torch

SMALL = Trial(kind="learn", hidden=6, length=6, steps=20, batch=8)


def test_a_task_that_can_be_learnt_is_solved_and_ends_there() -> None:
    found = learn(replace(SMALL, length=2, steps=300, threshold=0.05, learning_rate=0.03))
    assert found["solved"] == 1.0
    assert found["solved_at"] == found["looks"][-1] < 300
    assert found["scores"][-1] <= 0.05
    assert found["score"] < 0.07


def test_the_same_trial_learns_the_same_and_leaves_torch_s_dice_alone() -> None:
    torch.manual_seed(7)
    before = torch.random.get_rng_state()
    first = learn(SMALL)
    assert torch.equal(torch.random.get_rng_state(), before)
    torch.manual_seed(8)
    assert learn(SMALL) == first
    assert learn(replace(SMALL, seed=1)) != first


@pytest.mark.parametrize(
    "change",
    [
        {"b_z": 3.0},
        {"cell": "lstm", "t_max": 40},
        {"cell": "rnn", "init": "identity", "activation": "relu"},
    ],
    ids=["bias", "chrono", "identity"],
)
def test_a_network_starts_from_its_knobs(change: dict) -> None:
    trial = replace(SMALL, **change)
    learner = module._learner(trial, LAB_TASKS["adding"])
    params = knobbed_params(trial.cell, knobs_of(trial), 2, 6, trial.seed).astype(np.float32)
    (found,) = from_torch(learner.net.rnn).layers[0]
    for name, wanted in Network(((params,),)).layers[0][0].named_arrays().items():
        np.testing.assert_array_equal(found.named_arrays()[name], wanted)
    assert getattr(found, "activation", "tanh") == trial.activation


def test_relu_is_what_the_network_computes() -> None:
    trial = replace(SMALL, cell="rnn", init="torch", activation="relu")
    learner = module._learner(trial, LAB_TASKS["adding"])
    states = learner.net.rnn(torch.randn(5, 3, 2))[0].detach()
    assert float(states.min()) == 0.0
    assert float(states.max()) > 0.0


def test_what_it_learns_from_is_watched_by_and_judged_by_are_three_things(monkeypatch) -> None:
    met: dict[str, list[np.ndarray]] = {"step": [], "look": []}

    def noting(name: str):
        real = getattr(module.Learner, name)

        def noted(self, batch, *rest):
            met[name].append(batch.x[..., 0].numpy().ravel())
            return real(self, batch, *rest)

        return noted

    for name in met:
        monkeypatch.setattr(module.Learner, name, noting(name))
    learn(replace(SMALL, steps=2))
    watched, again, judged = met["look"]
    np.testing.assert_array_equal(watched, again)
    # random numbers of one stream would be the same ones, whatever sequences they make
    for one, other in combinations((*met["step"], watched, judged), 2):
        assert np.intersect1d(one, other).size < len(one) / 10


def test_what_diverges_says_so(monkeypatch) -> None:
    monkeypatch.setattr(module.Learner, "step", lambda *_: float("nan"))
    found = learn(SMALL)
    assert (found["diverged"], found["solved"], found["looks"]) == (1.0, 0.0, ())


def test_learning_is_run_as_any_other_trial() -> None:
    trials = [replace(SMALL, seed=seed, steps=2) for seed in (1, 2)]
    results = run_trials(trials)
    assert [result.key for result in results] == [trial.key for trial in trials]
    assert all(result.problem is None for result in results)
