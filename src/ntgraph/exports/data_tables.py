"""The fact base as tables, one for each kind of record.

Used by the exports to CSV tables, Parquet, Neo4j and Cypher.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ntgraph.atomic_write import Chunks
from ntgraph.exports.csv_table import write_row
from ntgraph.exports.full_records import attribute_record, is_undirected, write_all_json
from ntgraph.facts import FactBase
from ntgraph.facts.spreadsheet_table import guard_cell
from ntgraph.facts.statement_sentences import cite, find_sign, say
from ntgraph.graph.attribute_names import free_name
from ntgraph.graph.graph_attributes import gauge_attributes, node_attributes
from ntgraph.judging.audit import find_findings
from ntgraph.judging.gauges import Crosscheck, crosscheck
from ntgraph.records import (
    Assessment,
    Attributes,
    Evidence,
    Source,
    Stance,
    Statement,
    write_qualifiers,
)
from ntgraph.records.attributes import collect_values

TEXT, INTEGER, FLAG, LIST = "text", "integer", "flag", "list"
Cell = str | int | bool | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table: the kind of each column's cells, and a function that returns the rows.

    Kinds are `text`, `integer`, `flag` and `list` (of texts). A missing integer is None.
    """

    columns: dict[str, str]
    rows: Callable[[], Iterable[tuple[Cell, ...]]]


def list_tables(facts: FactBase) -> dict[str, DataTable]:
    """Return the tables of a fact base by name.

    They are `nodes`, `statements` (with both gauges), `evidence` (one row for each passage
    or record), `assessments`, `stances` (one row for each statement and work cited for it),
    `sources`, `findings` of the audit, and `safety_notes`. Rows are sorted by the id of
    their record or statement, findings as the audit sorts them. The other tables refer to
    statements and sources by their ids.

    Where any is filled, there are more columns: `plural` (of nodes whose name takes a plural
    verb), `directed` (`no` for a relation without a direction), `note` of judgments, and of
    facts from graph files `passage`, `attributes` (a JSON object) and a column for each of these
    attributes.
    """
    checked = crosscheck(facts)
    return {
        "nodes": list_nodes(facts),
        "statements": list_statements(facts, checked),
        "evidence": list_evidence(facts),
        "assessments": make_table(ASSESSMENTS, facts.assessments, lambda: judged(facts)),
        "stances": make_table(STANCES, facts.stances, lambda: facts_stances(facts)),
        "sources": DataTable(SOURCES, lambda: map(source_cells, facts.sources.values())),
        "findings": DataTable(FINDINGS, lambda: finding_rows(facts)),
        "safety_notes": make_table(
            SAFETY_NOTES, facts.safety_notes.values(), facts.safety_notes.values
        ),
    }


NODES = {
    "id": TEXT, "label": TEXT, "lay_label": TEXT, "node_type": TEXT, "subtype": TEXT,
    "definition": TEXT, "synonyms": LIST, "identifiers": LIST, "near_identifiers": LIST,
    "note": TEXT,
}  # fmt: skip
STATEMENTS = {
    "id": TEXT, "sentence": TEXT, "subject": TEXT, "subject_level": TEXT, "predicate": TEXT,
    "object": TEXT, "negated": FLAG, "sign": TEXT, "qualifiers": LIST, "layer": TEXT,
    "verdict": TEXT, "verdict_reason": TEXT, "verdict_basis": TEXT, "verdict_sources": LIST,
    "stances": LIST, "citation_state": TEXT, "comparison": TEXT, "contested_by": LIST,
    "safety_notes": LIST,
}  # fmt: skip
EVIDENCE = {
    "statement": TEXT, "source": TEXT, "article": TEXT, "collection": TEXT, "section": TEXT,
    "block": TEXT, "start": INTEGER, "end": INTEGER, "span_sha256": TEXT, "hedge": TEXT,
    "passage_kind": TEXT, "cites": LIST, "cited_sources": LIST, "species": TEXT,
    "locator": TEXT, "affinity": TEXT, "literature": LIST, "basis": TEXT, "license": TEXT,
    "note": TEXT,
}  # fmt: skip
ASSESSMENTS = {
    "statement": TEXT, "verdict": TEXT, "reason": TEXT, "sources": LIST, "basis": TEXT,
    "assessed_on": TEXT, "safety_notes": LIST,
}  # fmt: skip
STANCES = {
    "statement": TEXT, "source": TEXT, "stance": TEXT, "reason": TEXT, "basis": TEXT,
    "assessed_on": TEXT,
}  # fmt: skip
SOURCES = {
    "id": TEXT, "reference": TEXT, "title": TEXT, "authors": LIST, "year": TEXT,
    "container": TEXT, "volume": TEXT, "issue": TEXT, "pages": TEXT, "publisher": TEXT,
    "publication_type": TEXT, "species": LIST, "language": TEXT, "identifiers": LIST,
    "url": TEXT, "license": TEXT, "reading": TEXT, "interest": TEXT, "interest_in": LIST,
    "retraction_checked": TEXT, "note": TEXT,
}  # fmt: skip
FINDINGS = {
    "code": TEXT, "severity": TEXT, "article": TEXT, "number": INTEGER, "source": TEXT,
    "statements": LIST, "explanation": TEXT, "remedy": TEXT,
}  # fmt: skip
SAFETY_NOTES = {"id": TEXT, "text": TEXT, "sources": LIST, "basis": TEXT, "checked_on": TEXT}


