"""The figure holds the trace's own numbers, on the range that its quantity declares."""

from __future__ import annotations

import numpy as np
import pytest

from gatescope.figures.heatmap import heatmap
from gatescope.figures.quantities import QUANTITIES
from gru_core import CellName, random_params, unroll
from gru_core.traces import Trace


def traced(cell: CellName) -> Trace:
    params = random_params(cell, input_size=2, hidden_size=3, seed=4)
    return unroll(params, np.random.default_rng(0).normal(size=(7, 2, 2)) * 9)


CASES = [(cell, q.key) for cell, table in QUANTITIES.items() for q in table]


@pytest.mark.parametrize(("cell", "key"), CASES)
def test_the_figure_shows_the_array_of_the_trace(cell: CellName, key: str) -> None:
    trace = traced(cell)
    drawn = heatmap(trace, key, row=1).data[0]
    np.testing.assert_array_equal(drawn.z, getattr(trace, key)[:, 1].T)
    assert drawn.zmin <= drawn.z.min()
    assert drawn.z.max() <= drawn.zmax


def test_zero_is_in_the_middle_of_a_signed_range() -> None:
    drawn = heatmap(traced("lstm"), "c").data[0]
    assert drawn.zmin == -drawn.zmax
    assert drawn.colorscale[1][0] == 0.5


def test_themes_have_their_own_colours() -> None:
    trace = traced("gru")
    light, dark = (heatmap(trace, "z", theme=theme).data[0] for theme in ("light", "dark"))
    assert light.colorscale != dark.colorscale


def test_an_unknown_quantity_is_named() -> None:
    with pytest.raises(KeyError, match="z, r, n, h"):
        heatmap(traced("gru"), "f")
