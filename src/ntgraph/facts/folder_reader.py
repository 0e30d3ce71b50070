"""Read a facts folder into a fact base. The other readers of this package are called here."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from ntgraph.atomic_write import finish_interrupted
from ntgraph.errors import FactsError, Problem
from ntgraph.facts.article_folder import ArticleFolder, read_article_folder
from ntgraph.facts.cell_reader import read_records
from ntgraph.facts.collection_folder import CollectionFolder, read_collections
from ntgraph.facts.fact_base import DataInfo, FactBase
from ntgraph.facts.folder_layout import (
    ARTICLE_FILE,
    ARTICLES,
    COLLECTIONS,
    DATA_FILE,
    FACTS_TABLES,
    VOCABULARY,
    list_folders,
)
from ntgraph.facts.joined_records import (
    by_id,
    join_judgements,
    join_statements,
    report_repeated,
)
from ntgraph.facts.judgement_rows import read_safety_note
from ntgraph.facts.node_and_source_rows import read_lookup_row, read_node_row, read_source_row
from ntgraph.facts.own_folder import is_own_folder, load_own_facts
from ntgraph.facts.question_files import read_kinship, read_pack
from ntgraph.facts.shipped_facts import has_facts
from ntgraph.facts.table_columns import KINSHIP, LOOKUPS, NODES, SAFETY_NOTES, SOURCES
from ntgraph.facts.table_reader import read_tables
from ntgraph.facts.toml_reader import TomlFile
from ntgraph.facts.tour_files import read_tours
from ntgraph.facts.vocabulary_files import read_vocabulary


def load_facts(folder: Path | str) -> FactBase:
    """Read a folder of fact tables into a fact base.

    Defects inside files raise no error: what cannot be read is left out and listed in the fact
    base's `problems`; `check_facts` returns these together with all other problems.

    Args:
        folder: a folder with the files that `graph_data/README.md` describes, or that of one
            own article, which stands on the facts that come with ntgraph.

    Raises:
        FactsError: the folder does not exist, or has neither `nodes.tsv`, `vocabulary/` nor
            `article.toml`.
        OutputError: a run was killed while it moved files into the folder, and the rest could
            not be moved.
    """
    path = Path(folder)
    shown = shown_path(path)
    for each in (path, *list_folders(path, ARTICLES), *list_folders(path, COLLECTIONS)):
        finish_interrupted(each)
    require_folder(path)
    if is_own_folder(path):
        return load_own_facts(path, shown)
    problems: list[Problem] = []
    vocabulary = read_vocabulary(path / VOCABULARY, f"{shown}/{VOCABULARY}", problems)
    tables = read_tables(path, shown, FACTS_TABLES, problems)
    folders = list(read_articles(path, shown, problems))
    collections = list(read_collections(path, shown, problems))
    everywhere: list[ArticleFolder | CollectionFolder] = [*folders, *collections]
    nodes = [
        *read_records(tables[NODES.name], problems, read_node_row),
        *(node for each in collections for node in each.nodes),
    ]
    sources = [
        *read_records(tables[SOURCES.name], problems, read_source_row),
        *(source for each in collections for source in each.sources),
    ]
    report_repeated(nodes, problems)
    report_repeated(sources, problems)
    assessments = tuple(a for each in folders for a in each.assessments)
    stances = tuple(s for each in folders for s in each.stances)
    statements = join_statements(s for each in everywhere for s in each.statements)
    data = read_data_info(path, shown, problems)
    slugs = {each.article.slug for each in folders}
    # Tours and questions name statements of the articles that they were made for.
    is_whole = slugs >= set(data.fitted_to)
    tours = read_tours(path, shown, problems) if is_whole else ()
    return FactBase(
        folder=shown,
        data=data,
        vocabulary=vocabulary,
        nodes=by_id(nodes),
        sources=by_id(sources),
        statements=join_judgements(statements, assessments, stances),
        articles={each.article.slug: each.article for each in folders},
        assessments=assessments,
        stances=stances,
        safety_notes=by_id(read_records(tables.get(SAFETY_NOTES.name), problems, read_safety_note)),
        collections={each.collection.slug: each.collection for each in collections},
        tours={tour.id: tour for tour in tours},
        kinship=tuple(read_records(tables.get(KINSHIP.name), problems, read_kinship)),
        lookups=tuple(read_records(tables.get(LOOKUPS.name), problems, read_lookup_row)),
        pack=read_pack(path, shown, problems) if is_whole else None,
        tables=(
            *tables.values(),
            *(table for each in everywhere for table in each.tables),
        ),
        problems=tuple(problems),
    )


def require_folder(path: Path) -> None:
    """Raise an error if a folder has neither `nodes.tsv`, `vocabulary/` nor `article.toml`.

    Raises:
        FactsError: it has none of them.
    """
    if not has_facts(path):
        message = (
            f"expected a folder of fact tables with {NODES.file} and {VOCABULARY}/ in it, "
            f"or that of an own article with {ARTICLE_FILE}"
        )
        raise FactsError([Problem(shown_path(path), 1, "", message)])


def shown_path(path: Path) -> str:
    """Return a path as messages show it: relative if it is below the current folder."""
    # `os.path.relpath` fails where the two stand on different drives.
    whole, here = Path(os.path.abspath(path)), Path.cwd()  # noqa: PTH100 - links stay as they are
    return (whole.relative_to(here) if whole.is_relative_to(here) else path).as_posix()


def read_data_info(path: Path, shown: str, problems: list[Problem]) -> DataInfo:
    """Read data.toml; return empty data if it cannot be read."""
    file = TomlFile(path / DATA_FILE, f"{shown}/{DATA_FILE}", problems)
    return file.record(file.data, DataInfo, 1) or DataInfo()


def read_articles(path: Path, shown: str, problems: list[Problem]) -> Iterable[ArticleFolder]:
    """Yield every article below `articles/` that can be read, in the order of its name."""
    for folder in list_folders(path, ARTICLES):
        read = read_article_folder(folder, f"{shown}/{ARTICLES}/{folder.name}", problems)
        if read is not None:
            yield read
