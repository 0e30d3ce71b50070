"""Items of lists below a heading such as *Side effects*."""

from __future__ import annotations

from collections.abc import Iterator

from ntgraph.drafting.rules.name_words import (
    BODY_HEADS,
    WORDS,
)
from ntgraph.drafting.rules.object_classes import UNWANTED, list_classes
from ntgraph.drafting.rules.phrases import (
    NamedThing,
    SentenceTokens,
)
from ntgraph.drafting.rules.sentence_ends import (
    EndFinder,
)
from ntgraph.drafting.rules.sentence_relations import Relation

SYMPTOM_ENDINGS = tuple(WORDS["symptom_endings"])


def read_section(sentence: SentenceTokens, subject: NamedThing) -> Iterator[Relation]:
    """Yield what an item below a heading such as *Side effects* says of the article's topic."""
    ends = EndFinder(sentence, frozenset())
    first = sentence.first
    words = sentence.tokens.words[first : sentence.last - 1]
    start = first + words.index(":") + 1 if ":" in words else first
    found = ends.find_right(start)
    things = found.things if found else ()
    for thing in things:
        if is_symptom(thing, is_alone=len(things) == 1):
            predicate = {"more": "raises", "less": "lowers"}.get(thing.change, "causes")
            named = thing._replace(level="")
            yield Relation(subject, predicate, named, first, first, "section.item", False, True)


def is_symptom(thing: NamedThing, *, is_alone: bool) -> bool:
    """Return whether a thing may be a symptom, and not the part of the body above a list."""
    if thing.is_stand_in or thing.measure or thing.node_type in ("Anatomy", "Target"):
        return False
    head = thing.label.rpartition(" ")[2].casefold()
    if thing.is_known or UNWANTED in list_classes(thing) or thing.change:
        return True
    is_part = head in BODY_HEADS or (is_alone and thing.first == thing.last)
    return not is_part or head.endswith(SYMPTOM_ENDINGS)
