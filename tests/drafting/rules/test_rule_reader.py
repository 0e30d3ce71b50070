"""What the rules read in sentences of many forms."""

from __future__ import annotations

from pathlib import Path

import pytest

from ntgraph.articles.read_article import read_text
from ntgraph.drafting.article_to_draft import take_reading, take_text
from ntgraph.drafting.draft_article import draft_article
from tests.drafting.drafted import known, name, read, reader, say

READ = [
    ("Tea raises dopamine and serotonin.", ["tea | raises | dopamine", "tea | raises | serotonin"]),
    (
        "Sleep and exercise lower cortisol.",
        ["sleep | lowers | cortisol", "exercise | lowers | cortisol"],
    ),
    ("Glutamate receptors are blocked by ketamine.", ["ketamine | blocks | glutamate receptors"]),
    ("A lack of folate causes anemia.", ["folate | causes | anemia | deficiency"]),
    ("Too much caffeine causes insomnia.", ["caffeine | causes | insomnia | excess"]),
    ("Low levels of zinc impair memory.", ["zinc | impairs | memory | deficiency"]),
    ("Kava, also called awa, reduces anxiety.", ["kava | eases | anxiety"]),
    ("Kava reduces anxiety by raising GABA.", ["kava | eases | anxiety", "kava | raises | GABA"]),
    ("Kava is a plant that calms the brain.", ["kava | calms | brain"]),
    ("Kava — also called awa, is a plant that calms the brain.", ["kava | calms | brain"]),
    (
        "Stimulants such as cocaine raise dopamine.",
        ["cocaine | raises | dopamine", "cocaine | is_a | stimulants"],
    ),
    ("Cannabis causes decreased motivation.", ["cannabis | lowers | motivation"]),
    ("Alcohol impairs the release of glutamate.", ["alcohol | impairs | release of glutamate"]),
    (
        "Amphetamine, cocaine, and nicotine raise dopamine.",
        ["amphetamine | raises | dopamine", "nicotine | raises | dopamine"],
    ),
]
NOT_READ = [
    "We asked whether kava reduces anxiety.",
    "Does kava reduce anxiety?",
    "Ask your doctor about kava.",
    "People with anxiety often drink tea.",
    "Kava raises kava.",
    "",
    "   \n\n ",
    "—!?…",
]


@pytest.mark.parametrize(("text", "facts"), READ, ids=[text for text, _ in READ])
def test_facts_of_a_sentence(text: str, facts: list[str]) -> None:
    found = say(text)
    for fact in facts:
        subject, predicate, thing, *level = (part.strip() for part in fact.split("|"))
        assert (name(subject), "".join(level), predicate, name(thing), False) in found


@pytest.mark.parametrize("text", NOT_READ)
def test_sentences_that_say_nothing(text: str) -> None:
    assert read(text).proposals == ()


def test_a_denial_and_a_hedge_are_told() -> None:
    denied = read("Kava does not raise dopamine.").proposals
    assert [(p.negated, p.hedge) for p in denied] == [(True, "")]
    hedged = read("Kava may raise dopamine and GABA.").proposals
    assert [(p.negated, p.hedge) for p in hedged] == [(False, "may"), (False, "may")]


def test_a_subject_is_carried_from_the_sentence_before_with_its_place() -> None:
    text = "Ketamine is a drug. It blocks NMDA receptors."
    [carried] = [p for p in read(text).proposals if p.predicate == "blocks"]
    assert carried.carried
    assert carried.subject_start == -1
    assert text[carried.antecedent_start : carried.antecedent_end] == "Ketamine"


def test_items_below_side_effects_are_said_of_the_drug_in_the_title() -> None:
    text = (
        "Kavatin tablets\n\nKavatin is used to treat anxiety. Kavatin works within days. "
        "Most people take Kavatin once a day.\n\nPossible side effects\n\n"
        "- nausea\n- dry mouth\n- increased sweating\n"
    )
    article = take_reading(read_text(text, Path("leaflet.txt"), is_markdown=False))
    found = draft_article(article, known(), reader()).proposals
    said = {(p.subject, p.predicate, p.object, p.carried) for p in found}
    assert ("Kavatin", "causes", "nausea", True) in said
    assert ("Kavatin", "causes", "dry mouth", True) in said
    assert ("Kavatin", "raises", "sweating", True) in said


