"""The main job: fact tables in, page and data files out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ntgraph.article import ArticleText, read_article_text
from ntgraph.checks import require_sound
from ntgraph.display import build_display
from ntgraph.exports import to_node_link, to_statement_lines
from ntgraph.facts import FactBase, load_facts
from ntgraph.outputs import write_outputs
from ntgraph.page import render_page
from ntgraph.views import commercial_facts, overview
from ntgraph.vocabulary import ARTICLE_LAYER

PAGE = "index.html"
GRAPH = "graph.json"
STATEMENTS = "statements.jsonl"


@dataclass(frozen=True, slots=True)
class Build:
    """What a build made: the facts it stands on, the articles read along, the files."""

    facts: FactBase
    texts: tuple[ArticleText, ...]
    paths: tuple[Path, ...]


def load_sound_facts(folder: Path | str, *, commercial_only: bool = False) -> FactBase:
    """Load fact tables and refuse them while anything is wrong with them.

    Raises:
        FactsError: there are problems; it carries them all.
    """
    facts = load_facts(folder)
    require_sound(facts)
    return commercial_facts(facts) if commercial_only else facts


def build(
    folder: Path | str,
    out: Path | str,
    *,
    articles: Sequence[Path | str] = (),
    commercial_only: bool = False,
) -> Build:
    """Check the facts and write the page, the graph and the statements.

    Args:
        folder: the fact tables.
        out: the folder to write `index.html`, `graph.json` and `statements.jsonl` into.
        articles: the reader's own copies of the articles; with them the page shows each
            passage.
        commercial_only: leave out rows whose license forbids commercial use.

    Raises:
        FactsError: the facts hold problems; nothing is written.
        ArticleError: a copy is not the article expected; nothing is written.
        OutputError: the files could not be written; the former ones still stand.
    """
    facts = load_sound_facts(folder)
    texts = tuple(read_article_text(path, facts) for path in articles)
    if commercial_only:
        facts = commercial_facts(facts)
    display = build_display(
        overview(facts, layers=[ARTICLE_LAYER]),
        texts={text.article.slug: text.text for text in texts},
    )
    files = {
        PAGE: [render_page(display)],
        GRAPH: to_node_link(facts),
        STATEMENTS: to_statement_lines(facts),
    }
    return Build(facts, texts, tuple(write_outputs(out, files)))
