"""Count what the documents of a corpus say: how many say it, deny it, or say the opposite."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from ntgraph.drafting.article_to_draft import KnownWords
from ntgraph.drafting.corpus.corpus_manifest import CorpusManifest
from ntgraph.drafting.corpus.unit_parts import LINES, PARTS, hash_file, part_name
from ntgraph.errors import FactsError, Problem, needs_extra
from ntgraph.quotations.folded_text import fold

# Of each statement so many units and documents are named; the others are counted.
MOST_UNITS_NAMED = 20
MOST_EXAMPLES = 5
OPPOSITE = {"+": "-", "-": "+"}
HEADER = (
    "source", "source_type", "level", "relation", "target", "target_type", "negated", "sign",
    "documents", "sentences", "hedged", "documents_denying", "documents_saying_the_opposite",
    "units", "unit_ids", "example_documents", "read_by",
)  # fmt: skip


class CorpusClaim(NamedTuple):
    """What a statement says; things by id where they are known, else by their words."""

    subject: str
    level: str
    predicate: str
    object: str
    negated: bool


@dataclass(slots=True)
class CountedClaim:
    """How often a statement is made, and where."""

    subject: str
    object: str
    documents: int = 0
    sentences: int = 0
    hedged: int = 0
    units: int = 0
    unit_ids: list[str] = field(default_factory=list)
    examples: list[str] = field(default_factory=list)
    last: tuple[str, str] = ("", "")


def summarize_corpus(out: Path, known: KnownWords) -> dict[CorpusClaim, CountedClaim]:
    """Return the statements of all parts, each with its counts.

    Raises:
        FactsError: a part is missing, changed or cannot be read, or there is no corpus.
    """
    manifest = open_manifest(out)
    counted: dict[CorpusClaim, CountedClaim] = {}
    for unit in sorted(manifest.done):
        path = out / PARTS / part_name(unit, manifest.form)
        if not path.is_file() or hash_file(path) != manifest.done[unit].sha256:
            message = "missing, or not as it was written: remove it and run `ntgraph corpus` again"
            raise FactsError([Problem(str(path), 1, "", message)])
        for row in read_part(path, manifest.form):
            count_row(row, unit, counted, known)
    return counted


def open_manifest(out: Path) -> CorpusManifest:
    """Return the manifest of a folder that `ntgraph corpus` wrote.

    Raises:
        FactsError: it is none.
    """
    from ntgraph.drafting.corpus.corpus_manifest import SETTINGS

    try:
        form = json.loads((out / SETTINGS).read_text(encoding="utf-8"))["form"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        message = "expected the folder that `ntgraph corpus` wrote"
        raise FactsError([Problem(str(out / SETTINGS), 1, "", message)]) from error
    manifest = CorpusManifest(out, form)
    manifest.read()
    return manifest


def read_part(path: Path, form: str) -> Iterator[Mapping[str, Any]]:
    """Yield the rows of a part file.

    Raises:
        MissingDependencyError: it is a Parquet table and pyarrow is not installed.
    """
    if form == LINES:
        with path.open(encoding="utf-8") as file:
            for line in file:
                yield json.loads(line)
        return
    with needs_extra("parquet", "Parquet parts"):
        import pyarrow.parquet as pq
    for batch in pq.ParquetFile(path).iter_batches(batch_size=1_000):
        yield from batch.to_pylist()


def count_row(
    row: Mapping[str, Any],
    unit: str,
    counted: dict[CorpusClaim, CountedClaim],
    known: KnownWords,
) -> None:
    """Count one proposal; the rows of a document stand together."""
    subject, object = (find_thing(row[end], known) for end in ("subject", "object"))
    claim = CorpusClaim(subject, row["subject_level"], row["predicate"], object, row["negated"])
    entry = counted.setdefault(
        claim,
        CountedClaim(
            label_of(subject, row, "subject", known), label_of(object, row, "object", known)
        ),
    )
    entry.sentences += 1
    entry.hedged += bool(row["hedge"])
    document = str(row["document"])
    if entry.last != (unit, document):
        entry.documents += 1
        if len(entry.examples) < MOST_EXAMPLES:
            entry.examples.append(document)
    if entry.last[0] != unit:
        entry.units += 1
        if len(entry.unit_ids) < MOST_UNITS_NAMED:
            entry.unit_ids.append(unit)
    entry.last = (unit, document)


def find_thing(label: str, known: KnownWords) -> str:
    """Return the id of a known thing, or the words of another one as they are compared."""
    found = known.names.find(label)
    return found[0] if len(found) == 1 else fold(label)


def label_of(thing: str, row: Mapping[str, Any], end: str, known: KnownWords) -> str:
    """Return the label of a known thing, or the words of the first row that names another."""
    return known.names.nodes[thing].label if thing in known.names.nodes else str(row[end])


def count_opposites(
    counted: Mapping[CorpusClaim, CountedClaim], known: KnownWords
) -> dict[CorpusClaim, int]:
    """Return, for each statement not denied, how many say the opposite of the same two things.

    A document that says it with two relations counts twice.
    """
    signed: dict[tuple[str, str, str, str], int] = {}
    for claim, entry in counted.items():
        sign = known.vocabulary.predicates[claim.predicate].sign
        if not claim.negated and sign in OPPOSITE:
            key = (claim.subject, claim.level, claim.object, sign)
            signed[key] = signed.get(key, 0) + entry.documents
    return {
        claim: signed.get((claim.subject, claim.level, claim.object, OPPOSITE[sign]), 0)
        for claim in counted
        if not claim.negated
        and (sign := known.vocabulary.predicates[claim.predicate].sign) in OPPOSITE
    }


def format_summary(
    counted: Mapping[CorpusClaim, CountedClaim], known: KnownWords, *, least: int = 1
) -> Iterator[str]:
    """Yield the summary as lines of a CSV table of edges, the most frequent statement first.

    Args:
        counted: the statements.
        known: names and vocabulary.
        least: leave out statements of fewer documents.
    """
    opposites = count_opposites(counted, known)
    kept = (pair for pair in counted.items() if pair[1].documents >= least)
    yield write_cells(HEADER)
    for claim, entry in sorted(kept, key=lambda pair: (-pair[1].documents, pair[0])):
        predicate = known.vocabulary.predicates[claim.predicate]
        denying = counted.get(claim._replace(negated=not claim.negated))
        more = entry.units - len(entry.unit_ids)
        ids = [*entry.unit_ids, *([f"and {more} more"] if more else [])]
        yield write_cells(
            (
                entry.subject,
                type_of(claim.subject, known),
                claim.level,
                predicate.label,
                entry.object,
                type_of(claim.object, known),
                "true" if claim.negated else "false",
                "0" if claim.negated else predicate.sign,
                entry.documents,
                entry.sentences,
                entry.hedged,
                denying.documents if denying else 0,
                opposites.get(claim, 0),
                entry.units,
                ", ".join(ids),
                ", ".join(entry.examples),
                "rules of ntgraph, not decided by a person",
            )
        )


def type_of(thing: str, known: KnownWords) -> str:
    """Return the type of a known thing; empty for another one."""
    return known.names.nodes[thing].node_type if thing in known.names.nodes else ""


def write_cells(cells: Iterable[object]) -> str:
    """Return cells as a line of a CSV table."""
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue()
