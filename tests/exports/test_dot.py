"""DOT: what it says of things and statements, and that no text of theirs is a command.

Graphviz and pydot read it in `tests/exports/foreign`.
"""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntgraph.exports import to_dot
from ntgraph.exports.dot import MOST_ROUTED, quote, quote_id
from ntgraph.facts import FactBase
from tests import world as tiny
from tests.exports.awkward import WORLDS
from tests.page.displays import HOSTILE

TEXT = r'"(?:[^"\\]|\\.)*"'
OWNER = f"(?:graph|node|edge|{TEXT}(?: -> {TEXT})?)"
LINE = re.compile(rf"digraph {TEXT} {{|}}|{OWNER} \[\w+={TEXT}(?: \w+={TEXT})*\];")


@pytest.mark.parametrize("name", WORLDS)
def test_every_line_is_one_statement_of_dot(name: str) -> None:
    for line in "".join(to_dot(WORLDS[name]())).split("\n")[:-1]:
        assert LINE.fullmatch(line), line


@pytest.mark.parametrize("text", HOSTILE.values(), ids=list(HOSTILE))
def test_hostile_names_stay_within_their_marks(world: FactBase, text: str) -> None:
    nodes = {id: replace(node, label=text, lay_label=text) for id, node in world.nodes.items()}
    for line in "".join(to_dot(replace(world, nodes=nodes))).split("\n")[:-1]:
        assert LINE.fullmatch(line), line


@given(st.text())
def test_any_text_can_be_quoted(text: str) -> None:
    assert re.fullmatch(TEXT, quote_id(text), re.DOTALL)
    assert re.fullmatch(TEXT, quote(text), re.DOTALL)


def test_entities_of_html_stay_text() -> None:
    assert quote("a &amp; b & c &#38;") == '"a &amp;amp; b & c &amp;#38;"'


def test_lines_have_ends_manners_and_colors(world: FactBase) -> None:
    lines = {
        found[1]: line for line in to_dot(world) if (found := re.search(r' \[id="([^"]+)"', line))
    }
    assert 'arrowhead="tee" style="solid" color="#b3261e"' in lines[tiny.SHORTENS.id]
    assert 'label="✕ shortens"' in lines[tiny.SHORTENS.id]
    assert 'arrowhead="vee" style="dotted"' in lines[tiny.SHORTENS_NOT.id]
    assert 'label="does not shorten"' in lines[tiny.SHORTENS_NOT.id]
    assert 'arrowhead="normal"' in lines[tiny.BRING_MARKUP.id]
    assert tiny.GO_ALONG.id not in lines  # an accepted fact, which the map does not show


def test_only_a_small_graph_asks_for_lines_around_boxes(world: FactBase) -> None:
    assert len(world.statements) <= MOST_ROUTED
    assert 'splines="true"' in "".join(to_dot(world))
    assert 'splines="line"' in "".join(to_dot(WORLDS["shipped"]()))


def test_title_counts_what_is_left_out() -> None:
    assert "5 more things left out" in "".join(to_dot(WORLDS["shipped"]()))
