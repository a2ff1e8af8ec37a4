"""Questions: from a teacher's browser, from a lesson, and what goes to students."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gatescope.classroom.fields import LARGEST, LAST_STEP
from gatescope.classroom.question import MOST_POINTS, read, written
from gatescope.classroom.questions import KINDS, question_from, told, truth_told
from gatescope.lessons.payload import lesson_payload
from gatescope.messages import InputError
from tests.classroom.parts import CHOICE, CURVE, ENTRIES, NUMBER, STEP, question

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner),
    max_leaves=6,
)
NAMES = ("text", "options", "low", "high", "step", "start", "end", "truth", "unit", "lesson")


@st.composite
def entries(draw: st.DrawFn) -> dict[str, Any]:
    """A question that is in order but for some of its parts."""
    entry = dict(draw(st.sampled_from(ENTRIES)))
    for name in draw(st.lists(st.sampled_from((*NAMES, "kind")), max_size=3)):
        entry[name] = draw(JSON)
    return entry


@given(JSON | entries())
@example(10**5000)
@example([[[10**5000]]])
@example(CHOICE | {"truth": 10**5000})
@example(NUMBER | {"low": -(10**5000)})
@example(STEP | {"end": float("inf")})
@example({"lesson": ["02-one-gate-at-a-time", 10**400]})
def test_whatever_comes_is_a_question_or_a_sentence(entry: object) -> None:
    try:
        made = question_from(entry)
    except InputError as error:
        said = str(error)
    else:
        said = "Taken as it is."
        assert made.kind in KINDS
        assert read(written(made)) == made
        assert len(json.dumps(told(made), allow_nan=False)) < 20_000
    assert 10 < len(said) < 300


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: str(entry["kind"]))
def test_a_question_in_order_is_taken_and_its_truth_stays_here(entry: dict[str, Any]) -> None:
    made = question_from(json.loads(json.dumps(entry)))
    seen = told(made)
    assert seen["texts"]["en"]["text"] == seen["texts"]["zh"]["text"] == entry["text"]
    assert seen["texts"]["zh"]["options"] == entry.get("options", [])
    assert not {"truth", "reveal", "told", "right"} & set(str(seen).replace("'", " ").split())
    assert truth_told(made)["truth"] == entry["truth"]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: str(entry["kind"]))
def test_a_question_need_not_have_a_truth(entry: dict[str, Any]) -> None:
    assert truth_told(question(entry, truth=None))["truth"] is None


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (CHOICE | {"kind": "essay"}, "choice, number, curve, step"),
        (CHOICE | {"text": "  \n"}, "“text”"),
        (CHOICE | {"text": "x" * 301}, "at most 300"),
        (CHOICE | {"options": ["a"]}, "2 to 6 answers"),
        (CHOICE | {"options": list("abcdefg")}, "2 to 6 answers"),
        (CHOICE | {"options": ["a", "x" * 81]}, "at most 80"),
        (CHOICE | {"options": ["a", ""]}, "“options”"),
        (CHOICE | {"truth": 2}, "from 0 to 1"),
        (CHOICE | {"truth": True}, "from 0 to 1"),
        (NUMBER | {"low": 1}, "lowest"),
        (NUMBER | {"high": 2 * LARGEST}, "“high”"),
        (NUMBER | {"high": float("nan")}, "“high”"),
        (NUMBER | {"high": True}, "“high”"),
        (NUMBER | {"step": 0}, "“step”"),
        (NUMBER | {"step": 1e-7}, "“step”"),
        (NUMBER | {"step": 2}, "“step”"),
        (NUMBER | {"truth": 1.5}, "right number between 0.0 and 1.0"),
        (NUMBER | {"unit": "x" * 25}, "“unit”"),
        (STEP | {"start": 10}, "“end”"),
        (STEP | {"end": LAST_STEP + 1}, "“end”"),
        (STEP | {"truth": 1}, "from 2 to 9"),
        (CURVE | {"end": 0}, "“end”"),
        (CURVE | {"truth": [0.0, 1.0]}, "row of 3 numbers"),
        (CURVE | {"truth": [0.0, None, 1.0]}, "“truth”"),
        ({"lesson": ["no-such-lesson", 0]}, "name of a lesson"),
        ({"lesson": "02-one-gate-at-a-time"}, "name of a lesson"),
        ({"lesson": ["02-one-gate-at-a-time", 6]}, "from 0 to 5"),
    ],
)
def test_a_wrong_part_is_named(entry: dict[str, Any], said: str) -> None:
    with pytest.raises(InputError, match=said):
        question_from(entry)


def test_markup_in_a_question_stays_text() -> None:
    made = question(CHOICE, text="<script>", options=["<b>a</b>", "b"])
    assert told(made)["texts"]["en"] == {
        "text": "<script>", "options": ["<b>a</b>", "b"], "html": False
    }  # fmt: skip


def test_nobody_but_a_lesson_says_that_its_text_is_html() -> None:
    made = question_from(CHOICE | {"html": True, "words": {"en": {"html": True}}})
    assert not any(words.html for words in made.words.values())


def test_a_long_curve_is_drawn_on_few_places_from_first_to_last_step() -> None:
    made = question(CURVE, start=10, end=1_000, truth=None)
    assert made.points == len(made.places) == MOST_POINTS
    assert (made.places[0], made.places[-1]) == (10.0, 1_000.0)


@pytest.mark.parametrize(("place", "kind"), [(0, "curve"), (1, "number"), (4, "choice")])
def test_a_lesson_asks_its_own_prediction_in_both_languages(place: int, kind: str) -> None:
    slug = "02-one-gate-at-a-time"
    made = question_from({"lesson": [slug, place]})
    seen = told(made)
    assert (seen["kind"], seen["lesson"]) == (kind, (slug, place))
    for language in ("en", "zh"):
        asked = lesson_payload(slug, language)["steps"][place]["prediction"]
        assert seen["texts"][language] == {
            "text": asked["question"], "options": asked["options"], "html": True
        }  # fmt: skip
        truth = asked["right"] if kind == "choice" else asked["truth"]
        assert truth_told(made)["truth"] == (list(truth) if kind == "curve" else truth)
        assert truth_told(made)["reveals"][language]["reveal"] == asked["reveal"]
        if kind != "choice":
            assert [made.low, made.high, made.step] == asked["range"]
    assert read(written(made)) == made


def test_a_curve_of_a_lesson_goes_over_its_steps_or_moments() -> None:
    made = question_from({"lesson": ["08-train-your-own", 0]})
    assert made.axis == "moment"
    assert (made.points, made.places) == (9, [float(place) for place in range(9)])


def test_a_step_of_a_lesson_that_asks_nothing_is_no_question(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    silent = {"steps": [{"prediction": None}]}
    monkeypatch.setattr(
        "gatescope.classroom.lesson_question.lesson_payload", lambda slug, language: silent
    )
    with pytest.raises(InputError, match="asks nothing at this step"):
        question_from({"lesson": ["02-one-gate-at-a-time", 0]})
