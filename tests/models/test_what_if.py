"""The text of a what-if: read from anyone, written in one form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gatescope.messages import InputError
from gatescope.models.edits import HeldGate
from gatescope.models.what_if import (
    LONGEST_TEXT,
    MOST_EDITS,
    MOST_NOTES,
    WhatIf,
    read_what_if,
)
from tests.models.what_ifs import WHAT_IFS


@given(WHAT_IFS)
def test_every_what_if_comes_back_from_its_text(what_if: WhatIf) -> None:
    assert WhatIf.parse(what_if.text) == what_if


PIECES = st.sampled_from(
    [
        *(
            "z=",
            "0",
            "1",
            ".5",
            "@",
            "u4",
            "+7",
            ",",
            "t1",
            "-20",
            ";",
            "x.3=",
            "B",
            "%3B",
            "=",
        ),
        *("bias.z=", "-1.25", "1e-3", "scale", ".n", "w_h.z.4.7=", "w_i.h.0.0=", "nan", "٣"),
        *("\0", " ", "%3B"),
    ]
)


@given(st.lists(PIECES, max_size=12).map("".join) | st.text(max_size=40))
def test_the_canonical_text_is_its_own_canonical_text(text: str) -> None:
    what_if, notes = read_what_if(text)
    assert WhatIf.parse(what_if.text) == what_if
    for message in notes:
        assert str(message).endswith(".")


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("", ""),
        (" ; ;", ""),
        ("z=0", "z=0"),
        ("z=0.50", "z=0.5"),
        ("z=.5", "z=0.5"),
        ("n=-1", "n=-1"),
        ("n=-0", "n=0"),
        ("z=1e-1", "z=0.1"),
        ("z = 0.3 @ t10 , u7+4+7", "z=0.3@u4+7,t10"),
        ("z=0@t10-10", "z=0@t10"),
        ("z=0@t10-20", "z=0@t10-20"),
        ("bias.z=+1.5@u4", "bias.z=1.5@u4"),
        ("scale=1.5;scale.n=0", "scale=1.5;scale.n=0"),
        ("w_h.z.4.07=0.3", "w_h.z.4.7=0.3"),
        ("x.12=B", "x.12=B"),
        ("x.12==", "x.12=%3D"),
        ("x.12=%42", "x.12=B"),
        ("x.12=a%3bb", "x.12=a%3Bb"),
        ("x.3= ", "x.3=%20"),
        ("x.12.0=0.7", "x.12.0=0.7"),
    ],
)
def test_there_is_one_way_to_write_an_edit(text: str, canonical: str) -> None:
    assert WhatIf.parse(text).text == canonical


def test_a_later_edit_of_the_same_target_replaces_the_earlier_one() -> None:
    assert WhatIf.parse("z=0;r=1;z=0.5").text == "r=1;z=0.5"
    assert WhatIf.parse("z=0;z=1@u4").text == "z=0;z=1@u4"
    assert WhatIf.parse("x.3=A;x.3=B").text == "x.3=B"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("q=1", "“q=1” is no part of a what-if; expected something like “z=0”"),
        ("z", "“z” is no part"),
        ("z.1=0", "is no part"),
        ("h=0", "is no part"),
        ("scale.q=1", "is no part"),
        ("bias=1", "is no part"),
        ("w_h.z.4=1", "is no part"),
        ("<b>=1", "“<b>=1” is no part"),
        ("z=2", "“z=2” needs a number from 0 to 1; change it."),
        ("n=-2", "needs a number from −1 to 1"),
        ("z=nan", "needs a number"),
        ("z=inf", "needs a number"),
        ("z=1_0", "needs a number"),
        ("z=٣", "needs a number"),
        ("z=0x1", "needs a number"),
        ("bias.z=51", "from −50 to 50"),
        ("scale=-1", "from 0 to 10"),
        ("w_i.z.0.0=1e9", "from −100 to 100"),
        ("x.3.0=1e7", "from −1,000,000 to 1,000,000"),
        ("z=0@", "needs units such as “u4”"),
        ("z=0@u4,u5", "needs units such as “u4”"),
        ("z=0@k3", "needs units such as “u4”"),
        ("bias.z=1@t3", "needs units such as “u4”"),
        ("z=0@u", "needs whole numbers from 0"),
        ("z=0@u-1", "needs whole numbers from 0"),
        ("z=0@t9999999", "needs whole numbers from 0"),
        ("z=0@t20-10", "end before they begin; swap them."),
        ("x.3=", "needs a token of 1 to 64 characters"),
        ("x.3=" + "A" * 65, "needs a token of 1 to 64 characters"),
        ("z=0;" * (MOST_EDITS + 1), "at most 64 edits, but 65 came"),
        ("z=0;" + " " * LONGEST_TEXT, "at most 2,000 characters, but 2,004 came"),
    ],
)
def test_what_cannot_be_read_is_named_with_what_was_expected(text: str, says: str) -> None:
    with pytest.raises(InputError) as caught:
        WhatIf.parse(text)
    assert says in str(caught.value)


def test_a_text_that_its_own_form_would_make_too_long_is_refused() -> None:
    parts = ";".join(f"x.{step}={'=' * 27}" for step in range(60))
    assert len(parts) <= LONGEST_TEXT
    with pytest.raises(InputError, match="at most 2,000 characters"):
        WhatIf.parse(parts)


def test_what_can_be_read_is_kept_where_a_part_cannot() -> None:
    what_if, notes = read_what_if("z=0;q=1;r=1")
    assert what_if.text == "z=0;r=1"
    assert len(notes) == 1
    assert "“q=1”" in str(notes[0])


def test_not_every_one_of_many_wrong_parts_gets_a_sentence() -> None:
    notes = read_what_if(";".join(f"q{k}=1" for k in range(40)))[1]
    assert len(notes) == MOST_NOTES + 1
    assert "37 more parts" in str(notes[-1])


@pytest.mark.parametrize(("text", "number"), [("0.1234564", 0.123456), ("0.1234567", 0.123457)])
def test_a_number_is_rounded_as_its_link_will_say_it(text: str, number: float) -> None:
    (edit,) = WhatIf.parse(f"z={text}").edits
    assert isinstance(edit, HeldGate)
    assert edit.value == number
    assert edit.text == f"z={number}"
