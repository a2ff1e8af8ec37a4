"""`streamlit run app.py` starts the pages and, in the same process, what classes talk to."""

import runpy
from pathlib import Path

import pytest
import streamlit as st
from streamlit.web.server.app_discovery import discover_asgi_app

from gatescope.paths import app_script


def test_streamlit_finds_a_server_and_no_page_in_app_py() -> None:
    assert discover_asgi_app(app_script()).import_string == "app:app"


def test_the_pages_are_those_of_the_menu(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("streamlit.config._main_script_path", str(app_script()))
    app = runpy.run_path(str(app_script()))["app"]
    assert isinstance(app, st.App)
    assert app.script_path == Path("menu.py")
    assert app_script().with_name("menu.py").is_file()
