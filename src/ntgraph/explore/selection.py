"""A selection of statements: what a question gave, ready for the next question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ntgraph.errors import needs_extra
from ntgraph.explore.counted_words import count
from ntgraph.explore.notebook_html import show_statements
from ntgraph.explore.where_conditions import Value
from ntgraph.facts.sentences import say
from ntgraph.graph.views import View, draw_best
from ntgraph.records import Statement

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd

    from ntgraph.explore.fact_graph import FactGraph
    from ntgraph.notebook.graph_widget import GraphWidget


@dataclass(frozen=True, repr=False, eq=False)
class Selection:
    """Statements chosen by a question, sorted by id; asking it again narrows it down.

    `left_out` counts the nodes that a limit kept out.

    Example:
        >>> import ntgraph
        >>> chosen = ntgraph.load().where(about="GABA").where(verdict="contradicted")
        >>> chosen.sentences()
        ['Too much GABA can lead to a stroke.']
    """

    graph: FactGraph
    ids: tuple[str, ...]
    title: str
    left_out: int = 0

    def where(self, **conditions: Value) -> Selection:
        """Keep the statements that meet every condition.

        Args:
            conditions: `verdict`, `predicate`, `sign`, `layer`, `level`, `type`, `stance`,
                `citation_state`, `comparison`, `passage_kind`, `source`, `cites` and
                `article` take an id or several; `subject`, `object` and `about` a node by
                any of its names, or several; `contested`, `negated`, `hedged`, `cited` and
                `safety` true or false.

        Raises:
            UnknownTermError: there is no such condition, or no such value of it.
            UnknownNodeError: a node is asked for that nobody knows.
        """
        tests = [self.graph.conditions.make(name, value) for name, value in conditions.items()]
        kept = tuple(s.id for s in self if all(test(s) for test in tests))
        return replace(self, ids=kept)

    def __iter__(self) -> Iterator[Statement]:
        return (self.graph.facts.statements[id] for id in self.ids)

    def __len__(self) -> int:
        return len(self.ids)

    def sentences(self) -> list[str]:
        """Say each statement as a sentence."""
        return [say(statement, self.graph.facts) for statement in self]

    @property
    def node_ids(self) -> tuple[str, ...]:
        """The nodes that the statements join, sorted."""
        return tuple(sorted({end for s in self for end in (s.subject, s.object)}))

    @property
    def statements(self) -> pd.DataFrame:
        """The rows of `FactGraph.statements` that are chosen."""
        return self.graph.statements.loc[list(self.ids)]

    @property
    def nodes(self) -> pd.DataFrame:
        """The rows of `FactGraph.nodes` that the statements join."""
        return self.graph.nodes.loc[list(self.node_ids)]

    @property
    def evidence(self) -> pd.DataFrame:
        """The rows of `FactGraph.evidence` that carry the statements."""
        evidence = self.graph.evidence
        return evidence[evidence["statement"].isin(self.ids)]

    @property
    def citations(self) -> pd.DataFrame:
        """The rows of `FactGraph.citations` about works cited for the statements."""
        citations = self.graph.citations
        return citations[citations["statement"].isin(self.ids)]

    @property
    def nx(self) -> nx.MultiDiGraph[str]:
        """A networkx graph of its own, with the same attributes as `FactGraph.nx`."""
        # `edge_subgraph` would give nodes and edges in the order of a set.
        whole = self.graph.nx
        part = type(whole)(**whole.graph)
        part.add_nodes_from((id, whole.nodes[id]) for id in self.node_ids)
        for s in self:
            part.add_edge(s.subject, s.object, key=s.id, **whole.edges[s.subject, s.object, s.id])
        return part

    def write_page(self, path: Path | str) -> Path:
        """Write a page about what is chosen; it opens without a network.

        Raises:
            OutputError: it could not be written; what stood there still stands.
        """
        from ntgraph.atomic_write import write_output

        write_output(Path(path), [self.render()])
        return Path(path)

    def render(self) -> str:
        """Give the page about what is chosen as HTML."""
        from ntgraph.display import build_display
        from ntgraph.page import render_page

        return render_page(build_display(self.view))

    @property
    def view(self) -> View:
        """The part of the facts that is chosen, for whoever draws it."""
        view = View(self.graph.facts, self.node_ids, self.ids, self.title, self.left_out)
        return draw_best(view)

    def widget(self, *, height: int = 560) -> GraphWidget:
        """Make a live map of what is chosen, for a notebook; a click in it is known in Python.

        Args:
            height: in pixels.

        Raises:
            MissingDependencyError: anywidget is not installed.
        """
        with needs_extra("notebook", "Widgets"):
            from ntgraph.notebook.graph_widget import GraphWidget
        return GraphWidget(self.view, height=height)

    def __repr__(self) -> str:
        return f"{self.title}: {count(len(self.node_ids), 'node')}, {count(len(self), 'statement')}"

    def _repr_html_(self) -> str:
        return show_statements(self.title, list(self), self.graph.facts, self.left_out)

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        from ntgraph.notebook import show_still

        return show_still(self.view, repr(self), self._repr_html_())
