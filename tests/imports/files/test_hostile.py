"""Broken and malicious files: each gives one clear error with its place; nothing is written."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ntgraph import read_graph
from ntgraph.errors import GraphFileError, NtgraphError
from ntgraph.imports.files import import_size_limits
from tests.imports.files.awkward import write
from tests.imports.files.hostile_formats import FORMAT_BOMBS, FORMAT_CASES

GRAPHML = '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">{}</graphml>'
GEXF = '<gexf xmlns="http://gexf.net/1.3"><graph defaultedgetype="directed">{}</graph></gexf>'
NODE_LINK = '{{"directed": true,\n"nodes": [{}],\n"edges": [{}]}}'

LAUGHS = "".join(
    f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">\n' if n else '<!ENTITY l0 "lol">\n' for n in range(12)
)
BILLION_LAUGHS = f"<?xml version='1.0'?>\n<!DOCTYPE graphml [\n{LAUGHS}]>\n<graphml>&l11;</graphml>"
EXTERNAL = (
    '<?xml version="1.0"?>\n<!DOCTYPE gexf [<!ENTITY x SYSTEM "file:///etc/hostname">]><gexf/>'
)
DTD = '<!DOCTYPE graphml SYSTEM "http://example.org/graphml.dtd">\n<graphml/>'

A_AND_B = '{"id": "a"}, {"id": "b"}'
LONG = "x" * (import_size_limits.LONGEST_TEXT + 1)
DEEP = 100_000

CASES: dict[str, tuple[str, str | bytes, str]] = {
    # Malicious XML
    "billion laughs": ("g.graphml", BILLION_LAUGHS, r"g\.graphml:2: a document type \('graphml'\)"),
    "external entity": ("g.gexf", EXTERNAL, r"g\.gexf:2: a document type \('gexf'\) .* take"),
    "document type": ("g.graphml", DTD, r"g\.graphml:1: a document type"),
    "undeclared entity": ("g.graphml", "<graphml>\n&x;</graphml>", r"g\.graphml:2: .*entity"),
    "deep XML": (
        "g.gexf",
        "<gexf>" + "<node>" * DEEP,
        r"g\.gexf:1: nested too deeply: .* 64 levels",
    ),
    "long attribute": (
        "g.graphml",
        GRAPHML.format(f'<graph><node id="{LONG}"/></graph>'),
        "at most 131,072 char",
    ),
    "long text": ("g.graphml", GRAPHML.format(f"<desc>{LONG}</desc>"), "at most 131,072 char"),
    # Malicious JSON
    "deep JSON": ("g.json", '{"nodes": ' + "[" * DEEP, r"g\.json:1: nested too deeply"),
    "deep attribute": (
        "g.json",
        NODE_LINK.format('{"id": 1, "x": ' + "[" * 70 + "]" * 70 + "}", ""),
        r"g\.json:2: nested too deeply",
    ),
    "long JSON text": (
        "g.json",
        NODE_LINK.format(f'{{"id": 1, "label": "{LONG}"}}', ""),
        "at most 131,072 char",
    ),
    "number that collides": (
        "g.json",
        NODE_LINK.format(f'{{"id": {10 * (2**61 - 1)}}}', ""),
        "id: expected an id .*found 23",
    ),
    "giant number": ("g.json", NODE_LINK.format('{"id": ' + "9" * 5000 + "}", ""), "a number that"),
    # Malicious tables
    "long cell": ("g.csv", f"source,target\na,{LONG}\n", r"g\.csv:2: not a table: field larger"),
    "open quote": ("g.csv", 'source,target\na,"b\n' + "a,b\n" * 9, "quotation mark left open"),
    # Ids
    "NaN id": ("g.json", NODE_LINK.format('{"id": NaN}', ""), r"g\.json:2:id: .*found nan"),
    "infinite id": ("g.json", NODE_LINK.format('{"id": -Infinity}', ""), r"2:id: .*found -inf"),
    "id beyond floats": ("g.json", NODE_LINK.format('{"id": 1e999}', ""), r"2:id: .*found inf"),
    "NaN inside an id": ("g.json", NODE_LINK.format('{"id": [1, NaN]}', ""), r"2:id: .*\[1, nan\]"),
    "NaN end": (
        "g.json",
        NODE_LINK.format(A_AND_B, '{"source": NaN, "target": "b"}'),
        r"g\.json:3:source: .*found nan",
    ),
    "no id": ("g.json", NODE_LINK.format('{"name": "a"}', ""), r"2:id: missing: .*found only name"),
    "null id": ("g.json", NODE_LINK.format('{"id": null}', ""), r"2:id: expected an id .* None"),
    "object as id": ("g.json", NODE_LINK.format('{"id": {"a": 1}}', ""), r"2:id: expected an id"),
    "same id twice": (
        "g.json",
        NODE_LINK.format('{"id": "a"},\n{"id": "a"}', ""),
        r"g\.json:3:id: 'a' already stands in line 2",
    ),
    "same GraphML id": (
        "g.graphml",
        GRAPHML.format('<graph>\n<node id="a"/>\n<node id="a"/></graph>'),
        r"g\.graphml:3:id: 'a' already stands in line 2",
    ),
    "same GEXF id": (
        "g.gexf",
        GEXF.format('\n<nodes><node id="a"/>\n<node id="a"/></nodes>'),
        r"g\.gexf:3:id: 'a' already stands in line 2",
    ),
    "same key twice": ("g.json", NODE_LINK.format('{"id": 1, "id": 2}', ""), "'id' appears twice"),
    # Edges to missing nodes
    "JSON edge to nowhere": (
        "g.json",
        NODE_LINK.format('{"id": "dopamine"}', '{"source": "dopamin", "target": "dopamine"}'),
        r"g\.json:3:source: no node 'dopamin' \(did you mean 'dopamine'\?\)",
    ),
    "1 is not '1'": (
        "g.json",
        NODE_LINK.format('{"id": 1}', '{"source": "1", "target": 1}'),
        r"g\.json:3:source: no node '1'",
    ),
    "GraphML edge to nowhere": (
        "g.graphml",
        GRAPHML.format(
            '<graph><node id="coffee"/>\n<edge source="coffee" target="cofee"/></graph>'
        ),
        r"g\.graphml:2:target: no node 'cofee' \(did you mean 'coffee'\?\)",
    ),
    "GEXF edge to nowhere": (
        "g.gexf",
        GEXF.format('<nodes><node id="a"/></nodes>\n<edge source="a" target="z"/>'),
        r"g\.gexf:2:target: no node 'z'",
    ),
    "edge without end": (
        "g.graphml",
        GRAPHML.format('<graph><node id="a"/><edge source="a"/></graph>'),
        "target: missing: expected the edge's target",
    ),
    "unknown key": (
        "g.graphml",
        GRAPHML.format(
            '<key id="d0" for="node"/><graph><node id="a"><data key="d9">1</data></node></graph>'
        ),
        "unknown key 'd9'",
    ),
    "unknown attribute": (
        "g.gexf",
        GEXF.format('<nodes><node id="a"><attvalue for="7" value="1"/></node></nodes>'),
        "unknown attribute of nodes '7'",
    ),
    # Hierarchies
    "GEXF loop of parents": (
        "g.gexf",
        GEXF.format('<nodes>\n<node id="a" pid="b"/>\n<node id="b" pid="a"/></nodes>'),
        r"g\.gexf:\d:pid: '[ab]' stands inside itself",
    ),
    "GEXF node in itself": (
        "g.gexf",
        GEXF.format('<nodes><node id="a" pid="a"/></nodes>'),
        "'a' stands inside itself",
    ),
    "GEXF unknown parent": (
        "g.gexf",
        GEXF.format('<nodes><node id="a" pid="q"/></nodes>'),
        "pid: no node 'q'",
    ),
    # Encodings
    "UTF-16": ("g.csv", "source,target\na,b\n".encode("utf-16"), "found UTF-16, not UTF-8: save"),
    "UTF-16 unmarked": ("g.csv", "source,target\n".encode("utf-16-le"), "a NUL byte: .*UTF-16"),
    "Latin-1": (
        "g.csv",
        "source,target\nthé,b\n".encode("latin-1"),
        r"csv:2: not UTF-8: byte 0xe9",
    ),
    "Latin-1 XML": (
        "g.graphml",
        '<?xml version="1.0" encoding="ISO-8859-1"?>\n<graphml>é</graphml>'.encode(),
        r"expected UTF-8, the file says 'ISO-8859-1'",
    ),
    "NUL": ("g.csv", "source,target\na,b\x00\n", r"g\.csv:2: a NUL byte"),
    "gzip": ("g.csv", b"\x1f\x8b\x08\x00", "the packed file ends too early: is it cut off?"),
    "workbook": ("g.csv", b"PK\x03\x04rest", "a zip archive or workbook"),
    # Cut off and broken
    "cut JSON": (
        "g.json",
        '{"nodes": [{"id": "a"}',
        r"found the end of the file \(is it cut off\?\)",
    ),
    "cut JSON text": (
        "g.json",
        '{"nodes": [{"id": "a',
        r"g\.json:1: not JSON: unterminated string",
    ),
    "cut XML": (
        "g.graphml",
        '<graphml>\n<graph>\n<node id="a"/>',
        "not XML: no element found .*cut off",
    ),
    "cut JSON lines": (
        "g.jsonl",
        '{"subject": "a", "object": "b"}\n{"subj',
        r"g\.jsonl:2: not JSON",
    ),
    "empty JSON": ("g.json", "", "expected an object with 'nodes' and 'edges'"),
    "empty XML": ("g.gexf", "", "not XML: no element found"),
    "empty table": ("g.csv", "\n\n", r"g\.csv:1: empty: expected a line of column names"),
    "behind the end": ("g.json", NODE_LINK.format("", "") + "{}", "expected the end of the file"),
    "comma missing": ("g.json", '{"nodes": [1 2]}', "not JSON: expected ',', found '2'"),
    "list": ("g.json", "[]", "expected an object"),
    "no edges": ("g.json", '{"nodes": [], "edge": []}', "edges: missing: .*did you mean 'edge'"),
    "edges and links": ("g.json", '{"nodes": [], "edges": [], "links": []}', "found both"),
    "flag as text": (
        "g.json",
        '{"directed": "no", "nodes": [], "edges": []}',
        "directed: expected true",
    ),
    "node as text": (
        "g.json",
        NODE_LINK.format('"a"', ""),
        "expected a node as an object, found 'a'",
    ),
    "line as text": ("g.jsonl", '"a"\n', "expected an object, found 'a'"),
    "other XML": ("g.graphml", "<html><body/></html>", "expected <graphml>, found <html>"),
    "no graph": ("g.gexf", "<gexf/>", "expected <gexf> with a <graph> in it"),
    # Ragged tables
    "ragged rows": (
        "g.csv",
        "source,target,predicate\na,b\na,b,c,d\nb,c,raises\n",
        r"2 problems in the graph file\ng\.csv:2: expected 3 cells .*found 2\ng\.csv:3: .*found 4",
    ),
    "no columns of ends": (
        "g.csv",
        "from_node,to_node\na,b\n",
        "expected columns .*found from_node",
    ),
    "column twice": ("g.csv", "source,target,source\na,b,c\n", "column 'source' appears twice"),
    "empty end": ("g.csv", "source,target\na,\n", r"g\.csv:2:target: expected a node, got nothing"),
    # Shapes of JSON
    "unknown shape": (
        "g.json",
        '\n{"people": [], "friends": []}',
        r"g\.json:2: found an object with 'people', 'friends': expected an object with 'nodes'",
    ),
    "list of numbers": ("g.json", "[1, 2]", "found a list of 1: expected"),
    "plain text": ("g.json", '"a"', "found 'a': expected"),
    "two lists of triples": (
        "g.json",
        '{"triples": [["a", "b", "c"]],\n"facts": [["a", "b", "d"]]}',
        r"g\.json:2:facts: ambiguous: .* found 'triples' and 'facts'",
    ),
    "ids or positions": (
        "g.json",
        '{"nodes": [{"id": 1}, {"id": 2}],\n"links": [{"source": 0, "target": 1}]}',
        r"g\.json:2:source: ambiguous: 1 of 2 ends",
    ),
    "several graphs": (
        "g.json",
        '{"graphs": [{"nodes": {}, "edges": []}, {"nodes": {}, "edges": []}]}',
        "expected one graph, found 2",
    ),
    "nodes as number": ("g.json", '{"nodes": 5, "edges": []}', "nodes: expected a list, found 5"),
    # Triples
    "triple of two": (
        "g.json",
        '[["a", "b", "c"],\n["a", "b"]]',
        r"g\.json:2: expected a list \[start, relation, end\], found \['a', 'b'\]",
    ),
    "relation as list": (
        "g.json",
        '[["a", "b", "c"],\n["a", ["b"], "c"]]',
        r"g\.json:2:relation: expected the relation as a text",
    ),
    "triple with null": (
        "g.json",
        '[["a", "b", "c"],\n[null, "b", "c"]]',
        "2:source: expected an id",
    ),
    "triple with NaN": ("g.json", '[["a", "b", "c"],\n["a", "b", NaN]]', "2:target: .*found nan"),
    "object without ends": (
        "g.json",
        '[{"head": 1, "tail": 2},\n{"heads": 1, "tail": 2}]',
        r"g\.json:2: expected two ends .* found only heads, tail \(did you mean 'head'\?\)",
    ),
    "text among triples": ("g.json", '[["a", "b", "c"],\n"d"]', "2: expected a triple.* found 'd'"),
    "deep triple": (
        "g.json",
        '[["a", "b", "c"], ["a", "b", ' + "[" * 70 + "]" * 70 + "]]",
        "nested too deeply",
    ),
    "entity without name": (
        "g.json",
        '{"entities": [{"name": "a"},\n{"type": "x"}], "relations": [["a", "b", "c"]]}',
        r"g\.json:\d:\w+: missing: expected a name, found only",
    ),
    # Extractions and graph documents
    "extractions without relations": (
        "g.json",
        '{"extractions": [{"extraction_class": "x", "extraction_text": "a"}]}',
        "no extraction has attributes that name two ends",
    ),
    "extraction without text": (
        "g.json",
        (
            '{"extractions": [{"extraction_class": "r", "extraction_text": "a", "attributes": '
            '{"head": "a", "tail": "b"}},\n{"extraction_class": "r"}]}'
        ),
        "2:extraction_text: expected an object with",
    ),
    "document edge to nowhere": (
        "g.json",
        (
            '{"nodes": [{"id": "heron"}],\n"relationships": [{"source": {"id": "heron"}, '
            '"target": {"id": "herons"}, "type": "x"}]}'
        ),
        r"g\.json:2:target: no node 'herons' \(did you mean 'heron'\?\)",
    ),
    "document node without id": (
        "g.json",
        '{"nodes": [{"name": "a"}],\n"relationships": []}',
        "1:id: expected a node as an object with 'id'",
    ),
    "relationship without ends": (
        "g.json",
        '{"nodes": [{"id": "a"}],\n"relationships": [{"type": "x"}]}',
        "2: expected a relationship as an object with two ends",
    ),
    # APOC
    "APOC edge to nowhere": (
        "g.json",
        (
            '{"type": "node", "id": "0", "labels": []}\n'
            '{"type": "relationship", "label": "X", "start": {"id": "0"}, "end": {"id": "7"}}'
        ),
        r"g\.json:2:target: no node '7'",
    ),
    "APOC without relation": (
        "g.json",
        (
            '[{"type": "node", "id": "0", "labels": []},\n'
            '{"type": "relationship", "start": {"id": "0"}, "end": {"id": "0"}}]'
        ),
        "2:label: expected the relation as a text, found None",
    ),
    "APOC end as NaN": (
        "g.json",
        '{"type": "relationship", "label": "X",\n"start": {"id": NaN}, "end": {"id": "7"}}',
        r"1:start\.id: .*found nan",
    ),
    "APOC of another type": (
        "g.json",
        '[{"type": "node", "id": "0", "labels": []},\n{"type": "nod", "id": "1"}]',
        "2:type: expected an object with 'type': 'node' or 'relationship'",
    ),
    "APOC node twice": (
        "g.json",
        '[{"type": "node", "id": "0", "labels": []},\n{"type": "node", "id": "0", "labels": []}]',
        r"2:id: '0' already stands in line 1",
    ),
    # Cytoscape
    "element without data": (
        "g.json",
        '{"elements": {"nodes": [{"data": {"id": "a"}},\n{"id": "b"}], "edges": []}}',
        "2:data: expected an element with 'data'",
    ),
    "element without id": (
        "g.json",
        '{"elements": [{"data": {"label": "a"}}]}',
        "1:id: expected an id",
    ),
    "Cytoscape edge to nowhere": (
        "g.cyjs",
        (
            '{"elements": {"nodes": [{"data": {"id": "a"}}],\n'
            '"edges": [{"data": {"source": "a", "target": "b"}}]}}'
        ),
        r"g\.cyjs:2:target: no node 'b'",
    ),
    "text that two ids have": (
        "g.cyjs",
        '[{"data": {"id": 1}}, {"data": {"id": "1"}},\n{"data": {"source": 1.0, "target": "2"}}]',
        r"g\.cyjs:2:target: no node '2'",
    ),
    # CX
    "CX edge to nowhere": (
        "g.cx",
        '[{"numberVerification": []}, {"nodes": [{"@id": 1}]},\n{"edges": [{"s": 1, "t": 2}]}]',
        r"g\.cx:2:target: no node 2",
    ),
    "CX node without id": (
        "g.cx",
        '[{"numberVerification": []},\n{"nodes": [{"n": "a"}]}]',
        r"g\.cx:2:@id: expected an id",
    ),
    "CX aspect of numbers": (
        "g.cx",
        '[{"numberVerification": []},\n{"nodes": [5]}]',
        r"g\.cx:2:nodes: expected an object in 'nodes', found 5",
    ),
    "CX number as text": (
        "g.cx",
        (
            '[{"numberVerification": []}, {"nodes": [{"@id": 1}]},\n'
            '{"nodeAttributes": [{"po": 1, "n": "w", "v": "many", "d": "double"}]}]'
        ),
        r"g\.cx:2:v: expected a number \(double\), found 'many'",
    ),
    "CX owner as object": (
        "g.cx",
        (
            '[{"numberVerification": []}, {"nodes": [{"@id": 1}]},\n'
            '{"nodeAttributes": [{"po": {}, "n": "w", "v": "1"}]}]'
        ),
        r"g\.cx:2:po: expected the number of a node or edge",
    ),
    "CX2 edge to nowhere": (
        "g.cx2",
        '[{"CXVersion": "2.0"}, {"nodes": [{"id": 1}]},\n{"edges": [{"s": 1, "t": 2}]}]',
        r"g\.cx2:2:target: no node 2",
    ),
    "CX2 values as list": (
        "g.cx2",
        '[{"CXVersion": "2.0"},\n{"nodes": [{"id": 1, "v": []}]}]',
        r"g\.cx2:2:v: expected an object of attributes, found \[\]",
    ),
    "CX2 node twice": (
        "g.cx2",
        '[{"CXVersion": "2.0"}, {"nodes": [{"id": 1},\n{"id": 1}]}]',
        r"g\.cx2:2:id: 1 already stands in line 1",
    ),
    "CX2 cut off": ("g.cx2", '[{"CXVersion": "2.0"},\n{"nodes": [{"id": 1}', "cut off"),
    # OBO Graphs
    "ontology without relation": (
        "g.json",
        '{"graphs": [{"nodes": [{"id": "A", "lbl": "a"}],\n"edges": [{"sub": "A", "obj": "A"}]}]}',
        "2:pred: expected the relation as a text, found None",
    ),
    "ontology with an end as list": (
        "g.json",
        (
            '{"graphs": [{"nodes": [{"id": "A:1", "lbl": "a"}],\n'
            '"edges": [{"sub": {}, "pred": "is_a", "obj": "A:1"}]}]}'
        ),
        "2:sub: expected an id",
    ),
    "ontology of texts": (
        "g.json",
        '{"graphs": [{"nodes": [{"id": "A:1", "lbl": "a"},\n"b"], "edges": []}]}',
        "2:nodes: expected an object in 'nodes', found 'b'",
    ),
    # TRAPI
    "knowledge graph with lists": (
        "g.json",
        '{"message": {"knowledge_graph": {"nodes": [],\n"edges": {}}}}',
        r"1:nodes: expected an object with ids as keys, found \[\]",
    ),
    "TRAPI edge to nowhere": (
        "g.json",
        (
            '{"message": {"knowledge_graph": {"nodes": {"MONDO:1": {}},\n'
            '"edges": {"e": {"subject": "MONDO:1", "predicate": "x", "object": "MONDO:2"}}}}}'
        ),
        r"g\.json:2:target: no node 'MONDO:2' \(did you mean 'MONDO:1'\?\)",
    ),
    "TRAPI edge as text": (
        "g.json",
        '{"message": {"knowledge_graph": {"nodes": {},\n"edges": {"e1": "x"}}}}',
        "2:e1: expected an object, found 'x'",
    ),
    "TRAPI node twice": (
        "g.json",
        '{"knowledge_graph": {"nodes": {"A:1": {},\n"A:1": {}}, "edges": {}}}',
        "2:A:1: key 'A:1' appears twice",
    ),
    # Kumu
    "Kumu label of nothing": (
        "g.json",
        '{"elements": [{"label": "Otter"}],\n"connections": [{"from": "Otter", "to": "Oter"}]}',
        r"2:to: no element 'Oter' \(did you mean 'Otter'\?\)",
    ),
    "Kumu label of two": (
        "g.json",
        (
            '{"elements": [{"_id": "1", "label": "A"}, {"_id": "2", "label": "A"}],\n'
            '"connections": [{"from": "A", "to": "1"}]}'
        ),
        "2:from: 'A' is the label of 2 elements: expected an id",
    ),
    "Kumu direction": (
        "g.json",
        (
            '{"elements": [{"label": "A"}],\n'
            '"connections": [{"from": "A", "to": "A", "direction": "directd"}]}'
        ),
        r"2:direction: expected directed, .* found 'directd' \(did you mean 'directed'",
    ),
    # Answers of SPARQL
    "answer with two variables": (
        "g.json",
        '{"head": {"vars": ["a", "b"]}, "results": {"bindings": []}}',
        "1:vars: expected three variables, start, relation and end, found a, b",
    ),
    "answer without end": (
        "g.json",
        (
            '{"head": {"vars": ["a", "b", "c"]}, "results": {"bindings": [\n'
            '{"a": {"value": "x"}, "b": {"value": "y"}}]}}'
        ),
        "2:c: expected a value, found None",
    ),
    **FORMAT_CASES,
}


@pytest.mark.parametrize("name", CASES)
def test_hostile_file_is_one_clear_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    file, content, message = CASES[name]
    path = write(Path(file), content)
    with pytest.raises(GraphFileError, match=message) as caught:
        read_graph(path)
    assert caught.value.problems
    for problem in caught.value.problems:
        assert problem.file == file
        assert problem.line >= 1
        assert len(problem.message) < 400


def test_byte_order_mark_of_a_spreadsheet_is_no_part_of_a_name(tmp_path: Path) -> None:
    path = write(tmp_path / "g.csv", b"\xef\xbb\xbfsource,target\na,b\n")
    assert read_graph(path).everything.sentences() == ["A is linked to b."]


def test_missing_file_and_folder_are_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(GraphFileError, match="could not be read: No such file"):
        read_graph(tmp_path / "none.csv")
    with pytest.raises(GraphFileError, match="expected one file of nodes such as"):
        read_graph(tmp_path)
    (tmp_path / "g.csv").mkdir()
    with pytest.raises(GraphFileError, match="expected one file of"):
        read_graph(tmp_path / "g.csv")


def test_a_device_is_no_file() -> None:
    with pytest.raises(GraphFileError, match="expected a file, found something else"):
        read_graph("/dev/zero", "csv")


def test_same_slip_on_every_line_stops_after_some(tmp_path: Path) -> None:
    path = write(tmp_path / "g.csv", "source,target\n" + "a\n" * 100_000)
    with pytest.raises(GraphFileError, match="and 181 more") as caught:
        read_graph(path)
    assert len(caught.value.problems) == import_size_limits.MOST_PROBLEMS + 1
    assert "stopped here" in caught.value.problems[-1].message


def test_limits_of_nodes_edges_and_works_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path / "g.csv", "source,target\na,b\nc,d\n")
    monkeypatch.setattr("ntgraph.imports.files.raw_graph.MOST_EDGES", 1)
    with pytest.raises(GraphFileError, match=r"g\.csv:3: expected at most 1 edges"):
        read_graph(path)
    monkeypatch.setattr("ntgraph.imports.files.raw_graph.MOST_EDGES", 2)
    monkeypatch.setattr("ntgraph.imports.files.raw_graph.MOST_NODES", 3)
    with pytest.raises(GraphFileError, match=r"g\.csv:3: expected at most 3 nodes"):
        read_graph(path)
    path = write(tmp_path / "g.csv", "source,target,evidence\na,b,pmid:1\na,b,pmid:2\n")
    monkeypatch.setattr("ntgraph.imports.files.cited_works.MOST_WORKS", 1)
    with pytest.raises(GraphFileError, match=r"g\.csv:3: expected at most 1 works"):
        read_graph(path)


# Limits, each in a process of its own, since memory and time are bounded per process

MEGABYTE = 1024 * 1024
SECONDS = 60
READ = """
import sys
from ntgraph import read_graph
from ntgraph.errors import GraphFileError
try:
    read_graph(sys.argv[1])
