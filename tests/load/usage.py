"""What processes use of the machine, by group, from lap to lap."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping

import psutil

Usage = dict[str, dict[str, float]]


class Meter:
    """Reads CPU time and memory of groups of processes and of all that they have started.

    Parameters
    ----------
    groups : mapping of str to list of int
        Ids of processes; the lists may change between laps.
    """

    def __init__(self, groups: Mapping[str, list[int]]) -> None:
        self.groups = groups
        self._spent: dict[int, float] = {}
        self._begun = 0.0
        self.lap()

    def lap(self) -> Usage:
        """Give CPU since the last lap, also in percent of a core, and memory now, in MB."""
        now = time.monotonic()
        found = {name: self._group(pids) for name, pids in self.groups.items()}
        passed, self._begun = max(now - self._begun, 1e-3), now
        return {
            name: {
                "cpu_seconds": round(cpu, 2),
                "cpu_percent": round(100 * cpu / passed, 1),
                "memory_mb": round(memory / 1e6, 1),
            }
            for name, (cpu, memory) in found.items()
        }

    def _group(self, pids: list[int]) -> tuple[float, int]:
        cpu, memory = 0.0, 0
        for process in _family(pids):
            try:
                times, held = process.cpu_times(), process.memory_info().rss
            except psutil.NoSuchProcess:
                continue
            spent = times.user + times.system
            cpu += spent - self._spent.get(process.pid, 0.0)
            memory += held
            self._spent[process.pid] = spent
        return cpu, memory


def _family(pids: list[int]) -> Iterator[psutil.Process]:
    for pid in pids:
        try:
            process = psutil.Process(pid)
            yield process
            yield from process.children(recursive=True)
        except psutil.NoSuchProcess:
            continue
