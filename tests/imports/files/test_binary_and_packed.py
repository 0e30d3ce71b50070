"""Workbooks, Parquet, gzip and bzip2: read as the tables and texts that they hold."""

from __future__ import annotations

import bz2
import gzip
import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import escape

import pandas as pd
import pytest

from ntgraph import FactGraph, read_graph
from ntgraph.errors import GraphFileError
from tests.imports.files.awkward import write

Cells = list[list[str | float]]


def column(at: int) -> str:
    return chr(ord("A") + at)


def sheet_xml(rows: Cells) -> str:
    made = []
    for number, cells in enumerate(rows, 1):
        inner = "".join(
            f'<c r="{column(at)}{number}"><v>{cell}</v></c>'
            if isinstance(cell, int | float)
            else f'<c r="{column(at)}{number}" t="inlineStr"><is><t>{escape(cell)}</t></is></c>'
            for at, cell in enumerate(cells)
            if cell != ""
        )
        made.append(f'<row r="{number}">{inner}</row>')
    return f"<worksheet><sheetData>{''.join(made)}</sheetData></worksheet>"


def workbook(**sheets: Cells) -> bytes:
    names = "".join(
        f'<sheet name="{name}" sheetId="{at}" r:id="rId{at}"/>' for at, name in enumerate(sheets, 1)
    )
    targets = "".join(
        f'<Relationship Id="rId{at}" Target="worksheets/sheet{at}.xml"/>'
        for at in range(1, len(sheets) + 1)
    )
    space = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as packed:
        packed.writestr("xl/workbook.xml", f"<workbook {space}><sheets>{names}</sheets></workbook>")
        packed.writestr("xl/_rels/workbook.xml.rels", f"<Relationships>{targets}</Relationships>")
        for at, rows in enumerate(sheets.values(), 1):
            packed.writestr(f"xl/worksheets/sheet{at}.xml", sheet_xml(rows))
    return held.getvalue()


EDGES: Cells = [
    ["From", "To", "Relationship", "Weight"],
    ["hen", "egg", "lays", 2],
    ["fox", "hen", "takes\naway", 0.5],
]


def blocks(g: FactGraph) -> list[str]:
    return sorted(e.span.block for s in g.everything for e in s.evidence if e.span)


def test_sheets_of_a_workbook_are_chosen_by_their_columns(tmp_path: Path) -> None:
    people: Cells = [["id", "name"], ["hen", "Berta"], ["egg", "Egg"], ["fox", "Fox"]]
    raw = workbook(Readme=[["made by hand"]], Links=EDGES, Animals=people)
    g = read_graph(write(tmp_path / "farm.xlsx", raw))
    assert sorted(g.everything.sentences()) == ["Berta lays Egg.", "Fox takes away Berta."]
    assert blocks(g) == ["line 2", "line 3"]
    assert {value for s in g.everything for _, value in s.evidence[0].attributes} == {2, 0.5}
    assert g.notes[:4] == (
        "sheet 'Links' is read as the table of edges",
        "sheet 'Animals' is read as the table of nodes",
        "not read: sheet 'Readme'",
        "places are counted in sheet 'Links' written as lines with tabs; lines are its rows",
    )


def test_columns_of_a_workbook_can_be_mapped(tmp_path: Path) -> None:
    rows: Cells = [["von", "nach", "wie"], ["Huhn", "Ei", "legt"]]
    path = write(tmp_path / "hof.xlsx", workbook(Blatt=rows))
    g = read_graph(path, source="von", target="nach", predicate="wie")
    assert g.everything.sentences() == ["Huhn legt Ei."]


def test_three_columns_without_names_are_read_in_the_only_sheet(tmp_path: Path) -> None:
    rows: Cells = [["hen", "lays", "egg"], ["fox", "takes", "hen"]]
    g = read_graph(write(tmp_path / "g.xlsx", workbook(A=rows)))
    assert sorted(g.everything.sentences()) == ["Fox takes hen.", "Hen lays egg."]
    with pytest.raises(GraphFileError, match=r"expected a sheet with columns .*'A', 'B'"):
        read_graph(write(tmp_path / "g.xlsx", workbook(A=rows, B=[["more"]])))


