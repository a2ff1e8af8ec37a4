"""Step 2 of the Train page: which networks race, how large they are, and how they learn."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import streamlit as st

from gatescope.i18n import Translate
from gatescope.inputs.tasks import Task
from gatescope.messages import Message, mark, note
from gatescope.training.lab.plan import CELLS, TABLE
from gatescope.training.lab.sizes import Count, count_parameters, sizes_of
from gatescope.ui import state, widgets
from gatescope.ui.frame import Frame, plain
from gatescope.ui.html_table import show_table
from gatescope.ui.lane_picker import CELL_HINTS
from gatescope.ui.train_code import network_code
from gatescope.ui.train_pickers import pick_knobs
from gatescope.ui.train_plan import known_task, page_plan
from gatescope.ui.train_settings import COMPARES, SEPARATOR, reads_text
from gatescope.ui.train_words import lane_names

NO_FILE = mark("Choose a CSV file in step 1: the sizes of these networks depend on it.")
WHY = mark(
    "Each network reads the sequence step by step into a state and answers from it. All of "
    "them learn from the same batches, so that what differs between their curves is what you "
    "choose here."
)
COMPARE_NAMES = {
    "": mark("their cells"),
    "units": mark("their size"),
    "regularisation": mark("dropout and L2"),
}
COMPARE_SAYS = {
    "": mark("One network of each chosen cell, all else equal."),
    "units": mark("Five networks of one cell: each has half the units of the next."),
    "regularisation": mark(
        "One cell three times: plain, with dropout, and with L2; both hold against learning by "
        "heart."
    ),
}
STRONG = {"dropout": 0.5, "l2": 0.001}
"""Where dropout and L2 begin when they are what is compared."""

FORECASTS = ("wave", TABLE)
SEES_AHEAD = mark(
    "Reading from the end, these networks see the value that they are to forecast: their score "
    "will say nothing about the future."
)


def show_network(frame: Frame) -> None:
    """Show what races, the knobs of the networks and of their learning, and their sizes.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    """
    translate = frame.translate
    st.write(translate(WHY))
    _pick_race(translate)
    train = state.current().train
    embedding = ("embedding",) if reads_text(train.task) else ()
    pick_knobs(("units", "layers", "directions", *embedding, "dropout", "l2"), translate)
    task = known_task(train)
    if train.directions == 2 and train.task in FORECASTS:
        st.warning(translate(SEES_AHEAD), icon=":material/visibility:")
    if task is not None:
        _show_sizes(frame, task)
    else:
        st.info(translate(NO_FILE), icon=":material/info:")
    st.subheader(translate(mark("How they learn")), anchor=False)
    momentum = ("momentum",) if train.optimizer == "sgd" else ()
    pick_knobs(
        (
            "optimizer",
            "learning_rate",
            *momentum,
            "clip",
            "batch",
            "epochs",
            "patience",
            "seed",
        ),
        translate,
    )


def _pick_race(translate: Translate) -> None:
    train = state.current().train
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom"):
        key = widgets.widget_key("l.compare", train.compare)
        st.segmented_control(
            translate(mark("The networks differ in")),
            COMPARES,
            format_func=lambda name: translate(COMPARE_NAMES[name]),
            key=key,
            required=True,
            on_change=widgets.on_change(key, _take_compare),
        )
        if train.compare:
            _pick_cell(train.chosen_cells[0], translate)
        else:
            _pick_cells(train.chosen_cells, translate)
    said = [translate(COMPARE_SAYS[train.compare])]
    said += [translate(CELL_HINTS[cell]) for cell in train.chosen_cells]
    st.caption("  \n".join(plain(line) for line in said))


def _pick_cell(cell: str, translate: Translate) -> None:
    key = widgets.widget_key("l.cell", cell)
    st.segmented_control(
        translate(mark("Cell")),
        CELLS,
        format_func=str.upper,
        key=key,
        required=True,
        on_change=widgets.on_change(key, lambda chosen: state.change_train(cells=chosen)),
    )


def _pick_cells(cells: tuple[str, ...], translate: Translate) -> None:
    key = widgets.widget_key("l.cells", list(cells))
    st.segmented_control(
        translate(mark("Cells")),
        CELLS,
        format_func=str.upper,
        key=key,
        selection_mode="multi",
        on_change=widgets.on_change(key, lambda chosen: _take_cells(chosen, key)),
    )


def _take_compare(kind: str) -> None:
    """Begin a comparison with values that make a difference, before the page runs."""
    now = state.current()
    train = replace(now.train, compare=kind)
    if kind == "regularisation":
        strong: dict[str, Any] = {k: getattr(train, k) or v for k, v in STRONG.items()}
        train = replace(train, **strong)
    state.show(replace(now, train=train))


def _take_cells(chosen: list[str], key: str) -> None:
    cells = [cell for cell in CELLS if cell in chosen]
    if cells:
        state.change_train(cells=SEPARATOR.join(cells))
    else:  # somebody has to race
        st.session_state[key] = list(state.current().train.chosen_cells)


def _show_sizes(frame: Frame, task: Task) -> None:
    translate, plan = frame.translate, page_plan(state.current().train)
    sizes = sizes_of(task)
    names = lane_names(plan, translate)
    counts = [count_parameters(sizes, plan.network, lane) for lane in plan.lanes]
    head = translate(mark("What has to be learnt"))
    st.markdown(f"**{head}**")
    heads = [mark("Network"), mark("Parameters"), mark("Made of")]
    rows = [
        (name, f"{count.total:,}", breakdown(count).translated(translate))
        for name, count in zip(names, counts, strict=True)
    ]
    show_table(
        [translate(head) for head in heads],
        rows,
        caption=translate(mark("Parameters of each network")),
    )
    st.caption(plain(head_words(task, translate)))
    with st.expander(translate(mark("This network in PyTorch")), icon=":material/code:"):
        st.code(
            network_code(plan, plan.lanes[0], sizes, classes=task.kind == "classes"),
            language="python",
        )
        if len(plan.lanes) > 1:
            told = translate(mark("This is {name}; the others differ in what you chose above."))
            st.caption(plain(told.format(name=names[0])))


def breakdown(count: Count) -> Message:
    """Say what the parameters of a network belong to."""
    said = {"recurrent": count.recurrent, "head": count.head, "embedding": count.embedding}
    if count.embedding:
        return note(
            "{embedding:,} embedding + {recurrent:,} recurrent layers + {head:,} answer", **said
        )
    return note("{recurrent:,} recurrent layers + {head:,} answer", **said)


def head_words(task: Task, translate: Translate) -> str:
    """Say what the networks' answer is."""
    if task.kind == "values":
        told = note(
            "The answer: a linear layer gives one number; the loss is the squared error."
        )
    else:
        told = note(
            "The answer: a linear layer gives a score for each of {count} classes; the loss is "
            "the cross-entropy.",
            count=len(task.labels),
        )
    return told.translated(translate)
