"""What is made of the shipped accepted facts is as true as the facts."""

from __future__ import annotations

import re
from functools import cache
from itertools import combinations

import pytest

from ntgraph.display.shown_gauges import show_accepted_facts
from ntgraph.facts import FactBase, load_facts, shipped_facts
from ntgraph.facts.statement_sentences import say, say_name
from ntgraph.graph.views import find_paths
from ntgraph.imports.databases.receptor_families import load_families
from ntgraph.judging.folded_facts import find_target_role, fold_parts
from ntgraph.judging.gauges import crosscheck, describe_comparison
from ntgraph.records import Statement
from ntgraph.records.vocabulary import RECALLED

NMDA, GABA_A = "ntg:nmda-receptor", "IUPHAR.FAMILY:72"
GLYCINE, GLUTAMATE = "GTOPDB.LIGAND:727", "GTOPDB.LIGAND:1369"
AMPHETAMINE, ALCOHOL, DIAZEPAM = "CHEBI:2679", "CHEBI:16236", "CHEBI:49575"
LDOPA, DOPAMINE = "GTOPDB.LIGAND:3639", "CHEBI:18243"


@cache
def shipped() -> FactBase:
    """Return the shipped facts; they are read once."""
    return load_facts(shipped_facts())


def accepted() -> list[Statement]:
    return [s for s in shipped().statements.values() if s.layer == "reference"]


def find(**wanted: str) -> list[Statement]:
    return [s for s in accepted() if all(getattr(s, k) == v for k, v in wanted.items())]


def subunits() -> dict[str, str]:
    """Return the parts of receptors and channels by the genes among their synonyms."""
    families = load_families()
    return {
        id: symbol
        for id, node in shipped().nodes.items()
        if node.node_type == "Target"
        for symbol in node.synonyms
        if families.of(symbol)
    }


def test_every_part_of_a_receptor_is_known_as_one_and_named_as_one() -> None:
    assert len(subunits()) >= 20
    for id in subunits():
        node = shipped().nodes[id]
        assert node.subtype == "subunit", node
        assert "subunit" in node.label, node
        assert "subunit" in say_name(node), node
        assert re.search(r"\bno (receptor|channel) by itself", node.definition), node
        assert len(find(subject=id, predicate="part_of")) == 1, node


def test_no_part_alone_is_told_as_a_receptor() -> None:
    told = [s for s in accepted() if {s.subject, s.object} & subunits().keys()]
    assert len(told) >= 30
    for statement in told:
        assert "subunit" in say(statement, shipped()), say(statement, shipped())
        assert statement.predicate != "carries_signal_of", say(statement, shipped())


def test_whole_receptors_carry_the_signal_of_their_messenger() -> None:
    for family in load_families().families:
        if family.messenger:
            assert len(find(subject=family.node, predicate="carries_signal_of")) == 1, family


def test_glycine_binds_at_glun1_and_glun3_and_glutamate_at_glun2() -> None:
    parts = {id: gene for id, gene in subunits().items() if gene.startswith("GRIN")}
    assert len(parts) == 7
    for id, gene in parts.items():
        bound = [s.subject for s in find(predicate="binds", object=id)]
        assert bound == [GLUTAMATE if gene.startswith("GRIN2") else GLYCINE], gene


def test_natural_substance_is_not_called_the_own_substance_of_a_target() -> None:
    notes = " ".join(evidence.note for s in accepted() for evidence in s.evidence)
    assert "own substance for" not in notes
    assert not find(subject="UniProtKB:P21728", object="CHEBI:28790")


def test_alcohol_blocks_the_nmda_receptor_and_diazepam_enhances_the_gaba_a_receptor() -> None:
    assert find(subject=ALCOHOL, predicate="blocks", object=NMDA)
    (whole,) = find(subject=DIAZEPAM, predicate="enhances", object=GABA_A)
    folded = fold_parts(accepted(), shipped())
    assert len([id for id, under in folded.items() if under == whole.id]) >= 5


def test_dopamine_is_made_in_two_steps() -> None:
    assert [s.object for s in find(subject="UniProtKB:P07101", predicate="makes")] == [LDOPA]
    assert find(subject="UniProtKB:P20711", predicate="makes", object=DOPAMINE)
    assert not find(subject=LDOPA)


