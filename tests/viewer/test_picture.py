"""What is chosen to be shown of a run."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from gatescope.viewer import pack, picture_of, unpack
from gatescope.viewer.resolution import MOST_STEPS, shown_steps
from gru_core import Network
from tests.viewer.pictures import numbers_case, picture, tokens_case


@pytest.mark.parametrize("total", [1, 2, 4_999, 5_000])
def test_up_to_5000_steps_are_all_shown(total: int) -> None:
    steps, stride = shown_steps(total, keep=total // 2)
    assert stride == 1
    np.testing.assert_array_equal(steps, np.arange(total))


@pytest.mark.parametrize("total", [5_001, 10_000, 10_001, 99_999, 100_000])
@pytest.mark.parametrize("place", [0.0, 0.37, 1.0])
def test_a_longer_sequence_is_thinned_evenly_and_keeps_the_opening_step(
    total: int, place: float
) -> None:
    keep = round(place * (total - 1))
    steps, stride = shown_steps(total, keep)
    assert len(steps) <= MOST_STEPS + 2
    assert {0, keep, total - 1} <= set(steps.tolist())
    np.testing.assert_array_equal(
        np.setdiff1d(steps, [keep, total - 1]),
        np.setdiff1d(np.arange(0, total, stride), [keep, total - 1]),
    )
    assert np.diff(steps).max() == stride
    # Every power of ten that is large enough is a shown step.
    assert any(10**digits % stride == 0 for digits in range(4))


def test_reduced_resolution_is_said_and_every_column_is_a_real_step() -> None:
    case = numbers_case("gru", steps=12_000, hidden=2, columns=1)
    shown = picture_of(*case, str, start=(7_001, 1))
    packed = unpack(pack(shown))
    assert packed.meta["notes"] == [
        "Shown at reduced resolution: 1 step in 4 of 12,000. An arrow key moves 4 steps;"
        " zooming in brings no steps in between."
    ]
    assert packed.meta["steps"] == 12_000
    columns = packed.meta["columns"]
    assert packed.meta["stride"] == 4
    assert {0, 7_001, 11_999} <= set(columns)
    trace = case[0].trace.traces[0][0]
    np.testing.assert_array_equal(packed.arrays["z"], trace.z[columns, 0].astype("<f4"))
    z, n, h, before = (packed.arrays[key] for key in ("z", "n", "h", "h_prev"))
    np.testing.assert_allclose(h, (1 - z) * n + z * before, atol=1e-6)


def test_without_a_place_it_opens_on_the_largest_change_of_state() -> None:
    case = tokens_case("gru")
    t, unit = picture_of(*case, str).start
    trace = case[0].trace.traces[0][0]
    change = np.abs(trace.h - trace.h_prev)[:, 0]
    assert change[t, unit] == change.max()


def test_pictures_of_different_runs_have_different_identities() -> None:
    ids = {picture_of(*tokens_case("gru", seed=seed), str).id for seed in (1, 2, 3)}
    assert len(ids) == 3
    assert picture_of(*tokens_case("gru", seed=1), str).id in ids


def test_a_relu_state_gets_a_range_without_an_end() -> None:
    run, model, sequence = tokens_case("rnn")
    (layer,) = model.network.layers
    relu = replace(model, network=Network(((replace(layer[0], activation="relu"),),)))
    shown = picture_of(run, relu, sequence, str)
    assert shown.activation == "relu"
    assert [q.range for q in shown.quantities] == ["free"]
    assert [q.range for q in picture("rnn").quantities] == ["signed"]
