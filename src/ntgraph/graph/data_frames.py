"""Return the facts as pandas data frames.

Each data frame has the same columns with the same dtypes for all facts. Columns with a closed
list of values are categories that contain all terms of the vocabulary, also unused ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pandas as pd

from ntgraph.columns import columns_of
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import cite, find_sign, say, say_name
from ntgraph.graph.attribute_columns import add_attributes
from ntgraph.graph.frame_columns import (
    CITATION_COLUMNS,
    EVIDENCE_COLUMNS,
    FINDING_COLUMNS,
    NODE_COLUMNS,
    SOURCE_COLUMNS,
    STATEMENT_COLUMNS,
)
from ntgraph.graph.typed_frames import make_frame
from ntgraph.judging.audit import find_findings
from ntgraph.judging.gauges import Crosscheck, citation_state, crosscheck, describe_safety_notes
from ntgraph.records import Evidence, Node, Source, Statement
from ntgraph.records.attributes import collect_values
from ntgraph.records.vocabulary import NOT_CHECKED


def nodes_frame(facts: FactBase) -> pd.DataFrame:
    """Return one row per node, indexed and sorted by id.

    Columns: label, lay_label, node_type, subtype (categories), definition, synonyms and
    identifiers (tuples), statements (the number of statements, of all layers, with the node).
    Behind them comes a column for each other attribute of the nodes of a graph file.

    >>> from ntgraph import load_facts, shipped_facts
    >>> nodes = nodes_frame(load_facts(shipped_facts()))
    >>> nodes.loc["CHEBI:16865", "label"]
    'GABA'
    """
    if (nodes := columns_of(facts.nodes)) is not None:
        from ntgraph.graph.column_frames import all_nodes_of_columns

        return all_nodes_of_columns(facts, nodes)
    degrees = dict.fromkeys(facts.nodes, 0)
    for statement in facts.statements.values():
        for end in {statement.subject, statement.object}:
            degrees[end] += 1
    rows = (node_row(node, degrees[node.id]) for node in facts.nodes.values())
    kept = [collect_values([node.attributes]) for node in facts.nodes.values()]
    return add_attributes(make_frame(rows, NODE_COLUMNS, facts).set_index("id"), kept)


def statements_frame(facts: FactBase) -> pd.DataFrame:
    """Return one row per statement, indexed and sorted by id.

    Columns: sentence; subject and object with label and type; subject_level, predicate,
    negated (bool), sign, qualifiers (dict), layer, hedges (tuple of careful words);
    verdict with its reason and basis, citation_state, comparison (with accepted facts),
    contested_by (tuple of statement ids), safety_notes (tuple of texts); evidence and
    works_cited (counts). Types, level, predicate, sign, layer, verdict, its basis, citation
    state and comparison are categories. Behind them comes a column for each other attribute of
    the edges of a graph file, such as `weight`; a cell with several values is a tuple.

    Accepted facts (layer `reference`) have rows too. They are not assessed, so their verdict is
    `not_assessed`, and their citation state and comparison are empty. To count verdicts, use
    the rows of one layer, as in `FactGraph.said`, and not those of both.

    >>> from ntgraph import load_facts, shipped_facts
    >>> said = statements_frame(load_facts(shipped_facts())).query("layer == 'article'")
    >>> int(said["verdict"].value_counts()["contradicted"])
    4
    """
    if (columns := columns_of(facts.statements)) is not None:
        from ntgraph.graph.column_frames import all_statements_of_columns

        return all_statements_of_columns(facts, columns)
    checked = crosscheck(facts)
    rows = (statement_row(statement, facts, checked) for statement in facts.statements.values())
    kept = [statement.attributes for statement in facts.statements.values()]
    return add_attributes(make_frame(rows, STATEMENT_COLUMNS, facts).set_index("id"), kept)


def evidence_frame(facts: FactBase) -> pd.DataFrame:
    """Return one row per piece of evidence, sorted by statement, then place.

    Columns: statement, source; article or collection it was read from; section, block,
    start and end in the article (Int64, characters), or locator in another work; hedge,
    passage_kind, species, cites and cited_sources (tuples), passage (its words, where a graph
    file gives them), license. Cells that do not apply are empty. Behind them comes a column for
    each other attribute of the edges of a graph file.

    >>> from ntgraph import load_facts, shipped_facts
    >>> evidence = evidence_frame(load_facts(shipped_facts()))
    >>> bool((evidence["end"] > evidence["start"]).all())
    True
    """
    if (columns := columns_of(facts.statements)) is not None:
        from ntgraph.graph.column_frames import all_evidence_of_columns

        return all_evidence_of_columns(facts, columns)
    rows = (evidence_row(statement, evidence) for statement, evidence in facts.evidence())
    kept = [collect_values([evidence.attributes]) for _, evidence in facts.evidence()]
    return add_attributes(make_frame(rows, EVIDENCE_COLUMNS, facts), kept)


def citations_frame(facts: FactBase) -> pd.DataFrame:
    """Return one row per statement and work cited for it, sorted by statement, then as cited.

    Columns: statement and source (ids), stance (whether the work supports the statement)
    with reason and basis; sentence, reference, publication_type, reading and safety_notes
    (tuple of texts), so that a row can be read without others. Stance, basis, publication type
    and reading are categories.

    >>> from ntgraph import load_facts, shipped_facts
    >>> citations = citations_frame(load_facts(shipped_facts()))
    >>> list(citations["stance"].cat.categories)
    ['supports', 'partly', 'does_not_support', 'not_checked']
    """
    return citations_of(facts.statements.values(), facts)


def citations_of(statements: Iterable[Statement], facts: FactBase) -> pd.DataFrame:
    """Return the rows of `citations_frame` for some statements."""
    rows = (row for statement in statements for row in citing(statement, facts))
    return make_frame(rows, CITATION_COLUMNS, facts)


def sources_frame(facts: FactBase) -> pd.DataFrame:
    """Return one row per work, indexed and sorted by id.

    Columns: reference (as in a list of references), title, year, publication_type,
    species (tuple), language, license, reading, url.

    >>> from ntgraph import load_facts, shipped_facts
    >>> works = sources_frame(load_facts(shipped_facts()))
    >>> works["reading"].cat.categories.to_list()
    ['not_read', 'record', 'abstract', 'full_text']
    """
    rows = (source_row(source) for source in facts.sources.values())
    return make_frame(rows, SOURCE_COLUMNS, facts).set_index("id")


def findings_frame(facts: FactBase) -> pd.DataFrame:
    """Return one row per finding of the audit, in the order of `find_findings`.

    Columns: code, severity, article (categories), number (as printed, 0 for none), source,
    statement (ids, empty for none), explanation, remedy.

    >>> from ntgraph import load_facts, shipped_facts
    >>> findings = findings_frame(load_facts(shipped_facts()))
    >>> findings.query("code == 'identifier_cut_off'")["number"].to_list()
    [27, 28]
    """
    rows = (tuple(getattr(f, name) for name in FINDING_COLUMNS) for f in find_findings(facts))
    return make_frame(rows, FINDING_COLUMNS, facts)


def node_row(node: Node, statements: int) -> tuple[Any, ...]:
    """Return the cells of a node's row."""
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
    """Return the cells of a statement's row."""
    made = statement.assessment
    comparison = checked.comparisons.get(statement.id)
    conflicts = checked.conflicts.get(statement.id, ())
    subject, target = facts.nodes[statement.subject], facts.nodes[statement.object]
    return (
        statement.id,
        say(statement, facts),
        subject.id,
        subject.label,
        subject.node_type,
        statement.subject_level,
        statement.predicate,
        target.id,
        target.label,
        target.node_type,
        statement.negated,
        find_sign(statement, facts),
        dict(statement.qualifiers),
        statement.layer,
        statement.hedges,
        statement.verdict,
        made.reason if made else "",
        made.basis if made else "",
        citation_state(statement) if comparison else "",
        comparison.outcome if comparison else "",
        tuple(conflict.other for conflict in conflicts),
        safety_texts(statement, facts),
        len(statement.evidence),
        len(statement.cited_sources),
    )


