"""The Python side of the interactive map."""

from __future__ import annotations

from typing import Any

import networkx as nx
import pytest

from ntgraph.errors import UnknownNodeError
from ntgraph.explore import FactGraph, from_networkx
from ntgraph.facts import FactBase
from ntgraph.notebook.graph_widget import GraphWidget, SharedParts
from ntgraph.notebook.page_parts import mark, own_part, shared_parts
from ntgraph.page import render_page
from tests import world as tiny
from tests.page.displays import world_display


@pytest.fixture
def widget(world: FactBase) -> GraphWidget:
    return FactGraph(world).everything.widget(height=300)


def test_a_page_is_joined_again_from_its_parts() -> None:
    page = own_part(world_display())
    for at, part in enumerate(shared_parts()):
        assert page.count(mark(at)) == 1
        page = page.replace(mark(at), part)
    assert page == render_page(world_display(), embed=True)


def test_what_is_each_one_s_own_is_small() -> None:
    assert len(own_part(world_display())) < len(render_page(world_display(), embed=True)) / 4
    assert len(own_part(world_display())) < 45_000


@pytest.mark.parametrize("name", ["caffeine", "CAFFEINE", tiny.CAFFEINE])
def test_a_node_is_chosen_by_any_name(widget: GraphWidget, name: str) -> None:
    widget.select(name)
    assert (widget.selected, widget.kind, widget.focus) == (tiny.CAFFEINE, "node", tiny.CAFFEINE)


def test_statements_and_works_are_chosen_by_id(widget: GraphWidget) -> None:
    widget.select(tiny.SHORTENS.id)
    assert (widget.kind, widget.focus) == ("statement", "")
    widget.select("pmid:123")
    assert widget.kind == "source"
    widget.select("")
    assert (widget.selected, widget.kind) == ("", "")


def test_a_node_of_ones_own_graph_is_chosen_by_its_own_id() -> None:
    widget = from_networkx(nx.path_graph(3)).widget()
    widget.select(0)
    assert (widget.kind, widget.selected) == ("node", "own:0")


def test_a_name_that_is_not_on_the_map_suggests_others(world: FactBase) -> None:
    graph = FactGraph(world)
    widget = graph.neighborhood("caffeine").widget()
    with pytest.raises(UnknownNodeError):
        widget.select("alone")
    with pytest.raises(UnknownNodeError, match="did you mean"):
        widget.select("cafeine")


def test_what_is_chosen_can_be_watched(widget: GraphWidget) -> None:
    seen: list[Any] = []
    widget.observe(lambda change: seen.append(change["new"]), names="selected")
    widget.focus = "sleep"
    assert seen == [tiny.SLEEP]


def test_all_maps_share_what_they_have_in_common(world: FactBase) -> None:
    graph = FactGraph(world)
    one, other = graph.widget(), graph.node("caffeine").widget()
    assert one.shared == other.shared == SharedParts.of_this_kernel().model_id
    assert SharedParts.of_this_kernel().parts == shared_parts()


def test_without_a_kernel_a_map_is_its_picture(
    widget: GraphWidget, capsys: pytest.CaptureFixture[str]
) -> None:
    widget._ipython_display_()
    assert repr(widget) in capsys.readouterr().out


def test_in_a_kernel_a_picture_stands_before_the_map(
    widget: GraphWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[dict[str, Any]] = []
    monkeypatch.setattr("ntgraph.notebook.graph_widget.has_kernel", lambda: True)
    monkeypatch.setattr("ntgraph.notebook.graph_widget.show", lambda data, **_: shown.append(data))
    widget._ipython_display_()
    still, live = shown
    assert f'data-ntgraph="{widget.name}"' in still["text/html"]
    assert list(live) == ["application/vnd.jupyter.widget-view+json"]


def test_closing_all_widgets_does_not_blank_those_to_come(world: FactBase) -> None:
    graph = FactGraph(world)
    before = graph.widget().shared
    SharedParts.of_this_kernel().close()
    assert graph.widget().shared != before
    assert graph.widget().shared == SharedParts.of_this_kernel().model_id


def test_two_widgets_have_names_of_their_own(world: FactBase) -> None:
    graph = FactGraph(world)
    assert graph.widget().name != graph.widget().name
