"""Sentences as templates: what all statements of one kind say, with gaps for the names."""

from __future__ import annotations

from ntgraph.display.large.large_display import LargeKind
from ntgraph.facts.statement_sentences import NO_DIRECTION, say_subject, word_kind
from ntgraph.records import Node, Statement
from ntgraph.records.vocabulary import Vocabulary

# Characters for private use, which no wording has, in place of the names.
SUBJECT, OBJECT = "\ue000", "\ue001"


def make_template(statement: Statement, words: Vocabulary, *, plural: bool) -> str:
    """Return the clause of a statement with gaps in place of the names.

    Args:
        statement: any statement of the kind.
        words: the words of its facts.
        plural: whether the name of the subject takes a plural verb.
    """
    node = Node("", SUBJECT, "", "", "", plural=plural)
    subject, is_plural = say_subject(node, words.levels.get(statement.subject_level))
    clause = word_kind(statement, words, is_plural, "").fill_clause(subject, OBJECT)
    braced = clause.replace("{", "{{")
    return braced.replace(SUBJECT, "{subject}").replace(OBJECT, "{object}")


def describe_kind(statement: Statement, words: Vocabulary) -> LargeKind:
    """Return what all statements of the kind of one have in common in their words."""
    predicate = words.predicates[statement.predicate]
    return LargeKind(
        relation=predicate.label,
        template=make_template(statement, words, plural=False),
        template_plural=make_template(statement, words, plural=True),
        sign="0" if statement.negated else predicate.sign,
        symmetric=predicate.symmetric,
        negated=statement.negated,
        hedged=statement.is_hedged,
    )


def sign_kind(kind: LargeKind) -> str:
    """Return the sign of a kind's line: its own, or `=` where it has no direction."""
    return NO_DIRECTION if kind.symmetric else kind.sign
