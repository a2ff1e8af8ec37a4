"""For tests of the Train page: a store without workers, made-up logs, and what a page says."""

from __future__ import annotations

import html
import json
import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from gatescope.training.lab import supervisor
from gatescope.training.lab.plan import Plan
from gatescope.training.lab.remains import Found
from gatescope.training.lab.store import RunStore
from gatescope.ui.train_lanes import plan_of
from gatescope.ui.train_settings import TrainSettings
from tests.ui.test_pages import run, texts

SMALL = TrainSettings(sequences=40, length=10, held_out=10, units=3, batch=8, epochs=4)
QUERY = {
    "l__sequences": "40", "l__length": "10", "l__held_out": "10", "l__units": "3",
    "l__batch": "8", "l__epochs": "4",
}  # fmt: skip
PER_EPOCH, TOTAL = 5, 20


class Runs:
    """A store whose runs go as far as a test says."""

    def __init__(self, home: Path) -> None:
        self.store = RunStore(home)

    def submitted(self, plan: Plan | None = None) -> str:
        return self.store.submit(plan or plan_of(SMALL))

    def running(self, step: int = 10, plan: Plan | None = None) -> str:
        """A run that a worker is at, which has come so far."""
        run = self.submitted(plan)
        self.work(step)
        return run

    def work(self, step: int = 10) -> None:
        """Let the next run that waits go so far."""
        claimed = self.store.list.claim(9)
        assert claimed is not None
        run, self.token = claimed
        folder = self.store.folder(run)
        lanes = range(len(folder.plan().lanes))
        parameters = [9 for _ in lanes]
        folder.log(what="start", total=TOTAL, per_epoch=PER_EPOCH, parameters=parameters)
        for done in range(0, step + 1, PER_EPOCH):
            for lane in lanes:
                loss = math.exp(-done * (2 - lane) / 20)
                folder.log(
                    what="check", lane=lane, step=done, train_loss=loss, train_score=loss,
                    loss=loss, score=loss, gates={}, lags=[-1.0, -2.0], lag_step=9,
                )  # fmt: skip
            folder.log(what="loss", step=done, seconds=0.1 * done, losses=[0.5 for _ in lanes])

    def ended(self, reason: str = "done", plan: Plan | None = None, **said: object) -> str:
        """A run that has come to its end, or has failed, or was stopped."""
        run = self.running(TOTAL if reason == "done" else 10, plan)
        folder = self.store.folder(run)
        stage = {"done": "done", "diverged": "diverged"}.get(reason)
        for lane in range(len(folder.plan().lanes)) if stage else ():
            folder.log(what="lane", lane=lane, stage=stage, ended=TOTAL, best=TOTAL)
        folder.log(what="end", reason=reason, seconds=2.0, **said)
        self.settle(run, Found("paused") if reason == "paused" else Found("ended", reason))
        return run

    def interrupted(self, reason: str = "killed") -> str:
        run = self.running()
        self.settle(run, Found("interrupted", reason))
        return run

    def settle(self, run: str, found: Found) -> None:
        assert self.store.list.settle(run, self.token, found, 0, lambda: None)

    def stage(self, run: str) -> str:
        status = self.store.status(run)
        return f"{status.stage} {status.reason}".strip()


def other_plan() -> Plan:
    return plan_of(replace(SMALL, units=5, learning_rate=0.02))


@contextmanager
def held_store(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Runs]:
    """A store of its own for the page, at which no worker works."""
    made = Runs(home)
    monkeypatch.setattr(supervisor, "supervisor", lambda: SimpleNamespace(store=made.store))
    yield made
    made.store.close()


def page(section: str = "train", **query: str) -> AppTest:
    test = run("train", **{"l__section": section, **query})
    assert not test.exception
    return test


def said(test: AppTest) -> str:
    """All sentences, without the signs that keep them from being markup."""
    shown = [*test.markdown, *test.caption, *test.info, *test.success]
    shown += [*test.warning, *test.error]
    bodies = "".join(str(e.proto.body) for e in test.main.get("html"))
    return html.unescape(" ".join([*texts(shown), bodies]).replace("\\", ""))


def charts(test: AppTest) -> list[dict[str, Any]]:
    return [json.loads(e.proto.spec) for e in test.main if e.type == "plotly_chart"]


def button(test: AppTest, key: str) -> Any:
    return next(b for b in test.button if b.key == key)


def buttons(test: AppTest) -> set[str]:
    return {str(b.key).removeprefix("l.") for b in test.button}
