"""Match what a reader proposes with what an annotator found, and name the kinds of errors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from benchmarks.drafting.compared_facts import (
    ComparedFact,
    are_alike,
    are_same,
    are_turned,
    is_symmetric,
    share_ends,
    share_sentence,
)
from ntgraph.facts.own_folder import read_ground

Pair = tuple[ComparedFact, ComparedFact]
# What each kind of error means; the first that fits is counted.
MISSED = {
    "nothing proposed": "no proposal in the sentence",
    "denial": "the same, but one of them denies",
    "wrong predicate": "the same two things with another relation",
    "turned round": "subject and object are exchanged",
    "carried subject": "object and relation are right; the subject stands in an earlier sentence",
    "wrong subject": "object and relation are right",
    "wrong object": "subject and relation are right",
    "end not found": "other proposals in the sentence, none of them about this",
}
NOT_ANNOTATED = {
    "denial": MISSED["denial"],
    "wrong predicate": MISSED["wrong predicate"],
    "turned round": MISSED["turned round"],
    "wrong subject": MISSED["wrong subject"],
    "wrong object": MISSED["wrong object"],
    "said before": "a proposal that says the same was counted before",
    "other words": "annotated facts in the sentence, none of them about this",
    "no fact here": "no annotated fact in the sentence",
}


@dataclass(frozen=True, slots=True)
class Counts:
    """How many statements there are, and how many of them match; counts can be added."""

    annotated: int = 0
    proposed: int = 0
    same: int = 0
    alike: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.annotated + other.annotated,
            self.proposed + other.proposed,
            self.same + other.same,
            self.alike + other.alike,
        )

    def rate(self, matched: int) -> tuple[float, float, float]:
        """Return precision, recall and F1 for a number of matches.

        >>> Counts(annotated=4, proposed=2).rate(1)
        (0.5, 0.25, 0.3333333333333333)
        """
        precision = matched / self.proposed if self.proposed else 0.0
        recall = matched / self.annotated if self.annotated else 0.0
        total = self.proposed + self.annotated
        return precision, recall, 2 * matched / total if total else 0.0

    @property
    def strict(self) -> tuple[float, float, float]:
        """Return precision, recall and F1 of statements that say the same."""
        return self.rate(self.same)

    @property
    def loose(self) -> tuple[float, float, float]:
        """Return precision, recall and F1 of statements about the same two things."""
        return self.rate(self.alike)


@dataclass(slots=True)
class Matched:
    """The matches and errors of one text."""

    counts: Counts
    same: list[Pair]
    pairs: list[Pair]
    rules: list[str]
    missed: Counter[str] = field(default_factory=Counter)
    not_annotated: Counter[str] = field(default_factory=Counter)


def match(annotated: Sequence[ComparedFact], proposed: Sequence[ComparedFact]) -> Matched:
    """Return the matches of one text; each statement matches at most one other."""
    same = pair_up(annotated, proposed, are_same)
    alike = pair_up(annotated, proposed, are_alike)
    counts = Counts(len(annotated), len(proposed), len(same), len(alike))
    found = Matched(counts, same, alike, [each.rule for each in proposed])
    taken = {id(each) for pair in same for each in pair}
    found.missed.update(name_missed(each, proposed) for each in annotated if id(each) not in taken)
    found.not_annotated.update(
        name_wrong(each, annotated) for each in proposed if id(each) not in taken
    )
    return found


def pair_up(
    annotated: Sequence[ComparedFact],
    proposed: Sequence[ComparedFact],
    fits: Callable[[ComparedFact, ComparedFact], bool],
) -> list[Pair]:
    """Return pairs of statements of one sentence that fit; those that say the same go first."""
    left = list(annotated)
    pairs: list[Pair] = []
    waiting = list(proposed)
    for test in dict.fromkeys((are_same, fits)):
        unmatched = []
        for each in waiting:
            other = next((a for a in left if share_sentence(a, each) and test(a, each)), None)
            if other is None:
                unmatched.append(each)
            else:
                left.remove(other)
                pairs.append((other, each))
        waiting = unmatched
    return pairs


def name_missed(fact: ComparedFact, proposed: Sequence[ComparedFact]) -> str:
    """Return the kind of error of an annotated statement that no proposal matches."""
    near = [each for each in proposed if share_sentence(fact, each)]
    if not near:
        return "nothing proposed"
    kinds = {name_difference(fact, each) for each in near}
    known = next((kind for kind in MISSED if kind in kinds), "end not found")
    return "carried subject" if known == "wrong subject" and fact.carried else known


def name_wrong(fact: ComparedFact, annotated: Sequence[ComparedFact]) -> str:
    """Return the kind of error of a proposal that no annotated statement matches."""
    near = [each for each in annotated if share_sentence(fact, each)]
    if not near:
        return "no fact here"
    kinds = {name_difference(each, fact) for each in near}
    return next((kind for kind in NOT_ANNOTATED if kind in kinds), "other words")


def name_difference(annotated: ComparedFact, proposed: ComparedFact) -> str:
    """Return in what two statements of one sentence differ; an empty text if in too much."""
    is_same_relation = annotated.predicate == proposed.predicate
    if are_same(annotated, proposed):
        return "said before"
    if share_ends(annotated, proposed):
        return "denial" if is_same_relation else "wrong predicate"
    if are_turned(annotated, proposed):
        is_denial = is_same_relation and is_symmetric(annotated.predicate)
        return "denial" if is_denial else "turned round"
    if is_same_relation and annotated.object & proposed.object:
        return "wrong subject"
    if is_same_relation and annotated.subject & proposed.subject:
        return "wrong object"
    return ""


def is_polarity_right(pair: Pair) -> bool:
    """Return whether two statements about the same things point in the same direction."""
    one, other = pair
    return (direction(one), one.level) == (direction(other), other.level)


def direction(fact: ComparedFact) -> str:
    """Return whether a statement says more, less or neither, and *not* if it is denied."""
    known = read_ground().vocabulary.predicates.get(fact.predicate)
    return ("not " if fact.negated else "") + (known.sign if known else "")
