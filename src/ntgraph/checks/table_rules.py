"""Rules for the text of tables: unique keys, order of rows, canonical form."""

from __future__ import annotations

from collections.abc import Iterator
from operator import lt
from typing import Any

from ntgraph.errors import Problem
from ntgraph.facts import FactBase
from ntgraph.facts.canonical_form import format_table, is_canonical, list_keys
from ntgraph.facts.table_reader import FactRow, FactTable


def check_keys(facts: FactBase) -> Iterator[Problem]:
    """Check that keys are unique and that rows are sorted by key."""
    for table in facts.tables:
        keys = list_keys(table.spec, [row.cells for row in table.rows])
        # Nearly every table is in order, and to see that takes a third of the time of the rest.
        if all(map(lt, keys, keys[1:])):
            continue
        first: dict[Any, FactRow] = {}
        before: Any = None
        for key, row in zip(keys, table.rows, strict=True):
            if key in first:
                yield problem(table, row, f"same {name_key(table)} as line {first[key].line}")
            elif before is not None and key < before:
                yield problem(table, row, "row out of order: run `ntgraph format`")
            first.setdefault(key, row)
            before = key


def problem(table: FactTable, row: FactRow, message: str) -> Problem:
    """Return a problem in the first key column of a row."""
    return Problem(table.file, row.line, table.spec.key[0], message)


def name_key(table: FactTable) -> str:
    """Return the names of a table's key columns, joined for a message."""
    return " + ".join(table.spec.key)


def check_canonical(facts: FactBase) -> Iterator[Problem]:
    """Check that each file is equal to its canonical form, byte for byte.

    Files in which a problem was found before are not compared.
    """
    unread = {found.file for found in facts.problems}
    for table in facts.tables:
        rows = [row.cells for row in table.rows]
        if table.file in unread or is_canonical(table.spec, rows, table.raw):
            continue
        expected = format_table(table.spec, rows).encode()
        if table.raw != expected:
            line = first_difference(table.raw, expected)
            message = "not in canonical form: run `ntgraph format`"
            yield Problem(table.file, line, "", message)


def first_difference(raw: bytes, expected: bytes) -> int:
    """Return the number, from 1, of the first line in which two files differ."""
    lines = raw.split(b"\n")
    for number, (left, right) in enumerate(zip(lines, expected.split(b"\n"), strict=False), 1):
        if left != right:
            return number
    return len(lines)


RULES = (check_keys, check_canonical)
