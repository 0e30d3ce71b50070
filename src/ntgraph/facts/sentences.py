"""Statements in plain words, from the wording each predicate carries."""

from __future__ import annotations

from ntgraph.facts import FactBase
from ntgraph.records import Node, Source, Statement
from ntgraph.records.vocabulary import Level, Predicate, Vocabulary


def say_name(node: Node) -> str:
    """Name a node as it reads in the middle of a sentence."""
    return node.lay_label or node.label


def say_subject(node: Node, level: Level | None) -> tuple[str, bool]:
    """Name a subject with its level, `too little dopamine`, and tell whether it is plural."""
    if level is None:
        return say_name(node), node.plural
    plural = node.plural and bool(level.phrase_plural)
    phrase = level.phrase_plural if plural else level.phrase
    return phrase.replace("{label}", say_name(node)), plural


def say(statement: Statement, facts: FactBase) -> str:
    """Say a statement as one sentence, without the hedge, which is each passage's own.

    `Too much dopamine leads to paranoia.`
    """
    level = facts.vocabulary.levels.get(statement.subject_level)
    subject, plural = say_subject(facts.nodes[statement.subject], level)
    predicate = facts.vocabulary.predicates[statement.predicate]
    wording = pick_wording(predicate, plural=plural, negated=statement.negated)
    clause = fill(wording, subject, say_name(facts.nodes[statement.object]))
    return finish(clause + say_qualifiers(statement, facts.vocabulary))


def pick_wording(predicate: Predicate, *, plural: bool, negated: bool) -> str:
    """Choose the wording for a subject's number and a denial."""
    if negated:
        return predicate.negated_plural if plural else predicate.negated
    return predicate.template_plural if plural else predicate.template


def fill(template: str, subject: str, target: str) -> str:
    """Put both names into a wording; braces inside a name stay what they are.

    >>> fill("{subject} raises {object}", "the {object}", "joy")
    'the {object} raises joy'
    """
    before, _, after = template.partition("{subject}")
    return before.replace("{object}", target) + subject + after.replace("{object}", target)


def say_qualifiers(statement: Statement, vocabulary: Vocabulary) -> str:
    """Word the extra conditions as the tail of a sentence."""
    words = []
    for key, value in statement.qualifiers:
        qualifier = vocabulary.qualifiers.get(key)
        template = qualifier.template if qualifier else "({value})"
        words.append(template.replace("{value}", value))
    return "".join(f" {word}" for word in words)


def finish(clause: str) -> str:
    """Make a sentence of a clause: capital letter and full stop.

    A first word with a capital of its own keeps its spelling.

    >>> finish("too much dopamine leads to paranoia"), finish("pH matters")
    ('Too much dopamine leads to paranoia.', 'pH matters.')
    """
    first = clause.partition(" ")[0]
    return stop(clause[:1].upper() + clause[1:] if first.islower() else clause)


def stop(text: str) -> str:
    """End a text with a full stop unless it ends a sentence already."""
    return text if text.endswith((".", "?", "!")) else f"{text}."


def find_sign(statement: Statement, facts: FactBase) -> str:
    """Give what a statement says about its object's direction: `+`, `-` or `0`.

    A denied statement gives no direction: not raising is not lowering.
    """
    return "0" if statement.negated else facts.vocabulary.predicates[statement.predicate].sign


def cite(source: Source) -> str:
    """Print a work as a reference list does: authors, title, container, year, place in it."""
    who = ", ".join(source.authors)
    volume = source.volume + (f"({source.issue})" if source.issue else "")
    inside = ":".join(part for part in (volume, source.pages) if part)
    where = ", ".join(part for part in (source.container, source.publisher) if part)
    when = ";".join(part for part in (source.year, inside) if part)
    return " ".join(stop(part) for part in (who, source.title, where, when) if part)


def cite_by_id(id: str, facts: FactBase) -> str:
    """Return a work as a reference list prints it; the id itself where no table has the work."""
    return cite(facts.sources[id]) if id in facts.sources else id
