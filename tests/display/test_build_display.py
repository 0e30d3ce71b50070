"""The display data that a page receives, made from the tiny world."""

from __future__ import annotations

import itertools
import json
from dataclasses import replace

import pytest

from ntgraph.checks import load_sound_facts
from ntgraph.display import DisplayGraph, DisplayStatement, build_display
from ntgraph.display.shown_works import make_link
from ntgraph.display.style.label_text import count_units
from ntgraph.facts import FactBase, shipped_facts
from ntgraph.graph.views import neighborhood_view, overview, whole_view
from ntgraph.records import Evidence, Statement
from ntgraph.records.vocabulary import ARTICLE_LAYER
from tests.world import (
    ALONE,
    ARTICLE,
    BEES,
    CAFFEINE,
    COSTS_SLEEP,
    GO_ALONG,
    RIGHT_TO_LEFT,
    SCRIPT,
    SHORTENS,
    SHORTENS_NOT,
    SLEEP,
    SLUG,
    TEXT,
    world,
)


@pytest.fixture(scope="module")
def display() -> DisplayGraph:
    return build_display(whole_view(world()), texts={SLUG: TEXT})


@pytest.fixture(scope="module")
def statements(display: DisplayGraph) -> dict[str, DisplayStatement]:
    return {statement.id: statement for statement in display.statements}


def test_everything_of_the_view_is_there(display: DisplayGraph) -> None:
    facts = world()
    assert {node.id for node in display.nodes} == facts.nodes.keys()
    assert {statement.id for statement in display.statements} == facts.statements.keys()
    assert {source.id for source in display.sources} == facts.sources.keys()
    drawn = [id for edge in display.edges for id in edge.statements]
    assert sorted(drawn) == sorted(facts.statements)


def test_display_data_survive_json(display: DisplayGraph) -> None:
    data = display.to_json()
    assert json.loads(json.dumps(data)) == json.loads(json.dumps(data, sort_keys=True))


def test_a_part_shows_only_itself() -> None:
    view = neighborhood_view(world(), SCRIPT)
    display = build_display(view)
    assert {node.id for node in display.nodes} == {SCRIPT, BEES, CAFFEINE, SLEEP} - (
        {CAFFEINE} - set(view.nodes)
    )
    cited = {cite.source for s in display.statements for e in s.evidence for cite in e.cites}
    assert cited <= {source.id for source in display.sources}


def test_statements_are_sorted_as_read(display: DisplayGraph) -> None:
    facts = world()
    names = {node.id: node.name.casefold() for node in display.nodes}
    order = [(names[facts.statements[s.id].subject], s.sentence) for s in display.statements]
    assert order == sorted(order)


def test_parallel_statements_with_one_sign_share_a_line_and_others_do_not(
    display: DisplayGraph,
) -> None:
    between = [edge for edge in display.edges if {edge.source, edge.target} == {CAFFEINE, SLEEP}]
    assert {(edge.sign, edge.negated) for edge in between} == {
        ("-", False),
        ("0", True),
        ("0", False),
    }


def test_a_line_without_direction_has_no_first_end() -> None:
    facts = world()
    back = replace(GO_ALONG, id="st:back", subject=CAFFEINE, object=BEES)
    facts = replace(facts, statements={**facts.statements, back.id: back})
    display = build_display(whole_view(facts))
    shared = [edge for edge in display.edges if set(edge.statements) & {back.id, GO_ALONG.id}]
    assert [set(edge.statements) for edge in shared] == [{back.id, GO_ALONG.id}]


def test_too_little_starts_at_a_port_of_its_own(display: DisplayGraph) -> None:
    node = next(node for node in display.nodes if node.id == SCRIPT)
    assert [port.label for port in node.ports] == ["too little"]
    edge = next(edge for edge in display.edges if COSTS_SLEEP.id in edge.statements)
    assert (edge.level, edge.sign) == ("deficiency", "-")
    assert node.ports[0].x > node.x + node.width / 2


def test_a_line_is_dashed_only_if_every_passage_hedges(
    display: DisplayGraph, statements: dict[str, DisplayStatement]
) -> None:
    assert not statements[SHORTENS.id].hedged  # its second passage has no hedge
    hedged = replace(SHORTENS, evidence=SHORTENS.evidence[:1])
    facts = world()
    facts = replace(facts, statements={**facts.statements, hedged.id: hedged})
    edges = build_display(whole_view(facts)).edges
    assert next(edge for edge in edges if hedged.id in edge.statements).hedged


def test_a_denial_gives_no_direction(statements: dict[str, DisplayStatement]) -> None:
    assert statements[SHORTENS_NOT.id].negated
    assert statements[SHORTENS_NOT.id].sign == "0"


def test_passages_come_with_their_context(
    display: DisplayGraph, statements: dict[str, DisplayStatement]
) -> None:
    for evidence in statements[SHORTENS.id].evidence:
        block = display.passages[evidence.passage]
        start, end = evidence.mark
        marked = block.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")
        assert marked == TEXT[evidence.start : evidence.end]


