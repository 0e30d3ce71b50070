"""What a known column says in words that are not known is kept, and nothing is guessed of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from ntgraph import read_graph
from ntgraph.errors import GraphFileError
from ntgraph.explore import FactGraph
from ntgraph.records import Evidence, Statement

# Columns that stand for a field of ours, with a text that means nothing to that field.
COLUMNS = (
    "assessed_on", "basis", "directed", "direction", "hedged", "is_directed", "is_negated", "layer",
    "license", "negated", "negation", "sign", "stances", "statement_id", "titles",
    "verdict_basis", "verdict_sources",
)  # fmt: skip


def read(tmp_path: Path, *rows: str) -> FactGraph:
    path = tmp_path / "edges.csv"
    path.write_text("\n".join(rows), encoding="utf-8")
    return read_graph(path)


def only(graph: FactGraph) -> tuple[Statement, Evidence]:
    (statement,) = graph.facts.statements.values()
    (evidence,) = statement.evidence
    return statement, evidence


@pytest.mark.parametrize("column", COLUMNS)
@pytest.mark.parametrize("said", ["odd word", "odd word|other word"])
def test_a_word_that_a_field_does_not_know_is_kept(tmp_path: Path, column: str, said: str) -> None:
    graph = read(tmp_path, f"subject,predicate,object,{column}", f"tea,delays,sleep,{said}")
    _, evidence = only(graph)
    assert dict(evidence.attributes)[column] == said
    assert any(column in note for note in graph.notes)


@pytest.mark.parametrize("yes", ["true", "TRUE", "1", "1.0", "yes", "y", "t"])
def test_a_denial_is_read_however_programs_write_yes(tmp_path: Path, yes: str) -> None:
    graph = read(tmp_path, "subject,predicate,object,negated", f"tea,delays,sleep,{yes}")
    statement, evidence = only(graph)
    assert statement.negated
    assert evidence.attributes == ()
    assert graph.everything.sentences() == ["Tea does not delay sleep."]


@pytest.mark.parametrize("no", ["false", "0", "0.0", "no", "N", "f"])
def test_what_means_no_denies_nothing_and_is_no_attribute(tmp_path: Path, no: str) -> None:
    graph = read(tmp_path, "subject,predicate,object,negated", f"tea,delays,sleep,{no}")
    statement, evidence = only(graph)
    assert not statement.negated
    assert evidence.attributes == ()
    assert graph.notes == ()


def test_an_unknown_word_for_a_denial_is_told_with_what_it_was_read_as(tmp_path: Path) -> None:
    graph = read(tmp_path, "subject,predicate,object,negated", "tea,delays,sleep,NOT")
    assert "negated 'NOT' means nothing here, read as an edge that is not denied" in graph.notes


def test_a_fraction_for_no_direction_is_read(tmp_path: Path) -> None:
    graph = read(tmp_path, "source,target,relation,directed", "tea,sleep,meets,0.0")
    assert [each.symmetric for each in graph.facts.vocabulary.predicates.values()] == [True]


@pytest.mark.parametrize(
    ("column", "cell", "works"),
    [
        ("pmid", "PMID: 123", {"pmid:123"}),
        ("pmid", "PMID 123, 456", {"pmid:123", "pmid:456"}),
        ("doi", "doi: 10.1000/abc", {"doi:10.1000/abc"}),
    ],
)
def test_the_name_of_a_registry_before_an_identifier_is_no_work(
    tmp_path: Path, column: str, cell: str, works: set[str]
) -> None:
    graph = read(tmp_path, f"subject,predicate,object,{column}", f'tea,delays,sleep,"{cell}"')
    assert set(only(graph)[1].cited_sources) == works


def test_later_rows_complete_a_work_and_differing_ones_are_told(tmp_path: Path) -> None:
    graph = read(
        tmp_path,
        "subject,predicate,object,pmid,doi,reference",
        "tea,delays,sleep,123,,Short nights",
        "tea,calms,nerves,123,10.1000/abc,Long nights",
    )
    work = graph.facts.sources["pmid:123"]
    assert work.title == "Short nights"
    assert work.identifiers == ("doi:10.1000/abc",)
    assert (
        "1 detail of works differs from what an earlier row says; the first is shown" in graph.notes
    )


def test_an_identifier_that_is_none_is_kept_beside_the_work(tmp_path: Path) -> None:
    graph = read(tmp_path, "subject,predicate,object,pmid,doi", "tea,delays,sleep,123,forthcoming")
    _, evidence = only(graph)
    assert evidence.cited_sources == ("pmid:123",)
    assert dict(evidence.attributes) == {"doi": "forthcoming"}


def test_no_sentence_of_a_column_for_works_is_lost(tmp_path: Path) -> None:
    first, second = "Tea kept every one of them awake.", "They drank it late in the day."
    rows = ("subject,predicate,object,evidence", f"tea,delays,sleep,{first}|{second}")
    _, evidence = only(read(tmp_path, *rows))
    assert evidence.passage == first
    assert evidence.attributes == (("evidence", first), ("evidence", second))


def test_nothing_says_which_of_two_works_is_about_which_species(tmp_path: Path) -> None:
    graph = read(
        tmp_path, "subject,predicate,object,sources,species", "tea,delays,sleep,one|two,human|rat"
    )
    (statement,) = graph.facts.statements.values()
    assert len(statement.evidence) == 2
    for evidence in statement.evidence:
        assert evidence.attributes == (("species", "human"), ("species", "rat"))
        assert "species" not in evidence.note


def test_a_quotation_mark_that_takes_in_rows_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "table.tsv"
    rows = ("source\ttarget\trelation", 'tea\tsleep\t"delays', 'mint\tnerves\tcalms"')
    path.write_text("\n".join(rows), encoding="utf-8")
    with pytest.raises(GraphFileError, match=r"table\.tsv:2: .*takes in further rows"):
        read_graph(path)
    assert len(read_graph(path, "kgx").facts.statements) == 2


def test_plus_one_is_a_sign(tmp_path: Path) -> None:
    graph = read(tmp_path, "source,target,relation,sign", "tea,sleep,alters,+1")
    assert list(graph.statements["sign"]) == ["+"]
    assert only(graph)[1].attributes == ()
