"""Make flashcards: a thing with its definition, a statement with its verdict and reason."""

from __future__ import annotations

from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import say, say_name
from ntgraph.learning.judgement_questions import find_outcome
from ntgraph.learning.teachable import Teachable
from ntgraph.records import named_nodes
from ntgraph.records.frozen_record import frozen_record
from ntgraph.records.node import NO_DEFINITION

THINGS, SAYINGS = DECKS = ("things", "statements")


@frozen_record
class Flashcard:
    """A card with a front and a back; `about` is the id of the node or statement on it."""

    id: str
    deck: str
    front: str
    back: str
    about: str


def flashcards(facts: FactBase) -> list[Flashcard]:
    """Make a card of every thing that articles speak of and that is defined, and of judgements.

    A statement never stands alone: its verdict and the reason are on the back. There are cards
    only of statements whose verdict a question may ask for.

    >>> from ntgraph import load_facts, shipped_facts
    >>> cards = flashcards(load_facts(shipped_facts()))
    >>> next(card.back for card in cards if card.front == "GABA")
    'The main messenger substance that makes nerve cells of the adult brain less active.'
    """
    teacher = Teachable.of(facts)
    named = named_nodes(teacher.said)
    things = [
        Flashcard(f"{THINGS}:{node.id}", THINGS, say_name(node), node.definition, node.id)
        for node in facts.nodes.values()
        if node.id in named and node.definition not in ("", NO_DEFINITION)
    ]
    sayings = [
        Flashcard(
            f"{SAYINGS}:{s.id}",
            SAYINGS,
            say(s, facts),
            f"{facts.vocabulary.verdicts[s.verdict].label}: {s.assessment.reason}",
            s.id,
        )
        for s in teacher.asked
        if s.assessment is not None and find_outcome(s, teacher)
    ]
    return [*things, *sayings]
