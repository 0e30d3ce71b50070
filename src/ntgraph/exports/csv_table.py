"""CSV: every statement as a row a spreadsheet opens and does not execute."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from ntgraph.facts import FactBase
from ntgraph.facts.sentences import find_sign, say
from ntgraph.facts.spreadsheet_table import COLUMNS, guard
from ntgraph.graph.networkx_graph import gauge_attributes
from ntgraph.judging.gauges import crosscheck
from ntgraph.records import Evidence, Statement, write_qualifiers


def to_statement_table(facts: FactBase) -> Iterator[str]:
    """Give one row a piece of evidence, sorted by statement id; lists are joined by `|`.

    A cell that a spreadsheet would run as a formula is led by an apostrophe.
    """
    yield write_row(COLUMNS)
    checked = crosscheck(facts)
    for statement in facts.statements.values():
        judged = [join(value) for value in gauge_attributes(statement, facts, checked).values()]
        for evidence in statement.evidence:
            cells = row_cells(statement, evidence, facts, judged)
            yield write_row([guard(cell) for cell in cells])


def join(value: str | list[str]) -> str:
    """Join a list by `|`; give a text as it is."""
    return value if isinstance(value, str) else "|".join(value)


def write_row(cells: list[str] | tuple[str, ...]) -> str:
    """Write one row as RFC 4180 has it, but with LF."""
    line = io.StringIO()
    # The writer quotes a cell only for the line breaks it uses itself.
    csv.writer(line, lineterminator="\r\n").writerow(cells)
    return line.getvalue().removesuffix("\r\n") + "\n"


def row_cells(
    statement: Statement, evidence: Evidence, facts: FactBase, judged: list[str]
) -> Iterator[str]:
    """Give the cells of one row, in the order of the columns."""
    span = evidence.span
    yield statement.id
    yield say(statement, facts)
    yield statement.subject
    yield facts.nodes[statement.subject].label
    yield statement.subject_level
    yield statement.predicate
    yield statement.object
    yield facts.nodes[statement.object].label
    yield "true" if statement.negated else ""
    yield find_sign(statement, facts)
    yield "|".join(write_qualifiers(statement.qualifiers))
    yield statement.layer
    yield from judged
    yield evidence.source
    yield from (
        (span.section, span.block, str(span.start), str(span.end), span.sha256)
        if span
        else ("",) * 5
    )
    yield evidence.hedge
    yield evidence.passage_kind
    yield "|".join(str(number) for number in evidence.cites)
    yield "|".join(evidence.cited_sources)
    yield evidence.species
    yield evidence.locator
    yield evidence.affinity
    yield "|".join(evidence.literature)
    yield evidence.basis
    yield evidence.license
