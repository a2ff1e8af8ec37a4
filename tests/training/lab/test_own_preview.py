"""A file is shown as it is, and what its columns are taken for."""

from __future__ import annotations

import pytest

from gatescope.inputs.table import BadCell
from gatescope.training.lab.own_preview import read_preview
from gatescope.training.lab.plan import DataPlan
from tests.inputs.sentences import refusal, texts

TEXTS = ("id,review,mood\n" + "1,so good,pos\n2,<b>bad</b>,neg\n3,fine,pos\n" * 3).encode()
NUMBERS = "day;heat;rain\nMon;1,5;−2\n\nTue;2,5;\nWed;1,5;7\nThu;0,5;8\n".encode()


def test_the_first_rows_stand_as_they_are_written() -> None:
    preview = read_preview(TEXTS, "text")
    assert preview.rows == 9
    assert preview.first[:2] == (("1", "so good", "pos"), ("2", "<b>bad</b>", "neg"))
    assert len(preview.first) == 5
    assert read_preview(NUMBERS, "table").first == (
        ("Mon", "1,5", "−2"),
        ("Tue", "2,5", ""),
        ("Wed", "1,5", "7"),
        ("Thu", "0,5", "8"),
    )


def test_long_cells_are_shortened_and_invisible_ones_shown() -> None:
    preview = read_preview(f"text,label\n{'y' * 99}\u202e,a\nz,b\n".encode(), "text")
    assert preview.first[0][0] == "y" * 79 + "…"
    assert (
        read_preview("text,label\n\u202e,a\nz,b\n".encode(), "text").first[0][0] == "[U+202E]"
    )


def test_columns_of_texts_and_labels_are_guessed_with_their_classes() -> None:
    preview = read_preview(TEXTS, "text")
    assert [column.role for column in preview.columns] == ["", "text", "label"]
    assert [column.different for column in preview.columns] == [3, 3, 2]
    assert preview.classes("mood") == (("pos", 6), ("neg", 3))
    assert preview.classes("nothing") == ()


def test_a_column_of_more_than_100_different_cells_has_no_classes() -> None:
    rows = "".join(f"text {k},{k % 2}\n" for k in range(101))
    preview = read_preview(f"text,label\n{rows}".encode(), "text")
    assert preview.classes("text") == ()
    assert preview.columns[0].different == 101


def test_chosen_columns_are_shown_as_such() -> None:
    preview = read_preview(TEXTS, "text", DataPlan("text", text="mood", label="id"))
    assert (preview.named("text"), preview.named("label")) == (("mood",), ("id",))
    preview = read_preview(
        NUMBERS, "table", DataPlan("table", columns=("rain",), target="heat")
    )
    assert (preview.named("read"), preview.named("target")) == (("rain",), ("heat",))


def test_columns_of_numbers_say_what_is_wrong_in_them() -> None:
    preview = read_preview(NUMBERS, "table")
    assert [column.role for column in preview.columns] == ["", "target", "read"]
    assert [column.numeric for column in preview.columns] == [False, True, True]
    assert preview.columns[2].bad == 1
    assert preview.columns[2].first_bad == BadCell(4, "")
    assert texts(preview.notes) == [
        "Commas in numbers were read as decimal signs.",
        "Empty rows were skipped: 1.",
    ]


@pytest.mark.parametrize("task", ["text", "table"])
@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"\xff\xff", b"text\nonly this\n"])
def test_a_file_that_cannot_be_used_gets_one_sentence(task: str, data: bytes) -> None:
    assert refusal(read_preview, data, task)


def test_a_chosen_column_that_is_not_there_is_named() -> None:
    assert "none named “wind”" in refusal(
        read_preview, NUMBERS, "table", DataPlan("table", target="wind")
    )
    assert "none named “wind”" in refusal(
        read_preview, TEXTS, "text", DataPlan("text", label="wind")
    )
