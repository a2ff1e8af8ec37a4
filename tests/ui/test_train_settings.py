"""Settings of the Train page: short links, and the plans that they stand for."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from hypothesis import given, settings

from gatescope.training.lab.first_plans import first_plan
from gatescope.training.lab.plan import MOST_LANES, TASK_NAMES, Lane, Plan
from gatescope.training.lab.plan_file import parse_plan, plan_toml
from gatescope.ui.settings import Settings, parse_query
from gatescope.ui.train_lanes import lanes_of, plan_of, settings_of_plan
from gatescope.ui.train_presets import PRESETS, preset_of
from gatescope.ui.train_settings import (
    NOT_IN_PLAN,
    TrainSettings,
    first_settings,
)
from tests.ui.test_settings import train_settings


@pytest.mark.parametrize("task", TASK_NAMES)
def test_a_task_begins_with_its_first_plan_and_a_short_link(task: str) -> None:
    begun = first_settings(task)
    assert plan_of(begun) == first_plan(task)
    assert begun.to_query() == ({} if task == "adding" else {"l.task": task})


@given(train_settings())
@settings(deadline=None, max_examples=30)
def test_every_legal_setting_makes_a_plan_that_can_be_written_down(
    train: TrainSettings,
) -> None:
    plan = plan_of(train)
    assert 1 <= len(plan.lanes) <= MOST_LANES
    assert len(set(plan.lanes)) == len(plan.lanes)
    assert parse_plan(plan_toml(plan)) == plan


@given(train_settings())
@settings(deadline=None, max_examples=30)
def test_the_settings_of_a_run_come_back_from_its_plan(train: TrainSettings) -> None:
    plan = plan_of(train)
    assert plan_of(settings_of_plan(plan)) == plan


def test_a_value_that_another_task_begins_with_stands_in_the_link() -> None:
    train = replace(first_settings("wave"), epochs=first_settings("adding").epochs)
    assert train.to_query() == {"l.task": "wave", "l.epochs": "6"}


def test_a_task_in_a_link_brings_its_own_defaults() -> None:
    assert parse_query({"l.task": "wave"})[0].train == first_settings("wave")


def test_what_does_not_matter_stays_out_of_the_link() -> None:
    idle = TrainSettings(momentum=0.5, embedding=8, tokens="characters", lane=2, moment=7)
    assert Settings(train=idle).to_query() == {}
    assert Settings(train=replace(idle, optimizer="sgd")).to_query() == {
        "l.optimizer": "sgd",
        "l.momentum": "0.5",
    }


def test_every_number_of_a_plan_is_a_setting() -> None:
    plan = first_plan("adding")
    parts = (plan.data, plan.network, plan.lanes[0], plan.training)
    named = {f.name for part in parts for f in fields(part) if "range" in f.metadata}
    ours = {f.name for f in fields(TrainSettings)} - set(NOT_IN_PLAN)
    assert named | {"seed", "task", "tokens", "optimizer"} == ours


def test_lanes_differ_in_what_is_compared_alone() -> None:
    train = TrainSettings(cells="lstm", compare="units", units=12, dropout=0.2)
    assert lanes_of(train) == tuple(Lane("lstm", units, 0.2) for units in (1, 3, 6, 12))
    train = TrainSettings(cells="gru", compare="regularisation", units=8, l2=0.1)
    assert lanes_of(train) == (Lane("gru", 8), Lane("gru", 8, l2=0.1))


def test_a_comparison_has_one_cell() -> None:
    train = TrainSettings(cells="rnn-lstm", compare="units").relevant()
    assert train.cells == "rnn"


def test_a_plan_that_no_setting_makes_gives_those_of_its_first_network() -> None:
    odd = Plan(lanes=(Lane("lstm", 5), Lane("gru", 9, dropout=0.3)))
    found = settings_of_plan(odd)
    assert (found.units, found.cells, found.compare) == (5, "gru-lstm", "")


def test_a_preset_is_known_whatever_run_or_step_is_looked_at() -> None:
    assert len({p.name for p in PRESETS.values()}) == len(PRESETS)
    for name, preset in PRESETS.items():
        assert preset.view == preset.view.relevant()
        looked = replace(preset.view, section="evaluate", run="0123456789abcdef", moment=3)
        assert preset_of(looked) == name
