import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from gatescope import config
from gatescope.paths import root

START_AND_TELL = """
import json, sys
from streamlit import config
from streamlit.web import bootstrap

def tell(*_arguments, **_options):
    options = {name: option.value for name, option in config.get_config_options().items()}
    print("SETTINGS", json.dumps(options, default=str))

bootstrap.run_asgi_app = tell
"""
GATESCOPE = "from gatescope.cli import main; main(sys.argv[1:])"
STREAMLIT = "from streamlit.web.cli import main; main(['run', 'app.py', *sys.argv[1:]])"


def effective(start: str, cwd: Path, *arguments: str) -> dict[str, Any]:
    environment = {k: v for k, v in os.environ.items() if not k.startswith("STREAMLIT_")}
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", START_AND_TELL + start, *arguments],
        cwd=cwd,
        env={**environment, "PYTHONPATH": str(root())},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    told = [line for line in done.stdout.splitlines() if line.startswith("SETTINGS")]
    assert len(told) == 1, done.stdout + done.stderr
    settings = dict(json.loads(told[0].removeprefix("SETTINGS")))
    for name in ("server.cookieSecret", "secrets.files"):  # drawn anew; where secrets would lie
        settings.pop(name)
    return settings


def flat(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in table.items():
        if isinstance(value, Mapping):
            yield from flat(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("elsewhere")
    (folder / ".streamlit").mkdir()
    (folder / ".streamlit" / "config.toml").write_text("[server]\nmaxUploadSize = 1\n")
    return folder


@pytest.fixture(scope="module")
def started_by_gatescope(elsewhere: Path) -> dict[str, Any]:
    return effective(GATESCOPE, elsewhere)


def test_both_ways_to_start_have_the_same_settings(
    started_by_gatescope: dict[str, Any],
) -> None:
    assert started_by_gatescope == effective(STREAMLIT, root())


def test_every_line_of_the_settings_takes_effect(started_by_gatescope: dict[str, Any]) -> None:
    written = dict(flat(config.settings()))
    assert {name: started_by_gatescope.get(name) for name in written} == written


def test_settings_that_safety_rests_on(started_by_gatescope: dict[str, Any]) -> None:
    expected = {
        "server.address": "127.0.0.1",
        "server.allowedHosts": ["localhost", "127.0.0.1", "::1"],
        "server.maxUploadSize": 20,
        "server.enableXsrfProtection": True,
        "browser.gatherUsageStats": False,
        "client.showErrorDetails": "none",
        "client.showErrorLinks": False,
        "runner.postScriptGC": False,
    }
    assert {name: started_by_gatescope[name] for name in expected} == expected


def test_the_command_line_changes_only_what_it_names(
    elsewhere: Path, started_by_gatescope: dict[str, Any]
) -> None:
    arguments = ("--port", "8600", "--address", "localhost", "--allow-host", "gru.example")
    opened = effective(GATESCOPE, elsewhere, *arguments)
    changed = {name for name in opened if opened[name] != started_by_gatescope[name]}
    followers = {"browser.serverPort", "browser.serverAddress"}
    assert changed - followers == {"server.port", "server.address", "server.allowedHosts"}
    hosts = ["localhost", "127.0.0.1", "::1", "gru.example"]
    assert opened["server.allowedHosts"] == hosts
