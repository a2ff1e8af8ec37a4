"""What was recorded, by module name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from os import PathLike
from pathlib import Path
from typing import Protocol

from gatescope.messages import Message
from gatescope.models.recorder.packing import pack
from gatescope.models.recorder.recorded import Recorded
from gatescope.models.recorder.unpacking import unpack


class Source(Protocol):
    """Where the calls of one module come from: its hook, or a file."""

    refused: Message | None

    def recorded(self) -> tuple[Recorded, ...]:
        """Return the calls so far."""


class Recording(Mapping[str, Recorded]):
    """The calls of each recurrent module of a model, in the order in which the model has them.

    Parameters
    ----------
    sources : Mapping of str to Source
        Every recurrent module that was found.
    aliases : Mapping of str to str
        Further names of modules that stand in several places.

    Notes
    -----
    A mapping: ``rec["encoder.rnn"]`` is the last call of that module, ``len(rec)`` the number
    of modules that were called.
    """

    def __init__(self, sources: Mapping[str, Source], aliases: Mapping[str, str]) -> None:
        self._sources = dict(sources)
        self._aliases = dict(aliases)

    @property
    def names(self) -> tuple[str, ...]:
        """The modules with at least one recorded call."""
        return tuple(name for name, source in self._sources.items() if source.recorded())

    @property
    def refused(self) -> dict[str, Message]:
        """A sentence on each module of which a call could not be recorded."""
        for source in self._sources.values():
            source.recorded()
        told = {name: source.refused for name, source in self._sources.items()}
        return {name: message for name, message in told.items() if message is not None}

    @property
    def aliases(self) -> dict[str, str]:
        """Further names of shared modules, and the name that each stands for."""
        return dict(self._aliases)

    def calls(self, name: str) -> tuple[Recorded, ...]:
        """Return every recorded call of a module, in order.

        Parameters
        ----------
        name : str
            The module's name, or a further name of a shared one.

        Returns
        -------
        tuple of Recorded
            At least one.

        Raises
        ------
        KeyError
            If there is none: the sentence says why and what was recorded.
        """
        source = self._sources.get(self._aliases.get(name, name))
        found = () if source is None else source.recorded()
        if found:
            return found
        listed = ", ".join(repr(known) for known in self.names) or "nothing"
        if source is None:
            raise KeyError(f"no recurrent module is called {name!r}; recorded were {listed}")
        if source.refused is not None:
            raise KeyError(f"{name!r} could not be recorded: {source.refused}")
        raise KeyError(f"{name!r} was not called; recorded were {listed}")

    def __getitem__(self, name: str) -> Recorded:
        return self.calls(name)[-1]

    def __iter__(self) -> Iterator[str]:
        return iter(self.names)

    def __len__(self) -> int:
        return len(self.names)

    def __repr__(self) -> str:
        counted = (f"{name!r} ({len(self.calls(name))})" for name in self.names)
        return f"<Recording of {', '.join(counted) or 'nothing yet'}>"

    def save(
        self,
        path: str | PathLike[str],
        *,
        names: Iterable[str] | None = None,
        rows: int | None = None,
    ) -> Path:
        """Write the recording to one file, which the app and `load_recording` open.

        Parameters
        ----------
        path : str or PathLike
            Where to write, such as ``run.gatescope``; what is there is replaced.
        names : iterable of str, optional
            Which modules; all of them unless given.
        rows : int, optional
            How many batch rows of each call to keep, from the first on.

        Returns
        -------
        Path
            Where the file lies.

        Raises
        ------
        InputError
            If the file would be larger than the app takes, or hold NaN or Inf; nothing is
            written then.
        KeyError
            If a name is none of a recorded module.
        ValueError
            If `rows` is below 1.
        """
        if rows is not None and rows < 1:
            raise ValueError(f"rows: expected at least 1, got {rows}")
        chosen = self.names if names is None else tuple(names)
        calls = {self._aliases.get(name, name): self.calls(name) for name in chosen}
        calls = {
            n: tuple(c.rows(0, rows or c.x.shape[1]) for c in cs) for n, cs in calls.items()
        }
        data = pack(calls, self.refused, self._aliases)
        # Read once before it is written: what is on disk can be opened.
        unpack(data)
        Path(path).write_bytes(data)
        return Path(path)
