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
    text, spoken = text_file(f"lessons/{slug}.md", language)
    return parse_lesson(text, slug, spoken)


def text_file(name: str, language: str) -> tuple[str, str]:
    """Read a text in a language, in English where it does not exist in it.

    Parameters
    ----------
    name : str
        Of a file of ours, below the language's folder.
    language : str
        As in links.

    Returns
    -------
    str
        The text.
    str
        The language that it is in.
    """
    path = asset("text", language) / name
    if not path.is_file():
        language, path = "en", asset("text", "en") / name
    return path.read_text("utf-8"), language


def _folder(language: str) -> Path:
    return asset("text", language, "lessons")
