"""How large an experiment is, in words: its trials, what is left out, and how long it takes."""

from __future__ import annotations

from functools import lru_cache

import streamlit as st

from gatescope.experiments.counting import Size, size_of
from gatescope.experiments.engines import usable_cores
from gatescope.experiments.plan import Plan
from gatescope.experiments.plan_file import read_plan
from gatescope.i18n import Translate
from gatescope.messages import Message, mark, note, sentences
from gatescope.ui.exp_form_knobs import KNOBS
from gatescope.ui.exp_settings import canonical
from gatescope.ui.frame import Frame, plain
from gatescope.ui.train_run_words import duration

MOST_STARTED = 100_000
"""Trials of the largest experiment that a page starts."""

LONG = 3_600
"""Seconds from which an experiment is called long."""

SEVERAL = {
    "cell": mark("{count:,} cells"),
    "seeds": mark("{count:,} seeds"),
    "draws": mark("{count:,} random draws"),
}
ONE_SEED = mark("1 seed")
TRIAL = mark("A trial is one network, drawn from one seed, and what comes out of it.")


def show_size(
    frame: Frame, plan: Plan, seconds: float | None, cores: int | None = None
) -> None:
    """Show how many trials a plan has, and how long they take.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    plan : Plan
        Of at least one trial.
    seconds : float or None
        What it is expected to take; None where that is not known.
    cores : int, optional
        On so many cores; on all there are.
    """
    translate, size = frame.translate, size_of_plan(plan)
    time = time_words(plan, seconds, cores or usable_cores(), translate)
    told = (trials_words(plan, size, translate), time)
    st.markdown(plain(sentences(told, translate)))
    left_out = "" if size.note is None else size.note.translated(translate)
    st.caption(plain(sentences((translate(TRIAL), left_out), translate)))
    warning = warning_of(size, seconds)
    if warning is not None:
        st.warning(plain(warning.translated(translate)), icon=":material/hourglass_top:")


def size_of_plan(plan: Plan) -> Size:
    """Count a plan's trials, once: a page asks in every run."""
    return _size(canonical(plan))


@lru_cache(maxsize=64)
def _size(text: str) -> Size:
    return size_of(read_plan(text))


def trials_words(plan: Plan, size: Size, translate: Translate) -> str:
    """Say how many trials there are, and what they are made of.

    Examples
    --------
    >>> from gatescope.experiments.axis import Listed
    >>> plan = Plan(seeds=range(5), axes={"cell": Listed(("gru", "rnn"))})
    >>> trials_words(plan, size_of(plan), str)
    '10 trials: 2 cells × 5 seeds.'
    """
    made = " × ".join(translate(text).format(count=count) for text, count in factors(plan))
    left_out = size.skipped
    if left_out:
        told = note(
            "{trials:,} trials: {made}, less {left_out:,} that cannot be.",
            trials=size.trials,
            made=made,
            left_out=left_out,
        )
    elif size.trials == 1:
        told = note("One trial.")
    else:
        told = note("{trials:,} trials: {made}.", trials=size.trials, made=made)
    return told.translated(translate)


def factors(plan: Plan) -> tuple[tuple[str, int], ...]:
    """Give what a plan's trials are made of, in English, and how many of each.

    Examples
    --------
    >>> from gatescope.experiments.axis import Spread
    >>> factors(Plan(seeds=range(3), axes={"gain": Spread(0.0, 1.0, 5)}))
    (('{count:,} gains', 5), ('{count:,} seeds', 3))
    """
    counted = [
        (SEVERAL[name] if name in SEVERAL else KNOBS[name].several, len(values))
        for name, values in plan.grid.items()
    ]
    counted += [(SEVERAL["draws"], axis.count) for axis in list(plan.drawn.values())[:1]]
    seeds = len(plan.seeds)
    many = tuple((text, count) for text, count in counted if count > 1)
    return (*many, (SEVERAL["seeds"] if seeds > 1 else ONE_SEED, seeds))


def time_words(plan: Plan, seconds: float | None, cores: int, translate: Translate) -> str:
    """Say how long a plan takes; nothing where that is not known.

    Examples
    --------
    >>> time_words(Plan(), 240.0, 2, str)
    'About 4 min on 2 cores.'
    """
    if seconds is None:
        return ""
    values = {"time": duration(seconds), "cores": cores}
    if plan.kind == "learn" and cores > 1:
        told = note(
            "At most about {time} on {cores} cores: what is solved sooner stops sooner.",
            **values,
        )
    elif plan.kind == "learn":
        told = note(
            "At most about {time} on one core: what is solved sooner stops sooner.", **values
        )
    elif cores > 1:
        told = note("About {time} on {cores} cores.", **values)
    else:
        told = note("About {time} on one core.", **values)
    return told.translated(translate)


def warning_of(size: Size, seconds: float | None) -> Message | None:
    """Say that an experiment is too large for a page, or that it is long; None for others.

    Examples
    --------
    >>> str(warning_of(Size(200_000, 0, None), None))[:56]
    'A page starts at most 100,000 trials, these are 200,000.'
    >>> warning_of(Size(100_000, 0, None), 3_000.0) is None
    True
    """
    if size.trials > MOST_STARTED:
        return note(
            "A page starts at most {most:,} trials, these are {count:,}. Take fewer values or "
            "seeds, or download the plan and run it with “gatescope sweep” in a terminal.",
            most=MOST_STARTED,
            count=size.trials,
        )
    if seconds is not None and seconds > LONG:
        return note(
            "That is long. Fewer seeds give a first look. An experiment can be stopped at any "
            "time, and goes on where it was."
        )
    return None
