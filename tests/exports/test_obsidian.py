"""The vault: every link has a target, properties are YAML, and texts are not read as markup."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import count

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from ntgraph.exports import to_obsidian
from ntgraph.exports.obsidian_names import (
    MOST_FILE_NAME_BYTES,
    fold_file_name,
    name_file,
    name_notes,
)
from ntgraph.exports.obsidian_text import escape_text, link_note, name_block, quote_for_yaml
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import say
from tests import world as tiny
from tests.exports.packs import NASTY, TEXTS, nasty_worlds, shipped, whole
from tests.small import small_facts

LINK = re.compile(r"\[\[([^\[\]|#^]+)(?:#\^([A-Za-z0-9-]+))?\|([^\[\]|]+)\]\]")
BLOCK = re.compile(r" \^([A-Za-z0-9-]+)$", flags=re.MULTILINE)
DEVICES = {"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(10))}


def read(facts: FactBase) -> dict[str, str]:
    return {name: whole(chunks).decode("utf-8") for name, chunks in to_obsidian(facts).items()}


def split(note: str) -> tuple[dict[str, object], str]:
    """Return the properties of a note, read as YAML, and its body."""
    start, front, body = re.split(r"^---\n", note, maxsplit=2, flags=re.MULTILINE)
    assert start == ""
    return yaml.safe_load(front) or {}, body


def assert_sound(notes: dict[str, str]) -> None:
    """Check links, blocks, properties, names and markup of all notes."""
    blocks = {name: BLOCK.findall(text) for name, text in notes.items()}
    for text in notes.values():
        _, body = split(text)
        found = LINK.findall(body)
        assert body.count("[[") == len(found)
        for path, block, _ in found:
            assert f"{path}.md" in notes, path
            assert not block or block in blocks[f"{path}.md"]
        tokens = MarkdownIt("commonmark").parse(body)
        kinds = {each.type for token in tokens for each in (token, *(token.children or ()))}
        assert kinds.isdisjoint({"html_block", "html_inline", "image", "fence", "code_block"})
    assert len({fold_file_name(name) for name in notes}) == len(notes)
    for ids in blocks.values():
        assert len(set(ids)) == len(ids)


@pytest.mark.parametrize(
    "facts", [tiny.world(), small_facts(), shipped()], ids=["world", "small", "shipped"]
)
def test_links_properties_and_names_are_sound(facts: FactBase) -> None:
    notes = read(facts)
    assert_sound(notes)
    assert len(notes) == len(facts.nodes) + len(facts.sources) + 1
    ids = {split(text)[0].get("id") for text in notes.values()}
    assert ids == {*facts.nodes, *facts.sources, None}


@settings(max_examples=60, deadline=None)
@given(nasty_worlds())
def test_they_are_sound_whatever_the_text(facts: FactBase) -> None:
    assert_sound(read(facts))


def test_every_note_is_reached_from_the_first() -> None:
    notes = read(shipped())
    listed = {f"{path}.md" for path, _, _ in LINK.findall(notes["Start here.md"])}
    assert listed == notes.keys() - {"Start here.md"}


@pytest.mark.parametrize("facts", [small_facts(), shipped()], ids=["small", "shipped"])
def test_each_statement_stands_in_full_once_and_is_linked_from_its_object(facts: FactBase) -> None:
    notes = {split(text)[0].get("id"): text for text in read(facts).values()}
    for statement in facts.statements.values():
        block = name_block(statement.id)
        homes = [id for id, text in notes.items() if f" ^{block}\n" in text]
        assert homes == [statement.subject]
        assert f"### {escape_text(say(statement, facts))}" in notes[statement.subject]
        if statement.object != statement.subject:
            assert f"#^{block}|" in notes[statement.object]


def test_statement_is_told_with_all_that_speaks_for_and_against_it(world: FactBase) -> None:
    note = read(world)["things/caffeine.md"]
    told = note.partition("### Caffeine shortens sleep.")[2].partition("\n### ")[0]
    span = tiny.SHORTENS.evidence[0].span
    assert span is not None
    for words in (
        "**Against science:** contradicted – =A reason &lt;/script&gt;",
        "*(recalled)*",
        "**Contested by:**",
        "Caffeine does not shorten sleep.",
        "section “what coffee does”, worded with “may”, citing 1",
        f"(p1, characters {span.start}–{span.end})",
        "does not support: Its title names another drug.",
        "> [!warning] Safety\n> Ask somebody before you act",
        "[[works/First work|Müller A, O'Neil B. First work.",
    ):
        assert words in told, words


def test_denied_statement_and_accepted_fact_are_marked(world: FactBase) -> None:
    notes = read(world)
    assert re.search(r"does not shorten sleep\.\n\n.* \(denied\) \^", notes["things/caffeine.md"])
    accepted = notes["things/the object bees.md"].partition("## Accepted facts")[2]
    assert "go along with caffeine" in accepted
    assert "Against science" not in accepted


def test_safety_note_is_announced_wherever_the_statement_is_linked() -> None:
    facts = shipped()
    careful = {name_block(s.id) for s in facts.statements.values() if s.safety_notes}
    for text in read(facts).values():
        for line in text.splitlines():
            if line.startswith("- [[") and any(f"#^{block}|" in line for block in careful):
                assert "see its safety note" in line


def test_work_tells_what_it_is_cited_for_and_its_interest(world: FactBase) -> None:
    notes = read(world)
    assert "does not support: Its title names another drug." in notes["works/First work.md"]
    (article,) = (t for t in notes.values() if split(t)[0].get("id") == "ntg:tiny-article")
    assert "> [!info] Interest\n> Sells coffee." in article


@given(st.lists(TEXTS, max_size=12))
@example(["a", "A", "a 2", "A", "ß", "SS", "ﬁ", "FI"])
@example(list(NASTY))
def test_file_names_suit_every_system(texts: list[str]) -> None:
    named = name_notes(zip(map(str, count()), texts, strict=False))
    assert len({fold_file_name(name) for name in named.values()}) == len(texts)
    for name in named.values():
        assert name
        assert len(name.encode("utf-8")) <= MOST_FILE_NAME_BYTES + 10
        assert not set(name) & set('<>:"/\\|?*#^[]%\n\t\x00')
        assert name == name.strip(" .")
        assert ".." not in name
        assert name.partition(".")[0].casefold() not in DEVICES


@pytest.mark.parametrize("name", ["con", "NUL.txt", "Com1", "lpt9.a", "aux"])
def test_names_of_devices_are_changed(name: str) -> None:
    assert name_file(name) == f"note {name}"


def test_many_equal_names_are_numbered_in_order() -> None:
    named = name_notes((str(at), "same") for at in range(3000))
    assert named["0"] == "same"
    assert named["2999"] == "same 3000"


@given(TEXTS)
def test_quoted_text_is_yaml(text: str) -> None:
    read_back = yaml.safe_load(f"a: {quote_for_yaml(text)}")["a"]
    assert read_back == yaml.safe_load(f"- {quote_for_yaml(read_back)}")[0]
    assert " ".join(read_back.split()) == read_back


@given(TEXTS)
def test_escaped_text_reads_as_it_is(text: str) -> None:
    (_, inline, _) = MarkdownIt("commonmark").parse(f"x {escape_text(text)} x")
    shown = "".join(child.content for child in inline.children or ())
    assert {child.type for child in inline.children or ()} <= {"text", "text_special"}
    assert shown.split() == f"x {yaml.safe_load(quote_for_yaml(text))} x".split()


@given(TEXTS)
def test_any_text_can_be_a_link(text: str) -> None:
    assert LINK.fullmatch(link_note("things/a", text, "st-1"))


def test_equal_facts_with_other_labels_keep_their_ids(world: FactBase) -> None:
    nodes = {id: replace(node, label="same", lay_label="Same") for id, node in world.nodes.items()}
    notes = read(replace(world, nodes=nodes))
    assert_sound(notes)
    assert {"things/Same.md", "things/Same 2.md"} <= notes.keys()
