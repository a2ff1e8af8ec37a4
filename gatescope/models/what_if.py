"""A what-if: the same network on the same sequence, but for a few edits."""

from __future__ import annotations

from dataclasses import dataclass

from gatescope.messages import InputError, Message, note
from gatescope.models.edits import Edit, HeldGate, InputEdit
from gatescope.models.what_if_reader import read_edit

LONGEST_TEXT = 2_000
MOST_EDITS = 64
MOST_NOTES = 3
"""So many parts of a link that cannot be used are named one by one."""


def named(problems: int) -> int:
    """Say how many of so many problems get a sentence; a single one more gets its own as well.

    Examples
    --------
    >>> named(2), named(4), named(5)
    (2, 4, 3)
    """
    return problems if problems <= MOST_NOTES + 1 else MOST_NOTES


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What differs from the network and the sequence as they are.

    Parameters
    ----------
    edits : tuple of Edit
        In the order in which they were made; of two with the same target only the later.

    Examples
    --------
    >>> what_if = WhatIf.parse("z=0.5; r=1 ;z=0")
    >>> what_if.text
    'r=1;z=0'
    >>> bool(what_if), bool(WhatIf())
    (True, False)
    """

    edits: tuple[Edit, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.edits)

    @property
    def text(self) -> str:
        """The what-if as it stands in a link: empty where nothing is changed."""
        return ";".join(edit.text for edit in self.edits)

    @property
    def clamps(self) -> tuple[HeldGate, ...]:
        """The gates that are held."""
        return tuple(edit for edit in self.edits if isinstance(edit, HeldGate))

    @property
    def inputs(self) -> tuple[InputEdit, ...]:
        """What is read instead."""
        return tuple(edit for edit in self.edits if isinstance(edit, InputEdit))

    @classmethod
    def parse(cls, text: str) -> WhatIf:
        """Read a what-if from the text of a link.

        Parameters
        ----------
        text : str
            Edits with ``;`` between them, from anyone.

        Returns
        -------
        WhatIf
            ``WhatIf.parse(text).text`` is the canonical form of `text`.

        Raises
        ------
        InputError
            If the text is too long, has too many edits, or one of them cannot be read; the
            part, what was expected and what to do are named.
        """
        what_if, problems = _read(text)
        if problems:
            raise problems[0]
        return what_if


def read_what_if(text: str) -> tuple[WhatIf, tuple[Message, ...]]:
    """Read what can be used of a what-if.

    Parameters
    ----------
    text : str
        As for `WhatIf.parse`.

    Returns
    -------
    WhatIf
        Without the parts that cannot be read.
    tuple of Message
        A sentence on each of those parts, at most `MOST_NOTES` and one more.

    Examples
    --------
    >>> what_if, [told] = read_what_if("z=0;q=1")
    >>> what_if.text
    'z=0'
    >>> str(told)[:32]
    '“q=1” is no part of a what-if; e'
    """
    what_if, problems = _read(text)
    notes = [problem.message for problem in problems[: named(len(problems))]]
    if more := len(problems) - len(notes):
        notes.append(note("{more} more parts of the what-if cannot be read.", more=more))
    return what_if, tuple(notes)


def _read(text: str) -> tuple[WhatIf, list[InputError]]:
    parts = [part for part in text[: LONGEST_TEXT + 1].split(";") if part.strip()]
    if len(text) > LONGEST_TEXT:
        return WhatIf(), [_too_long(len(text))]
    if len(parts) > MOST_EDITS:
        return WhatIf(), [_too_many(len(parts))]
    found: dict[object, Edit] = {}
    problems: list[InputError] = []
    for part in parts:
        try:
            edit = read_edit(part)
        except InputError as error:
            problems.append(error)
            continue
        # Taken out first: the later of two edits also stands later.
        found.pop(edit.target, None)
        found[edit.target] = edit
    what_if = WhatIf(tuple(found.values()))
    written = len(what_if.text)
    return (WhatIf(), [_too_long(written)]) if written > LONGEST_TEXT else (what_if, problems)


def _too_long(count: int) -> InputError:
    return InputError(
        "A what-if has at most {most:,} characters, but {count:,} came, so it is left out; "
        "make fewer edits.",
        most=LONGEST_TEXT,
        count=count,
    )


def _too_many(count: int) -> InputError:
    return InputError(
        "A what-if has at most {most} edits, but {count} came, so it is left out; "
        "make fewer edits.",
        most=MOST_EDITS,
        count=count,
    )
