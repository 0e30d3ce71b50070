"""Other people's programs that read our exports, and what each of them finds in a file.

A reader takes the path of a file and returns `Read`, or for bibliographies `Works`. One whose
program is not installed raises `MissingError`, and its test is skipped.
"""

from __future__ import annotations

import json
import re
import subprocess
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import networkx as nx

from tests.browser.chromium import find_node

FOLDER = Path(__file__).parent
ROOT = FOLDER.parents[2]
Printed = dict[str, str]
# What stands between two authors in BibTeX, but not inside braces.
AND = re.compile(r" and (?![^{}]*\})")
STYLE = FOLDER / "sentence-case.csl"


class MissingError(Exception):
    """A program is not installed; the message says how to get it."""


@dataclass(frozen=True)
class Read:
    """Nodes as (id, name, type), edges as (id, source, target, relation)."""

    nodes: tuple[tuple[str, str, str], ...]
    edges: tuple[tuple[str, str, str, str], ...]


@dataclass(frozen=True)
class Works:
    """The works of a bibliography, each as (key, title, type, authors)."""

    works: tuple[tuple[str, str, str, tuple[str, ...]], ...]


def load(module: str, how: str) -> Any:
    """Return a module that not everybody has."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # some use deprecated names
            return import_module(module)
    except ImportError as error:
        raise MissingError(f"needs {module.partition('.')[0]}: {how}") from error


def run_node(program: str, path: Path, *more: Path) -> Any:
    """Return what a library of npm finds in a file."""
    if not (ROOT / "node_modules" / program).is_dir():
        raise MissingError(f"needs {program}: npm ci")
    try:
        node = find_node()
    except FileNotFoundError as error:
        raise MissingError(str(error)) from error
    command = [node, FOLDER / "read_with_node.mjs", program, path, *more]
    done = subprocess.run([*map(str, command)], capture_output=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


def with_node(program: str) -> Callable[[Path], Read]:
    """Return the reader of graphs that a library of npm is."""

    def read(path: Path) -> Read:
        found = run_node(program, path)
        return Read(tuple(map(tuple, found["nodes"])), tuple(map(tuple, found["edges"])))

    return read


def of_networkx(graph: Any, key: str = "edge_id") -> Read:
    """Return what a graph of networkx has."""
    return Read(
        tuple((id, data["label"], data["node_type"]) for id, data in graph.nodes(data=True)),
        tuple(
            (data.get(key, ""), one, other, data["predicate"])
            for one, other, data in graph.edges(data=True)
        ),
    )


def read_gexf(path: Path) -> Read:
    return of_networkx(nx.read_gexf(path))


def read_graphml(path: Path) -> Read:
    return of_networkx(nx.read_graphml(path, force_multigraph=True))


def read_node_link(path: Path) -> Read:
    graph: Any = nx.node_link_graph(json.loads(path.read_bytes()), edges="edges")
    for _, _, key, data in graph.edges(keys=True, data=True):
        data["edge_id"] = key
    return of_networkx(graph)


def read_with_igraph(path: Path) -> Read:
    igraph = load("igraph", "pip install igraph (GPL)")
    graph = igraph.Graph.Read_GraphML(str(path))
    ids = graph.vs["id"]
    return Read(
        tuple((node["id"], node["label"], node["node_type"]) for node in graph.vs),
        tuple((e["edge_id"], ids[e.source], ids[e.target], e["predicate"]) for e in graph.es),
    )


def read_with_ndex2(path: Path) -> Read:
    ndex2 = load("ndex2.cx2", "pip install ndex2")
    network = ndex2.RawCX2NetworkFactory().get_cx2network(json.loads(path.read_bytes()))
    nodes = {at: node["v"] for at, node in network.get_nodes().items()}
    return Read(
        tuple((own["represents"], own["name"], own["node_type"]) for own in nodes.values()),
        tuple(
            (
                edge["v"]["edge_id"],
                nodes[edge["s"]]["represents"],
                nodes[edge["t"]]["represents"],
                edge["v"]["predicate"],
            )
            for edge in network.get_edges().values()
        ),
    )


def read_with_pydot(path: Path) -> Read:
    pydot = load("pydot", "pip install pydot")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it uses deprecated names
        (graph,) = pydot.graph_from_dot_data(path.read_text(encoding="utf-8"))
    nodes = [node for node in graph.get_nodes() if node.get_name() not in ("node", "edge", "graph")]
    return Read(
        tuple(
            (
                unquote(node.get_name()),
                unquote(node.get("node_label")),
                unquote(node.get("node_type")),
            )
            for node in nodes
        ),
        tuple(
            (
                unquote(edge.get("id")),
                unquote(edge.get_source()),
                unquote(edge.get_destination()),
                unquote(edge.get("predicate")),
            )
            for edge in graph.get_edges()
        ),
    )


def unquote(text: str) -> str:
    """Return a text of DOT without its quotation marks."""
    return text.removeprefix('"').removesuffix('"').replace('\\"', '"')


def read_with_bibtexparser(path: Path) -> Works:
    parser = load("bibtexparser.entrypoint", "pip install bibtexparser")
    library = parser.parse_string(path.read_text(encoding="utf-8"))
    assert library.failed_blocks == []
    works = []
    for entry in library.entries:
        own = {name: str(field.value) for name, field in entry.fields_dict.items()}
        authors = own.get("author", "")
        named = tuple(map(strip, AND.split(authors))) if authors else ()
        works.append((entry.key, strip(own["title"]), entry.entry_type, named))
    return Works(tuple(works))


def strip(text: str) -> str:
    return text.removeprefix("{").removesuffix("}")


def read_with_pybtex(path: Path) -> Works:
    database = load("pybtex.database", "pip install pybtex")
    found = database.parse_string(path.read_text(encoding="utf-8"), "bibtex")
    return Works(
        tuple(
            (
                key,
                strip(entry.fields["title"]),
                entry.type,
                tuple(strip(str(person)) for person in entry.persons.get("author", ())),
            )
            for key, entry in found.entries.items()
        )
    )


def find_citeproc_data() -> Path:
    citeproc = load("citeproc", "pip install citeproc-py")
    return Path(citeproc.__file__).parent / "data"


def print_with_citeproc_py(path: Path) -> Printed:
    """Return each work as printed, by its id."""
    citeproc = load("citeproc", "pip install citeproc-py")
    from citeproc import formatter
    from citeproc.source.json import CiteProcJSON

    items = json.loads(path.read_bytes())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of CSL variables that it does not know
        style = citeproc.CitationStylesStyle(str(STYLE), validate=False)
        printed = citeproc.CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
        for item in items:
            printed.register(citeproc.Citation([citeproc.CitationItem(item["id"])]))
        entries = ["".join(map(str, entry)).strip() for entry in printed.bibliography()]
    return dict(zip([item["id"] for item in items], entries, strict=True))


def print_with_citeproc_js(path: Path) -> Printed:
    locale = find_citeproc_data() / "locales" / "locales-en-US.xml"
    return dict(run_node("citeproc", path, STYLE, locale))


GRAPHS: dict[tuple[str, str], Callable[[Path], Read]] = {
    ("cx2", "ndex2"): read_with_ndex2,
    ("cx2", "@js4cytoscape/cx-viz-converter"): with_node("@js4cytoscape/cx-viz-converter"),
    ("dot", "pydot"): read_with_pydot,
    ("dot", "@viz-js/viz"): with_node("@viz-js/viz"),
    ("gexf", "networkx"): read_gexf,
    ("gexf", "graphology-gexf"): with_node("graphology-gexf"),
    ("graphml", "networkx"): read_graphml,
    ("graphml", "graphology-graphml"): with_node("graphology-graphml"),
    ("graphml", "igraph"): read_with_igraph,
    ("json", "networkx"): read_node_link,
    ("mermaid", "mermaid"): with_node("mermaid"),
    ("mermaid", "beautiful-mermaid"): with_node("beautiful-mermaid"),
}
BIBLIOGRAPHIES: dict[tuple[str, str], Callable[[Path], Works]] = {
    ("bibtex", "bibtexparser"): read_with_bibtexparser,
    ("bibtex", "pybtex"): read_with_pybtex,
}
ENGINES: dict[tuple[str, str], Callable[[Path], Printed]] = {
    ("csl", "citeproc-py"): print_with_citeproc_py,
    ("csl", "citeproc"): print_with_citeproc_js,
}
