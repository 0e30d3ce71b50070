"""Make the index of some statements of the facts, in memory or in columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ntgraph.columns import columns_of
from ntgraph.facts import FactBase
from ntgraph.graph.node_index import NodeIndex
from ntgraph.graph.statement_index import StatementIndex

if TYPE_CHECKING:
    from ntgraph.columns import Manner
    from ntgraph.records import Statement


def index_facts(
    facts: FactBase, *, layer: str = "", with_denied: bool = True, like: NodeIndex | None = None
) -> NodeIndex:
    """Return an index of the statements of the facts.

    Args:
        facts: the facts.
        layer: the layer whose statements are indexed; all layers by default.
        with_denied: whether denied statements are indexed; they are no links of a path.
        like: an index of the same facts, which is returned if it has the same statements.
    """

    def is_indexed(one: Statement | Manner) -> bool:
        return (not layer or one.layer == layer) and (with_denied or not one.negated)

    if columns_of(facts.statements) is None:
        return StatementIndex.of(filter(is_indexed, facts.statements.values()))
    from ntgraph.graph.column_index import index_columns

    return index_columns(facts, is_indexed, like)
