"""What the Formulations page shows: one network's weights under every formulation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import streamlit as st

from gatescope.analysis.formulation_compare import JUDGE, Compared, compare
from gatescope.analysis.question import Question, asked_step
from gatescope.inputs.sequence import Sequence
from gatescope.messages import InputError, Message, note
from gatescope.models.check_run import first_steps
from gatescope.models.model import Model, Run, run
from gatescope.ui.flow_run import at_lane, lanes_in_race
from gatescope.ui.own import OWN
from gatescope.ui.scene import check_length, model_for, scene_key
from gatescope.ui.sequences import example_of, read_sequence
from gatescope.ui.settings import Settings
from gatescope.ui.stage import asked_upload, first_view
from gatescope.ui.state_path import readings
from gatescope.ui.trained import is_run
from gru_core import FORMULATIONS, GRUParams, GRUTrace, Network

PATIENCE_US = 600_000.0
STEP_US, PRODUCT_US = 60.0, 0.0008
"""What all formulations together may take, what a step of one takes, and a multiplication."""


@dataclass(frozen=True, slots=True, eq=False)
class FormulationScene:
    """What every part of the page gets.

    Parameters
    ----------
    key : str
        Equal keys are equal numbers.
    model : Model
        The network whose weights are handed round.
    run : Run
        What `gru_core` computes of it, over the steps that are compared.
    seen : Compared
        What every formulation computes.
    readings : tuple of str
        What was read at each step, in a word or two.
    asked : int
        The step whose answer is told.
    notes : tuple of Message
        What was done to the input, to be shown.
    """

    key: str
    model: Model
    run: Run
    seen: Compared
    readings: tuple[str, ...]
    asked: int
    notes: tuple[Message, ...] = ()

    @property
    def judged(self) -> Run:
        """The run with the numbers of PyTorch's formulation, for torch to judge."""
        states = self.seen.runs[JUDGE]
        trace = self.run.trace.traces[0][0]
        if not isinstance(trace, GRUTrace):
            raise TypeError(f"trace: expected GRUTrace, got {type(trace).__name__}")
        h_prev = np.concatenate([trace.h0[None], states.h[:-1]])
        shown = {e.role: states.values[e.symbol.name] for e in FORMULATIONS[JUDGE].equations}
        seen = replace(
            trace, h=states.h, h_prev=h_prev, h_n=states.h[-1],
            r=shown["r"], z=shown["z"], n=shown["n"],
        )  # fmt: skip
        whole = replace(self.run.trace, y=states.h, h_n=states.h[-1][None], traces=((seen,),))
        head = self.model.head
        return Run(self.run.x, whole, None if head is None else head.apply(states.h[:, 0]))


def formulation_scene(settings: Settings) -> tuple[FormulationScene, Message | None]:
    """Give what to show; where it is not what was asked for, the last one and a sentence.

    Parameters
    ----------
    settings : Settings
        What to show.

    Returns
    -------
    FormulationScene
        Where nothing could be shown in this session yet, the network's usual view.
    Message or None
        What went wrong.
    """
    upload, problem = asked_upload(settings)
    if problem is None:
        digest, sequence = (upload.digest, upload.sequence) if upload else ("", None)
        try:
            found = _scene(settings, digest, sequence)
        except InputError as error:
            problem = error.message
        else:
            st.session_state["gs.form"] = found
            return found, None
    last: FormulationScene | None = st.session_state.get("gs.form")
    return last or _first(settings), problem


def _first(settings: Settings) -> FormulationScene:
    try:
        return _scene(first_view(settings), "", None)
    except InputError:
        # It is no GRU, or none of its sequences can be read.
        return _scene(Settings(lang=settings.lang), "", None)


def _scene(settings: Settings, digest: str, upload: Sequence | None) -> FormulationScene:
    settings = gru_of(settings)
    key = scene_key(settings, digest)
    last: FormulationScene | None = st.session_state.get("gs.form")
    if last is not None and last.key == key:
        return last
    if settings.network == OWN:
        return build_formulation_scene(settings, key, upload)
    return _shared(key, settings, upload)


