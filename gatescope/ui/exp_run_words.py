"""How an experiment stands, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from gatescope.messages import Message, mark, note
from gatescope.ui.train_run_words import duration

if TYPE_CHECKING:
    from gatescope.experiments.standing import Standing

Tone = Literal["info", "success", "warning", "error"]

STOOD: dict[str, tuple[Tone, str, str]] = {
    "stopped": (
        "info",
        mark("Stopped after {done:,} of {total:,} trials; these are kept."),
        mark("Stopped after {done:,} of {total:,} trials. {why}"),
    ),
    "lost": (
        "warning",
        mark("Interrupted after {done:,} of {total:,} trials; these are kept."),
        mark("Interrupted after {done:,} of {total:,} trials. {why}"),
    ),
}
"""Of one that stands still: how good that is, a sentence, and one that says why."""


def done_of(standing: Standing, total: int) -> int:
    """Count the trials of a plan of which there are results."""
    return 0 if standing.summary is None else min(standing.summary.done, total)


def failed_of(standing: Standing) -> int:
    """Count the trials that failed."""
    return 0 if standing.summary is None else standing.summary.failed


def standing_words(standing: Standing, total: int) -> tuple[Tone, Message] | None:
    """Say how an experiment stands that does not run; None where it does, or has never begun.

    Parameters
    ----------
    standing : Standing
        From the library.
    total : int
        Trials of its plan.

    Returns
    -------
    tuple of str and Message, or None
        How good that is, and what there is to say.
    """
    stage, problem = standing.stage, standing.problem
    if stage == "waiting":
        return "info", _waiting(standing.ahead)
    if stage == "stopped" and problem is None and not done_of(standing, total):
        return "info", note("Stopped before the first of {total:,} trials.", total=total)
    if stage in STOOD:
        tone, plain, because = STOOD[stage]
        values = {"done": done_of(standing, total), "total": total}
        if problem is None:
            return tone, Message(plain, values)
        return tone, Message(because, {**values, "why": problem})
    if stage == "failed":
        return "error", problem or note("The experiment could not go on.")
    return _ended(standing, total) if stage == "done" else None


def progress_words(standing: Standing, total: int) -> Message:
    """Say how far an experiment is that runs, how fast, and how long it will still take.

    Parameters
    ----------
    standing, total
        As for `standing_words`.
    """
    values: dict[str, object] = {"done": done_of(standing, total), "total": total}
    if standing.stage == "stopping":
        return note(
            "{done:,} of {total:,} trials · stopping after those that are being computed",
            **values,
        )
    if standing.stage == "starting" or standing.summary is None:
        return note("{done:,} of {total:,} trials · starting …", **values)
    if not standing.summary.rate:
        return note("{done:,} of {total:,} trials · the first are being computed …", **values)
    values |= {"rate": rate_words(standing.summary.rate)}
    if standing.seconds_left is None:
        return note("{done:,} of {total:,} trials · {rate}", **values)
    values |= {"left": duration(standing.seconds_left)}
    return note("{done:,} of {total:,} trials · {rate} · about {left} left", **values)


def rate_words(rate: float) -> Message:
    """Say how many trials are computed in a time that gives a number one can read.

    Examples
    --------
    >>> str(rate_words(1234.5)), str(rate_words(2.5)), str(rate_words(0.05))
    ('1,234 a second', '2.5 a second', '3.0 a minute')
    """
    if rate >= 10:
        return note("{rate:,.0f} a second", rate=rate)
    if rate >= 0.5:
        return note("{rate:.1f} a second", rate=rate)
    return note("{rate:.1f} a minute", rate=60 * rate)


def _waiting(ahead: int) -> Message:
    if ahead < 1:
        return note("Waiting for its turn: this experiment is next.")
    if ahead == 1:
        return note("Waiting for its turn: one other experiment comes first.")
    return note("Waiting for its turn: {ahead} other experiments come first.", ahead=ahead)


def _ended(standing: Standing, total: int) -> tuple[Tone, Message]:
    failed = failed_of(standing)
    if failed:
        return "warning", note(
            "All {total:,} trials were computed here; {failed:,} of them failed.",
            total=total,
            failed=failed,
        )
    return "success", note("All {total:,} trials were computed here.", total=total)
