"""Trials of a plan are made the quick way: they are those that are made one by one."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from gatescope.experiments.axis import Drawn, Listed, Spread
from gatescope.experiments.counting import size_of
from gatescope.experiments.plan import SHAPE_FIELDS, Plan, draws, trials
from gatescope.experiments.trial import CELLS, Trial
from gatescope.messages import InputError


def test_trials_of_a_plan_are_those_that_are_checked_one_by_one() -> None:
    plan = Plan(
        seeds=(5, 2),
        axes={
            "gain": Drawn("log", 3, 0.5, 2.0),
            "hidden": Drawn("uniform", 3, 2, 9),
            "b_z": Drawn("choice", 3, values=(0, 1)),
            "cell": Listed(("gru", "rnn")),
            "length": Spread(2, 9, 3),
        },
        constants={"input_scale": 2},
    )
    made = list(trials(plan))
    again = [Trial(**trial.to_values()) for trial in made]
    assert made == again
    assert {type(trial.b_z) for trial in made} == {float}
    assert [trial.key for trial in made] == [trial.key for trial in again]
    assert len({trial.key for trial in made}) == len(made) > 18


@pytest.mark.parametrize(
    "plan",
    [
        Plan(axes={"exponents": Listed((1, 2, 3, 5)), "cell": Listed(("gru", "lstm"))},
             constants={"hidden": 2}),
        Plan(axes={"exponents": Listed((1, 3)), "hidden": Drawn("uniform", 9, 1, 4)}),
        Plan(axes={"hidden": Listed((10, 1_000)), "length": Listed((100, 2_000, 2_001))}),
        Plan("learn", axes={"length": Listed((2, 3, 4, 9, 1_001)),
                            "task": Listed(("adding", "copy"))}),
        Plan(axes={"t_max": Drawn("uniform", 9, 0, 3), "cell": Listed(("rnn", "lstm"))}),
        Plan(axes={"activation": Listed(("tanh", "relu")), "b_z": Spread(-1, 1, 3),
                   "reset": Listed(("after", "before")), "cell": Listed(CELLS)}),
    ],
    ids=["exponents", "drawn sizes", "states", "learn", "chrono", "options"],
)  # fmt: skip
def test_trials_are_counted_without_a_look_at_each(plan: Plan) -> None:
    plan = replace(plan, seeds=range(2))
    every = 2 * math.prod(map(len, plan.grid.values())) * len(list(draws(plan)))
    size = size_of(plan)
    assert size.trials == len(list(trials(plan)))
    assert size.skipped == every - size.trials > 0


def test_two_axes_are_drawn_independently() -> None:
    drawn = Drawn("uniform", 400, 0.5, 2.0)
    plan = Plan(axes={"gain": drawn, "b_z": drawn})
    gain, b_z = np.array([[*map(float, draw.values())] for draw in draws(plan)]).T
    assert abs(np.corrcoef(gain, b_z)[0, 1]) < 0.2


OTHERS: dict[str, Any] = {
    "task": "copy", "cell": "rnn", "activation": "relu", "reset": "before", "dtype": "float32",
    "hidden": 33, "length": 99, "inputs": 2, "exponents": 2, "spectrum": 1,
}  # fmt: skip


@pytest.mark.parametrize("name", SHAPE_FIELDS)
def test_what_makes_arrays_differ_makes_shapes_differ(name: str) -> None:
    kind, cell = (
        ("learn" if name == "task" else "gradient"),
        "rnn" if name == "activation" else "gru",
    )
    trial = Trial(kind=kind, cell=cell)
    assert replace(trial, **{name: OTHERS[name]}).shape != trial.shape


@pytest.mark.parametrize(
    ("plan", "said"),
    [
        (Plan(axes={"gain": Listed((1.0, -1.0))}), "gain: expected a number"),
        (Plan(axes={"gain": Drawn("uniform", 2, -1.0, 2.0)}), "gain: expected a number"),
        (Plan(axes={"cell": Drawn("choice", 2, values=("gru", "tcn"))}), "cell: expected one"),
        (Plan(axes={"hidden": Spread(-3, 3, 2)}), "hidden: expected a whole number"),
        (Plan(constants={"hidden": 2.5}), "hidden: expected a whole number"),
        (Plan(seeds=range(-1, 4)), "seed: expected a whole number"),
        (Plan(seeds=(1, -1)), "seed: expected a whole number"),
        (Plan(kind="guess"), "kind: expected one of gradient, learn"),
    ],
)
def test_a_value_that_is_not_legal_is_refused_before_the_first_trial(
    plan: Plan, said: str
) -> None:
    with pytest.raises(InputError) as caught:
        next(trials(plan))
    assert str(caught.value).startswith(said)
