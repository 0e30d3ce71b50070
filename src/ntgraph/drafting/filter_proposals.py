"""Refuse what a reader proposes without ground in the text; the same for rules and models."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from ntgraph.drafting.article_to_draft import ArticleToDraft
from ntgraph.drafting.fitting_types import fits_types
from ntgraph.drafting.named_in_text import is_named
from ntgraph.drafting.proposal import Proposal
from ntgraph.quotations.clauses import FactPlaces, find_fact
from ntgraph.quotations.denials import LACKING, find_denial, search_denial
from ntgraph.quotations.folded_text import fold
from ntgraph.quotations.hedge_words import FoundHedge, HedgeWords, between
from ntgraph.quotations.node_names import NodeNames, fold_node_name
from ntgraph.records.vocabulary import Vocabulary

DEFICIENCY = "deficiency"
PARENTHESIS = re.compile(r"\([^()]*\)")
# "Do not take it late, as it …": a clause with a subject of its own.
REASON = re.compile(r"\b(?:as|since|because)\s+(?:it|they|this|these)\b", re.IGNORECASE)
# What each reason means, for messages.
REASONS = {
    "quote": "the quote is not what the text has at its place",
    "subject": "the subject is not named in the quote or at the place that it is carried from",
    "object": "the object is not named in the quote",
    "predicate": "the vocabulary has no such relation or level",
    "type": "the relation does not hold between things of these types",
    "self_loop": "subject and object are the same thing",
    "denial": "the passage denies and the proposal does not, or the reverse",
    "hedge": "the passage hedges and the proposal does not, or the reverse",
    "repeated": "the same is proposed for the same passage before",
}


@dataclass(frozen=True, slots=True)
class Refusal:
    """A proposal that was refused, and the word for the reason: a key of `REASONS`."""

    candidate: Proposal
    reason: str


@dataclass(frozen=True, slots=True)
class Filtered:
    """The proposals that may be shown, and those that were refused."""

    kept: tuple[Proposal, ...]
    refused: tuple[Refusal, ...]

    def count_reasons(self) -> dict[str, int]:
        """Return how often each reason occurred, in the order of `REASONS`."""
        counted = Counter(refusal.reason for refusal in self.refused)
        return {reason: counted[reason] for reason in REASONS if counted[reason]}


def filter_proposals(
    article: ArticleToDraft,
    names: NodeNames,
    vocabulary: Vocabulary,
    candidates: Iterable[Proposal],
) -> Filtered:
    """Return which proposals stand on the words of the article; none of them is changed."""
    judge = ProposalJudge(article, names, vocabulary)
    kept: list[Proposal] = []
    refused: list[Refusal] = []
    for candidate in candidates:
        if reason := judge.find_fault(candidate):
            refused.append(Refusal(candidate, reason))
        else:
            kept.append(candidate)
    return Filtered(tuple(kept), tuple(refused))


@dataclass(slots=True)
class ProposalJudge:
    """What proposals are judged by; it knows those that it has seen."""

    article: ArticleToDraft
    names: NodeNames
    vocabulary: Vocabulary
    hedges: HedgeWords = field(init=False)
    _kept: tuple[str, list[FoundHedge]] | None = field(init=False, default=None)
    _seen: set[object] = field(init=False, default_factory=set)

    def __post_init__(self) -> None:
        self.hedges = HedgeWords(self.vocabulary.hedges.values())

    def find_fault(self, candidate: Proposal) -> str:
        """Return the reason to refuse a proposal; an empty text if there is none."""
        if not self._is_quoted(candidate):
            return "quote"
        if candidate.predicate not in self.vocabulary.predicates:
            return "predicate"
        if candidate.subject_level and candidate.subject_level not in self.vocabulary.levels:
            return "predicate"
        if not is_named(candidate, "subject", self.article, self.names):
            return "subject"
        if not is_named(candidate, "object", self.article, self.names):
            return "object"
        return self._find_wrong_claim(candidate)

    def _is_quoted(self, candidate: Proposal) -> bool:
        """Return whether the quote is the text at its place, with a letter or digit in it."""
        start, end, text = candidate.start, candidate.end, self.article.text
        is_inside = 0 <= start < end <= len(text)
        return (
            is_inside
            and text[start:end] == candidate.quote
            and any(map(str.isalnum, text[start:end]))
        )

    def _find_wrong_claim(self, candidate: Proposal) -> str:
        """Return what is wrong with a proposal whose words are in the text."""
        subject, object = self._find_id(candidate.subject), self._find_id(candidate.object)
        if subject == object:
            return "self_loop"
        predicate = self.vocabulary.predicates[candidate.predicate]
        types = [
            self.names.nodes[id].node_type if id in self.names.nodes else ""
            for id in (subject, object)
        ]
        if not fits_types(predicate, *types):
            return "type"
        fact = self._find_fact(candidate)
        if self._is_denial_lost(candidate, fact):
            return "denial"
        if self._is_hedge_lost(candidate, fact):
            return "hedge"
        if candidate.said in self._seen:
            return "repeated"
        self._seen.add(candidate.said)
        return ""

    def _find_id(self, label: str) -> str:
        """Return the id of a known thing, or the name of a new one as names are compared."""
        found = self.names.find(label)
        return found[0] if found else fold_node_name(label).removesuffix("s")

    def _find_fact(self, candidate: Proposal) -> FactPlaces:
        """Return where the two things of a proposal stand in its quote."""
        places = [
            (start - candidate.start, end - candidate.start)
            for start, end in (
                (candidate.subject_start, candidate.subject_end),
                (candidate.object_start, candidate.object_end),
            )
            if candidate.start <= start < end <= candidate.end
        ]
        if len(places) == 2:
            ends = (min(p[0] for p in places), max(p[1] for p in places))
            return FactPlaces(leave_former(candidate.quote, ends[0]), ends, ends, tuple(places))
        if len(places) == 1:
            sentence = leave_former(candidate.quote, places[0][0])
            return FactPlaces(sentence, places[0], None, tuple(places))
        whole = (0, len(candidate.quote))
        named = [
            [label, *(name for id in self.names.find(label) for name in self.names.list_names(id))]
            for label in (candidate.subject, candidate.object)
        ]
        return find_fact(candidate.quote, whole, *named)

    def _is_denial_lost(self, candidate: Proposal, fact: FactPlaces) -> bool:
        """Return whether quote and proposal differ in that one of them denies."""
        if candidate.negated:
            return not search_denial(candidate.quote)
        is_lack = candidate.subject_level == DEFICIENCY or bool(
            LACKING.search(f"{candidate.subject} {candidate.object}")
        )
        return bool(find_denial(fact, is_lack=is_lack))

    def _find_hedges(self, quote: str) -> list[FoundHedge]:
        """Return the hedges of a quote; those of the one before are kept."""
        if self._kept is None or self._kept[0] != quote:
            self._kept = quote, self.hedges.find(quote, self.names.hedging_names)
        return self._kept[1]

    def _is_hedge_lost(self, candidate: Proposal, fact: FactPlaces) -> bool:
        """Return whether a hedge is between the two things and not in the proposal, or invented."""
        found = self._find_hedges(candidate.quote)
        if candidate.hedge:
            words = {word for each in found for word in (each.id, each.words.casefold())}
            return candidate.hedge not in words and fold(candidate.hedge) not in fold(
                candidate.quote
            )
        return bool(fact.ends and between(found, fact))


def leave_former(quote: str, start: int) -> str:
    """Return a quote with blanks where another claim stands before the one at a place."""
    former = [match.start() for match in REASON.finditer(quote, 0, start)]
    apart = PARENTHESIS.sub(
        lambda m: m[0] if m.start() <= start < m.end() else " " * len(m[0]), quote
    )
    return " " * former[-1] + apart[former[-1] :] if former else apart
