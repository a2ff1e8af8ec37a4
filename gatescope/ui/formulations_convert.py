"""Lines to copy that carry a PyTorch GRU to Keras and ONNX."""

from __future__ import annotations

import streamlit as st

from gatescope.analysis.formulation_compare import JUDGE
from gatescope.analysis.formulation_rewritten import rewritten
from gatescope.analysis.formulation_snippets import REORDER, TO_KERAS, TO_ONNX, TO_WRITE
from gatescope.figures.formulation_style import name_of
from gatescope.messages import mark
from gatescope.ui.formulations_scene import FormulationScene
from gatescope.ui.formulations_words import rewritten_words
from gatescope.ui.frame import Frame, plain

PARTS = (
    (mark("First, the order of the blocks"), REORDER, ""),
    (mark("To Keras"), TO_KERAS, "keras_after"),
    (mark("To ONNX"), TO_ONNX, "onnx_after"),
    (mark("Where z writes instead of keeping"), TO_WRITE, ""),
)
"""Name, code, and the formulation whose conversion is run here."""


def show_convert(frame: Frame, scene: FormulationScene, names: tuple[str, ...]) -> None:
    """Show the lines, and how close the rewritten weights come on this network.

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
    st.caption(say(CONVERT_WORDS))
    for title, code, target in PARTS:
        st.markdown(f"##### {say(title)}")
        st.code(code, language=None, wrap_lines=True)
        if target:
            found = rewritten_words(rewritten(scene.seen, JUDGE, target), say)
            text = say(mark("{name}: {label}"))
            st.markdown(plain(text.format(name=name_of(target, say), label=found)))


CONVERT_WORDS = mark(
    "From gru, a torch.nn.GRU of one layer. The tests of this program run these lines with"
    " Keras and onnxruntime. No number is lost on the way: blocks change places and are"
    " transposed."
)
