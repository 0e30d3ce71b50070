"""What an earlier Anki package says of its notes, so that a changed note counts as newer.

Anki takes a note from a package only if its time is later than that of the note it has. The
text of a note tells no time, and a clock would give other bytes each time. So a package that
replaces an earlier one counts on from it: unchanged notes keep their time, and all others
get a time after every time in the earlier package.
"""

from __future__ import annotations

import io
import sqlite3
import zipfile
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass

from ntgraph.exports.anki_package import COLLECTION, SEPARATOR, CardNote

LARGEST_BYTES = 256 * 2**20


@dataclass(frozen=True, slots=True)
class EarlierNote:
    """Fields, tags and time (seconds since 1970) of a note."""

    fields: tuple[str, ...]
    tags: tuple[str, ...]
    changed_on: int


@dataclass(frozen=True, slots=True)
class EarlierPackage:
    """The notes of a package by guid, and the latest time it or a package before it has."""

    notes: Mapping[str, EarlierNote]
    changed_on: int


def read_earlier(package: bytes) -> EarlierPackage | None:
    """Return what an earlier package says; None if it is none that `write_package` made."""
    try:
        with zipfile.ZipFile(io.BytesIO(package)) as opened:
            if opened.getinfo(COLLECTION).file_size > LARGEST_BYTES:
                return None
            content = opened.read(COLLECTION)
        with closing(sqlite3.connect(":memory:")) as database:
            database.deserialize(content)
            ((changed_on,),) = database.execute("select mod from col").fetchall()
            rows = database.execute("select guid, flds, tags, mod from notes").fetchall()
    except (zipfile.BadZipFile, KeyError, sqlite3.Error, ValueError):
        return None
    return EarlierPackage(
        {
            guid: EarlierNote(tuple(fields.split(SEPARATOR)), tuple(tags.split()), mod)
            for guid, fields, tags, mod in rows
        },
        changed_on // 1000,
    )


def date_notes(
    notes: Sequence[CardNote], made_on: int, earlier: EarlierPackage | None
) -> dict[str, int]:
    """Return the time of each note by guid; that of a changed note is later than before."""
    if earlier is None:
        return {note.guid: made_on for note in notes}
    next_time = max(made_on, earlier.changed_on + 1)
    dated = {}
    for note in notes:
        before = earlier.notes.get(note.guid)
        is_same = before and (before.fields, before.tags) == (note.fields, note.tags)
        dated[note.guid] = max(made_on, before.changed_on) if before and is_same else next_time
    return dated
