"""The file decisions.tsv of an own folder: read with the place of every problem, and written."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from ntgraph.drafting.decisions import LEFT_OUT, REJECTED, REJECTIONS, VERDICTS, ReviewDecision
from ntgraph.errors import FactsError, Problem, unknown
from ntgraph.facts.cell_writer import clean_cell
from ntgraph.facts.spreadsheet_table import guard_cell, unguard_cell
from ntgraph.quotations.sheet_reader import SheetForm, SheetRow, parse_sheet
from ntgraph.records.dates import is_date

DECISIONS_FILE = "decisions.tsv"
COLUMNS = (
    "key",
    "verdict",
    "reason",
    "quote",
    "subject",
    "subject_level",
    "predicate",
    "object",
    "negated",
    "hedge",
    "cites",
    "note",
    "decided_on",
)
DECISIONS_SHEET = SheetForm("decisions", COLUMNS[:2], COLUMNS[2:])
KEY = re.compile(r"[0-9a-f]{12,64}")
SAID = ("quote", "subject", "predicate", "object")
QUOTE = '"'
YES = {"yes": True, "": False, "no": False}


def read_decisions(folder: Path | str) -> tuple[ReviewDecision, ...]:
    """Return the decisions of a folder; none if it has no such file.

    Raises:
        FactsError: a row cannot be read; the error lists all of them.
    """
    path = Path(folder) / DECISIONS_FILE
    return read_decision_file(path) if path.is_file() else ()


def read_decision_file(path: Path) -> tuple[ReviewDecision, ...]:
    """Return the decisions of a file, such as one that the page saved.

    Raises:
        FactsError: the file or a row cannot be read; the error lists everything.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        message = f"could not be read: {error.strerror or error}"
        raise FactsError([Problem(path.as_posix(), 1, "", message)]) from error
    return parse_decisions(raw, path.as_posix())


def parse_decisions(raw: bytes, shown: str) -> tuple[ReviewDecision, ...]:
    """Return the decisions of a file's bytes.

    Args:
        raw: the bytes.
        shown: the file as messages show it.

    Raises:
        FactsError: a row cannot be read; the error lists all of them.
    """
    problems: list[Problem] = []
    rows = parse_sheet(raw, shown, DECISIONS_SHEET, problems)
    decisions: dict[str, ReviewDecision] = {}
    for row in rows:
        found = list(check_row(row))
        problems += found
        if found:
            continue
        decision = read_decision(row.cells)
        if decision.key in decisions:
            problems.append(row.problem("key", f"{decision.key!r} is decided in two rows"))
        decisions[decision.key] = decision
    if problems:
        raise FactsError(problems)
    return tuple(decisions.values())


def read_decision(cells: dict[str, str], *, is_plain: bool = False) -> ReviewDecision:
    """Return the decision of a row whose cells are sound.

    Args:
        cells: the cells by column.
        is_plain: whether they come from a page, without what protects them in a spreadsheet.
    """
    plain = (lambda cell: cell) if is_plain else unguard_cell
    texts = {name: plain(cells.get(name, "")) for name in COLUMNS if name != "negated"}
    return ReviewDecision(negated=YES[cells.get("negated", "")], **texts)


def check_row(row: SheetRow) -> Iterable[Problem]:
    """Yield what is wrong in a row, by column."""
    verdict = row["verdict"]
    if verdict not in VERDICTS:
        yield row.problem("verdict", unknown("verdict", verdict, VERDICTS))
        return
    if not KEY.fullmatch(row["key"]):
        message = f"expected a key of 12 to 64 hex digits, got {row['key']!r}"
        yield row.problem("key", message)
    if verdict == REJECTED and row["reason"] not in REJECTIONS:
        yield row.problem("reason", unknown("reason", row["reason"], REJECTIONS))
    if row["negated"] not in YES:
        yield row.problem("negated", f"expected yes or nothing, got {row['negated']!r}")
    if row["decided_on"] and not is_date(row["decided_on"]):
        message = f"expected a day such as 2026-11-28, got {row['decided_on']!r}"
        yield row.problem("decided_on", message)
    for column in SAID[:1] if verdict == LEFT_OUT else SAID:
        if not row[column]:
            yield row.problem(column, f"expected the {column}, got nothing")


def format_decisions(decisions: Iterable[ReviewDecision]) -> str:
    """Return decisions as the text of decisions.tsv, in the order given."""
    rows = (map(protect_cell, format_cells(decision)) for decision in decisions)
    return "".join("\t".join(row) + "\n" for row in (COLUMNS, *rows))


def format_cells(decision: ReviewDecision) -> list[str]:
    """Return the cells of a decision, one for each of `COLUMNS`, as they are shown."""
    values = (getattr(decision, column) for column in COLUMNS)
    return [
        ("yes" if value else "") if isinstance(value, bool) else clean_cell(value)
        for value in values
    ]


def protect_cell(cell: str) -> str:
    """Return a cell that no spreadsheet runs as a formula.

    A pair of quotation marks around it would be taken for the marks of a spreadsheet.
    """
    guarded = guard_cell(cell)
    is_within = len(guarded) > 1 and guarded[0] == guarded[-1] == QUOTE
    return QUOTE + guarded.replace(QUOTE, 2 * QUOTE) + QUOTE if is_within else guarded
