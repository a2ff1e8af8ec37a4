"""A trial is its content: the key says so, and what cannot be is refused."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from dataclasses import fields, replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gatescope.experiments.trial import GRADIENT_ONLY, ITEMS, LEARN_ONLY, VERSION, Trial
from gatescope.messages import InputError

CHANGED: dict[str, Any] = {
    "cell": "lstm",
    "gain_kind": "radius",
    "init": "identity",
    "reset": "before",
    "learning_rate": 0.5,
    "threshold": 0.5,
    "input": "zero",
    "dtype": "float32",
    "task": "recall",
    "spectrum": 1,
}
FIELDS = [item for item in fields(Trial) if item.name not in ("kind", "activation")]


@pytest.mark.parametrize("kind", ["gradient", "learn"])
@pytest.mark.parametrize("item", FIELDS, ids=lambda item: item.name)
def test_the_key_changes_with_what_is_read_and_with_nothing_else(item: Any, kind: str) -> None:
    first = Trial(kind=kind)
    value = CHANGED[item.name] if item.name in CHANGED else getattr(first, item.name) + 2
    if (item.name, kind) == ("reset", "learn"):
        return
    unread = LEARN_ONLY if kind == "gradient" else GRADIENT_ONLY
    assert (replace(first, **{item.name: value}).key == first.key) == (item.name in unread)


def test_the_key_is_the_same_for_ever() -> None:
    assert Trial().key == "3a6d426b0d148819eb3b2d3e85d6b77b"
    assert Trial(kind="learn", gain=0.1).key == "e1be5df334da1d29d626eeb6b18ba951"


@given(st.data(), st.sampled_from(["gradient", "learn"]))
@settings(max_examples=60)
def test_the_key_is_that_of_the_json_of_what_is_read(data: Any, kind: str) -> None:
    values: dict[str, Any] = {"kind": kind}
    for name, item in ITEMS.items():
        if "choices" in item.metadata and name != "kind":
            values[name] = data.draw(st.sampled_from(item.metadata["choices"]))
        elif "range" in item.metadata:
            draw = st.floats if isinstance(item.default, float) else st.integers
            values[name] = data.draw(draw(*item.metadata["range"]))
    trial = Trial.trusted(values[name] for name in ITEMS)
    content = json.dumps({"version": VERSION, **trial.read()}, sort_keys=True)
    digest = hashlib.sha256(content.replace(", ", ",").replace(": ", ":").encode())
    assert trial.key == digest.hexdigest()[:32]


def test_numbers_of_other_kinds_make_the_same_trial() -> None:
    made = Trial(gain=np.float64(1.5), hidden=4, b_z=2)
    assert (made.gain, made.b_z, type(made.gain), type(made.b_z)) == (1.5, 2.0, float, float)
    assert made.key == Trial(gain=1.5, hidden=4, b_z=2.0).key


@given(st.floats(0.0, 100.0), st.integers(0, 2**31 - 1), st.floats(-50.0, 50.0))
@settings(max_examples=30)
def test_a_trial_comes_back_from_json(gain: float, seed: int, b_z: float) -> None:
    trial = Trial(gain=gain, seed=seed, b_z=b_z)
    again = Trial(**json.loads(json.dumps(trial.to_values())))
    assert again == trial
    assert again.key == trial.key


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"cell": "rnn", "t_max": 5}, "t_max: expected 0 for an RNN"),
        ({"cell": "rnn", "b_z": 1.0}, "b_z: expected 0 for an RNN"),
        ({"t_max": 1}, "t_max: expected 0, or at least 2 steps"),
        ({"activation": "relu"}, "activation: expected tanh for a GRU"),
        ({"cell": "lstm", "reset": "before"}, "reset: expected after for an LSTM"),
        ({"hidden": 2, "exponents": 3}, "exponents: expected at most"),
        ({"hidden": 1_000, "length": 9_000}, "length: expected hidden times length"),
        ({"kind": "learn", "reset": "before"}, "reset: expected after where a task is learnt"),
        ({"kind": "learn", "length": 5_000}, "length: expected at most 1,000"),
        ({"kind": "learn", "hidden": 512}, "hidden: expected at most 256"),
        ({"gain": -1.0}, "gain: expected a number from 0 to 100"),
        ({"gain": 10**400}, "gain: expected a number from 0 to 100"),
        ({"hidden": 2.5}, "hidden: expected a whole number"),
        ({"cell": "tcn"}, "cell: expected one of gru, rnn, lstm"),
    ],
)
def test_what_cannot_be_is_one_sentence(values: dict[str, Any], said: str) -> None:
    with pytest.raises(InputError) as caught:
        Trial(**values)
    assert str(caught.value).startswith(said)


def test_planning_and_measuring_import_no_torch() -> None:
    program = (
        "import sys; from gatescope.experiments.running import run_trials;"
        "from gatescope.experiments.trial import Trial;"
        "import gatescope.experiments.bundled; run_trials([Trial(length=3)]);"
        "sys.exit('torch' in sys.modules or 'streamlit' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
