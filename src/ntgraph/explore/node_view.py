"""One node with all that is said of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ntgraph.errors import count_of, needs_extra
from ntgraph.explore.notebook_html import show_table
from ntgraph.records import Node
from ntgraph.records.vocabulary import ARTICLE_LAYER, REFERENCE_LAYER

if TYPE_CHECKING:
    from ntgraph.explore.fact_graph import FactGraph
    from ntgraph.explore.selection import Selection
    from ntgraph.notebook.graph_widget import GraphWidget


@dataclass(frozen=True, repr=False, eq=False)
class NodeView:
    """A node, what articles say of it, and what is accepted of it.

    Example:
        >>> import ntgraph
        >>> gaba = ntgraph.load().node("gaba")
        >>> gaba.id, len(gaba.statements) > 10
        ('CHEBI:16865', True)
    """

    graph: FactGraph
    record: Node

    @property
    def id(self) -> str:
        """Its CURIE."""
        return self.record.id

    @property
    def label(self) -> str:
        """Its usual name."""
        return self.record.label

    @property
    def statements(self) -> Selection:
        """What articles say of it."""
        return self.graph.where(about=self.id, layer=ARTICLE_LAYER)

    @property
    def accepted(self) -> Selection:
        """What reviews and reference works say of it."""
        return self.graph.where(about=self.id, layer=REFERENCE_LAYER)

    def neighborhood(self, hops: int = 1) -> Selection:
        """What lies around it."""
        return self.graph.neighborhood(self.id, hops=hops)

    def widget(self, *, height: int = 560) -> GraphWidget:
        """Make a live map of what lies around it, for a notebook; a click in it is known in Python.

        Args:
            height: in pixels.

        Raises:
            MissingDependencyError: anywidget is not installed.
        """
        with needs_extra("notebook", "Widgets"):
            from ntgraph.notebook.graph_widget import GraphWidget
        return GraphWidget(self.neighborhood().view, height=height)

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
        ]
        card = show_table(node.label, ("", ""), [row for row in rows if row[1]])
        return card + self.statements._repr_html_()

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        from ntgraph.notebook import show_still

        return show_still(self.neighborhood().view, repr(self), self._repr_html_())
