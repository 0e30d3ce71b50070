from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import (
    cite,
    fill_template,
    find_sign,
    make_sentence,
    say,
    say_name,
    say_subject,
)
from ntgraph.records import Node, Source, Statement
from ntgraph.records.vocabulary import Level
from tests import world as tiny
from tests.small import small_facts


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        pytest.param(tiny.SHORTENS, "Caffeine shortens sleep.", id="plain"),
        pytest.param(tiny.SHORTENS_NOT, "Caffeine does not shorten sleep.", id="denied"),
        pytest.param(tiny.ACTS_ON, "Caffeine acts on sleep at a double dose.", id="qualified"),
        pytest.param(
            tiny.COSTS_SLEEP, f"Too little {tiny.MARKUP} shortens sleep.", id="level, no lay label"
        ),
        pytest.param(
            tiny.GO_ALONG, 'The "{object}" bees 🐝 go along with caffeine.', id="plural, braces"
        ),
        pytest.param(
            replace(tiny.BRING_MARKUP, negated=True),
            f'The "{{object}}" bees 🐝 do not raise {tiny.MARKUP}.',
            id="plural, denied",
        ),
        pytest.param(
            replace(tiny.BRING_MARKUP, subject_level="excess"),
            f'Too much the "{{object}}" bees 🐝 raises {tiny.MARKUP}.',
            id="a level makes a singular",
        ),
        pytest.param(
            replace(tiny.SHORTENS, qualifiers=(("dose", "low"), ("mood", "good"))),
            "Caffeine shortens sleep at a low dose (good).",
            id="qualifier nobody knows",
        ),
    ],
)
def test_statement_reads_as_one_sentence(
    world: FactBase, statement: Statement, sentence: str
) -> None:
    assert say(statement, world) == sentence


def test_small_facts_read_as_sentences() -> None:
    sentences = {say(statement, small_facts()) for statement in small_facts().statements.values()}
    assert len(sentences) == 15
    assert {
        "Caffeine blocks adenosine.",
        "Caffeine does not cure tiredness.",
        "Too little sleep leads to drowsiness.",
        "Bumblebees seek caffeine.",
        "Bumblebees do not seek caffeine.",
        "Caffeine raises memory at a small dose in bumblebees.",
    } <= sentences


@given(st.text(max_size=20), st.text(max_size=20))
def test_names_enter_a_sentence_unchanged(subject: str, target: str) -> None:
    assert fill_template("{subject} – {object}", subject, target) == f"{subject} – {target}"
    assert fill_template("{object} – {subject}", subject, target) == f"{target} – {subject}"


@pytest.mark.parametrize(
    ("statement", "sign"),
    [
        pytest.param(tiny.SHORTENS, "-", id="lowers"),
        pytest.param(tiny.BRING_MARKUP, "+", id="raises"),
        pytest.param(tiny.ACTS_ON, "0", id="no direction"),
        pytest.param(tiny.SHORTENS_NOT, "0", id="denied"),
    ],
)
def test_sign_is_the_predicate_s_unless_denied(
    world: FactBase, statement: Statement, sign: str
) -> None:
    assert find_sign(statement, world) == sign


def test_name_falls_back_to_the_label() -> None:
    assert say_name(Node("a:b", "label", "", "Drug", "d")) == "label"
    assert say_name(Node("a:b", "label", "lay", "Drug", "d")) == "lay"


@pytest.mark.parametrize(
    ("clause", "sentence"),
    [
        ("a b", "A b."),
        ("a b?", "A b?"),
        ("a b!", "A b!"),
        ("a b.", "A b."),
        ("é", "É."),
        ("?", "?"),
    ],
)
def test_clause_becomes_a_sentence(clause: str, sentence: str) -> None:
    assert make_sentence(clause) == sentence


@pytest.mark.parametrize(
    ("fields", "reference"),
    [
        pytest.param(
            {
                "authors": ("Ódor B", "Lind C"),
                "container": "J. Small Sci.",
                "year": "2011",
                "volume": "4",
                "issue": "2",
                "pages": "10–19",
            },
            "Ódor B, Lind C. Rest. J. Small Sci. 2011;4(2):10–19.",
            id="journal article",
        ),
        pytest.param(
            {"publisher": "Small Press", "year": "2015"}, "Rest. Small Press. 2015.", id="book"
        ),
        pytest.param({"title": "Why rest?"}, "Why rest?", id="question"),
        pytest.param({"title": "Rest."}, "Rest.", id="full stop already there"),
        pytest.param({"container": "J", "issue": "3"}, "Rest. J. (3).", id="issue without volume"),
        pytest.param({"container": "J", "pages": "7"}, "Rest. J. 7.", id="pages only"),
    ],
)
def test_work_is_printed_as_a_reference(fields: dict[str, str], reference: str) -> None:
    work = Source("ntg:rest", "Rest", "book", "unknown", "not_read")
    assert cite(replace(work, **fields)) == reference  # type: ignore[arg-type] # fields of a Source


def test_level_of_a_plural_subject_takes_the_plural_phrase_and_verb() -> None:
    bees = Node("ntg:bees", "bees", "bees", "Effect", "Small animals.", plural=True)
    excess = Level("excess", "too much {label}", 1, "More.", phrase_plural="too many {label}")
    assert say_subject(bees, excess) == ("too many bees", True)
    assert say_subject(replace(bees, plural=False), excess) == ("too much bees", False)
    assert say_subject(bees, replace(excess, phrase_plural="")) == ("too much bees", False)
    assert say_subject(bees, None) == ("bees", True)
