"""Word a statement of Biolink that has qualifiers: `A decreases the activity of B`.

In the model, a statement with qualifiers is read in full: the qualifiers of each end say what
about it is meant, and the qualified predicate stands in place of the predicate. What this
module cannot put into one sentence keeps its qualifiers in brackets.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ntgraph.imports.biolink.phrase_table import BIOLINK, find_phrase
from ntgraph.imports.biolink.qualifier_words import (
    ASPECTS,
    CHANGES,
    CHANGING_VERBS,
    DERIVATIVES,
    FORMS,
    PARTS,
    SAME_WAY,
    clean_value,
    say_aspect,
)
from ntgraph.imports.conjugation import Conjugated, conjugate
from ntgraph.records import Qualifiers

QUALIFIED = "qualified_predicate"
OBJECT_CHANGE = "object_direction"
# What makes another thing of an end, from the innermost words to the outermost.
KINDS_OF_THING = {"derivative": DERIVATIVES, "form_or_variant": FORMS, "part": PARTS}
WORDED_KEYS = frozenset({
    QUALIFIED,
    *(f"{end}_{kind}" for end in ("subject", "object") for kind in KINDS_OF_THING),
    *(f"{end}_{kind}" for end in ("subject", "object") for kind in ("aspect", "direction")),
})  # fmt: skip
# Between these, an aspect or a change of something can stand, as in "causes an increase in".
JOINS_ASPECTS = frozenset({
    "affected_by", "affects", "associated_with", "caused_by", "causes", "contributes_to",
    "contribution_from", "correlated_with", "disrupted_by", "disrupts",
    "negatively_correlated_with", "positively_correlated_with", "regulated_by", "regulates",
    "related_to",
})  # fmt: skip
# What is said where the object of these changes, as in "positively regulates".
CHANGED = {
    "affects": {change: f"{verb} {{object}}" for change, verb in CHANGING_VERBS.items()},
    "affects_likelihood_of": {
        "decreased": "decrease the likelihood of {object}",
        "increased": "increase the likelihood of {object}",
    },
    "associated_with_likelihood_of": {
        "decreased": "be associated with a decreased likelihood of {object}",
        "increased": "be associated with an increased likelihood of {object}",
    },
    "causes": {change: f"{verb} {{object}}" for change, verb in CHANGING_VERBS.items()},
    "regulates": {
        "decreased": "negatively regulate {object}",
        "downregulated": "negatively regulate {object}",
        "increased": "positively regulate {object}",
        "upregulated": "positively regulate {object}",
    },
}
# Their object changes through the subject.
CHANGING = frozenset({
    "affects", "affects_likelihood_of", "causes", "contributes_to", "regulates",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class QualifiedPhrase:
    """How a qualified statement is said: what is meant of each end, and the wordings between."""

    subject: str
    object: str
    wordings: Conjugated


def word_qualified(predicate: str, qualifiers: Qualifiers) -> QualifiedPhrase | None:
    """Return how a predicate is said with qualifiers; None where it cannot be said safely.

    Args:
        predicate: the predicate as the file has it.
        qualifiers: those of its qualifiers whose keys are in `WORDED_KEYS`.

    >>> qualifiers = (("object_aspect", "activity"), ("object_direction", "decreased"))
    >>> made = word_qualified("biolink:affects", qualifiers)
    >>> made.object, made.wordings.negated
    ('the activity of {object}', '{subject} does not decrease {object}')
    """
    values = {key: clean_value(value) for key, value in qualifiers}
    effective = find_effective(predicate, values)
    phrase = find_phrase(BIOLINK + effective)
    if phrase is None or not values:
        return None
    base, change = phrase.phrase, values.get(OBJECT_CHANGE, "")
    if change and effective in CHANGED:
        if change not in CHANGED[effective]:
            return None
        base = CHANGED[effective][change]
        del values[OBJECT_CHANGE]
    subject, target = (say_end(end, values) for end in ("subject", "object"))
    has_aspect = any(key.endswith(("_aspect", "_direction")) for key in values)
    if not (subject and target) or (has_aspect and effective not in JOINS_ASPECTS):
        return None
    return QualifiedPhrase(subject, target, conjugate(base))


def find_effective(predicate: str, values: Mapping[str, str]) -> str:
    """Return the predicate of the full reading: the qualified one where there is one."""
    return clean_value(values.get(QUALIFIED, "")) or predicate.removeprefix(BIOLINK)


def say_end(end: str, values: Mapping[str, str]) -> str:
    """Return what is meant of an end, with its gap; empty for a value that we do not know.

    >>> say_end("object", {"object_form_or_variant": "mutant_form", "object_aspect": "stability"})
    'the stability of a mutant form of {object}'
    """
    said = f"{{{end}}}"
    for kind, known in KINDS_OF_THING.items():
        if value := values.get(f"{end}_{kind}"):
            if value not in known:
                return ""
            said = f"{known[value]} {said}"
    if aspect := values.get(f"{end}_aspect"):
        if aspect not in ASPECTS:
            return ""
        said = say_aspect(aspect, said)
    if change := values.get(f"{end}_direction"):
        return f"{CHANGES[change]} {said}" if change in CHANGES else ""
    return said


def limit_sign(sign: str, predicate: str, qualifiers: Qualifiers) -> str:
    """Return the sign of a claim, or `0` where its qualifiers make it one about other things.

    More degradation of a thing is less of it, a change of a mutant form need not be one of the
    thing, and what is only found together does not change.

    >>> increase = (("object_aspect", "degradation"), ("object_direction", "increased"))
    >>> limit_sign("+", "biolink:affects", increase), limit_sign("+", "biolink:affects", ())
    ('0', '+')
    """
    if sign in ("", "0") or not qualifiers:
        return sign
    values = {key: clean_value(value) for key, value in qualifiers}
    about = [key for key in values if key.startswith(("subject_", "object_")) or key == QUALIFIED]
    if not about:
        return sign
    rest = {*about} - {QUALIFIED, OBJECT_CHANGE, "object_aspect", "subject_aspect"}
    aspects = {values[key] for key in ("object_aspect", "subject_aspect") if key in values}
    is_clear = not rest and aspects <= SAME_WAY and find_effective(predicate, values) in CHANGING
    return sign if is_clear else "0"
