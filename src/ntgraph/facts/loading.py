"""A facts folder read into a fact base."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from ntgraph.errors import FactsError, Problem
from ntgraph.facts.articles import ArticleFolder, read_article_folder, read_rows
from ntgraph.facts.base import DataInfo, FactBase
from ntgraph.facts.cells import Cells
from ntgraph.facts.toml_files import TomlFile
from ntgraph.facts.vocabularies import read_vocabulary
from ntgraph.records import Node, Source, Statement
from ntgraph.tables import NODES, SOURCES, read_table


def load_facts(folder: Path | str) -> FactBase:
    """Read a folder of fact tables.

    Nothing is raised for a defect inside a file: what cannot be read is left out and
    listed in the fact base's `problems`, which `check_facts` gives with everything else.

    Args:
        folder: laid out as `graph_data/README.md` says.

    Raises:
        FactsError: there is no such folder, or nothing in it is a fact table.
    """
    path = Path(folder)
    shown = shown_path(path)
    require_folder(path)
    problems: list[Problem] = []
    vocabulary = read_vocabulary(path / "vocabulary", f"{shown}/vocabulary", problems)
    tables = {
        spec.name: read_table(path / f"{spec.name}.tsv", f"{shown}/{spec.name}.tsv", spec, problems)
        for spec in (NODES, SOURCES)
    }
    nodes = read_rows(tables, NODES, problems, read_node)
    sources = read_rows(tables, SOURCES, problems, read_source)
    folders = list(read_articles(path, shown, problems))
    return FactBase(
        folder=shown,
        data=read_data_info(path, shown, problems),
        vocabulary=vocabulary,
        nodes={node.id: node for node in sorted(nodes, key=lambda node: node.id)},
        sources={source.id: source for source in sorted(sources, key=lambda source: source.id)},
        statements=join_statements(s for each in folders for s in each.statements),
        articles={each.article.slug: each.article for each in folders},
        tables=(*tables.values(), *(table for each in folders for table in each.tables)),
        problems=tuple(problems),
    )


def require_folder(path: Path) -> None:
    """Refuse a folder without any sign of fact tables."""
    if not (path / "nodes.tsv").is_file() and not (path / "vocabulary").is_dir():
        message = "expected a folder of fact tables with nodes.tsv and vocabulary/ in it"
        raise FactsError([Problem(shown_path(path), 1, "", message)])


def shown_path(path: Path) -> str:
    """Give a path as short as it can be clicked: relative where it is below the caller."""
    relative = os.path.relpath(path)
    return Path(relative if not relative.startswith("..") else path).as_posix()


def read_data_info(path: Path, shown: str, problems: list[Problem]) -> DataInfo:
    """Read data.toml."""
    file = TomlFile(path / "data.toml", f"{shown}/data.toml", problems)
    return file.record(file.data, DataInfo, 1) or DataInfo()


def read_articles(path: Path, shown: str, problems: list[Problem]) -> Iterable[ArticleFolder]:
    """Read every article's folder, by name."""
    parent = path / "articles"
    for folder in sorted(parent.iterdir()) if parent.is_dir() else ():
        if not folder.is_dir():
            continue
        read = read_article_folder(folder, f"{shown}/articles/{folder.name}", problems)
        if read is not None:
            yield read


def join_statements(statements: Iterable[Statement]) -> dict[str, Statement]:
    """Join statements of one identity into one with all their evidence, sorted by id."""
    joined: dict[str, list[Statement]] = {}
    for statement in statements:
        joined.setdefault(statement.id, []).append(statement)
    return {id: join_same(same) for id, same in sorted(joined.items())}


def join_same(same: list[Statement]) -> Statement:
    """Make one statement of several that are the same but for their evidence."""
    if len(same) == 1:
        return same[0]
    return replace(same[0], evidence=tuple(e for statement in same for e in statement.evidence))


def read_node(cells: Cells) -> Node:
    """Read a row of nodes.tsv."""
    return Node(
        id=cells["id"],
        label=cells["label"],
        lay_label=cells["lay_label"],
        node_type=cells["node_type"],
        subtype=cells["subtype"],
        plural=cells.flag("plural"),
        synonyms=cells.items("synonyms"),
        identifiers=cells.items("identifiers"),
        near_identifiers=cells.items("near_identifiers"),
        definition=cells["definition"],
        note=cells["note"],
        place=cells.place,
    )


def read_source(cells: Cells) -> Source:
    """Read a row of sources.tsv."""
    return Source(
        id=cells["id"],
        title=cells["title"],
        authors=cells.items("authors"),
        year=cells["year"],
        container=cells["container"],
        volume=cells["volume"],
        issue=cells["issue"],
        pages=cells["pages"],
        publisher=cells["publisher"],
        publication_type=cells["publication_type"],
        species=cells.items("species"),
        language=cells["language"],
        identifiers=cells.items("identifiers"),
        url=cells["url"],
        license=cells["license"],
        interest=cells["interest"],
        reading=cells["reading"],
        note=cells["note"],
        place=cells.place,
    )
