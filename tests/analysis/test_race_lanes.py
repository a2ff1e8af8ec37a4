"""A lane's middle, band and missing lines."""

from __future__ import annotations

import numpy as np

from gatescope.analysis.race import Lane
from gatescope.models.knobs import Knobs
from gatescope.ui.flow_race_words import race_troubles
from tests.analysis.test_race import DEGENERATE, Question, noise, one, raced


def test_of_four_networks_the_median_is_the_second_and_the_band_goes_outwards() -> None:
    lane = Lane("gru", (0, 1, 2, 3), np.array([[3.0], [0.0], [2.0], [1.0]]), np.zeros(4))
    assert [lane.quantile(share)[0] for share in (0.25, 0.5, 0.75)] == [0.0, 1.0, 3.0]


def test_a_gradient_of_the_weights_that_no_number_holds_is_not_clipped_but_told() -> None:
    field = one(Knobs(init="gaussian", gain=3.0), hidden=32)
    race = raced(field, noise(4_000), Question("state"), clip=1.0)
    assert {cell: lane.unclipped for cell, lane in race.items()} == {
        "gru": 0,
        "rnn": 1,
        "lstm": 0,
    }
    assert len(race["rnn"].finite) == 1
    assert np.isnan(race["rnn"].quantile(0.5, clipped=True)).all()
    (told,) = race_troubles(race, 3_999)
    assert told.translated(str).startswith("1 of 1 plain RNN: the gradient of all weights")


def test_a_state_that_overflows_has_no_line_though_its_gradient_has_a_logarithm() -> None:
    field, sequence = DEGENERATE["linear explosion"]
    race = raced(field, sequence, Question("state"))
    assert len(race["rnn"].finite) == 0
    assert len(race["gru"].finite) == 1
