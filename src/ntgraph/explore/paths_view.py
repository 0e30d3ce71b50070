"""`PathsView`, the paths between two nodes, which `FactGraph.paths` returns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ntgraph.errors import count_of
from ntgraph.explore.chosen_statements import select
from ntgraph.explore.fact_cache import FactCache
from ntgraph.explore.notebook_map import NotebookMap
from ntgraph.explore.notebook_tables import show_table
from ntgraph.explore.safety_corrections import list_corrections
from ntgraph.explore.selection import Selection
from ntgraph.facts.statement_sentences import say
from ntgraph.graph.statement_index import Path, PathAnswer
from ntgraph.graph.views import View
from ntgraph.records import Node


@dataclass(frozen=True, repr=False, eq=False)
class PathsView(NotebookMap):
    """The ways between two nodes, shortest first; `left_out` counts those not kept.

    A path may use a statement against its direction: it shows how two things are connected, not
    that one causes the other.

    Example:
        >>> import ntgraph
        >>> ways = ntgraph.load().paths("cocaine", "paranoia", max_hops=1)
        >>> ways.told()[0]
        ['Through an excess of dopamine, cocaine leads to paranoia.']
    """

    graph: FactCache
    start: Node
    end: Node
    answer: PathAnswer

    def __iter__(self) -> Iterator[Path]:
        return iter(self.answer.paths)

    def __len__(self) -> int:
        return len(self.answer.paths)

    @property
    def left_out(self) -> int:
        """How many more paths there are."""
        return self.answer.left_out

    def told(self) -> list[list[str]]:
        """Return the sentences of each path: one text per hop, with all statements of the hop."""
        facts = self.graph.facts
        return [
            [
                " ".join(say(facts.statements[id], facts) for id in hop.statements)
                for hop in path.hops
            ]
            for path in self.answer.paths
        ]

    def corrections(self) -> list[list[str]]:
        """Return the corrections for each path; whatever shows a path must show them, too."""
        facts = self.graph.facts
        return [
            list_corrections(
                (facts.statements[id] for hop in path.hops for id in hop.statements), facts
            )
            for path in self.answer.paths
        ]

    @property
    def statements(self) -> Selection:
        """All statements on these paths."""
        ids = {id for path in self for hop in path.hops for id in hop.statements}
        return select(self.graph, ids, title=self._title)

    @property
    def _title(self) -> str:
        return f"From {self.start.label} to {self.end.label}"

    def _map_view(self) -> View:
        return self.statements.view

    def __repr__(self) -> str:
        more = f", {self.left_out} more" if self.left_out else ""
        return f"{self._title}: {count_of(len(self), 'way')}{more}"

    def _repr_html_(self) -> str:
        nodes = self.graph.facts.nodes
        rows = [
            (" – ".join(nodes[id].label for id in path.nodes), " ".join((*told, *due)))
            for path, told, due in zip(self, self.told(), self.corrections(), strict=True)
        ]
        note = f"{self.left_out} more left out" if self.left_out else ""
        return show_table(self._title, ("way", "told"), rows, note)
