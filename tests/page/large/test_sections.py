"""What is written into sections is read by the browser's script, whatever the graph."""

from __future__ import annotations

import string
from typing import Any

import networkx as nx
import numpy as np
import pytest

from ntgraph.page.large import (
    PageNodes,
    PageSection,
    SortedLinks,
    encode_attributes,
    encode_details,
    encode_lines,
    encode_links,
    encode_more_lines,
    encode_nodes,
    encode_values,
    evidence_order,
)
from ntgraph.page.large.base85_text import ALPHABET, bytes_to_text
from ntgraph.page.large.line_section import number_orders
from ntgraph.page.large.text_streams import join_texts
from tests.page.displays import HOSTILE
from tests.page.large.made_sections import ORDERS, Made, make_graph, make_graphs
from tests.page.large.read_by_script import ask_script, make_page

MANY = range(120)


def read_text(text: str, size: int) -> bytes:
    """Return the bytes of a text, as the alphabet defines it."""
    numbers = [
        sum(ALPHABET.index(letter) * 85 ** (4 - place) for place, letter in enumerate(group))
        for group in (text[at : at + 5] for at in range(0, len(text), 5))
    ]
    return b"".join(number.to_bytes(4, "big") for number in numbers)[:size]


@pytest.mark.parametrize("size", [0, 1, 3, 4, 5, 1023])
def test_text_keeps_bytes_and_has_nothing_that_html_reads(size: int) -> None:
    data = np.random.default_rng(size).bytes(size)
    text = bytes_to_text(data)
    assert read_text(text, size) == data
    assert set(text) <= set(string.printable) - set("<>&\"'\\`$% \t\r\n\x0b\x0c")
    assert bytes_to_text(b"\xff" * 4) == "s8W-!".translate(_ascii85_to_ours())


def _ascii85_to_ours() -> dict[int, str]:
    """Return how the letters of Ascii85 are written in our alphabet."""
    return {33 + digit: letter for digit, letter in enumerate(ALPHABET)}


def test_links_and_lines_come_back_whatever_the_order_of_the_file() -> None:
    graphs = [*make_graphs(MANY)]
    answers = ask_script((made.page for made in graphs), links=True, lines=True)
    for made, answer in zip(graphs, answers, strict=True):
        assert answer["links"] == made.rows
        places = [{"line": line, "more": []} for line in made.links.lines.tolist()]
        assert answer["lines"] == places


def test_many_links_in_random_order_need_less_than_four_bytes_each() -> None:
    made = make_graph(np.random.default_rng(1), 2_000, 5, 100_000, "random")
    size = len(encode_links(made.links).deflated) + len(encode_lines(made.links).deflated)
    assert size < 4 * 100_000


@pytest.mark.parametrize("order", ["by subject", "by object"])
def test_lines_of_a_sorted_file_need_almost_nothing(order: str) -> None:
    made = make_graph(np.random.default_rng(2), 2_000, 5, 100_000, order)
    assert len(encode_lines(made.links).deflated) < 0.35 * 100_000
    links = made.links
    lines = np.arange(len(links), dtype=np.uint32)
    inside = SortedLinks.of(links.subjects, links.objects, links.kinds, lines, 5)
    assert len(encode_lines(inside).deflated) < 1_000


def test_sections_are_the_same_each_time() -> None:
    made, again = (make_graph(np.random.default_rng(3), 50, 3, 500, "random") for _ in range(2))
    assert made.page == again.page


def test_orders_are_numbered_without_gaps() -> None:
    orders = np.array([[a, b, c] for a in range(3) for b in range(3) for c in range(3)])
    distinct = orders[[len({*row}) == 3 for row in orders.tolist()]]
    assert number_orders(distinct.ravel(), 3).tolist() == [*range(6)]


TEXTS = ["", "tea", "line\nbreak", "two\r\nlines", *HOSTILE.values(), "\U0001f41d", "é", "e\u0301"]


