"""What the shelf says of each lesson; Home says it too."""

from __future__ import annotations

from functools import cache
from typing import Any

from gatescope.lessons.shelf import lesson, lesson_slugs


@cache
def entries(language: str) -> tuple[dict[str, Any], ...]:
    """Say of each lesson what stands on the shelf.

    Parameters
    ----------
    language : str
        Of the titles and goals.

    Examples
    --------
    >>> sorted(entries("en")[0])
    ['goal', 'minutes', 'slug', 'steps', 'title']
    """
    found = (lesson(slug, language) for slug in lesson_slugs())
    return tuple(
        {
            "slug": told.slug,
            "title": told.title,
            "goal": told.goal,
            "minutes": told.minutes,
            "steps": len(told.steps),
        }
        for told in found
    )
