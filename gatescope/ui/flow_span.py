"""One cell of the map: what passes from its source to its target, direction by direction."""

from __future__ import annotations

import numpy as np
import streamlit as st

from gatescope.analysis.memory import ROUNDING
from gatescope.i18n import Translate
from gatescope.inputs.sequence import FloatArray
from gatescope.messages import mark, note, sentences
from gatescope.ui import state, widgets
from gatescope.ui.flow_numbers import factor
from gatescope.ui.flow_panel import show_figure
from gatescope.ui.flow_scene import FlowScene, Lead
from gatescope.ui.frame import Frame, plain, theme
from gatescope.ui.kept import kept
from gatescope.viewer.export_table import table_csv
from gru_core import TransportVectors, transport


def show_span(frame: Frame, scene: FlowScene, span: tuple[int, int]) -> None:
    """Show the singular values of a span and the vectors of one of them.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    scene : FlowScene
        Whose states they are.
    span : tuple of (int, int)
        Source and target.
    """
    from gatescope.figures.spectrum import spectrum_figure, vectors_figure

    say, cell = frame.translate, scene.settings.cell
    found = _vectors(f"{scene.key}-{cell}", scene.lead, *span)
    values = found.log10_spectrum[0]
    head = note("From step {source} to step {target}", source=span[0], target=span[1])
    st.markdown(f"##### {plain(head.translated(say))}")
    if not np.isfinite(values[0]):
        st.info(say(NOTHING if np.isneginf(values[0]) else BROKEN), icon=":material/info:")
        return
    chosen = _pick_direction(len(values), say)
    left, right = st.columns(2)
    name = f"{scene.file_word}-{cell}-{span[0]}-{span[1]}"
    with right:
        source, target = found.source[0, chosen], found.target[0, :, chosen]
        names = state_names(cell, scene.lead.trace.hidden_size)
        show_figure(
            frame,
            vectors_figure(source, target, names, theme=theme(), translate=say),
            key="f.vectors",
            caption=say(VECTORS),
            alt=say(mark("Bars: the part of each unit in a direction, at source and target")),
            csv_name=f"vectors-{name}-{chosen}",
            csv=lambda: table_csv({"number": names, "source": source, "target": target}),
        )
    with left:
        show_figure(
            frame,
            spectrum_figure(values, chosen, theme=theme(), translate=say),
            key="f.spectrum",
            finding=spectrum_words(values, say),
            caption=say(SPECTRUM),
            alt=say(mark("Dots: how strongly each direction passes, the strongest first")),
            csv_name=f"spectrum-{name}",
            csv=lambda: table_csv(
                {"direction": np.arange(len(values)), "log10_singular_value": values}
            ),
        )


NOTHING = mark("Nothing passes from this step to that one: the derivative is exactly zero.")
BROKEN = mark(
    "The derivative between these steps is no number: the network has left the range."
)
SPECTRUM = mark(
    "Whatever is changed at the source is a mixture of independent directions. Each dot is one:"
    " the factor by which it is weakened (below 0) or strengthened (above 0) on its way, as a"
    " power of ten. These are the singular values of ∂h(target)/∂h(source)."
)
VECTORS = mark(
    "How much of each unit is in the direction, when it sets out and when it arrives. Only the"
    " pattern counts: turning every sign round gives the same direction."
)


@kept(64)
def _vectors(key: str, _lead: Lead, source: int, target: int) -> TransportVectors:
    return transport(_lead.params, _lead.trace, source, target).svd()


def _pick_direction(count: int, say: Translate) -> int:
    told = widgets.number_from(
        f"f.direction.{count}", min(state.current().flow.direction, count - 1)
    )
    chosen = int(st.number_input(say(mark("Direction")), 0, count - 1, width=150, **told))
    state.change_flow(direction=chosen)
    return chosen


def spectrum_words(log10: FloatArray, say: Translate) -> str:
    """Say how many directions are left of a span, and how strong the first is.

    Parameters
    ----------
    log10 : FloatArray of shape (N,)
        log10 of the singular values, the largest first, which is finite.
    say : Translate
        From English screen text to the page's language.

    Returns
    -------
    str
        One sentence.

    Examples
    --------
    >>> spectrum_words(np.array([0.0, -0.5, -9.0]), str)
    'The strongest direction arrives at 1.00 times its size; 2 of 3 keep at least a tenth.'
    """
    kept = int((log10 >= -1.0).sum())
    sentence = note(
        "The strongest direction arrives at {factor} times its size; {kept} of {count} keep at"
        " least a tenth.",
        factor=factor(float(log10[0])), kept=kept, count=len(log10),
    )  # fmt: skip
    words = [sentence.translated(say)]
    if (log10 < log10[0] - ROUNDING).any():
        words.append(say(mark("Dots more than 15 below the first are rounding errors.")))
    return sentences(words, say)


def state_names(cell: str, units: int) -> tuple[str, ...]:
    """Name the numbers of a state: by unit, for an LSTM first of h and then of c.

    Examples
    --------
    >>> state_names("gru", 2), state_names("lstm", 1)
    (('0', '1'), ('h 0', 'c 0'))
    """
    if cell != "lstm":
        return tuple(str(k) for k in range(units))
    return tuple(f"{part} {k}" for part in "hc" for k in range(units))
