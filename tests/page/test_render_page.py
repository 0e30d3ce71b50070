"""The page as a whole: safe, complete without scripts, the same every time."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from ntgraph.display import DisplayGraph, build_display
from ntgraph.facts import load_facts, shipped_facts
from ntgraph.graph.views import overview
from ntgraph.page import render_page
from ntgraph.page.content_policy import hash_asset
from ntgraph.records.vocabulary import ARTICLE_LAYER
from tests.page.displays import HOSTILE, hostile_display, make_display, wide_display, world_display
from tests.page.packed import read_data

ROOT = Path(__file__).parents[2]
# Elements and attributes that can run a script or make a request.
ACTIVE = {"script", "style", "link", "meta", "iframe", "img", "object", "embed", "base", "form"}
VOID = {"meta", "link", "input", "br", "img", "path"}


Tag = tuple[str, dict[str, str]]


class Reader(HTMLParser):
    """Collects tags, the text of scripts and styles, and the text that a reader sees."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[Tag] = []
        self.inside: list[Tag] = []
        self.raw: dict[str, list[str]] = {"script": [], "style": []}
        self.data: list[str] = []
        self.metadata = ""
        self.text: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.tags.append((tag, attributes))
        self.inside.append((tag, attributes))
        if attributes.get("type") == "application/json":
            self.data.append("")

    def handle_endtag(self, tag: str) -> None:
        while self.inside and self.inside.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        tag, attributes = self.inside[-1] if self.inside else ("", {})
        if tag == "script" and attributes.get("type") == "application/json":
            self.data[-1] += data
        elif tag == "script" and attributes.get("type") == "application/ld+json":
            self.metadata += data
        elif tag in self.raw:
            self.raw[tag].append(data)
        else:
            self.text.append(data)

    @property
    def policy(self) -> str:
        return next(
            a["content"] for t, a in self.tags if a.get("http-equiv") == "Content-Security-Policy"
        )


@pytest.fixture(scope="module")
def page() -> Reader:
    return Reader(render_page(world_display()))


def test_policy_names_exactly_what_is_in_the_page(page: Reader) -> None:
    named = set(re.findall(r"'sha256-[^']+'", page.policy))
    found = {hash_asset(text) for texts in page.raw.values() for text in texts}
    assert named == found
    assert "default-src 'none'" in page.policy
    assert "unsafe" not in page.policy


def test_policy_comes_before_anything_it_governs(page: Reader) -> None:
    tags = [tag for tag, attributes in page.tags if tag in {"style", "script", "link"}]
    order = [a.get("http-equiv") or tag for tag, a in page.tags]
    assert order.index("Content-Security-Policy") < order.index(tags[0])


@pytest.mark.parametrize("display", [world_display(), hostile_display()], ids=["world", "hostile"])
def test_nothing_in_the_page_acts_or_asks(display: DisplayGraph) -> None:
    reader = Reader(render_page(display))
    for tag, attributes in reader.tags:
        assert not [name for name in attributes if name.startswith("on")]
        assert "style" not in attributes
        assert not {"src", "action", "formaction"} & attributes.keys()
        address = attributes.get("href") or "#"
        assert address.startswith(("#", "https://")) or (tag == "link" and address == "data:,")
        if address.startswith("https://"):
            assert attributes["rel"] == "noopener noreferrer"
    active = [tag for tag, _ in reader.tags if tag in ACTIVE]
    allowed = ["meta"] * 5 + ["link", "style"] + ["script"] * 5
    assert sorted(tag for tag in active if tag != "form") == sorted(allowed)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_stays_text(text: str) -> None:
    reader = Reader(render_page(make_display(text)))
    plain = Reader(render_page(make_display()))
    assert [tag for tag, _ in reader.tags] == [tag for tag, _ in plain.tags]
    assert text in "".join(reader.text)
    data = read_data(*reader.data)
    assert data["title"] == text
    assert data["nodes"][0]["name"] == text
    assert data["passages"] == {"p0": text}


def test_hostile_text_leaves_the_policy_alone() -> None:
    reader = Reader(render_page(hostile_display()))
    found = {hash_asset(text) for texts in reader.raw.values() for text in texts}
    assert set(re.findall(r"'sha256-[^']+'", reader.policy)) == found


def test_everything_stands_in_the_page_without_scripts(page: Reader) -> None:
    display = world_display()
    text = "".join(page.text)
    for statement in display.statements:
        assert statement.sentence in text
    for source in display.sources:
        assert source.citation in text
    assert "Education, not medical advice" in text
    assert "does not make it true" in text
    for note in display.safety_notes:
        assert note.text in text
    assert display.articles[0].interest in text
    assert display.version in text
    assert display.license.text in text


def test_table_rows_tell_place_wording_and_works(page: Reader) -> None:
    text = " ".join(" ".join(page.text).split())
    statement = next(
        s for s in world_display().statements if len(s.evidence) == 2 and s.sign == "-"
    )
    for evidence in statement.evidence:
        assert f"{evidence.section}, {evidence.start}–{evidence.end}" in text
    assert "“may”" in text


