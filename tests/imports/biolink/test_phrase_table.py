"""Every predicate of Biolink is said in plain words: once, denied, in the plural, turned round."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import Any

import pytest
import yaml
from syrupy.assertion import SnapshotAssertion

from ntgraph.exports.biolink_terms import ASPECTS as EXPORTED_ASPECTS
from ntgraph.exports.biolink_terms import PREDICATES
from ntgraph.imports.biolink.phrase_table import TABLE, Phrase, find_phrase, read_phrases
from ntgraph.imports.biolink.qualifier_words import ASPECTS
from ntgraph.imports.minimal_vocabulary import make_predicate, swap_ends
from ntgraph.records.vocabulary import SIGNS, Predicate

# Predicates of version 4.4 that the model itself advises against.
DEPRECATED = frozenset({
    "amount_or_activity_decreased_by", "amount_or_activity_increased_by", "binds",
    "decreases_amount_or_activity_of", "genetic_association", "genetically_associated_with",
    "increases_amount_or_activity_of", "was_tested_for_effect_of", "was_tested_for_effect_on",
})  # fmt: skip
SIGNED = {
    "+": {
        "acts_upstream_of_or_within_positive_effect", "acts_upstream_of_positive_effect", "causes",
        "entity_positively_regulates_entity", "exacerbates", "exacerbates_condition",
        "increases_amount_or_activity_of", "positively_regulates",
        "process_positively_regulates_process",
    },
    "-": {
        "acts_upstream_of_negative_effect", "acts_upstream_of_or_within_negative_effect",
        "decreases_amount_or_activity_of", "entity_negatively_regulates_entity",
        "negatively_regulates", "preventative_for_condition", "prevents",
        "process_negatively_regulates_process",
    },
}  # fmt: skip
WORDINGS = (
    "template", "template_plural", "negated", "negated_plural", "inverse", "inverse_plural",
)  # fmt: skip
# Where two inverses have names that are none ("models" and "model of"), or where English has a
# word for the other end ("a contraindication to"), each is turned round by itself.
ODD_INVERSES = {
    "composed_primarily_of", "contraindicated_in", "model_of", "models", "occurs_in_disease",
    "primarily_composed_of",
}  # fmt: skip

EVERY = sorted(read_phrases())


def said(id: str) -> Predicate:
    return make_predicate(f"biolink:{id}", read_phrases()[id].sign)


@pytest.fixture(scope="module")
def model() -> dict[str, dict[str, Any]]:
    """Return the predicates of the newest model by name."""
    path = files("biolink_model") / "schema" / "biolink_model.yaml"
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    slots = yaml.load(path.read_text(encoding="utf-8"), loader)["slots"]  # noqa: S506 - a safe one

    def is_predicate(name: str) -> bool:
        parent = (slots.get(name) or {}).get("is_a", "")
        return name == "related to" or (bool(parent) and is_predicate(parent))

    return {
        name.replace(" ", "_"): slot or {} for name, slot in slots.items() if is_predicate(name)
    }


def test_table_has_every_predicate_of_version_4_4() -> None:
    ours = {id for id, row in read_phrases().items() if row.model.startswith("4.4")}
    assert ours - {"condition_prevented_by"} == PREDICATES | DEPRECATED


def test_table_agrees_with_the_model(model: dict[str, dict[str, Any]]) -> None:
    rows = {id: row for id, row in read_phrases().items() if id in model}
    assert rows.keys() == model.keys()
    for id, row in rows.items():
        assert row.symmetric == bool(model[id].get("symmetric")), id
        assert (row.model == "4.4 deprecated") == bool(model[id].get("deprecated")), id


def test_inverse_predicates_are_inverse_phrases(model: dict[str, dict[str, Any]]) -> None:
    for id, slot in model.items():
        other = str(slot.get("inverse") or "").replace(" ", "_")
        if other and not {id, other} & ODD_INVERSES:
            assert read_phrases()[id].inverse == swap_ends(read_phrases()[other].phrase), id


def test_rows_are_sorted_unique_and_complete() -> None:
    header, *lines = TABLE.read_text(encoding="utf-8").splitlines()
    assert header.split("\t") == [*Phrase.__dataclass_fields__]
    ids = [line.split("\t")[0] for line in lines]
    current = [id for id in ids if id in PREDICATES | DEPRECATED]
    assert len({*ids}) == len(ids)
    assert ids == [*sorted(current), *sorted({*ids} - {*current})]
    for row in read_phrases().values():
        assert row.phrase
        assert row.inverse
        assert row.definition.endswith(".")
        assert row.sign in SIGNS


@pytest.mark.parametrize("id", EVERY)
def test_each_wording_has_subject_and_object_once(id: str) -> None:
    for name in WORDINGS:
        wording = getattr(said(id), name)
        assert sorted(re.findall(r"\{\w+\}", wording)) == ["{object}", "{subject}"]
        assert not re.search(r"[\[\]|]|  | $|\{\w+\}\w", wording), wording


@pytest.mark.parametrize("id", EVERY)
def test_each_denial_denies_once_and_says_the_rest(id: str) -> None:
    made = said(id)
    for flat, denied in (
        (made.template, made.negated),
        (made.template_plural, made.negated_plural),
    ):
        if denied.startswith("it is not so that "):
            assert denied == f"it is not so that {flat}"
            continue
        assert len(re.findall(r"\b(?:not|cannot)\b", denied)) == 1, denied
        assert not re.search(r"\bnot\b", flat), flat
        left = re.sub(r"\b(?:does not|do not|not)\b ?", "", denied.replace("cannot", "can"))
        # All words of the denial are those of the sentence, but for the ending of its verb.
        changed = [(a, b) for a, b in zip(left.split(), flat.split(), strict=True) if a != b]
        assert len(changed) <= 1, (left, flat)
        for base, verb in changed:
            assert verb == "has" if base == "have" else verb.startswith(base[:-1]), (base, verb)


@pytest.mark.parametrize("id", EVERY)
def test_verbs_agree_with_their_subject(id: str) -> None:
    made = said(id)
    assert not re.search(r"\{subject\} (?:are|have|do|were)\b", made.template)
    if made.template.startswith("{subject}"):
        assert not re.search(r"\{subject\} (?:is|has|does|was)\b", made.template_plural)
        assert made.template != made.template_plural or " can " in made.template
    assert "be {" not in made.template
    assert not re.search(r" be (?!carried)", made.template)


@pytest.mark.parametrize("id", EVERY)
def test_what_stands_behind_a_hedge_has_its_verb_in_the_base_form(id: str) -> None:
    base = said(id).base
    if base:
        assert base.count("{object}") == 1
        assert not re.match(r"(?:is|are|has|does|\w+(?<!s)s) ", base.replace("process", "")), base


def test_signs_are_only_those_that_the_model_itself_says() -> None:
    for sign, ids in SIGNED.items():
        assert {id for id, row in read_phrases().items() if row.sign == sign} == ids
    # What varies together is not moved, and more sensitivity to a drug is not more of the drug.
    for id in ("positively_correlated_with", "increases_sensitivity_to", "treats", "disrupts"):
        assert read_phrases()[id].sign == "0"
    assert not any(row.symmetric and row.sign != "0" for row in read_phrases().values())
    assert not any(row.sign != "0" for id, row in read_phrases().items() if id.endswith("_by"))


def test_symmetric_phrases_read_the_same_from_both_ends() -> None:
    for row in read_phrases().values():
        if row.symmetric:
            assert row.inverse == row.phrase.replace("{object}", "{subject}")


@pytest.mark.parametrize("verb", ["affect", "increase", "decrease"])
@pytest.mark.parametrize("aspect", sorted(ASPECTS - {"activity_or_abundance"}))
def test_old_predicates_of_aspects_have_phrases(verb: str, aspect: str) -> None:
    words = {
        "reduction": "chemical reduction",
        "n_linked_glycosylation": "N-linked glycosylation",
        "o_linked_glycosylation": "O-linked glycosylation",
    }.get(aspect, aspect.replace("_", " "))
    for id in (f"{verb}s_{aspect}_of", f"{aspect}_{verb.removesuffix('e')}ed_by"):
        if "-" in id:
            continue
        phrase = find_phrase(f"biolink:{id}")
        assert phrase is not None
        made = make_predicate(f"biolink:{id}", phrase.sign)
        if id.endswith("_of"):
            assert made.negated == f"{{subject}} does not {verb} the {words} of {{object}}"
        else:
            assert made.inverse == f"{{object}} {verb}s the {words} of {{subject}}"
            assert phrase.sign == "0"


def test_only_more_of_a_thing_itself_raises_it() -> None:
    def sign(id: str) -> str:
        phrase = find_phrase(f"biolink:{id}")
        assert phrase is not None
        return phrase.sign

    assert sign("increases_expression_of") == "+"
    assert sign("decreases_abundance_of") == "-"
    for id in ("increases_degradation_of", "decreases_uptake_of", "increases_stability_of"):
        assert sign(id) == "0"


def test_aspects_are_those_of_the_model() -> None:
    assert ASPECTS == EXPORTED_ASPECTS


@pytest.mark.parametrize("name", ["treats", "biolink:zaps", "biolink:increases_mood_of", ""])
def test_other_names_have_no_phrase(name: str) -> None:
    assert find_phrase(name) is None


def test_all_phrases_as_they_are_said(snapshot: SnapshotAssertion) -> None:
    lines = []
    for id in EVERY:
        made, ends = said(id), {"subject": "A", "object": "B"}
        wordings = (
            getattr(made, name).format(**ends) for name in ("template", "negated", "inverse")
        )
        lines.append(f"{id}: {'; '.join(wordings)}")
    assert "\n".join(lines) == snapshot
