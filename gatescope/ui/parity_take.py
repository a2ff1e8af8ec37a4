"""The report of a proof as files: Markdown for people, JSON for programs."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import streamlit as st

from gatescope.messages import mark
from gatescope.models.proof_run import proved_steps
from gatescope.ui.frame import Frame
from gatescope.ui.scene import Scene
from gatescope.ui.settings import Settings
from gatescope.ui.take_away import file_name
from gatescope.viewer.proof_markdown import proof_markdown
from gatescope.viewer.proof_record import Record, proof_record, write_record

if TYPE_CHECKING:
    from gru_core.proof import Proof
    from gru_core.proof_cases import Cases


def take_report(
    frame: Frame, scene: Scene, proof: Proof, settings: Settings, cases: Cases | None
) -> None:
    """Offer the report; a file is made when somebody asks for it.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    scene, proof : Scene, Proof
        What is shown.
    settings : Settings
        Where the sequence came from.
    cases : Cases or None
        Random networks that were judged in this session.
    """
    say = frame.translate
    st.subheader(say(mark("Take the report away")), anchor=False)

    # On a thread that knows no session: everything is bound here.
    def record() -> Record:
        total = len(scene.run.x)
        steps = proved_steps(scene.run)
        return proof_record(
            proof,
            scene.model,
            steps=steps,
            total=total,
            source=source_of(settings),
            cases=cases,
        )

    files: tuple[tuple[str, str, str, Callable[[], str]], ...] = (
        (mark("Report (Markdown)"), "md", "text/markdown", lambda: proof_markdown(record())),
        (mark("Report (JSON)"), "json", "application/json", lambda: write_record(record())),
    )
    with st.container(horizontal=True):
        for label, ending, mime, make in files:
            st.download_button(
                say(label),
                make,
                file_name=f"parity-{file_name(scene, ending)}",
                mime=mime,
                icon=":material/download:",
                key=f"p.take.{ending}",
                on_click="ignore",
            )
    st.caption(
        say(
            mark(
                "With versions, seeds and every number of this page; in English. The same for "
                "a file of yours in a terminal: {command}"
            )
        ).format(command="`gatescope parity model.safetensors`")
    )


SOURCE_NAMES = (
    "lane", "place", "moment", "held", "example", "seed", "length", "generator", "weights",
    "hidden", "whatif",
)  # fmt: skip


def source_of(settings: Settings) -> str:
    """Say where a sequence comes from, as in a link.

    Examples
    --------
    >>> source_of(Settings(source="sample", seed=4))
    'sample, seed 4'
    """
    query = settings.relevant().to_query()
    parts = [f"{name} {query[name]}" for name in SOURCE_NAMES if name in query]
    parts += [f"{k.removeprefix('g.')} {v}" for k, v in query.items() if k.startswith("g.")]
    return ", ".join([settings.source, *parts])
