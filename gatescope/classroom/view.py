"""What a class looks at: a page of ours, its picture, and where in it the cursor stands."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from gatescope.classroom.fields import shown, whole_of
from gatescope.messages import InputError

PLACE = frozenset({"t", "unit", "sort", "scale", "zoom", "why", "depth", "view", "veil"})
"""What the viewer calls the parts of a place; how large it is shown is for each window.

A veil says what of the figure of a lesson waits for a prediction: one of `VEILS`.
"""

VEILS = ("", "figure", "answers")
"""Nothing, all of a figure, or only what the network answers."""

LONGEST_PLACE = 100
LONGEST_QUERY = 16_000
LONGEST_TITLE = 200
MOST_STEPS = 1_000

PAGE = re.compile(r"[a-z][a-z_-]{0,39}")
SLUG = re.compile(r"[a-z0-9-]{0,80}")
LANGUAGE = re.compile(r"[a-z]{2}")
DIGEST = re.compile(r"[0-9a-f]{64}")
HALVES = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class View:
    """What the teacher shows.

    Parameters
    ----------
    page : str
        Name of the page.
    query : str
        What its link says after the question mark.
    title : str
        Plain text.
    blobs : Mapping of str to str
        By language, the digest of the packed picture; empty where the page has none.
    lesson : str
        Name of the lesson, or ``""``.
    step : int
        Its step, from 0.
    veil : {"", "figure", "answers"}
        What the lesson hides until there is a prediction.

    Raises
    ------
    InputError
        If a part is none that a class can be shown.

    Examples
    --------
    >>> View("explore", "net=recall").blobs
    {}
    """

    page: str
    query: str = ""
    title: str = ""
    blobs: Mapping[str, str] = field(default_factory=dict)
    lesson: str = ""
    step: int = 0
    veil: str = ""

    def __post_init__(self) -> None:
        _fits("page", self.page, PAGE.fullmatch(self.page) is not None)
        _fits("query", self.query, _is_text(self.query, LONGEST_QUERY))
        _fits("title", self.title, _is_text(self.title, LONGEST_TITLE))
        _fits("lesson", self.lesson, SLUG.fullmatch(self.lesson) is not None)
        whole_of(self.step, "step", 0, MOST_STEPS)
        _fits("veil", self.veil, self.veil in VEILS)
        for language, digest in self.blobs.items():
            _fits("blobs", language, LANGUAGE.fullmatch(language) is not None)
            _fits("blobs", digest, DIGEST.fullmatch(digest) is not None)


def written_view(view: View) -> str:
    """Write a view for the store.

    Examples
    --------
    >>> read_view(written_view(View("explore", step=2))).step
    2
    """
    return json.dumps(asdict(view), ensure_ascii=False, sort_keys=True)


def read_view(text: str) -> View | None:
    """Read what `written_view` wrote; None where nothing was shown yet.

    Examples
    --------
    >>> read_view('{"page": "explore", "of_a_later_release": 1}').page
    'explore'
    """
    if not text:
        return None
    told = json.loads(text)
    return View(**{name: told[name] for name in View.__dataclass_fields__ if name in told})


def check_place(place: object) -> dict[str, str]:
    """Read where the cursor is.

    Parameters
    ----------
    place : object
        What JSON can be, from anyone.

    Returns
    -------
    dict of str to str
        What it has of `PLACE`, each a short text; the viewers check what it says.

    Raises
    ------
    InputError
        If a part is no short text.

    Examples
    --------
    >>> check_place({"t": "12", "unit": "3"})
    {'t': '12', 'unit': '3'}
    """
    if not isinstance(place, Mapping):
        raise InputError("Expected a place with its parts, got “{came}”.", came=shown(place))
    known = {name: value for name, value in place.items() if name in PLACE}
    for name, value in known.items():
        _fits(name, value, _is_text(value, LONGEST_PLACE))
    return known


def _is_text(value: object, most: int) -> bool:
    # half of a character cannot be sent or stored
    return isinstance(value, str) and len(value) <= most and not HALVES.search(value)


def _fits(name: str, value: object, fits: bool) -> None:
    if not fits:
        raise InputError(
            "Expected “{name}” of what a class is shown to be short and as a link has it, got "
            "“{value}”.",
            name=name,
            value=shown(value),
        )
