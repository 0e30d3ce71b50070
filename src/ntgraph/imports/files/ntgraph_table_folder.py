"""Read the folder that `ntgraph export tables` writes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from ntgraph.facts.spreadsheet_table import unguard_cell
from ntgraph.imports.files.csv_tables import CsvDialect, read_csv_rows
from ntgraph.imports.files.open_graph_file import GraphFile
from ntgraph.imports.files.opened_files import Opened, share_problems
from ntgraph.imports.files.own_tables import NEEDED, Row, make_own_graph
from ntgraph.imports.files.raw_graph import RawGraph

OPTIONAL = ("sources", "assessments", "stances", "safety_notes")
COMMAS = CsvDialect(",", quoted=True)


def is_table_folder(paths: Sequence[Path]) -> bool:
    """Return whether a folder holds the tables that ntgraph exports."""
    return {f"{name}.csv" for name in NEEDED} <= {path.name for path in paths}


def read_table_folder(folder: Path, _: Mapping[str, str], opened: Opened) -> RawGraph:
    """Return the graph of our own tables, with verdicts, evidence and works.

    Raises:
        GraphFileError: a table is missing or broken.
    """
    files = {name: opened.open(folder / f"{name}.csv") for name in NEEDED}
    for name in OPTIONAL:
        if (path := folder / f"{name}.csv").is_file():
            files[name] = opened.open(path)
    main = files["statements"]
    share_problems(main, *files.values())
    graph = make_own_graph(main, {name: read_rows(file) for name, file in files.items()})
    missing = [name for name in OPTIONAL if name not in files]
    if missing:
        listed = ", ".join(f"{name}.csv" for name in missing)
        graph.notes.append(f"without {listed}: what these tables say is missing")
    return graph


def read_rows(file: GraphFile) -> list[Row]:
    """Return the rows of a table by its own column names, without the guards of a spreadsheet."""
    rows = read_csv_rows(file, COMMAS)
    first = next(rows, None)
    if first is None:
        file.refuse(1, "", "empty: expected a line of column names")
    made = []
    for row in rows:
        if len(row.cells) != len(first.cells):
            found = f"expected {len(first.cells)} cells as in the first line, found"
            file.report(row.stretch.line, "", f"{found} {len(row.cells)}")
            continue
        cells = map(unguard_cell, row.cells)
        named = zip(first.cells, cells, strict=True)
        made.append(({name: cell for name, cell in named if cell}, row.stretch))
    return made
