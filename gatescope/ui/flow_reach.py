"""Who reaches whom: a map of all pairs of steps, one span of it, and what each input does."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np
import streamlit as st

from gatescope.analysis.growth import directions
from gatescope.analysis.map_steps import map_steps
from gatescope.i18n import Translate
from gatescope.inputs.sequence import FloatArray
from gatescope.messages import mark, note, sentences
from gatescope.paths import asset
from gatescope.ui import state, widgets
from gatescope.ui.browser_values import step_in
from gatescope.ui.flow_panel import show_figure
from gatescope.ui.flow_saliency import show_saliency
from gatescope.ui.flow_scene import FlowScene, Lead
from gatescope.ui.flow_span import show_span
from gatescope.ui.frame import Frame, theme
from gatescope.ui.kept import kept
from gatescope.viewer.export_table import table_csv
from gru_core import reach

if TYPE_CHECKING:
    from gatescope.figures.path_style import IntArray

MAP, CLICK = "f.reach", "gs.map"

_click = st.components.v2.component(
    "gatescope_map_click", js=asset("map_click.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)  # fmt: skip


def show_reach(frame: Frame, scene: FlowScene) -> None:
    """Show the map, the chosen span and the saliency of its last step.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    scene : FlowScene
        Who is asked what.
    """
    span = chosen_span(scene)
    _show_map(frame, scene, span)
    span = _pick_span(scene, span, frame.translate)
    show_span(frame, scene, span)
    show_saliency(frame, scene, span[1])


def chosen_span(scene: FlowScene) -> tuple[int, int]:
    """Give source and target of the cell that is chosen, inside the sequence and in order."""
    flow, last = state.current().flow, scene.time_steps - 1
    target = min(scene.target if flow.target < 0 else flow.target, last)
    return min(max(flow.source, 0), target), target


def _show_map(frame: Frame, scene: FlowScene, span: tuple[int, int]) -> None:
    from gatescope.figures.reach import reach_figure

    say, cell, lead = frame.translate, scene.settings.cell, scene.lead
    size = directions(lead.params)
    steps = map_steps(scene.time_steps, size)
    with st.spinner(say(mark("Following every step to every later one …"))):
        log10 = _reach(f"{scene.key}-{cell}", lead, steps)
    figure = reach_figure(
        log10, steps, span=span, readings=scene.readings, theme=theme(), translate=say
    )
    show_figure(
        frame,
        figure,
        key=MAP,
        caption=_caption(cell, size, len(steps), scene.time_steps, say),
        alt=say(mark("Map of all pairs of steps: how much the earlier moves the later state")),
        csv_name=f"reach-{scene.file_word}-{cell}",
        csv=lambda: table_csv(reach_columns(log10, steps)),
    )
    place = "st-key-" + MAP.replace(".", "-")
    _click(data={"place": place}, key=CLICK, on_cell_change=lambda: _take_click(scene))


@kept(16)
def _reach(key: str, _lead: Lead, _steps: IntArray) -> FloatArray:
    return reach(_lead.params, _lead.trace, _steps.tolist())[..., 0]


CAPTION = mark(
    "Pick a column, a step that is heard, and go down: the colour says how much the network's"
    " state at each later step would move if the state there were moved a little. 1 (full"
    " blue) means it arrives as strongly as it left, 10⁻³ a thousandth of it, red means that"
    " it has grown. The colours mean the same for every network and every step. Click on a"
    " cell to look into it."
)


def _caption(cell: str, size: int, drawn: int, total: int, say: Translate) -> str:
    itself = note(
        "On the slanting edge, where a step meets itself, the number is √{size} = {root:.3g},"
        " because all {size} numbers of the state count.",
        size=size,
        root=size**0.5,
    )
    words = [say(CAPTION), itself.translated(say)]
    if cell == "lstm":
        words.append(say(mark("The state of an LSTM is h and c together.")))
    if drawn < total:
        fewer = mark(
            "Reduced resolution: the map shows {drawn:,} of {total:,} steps, evenly spaced."
            " Below, every step can be chosen."
        )
        words.append(say(fewer).format(drawn=drawn, total=total))
    return sentences(words, say)


def _take_click(scene: FlowScene) -> None:
    told: Any = st.session_state.get(CLICK) or {}
    cell = told.get("cell")
    cell = cell if isinstance(cell, Mapping) else {}
    source, target = (step_in(cell.get(n), scene.time_steps) for n in ("source", "target"))
    if source is not None and target is not None and source <= target:
        state.change_flow(source=source, target=target)
        for name, value in (("source", source), ("target", target)):
            st.session_state[widgets.WIDGET + _widget(name, scene)] = value


def _widget(name: str, scene: FlowScene) -> str:
    # A sequence of another length has another range: that is another widget.
    return f"f.{name}.{scene.time_steps}"


def _pick_span(
    scene: FlowScene, span: tuple[int, int], say: Translate
) -> tuple[int, int]:  # fmt: skip
    last = scene.time_steps - 1
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom"):
        source, target = (
            int(
                st.number_input(
                    label,
                    0,
                    last,
                    width=150,
                    **widgets.number_from(_widget(name, scene), value),
                )
            )
            for name, label, value in (
                ("source", say(mark("From step")), span[0]),
                ("target", say(mark("to step")), span[1]),
            )
        )
    if source > target:
        st.info(
            say(mark("A later step cannot reach an earlier one: the two are exchanged.")),
            icon=":material/info:",
        )
        source, target = target, source
    if (source, target) != span:
        state.change_flow(source=source, target=target)
    return source, target


def reach_columns(log10: FloatArray, steps: IntArray) -> dict[str, FloatArray | IntArray]:
    """Give the numbers of the map as columns: source, target, log10 of the norm.

    Examples
    --------
    >>> columns = reach_columns(np.array([[0.0, -np.inf], [-1.0, 0.0]]), np.array([0, 5]))
    >>> columns["source"].tolist(), columns["target"].tolist(), columns["log10_norm"].tolist()
    ([0, 0, 5], [0, 5, 5], [0.0, -1.0, 0.0])
    """
    target, source = np.tril_indices(len(steps))
    order = np.lexsort((target, source))
    target, source = target[order], source[order]
    return {
        "source": steps[source],
        "target": steps[target],
        "log10_norm": log10[target, source],
    }
