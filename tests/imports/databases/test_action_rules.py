"""The rule table: every kind of target and every word leads to the predicate meant."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntgraph.facts import load_facts, shipped_facts
from ntgraph.imports.databases.action_rules import KINDS, MESSENGER_PREDICATES, is_gene, load_rules

RULES = load_rules()
TABLE = tomllib.loads(
    files("ntgraph.imports.databases").joinpath("action_rules.toml").read_text(encoding="utf-8")
)
MEANINGS = sorted({entry["meaning"] for entry in TABLE["rule"]})
TYPES = sorted({word for entry in TABLE["rule"] for word in entry.get("types", ())})
ACTIONS = sorted({word for entry in TABLE["rule"] for word in entry.get("actions", ())})
VOCABULARY = load_facts(shipped_facts()).vocabulary


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("meaning", MEANINGS)
def test_every_meaning_has_a_predicate_for_every_kind(meaning: str, kind: str) -> None:
    decision = RULES.worded[meaning, kind]
    assert decision.predicate in VOCABULARY.predicates
    assert {key for key, _ in decision.qualifiers} <= VOCABULARY.qualifiers.keys()


def test_no_meaning_is_worded_twice_or_for_nothing() -> None:
    pairs = [(each["meaning"], kind) for each in TABLE["predicate"] for kind in each["kinds"]]
    assert len(pairs) == len(set(pairs))
    assert {meaning for meaning, _ in pairs} == set(MEANINGS)


def test_kinds_are_those_of_the_vocabulary() -> None:
    # A subunit is read as what it is a part of.
    subtypes = set(VOCABULARY.node_types["Target"].subtypes) - {"subunit"}
    assert set(KINDS) - {""} == subtypes
    assert set(TABLE["kinds"].values()) | TABLE["gene_kinds"].keys() <= set(KINDS)


@given(st.sampled_from(KINDS), st.sampled_from(["", *TYPES]), st.sampled_from(["", *ACTIONS]))
def test_words_of_the_table_always_give_a_decision(kind: str, type_: str, action: str) -> None:
    decision = RULES.decide(kind, type_, action)
    assert decision.predicate in VOCABULARY.predicates
    assert RULES.decide(kind, type_.upper(), f" {action.title()} ") == decision


@given(st.sampled_from(KINDS), st.text(), st.text())
def test_any_words_give_a_decision_and_strange_ones_no_direction(
    kind: str, type_: str, action: str
) -> None:
    decision = RULES.decide(kind, type_, action)
    if not decision.named:
        assert (decision.predicate, decision.qualifiers) == ("binds", ())


@pytest.mark.parametrize(
    ("kind", "type_", "action", "expected"),
    [
        ("transporter", "Inhibitor", "Inhibition", "inhibits"),
        ("transporter", "", "releasing agent", "runs_backward"),
        ("receptor", "", "releasing agent", "binds"),
        ("transporter", "", "substrate", "binds"),
        ("receptor", "Agonist", "Full agonist", "activates"),
        ("receptor", "Agonist", "Partial agonist", "activates partly"),
        ("receptor", "Antagonist", "Inverse agonist", "blocks"),
        ("receptor", "Agonist", "Inverse agonist", "blocks"),
        ("receptor", "Agonist", "Antagonist", "binds"),
        ("receptor", "Antagonist", "Full agonist", "binds"),
        ("receptor", "Allosteric modulator", "Positive", "enhances"),
        ("receptor", "Allosteric modulator", "Negative", "dampens"),
        ("receptor", "Allosteric modulator", "Inverse agonist", "dampens"),
        ("receptor", "Allosteric modulator", "Neutral", "binds"),
        ("receptor", "", "positive modulator", "enhances"),
        ("receptor", "", "allosteric antagonist", "dampens"),
        ("receptor", "", "modulator", "binds"),
        ("channel", "Channel blocker", "None", "blocks"),
        ("channel", "Gating inhibitor", "Slows inactivation", "binds"),
        ("channel", "", "opener", "activates"),
        ("pump", "Inhibitor", "None", "inhibits"),
        ("enzyme", "Inhibitor", "Irreversible inhibition", "inhibits"),
        ("enzyme", "Inhibitor", "Unknown", "binds"),
        ("receptor", "Antibody", "Binding", "binds"),
        ("", "None", "None", "binds"),
    ],
)
def test_decisions(kind: str, type_: str, action: str, expected: str) -> None:
    decision = RULES.decide(kind, type_, action)
    said = [decision.predicate, *(value for _, value in decision.qualifiers)]
    assert " ".join(said) == expected
    assert decision.named


@pytest.mark.parametrize(
    ("maker_class", "symbol", "kind"),
    [
        ("transporter", "SLC6A4", "transporter"),
        ("transporter", "ATP1A1", "pump"),
        ("transporter", "ABCB1", "pump"),
        ("gpcr", "HTR2A", "receptor"),
        ("lgic", "GABRA1", "receptor"),
        ("vgic", "SCN5A", "channel"),
        ("enzyme", "ACHE", "enzyme"),
        ("", "MAOA", "enzyme"),
        ("", "SLC18A2", "transporter"),
        ("other_protein", "SIGMAR1", ""),
        ("something new", "", ""),
    ],
)
def test_kind_of_target(maker_class: str, symbol: str, kind: str) -> None:
    assert RULES.kind_of(maker_class, symbol) == kind


@pytest.mark.parametrize(
    ("symbol", "expected"),
    [
        ("GABRA1", set()),
        ("TH", {("makes", "L-DOPA")}),
        ("DDC", {("makes", "dopamine"), ("makes", "serotonin")}),
        ("GABARAP", set()),
        ("GLRX", set()),
        ("HTRA1", set()),
        ("HTR2A", {("carries_signal_of", "serotonin")}),
        ("CHRNA7", set()),
        ("CHRM1", {("carries_signal_of", "acetylcholine")}),
        ("GRIN2B", set()),
        ("GRINA", set()),
        ("ADRA2A", {("carries_signal_of", "adrenaline"), ("carries_signal_of", "noradrenaline")}),
        ("SLC6A2", {("removes", "noradrenaline")}),
        ("SLC18A3", {("stores", "acetylcholine")}),
        ("ACHE", {("breaks_down", "acetylcholine")}),
        ("CNR1", {("carries_signal_of", "endocannabinoids")}),
        ("CNRIP1", set()),
        ("OPRL1", set()),
        ("", set()),
    ],
)
def test_messengers_of_a_gene(symbol: str, expected: set[tuple[str, str]]) -> None:
    found = {(predicate, m.id) for m in RULES.messengers for predicate in m.predicates(symbol)}
    assert found == expected


def test_predicates_of_messengers_are_in_the_vocabulary() -> None:
    assert set(MESSENGER_PREDICATES) <= VOCABULARY.predicates.keys()
    keys = {key for entry in TABLE["messenger"] for key in entry}
    assert keys <= {"id", "names", "words", "precursor", *MESSENGER_PREDICATES}


@given(st.text(alphabet="ABCGHRT12*", max_size=8))
def test_star_stands_for_one_or_two_characters(symbol: str) -> None:
    if is_gene(symbol, "GABR*"):
        assert symbol.startswith("GABR")
        assert len(symbol) in (5, 6)
