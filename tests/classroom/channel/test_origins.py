"""Only pages of this server speak to its classes."""

from __future__ import annotations

from http.client import HTTPConnection
from pathlib import Path

import pytest
from websockets.exceptions import InvalidStatus

from gatescope.classroom.origins import host_allowed, origin_allowed
from gatescope.classroom.store import Store
from tests.classroom.line import site

HOME = ["localhost", "127.0.0.1", "::1", "*.gru.example"]


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "LOCALHOST.:8501",
        "127.0.0.1:80",
        "[::1]:8501",
        "a.gru.example",
        "b.a.gru.example",
    ],
)
def test_names_of_this_server_are_known(host: str) -> None:
    assert host_allowed(host, HOME)


@pytest.mark.parametrize(
    "host",
    [None, "", ":80", "evil.example", "gru.example", "xgru.example", "localhost.evil.example",
     "localhost@evil.example", "evil.example#localhost", "evil.example/localhost",
     "localhost:x", "[::1", "127.0.0.1.evil.example"],
)  # fmt: skip
def test_other_names_are_not(host: str | None) -> None:
    assert not host_allowed(host, HOME)


def test_a_server_without_names_or_with_a_star_has_any() -> None:
    assert host_allowed("any.example", [])
    assert host_allowed("any.example", ["*"])


@pytest.mark.parametrize(
    ("origin", "host"),
    [
        (None, "localhost:8501"),
        ("http://localhost:8501", "localhost:8501"),
        ("https://a.gru.example", "127.0.0.1:8501"),
        ("https://school.example", "school.example"),
    ],
)
def test_pages_of_this_server_may_speak(origin: str | None, host: str) -> None:
    assert origin_allowed(origin, host, HOME)


@pytest.mark.parametrize(
    "origin",
    ["null", "", "https://evil.example", "file://", "https://localhost.evil.example",
     "https://evil.example:8501", "chrome-extension://localhost", "http://[", "localhost:8501"],
)  # fmt: skip
@pytest.mark.parametrize("names", [HOME, []])
def test_pages_of_others_may_not(origin: str, names: list[str]) -> None:
    assert not origin_allowed(origin, "localhost:8501", names)


def test_others_are_turned_away_before_the_line_is_open(tmp_path: Path) -> None:
    store = Store(tmp_path / "classes.sqlite")
    with site(store, ["127.0.0.1"]) as served:
        with served.connected(Origin=f"http://127.0.0.1:{served.port}") as line:
            assert line.refusal("join", code="no") == "code"
        with pytest.raises(InvalidStatus) as turned_away:
            served.connected(Origin="http://evil.example")
        assert turned_away.value.response.status_code == 403
        asked = HTTPConnection("127.0.0.1", served.port)
        asked.request(
            "GET", f"/class/blob/ABCDEFGH/{'0' * 64}", headers={"Host": "evil.example"}
        )
        assert asked.getresponse().status == 403
        asked.close()
    store.release()


def test_a_line_to_another_name_is_not_opened(tmp_path: Path) -> None:
    store = Store(tmp_path / "classes.sqlite")
    with site(store, ["gru.example"]) as served, pytest.raises(InvalidStatus) as turned_away:
        served.connected()
    assert turned_away.value.response.status_code == 403
    store.release()
