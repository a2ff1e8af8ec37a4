import csv
import io
import tracemalloc

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gatescope.inputs.csv_table import read_csv
from gatescope.inputs.limits import MAX_STEPS, MAX_UPLOAD_BYTES
from gatescope.messages import InputError
from tests.inputs.sentences import refusal, texts


def values(text: str) -> list[list[float]]:
    table = read_csv(text.encode())
    return table.select(table.numeric_names).values.tolist()


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|", " "])
@pytest.mark.parametrize("header", ["", "day{d}heat\n"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_each_delimiter_and_line_end_is_found(delimiter: str, header: str, end: str) -> None:
    text = (header + "1{d}2.5\n-3{d}4e1\n").format(d=delimiter).replace("\n", end)
    table = read_csv(text.encode())
    assert table.names == (("day", "heat") if header else ("x1", "x2"))
    assert table.select(table.names).values.tolist() == [[1.0, 2.5], [-3.0, 40.0]]


def test_one_column_needs_no_delimiter() -> None:
    assert values("heat\n1\n2\n") == [[1.0], [2.0]]
    assert values("1\n2") == [[1.0], [2.0]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_each_encoding_is_read(encoding: str) -> None:
    table = read_csv("温度,湿度\n1,2\n3,4\n".encode(encoding))
    assert table.names == ("温度", "湿度")
    guessed = ["The file is not UTF-8; its text was read as GB18030."]
    assert texts(table.notes) == (guessed if encoding == "gb18030" else [])


@pytest.mark.parametrize(
    ("first", "names"),
    [
        ("day,heat", ("day", "heat")),
        ("year,1990", ("year", "1990")),
        (",heat", ("x1", "heat")),
        ("heat,heat", ("heat", "heat (2)")),
        ("# day,heat", ("day", "heat")),
        ('"a\nb",c', ("a b", "c")),
        ("<b>,\u202ex", ("<b>", "[U+202E]x")),
        ("nan,1.5", ("x1", "x2")),
        ("abc,1.5", ("x1", "x2")),
    ],
)
def test_the_header_is_noticed(first: str, names: tuple[str, ...]) -> None:
    assert read_csv(f"{first}\n1,2\n3,4\n".encode()).names == names


def test_a_doubtful_header_is_said() -> None:
    named = "Row 1 was read as the names of the columns."
    assert named in texts(read_csv(b"year,1990\n1,2\n3,4\n").notes)
    data = "Row 1 was read as numbers, not as names of columns."
    assert data in texts(read_csv(b"Mon,1\nTue,2\n").notes)
    assert data in texts(read_csv(b"abc,1.5\n1,2\n").notes)


def test_the_header_can_be_decided_by_hand() -> None:
    table = read_csv(b"1990,1991\n1,2\n3,4\n", header=True)
    assert table.names == ("1990", "1991")
    assert len(read_csv(b"a,b\n1,2\n3,4\n", header=False)) == 3


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_decimal_commas_are_read_where_commas_do_not_separate(delimiter: str) -> None:
    text = f"day{delimiter}heat\n1{delimiter}2,5\n2{delimiter}-3,5\n"
    assert values(text) == [[1.0, 2.5], [2.0, -3.5]]
    notes = read_csv(text.encode()).notes
    assert texts(notes) == ["Commas in numbers were read as decimal signs."]


def test_pairs_with_commas_say_how_they_were_read() -> None:
    assert texts(read_csv(b"0,5\n0,7\n").notes) == [
        "Each comma separates two numbers; the decimal sign is a point."
    ]


def test_rows_are_counted_as_a_spreadsheet_counts() -> None:
    table = read_csv(b'"a\nname",b\n\n1,2\n,\n3,x\n')
    assert table.rows.tolist() == [3, 5]
    assert texts(table.notes) == ["Empty rows were skipped: 2."]
    assert "row 5 has “x”" in refusal(table.select, ["b"])


@pytest.mark.parametrize(
    ("cell", "sentence"),
    [
        ("", "a number in every row of column 2 (“heat”), but row 3 is empty"),
        (
            "abc",
            "a finite number in every row of column 2 (“heat”), but row 3 has “abc”",
        ),
        (
            "NaN",
            "a finite number in every row of column 2 (“heat”), but row 3 has “nan”",
        ),
        (
            "-inf",
            "a finite number in every row of column 2 (“heat”), but row 3 has “-inf”",
        ),
        (
            "1_0",
            "a finite number in every row of column 2 (“heat”), but row 3 has “1_0”",
        ),
        (
            "n/a",
            "a finite number in every row of column 2 (“heat”), but row 3 has “n/a”",
        ),
        ("b" * 99, "but row 3 has “" + "b" * 39 + "…”"),
    ],
)
def test_a_bad_cell_is_named_by_row_and_column(cell: str, sentence: str) -> None:
    table = read_csv(f"day,heat,wind\n1,2,3\n2,{cell},3\n3,4,3\n4,,3\n".encode())
    said = refusal(table.select, ["heat"])
    assert sentence in said
    assert "(cells to correct: 2)" in said
    assert table.select(["wind", "day"]).values[:, 0].tolist() == [3.0] * 4


def test_a_column_is_worth_picking_if_half_of_it_are_numbers() -> None:
    table = read_csv(b"day,heat,wind\nMon,1,x\nTue,y,y\nWed,3,z\nThu,z,1\n")
    assert table.numeric_names == ("heat",)
    assert [column.bad for column in table.columns] == [4, 2, 3]


@pytest.mark.parametrize(("row", "count"), [("1", 1), ("1,2,3", 3), ("1,2,3,,", 5)])
def test_a_row_of_another_length_is_named(row: str, count: int) -> None:
    assert refusal(read_csv, f"a,b\n1,2\n{row}\n".encode()) == (
        f"Expected as many cells as row 1 has (2), but row 3 has {count}; look for a separator "
        "too many or too few, or a comma meant as a decimal sign."
    )


def test_separators_at_the_end_of_rows_make_no_column() -> None:
    assert read_csv(b"a,b,\n1,2,\n3,4,\n").names == ("a", "b")
    assert read_csv(b"a,b\n1,2,,\n3,4,,\n").names == ("a", "b")
    assert read_csv(b"1,2,\n3,4,\n").names == ("x1", "x2")
    assert read_csv(b"a,b,\n1,2,3\n").names == ("a", "b", "x3")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "Expected a file with numbers in it, but the file is empty; choose another one."),
        (
            b"\n , ,\n\n",
            "Expected a file with numbers in it, but it has only empty rows; choose another "
            "one.",
        ),
        (
            b"day,heat\n",
            "Expected rows of numbers below the header, but there are none; add rows to the "
            "file.",
        ),
        (
            b"day\nMon\nTue\n",
            "Expected at least one column of numbers, but none is; the first cell that is no "
            "number is “Mon” in row 2: check the file.",
        ),
        (
            b"x\n" + b"1," * 1024 + b"1\n",
            "Expected as many cells as row 1 has (1), but row 2 has 1025; look for a separator "
            "too many or too few, or a comma meant as a decimal sign.",
        ),
        (
            b"1," * 1024 + b"1\n",
            "Expected at most 1,024 columns, but the first row has 1,025; put every time step "
            "in "
            "a row of its own.",
        ),
        (
            b"1,2\n" + b"1," * 500_001,
            "Expected lines of at most 1,000,000 characters, but line 2 has 1,000,002; put "
            "every "
            "time step on a line of its own.",
        ),
        (
            b'a,b\n1,"2\n' + b"1,2\n" * 40_000,
            "Expected cells of at most 131,072 characters, but row 2 has a longer one; look "
            "for "
            "a quotation mark there that is not closed.",
        ),
        (
            b"\x00\x01\x02",
            "Expected a text file such as CSV, but these bytes are no text; save the table as "
            "CSV (UTF-8) and upload that.",
        ),
        (
            b"\xff\xff\xff",
            "Expected a text file such as CSV, but these bytes are no text; save the table as "
            "CSV (UTF-8) and upload that.",
        ),
        (
            b"PK\x03\x04rest",
            "Expected a text file such as CSV, but this is a ZIP / XLSX file; save the table "
            "as "
            "CSV (UTF-8) and upload that.",
        ),
        (
            b"\x80\x04\x95",
            "Expected a text file such as CSV, but this is a pickle file; save the table as "
            "CSV (UTF-8) and upload that.",
        ),
    ],
)
def test_a_file_that_is_no_table_gets_one_sentence(data: bytes, sentence: str) -> None:
    assert refusal(read_csv, data) == sentence


