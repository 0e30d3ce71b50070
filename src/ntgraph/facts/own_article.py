"""Read the article.toml of an own folder, in which only the title is needed."""

from __future__ import annotations

from collections.abc import Mapping

from ntgraph.errors import unknown
from ntgraph.facts.article_folder import CURATION, read_article_facts, read_block
from ntgraph.facts.cell_reader import read_records
from ntgraph.facts.table_columns import BLOCKS
from ntgraph.facts.table_reader import FactTable
from ntgraph.facts.toml_reader import TomlFile
from ntgraph.records import Article, Block, Section
from ntgraph.records.frozen_record import frozen_record
from ntgraph.records.identifiers import make_slug

PACKAGE = "ntgraph"
NOTHING_HASHED = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
TABLES = ("curation", "section", "fact")


@frozen_record
class OwnArticle:
    """The keys at the top of an own folder's article.toml."""

    title: str
    slug: str = ""
    source: str = ""
    text: str = ""
    complete: bool = False
    inherits: str = PACKAGE
    sha256: str = NOTHING_HASHED
    length: int = 0
    language: str = "en"
    publisher: str = ""
    publisher_node: str = ""
    interest: str = ""
    address: str = ""
    license: str = "unknown"
    published_on: str = ""
    updated_on: str = ""
    authors: tuple[str, ...] = ()
    reviewers: tuple[str, ...] = ()


@frozen_record
class OwnCuration:
    """Who made the rows of an own folder, when and how."""

    curator: str = ""
    curated_on: str = ""
    method: str = ""
    license: str = "unknown"


@frozen_record
class OwnSection:
    """A section with a label in the curator's words; its blocks say where it is."""

    id: str
    label: str
    start: int = 0
    end: int = 0


def read_own_article(
    file: TomlFile, folder: str, tables: Mapping[str, FactTable]
) -> Article | None:
    """Read article.toml; return None if it cannot be read or has no title.

    Args:
        file: the file.
        folder: the name of the folder, which is the article's short name unless it has another.
        tables: the tables of the folder, of which that of the blocks tells where sections are.
    """
    if not file.is_read:
        return None
    top = {key: value for key, value in file.data.items() if key not in TABLES}
    made = file.record(top, OwnArticle, 1)
    curation = read_curation(file)
    if made is None:
        return None
    if made.inherits != PACKAGE:
        line = file.line_of("inherits", 1)
        file.report(line, "inherits", unknown("package", made.inherits, (PACKAGE,)))
    slug = made.slug or make_slug(folder) or "article"
    blocks = read_records(tables.get(BLOCKS.name), [], read_block)
    return Article(
        slug=slug,
        source=made.source or f"ntg:{slug}-article",
        title=made.title,
        sha256=made.sha256,
        length=made.length,
        language=made.language,
        publisher=made.publisher,
        license=made.license,
        data_license=curation.license,
        curator=curation.curator,
        curated_on=curation.curated_on,
        method=curation.method,
        publisher_node=made.publisher_node,
        interest=made.interest,
        address=made.address,
        published_on=made.published_on,
        updated_on=made.updated_on,
        authors=made.authors,
        reviewers=made.reviewers,
        sections=find_sections(blocks, list(file.entries("section", OwnSection))),
        facts=tuple(read_article_facts(file)),
        text=made.text,
        complete=made.complete,
        key_lines=file.key_lines,
        place=file.place,
    )


def read_curation(file: TomlFile) -> OwnCuration:
    """Read the table `[curation]`; what cannot be read in it is reported and left out."""
    table = file.data.get("curation", {})
    if not isinstance(table, dict):
        file.report(file.line_of("curation", 1), "curation", "expected a table [curation]")
        return OwnCuration()
    for key in sorted(table.keys() - set(CURATION)):
        name = f"curation.{key}"
        file.report(file.line_of(name, 1), name, unknown("key", key, CURATION))
    known = {key: value for key, value in table.items() if key in CURATION}
    line = file.line_of("curation", 1)
    return file.record(known, OwnCuration, line) or OwnCuration()


def find_sections(blocks: tuple[Block, ...], named: list[OwnSection]) -> tuple[Section, ...]:
    """Return the sections that the blocks stand in, each from its first block to its last.

    A section without a label of its own is called by its id: `side-effects`, *Side effects*.
    """
    labels = {section.id: section.label for section in named}
    places: dict[str, tuple[int, int]] = {}
    for block in blocks:
        span = block.span
        start, end = places.get(span.section, (span.start, span.end))
        places[span.section] = (min(start, span.start), max(end, span.end))
    return tuple(
        Section(id, labels.get(id) or id.replace("-", " ").capitalize(), start, end)
        for id, (start, end) in sorted(places.items(), key=lambda item: item[1])
    )
