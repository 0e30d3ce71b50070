"""Write a statement as a sentence, from the wordings of its predicate.

Used by everything that shows statements: pages, tables, questions, the command line.
"""

from __future__ import annotations

from ntgraph.facts import FactBase
from ntgraph.records import Node, Source, Statement
from ntgraph.records.vocabulary import Level, Predicate, Vocabulary


def say_name(node: Node) -> str:
    """Return a node's name for the middle of a sentence: its lay label, else its label."""
    return node.lay_label or node.label


def say_subject(node: Node, level: Level | None) -> tuple[str, bool]:
    """Return a subject with its level, `too little dopamine`, and whether its verb is plural."""
    if level is None:
        return say_name(node), node.plural
    plural = node.plural and bool(level.phrase_plural)
    phrase = level.phrase_plural if plural else level.phrase
    return phrase.replace("{label}", say_name(node)), plural


def say(statement: Statement, facts: FactBase) -> str:
    """Return a statement as one sentence, without a hedge, because each passage has its own.

    `Too much dopamine leads to paranoia.`
    """
    level = facts.vocabulary.levels.get(statement.subject_level)
    subject, plural = say_subject(facts.nodes[statement.subject], level)
    predicate = facts.vocabulary.predicates[statement.predicate]
    wording = pick_wording(predicate, plural=plural, negated=statement.negated)
    clause = fill_template(wording, subject, say_name(facts.nodes[statement.object]))
    return make_sentence(clause + say_qualifiers(statement, facts.vocabulary))


def pick_wording(predicate: Predicate, *, plural: bool, negated: bool) -> str:
    """Return the predicate's wording for a singular or plural subject, asserted or negated."""
    if negated:
        return predicate.negated_plural if plural else predicate.negated
    return predicate.template_plural if plural else predicate.template


def fill_template(template: str, subject: str, target: str) -> str:
    """Return a wording with both names put in; braces inside a name are left alone.

    >>> fill_template("{subject} raises {object}", "the {object}", "joy")
    'the {object} raises joy'
    """
    before, _, after = template.partition("{subject}")
    return before.replace("{object}", target) + subject + after.replace("{object}", target)


def say_qualifiers(statement: Statement, vocabulary: Vocabulary) -> str:
    """Return the statement's qualifiers as the end of a sentence, with a space before each."""
    words = []
    for key, value in statement.qualifiers:
        qualifier = vocabulary.qualifiers.get(key)
        template = qualifier.template if qualifier else "({value})"
        words.append(template.replace("{value}", value))
    return "".join(f" {word}" for word in words)


def make_sentence(clause: str) -> str:
    """Return a clause as a sentence, with a capital letter and a full stop.

    A first word that contains a capital letter already keeps its spelling.

    >>> make_sentence("too much dopamine leads to paranoia"), make_sentence("pH matters")
    ('Too much dopamine leads to paranoia.', 'pH matters.')
    """
    first = clause.partition(" ")[0]
    return end_with_stop(clause[:1].upper() + clause[1:] if first.islower() else clause)


def end_with_stop(text: str) -> str:
    """Return a text with a full stop at its end, unless it ends with a `.`, `?` or `!`."""
    return text if text.endswith((".", "?", "!")) else f"{text}."


def find_sign(statement: Statement, facts: FactBase) -> str:
    """Return the direction in which the subject moves the object: `+`, `-` or `0`.

    A negated statement has the sign `0`: not to raise something is not to lower it.
    """
    return "0" if statement.negated else facts.vocabulary.predicates[statement.predicate].sign


def cite(source: Source) -> str:
    """Return a work as one entry of a reference list.

    Parts that are not recorded are left out: authors, title, container and publisher, year with
    volume, issue and pages.
    """
    who = ", ".join(source.authors)
    volume = source.volume + (f"({source.issue})" if source.issue else "")
    inside = ":".join(part for part in (volume, source.pages) if part)
    where = ", ".join(part for part in (source.container, source.publisher) if part)
    when = ";".join(part for part in (source.year, inside) if part)
    return " ".join(end_with_stop(part) for part in (who, source.title, where, when) if part)


def cite_by_id(id: str, facts: FactBase) -> str:
    """Return a work as a reference list prints it; the id itself where no table has the work."""
    return cite(facts.sources[id]) if id in facts.sources else id
