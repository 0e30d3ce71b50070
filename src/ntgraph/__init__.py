"""ntgraph: what an article says about drugs and the brain, as a graph one can question.

>>> import ntgraph
>>> facts = ntgraph.load_facts(ntgraph.shipped_facts())
>>> ntgraph.check_facts(facts)
[]
>>> facts.get_node("5-ht").label
'serotonin'
>>> graph = ntgraph.build_graph(facts)
>>> graph.number_of_nodes() == len(facts.nodes) + len(facts.sources)
True
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ntgraph.adoption import from_networkx, from_pandas
    from ntgraph.article import ArticleText, read_article_text
    from ntgraph.building import build
    from ntgraph.checks import check_facts
    from ntgraph.errors import (
        ArticleError,
        FactsError,
        NtgraphError,
        OutputError,
        Problem,
        UnknownNodeError,
        UnknownTermError,
    )
    from ntgraph.explore import FactGraph, NodeView, PathsView, Selection, load
    from ntgraph.facts import FactBase, load_facts, shipped_facts
    from ntgraph.frames import (
        evidence_frame,
        findings_frame,
        nodes_frame,
        sources_frame,
        statements_frame,
    )
    from ntgraph.graph import build_graph
    from ntgraph.graph_files import read_graph
    from ntgraph.index import Path, StatementIndex
    from ntgraph.records import Article, Evidence, Node, Reference, Source, Span, Statement
    from ntgraph.views import View, find_paths, neighborhood_view, overview, whole_view
    from ntgraph.wording import say

__version__ = "0.1.0"

# Loaded on first use: networkx and the page's libraries cost most of a second.
_HOMES = {
    "Article": "records",
    "ArticleError": "errors",
    "ArticleText": "article",
    "Evidence": "records",
    "FactBase": "facts",
    "FactGraph": "explore",
    "FactsError": "errors",
    "Node": "records",
    "NodeView": "explore",
    "NtgraphError": "errors",
    "OutputError": "errors",
    "Path": "index",
    "PathsView": "explore",
    "Problem": "errors",
    "Reference": "records",
    "Selection": "explore",
    "Source": "records",
    "Span": "records",
    "Statement": "records",
    "StatementIndex": "index",
    "UnknownNodeError": "errors",
    "UnknownTermError": "errors",
    "View": "views",
    "build": "building",
    "build_graph": "graph",
    "check_facts": "checks",
    "evidence_frame": "frames",
    "find_paths": "views",
    "findings_frame": "frames",
    "from_networkx": "adoption",
    "from_pandas": "adoption",
    "load": "explore",
    "load_facts": "facts",
    "neighborhood_view": "views",
    "nodes_frame": "frames",
    "overview": "views",
    "read_article_text": "article",
    "read_graph": "graph_files",
    "say": "wording",
    "shipped_facts": "facts",
    "sources_frame": "frames",
    "statements_frame": "frames",
    "whole_view": "views",
}

__all__ = [
    "Article",
    "ArticleError",
    "ArticleText",
    "Evidence",
    "FactBase",
    "FactGraph",
    "FactsError",
    "Node",
    "NodeView",
    "NtgraphError",
    "OutputError",
    "Path",
    "PathsView",
    "Problem",
    "Reference",
    "Selection",
    "Source",
    "Span",
    "Statement",
    "StatementIndex",
    "UnknownNodeError",
    "UnknownTermError",
    "View",
    "build",
    "build_graph",
    "check_facts",
    "evidence_frame",
    "find_paths",
    "findings_frame",
    "from_networkx",
    "from_pandas",
    "load",
    "load_facts",
    "neighborhood_view",
    "nodes_frame",
    "overview",
    "read_article_text",
    "read_graph",
    "say",
    "shipped_facts",
    "sources_frame",
    "statements_frame",
    "whole_view",
]


def __getattr__(name: str) -> object:
    """Load a public name from its module on first use."""
    if name not in _HOMES:
        raise AttributeError(f"module 'ntgraph' has no attribute {name!r}")
    return getattr(import_module(f"ntgraph.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
