"""What a store of experiments holds: its tables, and their version."""

from __future__ import annotations

APPLICATION = 0x47535750
"""SQLite's mark of whose file it is: the letters GSWP."""

VERSION = 1

TABLES = """
CREATE TABLE plans (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    text TEXT NOT NULL UNIQUE,
    total INTEGER NOT NULL
);
CREATE TABLE runners (
    id INTEGER PRIMARY KEY,
    plan INTEGER NOT NULL,
    machine TEXT NOT NULL,
    process INTEGER NOT NULL,
    versions TEXT NOT NULL,
    began REAL NOT NULL,
    until REAL NOT NULL,
    ended TEXT NOT NULL DEFAULT '',
    wish TEXT NOT NULL DEFAULT '',
    done INTEGER NOT NULL DEFAULT 0,
    failed INTEGER NOT NULL DEFAULT 0,
    rate REAL NOT NULL DEFAULT 0
);
CREATE TABLE claims (
    key TEXT PRIMARY KEY,
    runner INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX claims_by_runner ON claims (runner);
CREATE TABLE columns (
    name TEXT PRIMARY KEY,
    role TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE axis_values (
    axis TEXT NOT NULL,
    value NOT NULL,
    PRIMARY KEY (axis, value)
) WITHOUT ROWID;
CREATE TABLE results (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    runner INTEGER NOT NULL,
    problem TEXT NOT NULL,
    seconds REAL NOT NULL
);
CREATE INDEX failures ON results (id) WHERE problem != '';
CREATE TABLE series (
    result INTEGER NOT NULL,
    name TEXT NOT NULL,
    numbers BLOB NOT NULL,
    PRIMARY KEY (result, name)
) WITHOUT ROWID;
"""

FIXED = ("id", "key", "runner", "problem", "seconds")
"""Columns of results that every store has; one for each axis and each value is added."""

MANY = 64
"""Of so many different values an axis is known not to be one of a few: no more are listed."""


def quoted(name: str) -> str:
    """Write a name as SQL has it.

    Examples
    --------
    >>> quoted("half_life")
    '"half_life"'
    """
    return '"' + name.replace('"', '""') + '"'
