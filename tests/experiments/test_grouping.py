"""What figures ask of a store: means, places, series that go on, and a part of very many."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import numpy as np
import pytest

from gatescope.experiments import series_grouping
from gatescope.experiments.axis import Listed
from gatescope.experiments.grouping import grouped, grouped_means
from gatescope.experiments.plan import Plan, trials
from gatescope.experiments.series_grouping import grouped_places, grouped_series, is_sampled
from gatescope.experiments.summary import mark, names
from gatescope.messages import InputError
from tests.experiments.small_stores import (
    add,
    filled,
    gradient_values,
    learn_values,
    overflowed,
)

PLAN = Plan(
    seeds=range(5),
    axes={"gain": Listed((0.5, 1.0)), "b_z": Listed((0.0, 1.0))},
    constants={"length": 4},
)


def test_a_trial_that_overflowed_is_kept_whichever_comes_first(tmp_path: Path) -> None:
    both = (overflowed, gradient_values)
    for number, (first, second) in enumerate((both, both[::-1])):
        with filled(tmp_path / f"{number}.sqlite", PLAN, first, most=1) as store:
            add(store, list(trials(PLAN))[1:2], second)
            assert "log10_norm" in names(store, "series")
            assert store.read("SELECT count(half_life), sum(overflowed) FROM results") == [
                (1, 1)
            ]


def test_means_of_several_values_are_those_of_each(tmp_path: Path) -> None:
    with filled(tmp_path / "s.sqlite", PLAN) as store:
        found = grouped_means(store, ("half_life", "rate"), ("gain",), {"b_z": 1.0})
        for value, groups in found.items():
            alone = grouped(store, value, ("gain",), {"b_z": 1.0})
            assert [(g.at, g.trials, g.measured) for g in groups] == [
                (g.at, g.trials, g.measured) for g in alone
            ]
            means = [group.mean for group in groups]
            assert means == pytest.approx([group.mean for group in alone])


def test_means_of_what_is_not_there_are_refused(tmp_path: Path) -> None:
    with (
        filled(tmp_path / "s.sqlite", PLAN) as store,
        pytest.raises(InputError, match="got “nothing”"),
    ):
        grouped_means(store, ("nothing",), ())


def test_places_are_those_of_the_longest_series(tmp_path: Path) -> None:
    plan = Plan("learn", seeds=range(2), axes={"length": Listed((10, 40))})
    with filled(tmp_path / "s.sqlite", plan, learn_values) as store:
        found = grouped_places(store, "looks", ("length",))
    assert found == {(10,): (1.0, 2.0, 3.0), (40,): (1.0, 2.0, 3.0, 4.0)}


def test_a_series_that_ends_can_go_on_as_it_was(tmp_path: Path) -> None:
    plan = Plan("learn", seeds=range(2), constants={"length": 40})
    with filled(tmp_path / "s.sqlite", plan, learn_values) as store:
        (ends,) = grouped_series(store, "scores", ())
        (stays,) = grouped_series(store, "scores", (), held=True)
    assert ends.median[-1] == 0.16
    assert stays.median[-1] == pytest.approx((0.01 + 0.16) / 2)


def test_a_part_stands_for_very_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    many = Plan(seeds=range(300), axes=PLAN.axes, constants=PLAN.constants)
    with filled(tmp_path / "s.sqlite", many) as store:
        whole = grouped_series(store, "log10_norm", ("gain",), {"b_z": 1.0})
        assert not is_sampled(store)
        monkeypatch.setattr(series_grouping, "MOST_SERIES", 200)
        part = grouped_series(store, "log10_norm", ("gain",), {"b_z": 1.0})
        assert is_sampled(store)
        again = grouped_series(store, "log10_norm", ("gain",), {"b_z": 1.0})
    count = sum(group.trials for group in part)
    assert 150 <= count <= 250
    assert [group.at for group in part] == [group.at for group in whole]
    for one, all_ in zip(part, whole, strict=True):
        assert one.median[-1] == pytest.approx(all_.median[-1], rel=0.2)
    np.testing.assert_array_equal(part[0].median, again[0].median)


def test_where_few_fit_every_one_of_them_stands_for_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with filled(tmp_path / "s.sqlite", PLAN) as store:
        ask = partial(grouped_series, store, "log10_norm", ("gain", "b_z"), {"gain": 1.0})
        whole = ask()
        monkeypatch.setattr(series_grouping, "MOST_SERIES", 19)
        assert is_sampled(store)
        part = ask()
    assert [(group.at, group.trials) for group in part] == [
        (group.at, group.trials) for group in whole
    ]


def test_the_mark_changes_when_failures_are_forgotten_and_made_anew(tmp_path: Path) -> None:
    with filled(tmp_path / "s.sqlite", PLAN, lambda _: None, most=2) as store:
        failed = mark(store)
        store.change(lambda db: db.execute("DELETE FROM results") and None)
        empty = mark(store)
        add(store, list(trials(PLAN))[:2], gradient_values)
        assert len({failed, empty, mark(store)}) == 3
