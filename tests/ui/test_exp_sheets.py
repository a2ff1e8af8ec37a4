"""An experiment's figures with their words: what the store holds is drawn and said, no more."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import plotly.graph_objects as go
import pytest

from gatescope.experiments.axis import Drawn, Listed, Spread
from gatescope.experiments.bundled import BUNDLED, bundled_plan
from gatescope.experiments.plan import Plan, trials
from gatescope.experiments.store import Store
from gatescope.experiments.trial import Trial, Values
from gatescope.i18n import translator
from gatescope.ui.exp_asked import ask
from gatescope.ui.exp_axes import Choice, axes_of
from gatescope.ui.exp_findings import NOTHING
from gatescope.ui.exp_kinds import first_choice, kinds_of
from gatescope.ui.exp_predictions import critical_gains, keeps_by_bias, learning_levels
from gatescope.ui.exp_sheet import Sheet, View
from gatescope.ui.exp_sheets import sheet_of
from tests.experiments.small_stores import (
    Measure,
    add,
    filled,
    gradient_values,
    learn_values,
    overflowed,
)

AXES = {"gain": Listed((0.5, 1.0, 2.0)), "b_z": Listed((0.0, 2.0))}
GRID = Plan(seeds=range(3), axes=AXES, constants={"length": 6})
ALL = Plan(
    seeds=range(2),
    axes={"cell": Listed(("gru", "rnn")), "gain": Listed((0.5, 2.0))},
    constants={"length": 5, "exponents": 2, "spectrum": 1},
)
ADDING = Plan(
    kind="learn", seeds=range(3), constants={"hidden": 8},
    axes={"cell": Listed(("gru", "lstm")), "length": Listed((10, 20, 40))},
)  # fmt: skip


def sheet(store: Store, plan: Plan, kind: str, choice: Choice | None = None) -> Sheet:
    axes = axes_of(plan, store)
    chosen = choice or first_choice(kind, plan, axes)
    return sheet_of(kind, ask(store, kind, chosen, plan), plan, View(axes, chosen, str))


def made(
    folder: Path, plan: Plan, measure: Measure = gradient_values, most: int = 10**6
) -> Store:
    return filled(folder / "store.sqlite", plan, measure, most=most)


def traces(told: Sheet, meta: str = "line") -> list[go.Scatter]:
    return [trace for trace in told.figure("light").data if trace.meta == meta]


def test_the_norm_by_lag_is_the_median_of_the_seeds(tmp_path: Path) -> None:
    with made(tmp_path, GRID) as store:
        told = sheet(store, GRID, "lags")
    drawn = traces(told)
    # seed 1 is the middle one, and falls by gain + 0.1 for each step
    fall = {trace.y[1] for trace in drawn}
    assert len(drawn) == 6
    assert drawn[0].x == (0, 1, 2, 3, 4, 5)
    assert fall == {-0.6, -1.1, -2.1}
    assert "nothing" not in told.finding.lower()


@pytest.mark.parametrize("kind", ["values", "lags", "exponents", "singular", "shares", "free"])
def test_every_figure_can_be_drawn_in_every_theme_and_language(
    kind: str, tmp_path: Path
) -> None:
    with made(tmp_path, ALL) as store:
        axes = axes_of(ALL, store)
        assert kind in kinds_of(ALL, axes)
        choice = first_choice(kind, ALL, axes)
        asked = ask(store, kind, choice, ALL)
    told = sheet_of(kind, asked, ALL, View(axes, choice, translator("zh")))
    for theme in ("light", "dark"):
        go.Figure(told.figure(theme).to_dict())
    lengths = {len(column) for column in told.columns.values()}
    assert len(lengths) == 1
    assert lengths != {0}


@pytest.mark.parametrize("kind", ["solved", "curves", "values", "free"])
def test_what_is_learnt_is_drawn(kind: str, tmp_path: Path) -> None:
    with made(tmp_path, ADDING, learn_values) as store:
        told = sheet(store, ADDING, kind)
    assert go.Figure(told.figure("dark").to_dict()).data
    assert told.finding


def test_the_share_solved_rests_on_its_trials(tmp_path: Path) -> None:
    with made(tmp_path, ADDING, learn_values) as store:
        told = sheet(store, ADDING, "solved")
    first = traces(told, "solved")[0]
    assert first.y == (1.0, 1.0, 1 / 3)
    assert [fact[:2] for fact in first.customdata] == [[3, 3], [3, 3], [1, 3]]
    assert "GRU: at least half solve it up to T = 20 (3 of 3 there)." in told.finding


def test_who_has_solved_keeps_the_score_until_the_end(tmp_path: Path) -> None:
    plan = replace(ADDING, axes={"length": Listed((40, 50))}, seeds=range(2))
    with made(tmp_path, plan, learn_values) as store:
        drawn = traces(sheet(store, plan, "curves"))[0]
    assert drawn.x == (1, 2, 3, 4)
    assert drawn.y[-1] == pytest.approx((0.01 + 0.16) / 2)


def test_a_new_result_changes_its_own_point_and_no_other(tmp_path: Path) -> None:
    *first, last = trials(GRID)
    with made(tmp_path, GRID, most=len(first)) as store:
        before = sheet(store, GRID, "map")
        add(store, [last])
        after = sheet(store, GRID, "map")
    (old,), (new,) = (one.figure("light").data for one in (before, after))
    changed = {
        (row, column)
        for row in range(2)
        for column in range(3)
        if old.z[row][column] != new.z[row][column]
    }
    assert changed == {(1, 2)}
    assert (old.x, old.y) == (new.x, new.y)
    assert "So far 17 of 18 trials." in before.caption
    assert "So far" not in after.caption


def test_places_and_colours_stay_while_results_come_in(tmp_path: Path) -> None:
    with made(tmp_path, ALL, most=1) as store:
        choices = [first_choice(k, ALL, axes_of(ALL, store)) for k in ("lags", "values")]
        early = traces(sheet(store, ALL, "values"))
        add(store, trials(ALL))
        assert choices == [
            first_choice(k, ALL, axes_of(ALL, store)) for k in ("lags", "values")
        ]
        late = traces(sheet(store, ALL, "values"))
    assert [(t.name, t.line) for t in early] == [(t.name, t.line) for t in late]
    assert [t.name for t in late] == ["GRU", "plain RNN"]


def test_the_panels_are_there_before_their_results(tmp_path: Path) -> None:
    axes = {**AXES, "cell": Listed(("rnn", "gru"))}
    plan = Plan(axes=axes, constants={"length": 4})
    titles = []
    with made(tmp_path, plan, most=1) as store:
        for _ in range(2):
            notes = sheet(store, plan, "lags").figure("light").layout.annotations
            titles.append([note.text for note in notes])
            add(store, trials(plan))
    assert titles[0] == titles[1]
    # a plain RNN has no gate that keeps, and with b_z = 2 only the GRU has a line
    assert "gain = 2<br>b_z = 2" in titles[0]


@pytest.mark.parametrize("kind", ["lags", "map", "values", "shares"])
@pytest.mark.parametrize("most", [0, 1])
def test_none_and_one_trial_are_no_trouble(kind: str, most: int, tmp_path: Path) -> None:
    with made(tmp_path, GRID, most=most) as store:
        axes = axes_of(GRID, store)
        choice = first_choice(kind, GRID, axes)
        asked = ask(store, kind, choice, GRID)
    assert asked.empty == (most == 0)
    told = sheet_of(kind, asked, GRID, View(axes, choice, str))
    go.Figure(told.figure("light").to_dict())
    assert (NOTHING in told.finding) == (most == 0)


def test_singular_values_end_where_they_are_rounding(tmp_path: Path) -> None:
    def measure(trial: Trial) -> Values:
        return {"log10_spectrum": (-70.0, -70.5, -84.0, -86.0, -math.inf)}

    plan = replace(ALL, axes={"cell": Listed(("gru",))})
    with made(tmp_path, plan, measure) as store:
        told = sheet(store, plan, "singular")
    np.testing.assert_array_equal(traces(told)[0].y, [-70.0, -70.5, -84.0, None, None])
    assert "2 of 5 directions" in told.finding


def test_one_seed_has_no_band_to_speak_of(tmp_path: Path) -> None:
    plan = replace(GRID, seeds=range(1))
    with made(tmp_path, plan) as store:
        captions = [sheet(store, plan, kind).caption for kind in ("lags", "values")]
    assert all("one network" in caption and "band." in caption for caption in captions)
    assert not any("half of the networks" in caption for caption in captions)


@pytest.mark.parametrize("kind", ["lags", "map", "values", "shares"])
def test_where_all_overflowed_nothing_is_claimed(kind: str, tmp_path: Path) -> None:
    plan = replace(GRID, seeds=range(1))
    with made(tmp_path, plan, gradient_values, most=1) as store:
        add(store, list(trials(plan))[1:], overflowed)
        for query in ("series WHERE result = 1", "results WHERE id = 1"):
            store.change(lambda db, query=query: db.execute(f"DELETE FROM {query}") and None)
        told = sheet(store, plan, kind)
    assert told.finding == NOTHING
    go.Figure(told.figure("dark").to_dict())


def test_failed_trials_are_not_drawn(tmp_path: Path) -> None:
    with made(tmp_path, GRID, lambda one: None if one.seed else gradient_values(one)) as store:
        told = sheet(store, GRID, "values")
    assert set(told.columns["trials"]) == {1}


def test_equal_values_are_said_to_be_equal(tmp_path: Path) -> None:
    def level(trial):
        return gradient_values(trial) | {"half_life": 4.0}

    with made(tmp_path, GRID, level) as store:
        assert sheet(store, GRID, "map").finding == "All 6 medians are 4."
        assert "all 3 medians are 4." in sheet(store, GRID, "values").finding


def test_infinite_medians_are_named(tmp_path: Path) -> None:
    def endless(trial):
        return gradient_values(trial) | {"half_life": np.inf if trial.gain > 1.0 else 3.0}

    with made(tmp_path, GRID, endless) as store:
        told, cells = sheet(store, GRID, "values"), sheet(store, GRID, "map")
    assert "∞ at gain = 2" in told.finding
    assert "triangle" in told.caption
    assert len(traces(told, "infinite")) == 2
    assert "∞" in cells.figure("light").data[0].text[0]


@pytest.mark.parametrize("kind", ["values", "map"])
def test_a_half_life_that_no_sequence_was_long_enough_for_is_at_least_that(
    kind: str, tmp_path: Path
) -> None:
    def measure(trial: Trial) -> Values:
        return {"half_life": 5.0 if trial.gain == 2.0 else 2.0 + trial.gain}

    with made(tmp_path, GRID, measure) as store:
        told = sheet(store, GRID, kind)
    assert "≥ 5" in told.finding
    assert "2.5" in told.finding
    assert "≥ 2.5" not in told.finding


def test_a_line_that_rises_and_falls_is_told_with_its_peak(tmp_path: Path) -> None:
    def hill(trial):
        return gradient_values(trial) | {"half_life": 9.0 if trial.gain == 1.0 else 3.0}

    with made(tmp_path, GRID, hill) as store:
        told = sheet(store, GRID, "values").finding
    assert "In between it is ≥ 9 at gain = 1." in told


def test_the_zero_of_an_exponent_is_told_with_the_prediction(tmp_path: Path) -> None:
    constants = {"gain_kind": "radius", "init": "gaussian", "input": "pulse", "cell": "rnn"}
    plan = Plan(axes={"gain": Spread(0.5, 2.0, 4)}, constants=constants)
    with made(tmp_path, plan) as store:
        told = sheet(store, plan, "values")
    assert "It comes up to 0 between 1 and 1.5; predicted is 1." in told.finding
    assert "Dashed" in told.caption
    assert [shape.x0 for shape in told.figure("light").layout.shapes[1:]] == [1.0]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("init", "torch"),
        ("input", "normal"),
        ("gain_kind", "factor"),
        ("b_z", 1.0),
        ("t_max", 9),
    ],
)
def test_no_critical_gain_is_drawn_where_its_conditions_are_not_met(
    name: str, value: object
) -> None:
    met = {"gain_kind": "radius", "init": "gaussian", "input": "zero", "cell": "gru"}
    choice = Choice("exponent", x="gain")
    assert critical_gains(Plan(constants=met), choice) == {"gru": 2.0}
    assert critical_gains(Plan(constants=met | {name: value}), choice) == {}


def test_the_half_life_is_predicted_for_the_bundled_plan_and_not_for_the_lstm() -> None:
    predicted = {name: keeps_by_bias(plan, first_choice("values", plan, axes_of(plan)))
                 for name, plan in ((one, bundled_plan(one)) for one in BUNDLED)}  # fmt: skip
    assert [name for name, known in predicted.items() if known] == ["half_life_b_z"]


def test_levels_of_learning_are_those_of_the_task() -> None:
    found = {task: [at for at, _ in learning_levels(Plan("learn", constants={"task": task}))]
             for task in ("adding", "recall", "copy", "wave")}  # fmt: skip
    assert found["adding"] == [0.02, pytest.approx(1 / 6)]
    assert (found["recall"], found["copy"]) == ([0.95, 0.25], [0.95, 0.125])
    assert found["wave"] == [0.02]


@pytest.mark.parametrize("name", BUNDLED)
def test_every_bundled_plan_has_its_figures_before_any_result(name: str) -> None:
    plan = bundled_plan(name)
    axes = axes_of(plan)
    kinds = kinds_of(plan, axes)
    assert len(kinds) >= 3
    assert len({*kinds}) == len(kinds)
    for kind in kinds:
        choice = first_choice(kind, plan, axes)
        used = {choice.x, choice.y, choice.lines, *choice.panels, *choice.where} - {""}
        assert used >= {axis.name for axis in axes} - {"cell"}


def test_drawn_axes_are_cut_into_parts(tmp_path: Path) -> None:
    axes = {"gain": Drawn("uniform", 80, 0.5, 2.0), "b_z": Drawn("uniform", 80, 0.0, 1.0)}
    plan = Plan(axes=axes, constants={"length": 4})
    with made(tmp_path, plan) as store:
        told = {kind: sheet(store, plan, kind) for kind in kinds_of(plan, axes_of(plan, store))}
    assert {"values", "map", "lags"} <= told.keys()
    assert "drawn at random" in told["map"].caption
    assert sum(told["values"].columns["trials"]) == 80


def test_two_plans_of_different_kinds_in_one_store_are_kept_apart(tmp_path: Path) -> None:
    with made(tmp_path, GRID) as store:
        choice = first_choice("map", GRID, axes_of(GRID))
        alone = sheet(store, GRID, "map", choice)
        add(store, trials(ADDING), learn_values)
        both = [
            sheet(store, plan, kind) for plan, kind in ((GRID, "values"), (ADDING, "solved"))
        ]
        again = sheet(store, GRID, "map", choice)
    assert (again.finding, again.caption) == (alone.finding, alone.caption)
    assert again.columns == alone.columns
    assert all(told.finding != NOTHING for told in both)


def test_a_strangers_words_are_no_markup(tmp_path: Path) -> None:
    with made(tmp_path, ALL) as store:
        for table, column in (("results", "cell"), ("axis_values", "value")):
            change = f"UPDATE {table} SET {column} = '<b>&' WHERE {column} = 'rnn'"
            store.change(lambda db, change=change: db.execute(change) and None)
        plan = replace(ALL, axes={"gain": ALL.axes["gain"]})
        told = sheet(store, plan, "values")
    names = [trace.name for trace in traces(told)]
    assert len(names) == 2
    assert not any("<" in name or "&" in name for name in names)
