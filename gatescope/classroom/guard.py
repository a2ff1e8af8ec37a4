"""Who tries codes that are none: after some of them an address finds no class any more."""

from __future__ import annotations

import sqlite3

from gatescope.classroom.address import network_of
from gatescope.classroom.codes import hashed
from gatescope.classroom.file import ClassFile
from gatescope.classroom.rows import number

MOST_FAILURES = 60
"""Different codes that were none, from one address within `MEMORY` seconds."""

MEMORY = 600.0


class Guard(ClassFile):
    """Remembers codes that were none, so that the server processes count together."""

    def failed(self, address: str, code: str) -> None:
        """Note that somebody tried a code that is none.

        Parameters
        ----------
        address : str
            Where the connection comes from.
        code : str
            From anyone. The same again counts once: a class that has ended is asked for by all
            its students, who may share one address.
        """
        now, where = self.clock(), network_of(address)

        def act(db: sqlite3.Connection) -> None:
            db.execute("DELETE FROM failures WHERE at <= ?", (now - MEMORY,))
            count = number(db, "SELECT count(*) FROM failures WHERE address = ?", where)
            if count < MOST_FAILURES:
                db.execute(
                    "INSERT OR IGNORE INTO failures VALUES (?, ?, ?)",
                    (where, hashed(code), now),
                )

        self.change(act)

    def barred(self, address: str) -> bool:
        """Tell whether an address has tried too many codes to be told about another one."""
        ((count,),) = self.read(
            "SELECT count(*) FROM failures WHERE address = ? AND at > ?",
            network_of(address),
            self.clock() - MEMORY,
        )
        return bool(count >= MOST_FAILURES)

    def at_home(self, code: str, address: str) -> bool:
        """Tell whether a class was opened from an address: there its code is no secret.

        Whoever tries many codes there must not keep the class itself out.
        """
        return bool(
            self.read(
                "SELECT 1 FROM classes WHERE code = ? AND opener = ?",
                code,
                network_of(address),
            )
        )
