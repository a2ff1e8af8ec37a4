"""What varies in an experiment: for every axis its values, as a list, a range or at random."""

from __future__ import annotations

from typing import Any

import streamlit as st

from gatescope.experiments.axis import Axis, Drawn, Listed, Spread
from gatescope.experiments.axis_file import axis_of
from gatescope.experiments.plan import FIELDS, Plan
from gatescope.i18n import Translate
from gatescope.messages import mark
from gatescope.ui import exp_form_state as form
from gatescope.ui import state
from gatescope.ui.exp_form_edit import as_drawn, as_listed, as_spread, draws_in, with_axis
from gatescope.ui.exp_form_fields import MOST_TYPED, attempt, field, say_if_wrong
from gatescope.ui.exp_form_knobs import KNOBS
from gatescope.ui.exp_form_typed import read_list, read_range, read_values, values_text
from gatescope.ui.frame import plain
from gatescope.ui.link_part import as_text

HOW = {
    "list": mark("one by one"),
    "range": mark("a range"),
    "random": mark("at random"),
}
SPACES = {
    "range": {"even": mark("even steps"), "log": mark("even ratios")},
    "random": {
        "uniform": mark("evenly between"),
        "log": mark("evenly in ratio"),
        "choice": mark("from a list"),
    },
}
PARTS = {
    "values": mark("Values, such as 0.5, 1, 2"),
    "low": mark("From"),
    "high": mark("To"),
    "count": mark("How many"),
}
WIDE, NARROW = 420, 96
"""Pixels: three numbers stand side by side on a phone."""

NOTHING = mark(
    "Nothing but the cells and the seeds. Press “Vary” beside a quantity below, and it takes "
    "several values: every value of one meets every value of the others."
)
MANY = mark("{count:,} values; they can be changed as text (TOML).")


def edit_axes(plan: Plan, translate: Translate) -> None:
    """Show every axis of a plan but its cells; what is changed goes into the settings."""
    head = translate(mark("What varies"))
    st.markdown(f"**{head}**")
    names = [name for name in plan.axes if name != "cell"]
    if not names:
        st.caption(translate(NOTHING))
    for name in names:
        with st.container(border=True, gap="xsmall"):
            _edit_axis(name, plan.axes[name], translate)


def _edit_axis(name: str, axis: Axis, translate: Translate) -> None:
    knob = KNOBS[name]
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(f"**{plain(translate(knob.label))}**", width="content")
        st.caption(translate(knob.says))
        st.button(
            translate(mark("Keep the same")),
            key=f"e.steady.{name}",
            icon=":material/horizontal_rule:",
            type="tertiary",
            on_click=form.keep_the_same,
            args=(name,),
        )
    if is_choice(name, axis):
        _edit_choices(name, axis, translate)
    else:
        _edit_numbers(name, axis, translate)


def is_choice(name: str, axis: Axis) -> bool:
    """Say whether an axis takes some of a few values, and not numbers of a range.

    Examples
    --------
    >>> is_choice("init", Listed(("torch",))), is_choice("gain", Listed((1.0,)))
    (True, False)
    """
    among = isinstance(axis, Listed) or (isinstance(axis, Drawn) and axis.how == "choice")
    return among and bool(KNOBS[name].names)


def _edit_choices(name: str, axis: Axis, translate: Translate) -> None:
    names = KNOBS[name].names
    values = axis.values if isinstance(axis, Listed | Drawn) else ()
    key = state.widget_key(f"{form.FORM}{name}.pills", list(values))

    def chosen(picked: list[Any]) -> None:
        if not picked:  # an axis has a value
            st.session_state[key] = list(values)
            return
        order = [value for value in names if value in picked]
        drawn = {"random": order, "count": axis.count} if isinstance(axis, Drawn) else order
        attempt(lambda: with_axis(form.edited_plan(), name, axis_of(name, drawn)))

    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        _pick_how(name, axis, ("list", "random"), translate)
        st.pills(
            translate(mark("Values")),
            tuple(names),
            format_func=lambda value: translate(names[value]),
            key=key,
            selection_mode="multi",
            on_change=form.when_changed(f"{name}.pills", chosen),
        )


