"""Processes of the app that share one folder, and nginx in front of them as it is shipped."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.browser.server import PATIENCE_S, ROOT, free_port, from_checkout, healthy, stop

FIRST_PORT = 8601
"""What deploy/nginx.conf says."""

Process = subprocess.Popen[bytes]


@dataclass(slots=True)
class App:
    """One process of the app."""

    port: int
    home: Path
    process: Process

    def wait(self) -> None:
        """Wait until it answers."""
        end = time.monotonic() + PATIENCE_S
        while not healthy(self.port):
            if self.process.poll() is not None or time.monotonic() > end:
                log = (self.home / f"{self.port}.log").read_text("utf-8", errors="replace")
                raise RuntimeError(f"The server on port {self.port} does not answer:\n{log}")
            time.sleep(0.1)


def start(port: int, home: Path) -> App:
    """Start a process of the app; it answers a second or two later."""
    with (home / f"{port}.log").open("ab") as log:
        process = subprocess.Popen(
            from_checkout(port),
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            env={**os.environ, "PYTHONUNBUFFERED": "1", "GATESCOPE_HOME": str(home)},
        )
    return App(port, home, process)


@contextmanager
def apps(count: int, home: Path, *, fixed: bool) -> Iterator[list[App]]:
    """Start so many processes, and stop them at the end.

    Parameters
    ----------
    count : int
        How many.
    home : Path
        Their common folder.
    fixed : bool
        Whether on the ports that nginx.conf names; else on any that are free.
    """
    running = [start(FIRST_PORT + i if fixed else free_port(), home) for i in range(count)]
    try:
        for app in running:
            app.wait()
        yield running
    finally:
        for app in running:
            stop(app.process)


CONFIG = ROOT / "deploy" / "nginx.conf"
MAIN = """
{user}
daemon off;
master_process on;
worker_processes auto;
worker_rlimit_nofile 16384;
pid nginx.pid;
error_log error.log warn;
events {{ worker_connections 8192; }}
http {{
    access_log off;
    client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
    uwsgi_temp_path uwsgi; scgi_temp_path scgi;
    types {{ }}
    default_type application/octet-stream;
    set_real_ip_from 127.0.0.1;
    real_ip_header X-Forwarded-For;
{shipped}
}}
"""


def configured(folder: Path, https: int, http: int) -> str:
    """Give the shipped configuration with the ports, the name and the folders of this test.

    The clients say that they come from a school; else all limits would be this machine's.
    """
    changes = {
        "443": str(https),
        "listen 80": f"listen 127.0.0.1:{http}",
        f"listen {https}": f"listen 127.0.0.1:{https}",
        "gatescope.example.org": "localhost",
        "/etc/letsencrypt/live/localhost/": f"{folder}/",
        "/var/cache/nginx/gatescope": f"{folder}/cache",
    }
    shipped = re.sub(r"^ *listen \[::\].*\n", "", CONFIG.read_text("utf-8"), flags=re.M)
    for old, new in changes.items():
        shipped = shipped.replace(old, new)
    # as root, nginx would give its workers to nobody, who may not enter this folder
    user = "user root;" if os.geteuid() == 0 else ""
    return MAIN.format(shipped=shipped, user=user)


def certificate(folder: Path) -> None:
    """Make a certificate that nobody has reason to trust."""
    make = "openssl req -x509 -nodes -days 1 -subj /CN=localhost -newkey ec"
    made = ["-pkeyopt", "ec_paramgen_curve:P-256", "-keyout", "privkey.pem"]
    command = [*make.split(), *made, "-out", "fullchain.pem"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


@contextmanager
def nginx(folder: Path) -> Iterator[tuple[int, Process]]:
    """Run nginx with the shipped configuration in a folder; gives its port with TLS."""
    for needed in ("nginx", "openssl"):
        if shutil.which(needed) is None:
            raise RuntimeError(
                f"--nginx needs {needed} on this machine; none was found on PATH."
            )
    https, http = free_port(), free_port()
    certificate(folder)
    (folder / "nginx.conf").write_text(configured(folder, https, http), "utf-8")
    command = ["nginx", "-p", str(folder), "-e", "error.log", "-c", "nginx.conf"]
    checked = subprocess.run([*command, "-t"], capture_output=True, text=True, check=False)
    if checked.returncode:
        raise RuntimeError(f"nginx refuses {CONFIG.name}:\n{checked.stderr}")
    with ExitStack() as cleaning:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL)
        cleaning.callback(stop, process)
        end = time.monotonic() + PATIENCE_S
        while not (folder / "nginx.pid").exists() or not (folder / "nginx.pid").read_text():
            if process.poll() is not None or time.monotonic() > end:
                raise RuntimeError((folder / "error.log").read_text("utf-8"))
            time.sleep(0.05)
        yield https, process
