"""Sentences as templates: what all statements of one kind say, with gaps for the names."""

from __future__ import annotations

import re

from ntgraph.display.large.large_display import LargeKind
from ntgraph.facts.statement_sentences import NO_DIRECTION, say_subject, word_kind
from ntgraph.records import Node, Statement
from ntgraph.records.vocabulary import Vocabulary

# Characters for private use, of which marks in place of the names are made.
START, SUBJECT, OBJECT = "\ue000", "\ue001", "\ue002"


def make_template(statement: Statement, words: Vocabulary, *, plural: bool) -> str:
    """Return the clause of a statement with gaps in place of the names.

    Args:
        statement: any statement of the kind.
        words: the words of its facts.
        plural: whether the name of the subject takes a plural verb.
    """

    def fill(subject: str, target: str) -> str:
        node = Node("", subject, "", "", "", plural=plural)
        said, is_plural = say_subject(node, words.levels.get(statement.subject_level))
        return word_kind(statement, words, is_plural, "").fill_clause(said, target)

    subject, target = make_marks(fill("", ""))
    braced = fill(subject, target).replace("{", "{{")
    return braced.replace(subject, "{subject}").replace(target, "{object}")


def make_marks(wording: str) -> tuple[str, str]:
    """Return marks for both names that stand only where they are put, whatever the wording.

    No part of a wording has as many of their last character in a row.
    """
    longest = max(map(len, re.findall(f"[{SUBJECT}{OBJECT}]+", wording)), default=0)
    return START + SUBJECT * (longest + 1), START + OBJECT * (longest + 1)


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
