"""Rules for statements and their evidence: ids are known, types fit, references exist."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from operator import attrgetter

from ntgraph.checks.value_checks import as_notes, check_known, place_order, problem_at
from ntgraph.errors import Place, Problem, unknown
from ntgraph.facts import FactBase
from ntgraph.facts.hedged_wording import is_in_qualifier
from ntgraph.facts.statement_sentences import say_name
from ntgraph.records import Evidence, Node, Statement
from ntgraph.records.vocabulary import Hedge, Qualifier

PLAIN_WORDS = re.compile(r"[a-z0-9][a-z0-9 ,.'/%-]*")
WORD = re.compile(r"[A-Za-z0-9]+")
# What of a passage is checked alike wherever it stands.
read_told: Callable[[Evidence], tuple[object, ...]] = attrgetter(
    "article", "source", "passage_kind", "hedge", "cites"
)


def check_ends(facts: FactBase) -> Iterator[Problem]:
    """Check that subject, object and predicate are known, and that the predicate allows them."""
    # To find ids that are spelled alike takes long.
    word_unknown = cache(lambda id: unknown("node", id, facts.nodes))
    sound: set[tuple[str, str, str]] = set()
    for statement in facts.statements.values():
        kind = find_kinds(statement, facts.nodes)
        if kind in sound:
            continue
        found = list(check_ends_of(statement, facts, word_unknown))
        if kind and not found:
            sound.add(kind)
        yield from found


def find_kinds(statement: Statement, nodes: Mapping[str, Node]) -> tuple[str, str, str] | None:
    """Return the predicate and the types of two different known ends; else None."""
    subject, target = nodes.get(statement.subject), nodes.get(statement.object)
    if subject is None or target is None or subject is target:
        return None
    return statement.predicate, subject.node_type, target.node_type


def check_ends_of(
    statement: Statement, facts: FactBase, word_unknown: Callable[[str], str]
) -> Iterator[Problem]:
    """Check the ends and the predicate of one statement, for each place where it stands."""
    for place in places(statement):
        for column, id in (("subject", statement.subject), ("object", statement.object)):
            if id not in facts.nodes:
                yield problem_at(place, column, word_unknown(id))
        if statement.subject == statement.object:
            yield problem_at(place, "object", "subject and object are the same node")
        yield from check_predicate(statement, facts, place)


def places(statement: Statement) -> Iterator[Place | None]:
    """Yield the places of the rows from which a statement was read."""
    for evidence in statement.evidence:
        yield evidence.place


def check_predicate(
    statement: Statement, facts: FactBase, place: Place | None
) -> Sequence[Problem]:
    """Check that the predicate is known and allows the node types of subject and object.

    The types that it allows are those of the articles it was made for; in a statement of
    another article other types are only noted, and in an own folder all are welcome.
    """
    predicate = facts.vocabulary.predicates.get(statement.predicate)
    if predicate is None:
        options = facts.vocabulary.predicates
        return check_known(place, "predicate", "predicate", statement.predicate, options)
    if facts.is_own:
        return ()
    found: list[Problem] = []
    types = facts.vocabulary.node_types
    for column, id, allowed in (
        ("subject", statement.subject, predicate.domain),
        ("object", statement.object, predicate.range),
    ):
        node = facts.nodes.get(id)
        if node is not None and node.node_type in types and node.node_type not in allowed:
            message = (
                f"{predicate.id!r} does not take a {node.node_type} ({id}) as {column} "
                f"(must be one of {sorted(allowed)})"
            )
            fits = is_fitted_to(statement, facts)
            found += as_notes([problem_at(place, column, message)], only_if=not fits)
    return found


def is_fitted_to(statement: Statement, facts: FactBase) -> bool:
    """Return whether the vocabulary was made for an article or collection that says this."""
    made_for = set(facts.data.fitted_to)
    return not made_for or any(e.collection or e.article in made_for for e in statement.evidence)


def check_conditions(facts: FactBase) -> Iterator[Problem]:
    """Check that layer, level and qualifiers are known, and that qualifiers have allowed values."""
    terms = facts.vocabulary
    spellings = find_spellings(facts)
    for statement in facts.statements.values():
        place = statement.evidence[0].place
        yield from check_known(place, "layer", "layer", statement.layer, terms.layers)
        if statement.subject_level:
            level = statement.subject_level
            yield from check_known(place, "subject_level", "level", level, terms.levels)
        for key, value in statement.qualifiers:
            yield from check_known(place, "qualifiers", "qualifier", key, terms.qualifiers)
            if key in terms.qualifiers:
                yield from check_qualifier_value(terms.qualifiers[key], value, place, spellings)


def find_spellings(facts: FactBase) -> dict[str, str]:
    """Return the words with capitals in the names of nodes, by their lower-case form."""
    names = (say_name(node) for node in facts.nodes.values())
    words = (word for name in names for word in WORD.findall(name))
    return {word.casefold(): word for word in words if word != word.lower()}


def check_qualifier_value(
    qualifier: Qualifier, value: str, place: Place | None, spellings: Mapping[str, str]
) -> Iterator[Problem]:
    """Check that a value is in its qualifier's list or plain, with names as nodes spell them."""
    if qualifier.values:
        kind = f"value of {qualifier.id!r}"
        yield from check_known(place, "qualifiers", kind, value, qualifier.values)
        return
    words = set(WORD.findall(value))
    plain = WORD.sub(lambda found: lower_name(found[0], spellings), value)
    if not PLAIN_WORDS.fullmatch(plain):
        message = f"expected lower-case words and names as in nodes.tsv, got {value!r}"
        yield problem_at(place, "qualifiers", message)
    for word in sorted(words):
        spelled = spellings.get(word.casefold(), word)
        if word == word.lower() and is_acronym(spelled):
            message = f"expected {spelled!r} as in nodes.tsv, got {word!r}"
            yield problem_at(place, "qualifiers", message)


