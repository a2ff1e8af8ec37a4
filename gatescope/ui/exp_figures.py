"""The figures of an experiment: which there can be, the most telling one first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from gatescope.experiments.counting import size_of
from gatescope.experiments.plan import Plan
from gatescope.experiments.store import Store
from gatescope.experiments.summary import mark as mark_of
from gatescope.experiments.summary import summary
from gatescope.messages import mark
from gatescope.ui.exp_axes import Along, axes_of
from gatescope.ui.exp_captions import SERIES_WORDS, SHARES_TITLE, SOLVED_TITLE
from gatescope.ui.exp_kinds import FREE, first_choice, kinds_of
from gatescope.ui.exp_shown import Shown
from gatescope.ui.exp_words import axis_name, value_name
from gatescope.ui.frame import Frame, plain
from gatescope.ui.steady import keep_steady

SMALL = 5_000
"""Of so many trials all figures are drawn at once; of more, those that somebody opens."""


def show_figures(
    frame: Frame,
    store: Store,
    plan: Plan,
    *,
    name: str,
    key: tuple[str, ...],
    after_first: Callable[[], None] = lambda: None,
) -> None:
    """Show every figure that an experiment allows.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    store : Store
        Its results, as far as they are.
    plan : Plan
        What is run: it decides which figures there are, so that none comes or goes meanwhile.
    name : str
        Of the files that can be taken away.
    key : tuple of str
        What makes this store the same as in another run of the page.
    after_first : callable
        Shows what belongs between the first figure and the others.
    """
    axes = axes_of(plan, store)
    kinds = list(kinds_of(plan, axes))
    wished = frame.settings.exp.figure
    if wished in kinds:
        kinds.remove(wished)
        kinds.insert(0, wished)
    growing, mark_now = summary(store).running > 0, mark_of(store)
    small = size_of(plan).trials <= SMALL
    for number, kind in enumerate(kinds):
        figure = Shown(frame, store, plan, axes, name, key, growing, mark_now)
        title = _title(kind, plan, axes, frame)
        place = "x." + "-".join((*key, kind))
        if number == 0 or small:
            st.markdown(f"#### {plain(title)}")
            figure.show(kind, place)
            if number == 0:
                after_first()
            continue
        opened = st.expander(title, key=f"{place}.open", on_change="rerun")
        if opened.open:
            with opened:
                figure.show(kind, place)
    keep_steady("x.steady")


def _title(kind: str, plan: Plan, axes: Sequence[Along], frame: Frame) -> str:
    """Name a figure by what it shows first: its own title may change with the choice."""
    say, first = frame.translate, first_choice(kind, plan, axes)
    if kind in SERIES_WORDS:
        return say(SERIES_WORDS[kind].title)
    fixed = {"solved": SOLVED_TITLE, "shares": SHARES_TITLE, FREE: mark("Your own figure")}
    if kind in fixed:
        return say(fixed[kind])
    value = value_name(first.value, say)
    words = {"map": mark("{value} over two axes"), "values": mark("{value} along {axis}")}
    told = say(words[kind]).format(value=value, axis=axis_name(first.x, say))
    return told[:1].upper() + told[1:]
