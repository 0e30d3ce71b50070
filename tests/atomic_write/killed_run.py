"""Run a job in a child process that ends at one step, as if it were killed or interrupted there."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path, PurePath
from typing import Any

from ntgraph.atomic_write import encode, is_own, written_outputs

# Every call that changes the disk.
CALLS = ("replace", "rename", "link", "unlink", "rmdir", "mkdir", "fsync", "write", "chmod")
KILLED, INTERRUPTED = 137, 130


class Steps:
    """Counts the steps of a job, and ends it before one of them."""

    def __init__(self, at: int, *, interrupt: bool = False) -> None:
        self.at, self.interrupt, self.count = at, interrupt, 0

    def step(self) -> None:
        self.count += 1
        if self.count == self.at:
            if self.interrupt:
                raise KeyboardInterrupt
            os._exit(KILLED)

    def watch(self) -> None:
        """Count every call of the system and every piece that is written, from now on."""
        for name in CALLS:
            setattr(os, name, self._watched(getattr(os, name)))

        def chunks(content: Any) -> Iterator[bytes]:
            for chunk in encode(content):
                half = len(chunk) // 2
                yield chunk[:half]
                self.step()
                yield chunk[half:]

        setattr(written_outputs, "encode", chunks)  # noqa: B010 - a stand-in

    def _watched(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **extra: Any) -> Any:
            self.step()
            return function(*arguments, **extra)

        return call


def run_until(job: Callable[[], object], at: int, *, interrupt: bool = False) -> int | None:
    """Run a job in a child process until its step `at`; return the count of steps if it ended."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        code = 1
        try:
            steps = Steps(at, interrupt=interrupt)
            write, leave = os.write, os._exit
            steps.watch()
            job()
            write(writer, str(steps.count).encode())
            code = 0
        except KeyboardInterrupt:
            code = INTERRUPTED
        finally:
            leave(code)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        count = pipe.read()
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    if code not in (0, KILLED, INTERRUPTED):
        raise AssertionError(f"the job failed with {code} when it was to end at step {at}")
    return int(count) if code == 0 else None


def contents(folder: Path) -> dict[str, bytes | None]:
    """Return what stands in a folder, without what ntgraph itself needs; None for folders."""
    paths = sorted(folder.rglob("*")) if folder.is_dir() else []
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in paths
        if not any(is_own(PurePath(part)) for part in path.relative_to(folder).parts)
    }


def leftovers(folder: Path) -> list[str]:
    """Return the hidden folders and locks of runs below a folder."""
    return sorted(p.name for p in folder.rglob(".ntgraph-*") if not p.name.endswith(".json"))
