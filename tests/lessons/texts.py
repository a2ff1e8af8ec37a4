"""The parts of a shipped lesson, so that tests can go through all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import parse_qsl

from gatescope.lessons.lesson import Figure, Lesson, Step
from gatescope.lessons.seen import Seen, seen
from gatescope.ui.query_reader import VIEWER_KEYS
from gatescope.ui.settings import Settings, parse_query

FORMULA = re.compile(r"\$[^$\n]+\$")
LINK = re.compile(r"\[(?P<words>[^\]]+)\]\((?P<key>[a-z_]+):(?P<rest>[^)\s]*)\)")
PLACE = re.compile(r"\{([a-z][a-z0-9_]*)\}")
ENDS = {
    "en": re.compile(r"[.!?:;](?:\s|$)|\n\n|\n- "),
    "zh": re.compile(r"[。！？：；]|\n\n|\n- "),
}


def blocks(step: Step) -> Iterator[tuple[str, str]]:
    """Give every text of a step, and what it is."""
    yield "text", step.text
    if (asked := step.prediction) is not None:
        yield "question", asked.question
        for option in asked.options:
            yield "option", option.text
        yield "reveal", asked.reveal
    if step.task is not None:
        yield "do", step.task.text
        yield "done", step.task.done


def texts(told: Lesson) -> Iterator[str]:
    """Give every text of a lesson."""
    yield from (told.title, told.goal, told.intro)
    for step in told.steps:
        yield step.title
        yield from (text for _, text in blocks(step))


def figures(told: Lesson) -> list[Figure | None]:
    """Give the figure beside each step: its own, or the last one before."""
    found: list[Figure | None] = []
    for step in told.steps:
        found.append(step.figure or (found[-1] if found else None))
    return found


def links(text: str) -> list[tuple[str, str]]:
    """Give key and rest of each coloured word and link."""
    return [(found["key"], found["rest"]) for found in LINK.finditer(text)]


def plain(text: str) -> str:
    """Give a text without what is no words: a formula and a number count as one."""
    return PLACE.sub("1", LINK.sub(lambda found: found["words"], FORMULA.sub("x", text)))


def sentences(text: str, language: str) -> list[str]:
    """Give the sentences of a text; a colon and a semicolon end one as well."""
    parts = ENDS[language].split(plain(text))
    return [part.strip("*- \n") for part in parts if part.strip("*- \n")]


def length(sentence: str, language: str) -> int:
    """Count words, or in Chinese the signs."""
    if language == "en":
        return len(sentence.split())
    return len(re.findall(r"[\u4e00-\u9fff]|[A-Za-z0-9.]+", sentence))


@dataclass(frozen=True)
class View:
    """What a figure's link says: the settings, where the viewer opens, and what it refuses."""

    settings: Settings
    opens: dict[str, str]
    refused: list[str]

    @property
    def seen(self) -> Seen:
        """The network of the view, and what it has read."""
        now = self.settings
        return seen(network=now.network, cell=now.cell, example=now.example, whatif=now.whatif)


def view(text: str) -> View:
    """Read a figure's link."""
    query = dict(parse_qsl(text, keep_blank_values=True, strict_parsing=True))
    settings, notes = parse_query(query)
    opens = {key: value for key, value in query.items() if key in VIEWER_KEYS}
    return View(settings, opens, [str(note) for note in notes])


class Markup(HTMLParser):
    """Collects the text of HTML, without its formulas."""

    def __init__(self) -> None:
        super().__init__()
        self.said = ""
        self._math = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._math += tag == "math"

    def handle_endtag(self, tag: str) -> None:
        self._math -= tag == "math"

    def handle_data(self, data: str) -> None:
        if not self._math:
            self.said += data


def said(html: str) -> str:
    """Give the text of HTML, without its formulas."""
    markup = Markup()
    markup.feed(html)
    return markup.said
