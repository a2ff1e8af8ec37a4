"""A Dask cluster that is running as the place where trials are computed."""

from __future__ import annotations

import logging
import time
from concurrent.futures import Executor
from contextlib import suppress
from typing import Any

from gatescope.experiments.device import PROCESSORS, missing_device
from gatescope.experiments.runners import versions
from gatescope.messages import InputError

CONNECT_SECONDS = 10
COUNT_SECONDS = 5.0
"""How often it is asked how many workers there are."""


class ClusterEngine:
    """A Dask cluster that somebody has started.

    Parameters
    ----------
    address : str
        Of its scheduler, as in ``tcp://192.168.1.5:8786``.
    device : str
        What its workers are to compute on, each on its own.

    Raises
    ------
    InputError
        If `distributed` is not installed, nobody answers, or a worker has other versions or
        lacks the device.
    """

    def __init__(self, address: str, device: str = PROCESSORS) -> None:
        try:
            import distributed  # late: an extra, which few installations have
        except ImportError as error:
            raise InputError(
                "Expected the package distributed, without which there is no --scheduler; "
                "install it with: pip install gatescope[distributed]"
            ) from error
        # it logs page after page where a sentence is told
        for name in ("distributed", "distributed.client"):  # the second has a level of its own
            logging.getLogger(name).setLevel(logging.CRITICAL)
        self._address, self._threads, self._count_at = address, 1, 0.0
        try:
            client: Any = distributed.Client  # whose types do not tell
            self._client = client(address, timeout=CONNECT_SECONDS, set_as_default=False)
        except (OSError, ValueError) as error:
            raise InputError(
                "Expected a Dask scheduler at “{address}”, but none answered; look whether it "
                "runs and can be reached from here.",
                address=address,
            ) from error
        try:
            self._compare_versions()
            self._look_for(device)
        except BaseException:
            self._client.close(timeout=1)
            raise

    @property
    def workers(self) -> int:
        """How many threads all workers have now; workers may come and go."""
        if time.monotonic() >= self._count_at and self._connected():
            self._count_at = time.monotonic() + COUNT_SECONDS
            with suppress(OSError):  # lost just now, as will be noticed
                self._threads = max(1, sum(self._client.nthreads().values()))
        return self._threads

    def open(self) -> Executor:
        """Give the cluster's executor."""
        executor: Executor = self._client.get_executor(pure=False)
        return executor

    def lost(self) -> InputError | None:
        """Say that the scheduler is gone, if it is."""
        if self._connected():
            return None
        return InputError(
            "The scheduler at “{address}” is gone; what was stored is kept, so run the same "
            "command again when it is back.",
            address=self._address,
        )

    def close(self, *, at_once: bool) -> None:
        """Leave the cluster; it drops what nobody waits for."""
        self._client.close(timeout=1 if at_once or self.lost() else CONNECT_SECONDS)

    def _connected(self) -> bool:
        link = self._client.scheduler_comm
        return self._client.status == "running" and link is not None and not link.comm.closed()

    def _look_for(self, device: str) -> None:
        """Refuse a cluster of which a worker has no such device."""
        if device == PROCESSORS:
            return
        for worker, problem in self._client.run(missing_device, device).items():
            if problem is not None:
                raise InputError(
                    "The worker {worker} cannot be used. {problem}",
                    worker=worker,
                    problem=problem,
                )

    def _compare_versions(self) -> None:
        ours = {name: x for name, x in versions().items() if name in ("gatescope", "numpy")}
        try:
            found = self._client.run(versions)
        except ImportError as error:
            raise InputError(
                "A worker of the cluster could not import GateScope ({said}); install the same "
                "version on all of them.",
                said=str(error),
            ) from error
        for worker, theirs in found.items():
            for name, version in ours.items():
                if theirs[name] != version:
                    raise InputError(
                        "Expected {name} {version} on all workers, as here, but {worker} has "
                        "{theirs}; install the same.",
                        name=name,
                        version=version,
                        worker=worker,
                        theirs=theirs[name],
                    )
