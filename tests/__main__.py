"""Every check of the project, in order, from quick to slow: ``python -m tests``."""

from __future__ import annotations

import subprocess
import sys
import time
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
    "tests (pytest: units, pages, viewer, browser, wheel)": ["-m", "pytest", "--durations=10"],
}


def main() -> int:
    """Run all checks, also after one has failed, and say at the end how each went."""
    results = {name: run(name, arguments) for name, arguments in CHECKS.items()}
    heading("summary")
    for name, (status, seconds) in results.items():
        print(f"{'passed' if status == 0 else 'FAILED'}  {seconds:6.1f} s  {name}")
    return int(any(status for status, _ in results.values()))


def run(name: str, arguments: list[str]) -> tuple[int, float]:
    """Run one check in the checkout; its exit status and how long it took."""
    heading(name)
    start = time.monotonic()
    done = subprocess.run([sys.executable, *arguments], cwd=ROOT, check=False)
    return done.returncode, time.monotonic() - start


def heading(text: str) -> None:
    """Print a heading that stands out in a log."""
    print(f"\n=== {text} ===", flush=True)


if __name__ == "__main__":
    sys.exit(main())
