"""The package that Anki imports: a SQLite file in a ZIP file, filled by `anki`.

The same notes give the same bytes.

Written here, because genanki 0.13 cannot give the same bytes: with the same notes, ids and
time, two packages made six seconds apart differ, since it puts the hour of a temporary file
into the ZIP file. It also leaves the SQLite version of the machine in the file, dates its
decks to 2015 and numbers notes and cards in one row. To write 971 notes, it took 0.33 s
against 0.04 s here, and it would bring four more packages.

The layout of the collection is version 11, which every Anki since 2.0 reads, also on phones.

Source: https://github.com/ankidroid/Anki-Android/wiki/Database-Structure
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import sqlite3
import zipfile
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from importlib.resources import files
from string import Template
from typing import Any

from ntgraph.display.style.theme_colors import ORANGE

COLLECTION = "collection.anki2"
FIELDS = ("Front", "Safety", "Answer", "Grounds", "Origin", "Id")
NOTE_TYPE = "ntgraph card"
# Change it only when the fields change: Anki then treats it as another type of note. Other data
# sets add to it, so that nobody's style or fields change with another person's deck.
NOTE_TYPE_ID = 1_763_856_000_001
VERSION = 11
SEPARATOR = "\x1f"
NOT_YET_SYNCED = -1
# The header of a SQLite file names the SQLite version that wrote it. Every file says 3.45.0, so
# that its bytes do not depend on the installed version.
WRITER_AT, WRITER = 96, (3_045_000).to_bytes(4, "big")
FIRST_DAY = (1980, 1, 1, 0, 0, 0)
STUDY = {
    "id": 1, "name": "Default", "mod": 0, "usn": 0, "maxTaken": 60, "autoplay": True, "timer": 0,
    "replayq": True, "dyn": False,
    "new": {
        "delays": [1.0, 10.0], "ints": [1, 4, 0], "initialFactor": 2500, "order": 1,
        "perDay": 20, "bury": True, "separate": True,
    },
    "rev": {
        "perDay": 200, "ease4": 1.3, "fuzz": 0.05, "maxIvl": 36500, "ivlFct": 1.0, "bury": True,
        "minSpace": 1, "hardFactor": 1.2,
    },
    "lapse": {"delays": [10.0], "mult": 0.0, "minInt": 1, "leechFails": 8, "leechAction": 0},
}  # fmt: skip
SETTINGS = {
    "nextPos": 1, "estTimes": True, "activeDecks": [1], "sortType": "noteFld", "timeLim": 0,
    "sortBackwards": False, "addToCur": True, "curDeck": 1, "newSpread": 0, "dueCounts": True,
    "collapseTime": 1200,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class DataSet:
    """What tells the notes of one data set from those of others.

    `title` names the deck that contains the others, `key` stays when the title changes; an
    empty key is that of the facts that come with the package.
    """

    title: str
    key: str = ""

    @property
    def type_id(self) -> int:
        """The id of its note type."""
        return NOTE_TYPE_ID + (hash_text(self.key) if self.key else 0)

    @property
    def type_name(self) -> str:
        """The name of its note type."""
        return f"{NOTE_TYPE}: {self.title}" if self.key else NOTE_TYPE

    def deck_id(self, name: str) -> int:
        """Return a deck's id, which depends only on its name and the key."""
        return 2**40 + hash_text(f"{self.key}\n{name}" if self.key else name)


@dataclass(frozen=True, slots=True)
class CardNote:
    """A note with its one card.

    `guid` stays the same from export to export, `deck` is the deck's name below the title,
    and `fields` are HTML in the order of `FIELDS`.
    """

    guid: str
    deck: str
    fields: tuple[str, ...]
    tags: tuple[str, ...]


def write_package(
    of: DataSet, notes: Sequence[CardNote], *, made_on: int, changed_on: Mapping[str, int]
) -> bytes:
    """Return the bytes of a package (.apkg).

    Args:
        of: the data set that the notes are made of.
        notes: the notes, in the order in which they are learned.
        made_on: the day of the data, in seconds since 1970.
        changed_on: when each note was last changed, by guid, in seconds since 1970.
    """
    collection = write_collection(of, notes, made_on, changed_on)
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_STORED) as package:
        for name, content in ((COLLECTION, collection), ("media", b"{}")):
            package.writestr(zipfile.ZipInfo(name, FIRST_DAY), content)
    return written.getvalue()


