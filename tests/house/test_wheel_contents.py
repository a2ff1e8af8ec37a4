import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.house.tree import ROOT, files


@pytest.fixture(scope="module")
def wheel_names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel"]
    subprocess.run(
        [*command, "--directory", str(folder)], cwd=ROOT, check=True, capture_output=True
    )
    (wheel,) = folder.glob("*.whl")
    return set(zipfile.ZipFile(wheel).namelist())


def in_wheel(path: Path) -> str | None:
    """Where a file of the checkout belongs in the wheel; None if it stays out."""
    if path.parts[0] in {"gru_core", "gatescope"}:
        return path.as_posix()
    built = len(path.parts) == 3 and path.suffix == ".js"
    if path.parts[1:2] in {("viewer",), ("lesson",), ("around",), ("class",)} and not built:
        return None  # sources and tools of what runs in the browser
    if path.parent == Path("assets") and path.suffix == ".png":
        return None  # the README's pictures
    if path.parts[0] in {"app.py", "menu.py", "pages", "assets"} or path == Path(
        ".streamlit/config.toml"
    ):
        return f"gatescope/{path.as_posix()}"
    return None


def test_the_wheel_holds_what_running_needs_and_nothing_else(wheel_names: set[str]) -> None:
    expected = {name for path in files() if (name := in_wheel(path)) is not None}
    packed = {name for name in wheel_names if ".dist-info/" not in name}
    assert packed == expected


def test_the_wheel_declares_the_command(wheel_names: set[str]) -> None:
    assert any(name.endswith(".dist-info/entry_points.txt") for name in wheel_names)
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in wheel_names)
