"""What a class refuses, in one word that the browsers turn into a sentence."""

from __future__ import annotations

from typing import Literal

Why = Literal["code", "ended", "full", "late", "message", "question", "secret", "value", "wait"]


class Refused(Exception):  # noqa: N818 - a refusal is an answer, and no error of the program
    """Something that a class does not do for somebody.

    Parameters
    ----------
    why : str
        One of `Why`: no such class, it is over, no room, too late, no message of ours, no such
        question, not the teacher, no answer to this question, too often.

    Examples
    --------
    >>> Refused("full").why
    'full'
    """

    def __init__(self, why: Why) -> None:
        self.why: Why = why
        super().__init__(why)

    def __reduce__(self) -> tuple[type[Refused], tuple[Why]]:
        return Refused, (self.why,)
