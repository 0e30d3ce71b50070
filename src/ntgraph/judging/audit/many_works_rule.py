"""The rule for sentences: no sentence cites many works at once.

If it does, a reader cannot know which work supports what.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ntgraph.judging.audit.citation_record import passage_of
from ntgraph.judging.audit.finding_and_fault import Fault
from ntgraph.records import Evidence, Statement

MANY = 3

Said = tuple[Statement, Evidence]


def check_many_works(said: Iterable[Said]) -> Iterator[Fault]:
    """Check that no sentence of an article cites three or more works.

    A sentence is reported once, with all its statements.
    """
    sentences: dict[tuple[int, int], list[Said]] = {}
    for statement, evidence in said:
        if evidence.span is not None and len(evidence.cited_sources) >= MANY:
            where = (evidence.span.start, evidence.span.end)
            sentences.setdefault(where, []).append((statement, evidence))
    for group in sentences.values():
        group.sort(key=lambda pair: line_of(pair[1]))
        evidence = group[0][1]
        numbers = ", ".join(str(number) for number in evidence.cites)
        others = f", {len(group)} statements in all" if len(group) > 1 else ""
        message = (
            f"{len(evidence.cited_sources)} works ({numbers}) stand behind one sentence{others}."
        )
        passage = passage_of(evidence)
        ids = tuple(dict.fromkeys(said.id for said, _ in group))
        yield Fault("many_works", message, 0, "", ids, evidence.place, passage)


def line_of(evidence: Evidence) -> tuple[int, int]:
    """Return a sort key: the line that records a piece of evidence, and where it starts."""
    return (
        evidence.place.line if evidence.place else 0,
        evidence.span.start if evidence.span else 0,
    )
