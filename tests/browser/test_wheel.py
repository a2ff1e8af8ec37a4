"""The promise of the README: a wheel, installed alone, starts the app with `gatescope`."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from importlib.metadata import Distribution, distribution
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from packaging.requirements import Requirement
from playwright.sync_api import Browser, expect

from tests.browser.conftest import watch
from tests.browser.server import ROOT, free_port, serve

pytestmark = pytest.mark.wheel


def must(command: Sequence[str | Path], cwd: Path) -> None:
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=clean_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout[-4000:]}"


def clean_environment() -> dict[str, str]:
    """Nothing that could let the installed app reach into this checkout or its environment."""
    return {k: v for k, v in os.environ.items() if k not in {"PYTHONPATH", "VIRTUAL_ENV"}}


@pytest.fixture(scope="module")
def installed() -> Iterator[Path]:
    """Where the commands of a fresh environment with the wheel and what it declares lie."""
    # not tmp_path: pytest keeps those of three runs
    with TemporaryDirectory() as name:
        yield install(Path(name))


def install(folder: Path) -> Path:
    build = [
        sys.executable,
        "-m",
        "build",
        "--wheel",
        "--no-isolation",
        "--outdir",
        folder,
        ROOT,
    ]
    must(build, folder)
    (wheel,) = folder.glob("*.whl")
    must([sys.executable, "-m", "venv", "--without-pip", folder / "venv"], folder)
    commands = folder / "venv" / ("Scripts" if os.name == "nt" else "bin")
    must([*pip(commands), "install", "-q", "--no-deps", wheel], folder)
    (own,) = (folder / "venv").rglob("gatescope-*.dist-info")
    for declared in needed(Distribution.at(own)).values():
        lend(declared, own.parent)
    return commands


def needed(
    what: Distribution, extras: Sequence[str] = (), found: dict[str, Distribution] | None = None
) -> dict[str, Distribution]:
    """What a distribution declares that it needs, and what that needs in turn.

    Of this environment, into which pip has put the same for the tests: unpacking torch once
    more takes most of a minute. Whether the versions are those declared, `pip check` says.
    """
    found = {} if found is None else found
    for line in what.requires or ():
        one = Requirement(line)
        asked = f"{one.name}{sorted(one.extras)}"
        here = (one.marker is None or one.marker.evaluate({"extra": e}) for e in ("", *extras))
        if asked not in found and any(here):
            found[asked] = distribution(one.name)
            needed(found[asked], sorted(one.extras), found)
    return found


def lend(what: Distribution, folder: Path) -> None:
    """Link a distribution's packages and files, and nobody else's, into a site folder."""
    for file in what.files or ():
        if file.parts[0] == "..":  # a command
            continue
        source, target = Path(str(what.locate_file(""))), folder
        for part in file.parts:
            source, target = source / part, target / part
            if not source.is_dir() or (source / "__init__.py").is_file():
                break
            target.mkdir(exist_ok=True)
        if not target.exists():
            target.symlink_to(source, target_is_directory=source.is_dir())


def pip(commands: Path) -> list[str | Path]:
    """The command of this environment's pip that works on the fresh environment."""
    return [sys.executable, "-m", "pip", "--python", commands / "python"]


def test_an_installed_wheel_shows_the_viewer(
    installed: Path, browser: Browser, tmp_path: Path
) -> None:
    port = free_port()
    command = [str(installed / "gatescope"), "--port", str(port), "--no-browser"]
    errors: list[str] = []
    with serve(command, port=port, cwd=tmp_path) as server:
        page = browser.new_page()
        watch(page, errors)
        page.goto(server.url)
        expect(page.get_by_test_id("gate-viewer")).to_be_visible(timeout=60_000)
        expect(page.get_by_test_id("parity-badge")).to_have_attribute(
            "data-state", "pass", timeout=60_000
        )
        expect(page.get_by_test_id("stException")).to_have_count(0)
        page.close()
        log = server.log()
    assert errors == []
    assert "Traceback" not in log, log
    assert str(ROOT) not in log, log


def test_the_wheel_needs_nothing_that_it_does_not_declare(
    installed: Path, tmp_path: Path
) -> None:
    must([*pip(installed), "check"], tmp_path)
    every_module = (
        "import importlib, pkgutil, gatescope, gru_core\n"
        "scripts = 'gatescope.pages', 'gatescope.app', 'gatescope.menu'\n"
        "for package in (gatescope, gru_core):\n"
        "    for module in pkgutil.walk_packages(package.__path__, package.__name__ + '.'):\n"
        "        if not module.name.startswith(scripts):\n"
        "            importlib.import_module(module.name)\n"
    )
    must([installed / "python", "-W", "ignore", "-c", every_module], tmp_path)
