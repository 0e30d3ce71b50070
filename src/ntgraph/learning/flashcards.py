"""Make flashcards: a thing with its definition, a statement with its verdict and reason."""

from __future__ import annotations

from dataclasses import dataclass

from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import say, say_name
from ntgraph.learning.teachable import Teachable
from ntgraph.records import NOT_ASSESSED, named_nodes

THINGS, SAYINGS = DECKS = ("things", "statements")


@dataclass(frozen=True, slots=True)
class Flashcard:
    """A card with a front and a back; `about` is the id of the node or statement on it."""

    id: str
    deck: str
    front: str
    back: str
    about: str


def flashcards(facts: FactBase) -> list[Flashcard]:
    """Return a card for each node in a statement of an article, then one for each verdict.

    A statement never stands alone: its verdict and the reason are on the back.

    >>> from ntgraph import load_facts, shipped_facts
    >>> cards = flashcards(load_facts(shipped_facts()))
    >>> next(card.back for card in cards if card.front == "GABA")
    'The main messenger substance that makes nerve cells of the adult brain less active.'
    """
    teacher = Teachable(facts)
    named = named_nodes(teacher.said)
    things = [
        Flashcard(f"{THINGS}:{node.id}", THINGS, say_name(node), node.definition, node.id)
        for node in facts.nodes.values()
        if node.id in named
    ]
    sayings = [
        Flashcard(
            f"{SAYINGS}:{s.id}",
            SAYINGS,
            say(s, facts),
            f"{facts.vocabulary.verdicts[s.verdict].label}: {s.assessment.reason}",
            s.id,
        )
        for s in teacher.said
        if s.assessment is not None and s.verdict != NOT_ASSESSED
    ]
    return [*things, *sayings]
