"""A statement as questions quote it: never without its hedge, its qualifiers and its species."""

from __future__ import annotations

import re

from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import (
    make_sentence,
    say,
    say_name,
    say_qualifiers,
    say_subject,
)
from ntgraph.records import Statement
from ntgraph.records.vocabulary import IN_PEOPLE, REFERENCE_LAYER

GAP = "…"


def tell(statement: Statement, facts: FactBase) -> str:
    """Return a statement as a sentence with its hedge and the species it was seen in."""
    return add_words(say(statement, facts), list_reserves(statement))


def tell_open(statement: Statement, facts: FactBase) -> str:
    """Return a statement with a gap in place of its verb; nothing else is left out."""
    subject, _ = say_subject(
        facts.nodes[statement.subject], facts.vocabulary.levels.get(statement.subject_level)
    )
    return open_clause(statement, facts, subject)


def tell_without_level(statement: Statement, facts: FactBase) -> str:
    """Return a statement with a gap in place of "too little" or "too much"."""
    name = say_name(facts.nodes[statement.subject])
    level = facts.vocabulary.levels[statement.subject_level]
    subject, _ = say_subject(facts.nodes[statement.subject], level)
    whole = tell(statement, facts)
    said = make_sentence(subject)[:-1]
    return f"{GAP} {name}{whole.removeprefix(said)}" if whole.startswith(said) else whole


def open_clause(statement: Statement, facts: FactBase, subject: str) -> str:
    """Return subject, gap, object and qualifiers as one sentence."""
    target = say_name(facts.nodes[statement.object])
    tail = say_qualifiers(statement, facts.vocabulary)
    return add_words(make_sentence(f"{subject} {GAP} {target}{tail}"), list_reserves(statement))


def list_reserves(statement: Statement) -> list[str]:
    """List the reserves under which a statement is made: hedging words, animals only."""
    hedges = [f"worded with “{hedge}”" for hedge in statement.hedges]
    species = {evidence.species for evidence in statement.evidence}
    if statement.layer == REFERENCE_LAYER and species.isdisjoint(IN_PEOPLE):
        hedges.append(f"seen in: {', '.join(sorted(species))}")
    return hedges


def add_words(sentence: str, reserves: list[str]) -> str:
    """Add the reserves that a sentence does not hold yet.

    >>> add_words("Joy lifts mood.", ["worded with “can”"])
    'Joy lifts mood (worded with “can”).'
    >>> add_words("Joy can lift mood.", ["worded with “can”"])
    'Joy can lift mood.'
    """
    missing = [words for words in reserves if not holds_words(sentence, words)]
    return f"{sentence.removesuffix('.')} ({'; '.join(missing)})." if missing else sentence


def holds_words(sentence: str, reserve: str) -> bool:
    """Return whether a sentence holds the word that a reserve is about."""
    word = reserve.partition("“")[2].rstrip("”") or reserve.partition(": ")[2]
    return re.search(rf"\b{re.escape(word)}\b", sentence, re.IGNORECASE) is not None


def is_flat(text: str, statement: Statement) -> bool:
    """Return whether a text leaves out a hedge of the statement it quotes."""
    return not all(holds_words(text, reserve) for reserve in list_reserves(statement))
