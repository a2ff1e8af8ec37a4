"""The words of the cards: what the project's own code says of the shipped weights, and true.

The first test writes every card again and wants the same bytes. The others read the sentences
as a reader does and recompute the places they speak of from the sequence alone.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import numpy as np
import pytest

from gatescope.models.bundled import bundled_names, load_bundled, load_card
from gatescope.models.card import CELLS, Claim, Example, Look
from gatescope.models.claims import quantity_values
from gatescope.models.model import run
from gatescope.paths import asset
from gatescope.training.looks import rewrite_looks
from tests.models.places import blanks_after, first_letter, place_of

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
    r"(on average )?(below|above) (−?\d+\.\d\d) "
    r"(.+?)(?= and (?:on average )?(?:below|above) |: |\. |\.$)"
)
PART_ZH = re.compile(r"((?:[^，。：“]|“[^”]*”)*?)(低于|高于) (−?\d+\.\d\d)")


@pytest.mark.parametrize("name", bundled_names())
def test_cards_are_what_the_code_says_of_the_shipped_weights(tmp_path: Path, name: str) -> None:
    shipped = asset("models", name)
    shutil.copytree(shipped, tmp_path / name)
    rewrite_looks([name], tmp_path, lambda line: None)
    for path in shipped.iterdir():
        assert (tmp_path / name / path.name).read_bytes() == path.read_bytes(), path.name


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
        [claim] = [c for c in claims if getattr(c, side) == float(bound.replace("−", "-"))]
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
