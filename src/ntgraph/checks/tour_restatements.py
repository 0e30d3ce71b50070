"""The parts of a tour's text that repeat what the article says, and the words expected there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from ntgraph.checks.tour_names import list_names
from ntgraph.facts import FactBase
from ntgraph.facts.hedged_wording import find_hedge
from ntgraph.records import Statement
from ntgraph.records.frozen_record import frozen_record
from ntgraph.records.vocabulary import WEAKEST_HEDGE, Hedge, Vocabulary

SENTENCE = re.compile(r"[^.!?]+[.!?]*")
SAYS = (
    r"(?:says|claims|states|writes|adds|suggests|warns|argues|reports|explains|notes|insists|asserts"
    r"|maintains|teaches|tells (?:us|you|readers))"
)
PRINT = r"(?:article|sentence|passage|print)"
TELLS_THAT = re.compile(
    rf"\b{PRINT}\b(?:,? \w+){{0,3}}?,? {SAYS}(?: (?:of|about) [^,;]{{1,60}}?)?"
    r"(?: that|(?: this| so)?:)(?P<said>.+)",
    re.IGNORECASE,
)
TOLD_BEFORE = re.compile(
    rf"(?P<said>.+), (?:as )?(?:\w+ ){{0,4}}{PRINT}(?: \w+){{0,2}}? {SAYS}\b(?! that|:| of| about)"
    r"(?P<more>.*)",
    re.IGNORECASE,
)
SAID_TO = re.compile(r"\b(?:is|are) said to\b(?P<said>.+)", re.IGNORECASE)
ACCORDING = re.compile(rf"(?P<said>.*\baccording to (?:the|this) {PRINT}\b.*)", re.IGNORECASE)
# What follows is no longer what the article says.
NEXT_CLAUSE = re.compile(r";|: | – | — |, (?:and|but|which|so|though|yet|while|because)\b")
# Other forms of *may*; the vocabulary lists only the words that are printed.
OTHER_FORMS = ("might", "could", "possibly", "potentially")
QUANTIFIERS = ("certain", "only", "some")
EMPTY = {
    *("after", "from", "into", "like", "other", "over", "that", "their", "them", "they"),
    *("this", "unless", "until", "when", "with"),
}


@frozen_record
class Restatement:
    """A sentence that repeats what the article says, and the part of it that does so."""

    sentence: str
    said: str


def find_restatements(text: str, facts: FactBase) -> Iterator[Restatement]:
    """Yield the sentences of a text that repeat a statement of the article; questions do not."""
    labels = "|".join(re.escape(term.label) for term in facts.vocabulary.verdicts.values())
    judged = re.compile(
        rf"^\s*That (?!(?:is|was|does|has) )(?P<said>(?:[^\s:;]+ ){{2,}}?[^\s:;]+)"
        rf" (?:is (?:judged |only )?(?:{labels})|holds)\b",
        re.IGNORECASE,
    )
    for sentence in SENTENCE.findall(text):
        for pattern in (TELLS_THAT, TOLD_BEFORE, SAID_TO, ACCORDING, judged):
            if not sentence.endswith("?") and (found := pattern.search(sentence)):
                said = found["said"] + found.groupdict().get("more", "")
                said = NEXT_CLAUSE.split(said)[0]
                yield Restatement(sentence.strip(), said.strip(" .!"))
                break


def list_hedge_forms(statement: Statement, words: Vocabulary) -> list[str]:
    """List the words that hedge as much as a statement or more; none where it is told flatly."""
    hedge = find_hedge(statement, words)
    if hedge is None:
        return []
    weakest = words.hedges.get(WEAKEST_HEDGE)
    alike = [
        other
        for other in words.hedges.values()
        if is_as_weak(other, hedge) or (weakest is not None and is_as_weak(other, weakest))
    ]
    others = [f"{form} not" if statement.negated else form for form in OTHER_FORMS[:2]]
    listed = (list_forms(each, negated=statement.negated) for each in (hedge, *alike))
    return list(dict.fromkeys([*chain(*listed), *others, *OTHER_FORMS[2:]]))


def is_as_weak(one: Hedge, other: Hedge) -> bool:
    """Return whether two hedges mean the same or are worded the same."""
    same = one.definition == other.definition and bool(one.definition)
    return same or (bool(one.modal) and one.modal == other.modal)


def list_forms(hedge: Hedge, *, negated: bool) -> list[str]:
    """List the words of a hedge in a sentence, in both numbers; without any, the printed one."""
    modals = (hedge.modal, hedge.modal_plural)
    if negated:
        modals = (hedge.modal_negated, hedge.modal_negated_plural)
    frame = hedge.frame.replace("{clause}", "").strip()
    known = [form for form in (*modals, hedge.adverb, frame, *hedge.in_qualifier) if form]
    return known or [hedge.id]


def list_limiting_words(value: str, statement: Statement, facts: FactBase) -> list[str]:
    """List the words of which one must stand where a limit is told, such as *certain*.

    Names of the two ends say nothing on the limit: *overdose* does not tell *certain overdoses*.
    """
    ends = (facts.nodes[statement.subject], facts.nodes[statement.object])
    names = " ".join(name.casefold() for end in ends for name in list_names(end))
    words = re.findall(r"[a-z][\w-]+", value.casefold())
    long = [word for word in words if len(word) > 3 and word not in {*EMPTY, *QUANTIFIERS}]
    telling = [word for word in long if stem(word) not in names]
    if any(word in QUANTIFIERS for word in words):
        telling += QUANTIFIERS
    return telling or long or [value]


def stem(word: str) -> str:
    """Return the beginning of a word, which its other forms share.

    >>> stem("injection"), stem("plans")
    ('injec', 'plan')
    """
    return word[:5].removesuffix("s")


def stands_in(word: str, text: str) -> bool:
    """Return whether a word or another form of it stands in a text."""
    begin = word if word in QUANTIFIERS else stem(word)
    end = r"(?!\w)" if word in QUANTIFIERS else ""
    return re.search(rf"(?<!\w){re.escape(begin)}{end}", text, re.IGNORECASE) is not None
