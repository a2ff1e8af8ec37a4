"""The results of the experiment on screen: where they come from, figures, what failed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import streamlit as st

from gatescope.experiments.bundled import bundled_results, shipped_note, shipped_plan
from gatescope.experiments.store import Store
from gatescope.experiments.summary import problems, summary
from gatescope.messages import InputError, mark, note, sentences
from gatescope.ui import state, widgets
from gatescope.ui.exp_about import show_found
from gatescope.ui.exp_run_words import rate_words
from gatescope.ui.exp_store import Chosen, own_store, standing_of, without_folder
from gatescope.ui.exp_watch import ACTIVE
from gatescope.ui.frame import Frame, plain
from gatescope.ui.html_table import show_table

if TYPE_CHECKING:
    from gatescope.experiments.plan import Plan

Origin = Literal["here", "beforehand", "opened"]

LOOKS = {"here": "", "beforehand": "beforehand"}
"""What a link says of each."""

DRAW_SECONDS = 2.0
"""Figures are drawn again no sooner, however fast results come in."""

NOTHING = mark("Nothing computed yet. “Run here” computes it on this machine.")
SOON = mark("The first results will be drawn here as soon as they are there.")


@dataclass(frozen=True, slots=True)
class Results:
    """A store that can be looked at.

    Parameters
    ----------
    path : Path
        Of its file.
    origin : {"here", "beforehand", "opened"}
        Computed on this server, shipped with the project, or named when the server started.
    """

    path: Path
    origin: Origin


def results_of(chosen: Chosen) -> tuple[Results, ...]:
    """Give the stores of an experiment, the one that is looked at by itself first.

    Parameters
    ----------
    chosen : Chosen
        The experiment.
    """
    if chosen.opened is not None:
        return (Results(chosen.opened.path, "opened"),)
    found = []
    own = own_store(chosen.id)
    if own is not None:
        found.append(Results(own, "here"))
    shipped = bundled_results(chosen.name) if chosen.bundled else None
    if shipped is not None:
        found.append(Results(shipped, "beforehand"))
    return tuple(found)


def looked_at(found: tuple[Results, ...]) -> Results | None:
    """Give the results that are on screen: those of this server, unless others are asked for.

    Parameters
    ----------
    found : tuple of Results
        From `results_of`.
    """
    asked = [result for result in found if result.origin == state.current().exp.look]
    return next(iter((*asked, *found)), None)


def show_results(frame: Frame, chosen: Chosen) -> None:
    """Show what has been computed, again and again while there comes more.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    chosen : Chosen
        The experiment.

    Notes
    -----
    As `gatescope.ui.exp_watch.watch`, this stands in the same place in every run.
    """
    seen = standing_of(chosen.id)
    going = seen is not None and seen.stage in ACTIVE
    before = looked_at(results_of(chosen))

    @st.fragment(run_every=_pace(chosen, going=going))
    def drawing() -> None:
        found = results_of(chosen)
        looked = looked_at(found)
        if looked != before:
            st.rerun()
        if chosen.plan is None:
            return
        if looked is None:
            st.info(frame.translate(SOON if going else NOTHING), icon=":material/query_stats:")
            show_found(frame, chosen)
            return
        _offer_choice(frame, found, looked)
        plan = shipped_plan(chosen.name) if looked.origin == "beforehand" else chosen.plan
        _draw(frame, chosen, plan, looked)

    drawing()


def _pace(chosen: Chosen, *, going: bool) -> float | None:
    """Say how often to draw again; None where nothing is being computed."""
    elsewhere = chosen.opened is not None and _running(chosen.opened.path)
    return DRAW_SECONDS if going or elsewhere else None


def _running(path: Path) -> bool:
    """Tell whether anybody, such as a terminal, is at a store."""
    try:
        with Store(path, read_only=True) as store:
            return summary(store).running > 0
    except InputError:
        return False


def _offer_choice(frame: Frame, found: tuple[Results, ...], looked: Results) -> None:
    """Let one choose between what was computed here and what ships."""
    if len(found) < 2:
        return
    names = {
        "here": frame.translate(mark("Computed here")),
        "beforehand": frame.translate(mark("Computed beforehand")),
    }
    key = widgets.widget_key("e.look", looked.origin)
    origins = tuple(result.origin for result in found)
    st.segmented_control(
        frame.translate(mark("Which results")),
        origins,
        format_func=lambda origin: names[origin],
        key=key,
        required=True,
        label_visibility="collapsed",
        on_change=widgets.on_choice(
            key, lambda origin: state.change_exp(look=LOOKS[origin]), origins, names.__getitem__
        ),
    )


def _draw(frame: Frame, chosen: Chosen, plan: Plan, looked: Results) -> None:
    from gatescope.ui.exp_figures import show_figures  # late: it loads Plotly

    try:
        with Store(looked.path, read_only=True) as store:
            # all that is drawn is of one moment, whatever comes in meanwhile
            store.read("BEGIN")
            _show_failures(frame, store)
            key = (looked.origin, chosen.opened.id if chosen.opened else chosen.id)

            def after_first() -> None:
                _tell_origin(frame, chosen, looked, store)
                show_found(frame, chosen)

            show_figures(frame, store, plan, name=chosen.name, key=key, after_first=after_first)
    except InputError as error:
        told = without_folder(error.message, looked.path).translated(frame.translate)
        st.error(plain(told), icon=":material/error:")


def _tell_origin(frame: Frame, chosen: Chosen, looked: Results, store: Store) -> None:
    """Say where the numbers come from, and how many there are."""
    how, translate = summary(store), frame.translate
    if looked.origin == "beforehand":
        told = [
            note(
                "Computed beforehand, by “{command}”: {count:,} trials.",
                command=f"gatescope make-results --plan {chosen.name}",
                count=how.done,
            )
        ]
        told += [shipped_note(chosen.name)]
    elif how.running and looked.origin == "opened":
        told = [
            note(
                "{done:,} of {total:,} trials have been computed; more come at {rate}.",
                done=how.done,
                total=max(how.done, how.total),
                rate=rate_words(how.rate),
            )
        ]
    else:
        told = [note("Drawn from the {count:,} trials that are computed.", count=how.done)]
    words = sentences([message.translated(translate) for message in told], translate)
    st.caption(plain(words))


def _show_failures(frame: Frame, store: Store) -> None:
    """List what went wrong, the commonest first."""
    found, translate = problems(store), frame.translate
    if not found:
        return
    with st.expander(translate(mark("What failed, and why")), icon=":material/error_outline:"):
        show_table(
            [translate(mark("Why")), translate(mark("Trials"))],
            [(message.translated(translate), f"{number:,}") for message, number in found],
            caption=translate(mark("Trials that failed, by reason")),
        )
