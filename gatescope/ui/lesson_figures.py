"""The figures that stand beside a lesson's text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from gatescope.i18n import translator
from gatescope.lessons.lesson import Figure
from gatescope.ui import editing, state
from gatescope.ui.class_publish import share_picture
from gatescope.ui.drawing import draw
from gatescope.ui.frame import Frame, show_notes
from gatescope.ui.kept import kept
from gatescope.ui.lesson_view import opens_at
from gatescope.ui.lesson_visit import place_or, visit
from gatescope.ui.parity_badge import empty_badge, parity_badge
from gatescope.ui.scene import Scene
from gatescope.ui.stage import check, scope_of, show_problem, view_scene, viewer
from gatescope.viewer import Picture, pack
from gatescope.viewer.tracks import Attachment

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator


def show_beside(frame: Frame, figure: Figure | None, badge: DeltaGenerator) -> None:
    """Show a step's figure.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    figure : Figure or None
        From the lesson's file.
    badge : DeltaGenerator
        The place of the parity badge.
    """
    if figure is not None:
        SHOWN[figure.kind](frame, figure, badge)
        return
    with badge:
        empty_badge(frame.translate)


def _viewer(frame: Frame, figure: Figure, badge: DeltaGenerator) -> None:
    scene, problem = view_scene(state.current())
    show_notes(state.notes(), frame.translate)
    if problem is not None:
        show_problem(problem, frame)
    visited = f"{figure.view}#{visit()}"
    opens = place_or(opens_at(figure))
    edits = not state.hides("whatif")
    data = _packed(scene.key, frame.language, visited, scene, opens, edits=edits)
    viewer(data=data, key=editing.VIEWER, on_edit_change=editing.take_edit)
    share_picture(
        (scene.key, visited, tuple(opens.items())),
        lambda language: _drawn(language, visited, scene, opens, editable=False),
    )
    with badge:
        parity_badge(scene.key, lambda: check(scene), frame.translate, scope_of(scene))


@kept(64)
def _packed(
    key: str,
    language: str,
    visited: str,
    _scene: Scene,
    opens: Mapping[str, str],
    *,
    edits: bool,
) -> bytes:
    return pack(_drawn(language, visited, _scene, opens, editable=edits))


def _drawn(
    language: str, visited: str, scene: Scene, opens: Mapping[str, str], *, editable: bool
) -> Picture:
    picture = draw(scene, translator(language), language, editable=editable)
    # The lesson says what to look for. Of each visit the viewer remembers its place apart.
    return replace(
        picture,
        id=f"{picture.id}?{visited}",
        look=picture.look if scene.what_if else "",
        attachments=(*picture.attachments, Attachment({"opens": dict(opens), "folds": True})),
    )


def _race(frame: Frame, figure: Figure, badge: DeltaGenerator) -> None:
    from gatescope.ui.flow_page import flow_badge
    from gatescope.ui.flow_race import show_race
    from gatescope.ui.flow_scene_maker import flow_scene

    scene, problem = flow_scene(state.current())
    show_notes((*state.notes(), *scene.notes), frame.translate)
    if problem is not None:
        show_problem(problem, frame)
    show_race(frame, scene)
    with badge:
        flow_badge(scene, frame)


SHOWN: Mapping[str, Callable[[Frame, Figure, DeltaGenerator], None]] = {
    "viewer": _viewer,
    "race": _race,
}
"""What draws a figure, by the name that a lesson's file has for it."""
