"""The hidden folder into which a run writes its files, and whether the run still goes on."""

from __future__ import annotations

import json
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ntgraph.atomic_write.folder_lock import try_lock
from ntgraph.atomic_write.own_files import STAGE, STAGE_PREFIX, describe_os_error
from ntgraph.errors import OutputError

JOURNAL, UNDO, OWNER = "journal.json", "undo", "owner.json"


@contextmanager
def open_stage(folder: Path, main: Path | None = None) -> Iterator[Path]:
    """Yield a new hidden folder in a folder; remove it at the end, also after an error.

    It stays if a journal in it is unfinished, so that the next run can finish it.

    Args:
        folder: where to make it; must be locked.
        main: the folder with the journal, if that is another one.

    Raises:
        OutputError: the hidden folder could not be created.
    """
    try:
        stage = Path(tempfile.mkdtemp(prefix=STAGE_PREFIX, dir=folder))
        try:
            owner = os.open(stage / OWNER, os.O_RDWR | os.O_CREAT, 0o600)
        except BaseException:
            remove_stage(stage)
            raise
    except OSError as error:
        raise OutputError(describe_os_error(folder, "could not be written into", error)) from error
    try:
        try_lock(owner)
        os.lseek(owner, 0, os.SEEK_SET)
        known = {
            "pid": os.getpid(),
            "host": platform.node(),
            "main": str(main.absolute()) if main else "",
        }
        os.write(owner, json.dumps(known).encode())
        yield stage
    finally:
        os.close(owner)
        if not (stage / JOURNAL).exists():
            remove_stage(stage)


def find_stages(folder: Path) -> list[Path]:
    """Return the hidden folders of runs in a folder, by name."""
    with os.scandir(folder) as entries:
        names = [each.name for each in entries if STAGE.fullmatch(each.name)]
    return [folder / name for name in sorted(names) if (folder / name).is_dir()]


def is_abandoned(stage: Path) -> bool:
    """Return whether the run that made a hidden folder has ended."""
    try:
        owner = os.open(stage / OWNER, os.O_RDWR)
    except FileNotFoundError:
        return True
    except OSError:
        # That of another user, who has to finish it.
        return False
    try:
        locked = try_lock(owner)
        return is_gone(read_owner(stage)) if locked is None else locked
    finally:
        os.close(owner)


def read_owner(stage: Path) -> dict[str, object]:
    """Return what a hidden folder says of its run; nothing if that was killed while it wrote it."""
    try:
        known = json.loads((stage / OWNER).read_bytes())
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}


def is_gone(owner: dict[str, object]) -> bool:
    """Return whether a process of this machine has ended; False if nobody can tell."""
    pid = owner.get("pid")
    if not isinstance(pid, int) or owner.get("host") != platform.node():
        return False
    # On Windows, `os.kill` would end the process that it asks for; all its local disks have locks.
    if sys.platform != "win32":
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        except PermissionError:
            return False
    return False


def remove_stage(stage: Path) -> None:
    """Remove a hidden folder; what cannot be removed now is removed by the next run."""
    shutil.rmtree(stage, ignore_errors=True)