def test_marks_count_as_javascript_does() -> None:
    assert count_units("\U0001f41d é") == 4


def test_no_passage_without_a_text() -> None:
    display = build_display(whole_view(world()))
    assert display.passages == {}
    assert all(e.passage == "" for s in display.statements for e in s.evidence)
    assert not any(
        TEXT[e.start : e.end] in json.dumps(display.to_json(), ensure_ascii=False)
        for s in display.statements
        for e in s.evidence
        if e.end
    )


def test_evidence_without_a_place_is_kept(statements: dict[str, DisplayStatement]) -> None:
    (evidence,) = statements[GO_ALONG.id].evidence
    place = evidence.article, evidence.section, evidence.start, evidence.end, evidence.cites
    assert place == ("", "A database", 0, 0, ())


def test_printed_numbers_lead_to_works(
    display: DisplayGraph, statements: dict[str, DisplayStatement]
) -> None:
    cites = [(c.number, c.source) for e in statements[SHORTENS.id].evidence for c in e.cites]
    assert cites == [(1, "pmid:123"), (1, "pmid:123"), (2, "pmid:123")]
    work = next(source for source in display.sources if source.id == "pmid:123")
    assert work.numbers == (1, 2)
    assert SHORTENS.id in work.statements
    assert "First work" in work.citation


def test_a_number_without_reference_leads_nowhere() -> None:
    facts = world()
    article = replace(ARTICLE, references=())
    display = build_display(whole_view(replace(facts, articles={SLUG: article})))
    assert {c.source for s in display.statements for e in s.evidence for c in e.cites} == {""}


def test_kinds_of_passage_are_flagged_unless_another_says_it_too() -> None:
    def kind(statement: Statement, *kinds: str) -> Statement:
        pairs = zip(statement.evidence, kinds, strict=True)
        return replace(
            statement, evidence=tuple(replace(e, passage_kind=kind) for e, kind in pairs)
        )

    facts = world()
    for kinds, flags in (
        (("marketing", "marketing"), ("marketing",)),
        (("marketing", "biomedical"), ()),
        (("marketing", "advice"), ("advice", "marketing")),
    ):
        changed = kind(SHORTENS, *kinds)
        view = whole_view(replace(facts, statements={**facts.statements, changed.id: changed}))
        display = build_display(view)
        assert next(s for s in display.statements if s.id == changed.id).flags == flags


def test_both_gauges_come_with_a_statement(statements: dict[str, DisplayStatement]) -> None:
    shown = statements[SHORTENS.id]
    assert (shown.verdict, shown.gauges.state) == ("contradicted", "not_carried")
    assert shown.gauges.grounds == ("doi:10.1000/another",)
    assert shown.gauges.basis == "recalled"
    assert [stance.source for stance in shown.gauges.stances] == ["pmid:123"]
    assert [conflict.statement for conflict in shown.gauges.contested] == [SHORTENS_NOT.id]
    assert statements[COSTS_SLEEP.id].verdict == "not_assessed"


def test_corrections_and_what_they_rest_on_are_there(display: DisplayGraph) -> None:
    (note,) = display.safety_notes
    assert note.id in next(s for s in display.statements if s.id == SHORTENS.id).gauges.safety
    assert set(note.sources) <= {source.id for source in display.sources}


def test_accepted_facts_are_told_beside_the_view_and_not_drawn_when_left_out() -> None:
    display = build_display(overview(world(), layers=["article"]))
    assert GO_ALONG.id not in {statement.id for statement in display.statements}
    (fact,) = display.accepted
    assert (fact.id, fact.subject, fact.sources) == (GO_ALONG.id, BEES, ("ntg:database",))
    assert "ntg:database" in {source.id for source in display.sources}


def test_the_publishers_interest_is_told(display: DisplayGraph) -> None:
    assert [article.interest for article in display.articles] == ["Sells coffee."]


def test_a_date_stands_once_beside_an_article() -> None:
    printed = replace(ARTICLE.facts[0], label="Last updated", value="2024-04-18, by A. Writer")
    article = replace(ARTICLE, published_on="2021-08-20", updated_on="2024-04-18", facts=(printed,))
    (shown,) = build_display(whole_view(replace(world(), articles={SLUG: article}))).articles
    dates = [fact for fact in shown.facts if fact[1].startswith("20")]
    assert dates == [("Published", "2021-08-20"), ("Last updated", "2024-04-18, by A. Writer")]


def test_invisible_characters_stay_off_the_map_and_on_the_card(display: DisplayGraph) -> None:
    node = next(node for node in display.nodes if node.id == ALONE)
    assert node.lines == ("neddih",)
    assert node.name == RIGHT_TO_LEFT


def test_what_is_not_drawn_is_told_all_the_same() -> None:
    display = build_display(overview(world(), limit=2))
    assert {node.id for node in display.nodes} == set(world().nodes)
    assert {statement.id for statement in display.statements} == set(world().statements)
    drawn = {node.id for node in display.nodes if node.drawn}
    assert len(drawn) == 2
    assert all((n.x, n.y) == (0, 0) for n in display.nodes if not n.drawn)


