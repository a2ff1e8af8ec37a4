"""Run the app as its users do, in a process of its own."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 90.0
"""How long a server may take to answer; a busy machine with two cores is meant to manage."""


@dataclass(frozen=True, slots=True)
class Server:
    """A running app.

    Parameters
    ----------
    port : int
        Where it listens on this machine.
    log_file : Path
        What it prints.
    home : Path
        Where it keeps trainings; a folder of its own, so that no test finds another's.
    """

    port: int
    log_file: Path
    home: Path

    @property
    def url(self) -> str:
        """Where it answers, without a slash at the end."""
        return f"http://127.0.0.1:{self.port}"

    def log(self) -> str:
        """Everything that the server has printed."""
        return self.log_file.read_text("utf-8", errors="replace")


def free_port() -> int:
    """A port of this machine on which nothing listens now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def from_checkout(port: int) -> list[str]:
    """The command that starts the app of this checkout."""
    flags = [f"--server.port={port}", "--server.headless=true"]
    return [sys.executable, "-m", "streamlit", "run", str(ROOT / "app.py"), *flags]


@contextmanager
def serve(
    command: Sequence[str], *, port: int, cwd: Path = ROOT, home: Path | None = None
) -> Iterator[Server]:
    """Start `command`, wait until it answers on `port`, and stop it at the end.

    What it keeps goes with it, unless a `home` is given that outlives it.
    """
    with tempfile.TemporaryDirectory() as folder:
        log_file, home = Path(folder, "server.log"), home or Path(folder, "home")
        with log_file.open("wb") as log:
            process = subprocess.Popen(
                command,
                cwd=cwd,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                env={**os.environ, "PYTHONUNBUFFERED": "1", "GATESCOPE_HOME": str(home)},
            )
        server = Server(port, log_file, home)
        try:
            _wait(server, process)
            yield server
        finally:
            stop(process)


def _wait(server: Server, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        if process.poll() is not None:
            raise AssertionError(f"The server ended with {process.returncode}:\n{server.log()}")
        if healthy(server.port):
            return
        time.sleep(0.1)
    raise AssertionError(f"No answer from {server.url} in {PATIENCE_S:g} s:\n{server.log()}")


def healthy(port: int) -> bool:
    """Whether an app answers on a port of this machine."""
    # http.client and not urllib: a proxy from the environment has no business here
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/_stcore/health")
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def stop(process: subprocess.Popen[bytes]) -> None:
    """End a process, gently first, and wait until it has ended."""
    process.terminate()
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
