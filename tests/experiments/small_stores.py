"""Stores of results that nobody computed: plans are real, numbers are chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from gatescope.experiments.plan import Plan, trials
from gatescope.experiments.plan_text import plan_toml
from gatescope.experiments.rows import add_result
from gatescope.experiments.store import Store
from gatescope.experiments.trial import Result, Trial, Values
from gatescope.messages import note

Measure = Callable[[Trial], Values | None]


def gradient_values(trial: Trial) -> Values:
    """Numbers of the gradient kind that follow from gain, length and seed alone."""
    fall = -trial.gain - 0.1 * trial.seed
    lags = tuple(float(k) for k in range(trial.length))
    return {
        "overflowed": 0.0, "lags": lags, "log10_norm": tuple(fall * k for k in lags),
        "half_life": 10.0 * trial.gain + trial.seed, "rate": fall, "exponent": trial.gain - 1.5,
        "lyapunov": (trial.gain - 1.5, -2.0), "log10_spectrum": (0.0, -0.5, -3.0),
        "share_keep": 0.75, "share_candidate": 0.25, "keep_gate": 0.5,
    }  # fmt: skip


def overflowed(trial: Trial) -> Values:
    """A network whose states left the range of numbers."""
    found: Values = dict.fromkeys(gradient_values(trial), None)
    return {**found, "overflowed": 1.0, "lags": (0.0, 1.0)}


def learn_values(trial: Trial) -> Values:
    """A network that solves short sequences, and all of them with seed 0."""
    solved = trial.length <= 20 or trial.seed == 0
    scores = (0.2, 0.1, 0.01) if solved else (0.2, 0.18, 0.17, 0.16)
    return {
        "solved": float(solved), "solved_at": 3.0 if solved else None, "score": scores[-1],
        "diverged": 0.0, "looks": tuple(float(k + 1) for k in range(len(scores))),
        "scores": scores,
    }  # fmt: skip


def filled(
    path: Path, plan: Plan, measure: Measure = gradient_values, *, most: int = 10**6
) -> Store:
    """Make a store of the first trials of a plan; where `measure` gives None one has failed."""
    store = Store(path)
    add(store, (trial for _, trial in zip(range(most), trials(plan), strict=False)), measure)
    insert = (
        "INSERT INTO plans (name, text, total) VALUES ('made', ?, 1) ON CONFLICT DO NOTHING"
    )
    store.change(lambda db: db.execute(insert, (plan_toml(plan),)) and None)
    return store


def add(store: Store, made: Iterable[Trial], measure: Measure = gradient_values) -> None:
    """Add results, in one transaction."""

    def act(db: object) -> None:
        columns: dict[str, str] = {}
        seen: dict[str, set[object]] = {}
        for trial in made:
            values = measure(trial)
            problem = note("It failed.") if values is None else None
            result = Result(trial.key, values or {}, problem)
            add_result(db, 1, trial, result, columns, seen)

    store.change(act)
