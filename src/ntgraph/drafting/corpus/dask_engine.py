"""Units read by Dask's workers, on this machine or on many."""

from __future__ import annotations

from typing import Any

from ntgraph.drafting.corpus.local_engine import Outcome, try_unit
from ntgraph.drafting.corpus.unit_parts import UnitTask
from ntgraph.errors import needs_extra

# So many units wait at each worker, so that none is idle and few are in memory.
AHEAD = 2


class DaskEngine:
    """Reads units in a cluster of Dask: that of a scheduler, or one of this machine.

    All workers have to see the folders of the corpus and of its parts under the same paths.
    """

    def __init__(self, workers: int, scheduler: str = "") -> None:
        with needs_extra("dask", "Corpora read by Dask"):
            import dask
            import distributed

        # Tries are counted by who asks; Dask would try a unit again by itself.
        dask.config.set({"distributed.scheduler.allowed-failures": 0})
        self._cluster: Any = None
        if not scheduler:
            self._cluster = distributed.LocalCluster(
                n_workers=workers,
                threads_per_worker=1,
                processes=True,
                dashboard_address=None,
                host="127.0.0.1",
            )
        self._client = distributed.Client(scheduler or self._cluster)
        self._distributed = distributed
        self._tasks: dict[Any, UnitTask] = {}
        self._done = distributed.as_completed()
        self.capacity = AHEAD * max(1, workers)

    def start(self, task: UnitTask) -> None:
        """Begin to read a unit; the same unit tried again is another piece of work."""
        future = self._client.submit(try_unit, task, pure=False)
        self._tasks[future.key] = task
        self._done.add(future)

    def wait_for_one(self) -> Outcome:
        """Return a unit that has ended: with its result, or with the reason for none."""
        future = next(self._done)
        task = self._tasks.pop(future.key)
        try:
            result, reason = future.result()
        except Exception as error:
            return task, None, f"{type(error).__name__}: {error}"[:300]
        finally:
            future.release()
        return task, result, reason

    def close(self) -> None:
        """Leave the cluster, and end one of this machine."""
        self._client.close()
        if self._cluster is not None:
            self._cluster.close()