def to_tables(facts: FactBase) -> dict[str, Chunks]:
    """Return each table of `list_tables` as a CSV file; lists are joined by `|`.

    A cell that a spreadsheet would run as a formula begins with an apostrophe. A flag is
    `true` or empty; a missing integer is empty.

    >>> import ntgraph
    >>> sorted(to_tables(ntgraph.load_facts(ntgraph.shipped_facts())))[:3]
    ['assessments.csv', 'evidence.csv', 'findings.csv']
    """
    return {f"{name}.csv": write_csv(table) for name, table in list_tables(facts).items()}


def write_csv(table: DataTable) -> Iterator[str]:
    """Yield the lines of a table as CSV, the header first."""
    yield write_row(tuple(table.columns))
    for row in table.rows():
        yield write_row([guard_cell(print_cell(cell)) for cell in row])


def print_cell(cell: Cell) -> str:
    """Return a cell as text.

    >>> print_cell(("a", "b")), print_cell(True), print_cell(None)
    ('a|b', 'true', '')
    """
    if isinstance(cell, tuple):
        return "|".join(cell)
    if isinstance(cell, bool):
        return "true" if cell else ""
    return "" if cell is None else str(cell)


def node_cells(node: Any) -> tuple[Cell, ...]:
    """Return the cells of a node, in the order of `NODES`."""
    own = node_attributes(node)
    listed = {**own, "synonyms": node.synonyms, "identifiers": node.identifiers}
    named = {"id": node.id, "near_identifiers": node.near_identifiers, "note": node.note}
    return tuple({**listed, **named}[name] for name in NODES)


def statement_cells(statement: Statement, facts: FactBase, checked: Crosscheck) -> tuple[Cell, ...]:
    """Return the cells of a statement, in the order of `STATEMENTS`."""
    judged = gauge_attributes(statement, facts, checked)
    return (
        statement.id,
        say(statement, facts),
        statement.subject,
        statement.subject_level,
        statement.predicate,
        statement.object,
        statement.negated,
        find_sign(statement, facts),
        write_qualifiers(statement.qualifiers),
        statement.layer,
        *(tuple(value) if isinstance(value, list) else value for value in judged.values()),
    )


def list_nodes(facts: FactBase) -> DataTable:
    """Return the table of things, with columns for what only some have."""
    nodes = facts.nodes.values()
    plural = {"plural": FLAG} if any(node.plural for node in nodes) else {}
    extra = list_attributes([node.attributes for node in nodes], {**NODES, **plural})

    def rows() -> Iterator[tuple[Cell, ...]]:
        for node in nodes:
            own = (node.plural,) if plural else ()
            yield (*node_cells(node), *own, *attribute_cells(node.attributes, extra))

    return DataTable({**NODES, **plural, **dict.fromkeys(extra, TEXT)}, rows)


