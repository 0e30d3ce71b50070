"""Locks that end with their owner, however that ends: one writer at a time in a folder."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ntgraph.atomic_write.own_files import LOCK, describe_os_error
from ntgraph.errors import OutputError

PATIENCE_S = 60.0
PAUSE_S = 0.02


@contextmanager
def folder_lock(folder: Path) -> Iterator[None]:
    """Run the `with` block while no other process writes into a folder; wait until it may.

    Where a file system has no locks, as some network drives, the block runs without one.

    Raises:
        OutputError: the folder cannot be written into, or another process has not finished in
            a minute.
    """
    path = folder / LOCK
    held: list[int] = []
    try:
        open_locked(path, held)
        yield
    finally:
        release(path, held)


def release(path: Path, held: list[int]) -> None:
    """Remove and close the lock file that is held, if one is."""
    for file in held:
        if sys.platform == "win32":
            # An open file cannot be removed there, and not while another process waits for it.
            os.close(file)
            with suppress(OSError):
                path.unlink()
        else:
            path.unlink(missing_ok=True)
            os.close(file)


def open_locked(path: Path, held: list[int]) -> None:
    """Open a lock file, lock it and add it to `held`.

    Raises:
        OutputError: it cannot be opened, or another process has not finished in a minute.
    """
    end = time.monotonic() + PATIENCE_S
    while True:
        try:
            file = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        except OSError as error:
            message = describe_os_error(path.parent, "could not be written into", error)
            raise OutputError(message) from error
        if try_lock(file) is not False and is_same(file, path):
            held.append(file)
            return
        os.close(file)
        if time.monotonic() > end:
            raise OutputError(
                f"{path.parent}: another ntgraph writes here and has not finished in "
                f"{PATIENCE_S:.0f} seconds; try again when it has"
            )
        time.sleep(PAUSE_S)


def is_same(file: int, path: Path) -> bool:
    """Return whether an open file still stands at a path, where its last owner may remove it."""
    try:
        return os.path.samestat(os.fstat(file), path.stat())
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    def try_lock(file: int) -> bool | None:
        """Return whether an open file could be locked; it is unlocked when it is closed."""
        # What is locked cannot be read there, so a byte behind the content is.
        os.lseek(file, 1 << 20, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def try_lock(file: int) -> bool | None:
        """Return whether an open file could be locked; None if its file system has no locks.

        It is unlocked when it is closed, at the latest when its process has ended.
        """
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return None
        return True
