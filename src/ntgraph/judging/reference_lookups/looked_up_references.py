"""Check references: what the tables tell by themselves, and what services tell of each work."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from ntgraph.facts import FactBase
from ntgraph.judging.audit import Finding
from ntgraph.judging.reference_lookups.found_identifiers import WorkFindings
from ntgraph.judging.reference_lookups.lookup_lines import FINDING, LEVELS, LookupLine
from ntgraph.judging.reference_lookups.polite_client import PoliteClient
from ntgraph.judging.reference_lookups.references_of_works import (
    WorkToLookUp,
    list_works_to_look_up,
)

Progress = Callable[[int, int], None]


def look_up_references(
    facts: FactBase,
    findings: Iterable[Finding],
    client: PoliteClient | None = None,
    *,
    all_works: bool = False,
    progress: Progress | None = None,
) -> list[LookupLine]:
    """Return what is to be told of references, by work; of each, what matters most first.

    Args:
        facts: facts in which the checks found no problem.
        findings: the findings of the audit, of which those on references are told.
        client: what asks the services; without it, nothing is asked.
        all_works: also look up works that no article prints as a reference.
        progress: called with the number of works done and that of all works.
    """
    lines = [line for finding in findings for line in tell_finding(finding)]
    if client is not None:
        works = list(list_works_to_look_up(facts, all_works=all_works))
        for done, work in enumerate(works, 1):
            lines += look_up_work(work, client)
            if progress:
                progress(done, len(works))
    return sorted(lines, key=sort_line)


def tell_finding(finding: Finding) -> Iterator[LookupLine]:
    """Yield a finding of the audit as a line, if it is about a reference and not about its use."""
    if not finding.statements and (finding.number or finding.source):
        yield LookupLine(
            finding.article,
            finding.number,
            finding.source,
            FINDING,
            finding.code,
            finding.explanation,
            place=finding.place,
        )


def look_up_work(work: WorkToLookUp, client: PoliteClient) -> Iterator[LookupLine]:
    """Yield what services tell of one work."""
    reference = work.reference
    for line in WorkFindings(work, client).tell():
        yield replace(
            line,
            article=reference.article if reference else "",
            number=reference.number if reference else 0,
            source=work.source.id,
            place=reference.place if reference else work.source.place,
        )


def sort_line(line: LookupLine) -> tuple[str, int, str, int]:
    """Return a sort key: by article, number and work, then by how much a line matters."""
    return line.article, line.number, line.source, LEVELS.index(line.level)
