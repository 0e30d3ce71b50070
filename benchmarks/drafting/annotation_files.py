"""Annotations of texts as tables: places, hashes and our own labels, no words of the texts."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path

HERE = Path(__file__).parent
ANNOTATIONS = HERE / "annotations"
WHOLE_NUMBERS = ("start", "end", "subject_start", "subject_end", "object_start", "object_end")
YES_OR_EMPTY = ("negated", "carried")


@dataclass(frozen=True, slots=True)
class Annotation:
    """A statement that an annotator found; the columns of its table are its fields.

    `start` and `end` are the place of the sentence, `span_sha256` is the hash of its words.
    The subject of a carried one stands at its place in an earlier sentence.
    """

    start: int
    end: int
    span_sha256: str
    subject: str
    subject_level: str
    predicate: str
    object: str
    negated: bool
    hedge: str
    cites: tuple[int, ...]
    carried: bool
    subject_start: int
    subject_end: int
    object_start: int
    object_end: int

    @property
    def said(self) -> tuple[int, int, str, str, str, str, bool]:
        """Return where it stands and what it says; two of the same are one."""
        ends = (self.subject.casefold(), self.subject_level, self.predicate, self.object.casefold())
        return (self.start, self.end, *ends, self.negated)


COLUMNS = tuple(field.name for field in fields(Annotation))


def write_annotations(path: Path, annotations: Sequence[Annotation]) -> None:
    """Write a table of annotations."""
    path.parent.mkdir(parents=True, exist_ok=True)
    rows = ["\t".join(COLUMNS)]
    rows += [
        "\t".join(format_cell(getattr(each, name)) for name in COLUMNS) for each in annotations
    ]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")


def format_cell(value: object) -> str:
    """Return a value as a cell.

    >>> format_cell(True), format_cell(False), format_cell((1, 2)), format_cell(7)
    ('yes', '', '1|2', '7')
    """
    if isinstance(value, bool):
        return "yes" if value else ""
    return "|".join(map(str, value)) if isinstance(value, tuple) else str(value)


def read_annotations(path: Path) -> list[Annotation]:
    """Return the annotations of a table.

    Raises:
        ValueError: a column is missing, or a cell is no number.
    """
    with path.open(encoding="utf-8", newline="") as file:
        table = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        if tuple(table.fieldnames or ()) != COLUMNS:
            raise ValueError(f"{path}: expected the columns {', '.join(COLUMNS)}")
        return [read_row(row) for row in table]


def read_row(row: dict[str, str]) -> Annotation:
    """Return the annotation of one row of a table."""
    values: dict[str, object] = dict(row)
    values |= {name: int(row[name]) for name in WHOLE_NUMBERS}
    values |= {name: row[name] == "yes" for name in YES_OR_EMPTY}
    values["cites"] = tuple(int(part) for part in row["cites"].split("|") if part)
    return Annotation(**values)  # type: ignore[arg-type]
