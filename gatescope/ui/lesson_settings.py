"""Which lesson is open and at which step, and the way into the link and back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gatescope.lessons.shelf import lesson_slugs
from gatescope.ui.link_part import between, one_of, part_defaults, part_query, read_part

if TYPE_CHECKING:
    from gatescope.ui.query_reader import QueryReader

PREFIX = "s."
"""Of this page's parameters in a link: ``s.step=3``."""

MOST_STEPS = 99


@dataclass(frozen=True, slots=True)
class LessonSettings:
    """What is read on the Lessons page.

    Parameters
    ----------
    lesson : str
        One of `lesson_slugs`; empty for all of them, to choose from.
    step : int
        From 1; one more than the lesson has is its end, and so is every further one.

    Examples
    --------
    >>> LessonSettings(step=3).to_query()
    {'s.step': '3'}
    """

    lesson: str = one_of("", ("", *lesson_slugs()))
    step: int = between(1, 1, MOST_STEPS)

    def to_query(self) -> dict[str, str]:
        """Give what differs from the default as parameters of a link."""
        return part_query(self, PREFIX)


def read_lesson(reader: QueryReader) -> LessonSettings:
    """Take this page's part of a link; what is mangled falls back, with a note."""
    return LessonSettings(**read_part(LessonSettings, PREFIX, reader))


def lesson_defaults() -> dict[str, object]:
    """Give the default of each parameter of a link."""
    return part_defaults(LessonSettings, PREFIX)