def test_unknown_name_above_numbers_is_a_name(tmp_path: Path) -> None:
    rows: Cells = [["hen name", "barn", "eggs laid"], ["Berta", "north", 3], ["Agnes", "south", 5]]
    with pytest.raises(GraphFileError, match="expected a sheet with columns"):
        read_graph(write(tmp_path / "g.xlsx", workbook(A=rows)))
    path = write(tmp_path / "g.csv", "hen name,barn,eggs laid\nBerta,north,3\nAgnes,south,5\n")
    with pytest.raises(GraphFileError, match="name the ends of an edge with --map"):
        read_graph(path)


def test_rows_of_a_workbook_keep_their_numbers_over_empty_ones(tmp_path: Path) -> None:
    path = write(tmp_path / "g.xlsx", workbook(A=[EDGES[0], [], [], EDGES[1]]))
    assert blocks(read_graph(path)) == ["line 4"]


def test_problems_of_a_workbook_name_its_rows(tmp_path: Path) -> None:
    path = write(tmp_path / "g.xlsx", workbook(A=[EDGES[0], ["", "egg"], ["hen", "", "lays"]]))
    with pytest.raises(GraphFileError) as caught:
        read_graph(path)
    assert [(p.line, p.column) for p in caught.value.problems] == [(2, "from"), (3, "to")]


def test_pair_of_parquet_tables_is_read(tmp_path: Path) -> None:
    edges = {"source": ["a", "b"], "target": ["b", "c"], "relation": ["feeds", "eats"], "n": [1, 2]}
    pd.DataFrame(edges).to_parquet(tmp_path / "g_edges.parquet")
    nodes = {"id": ["a", "b", "c"], "name": ["Ant", "Bee", "Cat"], "tags": [["x", "y"], [], None]}
    pd.DataFrame(nodes).to_parquet(tmp_path / "g_nodes.parquet")
    for path in (tmp_path, tmp_path / "g_edges.parquet", tmp_path / "g_nodes.parquet"):
        g = read_graph(path)
        assert sorted(g.everything.sentences()) == ["Ant feeds Bee.", "Bee eats Cat."]
        assert blocks(g) == ["line 2", "line 3"]
        assert [dict(s.evidence[0].attributes)["n"] for s in g.everything] in ([1, 2], [2, 1])


def graph_rag(folder: Path, before: str = "") -> None:
    entities = {"id": ["1", "2"], "title": ["TEA", "SLEEP"], "type": ["DRINK", "STATE"],
                "description": ["A drink.", "Rest."]}  # fmt: skip
    relations = {"id": ["r"], "source": ["TEA"], "target": ["SLEEP"], "weight": [8.0],
                 "description": ["Tea\ndelays sleep."], "text_unit_ids": [["t1"]]}  # fmt: skip
    pd.DataFrame(entities).to_parquet(folder / f"{before}entities.parquet")
    pd.DataFrame(relations).to_parquet(folder / f"{before}relationships.parquet")


@pytest.mark.parametrize("before", ["", "create_final_"])
def test_graph_rag_names_ends_by_titles_and_cites_documents(tmp_path: Path, before: str) -> None:
    graph_rag(tmp_path, before)
    units = {"id": ["t1"], "text": ["long"], "document_ids": [["d1"]]}
    pd.DataFrame(units).to_parquet(tmp_path / f"{before}text_units.parquet")
    documents = {"id": ["d1"], "title": ["evening.txt"], "text": ["x" * 200_000]}
    pd.DataFrame(documents).to_parquet(tmp_path / f"{before}documents.parquet")
    g = read_graph(tmp_path)
    (statement,) = g.everything
    assert sorted(node.label for node in g.facts.nodes.values()) == ["SLEEP", "TEA"]
    assert sorted(node.definition for node in g.facts.nodes.values()) == ["A drink.", "Rest."]
    assert g.facts.sources[statement.cited_sources[0]].title == "evening.txt"
    assert dict(statement.evidence[0].attributes)["weight"] == 8.0


