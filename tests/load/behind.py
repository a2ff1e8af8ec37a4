"""Look at every page behind nginx in a real browser: do the security headers forbid anything?

``python -m tests.load.behind``, or with pages and queries to look at. At the end a class goes
on while the process that serves its teacher's page is killed.
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
    page.set_default_timeout(PATIENCE_MS)
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
        page.wait_for_selector(CALM)
        page.wait_for_timeout(3_000)
    except TimeoutError:
        said.append("the page never came to rest")
    page.context.close()
    return said


def go_on(browser: Chromium, port: int, running: list[App]) -> list[str]:
    """Lead a class whose teacher's process dies: his steps and his pictures still arrive."""
    said: list[str] = []
    teacher, student = (window(browser, port, said) for _ in range(2))
    teacher.goto("/explore?network=recall")
    teacher.get_by_test_id("lead-open").click()
    expect(teacher.get_by_test_id("lead-bar")).to_have_attribute("data-line", "on")
    student.goto(f"/classroom?class={teacher.get_by_test_id('lead-shown').inner_text()}")
    student.get_by_test_id("class-go").click()
    expect(student.get_by_test_id("track-z")).to_have_count(1)
    complaints, before = list(said), _seat(teacher)
    (killed,) = (app.process for app in running if str(app.port) == before)
    killed.kill()
    killed.wait()
    teacher.wait_for_timeout(2_000)  # a click is lost while the page has not noticed
    teacher.wait_for_selector(CALM)
    teacher.get_by_test_id("scrub").press("ArrowRight")
    step = str(teacher.locator(VIEWER).get_attribute("data-step"))
    expect(student.locator(VIEWER)).to_have_attribute("data-step", step)
    teacher.get_by_text("RNN", exact=True).click()
    expect(student.get_by_test_id("track-z")).to_have_count(0)
    if before == _seat(teacher):
        complaints.append(f"the cookie still says {before}")
    for page in (teacher, student):
        page.context.close()
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
        expect.set_options(timeout=PATIENCE_MS)
        with chromium.launch() as browser:
            said |= {f"/{path}": look(browser, port, path) for path in paths}
            said["(killed)"] = go_on(browser, port, running)
    for path, lines in said.items():
        print(f"{path}: {'; '.join(dict.fromkeys(lines)) or 'fine'}")
    return int(any(said.values()))


if __name__ == "__main__":
    sys.exit(main())