def gru_of(settings: Settings) -> Settings:
    """Look at the GRU, as it was trained, whatever other pages look into.

    Of a run it is the chosen network, or the first GRU of the race; none where none races.
    """
    if is_run(settings.network):
        lane = lanes_in_race(settings).get("gru")
        return replace(at_lane(settings, settings.lane if lane is None else lane), whatif="")
    return replace(settings, cell="gru", whatif="")


@st.cache_resource(max_entries=16, show_spinner=False)
def _shared(key: str, _settings: Settings, _upload: Sequence | None) -> FormulationScene:
    return build_formulation_scene(_settings, key, _upload)


def build_formulation_scene(
    settings: Settings, key: str, upload: Sequence | None = None
) -> FormulationScene:
    """Read the sequence, hand the weights round, and run every formulation.

    Parameters
    ----------
    settings : Settings
        What to show; its cell is the GRU.
    key : str
        From `gatescope.ui.scene.scene_key`.
    upload : Sequence or None
        The uploaded sequence, for the source ``upload``.

    Returns
    -------
    FormulationScene
        Over the first steps alone where all would take too long; a note says so.

    Raises
    ------
    InputError
        If the sequence cannot be read, or is too long for the network.
    """
    example = example_of(settings)
    sequence = example.sequence if example else read_sequence(settings, upload)
    given = model_for(settings, sequence)
    model = _handed(given)
    check_length(sequence, model.network.hidden_size)
    params = model.network.layers[0][0]
    assert isinstance(params, GRUParams)
    count = min(len(sequence), compared_steps(params.hidden_size, params.input_size))
    seen = first_steps(run(model, sequence), count)
    notes = [*sequence.notes, *_left_out(given)]
    if count < len(sequence):
        notes.append(
            note(
                "The first {count:,} of {total:,} steps are compared; all formulations step by"
                " step take their time.",
                count=count,
                total=len(sequence),
            )
        )
    asked = asked_step(Question("margin"), sequence.targets, len(sequence))
    return FormulationScene(
        key=key,
        model=model,
        run=seen,
        seen=compare(params, seen.x),
        readings=readings(sequence)[:count],
        asked=min(asked, count - 1),
        notes=tuple(notes),
    )


def _handed(model: Model) -> Model:
    """Make PyTorch's GRU of a network, from a state of zero: what all are compared with.

    In float64, as every formulation runs: a float32 network would be held to its own numbers.
    """
    params = model.network.layers[0][0]
    if not isinstance(params, GRUParams):
        raise InputError(
            "Expected a GRU, whose formulations are compared here, but your network is of the"
            " cell {cell}; choose another network.",
            cell=model.cell.upper(),
        )
    network = Network(((replace(params, reset="after").astype(np.float64),),))
    return replace(model, network=network, h0=None, c0=None)


def _left_out(model: Model) -> Iterator[Message]:
    """Say what of a visitor's network has no part in the comparison."""
    params = model.network.layers[0][0]
    if model.h0 is not None and model.h0.any():
        yield note(
            "Your network starts from the state that was recorded; all formulations start here"
            " from zero."
        )
    if isinstance(params, GRUParams) and params.reset == "before":
        yield note(
            "Your network resets before the product; “PyTorch” is the same weights with the"
            " reset after it."
        )


def compared_steps(hidden_size: int, input_size: int) -> int:
    """Give how many steps all formulations can run while somebody waits.

    Examples
    --------
    >>> compared_steps(16, 4), compared_steps(1024, 4)
    (580, 13)
    """
    products = 3 * hidden_size * (hidden_size + input_size)
    return max(1, int(PATIENCE_US / len(FORMULATIONS) / (STEP_US + PRODUCT_US * products)))
