"""What the browser's script answers about links is what the arrays say."""

from __future__ import annotations

from collections import Counter
from typing import Any

import numpy as np
import pytest

from ntgraph.page.large import PageNodes, SortedLinks, encode_links, encode_nodes
from tests.page.large.made_sections import Made, make_graph
from tests.page.large.read_by_script import ask_script, make_page

NODES, KINDS = 15, 4
SYMMETRIC = 1


@pytest.fixture(scope="module")
def made() -> Made:
    """Return a graph with links from nodes to themselves, and several between the same nodes."""
    return make_graph(np.random.default_rng(12), NODES, KINDS, 250, "random")


@pytest.fixture(scope="module")
def page(made: Made) -> dict[str, Any]:
    page = made.page
    page["header"]["kinds"][SYMMETRIC]["symmetric"] = True
    return page


def links_at(made: Made, node: int, direction: str, kind: int | None = None) -> list[int]:
    """Return the links at a node; one from the node to itself goes out."""
    rows = [(at, row) for at, row in enumerate(made.rows) if kind in (None, row[0])]
    out = [at for at, (_, subject, _) in rows if subject == node]
    into = [at for at, (_, subject, target) in rows if target == node != subject]
    return {"out": out, "in": into, "both": out + into}[direction]


def test_links_of_nodes_are_counted_by_kind(made: Made, page: dict[str, Any]) -> None:
    assert any(subject == target for _, subject, target in made.rows)
    (answer,) = ask_script([page], counts=1, degrees=1)
    for node, (told, degree) in enumerate(zip(answer["counts"], answer["degrees"], strict=True)):
        assert degree == {way: len(links_at(made, node, way)) for way in ("out", "in")}
        ways = {at: ["both"] if at == SYMMETRIC else ["out", "in"] for at in range(KINDS)}
        wanted = {
            (kind, way): len(links_at(made, node, way, kind)) for kind in ways for way in ways[kind]
        }
        assert {(row["kind"], row["direction"]): row["count"] for row in told} == {
            key: count for key, count in wanted.items() if count
        }
        sizes = [row["count"] for row in told]
        assert sizes == sorted(sizes, reverse=True)


def test_links_of_a_node_come_in_pages_and_none_is_lost(made: Made, page: dict[str, Any]) -> None:
    ways = ["both", "out", "in"]
    whole = [(node, way, kind) for node in range(NODES) for way in ways for kind in (None, 1, 2, 3)]
    asked: list[tuple[int, dict[str, Any]]] = [
        (node, {"direction": way, "from": start, "count": 7} | ({"kind": kind} if kind else {}))
        for node, way, kind in whole
        for start in (0, 7, 11, 1_000)
    ]
    (answer,) = ask_script([page], neighbors={"asked": asked})
    for (node, more), found in zip(asked, answer["neighbors"], strict=True):
        wanted = links_at(made, node, more["direction"], more.get("kind"))
        shown = wanted[more["from"] : more["from"] + 7]
        assert found["links"] == shown
        assert found["total"] == len(wanted)
        assert found["left"] == max(0, len(wanted) - more["from"] - len(shown))


def test_links_between_nodes(made: Made, page: dict[str, Any]) -> None:
    pairs = [[one, other] for one in range(NODES) for other in range(NODES)]
    (answer,) = ask_script([page], between={"pairs": pairs})
    for pair, found in zip(pairs, answer["between"], strict=True):
        assert found == [at for at, row in enumerate(made.rows) if sorted(row[1:]) == sorted(pair)]


def test_lists_of_links_by_kind_type_and_group() -> None:
    made = make_graph(np.random.default_rng(13), 20, 3, 100, "random")
    types, groups = np.arange(20) % 3, np.arange(20) % 4
    nodes = PageNodes([str(at) for at in range(20)], types, groups)
    sections = [*encode_nodes(nodes), encode_links(made.links)]
    page = make_page(sections, 20, 100, [{"template": "x"}] * 3)
    asked = [{}, {"kind": 1}, {"type": 2}, {"group": 3}, {"kind": 2, "type": 0, "group": 1}]
    (answer,) = ask_script([page], lists={"asked": asked})
    for more, found in zip(asked, answer["lists"], strict=True):
        fits = {
            at
            for at in range(20)
            if more.get("type") in (None, types[at]) and more.get("group") in (None, groups[at])
        }
        rows = enumerate(made.rows)
        assert found == [
            at
            for at, (kind, *ends) in rows
            if more.get("kind") in (None, kind) and fits.intersection(ends)
        ]


