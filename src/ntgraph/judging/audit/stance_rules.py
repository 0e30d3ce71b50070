"""Rules for the judgements recorded about a statement: stances, interests, safety notes."""

from __future__ import annotations

from collections.abc import Iterator

from ntgraph.judging.audit.citation_record import Citation, name_work
from ntgraph.judging.audit.finding_and_fault import Fault
from ntgraph.records import Stance
from ntgraph.records.vocabulary import DOES_NOT_SUPPORT, HOLDING, PARTLY


def check_works_carry(citation: Citation) -> Iterator[Fault]:
    """Check that every work cited supports the whole statement, as far as it was judged."""
    for stance in citation.statement.stances:
        if stance.source not in citation.numbers:
            continue
        if stance.stance == DOES_NOT_SUPPORT:
            yield report_stance(citation, stance, "work_does_not_support", "does not carry this")
        elif stance.stance == PARTLY:
            yield report_stance(
                citation, stance, "work_supports_partly", "carries only a part of this"
            )


def report_stance(citation: Citation, stance: Stance, code: str, words: str) -> Fault:
    """Return a fault that describes a stance, with its recorded reason."""
    which = name_work(citation, stance.source)
    return citation.fault(code, f"{which} {words}. {stance.reason}".strip(), stance.source)


def check_interest(citation: Citation) -> Iterator[Fault]:
    """Check that a statement made only by works that gain from it has an independent support.

    That is a cited work that supports it and does not gain from it.
    """
    ends = {citation.statement.subject, citation.statement.object}
    makers = [citation.sources.get(id) for id in citation.statement.sources]
    gaining = [maker for maker in makers if maker and ends & set(maker.interest_in)]
    if not gaining or len(gaining) != len(makers):
        return
    carriers = (citation.sources[id] for id in citation.carriers if id in citation.sources)
    if all(ends & set(carrier.interest_in) for carrier in carriers):
        why = f" {gaining[0].interest}" if gaining[0].interest else ""
        message = f"Said by {gaining[0].title!r} only, which gains by it.{why}"
        yield citation.fault("interested_source", message)


def check_safety(citation: Citation) -> Iterator[Fault]:
    """Check that a statement with a safety note is supported by a cited work or by its verdict."""
    statement = citation.statement
    if statement.safety_notes and statement.verdict not in HOLDING and not citation.carriers:
        cited = ", ".join(str(number) for number in sorted(citation.numbers.values()))
        what = f"no work cited ({cited}) is known to carry it" if cited else "no work is cited"
        notes = ", ".join(statement.safety_notes)
        message = f"Safety note {notes} stands beside this, and {what}."
        yield citation.fault("safety_statement_without_support", message)


RULES = (check_works_carry, check_interest, check_safety)