def evidence_row(statement: Statement, evidence: Evidence) -> tuple[Any, ...]:
    """Return the cells of the row of a piece of evidence."""
    span = evidence.span
    where = (span.section, span.block, span.start, span.end) if span else ("", "", None, None)
    return (
        statement.id,
        evidence.source,
        evidence.article,
        evidence.collection,
        *where,
        evidence.locator,
        evidence.hedge,
        evidence.passage_kind,
        evidence.species,
        evidence.cites,
        evidence.cited_sources,
        evidence.passage,
        evidence.license,
    )


def citing(statement: Statement, facts: FactBase) -> Iterator[tuple[Any, ...]]:
    """Yield the cells of a row for each work cited for a statement."""
    stances = {stance.source: stance for stance in statement.stances}
    for id in statement.cited_sources:
        stance, source = stances.get(id), facts.sources[id]
        yield (
            statement.id,
            id,
            stance.stance if stance else NOT_CHECKED,
            stance.reason if stance else "",
            stance.basis if stance else "",
            say(statement, facts),
            cite(source),
            source.publication_type,
            source.reading,
            safety_texts(statement, facts),
        )


def safety_texts(statement: Statement, facts: FactBase) -> tuple[str, ...]:
    """Return the texts of the corrections that must be shown with a statement."""
    return tuple(note["text"] for note in describe_safety_notes(statement, facts))


def source_row(source: Source) -> tuple[Any, ...]:
    """Return the cells of a work's row."""
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
