"""Every screen text is in every catalogue, translated, with the same places to fill."""

from __future__ import annotations

import io
import re
import string
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from gatescope.i18n import DOMAIN, LANGUAGES

ROOT = Path(__file__).parents[2]
TEXT = ROOT / "assets" / "text"
KEYWORDS = {"mark": None, "note": None, "InputError": None}
OTHERS = sorted(set(LANGUAGES) - {"en"})


def screen_texts() -> set[str]:
    found: set[str] = set()
    for folder in ("gatescope", "pages"):
        for _, _, message, _, _ in extract_from_dir(ROOT / folder, keywords=KEYWORDS):
            found.add(message)
    return found


def catalogue(language: str) -> Catalog:
    with (TEXT / language / "LC_MESSAGES" / f"{DOMAIN}.po").open("rb") as file:
        return read_po(file, locale=language, domain=DOMAIN)


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_the_source_has_screen_texts() -> None:
    assert "Update gate" in screen_texts()


@pytest.mark.parametrize("language", OTHERS)
def test_catalogue_holds_exactly_the_texts_of_the_source(language: str) -> None:
    known = {m.id for m in catalogue(language) if m.id}
    texts = screen_texts()
    assert not texts - known, f"missing in {language}: {sorted(texts - known)}"
    assert not known - texts, f"no longer used: {sorted(known - texts)}"


@pytest.mark.parametrize("language", OTHERS)
def test_every_text_is_translated_with_the_same_places(language: str) -> None:
    for message in catalogue(language):
        if not message.id:
            continue
        assert message.string, f"untranslated in {language}: {message.id!r}"
        assert not message.fuzzy, f"fuzzy in {language}: {message.id!r}"
        assert places(str(message.string)) == places(str(message.id)), message.id


def test_chinese_is_written_in_chinese() -> None:
    # Symbols, names and formats may stay as they are; sentences may not.
    for message in catalogue("zh"):
        if re.search(r"[a-z]{3,} [a-z]{3,} [a-z]{2,}", str(message.id)):
            assert re.search(r"[\u4e00-\u9fff]", str(message.string)), message.id


@pytest.mark.parametrize("language", OTHERS)
def test_compiled_catalogue_is_fresh(language: str) -> None:
    compiled = io.BytesIO()
    write_mo(compiled, catalogue(language))
    shipped = (TEXT / language / "LC_MESSAGES" / f"{DOMAIN}.mo").read_bytes()
    assert shipped == compiled.getvalue(), "run: pybabel compile -d assets/text -D gatescope"
