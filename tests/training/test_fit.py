"""Training improves a network, and does so again in the same way."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import torch

from gatescope.inputs.tasks import TASKS
from gatescope.models.card import CELLS
from gatescope.models.card_file import read_card
from gatescope.models.model import run
from gatescope.models.model_file import load_model
from gatescope.paths import asset
from gatescope.training.batches import training_batches
from gatescope.training.build import build_model
from gatescope.training.fit import fit
from gatescope.training.looks import rewrite_looks
from gatescope.training.make import main, make_models
from gatescope.training.net import Net, loss_of
from gatescope.training.recipes import RECIPES, Recipe, kept_steps

torch.set_num_threads(1)
TINY = Recipe(
    hidden_size=4,
    steps=80,
    shortest=3,
    longest=6,
    seed=0,
    held_out_length=9,
    note="for tests",
    batch_size=16,
    learning_rate=0.03,
    held_out=50,
)


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("name", ["brackets", "wave"])
def test_training_lowers_the_loss(name: str, cell: str) -> None:
    losses = fit(TASKS[name], cell, TINY).losses
    assert len(losses) == TINY.steps
    assert np.mean(losses[-10:]) < 0.9 * np.mean(losses[:10])


def test_the_same_seed_gives_the_same_weights_and_another_others() -> None:
    recipe = replace(TINY, steps=5)
    first, again = (fit(TASKS["recall"], "gru", recipe).state for _ in range(2))
    other = fit(TASKS["recall"], "gru", replace(recipe, seed=1)).state
    assert all((first[name] == again[name]).all() for name in first)
    assert not any((first[name] == other[name]).all() for name in first)


def test_the_weights_are_kept_on_the_way_from_the_first_to_the_trained_ones() -> None:
    fitted = fit(TASKS["recall"], "gru", TINY)
    assert tuple(fitted.states) == kept_steps(TINY) == (0, 10, 30, 80)
    assert fitted.state is fitted.states[80]
    states = [state["rnn.weight_hh_l0"] for state in fitted.states.values()]
    assert all((one != other).any() for one, other in pairwise(states))


def test_the_first_weights_are_those_of_the_seed() -> None:
    torch.manual_seed(TINY.seed)
    net = Net("lstm", TASKS["recall"], TINY.hidden_size)
    first = fit(TASKS["recall"], "lstm", replace(TINY, steps=1)).states[0]
    assert all((first[name] == t.numpy()).all() for name, t in net.state_dict().items())


def test_training_leaves_the_chance_and_threads_of_others_alone() -> None:
    torch.manual_seed(7)
    expected = torch.rand(1)
    torch.manual_seed(7)
    threads = torch.get_num_threads()
    fit(TASKS["recall"], "rnn", replace(TINY, steps=2))
    assert torch.rand(1) == expected
    assert torch.get_num_threads() == threads


def test_growing_lengths_reach_the_longest_at_half_time() -> None:
    recipe = replace(TINY, steps=400, growing=True, longest=20)
    lengths = [len(batch.x) for batch in training_batches(TASKS["brackets"], recipe)]
    assert max(lengths[:20]) <= 5
    assert max(lengths[200:]) == 20
    assert min(lengths) == 3


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("name", TASKS)
def test_the_core_answers_as_the_trained_network_does(name: str, cell: str) -> None:
    task = TASKS[name]
    torch.manual_seed(1)
    net = Net(cell, task, 5)
    state = {key: tensor.numpy() for key, tensor in net.state_dict().items()}
    model = build_model(task, cell, state)  # type: ignore[arg-type]
    batch = task.batch(np.random.default_rng(3), 1, task.length)
    with torch.no_grad():
        wanted = net(torch.from_numpy(batch.x))
        if task.kind == "classes":
            wanted = torch.softmax(wanted, dim=-1)
    got = run(model, task.sample(0)).output
    again = run(model, task.sample(0)).output
    assert got is not None
    assert again is not None
    np.testing.assert_array_equal(got, again)
    x = batch.x if not task.vocabulary else np.eye(len(task.vocabulary))[batch.x.astype(int)]
    from gru_core import unroll_network

    assert model.head is not None
    answers = model.head.apply(unroll_network(model.network, x).y)
    np.testing.assert_allclose(answers, wanted.numpy(), rtol=0, atol=1e-13)


def test_the_loss_counts_only_the_steps_that_ask() -> None:
    answer = torch.tensor([[[1.0]], [[5.0]]], dtype=torch.float64)
    targets = torch.tensor([[[3.0]], [[float("nan")]]], dtype=torch.float64)
    assert float(loss_of(TASKS["adding"], answer, targets)) == 4.0


def test_the_command_writes_networks_and_a_card_that_tells_of_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(RECIPES, "recall", TINY)
    lines: list[str] = []
    make_models(["recall"], tmp_path, lines.append)
    card = read_card(tmp_path / "recall" / "card.json")
    assert (card.seed, card.hidden_size, len(lines)) == (TINY.seed, TINY.hidden_size, 15)
    for cell in CELLS:
        model = load_model(tmp_path / "recall" / f"{cell}.safetensors", "recall", card)
        assert model.network.hidden_size == TINY.hidden_size
        assert card.scores[cell].sequences == TINY.held_out
        assert f"recall {cell} seed 0: accuracy {card.scores[cell].value:.5f}" in lines


def test_the_command_names_the_legal_tasks() -> None:
    for make in (make_models, rewrite_looks):
        with pytest.raises(KeyError, match="expected one of recall, brackets"):
            make(["nothing"])


def test_the_command_rewrites_words_and_leaves_the_rest(tmp_path: Path) -> None:
    folder = shutil.copytree(asset("models", "adding"), tmp_path / "adding")
    shipped = (folder / "card.json").read_text(encoding="utf-8")
    card = json.loads(shipped)
    card["title"]["en"] = card["examples"][0]["look"]["gru"]["text"]["en"] = "wrong"
    card["examples"][1]["look"]["rnn"]["claims"][0]["steps"] = [1]
    card["training_seconds"]["gru"] = 12345.6
    (folder / "card.json").write_text(json.dumps(card), encoding="utf-8")
    weights = {path: path.read_bytes() for path in folder.glob("*.safetensors")}
    assert main(["--looks-only", "--task", "adding", "--out", str(tmp_path)]) == 0
    again = (folder / "card.json").read_text(encoding="utf-8")
    seconds = str(json.loads(shipped)["training_seconds"]["gru"])
    assert again == shipped.replace(f'"gru": {seconds}', '"gru": 12345.6')
    assert all(path.read_bytes() == content for path, content in weights.items())


def test_torch_is_not_loaded_before_a_training_begins() -> None:
    code = (
        "import sys, gatescope.training.make, gatescope.models.bundled as b, "
        "gatescope.models.check; b.load_bundled('recall', 'gru'); "
        "sys.exit('torch' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
