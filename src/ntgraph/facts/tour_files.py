"""Read the files of tours into records."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ntgraph.errors import Place, Problem
from ntgraph.facts.folder_layout import TOURS
from ntgraph.facts.toml_reader import TomlFile
from ntgraph.records import CheckedQuestion, Tour, TourCount, TourStep
from ntgraph.records.frozen_record import frozen_record

LISTS = ("step", "count", "question")


def read_tours(path: Path, shown: str, problems: list[Problem]) -> Iterator[Tour]:
    """Yield every tour below `tours/` that can be read, in the order of its file's name.

    The file's name without `.toml` is the tour's id.
    """
    parent = path / TOURS
    for file in sorted(parent.glob("*.toml")) if parent.is_dir() else ():
        tour = read_tour(TomlFile(file, f"{shown}/{TOURS}/{file.name}", problems), file.stem)
        if tour is not None:
            yield tour


def read_tour(file: TomlFile, id: str) -> Tour | None:
    """Read one tour; return None if the keys at the top of its file cannot be read."""
    if not file.is_read:
        return None
    head = {key: value for key, value in file.data.items() if key not in LISTS}
    made = file.record(head, TourHead, 1)
    if made is None:
        return None
    return Tour(
        id,
        made.title,
        made.summary,
        made.minutes,
        tuple(file.entries("step", TourStep)),
        tuple(file.entries("count", TourCount)),
        tuple(file.entries("question", CheckedQuestion)),
        place=Place(file.file, 1),
    )


@frozen_record
class TourHead:
    """The keys at the top of a tour's file."""

    title: str
    summary: str
    minutes: int
