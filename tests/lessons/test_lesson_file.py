"""A lesson's file: what it may say, and the line that is named where it says something else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gatescope.lessons.lesson import Figure
from gatescope.lessons.lesson_file import parse_lesson
from gatescope.lessons.payload import payload_of
from gatescope.messages import InputError

HEAD = '+++\ntitle = "Gates"\ngoal = "You can say what a gate does."\nminutes = 10\n+++\n'
STEP = f"{HEAD}## One\n"
ASKED = "::: predict choice\nWhich?\n- (x) this\n- ( ) that\n:::\n"
GUIDE = Path(__file__).parents[2] / "CONTRIBUTING.md"
TOLD = "::: reveal\nIt is this.\n:::\n"


def test_a_whole_step_is_read() -> None:
    figure = "::: figure viewer\nnetwork=recall&t=5\n:::\n"
    task = "::: do when=whatif:z=1\nHold it.\n:::\n::: done\nHeld.\n:::\n"
    lesson = parse_lesson(
        f"{HEAD}Hello.\n\n## One\n{figure}Text.\n{ASKED}{TOLD}{task}", "a", "en"
    )
    (step,) = lesson.steps
    assert (lesson.intro, step.title, step.text) == ("Hello.", "One", "Text.")
    assert step.figure == Figure("viewer", "network=recall&t=5")
    assert step.prediction is not None
    assert step.prediction.reveal == "It is this."
    assert step.task is not None
    assert (step.task.key, step.task.value, step.task.done) == ("whatif", "z=1", "Held.")


def test_the_lesson_that_the_guide_shows_is_one() -> None:
    (shown,) = re.findall(r"```markdown\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)
    first, second = payload_of(parse_lesson(shown, "a", "en"))["steps"]
    assert "1.00: see" in first["prediction"]["reveal"]
    assert (first["task"]["key"], first["task"]["value"]) == ("t", "10")
    assert len(second["prediction"]["truth"]) == 40


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Hello.", "expected TOML between two lines"),
        ("+++\ntitle = 3\n+++\n", "expected “title” at the top"),
        (HEAD, "expected at least one step"),
        (HEAD.replace("minutes", "hours = 3\nminutes"), "got “hours”"),
        (f"{HEAD}## One\n{ASKED}", "needs a block “reveal”"),
        (f"{HEAD}## One\n{TOLD}", "en/a:7: expected figure, predict, reveal"),
        (f"{HEAD}## One\n{ASKED}{ASKED}", "en/a:12: expected figure, predict, reveal"),
        (f"{HEAD}## One\n::: figure film\n:::\n", "en/a:7: expected one of viewer, race"),
        (f"{HEAD}## One\n::: do it\n:::\n", "en/a:7: expected “do when=KEY:VALUE”"),
        (f"{HEAD}## One\n::: do when=t:3\nGo.\n:::\n", "needs a block “done”"),
        (f"{HEAD}## One\n::: figure viewer\n", "en/a:7: the block does not end"),
        (f"{HEAD}## One\n:::\n", "en/a:7: a block begins with"),
        (f"{STEP}::: predict poem\n:::\n", "expected predict choice, number or curve"),
        (f"{STEP}::: predict choice\nWhich?\n- (x) a\n- (x) b\n:::\n", "one right option"),
        (f"{STEP}::: predict choice\nWhich?\n- (x) a\n:::\n", "two options or more"),
        (f"{STEP}::: predict choice truth=a\nWhich?\n- (x) a\n- ( ) b\n:::\n", "with values"),
        (f"{STEP}::: predict number\nHow much?\n:::\n", "truth=NAME"),
        (f"{STEP}::: predict curve truth=a min=2 max=1\nHow?\n:::\n", "min below max"),
        (f"{STEP}::: predict curve truth=a axis=day\nHow?\n:::\n", "got “curve day”"),
        (f"{STEP}::: predict number truth=a axis=step\nHow?\n:::\n", "of a curve alone"),
        (f"{HEAD}[numbers]\n", "expected at least one step"),
        (HEAD.replace("10", "10\n[numbers]\na = { t = 1 }"), "“a” needs a table"),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_named(text: str, said: str) -> None:
    with pytest.raises(InputError, match=said.replace("(", r"\(")):
        parse_lesson(text, "a", "en")
