"""What the plain columns of an export do not hold, so that reading it back loses nothing.

Each record is made of plain values without empty ones, as JSON holds them. `imports.files` reads
them again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from ntgraph.exports.json_text import format_json
from ntgraph.facts import FactBase
from ntgraph.judging.statement_description import describe_place
from ntgraph.records import Evidence, Node, Source, Statement
from ntgraph.records.attributes import Attributes

if TYPE_CHECKING:
    from ntgraph.graph.networkx_graph import Graph

# Some programs end a line at these; JSON can write them as escapes.
LINE_ENDS = ("\x85", "\u2028", "\u2029")
ESCAPES = tuple((each, f"\\u{ord(each):04x}") for each in ("|", *LINE_ENDS))
# What identifies a record, and where it stands in our tables.
NOT_TOLD = ("id", "place", "statement")
# What `build_graph` says of a node and of a work.
IN_GRAPH = (
    "label", "lay_label", "node_type", "subtype", "definition", "synonyms", "identifiers",
)  # fmt: skip
OF_WORK = ("title", "year", "publication_type", "species", "license", "reading", "url")
Record = dict[str, Any]


def fill(record: Mapping[str, Any]) -> Record:
    """Return a record without empty values; 0 is a value.

    >>> fill({"a": "", "b": 0, "c": [], "d": False, "e": None})
    {'b': 0}
    """
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in record.items()
        # 0 is a value, and equal to False.
        if value or (value == 0 and value is not False)
    }


def write_json(record: Mapping[str, Any]) -> str:
    r"""Return a record as JSON on one line, without empty values and with `|` escaped.

    >>> write_json({"a": "x|y", "b": "", "c": 0})
    '{"a": "x\\u007cy", "c": 0}'
    """
    return write_all_json(fill(record))


def write_all_json(record: Mapping[str, Any]) -> str:
    """Return a record as JSON on one line, with its empty values and with `|` escaped."""
    text = format_json(record)
    for character, escaped in ESCAPES:
        text = text.replace(character, escaped)
    return text


def attribute_record(attributes: Attributes) -> Record:
    """Return attributes as an object; several values of one become a list.

    >>> attribute_record((("weight", 2), ("tag", "a"), ("tag", "b")))
    {'weight': 2, 'tag': ['a', 'b']}
    """
    found: dict[str, list[Any]] = {}
    for name, value in attributes:
        found.setdefault(name, []).append(value)
    return {name: values[0] if len(values) == 1 else values for name, values in found.items()}


def write_attributes(attributes: Attributes) -> str:
    """Return attributes as a JSON object on one line; nothing where there are none."""
    return write_all_json(attribute_record(attributes)) if attributes else ""


def evidence_record(evidence: Evidence) -> Record:
    """Return one piece of evidence as plain values; without a span, its place is None.

    Evidence that was read from an export of ours has the place that it had before.
    """
    where = evidence.first_place
    span = where.span
    told = {
        "source": evidence.source,
        "article": where.article,
        "collection": where.collection,
        **describe_place(span),
        "span_sha256": span.sha256 if span else None,
        "hedge": evidence.hedge,
        "passage_kind": evidence.passage_kind,
        "cites": list(where.cites),
        "cited_sources": list(evidence.cited_sources),
        "species": evidence.species,
        "locator": evidence.locator,
        "affinity": evidence.affinity,
        "literature": list(evidence.literature),
        "basis": evidence.basis,
        "license": evidence.license,
        "note": evidence.note,
    }
    if evidence.passage:
        told["passage"] = evidence.passage
    if evidence.attributes:
        told["attributes"] = attribute_record(evidence.attributes)
    return told


def node_record(node: Node, told: tuple[str, ...] = ()) -> Record:
    """Return a thing as plain values, without what other columns tell of it."""
    same = ("lay_label",) if node.lay_label == node.label else ()
    kept = fill({"attributes": attribute_record(node.attributes)})
    return {**_record(node, (*told, *same, "attributes")), **kept}


def work_record(source: Source, told: tuple[str, ...] = ()) -> Record:
    """Return a work as plain values, without what other columns tell of it."""
    return _record(source, told)


def judgement_record(statement: Statement, facts: FactBase) -> Record:
    """Return what plain columns do not tell of a verdict, its stances and its corrections."""
    made = statement.assessment
    if made is None and not statement.stances:
        return {}
    notes = (facts.safety_notes.get(id) for id in statement.safety_notes)
    return fill(
        {
            "assessed_on": made.assessed_on if made else "",
            "note": made.note if made else "",
            "stances": [_record(stance) for stance in statement.stances],
            "safety_notes": [{"id": note.id, **_record(note)} for note in notes if note],
        }
    )


def statement_records(statement: Statement, facts: FactBase, told: tuple[str, ...]) -> Record:
    """Return what the columns of a statement do not tell of its ends, its works and its verdict.

    Args:
        statement: the statement.
        facts: where they are described.
        told: the fields of the ends that have columns of their own.
    """
    works = {work: facts.sources[work] for work in find_works(statement, facts)}
    return fill(
        {
            "subject": node_record(facts.nodes[statement.subject], told),
            "object": node_record(facts.nodes[statement.object], told),
            "works": {id: work_record(source) for id, source in works.items()},
            "judgement": judgement_record(statement, facts),
            "directed": "no" if is_undirected(statement, facts) else "",
        }
    )


def find_works(statement: Statement, facts: FactBase) -> list[str]:
    """Return the ids of all works that a statement names, each once."""
    named = [*statement.sources, *statement.cited_sources]
    for evidence in statement.evidence:
        named += evidence.literature
    if statement.assessment:
        named += statement.assessment.sources
    named += [stance.source for stance in statement.stances]
    for id in statement.safety_notes:
        note = facts.safety_notes.get(id)
        named += note.sources if note else ()
    return [id for id in dict.fromkeys(named) if id in facts.sources]


def is_undirected(statement: Statement, facts: FactBase) -> bool:
    """Return whether the relation of a statement has no direction."""
    known = facts.vocabulary.predicates.get(statement.predicate)
    return known is not None and known.symmetric


def build_whole_graph(facts: FactBase) -> Graph:
    """Return the graph of `build_graph` with what it leaves out, as texts of JSON.

    Edges get `evidence_records` (list), `judgement_record` and `directed`; things and works get
    the fields that `build_graph` does not have, where they are filled.
    """
    from ntgraph.graph.networkx_graph import build_graph

    graph = build_graph(facts)
    for node in facts.nodes.values():
        graph.nodes[node.id].update(left_out_of_node(node))
    for source in facts.sources.values():
        graph.nodes[source.id].update(left_out_of_work(source))
    for statement in facts.statements.values():
        data = graph.edges[statement.subject, statement.object, statement.id]
        data.update(left_out_of_statement(statement, facts))
    return graph


def left_out_of_node(node: Node) -> Record:
    """Return what `build_graph` leaves out of a thing."""
    told = node_record(node, IN_GRAPH)
    if kept := told.pop("attributes", None):
        told["attribute_record"] = write_all_json(kept)
    return told


def left_out_of_work(source: Source) -> Record:
    """Return what `build_graph` leaves out of a work."""
    return work_record(source, (*OF_WORK, "identifiers"))


def left_out_of_statement(statement: Statement, facts: FactBase) -> Record:
    """Return what `build_graph` leaves out of a statement."""
    told: Record = {
        "evidence_records": [write_json(evidence_record(each)) for each in statement.evidence]
    }
    if judged := judgement_record(statement, facts):
        told["judgement_record"] = write_json(judged)
    if is_undirected(statement, facts):
        told["directed"] = False
    return told


def _record(record: Any, left_out: tuple[str, ...] = ()) -> Record:
    return fill({name: getattr(record, name) for name in _told_fields(record.__class__, left_out)})


@cache
def _told_fields(kind: type, left_out: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of a record's fields; looked up once, for there are many records."""
    names = (each.name for each in fields(kind)) if is_dataclass(kind) else ()
    return tuple(name for name in names if name not in NOT_TOLD and name not in left_out)