def test_texts_of_nodes_come_back() -> None:
    count = len(TEXTS)
    plural = np.arange(count) % 2 == 0
    nodes = PageNodes(
        TEXTS,
        types=np.arange(count) * 50,
        groups=np.arange(count)[::-1] * 300,
        plural=plural,
        said={2: "said\nso"},
        ids={0: "id|of %7C", 5: "<id>"},
        definitions={1: "a\ndefinition", 4: ""},
        synonyms={3: ["one", "two\nlines", ""], 6: ["three"]},
    )
    none = np.empty(0, np.int32)
    links = SortedLinks.of(none, none, none, none, 0)
    sections = [*encode_nodes(nodes), encode_links(links), encode_lines(links)]
    page = make_page(sections, count, 0, [])
    (answer,) = ask_script([page], names=1, types=1, groups=1, ids=1, about=1)
    assert answer["names"] == TEXTS
    assert answer["types"] == [at * 50 for at in range(count)]
    assert answer["groups"] == [(count - 1 - at) * 300 for at in range(count)]
    assert answer["ids"] == ["id|of %7C", *TEXTS[1:5], "<id>", *TEXTS[6:]]
    about = answer["about"]
    assert [each["definition"] for each in about[:5]] == ["", "a\ndefinition", "", "", ""]
    assert about[3]["synonyms"] == ["one", "two\nlines", ""]
    assert about[6]["synonyms"] == ["three"]


def test_half_a_character_becomes_a_question_mark() -> None:
    assert join_texts(["a\ud800", "b"]) == (b"a?\nb", "\n")


MORE_THAN_TWO_BYTES = 66_000


def test_more_kinds_and_types_than_fit_into_two_bytes_come_back() -> None:
    numbers = np.arange(MORE_THAN_TWO_BYTES, dtype=np.int32)
    nodes = PageNodes([*map(str, numbers)], types=numbers)
    links = SortedLinks.of(numbers, numbers[::-1], numbers, numbers[::-1] + 2, len(numbers))
    sections = [*encode_nodes(nodes), encode_links(links), encode_lines(links)]
    kinds = [{"template": f"{at} {{subject}}"} for at in range(len(numbers))]
    page = make_page(sections, len(numbers), len(numbers), kinds)
    (answer,) = ask_script([page], links=1, lines=1, types=1)
    assert answer["types"] == numbers.tolist()
    assert [row[0] for row in answer["links"]] == numbers.tolist()
    assert [each["line"] for each in answer["lines"]] == [*reversed(range(2, len(numbers) + 2))]


def test_texts_with_every_character_that_separates_come_back() -> None:
    every = "".join(map(chr, [*range(32), *range(0xE000, 0xF900)]))
    texts = [every, "\n", "\t", "\n\t", "\t\t\t", "", "\n\t\t\t", "tea"]
    joined, between = join_texts(texts)
    assert joined.decode("utf-8").split(between) == texts
    assert join_texts([every])[0].decode("utf-8") == every


def test_evidence_comes_back_in_its_order() -> None:
    subjects = np.array([1, 0, 0], dtype=np.int32)
    kinds = np.zeros(3, dtype=np.int32)
    first = np.array([0, 1, 4, 6])
    lines = np.array([9, 2, 30, 4, 5, 5], dtype=np.uint32)
    links = SortedLinks.of(subjects, subjects, kinds, lines[first[:-1]], 1)
    rows = evidence_order(links, first)
    assert rows.tolist() == [1, 2, 3, 4, 5, 0]
    codes = np.array([0, -1, 1, 0, -1, -1])[rows]
    more = encode_more_lines(links, lines, first)
    assert more is not None
    work = {"text": "A work", "links": [{"text": "DOI", "address": "https://doi.org/1"}]}
    sections = [
        *encode_nodes(PageNodes(["a", "b"], np.zeros(2, int))),
        *(encode_links(links), encode_lines(links), more),
        encode_values("works", codes, [[0], [0, 0]]),
        encode_values("work_list", np.empty(0, np.int32), [work]),
        encode_values("passages", codes, ["words", 'more "words"']),
        *encode_attributes({"weight": (codes, [1.5, None]), "a <b>": (codes, [True, "x"])}),
        encode_details([{"of": at} if at else None for at in range(3)]),
    ]
    page = make_page(sections, 2, 3, [{"template": "{subject} is {object}"}])
    (answer,) = ask_script([page], lines=1, details=1, keys=1)
    assert answer["lines"] == [
        {"line": 2, "more": [30, 4]},
        {"line": 5, "more": [5]},
        {"line": 9, "more": []},
    ]
    pieces = [found["evidence"] for found in answer["details"]]
    assert [[each["line"] for each in own] for own in pieces] == [[2, 30, 4], [5, 5], [9]]
    assert [each["works"] for each in pieces[0]] == [[], [work, work], [work]]
    assert [each["passage"] for each in pieces[0]] == ["", 'more "words"', "words"]
    assert pieces[0][2]["attributes"] == [["a <b>", True], ["weight", 1.5]]
    assert [found["details"] for found in answer["details"]] == [None, {"of": 1}, {"of": 2}]
    assert answer["keys"] == [[at, at] for at in range(3)]


