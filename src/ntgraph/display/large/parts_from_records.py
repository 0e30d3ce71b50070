"""Read what a page shows from records: a folder of fact tables that is large."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from ntgraph.columns import Coded
from ntgraph.display.large.details_of_records import RecordDetails
from ntgraph.display.large.found_kinds import FoundKinds
from ntgraph.display.large.graph_parts import GraphParts
from ntgraph.display.large.large_display import DetailsMaker, LargeLinks, LargeNodes
from ntgraph.display.large.made_ids import list_odd_ids
from ntgraph.display.large.names_in_one_line import write_in_one_line
from ntgraph.display.large.shown_large_works import show_work
from ntgraph.display.large.statement_kinds import edge_number
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import say_name
from ntgraph.facts.told_attributes import tell_attributes
from ntgraph.judging.gauges import citation_state, crosscheck
from ntgraph.records import Node, Statement
from ntgraph.records.identifiers import OWN_PREFIX
from ntgraph.records.vocabulary import find_label


def parts_of_records(facts: FactBase, texts: Mapping[str, str]) -> GraphParts:
    """Return nodes, statements and their kinds, in the order of the fact base."""
    statements = tuple(facts.statements.values())
    places = {id: at for at, id in enumerate(facts.nodes)}
    found = FoundKinds(facts)
    contested = crosscheck(facts).conflicts
    numbers: dict[object, int] = {}
    kinds = []
    for statement in statements:
        is_contested = statement.id in contested
        key = _key_of(statement, contested=is_contested)
        if key not in numbers:
            numbers[key] = found.add(statement, contested=is_contested)
        kinds.append(numbers[key])
    works = _number_works(statements)

    def make_details(order: Sequence[int]) -> DetailsMaker:
        return RecordDetails(facts, texts, [statements[at] for at in order], works)

    types = {id: at for at, id in enumerate(facts.vocabulary.node_types)}
    return GraphParts(
        nodes=read_nodes([*facts.nodes.values()], types),
        links=LargeLinks(
            kinds=np.array(kinds, dtype=np.int32),
            subjects=np.array([places[each.subject] for each in statements], dtype=np.int32),
            objects=np.array([places[each.object] for each in statements], dtype=np.int32),
            copies=_number_copies(statements),
            states=_code_states(statements, facts),
        ),
        types=tuple(types),
        kinds=found.kinds,
        works=[show_work(id, facts) for id in works],
        layers=found.layer_labels,
        safety_notes=found.safety_texts,
        make_details=make_details,
    )


def _code_states(statements: Sequence[Statement], facts: FactBase) -> Coded[str]:
    """Return whether the works cited for each statement carry it, in words."""
    terms = facts.vocabulary.citation_states
    states = [find_label(terms, citation_state(each)) for each in statements]
    places = {state: at for at, state in enumerate(sorted(set(states)))}
    return Coded(np.array([places[state] for state in states], dtype=np.int32), tuple(places))


def _number_copies(statements: Iterable[Statement]) -> NDArray[np.int32] | None:
    """Return the number of each parallel edge; None if there are no such edges."""
    numbers = np.array([edge_number(each.qualifiers) for each in statements], dtype=np.int32)
    return numbers if numbers.any() else None


def read_nodes(nodes: Sequence[Node], types: Mapping[str, int]) -> LargeNodes:
    """Return nodes as columns, in their order."""
    names = write_in_one_line(map(say_name, nodes))
    plural = np.array([node.plural for node in nodes], dtype=bool)
    told = {at: "\n".join((node.note, *tell_attributes(node.attributes))).strip()
            for at, node in enumerate(nodes)}  # fmt: skip
    named = {at: _list_identifiers(node) for at, node in enumerate(nodes)}
    ids = [node.id for node in nodes]
    return LargeNodes(
        names=names,
        ids=ids,
        own_ids=list_odd_ids(ids, ids),
        types=np.array([types[node.node_type] for node in nodes], dtype=np.int32),
        groups=np.zeros(len(nodes), dtype=np.uint8),
        plural=plural if plural.any() else None,
        labels={at: n.label for at, n in enumerate(nodes) if n.label != names[at]},
        definitions={at: n.definition for at, n in enumerate(nodes) if n.definition},
        synonyms={at: n.synonyms for at, n in enumerate(nodes) if n.synonyms},
        identifiers={at: ids for at, ids in named.items() if ids},
        notes={at: words for at, words in told.items() if words},
    )


def _list_identifiers(node: Node) -> tuple[str, ...]:
    """Return the identifiers of a node in catalogs; its id stands beside it in any case."""
    return tuple(
        id for id in node.identifiers if id != node.id and not id.startswith(f"{OWN_PREFIX}:")
    )


def _key_of(statement: Statement, *, contested: bool) -> tuple[object, ...]:
    """Return all that decides the kind of a statement, which takes longer to describe."""
    return (
        statement.layer,
        statement.predicate,
        statement.subject_level,
        statement.negated,
        statement.qualifiers,
        tuple([(each.hedge, each.species, each.passage_kind) for each in statement.evidence]),
        statement.verdict,
        statement.safety_notes,
        contested,
    )


def _number_works(statements: Iterable[Statement]) -> dict[str, int]:
    """Return the works that statements are from, cite or are judged by, each with a number."""
    named = dict.fromkeys(
        id
        for each in statements
        for id in (
            *each.sources,
            *each.cited_sources,
            *[stance.source for stance in each.stances],
            *(each.assessment.sources if each.assessment else ()),
        )
    )
    return {id: number for number, id in enumerate(named)}