def test_links_are_named_by_ids_that_stay() -> None:
    subjects = np.array([0, 0, 0, 1, 2], dtype=np.int32)
    objects = np.array([1, 1, 2, 0, 2], dtype=np.int32)
    kinds = np.array([0, 0, 1, 0, 1], dtype=np.int32)
    links = SortedLinks.of(subjects, objects, kinds, np.arange(5), 2)
    nodes = PageNodes(["a|b", "50 %", "a|b"], np.zeros(3, int), ids={2: "third"})
    told = [{"template": "x", "key": "raises|"}, {"template": "y"}]
    page = make_page([*encode_nodes(nodes), encode_links(links)], 3, 5, told)
    texts = ["a|b", "third", "50 %", "none"]
    strange = ["", "|", "a%7Cb|1", "a%7Cb|raises%7C|50 %25|7", "%|%|%", "a|b|c|d|e"]
    (answer,) = ask_script(
        [page], keys=1, keys_of=1, nodes_of={"texts": texts}, links_of={"keys": strange}
    )
    assert answer["keys"] == [[at, at] for at in range(5)]
    assert len({*answer["keys_of"]}) == 5
    assert answer["keys_of"][0] == "a%7Cb|raises%7C|50 %25"
    assert answer["keys_of"][1] == "a%7Cb|raises%7C|50 %25|1"
    assert answer["nodes_of"] == [0, 2, 1, -1]
    assert answer["links_of"] == [-1] * len(strange)


def test_an_id_of_programs_is_found_though_it_was_decoded_once_too_often() -> None:
    nodes = PageNodes(["c++", "Gene::12", "MESH:1"], np.zeros(3, int))
    rows = np.zeros(1, dtype=np.int32)
    links = SortedLinks.of(rows, rows, rows, np.arange(1), 1)
    page = make_page([*encode_nodes(nodes), encode_links(links)], 3, 1, [{"template": "x"}])
    texts = ["own:c%2B%2B", "own:c++", "own:Gene::12", "own:MESH:1", "own:none"]
    (answer,) = ask_script([page], nodes_of={"texts": texts})
    assert answer["nodes_of"] == [0, 0, 1, -1, -1]


def test_addresses_of_links_hold_no_number_of_kinds_where_none_is_needed() -> None:
    subjects = np.array([0, 0, 0, 1], dtype=np.int32)
    objects = np.array([1, 2, 2, 2], dtype=np.int32)
    kinds = np.array([1, 0, 1, 0], dtype=np.int32)
    links = SortedLinks.of(subjects, objects, kinds, np.arange(4), 2)
    nodes = PageNodes(["a", "b", "c"], np.zeros(3, int))
    told = [{"template": "x", "key": "causes"}, {"template": "y", "key": "causes (2)"}]
    page = make_page([*encode_nodes(nodes), encode_links(links)], 3, 4, told)
    asked = ["a|causes|b", "a|causes (2)|b", "a|causes (7)|b", "a|causes (7)|c", "a|causes|a"]
    (answer,) = ask_script([page], keys=1, keys_of=1, links_of={"keys": asked})
    assert answer["keys"] == [[at, at] for at in range(4)]
    assert answer["keys_of"] == ["a|causes|c", "b|causes|c", "a|causes|b", "a|causes (2)|c"]
    assert answer["links_of"] == [2, 2, 2, -1, -1]


def test_every_node_is_somewhere(made: Made) -> None:
    counted = Counter(node for _, *ends in made.rows for node in {*ends})
    (answer,) = ask_script([made.page], degrees=1)
    assert [each["out"] + each["in"] for each in answer["degrees"]] == [
        counted[node] for node in range(NODES)
    ]