def test_details_of_many_statements_are_read_in_blocks() -> None:
    details = [{"number": at, "text": "é" * (at % 7)} if at % 3 else None for at in range(1_000)]
    nothing = np.zeros(1_000, dtype=np.int32)
    links = SortedLinks.of(nothing, nothing, nothing, np.arange(1_000), 1)
    sections: list[PageSection] = [
        *encode_nodes(PageNodes(["a"], np.zeros(1, int))),
        *(encode_links(links), encode_lines(links), encode_details(details)),
    ]
    (answer,) = ask_script([make_page(sections, 1, 1_000, [{"template": "x"}])], details=1, keys=1)
    assert [each["details"] for each in answer["details"]] == details
    assert answer["keys"] == [[at, at] for at in range(1_000)]


def joined(made: Made) -> nx.Graph[int]:
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(made.nodes))
    graph.add_edges_from((a, b) for _, a, b in made.rows if a != b)
    return graph


def test_paths_and_steps_are_those_of_networkx() -> None:
    draw = np.random.default_rng(7)
    graphs = [make_graph(draw, 12, 2, count, ORDERS[0]) for count in (0, 9, 18, 30, 60, 200)]
    pairs = [[a, b] for a in range(12) for b in range(12)]
    asked = {"pairs": pairs, "limit": 10_000}
    answers = ask_script((made.page for made in graphs), paths=asked, two_steps=1)
    for made, answer in zip(graphs, answers, strict=True):
        graph = joined(made)
        for (a, b), found in zip(pairs, answer["paths"], strict=True):
            wanted = [] if a == b else nx.all_simple_paths(graph, a, b, cutoff=3)
            assert sorted(found["paths"]) == sorted(wanted)
            assert [len(path) for path in found["paths"]] == sorted(map(len, found["paths"]))
            assert found["more"] == 0
        for node, (one, two) in enumerate(answer["two_steps"]):
            far = nx.single_source_shortest_path_length(graph, node, cutoff=2)
            assert one == sorted(other for other, steps in far.items() if steps == 1)
            assert two == sorted(other for other, steps in far.items() if steps == 2)


def test_the_shortest_path_of_any_length_is_as_long_as_that_of_networkx() -> None:
    draw = np.random.default_rng(5)
    count, denied = 300, 1
    subjects = draw.integers(0, count, 330).astype(np.int32)
    objects = np.minimum(subjects + draw.integers(0, 6, 330), count - 1).astype(np.int32)
    kinds = (draw.random(330) < 0.1).astype(np.int32)
    made = Made(count, 2, SortedLinks.of(subjects, objects, kinds, np.arange(330), 2))
    page = made.page
    page["header"]["kinds"][denied]["negated"] = True
    graph = nx.Graph((one, other) for kind, one, other in made.rows if kind != denied)
    graph.add_nodes_from(range(count))
    pairs = draw.integers(0, count, (400, 2)).tolist()
    (answer,) = ask_script([page], shortest={"pairs": pairs})
    lengths = set()
    for (a, b), found in zip(pairs, answer["shortest"], strict=True):
        if a == b or not nx.has_path(graph, a, b):
            assert found == [a]
            continue
        assert (found[0], found[-1]) == (a, b)
        assert nx.is_path(graph, found)
        assert len(found) - 1 == nx.shortest_path_length(graph, a, b)
        lengths.add(len(found) - 1)
    assert {1, 2} <= lengths
    assert max(lengths) >= 12


