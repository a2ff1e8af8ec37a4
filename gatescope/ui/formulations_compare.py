"""States, differences and gradients of the chosen formulations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
import streamlit as st

from gatescope.analysis.formulation_compare import gradient_norms
from gatescope.figures.formulation_style import name_of
from gatescope.i18n import Translate
from gatescope.inputs.sequence import FloatArray
from gatescope.messages import enumerated, mark, sentences, true_minus
from gatescope.ui import state, widgets
from gatescope.ui.flow_panel import show_figure
from gatescope.ui.formulations_scene import FormulationScene
from gatescope.ui.formulations_words import compare_words
from gatescope.ui.frame import Frame, theme
from gatescope.ui.kept import kept
from gatescope.viewer.export_table import table_csv


def show_compare(frame: Frame, scene: FormulationScene, names: tuple[str, ...]) -> None:
    """Show the states of one unit, the differences, and the gradients.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    scene : FormulationScene
        What every formulation computed.
    names : tuple of str
        The formulations that are compared.
    """
    _states(frame, scene, names)
    _differences(frame, scene, names)
    _gradients(frame, scene, names)


def _states(frame: Frame, scene: FormulationScene, names: tuple[str, ...]) -> None:
    from gatescope.figures.formulation_states import formulation_states_figure

    say, unit = frame.translate, _pick_unit(frame, scene, names)
    states = {name: scene.seen.states(name)[:, unit] for name in names}
    readings = scene.readings
    show_figure(
        frame,
        formulation_states_figure(states, readings, unit=unit, theme=theme(), translate=say),
        key="form.states",
        finding=sentences(
            [compare_words(scene.seen, names, say), answer_words(scene, names, say)], say
        ),
        caption=say(STATES_CAPTION),
        alt=say(mark("Lines of one unit's state over the steps, one for each formulation")),
        csv_name=f"formulations-states-unit-{unit}",
        csv=lambda: table_csv(_columns(readings, states)),
    )


def _differences(frame: Frame, scene: FormulationScene, names: tuple[str, ...]) -> None:
    from gatescope.figures.formulation_differences import formulation_differences_figure

    say, readings = frame.translate, scene.readings
    apart = {name: scene.seen.differences(names[0], name) for name in names}
    show_figure(
        frame,
        formulation_differences_figure(
            apart, allowed=scene.seen.allowed, theme=theme(), translate=say
        ),
        key="form.differences",
        caption=say(DIFFERENCES_CAPTION).format(first=name_of(names[0], say)),
        alt=say(mark("Lines of the difference over the steps, in powers of ten")),
        csv_name="formulations-differences",
        csv=lambda: table_csv(_columns(readings, apart)),
    )


def _gradients(frame: Frame, scene: FormulationScene, names: tuple[str, ...]) -> None:
    from gatescope.figures.formulation_gradients import formulation_gradients_figure

    say, readings = frame.translate, scene.readings
    norms = {name: _norms(scene.key, name, scene) for name in names}
    show_figure(
        frame,
        formulation_gradients_figure(norms, theme=theme(), translate=say),
        key="form.gradients",
        caption=say(GRADIENTS_CAPTION),
        alt=say(mark("Lines of the gradient's size over the steps, one for each formulation")),
        csv_name="formulations-gradients",
        csv=lambda: table_csv(_columns(readings, norms)),
    )


@kept(128)
def _norms(key: str, name: str, _scene: FormulationScene) -> FloatArray:
    with np.errstate(over="ignore", invalid="ignore"):
        return gradient_norms(_scene.seen, [name])[name]


def _pick_unit(frame: Frame, scene: FormulationScene, names: tuple[str, ...]) -> int:
    last = scene.seen.params.hidden_size - 1
    wanted = state.current().form.unit
    unit = scene.seen.most_apart(names) if wanted < 0 else min(wanted, last)
    # Until somebody chooses, another view has another unit: that is another widget.
    told = widgets.number_from(f"form.unit.{scene.key}.{'.'.join(names)}", unit)
    chosen = st.number_input(
        frame.translate(mark("State of unit")),
        0,
        last,
        width=190,
        help=frame.translate(UNIT_WORDS),
        on_change=widgets.on_change(told["key"], lambda unit: state.change_form(unit=unit)),
        **told,
    )
    return int(chosen)


def answer_words(scene: FormulationScene, names: tuple[str, ...], say: Translate) -> str:
    """Say what the network answers under each formulation; nothing where it has no answer."""
    head = scene.model.head
    if head is None:
        return ""
    told = []
    for name in names:
        answer = head.apply(scene.seen.states(name)[scene.asked])
        best = int(answer.argmax())
        words = f"{say(head.labels[best])} ({answer[best]:.0%})"
        if head.kind == "values":
            words = true_minus(f"{answer[0]:.3f}")
        told.append(say(mark("{name}: {label}")).format(name=name_of(name, say), label=words))
    text = say(mark("What the network answers at step {step}: {answers}."))
    return text.format(step=scene.asked, answers=enumerated(told, say))


def _columns(
    readings: tuple[str, ...], lines: Mapping[str, FloatArray]
) -> Mapping[str, Iterable[object]]:
    return {"step": np.arange(len(readings)), "read": readings, **lines}


STATES_CAPTION = mark(
    "Each line is the state of the same unit, computed from the same weights and the same"
    " input. Where lines lie upon each other the formulations agree; the first one is drawn"
    " wide, so that an equal one on top of it can be seen."
)
DIFFERENCES_CAPTION = mark(
    "How far the states are from those of {first} at each step, in the unit where it is most."
    " One mark down is a thousand times less. Around 10⁻¹⁶ two programs only round differently;"
    " at 0 every digit is the same."
)
GRADIENTS_CAPTION = mark(
    "How much the sum of the last state would change if the state of an earlier step moved a"
    " little (of article 002 both of its states together). A level line remembers; a steep one"
    " forgets. Two formulations with nearly equal states may learn at very different speed."
)
UNIT_WORDS = mark("Until you choose, it is the unit whose states differ most.")
