"""Why it survived: which path carries the gradient through each step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

import numpy as np
import streamlit as st

from gatescope.analysis.dominance import dominance
from gatescope.analysis.path_shares import PathShares, path_shares
from gatescope.analysis.readouts import GATES
from gatescope.figures.gradient_paths import GRADIENT_PATHS, path_colour
from gatescope.i18n import Translate
from gatescope.inputs.sequence import FloatArray
from gatescope.messages import mark, sentences
from gatescope.ui import state, widgets
from gatescope.ui.flow_bound_words import BEYOND_STATES
from gatescope.ui.flow_panel import show_figure
from gatescope.ui.flow_scene import FlowScene, Lead
from gatescope.ui.flow_why_captions import NORMS_WORDS, UNIT_WORDS, why_caption
from gatescope.ui.flow_why_words import dominance_words
from gatescope.ui.frame import Frame, theme
from gatescope.ui.kept import kept
from gatescope.viewer.export_table import table_csv


def show_why(frame: Frame, scene: FlowScene) -> None:
    """Show the shares of the paths, the gates below them, and what dominates where.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    scene : FlowScene
        Who is asked what.
    """
    from gatescope.figures.shares import share_figure

    say, cell, lead = frame.translate, scene.settings.cell, scene.lead
    paths = _paths(f"{scene.key}-{cell}", lead)
    unit, with_norms = _pick(scene, paths.carrier, say)
    gates = {key: getattr(lead.trace, key)[:, 0] for key in GATES[cell]}
    figure = share_figure(
        cell,
        paths.shares,
        paths.log10_norm,
        gates,
        unit=unit,
        norms=paths.norms if with_norms else None,
        readings=scene.readings,
        theme=theme(),
        translate=say,
    )
    readings = scene.readings
    show_figure(
        frame,
        figure,
        key="f.why",
        caption=why_caption(cell, with_norms, figure.layout.meta, scene.time_steps, say),
        alt=say(mark("Stacked bars: the share of each path in the gradient at every step")),
        finding=why_words(cell, paths, scene.target, say),
        csv_name=f"shares-{scene.file_word}-{cell}",
        csv=lambda: table_csv(why_columns(cell, paths, gates, readings)),
    )
    _legend(cell, say)


def why_words(cell: str, paths: PathShares, target: int, say: Translate) -> str:
    """Say what dominates where; of a gradient that is no number, only that.

    Parameters
    ----------
    cell : {"gru", "rnn", "lstm"}
        Whose paths they are.
    paths : PathShares
        What is drawn.
    target : int
        The last step that the gradient starts from.
    say : Translate
        From English screen text to the page's language.

    Returns
    -------
    str
        Sentences.

    Examples
    --------
    >>> nothing = np.array([np.nan])
    >>> lost = PathShares(np.full((1, 4), np.nan), np.full((1, 5), np.nan), nothing, nothing, 0)
    >>> why_words("gru", lost, 0, str)
    'This network left the range of numbers: nothing can be said of its past.'
    """
    if np.isnan(paths.log10_norm).any():
        return say(BEYOND_STATES)
    found = dominance(paths.shares)
    return sentences(dominance_words(cell, found, paths.kept, target, say), say)


def _pick(scene: FlowScene, carrier: int, say: Translate) -> tuple[int | None, bool]:
    flow, cell, last = (
        state.current().flow,
        scene.settings.cell,
        scene.lead.trace.hidden_size - 1,
    )
    unit = None
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom"):
        if GATES[cell]:
            # Until somebody chooses, another view has another unit: that is another widget.
            told = widgets.number_from(
                f"f.unit.{scene.key}.{cell}", carrier if flow.unit < 0 else min(flow.unit, last)
            )
            unit = int(
                st.number_input(
                    say(mark("Gates of unit")),
                    0,
                    last,
                    width=190,
                    help=say(UNIT_WORDS),
                    on_change=widgets.on_change(
                        told["key"], lambda unit: state.change_flow(unit=unit)
                    ),
                    **told,
                )
            )
        norms = st.toggle(
            say(mark("Sizes of the paths")),
            key=widgets.widget_key("f.norms", bool(flow.norms)),
            help=say(NORMS_WORDS),
        )
    state.change_flow(norms="yes" if norms else "")
    return unit, norms


@kept(32)
def _paths(key: str, _lead: Lead) -> PathShares:
    return path_shares(_lead.params, _lead.trace, _lead.d_h)


def _legend(cell: str, say: Translate) -> None:
    """Say what each path is, in its colour."""
    named = say(mark("{name}: {label}"))
    rows = "".join(
        f'<li><span style="color:{path_colour(cell, path, theme())}">■</span> '
        + named.format(
            name=f"<b>{escape(say(path.name))}</b>", label=escape(say(path.explanation))
        )
        + "</li>"
        for path in GRADIENT_PATHS[cell]
    )
    st.html(f'<ul style="list-style:none;margin:0;padding:0">{rows}</ul>')


def why_columns(
    cell: str, paths: PathShares, gates: Mapping[str, FloatArray], readings: tuple[str, ...]
) -> Mapping[str, Iterable[object]]:
    """Give the numbers of the section as columns: steps, shares, sizes, mean gates.

    Parameters
    ----------
    cell : {"gru", "rnn", "lstm"}
        Whose paths they are.
    paths : PathShares
        What is drawn.
    gates : Mapping of str to FloatArray of shape (T, H)
        The gates; of each the mean over units is written.
    readings : tuple of str
        What was read at each step.

    Returns
    -------
    Mapping of str to iterable
        For `gatescope.viewer.export_table.table_csv`.
    """
    names = [path.key for path in GRADIENT_PATHS[cell]]
    return {
        "step": np.arange(len(readings)),
        "read": readings,
        "log10_norm": paths.log10_norm,
        **{f"share_{name}": paths.shares[:, k] for k, name in enumerate(names)},
        **{f"log10_size_{name}": paths.norms[:, k] for k, name in enumerate([*names, "all"])},
        **{f"mean_{key}": values.mean(axis=1) for key, values in gates.items()},
    }
