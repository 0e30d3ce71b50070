"""The facts that may be used commercially."""

from __future__ import annotations

from dataclasses import replace

from ntgraph.facts import FactBase
from ntgraph.facts.commercial_facts import commercial_facts
from tests import world as tiny
from tests.world import CAFFEINE, SLEEP


def test_commercial_facts_have_no_row_that_forbids_commercial_use(world: FactBase) -> None:
    kept = commercial_facts(world)
    assert {evidence.license for _, evidence in kept.evidence()} == {"CC-BY-4.0"}
    assert set(world.statements) - set(kept.statements) == {tiny.GO_ALONG.id}
    assert kept.statements.keys() <= world.statements.keys()


def test_commercial_facts_keep_the_other_evidence_of_a_statement(world: FactBase) -> None:
    first, second = tiny.SHORTENS.evidence
    mixed = replace(tiny.SHORTENS, evidence=(first, replace(second, license="CC-BY-NC-4.0")))
    kept = commercial_facts(replace(world, statements={mixed.id: mixed}))
    assert kept.statements[mixed.id].evidence == (first,)


def test_commercial_facts_drop_nodes_that_nothing_names_any_more(world: FactBase) -> None:
    only = {tiny.SHORTENS.id: tiny.SHORTENS, tiny.GO_ALONG.id: tiny.GO_ALONG}
    kept = commercial_facts(replace(world, statements=only))
    assert set(kept.nodes) == {CAFFEINE, SLEEP}


def test_row_of_unknown_license_is_not_forbidden(world: FactBase) -> None:
    evidence = replace(tiny.SHORTENS.evidence[0], license="unknown")
    only = replace(tiny.SHORTENS, evidence=(evidence,))
    assert commercial_facts(replace(world, statements={only.id: only})).statements == {
        only.id: only
    }
