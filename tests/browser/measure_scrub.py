"""Measure scrubbing: from key or drag to the painted picture, and how often it is painted.

Run from the repository root with ``python -m tests.browser.measure_scrub [steps] [units]``.
Not a test: times say as much about the machine as about the viewer.
"""

from __future__ import annotations

import sys

import numpy as np
from playwright.sync_api import Page

from gatescope.viewer import Picture, pack, picture_of
from tests.browser import chromium
from tests.browser.viewer_page import PictureServer, serve_pictures
from tests.viewer.pictures import tokens_case

PRESSES = 150
MOVES = 240
DRAG_SECONDS = 4.0

WATCH = """() => {
    const root = document.getElementById("host").shadowRoot.querySelector(".viewer");
    const seen = window.seen = { waits: [], changes: [], frames: 0 };
    const channel = new MessageChannel();
    let pending = [];
    // The message arrives after the frame in which the viewer drew has been painted.
    channel.port1.onmessage = () => {
        const now = performance.now();
        for (const begun of pending) seen.waits.push(now - begun);
        pending = [];
    };
    const begin = (event) => {
        if (event.type === "pointermove" && !event.buttons) return;
        const { timeStamp } = event;
        requestAnimationFrame(() => { pending.push(timeStamp); channel.port2.postMessage(0); });
    };
    document.addEventListener("keydown", begin, true);
    document.addEventListener("pointermove", begin, true);
    new MutationObserver(() => seen.changes.push(performance.now()))
        .observe(root, { attributeFilter: ["data-step"] });
}"""

DEPTHS = ("symbols", "vectors", "unit")
HEIGHTS = (900, 1200)
"""Of the window: a laptop's, from the top; one in which the whole close-up is seen."""

# The parts of the close-up of which something is on screen.
SEEN = """() => {
    const root = document.getElementById("host").shadowRoot;
    const equations = ".equations:not([hidden])";
    const parts = { diagram: ".cell", waterfall: ".why-list", equations };
    return Object.keys(parts).filter((name) => {
        const { top, bottom } = root.querySelector(parts[name]).getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
    }).join(" + ");
}"""

CLEAR = "() => { window.seen.waits = []; window.seen.changes = []; }"


def row(name: str, waits: list[float], changes: list[float]) -> str:
    """One line of the table."""
    span = (changes[-1] - changes[0]) / 1000 if len(changes) > 1 else float("nan")
    p50, p95 = np.percentile(waits, [50, 95])
    return f"{name:<28}{len(waits):>7}{p50:>9.1f}{p95:>9.1f}{(len(changes) - 1) / span:>11.1f}"


def keys(page: Page) -> str:
    """Arrow keys, one at a time."""
    page.evaluate(CLEAR)
    for _ in range(PRESSES):
        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(23)  # off the beat of the frames
    seen = page.evaluate("window.seen")
    return row("arrow keys", seen["waits"], seen["changes"])


# Four moves a frame, made in the page, wherever in the frame they fall: one that comes just
# after a frame waits for the whole next one, in this browser as on any screen.
MOVE = """([x, width, y, seconds]) => new Promise((done) => {
    const surface = document.getElementById("host").shadowRoot.querySelector(".surface");
    const begun = performance.now();
    const move = () => {
        const passed = (performance.now() - begun) / 1000;
        if (passed > seconds) return done();
        const clientX = x + width * (0.5 - 0.48 * Math.cos((2 * Math.PI * passed) / seconds));
        const place = { pointerId: 1, buttons: 1, clientX, clientY: y };
        const options = { ...place, bubbles: true, composed: true };
        surface.dispatchEvent(new PointerEvent("pointermove", options));
        setTimeout(move, 4);
    };
    move();
})"""


def driven(page: Page) -> str:
    """A pointer whose next move is made once the browser has answered the last one."""
    box = page.get_by_test_id("scrub").bounding_box()
    assert box
    y = max(box["y"], 0) + 120
    page.mouse.move(box["x"] + 5, y)
    page.mouse.down()
    page.evaluate(CLEAR)
    page.mouse.move(box["x"] + box["width"] - 5, y, steps=MOVES)
    page.mouse.up()
    seen = page.evaluate("window.seen")
    return row("drag, a real pointer", seen["waits"], seen["changes"])


