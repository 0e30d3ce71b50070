"""Write the files of a facts folder from an imported graph file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from ntgraph.atomic_write import write_outputs
from ntgraph.checks.problem_places import is_date
from ntgraph.errors import GraphFileError, OutputError, Problem
from ntgraph.facts import FactBase
from ntgraph.facts.canonical_form import format_table
from ntgraph.facts.fact_base import identity_cells
from ntgraph.facts.table_specs import (
    ASSESSMENTS,
    BLOCKS,
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
from ntgraph.facts.vocabulary_files import ENTRY_LISTS, TERM_LISTS
from ntgraph.imports.fact_tables.fitted_facts import fit
from ntgraph.imports.fact_tables.toml_writer import write_entries, write_pairs
from ntgraph.records import Article, Evidence, Span, Statement
from ntgraph.records.vocabulary import ARTICLE_LAYER

Cells = Mapping[str, object]


def write_facts_folder(
    facts: FactBase, folder: Path | str, *, date: str, notes: Iterable[str] = ()
) -> list[str]:
    """Write the facts of a graph file as a facts folder that `ntgraph check` accepts.

    Args:
        facts: the facts of the file, such as `read_graph(path).facts`.
        folder: a new or empty folder, or one that an earlier import of the same file made.
        date: the day of the import, `2026-11-23`; the clock is not read, so that the same input
            gives the same files.
        notes: what was not read from the file, for the folder's README.

    Returns:
        One line for each kind of thing that the tables cannot hold.

    Raises:
        GraphFileError: `date` is no date.
        OutputError: the folder holds other files, or could not be written; nothing is
            changed then.
    """
    if not is_date(date):
        message = f"expected a date such as '2026-11-23', got {date!r}"
        raise GraphFileError([Problem(Path(folder).as_posix(), 1, "date", message)])
    facts, left_out = fit(facts, date)
    files = make_files(facts, [*notes, *left_out])
    require_room(Path(folder), files)
    write_outputs(folder, files)
    return left_out


def require_room(folder: Path, files: Iterable[str]) -> None:
    """Raise `OutputError` where a folder holds files other than those to be written."""
    if not folder.is_dir():
        return
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    others = sorted(found - set(files))
    if others:
        listed = ", ".join(others[:3]) + (" …" if len(others) > 3 else "")
        raise OutputError(f"{folder}: expected a new or empty folder, found {listed}")


def make_files(facts: FactBase, notes: Iterable[str]) -> dict[str, list[str]]:
    """Return the content of each file of a facts folder, by its path in the folder."""
    said = [s for s in facts.statements.values() if s.layer == ARTICLE_LAYER]
    accepted = [s for s in facts.statements.values() if s.layer != ARTICLE_LAYER]
    files = {
        "README.md": say_readme(facts, notes),
        "data.toml": write_pairs(facts.data),
        "nodes.tsv": table(NODES, map(record_cells, facts.nodes.values())),
        "sources.tsv": table(SOURCES, map(record_cells, facts.sources.values())),
        **vocabulary_files(facts),
    }
    if facts.safety_notes:
        files["safety_notes.tsv"] = table(
            SAFETY_NOTES, map(record_cells, facts.safety_notes.values())
        )
    for slug, article in facts.articles.items():
        for name, text in article_files(facts, article, said):
            files[f"articles/{slug}/{name}"] = text
    for slug, collection in facts.collections.items():
        rows = (row_cells(s, e) for s in accepted for e in s.evidence)
        files[f"reference/{slug}/collection.toml"] = write_pairs(collection)
        files[f"reference/{slug}/statements.tsv"] = table(REFERENCE_STATEMENTS, rows)
    return {name: [text] for name, text in sorted(files.items())}


def say_readme(facts: FactBase, notes: Iterable[str]) -> str:
    """Return README.md: what the folder is, what to do with it, and what is missing."""
    listed = "".join(f"- {note}\n" for note in notes) or "- nothing\n"
    return (
        f"# {facts.data.title}\n\n"
        "These tables were made by `ntgraph import` from somebody's graph file. Nothing in "
        "them was checked: a statement is here because the file makes it.\n\n"
        "`ntgraph check --facts .` finds every problem after a change by hand, `ntgraph build "
        "--facts .` makes the page.\n\n"
        f"What was not carried over:\n\n{listed}"
    )


def vocabulary_files(facts: FactBase) -> dict[str, str]:
    """Return the vocabulary files as TOML, by path."""
    words = facts.vocabulary
    files = {
        f"vocabulary/{name}.toml": write_entries(kind, getattr(words, name).values())
        for name, (kind, _) in ENTRY_LISTS.items()
    }
    terms = (write_entries(k, getattr(words, name).values()) for k, name in TERM_LISTS.items())
    files["vocabulary/terms.toml"] = "".join(terms)
    # The rules of the audit are about printed references, and a graph file has none.
    files["vocabulary/findings.toml"] = ""
    return files


def article_files(
    facts: FactBase, article: Article, said: Iterable[Statement]
) -> Iterator[tuple[str, str]]:
    """Yield path and content of each file of an article, which is the graph file that was read."""
    cells = {id: identity_cells(s) for id, s in facts.statements.items()}
    passages = ({**cells[s.id], **passage_cells(e)} for s in said for e in s.evidence)
    yield "article.toml", say_article(article)
    yield "statements.tsv", table(STATEMENTS, passages)
    yield "blocks.tsv", table(BLOCKS, ({"kind": b.kind, **place(b.span)} for b in article.blocks))
    omitted = ({**record_cells(o), **place(o.span)} for o in article.omissions)
    yield "omissions.tsv", table(OMISSIONS, omitted)
    printed = ({**record_cells(r), **place(r.span)} for r in article.references)
    yield "references.tsv", table(REFERENCES, printed)
    if facts.assessments:
        rows = ({**cells[a.statement], **record_cells(a)} for a in facts.assessments)
        yield "assessments.tsv", table(ASSESSMENTS, rows)
        held = ({**cells[s.statement], **record_cells(s)} for s in facts.stances)
        yield "stances.tsv", table(STANCES, held)


def say_article(article: Article) -> str:
    """Return the content of article.toml."""
    top = {
        "slug": article.slug, "source": article.source, "title": article.title,
        "sha256": article.sha256, "length": article.length, "language": article.language,
        "publisher": article.publisher, "license": article.license,
    }  # fmt: skip
    curation = {
        "curator": article.curator, "curated_on": article.curated_on,
        "method": article.method, "license": article.data_license,
    }  # fmt: skip
    head = f"{write_pairs(top)}\n[curation]\n{write_pairs(curation)}\n"
    return head + write_entries("section", article.sections)


def passage_cells(evidence: Evidence) -> dict[str, object]:
    """Return the cells that evidence fills in an article's statements.tsv, by column."""
    span = place(evidence.span) if evidence.span else {}
    return {**record_cells(evidence), **span}


def row_cells(statement: Statement, evidence: Evidence) -> dict[str, object]:
    """Return the cells of a row of a collection's statements.tsv, by column."""
    return {**identity_cells(statement), **record_cells(evidence)}


def place(span: Span) -> dict[str, object]:
    """Return the cells of a place in the file, by column."""
    return {
        "section": span.section,
        "block": span.block,
        "start": span.start,
        "end": span.end,
        "span_sha256": span.sha256,
    }


def record_cells(record: object) -> dict[str, object]:
    """Return the fields of a record by name."""
    return {name: getattr(record, name) for name in record.__slots__}  # type: ignore[attr-defined] # every record has slots


def table(spec: TableSpec, rows: Iterable[Cells]) -> str:
    """Return rows as a table of the given columns; other cells of the rows are left out."""
    return format_table(spec, [[cell(row.get(name, "")) for name in spec.columns] for row in rows])


def cell(value: object) -> str:
    """Return a value as the text of a cell.

    >>> cell(("a", "b")), cell(True), cell(None)
    ('a|b', 'true', '')
    """
    if isinstance(value, tuple):
        return "|".join(map(str, value))
    if isinstance(value, bool):
        return "true" if value else ""
    return "" if value is None else str(value)
