"""Look at every page behind nginx in a real browser: do the security headers forbid anything?

``python -m tests.load.behind``, or with pages and queries to look at. At the end a student sits
in a class while the process that serves his page is killed.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from h11 import RemoteProtocolError
from playwright.sync_api import Browser as Chromium
from playwright.sync_api import ConsoleMessage, Page, TimeoutError, expect

from gatescope.ui.frame import PAGES
from tests.browser import chromium
from tests.browser.class_room import ClassRoom
from tests.browser.explore_page import VIEWER
from tests.load.servers import App, apps, nginx
from tests.load.web import Browser, Site

CALM = '[data-test-connection-state="CONNECTED"][data-test-script-state="notRunning"]'
LISTEN = """
addEventListener("securitypolicyviolation", (event) =>
    console.error("FORBIDDEN " + event.effectiveDirective + " " + event.blockedURI + " "
        + event.sample + " " + event.sourceFile));
"""
PATIENCE_MS = 60_000


@contextmanager
def behind(home: Path, processes: int = 2) -> Iterator[tuple[int, list[App]]]:
    """Run processes of the app behind nginx; gives the port with TLS, and the processes."""
    with (
        tempfile.TemporaryDirectory() as folder,
        apps(processes, home, fixed=True) as running,
        nginx(Path(folder)) as (port, _),
    ):
        yield port, running


def window(browser: Chromium, port: int, said: list[str]) -> Page:
    """Open a window that notes what its console complains about."""
    page = browser.new_context(
        ignore_https_errors=True, base_url=f"https://localhost:{port}", locale="en-US"
    ).new_page()
    page.add_init_script(LISTEN)
    page.on("console", lambda line: said.append(_line(line)) if _matters(line) else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    return page


def look(browser: Chromium, port: int, path: str) -> list[str]:
    """Open a page, wait until it stands, and give what its console complained about."""
    said: list[str] = []
    page = window(browser, port, said)
    page.goto(f"/{path}")
    try:
        page.wait_for_selector(CALM, timeout=PATIENCE_MS)
        page.wait_for_timeout(3_000)
    except TimeoutError:
        said.append("the page never came to rest")
    page.context.close()
    return said


def sit_through(browser: Chromium, port: int, running: list[App], home: Path) -> list[str]:
    """Sit in a class whose process dies: page and class go on, and the seat is another one."""
    said: list[str] = []
    room = ClassRoom(home)
    room.show("recall", t="5")
    page = window(browser, port, said)
    page.goto(room.link)
    page.get_by_test_id("class-go").click(timeout=PATIENCE_MS)
    expect(page.locator(VIEWER)).to_have_attribute("data-step", "5", timeout=PATIENCE_MS)
    before, complaints = _seat(page), list(said)
    for app in running:
        if str(app.port) == before:
            app.process.kill()
            app.process.wait()
    room.show("wave", t="7")
    expect(page.locator(VIEWER)).to_have_attribute("data-step", "7", timeout=PATIENCE_MS)
    page.wait_for_selector(CALM, timeout=PATIENCE_MS)
    if before == _seat(page):
        complaints.append(f"the cookie still says {before}")
    page.context.close()
    room.store.release()
    return [*complaints, *(line for line in said if "FORBIDDEN" in line)]


def _seat(page: Page) -> str:
    jar = {cookie["name"]: cookie["value"] for cookie in page.context.cookies()}
    return jar["gatescope_seat"]


def _matters(line: ConsoleMessage) -> bool:
    # a page below / asks below itself first, is told 404, and asks at the root: Streamlit's way
    return line.type == "error" and "/_stcore/" not in line.location["url"]


def _line(line: ConsoleMessage) -> str:
    return f"{line.text} ({line.location['url']})"


async def turned_away(port: int) -> list[str]:
    """Ask for a name that is not this site's; nothing should come back."""
    try:
        answer = await Browser(Site(port, tls=True)).get("/", host="elsewhere.example")
    except RemoteProtocolError:
        return []
    return [f"answered with {answer.status}"]


def main() -> int:
    """Look at all pages; 1 if any complained."""
    paths = sys.argv[1:] or ["", *(page for page in PAGES if page != "home")]
    with tempfile.TemporaryDirectory() as folder, behind(Path(folder)) as (port, running):
        said = {"(another name)": asyncio.run(turned_away(port))}
        with chromium.launch() as browser:
            said |= {f"/{path}": look(browser, port, path) for path in paths}
            said["(killed)"] = sit_through(browser, port, running, Path(folder))
    for path, lines in said.items():
        print(f"{path}: {'; '.join(dict.fromkeys(lines)) or 'fine'}")
    return int(any(said.values()))


if __name__ == "__main__":
    sys.exit(main())
