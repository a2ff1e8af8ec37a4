"""The parity badge: torch judges what is on screen, after the first picture."""

from __future__ import annotations

import html
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING

import streamlit as st

from gatescope.i18n import Translate
from gatescope.messages import Message, mark, true_minus
from gatescope.ui.parity_checker import Asker, Checker, Job, finished
from gatescope.ui.parity_table import largest, parity_table
from gatescope.viewer.judges import short_name

if TYPE_CHECKING:
    from gru_core.parity_checks import ParityReport

POLL_SECONDS = 0.4
WISH = "gs.parity"


@st.cache_resource(show_spinner=False)
def checker() -> Checker:
    """Give the process's one checker."""
    return Checker()


@dataclass(slots=True)
class _Wish:
    """A check that a page waits for; it is asked for once the browser has the picture."""

    key: str
    job: Job
    shown: bool = False


def parity_badge(
    key: str, job: Job, translate: Translate, scope: Message | None = None
) -> None:
    """Show the badge for one picture; `await_check` sees to it that the check is made.

    Parameters
    ----------
    key : str
        Names the picture: equal pictures share one check.
    job : Callable
        Does the check; runs on another thread and must not touch the page.
    translate : Translate
        English screen text to the page's language.
    scope : Message or None
        What part of the picture is checked, where it is not all of it.
    """
    found = checker().get(key)
    st.html(badge_html(found, translate, scope))
    st.session_state[WISH] = None if finished(found) else _Wish(key, job)


def empty_badge(translate: Translate) -> None:
    """Show the badge of a page that has no number on screen yet."""
    note_badge(
        translate(mark("Nothing to check yet")),
        translate(mark("As soon as there are numbers on screen, PyTorch checks them.")),
    )


def note_badge(summary: str, detail: str) -> None:
    """Show the badge of a page of which the numbers are not checked while one looks.

    Parameters
    ----------
    summary, detail : str
        Translated: in a few words, and what a click opens.
    """
    st.html(_details("unchecked", f"○ {summary}", f"<p>{html.escape(detail)}</p>"))
    st.session_state[WISH] = None


def await_check() -> None:
    """Look again and again whether the check is there that this run's badge waits for.

    Notes
    -----
    Every page calls this in the same place in every run, also where nothing is waited for. The
    browser stops its timer only when it hears of the next run, and what it asks for meanwhile
    has to be there still: Streamlit knows a fragment by where it stands.
    """
    wish: _Wish | None = st.session_state.pop(WISH, None)

    # The first run of a fragment belongs to the page's own run; the check is asked for by the
    # browser's first call back, when the picture is on its way. Importing torch sooner would
    # hold it up by a second.
    @st.fragment(run_every=None if wish is None else POLL_SECONDS)
    def waiting() -> None:
        if wish is None:
            return
        if not wish.shown:
            wish.shown = True
            return
        asker = st.session_state.setdefault("gs.asker", Asker())
        if finished(checker().ask(wish.key, wish.job, asker)):
            st.rerun()

    waiting()


def badge_html(
    check: Future[ParityReport] | None, translate: Translate, scope: Message | None = None
) -> str:
    """Write the badge: one line, and the details that a click opens.

    Parameters
    ----------
    check : Future of ParityReport or None
        None while torch has not run.
    translate : Translate
        English screen text to the page's language.
    scope : Message or None
        What part was checked, if not all.

    Returns
    -------
    str
        HTML in which every value is escaped.
    """
    if not finished(check):
        summary = translate(mark("Checking against PyTorch …"))
        detail = translate(
            mark("PyTorch computes the same numbers in the background; a moment.")
        )
        return _details("unchecked", f"○ {summary}", f"<p>{html.escape(detail)}</p>")
    if check.exception() is not None:
        summary = translate(mark("Not checked"))
        detail = translate(mark("PyTorch could not run this network, so nothing was compared."))
        return _details("unchecked", f"○ {summary}", f"<p>{html.escape(detail)}</p>")
    report = check.result()
    texts = {
        "pass": mark("✓ Equals {judge} · worst error {worst}"),
        "fail": mark("✗ Differs from {judge} · worst error {worst}"),
        # Rounding alone moves PyTorch by about as much as the values are large.
        "unchecked": mark("○ Cannot be checked: rounding decides every digit"),
    }
    state = "fail" if report.failed else "pass" if report.passed else "unchecked"
    summary = translate(texts[state]).format(
        judge=short_name(report.judge, translate),
        worst=true_minus(f"{largest(report).worst:.1e}"),
    )
    if scope is not None:
        summary += f" · {scope.translated(translate)}"
    return _details(state, summary, parity_table(report, translate))


def _details(state: str, summary: str, body: str) -> str:
    return (
        f'<details class="gs-badge" data-testid="parity-badge" data-state="{state}">'
        f"<summary>{html.escape(summary)}</summary>"
        f'<div class="gs-badge-body">{body}</div></details>'
    )
