"""The facts and their graph as one object: a reading of both, never a second model."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ntgraph.checks import require_sound
from ntgraph.errors import UnknownTermError, needs_extra
from ntgraph.explore.counted_words import count
from ntgraph.explore.kept_tables import KeptTables
from ntgraph.explore.node_view import NodeView
from ntgraph.explore.paths_view import PathsView
from ntgraph.explore.quiz_set import ALL, SET_SIZE, Quiz, draw_quiz
from ntgraph.explore.selection import Selection
from ntgraph.explore.tour_view import TourView
from ntgraph.explore.where_conditions import Conditions, Value
from ntgraph.facts import FactBase, load_facts, shipped_facts
from ntgraph.facts.sentences import say_name
from ntgraph.graph.statement_index import StatementIndex
from ntgraph.judging.gauges import Crosscheck, crosscheck
from ntgraph.learning import QuizItem, quiz_items
from ntgraph.records.vocabulary import ARTICLE_LAYER, REFERENCE_LAYER

if TYPE_CHECKING:
    import pandas as pd

    from ntgraph.graph.views import View
    from ntgraph.notebook.graph_widget import GraphWidget


def load(folder: Path | str | None = None) -> FactGraph:
    """Load fact tables as an object to ask questions of.

    Args:
        folder: the fact tables; without it those that come with ntgraph.

    Raises:
        FactsError: the tables hold problems; it carries them all.

    >>> load().node("norepinephrine").label
    'noradrenaline'
    """
    facts = load_facts(shipped_facts() if folder is None else folder)
    require_sound(facts)
    return FactGraph(facts)


class FactGraph(KeptTables):
    """A fact base and the graph made of it, with the questions one asks most.

    Tables (pandas) and graph (networkx) are made on first use and kept. Each question
    gives a view that shows itself in a notebook and can be asked further.

    Example:
        >>> g = load()
        >>> g.said.where(about="GABA", verdict="contradicted").sentences()
        ['Too much GABA can lead to a stroke.']
        >>> g.statements.index.name
        'id'
    """

    def __init__(
        self,
        facts: FactBase,
        *,
        notes: Iterable[str] = (),
        originals: Mapping[str, Hashable] | None = None,
    ) -> None:
        """Read a fact base.

        Args:
            facts: sound facts, as `load_facts` gives them.
            notes: what could not be carried over, of a graph that was brought along.
            originals: the ids such a graph has itself, by ours.
        """
        self.facts = facts
        self.notes = tuple(notes)
        self.originals: Mapping[str, Hashable] = dict(originals or {})

    # What questions walk

    @cached_property
    def index(self) -> StatementIndex:
        """Adjacency arrays over what articles say."""
        said = (s for s in self.facts.statements.values() if s.layer == ARTICLE_LAYER)
        return StatementIndex.of(said)

    @cached_property
    def checked(self) -> Crosscheck:
        """Comparisons with accepted facts, and conflicts."""
        return crosscheck(self.facts)

    @cached_property
    def conditions(self) -> Conditions:
        """The conditions that `where` knows."""
        return Conditions(self.facts, self.checked)

    # Questions

    def select(
        self, ids: Iterable[str], *, title: str = "Selection", left_out: int = 0
    ) -> Selection:
        """Choose statements by their ids, such as the index of a table.

        Raises:
            UnknownTermError: there is no statement of that id.
        """
        ids, known = tuple(ids), self.facts.statements
        for id in ids:
            if id not in known:
                raise UnknownTermError("statement", id, list(known))
        return Selection(self, tuple(sorted(ids)), title, left_out)

    @property
    def everything(self) -> Selection:
        """All statements of all layers."""
        return self.select(self.facts.statements, title=self.facts.data.title)

    @property
    def said(self) -> Selection:
        """What articles say: what one asks of most, since accepted facts have no verdict."""
        return self.where(layer=ARTICLE_LAYER)

    @property
    def accepted(self) -> Selection:
        """What reviews and reference works say, to hold articles against."""
        return self.where(layer=REFERENCE_LAYER)

    def where(self, **conditions: Value) -> Selection:
        """Choose the statements that meet every condition; see `Selection.where`.

        >>> load().where(verdict="contradicted", subject="GABA").sentences()
        ['Too much GABA can lead to a stroke.']
        """
        return self.everything.where(**conditions)

    def node(self, name: str) -> NodeView:
        """Find a node by id, label, synonym or identifier, in any case.

        Raises:
            UnknownNodeError: no node answers; it suggests others.
        """
        return NodeView(self, self.facts.get_node(name))

    def neighborhood(
        self,
        name: str,
        *,
        hops: int = 1,
        types: Iterable[str] | None = None,
        layer: str = ARTICLE_LAYER,
        limit: int = 300,
    ) -> Selection:
        """Choose what lies around a node: every statement among the nodes within reach.

        Args:
            name: an id, label, synonym or identifier, any case.
            hops: how many steps to go.
            types: node types to keep besides the node itself; all by default.
            layer: the layer to walk.
            limit: how many nodes to keep, nearest and best connected first.

        Raises:
            UnknownNodeError: no node answers to the name.
            UnknownTermError: there is no such type or layer.
        """
        node = self.facts.get_node(name)
        walked = self.where(layer=layer)
        index = self.index if layer == ARTICLE_LAYER else StatementIndex.of(walked)
        reach = index.neighborhood(node.id, radius_hops=hops, limit=limit)
        near = set(reach.distances)
        if types is not None:
            kinds = set(types)
            self.conditions.make("type", kinds)
            near = {id for id in near if self.facts.nodes[id].node_type in kinds} | {node.id}
        ids = [s.id for s in walked if s.subject in near and s.object in near]
        return self.select(ids, title=f"Around {say_name(node)}", left_out=reach.left_out)

    def paths(self, start: str, end: str, *, max_hops: int = 3, limit: int = 10) -> PathsView:
        """Find how two nodes are connected by what articles say, shortest ways first.

        Raises:
            UnknownNodeError: no node answers to one of the names.
        """
        ends = self.facts.get_node(start), self.facts.get_node(end)
        answer = self.index.find_paths(ends[0].id, ends[1].id, max_hops=max_hops, limit=limit)
        return PathsView(self, *ends, answer)

    def matrix(self, *, layer: str = ARTICLE_LAYER) -> pd.DataFrame:
        """Give drugs by messengers; see `ntgraph.explore.summary_tables.matrix`."""
        from ntgraph.explore.summary_tables import matrix

        return matrix(self.where(layer=layer))

    def compare(self, one: str, other: str, *, layer: str = ARTICLE_LAYER) -> pd.DataFrame:
        """Put two nodes side by side; see `ntgraph.explore.summary_tables.compare`."""
        from ntgraph.explore.summary_tables import compare

        return compare(
            self.where(layer=layer), self.facts.get_node(one), self.facts.get_node(other)
        )

    def contested(self) -> Selection:
        """Choose the statements of articles that another statement speaks against."""
        return self.where(contested=True)

    def audit(self) -> pd.DataFrame:
        """List the faults of references and citations; the same as `findings`."""
        return self.findings

    # To teach with, and to hand on

    @cached_property
    def questions(self) -> list[QuizItem]:
        """Every quiz question that the facts give."""
        return quiz_items(self.facts)

    def quiz(
        self,
        kind: str = ALL,
        *,
        seed: int = 1,
        count: int = SET_SIZE,
        among: Selection | None = None,
    ) -> Quiz:
        """Draw a set of questions; a seed gives everybody the same, here and on the page.

        Args:
            kind: `direction`, `which`, `odd`, `carries`, `verdict`, or `all` for some of each.
            seed: any whole number from 1 on.
            count: how many questions; the page asks ten.
            among: draw only questions that rest on these statements; then the page's set
                of the same seed is another one.

        Raises:
            UnknownTermError: there is no such kind of question.

        >>> load().quiz("odd", seed=7).items[0].kind
        'odd'
        """
        chosen = self.questions
        if among is not None:
            kept = set(among.ids)
            chosen = [item for item in chosen if kept.issuperset(item.statements)]
        return draw_quiz(self.facts, chosen, kind, seed, count)

    def cards(self, deck: str | None = None) -> pd.DataFrame:
        """Give flashcards as a table, one row a card, by id.

        Args:
            deck: `things` or `statements`; both by default.

        Returns:
            Columns deck (category), front, back and about (id of the node or statement).
            Verdict, reason and corrections are on the back.

        Raises:
            UnknownTermError: there is no such deck.
        """
        from ntgraph.explore.summary_tables import cards

        return cards(self.facts, deck)

    def tour(self, name: str) -> TourView:
        """Find a tour by its id, as the index of `tours` lists them.

        Raises:
            UnknownTermError: there is no such tour; it suggests others.
        """
        if name not in self.facts.tours:
            raise UnknownTermError("tour", name, sorted(self.facts.tours))
        return TourView(self, self.facts.tours[name])

    @property
    def _said_view(self) -> View:
        from ntgraph.graph.views import overview

        return overview(self.facts, layers=[ARTICLE_LAYER])

    def write_page(self, path: Path | str) -> Path:
        """Write the page about everything; it opens without a network.

        Raises:
            OutputError: it could not be written; what stood there still stands.
        """
        from ntgraph.atomic_write import write_output
        from ntgraph.display import build_display
        from ntgraph.graph.views import overview
        from ntgraph.page import render_page

        return write_output(path, [render_page(build_display(overview(self.facts)))])

    def widget(self, *, height: int = 560) -> GraphWidget:
        """Make a live map of what articles say, for a notebook; a click in it is known in Python.

        Args:
            height: in pixels.

        Raises:
            MissingDependencyError: anywidget is not installed.
        """
        with needs_extra("notebook", "Widgets"):
            from ntgraph.notebook.graph_widget import GraphWidget
        return GraphWidget(self._said_view, height=height)

    def __repr__(self) -> str:
        facts = self.facts
        size = f"{count(len(facts.nodes), 'node')}, {count(len(facts.statements), 'statement')}"
        return "; ".join((f"{facts.data.title}: {size}", *self.notes))

    def _repr_html_(self) -> str:
        return self.where(layer=ARTICLE_LAYER)._repr_html_()

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        from ntgraph.notebook import show_still

        return show_still(self._said_view, repr(self), self._repr_html_())