def list_statements(facts: FactBase, checked: Crosscheck) -> DataTable:
    """Return the table of statements; `directed` is `no` where a relation has no direction."""
    statements = facts.statements.values()
    directed = {"directed": TEXT} if any(is_undirected(s, facts) for s in statements) else {}

    def rows() -> Iterator[tuple[Cell, ...]]:
        for statement in statements:
            own = ("no" if is_undirected(statement, facts) else "",) if directed else ()
            yield (*statement_cells(statement, facts, checked), *own)

    return DataTable({**STATEMENTS, **directed}, rows)


def list_evidence(facts: FactBase) -> DataTable:
    """Return the table of evidence, with columns for what only graph files say."""
    passage = {"passage": TEXT} if any(e.passage for _, e in facts.evidence()) else {}
    extra = list_attributes([e.attributes for _, e in facts.evidence()], {**EVIDENCE, **passage})

    def rows() -> Iterator[tuple[Cell, ...]]:
        for statement, evidence in facts.evidence():
            own = (evidence.passage,) if passage else ()
            cells = attribute_cells(evidence.attributes, extra)
            yield (*evidence_cells(statement, evidence), *own, *cells)

    return DataTable({**EVIDENCE, **passage, **dict.fromkeys(extra, TEXT)}, rows)


def list_attributes(rows: Iterable[Attributes], taken: Collection[str]) -> dict[str, str]:
    """Return the columns for attributes, `attributes` first, each with the attribute's name."""
    names = sorted({name for row in rows for name, _ in row})
    made = {"attributes": ""} if names else {}
    return made | {free_name(name, {*taken, "attributes"}): name for name in names}


def attribute_cells(attributes: Attributes, columns: Mapping[str, str]) -> Iterator[Cell]:
    """Yield the cells of a row's attributes; several values of one are joined by `|`."""
    found = collect_values([attributes]) if columns else {}
    for column, name in columns.items():
        if column == "attributes" and not name:
            yield write_all_json(attribute_record(attributes)) if attributes else ""
        else:
            yield "|".join(map(str, found.get(name, ())))


def evidence_cells(statement: Statement, evidence: Evidence) -> tuple[Cell, ...]:
    """Return the cells of a piece of evidence, in the order of `EVIDENCE`."""
    where = evidence.first_place
    span = where.span
    place = (span.section, span.block, span.start, span.end, span.sha256) if span else None
    return (
        statement.id,
        evidence.source,
        where.article,
        where.collection,
        *(place or ("", "", None, None, "")),
        evidence.hedge,
        evidence.passage_kind,
        tuple(map(str, where.cites)),
        evidence.cited_sources,
        evidence.species,
        evidence.locator,
        evidence.affinity,
        evidence.literature,
        evidence.basis,
        evidence.license,
        evidence.note,
    )


def make_table(
    columns: Mapping[str, str], noted: Iterable[Any], records: Callable[[], Iterable[Any]]
) -> DataTable:
    """Return a table whose columns are fields of records, and `note` if one of them has a note.

    Args:
        columns: the columns that every such table has.
        noted: all records that could have a note.
        records: returns the records of the rows.
    """
    note = {"note": TEXT} if any(record.note for record in noted) else {}
    names = {**columns, **note}
    return DataTable(
        names, lambda: (tuple(getattr(each, name) for name in names) for each in records())
    )


def judged(facts: FactBase) -> Iterator[Assessment]:
    """Yield the assessments in the order of their statements."""
    return (s.assessment for s in facts.statements.values() if s.assessment)


def facts_stances(facts: FactBase) -> Iterator[Stance]:
    """Yield the stances in the order of their statements."""
    return (stance for statement in facts.statements.values() for stance in statement.stances)


def source_cells(source: Source) -> tuple[Cell, ...]:
    """Return the cells of a work, in the order of `SOURCES`."""
    return tuple(cite(source) if name == "reference" else getattr(source, name) for name in SOURCES)


def finding_rows(facts: FactBase) -> Iterator[tuple[Cell, ...]]:
    """Yield one row for each finding of the audit; the number 0 becomes None."""
    for finding in find_findings(facts):
        yield tuple(getattr(finding, name) or None if name == "number" else getattr(finding, name)
                    for name in FINDINGS)  # fmt: skip
