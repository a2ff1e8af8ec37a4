"""The server opens a browser window when it starts, unless it is told not to."""

from __future__ import annotations

import asyncio

import pytest
import streamlit as st
from streamlit import cli_util

from gatescope.paths import root
from gatescope.ui.opening import opening


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    addresses: list[str] = []
    monkeypatch.setattr(cli_util, "open_browser", addresses.append)
    return addresses


def start(monkeypatch: pytest.MonkeyPatch, **settings: object) -> None:
    named = {name.replace("_", ".", 1): value for name, value in settings.items()}
    monkeypatch.setattr("streamlit.config.get_option", named.get)
    monkeypatch.setattr("streamlit.config.is_manually_set", named.__contains__)
    monkeypatch.setattr(
        "streamlit.web.server.server_util.get_url", lambda address: f"http://{address}"
    )
    asyncio.run(live())


async def live() -> None:
    async with opening(st.App(root() / "menu.py")):
        pass
    await asyncio.get_running_loop().shutdown_default_executor()


@pytest.mark.parametrize(
    ("settings", "address"),
    [
        ({"server_address": "127.0.0.1"}, "http://127.0.0.1"),
        ({"server_address": "0.0.0.0"}, "http://localhost"),
        (
            {"browser_serverAddress": "gru.example", "server_address": "::"},
            "http://gru.example",
        ),
        ({}, "http://localhost"),
    ],
)
def test_a_browser_opens_where_the_app_is_reached(
    settings: dict[str, object],
    address: str,
    opened: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    start(monkeypatch, **settings)
    assert opened == [address]


def test_no_browser_opens_where_none_is_wanted(
    opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    start(monkeypatch, server_headless=True)
    assert opened == []
