"""Read an article's folder into records: the article, its statements, and judgements."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from ntgraph.errors import Place, Problem, unknown
from ntgraph.facts.cell_reader import Cells, read_records
from ntgraph.facts.folder_layout import ARTICLE_FILE, ARTICLE_TABLES
from ntgraph.facts.judgement_rows import (
    IDENTITY_CELLS,
    OWN_CELLS,
    StatementIds,
    read_assessment,
    read_identity,
    read_stance,
)
from ntgraph.facts.table_columns import (
    ASSESSMENTS,
    BLOCKS,
    OMISSIONS,
    REFERENCES,
    STANCES,
    STATEMENTS,
)
from ntgraph.facts.table_reader import FactTable, read_tables
from ntgraph.facts.toml_reader import TomlFile
from ntgraph.records import (
    Article,
    ArticleFact,
    Assessment,
    Block,
    Evidence,
    Omission,
    Reference,
    Section,
    Span,
    Stance,
    Statement,
)
from ntgraph.records.frozen_record import frozen_record
from ntgraph.records.identifiers import statement_id
from ntgraph.records.vocabulary import ARTICLE_LAYER

CURATION = ("curator", "curated_on", "method", "license")


@frozen_record
class ArticleFolder:
    """The content of one article's folder; each statement has exactly one piece of evidence.

    Statements of one id are joined later, by `fact_folder`.
    """

    article: Article
    statements: tuple[Statement, ...]
    assessments: tuple[Assessment, ...]
    stances: tuple[Stance, ...]
    tables: tuple[FactTable, ...]


def read_article_folder(folder: Path, shown: str, problems: list[Problem]) -> ArticleFolder | None:
    """Read one article's folder; return None if `article.toml` cannot be read.

    Defects are added to `problems`; `shown` is the folder's path as messages show it.
    """
    tables = read_tables(folder, shown, ARTICLE_TABLES, problems)
    article = read_article(TomlFile(folder / ARTICLE_FILE, f"{shown}/{ARTICLE_FILE}", problems))
    if article is None:
        return None
    slug = folder.name
    if article.slug != slug:
        place = article.place_of("slug") or Place(f"{shown}/{ARTICLE_FILE}", 1)
        message = f"expected the folder's name {slug!r}, got {article.slug!r}"
        problems.append(Problem(place.file, place.line, "slug", message))
    return read_article_tables(replace(article, slug=slug), tables, problems)


def read_article_tables(
    described: Article, tables: Mapping[str, FactTable], problems: list[Problem]
) -> ArticleFolder:
    """Read the tables of an article whose article.toml was read."""
    slug, judged = described.slug, tables.get(ASSESSMENTS.name)
    article = replace(
        described,
        blocks=read_records(tables.get(BLOCKS.name), problems, read_block),
        references=read_records(
            tables.get(REFERENCES.name), problems, lambda cells: read_reference(cells, slug)
        ),
        omissions=read_records(
            tables.get(OMISSIONS.name), problems, lambda cells: read_omission(cells, slug)
        ),
        is_assessed=judged is not None,
    )
    works = CitedWorks(article.references)
    ids: StatementIds = {}
    return ArticleFolder(
        article,
        read_records(
            tables.get(STATEMENTS.name),
            problems,
            lambda cells: read_passage(cells, article, works, ids),
        ),
        read_records(judged, problems, lambda cells: read_assessment(cells, ids)),
        read_records(tables.get(STANCES.name), problems, lambda cells: read_stance(cells, ids)),
        tuple(tables.values()),
    )


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
        printed_identifiers=cells.listed("printed_identifiers"),
        accessed_on=cells["accessed_on"],
        printed_faults=cells.listed("printed_faults"),
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


class CitedWorks(dict[tuple[int, ...], tuple[str, ...]]):
    """The ids of the works by the numbers that a sentence cites, made when first asked for.

    Args:
        references: the printed references of the article.
    """

    def __init__(self, references: Iterable[Reference]) -> None:
        super().__init__()
        self._works = {each.number: each.source for each in references}

    def __missing__(self, cites: tuple[int, ...]) -> tuple[str, ...]:
        known = self._works
        works = self[cites] = tuple(dict.fromkeys(known[n] for n in cites if n in known))
        return works


def read_passage(cells: Cells, article: Article, works: CitedWorks, ids: StatementIds) -> Statement:
    """Read a row of statements.tsv: a statement with one piece of evidence; `ids` grows."""
    row = cells.row
    section, block, start, end, sha256, hedge, cites, kind, note = row[OWN_CELLS]
    named = row[IDENTITY_CELLS]
    printed = cells.parse_numbers("cites", cites)
    evidence = Evidence(
        source=article.source,
        license=article.data_license,
        article=article.slug,
        span=cells.parse_span(section, block, start, end, sha256),
        hedge=hedge,
        passage_kind=kind,
        cites=printed,
        cited_sources=works[printed],
        note=note,
        place=cells.place,
    )
    identity = read_identity(cells, ARTICLE_LAYER)
    id = ids[named] = statement_id(**identity)
    return Statement(id=id, evidence=(evidence,), **identity)


def read_article(file: TomlFile) -> Article | None:
    """Read article.toml; return None if the file, or a key that it must have, cannot be read."""
    if not file.is_read:
        return None
    top = dict(file.data)
    curation = top.pop("curation", {})
    top.pop("section", None)
    top.pop("fact", None)
    curation = curation if isinstance(curation, dict) else {}
    for key in sorted(curation.keys() - set(CURATION)):
        name = f"curation.{key}"
        file.report(file.line_of(name, 1), name, unknown("key", key, CURATION))
    known = {
        "data_license": str(curation.get("license", "")),
        "curator": str(curation.get("curator", "")),
        "curated_on": str(curation.get("curated_on", "")),
        "method": str(curation.get("method", "")),
        "sections": tuple(file.entries("section", Section)),
        "facts": tuple(read_article_facts(file)),
    }
    empty = {"blocks": (), "references": (), "omissions": (), "is_assessed": False}
    return file.record(top, Article, 1, **known, **empty, key_lines=file.key_lines)


def read_article_facts(file: TomlFile) -> list[ArticleFact]:
    """Read the `[[fact]]` tables, which write the fields of the span as keys of their own."""
    facts = []
    for entry in file.entries("fact", FlatFact):
        span = Span(entry.section, entry.block, entry.start, entry.end, entry.span_sha256)
        facts.append(ArticleFact(entry.label, entry.value, span, entry.reviewers))
    return facts


@frozen_record
class FlatFact:
    """A `[[fact]]` table of article.toml, with its keys as they are written there."""

    label: str
    value: str
    section: str
    block: str
    start: int
    end: int
    span_sha256: str
    reviewers: tuple[str, ...] = ()
