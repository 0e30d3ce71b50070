"""Kinship of things and questions checked by hand, read into records."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ntgraph.errors import Place, Problem
from ntgraph.facts.cell_reader import Cells
from ntgraph.facts.toml_reader import TomlFile
from ntgraph.records import CheckedQuestion, Kinship, NotAsked, QuestionPack
from ntgraph.records.frozen_record import frozen_record

PACK_FILE = "quiz/pack.toml"
TABLES = ("question", "not_asked")


def read_kinship(cells: Cells) -> Kinship:
    """Read a row of kinship.tsv."""
    return Kinship(
        subject=cells["subject"],
        relation=cells["relation"],
        object=cells["object"],
        basis=cells["basis"],
        note=cells["note"],
        place=cells.place,
    )


def read_pack(path: Path, shown: str, problems: list[Problem]) -> QuestionPack | None:
    """Read the questions checked by hand; None where a folder has none, or no readable head."""
    if not (path / PACK_FILE).is_file():
        return None
    file = TomlFile(path / PACK_FILE, f"{shown}/{PACK_FILE}", problems)
    if not file.is_read:
        return None
    head = {key: value for key, value in file.data.items() if key not in TABLES}
    made = file.record(head, PackHead, 1)
    if made is None:
        return None
    questions = tuple(file.entries("question", CheckedQuestion))
    not_asked = tuple(file.entries("not_asked", NotAsked))
    pack = QuestionPack(
        made.title, made.license, made.curator, made.checked_on, questions, not_asked
    )
    return replace(pack, place=Place(file.file, 1))


@frozen_record
class PackHead:
    """The keys at the top of a file of questions."""

    title: str
    license: str
    curator: str
    checked_on: str