except GraphFileError as error:
    print(error)
    sys.exit(1)
"""


def read_bounded(path: Path, megabytes: int) -> subprocess.CompletedProcess[str]:
    """Read a file in a process with limited memory and time."""

    def bound() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (megabytes * MEGABYTE,) * 2)
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS,) * 2)

    return subprocess.run(
        [sys.executable, "-c", READ, str(path)],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=bound,
    )


def tokens(count: int) -> bytes:
    return b"<graphml><!--" + b"-x" * count


def keys(count: int) -> bytes:
    return b"".join(b'<key id="%d"/>' % n for n in range(count))


def long_ids() -> bytes:
    nodes = [{"id": f"{n}{'ab' * 60_000}"} for n in range(200)]
    edges = [{"source": f"{'ba' * 60_000}{n}", "target": n} for n in range(150)]
    return json.dumps({"nodes": nodes, "edges": edges}).encode()


# Each is made when its test runs: together they are half a gigabyte.
BOMBS: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "billion laughs": ("g.graphml", BILLION_LAUGHS.encode, "a document type"),
    "quadratic blowup": (
        "g.graphml",
        lambda: (
            b'<!DOCTYPE g [<!ENTITY a "' + b"a" * MEGABYTE + b'">]><g>' + b"&a;" * 100_000 + b"</g>"
        ),
        "a document type",
    ),
    "deep XML": ("g.gexf", lambda: b"<gexf>" + b"<a>" * 5_000_000, "nested too deeply"),
    "deep JSON": ("g.json", lambda: b'{"nodes": ' + b"[" * 9_000_000, "nested too deeply"),
    "deep graphs": ("g.json", lambda: b'{"graph": ' * 5_000_000, "nested too deeply"),
    "citations that multiply": (
        "g.cx",
        lambda: json.dumps(
            [
                {"numberVerification": []},
                {"citations": [{"@id": n} for n in range(100_000)]},
                {"edgeCitations": [{"po": [*range(100_000)], "citations": [*range(100_000)]}]},
            ]
        ).encode(),
        "at most 500,000 citations",
    ),
    "defaults that multiply": (
        "g.cx2",
        lambda: json.dumps(
            [
                {"CXVersion": "2.0"},
                {"attributeDeclarations": [{"nodes": {f"a{n}": {"v": 1} for n in range(20_000)}}]},
                {"nodes": [{"id": n} for n in range(100_000)]},
            ]
        ).encode(),
        "found more by default values",
    ),
    "one node in many documents": (
        "g.json",
        lambda: json.dumps(
            {
                "nodes": [{"id": "a", "x": n, "y": [n, n + 1]} for n in range(100_000)],
                "relationships": [{"source": "a", "target": "b", "type": "x"}],
            }
        ).encode(),
        "no node 'b'",
    ),
    "deep objects": ("g.json", lambda: b'{"a":' * 5_000_000, "nested too deeply"),
    "one long cell": (
        "g.csv",
        lambda: b"source,target\n" + b"a" * 50 * MEGABYTE,
        "expected rows of at most",
    ),
    "one long quote": (
        "g.csv",
        lambda: b'source,target\n"' + b"a\n" * 9 * MEGABYTE,
        "not a table",
    ),
    "one long row": (
        "g.csv",
        lambda: b"source,target\n" + b'"a\n",' * MEGABYTE,
        "expected rows of at most",
    ),
    "many columns": ("g.csv", lambda: b"a," * 2 * MEGABYTE, "expected rows of at most"),
    "many empty lists": (
        "g.json",
        lambda: b'{"x": [' + b"[]," * 20 * MEGABYTE,
        "at most 10,000,000 values",
    ),
    "many empty elements": (
        "g.gexf",
        lambda: b"<gexf>" + b"<a/>" * 15 * MEGABYTE,
        "10,000,000 values",
    ),
    "many unknown keys": (
        "g.graphml",
        lambda: (
            b"<graphml>"
            + keys(500_000)
            + b'<graph><node id="1">'
            + b'<data key="x">1</data>' * 1_000
            + b"</node></graph></graphml>"
        ),
        "unknown key 'x'",
    ),
    "one long comment": ("g.graphml", lambda: tokens(20 * MEGABYTE), "not XML"),
    "many long ids": ("g.json", long_ids, "no node"),
    "many slips": ("g.csv", lambda: b"source,target\n" + b"a\n" * 9_000_000, "and 181 more"),
    "100 MB": (
        "g.csv",
        lambda: b"source,target\n" + b"a,b\n" * 25 * MEGABYTE,
        "takes at most 350 MB of memory, found about",
    ),
    **FORMAT_BOMBS,
}


@pytest.mark.slow
@pytest.mark.parametrize("name", BOMBS)
def test_bomb_goes_off_in_bounded_memory_and_time(tmp_path: Path, name: str) -> None:
    file, make, message = BOMBS[name]
    done = read_bounded(write(tmp_path / file, make()), 700)
    assert done.returncode == 1, done.stderr[-2000:]
    assert message in done.stdout


def test_errors_are_ours_and_value_errors() -> None:
    assert issubclass(GraphFileError, NtgraphError)
    assert issubclass(GraphFileError, ValueError)
