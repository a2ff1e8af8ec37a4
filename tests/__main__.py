"""Every check of the project, quick ones first, a browser beside them: ``python -m tests``."""

from __future__ import annotations

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

CHECKS: dict[str, list[str]] = {
    "format (ruff format)": ["-m", "ruff", "format", "--check", "."],
    "lint (ruff check)": ["-m", "ruff", "check", "."],
    "types (mypy --strict)": ["-m", "mypy"],
    "imports (import-linter)": [
        "-c",
        "from importlinter.cli import lint_imports_command as check; check()",
    ],
    "tests (pytest: units, pages, viewer)": [
        "-m", "pytest", "--ignore=tests/browser", "--durations=10",
    ],
}  # fmt: skip
BESIDE: dict[str, list[str]] = {
    "tests (pytest: browser, wheel)": ["-m", "pytest", "tests/browser", "--durations=10"],
}
"""These wait for a browser half of their time, so they run while the others compute."""


def main() -> int:
    """Run all checks, also after one has failed, and say at the end how each went."""
    with ThreadPoolExecutor(len(BESIDE)) as pool:
        waiting = {name: pool.submit(quietly, arguments) for name, arguments in BESIDE.items()}
        results = {name: loudly(name, arguments) for name, arguments in CHECKS.items()}
        for name, check in waiting.items():
            status, seconds, said = check.result()
            heading(name)
            print(said, flush=True)
            results[name] = status, seconds
    heading("summary")
    for name, (status, seconds) in results.items():
        print(f"{'passed' if status == 0 else 'FAILED'}  {seconds:6.1f} s  {name}")
    return int(any(status for status, _ in results.values()))


def loudly(name: str, arguments: list[str]) -> tuple[int, float]:
    """Run one check in the checkout; its exit status and how long it took."""
    heading(name)
    start = time.monotonic()
    done = subprocess.run([sys.executable, *arguments], cwd=ROOT, check=False)
    return done.returncode, time.monotonic() - start


def quietly(arguments: list[str]) -> tuple[int, float, str]:
    """Run one check; its exit status, how long it took, and what it printed."""
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    return done.returncode, time.monotonic() - start, done.stdout


def heading(text: str) -> None:
    """Print a heading that stands out in a log."""
    print(f"\n=== {text} ===", flush=True)


if __name__ == "__main__":
    sys.exit(main())
