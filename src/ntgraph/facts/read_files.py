"""Which files of a facts folder are read, so that no output replaces one of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ntgraph.facts.folder_layout import ARTICLE_FILE, ARTICLES, COLLECTIONS, find_tables
from ntgraph.facts.shipped_facts import shipped_facts
from ntgraph.facts.toml_reader import TomlFile

TABLES_AND_SHEETS = (
    "*.toml",
    "facts.*",
    "left_out.*",
    "proposals.*",
    "decisions.*",
    "README.md",
    "LICENSE*",
)
FOLDERS = ("vocabulary", "tours", "quiz", f"{ARTICLES}/*", f"{COLLECTIONS}/*")


def list_read_files(folder: Path | str) -> Iterator[Path]:
    """Yield the files of a facts folder that commands read, and those that describe it.

    The folder of an own article stands on the shipped facts, whose files are then read, too.
    """
    path = Path(folder)
    yield from (table for table, _ in find_tables(path))
    for inner in ("", *(f"{each}/" for each in FOLDERS)):
        for pattern in TABLES_AND_SHEETS:
            yield from path.glob(f"{inner}{pattern}")
    for article in (path / ARTICLE_FILE, *path.glob(f"{ARTICLES}/*/{ARTICLE_FILE}")):
        if article.is_file():
            text = TomlFile(article, article.as_posix(), []).data.get("text")
            if isinstance(text, str) and text:
                yield article.parent / text
    if (path / ARTICLE_FILE).is_file() and path.resolve() != shipped_facts().resolve():
        yield from list_read_files(shipped_facts())
