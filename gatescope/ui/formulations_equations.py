"""The chosen formulations one by one: equations, the line of code, facts with sources."""

from __future__ import annotations

from html import escape

import streamlit as st

from gatescope.figures.formulation_style import name_of
from gatescope.figures.quantities import QUANTITIES
from gatescope.i18n import Translate
from gatescope.messages import enumerated, mark
from gatescope.ui.formulations_scene import FormulationScene
from gatescope.ui.formulations_words import (
    BIASES_WORDS,
    RESET_WORDS,
    Z_WORDS,
    differs_words,
)
from gatescope.ui.frame import Frame, theme
from gatescope.ui.html_table import show_table
from gru_core import FORMULATIONS, Formulation
from gru_core.formulations.expressions import Symbol


def show_equations(frame: Frame, scene: FormulationScene, names: tuple[str, ...]) -> None:
    """Show a card for each chosen formulation.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    scene : FormulationScene
        Not needed: equations are the same on every network.
    names : tuple of str
        The formulations that are compared.
    """
    say = frame.translate
    st.caption(say(EQUATIONS_WORDS))
    _legend(say)
    for name in names:
        with st.container(border=True):
            _card(FORMULATIONS[name], say)


def _card(formulation: Formulation, say: Translate) -> None:
    st.markdown(f"##### {name_of(formulation.name, say)}")
    # A phone has no room for the longest line at full size; CSS knows it by this name.
    size = "wide" if max(map(len, formulation.code.splitlines())) > WIDE else "usual"
    with st.container(key=f"form-{size}-{formulation.name}"):
        st.latex(painted(formulation))
    st.code(formulation.code, language=None, wrap_lines=True)
    show_table(
        (),
        facts(formulation, say),
        caption=say(mark("Facts about this formulation")),
    )
    with st.expander(say(mark("One step as a program"))):
        st.code(formulation.program, language=None, wrap_lines=True)
    with st.expander(say(mark("Which weights it was handed"))):
        st.caption(say(HANDED_WORDS))
        st.latex(handed_latex(formulation))


def painted(formulation: Formulation) -> str:
    """Write the equations with every gate in the colour of its job, whatever its letter.

    Parameters
    ----------
    formulation : Formulation
        Whose equations.

    Returns
    -------
    str
        LaTeX in the page's colours.
    """
    colours = {q.key: q.light if theme() == "light" else q.dark for q in QUANTITIES["gru"]}
    roles = {e.symbol.name: e.role for e in formulation.equations if e.role}
    roles["h_prev"] = "h"

    def paint(symbol: Symbol) -> str:
        role = roles.get(symbol.name)
        if role is None:
            return symbol.latex
        return rf"\textcolor{{{colours[role]}}}{{{symbol.latex}}}"

    return formulation.printed(paint)


def handed_latex(formulation: Formulation) -> str:
    """Write which shared weight each letter was handed.

    Parameters
    ----------
    formulation : Formulation
        Whose letters.

    Returns
    -------
    str
        An ``aligned`` block, in PyTorch's letters on the right.
    """
    lines = (rf"{w.symbol.latex} &\leftarrow {w.latex}" for w in formulation.weights)
    return "\\begin{aligned}\n" + " \\\\\n".join(lines) + "\n\\end{aligned}"


def facts(formulation: Formulation, say: Translate) -> list[list[str]]:
    """Give the facts of the card, each with its name.

    Parameters
    ----------
    formulation : Formulation
        Whose facts.
    say : Translate
        From English screen text to the page's language.

    Returns
    -------
    list of [str, str]
        What no source says is left out.
    """
    unused = enumerated(formulation.unused, say) or say(mark("nothing"))
    rows = [
        [say(mark("Meaning of z")), say(Z_WORDS[formulation.z])],
        [say(mark("Reset gate acts")), say(RESET_WORDS[formulation.reset])],
        [say(mark("Biases")), say(BIASES_WORDS[formulation.biases])],
        [say(mark("Blocks of packed weights")), formulation.order],
        [say(mark("New weights are drawn")), formulation.init],
        [say(mark("Computed and never used")), unused],
        [say(mark("Other than in PyTorch")), differs_words(formulation, say)],
        [say(mark("Source")), " · ".join(formulation.source)],
    ]
    return [row for row in rows if row[1]]


def _legend(say: Translate) -> None:
    rows = "".join(
        f'<span style="color:{q.light if theme() == "light" else q.dark}">■ '
        f"{escape(say(q.name))}</span> "
        for q in QUANTITIES["gru"]
    )
    st.html(f'<p style="margin:0;display:flex;flex-wrap:wrap;gap:0.2rem 1.1rem">{rows}</p>')


WIDE = 75
"""A line of code with more letters than this is an equation that is small on a phone."""

EQUATIONS_WORDS = mark(
    "Equation, code and every number of this page are made from one definition: what is shown"
    " is what is computed. A colour stands for a job, whatever the letter that does it."
)
HANDED_WORDS = mark(
    "Equal weights means: each letter on the left gets the weights of the gate whose job it"
    " does, in PyTorch's letters on the right. One bias in the place of two gets their sum."
    " Nothing changes its sign. A letter without a job in a GRU gets weights of the right"
    " shape."
)
