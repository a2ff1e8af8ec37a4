"""During training: how the gradient's way back changed from the first step to the last."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
import streamlit as st

from gatescope.analysis.question import sent
from gatescope.analysis.training_change import training_change
from gatescope.analysis.training_flow import TrainingFlow, training_flow
from gatescope.messages import mark, sentences
from gatescope.models.bundled import load_card
from gatescope.models.model import Model, Run
from gatescope.ui import choices
from gatescope.ui.flow_panel import show_figure
from gatescope.ui.flow_run import lanes_in_race, snapshots_of
from gatescope.ui.flow_scene import FlowScene
from gatescope.ui.flow_training_table import run_table, training_table
from gatescope.ui.flow_training_words import findings
from gatescope.ui.frame import Frame, plain, theme
from gatescope.ui.kept import kept
from gatescope.ui.trained import is_run, trained
from gatescope.viewer.export_table import table_csv

Flows = Mapping[str, TrainingFlow]


def show_training(frame: Frame, scene: FlowScene) -> None:
    """Show the way back at every kept time of a network's training.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    scene : FlowScene
        Which task and cell, on what, asked what.
    """
    translate, name, cell = frame.translate, scene.settings.network, scene.settings.cell
    run = is_run(name)
    if not (run or choices.is_bundled(name)):
        missing = NO_TRAINING if name == choices.RANDOM else NO_SNAPSHOTS
        st.info(translate(missing), icon=":material/info:")
        return
    from gatescope.figures.training_flow import gradient_ends, training_figure

    with st.spinner(translate(mark("The gradient is on its way back …")), show_time=False):
        flows = _flows(scene.course, scene)
    losses = snapshots_of(scene.settings)[cell].losses
    kind = scene.question.kind
    for message in findings(flows[cell], cell, kind, losses, translate, validation=run):
        st.markdown(plain(message))
    figure = training_figure(
        flows[cell],
        scene.readings,
        held_out=losses,
        validation=run,
        target=scene.target,
        ends=gradient_ends(list(flows.values())),
        theme=theme(),
        translate=translate,
    )
    readings = scene.readings
    show_figure(
        frame,
        figure,
        key="f.training",
        caption=translate(RUN_CAPTION if run else CAPTION),
        alt=translate(ALT),
        csv_name=f"training-{name}",
        csv=lambda: table_csv(training_columns(flows, readings)),
    )
    if run:
        st.markdown(run_table(flows, trained(name), lanes_in_race(scene.settings), translate))
    else:
        st.markdown(training_table(flows, load_card(name), frame.language, translate))
    ways = (WAYS,) if any(map(training_change, flows.values())) else ()
    told = (*ways, VALIDATION if run else SEEDS)
    st.caption(plain(sentences(map(translate, told), translate)))


NO_SNAPSHOTS = mark(
    "A file holds a network as it is at one time. Choose a network that ships in the sidebar to"
    " see how training changed its gradient."
)
NO_TRAINING = mark(
    "Random networks have not been trained. Choose a trained network in the sidebar to see how"
    " its gradient changed during training."
)
CAPTION = mark(
    "Each dot is a moment of the training, with the loss at that moment; the open diamonds are"
    " the loss on sequences that the training never saw. The line of the same colour asks the"
    " same question of the network as it was then. Read it from the asked step to the left,"
    " into the past: a level line is a memory that keeps, a line that falls is a gradient that"
    " vanishes. All three cells share this axis."
)
RUN_CAPTION = mark(
    "Each dot is a moment of the training, with the loss at that moment; the open diamonds are"
    " the loss on the validation sequences. The line of the same colour asks the same question"
    " of the network as it was then. Read it from the asked step to the left, into the past: a"
    " level line is a memory that keeps, a line that falls is a gradient that vanishes. All"
    " networks of the race share this axis."
)
VALIDATION = mark(
    "The last line of the table is from the validation, after the step whose weights count."
)
WAYS = mark(
    "The whole way back is the factor by which the gradient changes from the asked step to"
    " step 0, a typical step back the median of the single steps' factors."
)
SEEDS = mark(
    "The same training was started from other seeds too; all of them are here, good or bad."
)
ALT = mark(
    "Above, the loss at several moments of the training; below, the gradient's size over the"
    " steps of the sequence, one line for each of these moments"
)


@kept(16)
def _flows(key: str, _scene: FlowScene) -> Flows:
    found = snapshots_of(_scene.settings)
    return {cell: flow_of(snapshots.models, _scene) for cell, snapshots in found.items()}


def flow_of(snapshots: Mapping[int, Model], scene: FlowScene) -> TrainingFlow:
    """Ask a scene's question of a network at each time of its training."""

    def ask(model: Model, run: Run) -> np.ndarray:
        return sent(scene.question, model, run, scene.sequence.targets)

    # A network may leave the range of numbers on purpose.
    with np.errstate(over="ignore", invalid="ignore"):
        return training_flow(snapshots, scene.sequence, ask)


def training_columns(flows: Flows, readings: tuple[str, ...]) -> Mapping[str, Iterable[object]]:
    """Give the numbers as columns, a row for each cell, training step and step."""
    rows = [
        (cell, step, loss, t, read, log10_norm)
        for cell, flow in flows.items()
        for (step, loss, norms) in zip(
            flow.steps.tolist(), flow.losses.tolist(), flow.log10_norm.tolist(), strict=True
        )
        for t, (read, log10_norm) in enumerate(zip(readings, norms, strict=True))
    ]
    return dict(zip(COLUMNS, zip(*rows, strict=True), strict=True))


COLUMNS = ("cell", "training step", "loss", "step", "read", "log10 of the gradient's size")
