"""Recordings from files and uploads."""

from __future__ import annotations

from os import PathLike
from pathlib import Path

from gatescope.inputs.limits import MAX_UPLOAD_BYTES
from gatescope.messages import InputError, Message
from gatescope.models.recorder.recorded import Recorded
from gatescope.models.recorder.recording import Recording
from gatescope.models.recorder.unpacking import unpack


class Stored:
    """The calls of one module out of a file."""

    def __init__(self, calls: tuple[Recorded, ...], refused: Message | None) -> None:
        self.refused = refused
        self._calls = calls

    def recorded(self) -> tuple[Recorded, ...]:
        """Return the calls."""
        return self._calls


def load_recording(path: str | PathLike[str]) -> Recording:
    """Read a recording that `Recording.save` wrote; torch is not needed for it.

    Parameters
    ----------
    path : str or PathLike
        The file.

    Returns
    -------
    Recording
        The same numbers bit for bit; traces are computed by the core when they are looked at.

    Raises
    ------
    InputError
        If the file is missing, too large, damaged or none of ours: one sentence says what was
        expected, what came, and what to do.

    Examples
    --------
    >>> import tempfile, torch
    >>> from gatescope.models.recorder.record import record
    >>> cell = torch.nn.GRUCell(3, 4)
    >>> with record(cell) as rec:
    ...     h = cell(torch.ones(2, 3))
    ...     h = cell(torch.ones(2, 3), h)
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     again = load_recording(rec.save(Path(folder) / "run.gatescope"))
    >>> again["GRUCell"]
    <Recorded 'GRUCell', call 0: nn.GRUCell, T=2, B=2, I=3, H=4>
    """
    try:
        with Path(path).open("rb") as file:
            data = file.read(MAX_UPLOAD_BYTES + 1)
    except (OSError, ValueError) as error:
        raise InputError(
            "Expected a recording in {file}, but it cannot be read ({problem}); check the "
            "path.",
            file=Path(path).name,
            problem=str(getattr(error, "strerror", None) or error),
        ) from error
    return read_recording(data)


def read_recording(data: bytes) -> Recording:
    """Read a recording from the bytes of its file, as an upload gives them.

    Parameters
    ----------
    data : bytes
        The whole file, from anyone.

    Returns
    -------
    Recording
        As `load_recording`.

    Raises
    ------
    InputError
        As `load_recording`.
    """
    calls, refused, aliases = unpack(data)
    names = dict.fromkeys((*calls, *refused))
    sources = {name: Stored(calls.get(name, ()), refused.get(name)) for name in names}
    return Recording(sources, aliases)