def test_graph_rag_may_leave_entities_out(tmp_path: Path) -> None:
    graph_rag(tmp_path)
    entities = pd.read_parquet(tmp_path / "entities.parquet")
    entities[entities.title == "TEA"].to_parquet(tmp_path / "entities.parquet")
    g = read_graph(tmp_path / "relationships.parquet")
    assert len(g.facts.nodes) == 2
    assert any("1 end of relationships in no row" in note for note in g.notes)


def test_table_with_too_many_rows_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pd.DataFrame({"source": ["a"] * 9, "target": ["b"] * 9}).to_parquet(tmp_path / "g.parquet")
    monkeypatch.setattr("ntgraph.imports.files.parquet_tables.MOST_EDGES", 8)
    with pytest.raises(GraphFileError, match="expected at most 8 rows, found 9"):
        read_graph(tmp_path / "g.parquet")


PACKED = {
    "g.csv": b"source,target,predicate\nhen,egg,lays\n",
    "g.tsv": b"source\ttarget\tpredicate\nhen\tegg\tlays\n",
    "g.sif": b"hen lays egg\n",
    "g.jsonl": b'{"subject": "hen", "predicate": "lays", "object": "egg"}\n',
    "g.nt": b"<hen> <lays> <egg> .\n",
    "g.gml": b'graph [ directed 1 node [ id 1 label "hen" ] node [ id 2 label "egg" ]\n'
    b'edge [ source 1 target 2 label "lays" ] ]',
    "g.dot": b"digraph { hen -> egg [label=lays] }",
    "g.graphml": b'<graphml><key id="l" for="edge" attr.name="label"/><graph>'
    b'<node id="hen"/><node id="egg"/><edge source="hen" target="egg"><data key="l">lays</data>'
    b"</edge></graph></graphml>",
}


@pytest.mark.parametrize(("ending", "pack"), [("GZ", gzip.compress), ("bz2", bz2.compress)])
@pytest.mark.parametrize("name", PACKED)
def test_packed_text_reads_as_the_text(
    tmp_path: Path, name: str, ending: str, pack: Callable[[bytes], bytes]
) -> None:
    plain = read_graph(write(tmp_path / name, PACKED[name]))
    packed = read_graph(write(tmp_path / f"{name}.{ending}", pack(PACKED[name])))
    parts = pack(PACKED[name][:9]) + pack(PACKED[name][9:]) + b"\0" * 9
    twice = write(tmp_path / f"b{name}.{ending}", parts)
    assert plain.everything.sentences() == packed.everything.sentences() == ["Hen lays egg."]
    assert packed.facts.articles["g"].sha256 == plain.facts.articles["g"].sha256
    assert read_graph(twice).everything.sentences() == ["Hen lays egg."]


def test_pair_of_packed_tables_is_found(tmp_path: Path) -> None:
    nodes = b"id\tname\n1\tHen\n2\tEgg\n"
    write(tmp_path / "kg_nodes.tsv.gz", gzip.compress(nodes))
    edges = gzip.compress(b"subject\tpredicate\tobject\n1\tlays\t2\n")
    path = write(tmp_path / "kg_edges.tsv.gz", edges)
    assert read_graph(path).everything.sentences() == ["Hen lays Egg."]
    assert read_graph(tmp_path).everything.sentences() == ["Hen lays Egg."]


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress])
def test_unpacking_stops_at_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pack: Callable[[bytes], bytes]
) -> None:
    from ntgraph.imports.files import packed_stream

    steps: list[int] = []
    given = packed_stream.unpack_parts

    def counted(file: io.BufferedReader):  # type: ignore[no-untyped-def]
        for part in given(file):
            steps.append(len(part))
            yield part

    monkeypatch.setattr(packed_stream, "unpack_parts", counted)
    monkeypatch.setattr("ntgraph.imports.files.packed_stream.STEP", 1_000)
    monkeypatch.setattr("ntgraph.imports.files.open_graph_file.LARGEST_FILE", 10_000)
    path = write(tmp_path / "g.gml.gz", pack(b"a,b\n" * 100_000))
    with pytest.raises(GraphFileError, match="found more when unpacked"):
        read_graph(path)
    assert sum(steps) <= 11_000
