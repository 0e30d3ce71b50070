"""The first view: what it counts, what it tells, and where its lines run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest

from ntgraph import load_facts, shipped_facts
from ntgraph.display import DisplayEdge, DisplayGraph, DisplayType, build_display
from ntgraph.display.model import DisplayOverview, DisplayStory, DisplayStoryBox
from ntgraph.display.overview import show_overview
from ntgraph.display.overview.article_shares import show_article_shares
from ntgraph.display.overview.spread_marks import find_point
from ntgraph.facts.chosen_articles import facts_of_articles
from ntgraph.graph.display_limits import FEWEST_THINGS_FOR_STORY
from ntgraph.graph.views import overview, whole_view
from ntgraph.records.vocabulary import ARTICLE_LAYER
from tests.page.displays import make_node, make_statement
from tests.world import world


@cache
def shipped() -> DisplayGraph:
    return build_display(overview(load_facts(shipped_facts()), layers=[ARTICLE_LAYER]))


def first_view() -> DisplayOverview:
    shown = shipped().overview
    assert shown is not None
    return shown


def story_of(shown: DisplayOverview | None) -> DisplayStory:
    assert shown is not None
    assert shown.story is not None
    return shown.story


def test_the_shares_are_the_verdicts_of_all_statements() -> None:
    shares = {share.verdict: share.count for share in first_view().shares}
    for verdict, count in shares.items():
        assert count == sum(s.verdict == verdict for s in shipped().statements)
    assert sum(shares.values()) + first_view().unjudged == len(shipped().statements)


def test_the_sentence_names_how_many_hold_and_how_many_fail() -> None:
    counts = {share.verdict: share.count for share in first_view().shares}
    total = sum(counts.values())
    assert first_view().answer == (
        f"Held against science, {counts['supported']} of {total} judged statements are "
        f"supported; {counts['contradicted']} are contradicted."
    )


def test_about_twenty_things_tell_the_story() -> None:
    story = story_of(first_view())
    assert 18 <= len(story.boxes) <= 22
    assert {box.column for box in story.boxes} == {"left", "middle", "right"}
    assert {box.type for box in story.boxes if box.column == "middle"} == {"Neurotransmitter"}


def test_what_science_contradicts_of_the_messengers_is_in_the_story() -> None:
    story = story_of(first_view())
    middle = {box.node for box in story.boxes if box.column == "middle"}
    told = {said.statement for line in story.lines for said in line.said}
    sides = {shown.id: shown.column for shown in shipped().types}
    types = {node.id: node.type for node in shipped().nodes}
    contradicted = {
        statement.id
        for statement in shipped().statements
        if statement.verdict == "contradicted"
        and statement.subject in middle
        and sides[types[statement.object]] == "right"
    }
    assert contradicted
    assert contradicted <= told


def test_every_line_has_the_statements_and_verdicts_of_its_ends() -> None:
    by_id = {statement.id: statement for statement in shipped().statements}
    for line in story_of(first_view()).lines:
        said = [by_id[each.statement] for each in line.said]
        assert {(s.subject, s.object) for s in said} <= {
            (line.source, line.target),
            (line.target, line.source),
        }
        assert {s.verdict for s in said} == set(line.verdicts)
        assert [s.sentence for s in said] == [each.sentence for each in line.said]
        assert line.hedged == all(s.hedged for s in said)


def test_what_is_left_out_is_counted() -> None:
    story = story_of(first_view())
    told = {said.statement for line in story.lines for said in line.said}
    assert story.left_out == len(shipped().statements) - len(told)


def crossed(story: DisplayStory) -> Iterator[tuple[str, str]]:
    """Yield each box that lies on the way of a line that does not start or end there."""
    for line in story.lines:
        for at in range(101):
            x, y = find_point(line.start, line.end, at / 100)
            for box in story.boxes:
                if box.node not in (line.source, line.target) and contains(box, x, y):
                    yield line.source, box.node


def contains(box: DisplayStoryBox, x: float, y: float) -> bool:
    return box.x < x < box.x + box.width and box.y < y < box.y + box.height


def test_no_line_passes_behind_a_box() -> None:
    assert list(crossed(story_of(first_view()))) == []


def test_boxes_do_not_lie_on_each_other() -> None:
    story = story_of(first_view())
    for column in ("left", "middle", "right"):
        boxes = sorted((box for box in story.boxes if box.column == column), key=lambda box: box.y)
        assert all(upper.y + upper.height < lower.y for upper, lower in pairwise(boxes))
        assert boxes[-1].y + boxes[-1].height <= story.height


def test_things_to_try_lead_to_a_thing_the_failures_and_a_tour() -> None:
    words = [each.words for each in first_view().tries]
    failed = sum(statement.verdict == "contradicted" for statement in shipped().statements)
    assert words == [
        "Look at cocaine",
        f"See the {failed} statements that are contradicted",
        f"Take a tour: {shipped().tours[0].minutes} minutes",
    ]


def test_a_small_map_is_its_own_first_view() -> None:
    assert build_display(whole_view(world())).overview is None


def chain(count: int) -> DisplayGraph:
    """Return a graph without types that the map knows: each thing acts on the next two."""
    nodes = tuple(
        replace(make_node(f"n{at:02}", f"thing {at}"), type="Thing") for at in range(count)
    )
    ends = [(at, at + step) for at in range(count) for step in (1, 2) if at + step < count]
    statements = tuple(
        make_statement(f"s{one}-{other}", f"n{one:02}", f"n{other:02}", f"{one} moves {other}.")
        for one, other in ends
    )
    edges = tuple(
        DisplayEdge(f"e{at}", s.subject, s.object, "", "0", False, False, (s.id,))
        for at, s in enumerate(statements)
    )
    return replace(shipped(), nodes=nodes, edges=edges, statements=statements)


@pytest.mark.parametrize("count", [FEWEST_THINGS_FOR_STORY, 60])
def test_a_graph_without_messengers_has_its_best_connected_things_in_the_middle(
    count: int,
) -> None:
    graph = chain(count)
    thing = DisplayType("Thing", "thing", "things", "", count, "M0 0Z", ("", "", ""), ("", "", ""))
    shown = show_overview(graph.nodes, (thing,), graph.edges, graph.statements, (), ())
    story = story_of(shown)
    assert shown is not None
    assert (shown.answer, shown.shares, shown.unjudged) == ("", (), len(graph.statements))
    assert {box.column for box in story.boxes} == {"left", "middle", "right"}
    assert list(crossed(story)) == []
    assert len(shown.tries) == 1
    assert shown.tries[0].words.startswith("Look at thing ")


def test_a_line_or_two_that_nobody_judged_are_no_first_view() -> None:
    graph = chain(60)
    assert show_overview(graph.nodes, (), graph.edges[:2], graph.statements, (), ()) is None


def test_each_of_two_articles_has_its_own_sentence_and_shares() -> None:
    rows = first_view().articles
    assert {row.article for row in rows} == {article.id for article in shipped().articles}
    for row in rows:
        said = [
            s for s in shipped().statements if any(e.article == row.article for e in s.evidence)
        ]
        counts = {share.verdict: share.count for share in row.shares}
        assert counts == Counter(s.verdict for s in said)
        judged = sum(share.count for share in row.shares if share.judged)
        assert judged == len(said) - counts["not_assessed"]
        assert row.answer.startswith(f"{counts['supported']} of {judged} judged statements are")
        others = [each.article for each in rows if each != row]
        for address in (row.address, *(share.address for share in row.shares)):
            assert address.endswith(f"&articles={others[0]}")
        assert row.shares[-1].verdict == "not_assessed"


def test_one_article_has_no_row_of_its_own() -> None:
    facts = facts_of_articles(load_facts(shipped_facts()), ["healing-your-neurotransmitters"])
    shown = build_display(overview(facts, layers=[ARTICLE_LAYER]))
    assert shown.overview is not None
    assert shown.overview.articles == ()
    assert shown.overview.answer.startswith("Held against science, 140 of 328 judged")
    assert shown.meetings == ()


def test_an_article_that_was_not_judged_comes_last_and_says_so() -> None:
    first, second = shipped().articles[0].id, shipped().articles[1].id
    unjudged = [
        replace(s, verdict="not_assessed") if s.evidence[0].article == first else s
        for s in shipped().statements
        if len({e.article for e in s.evidence}) == 1
    ]
    rows = show_article_shares(
        [(first, "One"), (second, "Other"), ("nobody", "None")], unjudged, shipped().verdicts
    )
    assert [(row.title, bool(row.answer)) for row in rows] == [("Other", True), ("One", False)]


def test_meetings_are_named_by_what_they_are() -> None:
    labels = [(each.kind, each.label) for each in shipped().meetings]
    assert labels == [("same", "Both articles say this")] * 2 + [
        ("agree", "Both articles agree on these two")
    ]
