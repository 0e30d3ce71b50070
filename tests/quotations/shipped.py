"""The shipped article as its rows are anchored: with the reader's copy, if it is there."""

from __future__ import annotations

from pathlib import Path

from ntgraph.articles.read_article import read_article
from ntgraph.facts import FactBase
from ntgraph.quotations.anchored_rows import RowAnchor
from ntgraph.quotations.node_names import NodeNames
from ntgraph.quotations.passages import QuotedPassages
from ntgraph.quotations.quote_finder import QuoteFinder
from ntgraph.quotations.sentences import Sentences


def make_shipped_anchor(facts: FactBase, slug: str, path: Path) -> RowAnchor:
    """Return what resolves rows about one of the shipped articles."""
    reading = read_article(path)
    article = facts.articles[slug]
    marks = [(mark.start, mark.end) for mark in reading.citations]
    sentences = Sentences(reading.text, article.blocks, marks)
    passages = QuotedPassages(QuoteFinder(reading.text), sentences)
    listed = {reference.number for reference in article.references}
    names = NodeNames({}, facts.nodes)
    return RowAnchor(passages, reading.citations, listed, facts.vocabulary, names)
