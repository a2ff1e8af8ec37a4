"""The packed pictures of a class, which its students fetch."""

from __future__ import annotations

import sqlite3

from gatescope.classroom.file import ClassFile
from gatescope.classroom.rows import NEXT_USE, class_id
from gatescope.messages import InputError

LARGEST = 32_000_000
OF_CLASS = 64_000_000
OF_ALL = 1_000_000_000
"""Bytes of one picture, of those of one class, and of all: those used last stay."""

BEYOND = """
DELETE FROM blobs WHERE id IN (SELECT id FROM (
    SELECT id, sum(size) OVER (ORDER BY used DESC, id DESC) AS total FROM blobs WHERE {which}
) WHERE total > ?)
"""


class Blobs(ClassFile):
    """Keeps pictures, each under the digest of what it holds."""

    def put_blob(self, code: str, digest: str, gz: bytes) -> None:
        """Keep a picture, and let go of those of the class that were used longest ago.

        Parameters
        ----------
        code : str
            Of the class.
        digest : str
            SHA-256 of the unpacked bytes, as hexadecimal text.
        gz : bytes
            The picture as gzip packs it.

        Raises
        ------
        InputError
            If it is too large.
        Refused
            If there is no such class.
        """
        if len(gz) > LARGEST:
            raise InputError(
                "Expected a picture of at most {most:.0f} MB for a class, but it takes "
                "{size:.0f}; show a shorter sequence or a smaller network.",
                most=LARGEST / 1e6,
                size=len(gz) / 1e6,
            )

        def act(db: sqlite3.Connection) -> None:
            room = class_id(db, code)
            db.execute(
                "INSERT OR REPLACE INTO blobs (class, digest, size, used, bytes) "
                f"VALUES (?, ?, ?, {NEXT_USE}, ?)",
                (room, digest, len(gz), gz),
            )
            db.execute(BEYOND.format(which="class = ?"), (room, OF_CLASS))
            db.execute(BEYOND.format(which="1"), (OF_ALL,))

        self.change(act)

    def has_blob(self, code: str, digest: str) -> bool:
        """Tell whether a class has a picture."""
        return bool(self.read(f"SELECT 1 {FOUND}", code, digest))

    def blob(self, code: str, digest: str) -> bytes | None:
        """Give a picture as gzip packs it; None if the class does not have it."""
        rows = self.read(f"SELECT bytes {FOUND}", code, digest)
        return bytes(rows[0][0]) if rows else None


FOUND = (
    "FROM blobs JOIN classes ON classes.id = blobs.class WHERE classes.code = ? AND digest = ?"
)
