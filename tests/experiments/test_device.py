"""Trials on a device are those that NumPy computes; here the device is the processors."""

from __future__ import annotations

import json
import pickle
import warnings
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
import torch

from gatescope import cli
from gatescope.experiments import torch_gradient
from gatescope.experiments.device import DeviceError, described, gone, missing_device
from gatescope.experiments.gradient import measure
from gatescope.experiments.runner import run
from gatescope.experiments.running import run_trials
from gatescope.experiments.store import Store
from gatescope.experiments.summary import summary
from gatescope.experiments.torch_gradient import measure_on, together_on
from gatescope.experiments.trial import Trial, Values
from gatescope.experiments.work import Outcome
from tests.benchmark.device import difference
from tests.experiments.standins import Threads, work
from tests.experiments.test_cli_sweep import PLAN
from tests.experiments.test_gradient import KINDS, SMALL

HERE = torch.device("cpu")
RNN = replace(SMALL, cell="rnn")
RELU = replace(RNN, activation="relu", init="identity")
MORE = [
    replace(SMALL, length=2, hidden=1),
    replace(SMALL, length=2, cell="lstm", spectrum=1, exponents=10),
    replace(SMALL, exponents=0, gain=0.0, length=250),
    replace(SMALL, reset="before", spectrum=1, exponents=5, inputs=2),
    # 300 steps, each of which takes 17 decades: no float holds the gradient itself
    replace(SMALL, cell="lstm", b_z=-40.0, length=300),
    replace(SMALL, reset="before", b_z=-40.0, gain=0.0, length=300),
    replace(RNN, gain=50.0, length=200),
    replace(RELU, gain=3.0, exponents=2, length=150),
    replace(RELU, gain=0.0),
    replace(SMALL, input_scale=300.0),
]


def assert_close(found: Values, wanted: Values, near: float) -> None:
    assert found.keys() == wanted.keys()
    apart = {name: difference(found, {name: value}) for name, value in wanted.items()}
    assert max(apart.values()) <= near, apart


@pytest.mark.parametrize("dtype", ["float64", "float32"])
@pytest.mark.parametrize("trial", KINDS + MORE, ids=range(len(KINDS + MORE)))
def test_a_device_measures_what_numpy_does(trial: Trial, dtype: str) -> None:
    trials = [replace(trial, seed=seed, dtype=dtype) for seed in range(2)]
    near = 1e-9 if dtype == "float64" else 1e-3
    for found, wanted in zip(measure_on(trials, HERE), measure(trials), strict=True):
        assert_close(found, wanted, near)


def test_a_network_that_explodes_leaves_the_others_their_numbers() -> None:
    calm = replace(RELU, length=400)
    burst = replace(calm, gain=100.0, input="signs", input_scale=1e3)
    both = measure_on([calm, burst], HERE)
    assert both[1] == measure([burst])[0]
    assert both[1]["overflowed"] == 1.0
    assert_close(both[0], measure([calm])[0], 1e-9)


def test_a_gradient_that_float32_loses_is_followed_in_float64() -> None:
    # the slope of tanh is beyond what float32 holds, and not beyond float64
    lost = replace(RNN, hidden=1, input="signs", input_scale=200.0, length=5, dtype="float32")
    (found,) = measure_on([lost], HERE)
    assert min(found["log10_norm"]) < -38.0
    assert_close(found, measure([lost])[0], 1e-3)


@pytest.mark.parametrize("trial", [SMALL, RELU, replace(SMALL, cell="lstm", spectrum=1)])
def test_on_the_way_nothing_is_left_on_the_processors(
    trial: Trial, monkeypatch: pytest.MonkeyPatch
) -> None:
    # torch's meta device has shapes and no numbers, and refuses what has a part elsewhere
    monkeypatch.setattr(torch_gradient, "_array", lambda tensor: tensor)
    monkeypatch.setattr(torch_gradient, "values_of", lambda found: [found])
    there = torch.device("meta")
    for dtype in ("float64", "float32"):
        (found,) = torch_gradient._measure([replace(trial, dtype=dtype, length=3)], there)
        parts = [found.fine, found.log10_norm, found.shares, found.exponents]
        assert {part.device for part in parts} == {there}


def test_more_memory_is_not_asked_for_than_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch_gradient, "MAIN_MEMORY", 2 << 20)
    trials = [replace(SMALL, length=300, seed=seed) for seed in range(9)]
    asked: list[int] = []
    run_all = torch_gradient.run_all

    def counted(networks, x, device):
        asked.append(len(networks))
        return run_all(networks, x, device)

    monkeypatch.setattr(torch_gradient, "run_all", counted)
    assert len(measure_on(trials, HERE)) == 9
    assert 1 < together_on(trials[0], HERE) < 9
    assert max(asked) == together_on(trials[0], HERE)


