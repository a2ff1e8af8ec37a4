"""Every screen text is in every catalogue, translated, with the same places to fill."""

from __future__ import annotations

import ast
import re
import string
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from gatescope.i18n import DOMAIN, LANGUAGES, translator
from gatescope.messages import enumerated, note, sentences

ROOT = Path(__file__).parents[2]
TEXT = ROOT / "assets" / "text"
KEYWORDS = {"mark": None, "note": None, "InputError": None}
OTHERS = sorted(set(LANGUAGES) - {"en"})


def screen_texts() -> set[str]:
    found: set[str] = set()
    for folder in ("gatescope", "pages"):
        for _, _, message, _, _ in extract_from_dir(ROOT / folder, keywords=KEYWORDS):
            found.add(message if isinstance(message, str) else message[0])
    return found


def catalogue(language: str) -> Catalog:
    with (TEXT / language / "LC_MESSAGES" / f"{DOMAIN}.po").open("rb") as file:
        return read_po(file, locale=language, domain=DOMAIN)


def places(text: str) -> set[tuple[str, str, str]]:
    """Name, conversion and format of each place: ``{count:,}`` is not ``{count}``."""
    parts = string.Formatter().parse(text)
    return {(name, turn or "", spec or "") for _, name, spec, turn in parts if name is not None}


def fitting(found: set[tuple[str, str, str]]) -> dict[str, object]:
    """Make a value for each place: a number where the format is one for numbers."""
    return {name: 12_345 if spec else f"<{name}>" for name, _, spec in sorted(found)}


def test_the_source_has_screen_texts() -> None:
    assert "Update gate" in screen_texts()


def test_no_text_hides_from_the_extractor() -> None:
    # It does not see a call inside an f-string.
    known = screen_texts()
    for folder in ("gatescope", "pages"):
        for file in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                match node:
                    case ast.Call(ast.Name(name), [ast.Constant(str(text)), *_]):
                        assert name not in KEYWORDS or text in known, (file.name, text)


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


@pytest.mark.parametrize("language", OTHERS)
def test_every_text_can_be_filled_and_shows_every_value(language: str) -> None:
    for message in catalogue(language):
        found = places(str(message.id))
        values = fitting(found)
        for text in (str(message.id), str(message.string)):
            if message.id and found:
                shown = text.format(**values)
                assert "{" not in shown, message.id
                for name, _, spec in found:
                    assert format(values[name], spec) in shown, (message.id, name)


@pytest.mark.parametrize(
    "other", ["{count} steps", "{count:,.0f} steps", "{count!r:,} steps", "{n:,} steps", "{:,}"]
)
def test_places_differ_by_name_conversion_and_format(other: str) -> None:
    assert places(other) != places("{count:,} steps")
    assert places("of {n:g}, {count:,}") == places("{count:,} of {n:g}")


def test_chinese_is_written_in_chinese() -> None:
    # Symbols, names and formats may stay as they are; sentences may not.
    for message in catalogue("zh"):
        if re.search(r"[a-z]{3,} [a-z]{3,} [a-z]{2,}", str(message.id)):
            assert re.search(r"[\u4e00-\u9fff]", str(message.string)), message.id


def test_chinese_has_full_width_punctuation() -> None:
    # Half-width signs belong to formulas, code and numbers, which hold no Chinese.
    narrow = re.compile(r"[\u4e00-\u9fff][,;:?!(]|[,;?!)][\u4e00-\u9fff]|[\"']|\.\.\.")
    for message in catalogue("zh"):
        if message.id:
            assert not narrow.search(str(message.string)), message.string


@pytest.mark.parametrize("language", OTHERS)
def test_compiled_catalogue_is_fresh(language: str) -> None:
    # Not byte by byte: the header names the version of the tool that compiled it.
    with (TEXT / language / "LC_MESSAGES" / f"{DOMAIN}.mo").open("rb") as file:
        shipped = {m.id: m.string for m in read_mo(file) if m.id}
    written = {m.id: m.string for m in catalogue(language) if m.id}
    assert shipped == written, "run: pybabel compile -d assets/text -D gatescope"


def test_a_number_in_a_sentence_has_a_true_minus() -> None:
    said = note("from {low:g} to {high}, not “{typed}”", low=-0.5, high=3, typed="-7")
    assert str(said) == "from −0.5 to 3, not “-7”"
    assert said.translated(lambda text: text) == str(said)


def test_words_in_the_place_of_a_sentence_are_translated_with_it() -> None:
    said = note("{cell}: {words}", cell=note("plain RNN"), words=3)
    assert (str(said), said.translated(translator("zh"))) == ("plain RNN: 3", "普通 RNN：3")


def test_sentences_and_lists_have_the_marks_of_their_language() -> None:
    zh = translator("zh")
    assert (sentences(["A.", "", "B."], str), sentences(["甲。", "", "乙。"], zh)) == (
        "A. B.",
        "甲。乙。",
    )
    assert (enumerated("ab", str), enumerated("ab", zh)) == ("a, b", "a，b")
