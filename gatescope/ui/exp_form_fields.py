"""Fields of the form that are typed: what is legal is taken, what is not is said beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import streamlit as st

from gatescope.experiments.plan import Plan
from gatescope.i18n import Translate
from gatescope.messages import InputError
from gatescope.ui import exp_form_state as form
from gatescope.ui.frame import plain

MOST_TYPED = 2_000
"""Characters of a field."""


def typed(
    name: str,
    label: str,
    now: str,
    build: Callable[[str], Plan],
    translate: Translate,
) -> None:
    """Show a field; what is typed there makes a new plan, or a sentence on what is wrong.

    Parameters
    ----------
    name : str
        Of the widget.
    label : str
        Translated.
    now : str
        What the field begins with.
    build : Callable
        Makes the plan of what was typed; an `InputError` is said.
    translate : Translate
        English screen text to the page's language.
    """
    field(name, label, now, lambda: attempt(lambda: build(form.held(name))))
    say_if_wrong(lambda: build(form.held(name)), translate)


def field(
    name: str,
    label: str,
    now: str,
    changed: Callable[[], object],
    width: int | Literal["stretch"] = "stretch",
) -> None:
    """Show a field for which others look after what is typed there.

    Parameters
    ----------
    name, label, now
        As for `typed`.
    changed : Callable
        Called before the page runs, when something else stands there.
    width : int or "stretch"
        Pixels, or what there is.
    """
    told = form.field_from(name, now)
    st.text_input(
        label,
        width=width,
        max_chars=max(MOST_TYPED, len(now)),
        on_change=form.when_changed(name, lambda _: changed()),
        **told,
    )


def attempt(build: Callable[[], Plan]) -> None:
    """Take a plan if it can be made; if not, the field says why when the page runs."""
    try:
        plan = build()
    except InputError:
        return
    form.take(plan)


def say_if_wrong(build: Callable[[], object], translate: Translate) -> None:
    """Say what is wrong with what was typed, if anything is."""
    try:
        build()
    except InputError as error:
        say_problem(error, translate)


def say_problem(error: InputError, translate: Translate) -> None:
    """Show the sentence of an error; what was typed is not markup."""
    st.error(plain(error.message.translated(translate)), icon=":material/error:")
