"""Measure the core against torch: ``python -m tests.benchmark [row …] [--tiny]``.

Prints a Markdown table as it goes. Not a test: times say as much about the machine as about the
core. Both sides of a row run in turn in one process, with the same number of threads.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time

from tests.house.tree import ROOT

POOLS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
PINNED = "GATESCOPE_BENCHMARK_THREADS"


def main() -> int:
    """Print the table, in a process whose thread pools were pinned before they were made."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmark", description=__doc__)
    parser.add_argument("rows", nargs="*", help="which rows (default: all)")
    parser.add_argument("--dtype", choices=("float32", "float64"), default="float32")
    parser.add_argument("--pairs", type=int, default=15, help="runs of each side")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--tiny", action="store_true", help="sizes that take no time")
    asked = parser.parse_args()
    if os.environ.get(PINNED) != str(asked.threads):
        pinned = dict.fromkeys((*POOLS, PINNED), str(asked.threads))
        command = [sys.executable, "-m", "tests.benchmark", *sys.argv[1:]]
        return subprocess.run(
            command, cwd=ROOT, env={**os.environ, **pinned}, check=False
        ).returncode

    import torch

    from tests.benchmark.rows import ROWS, Way
    from tests.benchmark.table import HEADER, line

    torch.set_num_threads(asked.threads)
    # One thread's processor time does not count the wait for a busy processor.
    clock = time.process_time if asked.threads == 1 else time.perf_counter
    way = Way(asked.dtype, asked.pairs, clock, asked.tiny)
    print(HEADER)
    for name in asked.rows or ROWS:
        print(line(ROWS[name], ROWS[name].measure(way)), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
