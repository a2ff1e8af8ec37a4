"""The story of adding: two numbers among many."""

from __future__ import annotations

import numpy as np

from gatescope.inputs.tasks.adding import ADDING
from gatescope.models.card import Look, Text
from gatescope.models.model import Run
from gatescope.training.answers import error_at_end
from gatescope.training.evidence import Group, contrast, join
from gatescope.training.stories.story import Draft, Story, numbers_of

WRITES = Text("it writes at the markers and keeps otherwise", "只在标记处写入，其余时候保持")
ENTERS = Text(
    "the marked values get in, the others hardly do", "被标记的数得以写入，其他的很难写入"
)
LOST = Text(
    "its state reacts to a marker but cannot hold a value for so long",
    "状态对标记有反应，却无法把数值保持这么久",
)
NOTICES = Text("its state reacts to the markers", "状态对标记有反应")
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
    at = Group(tuple(np.flatnonzero(marked).tolist()), Text("at both markers", "在两个标记处"))
    rest = Group(
        tuple(np.flatnonzero(~marked).tolist()), Text("at every other step", "在其他每一步")
    )
    error = error_at_end(run, sequence)
    if cell == "gru":
        first = contrast(run, sequence, ("z",), at, rest, WRITES)
    elif cell == "lstm":
        first = contrast(run, sequence, ("i",), rest, at, ENTERS, high_first=True)
    else:
        then = LOST if error.claims[0].above else NOTICES
        first = contrast(run, sequence, ("h",), rest, at, then, mean=True, high_first=True)
    return join(first, error)


STORY = Story(
    title=Text("Adding", "加法"),
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
