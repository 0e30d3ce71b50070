"""Conjugate a relation that is given with its verb in the base form, and deny it.

The base is written with a gap for the object and may have one for the subject, as in
`be associated with {object}` or `the risk of {subject} be affected by {object}`. Words that
differ in the plural stand in brackets: `be [a part|parts] of {object}`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

SUBJECT = "{subject} "
WHOLE_DENIAL = "it is not so that "
NUMBERED = re.compile(r"\[([^|\[\]]*)\|([^|\[\]]*)\]")
# "has been studied" is denied by "has not been studied", "has a part" by "does not have a part".
PERFECT = ("been", "completed", "had", "not")
IRREGULAR_FORMS = {"be": ("is", "are"), "have": ("has", "have"), "can": ("can", "can")}
HISSING = ("s", "x", "z", "ch", "sh")
VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Conjugated:
    """The wordings of a relation with gaps for subject and object, as a `Predicate` has them.

    `base` is empty where nothing can stand before the verb to hedge it.
    """

    template: str
    template_plural: str
    negated: str
    negated_plural: str
    base: str


def third_person(verb: str) -> str:
    """Return a verb in the third person singular.

    >>> third_person("treat"), third_person("carry"), third_person("express"), third_person("do")
    ('treats', 'carries', 'expresses', 'does')
    """
    if verb in IRREGULAR_FORMS:
        return IRREGULAR_FORMS[verb][0]
    if verb.endswith("y") and verb[-2:-1] not in VOWELS:
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith((*HISSING, "o")) else f"{verb}s"


def conjugate(phrase: str) -> Conjugated:
    """Return all wordings of a relation.

    >>> made = conjugate("be [a part|parts] of {object}")
    >>> made.template, made.negated_plural
    ('{subject} is a part of {object}', '{subject} are not parts of {object}')
    >>> conjugate("positively regulate {object}").negated
    '{subject} does not positively regulate {object}'
    """
    front, gap, clause = phrase.rpartition(SUBJECT)
    # "the risk of {subject}" is one thing, however many the subject is.
    plurals = (False, False) if front else (False, True)
    start = front + (gap or SUBJECT)
    said, said_of_many = (start + say_clause(clause, plural=plural) for plural in plurals)
    denied, denied_of_many = (deny_clause(start, clause, plural=plural) for plural in plurals)
    base = "" if front else hedge_clause(clause)
    return Conjugated(said, said_of_many, denied, denied_of_many, base)


def pick_number(clause: str, *, plural: bool) -> str:
    """Return a clause with the words in brackets for one number."""
    return NUMBERED.sub(lambda match: match[2 if plural else 1], clause)


def split_verb(clause: str) -> tuple[str, str, str]:
    """Return the adverb before the verb, the verb, and what follows it with its space.

    >>> split_verb("positively regulate {object}"), split_verb("treat {object}")
    (('positively ', 'regulate', ' {object}'), ('', 'treat', ' {object}'))
    """
    first, _, rest = clause.partition(" ")
    adverb = ""
    if first.endswith("ly") and rest and not rest.startswith("{"):
        adverb = f"{first} "
        first, _, rest = rest.partition(" ")
    return adverb, first, f" {rest}" if rest else ""


def say_clause(clause: str, *, plural: bool) -> str:
    """Return a clause with its verb conjugated."""
    adverb, verb, rest = split_verb(pick_number(clause, plural=plural))
    many = IRREGULAR_FORMS.get(verb, ("", verb))[1]
    return adverb + (many if plural else third_person(verb)) + rest


def deny_clause(start: str, clause: str, *, plural: bool) -> str:
    """Return the denial of a clause behind its start, which holds the subject."""
    adverb, verb, rest = split_verb(pick_number(clause, plural=plural))
    next_word = rest.split(" ")[1] if rest else ""
    if verb == "have" and next_word == "not":
        return f"{WHOLE_DENIAL}{start}{say_clause(clause, plural=plural)}"
    if verb == "can":
        return f"{start}cannot{rest}"
    if verb == "be" or (verb == "have" and next_word in PERFECT):
        return f"{start}{adverb}{IRREGULAR_FORMS[verb][plural]} not{rest}"
    return f"{start}{'do' if plural else 'does'} not {adverb}{verb}{rest}"


def hedge_clause(clause: str) -> str:
    """Return what stands behind a hedge such as *can*; empty where it would not be English."""
    adverb, verb, rest = split_verb(pick_number(clause, plural=False))
    is_open = verb != "can" and not rest.startswith(" not ")
    # "can be a part" is wrong behind a plural subject, "can be part" is not.
    return adverb + verb + rest if is_open and not NUMBERED.search(clause) else ""