def test_a_file_beyond_the_limit_is_refused_unread() -> None:
    assert refusal(read_csv, bytes(MAX_UPLOAD_BYTES + 1)) == (
        "Expected a file of at most 20 MB, but 20.0 MB came; cut it or keep fewer columns."
    )


def test_rows_beyond_the_limit_are_cut_and_said() -> None:
    table = read_csv(b"1\n" * (MAX_STEPS + 1))
    assert len(table) == MAX_STEPS
    assert texts(table.notes) == ["Only the first 100,000 rows were read."]
    assert read_csv(b"1\n" * MAX_STEPS).notes == ()


def test_a_single_row_is_one_step_and_said() -> None:
    table = read_csv(b"1,2,3")
    assert table.values.shape == (1, 3)
    assert texts(table.notes) == ["The file has one row of numbers, which makes one time step."]


def test_numbers_beyond_float32_are_named_unless_standardised() -> None:
    table = read_csv(b"a,b\n1,2\n1,1e40\n")
    assert refusal(table.select, ["b"]) == (
        "Expected numbers between −1e+30 and 1e+30, but row 3 of column “b” has 1e+40; scale "
        "the "
        "column down or standardise it."
    )
    assert table.select(["b"], standardise=True).values.ravel().tolist() == [-1.0, 1.0]


