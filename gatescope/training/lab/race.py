"""All networks of a run on the same batches, step by step, side by side."""

from __future__ import annotations

import math
import platform
import time
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.metadata import version
from typing import Any

import numpy as np

from gatescope.inputs.sequence import FloatArray
from gatescope.training.lab.batches import Pool, orders
from gatescope.training.lab.dataset import Dataset
from gatescope.training.lab.folder import RunFolder, Wish
from gatescope.training.lab.learner import Arrays, Learner, Look
from gatescope.training.lab.plan import Plan
from gatescope.training.lab.probe import probe
from gatescope.training.lab.runner import Runner
from gatescope.training.lab.schedule import KNOWN, WATCHED, Schedule, places, schedule

PROBED = 8
"""Sequences whose gates and gradients are looked at."""

BEAT_SECONDS, STATE_SECONDS = 0.2, 2.0
SAVING_SHARE = 0.05
"""Of the time at most that goes into writing down where large networks stand."""

Progress = Callable[[int, int], object]


class Race:
    """Everything of one run while it goes on.

    Parameters
    ----------
    folder : RunFolder
        Where it is written down.
    plan : Plan
        What is trained.
    data : Dataset
        On what.
    """

    def __init__(self, folder: RunFolder, plan: Plan, data: Dataset) -> None:
        self.folder, self.plan, self.data = folder, plan, data
        self.runners = [
            Runner(Learner(plan, lane, data), number) for number, lane in enumerate(plan.lanes)
        ]
        self.pool = Pool(data.train)
        watched = Pool(data.validation)
        self.watched, self.known = watched.some(WATCHED), self.pool.some(KNOWN)
        self.probed = places(len(watched), PROBED)
        size = 4 * max(runner.learner.parameters for runner in self.runners)
        training = plan.training
        self.schedule: Schedule = schedule(
            len(self.pool), training.batch, training.epochs, size
        )
        self.step, self.seconds = 0, 0.0
        self.since, self.saved, self.pause = time.perf_counter(), 0.0, STATE_SECONDS

    def begin(self) -> None:
        """Write down what is about to be trained, or go back to where it was paused."""
        self.folder.mend_log()
        state = self.folder.state()
        if state is not None:
            self._restore(*state)
            self.folder.log(what="resumed", step=self.step, seconds=self.seconds)
            self.since = time.perf_counter()
            return
        self.folder.keep_data(self.data)
        self.folder.log(
            what="start",
            total=self.schedule.total,
            per_epoch=self.schedule.per_epoch,
            parameters=[runner.learner.parameters for runner in self.runners],
            versions={
                "python": platform.python_version(),
                **{name: version(name) for name in ("numpy", "torch")},
            },
            date=datetime.now(UTC).date().isoformat(),
        )
        self.since = time.perf_counter()
        self._check()

    def run(self, progress: Progress) -> str:
        """Go on to the end, or until somebody wishes otherwise."""
        beat = 0.0
        wish: Wish = ""
        for epoch in range(self.step // self.schedule.per_epoch, self.plan.training.epochs):
            steps = orders(len(self.pool), self.plan.training.batch, self.plan.seed, epoch)
            for number, chosen in enumerate(steps, start=epoch * self.schedule.per_epoch):
                if number < self.step:
                    continue
                if not any(runner.learns for runner in self.runners):
                    return self._end()
                self._learn(chosen)
                progress(self.step, self.schedule.total)
                now = time.perf_counter()
                if now - beat > BEAT_SECONDS:
                    beat, wish = now, self.folder.wished()
                if wish and self.step < self.schedule.total:
                    return self._leave("paused" if wish == "pause" else "cancelled")
        return self._end()

    def _learn(self, chosen: Any) -> None:
        batch = self.pool.take(chosen)
        self.step += 1
        for runner in filter(lambda runner: runner.learns, self.runners):
            loss = runner.learner.step(batch, self.step)
            runner.window.append(loss)
            if not math.isfinite(loss):
                self._stop(runner, "diverged")
        if self.step % self.schedule.window == 0 or self.step == self.schedule.total:
            self._log_losses()
        if self.step in self.schedule.checks:
            self._check()

    def _log_losses(self) -> None:
        windows = [runner.window for runner in self.runners]
        losses = [float(np.mean(window)) if window else None for window in windows]
        self.folder.log(
            what="loss", step=self.step, seconds=round(self._clock(), 3), losses=losses
        )
        for window in windows:
            window.clear()

    def _check(self) -> None:
        for runner in filter(lambda runner: runner.learns, self.runners):
            self._look_at(runner)
        if time.perf_counter() - self.saved > self.pause:
            self._save()

    def _look_at(self, runner: Runner) -> None:
        learner = runner.learner
        seen, unseen = learner.look(self.known), learner.look(self.watched)
        self._log_check(runner, seen, unseen)
        sound = math.isfinite(unseen.loss)
        if self.step in self.schedule.moments and (sound or not self.step):
            self.folder.keep_snapshot(runner.number, self.step, learner.model())
        if not sound:
            self._stop(runner, "diverged")
            return
        patience = self.plan.training.patience
        ends = self.step % self.schedule.per_epoch == 0 and self.step > 0
        tired = bool(patience) and ends and runner.watch(unseen.loss, self.step, patience)
        if tired and self.step < self.schedule.total:
            self._stop(runner, "early")

    def _log_check(self, runner: Runner, seen: Look, unseen: Look) -> None:
        batch, chosen = self.data.validation, self.probed
        end = int(batch.lengths[chosen].max())
        x, targets = batch.x[:end, chosen], batch.targets[:end, chosen]
        model, lengths = runner.learner.model(), batch.lengths[chosen]
        with np.errstate(all="ignore"):
            seen_inside = probe(model, x, targets, lengths)
        self.folder.log(
            what="check",
            lane=runner.number,
            step=self.step,
            train_loss=seen.loss,
            train_score=seen.score,
            loss=unseen.loss,
            score=unseen.score,
            gates=seen_inside.gates,
            # pages read this every second: of a logarithm four digits are more than enough
            lags=[round(lag, 4) for lag in seen_inside.lags],
            lag_step=seen_inside.lag_step,
        )

    def _stop(self, runner: Runner, stage: str) -> None:
        # where it left the range of numbers, what counts is the last that was kept before
        lost = stage == "diverged"
        last = max(self.folder.moments(runner.number)) if lost else self.step
        runner.end(stage, self.step, last)
        self._tell(runner)

    def _tell(self, runner: Runner) -> None:
        """Write down how a network ended, and keep the one that counts."""
        facts = {key: runner.facts[key] for key in ("stage", "ended", "best")}
        best = facts["best"]
        if best not in self.folder.moments(runner.number):
            weights = runner.best_weights if best != self.step else None
            self.folder.keep_snapshot(runner.number, best, runner.learner.model(weights))
        self.folder.log(what="lane", lane=runner.number, **facts)

    def _end(self) -> str:
        for runner in filter(lambda runner: runner.learns, self.runners):
            self._stop(runner, "done")
        lost = all(runner.facts["stage"] == "diverged" for runner in self.runners)
        return self._leave("diverged" if lost else "done")

    def _leave(self, reason: str) -> str:
        self._save()
        self.folder.log(what="end", reason=reason, seconds=round(self._clock(), 3))
        return reason

    def _clock(self) -> float:
        now = time.perf_counter()
        self.seconds, self.since = self.seconds + now - self.since, now
        return self.seconds

    def _save(self) -> None:
        began = time.perf_counter()
        arrays: dict[str, FloatArray] = {}
        for runner in self.runners:
            parts = runner.learner.state() | {
                f"best.{name}": array for name, array in runner.best_weights.items()
            }
            arrays |= {f"{runner.number}.{name}": array for name, array in parts.items()}
        facts = {
            "step": self.step,
            "seconds": self._clock(),
            "runners": [runner.facts for runner in self.runners],
            "windows": [runner.window for runner in self.runners],
        }
        self.folder.keep_state(arrays, facts)
        self.saved = time.perf_counter()
        self.pause = max(STATE_SECONDS, (self.saved - began) / SAVING_SHARE)

    def _restore(self, arrays: Arrays, facts: dict[str, Any]) -> None:
        self.step, self.seconds = facts["step"], facts["seconds"]
        told = zip(self.runners, facts["runners"], facts["windows"], strict=True)
        for runner, known, window in told:
            runner.facts, runner.window = known, window
            own = f"{runner.number}."
            mine = {k.removeprefix(own): v for k, v in arrays.items() if k.startswith(own)}
            best = {k: v for k, v in mine.items() if k.startswith("best.")}
            runner.best_weights = {k.removeprefix("best."): v for k, v in best.items()}
            runner.learner.restore({k: v for k, v in mine.items() if k not in best})
