"""Rules for what an article says of its publisher and of the people who reviewed it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ntgraph.judging.audit.citation_record import passage_of
from ntgraph.judging.audit.finding_and_fault import Fault
from ntgraph.judging.audit.many_works_rule import Said
from ntgraph.records import Article, ArticleFact

AMOUNT = "amount"


def check_claims_about_itself(article: Article, said: Iterable[Said]) -> Iterator[Fault]:
    """Check that a number that the publisher gives about itself has a work behind it."""
    for statement, evidence in said:
        amounts = [value for key, value in statement.qualifiers if key == AMOUNT]
        is_own = bool(article.publisher_node) and statement.subject == article.publisher_node
        if is_own and amounts and not evidence.cites:
            message = f"{article.publisher} says this of itself ({amounts[0]}) and cites nothing."
            yield Fault(
                "claim_about_itself",
                message,
                statements=(statement.id,),
                place=evidence.place,
                passage=passage_of(evidence),
            )


def check_reviewers(article: Article) -> Iterator[Fault]:
    """Check that all places of an article that name its reviewers name the same people."""
    naming = [fact for fact in article.facts if fact.reviewers]
    if len({frozenset(fact.reviewers) for fact in naming}) > 1:
        told = "; ".join(describe_reviewers(fact) for fact in naming)
        message = f"Different reviewers are named: {told}."
        yield Fault("reviewers_differ", message, place=article.place)


def describe_reviewers(fact: ArticleFact) -> str:
    """Return where reviewers are named, and their names."""
    return f"{', '.join(fact.reviewers)} ({fact.span.section})"
