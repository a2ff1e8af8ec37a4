"""What the file of classes holds: its tables, and their version."""

from __future__ import annotations

APPLICATION = 0x4753434C
"""SQLite's mark of whose file it is: the letters GSCL."""

VERSION = 1

TABLES = """
CREATE TABLE classes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL UNIQUE,
    secret TEXT NOT NULL,
    opener TEXT NOT NULL,
    touched REAL NOT NULL,
    ended INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL DEFAULT 0,
    n INTEGER NOT NULL DEFAULT 0,
    asked INTEGER NOT NULL DEFAULT 0,
    answered INTEGER NOT NULL DEFAULT 0,
    people INTEGER NOT NULL DEFAULT 0,
    place TEXT NOT NULL DEFAULT '{}'
);
CREATE TABLE views (
    class INTEGER PRIMARY KEY REFERENCES classes ON DELETE CASCADE,
    text TEXT NOT NULL
);
CREATE TABLE members (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    class INTEGER NOT NULL REFERENCES classes ON DELETE CASCADE,
    token TEXT NOT NULL,
    name TEXT NOT NULL,
    seen REAL NOT NULL,
    following INTEGER NOT NULL DEFAULT 1,
    UNIQUE (class, token)
);
CREATE TABLE questions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    class INTEGER NOT NULL UNIQUE REFERENCES classes ON DELETE CASCADE,
    text TEXT NOT NULL,
    revealed INTEGER NOT NULL DEFAULT 0,
    shown INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE answers (
    question INTEGER NOT NULL REFERENCES questions ON DELETE CASCADE,
    member INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (question, member)
) WITHOUT ROWID;
CREATE TABLE blobs (
    id INTEGER PRIMARY KEY,
    class INTEGER NOT NULL REFERENCES classes ON DELETE CASCADE,
    digest TEXT NOT NULL,
    size INTEGER NOT NULL,
    used INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    UNIQUE (class, digest)
);
CREATE TABLE failures (
    address TEXT NOT NULL,
    code TEXT NOT NULL,
    at REAL NOT NULL,
    PRIMARY KEY (address, code)
) WITHOUT ROWID;
CREATE INDEX failures_by_age ON failures (at);
"""