def test_a_node_leads_to_its_own_page_only_where_there_is_one() -> None:
    display = build_display(whole_view(world()), pages={CAFFEINE: "pages/caffeine.html"})
    pages = {node.id: node.page for node in display.nodes if node.page}
    assert pages == {CAFFEINE: "pages/caffeine.html"}


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "http://example.org", "data:text/html,x", "//example.org", "https:x",
     "https://a b", " ", "HTTPS://example.org"],
)  # fmt: skip
def test_only_https_addresses_become_links(address: str) -> None:
    assert make_link("text", address).address == ""


def test_invisible_characters_leave_addresses() -> None:
    assert make_link("text", "https://example.org/\u202e\x00").address == "https://example.org/"


def test_unknown_terms_are_shown_as_they_stand() -> None:
    facts = world()
    odd = Evidence(source="ntg:database", license="?", article="gone", passage_kind="rumor")
    changed = replace(GO_ALONG, evidence=(odd,))
    view = whole_view(replace(facts, statements={changed.id: changed}))
    display = build_display(view)
    assert display.statements[0].flags == ("rumor",)


def crowd(count: int) -> FactBase:
    """Return a world with one messenger, things linked to it, and others that are not."""
    facts = world()
    thing = facts.nodes[SLEEP]
    nodes = {f"ntg:{at:03d}": replace(thing, id=f"ntg:{at:03d}") for at in range(count)}
    nodes["ntg:000"] = replace(facts.nodes[BEES], id="ntg:000")
    pairs = [(0, at) for at in range(1, 20)] + [(at - 1, at) for at in range(21, count)]
    statements = {
        f"st:{at}": replace(
            SHORTENS, id=f"st:{at}", subject=f"ntg:{one:03d}", object=f"ntg:{other:03d}"
        )
        for at, (one, other) in enumerate([*pairs, (1, 30), (2, 30)])
    }
    return replace(facts, nodes=nodes, statements=statements)


def test_a_small_map_has_one_tier() -> None:
    display = build_display(whole_view(crowd(60)))
    assert all(node.core for node in display.nodes)
    assert all(region.core for region in display.regions)


def test_a_large_map_puts_the_mechanisms_first() -> None:
    display = build_display(whole_view(crowd(300)))
    core = {node.id: node for node in display.nodes if node.core}
    assert {f"ntg:{at:03d}" for at in (*range(20), 30)} <= core.keys()
    assert len(core) < 130
    rest = [node for node in display.nodes if not node.core]
    assert max(node.y for node in core.values()) < min(node.y for node in rest)
    assert [region.core for region in display.regions] == sorted(
        (region.core for region in display.regions), reverse=True
    )


def test_boxes_of_both_tiers_stand_apart() -> None:
    nodes = build_display(whole_view(crowd(300))).nodes
    for one, other in itertools.combinations(nodes, 2):
        assert (
            abs(one.x - other.x) >= (one.width + other.width) / 2
            or abs(one.y - other.y) >= (one.height + other.height) / 2
        )


def with_rest() -> FactBase:
    """Make too little sleep and sleep itself a catch-all."""
    facts = world()
    rest = replace(facts.nodes[SLEEP], label="other rest", subtype="catch-all")
    return replace(facts, nodes={**facts.nodes, SLEEP: rest})


def test_a_rest_is_off_the_map_and_keeps_its_statements() -> None:
    display = build_display(overview(with_rest()))
    off = [node.id for node in display.nodes if node.off_map]
    assert off == [SLEEP]
    assert not any(node.drawn for node in display.nodes if node.off_map)
    assert {s.id for s in display.statements} == world().statements.keys()
    assert {id for edge in display.edges for id in edge.statements} == world().statements.keys()


def test_a_rest_gives_no_place_for_too_little_to_a_box_on_the_map() -> None:
    def ports(facts: FactBase) -> int:
        return sum(len(node.ports) for node in build_display(overview(facts)).nodes if node.drawn)

    assert ports(world()) > ports(with_rest())


def test_a_rest_that_is_asked_for_is_drawn() -> None:
    display = build_display(neighborhood_view(with_rest(), SLEEP))
    assert not any(node.off_map for node in display.nodes)
    assert all(node.drawn for node in display.nodes)


def test_things_that_only_accepted_facts_name_are_known_by_all_their_names() -> None:
    facts = load_sound_facts(shipped_facts()).facts
    display = build_display(overview(facts, layers=[ARTICLE_LAYER]))
    inside = {node.id for node in display.nodes}
    ends = {end for fact in display.accepted for end in (fact.subject, fact.object)}
    assert {each.id for each in display.outside} == ends - inside
    [naloxone] = [each for each in display.outside if each.name == "naloxone"]
    assert naloxone.kind == "drug"
    assert "Narcan" in naloxone.synonyms
    names = [each.name.casefold() for each in display.outside]
    assert names == sorted(names)