def write_collection(
    of: DataSet, notes: Sequence[CardNote], made_on: int, changed_on: Mapping[str, int]
) -> bytes:
    """Return the bytes of the SQLite file."""
    decks = {note.deck: of.deck_id(f"{of.title}::{note.deck}") for note in notes}
    latest = max((made_on, *changed_on.values()))
    with closing(sqlite3.connect(":memory:")) as database:
        database.executescript(read_part("collection.sql"))
        database.execute(
            "insert into col values (1, ?, ?, ?, ?, 0, 0, 0, ?, ?, ?, ?, '{}')",
            (
                made_on, latest * 1000, made_on * 1000, VERSION,
                json.dumps(SETTINGS | {"curModel": str(of.type_id)}),
                json.dumps({str(of.type_id): describe_type(of, made_on)}),
                json.dumps(describe_decks(of, decks, made_on)), json.dumps({"1": STUDY}),
            ),
        )  # fmt: skip
        for at, note in enumerate(notes, 1):
            id, changed = made_on * 1000 + at, changed_on[note.guid]
            database.execute(
                "insert into notes values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '')",
                (
                    id, note.guid, of.type_id, changed, NOT_YET_SYNCED,
                    f" {' '.join(note.tags)} ", SEPARATOR.join(note.fields), note.fields[0],
                    sum_field(note.fields[0]),
                ),
            )  # fmt: skip
            database.execute(
                "insert into cards values (?, ?, ?, 0, ?, ?, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')",
                (id, id, decks[note.deck], changed, NOT_YET_SYNCED, at),
            )
        database.commit()
        written = bytearray(database.serialize())
    written[WRITER_AT : WRITER_AT + len(WRITER)] = WRITER
    return bytes(written)


def describe_type(of: DataSet, made_on: int) -> dict[str, Any]:
    """Return Anki's record of the note type: its fields, its two sides and its style."""
    style = Template(read_part("anki_card.css")).substitute(warning=ORANGE.light)
    look = {"sticky": False, "rtl": False, "font": "Arial", "size": 20, "media": []}
    return {
        "id": of.type_id, "name": of.type_name, "type": 0, "mod": made_on, "usn": NOT_YET_SYNCED,
        "sortf": 0, "did": 1, "tags": [], "vers": [], "req": [[0, "any", [0]]],
        "latexPre": "", "latexPost": "", "css": style,
        "flds": [{"name": name, "ord": at, **look} for at, name in enumerate(FIELDS)],
        "tmpls": [{
            "name": "Card", "ord": 0, "qfmt": read_part("anki_front.html"),
            "afmt": read_part("anki_back.html"), "did": None, "bqfmt": "", "bafmt": "",
        }],
    }  # fmt: skip


def describe_decks(of: DataSet, decks: dict[str, int], made_on: int) -> dict[str, Any]:
    """Return Anki's records of the title's deck, the decks in it and the default deck."""
    named = {1: "Default", of.deck_id(of.title): of.title}
    named |= {id: f"{of.title}::{name}" for name, id in decks.items()}
    today = {"newToday": [0, 0], "revToday": [0, 0], "lrnToday": [0, 0], "timeToday": [0, 0]}
    return {
        str(id): {
            "id": id, "name": name, "mod": made_on, "usn": NOT_YET_SYNCED, "collapsed": False,
            "browserCollapsed": False, "desc": "", "dyn": 0, "conf": 1, "extendNew": 0,
            "extendRev": 0, **today,
        }
        for id, name in named.items()
    }  # fmt: skip


def hash_text(text: str) -> int:
    """Return a number below 2 to the power of 40 that depends only on a text."""
    return int(hashlib.sha256(text.encode("utf-8")).hexdigest()[:10], 16)


def sum_field(html: str) -> int:
    """Return the checksum of a note's first field by which Anki finds duplicates."""
    text = re.sub(r"<[^>]*>", "", html)
    return int(hashlib.sha1(text.encode("utf-8"), usedforsecurity=False).hexdigest()[:8], 16)


def read_part(name: str) -> str:
    """Read a template file that is part of every package."""
    return files("ntgraph.exports").joinpath("templates", name).read_text(encoding="utf-8")
