"""Measure the training lab: how soon networks have learnt, and what others feel meanwhile.

Run from the repository root with ``python -m tests.browser.measure_training [part …]``; the
parts are ``adding``, ``sentiment`` and ``beside``. Trainings run in worker processes as on the
page Train, in a folder of their own. Not a test: times say as much about the machine as about
the lab.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from playwright.sync_api import Browser

from gatescope.training.lab.evaluation import evaluate
from gatescope.training.lab.first_plans import first_plan
from gatescope.training.lab.folder import RunFolder
from gatescope.training.lab.history import History
from gatescope.training.lab.plan import Plan
from gatescope.training.lab.store import RunStore
from gatescope.training.lab.supervisor import Supervisor
from tests.browser import chromium
from tests.browser.measure_open import CHANGES, changes, opened, row
from tests.browser.measure_scrub import WATCH, big, drag, keys
from tests.browser.server import free_port, from_checkout, serve
from tests.browser.viewer_page import serve_pictures

LEARNT_MSE, LEARNT_SHARE = 0.02, 0.95
BESIDE = 2
"""Trainings at once, while others use the app."""

PATIENCE_S = 600.0
OTHER_SEED = "/explore?network=random&hidden=32&source=generator&generator=noise&g.steps=200"


@contextmanager
def workers(most: int = BESIDE) -> Iterator[RunStore]:
    """A store whose trainings are started, and cancelled at the end."""
    with tempfile.TemporaryDirectory() as home:
        store = RunStore(Path(home))
        supervisor = Supervisor(store, most).start()
        try:
            yield store
        finally:
            for path in store.runs.iterdir():
                store.cancel(path.name)
            wait_until(lambda: not store.list.count("running"))
            supervisor.stop()
            store.close()


def wait_until(reached: Callable[[], object]) -> None:
    """Ask again and again, ten times a second."""
    end = time.monotonic() + PATIENCE_S
    while not reached():
        if time.monotonic() > end:
            raise AssertionError(f"Nothing came of it in {PATIENCE_S:g} s")
        time.sleep(0.1)


@dataclass(slots=True)
class Curve:
    """Validation losses and scores of each network, with the seconds since it was submitted."""

    folder: RunFolder
    begun: float
    seen: list[dict[int, tuple[float, float, float]]]
    moments: dict[int, float]

    def look(self) -> History:
        """Note when what is new in the log was there."""
        now, history = time.monotonic() - self.begun, self.folder.history()
        self.seen = self.seen or [{} for _ in history.lanes]
        for known, lane in zip(self.seen, history.lanes, strict=True):
            for check in lane.checks:
                known.setdefault(check.step, (now, check.loss, check.score))
        for step in self.folder.moments(0):
            self.moments.setdefault(step, now)
        return history


def followed(store: RunStore, plan: Plan) -> Curve:
    """Train by a plan, and look on."""
    begun = time.monotonic()
    curve = Curve(store.folder(store.submit(plan)), begun, [], {})
    wait_until(lambda: curve.look().ended)
    return curve


def adding(tiny: bool) -> None:
    """When the GRU's validation error is small, and what the RNN's is then."""
    with workers() as store:
        curve = followed(store, small(first_plan("adding")) if tiny else first_plan("adding"))
    gru, rnn = curve.seen
    print("\nadding, T=100, H=32: validation MSE of GRU and RNN, trained side by side")
    print(f"{'seconds':>9}{'step':>7}{'GRU':>10}{'RNN':>10}")
    for step, (seconds, loss, _) in gru.items():
        print(f"{seconds:>9.1f}{step:>7}{loss:>10.4f}{rnn[step][1]:>10.4f}")
    reached = [seconds for seconds, loss, _ in gru.values() if loss <= LEARNT_MSE]
    print(f"GRU at {LEARNT_MSE}: {f'{reached[0]:.1f} s' if reached else 'not reached'}")


def sentiment(tiny: bool) -> None:
    """When a GRU, and the RNN beside it, answer nearly all held-out sentences right."""
    plan = first_plan("sentiment")
    with workers() as store:
        curve = followed(store, small(plan) if tiny else plan)
        folder, schema = curve.folder, curve.folder.schema()
        assert schema is not None
        print("\nsentiment, H=16: share of right answers, GRU and RNN side by side")
        print(f"{'seconds':>9}{'step':>7}{'validation':>12}{'held out':>10}")
        reached = None
        for step, seconds in sorted(curve.moments.items()):
            score = evaluate(folder.model(0, step), schema.task, folder.held_out(), 0).score
            watched = curve.seen[0][step][2]
            print(f"{seconds:>9.1f}{step:>7}{watched:>12.3f}{score.value:>10.3f}")
            if reached is None and score.value >= LEARNT_SHARE:
                reached = seconds
    print(f"GRU at {LEARNT_SHARE:.0%}: {f'{reached:.1f} s' if reached else 'not reached'}")


def beside(tiny: bool) -> None:
    """Scrubbing and a changed setting, while nothing trains and while two trainings run."""
    steps, units, edits = (50, 4, 2) if tiny else (2_000, 64, CHANGES)
    picture, port = big(steps, units), free_port()
    with (
        serve_pictures({"big": picture}) as pictures,
        serve(from_checkout(port), port=port) as server,
        chromium.launch() as browser,
    ):
        print(f"\nscrubbing T={steps}, H={units}; milliseconds to painted")
        print(f"{'':<28}{'events':>7}{'p50':>9}{'p95':>9}{'paints/s':>11}")
        print("another seed to the new picture, T=200, H=32; seconds: n, median, p95")
        print("\nnothing trains")
        feel(browser, pictures.url, server.url, edits)
        with workers() as store:
            plan = first_plan("adding")
            plan = replace(plan, training=replace(plan.training, epochs=500))
            names = [store.submit(plan) for _ in range(BESIDE)]
            wait_until(lambda: all(store.folder(name).history().step for name in names))
            print(f"\n{BESIDE} trainings run")
            feel(browser, pictures.url, server.url, edits)
            told = [store.folder(name).history() for name in names]
            assert not any(history.ended for history in told)
            rates = [f"{history.step / history.seconds:.1f}" for history in told]
            print(f"steps a second of the trainings: {', '.join(rates)}")


def feel(browser: Browser, pictures: str, app: str, edits: int) -> None:
    """What a visitor feels: keys and a drag on a large picture, and another seed in the app."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(f"{pictures}/big?depth=symbols")
    page.wait_for_selector("body[data-ready=true]")
    page.evaluate(WATCH)
    page.get_by_test_id("scrub").focus()
    print(keys(page))
    print(drag(page, "drag, any moment"), flush=True)
    page.close()
    page, _ = opened(browser, app + OTHER_SEED)
    print(row("another seed", changes(page, edits)), flush=True)
    page.context.close()


def small(plan: Plan) -> Plan:
    """The same plan with next to nothing to do, to see whether this runs."""
    data = replace(plan.data, sequences=60, length=8, held_out=10)
    return replace(plan, data=data, training=replace(plan.training, batch=8, epochs=2))


PARTS = {"adding": adding, "sentiment": sentiment, "beside": beside}


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", choices=(*PARTS, []), help="which (default: all)")
    parser.add_argument("--tiny", action="store_true", help="sizes that take no time")
    asked = parser.parse_args()
    # whoever stops it from outside leaves no workers behind
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    with tempfile.TemporaryDirectory() as home:
        os.environ["GATESCOPE_HOME"] = home  # of the server that is started
        for part in asked.parts or PARTS:
            PARTS[part](asked.tiny)


if __name__ == "__main__":
    main()
