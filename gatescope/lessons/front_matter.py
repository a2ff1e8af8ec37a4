"""The top of a text file: TOML between two lines ``+++``, with a table of numbers."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from typing import Any

from gatescope.messages import InputError

FENCE = "+++"


def parted(text: str, where: str) -> tuple[dict[str, Any], list[str], int]:
    r"""Divide a file into what stands at its top and the lines below.

    Parameters
    ----------
    text : str
        The file.
    where : str
        Its name, for the sentence of an error.

    Returns
    -------
    dict
        The TOML at the top.
    list of str
        The lines below it.
    int
        Number of the first of them in the file.

    Raises
    ------
    InputError
        If there is no such top, or it cannot be read.

    Examples
    --------
    >>> parted("+++\nminutes = 5\n+++\nHello.", "f")
    ({'minutes': 5}, ['Hello.'], 4)
    """
    lines = text.splitlines()
    if not lines or lines[0] != FENCE or FENCE not in lines[1:]:
        raise InputError(
            "{where}: expected TOML between two lines “+++” at the top.", where=where
        )
    end = lines.index(FENCE, 1)
    try:
        head = tomllib.loads("\n".join(lines[1:end]))
    except tomllib.TOMLDecodeError as error:
        raise InputError("{where}: {said}.", where=where, said=str(error)) from error
    return head, lines[end + 1 :], end + 2


def rows_of(
    head: Mapping[str, Any], where: str, beside: tuple[str, ...] = ()
) -> dict[str, Mapping[str, Any]]:
    """Take the table ``[numbers]`` from the top of a file.

    Parameters
    ----------
    head : Mapping of str to object
        The top, from `parted`.
    where : str
        The file, for the sentence of an error.
    beside : tuple of str
        What else may stand there.

    Raises
    ------
    InputError
        If something else stands there, or a number is no table with ``what``.

    Examples
    --------
    >>> rows_of({"numbers": {"units": {"what": "units"}}}, "f")
    {'units': {'what': 'units'}}
    """
    unknown = set(head) - {*beside, "numbers"}
    numbers = head.get("numbers", {})
    if unknown or not isinstance(numbers, dict):
        raise InputError(
            "{where}: expected {known} at the top, got “{name}”.",
            where=where,
            known=", ".join((*beside, "[numbers]")),
            name=", ".join(sorted(unknown)) or "numbers",
        )
    for name, row in numbers.items():
        if not isinstance(row, dict) or not isinstance(row.get("what"), str):
            raise InputError(
                "{where}: the number “{name}” needs a table with “what”.",
                where=where,
                name=name,
            )
    return numbers
