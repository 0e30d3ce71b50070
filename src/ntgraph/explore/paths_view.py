"""How two nodes are connected, each way told as sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ntgraph.errors import needs_extra
from ntgraph.explore.counted_words import count
from ntgraph.explore.notebook_html import show_table
from ntgraph.explore.safety_corrections import tell_corrections
from ntgraph.facts.sentences import say
from ntgraph.graph.statement_index import Path, PathAnswer
from ntgraph.records import Node

if TYPE_CHECKING:
    from ntgraph.explore.fact_graph import FactGraph
    from ntgraph.explore.selection import Selection
    from ntgraph.notebook.graph_widget import GraphWidget


@dataclass(frozen=True, repr=False, eq=False)
class PathsView:
    """The ways between two nodes, shortest first; `left_out` counts those not kept.

    A way may go against the direction of a statement: it says how two things are connected,
    not that one brings about the other.

    Example:
        >>> import ntgraph
        >>> ways = ntgraph.load().paths("cocaine", "paranoia", max_hops=1)
        >>> ways.told()[0]
        ['Through an excess of dopamine, cocaine leads to paranoia.']
    """

    graph: FactGraph
    start: Node
    end: Node
    answer: PathAnswer

    def __iter__(self) -> Iterator[Path]:
        return iter(self.answer.paths)

    def __len__(self) -> int:
        return len(self.answer.paths)

    @property
    def left_out(self) -> int:
        """How many ways there are besides."""
        return self.answer.left_out

    def told(self) -> list[list[str]]:
        """Tell each way as sentences, all statements of a hop in one."""
        facts = self.graph.facts
        return [
            [
                " ".join(say(facts.statements[id], facts) for id in hop.statements)
                for hop in path.hops
            ]
            for path in self.answer.paths
        ]

    def corrections(self) -> list[list[str]]:
        """Tell the corrections due beside each way; what shows a way shows these, too."""
        facts = self.graph.facts
        return [
            tell_corrections(
                (facts.statements[id] for hop in path.hops for id in hop.statements), facts
            )
            for path in self.answer.paths
        ]

    @property
    def statements(self) -> Selection:
        """All statements on these ways."""
        ids = {id for path in self for hop in path.hops for id in hop.statements}
        return self.graph.select(ids, title=self._title)

    @property
    def _title(self) -> str:
        return f"From {self.start.label} to {self.end.label}"

    def widget(self, *, height: int = 560) -> GraphWidget:
        """Make a live map of these ways, for a notebook; a click in it is known in Python.

        Args:
            height: in pixels.

        Raises:
            MissingDependencyError: anywidget is not installed.
        """
        with needs_extra("notebook", "Widgets"):
            from ntgraph.notebook.graph_widget import GraphWidget
        return GraphWidget(self.statements.view, height=height)

    def __repr__(self) -> str:
        more = f", {self.left_out} more" if self.left_out else ""
        return f"{self._title}: {count(len(self), 'way')}{more}"

    def _repr_html_(self) -> str:
        nodes = self.graph.facts.nodes
        rows = [
            (" – ".join(nodes[id].label for id in path.nodes), " ".join((*told, *due)))
            for path, told, due in zip(self, self.told(), self.corrections(), strict=True)
        ]
        note = f"{self.left_out} more left out" if self.left_out else ""
        return show_table(self._title, ("way", "told"), rows, note)

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        from ntgraph.notebook import show_still

        return show_still(self.statements.view, repr(self), self._repr_html_())
