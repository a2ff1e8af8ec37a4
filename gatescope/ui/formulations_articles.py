"""Five web articles about the GRU: what is right in their equations, unused, and wrong."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from gatescope.analysis.formulation_compare import JUDGE
from gatescope.analysis.formulation_rewritten import rewritten
from gatescope.figures.formulation_style import name_of
from gatescope.messages import enumerated, mark
from gatescope.ui.formulations_scene import FormulationScene
from gatescope.ui.formulations_words import power, rewritten_words
from gatescope.ui.frame import Frame
from gatescope.ui.html_table import show_table
from gru_core import FORMULATIONS


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one reads of an article's equations, each held against the article.

    Parameters
    ----------
    right, wrong : str
        Sentences, in English.
    """

    right: str
    wrong: str


VERDICTS: dict[str, Verdict] = {
    "article_000": Verdict(
        mark(
            "One gate mixes old state and candidate, another acts on the past after the matrix"
            " product, as PyTorch's r does: rewritten, it is PyTorch's GRU."
        ),
        mark(
            "A GRU has two gates, not three. The names mislead: the output gate o mixes, the"
            " forget gate f resets. The text makes the candidate of all three gates, the"
            " equation of f alone. It calls tanh the hyperbolic sine."
        ),
    ),
    "article_001": Verdict(
        mark("Two gates with a sigmoid each, as in a GRU."),
        mark(
            "There is no candidate: the new state is the product of the two gates. So it lies"
            " between 0 and 1, and nothing keeps the old state. Of what the gates are computed"
            " is not said; here it is what gates see elsewhere."
        ),
    ),
    "article_002": Verdict(
        mark("The gates r and z: a sigmoid of old state and input, as elsewhere."),
        mark(
            "A GRU has no second state c. The input reaches the state through the gates alone,"
            " and the old state is not mixed with a candidate. Section 3.3 gives another"
            " equation for the same h."
        ),
    ),
    "article_002b": Verdict(
        mark("The gates r and z, as in section 3.1."),
        mark(
            "As in section 3.1; and the factor 1 − z makes the state smaller where elsewhere"
            " the old state or the candidate fills up the rest."
        ),
    ),
    "article_003": Verdict(
        mark("The gate f keeps the old state and lets the candidate fill up the rest."),
        mark(
            "There is no reset gate. The text calls i the update gate, but the equation updates"
            " with f, which it calls the forget gate."
        ),
    ),
    "article_004": Verdict(
        mark(
            "Everything fits together: these are Chung's equations, with the two matrices of a"
            " gate side by side."
        ),
        mark(
            "Nothing in the equations. But Keras' GRU, which its code uses, computes others:"
            " there z keeps, every gate has biases, and by default the reset acts after the"
            " product."
        ),
    ),
}
"""By name of the formulation."""


def show_articles(frame: Frame, scene: FormulationScene, names: tuple[str, ...]) -> None:
    """Show a row for each article, whatever is chosen above.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    scene : FormulationScene
        What every formulation computed.
    names : tuple of str
        Not needed.
    """
    say = frame.translate
    st.caption(say(ARTICLES_WORDS))
    show_table(
        [
            say(mark("Article")),
            say(mark("Right")),
            say(mark("Unused")),
            say(mark("Wrong")),
            say(mark("From PyTorch's, on equal weights")),
            say(mark("Its network in PyTorch's GRU")),
        ],
        [_row(frame, scene, name) for name in VERDICTS],
        caption=say(mark("Each article's equations: what is right, unused and wrong")),
    )
    st.caption(" · ".join(FORMULATIONS[name].source[0] for name in VERDICTS))


def _row(frame: Frame, scene: FormulationScene, name: str) -> list[str]:
    say, verdict = frame.translate, VERDICTS[name]
    unused = enumerated(FORMULATIONS[name].unused, say)
    gates = say(mark("gate {letters}"))
    return [
        name_of(name, say),
        say(verdict.right),
        gates.format(letters=unused) if unused else say(mark("nothing")),
        say(verdict.wrong),
        power(scene.seen.largest(JUDGE, name)),
        rewritten_words(rewritten(scene.seen, name, JUDGE), say),
    ]


ARTICLES_WORDS = mark(
    "These articles are run exactly as they print their equations. “Unused” is found by"
    " following the letters from the new state backward, and the numbers are computed on the"
    " weights and the sequence at hand."
)
