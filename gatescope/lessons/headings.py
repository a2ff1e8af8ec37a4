"""A Markdown file divided at its headings."""

from __future__ import annotations

import re

from gatescope.messages import InputError

HEADING = re.compile(r"^## +(\S.*)$")


def headed(lines: list[str], where: str) -> list[tuple[str, str]]:
    r"""Divide lines at their headings: what each says, and the text below it.

    Parameters
    ----------
    lines : list of str
        Of the file; nothing may stand before the first heading.
    where : str
        The file, for the sentence of an error.

    Raises
    ------
    InputError
        If there is no heading, text before the first, or nothing below one.

    Examples
    --------
    >>> headed(["## Why?", "So."], "f")
    [('Why?', 'So.')]
    """
    found: list[tuple[str, list[str]]] = []
    for line in lines:
        if (match := HEADING.match(line)) is not None:
            found.append((match[1].strip(), []))
        elif found:
            found[-1][1].append(line)
        elif line.strip():
            raise InputError("{where}: expected a heading “## …” first.", where=where)
    told = [(title, "\n".join(below).strip()) for title, below in found]
    empty = [title for title, below in told if not below]
    if empty or not told:
        raise InputError(
            "{where}: expected text below “{title}”.",
            where=where,
            title=empty[0] if empty else "## …",
        )
    return told
