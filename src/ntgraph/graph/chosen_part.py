"""Choose what a page shows: layers, node types, predicates, or the neighborhood of a node."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from ntgraph.facts import FactBase
from ntgraph.facts.named_terms import find_terms
from ntgraph.facts.statement_sentences import say_name
from ntgraph.graph.statement_index import StatementIndex
from ntgraph.graph.views import View, draw_best, overview, statements_among
from ntgraph.records import Statement, named_nodes
from ntgraph.records.frozen_record import frozen_record
from ntgraph.records.vocabulary import ARTICLE_LAYER


@frozen_record
class ViewOptions:
    """What a page should show; fields left empty do not restrict it.

    For example: only drugs and neurotransmitters, up to two hops around dopamine. `layers`,
    `types` and `predicates` are ids or labels, in any case; `around` is any name of a node.
    """

    layers: tuple[str, ...] = (ARTICLE_LAYER,)
    types: tuple[str, ...] = ()
    predicates: tuple[str, ...] = ()
    around: str = ""
    hops: int = 1
    title: str = ""


def choose_view(facts: FactBase, choice: ViewOptions) -> View:
    """Return a view of the part of the facts that was chosen.

    Raises:
        UnknownNodeError: no node, or more than one, has the name `around`.
        UnknownTermError: a layer, type or predicate is unknown.
    """
    terms = facts.vocabulary
    layers = find_terms("layer", choice.layers, terms.layers)
    types = find_terms("type", choice.types, terms.node_types)
    predicates = find_terms("predicate", choice.predicates, terms.predicates)
    view = overview(facts, layers=layers or None, limit=len(facts.nodes))
    nodes = [id for id in view.nodes if not types or facts.nodes[id].node_type in types]
    kept = set(nodes)
    said = [
        statement
        for statement in statements_among((facts.statements[id] for id in view.statements), kept)
        if not predicates or statement.predicate in predicates
    ]
    if predicates:
        nodes = sorted(named_nodes(said))
    title = choice.title or view.title
    chosen = replace(view, nodes=tuple(nodes), statements=tuple(s.id for s in said), title=title)
    return _look_around(chosen, said, choice) if choice.around else draw_best(chosen)


def _look_around(view: View, said: Collection[Statement], choice: ViewOptions) -> View:
    node = view.facts.get_node(choice.around)
    index = StatementIndex.of(said)
    reach = index.neighborhood(node.id, radius_hops=choice.hops, limit=len(view.facts.nodes))
    near = set(reach.distances) | {node.id}
    around = replace(
        view,
        nodes=tuple(sorted(near)),
        statements=tuple(s.id for s in statements_among(said, near)),
        title=choice.title or f"Around {say_name(node)}",
    )
    return draw_best(around, keep=node.id)
