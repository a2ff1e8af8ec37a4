"""Questions, answers and terms: whole in every language, with links that lead somewhere."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from urllib.parse import parse_qsl

import pytest

from gatescope.figures.quantities import QUANTITIES
from gatescope.i18n import LANGUAGES
from gatescope.lessons.faq import faq, parse_faq
from gatescope.lessons.glossary import glossary, parse_glossary
from gatescope.lessons.shelf import lesson_slugs
from gatescope.messages import InputError
from gatescope.ui.settings import parse_query

ROOT = Path(__file__).parents[2]
PAGES = {path.stem for path in (ROOT / "pages").glob("*.py")} | {"lessons"}
LINK = re.compile(r'href="\./([^"]*)"')
TOP = "+++\n+++\n"

everywhere = pytest.mark.parametrize("language", sorted(LANGUAGES))


def links(html: str) -> list[str]:
    return [unescape(link) for link in LINK.findall(html)]


@everywhere
def test_every_answer_leads_to_its_evidence(language: str) -> None:
    for asked, english in zip(faq(language), faq("en"), strict=True):
        assert links(asked.html) == links(english.html) != [], asked.question
        for link in links(asked.html):
            page, _, query = link.partition("?")
            values = dict(parse_qsl(query))
            assert page in PAGES, link
            if page == "lessons":
                assert values["s.lesson"] in lesson_slugs(), link
            else:
                assert parse_query(values)[1] == (), link


def test_there_are_enough_questions_and_none_twice() -> None:
    asked = [question.question for question in faq("en")]
    assert len(set(asked)) == len(asked) >= 12


@everywhere
def test_no_mark_is_left_over(language: str) -> None:
    told = [asked.html for asked in faq(language)] + [term.html for term in glossary(language)]
    assert [html for html in told if re.search(r"[*{}$`\]]", re.sub("<[^>]*>", "", html))] == []


@everywhere
def test_terms_are_the_same_in_every_language(language: str) -> None:
    shown = {q.key for cell in QUANTITIES.values() for q in cell}
    terms = glossary(language)
    assert [(t.symbol, t.quantity) for t in terms] == [
        (t.symbol, t.quantity) for t in glossary("en")
    ]
    assert {t.quantity for t in terms} - {""} == shown


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("## Why?\nSo.", "TOML between two lines"),
        (TOP, "expected text below"),
        (f"{TOP}Hello.\n", "a heading “## …” first"),
        (f"{TOP}## Why?\n## How?\nSo.", "below “Why\\?”"),
        ("+++\ntitle = 1\n+++\n## Why?\nSo.", "got “title”"),
        (f"{TOP}## Why?\n{{kept}}", "not among the numbers"),
    ],
)
def test_questions_that_cannot_be_used_are_named(text: str, said: str) -> None:
    with pytest.raises(InputError, match=f"en/faq: .*{said}"):
        parse_faq(text, "en/faq")


@pytest.mark.parametrize(
    "text", ["## z | gate\nSo.", "## z | |\nSo.", "## | gate |\nSo.\n## x | gate |\nSo."]
)
def test_terms_that_cannot_be_used_are_named(text: str) -> None:
    with pytest.raises(InputError, match=r"symbol \| name \| quantity"):
        parse_glossary(text, "en/glossary")


def test_text_is_no_markup_of_its_own() -> None:
    (term,) = parse_glossary("## | <b> |\n<script>x</script>", "f")
    assert "<script>" not in term.html
