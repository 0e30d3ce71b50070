"""`Selection`, the statements that a question returned, to which further questions apply."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ntgraph.columns import columns_of
from ntgraph.errors import count_of
from ntgraph.explore.fact_cache import FactCache
from ntgraph.explore.large_pages import needs_large_page, render_large, write_large
from ntgraph.explore.notebook_map import NotebookMap
from ntgraph.explore.notebook_tables import show_statements
from ntgraph.explore.where_conditions import Value, keep_values, tell_condition
from ntgraph.facts.statement_sentences import start_with_capital
from ntgraph.graph.display_limits import MOST_ROWS_IN_NOTEBOOK, MOST_STATEMENTS_DISPLAYED
from ntgraph.graph.views import View, draw_best, view_of_columns
from ntgraph.records import Statement

if TYPE_CHECKING:
    import pandas as pd
    from networkx import Graph

    from ntgraph.facts import FactBase

# How the words of a condition on the layer begin.
LAYER = "layer "


@dataclass(frozen=True, repr=False, eq=False)
class Selection(NotebookMap):
    """Statements chosen by a question, sorted by id; asking it again narrows it down.

    `base_title` names what was asked before `where`; `left_out` counts the nodes that a limit left
    out; `center` is the node that they are around, if they are; `conditions` are those of `where`
    that were asked for, in words; `why` says of an empty answer what left nothing.

    Example:
        >>> import ntgraph
        >>> chosen = ntgraph.load().where(about="GABA").where(verdict="contradicted")
        >>> chosen.sentences()
        ['Too much GABA can lead to a stroke.']
    """

    graph: FactCache
    ids: Sequence[str]
    base_title: str
    left_out: int = 0
    center: str = ""
    conditions: tuple[str, ...] = ()
    why: str = ""

    def where(self, **conditions: Value) -> Selection:
        """Return those of the statements that meet every condition.

        Args:
            conditions: `verdict`, `predicate`, `sign`, `layer`, `level`, `type`,
                `subject_type`, `object_type`, `stance`, `citation_state`, `comparison`,
                `passage_kind`, `source`, `cites` and `article` take an id or a label, in any
                case, or several; `subject`, `object` and `about` a node by any of its names,
                or several; `contested`, `negated`, `hedged`, `cited` and `safety` true or false.

        Raises:
            UnknownTermError: there is no such condition, or no such value of it.
            UnknownNodeError: no node has the name that is asked for.
        """
        conditions = {name: keep_values(value) for name, value in conditions.items()}
        kept = self.graph.answers.meet(self.ids, conditions)
        told = tuple(tell_condition(name, value) for name, value in conditions.items())
        why = self.why if len(kept) else self._why_none(conditions)
        return replace(self, ids=kept, conditions=(*self.conditions, *told), why=why)

    def _why_none(self, conditions: dict[str, Value]) -> str:
        """Return which condition left nothing: they are asked one after another."""
        left, before = self.ids, len(self.ids)
        if not before:
            return self.why
        for name, value in conditions.items():
            left = self.graph.answers.meet(left, {name: value})
            if not len(left):
                told, of = tell_condition(name, value), count_of(before, "statement")
                return f"{told}: none of {of}"
            before = len(left)
        return self.why

    def __iter__(self) -> Iterator[Statement]:
        return self.graph.answers.records(self.ids)

    def __len__(self) -> int:
        return len(self.ids)

    def sentences(self) -> list[str]:
        """Return each statement as a sentence."""
        return self.graph.answers.sentences(self.ids)

    @property
    def node_ids(self) -> tuple[str, ...]:
        """The ids of the nodes that the statements join, sorted."""
        return self.graph.answers.ends(self.ids)

    @property
    def statements(self) -> pd.DataFrame:
        """The rows of `FactGraph.statements` for these statements."""
        return self.graph.answers.statements_frame(self.ids)

    @property
    def nodes(self) -> pd.DataFrame:
        """The rows of `FactGraph.nodes` for the nodes that the statements join."""
        return self.graph.answers.nodes_frame(self.ids)

    @property
    def evidence(self) -> pd.DataFrame:
        """The rows of `FactGraph.evidence` for these statements."""
        return self.graph.answers.evidence_frame(self.ids)

    @property
    def citations(self) -> pd.DataFrame:
        """The rows of `FactGraph.citations` about works cited for the statements."""
        return self.graph.answers.citations_frame(self.ids)

    @property
    def nx(self) -> Graph[Any]:
        """A new networkx graph of these statements, with the same attributes as `FactGraph.nx`.

        It has no works as nodes. The part of an imported graph has its own ids and its own kind;
        that of a large graph is directed, and has parallel edges, if the part is and has them.

        Raises:
            TooLargeError: these are more statements than networkx has room for.
        """
        if columns_of(self.graph.facts.statements) is not None:
            from ntgraph.graph.networkx_graph import require_room
            from ntgraph.graph.original_graph import build_part

            require_room(len(self))
            return build_part(self.facts)
        original = self.graph.original
        if original is not None:
            names = self.graph.facts.originals or {}
            return original.part([names.get(id, id) for id in self.node_ids], self.ids)
        # `edge_subgraph` would return nodes and edges in the order of a set, different in each run.
        whole = self.graph.nx
        part = type(whole)(**whole.graph)
        edges: Any = whole.edges
        own: Any = part.edges
        part.add_nodes_from((id, whole.nodes[id]) for id in self.node_ids)
        for s in self:
            part.add_edge(s.subject, s.object, key=s.id)
            own[s.subject, s.object, s.id].update(edges[s.subject, s.object, s.id])
        return part

    def to_networkx(self, *, flat: bool = False) -> Graph[Any]:
        """Return the same as `nx`; see `FactGraph.to_networkx` for `flat`."""
        from ntgraph.graph.flat_networkx import flatten_graph

        return flatten_graph(self.nx) if flat else self.nx

    def write_page(self, path: Path | str) -> Path:
        """Write a page about these statements and return its path; it opens without a network.

        More than 20,000 statements get a page as in `FactGraph.write_page`.

        Raises:
            OutputError: it could not be written; an existing file is unchanged.
        """
        from ntgraph.atomic_write import write_output

        if needs_large_page(len(self.ids)):
            return write_large(self.facts, path, title=self.page_title, left_out=self.left_out)
        write_output(Path(path), [self.render()])
        return Path(path)

    @property
    def facts(self) -> FactBase:
        """These statements with what they rest on, as facts of their own.

        Title and summary say that they are a part and how they were chosen. What contests them
        and how they stand to accepted facts is told as in the whole.
        """
        from ntgraph.graph.kept_part import take_part

        return take_part(self.graph.facts, self.ids, self.told)

    def matrix(self, rows: Value | None = None, columns: Value | None = None) -> pd.DataFrame:
        """Return a table of things by things of these statements; see `FactGraph.matrix`."""
        from ntgraph.explore.comparison_tables import matrix

        return matrix(self, rows, columns)

    @property
    def told(self) -> str:
        """How the statements were chosen, in words."""
        is_whole = self.base_title == self.graph.facts.data.title
        own = "" if is_whole else self.base_title
        around = own[:1].lower() + own[1:] if self.center else own
        limited = f"{count_of(self.left_out, 'thing')} beyond the limit" if self.left_out else ""
        return "; ".join(filter(None, (around, *self.conditions, limited)))

    def export(self, format: str, path: Path | str | None = None) -> list[Path]:
        """Write these statements in another format and return the paths; see `FactGraph.export`.

        The file says that it is a part and how it was chosen, if the format has a place for it.

        Raises:
            UnknownTermError: there is no such format, or no format has the ending.
            MissingDependencyError: the library that the format needs is not installed.
            OutputError: it could not be written; files that were there are unchanged.

        >>> import ntgraph
        >>> from tempfile import TemporaryDirectory
        >>> good = ntgraph.load().where(verdict=["supported", "partly_supported"])
        >>> with TemporaryDirectory() as folder:
        ...     [path.name for path in good.export("csv", f"{folder}/good.csv")]
        ['good.csv']
        """
        from ntgraph.explore.graph_exports import export_to

        facts = self.facts
        page = replace(self, base_title=facts.data.title, conditions=())
        return export_to(facts, page.write_page, format, path)

    def render(self) -> str:
        """Return the page about these statements as HTML."""
        from ntgraph.display import build_display
        from ntgraph.page import render_page

        if needs_large_page(len(self.ids)):
            return render_large(self.facts, title=self.page_title, left_out=self.left_out)
        return render_page(build_display(self.view))

    @property
    def view(self) -> View:
        """These statements and their nodes as a `View`, which pages and pictures are made of."""
        if columns_of(self.graph.facts.statements) is not None:
            return self._view_of_columns()
        nodes = self.node_ids
        center = self.center if self.center in nodes else ""
        facts = self.graph.facts
        view = View(facts, nodes, self.ids, self.page_title, self.left_out, center=center)
        return draw_best(view, keep=center)

    def _view_of_columns(self) -> View:
        """Return the view of statements in columns: of many, the best connected part."""
        if len(self) > MOST_STATEMENTS_DISPLAYED:
            facts = self.graph.facts
            return view_of_columns(
                facts, self.ids, self.page_title, center=self.center, left_out=self.left_out
            )
        facts = self.facts
        center = self.center if self.center in facts.nodes else ""
        statements = tuple(facts.statements) if len(self) else ()
        nodes = tuple(facts.nodes) if len(self) else ()
        view = View(facts, nodes, statements, self.page_title, self.left_out, center=center)
        return draw_best(view, keep=center)

    def _map_view(self) -> View:
        return self.view

    @property
    def title(self) -> str:
        """What was asked for, in words: `about dopamine, verdict overstated`.

        Of the statements of a layer, and of all, it is the title of the graph.
        """
        return ", ".join(filter(None, self._title_parts))

    @property
    def page_title(self) -> str:
        """The same as the title of a page: a question gets a capital letter, a name none."""
        return self.title if self._title_parts[0] else start_with_capital(self.title)

    @property
    def _title_parts(self) -> tuple[str, ...]:
        """The name of what was asked, empty if it is the whole graph, and the conditions."""
        is_whole = self.base_title == self.graph.facts.data.title
        asked = [each for each in self.conditions if not (is_whole and each.startswith(LAYER))]
        return "" if is_whole and asked else self.base_title, *asked

    def __repr__(self) -> str:
        nodes, statements = self.graph.answers.count_ends(self.ids), len(self)
        why = f" ({self.why})" if self.why and not statements else ""
        size = f"{count_of(nodes, 'node')}, {count_of(statements, 'statement')}"
        return f"{self.title}: {size}{why}"

    def _repr_html_(self) -> str:
        first = self.graph.answers.first_records(self.ids, MOST_ROWS_IN_NOTEBOOK)
        why = "" if len(self) else self.why
        return show_statements(
            self.title, first, len(self), self.graph.facts, self.left_out, why=why
        )
