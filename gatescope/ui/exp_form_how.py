"""How the values of an axis are taken: one by one, from a range, or at random."""

from __future__ import annotations

from typing import Any

import streamlit as st

from gatescope.experiments.axis import Axis, Drawn, Listed, Spread
from gatescope.i18n import Translate
from gatescope.messages import mark
from gatescope.ui import exp_form_state as form
from gatescope.ui import widgets
from gatescope.ui.exp_form_convert import as_drawn, as_listed, as_spread
from gatescope.ui.exp_form_edit import draws_in, with_axis

HOW = {
    "list": mark("a list"),
    "range": mark("a range"),
    "random": mark("at random"),
}


def how_of(axis: Axis) -> str:
    """Name the way in which an axis takes its values.

    Examples
    --------
    >>> how_of(Listed((1.0,))), how_of(Spread(0.0, 1.0, 3)), how_of(Drawn("log", 9, 1.0, 2.0))
    ('list', 'range', 'random')
    """
    return {Listed: "list", Spread: "range", Drawn: "random"}[type(axis)]


def pick_how(name: str, axis: Axis, legal: tuple[str, ...], translate: Translate) -> None:
    """Offer the ways that are legal for an axis; another one begins with the same values."""

    def told(how: str) -> str:
        return translate(HOW[how])

    st.segmented_control(
        translate(mark("Values are taken")),
        legal,
        format_func=told,
        key=widgets.widget_key(f"{form.FORM}{name}.how", how_of(axis)),
        required=True,
        on_change=form.when_chosen(
            f"{name}.how", lambda how: _take_how(name, how), legal, told
        ),
    )


def _take_how(name: str, how: str) -> None:
    plan = form.edited_plan()
    axis = plan.axes[name]
    made: dict[str, Any] = {
        "list": lambda: as_listed(axis, name),
        "range": lambda: as_spread(axis, name),
        "random": lambda: as_drawn(axis, name, draws_in(plan)),
    }
    form.take(with_axis(plan, name, made[how]()))
