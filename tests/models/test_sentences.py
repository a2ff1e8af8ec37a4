"""The words of the cards: what the project's own code says of the shipped weights, and true.

The first test writes every card again and wants the same bytes. The others read the sentences
as a reader does and recompute the places they speak of from the sequence alone.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from gatescope.inputs.sequence import NumberSequence, Sequence, TokenSequence
from gatescope.models.bundled import bundled_names, load_bundled, load_card
from gatescope.models.card import CELLS, Claim, Example, Look
from gatescope.models.claims import quantity_values
from gatescope.models.model import run
from gatescope.paths import asset
from gatescope.training.looks import rewrite_looks

ALL = [
    pytest.param(name, example, example.look[cell], id=f"{name}-{cell}-{example.id}")
    for name in bundled_names()
    for example in load_card(name).examples
    for cell in CELLS
]
CLASSES = [p for p in ALL if load_bundled(p.values[0], "gru").head.kind == "classes"]  # type: ignore[union-attr]
VALUES = [p for p in ALL if p not in CLASSES]
LABELS_ZH = {"negative": "负面", "neutral": "中性", "positive": "正面", "broken": "已破坏"}
PART = re.compile(
    r"(on average )?(below|above) (-?\d+\.\d\d) "
    r"(.+?)(?= and (?:on average )?(?:below|above) |: |\. |\.$)"
)
PART_ZH = re.compile(r"((?:[^，。：“]|“[^”]*”)*?)(低于|高于) (-?\d+\.\d\d)")


@pytest.mark.parametrize("name", bundled_names())
def test_cards_are_what_the_code_says_of_the_shipped_weights(tmp_path: Path, name: str) -> None:
    shipped = asset("models", name)
    shutil.copytree(shipped, tmp_path / name)
    rewrite_looks([name], tmp_path, lambda line: None)
    for path in shipped.iterdir():
        assert (tmp_path / name / path.name).read_bytes() == path.read_bytes(), path.name


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


def about_units(look: Look) -> list[Claim]:
    return [claim for claim in look.claims if claim.quantity not in ("output", "error")]


@pytest.mark.parametrize(("name", "example", "look"), ALL)
def test_places_in_a_sentence_are_the_steps_of_its_claims(
    name: str, example: Example, look: Look
) -> None:
    parts = PART.findall(look.text.en)
    parts_zh = PART_ZH.findall(look.text.zh)
    claims = about_units(look)
    assert len(parts) == len(parts_zh) == len(claims) >= 2
    for (average, side, bound, phrase), (phrase_zh, side_zh, bound_zh) in zip(
        parts, parts_zh, strict=True
    ):
        [claim] = [c for c in claims if getattr(c, side) == float(bound)]
        zh, steps = place_of(phrase, example.sequence, claim)
        assert set(claim.steps) == steps, phrase
        assert len(claim.steps) == len(steps)
        assert (claim.over == "mean") == bool(average)
        assert phrase_zh.endswith(zh), (phrase_zh, zh)
        assert (side_zh, bound_zh) == ({"below": "低于", "above": "高于"}[side], bound)


@pytest.mark.parametrize(
    ("name", "example", "look"), [p for p in ALL if p.values[0] == "sentiment"]
)
def test_words_that_are_held_against_each_other_are_neighbours(
    name: str, example: Example, look: Look
) -> None:
    [one], [two] = (claim.steps for claim in about_units(look))
    assert abs(one - two) == 1


@pytest.mark.parametrize(("name", "example", "look"), CLASSES)
def test_the_answer_in_a_sentence_is_the_class_that_is_claimed_and_right(
    name: str, example: Example, look: Look
) -> None:
    [claim] = [c for c in look.claims if c.quantity == "output"]
    assert claim.steps == (len(example.sequence) - 1,)
    label = load_card(name).labels[claim.unit]
    assert claim.unit == int(np.asarray(example.sequence.targets)[-1, 0])
    side, side_zh = ("above", "超过") if claim.above is not None else ("below", "不到")
    assert f"it gives “{label}”, the right answer, a probability {side} " in look.text.en
    assert f"它给正确答案“{LABELS_ZH.get(label, label)}”的概率{side_zh} " in look.text.zh


@pytest.mark.parametrize(("name", "example", "look"), VALUES)
def test_the_error_in_a_sentence_is_the_one_that_is_claimed(
    name: str, example: Example, look: Look
) -> None:
    [claim] = [c for c in look.claims if c.quantity == "error"]
    end = len(example.sequence)
    side, side_zh = ("less", "不到") if claim.below is not None else ("more", "超过")
    assert f"{side} than {claim.below or claim.above:.2f}." in look.text.en
    assert f"相差{side_zh} {claim.below or claim.above:.2f}。" in look.text.zh
    if name == "adding":
        assert (claim.steps, claim.over) == ((end - 1,), "each")
        assert "At the last step" in look.text.en
    else:
        assert (claim.steps, claim.over) == (tuple(range(5, end)), "mean")
        assert "After the first five steps" in look.text.en


def test_the_first_picture_of_all_shows_a_gate_that_opens_once() -> None:
    model, example = load_bundled("recall", "gru"), load_card("recall").examples[0]
    look, letter = example.look["gru"], first_letter(example.sequence)
    z = quantity_values(run(model, example.sequence), example.sequence, "z")[:, look.unit]
    assert look.t == letter
    assert z[letter] < 0.1
    assert all(z[t] > 0.95 for t in blanks_after(example.sequence))
