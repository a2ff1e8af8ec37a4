"""An experiment is called by what its plan computes, whatever it says about itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gatescope.experiments.axis import Axis, Drawn, Listed, Spread
from gatescope.experiments.bundled import BUNDLED, bundled_plan
from gatescope.experiments.identity import bare, experiment_id
from gatescope.experiments.plan import About, Plan
from gatescope.experiments.plan_file import parse_plan
from gatescope.experiments.plan_text import plan_toml

PLAN = Plan(seeds=range(3), axes={"gain": Listed((0.5, 2.0))}, constants={"hidden": 4})


def test_the_id_is_the_same_for_ever() -> None:
    assert experiment_id(PLAN) == "9e4203d7daf72e51"


def test_words_make_no_difference() -> None:
    assert experiment_id(replace(PLAN, about=About("Mine", "I", "All", "“None”"))) == (
        experiment_id(PLAN)
    )


@pytest.mark.parametrize(
    "other",
    [
        {"seeds": range(4)},
        {"seeds": (0, 2, 1)},
        {"axes": {"gain": Listed((0.5, 2.5))}},
        {"constants": {"hidden": 5}},
        {"kind": "learn"},
    ],
)
def test_numbers_do(other: dict[str, object]) -> None:
    assert experiment_id(replace(PLAN, **other)) != experiment_id(PLAN)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "axis",
    [
        Listed((1, 2)),
        Spread(1, 2, 3),
        Drawn("uniform", 4, 1, 2),
        Drawn("choice", 4, values=(1, 2)),
    ],
)
def test_whole_numbers_are_written_as_a_file_has_them(axis: Axis) -> None:
    plan = Plan(axes={"gain": axis}, constants={"b_z": 1})
    assert parse_plan(plan_toml(bare(plan))) == bare(plan)
    assert experiment_id(parse_plan(plan_toml(plan))) == experiment_id(plan)


def test_each_bundled_plan_has_its_own() -> None:
    plans = [bundled_plan(name) for name in BUNDLED]
    assert len({experiment_id(plan) for plan in plans}) == len(BUNDLED)
    assert all(parse_plan(plan_toml(bare(plan))) == bare(plan) for plan in plans)
