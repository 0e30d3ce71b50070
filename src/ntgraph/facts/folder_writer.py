"""A fact base written as a folder of fact tables: the opposite of `folder_reader`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ntgraph.facts.article_folder import FlatFact
from ntgraph.facts.cell_writer import RowValues, format_rows, record_values, span_values
from ntgraph.facts.fact_base import FactBase, identity_cells
from ntgraph.facts.folder_layout import (
    ARTICLE_FILE,
    ARTICLES,
    COLLECTION_FILE,
    COLLECTIONS,
    DATA_FILE,
    TOURS,
    VOCABULARY,
    VOCABULARY_FINDINGS,
    VOCABULARY_TERMS,
)
from ntgraph.facts.question_files import PACK_FILE
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
)
from ntgraph.facts.toml_writer import filled, write_entries, write_pairs
from ntgraph.facts.vocabulary_files import ENTRY_LISTS, FINDING_LISTS, TERM_LISTS
from ntgraph.records import (
    Article,
    Assessment,
    CheckedQuestion,
    NotAsked,
    QuestionPack,
    Stance,
    Statement,
    Tour,
)

# What article.toml says of an article only where something is known of it.
OPTIONAL_KEYS = (
    "published_on", "updated_on", "authors", "reviewers", "publisher_node", "interest", "address",
)  # fmt: skip


def list_files(facts: FactBase) -> dict[str, str]:
    """Return the text of every file of a facts folder by its name.

    All nodes and works stand in the tables at the top of the folder, also those that were
    read from the folder of a collection.
    """
    files = {
        DATA_FILE: write_pairs(facts.data),
        NODES.file: format_rows(NODES, map(record_values, facts.nodes.values())),
        SOURCES.file: format_rows(SOURCES, map(record_values, facts.sources.values())),
    }
    if facts.safety_notes:
        notes = map(record_values, facts.safety_notes.values())
        files[SAFETY_NOTES.file] = format_rows(SAFETY_NOTES, notes)
    if facts.kinship:
        files[KINSHIP.file] = format_rows(KINSHIP, map(record_values, facts.kinship))
    if facts.lookups:
        files[LOOKUPS.file] = format_rows(LOOKUPS, map(record_values, facts.lookups))
    if facts.pack is not None:
        files[PACK_FILE] = write_pack(facts.pack)
    for name, text in list_vocabulary_files(facts):
        files[f"{VOCABULARY}/{name}.toml"] = text
    rows = ArticleRows(facts)
    for slug, article in facts.articles.items():
        for name, text in list_article_files(article, rows):
            files[f"{ARTICLES}/{slug}/{name}"] = text
    for slug, collection in facts.collections.items():
        text = format_rows(REFERENCE_STATEMENTS, rows.accepted.get(slug, ()))
        files[f"{COLLECTIONS}/{slug}/{COLLECTION_FILE}"] = write_pairs(collection)
        files[f"{COLLECTIONS}/{slug}/{REFERENCE_STATEMENTS.file}"] = text
    for id, tour in facts.tours.items():
        files[f"{TOURS}/{id}.toml"] = write_tour(tour)
    return files


def list_vocabulary_files(facts: FactBase) -> Iterator[tuple[str, str]]:
    """Return each file of the vocabulary: its name without ending, and its text."""
    words = facts.vocabulary
    for name, (table, _) in ENTRY_LISTS.items():
        yield name, write_entries(table, getattr(words, name).values())
    findings = {table: name for table, (name, _) in FINDING_LISTS.items()}
    for file, lists in ((VOCABULARY_TERMS, TERM_LISTS), (VOCABULARY_FINDINGS, findings)):
        texts = (write_entries(each, getattr(words, name).values()) for each, name in lists.items())
        yield file, "".join(texts)


class ArticleRows:
    """The rows of all articles and collections, by the slug of each."""

    def __init__(self, facts: FactBase) -> None:
        self.said: dict[str, list[RowValues]] = {}
        self.accepted: dict[str, list[RowValues]] = {}
        self.assessments: dict[str, list[RowValues]] = {}
        self.stances: dict[str, list[RowValues]] = {}
        identities = {id: identity_cells(each) for id, each in facts.statements.items()}
        for statement, evidence in facts.evidence():
            span = span_values(evidence.span) if evidence.span else {}
            row = {**identities[statement.id], **record_values(evidence), **span}
            rows, slug = (
                (self.said, evidence.article)
                if evidence.article
                else (self.accepted, evidence.collection)
            )
            rows.setdefault(slug, []).append(row)
        judged = ((self.assessments, facts.assessments), (self.stances, facts.stances))
        for rows, judgements in judged:
            for each in judgements:
                slug = find_article(each, facts.statements[each.statement])
                row = {**identities[each.statement], **record_values(each)}
                rows.setdefault(slug, []).append(row)


def list_article_files(article: Article, rows: ArticleRows) -> Iterator[tuple[str, str]]:
    """Return the name and text of each file of one article."""
    blocks = ({**record_values(b), **span_values(b.span)} for b in article.blocks)
    omitted = ({**record_values(o), **span_values(o.span)} for o in article.omissions)
    printed = ({**record_values(r), **span_values(r.span)} for r in article.references)
    yield ARTICLE_FILE, write_article(article)
    yield STATEMENTS.file, format_rows(STATEMENTS, rows.said.get(article.slug, ()))
    yield BLOCKS.file, format_rows(BLOCKS, blocks)
    yield OMISSIONS.file, format_rows(OMISSIONS, omitted)
    yield REFERENCES.file, format_rows(REFERENCES, printed)
    if article.is_assessed or article.slug in rows.assessments:
        yield ASSESSMENTS.file, format_rows(ASSESSMENTS, rows.assessments.get(article.slug, ()))
        yield STANCES.file, format_rows(STANCES, rows.stances.get(article.slug, ()))


def find_article(judgement: Assessment | Stance, statement: Statement) -> str:
    """Return the article that holds a judgement: the first that says, or cites, what is judged."""
    passages = [evidence for evidence in statement.evidence if evidence.article]
    work = judgement.source if isinstance(judgement, Stance) else ""
    citing = (evidence for evidence in passages if work in evidence.cited_sources)
    return next(citing, passages[0]).article


def write_article(article: Article) -> str:
    """Return the text of article.toml."""
    top: dict[str, object] = {
        "slug": article.slug, "source": article.source, "title": article.title,
        "sha256": article.sha256, "length": article.length, "language": article.language,
        "publisher": article.publisher, "license": article.license,
    }  # fmt: skip
    top |= {key: value for key in OPTIONAL_KEYS if (value := getattr(article, key))}
    curation = {
        "curator": article.curator, "curated_on": article.curated_on,
        "method": article.method, "license": article.data_license,
    }  # fmt: skip
    head = f"{write_pairs(top)}\n[curation]\n{write_pairs(curation)}\n"
    facts = (
        FlatFact(
            fact.label, fact.value, fact.span.section, fact.span.block, fact.span.start,
            fact.span.end, fact.span.sha256, fact.reviewers,
        )
        for fact in article.facts
    )  # fmt: skip
    return head + write_entries("section", article.sections) + write_entries("fact", facts)


def write_tour(tour: Tour) -> str:
    """Return the text of a tour's file."""
    head = {"title": tour.title, "summary": tour.summary, "minutes": tour.minutes}
    parts = [
        write_pairs(head),
        write_entries("step", tour.steps).removesuffix("\n"),
        write_entries("count", tour.counts).removesuffix("\n"),
        *map(write_question, tour.questions),
    ]
    return "\n".join(filter(None, parts))


def write_pack(pack: QuestionPack) -> str:
    """Return the text of the file of questions checked by hand."""
    head = {key: getattr(pack, key) for key in ("title", "license", "curator", "checked_on")}
    left_out = [write_with_rows("not_asked", entry) for entry in pack.not_asked]
    return "\n".join((write_pairs(head), *map(write_question, pack.questions), *left_out))


def write_question(question: CheckedQuestion) -> str:
    """Return one question as a table."""
    return write_with_rows("question", question)


def write_with_rows(name: str, entry: CheckedQuestion | NotAsked) -> str:
    """Return an entry as a table; the statements that it names stand in inline tables.

    tomli_w would make tables of their own of them, below which no pair of the question's
    own can stand.
    """
    pairs = dict(filled(entry))
    rows = pairs.pop("statements", ())
    lines = "".join(f"    {write_inline(cells)},\n" for cells in rows)
    return f"[[{name}]]\n{write_pairs(pairs)}statements = [\n{lines}]\n"


def write_inline(cells: Mapping[str, str]) -> str:
    """Return texts by name as an inline table."""
    pairs = ", ".join(write_pairs({key: value}).strip() for key, value in cells.items())
    return f"{{ {pairs} }}"
