"""Formats, mappings and file names: what is read as what, and the errors when nothing fits."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

import ntgraph
from ntgraph import from_networkx, read_graph
from ntgraph.errors import GraphFileError, UnknownTermError
from ntgraph.imports.files.file_node_ids import name_file_nodes
from ntgraph.judging.gauges import citation_state
from tests.imports.files.awkward import write

CSV = """\
source,target,predicate,sign,evidence
tea,sleep,delays,-,pmid:12|Smith 2019
tea,mood,lifts,+,
"""


def test_public_function_gives_what_from_networkx_gives(tmp_path: Path) -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph([("a", "b"), ("a", "b"), ("b", "b")])
    path = write(tmp_path / "g.json", json.dumps(nx.node_link_data(graph, edges="edges")))
    read, made = read_graph(path, title="Mine"), from_networkx(graph, title="Mine")
    assert type(read) is type(made)
    assert read.everything.sentences() == made.everything.sentences()
    assert read.originals == made.originals
    assert ntgraph.read_graph is read_graph


def test_evidence_of_a_table_becomes_cited_works(tmp_path: Path) -> None:
    g = read_graph(write(tmp_path / "evening.csv", CSV), title="Evening")
    delays, lifts = sorted(g.everything, key=lambda s: s.predicate)
    assert delays.cited_sources == ("pmid:12", "ntg:smith-2019")
    assert (citation_state(delays), citation_state(lifts)) == ("unchecked", "uncited")
    assert g.facts.vocabulary.citation_states["uncited"].label == "no evidence given"
    assert g.where(sign="-").sentences() == ["Tea delays sleep."]
    assert g.facts.data.title == "Evening"
    assert delays.verdict == "not_assessed"


def test_same_bytes_give_the_same_facts(tmp_path: Path) -> None:
    one = read_graph(write(tmp_path / "g.csv", CSV))
    other = read_graph(write(tmp_path / "g.csv", CSV))
    assert one.facts == other.facts
    assert one.everything.render() == other.everything.render()


def test_columns_are_mapped_by_the_names_given_in_any_case(tmp_path: Path) -> None:
    path = write(tmp_path / "g.csv", "Von;Nach;Wie;Weight\ntea;sleep;delays;3\n")
    g = read_graph(path, source="Von", target="Nach", predicate="Wie")
    assert g.everything.sentences() == ["Tea delays sleep."]
    assert g.notes == (
        "kept as the file has them: 'Weight'; if one of them means more: --map FIELD=NAME",
    )
    path = write(tmp_path / "gephi.csv", "Source,Target,Type,Label\na,b,Directed,likes\n")
    assert read_graph(path, predicate="Label").everything.sentences() == ["A likes b."]


@pytest.mark.parametrize(
    ("mapping", "error", "message"),
    [
        ({"predicat": "x"}, UnknownTermError, "unknown field 'predicat' .*'predicate'"),
        ({"predicate": "evidense"}, UnknownTermError, "unknown attribute 'evidense' .*'evidence'"),
        ({"source": "sorce"}, GraphFileError, "sorce: unknown column 'sorce' .*'source'"),
    ],
)
def test_mapping_to_nothing_names_the_nearest(
    tmp_path: Path, mapping: dict[str, Any], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        read_graph(write(tmp_path / "g.csv", CSV), **mapping)


def test_unknown_format_names_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(UnknownTermError, match=r"unknown format 'graphm' .*'graphml'"):
        read_graph(write(tmp_path / "g.csv", CSV), "graphm")


def test_format_can_be_given_where_the_ending_says_another(tmp_path: Path) -> None:
    path = write(tmp_path / "g.txt", CSV)
    assert len(read_graph(path, "csv").everything) == 2


def test_table_of_nodes_beside_one_of_edges_is_read_along(tmp_path: Path) -> None:
    write(
        tmp_path / "g_nodes.csv", 'id,label,type\n1,"tea, black",drink\n2,sleep,state\n3,alone,\n'
    )
    path = write(tmp_path / "g_edges.csv", "source,target\n1,2\n")
    g = read_graph(path)
    assert g.everything.sentences() == ["Tea, black is linked to sleep."]
    assert len(g.facts.nodes) == 3
    with pytest.raises(GraphFileError, match="no node '4'"):
        read_graph(write(tmp_path / "g_edges.csv", "source,target\n1,4\n"))


def test_one_relation_with_two_signs_is_told_apart(tmp_path: Path) -> None:
    path = write(tmp_path / "g.csv", "source,target,predicate,sign\na,b,acts on,+\na,c,acts on,-\n")
    assert sorted(read_graph(path).everything.sentences()) == [
        "A acts on b (raising it).",
        "A acts on c (lowering it).",
    ]


def test_denied_edge_gives_no_direction_and_is_contested_with_its_twin(tmp_path: Path) -> None:
    path = write(
        tmp_path / "g.csv",
        "source,target,predicate,sign,negated\na,b,raises,+,\na,b,raises,+,true\n",
    )
    g = read_graph(path)
    assert sorted(g.where(contested=True).sentences()) == ["A does not raise b.", "A raises b."]
    assert len(g.where(sign="+")) == 1


def test_yed_labels_and_defaults_of_keys_are_read(tmp_path: Path) -> None:
    path = write(
        tmp_path / "g.graphml",
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/y">'
        '<key id="d0" for="node" yfiles.type="nodegraphics"/>'
        '<key id="d1" for="node" attr.name="type"><default>drink</default></key>'
        '<graph edgedefault="undirected"><node id="n0"><data key="d0"><y:ShapeNode>'
        "<y:NodeLabel>tea &amp; milk</y:NodeLabel></y:ShapeNode></data>"
        '<graph><node id="n1"/></graph></node><hyperedge/>'
        '<edge source="n0" target="n1"/></graph></graphml>',
    )
    g = read_graph(path)
    node = g.node("tea & milk").record
    assert node.node_type == "drink"
    assert len(g.facts.nodes) == 2
    assert g.notes[:2] == (
        "1 graphs inside nodes are read as one graph",
        "1 hyperedges are left out",
    )


@pytest.mark.parametrize("kind", ["gexf", "graphml"])
def test_blanks_that_indent_thousands_of_nodes_are_no_long_text(tmp_path: Path, kind: str) -> None:
    nodes = "".join(f'\n        <node id="n{at}"/>' for at in range(20_000))
    edges = '<edges><edge source="n0" target="n1"/></edges>'
    parts = {
        "gexf": f"<gexf><graph><nodes>{nodes}</nodes>{edges}</graph></gexf>",
        "graphml": f'<graphml><graph>{nodes}<edge source="n0" target="n1"/></graph></graphml>',
    }
    facts = read_graph(write(tmp_path / f"g.{kind}", parts[kind])).facts
    assert len(facts.nodes) == 20_000


def test_gexf_attributes_labels_and_hierarchy(tmp_path: Path) -> None:
    path = write(
        tmp_path / "g.gexf",
        '<gexf xmlns="http://gexf.net/1.3"><meta><description>Evening</description></meta>'
        '<graph defaultedgetype="directed" mode="dynamic"><attributes class="node">'
        '<attribute id="0" title="type"><default>thing</default></attribute></attributes>'
        '<attributes class="edge"><attribute id="0" title="predicate"/></attributes>'
        '<nodes><node id="a" label="tea"><attvalues><attvalue for="0" value="drink"/></attvalues>'
        '<nodes><node id="b" label="milk"/></nodes></node></nodes>'
        '<edges><edge source="a" target="b" label="no"><attvalues>'
        '<attvalue for="0" value="contains"/></attvalues></edge></edges></graph></gexf>',
    )
    g = read_graph(path)
    assert g.everything.sentences() == ["Tea contains milk."]
    assert (g.node("tea").record.node_type, g.node("milk").record.node_type) == ("drink", "thing")
    assert g.facts.data.summary == "Evening"
    assert g.notes[:2] == (
        "which node stands inside which is not carried over",
        "times are not carried over",
    )


NO_WAY = "have no direction; each is told from the end it names first"
MIXED = "1 edge has no direction; it is told from the end it names first"


@pytest.mark.parametrize(
    ("default", "own", "note"),
    [
        ("directed", ["", ""], ""),
        ("directed", ["", 'directed="false"'], MIXED),
        ("directed", ['directed="0"', 'directed="false"'], f"the edges {NO_WAY}"),
        ("undirected", ["", 'directed="true"'], MIXED),
        ("undirected", ['directed="1"', 'directed="true"'], ""),
        ("undirected", ["", ""], f"the edges {NO_WAY}"),
    ],
)
def test_edges_of_graphml_without_direction_are_told(
    tmp_path: Path, default: str, own: list[str], note: str
) -> None:
    nodes = '<node id="a"/><node id="b"><graph edgedefault="directed"><node id="c"/></graph></node>'
    edges = "".join(
        f'<edge source="a" target="{end}" {each}/>' for end, each in zip("bc", own, strict=True)
    )
    text = f'<graphml><graph edgedefault="{default}">{nodes}{edges}</graph></graphml>'
    notes = read_graph(write(tmp_path / "g.graphml", text)).notes
    assert [each for each in notes if "direction" in each] == ([note] if note else [])


@pytest.mark.parametrize(
    ("default", "own", "note"),
    [
        ('defaultedgetype="directed"', ["", 'type="directed"'], ""),
        ('defaultedgetype="directed"', ["", 'type="undirected"'], MIXED),
        ('defaultedgetype="directed"', ["", 'type="mutual"'], MIXED),
        ('defaultedgetype="undirected"', ["", 'type="directed"'], MIXED),
        ("", ['type="directed"', 'type="directed"'], ""),
        ("", ["", ""], f"the edges {NO_WAY}"),
    ],
)
def test_edges_of_gexf_without_direction_are_told(
    tmp_path: Path, default: str, own: list[str], note: str
) -> None:
    nodes = '<nodes><node id="a"/><node id="b"/><node id="c"/></nodes>'
    edges = "".join(
        f'<edge source="a" target="{end}" {each}/>' for end, each in zip("bc", own, strict=True)
    )
    text = f"<gexf><graph {default}>{nodes}<edges>{edges}</edges></graph></gexf>"
    notes = read_graph(write(tmp_path / "g.gexf", text)).notes
    assert [each for each in notes if "direction" in each] == ([note] if note else [])


def test_type_that_networkx_writes_on_an_edge_of_gexf_is_read(tmp_path: Path) -> None:
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_edge("tea", "milk", type="contains")
    nx.write_gexf(graph, tmp_path / "g.gexf")
    g = read_graph(tmp_path / "g.gexf")
    assert "'type' is read as the relation; to read another: --map predicate=NAME" in g.notes
    assert g.everything.sentences() == ["Tea contains milk."]


@pytest.mark.parametrize(
    ("suffix", "content"),
    [
        ("json", '{{"nodes":[{{"id":"é"}},{{"id":"b"}}],\n"edges":[{0}]}}'),
        (
            "graphml",
            '<graphml><!-- é --><graph><node id="é"/><node id="b"/>\n{0}</graph></graphml>',
        ),
        ("gexf", '<gexf><graph><nodes><node id="é"/><node id="b"/></nodes>\n{0}</graph></gexf>'),
    ],
)
def test_place_of_an_edge_holds_the_edge_and_no_more(
    tmp_path: Path, suffix: str, content: str
) -> None:
    edges = ['{"source": "é", "target": "b"}', '{"target": "b", "source": "é", "sign": "+"}']
    if suffix != "json":
        edges = ['<edge source="é" target="b"/>', '<edge source="é" target="b"><x/></edge >']
    between = ", " if suffix == "json" else ""
    path = write(tmp_path / f"g.{suffix}", content.format(between.join(edges)))
    text = path.read_bytes().decode("utf-8")
    evidence = [s.evidence[0] for s in read_graph(path).everything]
    spans = sorted((e.span for e in evidence if e.span), key=lambda span: span.start)
    assert [text[span.start : span.end] for span in spans] == edges
    assert [span.block for span in spans] == ["line 2", "line 2, edge 2"]


def test_compact_identifiers_stay_ids_and_nothing_else_takes_them() -> None:
    ids = ["own:1", 1, "1", "1~2", "CHEBI:1", "a b", "a:\u202eb", ("t", 1)]
    names = name_file_nodes(ids)
    assert names["own:1"] == "own:1"
    assert names["CHEBI:1"] == "CHEBI:1"
    assert len(set(names.values())) == len(ids)


def test_many_attributes_are_not_all_named(tmp_path: Path) -> None:
    columns = [f"x{n}" for n in range(50)]
    path = write(
        tmp_path / "g.csv", ",".join(["source", "target", *columns]) + "\n" + "a,b" + ",1" * 50
    )
    notes = read_graph(path).notes
    (note,) = (each for each in notes if each.startswith("kept"))
    assert "'x26' and 30 more;" in note


def test_relation_called_as_another_with_its_sign_stays_another(tmp_path: Path) -> None:
    rows = "a,b,x,+\na,c,x,-\na,d,x (+),\n"
    g = read_graph(write(tmp_path / "g.csv", "source,target,predicate,sign\n" + rows))
    signs = {each.id: each.sign for each in g.facts.vocabulary.predicates.values()}
    assert signs == {"x (+)": "+", "x (-)": "-", "x (+)~": "0"}
