"""`NodeView`, a node with the statements about it, which `FactGraph.node` returns."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ntgraph.errors import count_of
from ntgraph.explore.chosen_statements import select_neighborhood, select_where
from ntgraph.explore.fact_cache import FactCache
from ntgraph.explore.notebook_map import NotebookMap
from ntgraph.explore.notebook_tables import show_table
from ntgraph.explore.selection import Selection
from ntgraph.explore.where_conditions import tell_condition
from ntgraph.facts.told_attributes import tell_beside
from ntgraph.graph.views import View
from ntgraph.records import Node
from ntgraph.records.vocabulary import ARTICLE_LAYER, REFERENCE_LAYER

if TYPE_CHECKING:
    from ntgraph.explore.mechanism_view import MechanismView


@dataclass(frozen=True, repr=False, eq=False)
class NodeView(NotebookMap):
    """A node with the statements of articles and the accepted facts about it.

    Example:
        >>> import ntgraph
        >>> gaba = ntgraph.load().node("gaba")
        >>> gaba.id, len(gaba.statements) > 10
        ('CHEBI:16865', True)
    """

    graph: FactCache
    record: Node

    @property
    def id(self) -> str:
        """The node's id, a CURIE."""
        return self.record.id

    @property
    def label(self) -> str:
        """The node's usual name."""
        return self.record.label

    @property
    def statements(self) -> Selection:
        """The statements of articles about the node."""
        return self._about(ARTICLE_LAYER)

    @property
    def accepted(self) -> Selection:
        """The accepted facts about the node."""
        return self._about(REFERENCE_LAYER)

    def _about(self, layer: str) -> Selection:
        """Return the statements of a layer about the node; they are told by its label."""
        chosen = select_where(self.graph, about=self.id, layer=layer)
        told = tell_condition("about", self.label), tell_condition("layer", layer)
        return replace(chosen, conditions=told)

    def neighborhood(self, hops: int = 1) -> Selection:
        """Return all statements among the nodes within `hops` steps of the node."""
        return select_neighborhood(self.graph, self.id, hops=hops)

    def mechanism(self) -> MechanismView:
        """Return what happens at synapses with the node: known, and as articles say it.

        Example:
            >>> import ntgraph
            >>> len(ntgraph.load().node("sarin").mechanism())
            1
        """
        from ntgraph.explore.mechanism_view import MechanismView

        return MechanismView.of(self.id, self._map_view())

    def _map_view(self) -> View:
        return self.neighborhood().view

    def __repr__(self) -> str:
        said = count_of(len(self.statements), "statement")
        accepted = count_of(len(self.accepted), "accepted fact")
        return f"{self.label} ({self.record.node_type}, {self.id}): {said}, {accepted}"

    def _repr_html_(self) -> str:
        node = self.record
        rows = [
            ("what it is", node.definition),
            ("type", ", ".join(filter(None, (node.node_type, node.subtype)))),
            ("other names", ", ".join(node.synonyms)),
            ("identifiers", ", ".join((node.id, *node.identifiers))),
            ("given with it", tell_beside("", node.attributes)),
        ]
        card = show_table(node.label, ("", ""), [row for row in rows if row[1]])
        return card + self.statements._repr_html_()