def test_what_was_not_looked_up_cites_no_work_that_was_read() -> None:
    rows = [row for statement in accepted() for row in statement.evidence]
    recalled = [row for row in rows if row.basis == RECALLED]
    assert recalled
    assert {shipped().sources[row.source].reading for row in recalled} <= {"not_read"}


@pytest.mark.parametrize(
    ("subject", "object", "role"),
    [
        (AMPHETAMINE, "UniProtKB:P35218", "other"),
        (AMPHETAMINE, "UniProtKB:P43166", "other"),
        (AMPHETAMINE, "UniProtKB:Q01959", "unknown"),
        ("CHEBI:27958", "UniProtKB:Q01959", "main"),
        ("CHEBI:7459", "UniProtKB:P35372", "unknown"),
        ("CHEBI:2679", "CHEBI:18243", ""),
    ],
)
def test_role_of_a_target_is_what_the_maker_marks(subject: str, object: str, role: str) -> None:
    found = {find_target_role(s, shipped()) for s in find(subject=subject, object=object)}
    assert found == {role}


def test_addiction_and_dependence_are_two_and_no_definition_is_a_fact() -> None:
    assert find(object="ntg:physical-dependence")
    assert "drug dependence" not in shipped().nodes["ntg:addiction"].synonyms
    assert not any("ntg:project-definitions" in s.sources for s in shipped().statements.values())
    conflicts = [c for found in crosscheck(shipped()).conflicts.values() for c in found]
    assert conflicts
    assert all(not conflict.via for conflict in conflicts)


def test_denied_fact_links_nothing() -> None:
    denied = {s.id for s in shipped().statements.values() if s.negated}
    ends = sorted({end for id in denied for end in named(shipped().statements[id])})
    paths = [
        path
        for start, end in combinations([AMPHETAMINE, *ends], 2)
        for path in find_paths(shipped(), start, end, max_hops=2, limit=1000).paths
    ]
    assert denied
    assert paths
    assert not denied.intersection(id for p in paths for hop in p.hops for id in hop.statements)
    compared = crosscheck(shipped()).comparisons.values()
    steps = {id for c in compared for p in c.paths if p.hops > 1 for id in p.statements}
    assert not denied & steps


def named(statement: Statement) -> tuple[str, str]:
    return statement.subject, statement.object


def test_stroke_that_raises_gaba_is_the_other_way_round() -> None:
    turned = [
        shipped().statements[id]
        for id, comparison in crosscheck(shipped()).comparisons.items()
        if comparison.outcome == "other_way_round"
    ]
    assert [(s.subject, s.object) for s in turned] == [("CHEBI:16865", "MONDO:0005098")]


def test_agreement_by_the_articles_own_works_is_said() -> None:
    own = [c for c in crosscheck(shipped()).comparisons.values() if c.only_cited]
    assert own
    assert all(c.outcome == "agrees" for c in own)


def test_what_was_seen_only_in_animals_or_in_a_dish_says_so() -> None:
    """Membership says to which group a thing belongs; that is not seen in an animal."""
    facts, silent = shipped(), []
    for statement in accepted():
        if facts.vocabulary.predicates[statement.predicate].membership:
            continue
        for evidence in statement.evidence:
            work = facts.sources[evidence.source]
            dish = work.publication_type == "laboratory_study" or "in a dish" in evidence.note
            animals = bool(work.species) and "human" not in work.species
            names_dish = ("place", "in cells in a dish") in statement.qualifiers
            if (animals and not evidence.species) or (dish and not names_dish):
                silent.append(say(statement, facts))
    assert silent == []


def test_the_other_way_round_names_the_animals_it_was_seen_in() -> None:
    (turned,) = [
        told
        for comparison in crosscheck(shipped()).comparisons.values()
        if comparison.outcome == "other_way_round"
        and (told := describe_comparison(comparison, shipped()))
    ]
    assert turned["label"] == "the other way round in accepted facts (in mice)"


def test_the_page_tells_parts_last_and_who_marks_a_main_target() -> None:
    told = show_accepted_facts(shipped(), {NMDA, "CHEBI:27958"}, ())
    parts = ["is part of the NMDA receptor" in fact.sentence for fact in told]
    assert any(parts)
    assert parts == sorted(parts)
    marks = {fact.marked_by for fact in told if fact.role == "main"}
    assert marks == {"IUPHAR/BPS Guide to PHARMACOLOGY"}
