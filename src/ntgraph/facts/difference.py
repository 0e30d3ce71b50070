"""Compare two fact bases and describe the changes. Used by the command `diff`.

The description is for a person who reviews a change of the fact tables.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import TypeVar

from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import say
from ntgraph.records import (
    Assessment,
    Evidence,
    Lookup,
    Node,
    SafetyNote,
    Source,
    Stance,
    Statement,
)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Difference:
    """The ids that were added, removed and changed, each sorted."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """True if nothing was added, removed or changed."""
        return not (self.added or self.removed or self.changed)


def compare_records(base: Mapping[str, T], head: Mapping[str, T]) -> Difference:
    """Return the differences of two mappings of records, ignoring the places of their rows.

    >>> compare_records({"a": 1, "b": 2}, {"b": 3, "c": 4})
    Difference(added=('c',), removed=('a',), changed=('b',))
    """
    return Difference(
        added=tuple(sorted(head.keys() - base.keys())),
        removed=tuple(sorted(base.keys() - head.keys())),
        changed=tuple(sorted(id for id in base.keys() & head.keys() if base[id] != head[id])),
    )


def describe_difference(base: FactBase, head: FactBase) -> Iterator[str]:
    """Yield lines about the statements, nodes, works, safety notes and lookups that differ.

    A line begins with `+` for added, `-` for removed and `~` for changed; lines with details
    are indented.
    """
    statements = compare_records(base.statements, head.statements)
    for id in statements.added:
        yield f"+ {id} {describe_statement_or_ids(head.statements[id], head)}"
    for id in statements.removed:
        yield f"- {id} {describe_statement_or_ids(base.statements[id], base)}"
    for id in statements.changed:
        yield f"~ {id} {describe_statement_or_ids(head.statements[id], head)}"
        yield from list_evidence_changes(base.statements[id], head.statements[id])
        yield from list_judgement_changes(base.statements[id], head.statements[id])
    yield from list_record_changes("node", base.nodes, head.nodes)
    yield from list_record_changes("source", base.sources, head.sources)
    yield from list_record_changes("safety note", base.safety_notes, head.safety_notes)
    yield from list_lookup_changes(base, head)


def list_lookup_changes(base: FactBase, head: FactBase) -> Iterator[str]:
    """Yield a line for each lookup that only one of two fact bases has."""
    for sign, one, other in (("-", base, head), ("+", head, base)):
        for lookup in one.lookups:
            if lookup not in other.lookups:
                yield f"{sign} lookup {format_fields(lookup)}"


def describe_statement_or_ids(statement: Statement, facts: FactBase) -> str:
    """Return a statement as a sentence, or as its bare ids if a node or predicate is missing."""
    try:
        return say(statement, facts)
    except KeyError:
        return f"{statement.subject} {statement.predicate} {statement.object}"


def list_evidence_changes(base: Statement, head: Statement) -> Iterator[str]:
    """Yield a line for each piece of evidence that only one of two versions of it has."""
    yield from (f"    - {format_fields(e)}" for e in base.evidence if e not in head.evidence)
    yield from (f"    + {format_fields(e)}" for e in head.evidence if e not in base.evidence)


def list_judgement_changes(base: Statement, head: Statement) -> Iterator[str]:
    """Yield lines about changes of a statement's assessment and of the stances of its works."""
    before, after = base.assessment, head.assessment
    if before != after:
        yield from (f"    - {format_fields(each)}" for each in (before,) if each)
        yield from (f"    + {format_fields(each)}" for each in (after,) if each)
    yield from (f"    - {format_fields(s)}" for s in base.stances if s not in head.stances)
    yield from (f"    + {format_fields(s)}" for s in head.stances if s not in base.stances)


def list_record_changes(
    kind: str,
    base: Mapping[str, Node] | Mapping[str, Source] | Mapping[str, SafetyNote],
    head: Mapping[str, Node] | Mapping[str, Source] | Mapping[str, SafetyNote],
) -> Iterator[str]:
    """Yield lines about the records of one kind that differ, and about their changed fields.

    `kind` is the word for such a record at the beginning of a line, for example `node`.
    """
    difference = compare_records(dict(base), dict(head))
    yield from (f"+ {kind} {id} {name_of(head[id])}" for id in difference.added)
    yield from (f"- {kind} {id} {name_of(base[id])}" for id in difference.removed)
    for id in difference.changed:
        yield f"~ {kind} {id} {name_of(head[id])}"
        for field in fields(base[id]):
            before, after = getattr(base[id], field.name), getattr(head[id], field.name)
            if field.compare and before != after:
                yield f"    {field.name}: {before!r} → {after!r}"


def name_of(record: Node | Source | SafetyNote) -> str:
    """Return the label of a node, the title of a work, or the text of a safety note."""
    if isinstance(record, SafetyNote):
        return record.text
    return record.label if isinstance(record, Node) else record.title


def format_fields(record: Evidence | Assessment | Stance | Lookup) -> str:
    """Return the non-empty fields of a record as `name=value` pairs."""
    pairs = (
        (field.name, getattr(record, field.name))
        for field in fields(record)
        if field.compare and field.name != "statement"
    )
    return ", ".join(f"{name}={value!r}" for name, value in pairs if value)
