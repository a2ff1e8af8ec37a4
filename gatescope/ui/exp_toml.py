"""The plan of an experiment as TOML: written, read back, brought along and taken away."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import streamlit as st

from gatescope.experiments.bundled import bundled_text
from gatescope.experiments.plan import Plan
from gatescope.experiments.plan_file import parse_plan
from gatescope.i18n import Translate
from gatescope.messages import InputError, Message, mark, note, sentences
from gatescope.ui import exp_form_state as form
from gatescope.ui import state, widgets
from gatescope.ui.exp_settings import MOST_SHOWN, OWN_PLAN, canonical
from gatescope.ui.frame import plain

MOST_BYTES = 100_000

_DRAFT, _REFUSED, _FILE = "gs.exp.draft", "gs.exp.refused", "gs.exp.file"
AREA = "e.toml"
SAYS = mark(
    "The same plan as “gatescope sweep” reads it: [constants] are the same in all trials, "
    "every value of one of the [axes] meets every value of the others. What is changed here "
    "is taken when you leave the text or press Ctrl+Enter."
)
STAYS = mark("Until that is corrected, the plan stays as it was.")


def edit_text(plan: Plan, translate: Translate) -> None:
    """Show a plan as text; one that cannot be used stays there, and changes nothing else.

    Parameters
    ----------
    plan : Plan
        The present one.
    translate : Translate
        English screen text to the page's language.
    """
    text = canonical(plan)
    shown = _draft(text)
    key = widgets.widget_key(AREA, shown)
    if st.session_state[key] != shown:
        st.session_state[key] = shown
    with st.container(key="gs-exp-toml"):
        st.text_area(
            translate(mark("Plan (TOML)")),
            # told again with its value, see `gatescope.ui.widgets.number_from`
            st.session_state[key],
            key=key,
            height=320,
            max_chars=max(MOST_BYTES, len(shown)),
            on_change=widgets.on_change(key, _take),
        )
    st.caption(plain(translate(SAYS)))
    problem = _problem(shown)
    if problem is not None:
        told = problem.translated(translate)
        st.error(plain(sentences((told, translate(STAYS)), translate)), icon=":material/error:")
    _files(text, translate)


def _draft(text: str) -> str:
    """Give what is being written, if the plan is still the one that it was begun from."""
    base, typed = st.session_state.get(_DRAFT, ("", ""))
    return str(typed) if base == text else text


def _take(typed: str, begun: str | None = None) -> None:
    """Take what was written, if it is a plan; `begun` names where it comes from."""
    with suppress(InputError):
        form.take(parse_plan(typed, MOST_SHOWN), begun=begun)
    st.session_state[_DRAFT] = (canonical(form.edited_plan()), typed)


def _problem(typed: str) -> Message | None:
    try:
        parse_plan(typed, MOST_SHOWN)
    except InputError as error:
        return error.message
    return None


def _files(text: str, translate: Translate) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        exp = state.current().exp.relevant()
        own = exp.plan == OWN_PLAN
        st.download_button(
            translate(mark("Download the plan")),
            text if own else bundled_text(exp.plan),
            file_name="plan.toml" if own else f"{exp.plan}.toml",
            mime="application/toml",
            key="e.download",
            icon=":material/download:",
            on_click="ignore",
        )
    st.file_uploader(
        translate(mark("Bring a plan along: a TOML file of up to 100 kB")),
        type="toml",
        key=_FILE,
        max_upload_size=1,
        on_change=widgets.on_change(_FILE, _bring),
    )
    refused: Message | None = st.session_state.get(_REFUSED)
    if refused is not None:
        st.error(plain(refused.translated(translate)), icon=":material/error:")


def _bring(file: Any) -> None:
    """Take the plan of a file; one that is wrong stays in the text, to be corrected."""
    st.session_state[_REFUSED] = None
    if file is None:
        return
    if file.size > MOST_BYTES:
        st.session_state[_REFUSED] = note(
            "A plan may have up to 100 kB, this file has {size:,.0f} kB; choose another.",
            size=file.size / 1_000,
        )
        return
    try:
        _take(file.getvalue().decode("utf-8-sig").replace("\r\n", "\n"), begun="")
    except UnicodeDecodeError:
        st.session_state[_REFUSED] = note(
            "Expected a text in UTF-8, but this file is none; save the plan as UTF-8."
        )
