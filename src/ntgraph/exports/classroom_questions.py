"""Quiz questions and cards as text, each with the statements behind it.

Used by the exports `anki`, `gift` and `quiz_sheet`; `vault` takes the names of things from here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ntgraph.exports.statement_details import Caution, DetailsCache, StatementDetails, tidy
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import say_name
from ntgraph.learning import QuizItem, flashcards, quiz_items
from ntgraph.learning.flashcards import SAYINGS, THINGS
from ntgraph.records import Node
from ntgraph.records.question import CARRIES, DIRECTION, MECHANISM, ORDER, PASSAGE, SAYS, VERDICT

CHECKED = "checked"
MADE_BY_PROGRAM = "Made by program from the tables"
# Heading and task of each part, the questions checked by hand first.
PARTS = {
    CHECKED: ("Checked by hand", "Each of these was chosen, worded and checked one by one."),
    DIRECTION: ("Which way does it go?", "More or less, too little or too much?"),
    MECHANISM: ("By which way?", "What does the substance do there?"),
    SAYS: ("Is this what it says?", "Only one of the sentences is the one that is said."),
    ORDER: ("Put in order", "What leads to what?"),
    CARRIES: ("Does the work carry it?", "Does the cited work carry the sentence?"),
    VERDICT: ("Does it hold?", "How does the sentence stand against science?"),
    PASSAGE: ("From the passage", "Which statement does the passage make?"),
}


@dataclass(frozen=True, slots=True)
class Question:
    """A quiz item as text; `right` is the index of the right option.

    `part` is the part of a set it belongs to: its kind, or `checked`. `why` tells of each
    wrong answer why it is wrong. `explanation` is what a person wrote to a checked question.
    `statement_details` are those of all statements that the answer rests on, `note` why the answer
    is right where the question is about a cited work. `cautions` are their safety notes,
    each once: they stand beside the question already, wherever it quotes a statement.
    `is_ordered` is true if the answers keep their order.
    """

    id: str
    kind: str
    text: str
    options: tuple[str, ...]
    right: int
    part: str
    why: tuple[str, ...]
    explanation: str
    note: str
    statement_details: tuple[StatementDetails, ...]
    cautions: tuple[Caution, ...]
    is_ordered: bool = False

    @property
    def answer(self) -> str:
        """The right answer."""
        return self.options[self.right]


@dataclass(frozen=True, slots=True)
class ThingCard:
    """A card that asks what a thing is; `said_in` names the sections that speak of it."""

    id: str
    name: str
    kind: str
    meaning: str
    said_in: tuple[str, ...]


def list_questions(facts: FactBase, details_cache: DetailsCache) -> Iterator[Question]:
    """Yield every question with its statements, the questions checked by hand first."""
    order = {part: at for at, part in enumerate(PARTS)}
    for item in sorted(quiz_items(facts), key=lambda item: order[name_part(item)]):
        yield make_question(item, facts, details_cache)


def name_part(item: QuizItem) -> str:
    """Name the part of a set that an item belongs to."""
    return CHECKED if item.is_checked else item.kind


def make_question(item: QuizItem, facts: FactBase, details_cache: DetailsCache) -> Question:
    """Return a quiz item as text, with the statements behind it."""
    behind = tuple(details_cache.describe(facts.statements[id]) for id in item.statements)
    stances = facts.statements[item.statements[0]].stances
    reasons = [s.reason for s in stances if s.source == item.source]
    return Question(
        id=item.id,
        kind=item.kind,
        text=tidy(item.question),
        options=tuple(tidy(option) or "(no name)" for option in item.options),
        right=item.right,
        part=name_part(item),
        why=tuple(tidy(words) for words in item.why),
        explanation=tidy(item.explanation) if item.is_checked else "",
        note=tidy(" ".join(reasons)) if item.source else "",
        statement_details=behind,
        cautions=tuple(dict.fromkeys(c for details in behind for c in details.cautions)),
        is_ordered=item.is_ordered,
    )


def list_judged(
    facts: FactBase, details_cache: DetailsCache
) -> Iterator[tuple[str, StatementDetails]]:
    """Yield id and statement of each card that asks whether a statement holds."""
    for card in flashcards(facts):
        if card.deck == SAYINGS:
            yield card.id, details_cache.describe(facts.statements[card.about])


def list_things(facts: FactBase) -> Iterator[ThingCard]:
    """Yield a card for each thing that articles speak of and that has a definition."""
    places = find_sections(facts)
    for card in flashcards(facts):
        if card.deck == THINGS and tidy(card.back):
            node = facts.nodes[card.about]
            kind = facts.vocabulary.node_types[node.node_type].label
            said_in = tuple(places.get(node.id, ()))
            yield ThingCard(card.id, name_thing(node), tidy(kind), tidy(card.back), said_in)


def find_sections(facts: FactBase) -> dict[str, dict[str, None]]:
    """Return, by node id, the sections of articles that speak of it, each once."""
    labels = {(a.slug, s.id): s.label for a in facts.articles.values() for s in a.sections}
    found: dict[str, dict[str, None]] = {}
    for statement, evidence in facts.evidence():
        if evidence.span is None or evidence.article not in facts.articles:
            continue
        section = labels.get((evidence.article, evidence.span.section), evidence.span.section)
        place = tidy(f"{facts.articles[evidence.article].title}, section “{section}”")
        for end in (statement.subject, statement.object):
            found.setdefault(end, {})[place] = None
    return found


def name_thing(node: Node) -> str:
    """Return a thing's name as people read it, or its id if no name can be shown."""
    return tidy(say_name(node)) or tidy(node.label) or node.id
