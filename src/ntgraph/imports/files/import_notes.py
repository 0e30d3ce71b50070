"""Say what was guessed, kept as it is, or read as something else when a graph file was read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence

from ntgraph.errors import count_of
from ntgraph.imports.files.edge_claims import Claim, ClaimReader
from ntgraph.imports.files.field_names import Fields
from ntgraph.imports.files.import_size_limits import MOST_NAMED
from ntgraph.imports.files.open_graph_file import show_value
from ntgraph.imports.files.raw_graph import RawGraph
from ntgraph.imports.values_as_text import UNNAMED, plain_text

# A relation is one of few words, which many edges share; more different texts are no relation.
MOST_RELATIONS = 30


def word_notes(
    fields: Fields,
    reader: ClaimReader,
    graph: RawGraph,
    claims: Sequence[Claim],
    works: Collection[Hashable],
) -> list[str]:
    """Return a line for each thing that was guessed, left out or read as something else.

    Args:
        fields: knows which attributes were read.
        reader: knows what it found in the edges.
        graph: the file's nodes and edges.
        claims: what was made of the edges.
        works: the nodes that are only works.
    """
    return [
        *_relation_notes(fields, graph, claims),
        *_kept_notes(fields),
        *_sign_notes(reader),
        *_evidence_notes(reader, len(graph.edges) - len(claims)),
        *_direction_notes(claims),
        *_node_notes(graph, works),
    ]


def list_names(names: Iterable[str]) -> str:
    """Return names in quotation marks, the first of them if there are many.

    >>> list_names(["b", "a"])
    "'a', 'b'"
    """
    listed = sorted(names)
    shown = ", ".join(show_value(name) for name in listed[:MOST_NAMED])
    more = len(listed) - MOST_NAMED
    return f"{shown} and {more} more" if more > 0 else shown


def _relation_notes(fields: Fields, graph: RawGraph, claims: Sequence[Claim]) -> Iterator[str]:
    for name in sorted(fields.guessed):
        yield f"{show_value(name)} is read as the relation; to read another: --map predicate=NAME"
    unnamed = sum(claim.predicate == UNNAMED for claim in claims)
    if unnamed and unnamed == len(claims) and "predicate" not in fields.mapping:
        candidates = find_relation_candidates(graph)
        way = candidates[0] if candidates else "NAME"
        yield (
            f"nothing names the relation, so every edge reads “{UNNAMED}”; "
            f"if an attribute does: --map predicate={way}"
        )


def find_relation_candidates(graph: RawGraph) -> list[str]:
    """Return the attributes of edges that could name a relation, the most likely one first."""
    values: dict[str, set[str]] = {}
    counts: Counter[str] = Counter()
    for edge in graph.edges[:1_000]:
        for name, value in edge.data.items():
            text = plain_text(value)
            if isinstance(value, str) and text and not text.replace(".", "", 1).isdecimal():
                values.setdefault(name, set()).add(text)
                counts[name] += 1
    could = [name for name, found in values.items() if len(found) <= MOST_RELATIONS]
    return sorted(could, key=lambda name: (-counts[name], name))


def _kept_notes(fields: Fields) -> Iterator[str]:
    if fields.kept:
        yield (
            f"kept as the file has them: {list_names(fields.kept)}; "
            "if one of them means more: --map FIELD=NAME"
        )


def _sign_notes(reader: ClaimReader) -> Iterator[str]:
    for value in sorted(reader.odd_signs)[:MOST_NAMED]:
        yield f"sign {value!r} means nothing here, read as 0"
    for value in sorted(reader.odd_layers)[:MOST_NAMED]:
        yield f"layer {value!r} is read as 'article'"
    if reader.unsigned:
        yield (
            f"{count_of(reader.unsigned, 'edge')} without a direction had a sign, "
            "which is kept as an attribute: it does not say which end moves the other"
        )


def _evidence_notes(reader: ClaimReader, citations: int) -> Iterator[str]:
    if reader.flattened:
        yield f"{count_of(reader.flattened, 'statement')} had several passages, told as one here"
    if reader.joined:
        yield (
            f"{count_of(reader.joined, 'edge')} named one work by several identifiers "
            "(such as pmid and doi in one row), read as the same work"
        )
    if citations:
        repeat = "edge only repeats" if citations == 1 else "edges only repeat"
        yield f"{citations} {repeat} which work is cited for what"


def _direction_notes(claims: Sequence[Claim]) -> Iterator[str]:
    count = sum(not claim.directed for claim in claims)
    if count and count == len(claims):
        yield "the edges have no direction; each is told from the end it names first"
    elif count == 1:
        yield "1 edge has no direction; it is told from the end it names first"
    elif count:
        yield f"{count} edges have no direction; each is told from the end it names first"


def _node_notes(graph: RawGraph, works: Collection[Hashable]) -> Iterator[str]:
    ends = {end for edge in graph.edges for end in (edge.start, edge.end)}
    if graph.lists_nodes and graph.edges and (lonely := len(graph.nodes.keys() - ends - {*works})):
        is_in = "is in no edge" if lonely == 1 else "are in no edge"
        yield f"{count_of(lonely, 'node')} {is_in}"
    unnamed = sum(not plain_text(id) for id in graph.nodes)
    if unnamed:
        yield f"{count_of(unnamed, 'node')} without a name"
    yield from _alike_notes(graph)


def _alike_notes(graph: RawGraph) -> Iterator[str]:
    """Yield a note on ids that look alike: they stay different nodes."""
    alike: dict[str, list[object]] = {}
    for id in graph.nodes:
        alike.setdefault(" ".join(str(id).casefold().split()), []).append(id)
    groups = [ids for ids in alike.values() if len(ids) > 1]
    if groups:
        shown = " and ".join(show_value(id) for id in groups[0][:2])
        some = (
            "One group of ids differs"
            if len(groups) == 1
            else f"{len(groups)} groups of ids differ"
        )
        yield f"{some} only in case, blanks or kind, such as {shown}; nothing was merged".replace(
            "One", "one", 1
        )
