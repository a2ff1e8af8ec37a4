"""Files of texts are read as they are written, and their columns found."""

from __future__ import annotations

import csv
import io
import tracemalloc

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gatescope.inputs import text_table
from gatescope.inputs.text_roles import find_roles, read_texts
from gatescope.inputs.text_table import TextTable, read_text_table
from gatescope.messages import InputError
from tests.inputs.sentences import refusal, texts

AN_EXAMPLE = "Row 1 was read as an example, not as names of columns."


def roles(contents: str, /, **named: str) -> tuple[str, str]:
    return find_roles(read_texts(contents.encode()), **named)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_each_delimiter_and_encoding_is_read(delimiter: str, encoding: str) -> None:
    text = f"文本{delimiter}标签\n好看{delimiter}好\n难看{delimiter}坏\n"
    table = read_texts(text.encode(encoding))
    assert table.names == ("文本", "标签")
    assert table.columns == (("好看", "难看"), ("好", "坏"))


def test_cells_keep_what_stands_in_them() -> None:
    table = read_texts('text,label\n" a, <b>b</b>\n\'c\' ""d"" 😀 ",−1\n'.encode())
    assert table.column("text") == ("a, <b>b</b>\n'c' \"d\" 😀",)
    assert table.column("label") == ("−1",)


def test_rows_are_counted_as_a_spreadsheet_counts() -> None:
    table = read_texts(b'text,label\n\n"a\nb",x\n,\nc,y\n')
    assert table.rows == (3, 5)
    assert texts(table.notes) == ["Empty rows were skipped: 2."]


@pytest.mark.parametrize(
    ("first", "names", "said"),
    [
        ("text,label", ("text", "label"), []),
        ("Text,LABEL", ("Text", "LABEL"), []),
        ("text,text", ("text", "text (2)"), []),
        (",label", ("x1", "label"), []),
        ("what,which", ("what", "which"), ["Row 1 was read as the names of the columns."]),
        (
            "so good,yes",
            ("x1", "x2"),
            [AN_EXAMPLE],
        ),
        ("so good,1", ("x1", "x2"), [AN_EXAMPLE]),
        (
            "words, " * 9 + "yes",
            ("x1", "x2"),
            [AN_EXAMPLE],
        ),
    ],
)
def test_the_header_is_noticed_and_a_doubtful_one_said(
    first: str, names: tuple[str, ...], said: list[str]
) -> None:
    quoted = f'"{first[:-4]}",yes' if len(first) > 40 else first
    table = read_texts(f"{quoted}\nit is bad,no\nit is fine,yes\n".encode())
    assert table.names == names
    assert texts(table.notes) == said


def test_a_usual_name_that_stands_again_below_is_a_label() -> None:
    table = read_texts(b"who is it,question\nit is me,answer\nand he,question\n")
    assert len(table) == 3


def test_a_usual_name_in_the_first_row_decides_what_separates() -> None:
    table = read_texts(b"text;label\nHello, you;yes\nWell, no;no\n")
    assert table.column("text") == ("Hello, you", "Well, no")


def test_separators_at_the_end_of_rows_make_no_column() -> None:
    assert read_texts(b"text,label,\na,b,\nc,d,\n").names == ("text", "label")
    assert read_texts(b"text,label\na,b,,\nc,d\n").names == ("text", "label")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "Expected a file with rows of text, but the file is empty; choose another one."),
        (
            b"\n,,\n ,\n",
            "Expected a file with rows of text, but it has only empty rows; choose another "
            "one.",
        ),
        (
            b"text,label\na,b\na,b,c\n",
            "Expected as many cells as row 1 has (2), but row 3 has 3; put a text with a comma "
            "or a line break in it between quotation marks.",
        ),
        (
            b"text,label\na\n",
            "Expected as many cells as row 1 has (2), but row 2 has 1; put a text with a comma "
            "or a line break in it between quotation marks.",
        ),
        (
            b"PK\x03\x04rest",
            "Expected a text file such as CSV, but this is a ZIP / XLSX file; save the table "
            "as CSV (UTF-8) and upload that.",
        ),
    ],
)
def test_a_file_that_is_no_table_gets_one_sentence(data: bytes, sentence: str) -> None:
    assert refusal(read_texts, data) == sentence


