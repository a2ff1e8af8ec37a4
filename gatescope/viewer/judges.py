"""Who judged the numbers, in the page's language."""

from __future__ import annotations

from gatescope.i18n import Translate
from gatescope.messages import mark

LOOPS = frozenset(
    {
        mark("a PyTorch loop with clamped gates and autograd"),
        mark('a PyTorch loop with autograd (torch has no GRU with reset="before")'),
        mark(
            "a PyTorch loop with clamped gates and autograd"
            ' (torch has no GRU with reset="before")'
        ),
    }
)
"""What a parity report calls its judge where no torch module fits."""


def judge_name(judge: str, translate: Translate) -> str:
    """Say who judged: a loop in words, a torch module by its name.

    Parameters
    ----------
    judge : str
        From a parity report.
    translate : Translate
        From English to the page's language.

    Returns
    -------
    str
        For a sentence.

    Examples
    --------
    >>> judge_name("a PyTorch loop with clamped gates and autograd", str.upper)
    'A PYTORCH LOOP WITH CLAMPED GATES AND AUTOGRAD'
    >>> judge_name("torch.nn.GRU", str.upper)
    'torch.nn.GRU'
    """
    return translate(judge) if judge in LOOPS else judge


def short_name(judge: str, translate: Translate) -> str:
    """Say who judged in words for everybody, where one line has to do.

    Parameters
    ----------
    judge : str
        From a parity report.
    translate : Translate
        From English to the page's language.

    Returns
    -------
    str
        For a sentence such as "Equals …".

    Examples
    --------
    >>> short_name("a PyTorch loop with clamped gates and autograd", str)
    'PyTorch with the same gates held'
    >>> short_name("torch.nn.GRU", str)
    'torch.nn.GRU'
    """
    if judge in LOOPS and "clamped" in judge:
        return translate(mark("PyTorch with the same gates held"))
    return judge_name(judge, translate)
