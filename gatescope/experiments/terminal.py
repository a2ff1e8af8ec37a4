"""What a terminal shows of experiments while they run, and what Ctrl-C does."""

from __future__ import annotations

import signal
import sys
import time
from types import FrameType, TracebackType
from typing import Any, TextIO

TELL_SECONDS = 10.0
"""How often a line is written where no bar can be drawn."""


class Bar:
    """Shows how many trials are done: a bar in a terminal, elsewhere a line now and then.

    Parameters
    ----------
    stream : TextIO, optional
        Where to write; what is meant for errors, so that results stand alone.
    """

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._bar: Any = None
        self._told, self._tell_at = -1, time.monotonic() + TELL_SECONDS

    def __enter__(self) -> Bar:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.close()

    def __call__(self, done: int, failed: int, total: int, rate: float) -> None:
        """Take note of how far it is."""
        if self._stream.isatty():
            self._draw(done, failed, total, rate)
        elif done != self._told and (done >= total or time.monotonic() >= self._tell_at):
            self._told, self._tell_at = done, time.monotonic() + TELL_SECONDS
            told = f"{done:,} of {total:,} trials, {failed:,} failed, {rate:.1f} a second"
            print(f"{told}, {_left(total - done, rate)} left", file=self._stream, flush=True)

    def _draw(self, done: int, failed: int, total: int, rate: float) -> None:
        if self._bar is None:
            from tqdm import tqdm  # late: whoever asks for help should not wait for it

            shape = "{percentage:3.0f}%|{bar}| {n_fmt}/{total_fmt} [{elapsed}{postfix}]"
            shown = {"unit": "trial", "dynamic_ncols": True, "file": self._stream}
            self._bar = tqdm(total=total, bar_format=shape, **shown)
        told = f"{rate:.1f}/s, {_left(total - done, rate)} left"
        told += f", {failed:,} failed" if failed else ""
        self._bar.set_postfix_str(told, refresh=False)
        self._bar.update(done - self._bar.n)


class Stopping:
    """Whether Ctrl-C was pressed, or the system wishes an end; a second time ends at once."""

    def __init__(self) -> None:
        self._wished = False
        self._before: dict[signal.Signals, Any] = {}

    def __call__(self) -> bool:
        """Tell whether an end was wished."""
        return self._wished

    def __enter__(self) -> Stopping:
        for kind in (signal.SIGINT, signal.SIGTERM):
            self._before[kind] = signal.signal(kind, self._wish)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _wish(self, number: int, frame: FrameType | None) -> None:
        if self._wished:
            raise KeyboardInterrupt
        self._wished = True


def _left(trials: int, rate: float) -> str:
    """Write how long so many trials take.

    Examples
    --------
    >>> _left(7200, 1.0), _left(0, 0.0), _left(1, 0.0)
    ('2:00:00', '0:00:00', '?')
    """
    if not rate and trials:
        return "?"
    minutes, seconds = divmod(round(trials / rate) if rate else 0, 60)
    return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
