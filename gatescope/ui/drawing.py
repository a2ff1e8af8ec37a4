"""From a scene to its picture, in one language."""

from __future__ import annotations

from dataclasses import replace

from gatescope.i18n import Translate
from gatescope.messages import mark
from gatescope.models.card import Look
from gatescope.models.random import RANDOM_NAME
from gatescope.ui.scene import Scene
from gatescope.viewer import Picture, picture_of, what_if_part
from gatescope.viewer.edit_labels import edit_label, edits_sentence, what_if_title
from gatescope.viewer.effect import effect_sentence
from gatescope.viewer.presets import preset_named
from gatescope.viewer.ruler import ruler_part


def draw(
    scene: Scene, translate: Translate, language: str, *, editable: bool = False
) -> Picture:
    """Make the picture of a scene in one language.

    Parameters
    ----------
    scene : Scene
        What to draw.
    translate : Translate
        English screen text to the page's language.
    language : str
        That language.
    editable : bool
        Whether somebody can compute a what-if for whoever looks at the picture.

    Returns
    -------
    Picture
        What `gatescope.viewer.pack` sends to the browser. That of a what-if has the identity of
        the scene it departs from, and that of a moment of a training the identity of its end,
        so that a viewer stays at its step and unit.
    """
    look = look_of(scene)
    picture = picture_of(
        scene.run,
        scene.model,
        scene.sequence,
        translate,
        id=scene.identity or scene.base_key or scene.key,
        title=_title(scene, translate, language),
        look=_sentence(scene, translate, language, editable=editable),
        start=(look.t, look.unit) if look else None,
        notes=tuple(m.translated(translate) for m in scene.sequence.notes),
        original=scene.end or scene.base,
    )
    if scene.end is not None:
        ruler = ruler_part(scene.end.trace.traces[0][0], picture.steps)
        picture = replace(picture, attachments=(*picture.attachments, ruler))
    if not editable and not scene.what_if:
        return picture
    before = (scene.base or scene.run, scene.original or scene.sequence)
    part = what_if_part(scene.what_if, scene.model, before, picture.steps, translate)
    # Without anybody to compute, the original is still there to compare with.
    shown = part if editable else replace(part, meta={})
    return replace(picture, attachments=(*picture.attachments, shown))


def _labels(scene: Scene, translate: Translate) -> list[str]:
    original = scene.original or scene.sequence
    return [edit_label(edit, scene.model, original, translate) for edit in scene.what_if.edits]


def _sentence(scene: Scene, translate: Translate, language: str, *, editable: bool) -> str:
    """Say what to look for: of a what-if, what has become of the answer."""
    if not scene.what_if or scene.base is None:
        if scene.moment is not None:
            return scene.moment.look.translated(translate)
        look = look_of(scene)
        return look.text.get(language) if look else ""
    original = scene.original or scene.sequence
    effect = effect_sentence(scene.run, scene.base, original, scene.model, translate)
    if editable:
        return effect
    # Nothing else tells the edits there.
    return f"{edits_sentence(_labels(scene, translate), translate)} {effect}"


def _title(scene: Scene, translate: Translate, language: str) -> str:
    title = _title_at_the_end(scene, translate, language)
    moment = scene.moment
    return title if moment is None else moment.titled(title).translated(translate)


def _title_at_the_end(scene: Scene, translate: Translate, language: str) -> str:
    if scene.what_if:
        known = preset_named(scene.what_if.text, scene.model.cell)
        labels = [translate(known.name)] if known else _labels(scene, translate)
        return what_if_title(labels, translate)
    if scene.example is not None:
        return scene.example.title.get(language)
    if scene.heading is not None:
        return scene.heading.translated(translate)
    card = scene.model.card
    if card is not None:
        return card.title.get(language)
    own = scene.model.name != RANDOM_NAME
    return scene.model.name if own else translate(mark("Random weights"))


def look_of(scene: Scene) -> Look | None:
    """Give the sentence that says what to look for, for the cell on screen, and where.

    The sentence holds for the network at the end of its training; the place is as good before.
    """
    return scene.example.look.get(scene.model.cell) if scene.example else None
