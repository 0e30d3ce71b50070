"""Processes on this machine that read units; one that dies or hangs is replaced."""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import Any, Protocol

from ntgraph.drafting.corpus.unit_parts import UnitResult, UnitTask, read_unit

# A unit takes seconds; a process that is silent for so long is ended.
UNIT_SECONDS = 600.0
Outcome = tuple[UnitTask, UnitResult | None, str]


class CorpusEngine(Protocol):
    """What reads units side by side: at most `capacity` at a time."""

    capacity: int

    def start(self, task: UnitTask) -> None:
        """Begin to read a unit."""

    def wait_for_one(self) -> Outcome:
        """Return a unit that has ended: with its result, or with the reason for none."""

    def close(self) -> None:
        """End everything."""


@dataclass(slots=True)
class WorkerProcess:
    """A process, the line to it, and what it reads until when."""

    process: Any
    line: Connection
    task: UnitTask | None = None
    until: float = 0.0


class LocalEngine:
    """Reads units in processes of this machine."""

    def __init__(self, workers: int, *, unit_s: float = UNIT_SECONDS) -> None:
        self.capacity = workers
        self.unit_s = unit_s
        # A fresh process has none of our locks, files or threads, on every system.
        self._context = get_context("spawn")
        self._workers: list[WorkerProcess] = []

    def start(self, task: UnitTask) -> None:
        """Begin to read a unit in a free process, or in a new one."""
        worker = next((each for each in self._workers if each.task is None), None)
        worker = worker or self._open()
        worker.task, worker.until = task, time.monotonic() + self.unit_s
        # One that has died since takes the task with it; waiting finds that out.
        with suppress(OSError):
            worker.line.send(task)

    def wait_for_one(self) -> Outcome:
        """Return a unit that has ended: with its result, or with the reason for none."""
        while True:
            busy = [each for each in self._workers if each.task is not None]
            left = min(each.until for each in busy) - time.monotonic()
            wait([each.line for each in busy], max(0.0, left))
            for worker in busy:
                if worker.line.poll():
                    return self._take(worker)
                if time.monotonic() > worker.until:
                    return self._give_up(worker, f"not done in {self.unit_s:g} s")

    def close(self) -> None:
        """End all processes."""
        for worker in self._workers:
            worker.process.kill()
            worker.line.close()
        for worker in self._workers:
            worker.process.join()
        self._workers.clear()

    def _open(self) -> WorkerProcess:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=serve_units, args=(theirs,), daemon=True)
        process.start()
        # So that the end of the process closes the last copy of its side of the line.
        theirs.close()
        worker = WorkerProcess(process, ours)
        self._workers.append(worker)
        return worker

    def _take(self, worker: WorkerProcess) -> Outcome:
        try:
            result, reason = worker.line.recv()
        except (EOFError, OSError):
            worker.process.join()
            return self._give_up(worker, f"its process ended with {worker.process.exitcode}")
        task, worker.task = worker.task, None
        return task, result, reason  # type: ignore[return-value] # a busy one has a task

    def _give_up(self, worker: WorkerProcess, reason: str) -> Outcome:
        self._workers.remove(worker)
        worker.process.kill()
        worker.process.join()
        worker.line.close()
        return worker.task, None, reason  # type: ignore[return-value] # a busy one has a task


def serve_units(line: Connection) -> None:
    """Read units that come over a line, until it is closed; runs in a process of its own."""
    while True:
        try:
            task = line.recv()
            line.send(try_unit(task))
        except (EOFError, OSError, KeyboardInterrupt):
            return


def try_unit(task: UnitTask) -> tuple[UnitResult | None, str]:
    """Return what came of a unit, or why nothing did."""
    try:
        return read_unit(task), ""
    except Exception as error:
        return None, f"{type(error).__name__}: {error}"[:300]
