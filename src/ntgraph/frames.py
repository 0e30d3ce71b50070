"""The facts as pandas tables, for those who think in rows and columns."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pandas as pd

from ntgraph.audit import find_findings
from ntgraph.facts import FactBase
from ntgraph.gauges import Crosscheck, citation_state, crosscheck, describe_safety_notes
from ntgraph.records import Evidence, Node, Source, Statement
from ntgraph.wording import cite, find_sign, say, say_name

NODE_COLUMNS = (
    "id",
    "label",
    "lay_label",
    "node_type",
    "subtype",
    "definition",
    "synonyms",
    "identifiers",
    "statements",
)
STATEMENT_COLUMNS = (
    "id",
    "sentence",
    "subject",
    "subject_label",
    "subject_level",
    "predicate",
    "object",
    "object_label",
    "negated",
    "sign",
    "qualifiers",
    "layer",
    "verdict",
    "verdict_reason",
    "verdict_basis",
    "citation_state",
    "comparison",
    "contested_by",
    "safety_notes",
    "evidence",
    "works_cited",
)
EVIDENCE_COLUMNS = (
    "statement",
    "source",
    "section",
    "block",
    "start",
    "end",
    "hedge",
    "passage_kind",
    "cites",
    "cited_sources",
    "license",
)
SOURCE_COLUMNS = (
    "id",
    "reference",
    "title",
    "year",
    "publication_type",
    "species",
    "language",
    "license",
    "reading",
    "url",
)
FINDING_COLUMNS = (
    "code",
    "severity",
    "article",
    "number",
    "source",
    "statement",
    "explanation",
    "remedy",
)


def nodes_frame(facts: FactBase) -> pd.DataFrame:
    """Give one row per node, indexed and sorted by id.

    Columns: label, lay_label, node_type, subtype (categories), definition, synonyms and
    identifiers (tuples), statements (how many name the node).
    """
    degrees = dict.fromkeys(facts.nodes, 0)
    for statement in facts.statements.values():
        for end in {statement.subject, statement.object}:
            degrees[end] += 1
    rows = (node_row(node, degrees[node.id]) for node in facts.nodes.values())
    return make_frame(rows, NODE_COLUMNS, categories=("node_type", "subtype")).set_index("id")


def statements_frame(facts: FactBase) -> pd.DataFrame:
    """Give one row per statement, indexed and sorted by id.

    Columns: sentence, subject, subject_label, subject_level, predicate, object,
    object_label, negated (bool), sign, qualifiers (dict), layer, verdict, verdict_reason,
    verdict_basis, citation_state, comparison (with accepted facts), contested_by (tuple of
    statement ids), safety_notes (tuple of texts), evidence and works_cited (counts).
    Level, predicate, sign, layer, verdict, its basis, citation state and comparison are
    categories; the last two are empty for accepted facts.
    """
    checked = crosscheck(facts)
    rows = (statement_row(statement, facts, checked) for statement in facts.statements.values())
    closed = (
        "subject_level", "predicate", "sign", "layer", "verdict", "verdict_basis",
        "citation_state", "comparison",
    )  # fmt: skip
    return make_frame(rows, STATEMENT_COLUMNS, categories=closed).set_index("id")


def evidence_frame(facts: FactBase) -> pd.DataFrame:
    """Give one row per piece of evidence, sorted by statement, then place.

    Columns: statement, source, section, block, start and end (Int64, characters), hedge,
    passage_kind, cites and cited_sources (tuples), license.
    """
    rows = (evidence_row(statement, evidence) for statement, evidence in facts.evidence())
    frame = make_frame(rows, EVIDENCE_COLUMNS, categories=("hedge", "passage_kind", "license"))
    return frame.astype({"start": "Int64", "end": "Int64"})


def sources_frame(facts: FactBase) -> pd.DataFrame:
    """Give one row per work, indexed and sorted by id.

    Columns: reference (as a list of references prints it), title, year, publication_type,
    species (tuple), language, license, reading, url.
    """
    rows = (source_row(source) for source in facts.sources.values())
    closed = ("publication_type", "language", "license", "reading")
    return make_frame(rows, SOURCE_COLUMNS, categories=closed).set_index("id")


def findings_frame(facts: FactBase) -> pd.DataFrame:
    """Give one row per finding of the audit, sorted as the audit sorts them.

    Columns: code, severity, article (categories), number (as printed, 0 for none), source,
    statement (ids, empty for none), explanation, remedy.
    """
    rows = (
        tuple(getattr(finding, name) for name in FINDING_COLUMNS)
        for finding in find_findings(facts)
    )
    return make_frame(rows, FINDING_COLUMNS, categories=("code", "severity", "article"))


def make_frame(
    rows: Iterable[tuple[Any, ...]], columns: tuple[str, ...], *, categories: tuple[str, ...]
) -> pd.DataFrame:
    """Make a table whose closed columns are categories, also when it has no rows."""
    frame = pd.DataFrame(list(rows), columns=list(columns))
    return frame.astype(dict.fromkeys(categories, "category"))


def node_row(node: Node, statements: int) -> tuple[Any, ...]:
    """Give a node's cells."""
    return (
        node.id,
        node.label,
        say_name(node),
        node.node_type,
        node.subtype,
        node.definition,
        node.synonyms,
        node.identifiers,
        statements,
    )


def statement_row(statement: Statement, facts: FactBase, checked: Crosscheck) -> tuple[Any, ...]:
    """Give a statement's cells."""
    made = statement.assessment
    comparison = checked.comparisons.get(statement.id)
    conflicts = checked.conflicts.get(statement.id, ())
    return (
        statement.id,
        say(statement, facts),
        statement.subject,
        facts.nodes[statement.subject].label,
        statement.subject_level,
        statement.predicate,
        statement.object,
        facts.nodes[statement.object].label,
        statement.negated,
        find_sign(statement, facts),
        dict(statement.qualifiers),
        statement.layer,
        statement.verdict,
        made.reason if made else "",
        made.basis if made else "",
        citation_state(statement) if comparison else "",
        comparison.outcome if comparison else "",
        tuple(conflict.other for conflict in conflicts),
        tuple(note["text"] for note in describe_safety_notes(statement, facts)),
        len(statement.evidence),
        len(statement.cited_sources),
    )


def evidence_row(statement: Statement, evidence: Evidence) -> tuple[Any, ...]:
    """Give the cells of a piece of evidence."""
    span = evidence.span
    where = (span.section, span.block, span.start, span.end) if span else ("", "", None, None)
    return (
        statement.id,
        evidence.source,
        *where,
        evidence.hedge,
        evidence.passage_kind,
        evidence.cites,
        evidence.cited_sources,
        evidence.license,
    )


def source_row(source: Source) -> tuple[Any, ...]:
    """Give a work's cells."""
    return (
        source.id,
        cite(source),
        source.title,
        source.year,
        source.publication_type,
        source.species,
        source.language,
        source.license,
        source.reading,
        source.url,
    )
