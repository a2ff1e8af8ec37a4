"""The blocks of a lesson's text: paragraphs, and what stands between ``:::`` lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gatescope.messages import InputError

MARK = ":::"


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a step.

    Parameters
    ----------
    name, given : str
        Of ``::: name given``; both empty for ordinary text.
    text : str
        What stands in it.
    line : int
        Its first line in the file.
    """

    name: str
    given: str
    text: str
    line: int


def blocks_of(lines: Sequence[str], line: int, where: str) -> tuple[Block, ...]:
    """Divide lines into blocks.

    Parameters
    ----------
    lines : sequence of str
        Of one step.
    line : int
        Number of the first of them in the file.
    where : str
        The file.

    Raises
    ------
    InputError
        If a block does not end, or ends without having begun.

    Examples
    --------
    >>> [(b.name, b.given, b.text) for b in blocks_of(["Hi", "::: do x", "Go", ":::"], 1, "f")]
    [('', '', 'Hi'), ('do', 'x', 'Go')]
    """
    found: list[Block] = []
    name = given = ""
    kept: list[str] = []
    start = line
    for number, text in enumerate(lines, line):
        if not text.startswith(MARK):
            kept.append(text)
            continue
        head = text.removeprefix(MARK).strip()
        if bool(head) == bool(name):
            raise InputError(
                "{where}:{line}: a block begins with “::: name” and ends with “:::”.",
                where=where,
                line=number,
            )
        found.append(Block(name, given, "\n".join(kept).strip(), start))
        name, _, given = head.partition(" ")
        kept, start = [], number
    if name:
        raise InputError("{where}:{line}: the block does not end.", where=where, line=start)
    found.append(Block("", "", "\n".join(kept).strip(), start))
    return tuple(block for block in found if block.name or block.text)
