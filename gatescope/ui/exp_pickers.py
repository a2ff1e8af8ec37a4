"""What a figure of an experiment shows is chosen beside it; nothing moves meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from gatescope.experiments.plan import Plan
from gatescope.messages import mark
from gatescope.ui import state, widgets
from gatescope.ui.exp_axes import Along, Choice, few, held
from gatescope.ui.exp_kinds import FREE, MOST_PANELS, SERIES, first_choice, with_lines
from gatescope.ui.exp_sheet_series import spread
from gatescope.ui.exp_values import values_of
from gatescope.ui.exp_words import axis_name, setting, value_name
from gatescope.ui.frame import Frame

WIDTH = 210
NONE = mark("(nothing)")


def pick(frame: Frame, kind: str, plan: Plan, axes: Sequence[Along], key: str) -> Choice:
    """Show the choices of a figure and give what was chosen.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    kind : str
        Which figure.
    plan : Plan
        Of the experiment.
    axes : sequence of Along
        From `axes_of`.
    key : str
        Names the figure on the page.
    """
    picker = Picker(frame, plan, axes, key)
    first = first_choice(kind, plan, axes)
    # the key names it for style.css
    with st.container(horizontal=True, gap="small", key=f"gs-pick-{kind}"):
        if kind == FREE:
            return picker.free(first)
        if kind in SERIES:
            return picker.series(first)
        if kind == "map":
            return picker.map(first)
        return picker.along(first, lines=kind != "shares", value=kind == "values")


class Picker:
    """The choices of one figure.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    plan : Plan
        Of the experiment.
    axes : sequence of Along
        Its axes.
    key : str
        Names the figure on the page.
    """

    def __init__(self, frame: Frame, plan: Plan, axes: Sequence[Along], key: str) -> None:
        self.plan, self.axes, self.key, self.say = plan, axes, key, frame.translate
        self.exp = frame.settings.exp

    def series(self, first: Choice) -> Choice:
        """Choose what the lines are, and what is held."""
        names = [axis.name for axis in self.axes if few(axis)]
        lines = self._axis("lines", mark("Lines"), names, first.lines, none=False)
        chosen = with_lines(self.plan, self.axes, lines)
        where = self._where(chosen.where)
        return replace(chosen, where=where, shown=self._panels(chosen.panels))

    def _panels(self, panels: Sequence[str]) -> tuple[Any, ...]:
        """Choose the panels where there is no room for all."""
        axis = next((axis for axis in self.axes if (axis.name,) == tuple(panels)), None)
        if axis is None or len(axis.values) <= MOST_PANELS:
            return ()
        picked = st.multiselect(
            self.say(mark("Panels")),
            axis.values,
            default=[axis.values[k] for k in spread(len(axis.values))],
            format_func=lambda value: setting(axis.name, value, self.say),
            max_selections=MOST_PANELS,
            key=f"{self.key}.panels.{axis.name}",
        )
        return tuple(picked)

    def along(self, first: Choice, *, lines: bool, value: bool) -> Choice:
        """Choose a value, along what it goes, and what the lines are."""
        what = self._value(first.value) if value else first.value
        names = [axis.name for axis in self.axes if lines or axis.name != "cell"]
        x = self._axis("x", mark("Along"), names, first.x, none=False)
        panels = tuple(name for name in first.panels if name != x)
        second = ""
        if lines:
            others = [axis.name for axis in self.axes if few(axis) and axis.name != x]
            usual = first.lines if first.lines in others else (others or [""])[0]
            second = self._axis("lines", mark("Lines"), others, usual)
        where = held(self.axes, self.plan, (x, second, *panels))
        return Choice(what, x=x, lines=second, panels=panels, where=self._where(where))

    def map(self, first: Choice) -> Choice:
        """Choose a value and two axes."""
        what = self._value(first.value)
        numbers = [axis.name for axis in self.axes if axis.number]
        x = self._axis("x", mark("Across"), numbers, first.x, none=False)
        others = [name for name in numbers if name != x]
        y = self._axis(
            "y", mark("Upwards"), others, first.y if first.y != x else others[0], none=False
        )
        where = held(self.axes, self.plan, (x, y))
        return Choice(what, x=x, y=y, where=self._where(where))

    def free(self, first: Choice) -> Choice:
        """Choose any value and one axis or two; a link carries it."""
        values, names = values_of(self.plan), [axis.name for axis in self.axes]
        what = self.exp.value if self.exp.value in values else first.value
        x = self.exp.by if self.exp.by in names else first.x
        what = self._linked("value", mark("Value"), values, what, value_name)
        x = self._linked("by", mark("Along"), names, x, axis_name)
        others = [name for name in names if name != x]
        usual = first.lines if first.lines in others and self.exp.lines != NO_LINES else ""
        second = self.exp.lines if self.exp.lines in others else usual
        second = self._linked("lines", mark("And"), ["", *others], second, self._or_nothing)
        axis = next((axis for axis in self.axes if axis.name == second), None)
        where = self._where(held(self.axes, self.plan, (x, second)))
        if axis is None or few(axis):
            return Choice(what, x=x, lines=second, where=where)
        return Choice(what, x=x, y=second, where=where)

    def _or_nothing(self, name: str, say: Callable[[str], str]) -> str:
        return axis_name(name, say) if name else say(NONE)

    def _value(self, usual: str) -> str:
        return self._select("value", mark("Value"), values_of(self.plan), usual, value_name)

    def _axis(
        self, name: str, label: str, options: Sequence[str], usual: str, *, none: bool = True
    ) -> str:
        offered = [*options, *([""] if none else [])]
        return self._select(name, label, offered, usual, self._or_nothing)

    def _where(self, where: Mapping[str, Any]) -> dict[str, Any]:
        """Choose where the other axes are held, or that they are not."""
        held_axes = [axis for axis in self.axes if axis.name in where]
        chosen = {axis.name: self._held(axis, where[axis.name]) for axis in held_axes}
        return {name: value for name, value in chosen.items() if value is not None}

    def _held(self, axis: Along, usual: Any) -> Any:
        def told(value: Any) -> str:
            if value is None:
                return self.say(mark("all together"))
            return setting(axis.name, value, self.say)

        # what differs in length cannot be laid upon each other
        options: list[Any] = [*axis.values, *([] if axis.name == "length" else [None])]
        return st.selectbox(
            axis_name(axis.name, self.say),
            options,
            index=options.index(usual),
            format_func=told,
            key=f"{self.key}.at.{axis.name}",
            width=WIDTH,
        )

    def _select(
        self,
        name: str,
        label: str,
        options: Sequence[str],
        usual: str,
        told: Callable[[str, Callable[[str], str]], str],
    ) -> str:
        """Offer a choice where there is one."""
        if len(options) < 2:
            return usual

        def name_of(option: str) -> str:
            return told(option, self.say)

        picked = st.selectbox(
            self.say(label), options, index=options.index(usual) if usual in options else 0,
            format_func=name_of, key=f"{self.key}.{name}", width=WIDTH,
        )  # fmt: skip
        found = widgets.option_of(picked, options, name_of)
        return usual if found is None else str(found)

    def _linked(
        self,
        name: str,
        label: str,
        options: Sequence[str],
        chosen: str,
        told: Callable[[str, Callable[[str], str]], str],
    ) -> str:
        """Offer a choice that stands in the link."""
        # of another experiment it is another choice, whatever the browser last had here
        key = widgets.widget_key(f"{self.key}.{name}", chosen)
        if st.session_state[key] not in options:
            st.session_state[key] = chosen

        def take(picked: str) -> None:
            value = picked or NO_LINES
            state.commit_part(exp=replace(state.current().exp, figure=FREE, **{name: value}))

        def name_of(option: str) -> str:
            return told(option, self.say)

        picked = st.selectbox(
            self.say(label), options, format_func=name_of,
            key=key, on_change=widgets.on_choice(key, take, options, name_of), width=WIDTH,
        )  # fmt: skip
        found = widgets.option_of(picked, options, name_of)
        return chosen if found is None else str(found)


NO_LINES = "none"
"""How a link says that there is no second axis."""
