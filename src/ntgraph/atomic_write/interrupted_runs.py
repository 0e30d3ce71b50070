"""Finish or undo what an earlier run left half done because it was killed; remove its files."""

from __future__ import annotations

from pathlib import Path

from ntgraph.atomic_write.folder_lock import folder_lock
from ntgraph.atomic_write.move_journal import can_finish, read_journal, roll_forward, undo
from ntgraph.atomic_write.own_files import LOCK, describe_os_error
from ntgraph.atomic_write.stage_folder import (
    JOURNAL,
    UNDO,
    find_stages,
    is_abandoned,
    read_owner,
    remove_stage,
)
from ntgraph.errors import OutputError


def finish_interrupted(folder: Path | str) -> None:
    """Make a folder whole again if a run was killed while it moved files into it.

    If another run is moving files just now, wait until it is done.

    Raises:
        OutputError: a file could not be moved, or another process has not finished in a minute.
    """
    path = Path(folder)
    if path.is_dir() and any((stage / JOURNAL).exists() for stage in find_stages(path)):
        with folder_lock(path):
            sweep(path)


def clear_interrupted(folder: Path | str) -> None:
    """Make a folder whole again as `finish_interrupted` does, and remove what killed runs left.

    Raises:
        OutputError: a file could not be moved, or another process has not finished in a minute.
    """
    path = Path(folder)
    if path.is_dir() and (find_stages(path) or (path / LOCK).exists()):
        with folder_lock(path):
            sweep(path)


def find_interrupted(folder: Path | str) -> bool:
    """Return whether a run was killed in a folder that nobody has finished since."""
    path = Path(folder)
    stages = find_stages(path) if path.is_dir() else []
    return any((stage / JOURNAL).exists() and is_abandoned(stage) for stage in stages)


def sweep(folder: Path) -> None:
    """Finish what ended runs have begun in a folder, and remove what they left; it is locked.

    Raises:
        OutputError: a file could not be moved.
    """
    for stage in find_stages(folder):
        if is_abandoned(stage):
            # A journal in another folder may still need the files of this one.
            if main := read_owner(stage).get("main"):
                finish_interrupted(Path(str(main)).parent)
            finish(stage)
            remove_stage(stage)


def finish(stage: Path) -> None:
    """Do the moves of an ended run that are left; undo them if somebody changed a file since.

    Raises:
        OutputError: a file could not be moved; the next run tries again.
    """
    if not (stage / JOURNAL).exists():
        return
    try:
        journal = read_journal(stage)
        if (stage / UNDO).exists() or not can_finish(journal):
            undo(journal, stage)
            return
        roll_forward(journal, keep=False)
        (stage / JOURNAL).unlink(missing_ok=True)
    except OSError as error:
        what = "a run was interrupted here, and what it left could not be finished"
        raise OutputError(describe_os_error(stage.parent, what, error)) from error
