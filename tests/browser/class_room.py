"""A class led by a test: what a teacher's pages do to the file of classes, and nothing more."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Callable
from contextlib import ExitStack
from functools import cache
from pathlib import Path

from playwright.sync_api import Page

from gatescope.classroom.questions import question_from
from gatescope.classroom.store import Store
from gatescope.classroom.view import View
from gatescope.i18n import LANGUAGES, translator
from gatescope.ui.drawing import draw
from gatescope.ui.scene import build_scene, scene_key
from gatescope.ui.settings import Settings
from gatescope.viewer import pack
from tests.browser.server import free_port, from_checkout, serve


class ClassServer:
    """A server of the app that can be stopped and started again with what it has kept.

    Parameters
    ----------
    home : Path
        Where it keeps things.
    """

    def __init__(self, home: Path) -> None:
        self.home = home
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._running = ExitStack()

    def start(self) -> None:
        """Start it, and wait until it answers."""
        command = from_checkout(self.port)
        running = serve(command, port=self.port, home=self.home)
        server = self._running.enter_context(running)
        self._running.callback(lambda: _clean(server.log()))

    def stop(self) -> None:
        """Stop it; its log must hold no traceback."""
        self._running.close()


def _clean(log: str) -> None:
    assert "Traceback" not in log, log


class ClassRoom:
    """One class on a server that keeps its things in `home`.

    Parameters
    ----------
    home : Path
        What the server's GATESCOPE_HOME says.
    """

    def __init__(self, home: Path) -> None:
        home.mkdir(parents=True, exist_ok=True)
        self.store = Store(home / "classes.sqlite")
        self.code = self.store.open_class().code

    @property
    def link(self) -> str:
        """What the students' link asks for."""
        return f"/classroom?class={self.code[:4]}-{self.code[4:]}"

    def show(self, network: str, lesson: tuple[str, int] = ("", 0), **place: str) -> None:
        """Show a network's first example at a place, perhaps as the figure of a question."""
        veil = "figure" if lesson[0] else ""
        pictures = {language: packed(network, language) for language in LANGUAGES}
        digests = {key: hashlib.sha256(data).hexdigest() for key, data in pictures.items()}
        for key, data in pictures.items():
            self.store.put_blob(self.code, digests[key], gzip.compress(data))
        page, title = (
            ("lessons", "A lesson") if lesson[0] else ("explore", f"Network {network}")
        )
        view = View(page, f"network={network}", title, digests, *lesson, veil)
        self.store.publish(self.code, view)
        self.move(**place)

    def move(self, **place: str) -> None:
        """Go to a place."""
        self.store.place(self.code, place)

    def ask(self, **question: object) -> int:
        """Ask a question; what is given is what a teacher's browser sends."""
        return self.store.ask(self.code, question_from(question))

    def following(self) -> int:
        """Tell how many follow."""
        return self.store.people(self.code).following


@cache
def packed(network: str, language: str) -> bytes:
    """Pack the picture of a network's first example, as a teacher's page does."""
    settings = Settings(network=network)
    scene = build_scene(settings, scene_key(settings, ""), None)
    return pack(draw(scene, translator(language), language))


def until(page: Page, holds: Callable[[], bool]) -> None:
    """Wait for something that another process does."""
    for _ in range(150):
        if holds():
            return
        page.wait_for_timeout(100)
    raise AssertionError("it did not come")
