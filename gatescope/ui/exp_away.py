"""Take an experiment away: its plan, its results, and the command that computes the same."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import streamlit as st

from gatescope.experiments.export import export
from gatescope.experiments.plan import Plan
from gatescope.experiments.plan_text import plan_toml
from gatescope.experiments.store import Store
from gatescope.inputs.quoting import slug
from gatescope.messages import mark, note
from gatescope.ui import state
from gatescope.ui.exp_results import Results, looked_at, results_of
from gatescope.ui.exp_store import Chosen
from gatescope.ui.frame import Frame, plain

MOST_BYTES = 200 << 20
"""Larger stores are taken away in a terminal: a page would hold them in memory."""

COPY = "VACUUM INTO ?"


def take_away(frame: Frame, chosen: Chosen) -> None:
    """Offer the plan and the results as files, and say how a terminal does the same.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    chosen : Chosen
        The experiment.
    """
    if chosen.plan is None:
        return
    translate, name = frame.translate, file_name(chosen)
    st.subheader(translate(mark("Take it away")), anchor=False)
    results = looked_at(results_of(chosen))
    with st.container(horizontal=True, gap="small"):
        _offer_plan(frame, chosen.plan, name)
        if results is not None:
            _offer_results(frame, results, name)
    if results is not None and _large(results):
        large = note(
            "These results are too large for a page: expected at most {most} MB, got "
            "{size:,} MB. In a terminal “gatescope sweep export” writes them.",
            most=MOST_BYTES >> 20,
            size=results.path.stat().st_size >> 20,
        )
        st.caption(plain(large.translated(translate)))
    _show_commands(frame, chosen, name)
    if not state.current().exp.linkable:
        words = mark(
            "This plan is too long for a link: send it as a file. Whoever opens it in the form "
            "meets the same results."
        )
    else:
        words = mark("The address of this page is a link to this experiment and its results.")
    st.caption(translate(words))


def file_name(chosen: Chosen) -> str:
    """Name the files of an experiment, without their endings.

    Examples
    --------
    >>> file_name(Chosen("chrono", None)), file_name(Chosen("own", None))
    ('chrono', 'plan')
    """
    named = chosen.bundled or chosen.opened is not None
    return slug(Path(chosen.name).stem) if named else "plan"


def _offer_plan(frame: Frame, plan: Plan, name: str) -> None:
    _offer(frame.translate(mark("Plan (TOML)")), lambda: plan_toml(plan), f"{name}.toml")


def _offer_results(frame: Frame, results: Results, name: str) -> None:
    translate, path = frame.translate, results.path
    labels = {
        ".csv": translate(mark("Results (CSV)")),
        ".parquet": translate(mark("Results (Parquet)")),
        ".sqlite": translate(mark("Results (SQLite)")),
    }
    for ending, label in labels.items():
        # bound to this store, not to what is on screen when it is pressed
        _offer(
            label,
            partial(results_file, path, ending),
            f"{name}{ending}",
            idle=_large(results),
        )


def _offer(
    label: str, make: Callable[[], str | bytes], file: str, *, idle: bool = False
) -> None:
    st.download_button(
        label,
        make,
        file,
        icon=":material/download:",
        key=f"e.take{Path(file).suffix}",
        on_click="ignore",
        disabled=idle,
    )


def _large(results: Results) -> bool:
    return results.path.stat().st_size > MOST_BYTES


def results_file(path: Path, ending: str) -> bytes:
    """Write the results of a store as a file.

    Parameters
    ----------
    path : Path
        Of the store, which may be in use.
    ending : {".csv", ".parquet", ".sqlite"}
        Of the file.
    """
    with TemporaryDirectory() as folder, Store(path, read_only=True) as store:
        file = Path(folder, f"results{ending}")
        if ending == ".sqlite":
            store.read(COPY, (str(file),))
        else:
            export(store, file)
        return file.read_bytes()


def commands(chosen: Chosen, name: str) -> str:
    """Write the commands that compute the same in a terminal.

    Parameters
    ----------
    chosen : Chosen
        The experiment.
    name : str
        Of its files.
    """
    lines = [f"gatescope sweep {name}.toml"]
    if chosen.bundled:
        lines.insert(0, f"gatescope sweep --example {chosen.name} {name}.toml")
    lines += [
        "",
        f"gatescope sweep {name}.toml --scheduler tcp://192.168.1.5:8786",
    ]
    return "\n".join(lines)


def _show_commands(frame: Frame, chosen: Chosen, name: str) -> None:
    translate = frame.translate
    words = mark(
        "The same in a terminal, with the plan’s file; the last line has a Dask cluster "
        "compute, of which the address is an example:"
    )
    st.caption(translate(words))
    st.code(commands(chosen, name), language="sh", wrap_lines=True)
