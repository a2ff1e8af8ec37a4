"""What the output at one step depends on: every input, shaded by how much it moves it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
import streamlit as st

from gatescope.analysis.saliency import input_saliency, readout_of
from gatescope.i18n import Translate
from gatescope.inputs.sequence import FloatArray, TokenSequence
from gatescope.messages import mark, note, sentences
from gatescope.ui.flow_numbers import factor
from gatescope.ui.flow_panel import offer_numbers, show_figure
from gatescope.ui.flow_scene import FlowScene, Lead
from gatescope.ui.frame import Frame, plain, theme
from gatescope.ui.kept import kept
from gatescope.viewer.export_table import table_csv

MOST_TOKENS = 600
"""So many tokens are written at most: nobody reads more shades than that."""


def show_saliency(frame: Frame, scene: FlowScene, step: int) -> None:
    """Shade every input by how much it moves the output at one step.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    scene : FlowScene
        Who reads what.
    step : int
        The step of the output.
    """
    say = frame.translate
    head = note("What does the output at step {step} depend on?", step=step)
    st.markdown(f"##### {plain(head.translated(say))}")
    with st.spinner(say(mark("Asking every input …"))):
        log10 = _saliency(f"{scene.key}-{scene.settings.cell}", scene.lead, step)
    if not np.isfinite(log10).any():
        st.info(say(NOTHING), icon=":material/info:")
    elif isinstance(scene.sequence, TokenSequence):
        _show_text(frame, scene, log10, step)
    else:
        _show_curve(frame, scene, log10, step)


@kept(64)
def _saliency(key: str, _lead: Lead, step: int) -> FloatArray:
    network, trace = _lead.model.network, _lead.run.trace
    readout = readout_of(_lead.model.head, trace.y.shape[2])
    return input_saliency(network, trace, readout, step)


NOTHING = mark("No input moves this output by any amount that a number could hold.")
CAPTION = mark(
    "The strength of ∂y/∂x, from the input at each step to the output at this one, on a scale"
    " of powers of ten that is the same for every text. It is a slope: it tells what a small"
    " change would do, and not how the output came about. Later steps are not shaded, they"
    " cannot reach back."
)
SCORES = mark("The output is the network's scores before they become probabilities.")
STATES = mark("This network gives no answer: the output is its whole state.")


def _caption(scene: FlowScene, frame: Frame) -> str:
    head = scene.lead.model.head
    words = [frame.translate(CAPTION)]
    if head is None or head.kind == "classes":
        words.append(frame.translate(STATES if head is None else SCORES))
    return sentences(words, frame.translate)


def saliency_words(log10: FloatArray, readings: tuple[str, ...], say: Translate) -> str:
    """Say which input moves the output most.

    Parameters
    ----------
    log10 : FloatArray of shape (T,)
        From `gatescope.analysis.saliency.input_saliency`; one of them is finite.
    readings : tuple of str
        What was read at each step.
    say : Translate
        From English screen text to the page's language.

    Returns
    -------
    str
        One sentence.

    Examples
    --------
    >>> saliency_words(np.array([-1.0, 0.0, -np.inf]), ("a", "b", "c"), str)
    'Most of all on step 1 (“b”): moving that input by 1 would move the output by up to 1.00.'
    """
    t = int(np.where(np.isfinite(log10), log10, -np.inf).argmax())
    sentence = note(
        "Most of all on step {t} (“{it}”): moving that input by 1 would move the output by"
        " up to {size}.",
        t=t, it=readings[t], size=factor(float(log10[t])),
    )  # fmt: skip
    return sentence.translated(say)


def _show_text(frame: Frame, scene: FlowScene, log10: FloatArray, step: int) -> None:
    from gatescope.figures.highlight import highlight

    say, total = frame.translate, scene.time_steps
    # The part that ends with the output, and a little of what follows.
    last = min(total, max(step + MOST_TOKENS // 6, MOST_TOKENS))
    first = max(0, last - MOST_TOKENS)
    tokens = scene.readings[first:last]
    separator = getattr(scene.lead.model.encoder, "separator", "")
    st.html(
        highlight(
            tokens, log10[first:last], step=step, first=first, separator=separator,
            theme=theme(), translate=say,
        )
    )  # fmt: skip
    st.markdown(plain(saliency_words(log10, scene.readings, say)))
    words = [_caption(scene, frame)]
    if len(tokens) < total:
        part = note("Steps {first:,} to {last:,} of {total:,} are shown; the file has all.",
                    first=first, last=last - 1, total=total)  # fmt: skip
        words.append(part.translated(say))
    st.caption(plain(sentences(words, say)))
    offer_numbers(frame, "f.saliency", _name(scene, step), _table(scene, log10))


def _show_curve(frame: Frame, scene: FlowScene, log10: FloatArray, step: int) -> None:
    from gatescope.figures.saliency import saliency_figure

    say = frame.translate
    show_figure(
        frame,
        saliency_figure(
            log10, step=step, readings=scene.readings, theme=theme(), translate=say
        ),
        key="f.saliency",
        finding=saliency_words(log10, scene.readings, say),
        caption=_caption(scene, frame),
        alt=say(mark("Curve: how much the input at each step moves the output")),
        csv_name=_name(scene, step),
        csv=_table(scene, log10),
    )


def _name(scene: FlowScene, step: int) -> str:
    return f"saliency-{scene.file_word}-{scene.settings.cell}-{step}"


def _table(scene: FlowScene, log10: FloatArray) -> Callable[[], bytes]:
    columns: dict[str, Iterable[object]] = {
        "step": np.arange(len(log10)),
        "read": scene.readings,
        "log10_saliency": log10,
    }
    return lambda: table_csv(columns)
