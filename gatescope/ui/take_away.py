"""Take it away: what is on screen as files, each made when somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import streamlit as st

from gatescope.i18n import LANGUAGES, translator
from gatescope.inputs.quoting import slug
from gatescope.messages import Message, mark, note
from gatescope.paths import asset
from gatescope.ui import caches
from gatescope.ui.drawing import draw
from gatescope.ui.frame import Frame
from gatescope.ui.parity_badge import checker
from gatescope.ui.parity_checker import Checker, finished
from gatescope.ui.place import Place, place_of
from gatescope.ui.scene import Scene
from gatescope.viewer import exported
from gatescope.viewer.export_script import MOST_NUMBERS, numbers_script, script_numbers
from gatescope.viewer.export_trace import (
    MOST_CSV_NUMBERS,
    MOST_NPZ_NUMBERS,
    numbers_of,
    trace_csv,
    trace_npz,
)

if TYPE_CHECKING:
    from gru_core.parity_checks import ParityReport


_place = st.components.v2.component(
    "gatescope_place", js=asset("place.js").read_text(encoding="utf-8"), isolate_styles=False
)

HELD, PLACE = "gs.take.held", "gs.take.place"


@dataclass(frozen=True, slots=True)
class File:
    """One file that can be taken away.

    Parameters
    ----------
    ending : str
        Of its name.
    label, says : str
        On the button and below it, in English.
    icon, mime : str
        For the button and the browser.
    make : Callable
        From the scene, the language, the torch check, the name, and where the viewer stands to
        the content.
    count : Callable
        How many numbers it would hold.
    most : int
        More than this are refused.
    """

    ending: str
    label: str
    says: str
    icon: str
    mime: str
    make: Callable[[Scene, str, ParityReport | None, str, Place], str | bytes]
    count: Callable[[Scene], int]
    most: int


FILES = (
    File(
        "html",
        mark("Web page"),
        mark("This picture with all its steps in one file that opens without a network."),
        ":material/language:",
        "text/html",
        lambda scene, language, checked, _, place: _page(scene, language, checked, place),
        lambda scene: exported.page_numbers(scene.run, scene.model, edited=bool(scene.what_if)),
        exported.MOST_PAGE_NUMBERS,
    ),
    File(
        "csv",
        mark("Table (CSV)"),
        mark("One row a step, a column for each unit of each quantity; for a spreadsheet."),
        ":material/table:",
        "text/csv",
        lambda scene, *_: trace_csv(scene.run, scene.model, scene.sequence),
        lambda scene: numbers_of(scene.run),
        MOST_CSV_NUMBERS,
    ),
    File(
        "npz",
        mark("Arrays (NPZ)"),
        mark("Every number, the inputs and the weights, for NumPy; README inside."),
        ":material/data_array:",
        "application/octet-stream",
        lambda scene, *_: trace_npz(
            scene.run, scene.model, scene.sequence, what_if=scene.what_if.text
        ),
        lambda scene: numbers_of(scene.run),
        MOST_NPZ_NUMBERS,
    ),
    File(
        "py",
        mark("Program (Python)"),
        mark("Recomputes the numbers on screen with PyTorch alone and prints them."),
        ":material/code:",
        "text/x-python",
        lambda scene, _, __, name, place: _program(scene, name, place),
        lambda scene: script_numbers(scene.run, scene.model),
        MOST_NUMBERS,
    ),
)
"""In the order of the row. A picture has a largest size so a page is never too large."""


def take_away(frame: Frame) -> None:
    """Offer what is on screen as files.

    Parameters
    ----------
    frame : Frame
        From the page's first call.

    Notes
    -----
    Nothing is computed here: a button holds a function, and Streamlit calls it on a thread of
    its own when it is pressed. The page does not run again. Where the viewer stands is told
    when somebody reaches for the row, and a click waits for that: scrubbing sends nothing.
    """
    scene = caches.last_scene()
    if scene is None:
        return
    _row(scene, checker(), frame)


@st.fragment
def _row(scene: Scene, checks: Checker, frame: Frame) -> None:
    with st.container(key="gs-take"):
        st.subheader(frame.translate(mark("Take it away")), anchor=False)
        held = _held()
        for where, file in zip(st.columns(len(FILES)), FILES, strict=True):
            with where:
                _offer(file, scene, checks, frame, held)
        # The last of the row: once it has been told its place again, the buttons know it.
        _place(data={"place": held.text}, key=PLACE, on_place_change=lambda: None)


@dataclass(slots=True)
class _Held:
    """The last that the browser said; a file is made on a thread that knows no session."""

    text: str | None = None


def _held() -> _Held:
    held: _Held = st.session_state.setdefault(HELD, _Held())
    told: Any = st.session_state.get(PLACE) or {}
    text = told.get("place")
    held.text = text if isinstance(text, str) else None
    return held


def _offer(file: File, scene: Scene, checks: Checker, frame: Frame, held: _Held) -> None:
    count, language, name = file.count(scene), frame.language, file_name(scene, file.ending)
    too_large = count > file.most
    st.download_button(
        frame.translate(file.label),
        # Bound to this scene and this language, not to what they are when it is pressed.
        lambda: file.make(scene, language, _known(checks, scene), name, place_of(held.text)),
        file_name=name,
        mime=file.mime,
        icon=file.icon,
        key=f"take.{file.ending}",
        on_click="ignore",
        disabled=too_large,
        width="stretch",
    )
    says = _too_large(count, file.most) if too_large else Message(file.says)
    st.caption(says.translated(frame.translate))


def file_name(scene: Scene, ending: str) -> str:
    """Name a file after what is in it.

    Parameters
    ----------
    scene : Scene
        What is on screen.
    ending : str
        Such as ``csv``.

    Returns
    -------
    str
        Network, cell and example, such as ``wave-lstm-faster.csv``, in letters that every disk
        takes.
    """
    what = "sequence" if scene.example is None else scene.example.id
    what += "-what-if" if scene.what_if else ""
    return f"{slug(scene.model.name)}-{scene.model.cell}-{what}.{ending}"


def _too_large(count: int, most: int) -> Message:
    return note(
        "Too large here: {count:,} numbers, at most {most:,}. A shorter sequence or fewer units"
        " fit.",
        count=count,
        most=most,
    )


def _known(checks: Checker, scene: Scene) -> ParityReport | None:
    """Give what torch has said so far; nobody waits for it."""
    found = checks.get(scene.key)
    return found.result() if finished(found) and found.exception() is None else None


def _page(scene: Scene, language: str, checked: ParityReport | None, place: Place) -> str:
    pictures = {code: draw(scene, translator(code), code, editable=True) for code in LANGUAGES}
    return exported.page(pictures, checked, language, place.view)


def _program(scene: Scene, name: str, place: Place) -> str:
    steps, _, units = scene.run.trace.traces[0][0].h.shape
    start = place.at
    if start is None or start[0] >= steps or start[1] >= units:
        start = draw(scene, translator("en"), "en").start
    return numbers_script(scene.run, scene.model, scene.sequence, start=start, name=name)
