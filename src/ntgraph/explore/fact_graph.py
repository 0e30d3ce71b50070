"""`FactGraph`, the object that users ask questions of, and `load`, which returns one.

It holds a fact base and passes each question on to the rooms below.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ntgraph.checks import load_sound_facts
from ntgraph.errors import SettingError, UnknownTermError, count_of
from ntgraph.explore.chosen_statements import (
    select,
    select_everything,
    select_neighborhood,
    select_where,
)
from ntgraph.explore.given_arguments import require_count
from ntgraph.explore.graph_lookup import GraphLookup
from ntgraph.explore.large_pages import needs_large_page, render_large, write_large
from ntgraph.explore.notebook_map import NotebookMap
from ntgraph.explore.paths_view import PathsView
from ntgraph.explore.quiz_set import ALL, CHECKED, Quiz, draw_quiz
from ntgraph.explore.selection import Selection
from ntgraph.explore.tour_view import TourView
from ntgraph.explore.where_conditions import Value
from ntgraph.facts import FactBase, shipped_facts
from ntgraph.facts.named_terms import find_terms
from ntgraph.graph.display_limits import MOST_BOXES_DRAWN, PATH_STEPS, PATHS_SHOWN, QUIZ_QUESTIONS
from ntgraph.graph.views import View, find_paths, overview
from ntgraph.learning import QuizItem, is_sampled
from ntgraph.records.vocabulary import ARTICLE_LAYER, REFERENCE_LAYER

if TYPE_CHECKING:
    import pandas as pd

    from ntgraph.graph.original_graph import OriginalGraph


def load(folder: Path | str | None = None, *, only: Sequence[str] = ()) -> FactGraph:
    """Load a folder of fact tables as a `FactGraph`.

    Args:
        folder: the fact tables; by default those that come with ntgraph.
        only: slugs or titles of articles, or one; what other articles say is left out.

    Raises:
        FactsError: the tables have problems; it carries them all.
        UnknownTermError: no article has a name of `only`.

    >>> load().node("norepinephrine").label
    'noradrenaline'
    """
    chosen = shipped_facts() if folder is None else folder
    return FactGraph(load_sound_facts(chosen, only=only).facts)


class FactGraph(GraphLookup, NotebookMap):
    """A fact base and the graph made of it, with the questions one asks most.

    Tables (pandas) and graph (networkx) are made on first use and kept. Each question returns
    an object that a notebook displays and that can be asked further questions.

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
        original: OriginalGraph | None = None,
    ) -> None:
        """Make the object from a fact base.

        Args:
            facts: facts without problems, as `load_facts` returns them.
            notes: what could not be read from an imported graph, one line each.
            originals: the ids in the imported graph, by our node ids; by default those that the
                facts have.
            original: the imported graph, if it was a networkx graph.
        """
        if originals is not None:
            facts = replace(facts, originals=dict(originals))
        super().__init__(facts, original)
        self.notes = tuple(notes)

    @property
    def originals(self) -> Mapping[str, Hashable]:
        """The ids in the imported graph, by our node ids; empty if nothing was imported."""
        return self.facts.originals or {}

    # Questions

    def select(
        self, ids: Iterable[str], *, title: str = "Selection", left_out: int = 0
    ) -> Selection:
        """Return the statements with these ids, such as the index of a table.

        Raises:
            UnknownTermError: there is no statement with one of the ids.
        """
        return select(self, ids, title=title, left_out=left_out)

    @property
    def everything(self) -> Selection:
        """All statements of all layers."""
        return select_everything(self)

    @property
    def said(self) -> Selection:
        """The statements of articles, without accepted facts, which have no verdict."""
        return self.where(layer=ARTICLE_LAYER)

    @property
    def accepted(self) -> Selection:
        """The accepted facts: statements of reviews and reference works."""
        return self.where(layer=REFERENCE_LAYER)

    def where(self, **conditions: Value) -> Selection:
        """Return the statements of articles that meet every condition; see `Selection.where`.

        With `layer`, or from `everything`, the statements are those of other layers: accepted
        facts are `layer="reference"`, both together `layer=["article", "reference"]`.

        >>> load().where(verdict="contradicted", subject="GABA").sentences()
        ['Too much GABA can lead to a stroke.']
        """
        return select_where(self, **conditions)

    def neighborhood(
        self,
        name: Hashable,
        *,
        hops: int = 1,
        types: Iterable[str] | str | None = None,
        layer: str = ARTICLE_LAYER,
        limit: int = MOST_BOXES_DRAWN,
    ) -> Selection:
        """Return all statements among the nodes within some steps of a node.

        Args:
            name: an id, label, synonym or identifier, in any case.
            hops: the largest number of steps.
            types: the node types to keep besides the node itself, one or several, by id or
                label; all by default.
            layer: the layer whose statements count.
            limit: the largest number of nodes; the nearest and best connected are kept.

        Raises:
            UnknownNodeError: no node has the name.
            UnknownTermError: there is no such type or layer.
            SettingError: the number of steps or nodes is less than 1.
        """
        return select_neighborhood(self, name, hops=hops, types=types, layer=layer, limit=limit)

    def paths(
        self,
        start: Hashable,
        end: Hashable,
        *,
        max_hops: int = PATH_STEPS,
        limit: int = PATHS_SHOWN,
    ) -> PathsView:
        """Find how two nodes are connected by what articles say.

        Ways that lead forward at every step come first, then the others; shorter ones before
        longer ones.

        Raises:
            UnknownNodeError: no node has one of the names.
            SettingError: the number of steps or paths is less than 1.
        """
        ends = self.facts.get_node(start), self.facts.get_node(end)
        steps, most = (
            require_count("paths", argument, value)
            for argument, value in (("max_hops", max_hops), ("limit", limit))
        )
        answer = find_paths(
            self.facts, ends[0].id, ends[1].id, max_hops=steps, limit=most, index=self.links
        )
        return PathsView(self, *ends, answer, steps)

    def matrix(
        self,
        rows: Value | None = None,
        columns: Value | None = None,
        *,
        layer: str = ARTICLE_LAYER,
    ) -> pd.DataFrame:
        """Return a table of things of some types by things of others, such as drugs by messengers.

        Args:
            rows: the types of the rows, by id or label, such as `gene`; by default drugs, or all
                types of a graph without drugs.
            columns: the types of the columns; by default messengers, or all types.
            layer: the layer whose statements count.

        Returns:
            Signs and verdicts, `+ supported`, by the labels of subject and object. Without
                `rows` and `columns`, a graph without drugs or messengers has a table of how
                many statements lead from each type to each type.

        Raises:
            UnknownTermError: there is no such type or layer.
            TooLargeError: the table would have more than a million cells.
        """
        from ntgraph.explore.comparison_tables import matrix

        return matrix(self.where(layer=layer), rows, columns)

    def compare(
        self, one: Hashable, other: Hashable, *, layer: str = ARTICLE_LAYER
    ) -> pd.DataFrame:
        """Put two nodes side by side; see `ntgraph.explore.comparison_tables.compare`."""
        from ntgraph.explore.comparison_tables import compare

        return compare(
            self.where(layer=layer), self.facts.get_node(one), self.facts.get_node(other)
        )

    def contested(self, *, layer: str = ARTICLE_LAYER) -> Selection:
        """Return the statements of a layer that another statement contradicts."""
        asked = {} if layer == ARTICLE_LAYER else {"layer": layer}
        return self.where(contested=True, **asked)

    def audit(self, *, code: str | None = None, severity: str | None = None) -> pd.DataFrame:
        """Return the faults of references and citations as a table.

        Args:
            code: only faults of this type, by id or label; all, as in `findings`, by default.
            severity: only faults that weigh as much, by id or label.

        Raises:
            UnknownTermError: there is no such type or severity.
        """
        found, words = self.findings, self.facts.vocabulary
        for name, wanted, terms in (
            ("code", code, words.finding_types),
            ("severity", severity, words.severities),
        ):
            if wanted is not None:
                found = found[found[name].isin(find_terms(name, wanted, terms))]
        return found

    # Teaching, pages and display

    def quiz(
        self,
        kind: str | None = None,
        *,
        seed: int = 1,
        count: int = QUIZ_QUESTIONS,
        among: Selection | None = None,
    ) -> Quiz:
        """Return a set of quiz questions; the same seed gives the same set, also on the page.

        Args:
            kind: `checked` for questions that a person checked, the default where there are
                any; else made by program: `direction`, `mechanism`, `says`, `carries`,
                `verdict`, `order`, or `all` for some of each.
            seed: any whole number from 1 on.
            count: how many questions; the page asks ten.
            among: draw only questions that rest on these statements; then the page's set
                of the same seed is another one.

        Raises:
            UnknownTermError: there is no such kind of question.
            SettingError: `among` is no selection, or `count` no whole number from 1 on.

        >>> load().quiz("order", seed=7).items[0].kind
        'order'
        """
        # Users without a type checker give a name.
        given: object = among
        if not isinstance(given, Selection | None):
            expected = "expected an answer of g.where(…) or of another question"
            raise SettingError(f"quiz(among=…): {expected}, found {type(given).__name__}")
        chosen = self.questions if among is None else self._questions_on(among)
        most = require_count("quiz", "count", count)
        first = CHECKED if any(item.is_checked for item in chosen) else ALL
        return draw_quiz(self.facts, chosen, first if kind is None else kind, seed, most)

    def _questions_on(self, part: Selection) -> list[QuizItem]:
        """Return the questions that rest on some statements only."""
        if is_sampled(self.facts):
            from ntgraph.learning.sampled_facts import ask_of_part

            return ask_of_part(self.facts, part.ids)
        kept = set(part.ids)
        return [item for item in self.questions if kept.issuperset(item.statements)]

    def cards(self, deck: str | None = None) -> pd.DataFrame:
        """Return the flashcards as a table, one row per card, indexed by id.

        Args:
            deck: `things` or `statements`; both by default.

        Returns:
            Columns deck (category), front, back and about (id of the node or statement).
            Verdict, reason and corrections are on the back.

        Raises:
            UnknownTermError: there is no such deck.
        """
        from ntgraph.explore.lesson_tables import cards

        return cards(self.facts, deck)

    def tour(self, name: str) -> TourView:
        """Return the tour with this id; the index of `tours` lists the ids.

        Raises:
            UnknownTermError: there is no such tour; the message suggests others.
        """
        if name not in self.facts.tours:
            raise UnknownTermError("tour", name, sorted(self.facts.tours))
        return TourView(self, self.facts.tours[name])

    def _map_view(self) -> View:
        return overview(self.facts, layers=[ARTICLE_LAYER])

    def write_page(self, path: Path | str) -> Path:
        """Write the page of the whole graph and return its path; it opens without a network.

        A graph of more than 20,000 statements gets a page that describes only what a reader
        opens. If its data are more than one file should have, `brain/index.html` with files
        beside it is written in place of `brain.html`, for a web server.

        Raises:
            OutputError: it could not be written; an existing file is unchanged.
        """
        from ntgraph.atomic_write import write_output

        if needs_large_page(len(self.facts.statements)):
            return write_large(self.facts, path, notes=self.notes)
        return write_output(path, [self.render()])

    def render(self) -> str:
        """Return the page of the whole graph as HTML."""
        from ntgraph.display import build_display
        from ntgraph.page import render_page

        if needs_large_page(len(self.facts.statements)):
            return render_large(self.facts, notes=self.notes)
        return render_page(build_display(overview(self.facts)))

    def export(self, format: str, path: Path | str | None = None) -> list[Path]:
        """Write the facts in another format and return the paths written, the main file first.

        A format that cannot hold all evidence gets the table of evidence beside it. If a file
        holds nothing, such as a quiz without questions, a warning says why.

        Args:
            format: a name of `ntgraph.exports.FORMATS`, such as `graphml`, or `all`, or
                `page`; with no path, the path itself, as in `export("brain.graphml")`, if its
                ending tells the format.
            path: the file, or the folder for formats that make several files.

        Raises:
            UnknownTermError: there is no such format, or no format has the ending.
            MissingDependencyError: the library that the format needs is not installed.
            OutputError: it could not be written; files that were there are unchanged.

        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as folder:
        ...     [path.name for path in load().export("graphml", f"{folder}/brain.graphml")]
        ['brain.graphml', 'brain.evidence.csv']
        """
        from ntgraph.explore.graph_exports import export_to

        return export_to(self.facts, self.write_page, format, path)

    def __repr__(self) -> str:
        facts = self.facts
        size = (
            f"{count_of(len(facts.nodes), 'node')}, {count_of(len(facts.statements), 'statement')}"
        )
        notes = f" ({count_of(len(self.notes), 'note')}: g.notes)" if self.notes else ""
        return f"{facts.data.title}: {size}{notes}"

    def _repr_html_(self) -> str:
        return self.where(layer=ARTICLE_LAYER)._repr_html_()
