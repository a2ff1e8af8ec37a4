"""Where the keys of a plan stand, so that an error can name the line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

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
