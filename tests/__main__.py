"""Every check of the project, several at a time: ``python -m tests``."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

CHECKS: dict[str, list[str]] = {
    "format (ruff format)": ["-m", "ruff", "format", "--check", "."],
    "lint (ruff check)": ["-m", "ruff", "check", "."],
    "imports (import-linter)": [
        "-c",
        "from importlinter.cli import lint_imports_command as check; check()",
    ],
}
"""Quick ones, one after the other, before anything else."""

TYPES = {"types (mypy --strict)": ["-m", "mypy"]}
"""A minute where nothing is known of the last time: beside the tests, and before the long ones,
so that the shortest of them is the last to end."""

PYTEST = ["-m", "pytest", "--durations=10"]

ELSEWHERE = ("tests/browser", "tests/gru_core", "tests/ui")
WHEEL = "tests/browser/test_wheel.py"


def halves(files: Iterable[Path]) -> tuple[list[str], list[str]]:
    """Deal files of tests into two halves that take about as long: that are as large.

    The largest comes first, and each into the half that is smaller by then; so a new file finds
    its place by itself.
    """
    found: tuple[list[str], list[str]] = [], []
    sizes = [0, 0]
    for path in sorted(files, key=lambda path: (-path.stat().st_size, path)):
        smaller = sizes.index(min(sizes))
        found[smaller].append(path.relative_to(ROOT).as_posix())
        sizes[smaller] += path.stat().st_size
    return found


def test_runs() -> dict[str, list[str]]:
    """Give what pytest runs, the longest first: some of these go on at any time."""
    first, second = halves(set(ROOT.glob("tests/browser/test_*.py")) - {ROOT / WHEEL})
    return {
        "tests (units)": [f"--ignore={name}" for name in ELSEWHERE],
        "tests (app in a browser, second half)": second,
        "tests (pages)": ["tests/ui"],
        "tests (viewer in a browser)": ["tests/browser/viewer"],
        "tests (app in a browser, first half)": first,
        "tests (units of the core)": ["tests/gru_core"],
        "tests (the wheel, in a browser)": [WHEEL],
    }


AGAIN = ["--last-failed", "--last-failed-no-failures=none"]
"""What failed beside others once more, alone: a busy machine may keep a page waiting."""

AT_ONCE = 3
"""One more than a small machine has processors: a browser's tests wait half of their time."""

_speaking = threading.Lock()


def main() -> int:
    """Run all checks, also after one has failed, and say at the end how each went."""
    results = {name: run(name, arguments) for name, arguments in CHECKS.items()}
    with ThreadPoolExecutor(AT_ONCE) as pool:
        runs = TYPES | {name: pytest_of(name, what) for name, what in test_runs().items()}
        waiting = {name: pool.submit(run, name, command) for name, command in runs.items()}
        results |= {name: check.result() for name, check in waiting.items()}
    for name, command in runs.items():
        if results[name][0] == 1 and "browser" in name:
            results[f"{name}, failures again"] = run("again, alone", [*command, *AGAIN])
    print("\n=== summary ===")
    for name, (status, seconds) in results.items():
        print(f"{'passed' if status == 0 else 'FAILED'}  {seconds:6.1f} s  {name}")
    return int(
        any(status for name, (status, _) in results.items() if not mended(name, results))
    )


def pytest_of(name: str, what: list[str]) -> list[str]:
    """Give a run's command, with a memory of its own for what failed."""
    place = "".join(letter for letter in name if letter.isalpha())
    return [*PYTEST, *what, "-o", f"cache_dir=.pytest_cache/{place}"]


def mended(name: str, results: dict[str, tuple[int, float]]) -> bool:
    """Say whether all that failed in a check passed when it was run again."""
    again = results.get(f"{name}, failures again")
    return again is not None and again[0] == 0


def run(name: str, arguments: list[str]) -> tuple[int, float]:
    """Run one check in the checkout and print what it said; its exit status and its time."""
    start = time.monotonic()
    print(f"... {name}", flush=True)
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    with _speaking:
        print(f"\n=== {name} ===\n{done.stdout}", flush=True)
    return done.returncode, time.monotonic() - start


if __name__ == "__main__":
    sys.exit(main())
