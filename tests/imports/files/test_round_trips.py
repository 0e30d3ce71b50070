"""What networkx and pandas write is read completely: all nodes, edges and parallel edges."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import networkx as nx
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ntgraph import check_facts, load_facts, read_article_text, read_graph
from ntgraph.imports.fact_tables import write_facts_folder
from tests.imports.files.awkward import assert_same, for_json, for_table, for_xml, write
from tests.imports.objects.test_networkx_reader import graphs

EXAMPLES = settings(max_examples=100, deadline=None)


def node_link(graph: nx.Graph[Any], edges: str = "edges") -> bytes:
    return json.dumps(nx.node_link_data(for_json(graph), edges=edges)).encode("utf-8")


def graphml(graph: nx.Graph[Any]) -> bytes:
    out = io.BytesIO()
    nx.write_graphml_xml(for_xml(graph), out)
    return out.getvalue()


def gexf(graph: nx.Graph[Any]) -> bytes:
    out = io.BytesIO()
    nx.write_gexf(for_xml(graph), out)
    return out.getvalue()


def table(graph: nx.Graph[Any], separator: str = ",") -> bytes:
    rows = [{**d, "source": s, "target": e} for s, e, d in for_table(graph).edges(data=True)]
    columns = [
        "source",
        "target",
        *sorted({name for row in rows for name in row} - {"source", "target"}),
    ]
    frame = pd.DataFrame(rows, columns=columns)
    return frame.to_csv(index=False, sep=separator, lineterminator="\r\n").encode("utf-8")


@EXAMPLES
@given(graphs(), st.sampled_from(["edges", "links"]))
def test_node_link_json_is_read_whole(graph: nx.Graph[Any], edges: str) -> None:
    with TemporaryDirectory() as folder:
        path = write(Path(folder) / "g.json", node_link(graph, edges))
        assert_same(read_graph(path), for_json(graph))


@EXAMPLES
@given(graphs())
def test_graphml_is_read_whole(graph: nx.Graph[Any]) -> None:
    with TemporaryDirectory() as folder:
        path = write(Path(folder) / "g.graphml", graphml(graph))
        assert_same(read_graph(path), for_xml(graph))


@EXAMPLES
@given(graphs())
def test_gexf_is_read_whole(graph: nx.Graph[Any]) -> None:
    with TemporaryDirectory() as folder:
        path = write(Path(folder) / "g.gexf", gexf(graph))
        assert_same(read_graph(path), for_xml(graph))


@EXAMPLES
@given(graphs(), st.sampled_from([",", "\t", ";"]))
def test_table_is_read_whole(graph: nx.Graph[Any], separator: str) -> None:
    made = for_table(graph)
    made.remove_nodes_from(list(nx.isolates(made)))  # a table of edges has none
    with TemporaryDirectory() as folder:
        path = write(Path(folder) / "g.csv", table(graph, separator))
        assert_same(read_graph(path), made)


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(graphs(), st.sampled_from([node_link, graphml, gexf, table]))
def test_fact_folder_of_any_graph_is_sound_and_proven_by_the_file(
    graph: nx.Graph[Any], make: Any
) -> None:
    suffix = {node_link: "json", graphml: "graphml", gexf: "gexf", table: "csv"}[make]
    with TemporaryDirectory() as folder:
        path = write(Path(folder) / f"g.{suffix}", make(graph))
        g = read_graph(path)
        out = Path(folder) / "facts"
        notes = write_facts_folder(g.facts, out, notes=g.notes, date="2026-11-23")
        facts = load_facts(out)
        assert check_facts(facts) == []
        loops = sum(s.subject == s.object for s in g.everything)
        assert len(facts.statements) == len(g.everything) - loops
        assert any("to itself" in note for note in notes) == bool(loops)
        if facts.statements or loops:
            read_article_text(path, facts)
        g.everything.render()


@pytest.mark.parametrize("quoting", [csv.QUOTE_ALL, csv.QUOTE_MINIMAL])
def test_place_of_a_row_is_where_it_stands(tmp_path: Path, quoting: Any) -> None:
    out = io.StringIO()
    writer = csv.writer(out, quoting=quoting)
    writer.writerows(
        [["source", "target", "predicate"], ["a", "b", "over\ntwo lines"], ["ü", "b", ""]]
    )
    path = write(tmp_path / "g.csv", "\ufeff" + out.getvalue())
    text = path.read_bytes().decode("utf-8")
    g = read_graph(path)
    places = {}
    for statement in g.everything:
        (evidence,) = statement.evidence
        assert evidence.span is not None
        places[g.facts.nodes[statement.subject].label] = (
            evidence.span.block,
            text[evidence.span.start : evidence.span.end],
        )
    quote = '"' if quoting == csv.QUOTE_ALL else ""
    assert places["a"][0] == "line 2"
    assert places["a"][1].endswith('lines"')
    assert places["ü"] == ("line 4", f"{quote}ü{quote},{quote}b{quote},{quote}{quote}")
