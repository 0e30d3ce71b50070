"""Note what was guessed, kept as it is, or read as something else when a graph file was read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from ntgraph.errors import count_of, did_you_mean, suggest
from ntgraph.imports.files.claim_records import Claim
from ntgraph.imports.files.edge_claims import ClaimReader
from ntgraph.imports.files.field_names import Fields
from ntgraph.imports.files.import_size_limits import MOST_NAMED, MOST_SUGGESTED_FROM
from ntgraph.imports.files.known_names import EDGE_FIELDS, READERS_OWN, TOLD, letters_of
from ntgraph.imports.files.open_graph_file import GraphFile, show_value
from ntgraph.imports.files.raw_graph import RawEdge, RawGraph
from ntgraph.imports.files.unread_values import READ_AS
from ntgraph.imports.values_as_text import UNNAMED, plain_text

# A relation is one of few words, which many edges share; more different texts are no relation.
MOST_RELATIONS = 30
# Among more edges than this, a relation occurs more than once.
FEW_EDGES = 5
# Columns that are read as something else.
MEANT = {*TOLD, *(name for names in EDGE_FIELDS.values() for name in names)}
# Columns whose names end so name things.
NO_RELATIONS = ("id", "name", "symbol", "type", "date")


# So many edges show which attribute could name the relation.
SAMPLE = 1_000


@dataclass(slots=True)
class EdgeCounts:
    """What the notes tell of a file's edges, counted before they are forgotten.

    `first` are the first edges, `ends` the nodes of all, and `citations` counts those that only
    repeat a citation; `claims`, `unnamed` and `undirected` count what was made of the others.
    """

    first: Sequence[RawEdge]
    ends: Set[Hashable]
    citations: int
    claims: int = 0
    unnamed: int = 0
    undirected: int = 0

    def count_claims(self, claims: Sequence[Claim]) -> None:
        """Count all claims, those without a relation, and those without a direction."""
        self.claims = len(claims)
        self.unnamed = sum(claim.predicate == UNNAMED for claim in claims)
        self.undirected = sum(not claim.directed for claim in claims)


MEANS_MORE = "; if one of them means more: "


def count_edges(graph: RawGraph, told: Sequence[RawEdge]) -> EdgeCounts:
    """Return what the notes tell of the edges of a graph, of which some are `told`."""
    ends = {end for edge in graph.edges for end in (edge.start, edge.end)}
    return EdgeCounts(graph.edges[:SAMPLE], ends, len(graph.edges) - len(told))


def word_notes(
    fields: Fields,
    reader: ClaimReader,
    graph: RawGraph,
    counts: EdgeCounts,
    works: Collection[Hashable],
) -> list[str]:
    """Return a line for each thing that was guessed, left out or read as something else.

    Args:
        fields: knows which attributes were read.
        reader: knows what it found in the edges.
        graph: the file's nodes and edges.
        counts: what was counted in the edges.
        works: the nodes that are only works.
    """
    return [
        *_relation_notes(fields, counts, graph.file),
        *_kept_notes(fields, graph.file),
        *_sign_notes(reader),
        *_evidence_notes(reader, counts.citations),
        *_direction_notes(counts, graph),
        *_node_notes(graph, counts, works),
    ]


def tell_absent(fields: Fields, file: GraphFile) -> list[str]:
    """Return a line for each attribute that the user named and that is nowhere."""
    seen = fields.seen
    return [
        f"{file.call}({field}={name!r}): attribute {name!r} is nowhere"
        f"{did_you_mean(suggest(name, seen[:MOST_SUGGESTED_FROM]))}"
        for field, name in sorted(fields.mapping.items())
        if field not in READERS_OWN and name not in {field, *seen}
    ]


def show_names(names: Iterable[str]) -> str:
    """Return names in quotation marks, the first of them if there are many.

    >>> show_names(["b", "a"])
    "'a', 'b'"
    """
    listed = sorted(names)
    shown = ", ".join(show_value(name) for name in listed[:MOST_NAMED])
    more = len(listed) - MOST_NAMED
    return f"{shown} and {more:,} more" if more > 0 else shown


def _relation_notes(fields: Fields, counts: EdgeCounts, file: GraphFile) -> Iterator[str]:
    for name in sorted(fields.guessed):
        yield (
            f"{show_value(name)} is read as the relation; "
            f"to read another: {file.tell_mapping('predicate', 'NAME')}"
        )
    if counts.unnamed and counts.unnamed == counts.claims and "predicate" not in fields.mapping:
        candidates = find_relation_candidates(counts.first)
        way = candidates[0] if candidates else "NAME"
        if not (candidates or file.has_text):
            return
        yield (
            f"nothing names the relation, so every edge reads “{UNNAMED}”; "
            f"if an attribute does: {file.tell_mapping('predicate', way)}"
        )


def find_relation_candidates(edges: Sequence[RawEdge]) -> list[str]:
    """Return the attributes of edges that could name a relation, the most likely one first."""
    values: dict[str, set[str]] = {}
    counts: Counter[str] = Counter()
    for edge in edges:
        for name, value in edge.data.items():
            text = plain_text(value)
            if isinstance(value, str) and text and not text.replace(".", "", 1).isdecimal():
                values.setdefault(name, set()).add(text)
                counts[name] += 1
    could = [
        name
        for name, found in values.items()
        if len(found) <= MOST_RELATIONS
        and len(found) <= max(FEW_EDGES, counts[name] // 2)
        and name not in MEANT
        and not letters_of(name).endswith(NO_RELATIONS)
    ]
    return sorted(could, key=lambda name: (-counts[name], name))


def _kept_notes(fields: Fields, file: GraphFile) -> Iterator[str]:
    if fields.kept:
        yield (
            f"kept as the {file.noun} has them: {show_names(fields.kept)}"
            f"{MEANS_MORE}{file.tell_mapping('FIELD', 'NAME')}"
        )


def _sign_notes(reader: ClaimReader) -> Iterator[str]:
    for value in sorted(reader.odd_signs)[:MOST_NAMED]:
        yield f"sign {value!r} means nothing here, read as 0"
    for value in sorted(reader.odd_layers)[:MOST_NAMED]:
        yield f"layer {value!r} is read as 'article'"
    for name, words in reader.odd_words.items():
        for value in sorted(words)[:MOST_NAMED]:
            yield f"{name} {value!r} means nothing here, read as {READ_AS[name]}"
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
        yield f"{citations:,} {repeat} which work is cited for what"


def _direction_notes(counts: EdgeCounts, graph: RawGraph) -> Iterator[str]:
    # Who made an undirected graph in Python knows that its edges have no direction.
    if not (graph.directed or graph.file.has_text):
        return
    count = counts.undirected
    if count and count == counts.claims:
        yield "the edges have no direction; each is told from the end it names first"
    elif count == 1:
        yield "1 edge has no direction; it is told from the end it names first"
    elif count:
        yield f"{count:,} edges have no direction; each is told from the end it names first"


def _node_notes(graph: RawGraph, counts: EdgeCounts, works: Collection[Hashable]) -> Iterator[str]:
    joined = {*counts.ends, *works}
    if graph.lists_nodes and counts.ends and (lonely := len(graph.nodes.keys() - joined)):
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
            else f"{len(groups):,} groups of ids differ"
        )
        yield f"{some} only in case, blanks or kind, such as {shown}; nothing was merged".replace(
            "One", "one", 1
        )
