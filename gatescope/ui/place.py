"""Where the viewer stands, as the browser tells it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeGuard

from gatescope.ui.query_reader import VIEWER_KEYS

LONGEST, MOST_TEXT = 100, 2_000
LARGEST = 10_000_000


@dataclass(frozen=True, slots=True)
class Place:
    """Step, unit and whatever else a link asks the viewer for.

    Parameters
    ----------
    at : tuple of (int, int) or None
        Step and unit; None where nobody has told them.
    view : Mapping of str to str
        Parameters of the viewer, as they stand in a link.
    """

    at: tuple[int, int] | None = None
    view: Mapping[str, str] = field(default_factory=dict)


def place_of(text: str | None) -> Place:
    """Read what the browser told; what is mangled is as if nothing had been told.

    Parameters
    ----------
    text : str or None
        JSON, from anyone.

    Returns
    -------
    Place
        Step and unit may still lie beyond the picture.

    Examples
    --------
    >>> place_of('{"t": 3, "unit": 1, "view": {"t": "3", "present": "1"}}')
    Place(at=(3, 1), view={'t': '3'})
    >>> place_of("[")
    Place(at=None, view={})
    """
    try:
        told = json.loads(text) if text and len(text) <= MOST_TEXT else None
    except ValueError:
        return Place()
    if not isinstance(told, dict):
        return Place()
    t, unit, view = told.get("t"), told.get("unit"), told.get("view")
    at = (t, unit) if _is_count(t) and _is_count(unit) else None
    return Place(at, _view(view) if isinstance(view, dict) else {})


def _is_count(value: object) -> TypeGuard[int]:
    # True is a whole number as well.
    return type(value) is int and 0 <= value < LARGEST


def _view(view: dict[str, Any]) -> dict[str, str]:
    """Keep the viewer's own parameters; nobody opens a file to find it presenting."""
    return {
        key: value
        for key, value in view.items()
        if key in VIEWER_KEYS - {"present"} and isinstance(value, str) and len(value) <= LONGEST
    }
