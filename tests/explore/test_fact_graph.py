"""`FactGraph`: questions chain, results display in notebooks, errors suggest names."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import networkx as nx
import pytest

import ntgraph
from ntgraph.errors import FactsError, UnknownNodeError, UnknownTermError
from ntgraph.explore import FactGraph, load
from tests import world as tiny
from tests.small import NODES, cell, copy_facts
from tests.world import CAFFEINE, MARKUP, SLEEP, world


@pytest.fixture(scope="module")
def g() -> FactGraph:
    return FactGraph(world())


class Tags(HTMLParser):
    """Return the tags of a piece of HTML."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.add(tag)


def test_load_gives_the_shipped_facts_or_those_of_a_folder(tmp_path: Path) -> None:
    assert load().facts.data == ntgraph.load_facts(ntgraph.shipped_facts()).data
    folder = copy_facts(tmp_path)
    assert load(folder).facts.data.title == "Coffee, sleep and bumblebees"
    cell(NODES, 3, "label", "")(folder)
    with pytest.raises(FactsError, match="expected a label"):
        load(folder)


def test_a_node_is_found_by_any_of_its_names(g: FactGraph) -> None:
    node = g.node("slumber")
    assert (node.id, node.label) == (SLEEP, "Sleep")
    assert set(node.statements.ids) == {s.id for s in tiny.STATEMENTS if s.object == SLEEP}
    assert g.node("caffeine").accepted.ids == (tiny.GO_ALONG.id,)
    with pytest.raises(UnknownNodeError, match="did you mean 'slumber'"):
        g.node("slumbr")


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        ({"verdict": "contradicted"}, {tiny.SHORTENS}),
        ({"predicate": "lowers", "negated": True}, {tiny.SHORTENS_NOT}),
        ({"predicate": ["raises", "acts_on"]}, {tiny.BRING_MARKUP, tiny.ACTS_ON}),
        ({"about": "caffeine", "layer": "reference"}, {tiny.GO_ALONG}),
        ({"subject": "caffeine", "sign": "-"}, {tiny.SHORTENS}),
        ({"level": "deficiency"}, {tiny.COSTS_SLEEP}),
        ({"contested": True}, {tiny.SHORTENS, tiny.SHORTENS_NOT}),
        ({"safety": True}, {tiny.SHORTENS}),
        ({"hedged": True}, {tiny.SHORTENS}),
        ({"cites": "doi:10.1000/another"}, {tiny.BRING_MARKUP}),
        ({"stance": "does_not_support"}, {tiny.SHORTENS}),
        ({"cited": False, "layer": "article"}, {tiny.SHORTENS_NOT}),
    ],
)
def test_conditions_choose(
    g: FactGraph, conditions: dict[str, object], expected: set[ntgraph.Statement]
) -> None:
    chosen = g.where(**conditions)  # type: ignore[arg-type] # the table mixes kinds of values
    assert set(chosen.ids) == {statement.id for statement in expected}


def test_conditions_chain_to_the_same_as_all_at_once(g: FactGraph) -> None:
    chained = g.where(predicate="lowers").where(verdict="contradicted")
    assert chained.ids == g.where(predicate="lowers", verdict="contradicted").ids


@pytest.mark.parametrize(
    ("conditions", "message"),
    [
        ({"verdit": "x"}, "unknown condition 'verdit' .did you mean 'verdict'"),
        ({"verdict": "contradictd"}, "did you mean 'contradicted'"),
        ({"contested": "yes"}, "must be one of"),
        ({"verdict": True}, "must be one of"),
        ({"type": "Drgu"}, "did you mean 'Drug'"),
    ],
)
def test_a_slip_gets_the_nearest_value(
    g: FactGraph, conditions: dict[str, object], message: str
) -> None:
    with pytest.raises(UnknownTermError, match=message):
        g.where(**conditions)  # type: ignore[arg-type] # meant to be wrong


def test_neighborhood_keeps_to_hops_types_and_layer(g: FactGraph) -> None:
    near = g.neighborhood("slumber")
    assert set(near.ids) == {
        s.id for s in tiny.STATEMENTS if {s.subject, s.object} <= set(near.node_ids)
    } - {tiny.GO_ALONG.id}
    drugs = g.neighborhood("slumber", types=["Drug"])
    assert set(drugs.node_ids) == {CAFFEINE, SLEEP}
    assert g.neighborhood("caffeine", layer="reference").ids == (tiny.GO_ALONG.id,)
    assert g.neighborhood("slumber", limit=2).left_out > 0


def test_tables_are_those_of_the_frames_narrowed(g: FactGraph) -> None:
    chosen = g.where(verdict="contradicted")
    assert list(chosen.statements.index) == [tiny.SHORTENS.id]
    assert set(chosen.nodes.index) == {CAFFEINE, SLEEP}
    assert len(chosen.evidence) == 2
    assert set(chosen.citations["statement"]) == {tiny.SHORTENS.id}
    assert g.statements.equals(g.statements)


def test_what_is_said_and_what_is_accepted_are_apart(g: FactGraph) -> None:
    assert g.accepted.ids == (tiny.GO_ALONG.id,)
    assert set(g.said.ids) == set(g.facts.statements) - set(g.accepted.ids)


def test_the_whole_becomes_a_page_with_lone_nodes_too(g: FactGraph, tmp_path: Path) -> None:
    page = g.write_page(tmp_path / "all.html").read_text(encoding="utf-8")
    assert g.facts.nodes[tiny.ALONE].label in page
    assert page == g.write_page(tmp_path / "again.html").read_text(encoding="utf-8")


