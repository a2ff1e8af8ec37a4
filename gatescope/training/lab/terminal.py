"""What a terminal shows of a training: how far it is, and what became of it."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from typing import Any, TextIO

from gatescope.training.lab.folder import RunFolder
from gatescope.training.lab.history import History
from gatescope.training.lab.plan import Plan

LOOK_SECONDS = 0.5
"""How often a bar reads the log anew."""


class Progress:
    """Shows how far a training is: a bar in a terminal, elsewhere a line an epoch.

    Parameters
    ----------
    folder : RunFolder
        The run; its log is read on the way.
    stream : TextIO
        Where to write.
    """

    def __init__(self, folder: RunFolder, stream: TextIO | None = None) -> None:
        self._folder, self._stream = folder, stream or sys.stderr
        self._names = lane_names(folder.plan())
        self._bar: Any = None
        self._next_look, self._epoch = 0.0, 0

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

            self._bar = tqdm(
                total=total, initial=step - 1, unit="step", file=self._stream, dynamic_ncols=True
            )
        self._bar.update(step - self._bar.n)
        if time.monotonic() < self._next_look and step < total:
            return
        self._next_look = time.monotonic() + LOOK_SECONDS
        history = self._folder.history()
        epoch = min(-(-step // history.per_epoch), -(-total // history.per_epoch))
        self._bar.set_description(f"epoch {epoch}", refresh=False)
        self._bar.set_postfix_str(f"validation loss {losses(self._names, history)}")

    def _tell(self, step: int, total: int) -> None:
        history = self._folder.history() if not self._epoch or step == total else None
