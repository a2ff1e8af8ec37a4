"""One sequence as it is read: the figure's data are the sequence's."""

from __future__ import annotations

import numpy as np

from gatescope.figures.sample import MOST_ROWS, sample_figure
from gatescope.inputs.sequence import NumberSequence
from gatescope.inputs.tasks import LAB_TASKS


def test_every_column_and_every_answer_is_drawn() -> None:
    sequence = LAB_TASKS["adding"].sample(3, 20)
    assert isinstance(sequence, NumberSequence)
    assert sequence.targets is not None
    value, marker, asked = sample_figure(sequence).data
    np.testing.assert_array_equal(value.y, sequence.values[:, 0])
    assert (marker.type, list(marker.y)) == ("bar", list(sequence.values[:, 1]))
    np.testing.assert_array_equal(asked.y, sequence.targets[:, 0])
    assert asked.mode == "markers"


def test_a_wide_file_has_few_rows_and_its_names_are_no_markup() -> None:
    names = tuple(f"<b>{k}" for k in range(40))
    figure = sample_figure(NumberSequence(np.random.default_rng(0).random((9, 40)), names))
    assert len(figure.data) == MOST_ROWS
    assert figure.layout.annotations[0].text == "&lt;b&gt;0"
