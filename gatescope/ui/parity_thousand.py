"""A thousand random networks: started, watched and called off from the page."""

from __future__ import annotations

import html
import threading
from typing import TYPE_CHECKING

import streamlit as st

from gatescope.i18n import Translate
from gatescope.messages import enumerated, mark, note, sentences
from gatescope.ui import state, widgets
from gatescope.ui.frame import Frame
from gatescope.ui.parity_checker import use_one_thread
from gatescope.ui.parity_runner import CaseRun, Stage
from gatescope.ui.parity_settings import COUNTS
from gatescope.ui.parity_words import long_name, number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gru_core.proof_cases import Cases

RUN = "gs.cases"
POLL_SECONDS = 0.5
AT_ONCE = 1
"""Runs that compute at once in this process; more would take the pages' processor."""

MOST_ROWS = 12
HEADING = mark("And a thousand others?")
INTRO = mark(
    "One network proves little. Here random ones are judged: GRUs of both kinds, LSTMs, tanh "
    "and ReLU RNNs, of one or two layers and directions, with other sizes, lengths, start "
    "states and weights each time, half of them in float32. A thousand take about a minute. "
    "Each is made from its seed, so that anybody can make it again."
)


@st.cache_resource(show_spinner=False)
def permits() -> threading.Semaphore:
    """Give the process's one semaphore."""
    return threading.Semaphore(AT_ONCE)


def show_thousand(frame: Frame) -> None:
    """Show the buttons, how far the run is, and what came out.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    """
    say, now = frame.translate, state.current().parity
    st.subheader(say(HEADING), anchor=False)
    st.caption(say(INTRO))
    run: CaseRun | None = st.session_state.get(RUN)
    busy = run is not None and not run.ended
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        _pick(say, busy=busy)
        settings = (int(state.current().parity.cases), state.current().parity.seed)
        if busy and run is not None:
            st.button(
                say(mark("Stop")), icon=":material/stop:", key="p.stop", on_click=run.cancel
            )
        else:
            st.button(
                say(mark("Judge {count} random networks")).format(count=f"{int(now.cases):,}"),
                icon=":material/gavel:",
                key="p.start",
                on_click=lambda: start(*settings),
            )
    _watch(say, busy=busy)


def start(count: int, first_seed: int) -> None:
    """Begin a run of this session."""

    def make() -> Iterator[Cases]:
        from gru_core.proof_cases import run_cases  # imports torch: late, and on this thread

        use_one_thread()
        return run_cases(count, first_seed)

    st.session_state[RUN] = CaseRun(make, permits()).start()


def last_cases() -> Cases | None:
    """Give what this session's run has found, once it has come to its end."""
    run: CaseRun | None = st.session_state.get(RUN)
    if run is None or not run.ended:
        return None
    return run.look()[1]


def _pick(say: Translate, *, busy: bool) -> None:
    now = state.current().parity
    count = st.segmented_control(
        say(mark("How many")),
        COUNTS,
        format_func=lambda text: f"{int(text):,}",
        key=widgets.widget_key("p.cases", now.cases),
        required=True,
        disabled=busy,
    )
    seed = st.number_input(
        say(mark("First seed")),
        0,
        999_999,
        disabled=busy,
        width=140,
        **widgets.number_from("p.seed", now.seed),
    )
    state.change_parity(cases=str(count or now.cases), seed=int(seed))


def _watch(say: Translate, *, busy: bool) -> None:
    # In every run, in the same place: the browser's timer outlives the run that set it.
    @st.fragment(run_every=POLL_SECONDS if busy else None)
    def watching() -> None:
        run: CaseRun | None = st.session_state.get(RUN)
        if run is None:
            return
        stage, found = run.look()
        if busy and run.ended:
            st.rerun()
        _progress(stage, found, say)
        if found is not None:
            st.html(cases_html(found, say))

    watching()


def _progress(stage: Stage, found: Cases | None, say: Translate) -> None:
    if stage == "broken":
        st.error(say(mark("PyTorch could not run these networks.")), icon=":material/error:")
    elif stage == "cancelled":
        st.info(say(mark("Stopped; what was judged so far counts.")), icon=":material/info:")
    elif found is not None and stage == "running":
        text = note("{done:,} of {asked:,}", done=found.done, asked=found.asked)
        st.progress(found.done / found.asked, text=text.translated(say))
    elif stage != "done":
        waits = mark("Waiting for its turn …") if stage == "waiting" else mark("Starting …")
        st.progress(0.0, text=say(waits))


def cases_words(found: Cases, say: Translate) -> str:
    """Say in one or two sentences what came out.

    Parameters
    ----------
    found : Cases
        So far.
    say : Translate
        English screen text to the page's language.

    Returns
    -------
    str
        Plain text.
    """
    told = note(
        "{passed:,} of {done:,} networks equal PyTorch, {failed:,} differ, {undecided:,} "
        "cannot be told (seeds {first} to {last}).",
        passed=found.passed,
        done=found.done,
        failed=len(found.failed),
        undecided=len(found.undecided),
        first=found.first_seed,
        last=found.first_seed + max(found.done - 1, 0),
    ).translated(say)
    if not found.failed:
        return told
    seeds = enumerated([str(seed) for seed in found.failed[:MOST_ROWS]], say)
    different = say(mark("Different at seeds {seeds}.")).format(seeds=seeds)
    return sentences([told, different], say)


def cases_html(found: Cases, say: Translate) -> str:
    """Write the result as a sentence and a table; every value is escaped."""
    heads = (
        mark("Quantity"),
        mark("error / allowed"),
        mark("error"),
        mark("allowed"),
        mark("seed"),
    )
    ranked = sorted(found.worst.items(), key=lambda item: -item[1].ratio)[:MOST_ROWS]
    rows = [
        (
            long_name(name, say),
            f"{w.ratio:.2g}",
            number(w.error),
            number(w.tolerance),
            str(w.seed),
        )
        for name, w in ranked
    ]
    head = "".join(f"<th scope='col'>{html.escape(say(text))}</th>" for text in heads)
    body = "".join(
        "<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>"
        for row in rows
    )
    state = "fail" if found.failed else "pass"
    words = html.escape(cases_words(found, say))
    closest = html.escape(say(mark("The closest calls:")))
    label = html.escape(say(mark("The closest calls of the random networks")), quote=True)
    return (
        f'<p data-testid="parity-cases" data-state="{state}" data-done="{found.done}">{words}'
        f"</p><p>{closest}</p>"
        f'<div class="gs-proof" role="region" tabindex="0" aria-label="{label}">'
        f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )
