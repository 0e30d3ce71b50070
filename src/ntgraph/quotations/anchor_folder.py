"""The job of `ntgraph anchor`: rows in a person's own words become canonical tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ntgraph.atomic_write import clear_interrupted, write_outputs
from ntgraph.errors import ArticleError, FactsError, Problem
from ntgraph.facts import FactBase, load_facts
from ntgraph.facts.cell_writer import format_rows
from ntgraph.facts.folder_layout import ARTICLE_FILE
from ntgraph.facts.own_folder import is_own_folder, read_ground
from ntgraph.facts.table_columns import (
    BLOCKS,
    IDENTITY,
    NODES,
    OMISSIONS,
    REFERENCES,
    STATEMENTS,
)
from ntgraph.quotations.anchored_rows import AnchoredRow, RowAnchor
from ntgraph.quotations.article_now import ArticleNow, read_article_now
from ntgraph.quotations.folder_tables import (
    format_blocks,
    format_omissions,
    format_references,
    is_own,
    keep_statements,
    list_nodes,
)
from ntgraph.quotations.moved_places import MovedPlaces
from ntgraph.quotations.node_names import NodeNames
from ntgraph.quotations.passages import QuotedPassages
from ntgraph.quotations.quote_finder import QuoteFinder
from ntgraph.quotations.sentences import Sentences
from ntgraph.quotations.sheet_reader import (
    FACTS_SHEET,
    LEFT_OUT_SHEET,
    SheetForm,
    SheetRow,
    find_sheet,
    read_sheet,
)
from ntgraph.records import Article
from ntgraph.records.identifiers import statement_id
from ntgraph.records.vocabulary import ARTICLE_LAYER

# What `ntgraph format` repairs, and so does writing the table anew.
REPAIRED = "run `ntgraph format`"


@dataclass(frozen=True, slots=True)
class AnchorReport:
    """What was written, what is asked about, and what a person should look at.

    `questions` are the rows that were held back, each with what to do. `changed` are facts whose
    sentence is another one than before, `removed` those that the sheet no longer has.
    """

    anchored: int
    questions: tuple[Problem, ...]
    hints: tuple[Problem, ...]
    changed: tuple[Problem, ...]
    removed: tuple[Problem, ...]
    lost: tuple[Problem, ...]
    written: tuple[Path, ...]


def anchor_folder(folder: Path | str) -> AnchorReport:
    """Find the quotes of an own folder's sheets in its article and write the canonical tables.

    Raises:
        FactsError: a file cannot be read, or there is nothing to anchor; nothing is written.
        OutputError: the tables could not be written; the former ones are unchanged.
    """
    path = Path(folder)
    clear_interrupted(path)
    facts, now, sheets = read_inputs(path)
    refuse_another_text(facts, now)
    anchor = make_anchor(facts, now)
    rows = [made for row in sheets.facts or () if (made := anchor.anchor(row))]
    rows = list(drop_repeated(rows, anchor))
    files = {BLOCKS.file: format_blocks(now), REFERENCES.file: format_references(now)}
    files[OMISSIONS.file] = format_omissions(now, sheets.left_out, anchor, facts.vocabulary)
    statements: list[Mapping[str, object]] = [each.cells for each in rows]
    if sheets.facts is None:
        statements = list(keep_statements(facts, now, anchor))
    files[STATEMENTS.file] = format_rows(STATEMENTS, statements)
    files[NODES.file] = format_rows(NODES, list_nodes(facts, anchor.nodes, statements))
    files[ARTICLE_FILE] = write_text_keys(path / ARTICLE_FILE, now)
    changed, removed = (
        compare(facts, now, rows, has_questions=bool(anchor.problems))
        if sheets.facts is not None
        else ((), ())
    )
    return AnchorReport(
        len(statements),
        tuple(sorted(anchor.problems)),
        tuple(sorted(anchor.hints)),
        tuple(changed),
        tuple(removed),
        now.lost,
        tuple(write_changed(path, files)),
    )


@dataclass(frozen=True, slots=True)
class Sheets:
    """The rows of the folder's sheets; None for a sheet that is not there."""

    facts: tuple[SheetRow, ...] | None
    left_out: tuple[SheetRow, ...] | None


def read_inputs(path: Path, *, needs_rows: bool = True) -> tuple[FactBase, ArticleNow, Sheets]:
    """Read the folder, the article's text and the sheets.

    Raises:
        FactsError: any of them cannot be read; the error lists everything.
    """
    if not is_own_folder(path):
        message = (
            f"expected the folder of an own article, with {ARTICLE_FILE}: `ntgraph new` makes it"
        )
        raise FactsError([Problem(path.as_posix(), 1, "", message)])
    facts = load_facts(path)
    problems = [found for found in facts.problems if not found.message.endswith(REPAIRED)]
    sheets = [
        read_form(path, facts.folder, form, problems) for form in (FACTS_SHEET, LEFT_OUT_SHEET)
    ]
    now = None
    for article in facts.articles.values():
        try:
            now = read_article_now(path, article)
        except ArticleError as error:
            problems.append(place_article_error(error, article))
    has_rows = sheets[0] is not None or any(
        s.layer == ARTICLE_LAYER for s in facts.statements.values()
    )
    if needs_rows and not problems and not has_rows:
        columns = ", ".join(FACTS_SHEET.needed)
        message = f"missing: expected facts.tsv (or .csv, .xlsx) with the columns {columns}"
        problems.append(Problem(f"{facts.folder}/facts.tsv", 1, "", message))
    if problems or now is None:
        raise FactsError(problems)
    return facts, now, Sheets(*sheets)


