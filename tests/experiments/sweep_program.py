"""`gatescope sweep` with stand-in trials as a program that a test may interrupt."""

from __future__ import annotations

import sys
from unittest.mock import patch

from gatescope import cli
from tests.experiments.standins import slowly, work


def main() -> int:
    with patch("gatescope.experiments.sweep.work_of", lambda *_: work(4000, 4, slowly)):
        return cli.main(["sweep", sys.argv[1], "--workers", "2"])


if __name__ == "__main__":
    sys.exit(main())
