"""Trials of a plan are made the quick way: they are those that are made one by one."""

from __future__ import annotations

import pytest

from gatescope.experiments.axis import Drawn, Listed, Spread
from gatescope.experiments.plan import Plan, trials
from gatescope.experiments.trial import Trial
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
