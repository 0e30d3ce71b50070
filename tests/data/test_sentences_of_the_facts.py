"""Every sentence of the shipped facts keeps its hedge and species, and stands an editor's eye."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from ntgraph.facts import FactBase, load_facts, shipped_facts
from ntgraph.facts.statement_sentences import say
from ntgraph.records import Statement

# What a reader must find in the sentence for a hedge that is printed in the article.
HEDGES = {
    "can": "can",
    "commonly": "commonly",
    "is considered": "(is|are) considered",
    "is intended": "(is|are) (not )?intended",
    "is thought to": "(is|are) thought",
    "like": "like",
    "may": "may",
    "might": "might",
    "most likely": "most likely",
    "most typically": "most typically",
    "often": "often",
    "perhaps": "perhaps",
    "potential": "can",
    "probably": "probably",
    "rarely": "rarely",
    "seems to": "seems? to",
    "seldom": "seldom",
    "sometimes": "sometimes",
    "suggests": "It is suggested that",
    "up to": "up to",
    "usually": "usually",
    "virtually": "virtually",
    "will likely": "will likely",
}
# Kept out by hand: words that begin with a vowel and are not spoken so, and the other way round.
A_BEFORE_VOWEL = re.compile(r"\b[Aa] (?!uni|use|usual|eu|one\b)[aeiou]", re.IGNORECASE)
AN_BEFORE_CONSONANT = re.compile(
    r"\b[Aa]n (?!hour|honest|MDMA|NMDA|LSD|mGlu)[^aeiou\W]", re.IGNORECASE
)
SLIPS = {
    "two blanks, or a blank at an end": re.compile(r"\s\s|^\s|\s$"),
    "a blank before a sign": re.compile(r"\s[,;.)]|\(\s"),
    "a sign twice": re.compile(r"([,;.])\s*\1|;\s*;|\.\s*\."),
    "an empty pair of brackets": re.compile(r"\(\s*\)|“\s*”"),
    "a word twice": re.compile(r"\b(\w+) \1\b", re.IGNORECASE),
    "a place that was not filled": re.compile(r"[{}]|\bNone\b"),
    "an acronym in small letters": re.compile(r"\b(gaba|mdma|thc|cbd|nmda|bbb|cns|ppo|iv|lsd)\b"),
    "a before a vowel": A_BEFORE_VOWEL,
    "an before a consonant": AN_BEFORE_CONSONANT,
    "no capital, or no full stop": re.compile(r"^[a-z]|[^.]$"),
    "few or many of a mass": re.compile(r"\btoo (few|many) neurotransmitters\b", re.IGNORECASE),
    "wording beside the sentence": re.compile(r"\(worded"),
    "how drugs are taken, as an attachment": re.compile(r"\bwith abuse\b"),
}


@cache
def shipped() -> FactBase:
    return load_facts(shipped_facts())


def sentences(facts: FactBase) -> dict[str, Statement]:
    return {say(statement, facts): statement for statement in facts.statements.values()}


def find_flat(facts: FactBase, printed: FactBase) -> Iterator[str]:
    """Find the passages that hedge, and whose sentence does not.

    Args:
        facts: what the sentences are made of.
        printed: what the passages print.
    """
    for statement in printed.statements.values():
        sentence = say(facts.statements[statement.id], facts)
        for evidence in statement.evidence:
            if evidence.hedge and not re.search(rf"\b{HEDGES[evidence.hedge]}\b", sentence):
                yield f"{evidence.hedge}: {sentence}"


def unhedged(facts: FactBase) -> FactBase:
    """Leave out every hedge."""
    statements = {
        id: replace(s, evidence=tuple(replace(e, hedge="") for e in s.evidence))
        for id, s in facts.statements.items()
    }
    return replace(facts, statements=statements)


def test_no_passage_that_hedges_is_told_flatly() -> None:
    assert sum(bool(e.hedge) for _, e in shipped().evidence()) == 189
    assert list(find_flat(shipped(), shipped())) == []


def test_sentences_without_hedges_would_be_found() -> None:
    # Three hedges stand in a qualifier, where nobody can leave them out.
    assert len(list(find_flat(unhedged(shipped()), shipped()))) == 186


def test_no_statement_of_the_article_is_hedged_in_one_passage_and_flat_in_another() -> None:
    mixed = [s for s in shipped().statements.values() if s.hedges and not s.is_hedged]
    assert [say(statement, shipped()) for statement in mixed] == []


def test_what_no_passage_hedges_is_told_flatly() -> None:
    plain = unhedged(shipped())
    for statement in shipped().statements.values():
        if not statement.hedges:
            assert say(statement, shipped()) == say(plain.statements[statement.id], plain)


def test_what_was_seen_in_animals_only_says_so() -> None:
    animals = {s for s in shipped().statements.values() if s.animals}
    told = {
        s
        for s in shipped().statements.values()
        if re.match("In (animals|mice|rats)", say(s, shipped()))
    }
    assert told == animals
    assert len([s for s in animals if {e.collection for e in s.evidence} == {"curated"}]) == 14
    assert {s.layer for s in animals} == {"reference"}


@pytest.mark.parametrize(
    "sentence",
    [
        "In rats, naloxone reverses cardiac arrest after the airway was closed.",
        "Cocaine can influence pleasure.",
        "It is suggested that drugs stimulate pleasure receptors.",
        "Acetylcholine is thought to support memory.",
        "Cognitive deficits often occur in drug addiction.",
        "Winning a big prize will likely release dopamine.",
        "The content of the website is not intended to serve as medical advice.",
        "A program made for one person can determine the best way to restore a healthy balance.",
        "An excess of neurotransmitters can lead to health effects.",
        "When abused, drugs can lower neurotransmitters below what the body needs.",
        "Listening to music perhaps releases dopamine until a drug takes over this role.",
        "Benzodiazepines can lead to drug addiction through their effect on GABA.",
        (
            "With long-term use, MDMA (ecstasy) commonly leads to deep depression through harm "
            "to brain chemistry."
        ),
        "Alternative to Meds Center claims a long-term success rate of up to 87.5 percent.",
    ],
)
def test_sentence_reads_as_it_was_edited(sentence: str) -> None:
    assert sentence in sentences(shipped())


@pytest.mark.parametrize("slip", SLIPS)
def test_no_sentence_has_a_slip(slip: str) -> None:
    assert [sentence for sentence in sentences(shipped()) if SLIPS[slip].search(sentence)] == []


@pytest.mark.parametrize(
    ("slip", "sentence"),
    [
        ("two blanks, or a blank at an end", "Tea  raises joy."),
        ("a blank before a sign", "Tea raises joy ."),
        ("a sign twice", "Tea raises joy; ; cites nothing."),
        ("an empty pair of brackets", "Tea raises joy ()."),
        ("a word twice", "Tea raises the the joy."),
        ("a place that was not filled", "Tea raises {object}."),
        ("an acronym in small letters", "Tea raises gaba."),
        ("a before a vowel", "A overdose raises joy."),
        ("an before a consonant", "Tea raises an joy."),
        ("no capital, or no full stop", "tea raises joy."),
        ("few or many of a mass", "Too few neurotransmitters lower joy."),
        ("wording beside the sentence", "Tea raises joy (worded “can”)."),
        ("how drugs are taken, as an attachment", "Tea raises joy with abuse."),
    ],
)
def test_a_slip_is_found_where_one_is_made(slip: str, sentence: str) -> None:
    assert SLIPS[slip].search(sentence)


def test_no_two_statements_of_one_layer_read_the_same() -> None:
    told = [(s.layer, say(s, shipped())) for s in shipped().statements.values()]
    assert len(set(told)) == len(told)


def test_every_relation_and_every_hedge_fit_together() -> None:
    words = shipped().vocabulary
    assert [predicate.id for predicate in words.predicates.values() if not predicate.base] == []
    ways = ("modal", "adverb", "frame", "in_qualifier")
    assert [h.id for h in words.hedges.values() if not any(getattr(h, way) for way in ways)] == []
    assert words.hedges.keys() == HEDGES.keys()


def find_runs(text: str) -> set[tuple[str, ...]]:
    """Return every run of seven words."""
    words = re.findall(r"[a-z0-9]+", text.casefold())
    return {tuple(words[at : at + 7]) for at in range(len(words) - 6)}


def test_no_sentence_repeats_seven_words_of_the_article(real_article: Path) -> None:
    printed = find_runs(real_article.read_text(encoding="utf-8"))
    assert [sentence for sentence in sentences(shipped()) if find_runs(sentence) & printed] == []
