"""The phrase of each predicate of the Biolink model, read from `phrases.tsv`.

The table names the predicates of version 4.4 and those of earlier versions that files still
use. A phrase has its verb in the base form; `imports.conjugation` makes all wordings of it.

Source of the names, inverses and symmetry: biolink-model 4.4.6 and earlier versions (CC0 1.0),
https://github.com/biolink/biolink-model; phrases and definitions are our own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ntgraph.imports.biolink.qualifier_words import ASPECTS, SAME_WAY, say_aspect

BIOLINK = "biolink:"
TABLE = Path(__file__).with_name("phrases.tsv")
# Until version 3.0 the model had predicates for each way of changing each aspect.
CHANGES = re.compile(r"(affect|increase|decrease)s_(\w+)_of")
CHANGED = re.compile(r"(\w+)_(affected|increased|decreased)_by")
SIGNS = {"increase": "+", "decrease": "-"}
LAST_WITH_ASPECTS = "3.0"


@dataclass(frozen=True, slots=True)
class Phrase:
    """How a predicate is said.

    `phrase` has a gap for the object, and one for the subject if it does not begin with it;
    `inverse` says the same with the object first. `sign` is as in a `Predicate`: `+` or `-` only
    if the model itself says that the subject raises or lowers the object; that two things vary
    together says no such thing. `model` is the version of the model, the last one that has the
    predicate.
    """

    id: str
    phrase: str
    inverse: str
    sign: str
    symmetric: bool
    model: str
    definition: str


@cache
def read_phrases() -> Mapping[str, Phrase]:
    """Return the rows of the table by the name of the predicate, without `biolink:`."""
    _, *lines = TABLE.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines)
    return {
        id: Phrase(id, phrase, inverse, sign, symmetric == "yes", model, definition)
        for id, phrase, inverse, sign, symmetric, model, definition in rows
    }


def find_phrase(name: str) -> Phrase | None:
    """Return the phrase of a predicate of Biolink; None for a name that the model never had.

    >>> find_phrase("biolink:treats").phrase
    'treat {object}'
    >>> find_phrase("biolink:increases_activity_of").phrase
    'increase the activity of {object}'
    >>> find_phrase("treats") is find_phrase("biolink:zaps") is None
    True
    """
    if not name.startswith(BIOLINK):
        return None
    own = name.removeprefix(BIOLINK)
    return read_phrases().get(own) or _find_aspect_phrase(own)


def _find_aspect_phrase(name: str) -> Phrase | None:
    if match := CHANGES.fullmatch(name):
        verb, aspect = match[1], match[2]
        phrase, inverse = _word_change(verb, aspect, "object", "subject")
        sign = SIGNS.get(verb, "0") if aspect in SAME_WAY else "0"
        told = f"The subject {verb}s {say_aspect(aspect, 'the object')}."
    elif match := CHANGED.fullmatch(name):
        aspect, verb = match[1], match[2].removesuffix("ed").removesuffix("e")
        verb = verb if verb == "affect" else f"{verb}e"
        inverse, phrase = _word_change(verb, aspect, "subject", "object")
        sign, told = "0", f"The object {verb}s {say_aspect(aspect, 'the subject')}."
    else:
        return None
    if aspect not in ASPECTS:
        return None
    return Phrase(name, phrase, inverse, sign, False, LAST_WITH_ASPECTS, told)


def _word_change(verb: str, aspect: str, changed: str, changing: str) -> tuple[str, str]:
    """Return the active and the passive phrase of a change."""
    whole = say_aspect(aspect, f"{{{changed}}}")
    participle = f"{verb.removesuffix('e')}ed"
    return f"{verb} {whole}", f"{whole} be {participle} by {{{changing}}}"
