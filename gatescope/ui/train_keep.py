"""Keep a run: a name, its card, a link to it, and everything of it as files."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from gatescope.i18n import Translate
from gatescope.inputs.quoting import slug
from gatescope.messages import InputError, mark, note
from gatescope.training.lab.card import RunCard, card_json, run_card
from gatescope.training.lab.folder import RunFolder
from gatescope.training.lab.plan_file import plan_toml
from gatescope.training.lab.store import TITLE_LENGTH
from gatescope.ui import state
from gatescope.ui.attempt import attempt, show_problem_of_button
from gatescope.ui.frame import Frame, plain
from gatescope.ui.html_table import show_table
from gatescope.ui.lab_tasks import TITLES
from gatescope.ui.take_weights import offer_weights
from gatescope.ui.train_card import card_markdown, card_rows, heads_of, lane_rows
from gatescope.ui.train_evaluate import NOTHING
from gatescope.ui.train_links import explore_query, page_address
from gatescope.ui.train_measure import Measure, measure_of
from gatescope.ui.train_results import judged_lanes, network_at
from gatescope.ui.train_store import may_steer, run_store, status_of
from gatescope.ui.train_view import RunView
from gatescope.ui.train_words import lane_names

NAME = "gs.train.name"
WHY = mark(
    "A training without a name is removed after a week; with one it stays, and so do the links "
    "to it."
)
LINKS = mark(
    "Whoever has one of these links sees this training and its data on this server, and "
    "nobody else can guess them."
)
SCRIPT = mark("The same training as a program in plain PyTorch, with its data.")
PLAN = mark("What was asked for; “gatescope train plan.toml” repeats it in a terminal.")
CARD = mark("The card above as a file.")


def show_keep(frame: Frame, run: RunView) -> None:
    """Let somebody keep a run, and offer all of it.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    run : RunView
        The run, finished or not, and the lane and the moment that are looked at.
    """
    say = frame.translate
    title = _title(run)
    if may_steer(run.folder.name):
        st.markdown("##### " + say(mark("Keep it")))
        _name(run, title, say)
    _links(run, say)
    if not run.lanes:
        st.info(say(NOTHING), icon=":material/hourglass_empty:")
        return
    card, measure = card_of(run, title), measure_of(run.schema)
    st.markdown("##### " + say(mark("Its card")))
    _show_card(card, measure, say)
    if state.hides("takeaway"):
        return
    st.markdown("##### " + say(mark("Take it away")))
    _files(run, card, measure, say)
    _weights(frame, run)


def card_of(run: RunView, title: str) -> RunCard:
    """Make the card of a run: its networks with the weights that count."""
    at_the_end = judged_lanes(replace(run, moment=-1))
    scores = {one.lane: one.found.score for one in at_the_end if one.found is not None}
    return run_card(run.folder, run.schema, scores, title)


def _title(run: RunView) -> str:
    status = status_of(run.folder.name)
    return "" if status is None else status.title


def _name(run: RunView, title: str, say: Translate) -> None:
    key = f"{NAME}.{run.folder.name}"
    if key not in st.session_state:
        st.session_state[key] = title or suggested(run, say)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        # told again with its value, see `gatescope.ui.widgets.number_from`
        held = st.session_state[key]
        st.text_input(say(mark("Name")), held, key=key, max_chars=TITLE_LENGTH, width=420)
        st.button(
            say(mark("Change the name")) if title else say(mark("Keep it")),
            icon=":material/bookmark_add:",
            type="secondary" if title else "primary",
            key="l.keep",
            on_click=lambda: attempt(lambda: _keep(run.folder.name, key), "train"),
        )
    show_problem_of_button(say, "train")
    if title:
        kept = note("Kept as “{title}”.", title=title).translated(say)
        st.success(plain(kept), icon=":material/bookmark:")
    else:
        st.caption(say(WHY))


def _keep(name: str, key: str) -> None:
    run_store().keep(name, str(st.session_state.get(key, "")))


def suggested(run: RunView, say: Translate) -> str:
    """Name a run after its task and its networks, before anybody has."""
    names = (say(TITLES[run.plan.data.task]), *lane_names(run.plan, say))
    return " · ".join(names)[:TITLE_LENGTH]


def _links(run: RunView, say: Translate) -> None:
    st.markdown("##### " + say(mark("Links to it")))
    train = {"l.run": run.folder.name, "l.section": "evaluate"}
    with st.container(gap="xxsmall"):
        st.caption(say(mark("This training")))
        st.code(page_address("train", train), language=None, wrap_lines=True)
        if run.lanes:
            lane = run.lane if run.lane in run.lanes else run.lanes[0]
            st.caption(say(mark("Its network in Explore")))
            address = page_address("explore", explore_query(run, lane))
            st.code(address, language=None, wrap_lines=True)
    st.caption(say(LINKS))


def _show_card(card: RunCard, measure: Measure, say: Translate) -> None:
    show_table((), card_rows(card, say), caption=say(mark("What the training was")))
    show_table(
        tuple(map(say, heads_of(measure))),
        lane_rows(card, measure, say),
        caption=say(mark("What became of its networks")),
    )


def _files(run: RunView, card: RunCard, measure: Measure, say: Translate) -> None:
    name, folder = slug(card.title or run.folder.name), run.folder
    plan = plan_toml(run.plan)
    offers = (
        (mark("Card (Markdown)"), CARD, f"{name}.md", "text/markdown", "description",
         lambda: card_markdown(card, measure, say)),
        (mark("Card (JSON)"), CARD, f"{name}.json", "application/json", "data_object",
         lambda: card_json(card)),
        (mark("Plan (TOML)"), PLAN, "plan.toml", "application/toml", "list_alt",
         lambda: plan.encode()),
        (mark("Program (PyTorch)"), SCRIPT, f"{name}.zip", "application/zip", "code",
         lambda: _script(folder)),
    )  # fmt: skip
    for where, (label, says, file, mime, icon, make) in zip(
        st.columns(len(offers)), offers, strict=True
    ):
        with where:
            st.download_button(
                say(label),
                # A file is made when somebody asks for it, on a thread that knows no session.
                make,
                file_name=file,
                mime=mime,
                icon=f":material/{icon}:",
                key=f"l.take.{file.rpartition('.')[2]}",
                on_click="ignore",
                width="stretch",
            )
            st.caption(say(says))


def _script(folder: RunFolder) -> bytes:
    from gatescope.training.lab.script import training_script

    return training_script(folder)


def _weights(frame: Frame, run: RunView) -> None:
    say = frame.translate
    lane = run.lane if run.lane in run.lanes else run.lanes[0]
    name = lane_names(run.plan, say)[lane]
    told = note("The weights of {name} at the moment that is looked at:", name=name)
    st.markdown(plain(told.translated(say)))
    try:
        model = network_at(run, lane)
    except InputError as error:
        st.error(plain(error.message.translated(say)), icon=":material/error:")
        return
    offer_weights(model, frame, key="l.weights", name=f"{run.folder.name}-{lane}-{model.cell}")
