"""`PathsView`, the paths between two nodes, which `FactGraph.paths` returns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import overload

from ntgraph.errors import count_of
from ntgraph.explore.chosen_statements import select
from ntgraph.explore.fact_cache import FactCache
from ntgraph.explore.notebook_map import NotebookMap
from ntgraph.explore.notebook_tables import show_table
from ntgraph.explore.safety_corrections import list_corrections
from ntgraph.explore.selection import Selection
from ntgraph.facts.statement_sentences import say
from ntgraph.graph.display_limits import PATH_STEPS
from ntgraph.graph.found_paths import Path, PathAnswer
from ntgraph.graph.step_ways import Way, join_trail, ways_of, word_denied
from ntgraph.graph.views import View, find_denied_links
from ntgraph.records import Node, Statement

# A printed answer lists so many ways, and so many denied statements.
REPR_TRAILS = 10
REPR_DENIED = 3


@dataclass(frozen=True, repr=False, eq=False)
class PathsView(NotebookMap):
    """The ways between two nodes, those that lead forward first; `left_out` counts the rest.

    A path may use a statement against its direction: it shows how two things are connected, not
    that one causes the other. An arrow (→ or ←) shows the direction of what is said at a step,
    and a dash (–) a step without one direction.

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
    max_hops: int = PATH_STEPS

    def __iter__(self) -> Iterator[Path]:
        return iter(self.answer.paths)

    def __len__(self) -> int:
        return len(self.answer.paths)

    @overload
    def __getitem__(self, at: int) -> Path: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Path, ...]: ...
    def __getitem__(self, at: int | slice) -> Path | tuple[Path, ...]:
        return self.answer.paths[at]

    @property
    def why(self) -> str:
        """Why there is no way; empty if there is one."""
        if self.answer.paths:
            return ""
        if self.start.id == self.end.id:
            return "both ends are the same"
        for node in (self.start, self.end):
            if node.id not in self.graph.links:
                return f"no statement of an article that could be a step names {node.label}"
        steps = count_of(self.max_hops, "step")
        return f"no way within {steps}; max_hops={self.max_hops + 1} looks one step further"

    @property
    def left_out(self) -> int:
        """How many more paths there are."""
        return self.answer.left_out

    @property
    def ways(self) -> list[tuple[Way, ...]]:
        """Whether each step of each path runs along what is said, against it, or neither."""
        return [ways_of(path, self.graph.facts) for path in self.answer.paths]

    def trails(self) -> list[str]:
        """Return the names along each path, with arrows in the direction of what is said."""
        nodes = self.graph.facts.nodes
        return [
            join_trail([nodes[id].label for id in path.nodes], ways)
            for path, ways in zip(self.answer.paths, self.ways, strict=True)
        ]

    @property
    def denied(self) -> Selection:
        """The denied statements that would be steps of a path if they were not denied."""
        return select(self.graph, (s.id for s in self._denied), title=f"Denied: {self._title}")

    @property
    def _denied(self) -> tuple[Statement, ...]:
        return find_denied_links(
            self.graph.facts,
            self.start.id,
            self.end.id,
            max_hops=self.max_hops,
            index=self.graph.links,
        )

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
        more = f", {self.left_out:,} more" if self.left_out else ""
        why = f" ({self.why})" if self.why else ""
        head = f"{self._title}: {count_of(len(self), 'way')}{more}{why}"
        trails = self.trails()
        unseen = len(trails) - REPR_TRAILS
        rest = [f"… {unseen:,} more in .trails()"] if unseen > 0 else []
        return "\n".join((head, *trails[:REPR_TRAILS], *rest, *self._denied_lines()))

    def _repr_html_(self) -> str:
        rows = [
            (trail, " ".join((*told, *due)))
            for trail, told, due in zip(self.trails(), self.told(), self.corrections(), strict=True)
        ]
        more = [f"{self.left_out:,} more left out."] if self.left_out else []
        why = [f"{self.why[:1].upper()}{self.why[1:]}."] if self.why else []
        note = " ".join((*more, *why, *self._denied_lines()))
        return show_table(self._title, ("way", "told"), rows, note)

    def _denied_lines(self) -> list[str]:
        facts, denied = self.graph.facts, self._denied
        if not denied:
            return []
        told = word_denied([say(s, facts) for s in denied[:REPR_DENIED]], len(denied))
        return [told, *list_corrections(denied, facts)]
