"""How long a store of very many trials takes to be opened and looked at.

``python -m tests.benchmark.big_store [TRIALS]`` makes one in a folder of its own, with numbers
that nobody computed, and prints the seconds of each question that the page asks. It takes two
minutes and 1 GB for a million trials.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import TypeVar

import numpy as np

from gatescope.experiments.axis import Listed, Spread
from gatescope.experiments.plan import Plan, trials
from gatescope.experiments.store import Store
from gatescope.experiments.summary import mark, summary
from gatescope.experiments.trial import Trial, Values
from gatescope.ui.exp_asked import ask
from gatescope.ui.exp_axes import axes_of
from gatescope.ui.exp_kinds import first_choice, kinds_of
from gatescope.ui.exp_sheet import View
from gatescope.ui.exp_sheets import sheet_of
from tests.experiments.small_stores import add, filled

T = TypeVar("T")
LENGTH, TOGETHER = 40, 20_000


def plan_of(count: int) -> Plan:
    """A plan of so many trials: cells, gains, biases, and the rest in seeds."""
    axes = {
        "cell": Listed(("gru", "lstm")),
        "gain": Spread(0.2, 5.0, 25),
        "b_z": Spread(-2.0, 6.0, 20),
    }
    return Plan(seeds=range(max(count // 1_000, 1)), axes=axes, constants={"length": LENGTH})


def measure(trial: Trial) -> Values:
    """Numbers as the gradient kind has them, as the prediction says and a little beside it."""
    noise = ((trial.seed * 2_654_435_761) % 1_000) / 1_000
    half_life = float(np.log(2.0) / np.logaddexp(0.0, -trial.b_z) * np.exp(0.6 * (noise - 0.5)))
    rate = -0.30103 / half_life
    lags = tuple(float(k) for k in range(LENGTH))
    return {
        "overflowed": 0.0, "lags": lags, "log10_norm": tuple(rate * k for k in lags),
        "half_life": half_life, "halved": 1.0, "rate": rate, "half_life_mean": half_life,
        "exponent": 2.3 * rate, "lyapunov": (2.3 * rate,), "keep_gate": noise,
        "share_keep": noise, "share_candidate": 1.0 - noise,
    }  # fmt: skip


def timed(name: str, act: Callable[[], T]) -> T:
    """Do something and print what it took."""
    began = time.perf_counter()
    found = act()
    print(f"{name:24} {time.perf_counter() - began:6.3f} s")
    return found


def main(count: int) -> None:
    """Make the store, and ask it what the page asks."""
    plan = plan_of(count)
    with tempfile.TemporaryDirectory() as folder:
        path, made = Path(folder, "big.sqlite"), trials(plan)
        with filled(path, plan, most=0) as store:
            while some := list(islice(made, TOGETHER)):
                add(store, some, measure)
        with timed("open", lambda: Store(path, read_only=True)) as store:
            timed("summary", lambda: summary(store))
            timed("mark", lambda: mark(store))
            axes = timed("axes", lambda: axes_of(plan, store))
            for kind in kinds_of(plan, axes):
                choice = first_choice(kind, plan, axes)
                asked = timed(f"{kind}: ask", lambda k=kind, c=choice: ask(store, k, c, plan))
                sheet = sheet_of(kind, asked, plan, View(axes, choice, str))
                timed(f"{kind}: draw", lambda s=sheet: s.figure("light").to_json())


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
