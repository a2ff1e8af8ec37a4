from hypothesis import given
from hypothesis import strategies as st

from gatescope.inputs.limits import SHOWN_CHARACTERS
from gatescope.inputs.quoting import shorten

ANY_TEXT = st.text(st.characters())  # surrogates included


@given(ANY_TEXT)
def test_any_text_becomes_short_printable_and_encodable(text: str) -> None:
    short = shorten(text)
    assert short.isprintable()
    assert len(short) <= SHOWN_CHARACTERS * len("[U+10FFFF]")
    short.encode("utf-8")


@given(st.text(st.characters(categories=["L", "N", "P", "S"]), max_size=SHOWN_CHARACTERS))
def test_short_visible_text_stays_as_it_is(text: str) -> None:
    assert shorten(text) == text


def test_long_text_is_cut_to_the_limit() -> None:
    assert shorten("a" * 41) == "a" * 39 + "…"
    assert shorten("a" * 40) == "a" * 40
