"""The table of units holds the readouts of the whole run, each column explained."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from gatescope.analysis.readouts import unit_readouts
from gatescope.viewer import Attachment, pack, picture_of, unpack
from gatescope.viewer.units import unit_table
from tests.viewer.pictures import CELLS, numbers_case, picture, tokens_case


@pytest.mark.parametrize("cell", CELLS)
def test_every_column_has_its_numbers_and_a_sentence(cell: str) -> None:
    sent = unpack(pack(picture(cell)))
    keys = {quantity["key"] for quantity in sent.meta["quantities"]}
    for column in sent.meta["units"]:
        assert sent.arrays[f"unit.{column['key']}"].shape == (1, 8)
        assert column["explanation"].endswith(".")
        assert column["quantity"] is None or column["quantity"] in keys


def test_the_numbers_are_the_readouts() -> None:
    run, model, _ = tokens_case("gru")
    arrays = unit_table(run, model, str).arrays
    found = unit_readouts(run.trace.traces[0][0], model.head)
    for key, values in [
        ("memory", found.memory), ("z_mean", found.mean["z"]), ("z_low", found.low["z"]),
        ("r_high", found.high["r"]), ("h_mean", found.mean["h"]), ("drive", found.drive),
    ]:  # fmt: skip
        np.testing.assert_array_equal(arrays[f"unit.{key}"][0], values)


def test_without_an_answer_there_is_no_drive() -> None:
    run, model, _ = numbers_case("gru")
    columns = unit_table(run, model, str).meta["units"]
    assert isinstance(columns, list)
    assert "drive" not in [column["key"] for column in columns]


def test_a_memory_without_end_reaches_the_browser() -> None:
    shown = picture("gru")
    endless = Attachment({}, {"unit.memory": np.full((1, 8), np.inf)})
    sent = unpack(pack(replace(shown, attachments=(*shown.attachments, endless))))
    assert np.isinf(sent.arrays["unit.memory"]).all()


def test_every_step_counts_where_only_some_are_shown() -> None:
    case = numbers_case("gru", steps=12_000, hidden=2, columns=1)
    sent = unpack(pack(picture_of(*case, str)))
    found = unit_readouts(case[0].trace.traces[0][0])
    np.testing.assert_array_equal(sent.arrays["unit.h_mean"][0], found.mean["h"].astype("<f4"))
