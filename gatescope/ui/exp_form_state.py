"""The plan that a form and its text edit, kept in the settings; and the form's widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

import streamlit as st

from gatescope.experiments.axis import Value
from gatescope.experiments.bundled import BUNDLED, bundled_plan
from gatescope.experiments.plan import About, Plan
from gatescope.experiments.plan_file import read_plan
from gatescope.ui import state, widgets
from gatescope.ui.exp_form_convert import as_listed
from gatescope.ui.exp_form_edit import value_of, varied, with_constant
from gatescope.ui.exp_settings import OWN_PLAN, canonical

FORM = "e.form."
"""Prefix of the form's widgets, after that of all settings."""

_SHOWN, _BEFORE = "gs.exp.shown", "gs.exp.before"


def begin() -> Plan:
    """Give the plan that is edited; a form whose plan was changed from outside begins anew."""
    plan = edited_plan()
    text = canonical(plan)
    if st.session_state.get(_SHOWN) != text:
        for key in [k for k in st.session_state if str(k).startswith(widgets.WIDGET + FORM)]:
            del st.session_state[key]
    st.session_state[_SHOWN] = text
    return plan


def edited_plan() -> Plan:
    """Give the plan of the settings, whether or not its values can stand together."""
    exp = state.current().exp.relevant()
    return _read(exp.text) if exp.plan == OWN_PLAN else bare_bundled(exp.plan)


@lru_cache(maxsize=32)
def bare_bundled(name: str) -> Plan:
    """Give a bundled plan without what it says of itself."""
    return replace(bundled_plan(name), about=About())


_read = lru_cache(maxsize=32)(read_plan)


def origin() -> str:
    """Name the bundled plan that the present one is, or was begun from; empty for none."""
    exp = state.current().exp.relevant()
    return exp.origin if exp.plan == OWN_PLAN else exp.plan


def take(plan: Plan, *, begun: str | None = None) -> None:
    """Put an edited plan into the settings; one that is a bundled one is that one.

    Parameters
    ----------
    plan : Plan
        Its values may be such that they cannot stand together.
    begun : str, optional
        The bundled plan it was begun from, empty for none; the present one's where not given.
    """
    plan = replace(plan, about=About())
    same = next((name for name in BUNDLED if plan == bare_bundled(name)), "")
    if same:
        show_bundled(same)
    else:
        begun = origin() if begun is None else begun
        state.change_exp(plan=OWN_PLAN, text=canonical(plan), origin=begun, store="")
    st.session_state[_SHOWN] = canonical(plan)


def show_bundled(name: str) -> None:
    """Show a bundled plan as it came."""
    state.change_exp(plan=name, text="", origin="", store="")


def vary(name: str) -> None:
    """Let a constant vary; what it was is remembered."""
    plan = edited_plan()
    before = st.session_state.setdefault(_BEFORE, {})
    before[name] = value_of(plan, name)
    take(varied(plan, name))


def keep_the_same(name: str) -> None:
    """Make a constant of an axis: as it was before it varied, else its first value."""
    plan = edited_plan()
    first = as_listed(plan.axes[name], name).values[0]
    set_constant(name, st.session_state.get(_BEFORE, {}).pop(name, first))


def set_constant(name: str, value: Value) -> None:
    """Give a quantity one value."""
    take(constant_set(name, value))


def constant_set(name: str, value: Value) -> Plan:
    """Give the plan in which a quantity has one value."""
    begun = origin()
    kept = bare_bundled(begun).constants if begun else {}
    return with_constant(edited_plan(), name, value, kept)


def field_from(name: str, value: Any) -> dict[str, Any]:
    """Give what a typed field is made with, see `widgets.number_from`."""
    return widgets.number_from(FORM + name, value)


def held(name: str) -> Any:
    """Give what a widget of the form holds; None if it is not on the page."""
    return st.session_state.get(widgets.WIDGET + FORM + name)


def when_changed(name: str, take_it: Callable[[Any], object]) -> Callable[[], None]:
    """Give the callback of a widget of the form."""
    return widgets.on_change(widgets.WIDGET + FORM + name, take_it)


def when_chosen(
    name: str,
    take_it: Callable[[Any], object],
    options: Sequence[Any],
    told: Callable[[Any], str],
) -> Callable[[], None]:
    """Give the callback of a widget of the form with options, as `widgets.on_choice`."""
    return widgets.on_choice(widgets.WIDGET + FORM + name, take_it, options, told)
