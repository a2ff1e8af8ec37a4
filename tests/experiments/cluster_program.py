"""A Dask cluster over TCP as a program that a test may kill: it tells its address."""

from __future__ import annotations

import sys


def main() -> None:
    import dask
    from distributed import LocalCluster

    dask.config.set({"distributed.worker.daemon": True})
    with LocalCluster(
        n_workers=2,
        threads_per_worker=1,
        processes=True,
        protocol="tcp",
        host="127.0.0.1",
        dashboard_address=None,
        worker_dashboard_address=None,
    ) as cluster:
        print(cluster.scheduler_address, flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main()
