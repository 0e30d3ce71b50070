"""Changes of decisions as a page sends them: checked, and put into decisions.tsv."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ntgraph.atomic_write import write_outputs
from ntgraph.drafting.decision_files import (
    COLUMNS,
    DECISIONS_FILE,
    check_row,
    format_cells,
    format_decisions,
    read_decision,
    read_decisions,
)
from ntgraph.drafting.decisions import ReviewDecision
from ntgraph.errors import NtgraphError, Place
from ntgraph.facts.cell_writer import clean_cell
from ntgraph.quotations.sheet_reader import SheetRow

# What JSON can hold and no file in UTF-8.
HALF_CHARACTER = re.compile("[\ud800-\udfff]")
LONGEST_DECISION_CELL = 12_000
MOST_CHANGES_AT_ONCE = 64


class ChangeError(NtgraphError, ValueError):
    """A change that is none, with what was expected; nothing was written."""


class ChangedBeneathError(NtgraphError):
    """The file is another one than the page has seen; nothing was written."""


def hash_decisions(folder: Path) -> str:
    """Return which version of decisions.tsv a folder has; empty if it has none."""
    path = folder / DECISIONS_FILE
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def list_rows(folder: Path) -> list[list[str]]:
    """Return the cells of the decisions of a folder."""
    return [format_cells(decision) for decision in read_decisions(folder)]


def save_changes(folder: Path, seen: str, changes: object) -> str:
    """Put changes into decisions.tsv, all or none, and return its new version.

    Args:
        folder: the folder of the article.
        seen: the version that the changes were made of.
        changes: a list of `{"put": row}` and `{"drop": key}`.

    Raises:
        ChangeError: a change is not as expected, or the file is a link out of the folder.
        ChangedBeneathError: the file has another version than `seen`.
        FactsError: the file cannot be read.
        OutputError: it could not be written; the former one is unchanged.
    """
    path = folder / DECISIONS_FILE
    if path.is_symlink():
        raise ChangeError(f"{DECISIONS_FILE} is a link: expected a file in the folder itself")
    made = list(read_changes(changes))
    if hash_decisions(folder) != seen:
        raise ChangedBeneathError(f"{DECISIONS_FILE} was changed since")
    decisions = {decision.key: decision for decision in read_decisions(folder)}
    for key, decision in made:
        if decision is None:
            decisions.pop(key, None)
        else:
            decisions[key] = decision
    write_outputs(folder, {DECISIONS_FILE: [format_decisions(decisions.values())]})
    return hash_decisions(folder)


def read_changes(changes: object) -> Iterator[tuple[str, ReviewDecision | None]]:
    """Yield the key of each change and its decision; None where one is taken away.

    Raises:
        ChangeError: a change is not as expected.
    """
    if not isinstance(changes, list) or not 0 < len(changes) <= MOST_CHANGES_AT_ONCE:
        raise ChangeError(f"expected a list of 1 to {MOST_CHANGES_AT_ONCE} changes")
    for change in changes:
        if not isinstance(change, dict) or len(change) != 1:
            raise ChangeError("expected a change with either put or drop")
        put, drop = change.get("put"), change.get("drop")
        if isinstance(drop, str):
            yield drop, None
        elif isinstance(put, dict):
            decision = read_put(put)
            yield decision.key, decision
        else:
            raise ChangeError("expected a change with either put or drop")


def read_put(cells: Mapping[Any, Any]) -> ReviewDecision:
    """Return the decision of a row that was sent.

    Raises:
        ChangeError: a column is unknown, or a cell is not as expected.
    """
    for column, cell in cells.items():
        if column not in COLUMNS:
            raise ChangeError(f"unknown column {str(column)[:40]!r}")
        if not isinstance(cell, str) or len(cell) > LONGEST_DECISION_CELL:
            raise ChangeError(f"{column}: expected a text of at most {LONGEST_DECISION_CELL}")
        if HALF_CHARACTER.search(cell):
            raise ChangeError(f"{column}: expected whole characters, got half of one")
    row = SheetRow(Place(DECISIONS_FILE, 1), {name: clean_cell(cells[name]) for name in cells})
    for problem in check_row(row):
        raise ChangeError(f"{problem.column}: {problem.message}")
    return read_decision(row.cells, is_plain=True)
