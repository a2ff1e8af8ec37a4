"""Codes, secrets and nicknames: what is made, and what is taken from anyone."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gatescope.classroom.address import network_of
from gatescope.classroom.codes import (
    LENGTH,
    SIGNS,
    clean_code,
    hashed,
    new_code,
    new_secret,
    shown_code,
)
from gatescope.classroom.names import LONGEST, clean_line, clean_name


def test_a_code_has_no_sign_that_looks_like_another() -> None:
    assert set("01ILO") & set(SIGNS) == set()
    assert len(set(SIGNS)) ** LENGTH > 8e11


def test_no_two_codes_and_no_two_secrets_are_the_same() -> None:
    assert len({new_code() for _ in range(500)}) == 500
    assert len({new_secret() for _ in range(500)}) == 500


@given(st.text(SIGNS, min_size=LENGTH, max_size=LENGTH))
def test_a_code_is_read_as_it_is_shown_and_as_it_is_typed(code: str) -> None:
    typed = (code, code.lower(), shown_code(code), f" {code[:4].lower()} – {code[4:]}\n")
    assert [clean_code(text) for text in typed] == [code] * 4


@given(st.text(max_size=60))
def test_any_text_is_a_code_or_none(text: str) -> None:
    code = clean_code(text)
    assert code is None or (len(code) == LENGTH and set(code) <= set(SIGNS))


@pytest.mark.parametrize(
    "text", ["", "K7QM-3XP", "K7QM-3XPDD", "K7QM-3XP0", "K7QM3XPD" + "-" * 99]
)
def test_what_is_no_code_is_none(text: str) -> None:
    assert clean_code(text) is None


def test_half_a_letter_has_a_hash_as_well() -> None:
    assert len(hashed("\ud800")) == 64


@given(st.text(max_size=300))
def test_any_text_is_a_nickname_of_one_short_line(text: str) -> None:
    name = clean_name(text)
    assert len(name) <= LONGEST
    assert name == clean_name(name) == name.strip()
    assert not any(unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp") for sign in name)


def test_signs_that_turn_the_direction_or_are_not_seen_are_left_out() -> None:
    assert clean_name("\u202eeve\u2066\u200b\ufeff\x07") == "eve"


def test_markup_in_a_nickname_stays_text() -> None:
    assert clean_name("<b>Ada</b>") == "<b>Ada</b>"


def test_a_family_of_one_emoji_stays_one() -> None:
    family = "\N{MAN}\u200d\N{WOMAN}\u200d\N{GIRL}"
    assert clean_name(family) == family


def test_accents_are_not_piled_up() -> None:
    assert clean_line("a" + "\u0301" * 40) == "a\u0301\u0301"


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        ("2001:db8:1:2:ffff::", "2001:db8:1:2::"),
        ("fe80::1%eth0", "fe80::"),
        ("unix:", "unix:"),
        ("x" * 99, "x" * 64),
    ],
)
def test_an_address_counts_as_its_owners(address: str, network: str) -> None:
    assert network_of(address) == network
