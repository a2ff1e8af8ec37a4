"""What a page shows in its middle: the badge, what went wrong, and the viewer."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from gatescope.i18n import translator
from gatescope.messages import InputError, Message, mark, note
from gatescope.models.check_run import check_run, checked_steps
from gatescope.models.model import Run
from gatescope.paths import asset
from gatescope.ui import caches, choices, editing, state
from gatescope.ui.class_publish import share_picture
from gatescope.ui.drawing import draw
from gatescope.ui.frame import Frame, plain, show_notes
from gatescope.ui.moment_strip import moments_place, show_moments
from gatescope.ui.moments import network_at, scoped
from gatescope.ui.own import OWN
from gatescope.ui.parity_badge import parity_badge
from gatescope.ui.scene import Scene, scene_key
from gatescope.ui.settings import Settings
from gatescope.ui.trained import is_run, trained
from gatescope.ui.upload import Upload, uploaded
from gru_core.parity_checks import ParityReport

viewer = st.components.v2.component(
    "gatescope_viewer", js=asset("viewer", "viewer.js").read_text(encoding="utf-8")
)


def show_view(frame: Frame, settings: Settings, *, editable: bool = False) -> None:
    """Compute a view and show it; what was on screen stays if that fails.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    settings : Settings
        What to show.
    editable : bool
        Whether a what-if can be asked for in the picture.
    """
    badge = st.container()
    moments = moments_place() if editable else None
    edits = editable and not state.hides("whatif")
    with badge, st.spinner(frame.translate(mark("Computing every gate at every step …"))):
        scene, problem = view_scene(settings)
        data = caches.packed(scene, frame.language, editable=edits)
    notes = list(state.notes())
    if problem is None and not settings.linkable:
        notes.append(link_note(settings))
    elif problem is NO_FILE:
        notes.append(NO_FILE)
    show_notes(tuple(notes), frame.translate)
    if problem is not None and problem is not NO_FILE:
        show_problem(problem, frame)
    viewer(data=data, key=editing.VIEWER, on_edit_change=editing.take_edit)
    share_picture((scene.key,), lambda language: draw(scene, translator(language), language))
    if moments is not None:
        with moments:
            show_moments(frame, settings)
    with badge:
        parity_badge(scene.key, lambda: check(scene), frame.translate, scope_of(scene))


NO_FILE = note("Choose a CSV or NPY file; until then the last picture stays.")


def link_note(settings: Settings) -> Message:
    """Say what the address of this page does not bring back."""
    if settings.network == OWN:
        return note(
            "Your network stays in this browser tab's session: the address of this page does"
            " not bring it back."
        )
    return note("The address of this page brings back everything but the sequence itself.")


def check(scene: Scene) -> ParityReport:
    """Let torch judge the very numbers that are on screen.

    Parameters
    ----------
    scene : Scene
        Its trace and its output are compared, not computed again.

    Returns
    -------
    ParityReport
        Every gate, state and gradient, and the network's output.
    """
    return check_run(scene.model, scene.run)


def check_scope(run: Run) -> Message | None:
    """Say which part of a run is checked, where it is not all of it."""
    count, total = checked_steps(run), len(run.x)
    return None if count == total else note("first {count:,} steps", count=count)


def scope_of(scene: Scene) -> Message | None:
    """Say of which moment of a training the check is, and of which part of the run."""
    return scoped(check_scope(scene.run), scene.moment)


def view_scene(settings: Settings) -> tuple[Scene, Message | None]:
    """Give what to show; with a sentence where it is not what was asked for."""
    upload, problem = asked_upload(settings)
    if problem is None:
        digest, sequence = (upload.digest, upload.sequence) if upload else ("", None)
        unedited = replace(settings, whatif="")
        try:
            base = caches.scene(unedited, digest, sequence)
            scene = caches.edited(
                base,
                settings.whatif,
                lambda text: scene_key(replace(settings, whatif=text), digest),
            )
        except InputError as error:
            problem = error.message
        else:
            if scene.left_out:
                state.leave_out(scene.what_if.text, scene.left_out)
            return scene, None
    return caches.last_scene() or _first_scene(settings), problem


def asked_upload(settings: Settings) -> tuple[Upload | None, Message | None]:
    """Give the upload that the settings ask for; a sentence where it cannot be used."""
    if settings.source != "upload":
        return None, None
    upload = uploaded()
    if upload is None:
        return None, NO_FILE
    return upload, None if upload.error is None else upload.error.message


LAST = note("The picture is still the last one that worked.")


def show_problem(problem: Message, frame: Frame, shown: Message = LAST) -> None:
    """Say what went wrong, and what is on screen all the same."""
    text, rest = (plain(m.translated(frame.translate)) for m in (problem, shown))
    st.error(f"{text}\n\n{rest}", icon=":material/error:")


OF_A_TRAINING = ("lane", "place", "moment")


def first_view(settings: Settings) -> Settings:
    """Give something worth looking at to someone whose very first input has an error.

    Examples
    --------
    >>> first_view(Settings(network="wave", source="numbers", numbers="?")).source
    'example'
    """
    # Its first sequence may be what has the error: a recording can be too long to draw, and a
    # file of a run can be damaged.
    if settings.network == OWN or (is_run(settings.network) and not _can_be_read(settings)):
        return Settings(lang=settings.lang)
    source = choices.sources(settings.network)[0]
    kept = {name: getattr(settings, name) for name in ("network", "cell", *OF_A_TRAINING)}
    return Settings(**kept, source=source)


def _can_be_read(settings: Settings) -> bool:
    from gatescope.ui.trained_files import held_out_sequence

    try:
        network_at(settings)
        held_out_sequence(trained(settings.network), 0)
    except InputError:
        return False
    return True


def _first_scene(settings: Settings) -> Scene:
    return caches.scene(first_view(settings), "", None)
