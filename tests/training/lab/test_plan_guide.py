"""A plan to begin with says what every key is for."""

from __future__ import annotations

from dataclasses import fields

import pytest

from gatescope.training.lab.plan import TASK_NAMES, DataPlan, Lane, NetworkPlan, TrainingPlan
from gatescope.training.lab.plan_file import parse_plan
from gatescope.training.lab.plan_guide import GUIDE, commented_plan, example_plan

PARTS = {"data": DataPlan, "network": NetworkPlan, "training": TrainingPlan, "lanes": Lane}


@pytest.mark.parametrize("task", TASK_NAMES)
def test_a_commented_plan_is_the_plan_and_fits_a_terminal(task: str) -> None:
    plan = example_plan(task)
    assert parse_plan(commented_plan(plan)) == plan
    assert [line for line in commented_plan(plan).splitlines() if len(line) > 120] == []


def test_every_key_has_its_line_in_the_guide() -> None:
    keys = [f"{name}.{f.name}" for name, part in PARTS.items() for f in fields(part)]
    assert list(GUIDE) == ["seed", *keys]


def test_ranges_and_choices_come_from_the_plan() -> None:
    text = commented_plan(example_plan("adding"))
    assert "(1 to 500)" in text
    assert "(adam, sgd, rmsprop)" in text
    assert "tokens" not in text.replace("data.tokens", "").partition("[network]")[2]
