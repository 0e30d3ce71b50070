"""Read a facts folder into a fact base. The other readers of this package are called here."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from ntgraph.errors import FactsError, Problem
from ntgraph.facts.article_folder import ArticleFolder, read_article_folder
from ntgraph.facts.cell_reader import read_records
from ntgraph.facts.collection_folder import CollectionFolder, read_collections
from ntgraph.facts.fact_base import DataInfo, FactBase
from ntgraph.facts.folder_layout import (
    ARTICLES,
    DATA_FILE,
    FACTS_TABLES,
    VOCABULARY,
    list_folders,
)
from ntgraph.facts.judgement_rows import read_safety_note
from ntgraph.facts.node_and_source_rows import read_lookup_row, read_node_row, read_source_row
from ntgraph.facts.question_files import read_kinship, read_pack
from ntgraph.facts.table_columns import KINSHIP, LOOKUPS, NODES, SAFETY_NOTES, SOURCES
from ntgraph.facts.table_reader import read_tables
from ntgraph.facts.toml_reader import TomlFile
from ntgraph.facts.tour_files import read_tours
from ntgraph.facts.vocabulary_files import read_vocabulary
from ntgraph.records import Assessment, Stance, Statement
from ntgraph.records.placed_record import PlacedRecord

R = TypeVar("R", bound=PlacedRecord)


def load_facts(folder: Path | str) -> FactBase:
    """Read a folder of fact tables into a fact base.

    Defects inside files raise no error: what cannot be read is left out and listed in the fact
    base's `problems`; `check_facts` returns these together with all other problems.

    Args:
        folder: a folder with the files that `graph_data/README.md` describes.

    Raises:
        FactsError: the folder does not exist, or has neither `nodes.tsv` nor `vocabulary/`.
    """
    path = Path(folder)
    shown = shown_path(path)
    require_folder(path)
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
    return FactBase(
        folder=shown,
        data=read_data_info(path, shown, problems),
        vocabulary=vocabulary,
        nodes=by_id(nodes),
        sources=by_id(sources),
        statements=join_judgements(statements, assessments, stances),
        articles={each.article.slug: each.article for each in folders},
        assessments=assessments,
        stances=stances,
        safety_notes=by_id(read_records(tables.get(SAFETY_NOTES.name), problems, read_safety_note)),
        collections={each.collection.slug: each.collection for each in collections},
        tours={tour.id: tour for tour in read_tours(path, shown, problems)},
        kinship=tuple(read_records(tables.get(KINSHIP.name), problems, read_kinship)),
        lookups=tuple(read_records(tables.get(LOOKUPS.name), problems, read_lookup_row)),
        pack=read_pack(path, shown, problems),
        tables=(
            *tables.values(),
            *(table for each in everywhere for table in each.tables),
        ),
        problems=tuple(problems),
    )


def by_id(records: Iterable[R]) -> dict[str, R]:
    """Return the records by id, sorted; of several records with one id, the first is kept."""
    found: dict[str, R] = {}
    for record in records:
        found.setdefault(record.id, record)
    return dict(sorted(found.items()))


def report_repeated(records: Iterable[PlacedRecord], problems: list[Problem]) -> None:
    """Add a problem for each id that rows of two files share.

    Ids repeated inside one file are found by `checks.table_rules`.
    """
    first: dict[str, PlacedRecord] = {}
    for record in records:
        other = first.setdefault(record.id, record).place
        if record.place and other and record.place.file != other.file:
            message = f"{record.id!r} already stands at {other}"
            problems.append(Problem(record.place.file, record.place.line, "id", message))


def require_folder(path: Path) -> None:
    """Raise an error if a folder has neither `nodes.tsv` nor `vocabulary/`.

    Raises:
        FactsError: it has neither of them.
    """
    if not (path / NODES.file).is_file() and not (path / VOCABULARY).is_dir():
        message = f"expected a folder of fact tables with {NODES.file} and {VOCABULARY}/ in it"
        raise FactsError([Problem(shown_path(path), 1, "", message)])


def shown_path(path: Path) -> str:
    """Return a path as messages show it: relative if it is below the current folder."""
    relative = os.path.relpath(path)
    return Path(relative if not relative.startswith("..") else path).as_posix()


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


def join_statements(statements: Iterable[Statement]) -> dict[str, Statement]:
    """Join statements with the same id into one with all their evidence; return them by id.

    The result is sorted by id.
    """
    joined: dict[str, list[Statement]] = {}
    for statement in statements:
        joined.setdefault(statement.id, []).append(statement)
    return {id: join_same(same) for id, same in sorted(joined.items())}


def join_same(same: list[Statement]) -> Statement:
    """Join statements that differ only in their evidence into one with all of it."""
    if len(same) == 1:
        return same[0]
    return replace(same[0], evidence=tuple(e for statement in same for e in statement.evidence))


def join_judgements(
    statements: dict[str, Statement],
    assessments: Iterable[Assessment],
    stances: Iterable[Stance],
) -> dict[str, Statement]:
    """Return the statements with their assessments and stances.

    If a statement has several assessments, the first is used.
    """
    assessed: dict[str, Assessment] = {}
    for assessment in assessments:
        assessed.setdefault(assessment.statement, assessment)
    held: dict[str, list[Stance]] = {}
    for stance in stances:
        held.setdefault(stance.statement, []).append(stance)
    judged = assessed.keys() | held.keys()
    return {
        id: replace(statement, assessment=assessed.get(id), stances=tuple(held.get(id, ())))
        if id in judged
        else statement
        for id, statement in statements.items()
    }
