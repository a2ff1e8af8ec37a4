"""The search over sizes as an experiment: the same training, from several seeds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gatescope.experiments.counting import count
from gatescope.experiments.identity import bare
from gatescope.experiments.plan import trials
from gatescope.experiments.plan_file import parse_plan
from gatescope.experiments.plan_text import plan_toml
from gatescope.training.lab.first_plans import first_plan
from gatescope.training.lab.plan import Lane, NetworkPlan, Plan
from gatescope.ui.exp_settings import current_plan
from gatescope.ui.settings import Settings
from gatescope.ui.train_search import SEEDS, own_settings, search_plan

SIZES = replace(first_plan("recall"), lanes=(Lane("gru", 4), Lane("gru", 8)))


def test_it_trains_every_size_and_a_larger_one_from_several_seeds() -> None:
    found = search_plan(SIZES, steps=100)
    assert found is not None
    again = parse_plan(plan_toml(found))
    assert again == found
    assert count(again) == 3 * SEEDS
    seen = list(trials(again))
    assert {trial.hidden for trial in seen} == {4, 8, 16}
    assert {(t.task, t.length, t.steps, t.batch) for t in seen} == {("recall", 30, 100, 64)}


def test_its_link_opens_the_page_with_this_very_plan() -> None:
    found = search_plan(SIZES, steps=100)
    assert found is not None
    query = Settings(exp=own_settings(found)).to_query()
    assert current_plan(Settings.from_query(query).exp) == bare(found)


@pytest.mark.parametrize(
    "plan",
    [
        replace(SIZES, network=NetworkPlan(layers=2)),
        replace(SIZES, lanes=(Lane("gru", 4, dropout=0.5),)),
        replace(SIZES, training=replace(SIZES.training, optimizer="sgd")),
        first_plan("text"),
    ],
    ids=["layers", "dropout", "sgd", "own data"],
)
def test_what_an_experiment_cannot_do_is_not_handed_over(plan: Plan) -> None:
    assert search_plan(plan, steps=100) is None
