"""The link that students get, and what is said where it cannot work yet."""

from __future__ import annotations

import pytest
import streamlit as st

from gatescope.ui import class_reach
from gatescope.ui.class_reach import reach


@pytest.fixture(autouse=True)
def in_a_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(class_reach, "network_address", lambda: "10.0.0.5")


def listens(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setattr(st, "get_option", {"server.address": address}.get)


@pytest.mark.parametrize("address", ["127.0.0.1", "0.0.0.0"])
def test_a_name_that_others_use_stays_whatever_is_behind_it(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    listens(monkeypatch, address)
    assert reach("https://gru.example.org/explore") == ("", None)


def test_a_server_for_this_machine_alone_says_what_to_type(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    listens(monkeypatch, "127.0.0.1")
    host, why = reach("http://localhost:8501/")
    assert (host, "gatescope --address 10.0.0.5" in str(why)) == ("", True)


def test_a_server_for_all_is_named_by_its_place_in_the_network(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    listens(monkeypatch, "0.0.0.0")
    assert reach("http://localhost:8501/") == ("10.0.0.5", None)
