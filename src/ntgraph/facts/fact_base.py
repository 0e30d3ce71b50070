"""The fact base: all records of a facts folder, joined and sorted by id."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from textwrap import shorten
from typing import Any

from ntgraph.columns import columns_of
from ntgraph.errors import Place, Problem, UnknownNodeError, count_of, suggest
from ntgraph.facts.table_reader import FactTable
from ntgraph.records import (
    Article,
    Assessment,
    Collection,
    Evidence,
    Kinship,
    Lookup,
    Node,
    QuestionPack,
    Reference,
    SafetyNote,
    Source,
    Span,
    Stance,
    Statement,
    Tour,
    write_qualifiers,
)
from ntgraph.records.frozen_record import frozen_record
from ntgraph.records.vocabulary import ARTICLE_LAYER, Vocabulary

Identified = tuple[Statement, Mapping[str, str]]
# Cells by which statements are looked up without a walk through all of them.
INDEXED = ("subject", "predicate", "object")

# Letters of a definition in a message.
LONGEST_MEANING = 80


@frozen_record
class DataInfo:
    """What data.toml says about the data: version, date (ISO), license, title and summary.

    `license` is that of the rows curated by hand; collections have their own. `fitted_to` are
    the slugs of the articles for which the bounds, tours and questions of the folder were made,
    and the node types that its predicates take; empty if they fit whatever is there. `id` stays
    when the title changes: programs that keep what they imported know the data by it.
    """

    version: str = ""
    released_on: str = ""
    license: str = ""
    title: str = ""
    summary: str = ""
    fitted_to: tuple[str, ...] = ()
    id: str = ""


@dataclass(frozen=True, repr=False)
class FactBase:
    """All records of a facts folder, read once and never changed.

    All mappings are sorted by id. Statements contain their assessment and their stances;
    `assessments` and `stances` hold the same records row by row, as they were read. `problems`
    lists what could not be read; `ntgraph.checks` finds the problems in what was read.
    `is_own` is true for a folder that stands on the facts that come with ntgraph. `part_of`
    holds all facts if these are only a part of them, and `told` says how it was chosen.
    `originals` has the ids of an imported graph by our node ids; None for facts that were not
    imported.
    """

    folder: str
    data: DataInfo
    vocabulary: Vocabulary
    nodes: Mapping[str, Node]
    sources: Mapping[str, Source]
    statements: Mapping[str, Statement]
    articles: Mapping[str, Article]
    assessments: tuple[Assessment, ...] = ()
    stances: tuple[Stance, ...] = ()
    safety_notes: Mapping[str, SafetyNote] = field(default_factory=dict)
    collections: Mapping[str, Collection] = field(default_factory=dict)
    tours: Mapping[str, Tour] = field(default_factory=dict)
    kinship: tuple[Kinship, ...] = ()
    lookups: tuple[Lookup, ...] = ()
    pack: QuestionPack | None = None
    tables: tuple[FactTable, ...] = field(default=(), repr=False)
    problems: tuple[Problem, ...] = field(default=(), repr=False)
    is_own: bool = False
    part_of: FactBase | None = field(default=None, repr=False)
    told: str = ""
    originals: Mapping[str, Hashable] | None = field(default=None, compare=False, repr=False)

    def __repr__(self) -> str:
        size = f"{count_of(len(self.nodes), 'node')}, {count_of(len(self.statements), 'statement')}"
        return f"FactBase({self.data.title!r}: {size})"

    @property
    def is_whole(self) -> bool:
        """Whether all articles are here for which bounds, tours and questions were made."""
        is_part = self.is_own or self.part_of is not None
        return not is_part and self.articles.keys() >= set(self.data.fitted_to)

    @property
    def is_complete(self) -> bool:
        """Whether no article calls its rows unfinished."""
        return all(article.complete for article in self.articles.values())

    @cached_property
    def references(self) -> Mapping[tuple[str, int], Reference]:
        """The printed references of all articles, by slug of the article and number."""
        return {
            (article.slug, reference.number): reference
            for article in self.articles.values()
            for reference in article.references
        }

    @cached_property
    def names(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the nodes that have a name; the keys are case-folded names.

        A name is an id, a label, a lay label, a synonym or an identifier.
        """
        if (columns := columns_of(self.nodes)) is not None:
            from ntgraph.columns.names_of_nodes import index_names

            return index_names(columns.nodes)
        names: dict[str, list[str]] = {}
        for node in self.nodes.values():
            for name in dict.fromkeys(map(str.casefold, spoken_names_of(node))):
                names.setdefault(name, []).append(node.id)
        return {name: tuple(ids) for name, ids in names.items()}

    @cached_property
    def sentence_frames(self) -> dict[Hashable, Any]:
        """How each kind of statement is said; `facts.statement_sentences` fills it."""
        return {}

    @cached_property
    def kept(self) -> dict[str, Any]:
        """What later rooms work out of these facts and need again, by what it is."""
        return {}

    @cached_property
    def citations(self) -> dict[str, str]:
        """How reference lists print each work; `facts.statement_sentences` fills it."""
        return {}

    def evidence(self) -> Iterator[tuple[Statement, Evidence]]:
        """Yield every piece of evidence with its statement."""
        for statement in self.statements.values():
            for evidence in statement.evidence:
                yield statement, evidence

    @cached_property
    def spans(self) -> Mapping[str, tuple[tuple[Span, Place | None], ...]]:
        """By article: the spans of all its rows but the blocks, each with the place of its row."""
        spans: dict[str, list[tuple[Span, Place | None]]] = {slug: [] for slug in self.articles}
        # The place of a statement in columns is a line, and no span.
        in_memory = () if columns_of(self.statements) is not None else self.evidence()
        for _, evidence in in_memory:
            if evidence.span is not None and evidence.article in spans:
                spans[evidence.article].append((evidence.span, evidence.place))
        for slug, article in self.articles.items():
            spans[slug] += [(omission.span, omission.place) for omission in article.omissions]
            spans[slug] += [(reference.span, reference.place) for reference in article.references]
            spans[slug] += [(fact.span, article.place) for fact in article.facts]
        return {slug: tuple(own) for slug, own in spans.items()}

    @cached_property
    def ids_by_original(self) -> Mapping[Hashable, str]:
        """Our node ids by the ids of the imported graph; empty for facts that were not imported."""
        given = self.originals or {}
        known = set(self.nodes)
        return {original: id for id, original in given.items() if id in known}

    def find_exactly(self, name: object) -> str | None:
        """Return the id of the node that has exactly this id, ours or that of an imported graph."""
        if isinstance(name, str) and name in self.nodes:
            return name
        if self.originals is None or not isinstance(name, Hashable):
            return None
        try:
            return self.ids_by_original.get(name)
        except TypeError:  # a tuple that contains a list
            return None

    def get_node(self, name: Hashable) -> Node:
        """Return the node that has an id, label, synonym or identifier.

        Of several nodes with the name, the one is returned that has it exactly, as its id, its
        label or another name, in this order. Else case does not matter, and a label again comes
        before other names. The nodes of an imported graph are found by their own ids, too, which
        may be numbers or tuples.

        Raises:
            UnknownNodeError: no node or several nodes have the name; the error has suggestions.
        """
        exact = self.find_exactly(name)
        if exact is not None:
            return self.nodes[exact]
        text = str(name).strip()
        ids = self.names.get(text.casefold(), ())
        nodes = [self.nodes[id] for id in ids]
        for found in (
            [node for node in nodes if node.label == text],
            [node for node in nodes if text in spoken_names_of(node)],
            [node for node in nodes if node.label.casefold() == text.casefold()],
            nodes,
        ):
            if len(found) == 1:
                return found[0]
        if ids:
            raise UnknownNodeError(str(name), ids, [tell_meaning(node) for node in nodes])
        raise UnknownNodeError(str(name), suggest(text, self.spoken_names))

    def find_statements(
        self, wanted: Mapping[str, str], *, layer: str = ARTICLE_LAYER
    ) -> list[Statement]:
        """Find the statements of a layer, else of articles, that have all of these cells.

        Args:
            wanted: `subject`, `predicate`, `object`, `subject_level`, `negated` (`true`) and
                `qualifiers`, as the tables write them; a cell not given may be anything.
            layer: the layer to look in.
        """
        if columns_of(self.statements) is not None:
            from ntgraph.columns.found_statements import find_in_columns

            return find_in_columns(self.statements, {**wanted, "layer": layer})
        by_cell, all_rows = self._identified
        rows = min(
            (by_cell.get((key, wanted[key]), ()) for key in INDEXED if key in wanted),
            key=len,
            default=all_rows,
        )
        return [
            statement
            for statement, cells in rows
            if statement.layer == layer
            and all(cells[key] == value for key, value in wanted.items())
        ]

    @cached_property
    def _identified(
        self,
    ) -> tuple[Mapping[tuple[str, str], Sequence[Identified]], Sequence[Identified]]:
        """The statements with the cells that identify each: by some cells, and all of them."""
        all_rows = [(each, identity_cells(each)) for each in self.statements.values()]
        by_cell: dict[tuple[str, str], list[Identified]] = {}
        for each in all_rows:
            for key in INDEXED:
                by_cell.setdefault((key, each[1][key]), []).append(each)
        return by_cell, all_rows

    def find_named(
        self, cells: Mapping[str, str], *, layer: str = ARTICLE_LAYER
    ) -> list[Statement]:
        """Return the statement that has these cells and no others filled; else all that fit.

        So a row named without qualifiers stays the one it is when another article says the
        same with some.
        """
        bare = {"subject_level": "", "negated": "", "qualifiers": "", **cells}
        return self.find_statements(bare, layer=layer) or self.find_statements(cells, layer=layer)

    def find_cells(self, cells: Mapping[str, str]) -> list[Statement]:
        """Return the statements that a question names by layer, else of articles, and cells."""
        named = {key: value for key, value in cells.items() if key != "layer"}
        return self.find_named(named, layer=cells.get("layer", ARTICLE_LAYER))

    @cached_property
    def spoken_names(self) -> tuple[str, ...]:
        """All labels, lay labels and synonyms as written, sorted; suggestions come from these."""
        if (columns := columns_of(self.nodes)) is not None:
            from ntgraph.columns.names_of_nodes import spell_names

            return tuple(sorted(spell_names(columns.nodes)))
        nodes = self.nodes.values()
        spoken = (text for node in nodes for text in (node.label, node.lay_label, *node.synonyms))
        return tuple(sorted({text for text in spoken if text}))


def tell_meaning(node: Node) -> str:
    """Return the label of a node with its definition or, without one, its type."""
    definition = shorten(node.definition, LONGEST_MEANING, placeholder=" …")
    return f"{node.label}: {definition}" if definition else f"{node.label}, {node.node_type}"


def spoken_names_of(node: Node) -> tuple[str, ...]:
    """Return every name of a node: id, label, lay label, synonyms and identifiers."""
    names = (node.id, node.label, node.lay_label, *node.synonyms, *node.identifiers)
    return tuple(filter(None, names))


def identity_cells(statement: Statement) -> dict[str, str]:
    """Return the cells that identify a statement inside its layer, as the tables write them."""
    return {
        "subject": statement.subject,
        "subject_level": statement.subject_level,
        "predicate": statement.predicate,
        "object": statement.object,
        "negated": "true" if statement.negated else "",
        "qualifiers": "|".join(write_qualifiers(statement.qualifiers)),
    }
