"""The job of `ntgraph draft DIR --apply`: what a person accepted becomes rows of facts.tsv.

The rows that the sheet has stay as they are, and none is written twice. Then the folder is
anchored, as after any change of its sheets.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ntgraph.atomic_write import write_outputs
from ntgraph.drafting.decided_rows import RowWriter
from ntgraph.drafting.decision_files import DECISIONS_FILE, read_decisions
from ntgraph.drafting.decisions import LEFT_OUT, REJECTED, WRITTEN, ReviewDecision
from ntgraph.drafting.longer_sheets import add_rows
from ntgraph.drafting.proposal_files import read_proposals
from ntgraph.drafting.review_data import find_proposals
from ntgraph.errors import FactsError, Problem
from ntgraph.quotations.anchor_folder import (
    AnchorReport,
    Sheets,
    anchor_folder,
    make_anchor,
    read_inputs,
)
from ntgraph.quotations.folded_text import fold
from ntgraph.quotations.passages import QuotedPassages
from ntgraph.quotations.sheet_reader import FACTS_SHEET, LEFT_OUT_SHEET, SheetForm, find_sheet


@dataclass(frozen=True, slots=True)
class ApplyReport:
    """What was written, what could not be, and what `anchor` then asks.

    `facts` and `left_out` count the new rows, `known` those that stood in the sheets before.
    `questions` are decisions that became no row. `contradicted` are rows of facts.tsv whose
    proposal is rejected by now.
    """

    facts: int
    left_out: int
    known: int
    questions: tuple[Problem, ...]
    contradicted: tuple[Problem, ...]
    anchored: AnchorReport | None


def apply_decisions(folder: Path | str) -> ApplyReport:
    """Write what was accepted into the sheets of an own folder, and anchor them.

    Raises:
        FactsError: a file of the folder cannot be read; nothing is written.
        OutputError: the sheets could not be written; the former ones are unchanged.
    """
    path = Path(folder)
    facts, now, sheets = read_inputs(path, needs_rows=False)
    decisions = read_decisions(path)
    anchor = make_anchor(facts, now)
    proposals = read_proposals(path)
    places = dict.fromkeys((each.key for each in proposals), -1)
    for found in find_proposals(proposals, now.text):
        places[found.proposal.key] = found.proposal.start + found.moved
    writer = RowWriter(anchor, sheets.facts or (), f"{facts.folder}/{DECISIONS_FILE}", places)
    rows: list[Mapping[str, str]] = []
    for line, decision in enumerate(decisions, 2):
        if decision.verdict in WRITTEN and (row := writer.word(decision, line)):
            rows.append(row)
    passages = anchor.passages
    left_out: list[Mapping[str, str]] = [*list_left_out(decisions, sheets, passages)]
    known = writer.known
    files: dict[str, list[bytes]] = {}
    for form, added in ((FACTS_SHEET, rows), (LEFT_OUT_SHEET, left_out)):
        if added:
            name, content = lengthen(path, form, added)
            files[name] = [content]
    if files:
        write_outputs(path, files)
    has_rows = bool(rows or sheets.facts or left_out or sheets.left_out)
    return ApplyReport(
        len(rows),
        len(left_out),
        known,
        tuple(writer.problems),
        tuple(find_contradicted(decisions, sheets)),
        anchor_folder(path) if has_rows else None,
    )


def lengthen(path: Path, form: SheetForm, rows: list[Mapping[str, str]]) -> tuple[str, bytes]:
    """Return the name and the new content of a sheet with further rows."""
    problems: list[Problem] = []
    file = find_sheet(path, form, problems)
    if problems:
        raise FactsError(problems)
    file = file or path / f"{form.name}.tsv"
    raw = file.read_bytes() if file.is_file() else b""
    return file.name, add_rows(raw, file.as_posix(), form, rows)


def list_left_out(
    decisions: tuple[ReviewDecision, ...], sheets: Sheets, passages: QuotedPassages
) -> Iterator[dict[str, str]]:
    """Yield a row for each sentence that was left out and is not in the sheet yet."""
    written = {fold(row["quote"]) for row in sheets.left_out or ()}
    for decision in decisions:
        if decision.verdict != LEFT_OUT:
            continue
        quote = passages.number_whole(decision.quote)
        if fold(quote) not in written:
            written.add(fold(quote))
            row = {"quote": quote, "reason": decision.reason, "note": decision.note}
            yield {column: value for column, value in row.items() if value}


def find_contradicted(decisions: tuple[ReviewDecision, ...], sheets: Sheets) -> Iterator[Problem]:
    """Yield the rows of the sheet that say just what a person rejected."""
    rejected = {
        said(decision.quote, decision) for decision in decisions if decision.verdict == REJECTED
    }
    for row in sheets.facts or ():
        key = (row["subject"], row["predicate"], row["object"], row["quote"])
        if tuple(map(fold, key)) in rejected:
            yield row.problem("", "its proposal is rejected: take the row out, or accept it")


def said(quote: str, decision: ReviewDecision) -> tuple[str, ...]:
    """Return what a decision says, as rows are compared."""
    return tuple(map(fold, (decision.subject, decision.predicate, decision.object, quote)))
