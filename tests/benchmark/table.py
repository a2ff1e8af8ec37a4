"""The measurements as a Markdown table."""

from __future__ import annotations

from tests.benchmark.rows import Row

HEADER = "| what | against | target | result | |\n|---|---|---|---|---|"


def line(row: Row, found: dict[str, float]) -> str:
    """One line; the result is the worst of all sizes, and each of them in brackets."""
    worst = (min if row.faster else max)(found.values())
    passed = worst >= row.target if row.faster else worst <= row.target
    if row.faster:
        target, shown = f"≥ {row.target:g} ×", f"{worst:.2f} ×"
        each = "; ".join(f"{size}: {value:.2f}" for size, value in found.items())
    else:
        target, shown = f"exponent ≤ {row.target:g}", f"{worst:.3f}"
        each = "; ".join(found)
    verdict = "pass" if passed else "short"
    return f"| {row.what} | {row.against} | {target} | {shown} ({each}) | {verdict} |"
