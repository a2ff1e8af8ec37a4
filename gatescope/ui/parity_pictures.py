"""The figures of a proof: growth over the steps, distribution in ulps, who is closer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import numpy as np
import streamlit as st

from gatescope.i18n import Translate
from gatescope.messages import mark, note
from gatescope.ui import state, widgets
from gatescope.ui.flow_panel import show_figure
from gatescope.ui.frame import Frame, theme
from gatescope.ui.parity_table import quantity_name
from gatescope.ui.parity_words import long_name, number, ulps
from gatescope.viewer.export_table import table_csv
from gru_core.proof_errors import EDGES

if TYPE_CHECKING:
    from gatescope.inputs.sequence import FloatArray
    from gru_core.proof import Proof, Proved
    from gru_core.proof_errors import Errors

GROWTH = mark(
    "Each dot is the largest error of one step, on a scale of powers of ten. In float32 both "
    "programs are measured against the float64 result, in float64 against each other; an error "
    "of exactly 0 leaves a gap. A line that rises to the right is a network that lets rounding "
    "grow, a level one a network that forgets it. Dotted: what is allowed."
)
HISTOGRAM = mark(
    "How far the numbers are off, in steps of the last digit that the computer has. Up to ½ is "
    "rounded as well as can be. A wrong cell fills the bars at the right end; rounding does "
    "not, but for numbers near zero."
)
CLOSER = mark(
    "In float32 both programs round, and the float64 result says which of them is nearer to "
    "the truth, number by number. Neither should win everywhere: who does has the better order "
    "of operations for that quantity, not the better network. Point at a bar for its largest "
    "error."
)


def pick_quantity(frame: Frame, proof: Proof) -> str:
    """Let the quantity be chosen that the figures are of.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    proof : Proof
        What there is.

    Returns
    -------
    str
        Its name in the reports.
    """
    names = pictured(proof)
    wanted = state.current().parity.quantity
    now = wanted if wanted in names else "h"
    key = widgets.widget_key(f"p.quantity.{'-'.join(names)}", now)
    st.selectbox(
        frame.translate(mark("Quantity")),
        list(names),
        format_func=lambda name: long_name(names[name], frame.translate),
        key=key,
        filter_mode=None,
        width=320,
        on_change=widgets.on_change(key, _take),
    )
    return names[str(st.session_state.get(key, now))]


def _take(quantity: str) -> None:
    state.change_parity(quantity=quantity)


def pictured(proof: Proof) -> dict[str, str]:
    """Give what has errors at every step: short name to name; of layers the last counts."""
    found: dict[str, str] = {}
    for quantity in proof.own.quantities:
        if quantity.ours is None or quantity.ours.growth is None:
            continue
        short = quantity.name.rsplit(": ", 1)[-1].removeprefix("gradient of ")
        if short != "y":
            found[short] = quantity.name
    return found


def show_pictures(frame: Frame, proof: Proof) -> None:
    """Show all three figures.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    proof : Proof
        What is shown.
    """
    name = pick_quantity(frame, proof)
    sides = sides_of(proof, name)
    left, right = st.columns(2, gap="medium")
    with left:
        _growth(frame, proof, name, sides)
    with right:
        _histogram(frame, name, sides)
    st.markdown(f"#### {frame.translate(CLOSER_HEADING)}")
    if proof.float32 is None or proof.float32.report.failed:
        st.info(frame.translate(NO_RACE), icon=":material/info:")
        return
    _closer(frame, proof.float32.quantities)


def sides_of(proof: Proof, name: str) -> dict[str, Errors]:
    """Give the errors of a quantity by side of `gatescope.figures.proof_style.SIDES`."""
    found: dict[str, Errors | None] = {}
    if proof.float32 is not None:
        single = proof.float32.of(name)
        found |= {"core": single.ours, "torch": single.torch}
    found["double"] = proof.float64.of(name).ours
    return {side: errors for side, errors in found.items() if errors is not None}


def _growth(frame: Frame, proof: Proof, name: str, sides: Mapping[str, Errors]) -> None:
    from gatescope.figures.proof_growth import growth_figure

    say = frame.translate
    growth = {side: e.growth for side, e in sides.items() if e.growth is not None}
    words = mark("allowed, {precision}")
    allowed = {
        say(words).format(precision=precision): part.of(name).told.tolerance
        for precision, part in proof.precisions.items()
    }
    show_figure(
        frame,
        growth_figure(growth, allowed, theme=theme(), translate=say),
        key="p.growth",
        finding=growth_words(growth, proof_excess(proof, name), say),
        caption=say(GROWTH),
        alt=say(mark("Largest error of {name} at every step, on a logarithmic scale")).format(
            name=long_name(name, say)
        ),
        csv_name=f"error-growth-{name.rsplit(': ', 1)[-1].replace(' ', '-')}",
        csv=lambda: table_csv(growth_columns(growth)),
    )


def proof_excess(proof: Proof, name: str) -> float:
    """Give how many times the allowed error a quantity that failed is off; 0 if it did not."""
    checks = [check for part in proof.precisions.values() for check in part.of(name).checks]
    return max((check.ratio for check in checks if check.state == "failed"), default=0.0)


def growth_words(growth: Mapping[str, FloatArray], excess: float, say: Translate) -> str:
    """Say what the errors of the first and of the last part of a sequence come down to.

    Parameters
    ----------
    growth : Mapping of side to FloatArray of shape (T,)
        Largest errors by step.
    excess : float
        From `proof_excess`.
    say : Translate
        English screen text to the page's language.

    Returns
    -------
    str
        One sentence on GateScope's float32, or on float64 where that is all there is.
    """
    errors = growth.get("core", growth.get("double"))
    if errors is None or not np.isfinite(errors).all():
        return say(mark("At some step a number is no longer finite, and nothing is compared."))
    if excess > 1.0:
        told = mark("The largest error is {times} times what is allowed: this is no rounding.")
        return say(told).format(times=ulps(excess))
    if len(errors) < FEWEST:
        return say(mark("The sequence is too short to see errors grow."))
    quarter = len(errors) // 4
    early, late = float(errors[:quarter].max()), float(errors[-quarter:].max())
    if late == early == 0.0:
        return say(mark("Not a single digit differs."))
    told = mark(
        "In the first quarter of the steps the largest error is {early}, in the last {late}: "
        "{how}."
    )
    how = GROWS if late > MUCH * early else SHRINKS if early > MUCH * late else STAYS
    return say(told).format(early=number(early), late=number(late), how=say(how))


FEWEST, MUCH = 8, 5.0
GROWS, SHRINKS = mark("rounding grows on its way"), mark("rounding fades on its way")
STAYS = mark("the network neither collects rounding nor spreads it")


def growth_columns(growth: Mapping[str, FloatArray]) -> Mapping[str, Iterable[object]]:
    """Give the numbers of the growth as columns."""
    steps = len(next(iter(growth.values())))
    return {"step": range(steps), **{HEADS[side]: e.tolist() for side, e in growth.items()}}


HEADS = {
    "core": "GateScope float32",
    "torch": "PyTorch float32",
    "double": "difference float64",
}


def _histogram(frame: Frame, name: str, sides: Mapping[str, Errors]) -> None:
    from gatescope.figures.proof_histogram import edge_labels, histogram_figure

    say = frame.translate
    counts = {side: errors.histogram for side, errors in sides.items()}
    labels = edge_labels(EDGES)
    columns = {"ulp": labels, **{HEADS[side]: n.tolist() for side, n in counts.items()}}
    show_figure(
        frame,
        histogram_figure(counts, EDGES, theme=theme(), translate=say),
        key="p.histogram",
        finding=histogram_words(counts, say),
        caption=say(HISTOGRAM),
        alt=say(mark("Share of the numbers of {name} by their error in ulps")).format(
            name=long_name(name, say)
        ),
        csv_name=f"error-ulps-{name.rsplit(': ', 1)[-1].replace(' ', '-')}",
        csv=lambda: table_csv(columns),
    )


def histogram_words(counts: Mapping[str, np.ndarray], say: Translate) -> str:
    """Say which share of the numbers is rounded correctly, or off by one ulp at most."""
    side = "core" if "core" in counts else "double"
    bins = counts[side]
    total = max(int(bins.sum()), 1)
    upto = mark("{half} are within half an ulp and {one} within one.")
    if side == "core":
        upto = mark(
            "Of GateScope's float32 numbers {half} are within ½ ulp and {one} within 1."
        )
    half, one = bins[:2].sum() / total, bins[:3].sum() / total
    return say(upto).format(half=f"{half:.0%}", one=f"{one:.0%}")


def _closer(frame: Frame, quantities: Iterable[Proved]) -> None:
    from gatescope.figures.proof_closer import closer_figure

    say = frame.translate
    found = [(q, q.closer, q.ours, q.torch) for q in quantities if q.name not in TWICE]
    rows = [(q, c, o, t) for q, c, o, t in found if c is not None and o is not None and t]
    names = [quantity_name(q.name, say) for q, *_ in rows]
    shares = np.array([[c.share(s) for s in ("ours", "equal", "torch")] for _, c, _, _ in rows])
    worst = np.array([[o.worst, t.worst] for *_, o, t in rows])
    columns: dict[str, list[object]] = {
        "quantity": [q.name for q, *_ in rows],
        "GateScope closer": [c.ours for _, c, _, _ in rows],
        "equally close": [c.equal for _, c, _, _ in rows],
        "PyTorch closer": [c.torch for _, c, _, _ in rows],
        "GateScope worst error": [o.worst for *_, o, _ in rows],
        "PyTorch worst error": [t.worst for *_, t in rows],
        "GateScope mean error": [o.mean for *_, o, _ in rows],
        "PyTorch mean error": [t.mean for *_, t in rows],
    }
    show_figure(
        frame,
        closer_figure(names, shares, worst, theme=theme(), translate=say),
        key="p.closer",
        finding=closer_words(shares, say),
        caption=say(CLOSER),
        alt=say(mark("For each quantity, of how many numbers either program is closer")),
        csv_name="closer",
        csv=lambda: table_csv(columns),
    )


CLOSER_HEADING = mark("Who is closer to the truth?")
NO_RACE = mark(
    "Who is closer is a question of rounding. Here float32 is not only rounded: numbers are "
    "wrong, or too large for it."
)
TWICE = {"y"}
"""The output is the last layer's state once more."""


def closer_words(shares: FloatArray, say: Translate) -> str:
    """Say who is closer, over all quantities alike.

    Parameters
    ----------
    shares : FloatArray of shape (N, 3)
        As in `closer_figure`.
    say : Translate
        English screen text to the page's language.

    Returns
    -------
    str
        One sentence; each quantity counts the same, however many numbers it has.
    """
    ours, equal, torch = shares.mean(axis=0)
    return note(
        "Counting every quantity alike, GateScope is closer for {ours} of the numbers, PyTorch "
        "for {torch}, and {equal} are equally close.",
        ours=f"{ours:.0%}",
        torch=f"{torch:.0%}",
        equal=f"{equal:.0%}",
    ).translated(say)
