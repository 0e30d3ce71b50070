"""Read what a page shows from the columns of a large graph, without making records of it."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ntgraph.columns import Coded, GraphColumns, LinkColumns, Manner
from ntgraph.columns.joined_ranges import list_owners
from ntgraph.display.large.found_kinds import FoundKinds
from ntgraph.display.large.graph_parts import GraphParts
from ntgraph.display.large.large_display import LargeLinks, LargeNodes, LargeWork
from ntgraph.display.large.made_ids import list_odd_ids
from ntgraph.display.large.names_in_one_line import write_in_one_line
from ntgraph.display.large.shown_large_works import show_work
from ntgraph.display.large.statement_kinds import edge_number, put_number
from ntgraph.display.large.worded_values import word_attributes
from ntgraph.facts import FactBase
from ntgraph.judging.crosscheck.column_crosscheck import find_contested_rows
from ntgraph.judging.gauges import crosscheck
from ntgraph.records import Statement


def parts_of_columns(facts: FactBase, columns: GraphColumns) -> GraphParts:
    """Return nodes, statements and their kinds; the numbers of rows stay as they are."""
    found = FoundKinds(facts)
    conflicts = crosscheck(facts).conflicts
    kinds = _number_kinds(columns, found, find_contested_rows(facts, conflicts))
    works, coded = _number_works(columns.links.works, facts)
    links = columns.links
    shown = LargeLinks(
        kinds=kinds,
        subjects=links.subjects,
        objects=links.objects,
        copies=_number_copies(links),
        lines=links.lines,
        first=links.first,
        works=coded,
        passages=links.passages,
        notes=links.notes,
        attributes=word_attributes(links.attributes),
    )
    return GraphParts(
        nodes=_read_nodes(facts, columns),
        links=shown,
        types=tuple(columns.nodes.types.values),
        kinds=found.kinds,
        works=works,
        layers=found.layer_labels,
        safety_notes=found.safety_texts,
    )


def _read_nodes(facts: FactBase, columns: GraphColumns) -> LargeNodes:
    nodes = columns.nodes
    names = [*nodes.labels]
    labels = {row: names[row] for row in nodes.lay_labels}
    for row, name in nodes.lay_labels.items():
        names[row] = name
    plural = None
    if nodes.plurals:
        plural = np.zeros(len(nodes), dtype=bool)
        plural[[*nodes.plurals]] = True
    shown = _name_originals(nodes.ids, facts.originals or {})
    return LargeNodes(
        names=write_in_one_line(names),
        ids=shown,
        own_ids=list_odd_ids(nodes.ids, shown),
        types=nodes.types.codes,
        groups=np.zeros(len(nodes), dtype=np.uint8),
        plural=plural,
        labels=labels,
        definitions=nodes.definitions,
        synonyms=nodes.synonyms,
        identifiers=nodes.identifiers,
        attributes=word_attributes(nodes.attributes),
    )


def _name_originals(ids: Sequence[str], originals: Mapping[str, Hashable]) -> list[str]:
    """Return the ids of the file, by which an address still names a node when ours change."""
    return [str(originals.get(id, id)) for id in ids] if originals else [*ids]


def _number_kinds(
    columns: GraphColumns, found: FoundKinds, contested: NDArray[np.int64]
) -> NDArray[np.int32]:
    """Return the number of the kind of each statement; contested ones have kinds of their own."""
    links = columns.links
    kinds = np.array(_add_kinds(found, links.kinds), dtype=np.int32)[links.manners]
    for manner in np.unique(links.manners[contested]).tolist():
        rows = contested[links.manners[contested] == manner]
        kinds[rows] = _add_kind(found, [links.kinds[manner]], contested=True)
    if links.piece_manners is None or links.first is None:
        return kinds
    clashing = {*contested.tolist()}
    rows = list_owners(links.first)
    mixed = np.unique(rows[links.piece_manners != links.manners[rows]])
    for row in mixed.tolist():
        pieces = links.piece_manners[links.first[row] : links.first[row + 1]]
        manners = [links.kinds[at] for at in pieces.tolist()]
        kinds[row] = _add_kind(found, manners, contested=row in clashing)
    return kinds


def _add_kinds(found: FoundKinds, manners: Sequence[Manner]) -> list[int]:
    """Return the number of the kind of each manner; parallel edges with any number are of one."""
    known: dict[Manner, int] = {}
    numbers = []
    for manner in manners:
        alike = replace(manner, qualifiers=put_number(manner.qualifiers, ""))
        if alike not in known:
            known[alike] = _add_kind(found, [manner])
        numbers.append(known[alike])
    return numbers


def _number_copies(links: LinkColumns) -> NDArray[np.int32] | None:
    """Return the number of each parallel edge; None if there are no such edges."""
    of_kinds = np.array([edge_number(kind.qualifiers) for kind in links.kinds], dtype=np.int32)
    return of_kinds[links.manners] if of_kinds.any() else None


def _add_kind(found: FoundKinds, manners: Sequence[Manner], *, contested: bool = False) -> int:
    """Return the number of the kind of statements whose pieces of evidence have these manners."""
    first = manners[0]
    statement = Statement(
        id="",
        layer=first.layer,
        subject="",
        predicate=first.predicate,
        object="",
        subject_level=first.subject_level,
        negated=first.negated,
        qualifiers=first.qualifiers,
        evidence=tuple(manner.evidence for manner in manners),
    )
    told = dict.fromkeys(found.tell_common(manner.evidence) for manner in manners)
    return found.add(statement, contested=contested, note=" · ".join(filter(None, told)))


def _number_works(
    works: Coded[tuple[str, ...]] | None, facts: FactBase
) -> tuple[list[LargeWork], Coded[tuple[int, ...]] | None]:
    """Return the works that statements cite, each once, and their numbers for each piece."""
    if works is None:
        return [], None
    numbers: dict[str, int] = {}
    values = [tuple(numbers.setdefault(id, len(numbers)) for id in ids) for ids in works.values]
    return [show_work(id, facts) for id in numbers], Coded(works.codes, values)
