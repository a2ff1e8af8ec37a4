"""What is shipped for a server names what it must; `python -m tests.load --nginx` runs it."""

import base64
import hashlib
import re
from pathlib import Path

import streamlit

from gatescope.config import settings
from tests.house.tree import ROOT

CONFIG = re.sub(r"(?m)[ ]*#.*$", "", (ROOT / "deploy" / "nginx.conf").read_text("utf-8"))
SITE = CONFIG[CONFIG.index("add_header Set-Cookie") :]
LOCATIONS = dict(re.findall(r"location (?:= )?(\S+) \{(.*?)\}", SITE, re.S))


def value(name: str, text: str = SITE) -> str:
    (found,) = re.findall(rf"^\s*{name}\s+(.*?);$", text, re.M)
    return str(found)


def test_both_websockets_have_a_place_of_their_own_with_a_limit_that_lets_a_class_in() -> None:
    for path in ("/_stcore/stream", "/class/live"):
        zone, burst = re.findall(r"limit_req zone=(\w+) burst=(\d+)", LOCATIONS[path])[0]
        assert int(burst) >= 400
        assert f"zone={zone}:" in CONFIG
    assert (
        int(value("limit_conn gatescope_open")) >= 2 * 1000
    )  # two sockets, a thousand members


def test_no_location_drops_what_the_site_says_to_browser_and_app() -> None:
    # nginx: one add_header or proxy_set_header in a location replaces all of those above it
    assert [path for path, body in LOCATIONS.items() if "add_header" in body] == []
    changed = {path for path, body in LOCATIONS.items() if "proxy_set_header" in body}
    assert changed == {"/static/"}  # which is handed on inside nginx, without a socket


def test_the_app_is_told_who_asks_and_under_which_name() -> None:
    told = dict(re.findall(r"^    proxy_set_header (\S+) (\S+);$", SITE, re.M))
    assert told == {
        "Host": "$http_host",  # with its port, for the app compares it with the Origin
        "X-Forwarded-For": "$remote_addr",  # written anew, so that nobody names his own
        "X-Forwarded-Proto": "$scheme",
        "Upgrade": "$http_upgrade",
        "Connection": "$gatescope_connection",
    }


def test_a_browser_is_told_what_it_may_not_do() -> None:
    told = dict(re.findall(r"^    add_header (\S+) (.*) always;$", SITE, re.M))
    assert {
        "Content-Security-Policy",
        "Permissions-Policy",
        "Referrer-Policy",
        "Strict-Transport-Security",
        "X-Content-Type-Options",
        "X-Frame-Options",
    } <= told.keys()
    policy = dict(
        part.split(" ", 1) for part in told["Content-Security-Policy"].strip('"').split("; ")
    )
    assert policy["default-src"] == "'self'"
    assert policy["object-src"] == policy["base-uri"].replace("self", "none") == "'none'"
    assert "unsafe" not in policy["script-src"].replace("'wasm-unsafe-eval'", "")


def test_the_only_script_in_streamlits_document_is_the_one_that_is_allowed() -> None:
    document = Path(streamlit.__file__).parent / "static" / "index.html"
    scripts = re.findall(r"<script>(.*?)</script>", document.read_text("utf-8"), re.S)
    hashes = [base64.b64encode(hashlib.sha256(text.encode()).digest()) for text in scripts]
    assert re.findall(r"'sha256-(.*?)'", SITE) == [found.decode() for found in hashes]


def test_an_upload_that_the_app_takes_gets_as_far_as_the_app() -> None:
    assert (
        int(value("client_max_body_size").removesuffix("m"))
        > settings()["server"]["maxUploadSize"]
    )


def test_all_processes_stand_in_both_groups_on_ports_that_the_cookie_may_name() -> None:
    groups = re.findall(r"upstream \w+ \{(.*?)\}", CONFIG, re.S)
    pages, classes = (
        re.findall(r"server (\S+) max_fails=1 fail_timeout=\ds;", g) for g in groups
    )
    assert pages == classes
    assert all(re.fullmatch(r"127\.0\.0\.1:860[1-9]", place) for place in pages)
    assert "error_page 502 = @elsewhere" in LOCATIONS["/_stcore/stream"]
    assert "error_page 502 = @elsewhere" in LOCATIONS["/"]


def test_a_units_port_is_its_name_and_trainings_outlive_it() -> None:
    unit = (ROOT / "deploy" / "gatescope@.service").read_text("utf-8")
    assert "gatescope run --port %i --no-browser --allow-host ${GATESCOPE_NAME}\n" in unit
    assert "GATESCOPE_NAME=" in (ROOT / "deploy" / "gatescope.env").read_text("utf-8")
    assert "\nRestart=always\n" in unit
    assert "\nKillMode=process\n" in unit


def test_the_guides_in_both_languages_have_the_same_commands_files_and_sizes() -> None:
    guides = [
        (ROOT / "deploy" / name).read_text("utf-8") for name in ("README.md", "README.zh.md")
    ]
    for part in (r"^```sh\n(?s:.*?)^```$", r"^#+ ", r"^\| `.*?` \|", r"^\| \d.*$"):
        english, chinese = (re.findall(part, text, re.M) for text in guides)
        assert english == chinese != []
    named = set(re.findall(r"^\| (.*?) \| ", guides[0], re.M))
    files = {name for cell in named for name in re.findall(r"`(.*?)`", cell)}
    assert files == {path.name for path in (ROOT / "deploy").iterdir() if path.suffix != ".md"}
