import numpy as np
import pytest

from gatescope.inputs.files import read_file
from gatescope.inputs.table import Table
from tests.inputs.sentences import refusal, texts

TABLE = read_file("t.csv", b"a,b,c\n1,10,x\n3,20,y\n5,60,z\n")


def test_columns_come_in_the_order_they_are_picked() -> None:
    sequence = TABLE.select(["b", "a"])
    assert sequence.names == ("b", "a")
    assert sequence.values.tolist() == [[10.0, 1.0], [20.0, 3.0], [60.0, 5.0]]
    assert TABLE.select(["a", "a"]).names == ("a",)


def test_an_unknown_column_is_named_with_those_there_are() -> None:
    assert refusal(TABLE.select, ["a", "<d>"]) == (
        "Expected a column of this file, but it has none named “<d>”; pick one of “a”, “b”."
    )


def test_picking_nothing_is_refused() -> None:
    assert refusal(TABLE.select, []) == (
        "Expected at least one picked column, but none came; pick one of “a”, “b”."
    )


def test_standardising_is_shown_and_can_be_undone() -> None:
    sequence = TABLE.select(["b"], standardise=True)
    assert texts(sequence.notes) == ["Column “b” is standardised: (x − 30) / 21.6025."]
    np.testing.assert_allclose(sequence.values.ravel() * 21.6025 + 30, [10, 20, 60], rtol=1e-5)


def test_notes_of_the_file_stay_with_the_sequence() -> None:
    table = read_file("t.csv", b"1\n\n2\n")
    assert texts(table.select(["x1"]).notes) == ["Empty rows were skipped: 1."]


def test_what_comes_out_cannot_be_written_to() -> None:
    for table in (TABLE, _npy_table()):
        for array in (table.values, table.select(table.numeric_names).values):
            with pytest.raises(ValueError, match="read-only"):
                array[0, 0] = 1


def _npy_table() -> Table:
    header = b"{'descr': '<i1', 'fortran_order': True, 'shape': (2, 1), }"
    data = b"\x93NUMPY\x01\x00" + len(header).to_bytes(2, "little") + header + b"\x01\x02"
    return read_file("t.npy", data)


def test_a_file_is_read_by_what_it_holds() -> None:
    assert _npy_table().values.tolist() == [[1], [2]]
    assert "no text" not in refusal(read_file, "t.npy", b"1,2")
    assert read_file("t.txt", b"1 2\n3 4\n").values.shape == (2, 2)
    assert read_file("T.NPY.csv", b"1,2\n3,4\n", header=True).names == ("1", "2")
