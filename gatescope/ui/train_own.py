"""A CSV file of one's own as the data of the Train page: dropped, chosen from, and shown."""

from __future__ import annotations

from typing import Any

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from gatescope.i18n import Translate
from gatescope.inputs.quoting import shorten
from gatescope.messages import InputError, mark, sentences
from gatescope.training.lab.data_facts import DataFacts
from gatescope.training.lab.own_preview import Preview
from gatescope.training.lab.plan import TEXT
from gatescope.ui import state, widgets
from gatescope.ui.frame import Frame, plain, show_notes
from gatescope.ui.html_table import show_table
from gatescope.ui.own_file import show_held
from gatescope.ui.train_file import (
    Facts,
    OwnFile,
    choose,
    chosen,
    facts_of,
    forget_file,
    keep_file,
    own_file,
    preview_of,
    refused,
)
from gatescope.ui.train_own_words import MOST_ROWS, class_rows, facts_words, scale_rows
from gatescope.ui.train_pickers import pick_knobs
from gatescope.ui.train_plan import page_plan

UPLOAD = "gs.train.upload"
STAYS = mark(
    "The file stays in your session: a link to this page does not carry it. A training keeps a "
    "copy of it beside its networks on this server."
)
HINTS = {
    True: mark("One row a text: a column of texts and a column of labels."),
    False: mark("One row a step in time, one column a quantity, oldest first."),
}
STILL = mark("“{name}” stays in use.")
MOST_COLUMNS = 8


def show_own_data(frame: Frame) -> Facts | None:
    """Show the uploader, the columns, and what becomes of the file.

    Parameters
    ----------
    frame : Frame
        From the page's first call.

    Returns
    -------
    Facts or None
        None where there is no file yet, or it cannot be used as it is chosen.
    """
    translate, task = frame.translate, state.current().train.task
    dropped = st.file_uploader(
        translate(mark("CSV file, up to 20 MB")),
        key=UPLOAD,
        help=translate(HINTS[task == TEXT]),
        on_change=widgets.on_change(UPLOAD, _drop),
    )
    st.caption(translate(HINTS[task == TEXT]) + " " + translate(STAYS))
    problem, file = refused(), own_file()
    if problem is not None:
        still = translate(STILL).format(name=file.name) if file else ""
        told = sentences([problem.translated(translate), still], translate)
        st.error(plain(told), icon=":material/error:")
    if file is None:
        return None
    if dropped is None:  # whoever comes back from another step finds an empty uploader
        told = translate(mark("In use: {name}")).format(name=file.name)
        show_held(told, "l.file.remove", forget_file, translate)
    try:
        preview = preview_of(file, task)
        _pick_columns(file, preview, translate)
    except InputError as error:
        _say(error, translate)
        return None
    _show_preview(file, preview, translate)
    words = ("tokens", "most_tokens") if task == TEXT else ()
    pick_knobs((*words, "length", "validation"), translate)
    return _facts(frame)


def _drop(file: UploadedFile | None) -> None:
    if file is not None:
        keep_file(file.name, file.getvalue(), state.current().train.task)


def _say(error: InputError, translate: Translate) -> None:
    st.error(plain(error.message.translated(translate)), icon=":material/error:")


def _pick_columns(file: OwnFile, preview: Preview, translate: Translate) -> None:
    task, now = state.current().train.task, chosen(file, state.current().train.task)
    names = tuple(c.name for c in preview.columns if c.numeric or task == TEXT)
    with st.container(horizontal=True, gap="medium", vertical_alignment="top"):
        if task == TEXT:
            _pick(file, "text", translate(mark("Column of the texts")), names, now)
            _pick(file, "label", translate(mark("Column of the labels")), names, now)
            return
        key = widgets.widget_key(f"l.columns.{file.digest}", list(now["columns"]))
        st.multiselect(
            translate(mark("Columns that are read")),
            names,
            format_func=shorten,
            key=key,
            on_change=widgets.on_change(key, lambda picked: _take(file, columns=tuple(picked))),
        )
        _pick(file, "target", translate(mark("Its next value is forecast")), names, now)


def _pick(
    file: OwnFile, name: str, label: str, names: tuple[str, ...], now: dict[str, Any]
) -> None:
    key = widgets.widget_key(f"l.{name}.{file.digest}", now[name])
    st.selectbox(
        label,
        names,
        format_func=shorten,
        key=key,
        on_change=widgets.on_change(key, lambda column: _take(file, **{name: column})),
        filter_mode=None,
        width=260,
    )


def _take(file: OwnFile, **values: Any) -> None:
    choose(file, state.current().train.task, **values)


def _show_preview(file: OwnFile, preview: Preview, translate: Translate) -> None:
    names = [shorten(column.name) for column in preview.columns]
    words = translate(mark("The first of {count:,} rows of {name}")).format(
        count=preview.rows, name=file.name
    )
    with st.expander(plain(words), expanded=True, icon=":material/table:"):
        rows = [row[:MOST_COLUMNS] for row in preview.first]
        show_table(names[:MOST_COLUMNS], rows, caption=words)
        more = len(names) - MOST_COLUMNS
        if more > 0:
            told = translate(mark("… and {count:,} more columns")).format(count=more)
            st.caption(plain(told))


def _facts(frame: Frame) -> Facts | None:
    translate = frame.translate
    try:
        with st.spinner(translate(mark("The file is being read …"))):
            facts = facts_of(page_plan(state.current().train))
    except InputError as error:
        _say(error, translate)
        return None
    show_notes(facts.notes, translate)
    told = (message.translated(translate) for message in facts_words(facts))
    st.markdown("\n".join(f"- {plain(line)}" for line in told))
    _tables(facts.data, translate)
    return facts


CLASS_HEADS = (mark("Class"), mark("To learn from"), mark("Validation"), mark("Held out"))
SCALE_HEADS = (mark("Column"), mark("Mean"), mark("Standard deviation"))


def _tables(data: DataFacts, translate: Translate) -> None:
    if data.classes:
        caption = translate(mark("How often each class is the answer"))
        show_table([*map(translate, CLASS_HEADS)], class_rows(data), caption=caption)
        more = len(data.classes) - MOST_ROWS
        if more > 0:
            told = translate(mark("… and {count:,} more classes")).format(count=more)
            st.caption(plain(told))
    else:
        caption = translate(mark("How each column is standardised"))
        show_table([*map(translate, SCALE_HEADS)], scale_rows(data), caption=caption)
