"""Rules that say of which place of a synapse a row speaks, and what it says of it."""

from __future__ import annotations

from ntgraph.display.style.synapse_look import (
    AMOUNT,
    BREAKDOWN,
    DENIED,
    LESS,
    MAKING,
    MORE,
    PART,
    PUMP,
    RECEPTOR,
    RELEASE,
    REVERSE,
    START,
    STOP,
    STORE,
    TOUCH,
    UNSAID,
)
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import find_sign
from ntgraph.records import Statement
from ntgraph.records.frozen_record import frozen_record

# What a protein does with a messenger says where at the synapse it works.
PLACES = {
    "makes": MAKING,
    "stores": STORE,
    "removes": PUMP,
    "breaks_down": BREAKDOWN,
    "carries_signal_of": RECEPTOR,
}
# Its sign says that removal falls; the pump itself does not stop.
TURNS_ROUND = "runs_backward"
# How much of a protein there is, is another matter than how well it works.
AMOUNTS = {"raises": MORE, "lowers": LESS}
PART_WORDS = {MORE: "more of it", LESS: "less of it"}
# Labels that are too long for a picture; the sentence below has all words.
SHORT_WORDS = {"binds_receptors_of": "binds"}
# A messenger set free through its pump does not come out of the stores' openings.
THROUGH_PUMP = (PUMP, REVERSE, "lets it out")
# Only where there is more (or less) of the messenger for this reason.
MECHANISMS = {
    ("release", "+"): (RELEASE, START, "more let out"),
    ("reuptake", "+"): (PUMP, STOP, "held up"),
    ("breakdown", "+"): (BREAKDOWN, STOP, "held up"),
    ("production", "+"): (MAKING, START, "more made"),
    ("production", "-"): (MAKING, STOP, "less made"),
    ("disinhibition", "+"): (RELEASE, START, "brake off"),
}
ONE_STEP_PLACES = {"release": RELEASE, "amount": AMOUNT, "imitation": RECEPTOR}
BY_SIGN = {"+": START, "-": STOP}


@frozen_record
class PlacedRow:
    """A place, and the shape and the word for what a row says of it."""

    place: str
    shape: str
    word: str


def place_chain(first: Statement, second: Statement, facts: FactBase) -> PlacedRow | None:
    """Return what "drug acts on protein" says, if the protein has a place with the messenger."""
    place = PLACES.get(second.predicate)
    if place is None or second.negated:
        return None
    if first.predicate in AMOUNTS:
        shape = AMOUNTS[first.predicate]
        return _tell(place, shape, PART_WORDS[shape], first)
    by_sign = BY_SIGN.get(find_sign(first, facts), TOUCH)
    shape = REVERSE if first.predicate == TURNS_ROUND else by_sign
    return _tell(place, shape, _word(first, facts), first)


def place_part(statement: Statement) -> PlacedRow | None:
    """Return the place where a protein works for a messenger."""
    place = PLACES.get(statement.predicate)
    if place is None or statement.negated:
        return None
    return PlacedRow(place, PART, "known")


def place_direct(statement: Statement, facts: FactBase) -> tuple[PlacedRow, ...]:
    """Return what "drug acts on messenger" says: of its amount, and of how that comes about."""
    if facts.vocabulary.predicates[statement.predicate].membership:
        return ()
    mechanism = _name_mechanism(statement, facts)
    whole = ONE_STEP_PLACES.get(_name_step(statement.predicate, facts), UNSAID)
    shape = AMOUNTS.get(statement.predicate) or BY_SIGN.get(find_sign(statement, facts), TOUCH)
    told = [_tell(whole, shape, _word(statement, facts), statement)]
    if mechanism and not statement.negated:
        told.append(PlacedRow(*mechanism))
    return tuple(told)


def _tell(place: str, shape: str, word: str, statement: Statement) -> PlacedRow:
    if statement.negated:
        return PlacedRow(place, DENIED, f"not: {word}")
    return PlacedRow(place, shape, word)


def _word(statement: Statement, facts: FactBase) -> str:
    predicate = statement.predicate
    return SHORT_WORDS.get(predicate) or facts.vocabulary.predicates[predicate].label


def _name_step(predicate: str, facts: FactBase) -> str:
    terms = facts.vocabulary.mechanisms.values()
    return next((term.id for term in terms if predicate in term.chains), "")


def _name_mechanism(statement: Statement, facts: FactBase) -> tuple[str, str, str] | None:
    phrase = dict(statement.qualifiers).get("mechanism", "")
    terms = facts.vocabulary.mechanisms.values()
    term = next((term for term in terms if phrase in term.phrases), None)
    sign = find_sign(statement, facts)
    if term is None:
        return None
    if sign == "+" and phrase in term.through_pump:
        return THROUGH_PUMP
    return MECHANISMS.get((term.id, sign))


def is_careful(statement: Statement) -> bool:
    """Return whether a reader must read the sentence: a hedge, a condition, animals."""
    told = [key for key, _ in statement.qualifiers if key != "mechanism"]
    return bool(told or statement.animals or statement.is_hedged)
