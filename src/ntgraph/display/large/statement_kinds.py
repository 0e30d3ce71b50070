"""Sentences as templates: what all statements of one kind say, with gaps for the names."""

from __future__ import annotations

import re
from dataclasses import replace

from ntgraph.display.large.large_display import LargeKind
from ntgraph.facts.statement_sentences import NO_DIRECTION, say_subject, word_kind
from ntgraph.records import Node, Statement
from ntgraph.records.statement import Qualifiers, write_qualifiers
from ntgraph.records.vocabulary import COPY, Vocabulary

# Characters for private use, of which marks in place of the names are made.
START, SUBJECT, OBJECT, NUMBER = "\ue000", "\ue001", "\ue002", "\ue003"
# What the qualifier of a parallel edge says before its number.
EDGE = "edge "
NUMBERED = re.compile(f"{EDGE}([1-9][0-9]{{0,8}})")


def make_template(statement: Statement, words: Vocabulary, *, plural: bool) -> str:
    """Return the clause of a statement with gaps in place of the names.

    Args:
        statement: any statement of the kind.
        words: the words of its facts.
        plural: whether the name of the subject takes a plural verb.
    """

    def fill(subject: str, target: str, number: str) -> str:
        node = Node("", subject, "", "", "", plural=plural)
        said, is_plural = say_subject(node, words.levels.get(statement.subject_level))
        one = replace(statement, qualifiers=put_number(statement.qualifiers, number))
        return word_kind(one, words, is_plural, "").fill_clause(said, target)

    subject, target, number = make_marks(fill("", "", ""))
    braced = fill(subject, target, number).replace("{", "{{")
    gaps = {subject: "{subject}", target: "{object}", number: "{copy}"}
    for mark, gap in gaps.items():
        braced = braced.replace(mark, gap)
    return braced


def make_marks(wording: str) -> tuple[str, str, str]:
    """Return marks for names and number that stand only where they are put, whatever the wording.

    No part of a wording has as many of their last character in a row.
    """
    longest = max(map(len, re.findall(f"[{SUBJECT}{OBJECT}{NUMBER}]+", wording)), default=0)
    subject, target, number = (START + each * (longest + 1) for each in (SUBJECT, OBJECT, NUMBER))
    return subject, target, number


def edge_number(qualifiers: Qualifiers) -> int:
    """Return the number of a parallel edge; 0 for what is none.

    >>> edge_number((("copy", "edge 2"), ("dose", "high"))), edge_number(())
    (2, 0)
    """
    for key, value in qualifiers:
        if key == COPY and (found := NUMBERED.fullmatch(value)):
            return int(found[1])
    return 0


def put_number(qualifiers: Qualifiers, number: str) -> Qualifiers:
    """Return the qualifiers of a parallel edge with another number; those of others unchanged.

    >>> put_number((("copy", "edge 2"), ("dose", "high")), "")
    (('copy', 'edge '), ('dose', 'high'))
    """
    if not edge_number(qualifiers):
        return qualifiers
    told = f"{EDGE}{number}"
    return tuple([(key, told if key == COPY else value) for key, value in qualifiers])


def identify_kind(statement: Statement) -> tuple[str, ...]:
    """Return what identifies a statement but for its ends, as in `LargeKind.identity`."""
    return (
        statement.layer,
        statement.subject_level,
        statement.predicate,
        "true" if statement.negated else "",
        *write_qualifiers(tuple(sorted(put_number(statement.qualifiers, "")))),
    )


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
        identity=identify_kind(statement),
    )


def sign_kind(kind: LargeKind) -> str:
    """Return the sign of a kind's line: its own, or `=` where it has no direction."""
    return NO_DIRECTION if kind.symmetric else kind.sign
