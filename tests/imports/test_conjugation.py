"""Relations are conjugated and denied as English does it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntgraph.imports.conjugation import conjugate, third_person
from ntgraph.imports.denied_wording import find_base

VERBS = (
    "act", "affect", "be", "bind", "bypass", "carry", "cause", "contain", "deny", "enjoy",
    "express", "have", "lack", "mix", "overlap", "produce", "push", "regulate", "teach", "undergo",
)  # fmt: skip


@pytest.mark.parametrize("verb", [each for each in VERBS if each != "be"])
def test_third_person_and_base_form_undo_each_other(verb: str) -> None:
    assert find_base(third_person(verb)) == verb


@pytest.mark.parametrize(
    ("phrase", "said", "of_many", "denied", "denied_of_many", "base"),
    [
        (
            "be linked to {object}",
            "{subject} is linked to {object}",
            "{subject} are linked to {object}",
            "{subject} is not linked to {object}",
            "{subject} are not linked to {object}",
            "be linked to {object}",
        ),
        (
            "have {object} as a part",
            "{subject} has {object} as a part",
            "{subject} have {object} as a part",
            "{subject} does not have {object} as a part",
            "{subject} do not have {object} as a part",
            "have {object} as a part",
        ),
        (
            "have been used to treat {object}",
            "{subject} has been used to treat {object}",
            "{subject} have been used to treat {object}",
            "{subject} has not been used to treat {object}",
            "{subject} have not been used to treat {object}",
            "have been used to treat {object}",
        ),
        (
            "have not completed {object}",
            "{subject} has not completed {object}",
            "{subject} have not completed {object}",
            "it is not so that {subject} has not completed {object}",
            "it is not so that {subject} have not completed {object}",
            "",
        ),
        (
            "can be carried out by {object}",
            "{subject} can be carried out by {object}",
            "{subject} can be carried out by {object}",
            "{subject} cannot be carried out by {object}",
            "{subject} cannot be carried out by {object}",
            "",
        ),
        (
            "the risk of {subject} be affected by {object}",
            "the risk of {subject} is affected by {object}",
            "the risk of {subject} is affected by {object}",
            "the risk of {subject} is not affected by {object}",
            "the risk of {subject} is not affected by {object}",
            "",
        ),
        (
            "be [a copy|copies] of {object}",
            "{subject} is a copy of {object}",
            "{subject} are copies of {object}",
            "{subject} is not a copy of {object}",
            "{subject} are not copies of {object}",
            "",
        ),
    ],
    ids=["be", "have", "perfect", "denial", "can", "part of the subject", "number"],
)
def test_all_wordings_of_a_phrase(
    phrase: str, said: str, of_many: str, denied: str, denied_of_many: str, base: str
) -> None:
    made = conjugate(phrase)
    assert (made.template, made.template_plural) == (said, of_many)
    assert (made.negated, made.negated_plural) == (denied, denied_of_many)
    assert made.base == base


@given(st.sampled_from(VERBS), st.sampled_from(["", " to", " with", " upstream of"]))
def test_number_and_denial_of_any_verb(verb: str, behind: str) -> None:
    made = conjugate(f"{verb}{behind} {{object}}")
    if verb == "be":
        assert made.negated_plural == f"{{subject}} are not{behind} {{object}}"
        return
    assert made.template == f"{{subject}} {third_person(verb)}{behind} {{object}}"
    assert made.template_plural == f"{{subject}} {verb}{behind} {{object}}"
    assert made.negated == f"{{subject}} does not {verb}{behind} {{object}}"
    assert made.negated_plural == f"{{subject}} do not {verb}{behind} {{object}}"
    assert made.base == f"{verb}{behind} {{object}}"
