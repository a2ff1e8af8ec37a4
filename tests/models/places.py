"""The places that sentences of the cards speak of, recomputed from the sequence alone."""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np

from gatescope.inputs.sequence import NumberSequence, Sequence, TokenSequence
from gatescope.models.card import Claim


def tokens(sequence: Sequence) -> tuple[str, ...]:
    assert isinstance(sequence, TokenSequence)
    return sequence.tokens


def first_letter(s: Sequence) -> int:
    return next(t for t, token in enumerate(tokens(s)) if token in "ABCD")


def depths(s: Sequence) -> list[int | None]:
    """Count open brackets; None from the first one that closes nothing."""
    depth, counted = 0, []
    for token in tokens(s):
        depth = depth if depth < 0 else depth + {"(": 1, ")": -1}.get(token, 0)
        counted.append(None if depth < 0 else depth)
    return counted


def whole(s: Sequence, wanted: str) -> set[int]:
    """Give the steps that read one of `wanted` before anything is broken."""
    return {t for t, d in enumerate(depths(s)) if d is not None and tokens(s)[t] in wanted}


def at_depth(s: Sequence, choose: Callable[[list[int]], int]) -> set[int]:
    counted = depths(s)
    depth = choose([d for d in counted if d is not None])
    return {t for t, d in enumerate(counted) if d == depth}


def broken(s: Sequence) -> int:
    return depths(s).index(None)


def blanks_after(s: Sequence) -> set[int]:
    start = first_letter(s) + 1
    assert set(tokens(s)[start:-1]) == {"·"}
    return set(range(start, len(s) - 1))


def letters_after(s: Sequence) -> set[int]:
    start = first_letter(s) + 1
    assert set(tokens(s)[start:-1]) > {"·"}
    return set(range(start, len(s) - 1))


def marked(s: Sequence, wanted: float) -> set[int]:
    assert isinstance(s, NumberSequence)
    assert s.values[:, 1].sum() == 2.0
    return set(np.flatnonzero(s.values[:, 1] == wanted).tolist())


def wave(s: Sequence, where: Callable[[float, float], bool]) -> set[int]:
    assert isinstance(s, NumberSequence)
    v = s.values[:, 0].tolist()
    return {t for t in range(5, len(v)) if where(v[t], v[t] - v[t - 1])}


PLACES: dict[str, tuple[str, Callable[[Sequence], set[int]]]] = {
    "at every blank after it": ("在其后的每个空白处", blanks_after),
    "at every later letter and blank": ("在其后的每个字母和空白处", letters_after),
    "at the letter": ("在字母处", lambda s: {first_letter(s)}),
    "just before “?”": ("在“?”的前一步", lambda s: {tokens(s).index("?") - 1}),
    "from there to just before “?”": (
        "它的隐藏状态 h 从那里直到“?”之前一直",
        lambda s: set(range(first_letter(s), tokens(s).index("?"))),
    ),
    "at every bracket": ("在每个括号处", lambda s: whole(s, "()")),
    "at every bracket before that": ("在此前的每个括号处", lambda s: whole(s, "()")),
    "at every x": ("在每个 x 处", lambda s: whole(s, "x")),
    "at every x before that": ("在此前的每个 x 处", lambda s: whole(s, "x")),
    "where it is deepest": ("在最深处", lambda s: at_depth(s, max)),
    "where it is shallowest": ("在最浅处", lambda s: at_depth(s, min)),
    "before the wrong “)”": ("在多余的“)”之前", lambda s: set(range(broken(s)))),
    "from there to the end": ("从那里直到最后", lambda s: set(range(broken(s), len(s)))),
    "at both markers": ("在两个标记处", lambda s: marked(s, 1.0)),
    "at every other step": ("在其他每一步", lambda s: marked(s, 0.0)),
    "over the two markers": ("在两个标记处平均", lambda s: marked(s, 1.0)),
    "over the other steps": ("在其余各步平均", lambda s: marked(s, 0.0)),
    "near the wave's tops": ("在波峰附近平均", lambda s: wave(s, lambda v, d: v > 0.8)),
    "near the wave's bottoms": ("在波谷附近平均", lambda s: wave(s, lambda v, d: v < -0.8)),
    "while the wave rises": (
        "在上升途中平均",
        lambda s: wave(s, lambda v, d: abs(v) < 0.5 and d > 0.1),
    ),
    "while the wave falls": (
        "在下降途中平均",
        lambda s: wave(s, lambda v, d: abs(v) < 0.5 and d < -0.1),
    ),
}


def place_of(phrase: str, sequence: Sequence, claim: Claim) -> tuple[str, set[int]]:
    """Give the Chinese name of a place, and its steps."""
    if phrase in PLACES:
        zh, steps = PLACES[phrase]
        return zh, steps(sequence)
    arrives = re.fullmatch(r"where “(.)” arrives", phrase)
    if arrives:
        assert arrives[1] == tokens(sequence)[first_letter(sequence)]
        return f"在“{arrives[1]}”到来时", {first_letter(sequence)}
    quoted = re.fullmatch(r"at “(.+)”", phrase)
    assert quoted, phrase
    # a word may occur twice: the claim says which one is meant
    [step] = claim.steps
    assert tokens(sequence)[step] == quoted[1]
    return f"在“{quoted[1]}”处", {step}
