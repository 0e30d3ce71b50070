"""What changed between two fact bases: what a reviewer of a data change needs to see."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import TypeVar

from ntgraph.facts import FactBase
from ntgraph.facts.sentences import say
from ntgraph.records import Assessment, Evidence, Node, SafetyNote, Source, Stance, Statement

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Difference:
    """Ids added, removed and changed, each sorted."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing changed."""
        return not (self.added or self.removed or self.changed)


def compare(base: Mapping[str, T], head: Mapping[str, T]) -> Difference:
    """Compare two mappings of records; where a row stands in its file does not count.

    >>> compare({"a": 1, "b": 2}, {"b": 3, "c": 4})
    Difference(added=('c',), removed=('a',), changed=('b',))
    """
    return Difference(
        added=tuple(sorted(head.keys() - base.keys())),
        removed=tuple(sorted(base.keys() - head.keys())),
        changed=tuple(sorted(id for id in base.keys() & head.keys() if base[id] != head[id])),
    )


def describe_difference(base: FactBase, head: FactBase) -> Iterator[str]:
    """Say, one line each, which statements, nodes and works were added, removed or changed."""
    statements = compare(base.statements, head.statements)
    for id in statements.added:
        yield f"+ {id} {word(head.statements[id], head)}"
    for id in statements.removed:
        yield f"- {id} {word(base.statements[id], base)}"
    for id in statements.changed:
        yield f"~ {id} {word(head.statements[id], head)}"
        yield from describe_evidence(base.statements[id], head.statements[id])
        yield from describe_judgement(base.statements[id], head.statements[id])
    yield from describe_records("node", base.nodes, head.nodes)
    yield from describe_records("source", base.sources, head.sources)
    yield from describe_records("safety note", base.safety_notes, head.safety_notes)


def word(statement: Statement, facts: FactBase) -> str:
    """Say a statement; give its bare ids where an unsound fact base has no words for them."""
    try:
        return say(statement, facts)
    except KeyError:
        return f"{statement.subject} {statement.predicate} {statement.object}"


def describe_evidence(base: Statement, head: Statement) -> Iterator[str]:
    """Say which evidence of a statement changed."""
    yield from (f"    - {format_fields(e)}" for e in base.evidence if e not in head.evidence)
    yield from (f"    + {format_fields(e)}" for e in head.evidence if e not in base.evidence)


def describe_judgement(base: Statement, head: Statement) -> Iterator[str]:
    """Say how the verdict on a statement and the stances of its works changed."""
    before, after = base.assessment, head.assessment
    if before != after:
        yield from (f"    - {format_fields(each)}" for each in (before,) if each)
        yield from (f"    + {format_fields(each)}" for each in (after,) if each)
    yield from (f"    - {format_fields(s)}" for s in base.stances if s not in head.stances)
    yield from (f"    + {format_fields(s)}" for s in head.stances if s not in base.stances)


def describe_records(
    kind: str,
    base: Mapping[str, Node] | Mapping[str, Source] | Mapping[str, SafetyNote],
    head: Mapping[str, Node] | Mapping[str, Source] | Mapping[str, SafetyNote],
) -> Iterator[str]:
    """Say which nodes or works were added, removed or changed, and which fields."""
    difference = compare(dict(base), dict(head))
    yield from (f"+ {kind} {id} {name_of(head[id])}" for id in difference.added)
    yield from (f"- {kind} {id} {name_of(base[id])}" for id in difference.removed)
    for id in difference.changed:
        yield f"~ {kind} {id} {name_of(head[id])}"
        for field in fields(base[id]):
            before, after = getattr(base[id], field.name), getattr(head[id], field.name)
            if field.compare and before != after:
                yield f"    {field.name}: {before!r} → {after!r}"


def name_of(record: Node | Source | SafetyNote) -> str:
    """Name a node by its label, a work by its title, a note by what it says."""
    if isinstance(record, SafetyNote):
        return record.text
    return record.label if isinstance(record, Node) else record.title


def format_fields(record: Evidence | Assessment | Stance) -> str:
    """Print the filled fields of a piece of evidence or a judgement."""
    pairs = (
        (field.name, getattr(record, field.name))
        for field in fields(record)
        if field.compare and field.name != "statement"
    )
    return ", ".join(f"{name}={value!r}" for name, value in pairs if value)
