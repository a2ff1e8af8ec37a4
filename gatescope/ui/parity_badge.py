"""The parity badge: torch judges what is on screen, after the first picture."""

from __future__ import annotations

import html
import threading
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

import streamlit as st

from gatescope.i18n import Translate
from gatescope.messages import Message, mark
from gatescope.ui.parity_table import largest, parity_table
from gatescope.viewer.judges import short_name

if TYPE_CHECKING:
    from gru_core.parity_checks import ParityReport

Job = Callable[[], "ParityReport"]

POLL_SECONDS = 0.4
KEPT_REPORTS = 256


class Checker:
    """Runs parity checks one after another on one thread; keeps the latest reports.

    One thread, because torch would otherwise compete with the pages for the processor;
    the first check also pays for importing torch.
    """

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(1, "parity", initializer=_use_one_thread)
        self._reports: OrderedDict[str, Future[ParityReport]] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: str) -> Future[ParityReport] | None:
        """Give the check of this picture, finished or not, if it was asked for."""
        with self._lock:
            return self._reports.get(key)

    def ask(self, key: str, job: Job) -> None:
        """Queue the check of a picture unless it is known."""
        with self._lock:
            if key not in self._reports:
                self._reports[key] = self._pool.submit(job)
            while len(self._reports) > KEPT_REPORTS:
                self._reports.popitem(last=False)


def _use_one_thread() -> None:
    from gru_core.torch_tools import use_one_thread  # imports torch: late, and on this thread

    use_one_thread()


@st.cache_resource(show_spinner=False)
def checker() -> Checker:
    """Give the process's one checker."""
    return Checker()


def parity_badge(
    key: str, job: Job, translate: Translate, scope: Message | None = None
) -> None:
    """Show the badge for one picture; ask for its check once the browser has the picture.

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
    if found is not None and found.done():
        st.html(badge_html(found, translate, scope))
        return

    # The first run of a fragment belongs to the page's own run; the check is asked for by the
    # browser's first call back, when the picture is on its way. Importing torch sooner would
    # hold it up by a second.
    @st.fragment(run_every=POLL_SECONDS, key=f"parity-{key}")
    def waiting() -> None:
        st.html(badge_html(None, translate))
        if st.session_state.get("gs.parity") != key:
            st.session_state["gs.parity"] = key
            return
        checker().ask(key, job)
        check = checker().get(key)
        if check is not None and check.done():
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
    if check is None:
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
        judge=short_name(report.judge, translate), worst=f"{largest(report).worst:.1e}"
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
