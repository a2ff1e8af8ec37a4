"""Bounds against what happens: the figure's data, and that no bound lies below its line."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from gatescope.analysis.memory import memory_of
from gatescope.figures.bounds import bounds_figure
from gru_core import jacobian_paths, transport, unroll
from tests.gru_core.helpers import params_of, sequence


def drawn(cell: str, *, steps: int = 9, scale: float = 1.0, target: int | None = None):
    params = params_of(cell).map(lambda array: array * scale)
    trace = unroll(params, sequence(steps, 1))
    figure = bounds_figure(
        memory_of(params, trace, steps - 1 if target is None else target), cell
    )
    return params, trace, {line.meta: line for line in figure.data}


@pytest.mark.parametrize("cell", ["gru", "rnn", "lstm"])
def test_lines_of_what_happens_are_norms_of_jacobians_and_transports(cell: str) -> None:
    params, trace, lines = drawn(cell)
    norms = np.linalg.norm(jacobian_paths(params, trace).total[1:, 0], 2, axis=(1, 2))
    np.testing.assert_allclose(lines["step actual"].y, np.log10(norms), atol=1e-12)
    assert list(lines["step actual"].x) == list(range(1, 9))
    for source in (0, 3, 8):
        spectrum = transport(params, trace, source, 8).log10_spectrum[0]
        assert lines["span actual"].y[source] == pytest.approx(spectrum[0], abs=1e-12)


@pytest.mark.parametrize("scale", [0.1, 1.0, 10.0])
@pytest.mark.parametrize("cell", ["gru", "rnn", "lstm"])
def test_each_line_lies_below_the_next_weaker_bound(cell: str, scale: float) -> None:
    _, _, lines = drawn(cell, scale=scale)
    for half in ("step", "span"):
        order = [f"{half} {key}" for key in ("actual", "steps", "gates", "weights")]
        rows = [np.asarray(lines[key].y, float) for key in order if key in lines]
        for lower, upper in pairwise(rows):
            assert (lower <= upper + 1e-9).all()


def test_the_span_of_a_bound_is_the_product_of_its_steps() -> None:
    _, _, lines = drawn("gru")
    steps = np.asarray(lines["step gates"].y)
    assert lines["span gates"].y[0] == pytest.approx(steps.sum())
    assert lines["span gates"].y[-1] == 0.0


def test_an_rnn_has_slopes_where_the_others_have_gates() -> None:
    names = {cell: drawn(cell)[2]["span gates"].name for cell in ("gru", "rnn")}
    assert names == {"gru": "bound from the run's gates", "rnn": "bound from the run's slopes"}


def test_an_lstms_weights_have_no_line() -> None:
    assert "span weights" in drawn("gru")[2]
    assert not {"step weights", "span weights"} & set(drawn("lstm")[2])


@pytest.mark.parametrize("cell", ["gru", "rnn", "lstm"])
def test_a_single_step_has_a_picture_without_steps(cell: str) -> None:
    lines = drawn(cell, steps=1)[2]
    assert "step actual" not in lines
    assert list(lines["span actual"].y) == pytest.approx([0.0])


def test_numbers_that_are_none_are_not_drawn() -> None:
    assert not set(drawn("rnn", scale=np.nan)[2]) - {
        "span actual",
        "span weights",
        "span gates",
        "span steps",
    }


def test_the_steps_line_is_the_product_of_their_norms() -> None:
    _, _, lines = drawn("gru")
    norms = np.asarray(lines["step actual"].y)
    products = [norms[source:].sum() for source in range(len(norms) + 1)]
    np.testing.assert_allclose(lines["span steps"].y, products, atol=1e-12)
