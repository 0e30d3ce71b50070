"""Statements with qualifiers are read in full, as the model defines it, or keep their brackets."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntgraph.imports.biolink.phrase_table import read_phrases
from ntgraph.imports.biolink.qualified_phrases import (
    CHANGING,
    WORDED_KEYS,
    limit_sign,
    word_qualified,
)
from ntgraph.imports.biolink.qualifier_words import (
    ASPECTS,
    CHANGES,
    DERIVATIVES,
    FORMS,
    PARTS,
    SAME_WAY,
)
from ntgraph.records import Qualifiers

QUALIFIED = "qualified_predicate"
VALUES = {
    "aspect": sorted(ASPECTS),
    "derivative": sorted(DERIVATIVES),
    "direction": sorted(CHANGES),
    "form_or_variant": sorted(FORMS),
    "part": sorted(PARTS),
}


def pairs(**values: str) -> Qualifiers:
    return tuple(sorted(values.items()))


def say(predicate: str, values: dict[str, str], *, negated: bool = False) -> str:
    """Return the sentence, with A and B as its ends; empty where it keeps its brackets."""
    made = word_qualified(f"biolink:{predicate}", pairs(**values))
    if made is None:
        return ""
    wording = made.wordings.negated if negated else made.wordings.template
    ends = {
        "subject": made.subject.format(subject="A"),
        "object": made.object.format(object="B"),
    }
    return wording.format(**ends)


@pytest.mark.parametrize(
    ("predicate", "values", "said", "denied"),
    [
        (
            "affects",
            {QUALIFIED: "causes", "object_aspect": "activity", "object_direction": "decreased"},
            "A decreases the activity of B",
            "A does not decrease the activity of B",
        ),
        (
            "affects",
            {QUALIFIED: "biolink:causes", "object_aspect": "activity or abundance",
             "object_direction": "Increased"},
            "A increases the activity or abundance of B",
            "A does not increase the activity or abundance of B",
        ),
        (
            "affects",
            {"object_direction": "upregulated"},
            "A upregulates B",
            "A does not upregulate B",
        ),
        (
            "affects",
            {"object_aspect": "mutation_rate"},
            "A affects the mutation rate of B",
            "A does not affect the mutation rate of B",
        ),
        (
            "affects",
            {QUALIFIED: "contributes_to", "object_aspect": "expression",
             "object_direction": "decreased"},
            "A contributes to a decrease in the expression of B",
            "A does not contribute to a decrease in the expression of B",
        ),
        (
            "affects",
            {QUALIFIED: "caused_by", "object_aspect": "activity", "object_direction": "decreased"},
            "A is caused by a decrease in the activity of B",
            "A is not caused by a decrease in the activity of B",
        ),
        (
            "affects_likelihood_of",
            {"object_direction": "increased"},
            "A increases the likelihood of B",
            "A does not increase the likelihood of B",
        ),
        (
            "associated_with_likelihood_of",
            {"object_direction": "decreased"},
            "A is associated with a decreased likelihood of B",
            "A is not associated with a decreased likelihood of B",
        ),
        (
            "regulates",
            {"object_aspect": "activity", "object_direction": "downregulated"},
            "A negatively regulates the activity of B",
            "A does not negatively regulate the activity of B",
        ),
        (
            "affects",
            {QUALIFIED: "causes", "subject_aspect": "activity", "subject_direction": "increased",
             "object_aspect": "expression", "object_direction": "decreased"},
            "an increase in the activity of A decreases the expression of B",
            "an increase in the activity of A does not decrease the expression of B",
        ),
        (
            "associated_with",
            {"subject_form_or_variant": "loss_of_function_variant_form"},
            "a loss-of-function variant of A is associated with B",
            "a loss-of-function variant of A is not associated with B",
        ),
        (
            "affects",
            {"subject_derivative": "metabolite", "object_part": "promoter",
             "object_form_or_variant": "mutant_form", "object_aspect": "folding"},
            "a metabolite of A affects the folding of the promoter of a mutant form of B",
            "a metabolite of A does not affect the folding of the promoter of a mutant form of B",
        ),
        (
            # The reduction of the model is the chemical one.
            "affects",
            {"object_aspect": "reduction", "object_direction": "increased"},
            "A increases the chemical reduction of B",
            "A does not increase the chemical reduction of B",
        ),
    ],
)  # fmt: skip
def test_full_reading(predicate: str, values: dict[str, str], said: str, denied: str) -> None:
    assert say(predicate, values) == said
    assert say(predicate, values, negated=True) == denied


@pytest.mark.parametrize(
    ("predicate", "values"),
    [
        ("affects", {"object_aspect": "mood", "object_direction": "increased"}),
        ("affects", {"object_direction": "sideways"}),
        ("affects", {"object_direction": "increased; decreased"}),
        ("affects", {QUALIFIED: "zaps", "object_direction": "increased"}),
        ("zaps", {"object_direction": "increased"}),
        ("treats", {"object_direction": "increased"}),
        ("interacts_with", {"object_aspect": "activity"}),
        ("affects", {"subject_direction": "odd"}),
        ("affects", {"object_form_or_variant": "SO:0001583"}),
        ("affects", {}),
    ],
)
def test_what_cannot_be_said_safely_keeps_its_brackets(
    predicate: str, values: dict[str, str]
) -> None:
    assert say(predicate, values) == ""


@st.composite
def statements(draw: st.DrawFn) -> tuple[str, Qualifiers]:
    names = st.sampled_from(sorted(read_phrases()))
    values = {}
    for key in draw(st.sets(st.sampled_from(sorted(WORDED_KEYS)), min_size=1)):
        if key == QUALIFIED:
            values[key] = draw(names)
        else:
            values[key] = draw(st.sampled_from(VALUES[key.partition("_")[2]]))
    usual = st.sampled_from(["affects", "causes", "regulates", "associated_with", "contributes_to"])
    return f"biolink:{draw(st.one_of(usual, names))}", tuple(sorted(values.items()))


@given(statements())
def test_each_qualifier_is_said_just_once(given: tuple[str, Qualifiers]) -> None:
    predicate, qualifiers = given
    made = word_qualified(predicate, qualifiers)
    if made is None:
        return
    for wording in (made.wordings.template, made.wordings.negated):
        assert sorted(re.findall(r"\{\w+\}", wording)) == ["{object}", "{subject}"]
    assert made.subject.count("{subject}") == made.object.count("{object}") == 1
    values = dict(qualifiers)
    for end, said in (("subject", made.subject), ("object", made.object)):
        about = [key for key in values if key.startswith(end)]
        change = values.get(f"{end}_direction", "")
        in_verb = end == "object" and change and CHANGES[change] not in said
        # Each qualifier of an end adds one "of" or "in"; a change may be the verb instead.
        added = re.findall(r"\b(?:of|in)\b(?=.*\{)", re.sub(r"-of-", "-", said))
        assert len(added) == len(about) - bool(in_verb)
        if in_verb:
            verb = re.sub(r"e?d$", "", change)
            regulated = "positively" if change in ("increased", "upregulated") else "negatively"
            assert verb in made.wordings.template or regulated in made.wordings.template


@given(statements(), st.sampled_from(["+", "-"]))
def test_a_sign_is_kept_only_for_the_things_themselves(
    given: tuple[str, Qualifiers], sign: str
) -> None:
    predicate, qualifiers = given
    values = dict(qualifiers)
    kept = limit_sign(sign, predicate, qualifiers)
    assert kept in (sign, "0")
    if kept == sign:
        effective = values.get(QUALIFIED, predicate.removeprefix("biolink:"))
        assert effective in CHANGING
        assert values.keys() <= {QUALIFIED, "object_aspect", "subject_aspect", "object_direction"}
        assert {values.get("object_aspect", "activity")} <= SAME_WAY


@pytest.mark.parametrize(
    ("predicate", "values", "sign"),
    [
        ("affects", {"object_direction": "increased"}, "+"),
        ("affects", {"object_aspect": "expression", "object_direction": "increased"}, "+"),
        ("affects", {"object_aspect": "degradation", "object_direction": "increased"}, "0"),
        (
            "affects",
            {"object_form_or_variant": "mutant_form", "object_direction": "increased"},
            "0",
        ),
        ("affects_likelihood_of", {"object_direction": "increased"}, "+"),
        ("associated_with_likelihood_of", {"object_direction": "increased"}, "0"),
        ("associated_with", {"object_direction": "increased"}, "0"),
        ("affects", {QUALIFIED: "caused_by", "object_direction": "increased"}, "0"),
        ("causes", {"subject_direction": "decreased"}, "0"),
        ("causes", {}, "+"),
    ],
)
def test_signs_of_qualified_claims(predicate: str, values: dict[str, str], sign: str) -> None:
    assert limit_sign("+", f"biolink:{predicate}", pairs(**values)) == sign