def test_too_many_rows_are_cut_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_table, "MAX_STEPS", 3)
    table = read_texts(b"text,label\n" + b"a,b\n" * 4)
    assert len(table) == 3
    assert texts(table.notes) == ["Only the first 3 rows were read."]


def test_too_many_cells_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_table, "MOST_CELLS", 10)
    assert refusal(read_texts, b"text,label,x\n" + b"a,b,c\n" * 9) == (
        "Expected at most 10 cells, but with 3 columns row 5 is beyond that; keep the columns "
        "of texts and labels only."
    )


@pytest.mark.parametrize("unit", [b"ab," * 99 + b"ab\n", b"," * 99 + b"x\n", b"xy,zz\n"])
def test_memory_is_bounded_by_the_size_of_the_file(unit: bytes) -> None:
    data = unit * (60_000 // len(unit))
    tracemalloc.start()
    try:
        read_text_table(data)
        assert tracemalloc.get_traced_memory()[1] < 40 * len(data)
    finally:
        tracemalloc.stop()


def test_usual_names_tell_the_columns() -> None:
    assert roles("id,review,stars,sentiment\n1,a,5,x\n2,b,1,y\n") == ("review", "sentiment")


def test_without_usual_names_the_longest_cells_are_texts_and_the_fewest_labels() -> None:
    text = "k,l,m,n\n1,x,quite a long text,same\n2,y,also a long one,same\n3,x,and this,same\n"
    assert roles(text) == ("m", "l")


def test_a_chosen_column_is_not_guessed_again() -> None:
    text = "text,label\na long text,x\nanother one,y\n"
    assert roles(text, label="text") == ("label", "text")
    assert roles(text, text="label") == ("label", "text")


@pytest.mark.parametrize(
    ("named", "sentence"),
    [
        (
            {"text": "words"},
            "Expected a column of this file, but it has none named “words”; pick one of "
            "“text”, “label”.",
        ),
        (
            {"text": "text", "label": "text"},
            "Expected the labels in another column than the texts, but “text” was chosen for "
            "both; choose another one.",
        ),
    ],
)
def test_a_wrong_choice_is_named(named: dict[str, str], sentence: str) -> None:
    assert refusal(roles, "text,label\na,b\n", **named) == sentence


def test_one_column_is_not_enough() -> None:
    assert refusal(roles, "text\nonly this\nand that\n") == (
        "Expected a column of texts and one of labels, but the file has one column, “text”; "
        "add the other, with a comma between them."
    )


CELL = st.text(st.characters(codec="utf-8", exclude_characters="\0"))
CSV_TEXT = st.text("ab.,;\t| \n\r\"'好<text label>", max_size=60)


@given(
    st.binary()
    | CSV_TEXT.map(str.encode)
    | st.text().map(lambda text: text.encode("utf-8", "surrogatepass"))
)
@example(b'"')
@example(b'""\n""')
@example(b"text,label")
@example(b"a\r\n\x0b\x0c\x1c1")
def test_any_bytes_give_a_table_or_one_sentence(data: bytes) -> None:
    try:
        table = read_texts(data)
    except InputError:
        refusal(read_texts, data)
        return
    assert len(set(table.names)) == len(table.names) == len(table.columns)
    assert {len(column) for column in table.columns} == {len(table.rows)}


@given(
    st.lists(
        st.tuples(
            *[st.text(st.characters(codec="utf-8", exclude_characters="\0")) for _ in "ab"]
        ),
        min_size=1,
    ),
    st.sampled_from(",;\t|"),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
@settings(max_examples=40)
def test_texts_come_back_exactly(
    rows: list[tuple[str, str]], delimiter: str, encoding: str
) -> None:
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=delimiter, quoting=csv.QUOTE_ALL)
    writer.writerows([("text", "label"), *rows])
    table = read_texts(file.getvalue().encode(encoding))
    assert isinstance(table, TextTable)
    stripped = [tuple(cell.strip() for cell in row) for row in rows]
    assert list(zip(*table.columns, strict=True)) == [row for row in stripped if any(row)]
