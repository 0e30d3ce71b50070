"""Make the folder of an article of one's own: blocks, list of works, an empty table of facts.

The folder holds no sentence of the article. The reader's copy of the text stays where it is;
of a HTML, Word, JATS or PDF file the extracted text is written into the folder, under a name
that its `.gitignore` lists.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from ntgraph.articles.found_parts import ArticleReading
from ntgraph.articles.read_article import extract_text, is_extracted, read_article, read_text
from ntgraph.atomic_write import clear_interrupted, write_output, write_outputs
from ntgraph.errors import ArticleError, OutputError, Problem
from ntgraph.facts.cell_writer import clean_cell, format_rows
from ntgraph.facts.folder_layout import ARTICLE_FILE
from ntgraph.facts.new_article_toml import write_article_toml
from ntgraph.facts.printed_work_rows import WorkRows, list_work_rows
from ntgraph.facts.shipped_facts import shipped_facts
from ntgraph.facts.table_columns import BLOCKS, REFERENCES, SOURCES, TableSpec
from ntgraph.facts.table_reader import read_table, split_list
from ntgraph.records.identifiers import hash_span

QUOTED_FACTS = TableSpec(
    name="facts",
    columns=(
        "subject", "predicate", "object", "quote", "negated", "level", "qualifiers", "hedge",
        "cites", "note",
    ),
    key=(),
)  # fmt: skip
EXTRACTED_TEXT, IGNORED = "article.md", ".gitignore"
ENDINGS = (".tsv", ".toml")


@dataclass(frozen=True, slots=True)
class NewFolder:
    """A folder that was made: where it is, what was found in the article, its works.

    `extracted` is the file with the extracted text; None if the article is read as it is.
    """

    folder: Path
    reading: ArticleReading
    works: WorkRows
    extracted: Path | None


def make_article_folder(
    article: Path, folder: Path, *, title: str = "", address: str = ""
) -> NewFolder:
    """Read an article and write its folder, all files or none.

    Raises:
        ArticleError: the article cannot be read.
        MissingDependencyError: it is a PDF file and pypdf is not installed.
        OutputError: the folder holds tables already, or cannot be written.
    """
    clear_interrupted(folder)
    refuse_former(folder)
    files: dict[str, str] = {}
    where = find_way(article, folder)
    if is_extracted(article):
        extracted = extract_text(article)
        files = {EXTRACTED_TEXT: extracted, IGNORED: f"{EXTRACTED_TEXT}\n"}
        reading = read_text(extracted, article, is_markdown=True)
    else:
        reading = read_article(article)
    works = list_work_rows(reading.references, reading.text, list_known_works())
    known: dict[str, object] = {
        "title": clean_cell(title or reading.title or article.stem),
        "text": EXTRACTED_TEXT if files else where,
        "complete": False,
        "sha256": hashlib.sha256(reading.text.encode("utf-8")).hexdigest(),
        "length": len(reading.text),
    }
    if address:
        known["address"] = address
    files |= {
        ARTICLE_FILE: write_article_toml(known, reading.sections, where if files else ""),
        BLOCKS.file: format_rows(BLOCKS, list_block_rows(reading)),
        REFERENCES.file: format_rows(REFERENCES, works.references),
        SOURCES.file: format_rows(SOURCES, works.sources),
        QUOTED_FACTS.file: "\t".join(QUOTED_FACTS.columns) + "\n",
    }
    write_outputs(folder, {name: [text] for name, text in files.items()})
    extracted_text = folder / EXTRACTED_TEXT if is_extracted(article) else None
    return NewFolder(folder, reading, works, extracted_text)


def extract_again(article: Path, folder: Path) -> Path:
    """Write the extracted text of an article again into the folder that was made of it.

    Raises:
        ArticleError: the article cannot be read, or its text is not extracted.
        MissingDependencyError: it is a PDF file and pypdf is not installed.
        OutputError: the folder holds no extracted text, or cannot be written.
    """
    if not is_extracted(article):
        raise ArticleError(f"{article}: is read as it is: there is nothing to extract again")
    path = folder / EXTRACTED_TEXT
    if not path.is_file():
        raise OutputError(f"{path}: expected the text that was extracted before, found nothing")
    extracted = extract_text(article)
    read_text(extracted, article, is_markdown=True)
    return write_output(path, [extracted])


def refuse_former(folder: Path) -> None:
    """Make sure that no table would be overwritten.

    Raises:
        OutputError: the folder holds tables already, or is no folder.
    """
    if folder.exists() and not folder.is_dir():
        raise OutputError(f"{folder}: expected a new folder, found a file")
    names = sorted(each.name for each in folder.iterdir()) if folder.is_dir() else []
    former = [name for name in names if name.endswith(ENDINGS) or name == EXTRACTED_TEXT]
    if former:
        listed = ", ".join(former[:5])
        raise OutputError(
            f"{folder}: holds {listed} already, nothing written: choose another --out"
        )


def find_way(article: Path, folder: Path) -> str:
    """Return where a file is as seen from a folder; the whole path if there is no way."""
    try:
        return Path(os.path.relpath(article.resolve(), folder.resolve())).as_posix()
    except ValueError:  # another drive
        return article.resolve().as_posix()


def list_block_rows(reading: ArticleReading) -> list[dict[str, object]]:
    """Return the rows of blocks.tsv."""
    return [
        {
            "section": block.section,
            "block": block.block,
            "kind": block.kind,
            "start": block.start,
            "end": block.end,
            "span_sha256": hash_span(reading.text[block.start : block.end]),
        }
        for block in reading.blocks
    ]


def list_known_works() -> dict[str, str]:
    """Return the ids of the works that come with ntgraph by all their identifiers."""
    unread: list[Problem] = []
    table = read_table(shipped_facts() / SOURCES.file, SOURCES.file, SOURCES, unread)
    ids = SOURCES.columns.index("id"), SOURCES.columns.index("identifiers")
    return {
        identifier: row.cells[ids[0]]
        for row in table.rows
        for identifier in (row.cells[ids[0]], *split_list(row.cells[ids[1]]))
    }
