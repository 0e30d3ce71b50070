"""Denials of relations that a graph names itself are plain English."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntgraph import read_graph
from ntgraph.facts.statement_sentences import say
from ntgraph.imports.conjugation import WHOLE_DENIAL
from ntgraph.imports.denied_wording import find_base, word_denial, word_relation
from ntgraph.imports.minimal_vocabulary import make_predicate
from ntgraph.imports.relation_word_lists import (
    KNOWN_VERBS,
    MANNERS,
    NEGATIONS,
    NOUNS,
    PARTICIPLES,
    PREPOSITIONS,
    SCOPED,
)
from ntgraph.learning.wording_questions import deny

BASES = {
    "lowers": "lower", "carries": "carry", "passes": "pass", "has": "have", "raises": "raise",
    "causes": "cause", "feeds": "feed", "fixes": "fix", "teaches": "teach", "pushes": "push",
    "undergoes": "undergo", "goes": "go", "lies": "lie", "freezes": "freeze", "stays": "stay",
    "focuses": "focus", "buzzes": "buzz", "oxidizes": "oxidize", "flies": "fly", "uses": "use",
    "supplies": "supply", "inhibits": "inhibit",
}  # fmt: skip


def test_base_forms_of_verbs() -> None:
    assert {verb: find_base(verb) for verb in BASES} == BASES


@pytest.mark.parametrize(
    "word",
    [
        "part", "less", "plus", "basis", "as", "its", "towards", "class", "always", "DRIVES",
        "interactions", "PPI", "CtD", "McDonald", "north of", "used to", "born in",
        "GO:0001", "resulted in", "lived by", "may cause", "does treat",
        "only treats", "is only found in", "is likely to cause", "possibly causes", "causes no",
        "inhibits or activates", "binds, blocks", "acts/blocks", "has no effect on", "cannot cause",
    ],
)  # fmt: skip
def test_what_seems_no_verb_is_denied_as_a_whole(word: str) -> None:
    denial = word_denial(word, plural=False)
    assert denial == f"it is not so that {{subject}} {word} {{object}}"


def test_forms_of_be_and_further_words_stay() -> None:
    assert word_denial("is", plural=False) == "{subject} is not {object}"
    assert word_denial("leads to", plural=False) == "{subject} does not lead to {object}"
    assert word_denial("leads to", plural=True) == "{subject} do not lead to {object}"


def test_denials_of_a_file_read_as_english(tmp_path: Path) -> None:
    path = tmp_path / "water.csv"
    path.write_text(
        "subject,relation,object\nDrought,lowers,groundwater\nRiver,part_of,basin\n", "utf-8"
    )
    g = read_graph(path)
    told = {say(deny(statement), g.facts) for statement in g.everything}
    assert told == {
        "Drought does not lower groundwater.",
        "River is not part of basin.",
    }


@pytest.mark.parametrize(
    ("words", "said", "denied"),
    [
        ("linked to", "A is linked to B", "A is not linked to B"),
        ("negatively correlated with", "A is negatively correlated with B",
         "A is not negatively correlated with B"),
        ("caused by", "A is caused by B", "A is not caused by B"),
        ("driven by", "A is driven by B", "A is not driven by B"),
        ("part of", "A is part of B", "A is not part of B"),
        ("member of", "A is a member of B", "A is not a member of B"),
        ("same as", "A is the same as B", "A is not the same as B"),
        ("is a", "A is a B", "A is not a B"),
        ("isA", "A is a B", "A is not a B"),
        ("TREATS", "A treats B", "A does not treat B"),
        ("Associated with", "A is associated with B", "A is not associated with B"),
        ("ASSOCIATED WITH", "A is associated with B", "A is not associated with B"),
        ("interactsWith", "A interacts with B", "A does not interact with B"),
        ("directly inhibits", "A directly inhibits B", "A does not directly inhibit B"),
        ("directly positively regulates", "A directly positively regulates B",
         "A does not directly positively regulate B"),
        ("has been found in", "A has been found in B", "A has not been found in B"),
        ("was found in", "A was found in B", "A was not found in B"),
        ("PROCESS OF", "A is a process of B", "A is not a process of B"),
        ("effect of", "A is an effect of B", "A is not an effect of B"),
        ("RelatedTo", "A is related to B", "A is not related to B"),
        ("UsedFor", "A is used for B", "A is not used for B"),
        ("eaten by", "A is eaten by B", "A is not eaten by B"),
        ("NOT TREATS", "A does not treat B", "it is not so that A does not treat B"),
        ("not treats", "A does not treat B", "it is not so that A does not treat B"),
        ("not linked to", "A is not linked to B", "it is not so that A is not linked to B"),
        ("not friend", "A not friend B", "it is not so that A not friend B"),
        ("does not treat", "A does not treat B", "it is not so that A does not treat B"),
        ("is not part of", "A is not part of B", "it is not so that A is not part of B"),
    ],
)  # fmt: skip
def test_relations_are_said_and_denied(words: str, said: str, denied: str) -> None:
    made = word_relation(words)
    assert made.template.format(subject="A", object="B") == said
    assert made.negated.format(subject="A", object="B") == denied


@pytest.mark.parametrize(
    ("words", "said", "denied"),
    [
        ("lowers", "A lower B", "A do not lower B"),
        ("is part of", "A are part of B", "A are not part of B"),
        ("member of", "A are members of B", "A are not members of B"),
        ("child of", "A are children of B", "A are not children of B"),
        ("is a", "A are B", "A are not B"),
        ("does not treat", "A do not treat B", "it is not so that A do not treat B"),
        ("is not part of", "A are not part of B", "it is not so that A are not part of B"),
    ],
)
def test_relations_of_many(words: str, said: str, denied: str) -> None:
    made = word_relation(words)
    assert made.template_plural.format(subject="A", object="B") == said
    assert made.negated_plural.format(subject="A", object="B") == denied


@pytest.mark.parametrize("name", ["RO:0002_434", "http://purl.org/dc/is_part_of", "obo:part_of"])
def test_identifiers_stay_names(name: str) -> None:
    made = make_predicate(name, "0")
    assert made.template == f"{{subject}} {name} {{object}}"
    assert made.negated == f"it is not so that {{subject}} {name} {{object}}"


WORDS = st.sampled_from(sorted(
    {*SCOPED, *NEGATIONS, *PARTICIPLES, *PREPOSITIONS, *MANNERS, *KNOWN_VERBS}
    | NOUNS
    | {f"{verb}s" for verb in KNOWN_VERBS}
    | {"is", "are", "has", "does", "may", "a", "x", "REL"}
))  # fmt: skip
RELATIONS = st.one_of(st.lists(WORDS, min_size=1, max_size=4).map(" ".join), st.text(max_size=12))


@given(RELATIONS)
def test_nothing_is_added_to_a_relation_but_forms_of_be_and_articles(words: str) -> None:
    made = make_predicate(words.replace("_", " "), "0")
    shown = " ".join(words.replace("_", " ").replace("{", "(").replace("}", ")").split())
    said = " ".join(made.template.split()).removeprefix("{subject}").removesuffix("{object}")
    if said.strip() == shown:
        return
    plain = said.strip().removeprefix("is ").removeprefix("a ").removeprefix("an ")
    plain = plain.removeprefix("the ").removeprefix("part of the ")
    told = {plain, f"not {plain}", plain.replace("not ", "", 1)}
    if not {*shown.casefold().split()} & NEGATIONS:
        assert shown.casefold() in {each.casefold() for each in told} | {plain.replace(" ", "")}
    else:
        assert re.match(r"(?:is|does) not ", said.strip())
        assert shown.casefold().startswith("not ")


@given(RELATIONS)
def test_a_denial_has_one_negation_more(words: str) -> None:
    made = word_relation(words)
    for said, denied in (
        (made.template, made.negated),
        (made.template_plural, made.negated_plural),
    ):
        if denied.startswith(WHOLE_DENIAL):
            assert denied == WHOLE_DENIAL + said
        else:
            assert not {*said.split()} & (SCOPED | NEGATIONS)
            assert len(re.findall(r"\bnot\b", denied)) == 1
            assert denied.startswith("{subject} ")


@given(RELATIONS, st.booleans())
def test_words_that_limit_a_relation_are_denied_as_a_whole(words: str, first: bool) -> None:
    for limit in ("only", "possibly", "not"):
        whole = f"{limit} {words}" if first else f"is {limit} {words}"
        assert word_relation(whole).negated.startswith(WHOLE_DENIAL)
