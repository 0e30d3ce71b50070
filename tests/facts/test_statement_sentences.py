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
from ntgraph.records.vocabulary import Hedge, Level, Predicate, Qualifier, Species
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
        pytest.param(
            {"container": "Rest", "publisher": "Press", "year": "2016"},
            "Rest. Press. 2016.",
            id="database that is its own container",
        ),
        pytest.param(
            {"container": "Naps 4", "publisher": "Naps"},
            "Rest. Naps 4.",
            id="publisher as container",
        ),
        pytest.param(
            {"container": "Naps 4", "publisher": "Nap"}, "Rest. Naps 4, Nap.", id="part of a word"
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


def test_level_of_a_plural_subject_is_one_amount_of_it() -> None:
    bees = Node("ntg:bees", "bees", "bees", "Effect", "Small animals.", plural=True)
    excess = Level("excess", "too much {label}", 1, "More.", phrase_plural="an excess of {label}")
    assert say_subject(bees, excess) == ("an excess of bees", False)
    assert say_subject(replace(bees, plural=False), excess) == ("too much bees", False)
    assert say_subject(bees, replace(excess, phrase_plural="")) == ("too much bees", False)
    assert say_subject(bees, None) == ("bees", True)


HEDGES = {
    "can": Hedge("can", "can", "Possible.", modal="can", modal_negated="may not"),
    "may": Hedge("may", "may", "Possible.", modal="may", modal_negated="may not"),
    "might": Hedge("might", "might", "Possible."),
    "often": Hedge("often", "often", "Frequent.", adverb="often"),
    "potential": Hedge("potential", "potential", "?", modal="can", modal_negated="may not"),
    "suggests": Hedge("suggests", "suggests", "Hinted at.", frame="it is suggested that {clause}"),
    "up to": Hedge("up to", "up to", "The highest value.", in_qualifier=("up to",)),
    "is thought to": Hedge(
        "is thought to",
        "is thought to",
        "An opinion.",
        modal="is thought to",
        modal_plural="are thought to",
        modal_negated="is thought not to",
        modal_negated_plural="are thought not to",
    ),
}
LINKED = Predicate(
    "linked", "is linked to", "0", ("Drug",), ("Effect",),
    "{subject} is linked to {object}", "{subject} are linked to {object}",
    "{subject} is not linked to {object}", "{subject} are not linked to {object}",
    "{object} is linked to {subject}", "{object} are linked to {subject}",
    "They go together.", {}, base="be linked to {object}",
)  # fmt: skip
CONDITIONS = {
    "aspect": Qualifier(
        "aspect", "aspect", "({value})", "Which side.", object_phrases={"amount": "more {object}"}
    ),
    "degree": Qualifier("degree", "degree", "{value}", "How much.", adverbs=("greatly",)),
    "use": Qualifier("use", "use", "{value}", "When.", front=("over time",)),
}


def hedged(world: FactBase, *hedges: str) -> FactBase:
    """Return a world with more words, in which each passage of a statement hedges so."""
    words = world.vocabulary
    words = replace(
        words,
        hedges={id: HEDGES[id] for id in ("may", *hedges) if id},
        predicates={**words.predicates, "linked": LINKED},
        qualifiers={**CONDITIONS, **words.qualifiers},
    )
    return replace(world, vocabulary=words)


def claim(statement: Statement, *hedges: str, **changes: object) -> Statement:
    """Return a statement with one passage for each hedge."""
    evidence = tuple(replace(statement.evidence[0], hedge=hedge) for hedge in hedges)
    return replace(statement, evidence=evidence, **changes)  # type: ignore[arg-type] # fields of a Statement


@pytest.mark.parametrize(
    ("hedge", "told", "of_many", "denied", "of_many_denied"),
    [
        ("can", "can shorten", "can shorten", "may not shorten", "may not shorten"),
        ("may", "may shorten", "may shorten", "may not shorten", "may not shorten"),
        ("often", "often shortens", "often shorten", "often does not shorten",
         "often do not shorten"),
        ("is thought to", "is thought to shorten", "are thought to shorten",
         "is thought not to shorten", "are thought not to shorten"),
    ],
)  # fmt: skip
def test_hedge_stands_before_the_verb(
    world: FactBase, hedge: str, told: str, of_many: str, denied: str, of_many_denied: str
) -> None:
    facts = hedged(world, hedge)
    one = claim(tiny.SHORTENS, hedge)
    many = replace(one, subject=tiny.BEES)
    assert say(one, facts) == f"Caffeine {told} sleep."
    assert say(many, facts) == f'The "{{object}}" bees 🐝 {of_many} sleep.'
    assert say(replace(one, negated=True), facts) == f"Caffeine {denied} sleep."
    assert say(replace(many, negated=True), facts).endswith(f"🐝 {of_many_denied} sleep.")


@pytest.mark.parametrize(
    ("hedge", "told", "denied"),
    [
        ("can", "can be linked to", "may not be linked to"),
        ("often", "is often linked to", "is often not linked to"),
        ("is thought to", "is thought to be linked to", "is thought not to be linked to"),
    ],
)
def test_hedge_of_a_form_of_be(world: FactBase, hedge: str, told: str, denied: str) -> None:
    facts = hedged(world, hedge)
    one = claim(tiny.SHORTENS, hedge, predicate="linked")
    assert say(one, facts) == f"Caffeine {told} sleep."
    assert say(replace(one, negated=True), facts) == f"Caffeine {denied} sleep."


def test_hedge_that_frames_the_clause(world: FactBase) -> None:
    facts = hedged(world, "suggests")
    one = claim(tiny.SHORTENS, "suggests")
    assert say(one, facts) == "It is suggested that caffeine shortens sleep."
    denied = replace(one, negated=True)
    assert say(denied, facts) == "It is suggested that caffeine does not shorten sleep."


def test_hedge_that_is_part_of_a_condition_stands_there_only(world: FactBase) -> None:
    facts = hedged(world, "up to")
    one = claim(tiny.SHORTENS, "up to", qualifiers=(("use", "by up to an hour"),))
    assert say(one, facts) == "Caffeine shortens sleep by up to an hour."
    without = replace(one, qualifiers=())
    assert say(without, facts) == "Caffeine shortens sleep (worded “up to”)."


@pytest.mark.parametrize(
    ("hedges", "sentence"),
    [
        pytest.param(("can", "can"), "Caffeine can shorten sleep.", id="the same"),
        pytest.param(("can", ""), "Caffeine shortens sleep.", id="one is flat"),
        pytest.param(("", "can"), "Caffeine shortens sleep.", id="the first is flat"),
        pytest.param(("can", "potential"), "Caffeine can shorten sleep.", id="the same form"),
        pytest.param(("can", "often"), "Caffeine may shorten sleep.", id="the weakest of two"),
        pytest.param(("suggests", "often", "can"), "Caffeine may shorten sleep.", id="of three"),
        pytest.param(("might",), "Caffeine shortens sleep (worded “might”).", id="without a form"),
    ],
)
def test_passages_that_hedge_differently(
    world: FactBase, hedges: tuple[str, ...], sentence: str
) -> None:
    assert say(claim(tiny.SHORTENS, *hedges), hedged(world, *hedges)) == sentence


def test_a_hedge_is_never_lost_where_no_form_is_known(world: FactBase) -> None:
    facts = hedged(world, "can", "often")
    bare = replace(LINKED, base="", template="Of {subject}: {object}")
    facts = replace(facts, vocabulary=replace(facts.vocabulary, predicates={"linked": bare}))
    one = claim(tiny.SHORTENS, "can", predicate="linked")
    assert say(one, facts) == "Of caffeine: sleep (worded “can”)."
    both = claim(tiny.SHORTENS, "can", "often", predicate="linked")
    assert say(both, facts) == "Of caffeine: sleep (worded “can”, “often”)."
    greatly = replace(one, qualifiers=(("degree", "greatly"),))
    assert say(greatly, facts) == "Of caffeine: sleep greatly (worded “can”)."
    unknown = claim(tiny.SHORTENS, "reportedly", predicate="linked")
    assert say(unknown, facts) == "Of caffeine: sleep (worded “reportedly”)."


@pytest.mark.parametrize(
    ("qualifiers", "hedge", "sentence"),
    [
        ({"degree": "greatly"}, "", "Caffeine greatly shortens sleep."),
        ({"degree": "greatly"}, "can", "Caffeine can greatly shorten sleep."),
        ({"degree": "greatly"}, "often", "Caffeine often greatly shortens sleep."),
        ({"degree": "by half"}, "can", "Caffeine can shorten sleep by half."),
        ({"use": "over time"}, "can", "Over time, caffeine can shorten sleep."),
        ({"aspect": "amount"}, "can", "Caffeine can shorten more sleep."),
        ({"use": "at night", "aspect": "depth"}, "", "Caffeine shortens sleep (depth) at night."),
    ],
)
def test_conditions_stand_where_the_vocabulary_says(
    world: FactBase, qualifiers: dict[str, str], hedge: str, sentence: str
) -> None:
    pairs = tuple(sorted(qualifiers.items()))
    assert say(claim(tiny.SHORTENS, hedge, qualifiers=pairs), hedged(world, hedge)) == sentence


def test_a_denied_amount_stays_behind_the_clause(world: FactBase) -> None:
    one = claim(tiny.SHORTENS, "", negated=True, qualifiers=(("degree", "greatly"),))
    assert say(one, hedged(world)) == "Caffeine does not shorten sleep greatly."


@pytest.mark.parametrize(
    ("species", "sentence"),
    [
        pytest.param(("rat",), "In rats, caffeine shortens sleep.", id="one"),
        pytest.param(("rat", "mouse"), "In mice and rats, caffeine shortens sleep.", id="two"),
        pytest.param(("rat", "animal"), "In animals, caffeine shortens sleep.", id="animals"),
        pytest.param(("rat", "human"), "Caffeine shortens sleep.", id="people, too"),
        pytest.param(("rat", ""), "Caffeine shortens sleep.", id="one not said"),
        pytest.param(("gorilla",), "In gorilla, caffeine shortens sleep.", id="not in the list"),
    ],
)
def test_what_was_seen_in_animals_only_says_in_which(
    world: FactBase, species: tuple[str, ...], sentence: str
) -> None:
    (first, *_) = tiny.SHORTENS.evidence
    evidence = tuple(replace(first, hedge="", species=each) for each in species)
    mice = Species("mouse", "mouse", "Mice.", plural="mice")
    words = world.vocabulary
    facts = replace(world, vocabulary=replace(words, species={**words.species, "mouse": mice}))
    assert say(replace(tiny.SHORTENS, evidence=evidence), facts) == sentence


def test_a_blank_can_stand_for_the_object(world: FactBase) -> None:
    facts = hedged(world, "can")
    one = claim(tiny.SHORTENS, "can", qualifiers=(("aspect", "amount"), ("use", "over time")))
    assert say(one, facts, target="…") == "Over time, caffeine can shorten more …."


def test_a_gap_can_stand_for_the_verb(world: FactBase) -> None:
    facts = hedged(world, "can", "often", "suggests")
    one = claim(tiny.SHORTENS, "can", qualifiers=(("aspect", "amount"), ("use", "over time")))
    assert say(one, facts, verb="…") == "Over time, caffeine can … more sleep."
    often = claim(tiny.SHORTENS, "often", qualifiers=(("degree", "greatly"),))
    assert say(often, facts, verb="…") == "Caffeine often greatly … sleep."
    framed = claim(tiny.SHORTENS, "suggests", predicate="linked")
    assert say(framed, facts, verb="…") == "It is suggested that caffeine … sleep."


def test_a_gap_for_the_verb_loses_no_hedge_that_has_no_form(world: FactBase) -> None:
    one = claim(tiny.SHORTENS, "might")
    assert say(one, hedged(world, "might"), verb="…") == "Caffeine … sleep (worded “might”)."


def test_a_level_makes_a_singular_before_a_gap_for_the_verb(world: FactBase) -> None:
    facts = hedged(world, "is thought to")
    many = claim(tiny.SHORTENS, "is thought to", subject=tiny.BEES)
    assert say(many, facts, verb="…").endswith("🐝 are thought to … sleep.")
    excess = replace(many, subject_level="excess")
    assert say(excess, facts, verb="…").endswith("🐝 is thought to … sleep.")
