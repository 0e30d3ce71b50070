"""CSV: a table of all evidence for spreadsheets, safe from being run as formulas."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from ntgraph.columns import columns_of
from ntgraph.exports.full_records import attribute_record, statement_records, write_json
from ntgraph.facts import FactBase
from ntgraph.facts.spreadsheet_table import COLUMNS, PASSAGE, guard_cell
from ntgraph.facts.statement_sentences import find_sign, say
from ntgraph.graph.attribute_names import free_name
from ntgraph.graph.graph_attributes import gauge_attributes
from ntgraph.judging.gauges import crosscheck
from ntgraph.records import Evidence, Statement, write_qualifiers
from ntgraph.records.attributes import collect_values

# The fields of an end that have columns of their own.
TOLD_OF_ENDS = ("label", "node_type")


def to_statement_table(facts: FactBase) -> Iterator[str]:
    """Yield a header and one row for each piece of evidence, sorted by statement id.

    Lists are joined by `|`. A cell that a spreadsheet would run as a formula begins with an
    apostrophe. `records` holds what the other columns leave out, as JSON. Facts of graph files
    have columns for passages and for each other attribute, if there are any.
    """
    names = attribute_names(facts)
    has_passages = any_passages(facts)
    free = [free_name(name, {*COLUMNS, PASSAGE}) for name in names]
    yield write_row((*COLUMNS, *([PASSAGE] if has_passages else ()), *free))
    checked = crosscheck(facts)
    for statement in facts.statements.values():
        judged = [
            join_list(value) for value in gauge_attributes(statement, facts, checked).values()
        ]
        for evidence in statement.evidence:
            cells = [*statement_table_cells(statement, evidence, facts, judged)]
            cells += [evidence.passage] if has_passages else []
            cells += attribute_cells(evidence, names)
            yield write_row([guard_cell(cell) for cell in cells])


def attribute_names(facts: FactBase) -> list[str]:
    """Return the names of all attributes of evidence, sorted; there are none in articles."""
    if (columns := columns_of(facts.statements)) is not None:
        from ntgraph.columns.used_attributes import list_attributes

        return list_attributes(columns.links)
    return sorted({name for _, evidence in facts.evidence() for name, _ in evidence.attributes})


def any_passages(facts: FactBase) -> bool:
    """Return whether any evidence has a passage, as that of a graph file can have."""
    if (columns := columns_of(facts.statements)) is not None:
        from ntgraph.columns.used_attributes import has_passages

        return has_passages(columns.links)
    return any(evidence.passage for _, evidence in facts.evidence())


def attribute_cells(evidence: Evidence, names: list[str]) -> list[str]:
    """Return the values of attributes as cells; several values of one are joined by `|`."""
    if not names:
        return []
    found = collect_values([evidence.attributes])
    return ["|".join(map(str, found.get(name, ()))) for name in names]


def join_list(value: str | list[str]) -> str:
    """Return a list joined by `|`; a text unchanged."""
    return value if isinstance(value, str) else "|".join(value)


def write_row(cells: list[str] | tuple[str, ...]) -> str:
    """Return one row as RFC 4180 defines it, but with LF at its end."""
    line = io.StringIO()
    # Ended by LF alone, the writer would not quote a cell that contains CR.
    csv.writer(line, lineterminator="\r\n").writerow(cells)
    return line.getvalue().removesuffix("\r\n") + "\n"


def statement_table_cells(
    statement: Statement, evidence: Evidence, facts: FactBase, judged: list[str]
) -> Iterator[str]:
    """Yield the cells of one row, in the order of `COLUMNS`."""
    where = evidence.first_place
    span = where.span
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
    yield "|".join(str(number) for number in where.cites)
    yield "|".join(evidence.cited_sources)
    yield evidence.species
    yield evidence.locator
    yield evidence.affinity
    yield "|".join(evidence.literature)
    yield evidence.basis
    yield evidence.license
    yield where.article
    yield where.collection
    yield evidence.note
    yield facts.nodes[statement.subject].node_type
    yield facts.nodes[statement.object].node_type
    yield write_json(
        {
            **statement_records(statement, facts, TOLD_OF_ENDS),
            "attributes": attribute_record(evidence.attributes),
        }
    )
