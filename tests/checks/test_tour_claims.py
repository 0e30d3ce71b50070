"""Texts of tours that say something false are found; true ones are not."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from ntgraph.checks.tour_rules import check_tours
from ntgraph.errors import Problem
from ntgraph.facts import FactBase, load_facts, shipped_facts
from ntgraph.facts.toml_reader import TomlFile
from ntgraph.facts.tour_files import read_tour

COCAINE = "cocaine-and-dopamine"
SAFETY = "safety-first"
LEVELS = "too-little-too-much"
WORKS = "would-you-trust-this-reference"


@cache
def facts() -> FactBase:
    return load_facts(shipped_facts())


def told(name: str) -> str:
    return (shipped_facts() / "tours" / f"{name}.toml").read_text(encoding="utf-8")


def find(tmp_path: Path, text: str) -> list[Problem]:
    path = tmp_path / "walk.toml"
    path.write_text(text, encoding="utf-8")
    unread: list[Problem] = []
    tour = read_tour(TomlFile(path, "tours/walk.toml", unread), "walk")
    assert unread == []
    assert tour is not None
    return list(check_tours(replace(facts(), tours={"walk": tour})))


def change(name: str, old: str, new: str) -> str:
    text = told(name)
    assert text.count(old) >= 1, old
    return text.replace(old, new)


@pytest.mark.parametrize("name", [COCAINE, SAFETY, LEVELS, WORKS])
def test_shipped_tours_are_true(tmp_path: Path, name: str) -> None:
    assert find(tmp_path, told(name)) == []


FALSE = {
    # Numbers.
    "one more": (LEVELS, "five messengers", "six messengers", "counts 6, the rows have 5 nodes"),
    "one fewer": (LEVELS, "five messengers", "four messengers", "counts 4, the rows have 5"),
    "a lack and a surplus of all": (
        LEVELS, "Three of these have", "Five of these have", "counts 5, the rows have 3 nodes",
    ),
    "either taken for both": (
        LEVELS,
        "too little or too much of five messengers",
        "too little and too much of five messengers",
        "expected level 'both' for 'too little and too much of five messengers', got 'either'",
    ),
    "four do not hold": (
        SAFETY, "Two of them do not hold", "Four of them do not hold", "counts 4, the rows have 2",
    ),
    "digits": (SAFETY, "four sentences", "3 sentences", "counts 3, the rows have 4 steps"),
    "references": (WORKS, "Twenty-nine numbers", "Thirty numbers", "counts 30, the rows have 29"),
    "three numbers of a work": (
        WORKS, "Two numbers for the same", "Three numbers for the same", "the rows have 2",
    ),
    "passages": (
        WORKS, "one passage for infusions", "two passages for infusions", "the rows have 1",
    ),
    "a number that nothing counts": (
        COCAINE, "Arrows mean", "Seven arrows mean",
        "nothing says what 'Seven' counts: expected a [[count]] with words such as 'Seven arrows",
    ),
    "both, uncounted": (COCAINE, "The gauges on", "Both gauges on", "what 'Both' counts"),
    "statements": (COCAINE, "three statements", "four statements", "counts 4, the rows have 3"),
    "supported ones": (
        COCAINE, "one is supported", "two is supported", "counts 2, the rows have 1 statements",
    ),
    "count of another verdict than its words": (
        COCAINE,
        'verdict = "overstated" }',
        'verdict = "supported" }',
        "expected a verdict that is 'overstated' in where, got ['supported']",
    ),
    "count without the verdict in its words": (
        LEVELS,
        'of = "steps"\nwhere = { verdict = "contradicted" }',
        'of = "nodes"\nwhere = { type = "Drug", in = "steps" }',
        "expected a verdict that is 'contradicted'",
    ),
    # Verdicts.
    "overstated called supported": (
        COCAINE, "That is judged overstated", "That is judged supported",
        "says 'supported', the rows behind it have: overstated",
    ),
    "overstated called contradicted": (
        COCAINE, "That is judged overstated", "That is judged contradicted",
        "says 'contradicted', the rows behind it have: overstated",
    ),
    "partly supported called unsupported": (
        COCAINE, "The verdict is partly supported", "The verdict is unsupported",
        "says 'unsupported'",
    ),
    "contradicted said to hold": (
        SAFETY, "That is judged contradicted; no", "That holds, though it is contradicted; no",
        "says 'holds', the rows behind it have: contradicted",
    ),
    "supported said not to hold": (
        LEVELS, "This holds, and", "This does not hold, and", "says 'does not hold'",
    ),
    "supported called not supported": (
        SAFETY, "That is supported, and it", "That is not supported, and it",
        "says 'not supported'",
    ),
    "a verdict that is not told": (
        SAFETY, "That is unsupported. ", "", "expected the verdict 'unsupported', got none",
    ),
    # Levels.
    "too much for too little": (
        LEVELS, "Dopamine: too little, and", "Dopamine: too much, and",
        "says 'too much', the rows behind it have: deficiency",
    ),
    "a lack for a surplus": (
        LEVELS, "says that too much GABA", "says that a lack of GABA", "says 'lack'",
    ),
    "a surplus in a summary that nothing counts": (
        SAFETY, "Each carries", "Each is about a surplus, and carries",
        "nothing says what 'surplus' is said of: expected a [[count]]",
    ),
    # Citations.
    "cited said not to be cited": (
        LEVELS, "and the work cited for it says so", "and no work is cited for it",
        "says 'no work is cited', but works are cited for this",
    ),
    "uncited said to be cited": (
        SAFETY, "That is supported, and it matters", "A work is cited. It is supported, and",
        "says 'cited', but no work is cited for this",
    ),
    "a work said to carry what it does not": (
        WORKS, "Does the work carry the statement? Look", "It carries the statement. Look",
        "says 'carries the statement', but the stances are ['does_not_support']",
    ),
    "a work said not to carry what it does": (
        WORKS, "syndrome carries the statement", "syndrome does not carry the statement",
        "says 'does not carry', but the stances are ['supports']",
    ),
    "another printed number": (
        WORKS, "Numbers 27 and 28", "Numbers 26 and 28", "number 26 is not printed for what",
    ),
    "a number of another statement": (
        WORKS, "Number 19 gave", "Number 20 gave", "(expected one of [18, 19])",
    ),
    "another kind of work": (
        WORKS, "A press release on pain in people", "A case report on pain in people",
        "says 'case report', the works it shows are: press_release",
    ),
    # Names.
    "another messenger": (
        LEVELS, "too much GABA can lead to a stroke", "too much GABA can lead to panic",
        "names 'panic' in what the article says of 'GABA' and 'stroke'",
    ),
    "another drug": (
        COCAINE, "says that cocaine releases dopamine", "says that heroin releases dopamine",
        "names 'heroin' in what the article says of 'cocaine' and 'dopamine'",
    ),
    "a name of the other kind": (
        SAFETY, "an injection of noradrenaline can", "an injection of naloxone can",
        "names 'naloxone'",
    ),
    "neither thing is named": (
        WORKS, "cited for serotonin syndrome carries", "cited for this carries",
        "expected the name 'serotonin' or 'serotonin syndrome' in a text on them",
    ),
    # Places and pictures.
    "on the right": (
        LEVELS, "Read the reason on the card.", "Read the card on the right.",
        "says where something stands, 'on the right', which differs on a phone",
    ),
    "below": (COCAINE, "Find cocaine and", "Below, find cocaine and", "'Below'"),
    "the same picture again": (
        COCAINE, 'view = "paths"\nstart = "CHEBI:27958"\nend = "CHEBI:18243"\n', "",
        "shows the same picture as 'More dopamine: that holds', the step before",
    ),
    # Counts that are not sound.
    "words that stand nowhere": (
        SAFETY, 'words = "four sentences"', 'words = "four sentence"',
        "'four sentence' stands in no title, summary, heading or text (did you mean 'four",
    ),
    "words without a number": (
        WORKS, 'words = "Twenty-nine numbers"', 'words = "numbers stand under"',
        "expected words with one number, got 0",
    ),
    "an unknown thing to count": (
        SAFETY, 'words = "four sentences"\nof = "steps"', 'words = "four sentences"\nof = "stebs"',
        "did you mean 'steps'",
    ),
    "an unknown condition": (
        SAFETY, "where = { safety", "where = { savety", "did you mean 'safety'",
    ),
    "an unknown verdict": (
        SAFETY, "contradicted|unsupported", "contradicted|unsuported", "did you mean 'unsupported'",
    ),
    "nothing, without a reason": (
        SAFETY, 'of = "steps"\nwhere = { safety = "yes" }', 'of = "nothing"',
        "expected why this number counts nothing, got nothing",
    ),
    # The question at the end.
    "a question on something else": (
        SAFETY,
        'predicate = "rebalances", object = "CHEBI:15355" },\n]',
        'predicate = "restores", object = "ntg:brain-chemistry" },\n]',
        "'tour-toxins' rests on no statement that a step shows",
    ),
    "a reason without a ground": (
        SAFETY, '"judged: A real', '"juged: A real', "did you mean 'judged'",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "message"), FALSE.values(), ids=list(FALSE))
def test_a_false_text_is_found(tmp_path: Path, name: str, old: str, new: str, message: str) -> None:
    found = find(tmp_path, change(name, old, new))
    assert any(message in problem.message for problem in found), found
    assert all(problem.file == "tours/walk.toml" and problem.line for problem in found)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (COCAINE, "That is judged overstated", "That is not supported; it is judged overstated"),
        (COCAINE, "Arrows mean", "Is any of it contradicted? Arrows mean"),
        (SAFETY, "That is judged contradicted; no", "That does not hold: it is contradicted; no"),
        (LEVELS, "This holds, and the work", "This is supported, and the work"),
        (LEVELS, "Loss of dopamine cells", "A shortage of dopamine"),
        (WORKS, "Number 19 gave", "Reference 19 gave"),
        (WORKS, "on pain in people is cited", "on pain in people, number 9, is cited"),
        (SAFETY, "That is supported, and it matters", "No work is cited. It is supported, and"),
    ],
)
def test_another_true_text_is_not_found(tmp_path: Path, name: str, old: str, new: str) -> None:
    assert find(tmp_path, change(name, old, new)) == []


def test_a_number_that_counts_nothing_may_say_so(tmp_path: Path) -> None:
    text = change(SAFETY, "Never try it", "It is one thing to know, another to do: never try it")
    count = '\n[[count]]\nwords = "one thing"\nof = "nothing"\nwhy = "A turn of phrase."\n'
    assert len(find(tmp_path, text)) == 1
    assert find(tmp_path, text.replace("\n[[question]]", f"{count}\n[[question]]")) == []
