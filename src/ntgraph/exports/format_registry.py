"""The list of export formats: what each is good for, its file suffix and its function."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from ntgraph.atomic_write import Chunks
from ntgraph.errors import UnknownTermError, is_installed
from ntgraph.facts import FactBase

Files = Mapping[str, Chunks]

EVIDENCE_TABLE = ".evidence.csv"
# What a format holds, so that an empty file can be told of: statements of any layer, those of
# articles only, works, or questions.
STATEMENT, SAID, WORK, QUESTION = "statement", "said", "work", "question"


@dataclass(frozen=True, slots=True)
class Format:
    """A format in which the facts can be written.

    `function` names a function of `ntgraph.exports` that takes a fact base and returns a file
    in pieces or, if `suffix` is empty, a folder as files by name. `companion` is true if the
    format cannot hold all evidence, so that the evidence table is written beside it. `follows`
    is true if the function takes the file that it replaces as `earlier`.
    `has_limit` is true if its function raises `TooLargeError` where there is too much.
    `extra` is the extra of the package to install for it; empty if none is needed. `holds`
    is what it is empty without. `untitled` is true if it has no place for the title of the
    data, so that it cannot say that it is a part of them.
    """

    name: str
    title: str
    meant_for: str
    suffix: str
    function: str
    extra: str = ""
    companion: bool = False
    holds: str = STATEMENT
    untitled: bool = False
    has_limit: bool = False
    follows: bool = False

    @property
    def is_folder(self) -> bool:
        """Whether it makes a folder of files instead of one file."""
        return not self.suffix

    @property
    def is_ready(self) -> bool:
        """Whether the libraries that it needs are installed."""
        return is_installed(self.extra)

    def make_file(self, facts: FactBase, *, earlier: Path | None = None) -> Chunks:
        """Return the content of a format that is one file, in pieces.

        Args:
            facts: what to write.
            earlier: the file that it will replace, if there is one.

        Raises:
            MissingDependencyError: the library that the format needs is not installed.
            TooLargeError: there is more than the format can hold.
        """
        if self.follows and earlier and earlier.is_file():
            followed: Chunks = self._function()(facts, earlier=earlier.read_bytes())
            return followed
        chunks: Chunks = self._function()(facts)
        return chunks

    def make_files(self, facts: FactBase, name: str, *, earlier: Path | None = None) -> Files:
        """Return the files of the format by name; those of a folder begin with its name.

        Args:
            facts: what to write.
            name: the name of the file or folder.
            earlier: the file that it will replace, if there is one.

        Raises:
            MissingDependencyError: the library that the format needs is not installed.
        """
        if self.is_folder:
            made: Files = self._function()(facts)
            return {f"{name}/{inner}": chunks for inner, chunks in made.items()}
        files = {name: self.make_file(facts, earlier=earlier)}
        if self.companion:
            from ntgraph.exports.csv_table import to_statement_table

            files[name.removesuffix(self.suffix) + EVIDENCE_TABLE] = to_statement_table(facts)
        return files

    def _function(self) -> Callable[..., Any]:
        function: Callable[..., Any] = getattr(import_module("ntgraph.exports"), self.function)
        return function


ALL_FORMATS = (
    Format(
        "anki", "Anki package", "learning with Anki: flashcards and questions",
        ".apkg", "to_anki", holds=QUESTION, follows=True,
    ),
    Format(
        "bibtex", "BibTeX", "LaTeX and reference managers: the works",
        ".bib", "to_bibtex", holds=WORK, untitled=True,
    ),
    Format(
        "cards", "cards on paper", "a class: cards to print on both sides and cut",
        ".cards.html", "to_printed_cards", holds=QUESTION,
    ),
    Format(
        "csl", "CSL-JSON", "Zotero, pandoc and citation styles: the works",
        ".csl.json", "to_csl_json", holds=WORK, untitled=True,
    ),
    Format(
        "csv", "CSV table", "a spreadsheet: one row a piece of evidence",
        ".csv", "to_statement_table", untitled=True,
    ),
    Format(
        "cx2", "CX2", "NDEx and Cytoscape",
        ".cx2", "to_cx2", companion=True,
    ),
    Format(
        "cypher", "Cypher script", "Neo4j and Memgraph: run it, and the graph is there",
        ".cypher", "to_cypher",
    ),
    Format(
        "dot", "DOT", "Graphviz: the map to draw again or to place anew",
        ".dot", "to_dot",
    ),
    Format(
        "gexf", "GEXF", "Gephi",
        ".gexf", "to_gexf", companion=True,
    ),
    Format(
        "gift", "Moodle GIFT", "a quiz in Moodle: every question with its grounds",
        ".gift", "to_gift", holds=QUESTION,
    ),
    Format(
        "graphml", "GraphML", "yEd, igraph, Gephi",
        ".graphml", "to_graphml", companion=True,
    ),
    Format(
        "handout", "PDF hand-out", "pupils: the main statements, their verdicts and corrections",
        ".handout.pdf", "to_handout", extra="handout", holds=SAID,
    ),
    Format(
        "json", "node-link JSON", "networkx, D3",
        ".json", "to_node_link",
    ),
    Format(
        "jsonl", "JSON Lines", "scripts: one statement a line, with everything",
        ".jsonl", "to_statement_lines", untitled=True,
    ),
    Format(
        "jsonld", "JSON-LD", "linked data without RDF tools: the triples of Turtle as JSON",
        ".jsonld", "to_jsonld",
    ),
    Format(
        "kahoot", "Kahoot workbook", "a game in Kahoot: the questions that fit, and their grounds",
        "", "to_kahoot", extra="xlsx", holds=QUESTION,
    ),
    Format(
        "kgx", "KGX tables",
        "biomedical graphs in the words of Biolink; without --stream, kgx itself joins edges",
        "", "to_kgx",
    ),
    Format(
        "kgx-jsonl", "KGX JSON Lines", "biomedical graphs: as KGX tables, every text as it is",
        "", "to_kgx_jsonl",
    ),
    Format(
        "mermaid", "Mermaid", "Markdown pages: a small map that GitHub and Obsidian draw",
        ".mmd", "to_mermaid", has_limit=True, untitled=True,
    ),
    Format(
        "moodle-xml", "Moodle XML", "a question bank in Moodle: categories, tags and grounds",
        ".moodle.xml", "to_moodle_xml", holds=QUESTION,
    ),
    Format(
        "neo4j", "Neo4j import files", "neo4j-admin: a graph of any size at once",
        "", "to_neo4j", untitled=True,
    ),
    Format(
        "obsidian", "Obsidian vault", "reading and own notes: linked Markdown files",
        "", "to_obsidian",
    ),
    Format(
        "parquet", "Parquet tables", "pandas, DuckDB, Spark: all tables with their types",
        "", "to_parquet", extra="parquet", untitled=True,
    ),
    Format(
        "png", "PNG picture", "documents and slides: the map alone",
        ".png", "to_png", extra="png", holds=SAID,
    ),
    Format(
        "qti", "QTI 2.1 package", "Canvas, Blackboard, TAO and others: questions with grounds",
        ".qti.zip", "to_qti", holds=QUESTION,
    ),
    Format(
        "quiz", "quiz on paper", "a class: a sheet to print and its key",
        "", "to_quiz_sheet", holds=QUESTION,
    ),
    Format(
        "quizlet", "Quizlet cards", "a set in Quizlet: term, tab, definition",
        ".quizlet.tsv", "to_quizlet", holds=QUESTION, untitled=True,
    ),
    Format(
        "schemaorg", "schema.org", "search engines and fact-check catalogs: claims and reviews",
        ".jsonld", "to_schemaorg", companion=True,
    ),
    Format(
        "svg", "SVG picture", "slides and drawing programs: the map alone",
        ".svg", "to_svg", holds=SAID,
    ),
    Format(
        "tables", "CSV tables", "databases and spreadsheets: one table for each kind of record",
        "", "to_described_tables",
    ),
    Format(
        "trig", "TriG", "RDF stores with named graphs: one nanopublication a statement",
        ".trig", "to_trig",
    ),
    Format(
        "turtle", "Turtle", "RDF stores and SPARQL, with Biolink, PROV-O and CiTO",
        ".ttl", "to_turtle",
    ),
)  # fmt: skip

FORMATS: Mapping[str, Format] = {each.name: each for each in ALL_FORMATS}


def get_format(name: str) -> Format:
    """Return a format by its name.

    Raises:
        UnknownTermError: there is no such format; the message suggests others.

    >>> get_format("graphml").meant_for
    'yEd, igraph, Gephi'
    """
    if name not in FORMATS:
        raise UnknownTermError("format", name, sorted(FORMATS))
    return FORMATS[name]
