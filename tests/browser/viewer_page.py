"""A static page that holds nothing but the viewer, and what it asked the server for."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from gatescope.paths import asset
from gatescope.viewer import Picture, pack

PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>viewer</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<style>
  body { margin: 0; background: var(--st-background-color); }
  main { padding: 16px; max-width: 1080px; }
  .light { --st-background-color: #ffffff; --st-text-color: #31333f; }
  .dark { --st-background-color: #0e1117; --st-text-color: #fafafa; }
</style>
<body class="light"><main id="host"></main>
<script type="module">
  const { default: viewer } = await import("/viewer.js");
  const host = document.getElementById("host");
  window.sent = [];
  window.picture = async (name) => {
    const answer = await fetch(`/picture/${name}`);
    return new Uint8Array(await answer.arrayBuffer());
  };
  window.show = async (name) => {
    const data = await window.picture(name);
    if (!host.shadowRoot) host.attachShadow({ mode: "open" });
    const setStateValue = () => { throw new Error("sent to the server"); };
    // A server would answer a what-if with another picture; a test says when and with which.
    const setTriggerValue = (name, value) => window.sent.push({ name, ...value });
    const handlers = { setStateValue, setTriggerValue };
    window.end = viewer({ data, parentElement: host.shadowRoot, ...handlers });
  };
  // As after a page switch: the old element is gone, the module is loaded anew.
  window.remount = async (name) => {
    window.end();
    const next = host.cloneNode(false);
    const data = await window.picture(name);
    host.replaceWith(next);
    const again = await import(`/viewer.js?${name}`);
    window.end = again.default({ data, parentElement: next.attachShadow({ mode: "open" }) });
  };
  await window.show("NAME");
  document.body.dataset.ready = "true";
</script>
"""


class PictureServer:
    """Serves pictures by name and counts the requests."""

    def __init__(self, pictures: dict[str, Picture]) -> None:
        self.packed = {name: pack(picture) for name, picture in pictures.items()}
        self.requests: list[str] = []
        self.url = ""

    def answer(self, path: str) -> tuple[str, bytes]:
        """Content type and body; the page opens with the picture named by its path."""
        if path == "/viewer.js":
            return "text/javascript", asset("viewer", "viewer.js").read_bytes()
        name = path.removeprefix("/picture/") if path.startswith("/picture/") else ""
        if name:
            return "application/octet-stream", self.packed[name]
        return "text/html", PAGE.replace("NAME", path.strip("/")).encode()


@contextmanager
def serve_pictures(pictures: dict[str, Picture]) -> Iterator[PictureServer]:
    """A server on a free port, until the block ends."""
    served = PictureServer(pictures)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = urlsplit(self.path).path
            served.requests.append(path)
            kind, body = served.answer(path)
            self.send_response(200)
            self.send_header("Content-Type", f"{kind}; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    served.url = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
