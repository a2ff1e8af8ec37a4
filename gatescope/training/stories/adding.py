"""The story of adding: two numbers among many."""

from __future__ import annotations

import numpy as np

from gatescope.inputs.tasks.adding import ADDING
from gatescope.models.card import Look, Text
from gatescope.models.model import Run
from gatescope.training.answers import error_at_end
from gatescope.training.evidence import Group, contrast, join
from gatescope.training.stories.story import Draft, Story, numbers_of

STANDS_OUT = Text("the state is different at the markers", "标记处的状态与别处不同")
SEEDS = {"short": (4, 30), "usual": (4, 60), "long": (2, 120)}


def drafts() -> tuple[Draft, ...]:
    """Give the examples."""
    titles = {
        "short": Text("Half as long as in training", "训练长度的一半"),
        "usual": Text("As long as in training", "与训练时一样长"),
        "long": Text("Twice as long as in training", "训练长度的两倍"),
    }
    return tuple(
        Draft(name, titles[name], ADDING.sample(seed, length), seed)
        for name, (seed, length) in SEEDS.items()
    )


def look(cell: str, draft: Draft, run: Run) -> Look:
    """Find the unit that opens at the markers, and how good the sum is."""
    sequence = numbers_of(draft)
    marked = sequence.values[:, 1] > 0.5
    markers, others = (tuple(np.flatnonzero(chosen).tolist()) for chosen in (marked, ~marked))
    at = Group(markers, Text("at both markers", "在两个标记处"))
    rest = Group(others, Text("at every other step", "在其他每一步"))
    if cell == "gru":
        first = contrast(run, sequence, ("z",), at, rest)
    elif cell == "lstm":
        first = contrast(run, sequence, ("i",), rest, at, high_first=True)
    else:
        at = Group(markers, Text("over the two markers", "在两个标记处"))
        rest = Group(others, Text("over the other steps", "在其余各步"))
        first = contrast(
            run, sequence, ("h",), rest, at, STANDS_OUT, mean=True, high_first=True
        )
    return join(first, error_at_end(run, sequence))


STORY = Story(
    title=Text("Add two numbers", "两数相加"),
    description=Text(
        "Many numbers between zero and one, two of them marked, one in each half. At the last "
        "step the network has to give the sum of the marked two.",
        "许多零到一之间的数，其中两个带有标记，前后两半各一个。到最后一步，网络要给出这两个数的和。",
    ),
    answers=Text(
        "The sum of the two marked numbers. It counts at the last step.",
        "两个带标记的数之和，以最后一步为准。",
    ),
    baseline=Text("always answering the mean sum", "总是回答平均的和"),
    drafts=drafts,
    look=look,
)
