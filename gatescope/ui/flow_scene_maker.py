"""From settings to what the Gradient flow page shows."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from types import MappingProxyType

import numpy as np
import streamlit as st

from gatescope.analysis.question import Question, When, asked_step, questions, sent
from gatescope.inputs.sequence import Sequence
from gatescope.messages import InputError, Message, note
from gatescope.models.contestants import Contestant
from gatescope.models.model import Model, run
from gatescope.ui import choices
from gatescope.ui.flow_field import field_for
from gatescope.ui.flow_scene import FlowScene, Lead
from gatescope.ui.flow_settings import FlowSettings
from gatescope.ui.own import OWN, named
from gatescope.ui.scene import scene_key
from gatescope.ui.sequences import example_of, read_sequence
from gatescope.ui.settings import Settings
from gatescope.ui.stage import asked_upload, first_view
from gatescope.ui.state_path import readings
from gatescope.ui.trained import is_run, trained

LOOKS = {"section", "clip", "unit", "norms", "source", "target", "direction"}
"""Settings of the page that change no number of a scene."""


def flow_scene(settings: Settings) -> tuple[FlowScene, Message | None]:
    """Give what to show; where it is not what was asked for, the last one and a sentence.

    Parameters
    ----------
    settings : Settings
        What to show.

    Returns
    -------
    FlowScene
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
            st.session_state["gs.flow"] = found
            return found, None
    last: FlowScene | None = st.session_state.get("gs.flow")
    return last or _first(settings), problem


def _first(settings: Settings) -> FlowScene:
    first = replace(first_view(settings), flow=settings.flow)
    return _scene(first, "", None)


def flow_key(settings: Settings, upload: str = "") -> str:
    """Name a scene: a digest of everything that makes its numbers.

    All cells run in every scene, so which of them is looked into does not count.
    """
    settings = replace(settings, cell="gru")
    flow = settings.relevant().flow
    own = [getattr(flow, name) for name in FlowSettings.__slots__ if name not in LOOKS]
    whole = repr((scene_key(settings, upload), own)).encode()
    return named(hashlib.sha256(whole).hexdigest()[:16], settings.network)


def _scene(settings: Settings, digest: str, upload: Sequence | None) -> FlowScene:
    key = flow_key(settings, digest)
    last: FlowScene | None = st.session_state.get("gs.flow")
    if last is not None and last.key == key:
        found = last
    else:
        small = _steps(settings, upload) * _units(settings) <= SMALL_CELLS
        make = _shared if small and settings.network != OWN else _alone
        found = make(key, settings, upload)
    # Its numbers are everybody's; the open section, the cell and the clipping are not.
    course = flow_key(replace(settings, moment=-1), digest)
    return replace(found, settings=settings.relevant(), course=course)


SMALL_CELLS = 100_000
"""Steps times units up to which a scene is shared between sessions (about 15 MB)."""


def _steps(settings: Settings, upload: Sequence | None) -> int:
    """Guess the length before the sequence is read; of typed numbers it is less."""
    if upload is not None:
        return len(upload)
    typed = len(settings.numbers or "") + len(settings.text or "")
    drawn = choices.usual_length(settings.network) if is_run(settings.network) else 0
    return max(typed, drawn, settings.length, int(dict(settings.parameters).get("steps", 0)))


def _units(settings: Settings) -> int:
    if not is_run(settings.network):
        return settings.hidden
    return max(lane.units for lane in trained(settings.network).plan.lanes)


def _alone(key: str, settings: Settings, upload: Sequence | None) -> FlowScene:
    return build_flow_scene(settings, key, upload)


@st.cache_resource(max_entries=8, show_spinner=False)
def _shared(key: str, _settings: Settings, _upload: Sequence | None) -> FlowScene:
    return build_flow_scene(_settings, key, _upload)


def build_flow_scene(settings: Settings, key: str, upload: Sequence | None = None) -> FlowScene:
    """Read the sequence, gather the networks and run the first of each cell.

    Parameters
    ----------
    settings : Settings
        What to show.
    key : str
        From `flow_key`.
    upload : Sequence or None
        The uploaded sequence, for the source ``upload``.

    Returns
    -------
    FlowScene
        Ready for every section.

    Raises
    ------
    InputError
        If the sequence cannot be read, or is too long for the networks.
    """
    example = example_of(settings)
    sequence = example.sequence if example else read_sequence(settings, upload)
    field, notes = field_for(settings, sequence)
    if settings.whatif:
        notes = (*notes, note("The what-if of Explore has no part in this page."))
    question = _question(settings.flow, field[settings.cell][0].model, sequence)
    leads = {cell: _lead(members[0], sequence, question) for cell, members in field.items()}
    return FlowScene(
        key=key,
        settings=settings,
        sequence=sequence,
        readings=readings(sequence),
        question=question,
        target=asked_step(question, sequence.targets, len(sequence)),
        field=MappingProxyType(field),
        leads=MappingProxyType(leads),
        notes=(*sequence.notes, *notes),
    )


def _question(flow: FlowSettings, model: Model, sequence: Sequence) -> Question:
    """Give what is asked; what this network cannot be asked is its usual question."""
    asked = questions(model.head, sequence.targets)
    kind = next((kind for kind in asked if kind == flow.question), asked[0])
    legal: tuple[When, ...] = ("step", "all") if kind == "loss" else ("step",)
    when: When = next((when for when in legal if when == flow.when), "")
    return Question(kind, when, flow.step, flow.index)


def _lead(contestant: Contestant, sequence: Sequence, question: Question) -> Lead:
    # A network may leave the range of numbers on purpose.
    with np.errstate(over="ignore", invalid="ignore"):
        seen = run(contestant.model, sequence)
        d_h = sent(question, contestant.model, seen, sequence.targets)
    return Lead(contestant, seen, d_h)
