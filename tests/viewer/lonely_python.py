"""A Python where nothing of ours lies, which runs one program after the other."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

LOOP = """
import contextlib, io, json, runpy, sys

def stream():
    return io.TextIOWrapper(io.BytesIO(), encoding="ascii", errors="backslashreplace")

def told(stream):
    stream.flush()
    return stream.buffer.getvalue().decode("utf-8")

for line in sys.stdin:
    sys.argv = json.loads(line)
    out, err = stream(), stream()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            runpy.run_path(sys.argv[0], run_name="__main__")
        except SystemExit as end:
            print(end.code or "", file=sys.stderr)
    print(json.dumps([told(out), told(err)]), flush=True)
"""
"""A program after the other, as its command would run it; what they share is imported once."""


class LonelyPython:
    """What `lonely_python` gives.

    Parameters
    ----------
    process : subprocess.Popen
        The Python, in the loop.
    """

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def run(self, file: Path, *arguments: str) -> tuple[str, str]:
        """Run a program to its end; what it printed, and what it said of what went wrong."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        print(json.dumps([str(file), *arguments]), file=self.process.stdin, flush=True)
        out, err = json.loads(self.process.stdout.readline())
        return out, err


@contextmanager
def lonely_python(folder: Path) -> Iterator[LonelyPython]:
    """A Python that works in `folder` and ends with the block."""
    pipe = subprocess.PIPE
    command = [sys.executable, "-I", "-c", LOOP]
    with subprocess.Popen(command, cwd=folder, stdin=pipe, stdout=pipe, text=True) as process:
        yield LonelyPython(process)
