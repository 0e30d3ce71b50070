"""An article's folder read into records: the article itself and what it says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from ntgraph.errors import Problem, unknown
from ntgraph.facts.cells import Cells
from ntgraph.facts.toml_files import TomlFile
from ntgraph.identifiers import statement_id
from ntgraph.records import (
    Article,
    ArticleFact,
    Block,
    Evidence,
    Omission,
    Reference,
    Section,
    Span,
    Statement,
)
from ntgraph.tables import (
    BLOCKS,
    OMISSIONS,
    REFERENCES,
    STATEMENTS,
    Table,
    TableSpec,
    read_table,
)
from ntgraph.vocabulary import ARTICLE_LAYER

T = TypeVar("T")
CURATION = ("curator", "curated_on", "method", "license")


@dataclass(frozen=True, slots=True)
class ArticleFolder:
    """What one article's folder holds; each statement has just one piece of evidence."""

    article: Article
    statements: tuple[Statement, ...]
    tables: tuple[Table, ...]


def read_article_folder(folder: Path, shown: str, problems: list[Problem]) -> ArticleFolder | None:
    """Read one article; None where even `article.toml` cannot be read."""
    tables = {
        spec.name: read_table(
            folder / f"{spec.name}.tsv", f"{shown}/{spec.name}.tsv", spec, problems
        )
        for spec in (BLOCKS, STATEMENTS, OMISSIONS, REFERENCES)
    }
    article = read_article(TomlFile(folder / "article.toml", f"{shown}/article.toml", problems))
    if article is None:
        return None
    slug = folder.name
    if article.slug != slug:
        message = f"expected the folder's name {slug!r}, got {article.slug!r}"
        problems.append(Problem(f"{shown}/article.toml", 1, "slug", message))
    article = replace(
        article,
        slug=slug,
        blocks=read_rows(tables, BLOCKS, problems, read_block),
        references=read_rows(tables, REFERENCES, problems, lambda c: read_reference(c, slug)),
        omissions=read_rows(tables, OMISSIONS, problems, lambda c: read_omission(c, slug)),
    )
    works = {reference.number: reference.source for reference in article.references}
    statements = read_rows(
        tables, STATEMENTS, problems, lambda cells: read_statement(cells, article, works)
    )
    return ArticleFolder(article, statements, tuple(tables.values()))


def read_rows(
    tables: Mapping[str, Table],
    spec: TableSpec,
    problems: list[Problem],
    read: Callable[[Cells], T],
) -> tuple[T, ...]:
    """Read each row of one of the tables."""
    table = tables[spec.name]
    cells = Cells(table, {name: i for i, name in enumerate(spec.columns)}, problems)
    return tuple(read(cells.at(row)) for row in table.rows)


def read_block(cells: Cells) -> Block:
    """Read a row of blocks.tsv."""
    return Block(kind=cells["kind"], span=cells.span(), place=cells.place)


def read_reference(cells: Cells, slug: str) -> Reference:
    """Read a row of references.tsv."""
    return Reference(
        article=slug,
        number=cells.integer("number"),
        source=cells["source"],
        span=cells.span(),
        printed_identifiers=cells.items("printed_identifiers"),
        accessed_on=cells["accessed_on"],
        note=cells["note"],
        place=cells.place,
    )


def read_omission(cells: Cells, slug: str) -> Omission:
    """Read a row of omissions.tsv."""
    return Omission(
        article=slug,
        span=cells.span(),
        reason=cells["reason"],
        note=cells["note"],
        place=cells.place,
    )


def read_statement(cells: Cells, article: Article, works: Mapping[int, str]) -> Statement:
    """Read a row of statements.tsv: a statement with this one piece of evidence."""
    cites = cells.integers("cites")
    evidence = Evidence(
        source=article.source,
        license=article.data_license,
        article=article.slug,
        span=cells.span(),
        hedge=cells["hedge"],
        passage_kind=cells["passage_kind"],
        cites=cites,
        cited_sources=tuple(dict.fromkeys(works[n] for n in cites if n in works)),
        note=cells["note"],
        place=cells.place,
    )
    identity: dict[str, Any] = {
        "layer": ARTICLE_LAYER,
        "subject": cells["subject"],
        "subject_level": cells["subject_level"],
        "predicate": cells["predicate"],
        "object": cells["object"],
        "negated": cells.flag("negated"),
        "qualifiers": cells.pairs("qualifiers"),
    }
    return Statement(id=statement_id(**identity), evidence=(evidence,), **identity)


def read_article(file: TomlFile) -> Article | None:
    """Read article.toml."""
    if not file.is_read:
        return None
    top = dict(file.data)
    curation = top.pop("curation", {})
    top.pop("section", None)
    top.pop("fact", None)
    curation = curation if isinstance(curation, dict) else {}
    for key in sorted(curation.keys() - set(CURATION)):
        file.report(1, f"curation.{key}", unknown("key", key, CURATION))
    known = {
        "data_license": str(curation.get("license", "")),
        "curator": str(curation.get("curator", "")),
        "curated_on": str(curation.get("curated_on", "")),
        "method": str(curation.get("method", "")),
        "sections": tuple(file.entries("section", Section)),
        "facts": tuple(read_article_facts(file)),
    }
    empty = {"blocks": (), "references": (), "omissions": ()}
    return file.record(top, Article, 1, **known, **empty)


def read_article_facts(file: TomlFile) -> list[ArticleFact]:
    """Read the `[[fact]]` tables, whose place in the text is written out flat."""
    facts = []
    for entry in file.entries("fact", FlatFact):
        span = Span(entry.section, entry.block, entry.start, entry.end, entry.span_sha256)
        facts.append(ArticleFact(entry.label, entry.value, span))
    return facts


@dataclass(frozen=True, slots=True)
class FlatFact:
    """A `[[fact]]` table as written."""

    label: str
    value: str
    section: str
    block: str
    start: int
    end: int
    span_sha256: str
