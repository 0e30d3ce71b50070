"""Texts of tours that drop a hedge, widen a statement or name a wrong kind of work are found."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from ntgraph.checks.tour_restatements import (
    find_restatements,
    list_hedge_forms,
    list_limiting_words,
)
from ntgraph.records import Evidence, Statement
from tests.checks.test_tour_claims import COCAINE, LEVELS, SAFETY, WORKS, change, facts, find, told

GABA = "too much GABA can lead to a stroke"
OVERDOSE = "an injection of noradrenaline can undo death from certain overdoses"
BESIDE = "some supplements may alter the effect of medicines"
CASE = "the work cited for it is a case report on a patient"
RATS = "Number 19 gave adrenaline and naloxone to rats that could not breathe."
CARDIAC = "That too much noradrenaline can lead to cardiac arrest is partly"
STOPPING = "Some drugs can be stopped all at once, the article says."

FALSE = {
    "a widened stroke": (
        LEVELS, GABA, "too much GABA always causes a deadly stroke in everybody",
        ["says 'always', which widens", "says 'everybody', which widens", "tells flatly"],
    ),
    "a flat stroke": (
        LEVELS, GABA, "too much GABA leads to a stroke",
        ["tells flatly what the article hedges, 'too much GABA leads to a stroke'",
         "expected one of ['can', 'may',"],
    ),
    "a stroke hedged too little": (
        LEVELS, GABA, "too much GABA often leads to a stroke", ["tells flatly"],
    ),
    "a denied possibility": (
        LEVELS, GABA, "too much GABA cannot lead to a stroke", ["tells flatly"],
    ),
    "a hedge of something else": (
        LEVELS, f"{GABA}.", "too much GABA leads to a stroke, and this can be read.",
        ["tells flatly"],
    ),
    "a colon": (
        LEVELS, f"that {GABA}", "this: too much GABA leads to a stroke", ["tells flatly"],
    ),
    "every overdose": (
        SAFETY, OVERDOSE, "an injection of noradrenaline cures every overdose",
        ["says 'cures'", "says 'every'", "tells flatly", "leaves out the scope"],
    ),
    "an overdose without its limits": (
        SAFETY, OVERDOSE, "an injection of noradrenaline can undo death from an overdose",
        ["leaves out the scope 'only certain overdoses'", "expected one of ['certain', 'only',"],
    ),
    "an overdose without the injection": (
        SAFETY, OVERDOSE, "noradrenaline can undo death from certain overdoses",
        ["'injection'"],
    ),
    "ruined medicines": (
        SAFETY, BESIDE, "supplements always ruin medicines",
        ["says 'always'", "tells flatly"],
    ),
    "altered medicines": (
        SAFETY, BESIDE, "supplements alter the effect of medicines",
        ["tells flatly", "expected one of ['may', 'can',"],
    ),
    "guaranteed": (
        SAFETY, "That is supported, and it", "That is guaranteed and supported, and it",
        ["says 'guaranteed'"],
    ),
    "all drugs": (
        SAFETY, STOPPING, "All drugs can be stopped, the article says.",
        ["says 'All', which widens", "leaves out the scope 'only certain drugs'"],
    ),
    "never, not as advice": (
        SAFETY, "Never try it out alone.", "Never does it hurt.", ["says 'Never'"],
    ),
    "a flat sentence before its verdict": (
        LEVELS, CARDIAC, "That too much noradrenaline leads to cardiac arrest is partly",
        ["tells flatly what the article hedges, 'too much noradrenaline leads to cardiac arrest'"],
    ),
    "a trial for a case report": (
        LEVELS, CASE, "the work cited for it is a randomized trial of patients",
        ["says 'randomized trial', the works it shows are: case_report"],
    ),
    "a review for a case report": (
        LEVELS, CASE, "the work cited for it is a large review of patients",
        ["says 'a large review', the works it shows are: case_report"],
    ),
    "a trial for a study of rats": (
        WORKS, RATS, "Number 19 is a trial of adrenaline and naloxone.", ["says 'trial'"],
    ),
    "a study of animals for a press release": (
        WORKS, "A press release on pain in people", "An animal study on pain",
        ["says 'animal study', the works it shows are: press_release"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "messages"), FALSE.values(), ids=list(FALSE))
def test_a_text_that_says_too_much_is_found(
    tmp_path: Path, name: str, old: str, new: str, messages: list[str]
) -> None:
    found = find(tmp_path, change(name, old, new))
    for message in messages:
        assert any(message in problem.message for problem in found), found
    assert all(problem.file == "tours/walk.toml" and problem.line for problem in found)


TRUE = {
    "might": (LEVELS, GABA, "too much GABA might lead to a stroke"),
    "passive": (LEVELS, GABA, "a stroke can come from too much GABA"),
    "weaker": (SAFETY, BESIDE, "supplements could perhaps alter the effect of medicines"),
    "some": (SAFETY, OVERDOSE, "noradrenaline, injected, may undo death from some overdoses"),
    "not always": (SAFETY, "That is supported, and it matters", "Not always; it is supported, and"),
    "nothing proves it": (
        LEVELS, "nothing shows that GABA brings", "nothing proves that GABA brings",
    ),
    "other advice": (SAFETY, "Never try it out alone.", "Never stop them on your own."),
    "before": (SAFETY, STOPPING, "Certain drugs may be stopped all at once, the article says."),
    "which the row says": (
        SAFETY, STOPPING, "Stopping all at once can work for some drugs, the article says.",
    ),
    "no trial": (LEVELS, CASE, "no trial is cited for it, but a case report on a patient"),
    "a rat study": (WORKS, RATS, "Number 19 is a rat study of adrenaline and naloxone."),
    "told flatly": (
        COCAINE, "In another place the article speaks of", "The article says that there is",
    ),
    "a question": (LEVELS, "How strong a word", "Does it always? How strong a word"),
}  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new"), TRUE.values(), ids=list(TRUE))
def test_a_text_that_says_no_more_is_not_found(
    tmp_path: Path, name: str, old: str, new: str
) -> None:
    assert find(tmp_path, change(name, old, new)) == []


@pytest.mark.parametrize("name", [COCAINE, SAFETY, LEVELS, WORKS])
def test_shipped_tours_say_no_more(tmp_path: Path, name: str) -> None:
    assert find(tmp_path, told(name)) == []


def test_a_widening_word_that_is_counted_is_not_found(tmp_path: Path) -> None:
    text = change(LEVELS, "Look at the other things", "Look at all two of the other things")
    count = '\n[[count]]\nwords = "all two of"\nof = "nothing"\nwhy = "A turn of phrase."\n'
    assert any("says 'all'" in problem.message for problem in find(tmp_path, text))
    assert find(tmp_path, text.replace("\n[[question]]", f"{count}\n[[question]]", 1)) == []


def worded(*printed: str, negated: bool = False) -> Statement:
    """Return a statement with a passage for each printed hedge."""
    own = next(iter(facts().statements.values()))
    passages = tuple(Evidence("ntg:made-up", "unknown", hedge=each) for each in printed)
    return replace(own, evidence=passages, negated=negated)


@pytest.mark.parametrize(
    ("printed", "equal", "stronger"),
    [
        (("may",), "can", "often"),
        (("can",), "perhaps", "will likely"),
        (("often",), "commonly", "will likely"),
        (("often",), "may", "is thought to"),
        (("is thought to",), "are considered to", "often"),
        (("suggests",), "it is suggested that", "commonly"),
        (("often", "can"), "might", "often"),
        (("reportedly",), "reportedly", "often"),
    ],
)
def test_a_hedge_may_be_as_weak_or_weaker(
    printed: tuple[str, ...], equal: str, stronger: str
) -> None:
    forms = list_hedge_forms(worded(*printed), facts().vocabulary)
    assert equal in forms
    assert stronger not in forms


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("only certain overdoses", ["certain", "only", "some"]),
        ("only drugs like cocaine", ["cocaine", "certain", "only", "some"]),
        ("injection", ["injection"]),
        ("with long-term use", ["long-term"]),
        ("when drugs are stopped", ["stopped"]),
        ("with drugs", ["drugs"]),
        ("by me", ["by me"]),
    ],
)
def test_a_limit_is_told_by_words_that_are_no_names(value: str, words: list[str]) -> None:
    own = next(
        each
        for each in facts().statements.values()
        if (each.subject, each.object) == ("CHEBI:18357", "ntg:overdose-death")
    )
    assert list_limiting_words(value, own, facts()) == words


def test_a_flat_passage_asks_for_no_hedge() -> None:
    assert list_hedge_forms(worded("can", ""), facts().vocabulary) == []


def test_a_denial_keeps_its_hedge_as_denied() -> None:
    forms = list_hedge_forms(worded("can", negated=True), facts().vocabulary)
    assert "may not" in forms
    assert "can" not in forms


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The article says that tea wakes. It may.", "tea wakes"),
        ("In its small print the article says that tea may wake; it does.", "tea may wake"),
        ("The article also says of tea that it wakes.", "it wakes"),
        ("One sentence of the article claims: tea wakes.", "tea wakes"),
        ("Tea wakes, the article says, and it cites nothing.", "Tea wakes"),
        ("The article warns that tea wakes.", "tea wakes"),
        ("Strong tea, the article tells us, may wake.", "Strong tea, may wake"),
        ("According to the article, tea wakes.", "According to the article, tea wakes"),
        ("Tea is said to wake people.", "wake people"),
        ("That strong tea wakes is overstated.", "strong tea wakes"),
    ],
)
def test_a_sentence_that_repeats_the_article_is_known(text: str, said: str) -> None:
    assert [each.said for each in find_restatements(text, facts())] == [said]


@pytest.mark.parametrize(
    "text",
    [
        "Look at everything the article says of tea.",
        "That is judged overstated, and the article does not say for whom.",
        "Does the article say that tea wakes?",
        "The review says that tea wakes.",
    ],
)
def test_other_sentences_repeat_nothing(text: str) -> None:
    assert list(find_restatements(text, facts())) == []
