"""Move many files into place as one step: a journal says how to finish it, or to undo it."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from ntgraph.atomic_write.own_files import describe_os_error
from ntgraph.atomic_write.stage_folder import JOURNAL, UNDO
from ntgraph.errors import OutputError
from ntgraph.records.frozen_record import frozen_record

# Size and time of the last change, which tell whether somebody else has changed a file since.
Signature = tuple[int, int] | None


@frozen_record
class Move:
    """A file that is moved from `staged` to `place`; a removal, if there is no `after`.

    `before` and `after` are the signatures of the file that stood there and of the new one.
    The former file is kept as `former` until all moves are done. Paths are relative to the
    folder of results if they are inside.
    """

    staged: str
    place: str
    former: str
    before: Signature
    after: Signature


@frozen_record
class Journal:
    """The moves of one run, and the folders that they make. `base` is the folder of results."""

    base: Path
    moves: tuple[Move, ...]
    folders: tuple[str, ...]

    @property
    def is_one_step(self) -> bool:
        """Whether one call of the system does all, so that nothing can be half done."""
        return len(self.moves) == 1 and not self.folders and self.moves[0].after is not None


def commit(journal: Journal, stage: Path) -> None:
    """Move all files, or none.

    Raises:
        OutputError: a file could not be moved; the earlier files are put back.
    """
    if not journal.is_one_step:
        write_journal(journal, stage)
    try:
        roll_forward(journal, keep=not journal.is_one_step)
    except BaseException as error:
        if not journal.is_one_step:
            undo(journal, stage)
        if isinstance(error, OSError):
            message = describe_os_error(journal.base, "could not be written into", error)
            raise OutputError(message) from error
        raise
    (stage / JOURNAL).unlink(missing_ok=True)


def write_journal(journal: Journal, stage: Path) -> None:
    """Write the journal; from then on the next run finishes what this one does not.

    Raises:
        OutputError: it could not be written.
    """
    known = {"moves": [asdict(each) for each in journal.moves], "folders": journal.folders}
    draft = stage / "draft.json"
    try:
        with draft.open("w", encoding="utf-8") as file:
            json.dump(known, file)
            file.flush()
            os.fsync(file.fileno())
        draft.rename(stage / JOURNAL)
    except OSError as error:
        message = describe_os_error(journal.base, "could not be written into", error)
        raise OutputError(message) from error


def read_journal(stage: Path) -> Journal:
    """Return the journal of an interrupted run."""
    known = json.loads((stage / JOURNAL).read_text(encoding="utf-8"))
    moves = tuple(
        Move(
            each["staged"], each["place"], each["former"],
            tuple(each["before"]) if each["before"] else None,
            tuple(each["after"]) if each["after"] else None,
        )
        for each in known["moves"]
    )  # fmt: skip
    return Journal(stage.parent, moves, tuple(known["folders"]))


def undo(journal: Journal, stage: Path) -> None:
    """Put the earlier files back, and say first that this is meant, should it be interrupted."""
    with suppress(OSError):  # A full disk must not keep the files from being put back.
        (stage / UNDO).touch()
    roll_back(journal)
    (stage / JOURNAL).unlink(missing_ok=True)


def can_finish(journal: Journal) -> bool:
    """Return whether nobody has changed a file since that the moves would still replace."""
    base = journal.base
    waiting = [
        each for each in journal.moves if each.after is None or (base / each.staged).exists()
    ]
    return all(sign(base / each.place) in (each.before, each.after) for each in waiting)


def roll_forward(journal: Journal, *, keep: bool) -> None:
    """Do the moves that are not done; with `keep`, so that they can be undone."""
    base = journal.base
    for each in journal.moves:
        staged, place = base / each.staged, base / each.place
        if each.after is None:
            if place.exists():
                place.replace(base / each.former)
        elif staged.exists():
            if keep and each.before is not None:
                keep_former(place, base / each.former)
            place.parent.mkdir(parents=True, exist_ok=True)
            staged.replace(place)
    remove_empty(base, (each.place for each in journal.moves if each.after is None))


def roll_back(journal: Journal) -> None:
    """Undo the moves that are done. What somebody else has changed since stays as it is."""
    base = journal.base
    for each in reversed(journal.moves):
        place, former = base / each.place, base / each.former
        if each.after is not None and (base / each.staged).exists():
            continue
        now = sign(place)
        if each.before is None and each.after is not None:
            if now == each.after:
                place.unlink(missing_ok=True)
        elif former.exists() and now in (None, each.after):
            place.parent.mkdir(parents=True, exist_ok=True)
            former.replace(place)
    for folder in reversed(journal.folders):
        path = base / folder
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()


def remove_empty(base: Path, places: Iterable[str]) -> None:
    """Remove the folders within `base` that are empty after files were removed from them."""
    for place in places:
        for parent in (base / place).parents:
            if parent == base or not parent.is_dir() or any(parent.iterdir()):
                break
            parent.rmdir()


def keep_former(path: Path, former: Path) -> None:
    """Link or copy the file at `path`, if there is one, to `former`, so that it can be put back."""
    if not path.exists():
        return
    try:
        former.hardlink_to(path)
    except OSError:
        # Some file systems have no hard links; a copy takes longer but is as safe.
        shutil.copy2(path, former)


def sign(path: Path) -> Signature:
    """Return size and time of the last change of a file; None if there is none."""
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return status.st_size, status.st_mtime_ns
