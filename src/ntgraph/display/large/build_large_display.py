"""Build what a page about a large graph shows, from columns or from records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np

from ntgraph.columns import columns_of
from ntgraph.display.bubbles import BubbleMap, place_communities
from ntgraph.display.build_display import describe_article, link_license
from ntgraph.display.large.arrange_parts import arrange, count_degrees, order_nodes
from ntgraph.display.large.graph_parts import GraphParts
from ntgraph.display.large.large_display import LargeDisplay, LargeKind, LargeNodes, LargeSource
from ntgraph.display.large.large_health import is_large_about_health
from ntgraph.display.large.parts_from_columns import parts_of_columns
from ntgraph.display.large.parts_from_records import parts_of_records
from ntgraph.display.large.shown_conflicts import show_conflicts
from ntgraph.display.large.statement_kinds import sign_kind
from ntgraph.display.map_shapes import describe_counted_lines, describe_counted_types
from ntgraph.display.model import DisplayType
from ntgraph.display.overview.verdict_shares import show_counted_verdicts
from ntgraph.facts import FactBase
from ntgraph.graph import display_limits
from ntgraph.graph.communities import find_communities
from ntgraph.records import NOT_ASSESSED
from ntgraph.records.identifiers import OWN_PREFIX
from ntgraph.records.vocabulary import UNCITED, find_label

# A graph file says of no work whether it carries a statement.
NONE_CHECKED = "cites works, none of them checked"


def build_large_display(
    facts: FactBase,
    *,
    texts: Mapping[str, str] | None = None,
    title: str = "",
    notes: Sequence[str] = (),
    left_out: int = 0,
) -> LargeDisplay:
    """Return what a page about all of the facts shows.

    Args:
        facts: the facts; they are read from their columns if they have some.
        texts: full texts by article slug, if the reader has them.
        title: the heading; by default the title of the facts.
        notes: what was noted when a file was read.
        left_out: the number of nodes that a limit left out.
    """
    parts = leave_used_kinds(_read(facts, texts or {}))
    nodes, types = _number_types(parts, facts)
    degrees = count_degrees(parts.links, len(nodes))
    found = find_communities(len(nodes), parts.links.subjects, parts.links.objects)
    order = order_nodes(found.of_nodes, degrees)
    bubbles = place_communities(
        found, parts.links.subjects, parts.links.objects, nodes.names, nodes.types
    )
    arranged = arrange(replace(nodes, groups=bubbles.bubble_of), parts.links, order)
    kinds = parts.kinds
    is_judged = any(kind.verdict >= 0 for kind in kinds)
    return LargeDisplay(
        title=title or facts.data.title,
        nodes=arranged.nodes,
        links=arranged.links,
        types=types,
        kinds=kinds,
        lines=describe_counted_lines(_count(kinds, map(sign_kind, kinds))),
        verdicts=show_counted_verdicts(facts, _count_verdicts(parts, facts)),
        layers=parts.layers,
        safety_notes=parts.safety_notes,
        works=parts.works,
        groups=_rename(bubbles, order),
        source=_find_source(facts),
        summary=facts.data.summary,
        version=facts.data.version,
        released_on=facts.data.released_on,
        license=link_license(facts),
        notes=tuple(notes),
        articles=tuple(describe_article(each, facts) for each in facts.articles.values()),
        left_out=left_out,
        is_about_health=is_judged
        or is_large_about_health(types, kinds, nodes.names, _list_ids(nodes, facts)),
        is_judged=is_judged,
        details=parts.make_details(arranged.rows.tolist()) if parts.make_details else None,
        conflicts=show_conflicts(facts, arranged.rows),
        states=_label_states(parts, facts),
        flags={
            term.label: term.definition
            for term in facts.vocabulary.passage_kinds.values()
            if any(term.label in kind.flags for kind in kinds)
        },
        largest_page=display_limits.LARGEST_PAGE,
    )


def _read(facts: FactBase, texts: Mapping[str, str]) -> GraphParts:
    columns = columns_of(facts.statements)
    if columns is None or columns_of(facts.nodes) is not columns:
        return parts_of_records(facts, texts)
    return parts_of_columns(facts, columns)


def leave_used_kinds(parts: GraphParts) -> GraphParts:
    """Return the parts with the kinds that have statements, and how many each has."""
    counts = np.bincount(parts.links.kinds, minlength=len(parts.kinds))
    used = np.flatnonzero(counts)
    numbers = np.full(len(counts), -1, dtype=np.int32)
    numbers[used] = np.arange(len(used), dtype=np.int32)
    return replace(
        parts,
        kinds=tuple(replace(parts.kinds[at], count=int(counts[at])) for at in used),
        links=replace(parts.links, kinds=numbers[parts.links.kinds]),
    )


def _number_types(parts: GraphParts, facts: FactBase) -> tuple[LargeNodes, tuple[DisplayType, ...]]:
    """Return the nodes with places of types as the page lists them, and these types."""
    counts = np.bincount(parts.nodes.types, minlength=len(parts.types))
    counted = Counter(dict(zip(parts.types, counts.tolist(), strict=True)))
    types = describe_counted_types(counted, facts)
    places = {shown.id: at for at, shown in enumerate(types)}
    numbers = np.array([places.get(id, -1) for id in parts.types], dtype=np.int32)
    return replace(parts.nodes, types=numbers[parts.nodes.types]), types


def _count(kinds: Iterable[LargeKind], keys: Iterable[str]) -> Counter[str]:
    """Return the number of statements by what each kind is counted as."""
    counts: Counter[str] = Counter()
    for kind, key in zip(kinds, keys, strict=True):
        counts[key] += kind.count
    return counts


def _count_verdicts(parts: GraphParts, facts: FactBase) -> Counter[str]:
    """Return the number of statements by verdict; accepted facts have none."""
    kinds = [kind for kind in parts.kinds if kind.layer == 0]
    ids = [*facts.vocabulary.verdicts]
    return _count(kinds, (ids[k.verdict] if k.verdict >= 0 else NOT_ASSESSED for k in kinds))


def _rename(bubbles: BubbleMap, order: np.ndarray[tuple[int], np.dtype[np.int64]]) -> BubbleMap:
    """Return the bubbles with the rows that the nodes have on the page."""
    places = {row: at for at, row in enumerate(order.tolist())}
    return replace(
        bubbles,
        bubbles=tuple(
            replace(each, nodes=tuple(places[node] for node in each.nodes))
            for each in bubbles.bubbles
        ),
        bubble_of=bubbles.bubble_of[order],
    )


def _label_states(parts: GraphParts, facts: FactBase) -> tuple[str, ...]:
    """Return the words for statements that cite works and for others, where some cite one."""
    if not parts.works or parts.make_details:
        return ()
    return NONE_CHECKED, find_label(facts.vocabulary.citation_states, UNCITED)


def _find_source(facts: FactBase) -> LargeSource:
    """Return the file that a graph was read from; nothing for fact tables."""
    files = [article for article in facts.articles.values() if article.is_graph_file]
    columns = columns_of(facts.statements)
    unit = columns.unit if columns else "line"
    return LargeSource(files[0].title, files[0].sha256, unit) if len(files) == 1 else LargeSource()


def _list_ids(nodes: LargeNodes, facts: FactBase) -> Iterator[str]:
    """Yield the ids and identifiers of the nodes but for those that we made."""
    named = (id for ids in nodes.identifiers.values() for id in ids)
    own = f"{OWN_PREFIX}:"
    return (id for all in (facts.nodes, named) for id in all if not id.startswith(own))
