"""Rewrite the tables of a facts folder in canonical form; no row is ever lost.

Used by the command `format`.
"""

from __future__ import annotations

from pathlib import Path

from ntgraph.atomic_write import clear_interrupted, finish_interrupted, write_outputs
from ntgraph.errors import FactsError, Problem
from ntgraph.facts.canonical_form import format_table
from ntgraph.facts.folder_layout import find_tables
from ntgraph.facts.folder_reader import require_folder
from ntgraph.facts.table_columns import TableSpec
from ntgraph.facts.table_reader import word_width


def format_folder(folder: Path | str, *, write: bool = True) -> list[Path]:
    """Rewrite every table of a facts folder that is not in canonical form.

    Rows are sorted, cells are trimmed, line ends become LF; no row is dropped or joined.

    Args:
        folder: the facts folder.
        write: if false, nothing is written and the files are only listed.

    Returns:
        The files that were not in canonical form.

    Raises:
        FactsError: the folder is no facts folder, or a table in it cannot be read row by
            row; in both cases no file is changed.
        OutputError: a table could not be written; no file is changed.
    """
    (clear_interrupted if write else finish_interrupted)(folder)
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
    if write and rewritten:
        files = {path.relative_to(folder).as_posix(): [text] for path, text in rewritten.items()}
        write_outputs(folder, files)
    return list(rewritten)


def format_raw(raw: bytes, path: Path, spec: TableSpec, problems: list[Problem]) -> str | None:
    """Return a table's text in canonical form, or None if it cannot be split into rows.

    In the second case the reasons are added to `problems`: the text is not UTF-8, the header is
    wrong, or a row has too many or too few cells.
    """
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