def test_networkx_graph_of_a_selection_is_its_own(g: FactGraph) -> None:
    part = g.where(about="caffeine", layer="article").nx
    assert type(part) is nx.MultiDiGraph
    assert set(part.nodes) == {CAFFEINE, SLEEP}
    part.nodes[CAFFEINE]["label"] = "changed"
    assert g.nx.nodes[CAFFEINE]["label"] == "caffeine"
    assert nx.number_weakly_connected_components(part) == 1


def test_ids_of_a_table_lead_back_to_a_selection(g: FactGraph) -> None:
    table = g.statements.query("verdict == 'contradicted'")
    chosen = g.select(table.index, title="Contradicted")
    assert chosen.ids == (tiny.SHORTENS.id,)
    assert repr(chosen) == "Contradicted: 2 nodes, 1 statement"
    with pytest.raises(UnknownTermError, match="unknown statement 'st:nowhere'"):
        g.select(["st:nowhere"])


def test_a_networkx_graph_has_one_order_whatever_the_hash_seed() -> None:
    code = "import ntgraph; part = ntgraph.load().said.nx; print(list(part), list(part.edges))"
    printed = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed) == 1


def test_paths_are_told_and_chosen(g: FactGraph) -> None:
    ways = g.paths("caffeine", MARKUP, max_hops=2)
    assert len(ways) == len(ways.told()) == 1
    assert "Caffeine shortens sleep." in ways.told()[0][0]
    assert tiny.COSTS_SLEEP.id in ways.statements.ids


def test_paths_show_the_direction_of_what_is_said() -> None:
    ways = load().paths("pesticides", "memory")
    assert {way for path in ways.ways for way in path} == {"along", "neither"}
    assert ways.trails()[0].startswith("pesticides → ")
    assert all(trail in repr(ways) for trail in ways.trails())
    assert all(trail in ways._repr_html_() for trail in ways.trails())


def test_paths_name_the_denied_statements_that_are_no_link() -> None:
    ways = load().paths("amphetamines", "pleasure")
    (sentence,) = ways.denied.sentences()
    assert sentence.endswith("dopamine is not needed for pleasure.")
    for shown in (repr(ways), ways._repr_html_()):
        assert f"1 denied statement is no link: {sentence}" in shown
    assert "denied" not in repr(load().paths("cocaine", "dopamine", max_hops=1))


def test_a_printed_answer_lists_few_of_many_paths_and_denials(tmp_path: Path) -> None:
    rows = [f"a,m{n},raises,false\nm{n},b,raises,false\n" for n in range(15)]
    rows += [f"a,d{n},raises,true\nd{n},b,raises,true\n" for n in range(20)]
    path = tmp_path / "e.csv"
    path.write_text("source,target,predicate,negated\n" + "".join(rows), encoding="utf-8")
    ways = ntgraph.read_graph(path).paths("a", "b", max_hops=2, limit=12)
    assert len(ways.denied) == 40
    head, *trails, rest, denied = repr(ways).splitlines()
    assert head == "From a to b: 12 ways, 3 more"
    assert trails == ways.trails()[:10]
    assert rest == "… 2 more in .trails()"
    assert denied.startswith("40 denied statements are no links: ")
    assert denied.count(" does not raise ") == 3
    assert denied.endswith(" … 37 more in .denied")
    assert denied in ways._repr_html_()


def test_matrix_and_comparison_are_tables() -> None:
    g = load()
    table = g.matrix()
    assert table.loc["cocaine", "dopamine"] != ""
    assert "+ overstated" in str(table.loc["cocaine", "dopamine"])
    accepted = g.matrix(layer="reference")
    assert set(accepted.columns) >= {"dopamine", "serotonin"}
    assert accepted.loc["benzodiazepines", "dopamine"] == "+ in mice"
    sides = g.compare("cocaine", "mdma")
    assert list(sides.columns) == ["shared", "cocaine", "MDMA"]
    assert sides["shared"].is_monotonic_decreasing
    assert ((sides["cocaine"] != "") & (sides["MDMA"] != "")).equals(sides["shared"])


def test_findings_are_a_table_and_the_audit() -> None:
    g = load()
    assert g.audit().equals(g.findings)
    assert {"duplicate_work", "identifier_cut_off"} <= set(g.findings["code"])


def test_everything_shows_itself_as_text_and_as_html_that_is_only_text(g: FactGraph) -> None:
    views = (
        g,
        g.everything,
        g.node(MARKUP),
        g.node("caffeine"),
        g.paths("caffeine", MARKUP),
        g.contested(),
        g.where(verdict="contradicted"),
    )
    for view in views:
        bundle = view._repr_mimebundle_()
        assert bundle["text/plain"] == repr(view)
        tags = Tags(bundle["text/html"]).found
        assert tags <= {"div", "img", "table", "caption", "tr", "th", "td", "p"}
        assert json.dumps(bundle)


def test_a_correction_is_shown_with_its_statement(g: FactGraph) -> None:
    correction = "Ask somebody before you act"
    assert correction in g.where(safety=True)._repr_html_()
    assert correction in g.paths("caffeine", "slumber")._repr_html_()
    assert correction in str(g.compare("caffeine", "slumber").to_dict())


def test_a_selection_becomes_a_page(g: FactGraph, tmp_path: Path) -> None:
    path = g.neighborhood("caffeine").write_page(tmp_path / "caffeine.html")
    assert "Around caffeine" in path.read_text(encoding="utf-8")


def test_loading_needs_neither_pandas_nor_pyvis() -> None:
    code = (
        "import sys, ntgraph; g = ntgraph.load(); g.where(verdict='contradicted').sentences();"
        "print([m for m in ('pandas', 'pyvis', 'IPython', 'networkx') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
