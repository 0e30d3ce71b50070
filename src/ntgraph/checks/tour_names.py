"""Rules on the things that texts of a tour name: they are those that the step shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ntgraph.checks.tour_texts import TourText
from ntgraph.checks.value_checks import problem_at
from ntgraph.errors import Problem
from ntgraph.facts import FactBase
from ntgraph.facts.tour_statements import find_own
from ntgraph.records import Node, Statement, TourStep

SAYS = re.compile(r"\b(?:says?|said|speaks of|gives?)\b", re.IGNORECASE)


def check_names(text: TourText, facts: FactBase) -> Iterator[Problem]:
    """Check that what a step names is what it shows, in each sentence that quotes the article."""
    step = text.step
    if step is None or text.column != "text" or not (own := find_own(step, facts)):
        return
    ends = [facts.nodes[own.subject], facts.nodes[own.object]]
    if not any(is_named(end, f"{step.heading} {text.words}") for end in ends):
        names = " or ".join(repr(list_names(end)[0]) for end in ends)
        yield problem_at(text.place, "text", f"expected the name {names} in a text on them")
    for sentence in text.told():
        if SAYS.search(sentence[0]) and "article" in quoted(sentence[0]):
            yield from check_quoted(sentence[0], own, text, facts)


def quoted(sentence: str) -> str:
    """Return a sentence in lower case, in which `sentence` stands for the article, too."""
    return sentence.casefold().replace("sentence", "article")


def check_quoted(
    sentence: str, own: Statement, text: TourText, facts: FactBase
) -> Iterator[Problem]:
    """Check that a sentence on what the article says names none but the things it is about."""
    ends = [facts.nodes[own.subject], facts.nodes[own.object]]
    allowed = " ".join(
        [*(name for end in ends for name in list_names(end)), *(v for _, v in own.qualifiers)]
    )
    for name, id in find_names(sentence, facts):
        if id not in (own.subject, own.object) and not names(name, allowed):
            said = " and ".join(repr(list_names(end)[0]) for end in ends)
            message = f"names {name!r} in what the article says of {said}"
            yield problem_at(text.place, text.column, message)


def find_names(sentence: str, facts: FactBase) -> Iterator[tuple[str, str]]:
    """Yield the names of things in a sentence with their ids; of overlapping ones the longest."""
    left, folded = sentence, sentence.casefold()
    found = [
        (name, node.id)
        for node in facts.nodes.values()
        for name in list_names(node)
        # Most names are not there at all.
        if len(name) > 2 and stem_of(name).casefold() in folded and names(name, sentence)
    ]
    for name, id in sorted(found, key=lambda each: (-len(each[0]), each)):
        if names(name, left):
            yield name, id
            left = re.sub(rf"\b{re.escape(name)}\b", " ", left, flags=re.IGNORECASE)


def is_named(node: Node, text: str) -> bool:
    """Return whether a text has one of a node's names, or all longer words of one."""
    return any(
        names(name, text) or all(names(word, text) for word in long_words(name))
        for name in list_names(node)
        if long_words(name)
    )


def long_words(name: str) -> list[str]:
    """Return the words of a name that say something by themselves."""
    return [word for word in re.findall(r"\w[\w'-]*", name) if len(word) > 3]


def names(name: str, text: str) -> bool:
    """Return whether a name stands in a text as words of its own, also with an s at its end."""
    stem = stem_of(name)
    # To find that a name is not there needs no pattern.
    if stem.casefold() not in text.casefold():
        return False
    return re.search(rf"(?<!\w){re.escape(stem)}s?(?!\w)", text, re.IGNORECASE) is not None


def stem_of(name: str) -> str:
    """Return a name without the s of a plural."""
    return name.removesuffix("s") if len(name) > 4 else name


def list_names(node: Node) -> list[str]:
    """List the names of a node, the spoken one first."""
    spoken = (node.lay_label, node.label, *node.synonyms)
    return [bare_name(name) for name in dict.fromkeys(spoken) if name]


@lru_cache(maxsize=4096)
def bare_name(name: str) -> str:
    """Return a name without its article and what it has in parentheses.

    Each sentence of a tour is searched for all names, so their results are kept.

    >>> bare_name("the brain (of a bee)")
    'brain'
    """
    return re.sub(r"^an? |^the | \(.*\)$", "", name)


def list_shown(step: TourStep) -> tuple[str, ...]:
    """Return what decides which picture a step shows."""
    statement = step.statement
    ends = tuple(statement.get(key, "") for key in ("subject", "subject_level", "object"))
    return (step.view, step.layer, step.node, step.source, step.start, step.end, *ends)
