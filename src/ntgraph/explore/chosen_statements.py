"""Statements chosen from a fact base: by id, by conditions, around a node."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from ntgraph.errors import UnknownTermError
from ntgraph.explore.fact_cache import FactCache
from ntgraph.explore.selection import Selection
from ntgraph.explore.where_conditions import Value, tell_condition
from ntgraph.facts.statement_sentences import say_name
from ntgraph.graph.display_limits import MOST_BOXES_DRAWN
from ntgraph.records.vocabulary import ARTICLE_LAYER


def select(
    graph: FactCache, ids: Iterable[str], *, title: str = "Selection", left_out: int = 0
) -> Selection:
    """Return the statements of some ids.

    Raises:
        UnknownTermError: there is no statement of one of the ids.
    """
    ids, known = tuple(ids), graph.facts.statements
    for id in ids:
        if id not in known:
            raise UnknownTermError("statement", id, list(known))
    return Selection(graph, graph.answers.choose(ids), title, left_out)


def select_everything(graph: FactCache) -> Selection:
    """Return all statements of all layers."""
    return Selection(graph, graph.all_ids, graph.facts.data.title)


def select_where(graph: FactCache, **conditions: Value) -> Selection:
    """Return the statements that meet every condition; see `Selection.where`."""
    layer = conditions.get("layer")
    if isinstance(layer, str) and len(conditions) == 1:
        (id,) = graph.conditions.wanted("layer", layer)
        told = (tell_condition("layer", layer),)
        return Selection(graph, graph.ids_of(id), graph.facts.data.title, conditions=told)
    return select_everything(graph).where(**conditions)


def select_neighborhood(
    graph: FactCache,
    name: Hashable,
    *,
    hops: int = 1,
    types: Iterable[str] | None = None,
    layer: str = ARTICLE_LAYER,
    limit: int = MOST_BOXES_DRAWN,
) -> Selection:
    """Return every statement among the nodes around one; see `FactGraph.neighborhood`."""
    node = graph.facts.get_node(name)
    graph.conditions.make("layer", layer)
    index = graph.index_of(layer)
    reach = index.neighborhood(node.id, radius_hops=hops, limit=limit)
    near = set(reach.distances)
    if types is not None:
        kinds = set(types)
        graph.conditions.make("type", kinds)
        near = {id for id in near if graph.facts.nodes[id].node_type in kinds} | {node.id}
    ids = index.among(near)
    title = f"Around {say_name(node)}"
    return Selection(graph, ids, title, reach.left_out, center=node.id)