def _edit_numbers(name: str, axis: Axis, translate: Translate) -> None:
    values = as_listed(axis, name).values
    if isinstance(axis, Listed) and len(values_text(values)) > MOST_TYPED:
        st.caption(translate(MANY).format(count=len(axis.values)))
        return
    how = how_of(axis)
    space = _space(name, axis)
    parts = _parts(how, space)
    with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
        _pick_how(name, axis, tuple(HOW), translate)
        if how in SPACES:
            _pick_space(name, axis, translate)
        for part in parts:
            field(
                f"{name}.{how}.{part}",
                translate(PARTS[part]),
                _begin(name, axis)[part],
                lambda: attempt(
                    lambda: with_axis(form.edited_plan(), name, _built(name, axis))
                ),
                width=WIDE if part == "values" else NARROW,
            )
    say_if_wrong(lambda: _built(name, axis), translate)


def _parts(how: str, space: str) -> tuple[str, ...]:
    """Name what is typed of an axis."""
    if how == "list" or space == "choice":
        return ("values",)
    return ("low", "high", "count") if how == "range" else ("low", "high")


def _pick_how(name: str, axis: Axis, legal: tuple[str, ...], translate: Translate) -> None:
    st.segmented_control(
        translate(mark("Values are taken")),
        legal,
        format_func=lambda how: translate(HOW[how]),
        key=state.widget_key(f"{form.FORM}{name}.how", how_of(axis)),
        required=True,
        on_change=form.when_changed(f"{name}.how", lambda how: _take_how(name, how)),
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


def _pick_space(name: str, axis: Axis, translate: Translate) -> None:
    how = how_of(axis)
    words = SPACES[how]

    def chosen(_: str) -> None:
        attempt(lambda: with_axis(form.edited_plan(), name, _built(name, axis)))

    st.segmented_control(
        translate(mark("Spread")),
        tuple(words),
        format_func=lambda space: translate(words[space]),
        key=state.widget_key(f"{form.FORM}{name}.{how}.space", _space(name, axis)),
        required=True,
        on_change=form.when_changed(f"{name}.{how}.space", chosen),
    )


def how_of(axis: Axis) -> str:
    """Name the way in which an axis takes its values.

    Examples
    --------
    >>> how_of(Listed((1.0,))), how_of(Spread(0.0, 1.0, 3)), how_of(Drawn("log", 9, 1.0, 2.0))
    ('list', 'range', 'random')
    """
    return {Listed: "list", Spread: "range", Drawn: "random"}[type(axis)]


def _space(name: str, axis: Axis) -> str:
    """Name how the values are spread, as chosen, whether or not the plan can have it."""
    begun = {"range": "log" if isinstance(axis, Spread) and axis.log else "even"}
    begun["random"] = axis.how if isinstance(axis, Drawn) else ""
    how = how_of(axis)
    return str(form.held(f"{name}.{how}.space") or begun.get(how, ""))


def _begin(name: str, axis: Axis) -> dict[str, str]:
    """Give what the fields of an axis begin with."""
    spread = (
        as_spread(axis, name) if not isinstance(FIELDS[name].default, str) else Spread(0, 1, 2)
    )
    return {
        "values": values_text(as_listed(axis, name).values),
        "low": as_text(spread.low),
        "high": as_text(spread.high),
        "count": str(spread.count),
    }


def _built(name: str, axis: Axis) -> Axis:
    """Make the axis that the fields say; an `InputError` says what is wrong."""
    how, space, begun = how_of(axis), _space(name, axis), _begin(name, axis)

    def said(part: str) -> str:
        now = form.held(f"{name}.{how}.{part}")
        return begun[part] if now is None else str(now)

    if how == "list":
        return read_list(name, said("values"))
    if how == "range":
        log = space == "log"
        return read_range(name, said("low"), said("high"), said("count"), log=log)
    count = draws_in(form.edited_plan())
    if space == "choice":
        return axis_of(name, {"random": read_values(said("values")), "count": count})
    return read_range(name, said("low"), said("high"), count, random=space)
