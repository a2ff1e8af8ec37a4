"""An axis of numbers in the form: typed one by one, or between two ends."""

from __future__ import annotations

import streamlit as st

from gatescope.experiments.axis import Axis, Drawn, Listed, Spread
from gatescope.experiments.axis_file import axis_of
from gatescope.experiments.plan import FIELDS
from gatescope.i18n import Translate
from gatescope.messages import mark
from gatescope.ui import exp_form_state as form
from gatescope.ui import widgets
from gatescope.ui.exp_form_convert import as_listed, as_spread
from gatescope.ui.exp_form_edit import draws_in, with_axis
from gatescope.ui.exp_form_fields import MOST_TYPED, attempt, field, say_if_wrong
from gatescope.ui.exp_form_how import HOW, how_of, pick_how
from gatescope.ui.exp_form_typed import read_list, read_range, read_values, values_text
from gatescope.ui.link_part import as_text

EVEN, LOG = mark("even"), mark("logarithmic")
SPACES = {
    "range": {"even": EVEN, "log": LOG},
    "random": {"uniform": EVEN, "log": LOG, "choice": mark("from a list")},
}
SPREAD_SAYS = mark(
    "Even: at equal distances. Logarithmic: in equal ratios, such as 1, 10, 100."
)
PARTS = {
    "values": mark("Values, such as 0.5, 1, 2"),
    "low": mark("From"),
    "high": mark("To"),
    "count": mark("How many"),
}
WIDE, NARROW = 420, 84
"""Pixels: three numbers stand side by side on a phone."""

MANY = mark("{count:,} values; they can be changed as text (TOML).")


def edit_numbers(name: str, axis: Axis, translate: Translate) -> None:
    """Show what is typed of an axis of numbers; what is legal goes into the settings."""
    values = as_listed(axis, name).values
    if isinstance(axis, Listed) and len(values_text(values)) > MOST_TYPED:
        st.caption(translate(MANY).format(count=len(axis.values)))
        return
    how = how_of(axis)
    space = _space(name, axis)
    parts = _parts(how, space)
    with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
        pick_how(name, axis, tuple(HOW), translate)
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


def _pick_space(name: str, axis: Axis, translate: Translate) -> None:
    how = how_of(axis)
    words = SPACES[how]

    def chosen(_: str) -> None:
        attempt(lambda: with_axis(form.edited_plan(), name, _built(name, axis)))

    def told(space: str) -> str:
        return translate(words[space])

    st.segmented_control(
        translate(mark("Spread")),
        tuple(words),
        format_func=told,
        key=widgets.widget_key(f"{form.FORM}{name}.{how}.space", _space(name, axis)),
        help=translate(SPREAD_SAYS),
        required=True,
        on_change=form.when_chosen(f"{name}.{how}.space", chosen, tuple(words), told),
    )


def _space(name: str, axis: Axis) -> str:
    """Name how the values are spread, as chosen, whether or not the plan can have it."""
    begun = {"range": "log" if isinstance(axis, Spread) and axis.log else "even"}
    begun["random"] = axis.how if isinstance(axis, Drawn) else ""
    how = how_of(axis)
    held = form.held(f"{name}.{how}.space")
    return str(held) if held in SPACES.get(how, ()) else begun.get(how, "")


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
