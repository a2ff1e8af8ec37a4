"""Find a Chromium to test with, or get one: a browser test is never skipped for want of one."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "chrome",
    "microsoft-edge",
)
PLACES = (
    "/usr/lib/chromium/chromium",
    "/opt/google/chrome/chrome",
    "/snap/bin/chromium",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
)
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""For a container: no sandbox without user namespaces, no traffic of the browser's own."""

PACKAGES = {
    "apt-get": ("install -y --no-install-recommends", ("chromium",), ("fonts-noto-cjk",)),
    "dnf": ("install -y", ("chromium",), ("google-noto-sans-cjk-fonts",)),
    "brew": ("install", ("--cask", "chromium"), ("--cask", "font-noto-sans-cjk-sc")),
}


class NoChromiumError(RuntimeError):
    """There is no browser to test with and none could be installed."""


def installed() -> Path | None:
    """A Chromium, Chrome or Edge that is on this machine already."""
    named = os.environ.get("CHROMIUM")
    found = [named] if named else [shutil.which(name) for name in NAMES]
    return next(
        (Path(path) for path in (*found, *PLACES) if path and Path(path).is_file()), None
    )


def find() -> Path:
    """A browser that is here, else Playwright's own download, else the system's package."""
    attempts: Iterable[Callable[[], Path | None]] = (installed, _playwright, _system)
    for attempt in attempts:
        path = attempt()
        if path is not None:
            return path
    raise NoChromiumError(
        "The browser tests need Chromium or Chrome: none was found, and neither `python -m"
        " playwright install chromium` nor the system's package manager could install one;"
        " install one, or set CHROMIUM to its path."
    )


@contextmanager
def launch() -> Iterator[Browser]:
    """A running headless browser, which ends with the block."""
    executable = find()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(executable), args=list(FLAGS))
        try:
            yield browser
        finally:
            browser.close()


def ensure_chinese_fonts() -> str | None:
    """Install fonts with Chinese glyphs if there are none; a warning sentence if that fails.

    Without them every Chinese character is the same box, so a picture or a width says nothing.
    """
    if platform.system() != "Linux" or _has_chinese_fonts():
        return None  # macOS and Windows bring such fonts
    _install(fonts=True)
    if _has_chinese_fonts():
        return None
    return "No font with Chinese characters is installed: Chinese text shows as boxes."


def _has_chinese_fonts() -> bool:
    if shutil.which("fc-list") is None:
        return False
    return bool(_output(["fc-list", ":lang=zh", "family"]).strip())


def _playwright() -> Path | None:
    if _run([sys.executable, "-m", "playwright", "install", "chromium"], seconds=240) != 0:
        return None
    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return path if path.is_file() else None


def _system() -> Path | None:
    _install(fonts=False)
    return installed()


def _install(*, fonts: bool) -> None:
    manager = next((name for name in PACKAGES if shutil.which(name)), None)
    if manager is None:
        return
    verb, browser, characters = PACKAGES[manager]
    sudo = [] if manager == "brew" or os.geteuid() == 0 else ["sudo", "-n"]
    if manager == "apt-get":
        _run([*sudo, manager, "update"], seconds=300)
    _run([*sudo, manager, *verb.split(), *(characters if fonts else browser)], seconds=600)


def _run(command: list[str], *, seconds: int) -> int:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=seconds,
            check=False,
            env=environment,
        )
    except (OSError, subprocess.TimeoutExpired):
        return 1
    return done.returncode


def _output(command: list[str]) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout
