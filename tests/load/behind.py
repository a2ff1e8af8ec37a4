"""Look at every page behind nginx in a real browser: do the security headers forbid anything?

``python -m tests.load.behind``, or with pages and queries to look at.
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
from playwright.sync_api import ConsoleMessage, TimeoutError

from gatescope.ui.frame import PAGES
from tests.browser import chromium
from tests.load.servers import apps, nginx
from tests.load.web import Browser, Site

CALM = '[data-test-connection-state="CONNECTED"][data-test-script-state="notRunning"]'
LISTEN = """
addEventListener("securitypolicyviolation", (event) =>
    console.error("FORBIDDEN " + event.effectiveDirective + " " + event.blockedURI + " "
        + event.sample + " " + event.sourceFile));
"""


@contextmanager
def behind(processes: int) -> Iterator[int]:
    """Run processes of the app behind nginx; gives the port with TLS."""
    with tempfile.TemporaryDirectory() as folder:
        home, proxy = Path(folder, "home"), Path(folder, "nginx")
        home.mkdir()
        proxy.mkdir()
        with apps(processes, home, fixed=True), nginx(proxy) as (port, _):
            yield port


def look(browser: Chromium, port: int, path: str) -> list[str]:
    """Open a page, wait until it stands, and give what its console complained about."""
    said: list[str] = []
    page = browser.new_context(ignore_https_errors=True).new_page()
    page.add_init_script(LISTEN)
    page.on("console", lambda line: said.append(_line(line)) if _matters(line) else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(f"https://localhost:{port}/{path}")
    try:
        page.wait_for_selector(CALM, timeout=60_000)
        page.wait_for_timeout(3_000)
    except TimeoutError:
        said.append("the page never came to rest")
    page.context.close()
    return said


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
    with behind(2) as port, chromium.launch() as browser:
        complaints = {path: look(browser, port, path) for path in paths}
        complaints["(another name)"] = asyncio.run(turned_away(port))
    for path, said in complaints.items():
        print(f"/{path}: {'; '.join(dict.fromkeys(said)) or 'fine'}", flush=True)
    return int(any(complaints.values()))


if __name__ == "__main__":
    sys.exit(main())
