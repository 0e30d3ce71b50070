"""Mark what a model proposes by what the rules read in the same sentence.

A model may turn a relation round or over and still name two things of the sentence, which no
filter sees. Nothing is refused for it: the reviewer is told.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ntgraph.drafting.article_to_draft import ArticleToDraft, KnownWords
from ntgraph.drafting.proposal import Proposal
from ntgraph.drafting.rules.rule_reader import RuleReader
from ntgraph.quotations.folded_text import fold

AGREE = "the rules read the same"
NOT_READ = "the rules read nothing between these two"
Claim = tuple[str, str, str, bool]
Pair = frozenset[str]


def note_rules(
    proposals: Iterable[Proposal], article: ArticleToDraft, known: KnownWords
) -> list[Proposal]:
    """Return proposals with a note on what the rules read between the same two things."""
    proposals = list(proposals)
    by_rules = list(RuleReader(known).read(article)) if proposals else []
    starts: dict[Pair, list[Proposal]] = {}
    for each in by_rules:
        starts.setdefault(pair_of(each, known), []).append(each)
    noted = []
    for each in proposals:
        near = [
            other
            for other in starts.get(pair_of(each, known), ())
            if other.start < each.end and each.start < other.end
        ]
        noted.append(replace(each, note=tell_rules(each, near, known)))
    return noted


def tell_rules(proposal: Proposal, near: Iterable[Proposal], known: KnownWords) -> str:
    """Return what the rules read between the two things of a proposal."""
    said = [claim_of(each, known) for each in near]
    if not said:
        return NOT_READ
    if claim_of(proposal, known) in said:
        return AGREE
    read = dict.fromkeys(
        f"{subject} {'not ' if negated else ''}{predicate} {object}"
        for subject, predicate, object, negated in said
    )
    return f"the rules read otherwise: {'; '.join(read)}"


def claim_of(proposal: Proposal, known: KnownWords) -> Claim:
    """Return what a proposal claims, things by their ids where they are known."""
    subject, object = name_ends(proposal, known)
    return subject, proposal.predicate, object, proposal.negated


def pair_of(proposal: Proposal, known: KnownWords) -> Pair:
    """Return the two things of a proposal, in no order."""
    return frozenset(name_ends(proposal, known))


def name_ends(proposal: Proposal, known: KnownWords) -> tuple[str, str]:
    """Return the label of each end if it is a known thing, else its words in plain form."""
    subject, object = (
        known.names.nodes[found[0]].label
        if len(found := known.names.find(label)) == 1 and found[0] in known.names.nodes
        else fold(label).removesuffix("s")
        for label in (proposal.subject, proposal.object)
    )
    return subject, object
