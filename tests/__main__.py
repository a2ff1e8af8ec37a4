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
# A memory of its own for what failed: two runs at once would write over each other's.
BESIDE: dict[str, list[str]] = {
    "tests (pytest: browser, wheel)": [
        "-m", "pytest", "tests/browser", "--durations=10",
        "-o", "cache_dir=.pytest_cache/beside",
    ],
}  # fmt: skip
"""These wait for a browser half of their time, so they run while the others compute."""

AGAIN = ["--last-failed", "--last-failed-no-failures=none"]
"""What failed beside the others once more, alone: a busy machine may keep a page waiting."""


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
            if status == 1:
                results[f"{name}, failures again"] = loudly(
                    "again, alone", [*BESIDE[name], *AGAIN]
                )
    heading("summary")
    for name, (status, seconds) in results.items():
        print(f"{'passed' if status == 0 else 'FAILED'}  {seconds:6.1f} s  {name}")
    return int(
        any(status for name, (status, _) in results.items() if not mended(name, results))
    )


def mended(name: str, results: dict[str, tuple[int, float]]) -> bool:
    """Say whether all that failed in a check passed when it was run again."""
    again = results.get(f"{name}, failures again")
    return again is not None and again[0] == 0


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
