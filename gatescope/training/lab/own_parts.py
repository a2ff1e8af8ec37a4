"""How the rows of a file are shared out: to learn from, to watch, to judge by."""

from __future__ import annotations

from gatescope.messages import InputError
from gatescope.training.lab.dataset import validation_count

MOST_SHARE = 0.4
"""As much again is held out, and a fifth of a file is the least to learn from."""

MOST_NUMBERS = 20_000_000
"""Numbers in the sequences of one file, filling included: 160 MB, and as much for answers."""


def part_sizes(count: int, share: float, least: int = 1) -> tuple[int, int, int]:
    """Give how many rows of a file are learnt, watched and held out.

    Parameters
    ----------
    count : int
        Rows of the file.
    share : float
        Of each of the two parts that are set aside.
    least : int
        No part is smaller.

    Returns
    -------
    tuple of int
        They add up to `count`.

    Raises
    ------
    InputError
        If the share leaves too little to learn from, or the file has too few rows.

    Examples
    --------
    >>> part_sizes(100, 0.15), part_sizes(3, 0.1)
    ((70, 15, 15), (1, 1, 1))
    """
    if share > MOST_SHARE:
        raise InputError(
            "Expected a validation share of at most {most}, because a file gives as much again "
            "to the score at the end, but {share:g} came; choose less.",
            most=MOST_SHARE,
            share=share,
        )
    if count < 3 and least == 1:
        raise InputError(
            "Expected at least 3 rows, one each to learn from, to watch and to judge by, but "
            "the file has {count}; add rows.",
            count=count,
        )
    if count < 3 * least:
        raise InputError(
            "Expected at least {needed:,} rows, {least:,} each to learn from, to watch and to "
            "judge by, but the file has {count:,}; add rows or take shorter windows.",
            needed=3 * least,
            least=least,
            count=count,
        )
    aside = min(max(least, validation_count(count, share)), (count - least) // 2)
    return count - 2 * aside, aside, aside
