"""Networks that run side by side differ in what is said and in nothing else."""

from __future__ import annotations

import numpy as np
import pytest

from gatescope.models.bundled import bundled_names, load_bundled
from gatescope.models.contestants import random_field, trained_field
from gatescope.models.encoders import NumberEncoder
from gatescope.models.knobs import Knobs
from gatescope.models.matching import parameter_count

READS = NumberEncoder(("x1", "x2"))


@pytest.mark.parametrize("name", bundled_names())
def test_the_network_that_explore_shows_comes_first(name: str) -> None:
    for cell, members in trained_field(name).items():
        assert members[0].model is load_bundled(name, cell)
        assert len({member.seed for member in members}) == len(members)


def test_seeds_follow_the_first_and_belong_to_their_weights() -> None:
    three = random_field(Knobs(), READS, 4, first_seed=7, count=3)
    (last,) = random_field(Knobs(), READS, 4, first_seed=9)["gru"]
    assert [member.seed for member in three["gru"]] == [7, 8, 9]
    again = three["gru"][2].model.network.layers[0][0]
    np.testing.assert_array_equal(again.z.w_h, last.model.network.layers[0][0].z.w_h)  # type: ignore[union-attr]


def test_matched_by_weights_the_cells_have_about_as_many() -> None:
    field = random_field(Knobs(), READS, 32, match="parameters")
    counts = {cell: members[0].model.network.parameter_count for cell, members in field.items()}
    assert counts["gru"] == parameter_count("gru", 2, 32)
    assert counts["rnn"] == pytest.approx(counts["gru"], rel=0.05)
    assert counts["lstm"] == pytest.approx(counts["gru"], rel=0.05)


def test_matched_by_gain_every_feedback_has_that_radius() -> None:
    field = random_field(Knobs(gain=1.3), READS, 8, match="gain", count=2)
    for members in field.values():
        for member in members:
            for gate in member.model.network.layers[0][0].gates().values():
                radius = abs(np.linalg.eigvals(gate.w_h)).max()
                assert radius == pytest.approx(1.3, rel=1e-9)


def test_input_strength_scales_what_reads_the_input_and_nothing_else() -> None:
    plain = random_field(Knobs(), READS, 4)["lstm"][0].model.network.layers[0][0]
    strong = random_field(Knobs(input_scale=3.0), READS, 4)["lstm"][0].model.network.layers[0][
        0
    ]
    for name, gate in plain.gates().items():
        other = strong.gates()[name]
        np.testing.assert_allclose(other.w_i, 3.0 * gate.w_i, rtol=1e-15)
        for part in ("w_h", "b_i", "b_h"):
            np.testing.assert_array_equal(getattr(other, part), getattr(gate, part))


@pytest.mark.parametrize("value", [-1.0, float("nan"), float("inf")])
def test_an_input_strength_that_cannot_be_is_named(value: float) -> None:
    with pytest.raises(ValueError, match="input_scale"):
        Knobs(input_scale=value)
