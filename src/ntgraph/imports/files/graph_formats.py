"""The formats of graph files that can be read: names, file endings, and their readers.

To add a format, add one entry to `ALL_FORMATS` and one module with its reader.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from ntgraph.errors import is_installed

PACKED = (".gz", ".bz2")
# What the reader of a format is called with, and what it does.
ONE_FILE = "file"  # (file: GraphFile, mapping) -> RawGraph
EACH_OF_PAIR = "pair"  # (graph: RawGraph, file: GraphFile, mapping) -> None, nodes first
PATH = "path"  # (path: Path, mapping, opened: Opened) -> RawGraph; for folders and binary files


@dataclass(frozen=True, slots=True)
class GraphFormat:
    """A format of graph files.

    `reader` names a function as `module.function`, both in `ntgraph.imports.files`; `takes` is
    what it is called with. `recognizer` names a function that takes a `GraphFile` and returns
    whether it has this format; it is asked where several formats have an ending in common. A
    format without one is the one that remains. `finder` names a function that takes the paths
    in a folder and returns whether the folder has this format. `extra` is the extra of the
    package to install for the format. `folds_names` is true where the names of columns are
    known in small and in capital letters.
    """

    name: str
    endings: tuple[str, ...]
    description: str
    reader: str
    takes: str = ONE_FILE
    recognizer: str = ""
    finder: str = ""
    extra: str = ""
    folds_names: bool = False

    @property
    def is_ready(self) -> bool:
        """Whether the libraries that it needs are installed."""
        return is_installed(self.extra)

    @property
    def in_pairs(self) -> bool:
        """Whether nodes and edges can be in two files next to each other."""
        return self.takes == EACH_OF_PAIR

    def read(self, *given: Any) -> Any:
        """Call the reader; `takes` says what with."""
        return load_function(self.reader)(*given)


def load_function(name: str) -> Callable[..., Any]:
    """Return a function of `ntgraph.imports.files`, named as `module.function`."""
    module, _, function = name.rpartition(".")
    loaded: Callable[..., Any] = getattr(import_module(f"ntgraph.imports.files.{module}"), function)
    return loaded


JSON = "json_dialects.read_json"
# Of formats with the same ending, the first that recognizes a file reads it.
ALL_FORMATS = (
    GraphFormat(
        "neo4j", (".csv", ".tsv"), "CSV files for Neo4j (:ID, :START_ID, :END_ID, :TYPE)",
        "neo4j_csv.read_neo4j", PATH, recognizer="neo4j_header.is_neo4j_table",
        finder="neo4j_csv.is_neo4j_folder",
    ),
    GraphFormat(
        "primekg", (".csv",), "PrimeKG: `kg.csv`, with both ends in each row",
        "primekg.read_primekg", recognizer="primekg.is_primekg",
    ),
    GraphFormat(
        "kgx", (".tsv",), "KGX tables (TSV without quotation marks)", "table_files.read_kgx_table",
        EACH_OF_PAIR, recognizer="table_files.is_kgx_table", folds_names=True,
    ),
    GraphFormat(
        "csv", (".csv", ".tsv", ".tab", ".txt"), "table of edges, and one of nodes if there is one",
        "table_files.read_csv_table", EACH_OF_PAIR, folds_names=True,
    ),
    GraphFormat(
        "gexf", (".gexf", ".xml"), "GEXF", "gexf.read_gexf", recognizer="xml_kinds.is_gexf"
    ),
    GraphFormat(
        "graphml", (".graphml", ".xml"), "GraphML", "graphml.read_graphml",
        recognizer="xml_kinds.is_graphml",
    ),
    GraphFormat(
        "rdfxml", (".rdf", ".owl", ".xml"), "RDF/XML, OWL", "rdf_xml.read_rdf_xml",
        recognizer="xml_kinds.is_rdf_xml", extra="rdf",
    ),
    GraphFormat(
        "jsonld", (".jsonld", ".json"), "JSON-LD (RDF)", "json_ld.read_json_ld",
        recognizer="json_ld_beginning.is_json_ld", extra="rdf",
    ),
    GraphFormat(
        "json", (".json", ".cyjs", ".cx", ".cx2"),
        "JSON of any kind below, known by its keys: node-link and others", f"{JSON}.read_json",
    ),
    GraphFormat("apoc", (), "JSON of Neo4j's apoc.export.json", f"{JSON}.read_apoc"),
    GraphFormat("cx", (), "CX, version 1 (NDEx, Cytoscape)", f"{JSON}.read_cx"),
    GraphFormat("cx2", (), "CX2 (NDEx, Cytoscape, ours)", f"{JSON}.read_cx2"),
    GraphFormat("cytoscape", (), "JSON of Cytoscape.js and Cytoscape", f"{JSON}.read_cytoscape"),
    GraphFormat(
        "extractions", (), "JSON of LangExtract with relations", f"{JSON}.read_extractions"
    ),
    GraphFormat(
        "graph-documents", (), "JSON of LangChain, LlamaIndex or a query of Neo4j",
        f"{JSON}.read_graph_documents",
    ),
    GraphFormat("hetnet", (), "JSON of Hetionet and other hetnets", f"{JSON}.read_hetnet"),
    GraphFormat("kumu", (), "JSON of Kumu", f"{JSON}.read_kumu"),
    GraphFormat("node-link", (), "node-link JSON (networkx, D3)", f"{JSON}.read_node_link"),
    GraphFormat("obograph", (), "OBO Graphs JSON", f"{JSON}.read_obograph"),
    GraphFormat(
        "sparql-json", (), "answer of a SPARQL query with three variables", f"{JSON}.read_sparql"
    ),
    GraphFormat("trapi", (), "answer of Translator programs (TRAPI)", f"{JSON}.read_trapi"),
    GraphFormat("triples-json", (), "list of triples in JSON", f"{JSON}.read_triples"),
    GraphFormat(
        "jsonl", (".jsonl", ".ndjson"),
        "JSON Lines: KGX, our own statements, triples, or another JSON on each line",
        "json_lines.read_lines", EACH_OF_PAIR,
    ),
    GraphFormat(
        "tables", (), "folder of tables that `ntgraph export tables` wrote",
        "ntgraph_table_folder.read_table_folder", PATH,
        finder="ntgraph_table_folder.is_table_folder",
    ),
    GraphFormat("dot", (".dot", ".gv"), "DOT (Graphviz)", "dot.read_dot"),
    GraphFormat("gml", (".gml",), "GML", "gml.read_gml"),
    GraphFormat(
        "parquet", (".parquet",), "Parquet: tables of edges and nodes, GraphRAG, our own",
        "parquet_tables.read_parquet", PATH, finder="parquet_folder.is_parquet_folder",
        extra="parquet", folds_names=True,
    ),
    GraphFormat(
        "xlsx", (".xlsx",), "workbook with a sheet of edges, and one of nodes if there is one",
        "xlsx_tables.read_xlsx_graph", PATH, folds_names=True,
    ),
    GraphFormat("nquads", (".nq",), "N-Quads (RDF)", "turtle.read_nquads"),
    GraphFormat("ntriples", (".nt",), "N-Triples (RDF)", "turtle.read_turtle"),
    GraphFormat("trig", (".trig",), "TriG (RDF), nanopublications", "turtle.read_turtle"),
    GraphFormat("turtle", (".ttl",), "Turtle (RDF)", "turtle.read_turtle"),
    GraphFormat(
        "hetionet", (".sif",), "Hetionet: SIF of metaedges, and a table of nodes beside it",
        "hetionet_sif.read_hetionet_sif", PATH, recognizer="hetionet_sif.is_hetionet_sif",
        finder="hetionet_sif.is_hetionet_folder",
    ),
    GraphFormat("sif", (".sif",), "SIF: source, relation, targets", "sif.read_sif"),
)  # fmt: skip

FORMATS: Mapping[str, GraphFormat] = {
    each.name: each for each in sorted(ALL_FORMATS, key=lambda each: each.name)
}


def find_ending(path: Path) -> str:
    """Return the ending of a file's name in small letters, without that of gzip or bzip2.

    >>> find_ending(Path("a/Edges.TSV")), find_ending(Path("edges.tsv.gz"))
    ('.tsv', '.tsv')
    """
    return without_packing(path).suffix.casefold()


def find_stem(path: Path) -> str:
    """Return a file's name without its ending and that of gzip or bzip2.

    >>> find_stem(Path("a/edges.tsv.gz"))
    'edges'
    """
    return without_packing(path).stem


def without_packing(path: Path) -> Path:
    """Return a path without the ending of gzip or bzip2."""
    return path.with_suffix("") if path.suffix.casefold() in PACKED else path


def formats_with(ending: str) -> list[GraphFormat]:
    """Return the formats that have an ending, in the order in which they are asked."""
    return [each for each in ALL_FORMATS if ending in each.endings]
