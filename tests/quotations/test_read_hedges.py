"""Which words hedge a fact, which deny it, and when that is asked about."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from ntgraph.facts import load_facts, shipped_facts
from ntgraph.quotations.clauses import find_fact
from ntgraph.quotations.denials import find_denial
from ntgraph.quotations.hedge_words import HedgeWords, choose_hedges
from tests.quotations.shipped import make_shipped_anchor

ASKED = "asked"


@pytest.fixture(scope="module")
def hedges() -> HedgeWords:
    return HedgeWords(load_facts(shipped_facts()).vocabulary.hedges.values())


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("The membrane potential rises in the dendrites.", ()),
        ("Graded potentials start an action potential.", ()),
        ("It lowers a postsynaptic potential (PSP).", ()),
        ("The evoked potential amplitude fell.", ("evoked potential",)),
        ("A can of cola holds 35 mg of caffeine.", ()),
        ("In 2019 May was cold, and in May 2020 it was warm.", ()),
        ("Caffeine can’t cure and can't heal; it cannot wake.", ()),
    ],
)
def test_names_of_things_hedge_nothing(
    hedges: HedgeWords, sentence: str, names: tuple[str, ...]
) -> None:
    assert hedges.find(sentence, names) == []


@pytest.mark.parametrize(
    ("sentence", "quote", "expected"),
    [
        ("Caffeine may raise alertness.", "raise alertness", "may"),
        ("Caffeine may raise alertness.", "Caffeine may raise alertness", "may"),
        ("Caffeine raises alertness.", "raises", ""),
        ("Studies suggest that caffeine raises alertness.", "caffeine raises", "suggests"),
        ("Caffeine raises alertness, and naps can ease fatigue.", "raises alertness", ASKED),
        ("Caffeine raises alertness, and naps can ease fatigue.", "naps can ease", "can"),
        ("Caffeine can ease fatigue, and it raises alertness.", "it raises alertness", ""),
        ("Studies suggest that it wakes, and it raises alertness.", "it raises", ASKED),
        ("Caffeine raises alertness because coffee can ease fatigue.", "coffee", "can"),
        ("Caffeine, a potential drug, raises alertness.", "Caffeine", ASKED),
        ("Caffeine probably raises alertness.", "raises alertness", "probably"),
        ("Caffeine rarely raises alertness.", "raises alertness", "rarely"),
        ("Naps seldom tire, and caffeine raises alertness.", "caffeine raises", ASKED),
        ("Caffeine seems to raise alertness.", "raise alertness", "seems to"),
        ("Caffeine is believed to raise alertness.", "raise alertness", ASKED),
        ("Caffeine supposedly raises alertness.", "raises alertness", ASKED),
        ("Caffeine may often raise alertness.", "raise alertness", ASKED),
    ],
)
def test_hedge_is_taken_only_where_it_certainly_belongs_to_the_fact(
    hedges: HedgeWords, sentence: str, quote: str, expected: str
) -> None:
    start = sentence.index(quote)
    fact = find_fact(sentence, (start, start + len(quote)), ["caffeine"], ["alertness"])
    if quote.startswith(("naps", "coffee")):
        fact = find_fact(sentence, (start, start + len(quote)), [quote.split()[0]], ["fatigue"])
    hedge, asked = choose_hedges(hedges.find(sentence), fact)
    assert (ASKED if asked else hedge) == expected


@pytest.mark.parametrize(
    ("sentence", "quote", "word"),
    [
        ("It wakes people and does not calm them.", "wakes people", ""),
        ("It wakes people and does not calm them.", "calm them", "not"),
        ("It wakes people, but it never calms.", "wakes", ""),
        ("It tells whether it works or not.", "it works", ""),
        ("There is no evidence that it works.", "it works", "no"),
        ("In people who rarely drink it, tea wakes.", "tea wakes", ""),
        ("Tea wakes, if it is not cold, and calms.", "Tea wakes", ""),
        ("Tea wakes if it is not cold.", "if it is not cold", "not"),
        ("It works because nothing can’t fail to wake.", "It works", ""),
    ],
)
def test_denial_counts_in_the_clause_of_the_quote(sentence: str, quote: str, word: str) -> None:
    start = sentence.index(quote)
    assert find_denial(find_fact(sentence, (start, start + len(quote)), [], [])) == word


@pytest.mark.parametrize(
    ("quote", "object", "word"),
    [("eases aches", "aches", ""), ("Tea", "sleep", "not"), ("Tea does not", "sleep", "not")],
)
def test_denial_of_another_verb_of_the_same_subject_is_not_asked_about(
    quote: str, object: str, word: str
) -> None:
    sentence = "Tea does not lower sleep and eases aches."
    start = sentence.index(quote)
    fact = find_fact(sentence, (start, start + len(quote)), ["tea"], [object])
    assert find_denial(fact) == word


def test_lack_of_a_thing_is_its_amount_where_the_row_says_so() -> None:
    fact = find_fact("A lack of iron lowers mood.", (10, 15), ["iron"], ["mood"])
    assert (find_denial(fact), find_denial(fact, is_lack=True)) == ("lack", "")


ARTICLES = {"healing-your-neurotransmitters": 5, "openstax-communication-between-neurons": 0}


@pytest.mark.parametrize("slug", ARTICLES)
def test_whole_sentences_are_rarely_read_otherwise_than_by_a_person(
    slug: str, request: pytest.FixtureRequest
) -> None:
    fixture = "real_article" if slug.startswith("healing") else "real_section"
    path: Path = request.getfixturevalue(fixture)
    facts = load_facts(shipped_facts())
    anchor = make_shipped_anchor(facts, slug, path)
    found: Counter[str] = Counter()
    for statement, evidence in facts.evidence():
        if evidence.article != slug or evidence.span is None:
            continue
        sentence = anchor.passages.text[evidence.span.start : evidence.span.end]
        ends = [anchor.nodes.list_names(id) for id in (statement.subject, statement.object)]
        fact = find_fact(sentence, (0, len(sentence)), *ends)
        hedge, asked = choose_hedges(anchor.hedges.find(sentence, anchor.nodes.hedging_names), fact)
        pairs = "|".join(f"{key}={value}" for key, value in statement.qualifiers)
        read = hedge or anchor.hedges.find_amount(sentence, pairs)
        found["asked" if asked else "same" if read == evidence.hedge else "other"] += 1
    assert found["other"] <= ARTICLES[slug], found
    assert found["asked"] < 0.3 * found.total(), found
