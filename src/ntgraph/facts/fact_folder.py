"""A facts folder read into a fact base."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Protocol, TypeVar

from ntgraph.errors import FactsError, Place, Problem
from ntgraph.facts.article_folder import ArticleFolder, read_article_folder
from ntgraph.facts.collection_folder import CollectionFolder, read_collections
from ntgraph.facts.fact_base import DataInfo, FactBase
from ntgraph.facts.judgement_rows import read_safety_note
from ntgraph.facts.question_files import read_kinship, read_pack
from ntgraph.facts.record_rows import read_node, read_optional, read_rows, read_source
from ntgraph.facts.table_reader import read_table
from ntgraph.facts.table_specs import KINSHIP, NODES, SAFETY_NOTES, SOURCES
from ntgraph.facts.toml_file import TomlFile
from ntgraph.facts.tour_files import read_tours
from ntgraph.facts.vocabulary_files import read_vocabulary
from ntgraph.records import Assessment, Stance, Statement


class Identified(Protocol):
    """What every record with an id of its own has."""

    @property
    def id(self) -> str: ...  # noqa: D102 - the record's own id
    @property
    def place(self) -> Place | None: ...  # noqa: D102 - where the record stands


R = TypeVar("R", bound=Identified)


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
    tables = [
        read_table(path / f"{spec.name}.tsv", f"{shown}/{spec.name}.tsv", spec, problems)
        for spec in (NODES, SOURCES)
    ]
    notes = read_optional(path, shown, SAFETY_NOTES, problems)
    kin = read_optional(path, shown, KINSHIP, problems)
    folders = list(read_articles(path, shown, problems))
    collections = list(read_collections(path, shown, problems))
    everywhere: list[ArticleFolder | CollectionFolder] = [*folders, *collections]
    nodes = [
        *read_rows(tables[0], problems, read_node),
        *(node for each in collections for node in each.nodes),
    ]
    sources = [
        *read_rows(tables[1], problems, read_source),
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
        safety_notes=by_id(read_rows(notes, problems, read_safety_note)),
        collections={each.collection.slug: each.collection for each in collections},
        tours={tour.id: tour for tour in read_tours(path, shown, problems)},
        kinship=tuple(read_rows(kin, problems, read_kinship)),
        pack=read_pack(path, shown, problems),
        tables=(
            *tables,
            *(table for table in (notes, kin) if table),
            *(table for each in everywhere for table in each.tables),
        ),
        problems=tuple(problems),
    )


def by_id(records: Iterable[R]) -> dict[str, R]:
    """Give records by id, sorted; of two with one id the first stays."""
    found: dict[str, R] = {}
    for record in records:
        found.setdefault(record.id, record)
    return dict(sorted(found.items()))


def report_repeated(records: Iterable[Identified], problems: list[Problem]) -> None:
    """Report an id that two tables give; inside one table its key rule says so."""
    first: dict[str, Identified] = {}
    for record in records:
        other = first.setdefault(record.id, record).place
        if record.place and other and record.place.file != other.file:
            message = f"{record.id!r} already stands at {other}"
            problems.append(Problem(record.place.file, record.place.line, "id", message))


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


def join_judgements(
    statements: dict[str, Statement],
    assessments: Iterable[Assessment],
    stances: Iterable[Stance],
) -> dict[str, Statement]:
    """Give each statement its assessment and its stances; of two assessments the first."""
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