def refuse_another_text(facts: FactBase, now: ArticleNow) -> None:
    """Raise an error if the text has not one of the passages that are recorded.

    Raises:
        FactsError: it is the text of another article; the tables would lose everything.
    """
    spans = [evidence.span for _, evidence in facts.evidence() if evidence.span]
    article = next(iter(facts.articles.values()))
    spans += [block.span for block in article.blocks]
    moved = MovedPlaces(now.text)
    if not now.is_corrected or not spans:
        return
    if not any(moved.find(span.start, span.end, span.sha256) for span in spans):
        message = (
            "this text has none of the passages that are recorded: is it another article? "
            "`ntgraph new` makes a folder for that"
        )
        raise FactsError([place_article_error(ArticleError(message), article)])


def place_article_error(error: ArticleError, article: Article) -> Problem:
    """Return what is wrong with the text of an article as a problem of article.toml."""
    place = article.place_of("text")
    file, line = (place.file, place.line) if place else (ARTICLE_FILE, 1)
    return Problem(file, line, "text", str(error))


def read_form(
    path: Path, shown: str, form: SheetForm, problems: list[Problem]
) -> tuple[SheetRow, ...] | None:
    """Return the rows of a sheet; None where the folder has no such sheet."""
    file = find_sheet(path, form, problems)
    return read_sheet(file, f"{shown}/{file.name}", form, problems) if file else None


def make_anchor(facts: FactBase, now: ArticleNow) -> RowAnchor:
    """Return what resolves the rows of a folder."""
    marks = [(mark.start, mark.end) for mark in now.marks]
    passages = QuotedPassages(QuoteFinder(now.text), Sentences(now.text, now.blocks, marks))
    own = {id: node for id, node in facts.nodes.items() if is_own(node, facts)}
    listed = {reference.number for reference in now.references}
    return RowAnchor(
        passages, now.marks, listed, facts.vocabulary, NodeNames(own, read_ground().nodes)
    )


def drop_repeated(rows: Iterable[AnchoredRow], anchor: RowAnchor) -> Iterable[AnchoredRow]:
    """Yield rows; of several that say the same of the same passage, the first."""
    first: dict[tuple[object, ...], AnchoredRow] = {}
    for each in rows:
        key = tuple(each.cells[column] for column in (*IDENTITY, "start", "end"))
        if key in first:
            line = first[key].row.place.line
            message = f"says the same of the same passage as line {line}: take one of them out"
            anchor.problems.append(each.row.problem("quote", message))
        else:
            first[key] = each
            yield each


def write_text_keys(path: Path, now: ArticleNow) -> str:
    """Return article.toml with the hash and the length of the text, and all else as it was."""
    text = path.read_bytes().decode("utf-8")
    for key, value in (("sha256", f'"{now.sha256}"'), ("length", str(len(now.text)))):
        line = f"{key} = {value}"
        head, bracket, rest = re.match(r"(.*?)(^[ \t]*\[|\Z)(.*)", text, re.S | re.M).groups()  # type: ignore[union-attr] # matches any text
        pattern = re.compile(rf"^[ \t]*{key}[ \t]*=[^\r\n]*", re.M)
        if pattern.search(head):
            head = pattern.sub(line, head, count=1)
        else:
            ending = "\r\n" if "\r\n" in text else "\n"
            head = f"{head.rstrip()}{ending}{line}{ending}{ending if bracket else ''}"
        text = head + bracket + rest
    return text


def compare(
    facts: FactBase, now: ArticleNow, rows: Sequence[AnchoredRow], *, has_questions: bool
) -> tuple[list[Problem], list[Problem]]:
    """Return the facts whose sentence is another one than before, and those no longer there.

    A sentence is another one only if the text was corrected: a person may quote another one.
    """
    gone = "its row is gone, or asked about" if has_questions else "no longer in the sheet"
    before: dict[str, dict[str, Problem]] = {}
    for statement, evidence in facts.evidence():
        if evidence.span is not None and evidence.place is not None:
            place, words = evidence.place, f"{statement.predicate} {statement.object}"
            message = f"{gone}; taken out: {statement.subject} {words}"
            problem = Problem(place.file, place.line, "", message)
            before.setdefault(statement.id, {})[evidence.span.sha256] = problem
    changed, after = [], set()
    for each in rows:
        id = find_id(each.cells)
        after.add(id)
        if now.is_corrected and id in before and str(each.cells["span_sha256"]) not in before[id]:
            changed.append(each.row.problem("quote", "its sentence changed: read it again"))
    removed = [p for id, spans in before.items() if id not in after for p in spans.values()]
    return changed, sorted(removed)


def find_id(cells: Mapping[str, object]) -> str:
    """Return the id of the statement of a row."""
    parts = str(cells["qualifiers"] or "").split("|") if cells["qualifiers"] else []
    return statement_id(
        layer=ARTICLE_LAYER,
        subject=str(cells["subject"]),
        subject_level=str(cells["subject_level"]),
        predicate=str(cells["predicate"]),
        object=str(cells["object"]),
        negated=bool(cells["negated"]),
        qualifiers=[(key, value) for key, _, value in (part.partition("=") for part in parts)],
    )


def write_changed(path: Path, files: Mapping[str, str]) -> list[Path]:
    """Write the files whose text differs from what is there, all or none."""
    differing = {
        name: [text]
        for name, text in files.items()
        if not (path / name).is_file() or (path / name).read_bytes() != text.encode("utf-8")
    }
    return write_outputs(path, differing) if differing else []
