"""The folder of a short article with proposals, as the tests of the review need it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ntgraph.drafting.decisions import ACCEPTED, ReviewDecision
from ntgraph.drafting.proposal import Proposal
from ntgraph.drafting.proposal_files import write_proposals
from ntgraph.facts.new_article_folder import make_article_folder

TEXT = """\
Coffee and sleep

Caffeine blocks adenosine receptors.[1] It may raise dopamine in the brain [1, 2]. Too much \
caffeine causes anxiety.

How naps help

In one trial a nap did not improve mood. Exercise raises serotonin and lowers stress. Read more \
on our page.

References

1. Smith J. Coffee and the brain. J Test 2010.
2. Doe A. Dopamine and coffee. J Test 2012.
"""
BLOCKS, MAY_RAISE = "Caffeine blocks adenosine receptors.", "It may raise dopamine in the brain"
DENIED = "In one trial a nap did not improve mood."
TWO = "Exercise raises serotonin and lowers stress."


def propose(quote: str, subject: str, predicate: str, target: str, **more: Any) -> Proposal:
    """Return a proposal about a sentence of the text."""
    start = TEXT.index(quote)
    places: dict[str, Any] = {}
    for name, words in (("subject", subject), ("object", target)):
        at = quote.casefold().find(words.casefold())
        if at >= 0:
            places |= {f"{name}_start": start + at, f"{name}_end": start + at + len(words)}
    values = {**places, "score": 0.5, "rule": predicate, **more}
    return Proposal(start, start + len(quote), quote, subject, predicate, target, **values)


PROPOSALS = (
    propose(BLOCKS, "caffeine", "blocks", "adenosine receptors", cites=(1,), score=0.8),
    propose(
        MAY_RAISE, "caffeine", "raises", "dopamine", hedge="may", cites=(1, 2), carried=True,
        antecedent_start=TEXT.index("Caffeine"), antecedent_end=TEXT.index("Caffeine") + 8,
    ),
    propose(DENIED, "nap", "raises", "mood", negated=True),
    propose(TWO, "exercise", "raises", "serotonin", score=0.9),
    propose(TWO, "exercise", "lowers", "stress"),
    propose(TWO, "serotonin", "lowers", "stress", score=0.2),
)  # fmt: skip


def write_reviewed_folder(
    tmp_path: Path, *, text: str = TEXT, proposals: tuple[Proposal, ...] = PROPOSALS
) -> Path:
    """Write the article, its folder and the proposals; return the folder."""
    article = tmp_path / "sleep.txt"
    article.write_text(text, encoding="utf-8")
    folder = make_article_folder(article, tmp_path / "sleep").folder
    write_proposals(folder, proposals)
    return folder


def accept(proposal: Proposal, verdict: str = ACCEPTED, **changed: Any) -> ReviewDecision:
    """Return a decision about a proposal, as the page makes it."""
    values = {
        "quote": proposal.quote,
        "subject": proposal.subject,
        "subject_level": proposal.subject_level,
        "predicate": proposal.predicate,
        "object": proposal.object,
        "negated": proposal.negated,
        "hedge": proposal.hedge or "none",
        "cites": ", ".join(map(str, proposal.cites)) or "none",
        "decided_on": "2026-11-28",
        **changed,
    }
    return ReviewDecision(proposal.key, verdict, **values)