TABLE = """Sleeping pills

Kava is an old remedy. Kava calms people. Kava is safe.

| Plant | Acts on | Notes |
|---|---|---|
| Hops | GABA receptors | may cause nausea |
| Lavender | serotonin transporter | lowers appetite |
"""
TITLED = """Kavatin: an old drug that doctors rediscovered

Many people know kavatin. Kavatin blocks histamine H1 receptors. It is probably not effective \
for back pain.

Common side effects of kavatin include:

- sleepiness, above all at first
- weight gain
"""


def say_article(text: str) -> set[tuple[str, str, str, bool, str]]:
    """Return what is read in an article: ends, relation, denial and hedge."""
    article = take_reading(read_text(text, Path("article.md"), is_markdown=True))
    found = draft_article(article, known(), reader()).proposals
    return {(p.subject.lower(), p.predicate, p.object, p.negated, p.hedge) for p in found}


def test_cells_of_a_row_are_said_of_its_first_cell() -> None:
    said = say_article(TABLE)
    assert ("hops", "causes", "nausea", False, "may") in said
    assert ("lavender", "lowers", "appetite", False, "") in said
    assert not any(subject in ("kava", "sleeping pills") for subject, p, *_ in said if p != "is_a")


def test_it_and_items_stand_for_the_named_thing_and_not_for_a_kind() -> None:
    said = say_article(TITLED)
    assert ("kavatin", "eases", "back pain", True, "probably") in said
    assert ("kavatin", "causes", "sleepiness", False, "") in said
    assert ("kavatin", "causes", "weight gain", False, "") in said
    assert {subject for subject, *_ in said} == {"kavatin"}


NO_THINGS = [
    ("Kava regulates sleep (Miller & Rye, 2016; Jansen, 2021).", "Jansen"),
    ("Kava causes sleepiness, above all at first.", "above"),
    ("Wine may increase its sedative effect.", "sedative"),
    ("Kava works by inducing the enzyme CYP3A4.", "CYP3A4"),
    ("Kava increases talk and activity, lowers inhibitions.", "activity inhibitions"),
    ("Kava blocks 5-HT2 and 5-HT3 receptors.", "5-HT2"),
    ("The disease is a lasting, disabling brain disorder.", "brain disorder"),
    ("A loss of 50,000 neurons causes narcolepsy.", "000 neurons"),
]


@pytest.mark.parametrize(("text", "words"), NO_THINGS, ids=[words for _, words in NO_THINGS])
def test_what_is_no_thing_is_no_end(text: str, words: str) -> None:
    found = read(text).proposals
    assert words not in {p.object for p in found if p.predicate != "is_a"}
    assert words not in {p.subject for p in found}


def test_this_well_known_chemical_is_the_thing_named_before() -> None:
    found = read("Serotonin — This well-known chemical is linked to mood.").proposals
    assert [(p.subject, p.predicate, p.object) for p in found] == [
        ("serotonin", "associated_with", "mood")
    ]


def test_a_deficiency_alone_is_one_of_the_thing_named_before() -> None:
    found = read("Magnesium blocks NMDA receptors. A deficiency can cause cramps.").proposals
    said = {(p.subject, p.subject_level, p.object, p.carried) for p in found}
    assert ("Magnesium", "deficiency", "cramps", True) in said


def test_people_are_no_drugs() -> None:
    assert read("Dr. Anna Rye is a psychiatrist.").proposals == ()


def test_going_together_is_no_effect() -> None:
    [linked] = read("Use of kava is associated with decreases in grey matter.").proposals
    assert (linked.predicate, linked.object) == ("associated_with", "grey matter")


def test_verbs_of_one_list_share_their_hedge() -> None:
    found = read("Kava can destroy vessels, cause acne, and lead to tremor.").proposals
    assert {(p.object, p.hedge) for p in found} == {
        ("vessels", "can"),
        ("acne", "can"),
        ("tremor", "can"),
    }


def test_a_short_form_that_the_text_explains_is_the_thing_itself() -> None:
    text = "They measured gamma-aminobutyric acid (GABA). Kava raises GABA."
    assert take_text(text).short_forms == {}  # the letters do not fit its words
    assert (name("kava"), "", "raises", name("GABA"), False) in say(text)


def test_names_in_short_capitals_are_no_words_in_small_letters() -> None:
    assert not any(p.object.endswith("(NET)") for p in read("Kava raises net income.").proposals)


def test_proposals_know_their_rule_and_are_sorted_by_their_score() -> None:
    found = read("Kava raises dopamine. Kava is linked to liver damage.").proposals
    assert all(p.rule and p.reader == "rules" and 0 < p.score < 1 for p in found)
    assert [p.score for p in found] == sorted((p.score for p in found), reverse=True)
