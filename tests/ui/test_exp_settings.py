"""Settings of the Experiments page: short links, and own plans that travel in them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gatescope.experiments.bundled import BUNDLED, bundled_plan
from gatescope.messages import InputError
from gatescope.ui.exp_settings import (
    MOST_SHOWN,
    ExperimentSettings,
    canonical,
    current_plan,
)
from gatescope.ui.query_reader import LINK_LIMIT
from gatescope.ui.settings import Settings, parse_query

OWN = ExperimentSettings(plan="own", text='kind = "gradient"\nseeds = 3\n', origin="chrono")


@pytest.mark.parametrize("name", BUNDLED)
def test_a_bundled_plan_has_a_short_link_and_fits_one_as_an_own_plan(name: str) -> None:
    begun = ExperimentSettings(plan=name)
    assert begun.to_query() == ({} if name == "critical_gain" else {"e.plan": name})
    assert current_plan(begun) == bundled_plan(name)
    own = ExperimentSettings(plan="own", text=canonical(bundled_plan(name)), origin=name)
    assert own.linkable
    assert Settings.from_query(Settings(exp=own).to_query()).exp == own


def test_what_does_not_matter_for_a_bundled_plan_stays_out_of_the_link() -> None:
    assert Settings(exp=replace(OWN, plan="critical_gain")).to_query() == {}


def test_a_typed_plan_comes_back_as_the_settings_write_it() -> None:
    view, notes = parse_query({"e.plan": "own", "e.text": "# mine\nseeds=3\n[constants]\n"})
    assert (view.exp.text, notes) == (OWN.text, ())


def test_a_plan_too_long_for_a_link_is_missed_and_named() -> None:
    seeds = ", ".join(map(str, range(LINK_LIMIT)))
    long = ExperimentSettings(plan="own", text=f'kind = "gradient"\nseeds = [{seeds}]\n')
    assert not long.linkable
    view, notes = parse_query(Settings(exp=long).to_query())
    assert view.exp == ExperimentSettings()
    assert len(notes) == 1
    assert "does not fit a link" in str(notes[0])


def test_a_text_that_grows_beyond_a_link_as_it_is_written_out_is_not_taken() -> None:
    text = f"axes.input_scale=[{','.join(map(str, range(480)))}]"
    assert len(text) <= LINK_LIMIT
    view, notes = parse_query({"e.plan": "own", "e.text": text})
    assert view.exp == ExperimentSettings()
    assert "does not fit a link" in str(notes[0])


def test_a_plan_whose_values_cannot_stand_together_travels_and_says_so() -> None:
    text = 'kind = "gradient"\nseeds = 1\n\n[constants]\ncell = "rnn"\nb_z = 2.0\n'
    view, notes = parse_query({"e.plan": "own", "e.text": text})
    assert (view.exp.text, notes) == (text, ())
    with pytest.raises(InputError, match="No trial of this plan is possible"):
        current_plan(view.exp)


def test_a_plan_of_ten_million_trials_is_refused_before_it_is_counted() -> None:
    sizes = "hidden = {from = 1, to = 1000, count = 1000}\nlength = {from = 2, to = 20000, "
    text = f"[axes]\n{sizes}count = 10000}}\n"
    view, notes = parse_query({"e.plan": "own", "e.text": text})
    assert notes == ()
    with pytest.raises(InputError, match=f"at most {MOST_SHOWN:,} trials"):
        current_plan(view.exp)
