"""The packed pictures that students fetch, read from the file once for all of them."""

from __future__ import annotations

import asyncio
from collections import OrderedDict

from gatescope.classroom.desk import Desk
from gatescope.classroom.store import Store

KEPT = 64_000_000
"""Bytes that stay in memory."""


class Pictures:
    """Gives pictures: a whole class asks for the same one in the same second.

    Parameters
    ----------
    desk : Desk
        Where the file is read.
    kept : int
        So many bytes are remembered; what was asked for longest ago goes first.
    """

    def __init__(self, desk: Desk, kept: int = KEPT) -> None:
        self._desk, self._most = desk, kept
        self._kept: OrderedDict[tuple[str, str], bytes] = OrderedDict()
        self._coming: dict[tuple[str, str], asyncio.Task[bytes | None]] = {}

    async def get(self, code: str, digest: str) -> bytes | None:
        """Give a picture as gzip packs it; None if the class does not have it."""
        key = code, digest
        if key in self._kept:
            if not await self._desk.run(Store.has_blob, *key):
                self._kept.pop(key, None)  # its class has ended
                return None
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        if key not in self._coming:
            self._coming[key] = asyncio.create_task(self._read(key))
        # whoever goes away takes the picture from nobody
        return await asyncio.shield(self._coming[key])

    async def _read(self, key: tuple[str, str]) -> bytes | None:
        try:
            found = await self._desk.run(Store.blob, *key)
        finally:
            del self._coming[key]
        if found is not None:
            self._keep(key, found)
        return found

    def _keep(self, key: tuple[str, str], picture: bytes) -> None:
        self._kept[key] = picture
        while sum(map(len, self._kept.values())) > self._most:
            self._kept.popitem(last=False)
