"""Word a relation that a graph names with a word of its own, said and denied.

What the words mean never changes. They are conjugated where their form tells how: a verb in the
third person, a form of *be*, a participle such as "linked to", a noun such as "part of". All
other words stay as they are, and are denied as a whole.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from ntgraph.imports.biolink.phrase_table import read_phrases
from ntgraph.imports.conjugation import (
    NUMBERED,
    WHOLE_DENIAL,
    Conjugated,
    conjugate,
    third_person,
)
from ntgraph.imports.direction_words import LOWERING, RAISING
from ntgraph.imports.relation_word_lists import (
    ACTIVE_BEFORE_BY,
    BE,
    IRREGULAR,
    IRREGULAR_PARTICIPLES,
    KNOWN_VERBS,
    LONG_ENDINGS,
    MANNERS,
    MODALS,
    NEGATIONS,
    NO_VERB_ENDINGS,
    NO_VERBS,
    NOUNS,
    PARTICIPLES,
    PREPOSITIONS,
    SCOPED,
)

CAMEL = re.compile(r"[a-z]+(?:[A-Z][a-z]+)+")
PASCAL = re.compile(r"(?:[A-Z][a-z]+)+[A-Z]?")
HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
LATER_WORDS = {"is": "are", "was": "were"}


def find_base(verb: str) -> str:
    """Return the base form of a verb in the third person; empty where a word seems to be none.

    >>> find_base("lowers"), find_base("carries"), find_base("passes"), find_base("part")
    ('lower', 'carry', 'pass', '')
    """
    if verb in IRREGULAR:
        return IRREGULAR[verb]
    is_word = verb.isascii() and verb.isalpha() and verb.islower()
    if not is_word or not verb.endswith("s") or len(verb) < 4:
        return ""
    if verb in NO_VERBS or verb.endswith(NO_VERB_ENDINGS):
        return ""
    if verb.endswith("ies"):
        return f"{verb[:-3]}y"
    return verb[:-2] if verb.endswith(LONG_ENDINGS) else verb[:-1]


def word_denial(words: str, *, plural: bool) -> str:
    """Return the denial of a relation, with gaps for subject and object.

    >>> word_denial("lowers", plural=False), word_denial("is part of", plural=False)
    ('{subject} does not lower {object}', '{subject} is not part of {object}')
    >>> word_denial("friend", plural=False)
    'it is not so that {subject} friend {object}'
    """
    worded = word_relation(words)
    return worded.negated_plural if plural else worded.negated


def word_relation(words: str) -> Conjugated:
    """Return the wordings of a relation.

    >>> word_relation("linked to").template, word_relation("not treats").template
    ('{subject} is linked to {object}', '{subject} does not treat {object}')
    >>> word_relation("partOf").negated, word_relation("REL 7").negated
    ('{subject} is not part of {object}', 'it is not so that {subject} REL 7 {object}')
    """
    if CAMEL.fullmatch(words):
        worded = _word_plainly(HUMP.sub(" ", words).lower())
    elif words.isascii() and words[:1].isupper():
        worded = _word_capitals(words)
    else:
        worded = _word_plainly(words)
    return worded or deny_as_whole(words)


def _word_capitals(words: str) -> Conjugated | None:
    """Return the wordings of `TREATS`, `Treats` and `PartOf`, but of no name and no short form."""
    split = HUMP.sub(" ", words) if PASCAL.fullmatch(words) else words
    lowered = split.lower()
    is_mixed = split == words and words[1:] not in (words[1:].lower(), words[1:].upper())
    return _word_plainly(lowered) if not is_mixed and _is_known(lowered) else None


def deny_as_whole(words: str, many: str = "") -> Conjugated:
    """Return a relation as it stands; `many` are its words behind a subject in the plural."""
    said, said_of_many = (f"{{subject}} {each} {{object}}" for each in (words, many or words))
    denied, denied_of_many = (WHOLE_DENIAL + each for each in (said, said_of_many))
    return Conjugated(said, said_of_many, denied, denied_of_many, "")


def _word_plainly(words: str) -> Conjugated | None:
    """Return the wordings of a relation whose form tells how it is conjugated, else None."""
    first, _, rest = words.partition(" ")
    if {*re.split(r"[ ,/]", words)} & SCOPED or {*words} & {*",/"}:
        return None
    if {*words.split()} & NEGATIONS:
        return _word_negation(first, rest)
    if first in BE:
        return _word_be(first, rest)
    if first in MODALS:
        return None
    if first in ("has", "have") and rest.startswith("been "):
        return replace(conjugate(f"have {rest} {{object}}"), base="")
    return _word_verb(words) or _word_state(words)


def _word_negation(first: str, rest: str) -> Conjugated | None:
    """Return the wordings of a relation that denies by itself; its own denial is a whole one."""
    if first == "not" and rest and not {*rest.split()} & NEGATIONS:
        positive = _word_plainly(rest)
        if positive is None or not positive.negated.startswith("{subject}"):
            return None
        said, many = positive.negated, positive.negated_plural
        return Conjugated(said, many, WHOLE_DENIAL + said, WHOLE_DENIAL + many, "")
    if first in ("is", "was", "does"):
        return deny_as_whole(f"{first} {rest}", f"{LATER_WORDS.get(first, 'do')} {rest}")
    return None


def _word_be(first: str, rest: str) -> Conjugated:
    behind = f" {rest}" if rest else ""
    many, behind_many = LATER_WORDS.get(first, first), "" if rest in ("a", "an") else behind
    return Conjugated(
        f"{{subject}} {first}{behind} {{object}}",
        f"{{subject}} {many}{behind_many} {{object}}",
        f"{{subject}} {first} not{behind} {{object}}",
        f"{{subject}} {many} not{behind_many} {{object}}",
        f"be{behind} {{object}}" if first in ("is", "are") else "",
    )


def split_manner(words: str) -> tuple[str, str]:
    """Return the adverbs of manner before a verb, each with a blank behind it, and the rest.

    >>> split_manner("directly positively regulates"), split_manner("only treats")
    (('directly positively ', 'regulates'), ('', 'only treats'))
    """
    adverbs, rest = "", words
    while rest.partition(" ")[0] in MANNERS and " " in rest:
        first, _, rest = rest.partition(" ")
        adverbs += f"{first} "
    return adverbs, rest


def _word_verb(words: str) -> Conjugated | None:
    """Return the wordings of a verb in the third person, with an adverb before it or none."""
    adverb, rest = split_manner(words)
    verb, _, behind = rest.partition(" ")
    base = find_base(verb)
    if not base:
        return None
    after = f" {behind}" if behind else ""
    return Conjugated(
        f"{{subject}} {words} {{object}}",
        f"{{subject}} {adverb}{base}{after} {{object}}",
        f"{{subject}} does not {adverb}{base}{after} {{object}}",
        f"{{subject}} do not {adverb}{base}{after} {{object}}",
        f"{adverb}{base}{after} {{object}}",
    )


def _word_state(words: str) -> Conjugated | None:
    """Return the wordings of what something is: a participle or a noun with a preposition."""
    if words in _known_states():
        return conjugate(_known_states()[words])
    stem, _, preposition = split_manner(words)[1].partition(" ")
    if preposition == "of" and stem in NOUNS and words == f"{stem} of":
        many = "children" if stem == "child" else third_person(stem)
        article = "an" if stem[0] in "aeiou" else "a"
        return conjugate(f"be [{article} {stem}|{many}] of {{object}}")
    if preposition not in PREPOSITIONS or (stem, preposition) == ("used", "to"):
        return None
    is_passive = preposition == "by" and (
        stem in IRREGULAR_PARTICIPLES
        or (stem.endswith("ed") and len(stem) > 4 and stem not in ACTIVE_BEFORE_BY)
    )
    if is_passive or stem in PARTICIPLES:
        return conjugate(f"be {words} {{object}}")
    return None


@cache
def _known_states() -> dict[str, str]:
    """Return the base of each relation of Biolink that is a form of *be*, by its words.

    >>> _known_states()["member of"], _known_states()["gene product of"]
    ('be [a member|members] of {object}', 'be [a gene product|gene products] of {object}')
    """
    found = dict(STATES)
    for phrase in read_phrases().values():
        clause = phrase.phrase.removesuffix(" {object}")
        if clause.startswith("be ") and "{" not in clause:
            words = NUMBERED.sub(lambda match: match[1], clause).removeprefix("be ")
            found.setdefault(re.sub(r"^(an?|the) ", "", words), phrase.phrase)
    return found


STATES = {
    "adjacent to": "be adjacent to {object}",
    "equivalent to": "be equivalent to {object}",
    "identical to": "be identical to {object}",
    "instance of": "be [an instance|instances] of {object}",
    "isA": "be [a |]{object}",
    "isa": "be [a |]{object}",
    "kind of": "be a kind of {object}",
    "member of": "be [a member|members] of {object}",
    "subclass of": "be [a subclass|subclasses] of {object}",
    "subtype of": "be [a subtype|subtypes] of {object}",
    "superclass of": "be [a superclass|superclasses] of {object}",
    "synonym of": "be [a synonym|synonyms] of {object}",
    "type of": "be a type of {object}",
}


def _is_known(words: str) -> bool:
    """Return whether a relation in capital letters is surely one of words, and no short name."""
    first, _, rest = words.partition(" ")
    if first == "not":
        return _is_known(rest)
    base = find_base(first)
    return (
        first in (*BE, "has")
        or (first == "does" and rest.startswith("not "))
        or base in KNOWN_VERBS
        or words in (*RAISING, *LOWERING)
        or _word_state(words) is not None
    )
