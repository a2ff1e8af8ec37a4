"""A class of many students on this machine: ``python -m tests.load --students 400``."""

from __future__ import annotations

import argparse
import asyncio
import json
import signal
import sys
from dataclasses import fields
from pathlib import Path

from tests.load.plan import Plan
from tests.load.table import late, lost, table
from tests.load.trial import trial

LIMITS = {"students": 1000, "processes": 8, "seconds": 900, "pictures": 20, "clients": 16}
"""A test that somebody starts by mistake should end by itself."""


def read(arguments: list[str]) -> tuple[Plan, Path | None]:
    """Read a plan from the command line, and where its numbers are to go."""
    parser = argparse.ArgumentParser(prog="python -m tests.load", description=__doc__)
    for part in fields(Plan):
        name, usual = f"--{part.name}", part.default
        if usual is False:
            parser.add_argument(name, action="store_true")
        else:
            kind = {"int": int, "float": float, "str": str}[str(part.type)]
            parser.add_argument(name, type=kind, default=400 if name == "--students" else usual)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all numbers there")
    options = vars(parser.parse_args(arguments))
    out = options.pop("json")
    for name, most in LIMITS.items():
        if not 0 < options[name] <= most:
            parser.error(f"--{name} {options[name]}: expected more than 0, at most {most}.")
    return Plan(**options), out


def main() -> int:
    """Try it, print a table; 0 if everything is as promised."""
    plan, out = read(sys.argv[1:])
    # whoever ends this ends the servers and the students as well
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        report = asyncio.run(trial(plan))
    except TimeoutError:
        print(f"Given up after {plan.longest:g} s: something hangs.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    if out:
        out.write_text(json.dumps(report, indent=1) + "\n", "utf-8")
    print(table(report))
    failures = lost(report) + late(report)
    for failure in failures:
        print(f"NOT AS PROMISED: {failure}")
    return int(bool(failures))


if __name__ == "__main__":
    sys.exit(main())
