"""What a person decided about proposals, and how it finds them again after a new draft.

A decision hangs on the words of a quote and on what is said of them, not on a place: a new draft,
or a text that was corrected elsewhere, finds it again. Where the sentence itself changed, its
proposals are other ones, and open.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ntgraph.drafting.proposal import Proposal
from ntgraph.records.frozen_record import frozen_record

ACCEPTED, REJECTED, EDITED, ADDED, LEFT_OUT = VERDICTS = (
    "accepted",
    "rejected",
    "edited",
    "added",
    "left_out",
)
# What is written into facts.tsv.
WRITTEN = (ACCEPTED, EDITED, ADDED)
# Why a proposal is rejected; the page shows them in this order, numbered from 1.
REJECTIONS: Mapping[str, str] = {
    "not_said": "the sentence does not say this",
    "other_things": "it is about other things",
    "other_relation": "the relation is another one",
    "denial": "denied or not is wrong",
    "no_fact": "no fact: advice, a story, a question, a definition",
    "known": "says again what is recorded",
}


@frozen_record
class ReviewDecision:
    """What a person decided about a proposal, or a fact or sentence that was marked by hand.

    `key` is that of the proposal. `quote` and what follows are what is to be written: as it was
    proposed, or as the person changed it. An empty `hedge` or `cites` is read from the passage,
    as in facts.tsv, and `none` says that there is none. `reason` tells why a proposal was
    rejected or a sentence left out.
    """

    key: str
    verdict: str
    reason: str = ""
    quote: str = ""
    subject: str = ""
    subject_level: str = ""
    predicate: str = ""
    object: str = ""
    negated: bool = False
    hedge: str = ""
    cites: str = ""
    note: str = ""
    decided_on: str = ""

    @property
    def said_key(self) -> str:
        """The key of a proposal that says just what this decision does."""
        return Proposal(
            0,
            len(self.quote),
            self.quote,
            self.subject,
            self.predicate,
            self.object,
            self.subject_level,
            self.negated,
        ).key


def attach(
    proposals: Iterable[Proposal], decisions: Iterable[ReviewDecision]
) -> dict[str, ReviewDecision | None]:
    """Return the decision of each proposal by its key, None where it is open.

    A proposal is decided, too, if a person wrote the same fact of the same quote by hand, unless
    its words stand in several places: the fact may have been that of another place.
    """
    listed = list(decisions)
    known = {decision.key: decision for decision in listed}
    by_hand = {each.said_key: each for each in listed if each.verdict in (EDITED, ADDED)}
    return {
        proposal.key: known.get(proposal.key)
        or (None if proposal.beside else by_hand.get(proposal.key))
        for proposal in proposals
    }


def find_undecided(
    proposals: Iterable[Proposal], decisions: Iterable[ReviewDecision]
) -> list[Proposal]:
    """Return the proposals that nobody has decided about, in their order."""
    listed = list(proposals)
    decided = attach(listed, decisions)
    return [proposal for proposal in listed if decided[proposal.key] is None]
