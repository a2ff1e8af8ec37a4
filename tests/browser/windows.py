"""Browser windows that are opened once and come to every test as a new visitor's.

Opening a window costs more processor time than loading a page into it: a new process, an empty
cache. What a visitor could leave behind is taken away between two tests instead.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from playwright.sync_api import Browser, Page

Watch = Callable[[Page, list[str]], None]

FORGET = """() => {
    if (location.origin === "null") return;
    localStorage.clear();
    sessionStorage.clear();
}"""


class Windows:
    """Windows of one browser, for one test at a time.

    Parameters
    ----------
    browser : Browser
        Where they are opened.
    watch : callable of (Page, list of str)
        Puts into the list what goes wrong in a page, for as long as there is one.
    """

    def __init__(self, browser: Browser, watch: Watch) -> None:
        self.browser = browser
        self.watch = watch
        self.errors: list[str] = []
        self.idle: dict[str, list[Page]] = {}
        self.busy: list[tuple[str, Page]] = []

    def open(
        self,
        *,
        viewport: tuple[int, int],
        theme: Literal["light", "dark"] = "light",
        **options: Any,
    ) -> Page:
        """Give an empty window that no other visitor of this test has.

        Parameters
        ----------
        viewport : pair of int
            Width and height.
        theme : {"light", "dark"}
            What the visitor's system prefers.
        **options : Any
            Of `Browser.new_context`; windows with other options are other windows.
        """
        kind = repr(sorted(options.items()))
        waiting = self.idle.setdefault(kind, [])
        page = waiting.pop() if waiting else self._new(options)
        self.busy.append((kind, page))
        page.set_viewport_size({"width": viewport[0], "height": viewport[1]})
        page.emulate_media(color_scheme=theme)
        return page

    def leave(self) -> None:
        """End the test's visit; its windows become empty, and what went wrong is an error."""
        errors = list(self.errors)
        for kind, page in self.busy:
            _forget(page)
            self.idle[kind].append(page)
        self.busy.clear()
        self.errors.clear()
        assert not errors, "\n".join(errors)

    def close(self) -> None:
        """Close all windows."""
        for waiting in self.idle.values():
            for page in waiting:
                page.context.close()

    def _new(self, options: dict[str, Any]) -> Page:
        page = self.browser.new_context(**options).new_page()
        self.watch(page, self.errors)
        return page


def _forget(page: Page) -> None:
    """Let go of keys and buttons, of what the page stored, and of the page."""
    page.mouse.up()
    for key in ("Shift", "Control", "Alt", "Meta"):
        page.keyboard.up(key)
    page.mouse.move(-1, -1)
    page.evaluate(FORGET)
    page.context.clear_cookies()
    page.goto("about:blank")
