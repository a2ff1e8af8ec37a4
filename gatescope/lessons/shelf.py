"""The lessons that ship."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from gatescope.lessons.lesson import Lesson
from gatescope.lessons.lesson_file import parse_lesson
from gatescope.paths import asset


@cache
def lesson_slugs() -> tuple[str, ...]:
    """Name the lessons in their order.

    Examples
    --------
    >>> lesson_slugs() == tuple(sorted(lesson_slugs()))
    True
    """
    return tuple(sorted(path.stem for path in _folder("en").glob("[0-9][0-9]-*.md")))


@cache
def lesson(slug: str, language: str) -> Lesson:
    """Read a lesson, once.

    Parameters
    ----------
    slug : str
        One of `lesson_slugs`.
    language : str
        Its language; English where the lesson does not exist in it.

    Raises
    ------
    KeyError
        If there is no such lesson.
    InputError
        If its file cannot be used.
    """
    if slug not in lesson_slugs():
        raise KeyError(f"slug: expected one of {', '.join(lesson_slugs())}, got {slug!r}")
    path = _folder(language) / f"{slug}.md"
    if not path.is_file():
        language, path = "en", _folder("en") / f"{slug}.md"
    return parse_lesson(path.read_text("utf-8"), slug, language)


def _folder(language: str) -> Path:
    return asset("text", language, "lessons")
