"""Choose the part of the facts that is shown. A view is read-only and counts what it omits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import replace

from ntgraph.columns import columns_of
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import say_name
from ntgraph.graph.display_limits import MOST_BOXES_DRAWN, PATH_STEPS, PATHS_SHOWN
from ntgraph.graph.found_paths import PathAnswer
from ntgraph.graph.index_facts import index_facts
from ntgraph.graph.node_index import NodeIndex
from ntgraph.graph.statement_index import StatementIndex
from ntgraph.records import Statement, is_catch_all, named_nodes
from ntgraph.records.frozen_record import frozen_record


@frozen_record
class View:
    """A part of a fact base: node ids and statement ids, both sorted.

    `left_out` is the number of nodes that a limit left out. `drawn` are the nodes that a map
    shows at first, or None if it shows all of them: nodes that only stand for a rest, such as
    "other feelings", are on no map. `center` is the node that the view is around, if it is.
    """

    facts: FactBase
    nodes: tuple[str, ...]
    statements: Sequence[str]
    title: str
    left_out: int = 0
    drawn: tuple[str, ...] | None = None
    center: str = ""


def whole_view(facts: FactBase) -> View:
    """Return a view of all nodes and statements."""
    return View(facts, tuple(facts.nodes), tuple(facts.statements), facts.data.title)


def overview(
    facts: FactBase, *, limit: int = MOST_BOXES_DRAWN, layers: Iterable[str] | None = None
) -> View:
    """Return a view of everything; the map of a large graph starts with its best connected nodes.

    Args:
        facts: the fact base.
        limit: the greatest number of nodes that the map draws at first.
        layers: the layers whose statements are shown; all by default. Nodes that are only in
            statements of other layers are not part of the view.
    """
    wanted = None if layers is None else set(layers)
    if columns_of(facts.statements) is not None:
        return _best_of_columns(facts, limit, wanted)
    shown = {id: s for id, s in facts.statements.items() if wanted is None or s.layer in wanted}
    elsewhere = named_nodes(facts.statements.values()) - named_nodes(shown.values())
    nodes = tuple(id for id in facts.nodes if id not in elsewhere)
    return draw_best(View(facts, nodes, tuple(shown), facts.data.title), limit)


def _best_of_columns(facts: FactBase, limit: int, layers: Set[str] | None) -> View:
    """Return a view of the best connected nodes alone: all of a large graph is on no map."""
    from ntgraph.graph.chosen_columns import choose_columns

    ids = choose_columns(facts, lambda kind: layers is None or kind.layer in layers)
    return view_of_columns(facts, ids, facts.data.title, limit=limit)


def view_of_columns(
    facts: FactBase,
    ids: Sequence[str],
    title: str,
    *,
    limit: int = MOST_BOXES_DRAWN,
    center: str = "",
    left_out: int = 0,
) -> View:
    """Return a view of the best connected nodes of statements in columns.

    Args:
        facts: the facts.
        ids: the statements.
        title: the title of the view.
        limit: the greatest number of nodes.
        center: the id of the node that the view is around, if it is.
        left_out: how many nodes were left out before.
    """
    from ntgraph.graph.chosen_columns import best_connected

    nodes, statements, more = best_connected(facts, ids, limit, center)
    return View(facts, nodes, statements, title, left_out + more, center=center)


def draw_best(view: View, limit: int = MOST_BOXES_DRAWN, *, keep: str = "") -> View:
    """Let a map start with the best connected nodes if there are more than can be drawn.

    Nodes that only stand for a rest are never drawn.

    Args:
        view: everything that the page contains.
        limit: the greatest number of nodes that the map draws at first.
        keep: the id of a node that is drawn in any case.
    """
    nodes = view.facts.nodes
    named = [id for id in view.nodes if id == keep or not is_catch_all(nodes[id])]
    if len(named) > limit:
        index = StatementIndex.of(view.facts.statements[id] for id in view.statements)
        named = sorted(named, key=lambda id: (id != keep, -index.degree(id), id))[:limit]
    return view if len(named) == len(view.nodes) else replace(view, drawn=tuple(sorted(named)))


def statements_among(statements: Iterable[Statement], nodes: Set[str]) -> list[Statement]:
    """Return the statements whose ends are both among some nodes, in their order."""
    return [s for s in statements if s.subject in nodes and s.object in nodes]


def neighborhood_view(
    facts: FactBase,
    name: str,
    *,
    radius_hops: int = 1,
    limit: int = MOST_BOXES_DRAWN,
    index: NodeIndex | None = None,
) -> View:
    """Return a view of the nodes around one node and of every statement between them.

    Args:
        facts: the fact base.
        name: an id, a label or a synonym, in any case.
        radius_hops: the greatest distance from the node, in hops.
        limit: the greatest number of nodes, nearest and best connected first.
        index: an index of the same facts, to save time if you ask often; made if not given.

    Raises:
        UnknownNodeError: no node, or more than one, has the name.
    """
    node = facts.get_node(name)
    index = index or index_facts(facts)
    answer = index.neighborhood(node.id, radius_hops=radius_hops, limit=limit)
    nodes = tuple(sorted(answer.distances))
    title = f"Around {say_name(node)}"
    statements = index.among(nodes)
    view = View(facts, nodes, statements, title, answer.left_out, center=node.id)
    return draw_best(view, limit, keep=node.id)


def index_links(statements: Iterable[Statement]) -> StatementIndex:
    """Return an index of the statements that can be links of a path: all but negated ones."""
    return StatementIndex.of(statement for statement in statements if not statement.negated)


def find_paths(
    facts: FactBase,
    start: str,
    end: str,
    *,
    max_hops: int = PATH_STEPS,
    limit: int = PATHS_SHOWN,
    index: NodeIndex | None = None,
) -> PathAnswer:
    """Return how two nodes are connected, shortest paths first.

    Paths that lead forward at every step, from start to end, come before all others. What is
    denied connects nothing: a negated statement is never a link of a path.

    Args:
        facts: the fact base.
        start: an id, a label or a synonym, in any case.
        end: the same for the other node.
        max_hops: the greatest length of a path, in hops.
        limit: the greatest number of paths; the answer counts those left out.
        index: an index by `index_links`, to save time if you ask often; made if not given.

    Raises:
        UnknownNodeError: no node, or more than one, has one of the names.
    """
    ids = facts.get_node(start).id, facts.get_node(end).id
    index = index or index_facts(facts, with_denied=False)
    return index.find_forward_first(*ids, facts, max_hops=max_hops, limit=limit)


def find_denied_links(
    facts: FactBase,
    start: str,
    end: str,
    *,
    max_hops: int = PATH_STEPS,
    index: NodeIndex | None = None,
) -> tuple[Statement, ...]:
    """Return the denied statements that would be steps of a path if they were not denied.

    Args:
        facts: the fact base; denied statements of all its layers count.
        start: an id, a label or a synonym, in any case.
        end: the same for the other node.
        max_hops: the greatest length of a path, in hops.
        index: an index by `index_links`, whose statements are the other steps; made of all
            statements if not given.

    Raises:
        UnknownNodeError: no node, or more than one, has one of the names.
    """
    ids = facts.get_node(start).id, facts.get_node(end).id
    index = index or index_facts(facts, with_denied=False)
    return index.find_denied(*ids, facts, max_hops=max_hops)
