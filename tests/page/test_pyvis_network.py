"""The nodes, edges and options of the map, in the form of vis-network."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from ntgraph.display import DisplayNode, DisplayPort
from ntgraph.page.pyvis_network import draw
from tests.page.displays import HOSTILE, make_display, world_display


@pytest.fixture(scope="module")
def drawing() -> dict[str, Any]:
    return draw(world_display())


def test_every_node_port_and_line_is_drawn(drawing: dict[str, Any]) -> None:
    display = world_display()
    ports = sum(len(node.ports) for node in display.nodes)
    assert len(drawing["nodes"]) == len(display.nodes) + ports
    assert [edge["id"] for edge in drawing["edges"]] == [edge.id for edge in display.edges]


def test_ids_are_unique_and_made_here(drawing: dict[str, Any]) -> None:
    ids = [node["id"] for node in drawing["nodes"]]
    assert len(set(ids)) == len(ids)
    hostile = draw(make_display("__proto__"))
    assert [node["id"] for node in hostile["nodes"]] == ["n0", "n1"]


def test_places_are_fixed_and_nothing_moves(drawing: dict[str, Any]) -> None:
    display = world_display()
    at = {node["id"]: (node["x"], node["y"]) for node in drawing["nodes"]}
    assert [at[f"n{rank}"] for rank in range(len(display.nodes))] == [
        (node.x, node.y) for node in display.nodes
    ]
    assert drawing["options"]["physics"] is False
    assert drawing["options"]["interaction"]["dragNodes"] is False


def test_boxes_are_as_large_as_they_were_laid_out(drawing: dict[str, Any]) -> None:
    boxes = {node["id"]: node for node in drawing["nodes"]}
    for at, node in enumerate(world_display().nodes):
        parts: dict[str, DisplayNode | DisplayPort] = {f"n{at}": node}
        parts |= {f"n{at}p{rank}": port for rank, port in enumerate(node.ports)}
        for id, part in parts.items():
            margin = boxes[id].get("margin") or drawing["options"]["nodes"]["margin"]
            across = boxes[id]["widthConstraint"]["minimum"] + margin["left"] + margin["right"]
            down = boxes[id]["heightConstraint"]["minimum"] + margin["top"] + margin["bottom"]
            assert (across, down) == pytest.approx((part.width, part.height), abs=0.06)


def test_ends_of_lines_tell_the_sign(drawing: dict[str, Any]) -> None:
    display = world_display()
    ends = {line.sign: (line.end, bool(line.tip)) for line in display.lines}
    expected = {
        "+": ("arrow", True),
        "-": ("bar", True),
        "0": ("open", True),
        "=": ("plain", False),
    }
    drawn = {edge["id"] for edge in drawing["edges"]}
    for edge in display.edges:
        assert edge.id in drawn
        assert ends[edge.sign] == expected[edge.sign]


def test_lines_of_too_little_start_at_their_port(drawing: dict[str, Any]) -> None:
    display = world_display()
    starts = {edge["id"]: edge["from"] for edge in drawing["edges"]}
    for edge in display.edges:
        assert ("p" in starts[edge.id]) == bool(edge.level)


def test_a_bundle_is_wider_and_a_denial_has_a_mark(drawing: dict[str, Any]) -> None:
    display = world_display()
    widths = {edge["id"]: edge["width"] for edge in drawing["edges"]}
    marks = {mark.id: mark for mark in display.marks}
    assert any(edge.negated for edge in display.edges)
    assert marks["negated"].words == "not"
    for edge in display.edges:
        assert (widths[edge.id] > display.look.line.width) == (len(edge.statements) > 1)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_labels_are_plain_text(text: str) -> None:
    drawing = draw(make_display(text))
    assert drawing["nodes"][0]["label"] == text[:20]
    assert "title" not in drawing["nodes"][0]
    assert "multi" not in drawing["options"]["nodes"]["font"]


def test_importing_the_page_loads_neither_pyvis_nor_ipython() -> None:
    script = (
        "import sys, ntgraph.page; "
        "sys.exit(bool({'pyvis', 'IPython', 'pandas'} & sys.modules.keys()))"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
