"""Traps between formulations, each with what it does to the network at hand."""

from __future__ import annotations

import streamlit as st

from gatescope.analysis.formulation_traps import RECIPE, Traps, traps
from gatescope.i18n import Translate
from gatescope.messages import mark
from gatescope.ui.formulations_scene import FormulationScene
from gatescope.ui.formulations_words import power
from gatescope.ui.frame import Frame
from gatescope.ui.html_table import show_table
from gatescope.ui.kept import kept


def show_traps(frame: Frame, scene: FormulationScene, names: tuple[str, ...]) -> None:
    """Show what goes wrong where, and how wrong it goes here.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    scene : FormulationScene
        The network at hand.
    names : tuple of str
        Not needed.
    """
    say = frame.translate
    st.caption(say(TRAPS_WORDS))
    show_table(
        [say(mark("Trap")), say(mark("What happens")), say(mark("Here, computed just now"))],
        trap_rows(_traps(scene.key, scene), say),
        caption=say(mark("Five traps between formulations of the GRU")),
    )


@kept(32)
def _traps(key: str, _scene: FormulationScene) -> Traps:
    return traps(_scene.seen)


def trap_rows(found: Traps, say: Translate) -> list[list[str]]:
    """Write the traps as rows: name, what happens, what it does here.

    Parameters
    ----------
    found : Traps
        The numbers.
    say : Translate
        From English screen text to the page's language.

    Returns
    -------
    list of [str, str, str]
        In the order of the page.
    """
    return [
        [
            say(mark("Keep or write")),
            say(KEEP_WORDS),
            say(
                mark(
                    "Bias {bias:g}: {kept:.1%} of the old state left where z keeps,"
                    " {written:.1%} where z writes."
                )
            ).format(bias=RECIPE, kept=found.kept, written=found.kept_written),
        ],
        [
            say(mark("r, z, n or z, r, h")),
            say(ORDER_WORDS),
            say(
                mark("PyTorch's blocks read in Keras' order: states wrong by up to {apart}.")
            ).format(apart=power(found.order)),
        ],
        [
            say(mark("b_hn cannot be merged")),
            say(MERGE_WORDS),
            say(mark("Merged for r: {r}, for z: {z}, for n: {n}.")).format(
                r=power(found.merge_r), z=power(found.merge_z), n=power(found.merge_n)
            ),
        ],
        [
            say(mark("Orthogonal, but of what")),
            say(ORTHOGONAL_WORDS),
            say(
                mark(
                    "One gate's singular values with {units} units: from {low:.2f} to"
                    " {high:.2f} out of the whole block, {alone:.2f} when drawn alone."
                )
            ).format(
                units=found.drawn_units,
                low=found.whole_block[0],
                high=found.whole_block[1],
                alone=found.each_gate[1],
            ),
        ],
        [
            say(mark("ONNX's default")),
            say(ONNX_WORDS),
            say(mark("PyTorch's weights in it: states wrong by up to {apart}.")).format(
                apart=power(found.onnx)
            ),
        ],
    ]


TRAPS_WORDS = mark(
    "None of these raises an error: every shape fits, the program runs, and the numbers are"
    " others. Sources are on the cards under “Equations”."
)
KEEP_WORDS = mark(
    "Where z near 1 keeps the old state, a positive bias makes a long memory; where z near 1"
    " replaces it, the same bias makes none. Every recipe for that bias changes its sign."
)
ORDER_WORDS = mark(
    "PyTorch stacks the gates r, z, n; Keras and ONNX stack them z, r, h. Read in the wrong"
    " order the two gates change places."
)
MERGE_WORDS = mark(
    "Two biases of a gate are only ever added, so r and z can do with one. In the candidate of"
    " a GRU that resets after the product, r multiplies b_hn: merging it changes the numbers."
)
ORTHOGONAL_WORDS = mark(
    "Keras draws the recurrent weights of all three gates as one matrix of H × 3H with"
    " orthogonal rows. The part of one gate is then not orthogonal: it shrinks most"
    " directions."
)
ONNX_WORDS = mark(
    "linear_before_reset is 0 by default: the reset gate acts before the matrix product, and in"
    " PyTorch after it. An export has to set it to 1."
)