@pytest.mark.parametrize("unit", [b"1," * 99 + b"1\n", b"," * 99 + b"1\n", b"x,1\n"])
def test_memory_is_bounded_by_the_size_of_the_file(unit: bytes) -> None:
    data = unit * (200_000 // len(unit))
    tracemalloc.start()
    try:
        read_csv(data)
        assert tracemalloc.get_traced_memory()[1] < 30 * len(data)
    finally:
        tracemalloc.stop()


CSV_TEXT = st.text("0123456789.,;\t| \n\r\"'-+eEnaNif#_−温x", max_size=60)


@given(
    st.binary()
    | CSV_TEXT.map(str.encode)
    | CSV_TEXT.map(lambda text: text.encode("utf-16"))
    | st.text().map(lambda text: text.encode("utf-8", "surrogatepass"))
)
@example(b"\xff\xfe")
@example(b"\xff\xfe\x00")
@example(b'"')
@example(b'""\n""')
@example(b"#\n#")
@example(b"a\r\n\x0b\x0c\x1c1")
def test_any_bytes_give_a_table_or_one_sentence(data: bytes) -> None:
    try:
        table = read_csv(data)
    except InputError:
        refusal(read_csv, data)
        return
    assert table.values.shape == (len(table.rows), len(table.columns))
    assert len(set(table.names)) == len(table.names)
    assert table.numeric_names
    assert all(name.isprintable() for name in table.names)
    for column in table.columns:
        if column.first_bad:
            assert f"row {column.first_bad.row} " in refusal(table.select, [column.name])
        else:
            assert len(table.rows) == len(table.select([column.name], standardise=True))


@given(
    st.integers(1, 4).flatmap(
        lambda width: st.lists(
            st.lists(st.floats(-1e30, 1e30), min_size=width, max_size=width), min_size=1
        )
    ),
    st.sampled_from(",;\t|"),
    st.booleans(),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_tables_come_back_exactly(
    rows: list[list[float]], delimiter: str, header: bool, quoting: int, encoding: str
) -> None:
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=delimiter, quoting=quoting)  # type: ignore[arg-type]
    if header:
        writer.writerow([f"name {k}" for k in range(len(rows[0]))])
    writer.writerows(rows)
    table = read_csv(file.getvalue().encode(encoding))
    np.testing.assert_array_equal(table.values, rows)
    assert table.names[0] == ("name 0" if header else "x1")
