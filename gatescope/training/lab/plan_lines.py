"""Where the keys of a plan stand, so that an error can name the line."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from typing import Any

from gatescope.inputs.quoting import shorten
from gatescope.messages import InputError

NAME = r"\s*[\"']?([\w-]+)[\"']?\s*"
HEADER = re.compile(rf"\s*\[+{NAME}(?:\.{NAME})?\]+")
ENTRY = re.compile(rf"{NAME}(?:\.{NAME})?=")


def keys_of(text: str) -> Iterator[tuple[int, tuple[str, int, str]]]:
    r"""Find the lines of a plan that begin a section or give a key its value.

    Parameters
    ----------
    text : str
        The plan.

    Yields
    ------
    tuple of (int, (str, int, str))
        The line, from 1; its section ("" before the first), which of several of that name it
        is, from 0, and the key ("" for the head of a section).

    Examples
    --------
    >>> list(keys_of('seed = 1\n[[lanes]]\ncell = "gru"'))
    [(1, ('', 0, 'seed')), (2, ('lanes', 0, '')), (3, ('lanes', 0, 'cell'))]
    """
    section, counts = "", Counter[str]()
    # not splitlines: a text may hold what Python also takes for the end of a line
    for line, content in enumerate(text.split("\n"), start=1):
        header, entry = HEADER.match(content), ENTRY.match(content)
        if header:
            section = header[1]
            counts[section] += not header[2]
            yield line, (section, counts[section] - 1, header[2] or "")
        elif entry and entry[2] and not section:
            yield line, (entry[1], 0, entry[2])
        elif entry:
            yield line, (section, max(counts[section] - 1, 0), entry[1])


class AtLine:
    """Put the line of a key before the sentence of an error.

    Parameters
    ----------
    text, key, section, number
        As for `line_of`.
    """

    def __init__(self, text: str, key: str, section: str = "", number: int = 0) -> None:
        self.text, self.place = text, (section, key, number)

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, InputError):
            line = line_of(self.text, *self.place)
            raise InputError("Line {line}: {problem}", line=line, problem=error.message)


def line_of(text: str, section: str, key: str, number: int = 0) -> int:
    r"""Find the line of a key, from 1; that of its section, or the first, if it has none.

    Parameters
    ----------
    text : str
        The plan.
    section, key : str
        ``""`` for what stands before the first section.
    number : int
        Which of several sections of this name.

    Examples
    --------
    >>> line_of("[data]\nlength = 1", "data", "length")
    2
    """
    found: dict[tuple[str, int, str], int] = {}
    for line, place in keys_of(text):
        found.setdefault(place, line)
    wanted = ((section, number, key), (section, number, ""), ("", 0, section), (key, 0, ""))
    return next((found[place] for place in wanted if place in found), 1)


def read_toml(text: str) -> dict[str, Any]:
    """Read TOML from anyone.

    Raises
    ------
    InputError
        If it is none, with what is wrong and where.

    Examples
    --------
    >>> read_toml("seed = 1")
    {'seed': 1}
    """
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        # besides its own error: numbers of thousands of digits, and brackets in brackets
        problem, at, place = str(error).rpartition(" (at ")
        raise InputError(
            "Expected a plan in TOML, but it cannot be read: {problem}; correct that line.",
            problem=shorten(problem or place, 100) + (at and at + place),
        ) from error