def drag(page: Page, name: str) -> str:
    """A pointer that moves all the time, back and forth, at any moment between two frames."""
    box = page.get_by_test_id("scrub").bounding_box()
    assert box
    y = max(box["y"], 0) + 120
    page.mouse.move(box["x"] + 0.02 * box["width"], y)
    page.mouse.down()
    page.evaluate(CLEAR)
    page.evaluate(MOVE, [box["x"], box["width"], y, DRAG_SECONDS])
    page.mouse.up()
    seen = page.evaluate("window.seen")
    return row(name, seen["waits"], seen["changes"])


def measure(server: PictureServer, page: Page, depth: str) -> list[str]:
    """Rows for one depth of the equations; the server must have been asked for nothing."""
    page.goto(f"{server.url}/big?depth={depth}")
    page.wait_for_selector("body[data-ready=true]")
    page.wait_for_timeout(500)
    page.evaluate(WATCH)
    asked = len(server.requests)
    page.get_by_test_id("scrub").focus()
    page.evaluate(f"scrollTo(0, innerHeight > {HEIGHTS[0]} ? document.body.scrollHeight : 0)")
    page.wait_for_timeout(500)
    lines = [f"{page.viewport_size}, equations: {depth}; on screen: {page.evaluate(SEEN)}"]
    lines += [keys(page), driven(page), drag(page, "drag, any moment")]
    if depth == DEPTHS[-1]:
        lines += zoomed(page)
    return [*lines, f"requests sent while scrubbing: {len(server.requests) - asked}"]


def zoomed(page: Page) -> list[str]:
    """With an eighth of the steps in the window, which then follows the cursor."""
    for _ in range(3):
        page.get_by_test_id("zoom-in").click()
    page.keyboard.press("Escape")
    page.get_by_test_id("scrub").focus()
    found = drag(page, "drag, any moment, zoomed 8×")
    return [found, keys(page).replace("arrow keys        ", "arrow keys, zoomed")]


# What a drag costs at least here: a page on which a line follows the pointer, and nothing else.
BARE = """() => {
    document.body.innerHTML = '<main id="host"></main>';
    const root = document.getElementById("host").attachShadow({ mode: "open" });
    root.innerHTML = `
        <div class="viewer"><div class="surface" data-testid="scrub"><i></i></div></div>
        <style>.surface { height: 600px }
        i { display: block; width: 2px; height: 600px; background: red }</style>`;
    const [viewer, line] = [root.querySelector(".viewer"), root.querySelector("i")];
    let x = 0, asked = 0;
    root.querySelector(".surface").addEventListener("pointermove", (event) => {
        x = event.clientX;
        asked ||= requestAnimationFrame(() => {
            asked = 0;
            line.style.transform = `translateX(${x}px)`;
            viewer.setAttribute("data-step", String(x));
        });
    });
}"""


def floor(page: Page) -> str:
    """The drag on the bare page: what no viewer in this browser on this machine goes below."""
    page.evaluate(BARE)
    page.evaluate(WATCH)
    return drag(page, "drag, any moment, bare line")


def big(steps: int, units: int) -> Picture:
    """A picture of the size that is asked for."""
    tokens = tuple(np.random.default_rng(0).choice(list("·····ABC"), steps))
    return picture_of(*tokens_case("gru", hidden=units, tokens=tokens), str, id="big")


def main() -> None:
    """Print the table."""
    steps, units = (int(v) for v in (*sys.argv[1:], "2000", "64")[:2])
    picture = big(steps, units)
    print(
        f"GRU, T={steps}, H={units}, {len(pack(picture)) / 1e6:.1f} MB; milliseconds to painted"
    )
    print(f"{'':<28}{'events':>7}{'p50':>9}{'p95':>9}{'paints/s':>11}")
    with serve_pictures({"big": picture}) as server, chromium.launch() as browser:
        for height in HEIGHTS:
            for depth in DEPTHS:
                page = browser.new_page(viewport={"width": 1440, "height": height})
                print("\n".join([*measure(server, page, depth), floor(page)]), flush=True)
                page.close()


if __name__ == "__main__":
    main()
