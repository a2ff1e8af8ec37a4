"""The lessons that ship: whole in every language, with figures, words and links that exist."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from statistics import mean
from typing import Any
from urllib.parse import parse_qsl

import pytest

from gatescope.figures.quantities import QUANTITIES
from gatescope.i18n import LANGUAGES
from gatescope.lessons.lesson import Figure, Lesson, Step
from gatescope.lessons.numbers import numbers_of
from gatescope.lessons.payload import hidden_by, lesson_payload
from gatescope.lessons.shelf import lesson, lesson_slugs
from gatescope.models.what_if import WhatIf
from gatescope.ui.settings import parse_query
from tests.lessons.texts import (
    FORMULA,
    LINK,
    PLACE,
    blocks,
    figures,
    length,
    links,
    said,
    sentences,
    texts,
    view,
)

ROOT = Path(__file__).parents[2]
PAGES = {path.stem for path in (ROOT / "pages").glob("*.py")}
OTHERS = sorted(set(LANGUAGES) - {"en"})

MEAN_LENGTH = {"en": 13, "zh": 18}
MOST_LENGTH = {"en": 34, "zh": 48}
"""Words of a sentence, in Chinese signs: what a first-year student reads with ease."""

BEFORE = {
    "en": {
        "update gate": 2,
        "sigmoid": 2,
        "candidate": 2,
        "reset gate": 3,
        "memory time": 4,
        "Jacobian": 6,
        "backpropagation": 6,
        "LSTM": 6,
        "cell": 6,
        "forget gate": 7,
        "seed": 7,
        "epoch": 8,
        "overfitting": 8,
    },
    "zh": {
        "更新门": 2,
        "sigmoid": 2,
        "候选状态": 2,
        "重置门": 3,
        "记忆时长": 4,
        "雅可比": 6,
        "反向传播": 6,
        "LSTM": 6,
        "循环单元": 6,
        "遗忘门": 7,
        "种子": 7,
        "过拟合": 8,
    },
}
"""Terms, and the lesson before which none may use them."""

NESTED = re.compile(r"<strong>(?:(?!</strong>).)*<strong>", re.S)
"""Where Markdown has paired the wrong stars: beside signs such as “ they do not count."""

BROKEN = re.compile(r"[\u4e00-\u9fff。，；：]\n[^<]")

everywhere = pytest.mark.parametrize("language", sorted(LANGUAGES))
every = pytest.mark.parametrize("slug", lesson_slugs())


def steps(told: Lesson) -> Iterator[tuple[str, Step, Figure | None]]:
    for step, figure in zip(told.steps, figures(told), strict=True):
        yield f"{told.language}/{told.slug}, {step.title}", step, figure


def bones(told: Lesson) -> list[Any]:
    """Give what has to be the same in every language."""
    found: list[Any] = [told.minutes, dict(told.numbers)]
    for step in told.steps:
        asked, task = step.prediction, step.task
        found.append(
            (
                step.figure,
                asked and (asked.kind, asked.truth, asked.low, asked.high, asked.grain),
                asked and [(option.right, option.value) for option in asked.options],
                task and (task.key, task.value),
                [
                    (name, sorted(links(text)), sorted(set(PLACE.findall(text))))
                    for name, text in blocks(step)
                ],
            )
        )
    return found


def test_there_are_lessons_and_their_numbers_run_on() -> None:
    assert [int(slug[:2]) for slug in lesson_slugs()] == sorted(
        {int(slug[:2]) for slug in lesson_slugs()}
    )
    assert len(lesson_slugs()) >= 5


@every
@everywhere
def test_every_lesson_becomes_a_page(slug: str, language: str) -> None:
    told = lesson(slug, language)
    assert told.language == language
    payload = lesson_payload(slug, language)
    assert json.loads(json.dumps(payload))["steps"]
    for step in payload["steps"]:
        asked = step["prediction"]
        if asked is not None and asked["kind"] == "number":
            low, high, _ = asked["range"]
            assert low <= asked["truth"] <= high, step["title"]
        if asked is not None and asked["kind"] == "curve":
            low, high, _ = asked["range"]
            assert all(low <= value <= high for value in asked["truth"]), step["title"]


@every
@pytest.mark.parametrize("language", OTHERS)
def test_a_lesson_is_built_alike_in_every_language(slug: str, language: str) -> None:
    assert bones(lesson(slug, language)) == bones(lesson(slug, "en"))


@every
def test_every_number_is_used(slug: str) -> None:
    told = lesson(slug, "en")
    used = {name for text in texts(told) for name in PLACE.findall(text)}
    used |= {step.prediction.truth for step in told.steps if step.prediction}
    assert set(numbers_of(told)) - used == set()


@every
@everywhere
def test_no_mark_of_markdown_is_left_over(slug: str, language: str) -> None:
    payload = lesson_payload(slug, language)
    html = [payload["intro"], *(step["html"] for step in payload["steps"])]
    for step in payload["steps"]:
        for part in (step["prediction"], step["task"]):
            html += [
                part[key]
                for key in ("question", "reveal", "html", "done")
                if key in (part or {})
            ]
    assert [text for text in map(said, html) if any(mark in text for mark in "*[]`$@{}")] == []
    assert [text for text in html if NESTED.search(text)] == []
    if language == "zh":
        # A browser shows a line's end as a blank, which Chinese has none of.
        assert [
            text for text in html if re.search(r"[\u4e00-\u9fff。，；：]\n[^<]", text)
        ] == []


@every
@everywhere
def test_no_number_stands_in_a_formula(slug: str, language: str) -> None:
    # There {h} is the letter h.
    told = lesson(slug, language)
    inside = " ".join(part for text in texts(told) for part in FORMULA.findall(text))
    assert set(PLACE.findall(inside)) & set(told.numbers) == set()


@every
def test_every_figure_is_a_link_that_nothing_is_wrong_with(slug: str) -> None:
    for place, _, figure in steps(lesson(slug, "en")):
        assert figure is not None, place
        shown = view(figure.view)
        assert shown.refused == [], place
        if figure.kind == "viewer":
            check_place(place, figure, shown.opens)


def check_place(place: str, figure: Figure, at: dict[str, str]) -> None:
    """Fail where a step, a unit or a quantity is not in the figure."""
    shown = view(figure.view)
    keys = {quantity.key for quantity in QUANTITIES[shown.settings.cell]}
    h = shown.seen.of("h")
    assert set(at) <= {"t", "unit", "why", "depth", "sort", "scale", "zoom"}, place
    assert 0 <= int(at.get("t", "0")) < h.shape[0], (place, at)
    assert 0 <= int(at.get("unit", "0")) < h.shape[1], (place, at)
    assert at.get("why", "h") in keys, (place, at)


@every
@everywhere
def test_every_coloured_word_is_in_the_figure(slug: str, language: str) -> None:
    for place, step, figure in steps(lesson(slug, language)):
        for _, text in blocks(step):
            for key, rest in links(text):
                if key in ("page", "set"):
                    continue
                assert figure is not None, place
                assert figure.kind == "viewer", place
                shown = view(figure.view)
                keys = {quantity.key for quantity in QUANTITIES[shown.settings.cell]}
                answers = {"output"} if shown.seen.run.output is not None else set()
                assert key in keys | answers, (place, key)
                check_place(place, figure, dict(parse_qsl(rest)))


@every
@everywhere
def test_what_a_word_sets_and_where_a_link_leads_exists(slug: str, language: str) -> None:
    for place, step, _ in steps(lesson(slug, language)):
        for _, text in blocks(step):
            for key, rest in links(text):
                if key == "page":
                    name, _, query = rest.partition("?")
                    assert name in PAGES, (place, name)
                elif key == "set":
                    # A plus would be read as a blank.
                    assert "+" not in rest, place
                    query = rest
                else:
                    continue
                assert parse_query(dict(parse_qsl(query)))[1] == (), (place, rest)


@every
def test_a_task_can_be_done_and_is_not_done_yet(slug: str) -> None:
    for place, step, figure in steps(lesson(slug, "en")):
        if step.task is None:
            continue
        assert figure is not None, place
        shown, (key, value) = view(figure.view), (step.task.key, step.task.value)
        if key in ("t", "unit"):
            check_place(place, figure, {key: value})
            assert shown.opens.get(key) != value, place
        elif key == "whatif":
            assert WhatIf.parse(value).text == value, place
            assert value not in shown.settings.whatif.split(";"), place
            # A word does it too: on a phone the form is far away.
            ways = [
                dict(parse_qsl(rest)) for name, rest in links(step.task.text) if name == "set"
            ]
            assert any(value in way.get("whatif", "").split(";") for way in ways), place
        else:
            settings, notes = parse_query({key: value})
            assert notes == (), place
            assert settings.to_query() or key in shown.settings.to_query(), place


@every
@everywhere
def test_a_coloured_word_is_wide_enough_for_a_finger(slug: str, language: str) -> None:
    found = LINK.finditer("\n".join(texts(lesson(slug, language))))
    assert [link["words"] for link in found if len(link["words"]) == 1] == []


@every
def test_no_word_before_a_task_does_it(slug: str) -> None:
    for place, step, _ in steps(lesson(slug, "en")):
        if step.task is None or step.task.key not in ("t", "unit"):
            continue
        told = step.text + (step.prediction.reveal if step.prediction else "")
        places = [rest for key, rest in links(told) if key not in ("page", "set")]
        done = [dict(parse_qsl(rest)).get(step.task.key) for rest in places]
        assert step.task.value not in done, place


@every
def test_no_word_points_at_a_figure_that_is_veiled(slug: str) -> None:
    # A figure that the answer can be read off stays hidden until there is a guess.
    told = lesson(slug, "en")
    for place, step, figure in steps(told):
        asked = step.prediction
        if asked is None or figure is None:
            continue
        if figure.kind == "viewer" and hidden_by(asked, told.numbers) != "figure":
            continue
        shown = [
            (key, rest) for key, rest in links(step.text + asked.question) if key != "page"
        ]
        assert shown == [], place


@every
@everywhere
def test_sentences_are_short(slug: str, language: str) -> None:
    lengths = {
        sentence: length(sentence, language)
        for text in texts(lesson(slug, language))
        for sentence in sentences(text, language)
    }
    assert {s for s, count in lengths.items() if count > MOST_LENGTH[language]} == set()
    assert mean(lengths.values()) <= MEAN_LENGTH[language]


@every
@everywhere
def test_a_term_waits_for_its_lesson(slug: str, language: str) -> None:
    everything = "\n".join(texts(lesson(slug, language)))
    early = {term for term, first in BEFORE[language].items() if int(slug[:2]) < first}
    assert {term for term in early if term in everything} == set()
