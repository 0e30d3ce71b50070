"""A large page: one file that asks nothing, or a folder that asks its own server."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest

from ntgraph import load
from ntgraph.display.large import build_large_display
from ntgraph.explore.large_pages import for_readers
from ntgraph.page.large.render_large_page import LargePage, render_large_page
from tests.hostile import VALUES
from tests.page.large.large_displays import list_sections, read_header, show_random, show_small

POLICY = re.compile(r'http-equiv="Content-Security-Policy" content="([^"]*)"')


@pytest.fixture(scope="module")
def page() -> str:
    return render_large_page(show_small(works=True))


@pytest.fixture(scope="module")
def shipped() -> str:
    return render_large_page(build_large_display(load().facts))


def test_page_is_ascii_and_ends(page: str) -> None:
    assert page.isascii()
    assert page.startswith("<!DOCTYPE html>")
    assert page.endswith("</body>\n</html>")


def test_page_is_the_same_each_time(page: str) -> None:
    assert render_large_page(show_small(works=True)) == page


def test_header_names_every_section_of_the_page(page: str) -> None:
    header = read_header(page)
    assert list_sections(page) == [*header["sections"]]
    assert {"names", "node_types", "groups", "links", "lines", "works", "work_list"} <= {
        *header["sections"]
    }
    assert header["counts"] == {"nodes": 4, "statements": 5, "works": 2, "left_out": 0}


def test_one_file_may_ask_for_nothing(page: str) -> None:
    policy = POLICY.findall(page)
    assert len(policy) == 1
    assert policy[0].startswith("default-src &#39;none&#39;; ")
    assert "connect-src" not in policy[0]
    assert "fetch(" not in page


def test_a_page_in_a_folder_may_ask_its_own_server_only() -> None:
    made = LargePage(show_small())
    html, data = made.write_files()
    policy = POLICY.findall(html)[0]
    assert "connect-src &#39;self&#39;; " in policy
    assert policy.count("self") == 1
    assert list_sections(html) == []
    header = read_header(html)
    assert header["shards"] is True
    assert {*data} == {f"data/{name}.bin" for name in header["sections"]}
    for name, told in header["sections"].items():
        assert len(b"".join(data[f"data/{name}.bin"])) == told["deflated"]


def test_every_link_between_groups_is_counted() -> None:
    display = show_random(3_000)
    assert display.groups is not None
    ties = Counter[tuple[int, int]]()
    ends = zip(display.links.subjects, display.links.objects, strict=True)
    for subject, target in ends:
        one, other = (int(display.groups.bubble_of[node]) for node in (subject, target))
        ties[min(one, other), max(one, other)] += one != other
    bubbles = read_header(render_large_page(display))["groups"]["bubbles"]
    assert len(bubbles) > 2
    for bubble in bubbles:
        own = [count for pair, count in ties.items() if count and bubble["group"] in pair]
        assert bubble["tied"] == [len(own), sum(own)]


def test_readers_without_scripts_get_counts_source_and_notes(page: str) -> None:
    text = page[: page.index("ntgraph-section")]
    assert "4 things, 5 statements, 2 works." in text
    for words in ("<caption>Things by type</caption>", "<caption>Statements by relation</caption>",
                  "<caption>The best connected things</caption>", "graph.tsv", "ab" * 32,
                  "<li>a note</li>", "thing 0"):  # fmt: skip
        assert words in text
    assert '<tr><th scope="row">feeds (denied)</th><td>1</td></tr>' in text


def test_the_lead_has_counts_only_and_remarks_stand_below() -> None:
    said = "No signs are given; by its word, “causes” counts as raising."
    kept = "kept as the file has them: 'weight'"
    notes = (*for_readers([f"{kept}; if one of them means more: --map FIELD=NAME"]), said)
    page = render_large_page(replace(show_small(), summary=f"Words. {said}", notes=notes))
    assert '<p class="lead">4 things, 5 statements.</p>' in page
    assert '<p class="summary">Words.</p>' in page
    about = page[page.index('id="notes-heading">What was noted when the file was read</h3>') :]
    assert "<li>kept as the file has them: &#39;weight&#39;</li>" in about
    assert page.count("by its word") == 2  # in the list of notes and in the header of the data
    assert "--map" not in page


def test_every_view_and_paper_say_what_the_page_is_good_for(page: str, shipped: str) -> None:
    assert "<footer>\n<p>This page shows what a graph file says; nobody has judged it.</p>" in page
    assert "<footer>\n<p>This is what an article says, not advice." in shipped


def test_what_such_a_page_lacks_is_said_once(page: str) -> None:
    assert page.count("no lessons") == 1


def test_judgements_and_corrections_are_on_the_page(shipped: str) -> None:
    facts = load().facts
    header = read_header(shipped)
    labels = [each["label"] for each in header["verdicts"]]
    assert labels == [term.label for term in facts.vocabulary.verdicts.values()]
    assert all(each["path"] for each in header["verdicts"])
    counted = Counter[str]()
    for kind in header["kinds"]:
        if "verdict" in kind:
            counted[labels[kind["verdict"]]] += kind["count"]
    judged = [each for each in facts.statements.values() if each.assessment]
    said = [each for each in facts.statements.values() if each.layer == "article"]
    verdicts = Counter(facts.vocabulary.verdicts[each.verdict].label for each in said)
    assert {each["label"]: each["count"] for each in header["verdicts"]} == verdicts
    assert counted == Counter({name: n for name, n in verdicts.items() if name != "not assessed"})
    notes = {id for each in judged for id in each.safety_notes}
    assert {facts.safety_notes[id].text for id in notes} == {*header["safety_notes"]}
    assert "details" in header["sections"]
    assert "Do not start, stop or change a medicine" in shipped
    for article in facts.articles.values():
        assert not article.interest or shipped.count("word this is") >= 1


def test_a_build_signs_the_page() -> None:
    page = render_large_page(show_small(), build="0" * 32)
    assert page.count('<meta name="ntgraph-build" content="' + "0" * 32 + '">') == 1


@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
def test_hostile_words_stay_text(value: str) -> None:
    display = show_small()
    display = replace(display, nodes=replace(display.nodes, ids=display.nodes.names))
    names = [value.replace("\n", " ").replace("\r", " ")] * len(display.nodes)
    hostile = replace(
        display,
        title=value,
        summary=value,
        notes=(value,),
        nodes=replace(display.nodes, names=names, ids=names),
        types=tuple(replace(each, label=value, plural=value) for each in display.types),
        kinds=tuple(replace(each, relation=value, template=value) for each in display.kinds),
        source=replace(display.source, name=value),
    )
    plain, page = render_large_page(display), render_large_page(hostile)
    for tag in ("<script", "</script", "<style", "<img", "<svg", "<iframe", "<a ", "<!--"):
        assert page.casefold().count(tag) == plain.casefold().count(tag)
    assert read_header(page)["kinds"][0]["relation"] == value
