"""The sheets written from the canonical tables: the other way round of `anchor_folder`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from ntgraph.atomic_write import write_outputs
from ntgraph.errors import FactsError, Place, Problem
from ntgraph.facts import FactBase
from ntgraph.facts.cell_writer import span_values, write_cell
from ntgraph.facts.fact_base import identity_cells
from ntgraph.facts.table_columns import IDENTITY
from ntgraph.quotations.anchor_folder import Sheets, make_anchor, read_inputs
from ntgraph.quotations.anchored_rows import RowAnchor
from ntgraph.quotations.article_now import ArticleNow
from ntgraph.quotations.passages import QuoteError
from ntgraph.quotations.sheet_reader import (
    ENDINGS,
    FACTS_SHEET,
    LEFT_OUT_SHEET,
    SheetForm,
    SheetRow,
)
from ntgraph.quotations.term_names import CERTAIN, TermError
from ntgraph.records import Evidence, Omission, Span, Statement
from ntgraph.records.vocabulary import BIOMEDICAL

# Numbers of words that are tried as a quote, until one stands in one place only.
WORD_COUNTS = (6, 9, 14)
CONTEXT = 6
HERE = Place("", 1)


def write_sheets(folder: Path | str) -> list[Path]:
    """Write facts.tsv and left_out.tsv from the canonical tables of an own folder.

    Raises:
        FactsError: a row has no quote that leads back to it, the text was corrected since, or
            a sheet has rows that the tables do not have and that would be lost.
    """
    path = Path(folder)
    facts, now, sheets = read_inputs(path, needs_rows=False)
    if now.is_corrected:
        message = "the text was corrected since: run `ntgraph anchor` first"
        raise FactsError([Problem(f"{facts.folder}/article.toml", 1, "text", message)])
    anchor = make_anchor(facts, now)
    problems = [*find_unwritten(facts, now, sheets, anchor)]
    if problems:
        raise FactsError(problems)
    (slug,) = facts.articles
    rows = list(list_fact_rows(facts, slug, anchor, problems))
    left_out = list(list_left_out(now.omissions, anchor, problems))
    if problems:
        raise FactsError(problems)
    files = {
        name_sheet(path, FACTS_SHEET): [format_sheet(FACTS_SHEET, rows)],
        name_sheet(path, LEFT_OUT_SHEET): [format_sheet(LEFT_OUT_SHEET, left_out)],
    }
    return write_outputs(path, files)


def find_unwritten(
    facts: FactBase, now: ArticleNow, sheets: Sheets, anchor: RowAnchor
) -> Iterator[Problem]:
    """Yield a problem for each row of a sheet that the tables do not have."""
    message = (
        "is not in the tables and would be lost: run `ntgraph anchor` and answer what it asks, "
        "or move this table away"
    )
    known = {place_cells(expected_cells(*pair)) for pair in facts.evidence()}
    for row in sheets.facts or ():
        made = anchor.anchor(row)
        cells = {column: write_cell(value) for column, value in made.cells.items()} if made else {}
        if not made or place_cells(cells) not in known:
            yield row.problem("", message)
    # What is asked about these rows, `ntgraph anchor` tells.
    anchor.problems.clear()
    omitted = {(omission.span.start, omission.span.end) for omission in now.omissions}
    for row in sheets.left_out or ():
        try:
            passage = anchor.passages.find(row["quote"])
        except QuoteError:
            yield row.problem("", message)
            continue
        if (passage.start, passage.end) not in omitted:
            yield row.problem("", message)


def place_cells(cells: Mapping[str, str]) -> tuple[str, ...]:
    """Return what a row says and where it stands, without hedge, works and notes."""
    return tuple(cells.get(column, "") for column in (*IDENTITY, "start", "end"))


def name_sheet(path: Path, form: SheetForm) -> str:
    """Return the name of a sheet's file.

    Raises:
        FactsError: the folder has the sheet in a format that is not written.
    """
    for ending in ENDINGS[1:]:
        if (path / f"{form.name}{ending}").exists():
            message = f"expected no {form.name}{ending} beside {form.name}.tsv: move it away"
            raise FactsError([Problem((path / f"{form.name}{ending}").as_posix(), 1, "", message)])
    return f"{form.name}.tsv"


def format_sheet(form: SheetForm, rows: Iterable[Mapping[str, str]]) -> str:
    """Return a sheet as tab-separated text, with the columns that any row fills."""
    listed = list(rows)
    filled = [c for c in form.optional if any(row.get(c) for row in listed)]
    columns = (*form.needed, *filled)
    lines = ["\t".join(row.get(column, "") for column in columns) for row in listed]
    return "".join(f"{line}\n" for line in ("\t".join(columns), *lines))


def list_fact_rows(
    facts: FactBase, slug: str, anchor: RowAnchor, problems: list[Problem]
) -> Iterator[dict[str, str]]:
    """Yield a row in words for each passage of an article, in its order."""
    said = [(s, e) for s, e in facts.evidence() if e.span is not None and e.article == slug]
    said.sort(key=lambda pair: (pair[1].span.start, pair[1].span.end) if pair[1].span else (0, 0))
    for statement, evidence in said:
        row = word_fact(statement, evidence, anchor)
        if row is None:
            place = evidence.place or HERE
            message = "no quote leads back to this row: its place is no sentence of one block"
            problems.append(Problem(place.file, place.line, "start", message))
        else:
            yield row


def word_fact(statement: Statement, evidence: Evidence, anchor: RowAnchor) -> dict[str, str] | None:
    """Return a row that leads back to one passage; None if no quote does.

    Cells that `anchor` reads from the passage itself are left empty.
    """
    wanted = expected_cells(statement, evidence)
    quote = find_quote(evidence.span, anchor)
    if quote is None:
        return None
    row = {
        "subject": name_node(statement.subject, anchor),
        "predicate": name_predicate(statement.predicate, anchor),
        "object": name_node(statement.object, anchor),
        "quote": quote,
        "level": statement.subject_level,
        "qualifiers": wanted["qualifiers"],
        "note": evidence.note,
        "passage_kind": "" if evidence.passage_kind == BIOMEDICAL else evidence.passage_kind,
    }
    certain = {
        "negated": "yes!" if statement.negated else "no",
        "hedge": evidence.hedge or "none",
        "cites": ", ".join(map(str, evidence.cites)) or "none",
    }
    for column, answer in certain.items():
        tries = ("", "yes") if answer == "yes!" else ("",)
        rest = {key: value for key, value in certain.items() if key not in row and key != column}
        row[column] = next(
            (each for each in tries if leads_to({**row, **rest, column: each}, wanted, anchor)),
            answer,
        )
    return row if leads_to(row, wanted, anchor) else None


def expected_cells(statement: Statement, evidence: Evidence) -> dict[str, str]:
    """Return the cells of statements.tsv that a row must lead to."""
    values: dict[str, object] = {
        **identity_cells(statement),
        **(span_values(evidence.span) if evidence.span else {}),
        "hedge": evidence.hedge,
        "cites": evidence.cites,
        "passage_kind": evidence.passage_kind,
        "note": evidence.note,
    }
    return {column: write_cell(value) for column, value in values.items()}


def leads_to(row: Mapping[str, str], wanted: Mapping[str, str], anchor: RowAnchor) -> bool:
    """Return whether a row is anchored, without a question, as exactly these cells."""
    before = len(anchor.problems)
    made = anchor.anchor(SheetRow(HERE, dict(row)))
    del anchor.problems[before:]
    return made is not None and wanted == {
        column: write_cell(value) for column, value in made.cells.items()
    }


def name_node(id: str, anchor: RowAnchor) -> str:
    """Return the label of a node, or its id where the label means another one, too."""
    node = anchor.nodes.nodes.get(id)
    return node.label if node and anchor.nodes.find(node.label) == (id,) else id


def name_predicate(id: str, anchor: RowAnchor) -> str:
    """Return the label of a relation, or its id where the label means another one."""
    label = anchor.words.predicates[id].label if id in anchor.words.predicates else id
    for name in (label, f"{label}{CERTAIN}"):
        try:
            found = anchor.terms.find_predicate(name)
        except TermError:
            continue
        return name if found.id == id and not found.negated else id
    return id


def find_quote(span: Span | None, anchor: RowAnchor) -> str | None:
    """Return a quote that leads to a place, as short as it can be; None if there is none."""
    if span is None:
        return None
    for quote in list_quotes(span, anchor.passages.text):
        try:
            found = anchor.passages.find(quote)
        except QuoteError:
            continue
        if (found.start, found.end) == (span.start, span.end):
            return quote
    return None


def list_quotes(span: Span, text: str) -> Iterator[str]:
    """Yield quotes that may lead to a place, the simplest first."""
    words = text[span.start : span.end].split()
    for count in WORD_COUNTS:
        if count < len(words):
            yield " ".join(words[:count])
    whole = " ".join(words)
    yield whole
    if len(words) > 2 * CONTEXT:
        yield f"{' '.join(words[:CONTEXT])} … {' '.join(words[-CONTEXT:])}"
    yield f"[{whole}]"
    before = " ".join(text[max(0, span.start - 200) : span.start].split()[-CONTEXT:])
    after = " ".join(text[span.end : span.end + 200].split()[:CONTEXT])
    yield f"{before} [{whole}]"
    yield f"[{whole}] {after}"
    yield f"{before} [{whole}] {after}"


def list_left_out(
    omissions: Iterable[Omission], anchor: RowAnchor, problems: list[Problem]
) -> Iterator[dict[str, str]]:
    """Yield a row in words for each passage that was left out."""
    for omission in omissions:
        quote = find_quote(omission.span, anchor)
        if quote is None:
            place = omission.place or HERE
            message = "no quote leads back to this row: its place is no sentence of one block"
            problems.append(Problem(place.file, place.line, "start", message))
        else:
            yield {"quote": quote, "reason": omission.reason, "note": omission.note}
