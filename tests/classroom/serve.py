"""Serve classes in a process of its own: python -m tests.classroom.serve FILE."""

from __future__ import annotations

import sys
from pathlib import Path

from gatescope.classroom.store import Store
from tests.classroom.line import site

if __name__ == "__main__":
    with site(Store(Path(sys.argv[1]))) as served:
        print(served.port, flush=True)
        sys.stdin.read()  # until whoever started it lets go
