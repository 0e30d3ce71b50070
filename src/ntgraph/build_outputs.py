"""Build the page and the data files from fact tables.

Used by the commands of the command line; `build` is public as `ntgraph.build`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import count
from pathlib import Path
from unicodedata import normalize

from ntgraph.atomic_write import Chunks, encode, write_output, write_outputs
from ntgraph.checks import load_sound_facts
from ntgraph.display import build_display
from ntgraph.display.draft_marks import mark_draft
from ntgraph.drafting.undecided import list_undecided
from ntgraph.errors import TooLargeError
from ntgraph.exports import to_node_link, to_statement_lines
from ntgraph.exports.build_stamp import GRAPH, JOB, PAGE, PAGES, STATEMENTS, UNKNOWN, BuildStamp
from ntgraph.exports.statement_texts import StatementTexts
from ntgraph.facts import FactBase
from ntgraph.facts.article_text import ArticleText
from ntgraph.facts.part_of_facts import facts_of_statements
from ntgraph.facts.read_files import list_read_files
from ntgraph.facts.statement_sentences import say_name
from ntgraph.graph.chosen_part import ViewOptions, choose_view
from ntgraph.graph.display_limits import MOST_STATEMENTS_DISPLAYED
from ntgraph.graph.views import View, overview
from ntgraph.imports.paused_collector import paused_collector
from ntgraph.page import render_page
from ntgraph.records.frozen_record import frozen_record
from ntgraph.records.vocabulary import ARTICLE_LAYER

PAGED_TYPES = ("Drug", "Neurotransmitter")


@frozen_record
class Build:
    """The result of a build: the facts used, the copies of articles read, the files written."""

    facts: FactBase
    texts: tuple[ArticleText, ...]
    paths: tuple[Path, ...]


@paused_collector()
def build(
    folder: Path | str,
    out: Path | str,
    *,
    articles: Sequence[Path | str] = (),
    commercial_only: bool = False,
    only: Sequence[str] = (),
    pages: bool = False,
) -> Build:
    """Check the facts and write the page, the graph and the statements.

    Args:
        folder: the fact tables.
        out: the folder to write `index.html`, `graph.json` and `statements.jsonl` into.
        articles: the reader's own copies of the articles; with them the page shows each
            passage.
        commercial_only: leave out rows whose license forbids commercial use.
        only: slugs or titles of articles; what other articles say is left out.
        pages: also write a page about each drug and neurotransmitter into `pages/`.

    Raises:
        FactsError: the facts have problems; nothing is written.
        ArticleError: a copy is not the article expected; nothing is written.
        UnknownTermError: no article has a name of `only`; nothing is written.
        OutputError: the files could not be written, or one of them is read; earlier files
            are unchanged.
    """
    loaded = load_sound_facts(folder, articles=articles, commercial_only=commercial_only, only=only)
    facts, texts = loaded.facts, loaded.texts_by_slug
    names = name_pages(facts) if pages else {}
    places = find_open_places(folder, facts)
    html, data = render_main(facts, texts, names, places)
    for id, name in names.items():
        around = choose_view(facts, ViewOptions(around=id))
        display = mark_draft(build_display(around, texts=texts), places)
        html[name] = render_page(display, about=id, build=UNKNOWN)
    stamp, told = BuildStamp(html), StatementTexts(facts, for_two=True)
    # In this order, because pages carry the hash of all others.
    files: dict[str, Chunks] = {
        **{name: stamp.watch(name, chunks) for name, chunks in data.items()},
        STATEMENTS: stamp.watch(STATEMENTS, to_statement_lines(facts, told)),
        GRAPH: stamp.watch(GRAPH, to_node_link(facts, told), signed=True),
        **{name: encode(stamp.sign_page(name)) for name in html},
    }
    read = [*list_read_files(folder), *map(Path, articles)]
    write_outputs(out, files, job=JOB, read=read)
    paths = (Path(out) / name for name in (PAGE, GRAPH, STATEMENTS, *names.values(), *data))
    return Build(facts, loaded.texts, tuple(paths))


def find_open_places(folder: Path | str, facts: FactBase) -> list[tuple[int, int]]:
    """Return where proposals that are not decided stand in the article of an own folder."""
    if not facts.is_own:
        return []
    return [(proposal.start, proposal.end) for _, proposal in list_undecided(folder)]


def render_main(
    facts: FactBase,
    texts: Mapping[str, str],
    pages: Mapping[str, str],
    open_places: Sequence[tuple[int, int]] = (),
) -> tuple[dict[str, str], dict[str, Iterable[bytes]]]:
    """Return the main page, and the files beside it that hold its data, mostly none.

    More statements than a page can describe at once get a page for large graphs. It has all
    layers, since nobody looks at accepted facts beside a map there.
    """
    said = sum(each.layer == ARTICLE_LAYER for each in facts.statements.values())
    if said <= MOST_STATEMENTS_DISPLAYED:
        view = overview(facts, layers=[ARTICLE_LAYER])
        display = mark_draft(build_display(view, texts=texts, pages=pages), open_places)
        return {PAGE: render_page(display, build=UNKNOWN)}, {}
    from ntgraph.display.draft_marks import mark_large_draft
    from ntgraph.display.large import build_large_display
    from ntgraph.page.large.render_large_page import LargePage

    shown = mark_large_draft(build_large_display(facts, texts=texts), len(open_places))
    page = LargePage(shown)
    if not page.is_folder:
        return {PAGE: "".join(page.write_file(build=UNKNOWN))}, {}
    html, data = page.write_files(build=UNKNOWN)
    return {PAGE: html}, data


def name_pages(facts: FactBase) -> dict[str, str]:
    """Return the file name of the page about each drug and messenger on the main page, by id.

    Names look like `pages/cocaine.html`; if two nodes would get one name, the second gets `-2`.
    """
    view = overview(facts, layers=[ARTICLE_LAYER])
    nodes = [facts.nodes[id] for id in view.nodes]
    own = [node for node in nodes if node.node_type in PAGED_TYPES]
    names: dict[str, str] = {}
    for node in own:
        letters = normalize("NFKD", say_name(node).casefold()).encode("ascii", "ignore").decode()
        name = re.sub(r"[^a-z0-9]+", "-", letters)[:60].strip("-") or "node"
        taken = {*names.values()}
        tries = (f"{PAGES}/{name}{'' if at == 1 else f'-{at}'}.html" for at in count(1))
        names[node.id] = next(each for each in tries if each not in taken)
    return names


@paused_collector()
def build_page(
    folder: Path | str,
    out: Path | str,
    choice: ViewOptions,
    *,
    articles: Sequence[Path | str] = (),
    only: Sequence[str] = (),
    embed: bool = False,
) -> Path:
    """Check the facts and write one page about a part of them.

    Args:
        folder: the fact tables.
        out: the page to write.
        choice: which part of the facts.
        articles: the reader's own copies of the articles.
        only: slugs or titles of articles; what other articles say is left out.
        embed: leave out everything but map and card.

    Raises:
        FactsError: the facts have problems; nothing is written.
        ArticleError: a copy is not the article expected; nothing is written.
        UnknownNodeError: no node, or more than one, has the name in `choice`.
        UnknownTermError: a layer, type or predicate in `choice`, or an article, is unknown.
        TooLargeError: more statements than fit were asked for with `embed`.
        OutputError: the page could not be written, or is read; an earlier one is unchanged.
    """
    loaded = load_sound_facts(folder, articles=articles, only=only)
    view = choose_view(loaded.facts, choice)
    read = [*list_read_files(folder), *map(Path, articles)]
    if len(view.statements) > MOST_STATEMENTS_DISPLAYED:
        return write_part(view, out, loaded.texts_by_slug, embed=embed, read=read)
    display = build_display(view, texts=loaded.texts_by_slug)
    display = mark_draft(display, find_open_places(folder, loaded.facts))
    return write_output(out, [render_page(display, embed=embed)], read=read)


def write_part(
    view: View, out: Path | str, texts: Mapping[str, str], *, embed: bool, read: Iterable[Path]
) -> Path:
    """Write the page about a large part of facts and return the file to open.

    Raises:
        TooLargeError: only map and card were asked for, which so large a page has not.
        OutputError: the page could not be written, or is read; an earlier one is unchanged.
    """
    from ntgraph.display.large import build_large_display
    from ntgraph.explore.large_pages import write_large_page
    from ntgraph.page.large.render_large_page import LargePage

    if embed:
        found = f"{len(view.statements):,} statements"
        raise TooLargeError(
            f"--embed has room for {MOST_STATEMENTS_DISPLAYED:,} statements, got {found}: choose "
            "fewer with --around, --types or --predicates"
        )
    part = facts_of_statements(view.facts, set(view.statements))
    page = LargePage(build_large_display(part, texts=texts, title=view.title))
    return write_large_page(page, out, read=read)
