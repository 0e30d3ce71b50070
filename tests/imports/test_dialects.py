"""Every file of `dialects` comes out as the TOML file beside it says.

Keys of the TOML file: `format`, the format that is recognized; `nodes`, pairs of the id in the
file and the label; `edges`, triples of the label of the start, the relation and the label of the
end. These may be left out: `undirected`, the number of edges without a direction; `title`;
`types`, one for each node; `sentences`; `works`, the ids of all cited works; `passages`; `notes`,
all of them but those on what is guessed or kept; `synonyms`, by the node's id in the file;
`attributes` and `node_attributes`, all values of an attribute of edges or nodes; `file`, the
name of the file to read, where several belong together; `arguments` for `read_graph`.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from ntgraph import FactGraph, read_graph
from ntgraph.imports.files.find_format import find_format_and_files
from ntgraph.imports.files.json_dialects.read_json import recognize
from ntgraph.imports.files.open_graph_file import GraphFile
from ntgraph.imports.files.opened_files import Opened
from ntgraph.records import Attributes, Evidence

FOLDER = Path(__file__).parent / "dialects"
EXPECTED = sorted(FOLDER.glob("*.toml"))
KEYS = {
    "format", "nodes", "edges", "undirected", "title", "types", "sentences", "works", "passages",
    "notes", "synonyms", "attributes", "node_attributes", "file", "arguments",
}  # fmt: skip
# Notes on how attributes were read; the expected attributes say the same.
ON_ATTRIBUTES = ("is read as the relation;", "kept as the file has them:")


def read_expected(path: Path) -> dict[str, Any]:
    expected = tomllib.loads(path.read_text("utf-8"))
    assert expected.keys() <= KEYS, f"unknown keys: {expected.keys() - KEYS}"
    return expected


def find_file(path: Path, expected: Mapping[str, Any]) -> Path:
    if "file" in expected:
        return FOLDER / str(expected["file"])
    (found,) = (each for each in FOLDER.glob(f"{path.stem}.*") if each != path)
    return found


def recognized(path: Path) -> str:
    """Return the name of the format that is found without being told; for JSON, its dialect."""
    name = find_format_and_files(path, None, Opened())[0].name
    if name not in ("json", "jsonl"):
        return name
    text = path.read_text("utf-8")
    return recognize(GraphFile(path.name, text, text.encode("utf-8"))) or name


def evidence_of(g: FactGraph) -> list[Evidence]:
    return [each for statement in g.everything for each in statement.evidence]


def values_of(attributes: Iterable[Attributes], name: str) -> Counter[object]:
    return Counter(value for each in attributes for key, value in each if key == name)


@pytest.fixture(params=EXPECTED, ids=lambda path: path.stem)
def expected_path(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def test_dialect_is_recognized_and_comes_out_as_expected(expected_path: Path) -> None:
    expected = read_expected(expected_path)
    path = find_file(expected_path, expected)
    assert recognized(path) == expected["format"]
    g = read_graph(path, **expected.get("arguments", {}))
    check_graph(g, expected)
    check_evidence(g, expected)
    check_attributes(g, expected)
    again = read_graph(path, **expected.get("arguments", {}))
    assert again.facts == g.facts


def check_graph(g: FactGraph, expected: Mapping[str, Any]) -> None:
    nodes, predicates = g.facts.nodes, g.facts.vocabulary.predicates
    found = Counter((type(id), id, nodes[own].label) for own, id in g.originals.items())
    assert found == Counter((type(id), id, label) for id, label in expected["nodes"])
    edges = Counter(
        (nodes[s.subject].label, predicates[s.predicate].label, nodes[s.object].label)
        for s in g.everything
    )
    assert edges == Counter(map(tuple, expected["edges"]))
    symmetric = sum(predicates[s.predicate].symmetric for s in g.everything)
    assert symmetric == expected.get("undirected", 0)
    if "title" in expected:
        assert g.facts.data.title == expected["title"]
    if "types" in expected:
        types = g.facts.vocabulary.node_types
        labels = Counter(types[node.node_type].label for node in nodes.values())
        assert labels == Counter(expected["types"])
    if "sentences" in expected:
        assert sorted(g.everything.sentences()) == sorted(expected["sentences"])


def check_evidence(g: FactGraph, expected: Mapping[str, Any]) -> None:
    evidence = evidence_of(g)
    works = {work for each in evidence for work in each.cited_sources}
    assert works == set(expected.get("works", []))
    passages = Counter(each.passage for each in evidence if each.passage)
    assert passages == Counter(expected.get("passages", []))
    notes = [note for note in g.notes if not any(each in note for each in ON_ATTRIBUTES)]
    assert notes == expected.get("notes", [])
    for each in evidence:
        assert each.span is not None, "every edge has its place in the file"
        assert each.span.end > each.span.start


def check_attributes(g: FactGraph, expected: Mapping[str, Any]) -> None:
    nodes = g.facts.nodes
    told = [each.attributes for each in evidence_of(g)]
    for name, values in expected.get("attributes", {}).items():
        assert values_of(told, name) == Counter(values), name
    for name, values in expected.get("node_attributes", {}).items():
        assert values_of((n.attributes for n in nodes.values()), name) == Counter(values), name
    by_id = {str(id): nodes[own] for own, id in g.originals.items()}
    for id, synonyms in expected.get("synonyms", {}).items():
        assert list(by_id[id].synonyms) == synonyms


def test_every_file_of_the_corpus_is_small_and_has_its_expectation() -> None:
    beside = {find_file(path, read_expected(path)).name for path in EXPECTED}
    stems = {name.split(".")[0].removesuffix("_nodes").removesuffix("_edges") for name in beside}
    for path in FOLDER.iterdir():
        if path.suffix != ".toml" and path.is_file():
            stem = path.name.split(".")[0].removesuffix("_nodes").removesuffix("_edges")
            assert path.name in beside or stem in stems, f"{path.name} is not tested"
            assert path.read_bytes().count(b"\n") <= 40
