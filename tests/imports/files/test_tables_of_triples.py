"""Tables of triples under any usual names: nothing of a row is lost, and guesses are told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from ntgraph import FactGraph, read_graph
from ntgraph.errors import GraphFileError
from ntgraph.exports import FORMATS
from ntgraph.imports.files.known_names import ENDS, canonical
from ntgraph.records import Evidence, Statement
from tests.imports.files.awkward import write

ROWS = "cocaine,causes,euphoria,{}\n"


def read(folder: Path, text: str, name: str = "g.csv", **mapping: Any) -> FactGraph:
    return read_graph(write(folder / name, text), **mapping)


def only(g: FactGraph) -> Statement:
    (statement,) = g.everything
    return statement


def evidence(g: FactGraph) -> Evidence:
    (piece,) = only(g).evidence
    return piece


@pytest.mark.parametrize(("start", "end"), ENDS)
def test_ends_are_found_by_every_usual_pair_of_names(tmp_path: Path, start: str, end: str) -> None:
    g = read(tmp_path, f"{start},{end},relation\ntea,sleep,delays\n")
    assert g.everything.sentences() == ["Tea delays sleep."]


@pytest.mark.parametrize(
    "name",
    ["relation", "Relationship", "RELATION_TYPE", "relationType", "interaction", "edge", "rel",
     "predicate", "Predicate Label", "verb", "edge-label", "metaedge", "keywords"],
)  # fmt: skip
def test_relation_is_found_by_every_usual_name_in_any_case(tmp_path: Path, name: str) -> None:
    g = read(tmp_path, f"Source,Target,{name}\ntea,sleep,delays\n")
    assert g.everything.sentences() == ["Tea delays sleep."]


@pytest.mark.parametrize(
    ("columns", "way"),
    [
        ("head,tail", ""),
        ("head,relation,tail", ""),
        ("from,to,type", "'type' is read as the relation; to read another: --map predicate=NAME"),
    ],
)
def test_guessed_relation_is_told_with_the_way_to_say_otherwise(
    tmp_path: Path, columns: str, way: str
) -> None:
    cells = {"head": "a", "from": "a", "tail": "b", "to": "b"}
    row = ",".join(cells.get(name, "feeds") for name in columns.split(","))
    notes = read(tmp_path, f"{columns}\n{row}\n").notes
    assert [note for note in notes if "is read as the relation" in note] == ([way] if way else [])


def test_missed_relation_is_told_with_the_column_that_could_be_it(tmp_path: Path) -> None:
    g = read(tmp_path, "source,target,wie,weight\ntea,sleep,delays,2\nlight,mood,lifts,3\n")
    assert g.notes[0].endswith("if an attribute does: --map predicate=wie")
    again = read_graph(tmp_path / "g.csv", predicate="wie")
    assert sorted(again.everything.sentences()) == ["Light lifts mood.", "Tea delays sleep."]


@pytest.mark.parametrize(
    "name", ["sentence", "quote", "supporting_text", "text", "evidence_text", "Evidence Sentence"]
)
def test_sentence_of_a_row_is_its_passage(tmp_path: Path, name: str) -> None:
    said = "Dopamine fell, they write."
    g = read(tmp_path, f"subject,predicate,object,{name}\n" + ROWS.format(f'"{said}"'))
    assert evidence(g).passage == said
    assert g.everything.sentences() == ["Cocaine causes euphoria."], "not taken for our own file"
    assert g.evidence["passage"].to_list() == [said]


def test_sentence_in_a_column_of_works_is_a_passage_and_no_work(tmp_path: Path) -> None:
    said = "Dopamine fell in every rat we measured."
    g = read(tmp_path, "subject,predicate,object,evidence\n" + ROWS.format(f'"{said}"'))
    assert (evidence(g).passage, evidence(g).cited_sources) == (said, ())


def test_triple_of_two_papers_is_one_statement_with_two_pieces_of_evidence(tmp_path: Path) -> None:
    rows = ROWS.format("111,0.5") + ROWS.format("222,0.7")
    g = read(tmp_path, "subject,predicate,object,pmid,score\n" + rows)
    assert g.everything.sentences() == ["Cocaine causes euphoria."]
    first, second = only(g).evidence
    assert (first.cited_sources, second.cited_sources) == (("pmid:111",), ("pmid:222",))
    assert (first.attributes, second.attributes) == ((("score", 0.5),), (("score", 0.7),))
    assert first.span
    assert second.span
    assert (first.span.block, second.span.block) == (
        "line 2",
        "line 3",
    )
    assert g.statements["score"].to_list() == [(0.5, 0.7)]


def test_equal_rows_without_evidence_stay_parallel_edges(tmp_path: Path) -> None:
    g = read(tmp_path, "source,target,predicate\n" + "tea,sleep,delays\n" * 2)
    assert len(g.everything) == 2


def test_rows_that_judge_differently_stay_two_statements(tmp_path: Path) -> None:
    rows = ROWS.format("111,supported") + ROWS.format("222,contradicted")
    g = read(tmp_path, "subject,predicate,object,pmid,verdict\n" + rows)
    assert sorted(statement.verdict for statement in g.everything) == ["contradicted", "supported"]


@pytest.mark.parametrize(
    ("columns", "cells", "works"),
    [
        ("pmid", "20000000", {"pmid:20000000": ""}),
        ("PMID", "PMID:20000000", {"pmid:20000000": ""}),
        ("pmids", '"1;2, 3"', {"pmid:1": "", "pmid:2": "", "pmid:3": ""}),
        ("doi", "10.1000/ABC", {"doi:10.1000/abc": ""}),
        ("doi", "https://doi.org/10.1000/abc", {"doi:10.1000/abc": "https://doi.org/10.1000/abc"}),
        ("pmcid", "PMC123", {"pmcid:PMC123": ""}),
        ("url", "https://example.org/a", {"ntg:https-example-org-a": "https://example.org/a"}),
        ("reference", "Smith 2001", {"ntg:smith-2001": ""}),
        ("pmid,url", "7,https://example.org/a", {"pmid:7": "https://example.org/a"}),
        ("evidence", "https://pubmed.ncbi.nlm.nih.gov/77/", {"pmid:77": None}),
    ],
)
def test_works_are_named_in_columns_of_their_own(
    tmp_path: Path, columns: str, cells: str, works: dict[str, str | None]
) -> None:
    g = read(tmp_path, f"subject,predicate,object,{columns}\n" + ROWS.format(cells))
    assert set(only(g).cited_sources) == set(works)
    for id, address in works.items():
        assert address is None or g.facts.sources[id].url == address


def test_identifiers_in_one_row_are_one_work_and_that_is_told(tmp_path: Path) -> None:
    columns = "subject,predicate,object,pmid,doi,paper_title\n"
    g = read(tmp_path, columns + ROWS.format("7,10.1000/x,On euphoria"))
    work = g.facts.sources["pmid:7"]
    assert (work.title, work.identifiers) == ("On euphoria", ("doi:10.1000/x",))
    assert only(g).cited_sources == ("pmid:7",)
    assert any("one work by several identifiers" in note for note in g.notes)


@pytest.mark.parametrize(("column", "cell"), [("doi", "in print"), ("pmid", "n/a"), ("pmcid", "-")])
def test_words_in_a_column_of_identifiers_are_kept_and_no_work(
    tmp_path: Path, column: str, cell: str
) -> None:
    g = read(tmp_path, f"source,target,{column}\na,b,{cell}\n")
    assert only(g).cited_sources == ()
    assert only(g).attributes == {column: (cell,)}
    assert any(f"'{column}'" in note for note in g.notes)


def test_every_other_attribute_is_kept_with_its_kind(tmp_path: Path) -> None:
    g = read(
        tmp_path,
        "source,target,predicate,weight,year,lot,flag\ntea,sleep,delays,0.5,1999,007,\n"
        "light,mood,lifts,2,2001,12,yes\n",
    )
    frame = g.statements.set_index("sentence").sort_index()
    assert frame["weight"].to_list() == [2.0, 0.5]
    assert frame["year"].to_list() == [2001, 1999]
    assert frame["lot"].to_list() == ["12", "007"], "a number with zeros in front is a name"
    assert frame["flag"].to_list() == ["yes", None]
    assert {data["year"] for _, _, data in g.nx.edges(data=True) if "year" in data} == {1999, 2001}
    assert "kept as the file has them: 'flag', 'lot', 'weight', 'year';" in g.notes[0]


def test_nodes_keep_their_attributes(tmp_path: Path) -> None:
    write(tmp_path / "g_nodes.csv", "id,name,mass\na,tea,194.2\nb,sleep,\n")
    g = read(tmp_path, "source,target\na,b\n", "g_edges.csv")
    assert g.nodes.set_index("label")["mass"].dropna().to_dict() == {"tea": 194.2}


def test_names_and_types_beside_the_ends_are_read(tmp_path: Path) -> None:
    rows = "1,tea,drink,2,sleep,state,delays\n1,Tea,drink,3,mood,state,lifts\n"
    g = read(tmp_path, "x_id,x_name,x_type,y_id,y_name,y_type,relation\n" + rows)
    assert sorted(g.everything.sentences()) == ["Tea delays sleep.", "Tea lifts mood."]
    assert set(g.nodes["node_type"]) == {"drink", "state"}
    assert any(note.startswith("1 cell is different") for note in g.notes), g.notes


def test_mapped_ends_leave_the_table_of_nodes_alone(tmp_path: Path) -> None:
    write(tmp_path / "g_nodes.csv", "id,name\na,tea\nb,sleep\n")
    g = read(tmp_path, "kopf,fuss,rel\na,b,delays\n", "g_edges.csv", source="kopf", target="fuss")
    assert g.everything.sentences() == ["Tea delays sleep."]


def test_mapped_column_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(GraphFileError, match=r"g\.csv:1:hed: unknown column 'hed'.*'head'"):
        read(tmp_path, "head,tail,id\na,b,1\n", source="hed", target="tail")


@pytest.mark.parametrize(
    ("column", "cells", "symmetric"),
    [
        ("Type", ["Directed", "Directed"], []),
        ("Type", ["Undirected", "Undirected"], ["feeds"]),
        ("Type", ["Directed", "Undirected"], ["feeds (no direction)"]),
        ("directed", ["true", "false"], ["feeds (no direction)"]),
    ],
)
def test_each_edge_keeps_its_direction(
    tmp_path: Path, column: str, cells: list[str], symmetric: list[str]
) -> None:
    rows = "".join(f"a,{end},feeds,{cell}\n" for end, cell in zip("bc", cells, strict=True))
    g = read(tmp_path, f"Source,Target,Label,{column}\n{rows}")
    kinds = g.facts.vocabulary.predicates
    assert [each.id for each in kinds.values() if each.symmetric] == symmetric
    assert sorted(g.everything.sentences()) == ["A feeds b.", "A feeds c."]


@pytest.mark.parametrize(
    ("given", "sign"),
    [
        ("\u2212", "-"),
        ("\u22121", "-"),
        ("minus", "-"),
        ("plus", "+"),
        ("Positive", "+"),
        ("1", "+"),
    ],
)
def test_signs_are_read_in_every_usual_spelling(tmp_path: Path, given: str, sign: str) -> None:
    g = read(tmp_path, f"source,target,relation,sign\na,b,feeds,{given}\n")
    assert g.statements["sign"].to_list() == [sign]


def test_sign_that_means_nothing_is_told(tmp_path: Path) -> None:
    g = read(tmp_path, "source,target,relation,sign\na,b,feeds,++\n")
    assert "sign '++' means nothing here, read as 0" in g.notes


def test_sign_of_an_edge_without_direction_is_kept_and_moves_nothing(tmp_path: Path) -> None:
    g = read(tmp_path, "source,target,type,relation,sign\na,b,undirected,likes,+\n")
    assert g.statements["sign"].to_list() == ["0"]
    assert g.statements["sign (file)"].to_list() == ["+"]
    assert any("does not say which end moves the other" in note for note in g.notes)


def test_ids_that_look_alike_stay_apart_and_are_told(tmp_path: Path) -> None:
    g = read(tmp_path, "source,target\nGABA,x\ngaba,y\nx ,y\n")
    assert len(g.facts.nodes) == 5
    assert (
        "2 groups of ids differ only in case, blanks or kind, such as 'GABA' and 'gaba'; "
        "nothing was merged"
    ) in g.notes


def test_nodes_in_no_edge_are_counted(tmp_path: Path) -> None:
    write(tmp_path / "g_nodes.csv", "id\na\nb\nc\nd\n")
    assert "2 nodes are in no edge" in read(tmp_path, "source,target\na,b\n", "g_edges.csv").notes


def test_excels_line_of_the_separator_is_no_row(tmp_path: Path) -> None:
    g = read(tmp_path, "sep=;\r\nsource;target;relation\r\ntea;sleep;delays\r\n")
    span = evidence(g).span
    text = (tmp_path / "g.csv").read_bytes().decode()
    assert span
    assert (span.block, text[span.start : span.end]) == ("line 3", "tea;sleep;delays")


def test_foreign_id_of_an_edge_is_kept(tmp_path: Path) -> None:
    g = read(tmp_path, "id,source,target\ne7,a,b\n")
    assert evidence(g).attributes == (("id", "e7"),)


class TestLenient:
    NODES = "id,name\na,tea\nb\nb,\n"
    EDGES = "source,target,relation\na,b,feeds\na,c\n"

    def test_faults_are_refused_all_together_by_default(self, tmp_path: Path) -> None:
        write(tmp_path / "g_nodes.csv", self.NODES)
        with pytest.raises(GraphFileError) as caught:
            read(tmp_path, self.EDGES, "g_edges.csv")
        assert [(p.file[-9:], p.line) for p in caught.value.problems] == [
            ("nodes.csv", 3),
            ("edges.csv", 3),
        ]

    def test_faults_are_repaired_and_counted_on_request(self, tmp_path: Path) -> None:
        write(tmp_path / "g_nodes.csv", self.NODES)
        g = read_graph(write(tmp_path / "g_edges.csv", self.EDGES), lenient=True)
        assert sorted(g.everything.sentences()) == ["Tea feeds b.", "Tea is linked to c."]
        assert [note for note in g.notes if note.startswith("lenient")] == [
            "lenient: 1 node was added that only edges name",
            "lenient: 1 row was left out that repeats a node",
            "lenient: 2 short rows were filled up with empty cells",
        ]

    def test_rows_that_lack_an_end_are_left_out_and_counted(self, tmp_path: Path) -> None:
        edges = "source,target,relation\na,b,feeds\n,b,feeds\na\na, ,feeds\n"
        g = read_graph(write(tmp_path / "e.csv", edges), lenient=True)
        assert g.everything.sentences() == ["A feeds b."]
        assert [note for note in g.notes if note.startswith("lenient")] == [
            "lenient: 3 rows were left out that lack an end",
            "lenient: 1 short row was filled up with empty cells",
        ]

    def test_rows_of_three_cells_with_a_gap_are_left_out_and_counted(self, tmp_path: Path) -> None:
        text = "tea,delays,sleep\ntea,,sleep\ntea,delays\nsun,lifts,mood\n"
        g = read_graph(write(tmp_path / "e.csv", text), lenient=True)
        assert sorted(g.everything.sentences()) == ["Sun lifts mood.", "Tea delays sleep."]
        assert [note for note in g.notes if note.startswith("lenient")] == [
            "lenient: 2 rows were left out in which a cell is empty",
            "lenient: 1 short row was filled up with empty cells",
        ]

    def test_problems_end_with_what_a_lenient_reading_does(self, tmp_path: Path) -> None:
        write(tmp_path / "g_nodes.csv", "id,name\na,tea\n")
        with pytest.raises(GraphFileError) as caught:
            read(tmp_path, "source,target,relation\na,b,feeds\na,c,feeds\n", "g_edges.csv")
        assert str(caught.value).splitlines()[-1] == (
            "hint: --lenient (in Python: lenient=True) adds nodes that only edges name"
        )
        with pytest.raises(GraphFileError) as caught:
            read(tmp_path, "source,target,relation\na,,feeds\na,c\n", "e.csv")
        assert str(caught.value).splitlines()[-1] == (
            "hint: --lenient (in Python: lenient=True) leaves out rows that lack an end "
            "and fills up short rows with empty cells"
        )

    def test_there_is_no_hint_where_a_lenient_reading_does_not_help(self, tmp_path: Path) -> None:
        with pytest.raises(GraphFileError) as caught:
            read(tmp_path, "source,target\na,b,c\n", "e.csv")
        assert "lenient" not in str(caught.value)

    def test_node_rows_that_differ_are_refused_all_the_same(self, tmp_path: Path) -> None:
        write(tmp_path / "g_nodes.csv", "id,name\na,tea\na,milk\nb,x\n")
        path = write(tmp_path / "g_edges.csv", "source,target\na,b\n")
        with pytest.raises(GraphFileError, match="already stands in line 2"):
            read_graph(path, lenient=True)


def test_names_are_known_in_any_spelling() -> None:
    assert canonical("SupportingText") == "supporting_text"
    assert canonical("#node1") == "node_1"
    assert canonical("Wirkung") == "Wirkung"


def test_column_called_source_is_no_work_beside_mapped_ends(tmp_path: Path) -> None:
    text = "source,target,source_symbol,target_symbol,relation\nP1,Q1,DRD2,GNAI1,inhibits\n"
    g = read(tmp_path, text, source="source_symbol", target="target_symbol")
    assert set(g.facts.sources) == {evidence(g).source}
    assert dict(evidence(g).attributes) == {"source": "P1", "target": "Q1"}


def test_numbers_too_large_for_a_column_of_numbers_are_kept(tmp_path: Path) -> None:
    g = read(tmp_path, f"source,target,big\na,b,{2**70}\nc,d,5\n")
    assert set(g.statements["big"]) == {str(2**70), "5"}


def test_missing_values_and_small_numbers_leave_a_column_one_of_numbers(tmp_path: Path) -> None:
    g = read(tmp_path, "source,target,p\na,b,2.5E-08\nc,d,NA\ne,f,0.5\ng,h,NaN\n")
    assert sorted(g.statements["p"].dropna()) == [2.5e-08, 0.5]
    texts = read(tmp_path, "source,target,gene\na,b,NA\nc,d,X1\n")
    assert set(texts.statements["gene"]) == {"NA", "X1"}


def test_several_identifiers_in_a_column_of_references_are_several_works(tmp_path: Path) -> None:
    g = read(tmp_path, "source,target,references\na,b,SIGNOR:123;BioGRID:456\n")
    titles = {g.facts.sources[each].title for each in only(g).cited_sources}
    assert titles == {"SIGNOR:123", "BioGRID:456"}


@pytest.mark.parametrize("format", ["csv", "jsonl", "json", "graphml", "turtle", "tables"])
def test_words_and_signs_of_a_file_survive_a_round_trip(tmp_path: Path, format: str) -> None:
    rows = "vacuum,dust,removes,0\na,b,raises,-\ng,h,regulates,0\ne,f,inhibits,+\nc,d,causes,0\n"
    g = read(tmp_path, "source,target,relation,sign\n" + rows)
    out = tmp_path / f"out{FORMATS[format].suffix}"
    g.export(format, out)
    again = read_graph(out)
    told = [
        frame.set_index("sentence")["sign"].to_dict() for frame in (g.statements, again.statements)
    ]
    assert told[0] == told[1]


def test_judged_statements_of_a_file_are_asked_about(tmp_path: Path) -> None:
    rows = "MAOI,SSRI,inhibits,contradicted\nA,B,inhibits,supported\nC,D,raises,supported\n"
    g = read(tmp_path, "source,target,relation,verdict\n" + rows)
    assert g.questions


def test_hint_names_no_column_of_names(tmp_path: Path) -> None:
    g = read(tmp_path, "source,target,node1_string_id\na,b,9606.E1\nc,d,9606.E1\ne,f,9606.E1\n")
    assert g.notes[0].endswith("--map predicate=NAME")
