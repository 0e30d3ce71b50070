"""Rules for the judgements recorded about a statement: stances, interests, safety notes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ntgraph.judging.audit.citation_record import Citation, name_work
from ntgraph.judging.audit.finding_and_fault import Fault
from ntgraph.records import Stance
from ntgraph.records.vocabulary import DOES_NOT_SUPPORT, HOLDING, NOT_CHECKED, PARTLY

UNSUPPORTED, UNRELATED = "work_does_not_support", "work_seems_unrelated"
# Findings that say that a work does not carry the statement it is cited for.
NOT_CARRYING = (UNSUPPORTED, UNRELATED)

SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")


def check_works_carry(citation: Citation) -> Iterator[Fault]:
    """Check that every work cited supports the whole statement, as far as it was judged.

    What is said of a work that was not read rests on its title, so it weighs less.
    """
    for stance in citation.statement.stances:
        if stance.source not in citation.numbers:
            continue
        if stance.stance == PARTLY:
            yield from report_stance(
                citation, stance, "work_supports_partly", "carries only a part of this"
            )
        elif stance.stance == DOES_NOT_SUPPORT and citation.is_read(stance.source):
            yield from report_stance(citation, stance, UNSUPPORTED, "does not carry this")
        elif stance.stance == DOES_NOT_SUPPORT:
            yield from report_stance(
                citation, stance, UNRELATED, "seems to be about something else"
            )


def report_stance(citation: Citation, stance: Stance, code: str, words: str) -> Iterator[Fault]:
    """Yield faults that describe a stance, with the sentences of its recorded reason."""
    which = name_work(citation, stance.source)
    reasons = tuple(filter(None, SENTENCE_END.split(stance.reason)))
    yield from citation.faults(code, f"{which} {words}.", stance.source, reasons)


def check_interest(citation: Citation) -> Iterator[Fault]:
    """Check that a statement made only by works that gain from it has an independent support.

    That is a cited work that supports it and does not gain from it, or a verdict by which it
    holds, because no verdict rests on the work that makes the statement.
    """
    if citation.statement.verdict in HOLDING:
        return
    ends = {citation.statement.subject, citation.statement.object}
    makers = [citation.sources.get(id) for id in citation.statement.sources]
    gaining = [maker for maker in makers if maker and ends & set(maker.interest_in)]
    if not gaining or len(gaining) != len(makers):
        return
    carriers = (citation.sources[id] for id in citation.carriers if id in citation.sources)
    if all(ends & set(carrier.interest_in) for carrier in carriers):
        why = f" {gaining[0].interest}" if gaining[0].interest else ""
        message = f"Said by {gaining[0].title!r} only, which gains by it.{why}"
        yield from citation.faults("interested_source", message)


def check_safety(citation: Citation) -> Iterator[Fault]:
    """Check that a statement with a safety note is supported by a cited work or by its verdict.

    It weighs less if a work cited was not read or not compared: it may carry the statement.
    """
    statement = citation.statement
    if not statement.safety_notes or statement.verdict in HOLDING or citation.carriers:
        return
    cited = ", ".join(str(number) for number in sorted(citation.numbers.values()))
    reasons = tuple(f"Safety note: {note}." for note in statement.safety_notes)
    if unread := find_unread(citation):
        message = f"No work cited ({cited}) is known to carry this; {unread} could not be judged."
        yield from citation.faults("safety_statement_unchecked", message, reasons=reasons)
    else:
        what = f"No work cited ({cited}) carries this" if cited else "No work is cited for this"
        yield from citation.faults("safety_statement_without_support", f"{what}.", reasons=reasons)


def find_unread(citation: Citation) -> str:
    """Return the printed numbers of the works cited that were not read or not compared."""
    unchecked = {s.source for s in citation.statement.stances if s.stance == NOT_CHECKED}
    numbers = (
        number
        for work, number in citation.numbers.items()
        if work in unchecked or not citation.is_read(work)
    )
    return ", ".join(str(number) for number in sorted(numbers))


RULES = (check_works_carry, check_interest, check_safety)