def test_more_paths_than_asked_for_are_told() -> None:
    made = make_graph(np.random.default_rng(8), 12, 2, 200, "random")
    pairs = [[a, b] for a in range(12) for b in range(a)]
    (all_paths,) = ask_script([made.page], paths={"pairs": pairs, "limit": 10_000})
    (some,) = ask_script([made.page], paths={"pairs": pairs, "limit": 5})
    for whole, found in zip(all_paths["paths"], some["paths"], strict=True):
        assert found["paths"] == whole["paths"][:5]
        assert found["more"] == max(0, len(whole["paths"]) - 5)


def test_what_is_denied_joins_nothing() -> None:
    made = make_graph(np.random.default_rng(9), 12, 2, 60, "random")
    page = made.page
    page["header"]["kinds"][0]["negated"] = True
    said = [row for row in made.rows if row[0] == 1]
    graph: nx.Graph[int] = nx.Graph((a, b) for _, a, b in said if a != b)
    pairs = [[a, b] for a in graph for b in graph if a != b]
    (answer,) = ask_script([page], paths={"pairs": pairs, "limit": 10_000}, two_steps=1)
    for (a, b), found in zip(pairs, answer["paths"], strict=True):
        assert sorted(found["paths"]) == sorted(nx.all_simple_paths(graph, a, b, cutoff=3))
    assert answer["two_steps"][0][0] == sorted(graph[0])


def damage(page: dict[str, Any], name: str, **changed: Any) -> dict[str, Any]:
    """Return a page with another header of a section."""
    header = page["header"]
    sections = {**header["sections"], name: {**header["sections"][name], **changed}}
    return {**page, "header": {**header, "sections": sections}}


def test_damage_is_told_in_one_sentence() -> None:
    page = make_graph(np.random.default_rng(4), 30, 3, 200, "random").page
    text = page["sections"]["links"]
    cut = {**page, "sections": {**page["sections"], "links": text[:-20]}}
    wrong = {**page, "sections": {**page["sections"], "links": "<" + text[1:]}}
    other = {**page, "sections": {**page["sections"], "links": text[:200][::-1] + text[200:]}}
    size = page["header"]["sections"]["links"]["bytes"]
    streams = page["header"]["sections"]["links"]["streams"]
    missing = {**page, "sections": {**page["sections"], "links": ""}}
    broken = [
        *(cut, wrong, other, missing),
        damage(page, "links", bytes=2**40),
        damage(page, "links", bytes=size + 1),
        damage(page, "links", bytes=size - 1),
        damage(page, "links", bytes=-1),
        damage(page, "links", items=2**31),
        damage(page, "links", items=199),
        damage(page, "links", streams=[2**40]),
        damage(page, "links", streams=[size]),
        damage(page, "links", streams=[streams[1], streams[0], *streams[2:]]),
        damage(page, "links", deflated=1.5),
        damage(page, "names", items=5, between="thing"),
        {**page, "header": {**page["header"], "counts": {"nodes": 3, "statements": 200}}},
        {**page, "header": {**page["header"], "kinds": []}},
    ]
    for answer in ask_script(broken, links=1):
        assert answer.keys() == {"error"}
        name, _, told = answer["error"].partition(": ")
        assert name == "DamagedSection"
        assert told.startswith("The part “")
        assert told.endswith("; get it again.")


@pytest.mark.parametrize("name", ["links", "lines"])
def test_changed_bytes_never_hang_or_crash(name: str) -> None:
    draw = np.random.default_rng(5)
    page = make_graph(draw, 30, 3, 300, "random").page
    text = page["sections"][name]
    broken = []
    for _ in range(150):
        at = int(draw.integers(len(text)))
        letter = ALPHABET[int(draw.integers(85))]
        changed = text[:at] + letter + text[at + 1 :]
        broken.append({**page, "sections": {**page["sections"], name: changed}})
    for answer in ask_script(broken, links=1, lines=1):
        assert answer.keys() == {"links", "lines"} or answer["error"].startswith("DamagedSection:")
