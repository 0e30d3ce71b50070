"""Bring fact tables into canonical form, without ever losing a row."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ntgraph.atomic_write import write_output
from ntgraph.errors import FactsError, Problem
from ntgraph.facts.canonical_form import format_table
from ntgraph.facts.fact_folder import require_folder
from ntgraph.facts.table_reader import word_width
from ntgraph.facts.table_specs import (
    ASSESSMENTS,
    BLOCKS,
    KINSHIP,
    NODES,
    OMISSIONS,
    REFERENCE_STATEMENTS,
    REFERENCES,
    SAFETY_NOTES,
    SOURCES,
    STANCES,
    STATEMENTS,
    TableSpec,
)

FOLDER_TABLES = (NODES, SOURCES, SAFETY_NOTES, KINSHIP)
ARTICLE_TABLES = (BLOCKS, STATEMENTS, OMISSIONS, REFERENCES, ASSESSMENTS, STANCES)
COLLECTION_TABLES = (REFERENCE_STATEMENTS, NODES, SOURCES)


def find_tables(folder: Path) -> Iterator[tuple[Path, TableSpec]]:
    """Walk over the tables of a facts folder that are there."""
    tables = [(folder / f"{spec.name}.tsv", spec) for spec in FOLDER_TABLES]
    for parent, specs in (("articles", ARTICLE_TABLES), ("reference", COLLECTION_TABLES)):
        for each in sorted((folder / parent).glob("*/")):
            tables += [(each / f"{spec.name}.tsv", spec) for spec in specs]
    return ((path, spec) for path, spec in tables if path.is_file())


def format_folder(folder: Path | str, *, write: bool = True) -> list[Path]:
    """Rewrite every table of a facts folder that is not in canonical form.

    Rows are sorted, cells trimmed, line ends made LF; no row is dropped or joined.

    Args:
        folder: the facts folder.
        write: whether to write; otherwise the files are only found.

    Returns:
        The files that were not in canonical form.

    Raises:
        FactsError: there is no such folder, or a table in it cannot be read row by row; no
            file at all is changed then.
    """
    require_folder(Path(folder))
    problems: list[Problem] = []
    rewritten: dict[Path, str] = {}
    for path, spec in find_tables(Path(folder)):
        raw = path.read_bytes()
        text = format_raw(raw, path, spec, problems)
        if text is not None and text.encode("utf-8") != raw:
            rewritten[path] = text
    if problems:
        raise FactsError(problems)
    if write:
        for path, text in rewritten.items():
            write_output(path, [text])
    return list(rewritten)


def format_raw(raw: bytes, path: Path, spec: TableSpec, problems: list[Problem]) -> str | None:
    """Give a table's canonical form; None, and problems, where rows cannot be told apart."""
    file = path.as_posix()
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        problems.append(Problem(file, line, "", f"not UTF-8: byte 0x{raw[error.start]:02x}"))
        return None
    lines = text.removesuffix("\n").split("\n")
    if tuple(lines[0].split("\t")) != spec.columns:
        expected = ", ".join(spec.columns)
        problems.append(Problem(file, 1, "", f"cannot format: expected the columns {expected}"))
        return None
    rows = [line.split("\t") for line in lines[1:]]
    before = len(problems)
    for number, row in enumerate(rows, 2):
        if len(row) != len(spec.columns):
            message = f"cannot format: {word_width(row, len(spec.columns))}"
            problems.append(Problem(file, number, "", message))
    return None if len(problems) > before else format_table(spec, rows)
