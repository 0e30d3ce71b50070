"""Where everything stands in a folder of fact tables: the files, the folders, their tables."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ntgraph.facts.table_columns import (
    ASSESSMENTS,
    BLOCKS,
    KINSHIP,
    LOOKUPS,
    NODES,
    OMISSIONS,
    REFERENCE_STATEMENTS,
    REFERENCES,
    SAFETY_NOTES,
    SOURCES,
    STANCES,
    STATEMENTS,
    TableSpec,
)
from ntgraph.records.frozen_record import frozen_record

DATA_FILE, ARTICLE_FILE, COLLECTION_FILE = "data.toml", "article.toml", "collection.toml"
VOCABULARY, ARTICLES, COLLECTIONS, TOURS = "vocabulary", "articles", "reference", "tours"
# The words that an own folder adds to those of the package.
OWN_VOCABULARY = "vocabulary.toml"
VOCABULARY_TERMS, VOCABULARY_FINDINGS = "terms", "findings"


@frozen_record
class FolderTables:
    """The tables of one folder: those that must be there, and those that may be missing."""

    needed: tuple[TableSpec, ...]
    optional: tuple[TableSpec, ...]

    @property
    def all(self) -> tuple[TableSpec, ...]:
        """Every table that the folder can have, in the order in which they are read."""
        return (*self.needed, *self.optional)


FACTS_TABLES = FolderTables((NODES, SOURCES), (SAFETY_NOTES, KINSHIP, LOOKUPS))
ARTICLE_TABLES = FolderTables((BLOCKS, STATEMENTS, OMISSIONS, REFERENCES), (ASSESSMENTS, STANCES))
COLLECTION_TABLES = FolderTables((REFERENCE_STATEMENTS,), (NODES, SOURCES))

# The folder of one own article: everything stands side by side, and nothing is needed yet.
OWN_TABLES = FolderTables((), tuple(dict.fromkeys((*FACTS_TABLES.all, *ARTICLE_TABLES.all))))


def list_folders(facts: Path, name: str) -> list[Path]:
    """Return the folders below `articles/` or `reference/` of a facts folder, by name."""
    parent = facts / name
    return sorted(each for each in parent.iterdir() if each.is_dir()) if parent.is_dir() else []


def find_tables(facts: Path) -> Iterator[tuple[Path, TableSpec]]:
    """Return every table of a facts folder that is there."""
    is_own = (facts / ARTICLE_FILE).is_file()
    folders = [(facts, OWN_TABLES if is_own else FACTS_TABLES)]
    for name, tables in ((ARTICLES, ARTICLE_TABLES), (COLLECTIONS, COLLECTION_TABLES)):
        folders += [(folder, tables) for folder in list_folders(facts, name)]
    paths = ((folder / spec.file, spec) for folder, tables in folders for spec in tables.all)
    return ((path, spec) for path, spec in paths if path.is_file())
