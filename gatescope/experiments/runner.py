"""Run a plan: batches go to an executor, what comes back goes to the store."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, wait
from concurrent.futures import BrokenExecutor as Broken
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from typing import Literal

from gatescope.experiments.desk import Desk
from gatescope.experiments.device import DeviceError
from gatescope.experiments.engines import Engine
from gatescope.experiments.queue_of_batches import Batch, QueueOfBatches
from gatescope.experiments.rate import Rate
from gatescope.experiments.store import Store
from gatescope.experiments.trial import Result
from gatescope.experiments.work import Outcome, Progress, Work
from gatescope.messages import InputError, note

MOST_IN_FLIGHT = 400
REPORT_SECONDS = 1.0
TRIES = 3
"""A trial with which processes ended so often while it was alone has failed."""

ENDED = "the process that computed it was ended"
MOST_BREAKS = 12
"""So many times in a row the processes may end before any of them has computed a batch."""


@dataclass(slots=True)
class _Sent:
    """A batch on its way; `tries` counts how often it ended its process while it was alone."""

    batch: Batch
    tries: int = 0


def run(
    store: Store,
    work: Work,
    engine: Engine,
    *,
    progress: Progress | None = None,
    stop: Callable[[], bool] = lambda: False,
) -> Outcome:
    """Compute the trials of a plan that the store does not have.

    Parameters
    ----------
    store : Store
        Open for writing; other runners may be at it.
    work : Work
        What to do.
    engine : Engine
        Where it is done; it is closed at the end.
    progress : callable, optional
        Called after each batch, and now and then.
    stop : callable, optional
        Asked a few times a second; once it holds, the batches in flight are the last.

    Returns
    -------
    Outcome
        How it ended.

    Raises
    ------
    InputError
        If the store cannot be written, the cluster or the device is lost, or no process lives
        long enough.

    Notes
    -----
    Each batch is stored in a transaction of its own, so that whatever ends this process costs
    the batches in flight and nothing else. Where processes end one does not know with which
    batch: all that were in flight are computed again one at a time, and one that ends its
    process alone is halved until its trial is found.
    """
    desk = Desk(store, work.text, work.name, work.total, work.device)
    try:
        runner = _Runner(desk, work, engine, progress, stop)
        runner.run()
    except BaseException:
        engine.close(at_once=True)
        with suppress(InputError):  # what went wrong first is what is told
            desk.leave("stopped")
        raise
    engine.close(at_once=False)
    ended: Literal["done", "stopped"] = "stopped" if runner.left else "done"
    desk.leave(ended)
    return Outcome(ended, runner.done, runner.failed)


class _Runner:
    def __init__(
        self,
        desk: Desk,
        work: Work,
        engine: Engine,
        progress: Progress | None,
        stop: Callable[[], bool],
    ) -> None:
        self._desk, self._work, self._engine = desk, work, engine
        self._progress, self._stop = progress, stop
        self._queue = QueueOfBatches(desk, work.batches)
        self._flying: dict[Future[Sequence[Result]], _Sent] = {}
        self._suspects: deque[_Sent] = deque()
        self._executor = engine.open()
        self._rate, self._breaks = Rate(), 0
        self._wished, self._report_at = False, 0.0
        self._done, self._failed = 0, 0

    @property
    def done(self) -> int:
        """Trials of the plan that the store has, as far as the plan has been gone through."""
        return self._done + self._queue.done

    @property
    def failed(self) -> int:
        """How many of these failed."""
        return self._failed + self._queue.failed

    @property
    def left(self) -> bool:
        """Whether something of the plan is still to be done."""
        return not self._queue.finished or bool(self._suspects)

    def run(self) -> None:
        """Send and receive until nothing is left or an end is wished."""
        while True:
            self._report()
            self._send()
            if not self._flying and (self._stopping() or not self.left):
                break
            waited = wait(self._flying, timeout=0.2, return_when=FIRST_COMPLETED)
            if not self._flying:
                time.sleep(0.05)  # others are at what is left
            for future in waited.done:
                if future in self._flying:
                    self._receive(future)
            if not waited.done:
                self._look_at_engine()
        self._report(now=True)

    def _stopping(self) -> bool:
        self._wished = self._wished or self._stop()
        return self._wished

    def _send(self) -> None:
        most = min(2 * self._engine.workers, MOST_IN_FLIGHT)
        while len(self._flying) < most and not self._stopping():
            if self._suspects:
                if not self._flying:  # alone, so that it is known which one ends its process
                    self._submit(self._suspects.popleft())
                return
            batch = self._queue.next(self._enough)
            if not batch:
                return
            self._submit(_Sent(batch))

    def _enough(self) -> bool:
        """Whether to look after what is in flight before one goes on through the plan."""
        self._report()
        return self._stopping() or any(future.done() for future in self._flying)

    def _submit(self, sent: _Sent) -> None:
        try:
            self._flying[self._executor.submit(self._work.compute, sent.batch)] = sent
        except RuntimeError:  # broken since; what is in flight will tell the same
            self._look_at_engine()
            self._suspects.append(sent)
            if not self._flying:
                self._broken()

    def _receive(self, future: Future[Sequence[Result]]) -> None:
        try:
            results = future.result()
        except (Broken, CancelledError):
            self._look_at_engine()
            self._broken()
        except DeviceError:  # no trial's fault, and the next one would fare no better
            raise
        except OSError as error:  # a link that broke, or a system short of something
            self._look_at_engine()
            self._convict(self._flying.pop(future), error)
        except Exception as error:
            self._look_at_engine()
            self._blame(self._flying.pop(future), error)
        else:
            self._breaks = 0
            self._store(self._flying.pop(future).batch, results)

    def _store(self, batch: Batch, results: Sequence[Result]) -> None:
        self._desk.hand_in(batch, results)
        self._done += len(results)
        self._failed += sum(result.problem is not None for result in results)
        self._rate.add(len(results))
        self._tell()

    def _blame(self, sent: _Sent, error: Exception) -> None:
        """Halve a batch that raised; a single trial that does so has failed."""
        if (half := len(sent.batch) // 2) > 0:
            self._suspects += (_Sent(sent.batch[:half]), _Sent(sent.batch[half:]))
            return
        said = note("It ended with {kind}: {said}", kind=type(error).__name__, said=str(error))
        self._store(sent.batch, [Result(sent.batch[0].key, {}, said)])

    def _broken(self) -> None:
        """Take back all that was in flight, and begin anew."""
        self._breaks += 1
        if self._breaks > MOST_BREAKS:
            raise InputError(
                "The processes that compute trials end again and again before they are done, "
                "as they do where memory is short; try fewer --workers or a smaller --batch."
            )
        sent = list(self._flying.values())
        self._flying.clear()
        if len(sent) == 1:
            self._convict(sent[0], BrokenProcessPool(ENDED))
        else:
            self._suspects.extend(sent)
        self._executor = self._engine.open()

    def _convict(self, sent: _Sent, error: Exception) -> None:
        sent.tries += 1
        if sent.tries < 2 or (len(sent.batch) == 1 and sent.tries < TRIES):
            self._suspects.appendleft(sent)
        else:
            self._blame(sent, error)

    def _look_at_engine(self) -> None:
        if (lost := self._engine.lost()) is not None:
            raise lost

    def _report(self, *, now: bool = False) -> None:
        """Renew the claims, and take notice of what is wished from elsewhere."""
        if now or time.monotonic() >= self._report_at:
            self._report_at = time.monotonic() + REPORT_SECONDS
            wish = self._desk.report(self.done, self.failed, self._rate.value())
            self._wished = self._wished or bool(wish)
            self._tell()

    def _tell(self) -> None:
        if self._progress is not None:
            total = self._work.total
            self._progress(self.done, self.failed, total, self._rate.value())
