"""Read one unit and write its part file; runs in a process of its own."""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from ntgraph.drafting.article_to_draft import KnownWords, know_words, take_text
from ntgraph.drafting.corpus.corpus_documents import CorpusDocument, read_documents
from ntgraph.drafting.corpus.corpus_units import CorpusUnit
from ntgraph.drafting.draft_article import draft_article
from ntgraph.drafting.proposal import Proposal
from ntgraph.drafting.proposal_files import COLUMNS
from ntgraph.drafting.rules.rule_reader import RuleReader
from ntgraph.errors import needs_extra

PARTS = "parts"
LINES, PARQUET = "jsonl", "parquet"
FORMS = (LINES, PARQUET)
UNFINISHED = ".unfinished"
MOST_FAULTS_TOLD = 10


@dataclass(frozen=True, slots=True)
class UnitTask:
    """A unit to read: where its texts are, where its part goes, and in which form."""

    unit: CorpusUnit
    root: str
    out: str
    form: str = LINES


@dataclass(slots=True)
class UnitResult:
    """What came of a unit: its numbers, and the hash and size of its part file."""

    unit: str
    documents: int = 0
    sentences: int = 0
    proposals: int = 0
    refused: dict[str, int] = field(default_factory=dict)
    faults: int = 0
    faults_told: list[str] = field(default_factory=list)
    sha256: str = ""
    size: int = 0


@cache
def rule_reader() -> tuple[KnownWords, RuleReader]:
    """Return the rule reader of this process, which takes a second to make."""
    known = know_words()
    return known, RuleReader(known)


def part_name(unit: str, form: str) -> str:
    """Return the name of a unit's part file."""
    return f"{unit}.{form}"


def read_unit(task: UnitTask) -> UnitResult:
    """Read a unit, write its part file by renaming, and return what came of it.

    Raises:
        OSError: a text cannot be read, or the part cannot be written.
        MissingDependencyError: pyarrow is needed and not installed.
    """
    result = UnitResult(task.unit.id)
    parts = Path(task.out) / PARTS
    target = parts / part_name(task.unit.id, task.form)
    unfinished = parts / f"{task.unit.id}.{os.getpid()}{UNFINISHED}"
    try:
        rows = list_rows(task, result)
        write_part_lines(unfinished, rows) if task.form == LINES else write_parquet(
            unfinished, rows
        )
        result.sha256 = hash_file(unfinished)
        result.size = unfinished.stat().st_size
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
    return result


def list_rows(task: UnitTask, result: UnitResult) -> Iterator[dict[str, Any]]:
    """Yield the proposals of a unit's documents as rows, and count them."""
    refused: Counter[str] = Counter()
    for piece in task.unit.pieces:
        for document in read_documents(Path(task.root), piece):
            if document.fault:
                result.faults += 1
                if len(result.faults_told) < MOST_FAULTS_TOLD:
                    result.faults_told.append(f"{document.id}: {document.fault}")
                continue
            result.documents += 1
            yield from draft_document(document, result, refused)
    result.refused = dict(sorted(refused.items()))


def draft_document(
    document: CorpusDocument, result: UnitResult, refused: Counter[str]
) -> Iterator[dict[str, Any]]:
    """Yield the proposals of one document in the order of its text."""
    known, reader = rule_reader()
    drafted = draft_article(take_text(document.text), known, reader)
    result.sentences += drafted.sentences
    result.proposals += len(drafted.proposals)
    refused.update(drafted.count_refused())
    for proposal in sorted(drafted.proposals, key=lambda each: each.said):
        yield to_row(document, proposal)


def to_row(document: CorpusDocument, proposal: Proposal) -> dict[str, Any]:
    """Return a proposal as a row: the document it is from, and the columns of proposals."""
    values = {name: getattr(proposal, name) for name in COLUMNS}
    return {"document": document.id, "title": document.title, **values}


def write_part_lines(path: Path, rows: Iterator[dict[str, Any]]) -> None:
    """Write rows as lines of JSON, flushed to disk."""
    with path.open("w", encoding="utf-8", errors="replace", newline="\n") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
        file.flush()
        os.fsync(file.fileno())


def write_parquet(path: Path, rows: Iterator[dict[str, Any]]) -> None:
    """Write rows as a Parquet table; numbers of works are joined with bars.

    Raises:
        MissingDependencyError: pyarrow is not installed.
    """
    with needs_extra("parquet", "Parquet parts"):
        import pyarrow as pa
        import pyarrow.parquet as pq
    kinds = {int: pa.int64(), float: pa.float64(), bool: pa.bool_()}
    sample = to_row(CorpusDocument("", "", ""), Proposal(0, 1, "", "", "", ""))
    schema = pa.schema([(n, kinds.get(type(v), pa.string())) for n, v in sample.items()])
    plain = [{**row, "cites": "|".join(map(str, row["cites"]))} for row in rows]
    pq.write_table(pa.Table.from_pylist(plain, schema), path, compression="zstd")


def hash_file(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
