"""A fact base with all that is computed from it: made on first use, then kept."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from ntgraph.columns import columns_of
from ntgraph.errors import count_of
from ntgraph.explore.answers_from_records import AnswersFromRecords
from ntgraph.explore.where_conditions import Conditions
from ntgraph.facts import FactBase
from ntgraph.graph.index_facts import index_facts
from ntgraph.graph.node_index import NodeIndex
from ntgraph.judging.gauges import Crosscheck, crosscheck
from ntgraph.learning import QuizItem, quiz_items
from ntgraph.records.vocabulary import ARTICLE_LAYER

if TYPE_CHECKING:
    import pandas as pd
    from networkx import Graph

    from ntgraph.explore.answers_from_columns import AnswersFromColumns
    from ntgraph.explore.kept_frames import Frames
    from ntgraph.graph.original_graph import OriginalGraph


class Questions(tuple[QuizItem, ...]):
    """All quiz questions of some facts; printed as their number."""

    __slots__ = ()

    def __repr__(self) -> str:
        checked = sum(1 for item in self if item.is_checked)
        return f"{count_of(len(self), 'question')}, {checked:,} of them checked by a person"


class FactCache:
    """A fact base as index, pandas tables and networkx graph, for whoever answers questions."""

    def __init__(self, facts: FactBase, original: OriginalGraph | None = None) -> None:
        """Store sound facts, as `load_facts` returns them; the rest is computed on first use.

        Args:
            facts: the facts.
            original: the graph they were read from, if it was a networkx graph.
        """
        self.facts = facts
        self._given = original

    def __getstate__(self) -> dict[str, Any]:
        """Return what `pickle` and `copy` keep: what was given; the rest is computed again."""
        kind = type(self)
        return {
            name: value
            for name, value in self.__dict__.items()
            if not isinstance(getattr(kind, name, None), cached_property)
        }

    @cached_property
    def answers(self) -> AnswersFromRecords | AnswersFromColumns:
        """What answers selections: statements in memory, or in columns."""
        if columns_of(self.facts.statements) is None:
            return AnswersFromRecords(self)
        from ntgraph.explore.answers_from_columns import ask_columns

        return ask_columns(self)

    @cached_property
    def index(self) -> NodeIndex:
        """The statements of articles, indexed for neighborhoods and paths."""
        return self.index_of(ARTICLE_LAYER)

    def index_of(self, layer: str) -> NodeIndex:
        """Return the index of the statements of one layer; it is made on first use."""
        if layer not in self._by_layer:
            self._by_layer[layer] = index_facts(self.facts, layer=layer, like=self._widest)
        return self._by_layer[layer]

    def ids_of(self, layer: str) -> Sequence[str]:
        """Return the ids of the statements of one layer, sorted."""
        return self.answers.ids_of_layer(layer)

    @cached_property
    def all_ids(self) -> Sequence[str]:
        """The ids of all statements, sorted."""
        return self.answers.all_ids

    @cached_property
    def whole_index(self) -> NodeIndex:
        """The statements of all layers, indexed by the nodes that they are about."""
        return index_facts(self.facts, like=self._by_layer.get(ARTICLE_LAYER))

    @cached_property
    def _by_layer(self) -> dict[str, NodeIndex]:
        return {}

    @property
    def _widest(self) -> NodeIndex | None:
        """The index of all statements, if it was made."""
        made: NodeIndex | None = self.__dict__.get("whole_index")
        return made

    @cached_property
    def links(self) -> NodeIndex:
        """The statements of articles that can be links of a path, which negated ones cannot."""
        return index_facts(self.facts, layer=ARTICLE_LAYER, with_denied=False, like=self.index)

    @cached_property
    def checked(self) -> Crosscheck:
        """The comparisons of statements with accepted facts, and the conflicts among statements."""
        return crosscheck(self.facts)

    @cached_property
    def conditions(self) -> Conditions:
        """The conditions that `where` accepts."""
        return Conditions(self.facts)

    @cached_property
    def original(self) -> OriginalGraph | None:
        """The graph that was imported; None for facts that were not. Nobody may change it."""
        if self._given is not None or self.facts.originals is None:
            return self._given
        from ntgraph.graph.original_graph import restore_graph

        return restore_graph(self.facts)

    @cached_property
    def nx(self) -> Graph[Any]:
        """The networkx graph, made once; networkx refuses to add to it or to remove from it.

        `to_networkx()` is a graph of your own, which you may change.

        For the facts of articles it is a directed multigraph, with works as nodes; see
        `build_graph`. A graph from `from_networkx` comes back as it was: the same ids, the same
        kind of graph, the same attributes and nothing else. The graph of a file or of tables has
        its own ids and is directed if its edges are. `FactGraph.to_networkx` makes other forms.

        Raises:
            TooLargeError: there are more than 200,000 statements; take a selection of them.
        """
        from networkx import freeze

        made = self.to_networkx()
        freeze(made)
        return made

    def to_networkx(self, *, sources: bool | None = None, flat: bool = False) -> Graph[Any]:
        """Return a new networkx graph, which you may change.

        Args:
            sources: whether works are nodes, with edges to what they are cited for; by default
                they are for the facts of articles, and not for an imported graph. With works, the
                graph is a directed multigraph with the attributes of `build_graph`.
            flat: whether each attribute is one text, number or truth value, so that the writers
                of networkx take it: `write_graphml`, `write_gexf`, `write_gml` and others.

        Raises:
            TooLargeError: there are more than 200,000 statements; take a selection of them.

        >>> import networkx as nx
        >>> from ntgraph import from_networkx
        >>> club = from_networkx(nx.karate_club_graph())
        >>> club.to_networkx().number_of_nodes()
        34
        >>> club.to_networkx(sources=True).number_of_nodes()
        35
        """
        from ntgraph.graph.flat_networkx import flatten_graph
        from ntgraph.graph.networkx_graph import build_graph
        from ntgraph.graph.original_graph import build_with_sources
        from ntgraph.imports.objects.copied_graph import copy_graph

        imported = self.facts.originals is not None
        wanted = not imported if sources is None else sources
        made: Graph[Any]
        if wanted:
            made = build_with_sources(self.facts) if imported else build_graph(self.facts)
        elif self.original is not None:
            made = copy_graph(self.original.graph)
        else:
            made = build_graph(self.facts, sources=False)
        return flatten_graph(made) if flat else made

    @cached_property
    def frames(self) -> Frames:
        """The data frames of the facts, made once; what is handed out are copies of them."""
        from ntgraph.explore.kept_frames import Frames

        return Frames(self.facts)

    def _hand_out(self, frame: pd.DataFrame) -> pd.DataFrame:
        from ntgraph.explore.kept_frames import hand_out

        return hand_out(frame)

    @property
    def statements(self) -> pd.DataFrame:
        """One row per statement, indexed by id; see `statements_frame` for the columns."""
        return self._hand_out(self.frames.statements)

    @property
    def nodes(self) -> pd.DataFrame:
        """One row per node, indexed by id; see `nodes_frame`."""
        return self._hand_out(self.frames.nodes)

    @property
    def sources(self) -> pd.DataFrame:
        """One row per work, indexed by id; see `sources_frame`."""
        return self._hand_out(self.frames.sources)

    @property
    def evidence(self) -> pd.DataFrame:
        """One row per piece of evidence; see `evidence_frame`."""
        return self._hand_out(self.frames.evidence)

    @property
    def findings(self) -> pd.DataFrame:
        """One row per finding of the audit; see `findings_frame`."""
        return self._hand_out(self.frames.findings)

    @property
    def citations(self) -> pd.DataFrame:
        """One row per work cited for a statement, with its stance; see `citations_frame`."""
        return self._hand_out(self.frames.citations)

    @property
    def tours(self) -> pd.DataFrame:
        """One row per tour, indexed by id: title, summary, minutes, number of steps."""
        return self._hand_out(self.frames.tours)

    @cached_property
    def questions(self) -> Questions:
        """Every quiz question that the facts give, those checked by hand first."""
        return Questions(quiz_items(self.facts))
