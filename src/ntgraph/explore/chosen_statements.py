"""Statements chosen from a fact base: by id, by conditions, around a node."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import replace

from ntgraph.errors import UnknownStatementError, count_of
from ntgraph.explore.fact_cache import FactCache
from ntgraph.explore.given_arguments import list_given, require_count
from ntgraph.explore.selection import Selection
from ntgraph.explore.where_conditions import Value, keep_values, tell_condition
from ntgraph.facts.statement_sentences import say_name
from ntgraph.graph.display_limits import MOST_BOXES_DRAWN
from ntgraph.records import Statement
from ntgraph.records.vocabulary import ARTICLE_LAYER, find_label


def select(
    graph: FactCache, ids: Iterable[str], *, title: str = "Selection", left_out: int = 0
) -> Selection:
    """Return the statements of some ids.

    Raises:
        UnknownStatementError: there is no statement of one of the ids.
    """
    known = graph.facts.statements
    chosen = [str(id) for id in list_given(ids)]
    for id in chosen:
        if id not in known:
            raise UnknownStatementError(id)
    return Selection(graph, graph.answers.choose(chosen), title, left_out)


def find_statement(graph: FactCache, id: object) -> Statement:
    """Return the statement with an id.

    Raises:
        UnknownStatementError: there is none; the message says where ids come from.
    """
    found = graph.facts.statements.get(id) if isinstance(id, str) else None
    if found is None:
        raise UnknownStatementError(id)
    return found


def select_everything(graph: FactCache) -> Selection:
    """Return all statements of all layers."""
    return Selection(graph, graph.all_ids, graph.facts.data.title)


def select_where(graph: FactCache, **conditions: Value) -> Selection:
    """Return the statements that meet every condition; see `Selection.where`."""
    # Asked a second time of other layers, if nothing is found.
    conditions = {name: keep_values(value) for name, value in conditions.items()}
    layer = conditions.get("layer", ARTICLE_LAYER)
    title = graph.facts.data.title
    if not isinstance(layer, str):
        return select_everything(graph).where(**conditions)
    (id,) = graph.conditions.wanted("layer", layer)
    told = (tell_condition("layer", layer),) if "layer" in conditions else ()
    others = {name: value for name, value in conditions.items() if name != "layer"}
    ids = graph.ids_of(id)
    why = "" if len(ids) else f"{tell_condition('layer', layer)}: no statement is of it"
    chosen = Selection(graph, ids, title, conditions=told, why=why)
    if not others:
        return chosen
    answer = chosen.where(**others)
    return answer if len(answer) else tell_other_layers(answer, conditions)


def tell_other_layers(empty: Selection, conditions: Mapping[str, Value]) -> Selection:
    """Return an empty answer that says how many statements of other layers meet the conditions."""
    if "layer" in conditions:
        return empty
    elsewhere = select_everything(empty.graph).where(**conditions)
    counts = Counter(statement.layer for statement in elsewhere)
    told = [f"{count:,} of layer={layer!r}" for layer, count in sorted(counts.items())]
    return replace(empty, why="; ".join(filter(None, (empty.why, *told))))


def select_neighborhood(
    graph: FactCache,
    name: Hashable,
    *,
    hops: int = 1,
    types: Iterable[str] | str | None = None,
    layer: str = ARTICLE_LAYER,
    limit: int = MOST_BOXES_DRAWN,
) -> Selection:
    """Return every statement among the nodes around one; see `FactGraph.neighborhood`."""
    node = graph.facts.get_node(name)
    (id,) = graph.conditions.wanted("layer", layer)
    index = graph.index_of(id)
    steps, most = (
        require_count("neighborhood", argument, value)
        for argument, value in (("hops", hops), ("limit", limit))
    )
    reach = index.neighborhood(node.id, radius_hops=steps, limit=most)
    near = set(reach.distances)
    if types is not None:
        kinds = graph.conditions.wanted("type", list_given(types))
        near = {id for id in near if graph.facts.nodes[id].node_type in kinds} | {node.id}
    ids = index.among(near)
    title = f"Around {say_name(node)}"
    why = "" if len(ids) else why_nothing_around(graph, node.id, id, reach.left_out)
    return Selection(graph, ids, title, reach.left_out, center=node.id, why=why)


def why_nothing_around(graph: FactCache, node: str, layer: str, left_out: int) -> str:
    """Return a sentence on why there is no statement around a node.

    Args:
        graph: the graph that was asked.
        node: the id of the node.
        layer: the layer whose statements count.
        left_out: how many nodes a limit left out.
    """
    if node in graph.index_of(layer) and left_out:
        return f"the limit left out {count_of(left_out, 'node')}"
    if node in graph.index_of(layer):
        return "its statements lead to nodes of other types"
    label = find_label(graph.facts.vocabulary.layers, layer)
    others = graph.answers.choose(graph.whole_index.statements_of(node))
    counts = Counter(graph.facts.statements[id].layer for id in others)
    told = [f"{count:,} of layer={each!r}" for each, count in sorted(counts.items())]
    return "; ".join((f"no statement names it in the layer {label!r}", *told))
