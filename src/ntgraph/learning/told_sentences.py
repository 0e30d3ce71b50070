"""A statement as questions quote it: never without its hedge, its qualifiers and its species."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ntgraph.facts import FactBase
from ntgraph.facts.hedged_wording import find_hedge
from ntgraph.facts.statement_sentences import say, say_name, say_subject
from ntgraph.records import Statement
from ntgraph.records.vocabulary import Vocabulary

GAP = "…"


def tell_without_level(statement: Statement, facts: FactBase) -> str:
    """Return a statement with a gap in place of "too little" or "too much"."""
    name = say_name(facts.nodes[statement.subject])
    level = facts.vocabulary.levels[statement.subject_level]
    subject, _ = say_subject(facts.nodes[statement.subject], level)
    said = re.compile(re.escape(subject), re.IGNORECASE)
    return said.sub(lambda _: f"{GAP} {name}", say(statement, facts), count=1)


def list_reserves(statement: Statement, words: Vocabulary) -> list[str]:
    """List the reserves under which a statement is made: hedging words, animals only."""
    animals = statement.animals
    seen = [f"seen in: {', '.join(animals)}"] if animals else []
    return [*list_hedges(statement, words), *seen]


def list_hedges(statement: Statement, words: Vocabulary) -> list[str]:
    """List the hedging words of a statement, none if one of its passages does without."""
    if find_hedge(statement, words) is None:
        return []
    return [f"worded with “{hedge}”" for hedge in statement.hedges]


def is_flat(text: str, statement: Statement, facts: FactBase) -> bool:
    """Return whether a text leaves out the hedge or the species of the statement it quotes."""
    words = facts.vocabulary
    hedges, animals = list(walk_hedge_forms(statement, words)), list(statement.animals)
    animals += [words.species[id].plural for id in animals if id in words.species]
    return any(forms and not holds_any(text, forms) for forms in (hedges, animals))


def walk_hedge_forms(statement: Statement, words: Vocabulary) -> Iterator[str]:
    """Yield the forms that the hedge of a statement has in sentences, and as printed."""
    hedge = find_hedge(statement, words)
    if hedge is None:
        return
    yield from statement.hedges
    yield from (hedge.modal, hedge.modal_plural, hedge.modal_negated, hedge.modal_negated_plural)
    yield from (hedge.adverb, *hedge.frame.split("{clause}"), *hedge.in_qualifier)


def holds_any(text: str, forms: list[str]) -> bool:
    """Return whether a text holds one of several phrases, as whole words.

    >>> holds_any("It is suggested that joy lifts mood.", ["suggests", "it is suggested that "])
    True
    """
    phrases = [phrase for form in forms if (phrase := form.strip(" ,"))]
    return any(re.search(rf"\b{re.escape(each)}\b", text, re.IGNORECASE) for each in phrases)