def short_of_memory(most: int, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Let a device have room for so many networks; give what it was asked for."""
    asked: list[int] = []
    run_all = torch_gradient.run_all

    def tight(networks, x, device):
        asked.append(x.shape[1])
        if x.shape[1] > most:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return run_all(networks, x, device)

    monkeypatch.setattr(torch_gradient, "run_all", tight)
    return asked


def test_where_memory_is_short_fewer_are_computed_together(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    trials = [replace(SMALL, seed=seed) for seed in range(7)]
    wanted = measure_on(trials, HERE)
    asked = short_of_memory(2, monkeypatch)
    for found, one in zip(measure_on(trials, HERE), wanted, strict=True):
        assert_close(found, one, 1e-12)
    assert asked == [7, 3, 1, 1, 1, 1, 1, 1, 1]


def test_a_network_without_room_fails_and_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    short_of_memory(0, monkeypatch)
    results = run_trials([SMALL, replace(SMALL, seed=1)], "torch")
    assert all("no room for this trial" in str(result.problem) for result in results)


def broken(*_):
    raise RuntimeError("CUDA error: unspecified\nlaunch failure")


def test_an_error_that_the_device_survives_costs_its_trial_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    run_all = torch_gradient.run_all

    def fragile(networks, x, device):
        spoilt = (x == 0.0).all(axis=(0, 2)).any()
        return (broken if spoilt else run_all)(networks, x, device)

    monkeypatch.setattr(torch_gradient, "run_all", fragile)
    trials = [replace(SMALL, seed=seed) for seed in range(5)]
    trials[2] = replace(SMALL, input="zero")
    results = run_trials(trials, "torch")
    assert [result.problem is None for result in results] == [True, True, False, True, True]


@pytest.mark.parametrize("at", ["together_on", "run_all"])
def test_a_device_that_is_lost_ends_the_run_and_the_rest_is_done_later(
    at: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(torch_gradient, "_works", lambda device: False)
    monkeypatch.setattr(torch_gradient, at, broken)
    whole = work(8)
    lost = replace(whole, compute=partial(run_trials, device="torch"), device="torch")
    with Store(tmp_path / "store.sqlite") as store:
        with pytest.raises(
            DeviceError, match=r"stopped computing \(CUDA error: unspecified launch"
        ):
            run(store, lost, Threads())
        found = summary(store)
        assert (found.done, found.claimed, found.ended) == (0, 0, "stopped")
        assert run(store, whole, Threads()) == Outcome("done", 8, 0)


def test_a_sentence_reaches_another_process() -> None:
    error = gone("cuda:0", RuntimeError("{x}"))
    again = pickle.loads(pickle.dumps(error))  # noqa: S301
    assert (type(again), str(again), again.message) == (DeviceError, str(error), error.message)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "mine.toml"
    path.write_text(PLAN, "utf-8")
    return path


def test_the_command_computes_on_a_device_under_the_same_keys(plan: Path) -> None:
    assert cli.main(["sweep", str(plan), "--device", "torch", "--workers", "1"]) == 0
    with Store(plan.with_suffix(".sqlite")) as store:
        by_key = dict(store.read("SELECT key, half_life FROM results"))
        ((told,),) = store.read("SELECT versions FROM runners")
    trials = [Trial(hidden=4, length=8, gain=g, seed=s) for g in (0.5, 1.0) for s in range(3)]
    wanted = {
        one.key: found["half_life"] for one, found in zip(trials, measure(trials), strict=True)
    }
    assert by_key == pytest.approx(wanted, rel=1e-9)
    assert json.loads(told)["device"] == "torch"


def refused(told: list[str], plan: Path, capsys: pytest.CaptureFixture[str]) -> str:
    assert cli.main(["sweep", str(plan), *told]) == 2
    assert not plan.with_suffix(".sqlite").exists()
    (line,) = capsys.readouterr().err.splitlines()
    return line


def test_where_torch_knows_no_gpu_nothing_is_begun(
    plan: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    monkeypatch.setattr(torch.version, "cuda", None)
    assert "was built without CUDA; install one" in refused(["--device", "cuda"], plan, capsys)
    monkeypatch.setattr(torch.version, "cuda", "13.0")
    assert "finds none on this machine" in refused(["--device", "cuda:0"], plan, capsys)


def test_what_torch_warns_of_is_told_in_the_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    old = partial(warnings.warn, "The driver is too old", stacklevel=1)
    monkeypatch.setattr(torch.cuda, "is_available", old)
    monkeypatch.setattr(torch.version, "cuda", "13.0")
    assert str(missing_device("cuda")).endswith("it says: The driver is too old")


def test_a_gpu_is_numbered_from_zero(
    plan: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 2)
    monkeypatch.setattr(torch.cuda, "get_device_name", lambda device: f"Model of {device}")
    assert "a number below 2" in refused(["--device", "cuda:2"], plan, capsys)
    assert described("cuda:1") == "cuda:1 (Model of cuda:1)"
    monkeypatch.setattr(torch.cuda, "get_device_name", broken)
    assert "unspecified launch failure" in refused(["--device", "cuda:1"], plan, capsys)


@pytest.mark.parametrize(
    ("name", "told"), [("mps", "only float32"), ("cuda:", "got “cuda:”"), ("", "got “”")]
)
def test_a_name_that_is_none_is_refused(
    name: str, told: str, plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told in refused(["--device", name], plan, capsys)


def test_networks_that_learn_are_not_for_a_device(
    plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan.write_text('kind = "learn"\n[constants]\nhidden = 2\nlength = 4\n', "utf-8")
    assert "of the kind gradient for the device torch" in refused(
        ["--device", "torch"], plan, capsys
    )