def test_links_inside_the_page_lead_somewhere(page: Reader) -> None:
    ids = {attributes["id"] for _, attributes in page.tags if "id" in attributes}
    for tag, attributes in page.tags:
        address = attributes.get("href", "")
        if tag == "a" and address.startswith("#") and "=" not in address:
            assert address[1:] in ids


def test_ids_are_unique(page: Reader) -> None:
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(set(ids)) == len(ids)


def test_passages_are_there_only_when_the_text_was_given() -> None:
    passage = "Bumblebees bring markup."
    assert passage in render_page(world_display())
    assert passage not in render_page(world_display(with_text=False))


def test_tags_are_closed(page: Reader) -> None:
    assert [tag for tag, _ in page.inside if tag not in VOID] == []


def test_two_processes_give_the_same_bytes() -> None:
    script = (
        "import hashlib; from tests.page.displays import world_display; "
        "from ntgraph.page import render_page; "
        "print(hashlib.sha256(render_page(world_display()).encode()).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", script],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale, "PYTHONPATH": "src"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed, locale in (("1", "C"), ("2", "C.UTF-8"))
    }
    assert digests == {hashlib.sha256(render_page(world_display()).encode()).hexdigest()}


def test_embedded_page_has_map_and_card_and_no_table() -> None:
    page = render_page(world_display(), embed=True)
    reader = Reader(page)
    assert ("html", {"lang": "en", "class": "embed"}) in reader.tags
    ids = {attributes.get("id") for _, attributes in reader.tags}
    assert {"map", "card"} <= ids
    assert (
        "tr"
        not in [tag for tag, _ in reader.tags][reader.tags.index(("tbody", {"role": "rowgroup"})) :]
    )
    assert read_data(*reader.data) == read_data(*Reader(render_page(world_display())).data)
    assert "Education, not medical advice" in "".join(reader.text)


def test_an_embedded_page_of_many_things_has_its_picture_without_scripts() -> None:
    assert wide_display().overview is not None
    tags = Reader(render_page(wide_display(), embed=True)).tags
    pictures = [attributes for tag, attributes in tags if tag == "svg"]
    assert [each["class"] for each in pictures if each.get("class") in ("picture", "story")] == [
        "picture"
    ]
    ids = {attributes.get("id") for _, attributes in tags}
    assert "picture" in ids
    assert "view-overview" not in ids


def test_every_statement_of_the_first_picture_has_a_row_that_its_links_lead_to() -> None:
    display = wide_display()
    assert display.overview is not None
    assert display.overview.story is not None
    tags = Reader(render_page(display)).tags
    rows = [attributes["id"] for tag, attributes in tags if tag == "tr" and "id" in attributes]
    told = {said.statement for line in display.overview.story.lines for said in line.said}
    assert len(rows) == len(set(rows)) == len(told)
    links = {a["href"] for tag, a in tags if tag == "a" and "&statement=" in a.get("href", "")}
    assert links == {f"#{row}" for row in rows}


def test_fixed_words_fit_one_article_and_several() -> None:
    shipped = load_facts(shipped_facts())
    several = build_display(overview(shipped, layers=[ARTICLE_LAYER]))
    for display, words in ((world_display(), "an article says"), (several, "articles say")):
        text = "".join(Reader(render_page(display)).text)
        assert f"This page shows what {words};" in text
    assert "accepted facts beside what the articles say" in text


def test_what_only_stands_for_a_rest_is_counted_and_named_on_the_page() -> None:
    display = build_display(overview(load_facts(shipped_facts()), layers=[ARTICLE_LAYER]))
    text = " ".join("".join(Reader(render_page(display)).text).split())
    assert (
        "What only stands for a rest is in table and cards, but not on the map (5): health "
        "effects, other aids, other factors, other feelings, other harmful effects."
    ) in text
    assert "best connected things" not in text
    assert sum(not node.drawn for node in display.nodes) == 5
    assert not any(node.drawn for node in display.nodes if node.off_map)
    assert "only stands for a rest" not in "".join(Reader(render_page(world_display())).text)


def test_a_large_map_says_how_many_things_it_starts_with() -> None:
    facts = load_facts(shipped_facts())
    display = build_display(overview(facts, layers=[ARTICLE_LAYER], limit=200))
    text = " ".join("".join(Reader(render_page(display)).text).split())
    assert "The map starts with the 200 best connected things;" in text
    assert sum(node.drawn for node in display.nodes) == 200


def test_a_page_without_scripts_gives_an_accepted_fact_no_characters_and_no_wording() -> None:
    page = render_page(world_display())
    assert "A database</span>" in page
    assert ", 0–0" not in page
    assert page.count(">flat<") == sum(
        not evidence.hedge and evidence.end > 0
        for statement in world_display().statements
        for evidence in statement.evidence
    )


def test_accepted_facts_beside_two_articles_stand_in_none_of_them() -> None:
    facts = load_facts(shipped_facts())
    assert len(facts.articles) > 1
    page = render_page(build_display(overview(facts, layers=sorted(facts.vocabulary.layers))))
    accepted = next(s for s in facts.statements.values() if s.layer != ARTICLE_LAYER)
    assert accepted.evidence[0].article == ""
    assert 'class="place">: ' not in page
