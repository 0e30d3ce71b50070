"""Recognize formats that are XML by their outermost element."""

from __future__ import annotations

import re

from ntgraph.imports.files.open_graph_file import GraphFile

ROOT = re.compile(r"(?:[^<]|<!--.*?-->|<\?.*?\?>)*+<(?:[\w.-]+:)?([\w.-]+)", re.DOTALL)
# Comments before the outermost element can be long; nobody needs more.
LONGEST_HEAD = 20_000


def find_root(file: GraphFile) -> str:
    """Return the name of the outermost element, without its prefix; empty if there is none."""
    match = ROOT.match(file.text[:LONGEST_HEAD], file.start)
    return match[1] if match else ""


def is_graphml(file: GraphFile) -> bool:
    """Return whether a file is GraphML."""
    return find_root(file) == "graphml"


def is_gexf(file: GraphFile) -> bool:
    """Return whether a file is GEXF."""
    return find_root(file) == "gexf"


def is_rdf_xml(file: GraphFile) -> bool:
    """Return whether a file is RDF/XML."""
    return find_root(file) == "RDF"