def lower_name(word: str, spellings: Mapping[str, str]) -> str:
    """Return a word in small letters if it is spelled as in a node's name."""
    return word.lower() if spellings.get(word.casefold()) == word else word


def is_acronym(word: str) -> bool:
    """Return whether a word has two capitals or more, such as GABA or tRNA.

    >>> is_acronym("GABA"), is_acronym("Parkinson")
    (True, False)
    """
    return sum(letter.isupper() for letter in word) > 1


def check_evidence(facts: FactBase) -> Iterator[Problem]:
    """Check that source, kind of passage, hedge and citations of each passage are known."""
    hedges = facts.vocabulary.hedges
    sound: set[tuple[object, ...]] = set()
    for statement in facts.statements.values():
        for evidence in statement.evidence:
            told = read_told(evidence)
            if told not in sound:
                found = list(check_told(evidence, facts))
                if not found:
                    sound.add(told)
                yield from found
            if evidence.hedge:
                yield from check_hedge(statement, evidence, hedges.get(evidence.hedge))


def check_told(evidence: Evidence, facts: FactBase) -> Iterator[Problem]:
    """Check what many passages have in common; `read_told` returns it."""
    terms, place = facts.vocabulary, evidence.place
    article = facts.articles.get(evidence.article)
    if article is None or article.source != evidence.source:
        yield from check_known(place, "source", "source", evidence.source, facts.sources)
    kind = evidence.passage_kind
    if evidence.article:
        yield from check_known(place, "passage_kind", "kind of passage", kind, terms.passage_kinds)
    if evidence.hedge:
        yield from check_known(place, "hedge", "hedge", evidence.hedge, terms.hedges)
    if evidence.cites:
        yield from check_citations(evidence, facts)


def check_hedge(statement: Statement, evidence: Evidence, hedge: Hedge | None) -> Iterator[Problem]:
    """Check that a hedge that limits an amount or a number is part of a qualifier."""
    if hedge and hedge.in_qualifier and not is_in_qualifier(hedge, statement):
        words = " or ".join(map(repr, hedge.in_qualifier))
        message = f"expected a qualifier with {words}, for the hedge {hedge.id!r}"
        yield problem_at(evidence.place, "qualifiers", message)


def check_citations(evidence: Evidence, facts: FactBase) -> Iterator[Problem]:
    """Check that cited numbers are in ascending order and are in the list of references."""
    if list(evidence.cites) != sorted(set(evidence.cites)):
        yield problem_at(
            evidence.place, "cites", f"expected ascending numbers, got {evidence.cites}"
        )
    for number in evidence.cites:
        if (evidence.article, number) not in facts.references:
            yield problem_at(evidence.place, "cites", f"no reference {number} in references.tsv")


def first_place(statement: Statement) -> tuple[str, int]:
    """Return a sort key: the place of a statement's first piece of evidence."""
    return place_order(statement.evidence[0].place)


def check_twins(facts: FactBase) -> Iterator[Problem]:
    """Check that a statement with a symmetric predicate is not stated again with ends swapped.

    Statements about too much or too little of their subject are left out: swapping their ends
    gives another statement.
    """
    symmetric = {p.id for p in facts.vocabulary.predicates.values() if p.symmetric}
    seen: dict[tuple[object, ...], Statement] = {}
    both_ways = (each for each in facts.statements.values() if each.predicate in symmetric)
    for statement in sorted(both_ways, key=first_place):
        if statement.subject_level:
            continue
        ends = tuple(sorted((statement.subject, statement.object)))
        same = (statement.layer, statement.predicate, ends, statement.negated, statement.qualifiers)
        if same in seen:
            other = seen[same].evidence[0].place
            message = f"{statement.predicate!r} reads the same both ways: already stated at {other}"
            yield problem_at(statement.evidence[0].place, "subject", message)
        seen.setdefault(same, statement)


RULES = (check_ends, check_conditions, check_evidence, check_twins)
