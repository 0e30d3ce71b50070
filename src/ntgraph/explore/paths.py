"""How two nodes are connected, each way told as sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ntgraph.explore.showing import show_table
from ntgraph.index import Path, PathAnswer
from ntgraph.records import Node
from ntgraph.wording import say

if TYPE_CHECKING:
    from ntgraph.explore.fact_graph import FactGraph
    from ntgraph.explore.selection import Selection


@dataclass(frozen=True, repr=False, eq=False)
class PathsView:
    """The ways between two nodes, shortest first; `left_out` counts those not kept.

    Example:
        >>> import ntgraph
        >>> ways = ntgraph.load().paths("cocaine", "paranoia", max_hops=1)
        >>> ways.told()[0]
        ['Cocaine leads to paranoia through an excess of dopamine.']
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

    @property
    def statements(self) -> Selection:
        """All statements on these ways."""
        ids = {id for path in self for hop in path.hops for id in hop.statements}
        return self.graph.select(sorted(ids), title=self._title)

    @property
    def _title(self) -> str:
        return f"From {self.start.label} to {self.end.label}"

    def __repr__(self) -> str:
        more = f", {self.left_out} more" if self.left_out else ""
        return f"{self._title}: {len(self)} ways{more}"

    def _repr_html_(self) -> str:
        nodes = self.graph.facts.nodes
        rows = [
            (" – ".join(nodes[id].label for id in path.nodes), " ".join(told))
            for path, told in zip(self, self.told(), strict=True)
        ]
        note = f"{self.left_out} more left out" if self.left_out else ""
        return show_table(self._title, ("way", "told"), rows, note)

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        return {"text/plain": repr(self), "text/html": self._repr_html_()}
