"""Views: which part of the facts is shown. A view is read-only and knows what it left out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from ntgraph.facts import FactBase
from ntgraph.facts.sentences import say_name
from ntgraph.graph.statement_index import PathAnswer, StatementIndex
from ntgraph.records import Statement, is_catch_all

# vis-network draws about 300 nodes at 30 frames a second, 1,000 at 13.
MOST_DRAWN = 300


@dataclass(frozen=True, slots=True)
class View:
    """A part of a fact base: node ids and statement ids, both sorted.

    `left_out` counts the nodes within reach that the limit cut off. `drawn` are the nodes a
    map starts with, where these are not all: nodes that only stand for a rest, such as
    "other feelings", are on no map.
    """

    facts: FactBase
    nodes: tuple[str, ...]
    statements: tuple[str, ...]
    title: str
    left_out: int = 0
    drawn: tuple[str, ...] | None = None


def whole_view(facts: FactBase) -> View:
    """Show everything."""
    return View(facts, tuple(facts.nodes), tuple(facts.statements), facts.data.title)


def overview(
    facts: FactBase, *, limit: int = MOST_DRAWN, layers: Iterable[str] | None = None
) -> View:
    """Show everything; of a graph too large to draw, start with the best connected nodes.

    Args:
        facts: the fact base.
        limit: how many nodes to draw at most, by number of statements.
        layers: the layers to show statements of; all by default. Nodes that only other
            layers name are not part of the view.
    """
    wanted = None if layers is None else set(layers)
    shown = {id: s for id, s in facts.statements.items() if wanted is None or s.layer in wanted}
    elsewhere = used_nodes(facts.statements.values()) - used_nodes(shown.values())
    nodes = tuple(id for id in facts.nodes if id not in elsewhere)
    return draw_best(View(facts, nodes, tuple(shown), facts.data.title), limit)


def draw_best(view: View, limit: int = MOST_DRAWN, *, keep: str = "") -> View:
    """Let a map start with the best connected nodes if there are more than can be drawn.

    Nodes that only stand for a rest are never drawn.

    Args:
        view: what the page is to hold.
        limit: how many nodes to draw at most.
        keep: a node to draw in any case.
    """
    nodes = view.facts.nodes
    named = [id for id in view.nodes if id == keep or not is_catch_all(nodes[id])]
    if len(named) > limit:
        index = StatementIndex.of(view.facts.statements[id] for id in view.statements)
        named = sorted(named, key=lambda id: (id != keep, -index.degree(id), id))[:limit]
    return view if len(named) == len(view.nodes) else replace(view, drawn=tuple(sorted(named)))


def among(facts: FactBase, index: StatementIndex, nodes: Iterable[str]) -> tuple[str, ...]:
    """Give the statements whose ends are both among some nodes, sorted."""
    inside = set(nodes)
    found = {id for node in inside for id in index.statements_of(node)}
    ends = ((id, facts.statements[id]) for id in sorted(found))
    return tuple(id for id, s in ends if s.subject in inside and s.object in inside)


def neighborhood_view(
    facts: FactBase,
    name: str,
    *,
    radius_hops: int = 1,
    limit: int = 300,
    index: StatementIndex | None = None,
) -> View:
    """Show what lies around one node: nodes within reach and every statement among them.

    Args:
        facts: the fact base.
        name: an id, label or synonym, any case.
        radius_hops: how many hops to go.
        limit: how many nodes to show at most, nearest and best connected first.
        index: of the same facts, for those who ask many times; made here otherwise.

    Raises:
        UnknownNodeError: no node answers to the name.
    """
    node = facts.get_node(name)
    index = index or StatementIndex.of(facts.statements.values())
    answer = index.neighborhood(node.id, radius_hops=radius_hops, limit=limit)
    nodes = tuple(sorted(answer.distances))
    title = f"Around {say_name(node)}"
    view = View(facts, nodes, among(facts, index, nodes), title, answer.left_out)
    return draw_best(view, limit, keep=node.id)


def find_paths(
    facts: FactBase,
    start: str,
    end: str,
    *,
    max_hops: int = 3,
    limit: int = 10,
    index: StatementIndex | None = None,
) -> PathAnswer:
    """Find how two nodes are connected, shortest paths first.

    Args:
        facts: the fact base.
        start: an id, label or synonym, any case.
        end: another one.
        max_hops: the longest path to look for.
        limit: how many paths to give; the answer says how many were left out.
        index: of the same facts, for those who ask many times; made here otherwise.

    Raises:
        UnknownNodeError: no node answers to one of the names.
    """
    ids = facts.get_node(start).id, facts.get_node(end).id
    index = index or StatementIndex.of(facts.statements.values())
    return index.find_paths(*ids, max_hops=max_hops, limit=limit)


def commercial_facts(facts: FactBase) -> FactBase:
    """Leave out every row whose license forbids commercial use.

    A row's license is that of the table it stands in. Statements that lose all their
    evidence go, and so do nodes that no statement names any more; citations of works stay,
    since a bibliographic record is no part of the work.
    """
    allowed = {
        license.id
        for license in facts.vocabulary.licenses.values()
        if license.commercial_use != "no"
    }
    statements = {
        statement.id: replace(statement, evidence=kept)
        for statement in facts.statements.values()
        if (kept := tuple(e for e in statement.evidence if e.license in allowed))
    }
    used = used_nodes(statements.values())
    nodes = {id: node for id, node in facts.nodes.items() if id in used}
    return replace(facts, statements=statements, nodes=nodes)


def used_nodes(statements: Iterable[Statement]) -> set[str]:
    """Give the ids of all nodes that statements join."""
    return {end for statement in statements for end in (statement.subject, statement.object)}
