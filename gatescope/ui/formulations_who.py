"""Who equals whom, who can be rewritten and how, and who cannot and why."""

from __future__ import annotations

from itertools import permutations

import streamlit as st

from gatescope.analysis.formulation_compare import JUDGE
from gatescope.analysis.formulation_rewritten import rewritten
from gatescope.figures.formulation_style import name_of
from gatescope.messages import enumerated, mark, sentences
from gatescope.ui.formulations_scene import FormulationScene
from gatescope.ui.formulations_words import UNDECIDED, power, rewritten_words
from gatescope.ui.frame import Frame, plain
from gatescope.ui.html_table import show_table
from gru_core import FORMULATIONS


def show_who(frame: Frame, scene: FormulationScene, names: tuple[str, ...]) -> None:
    """Show the chosen ones pair by pair, then all of them beside PyTorch's.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    scene : FormulationScene
        What every formulation computed.
    names : tuple of str
        The formulations that are compared.
    """
    say, seen = frame.translate, scene.seen
    few = len(names) <= ALL_PAIRS
    pairs = [pair for pair in permutations(names, 2) if few or names[0] in pair]
    if not seen.decided:
        st.markdown(say(UNDECIDED))
    st.markdown(say(CORE_WORDS).format(error=power(seen.core_error)))
    st.markdown("##### " + say(mark("The chosen ones, pair by pair")))
    st.caption(sentences([say(PAIRS_WORDS), "" if few else say(STAR_WORDS)], say))
    show_table(
        [
            say(mark("Network of → run by")),
            say(EQUAL_WEIGHTS),
            say(mark("Same numbers with other weights?")),
        ],
        [_pair(frame, scene, one, other) for one, other in pairs],
        caption=say(mark("Each chosen formulation's network under each other one")),
    )
    st.markdown("##### " + say(mark("All of them")))
    st.markdown(_groups(frame, scene))
    show_table(
        [
            say(mark("Formulation")),
            say(mark("From PyTorch's, on equal weights")),
            say(mark("Its network in PyTorch's GRU")),
            say(mark("PyTorch's network in it")),
        ],
        [_beside_torch(frame, scene, name) for name in FORMULATIONS if name != JUDGE],
        caption=say(mark("Every formulation beside PyTorch's")),
    )


def _pair(frame: Frame, scene: FormulationScene, one: str, other: str) -> list[str]:
    say, found = frame.translate, rewritten(scene.seen, one, other)
    return [
        f"{name_of(one, say)} → {name_of(other, say)}",
        _apart(frame, scene, one, other),
        rewritten_words(found, say),
    ]


def _beside_torch(frame: Frame, scene: FormulationScene, name: str) -> list[str]:
    say = frame.translate
    return [
        name_of(name, say),
        _apart(frame, scene, JUDGE, name),
        rewritten_words(rewritten(scene.seen, name, JUDGE), say),
        rewritten_words(rewritten(scene.seen, JUDGE, name), say),
    ]


def _apart(frame: Frame, scene: FormulationScene, one: str, other: str) -> str:
    number = power(scene.seen.largest(one, other))
    if not scene.seen.equal(one, other):
        return number
    return frame.translate(mark("equal ({difference})")).format(difference=number)


def _groups(frame: Frame, scene: FormulationScene) -> str:
    """Say which formulations are equal on these weights."""
    say = frame.translate
    alike = [group for group in scene.seen.groups() if len(group) > 1]
    lines = [
        "- " + plain(enumerated([name_of(name, say) for name in group], say)) for group in alike
    ]
    alone = sum(len(group) == 1 for group in scene.seen.groups())
    head = say(
        mark("Equal on these weights, to rounding (each line a group; {alone} stand alone):")
    )
    return "\n".join([head.format(alone=alone), "", *lines])


ALL_PAIRS = 3
"""Of more formulations than these not every pair is shown: it would be thirty rows."""

STAR_WORDS = mark("Of more than three, only the pairs with the first are shown.")
CORE_WORDS = mark(
    "The core of this program, which the badge holds against PyTorch, and PyTorch's formulation"
    " differ by {error} here."
)
EQUAL_WEIGHTS = mark("Largest difference on equal weights")
PAIRS_WORDS = mark(
    "“Same numbers with other weights?” asks whether the network on the left, whose weights"
    " were rewritten, can be run by the formulation on the right. What is claimed there was"
    " run just now on this sequence: the difference that is left is measured."
)
