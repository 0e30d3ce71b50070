"""Keep a part of the facts for an export: verdicts, layers, node types, what is around a node."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from ntgraph.checks.fitting_lessons import leave_fitting_lessons
from ntgraph.columns import columns_of
from ntgraph.errors import UnknownTermError, count_of
from ntgraph.facts import FactBase
from ntgraph.facts.named_terms import find_terms
from ntgraph.facts.part_of_facts import facts_of_statements
from ntgraph.facts.statement_sentences import say_name
from ntgraph.graph.statement_index import StatementIndex
from ntgraph.graph.views import statements_among
from ntgraph.records import Node, Statement
from ntgraph.records.vocabulary import ARTICLE_LAYER, Labeled


@dataclass(frozen=True, slots=True)
class PartOptions:
    """Which statements to keep; fields left empty do not restrict them.

    For example: the supported and partly supported ones up to two hops around dopamine.
    `verdicts`, `layers` and `types` are ids or labels, in any case; `around` are any names of
    nodes.
    """

    verdicts: tuple[str, ...] = ()
    layers: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    hops: int = 1

    @property
    def is_empty(self) -> bool:
        """Whether nothing is restricted."""
        return not (self.verdicts or self.layers or self.types or self.around)


@dataclass(frozen=True, slots=True)
class _Chosen:
    """The same with the ids of terms, the layers that verdicts imply, and the nodes."""

    verdicts: set[str]
    layers: set[str]
    types: set[str]
    centers: Sequence[Node]
    hops: int


def keep_part(facts: FactBase, choice: PartOptions) -> FactBase:
    """Return the chosen part of the facts, which says in its title and summary what it is.

    Accepted facts have no verdict: where verdicts are chosen and no layers, they are left out.
    With types, both ends of a statement must be of one of them. Around a node are all
    statements among the nodes that the statements left connect with it in so many hops; the
    node itself may be of any type.

    Raises:
        UnknownNodeError: no node, or more than one, has a name of `around`.
        UnknownTermError: a verdict, layer or type is unknown, or verdicts are asked of layers
            that have none.
    """
    if choice.is_empty:
        return facts
    chosen = _resolve(facts, choice)
    return take_part(facts, _choose(facts, chosen), "; ".join(_tell_choice(facts, chosen)))


def _choose(facts: FactBase, chosen: _Chosen) -> Collection[str]:
    """Return the ids of the statements that are kept."""
    if columns_of(facts.statements) is not None:
        from ntgraph.graph.chosen_columns import choose_columns

        return choose_columns(
            facts,
            lambda kind: _is_kept(kind, chosen),
            types=chosen.types,
            centers=[node.id for node in chosen.centers],
            hops=chosen.hops,
        )
    said = [each for each in facts.statements.values() if _is_kept(each, chosen)]
    return _find_inside(said, facts, chosen)


def take_part(facts: FactBase, ids: Collection[str], told: str = "") -> FactBase:
    """Return some statements as `facts_of_statements` does, with the lessons that hold for them."""
    part = facts_of_statements(facts, ids, told)
    return facts if part is facts else leave_fitting_lessons(part)


def _resolve(facts: FactBase, choice: PartOptions) -> _Chosen:
    terms = facts.vocabulary
    verdicts = find_terms("verdict", choice.verdicts, terms.verdicts)
    layers = find_terms("layer", choice.layers, terms.layers)
    if verdicts and layers and ARTICLE_LAYER not in layers:
        raise UnknownTermError("layer with verdicts", choice.layers[0], [ARTICLE_LAYER])
    return _Chosen(
        verdicts,
        layers or ({ARTICLE_LAYER} if verdicts else set()),
        find_terms("type", choice.types, terms.node_types),
        [facts.get_node(name) for name in choice.around],
        choice.hops,
    )


def _is_kept(statement: Statement, chosen: _Chosen) -> bool:
    if chosen.layers and statement.layer not in chosen.layers:
        return False
    is_judged = chosen.verdicts and statement.layer == ARTICLE_LAYER
    return not is_judged or statement.verdict in chosen.verdicts


def _find_inside(said: Sequence[Statement], facts: FactBase, chosen: _Chosen) -> set[str]:
    """Return the ids of the statements among nodes of some types, and near some nodes."""
    nodes = facts.nodes
    inside = {id for id in nodes if not chosen.types or nodes[id].node_type in chosen.types}
    if not chosen.centers:
        return {each.id for each in statements_among(said, inside)}
    index = StatementIndex.of(said)
    kept: set[str] = set()
    for center in chosen.centers:
        reach = index.neighborhood(center.id, radius_hops=chosen.hops, limit=len(nodes))
        near = {id for id in reach.distances if id in inside} | {center.id}
        kept.update(each.id for each in statements_among(said, near))
    return kept


def _tell_choice(facts: FactBase, chosen: _Chosen) -> Iterable[str]:
    """Yield in words how each field restricts the facts."""
    terms = facts.vocabulary
    layers = " and ".join(_list_labels(terms.layers, chosen.layers))
    if chosen.verdicts:
        verdict = f"verdict {' or '.join(_list_labels(terms.verdicts, chosen.verdicts))}"
        others = _list_labels(terms.layers, chosen.layers - {ARTICLE_LAYER})
        yield " and ".join((verdict, *others))
    elif layers:
        yield f"only {layers}"
    if chosen.types:
        yield f"only things of the type {' or '.join(_list_labels(terms.node_types, chosen.types))}"
    if chosen.centers:
        names = " or ".join(say_name(node) for node in chosen.centers)
        yield f"within {count_of(chosen.hops, 'step')} of {names}"


def _list_labels(terms: Mapping[str, Labeled], ids: set[str]) -> list[str]:
    return [term.label for id, term in terms.items() if id in ids]
