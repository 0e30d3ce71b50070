"""Choose what the first picture tells: about twenty things and the lines between them.

The rule knows no subject. In the middle stand the best-connected things of the map's middle side
(the messengers); in a graph without such a side, the best-connected things of all. To the left
stand things that act on them, to the right things that they act on. First come those whose
statements science contradicts, then those that most is said of. Where statements were judged,
lines without a verdict take no part: the picture tells what holds and what does not. What the
map has on neither side, such as receptors, takes part only where a side has nothing of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest

from ntgraph.display.model import DisplayEdge, DisplayNode, DisplayStatement, DisplayType
from ntgraph.graph.display_limits import (
    MOST_STORY_CAUSES,
    MOST_STORY_EFFECTS,
    MOST_STORY_LINES_BETWEEN,
    MOST_STORY_MIDDLE,
)
from ntgraph.records import NOT_ASSESSED
from ntgraph.records.frozen_record import frozen_record


@frozen_record
class Story:
    """The ids of the things of each column, from top to bottom, and the lines between them."""

    left: tuple[str, ...]
    middle: tuple[str, ...]
    right: tuple[str, ...]
    edges: tuple[DisplayEdge, ...]


@frozen_record
class Material:
    """What a story is chosen from: things that may take part, lines, statements, their weight.

    `last` is the verdict that the vocabulary lists last among the judged ones, such as
    `contradicted`.
    """

    sides: Mapping[str, str]
    edges: Sequence[DisplayEdge]
    statements: Mapping[str, DisplayStatement]
    weights: Mapping[str, int]
    last: str


def gather_material(
    nodes: Iterable[DisplayNode],
    types: Sequence[DisplayType],
    edges: Sequence[DisplayEdge],
    statements: Iterable[DisplayStatement],
    last: str,
) -> Material:
    """Return what a story is chosen from.

    Things that stand for a whole type or for an unnamed rest take no part.
    """
    columns = {shown.id: shown.column for shown in types}
    general = {shown.plural for shown in types}
    said = {s.id: s for s in statements}
    told = [e for e in edges if any(said[id].verdict != NOT_ASSESSED for id in e.statements)]
    weights: Counter[str] = Counter()
    for edge in told or edges:
        for end in {edge.source, edge.target}:
            weights[end] += len(edge.statements)
    sides = {
        n.id: columns.get(n.type, "") for n in nodes if n.name not in general and not n.off_map
    }
    return Material(sides, told or edges, said, weights, last)


def choose_story(material: Material) -> Story | None:
    """Return the story, or None if nothing is linked with the things in the middle."""
    middle = _choose_middle(material)
    inward = [e for e in material.edges if e.target in middle and _may(e.source, "left", material)]
    inward = [e for e in inward if material.sides.get(e.source) == "left"] or inward
    left = _choose_causes(material, [e for e in inward if e.source not in middle])
    taken = {*middle, *left}
    outward = [
        edge
        for edge in material.edges
        if edge.source in middle
        and edge.target not in taken
        and _may(edge.target, "right", material)
    ]
    outward = [e for e in outward if material.sides.get(e.target) == "right"] or outward
    right = _choose_effects(material, outward)
    edges = [
        *(e for e in inward if e.source in left),
        *(e for e in outward if e.target in right),
    ]
    if not edges:
        return None
    used = {end for edge in edges for end in (edge.source, edge.target)}
    order = [id for id in _rank(middle, material) if id in used]
    place = {id: at for at, id in enumerate(order)}
    return Story(
        _sort_beside(left, edges, place),
        tuple(order),
        _sort_beside(right, edges, place),
        _keep_lines(edges, material),
    )


def _may(id: str, side: str, material: Material) -> bool:
    """Return whether a thing may stand on a side: its type's side, if the type has one."""
    return material.sides.get(id, "middle") in (side, "outside", "")


def _rank(ids: Iterable[str], material: Material) -> list[str]:
    return sorted(ids, key=lambda id: (-material.weights[id], id))


def _choose_middle(material: Material) -> set[str]:
    middle = [id for id, side in material.sides.items() if side == "middle"]
    return set(_rank(middle or material.sides, material)[:MOST_STORY_MIDDLE])


def _choose_causes(material: Material, inward: Sequence[DisplayEdge]) -> list[str]:
    return _rank({edge.source for edge in inward}, material)[:MOST_STORY_CAUSES]


def _choose_effects(material: Material, outward: Sequence[DisplayEdge]) -> list[str]:
    """Return effects: those of contradicted statements, then for each thing in turn its first."""
    against = {e.target for e in outward if _verdicts(e, material) == {material.last}}
    chosen = _rank(against, material)[: MOST_STORY_EFFECTS // 2]
    shared = Counter(edge.target for edge in outward)
    sources: dict[str, set[str]] = {}
    for edge in outward:
        sources.setdefault(edge.target, set()).add(edge.source)
    queues: dict[str, list[str]] = {}
    for target in sorted(shared, key=lambda id: (-shared[id], -material.weights[id], id)):
        for source in sorted(sources[target]):
            queues.setdefault(source, []).append(target)
    for turn in zip_longest(*(queues[source] for source in _rank(queues, material))):
        new = dict.fromkeys(id for id in turn if id is not None and id not in chosen)
        chosen += [*new][: MOST_STORY_EFFECTS - len(chosen)]
    return chosen


def _verdicts(edge: DisplayEdge, material: Material) -> set[str]:
    return {material.statements[id].verdict for id in edge.statements}


def _keep_lines(edges: Iterable[DisplayEdge], material: Material) -> tuple[DisplayEdge, ...]:
    """Return the lines, of those between the same two things only the first few.

    Lines with a contradicted statement come first, then those with most statements.
    """
    between: dict[tuple[str, str], list[DisplayEdge]] = {}
    for edge in edges:
        between.setdefault((edge.source, edge.target), []).append(edge)

    def order(edge: DisplayEdge) -> tuple[bool, int, str]:
        return material.last not in _verdicts(edge, material), -len(edge.statements), edge.id

    kept = (sorted(alike, key=order)[:MOST_STORY_LINES_BETWEEN] for alike in between.values())
    return tuple(edge for alike in kept for edge in alike)


def _sort_beside(
    ids: Iterable[str], edges: Iterable[DisplayEdge], place: Mapping[str, int]
) -> tuple[str, ...]:
    """Return the things of an outer column by the mean place of those they are linked with."""
    near: dict[str, list[int]] = {id: [] for id in ids}
    for edge in edges:
        for one, other in ((edge.source, edge.target), (edge.target, edge.source)):
            if one in near and other in place:
                near[one].append(place[other])
    return tuple(sorted(near, key=lambda id: (sum(near[id]) / max(1, len(near[id])), id)))
