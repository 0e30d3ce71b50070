"""Proposals as JSON lines and as the table `proposals.tsv` of an own folder."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from ntgraph.atomic_write import write_output
from ntgraph.drafting.proposal import Proposal
from ntgraph.errors import FactsError, Problem, unknown

PROPOSALS_FILE = "proposals.tsv"
# The keys that any scorer can rely on, in this order; the others stand behind them.
FIRST = (
    "start", "end", "quote", "subject", "subject_level", "predicate", "object", "negated",
    "hedge", "cites", "carried", "score", "rule",
)  # fmt: skip
NAMES = tuple(field.name for field in fields(Proposal))
COLUMNS = (*FIRST, *(name for name in NAMES if name not in FIRST))
NEEDED = ("start", "end", "quote", "subject", "predicate", "object")
ESCAPES = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}
ESCAPED = re.compile(r"\\(.)")
KINDS = {"int": int, "float": float, "bool": bool, "str": str}


def format_lines(proposals: Iterable[Proposal]) -> Iterator[str]:
    """Yield one line of JSON for each proposal, without the line end."""
    for proposal in proposals:
        values = {name: getattr(proposal, name) for name in COLUMNS}
        yield json.dumps(values, ensure_ascii=False)


def parse_lines(text: str, file: str) -> list[Proposal]:
    """Return the proposals of JSON lines; keys that are not known are left out.

    Raises:
        FactsError: a line is no proposal; the error lists all of them.
    """
    problems: list[Problem] = []
    found: list[Proposal] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            values = json.loads(line)
        except (ValueError, RecursionError) as error:
            problems.append(Problem(file, number, "", f"expected a line of JSON: {error}"))
            continue
        if not isinstance(values, dict):
            problems.append(Problem(file, number, "", f"expected an object, got {line[:40]!r}"))
            continue
        made = make_proposal(values, file, number, problems)
        found += [made] if made else []
    if problems:
        raise FactsError(problems)
    return found


def make_proposal(
    values: Mapping[str, Any], file: str, line: int, problems: list[Problem]
) -> Proposal | None:
    """Return a proposal of values as JSON has them; None if one is of the wrong kind."""
    before = len(problems)
    for name in NEEDED:
        if name not in values:
            problems.append(Problem(file, line, name, f"missing: expected the key {name!r}"))
    made: dict[str, Any] = {}
    for field in fields(Proposal):
        if field.name in values:
            given = values[field.name]
            made[field.name] = tuple(given) if isinstance(given, list) else given
            if not is_kind(made[field.name], str(field.type)):
                message = f"expected {say_kind(str(field.type))}, got {given!r}"
                problems.append(Problem(file, line, field.name, message))
    return Proposal(**made) if len(problems) == before else None


def is_kind(value: object, kind: str) -> bool:
    """Return whether a value is of the kind that a field has."""
    if kind.startswith("tuple"):
        return isinstance(value, tuple) and all(type(each) is int for each in value)
    if kind == "float":
        return type(value) in (int, float)
    return type(value) is KINDS[kind]


def say_kind(kind: str) -> str:
    """Return what a field holds, for a message."""
    said = {"int": "a whole number", "float": "a number", "bool": "true or false", "str": "a text"}
    return said.get(kind, "a list of whole numbers")


def format_proposals(proposals: Iterable[Proposal]) -> str:
    """Return `proposals.tsv`: the columns of `COLUMNS`, and escapes for tabs and line ends."""
    rows = ["\t".join(COLUMNS)]
    rows += ["\t".join(write_value(getattr(each, name)) for name in COLUMNS) for each in proposals]
    return "\n".join(rows) + "\n"


def write_value(value: object) -> str:
    r"""Return a value as a cell.

    >>> write_value((1, 2)), write_value(True), write_value(0.5), write_value("a\nb")
    ('1|2', 'true', '0.5', 'a\\nb')
    """
    if isinstance(value, tuple):
        return "|".join(map(str, value))
    if isinstance(value, bool):
        return "true" if value else ""
    return "".join(ESCAPES.get(c, c) for c in str(value))


def parse_proposals(text: str, file: str) -> list[Proposal]:
    """Return the proposals of a table.

    Raises:
        FactsError: the header or a cell is not as expected; the error lists everything.
    """
    problems: list[Problem] = []
    lines = text.split("\n")
    header = lines[0].split("\t")
    problems += (
        Problem(file, 1, name, unknown("column", name, COLUMNS))
        for name in header
        if name not in COLUMNS
    )
    problems += (
        Problem(file, 1, name, f"missing: expected the column {name!r}")
        for name in NEEDED
        if name not in header
    )
    found: list[Proposal] = []
    for number, line in enumerate(lines[1:], 2):
        if problems or not line:
            continue
        cells = line.split("\t")
        if len(cells) != len(header):
            message = f"expected {len(header)} cells, got {len(cells)}"
            problems.append(Problem(file, number, "", message))
            continue
        values = read_values(dict(zip(header, cells, strict=True)), file, number, problems)
        made = make_proposal(values, file, number, problems) if values else None
        found += [made] if made else []
    if problems:
        raise FactsError(problems)
    return found


def read_values(
    cells: Mapping[str, str], file: str, line: int, problems: list[Problem]
) -> dict[str, Any]:
    """Return the values of a row by column; nothing if a cell cannot be read."""
    made: dict[str, Any] = {}
    before = len(problems)
    for field in fields(Proposal):
        if field.name in cells:
            try:
                made[field.name] = PARSERS[str(field.type).partition("[")[0]](cells[field.name])
            except ValueError:
                message = f"expected {say_kind(str(field.type))}, got {cells[field.name]!r}"
                problems.append(Problem(file, line, field.name, message))
    return made if len(problems) == before else {}


def read_text(cell: str) -> str:
    """Return the text of a cell with its tabs and line ends."""
    plain = {escape[1]: c for c, escape in ESCAPES.items()}
    return ESCAPED.sub(lambda match: plain.get(match[1], match[0]), cell)


def read_yes(cell: str) -> bool:
    """Return whether a cell says *true*.

    Raises:
        ValueError: it says something else than *true* or nothing.
    """
    if cell not in ("true", ""):
        raise ValueError(cell)
    return cell == "true"


def read_numbers(cell: str) -> list[int]:
    """Return the numbers of a cell, which stand between bars."""
    return [int(part) for part in cell.split("|") if part]


PARSERS: Mapping[str, Callable[[str], Any]] = {
    "int": int,
    "float": float,
    "bool": read_yes,
    "str": read_text,
    "tuple": read_numbers,
}


def write_proposals(folder: Path, proposals: Iterable[Proposal]) -> Path:
    """Write `proposals.tsv` into an own folder and return its path.

    Raises:
        OutputError: it could not be written; the former one is unchanged.
    """
    path = folder / PROPOSALS_FILE
    write_output(path, [format_proposals(proposals)])
    return path


def read_proposals(folder: Path) -> list[Proposal]:
    """Return the proposals of an own folder; none if it has no `proposals.tsv`.

    Raises:
        FactsError: the file cannot be read.
    """
    path = folder / PROPOSALS_FILE
    if not path.is_file():
        return []
    try:
        text = path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise FactsError([Problem(path.as_posix(), 1, "", f"could not be read: {error}")]) from None
    return parse_proposals(text.replace("\r\n", "\n"), path.as_posix())
