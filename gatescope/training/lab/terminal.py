"""What a terminal shows of a training while it goes on: a bar, or a line an epoch."""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FrameType
from typing import Any, TextIO

from gatescope.training.lab.folder import LOG, RunFolder
from gatescope.training.lab.history import History
from gatescope.training.lab.log_reader import GrowingLog

LOOK_SECONDS = 0.3
"""How often a bar reads the log."""


class Progress:
    """Shows how far a training is: a bar in a terminal, elsewhere a line an epoch.

    Parameters
    ----------
    folder : RunFolder
        The run; its log is read on the way.
    names : sequence of str
        What its networks are called.
    stream : TextIO, optional
        Where to write; what is meant for errors, so that the results stand alone.
    """

    def __init__(
        self, folder: RunFolder, names: Sequence[str], stream: TextIO | None = None
    ) -> None:
        self._log, self._names = GrowingLog(folder.path / LOG), names
        self._stream = stream or sys.stderr
        self._bar: Any = None
        self._next_look, self._per_epoch = 0.0, 0

    def __call__(self, step: int, total: int) -> None:
        """Take note of a step that has been done."""
        if self._stream.isatty():
            self._draw(step, total)
        else:
            self._tell(step, total)

    def close(self) -> None:
        """Leave the bar as it stands, and go to the next line."""
        if self._bar is not None:
            self._bar.close()

    def _draw(self, step: int, total: int) -> None:
        if self._bar is None:
            from tqdm import tqdm  # late: whoever asks for help should not wait for it

            shown = {"unit": "step", "dynamic_ncols": True, "file": self._stream}
            self._bar = tqdm(total=total, initial=step - 1, **shown)
        self._bar.update(step - self._bar.n)
        now = time.monotonic()
        if now >= self._next_look or step == total:
            self._next_look = now + LOOK_SECONDS
            history = self._log.history()
            self._bar.set_description_str(_epoch(step, history), refresh=False)
            self._bar.set_postfix_str(self._losses(history))

    def _tell(self, step: int, total: int) -> None:
        self._per_epoch = self._per_epoch or self._log.history().per_epoch
        if step % self._per_epoch == 0 or step == total:
            history = self._log.history()
            told = f"{_epoch(step, history)}, step {step:,} of {total:,}"
            print(f"{told}: {self._losses(history)}", file=self._stream, flush=True)

    def _losses(self, history: History) -> str:
        told = (
            f"{name} {lane.checks[-1].loss:.3g}"
            + ("" if lane.ended is None else f" {lane.stage}")
            for name, lane in zip(self._names, history.lanes, strict=True)
            if lane.checks
        )
        return f"validation loss {', '.join(told)}"


def _epoch(step: int, history: History) -> str:
    return f"epoch {-(-step // history.per_epoch)} of {history.total // history.per_epoch}"


@contextmanager
def pausing(folder: RunFolder) -> Iterator[None]:
    """Turn the first Ctrl-C, or a system's wish that the process ends, into a pause.

    Parameters
    ----------
    folder : RunFolder
        The run; what was wished of it before is taken back.
    """

    def pause(number: int, frame: FrameType | None) -> None:
        for kind, handler in before.items():
            signal.signal(kind, handler)
        folder.wish("pause")

    folder.wish("")
    kinds = (signal.SIGINT, signal.SIGTERM)
    before = {kind: signal.signal(kind, pause) for kind in kinds}
    try:
        yield
    finally:
        for kind, handler in before.items():
            signal.signal(kind, handler)
        folder.wish("")
