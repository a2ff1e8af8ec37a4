"""Lessons from their Markdown files, every line checked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from gatescope.lessons.blocks import Block, blocks_of
from gatescope.lessons.front_matter import parted, rows_of
from gatescope.lessons.lesson import Figure, Lesson, Step, Task
from gatescope.lessons.prediction_file import prediction_of
from gatescope.messages import InputError

FIGURES = ("viewer", "race")
"""What can be seen beside a text: a picture of Explore, or the race of Gradient flow."""

HEAD = {"title": str, "goal": str, "minutes": int}
STEP = re.compile(r"^## +(?P<title>\S.*)$")
WHEN = re.compile(r"(?P<key>[a-z][a-z.]*):(?P<value>\S+)")


def parse_lesson(text: str, slug: str, language: str) -> Lesson:
    r"""Read a lesson.

    Parameters
    ----------
    text : str
        The file: TOML between two lines ``+++``, then Markdown with a heading ``##`` for each
        step and blocks between ``::: name`` and ``:::``.
    slug, language : str
        Its name and language.

    Raises
    ------
    InputError
        If anything cannot be used; the sentence begins with file and line.

    Examples
    --------
    >>> head = '+++\ntitle = "Gates"\ngoal = "…"\nminutes = 5\n+++\n'
    >>> lesson = parse_lesson(head + "Hello.\n## First\nText.\n", "gates", "en")
    >>> lesson.intro, lesson.steps[0].title, lesson.steps[0].text
    ('Hello.', 'First', 'Text.')
    """
    where = f"{language}/{slug}"
    head, body, line = parted(text, where)
    known = {name: _entry(head, name, where) for name in HEAD}
    numbers = rows_of(head, where, tuple(HEAD))
    intro, *steps = _sections(body, line, where)
    if not steps:
        raise InputError("{where}: expected at least one step, “## Title”.", where=where)
    made = tuple(_step(title, blocks, where) for title, blocks in steps)
    told = "\n\n".join(block.text for block in intro[1] if not block.name)
    return Lesson(slug, language, **known, intro=told, steps=made, numbers=numbers)


def _entry(head: Mapping[str, Any], name: str, where: str) -> Any:
    value = head.get(name)
    if not isinstance(value, HEAD[name]) or not value:
        raise InputError("{where}: expected “{name}” at the top.", where=where, name=name)
    return value


def _sections(
    lines: list[str], line: int, where: str
) -> Iterator[tuple[str, tuple[Block, ...]]]:
    """Give what stands before the first step, then each step: its title and its blocks."""
    title, start = "", 0
    for k, text in enumerate(lines):
        found = STEP.match(text)
        if found:
            yield title, blocks_of(lines[start:k], line + start, where)
            title, start = found["title"].strip(), k + 1
    yield title, blocks_of(lines[start:], line + start, where)


def _step(title: str, blocks: tuple[Block, ...], where: str) -> Step:
    step = Step(title, "\n\n".join(block.text for block in blocks if not block.name))
    for block in blocks:
        if block.name:
            step = _with(step, block, f"{where}:{block.line}")
    if step.prediction is not None and not step.prediction.reveal:
        raise InputError(
            "{where}: the prediction of “{title}” needs a block “reveal”.",
            where=where,
            title=title,
        )
    if step.task is not None and not step.task.done:
        raise InputError(
            "{where}: what is to be done in “{title}” needs a block “done”.",
            where=where,
            title=title,
        )
    return step


def _with(step: Step, block: Block, place: str) -> Step:
    """Give the step with what a block adds; each is there once."""
    if block.name == "figure" and step.figure is None:
        return replace(step, figure=_figure(block, place))
    if block.name == "predict" and step.prediction is None:
        return replace(step, prediction=prediction_of(block, place))
    if block.name == "reveal" and step.prediction is not None and not step.prediction.reveal:
        return replace(step, prediction=replace(step.prediction, reveal=block.text))
    if block.name == "do" and step.task is None:
        return replace(step, task=_task(block, place))
    if block.name == "done" and step.task is not None and not step.task.done:
        return replace(step, task=replace(step.task, done=block.text))
    raise InputError(
        "{place}: expected figure, predict, reveal, do and done, each at most once and in "
        "this order, got “{name}”.",
        place=place,
        name=block.name,
    )


def _figure(block: Block, place: str) -> Figure:
    if block.given not in FIGURES:
        raise InputError(
            "{place}: expected one of {known}, got “{name}”.",
            place=place,
            known=", ".join(FIGURES),
            name=block.given,
        )
    return Figure(block.given, block.text.strip())


def _task(block: Block, place: str) -> Task:
    when = WHEN.fullmatch(block.given.removeprefix("when="))
    if not block.given.startswith("when=") or when is None:
        raise InputError(
            "{place}: expected “do when=KEY:VALUE”, got “{name}”.",
            place=place,
            name=block.given,
        )
    return Task(when["key"], when["value"], block.text)
