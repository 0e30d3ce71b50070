"""Our exports as tables, Parquet, for Neo4j and as RDF come back with everything said of facts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import rdflib

from ntgraph import check_facts, load_facts, read_graph, say
from ntgraph.atomic_write import write_outputs
from ntgraph.exports import FORMATS
from ntgraph.facts import FactBase, shipped_facts
from ntgraph.imports.fact_tables import write_facts_folder
from ntgraph.records import Assessment, SafetyNote, Statement
from tests.small import small_facts
from tests.world import world

WHOLE = ["tables", "parquet", "neo4j", "turtle", "trig", "jsonld"]
FACTS: dict[str, Callable[[], FactBase]] = {
    "small": small_facts,
    "shipped": lambda: load_facts(shipped_facts()),
    "world": world,
}


def export(facts: FactBase, name: str, folder: Path) -> Path:
    file = f"out{FORMATS[name].suffix}"
    write_outputs(folder, FORMATS[name].make_files(facts, file))
    return folder / file


def words(text: str) -> str:
    return " ".join(text.split())


def judged(made: Assessment | None) -> tuple[object, ...]:
    return (words(made.reason), made.basis, set(made.sources)) if made else ("", "", set())


def held(statement: Statement) -> set[tuple[str, str, str, str]]:
    return {(s.source, s.stance, words(s.reason), s.basis) for s in statement.stances}


def notes_of(facts: FactBase, statement: Statement) -> list[tuple[str, frozenset[str]]]:
    found: list[SafetyNote] = [facts.safety_notes[id] for id in statement.safety_notes]
    return sorted((words(note.text), frozenset(note.sources)) for note in found)


def compare_statements(facts: FactBase, read: FactBase) -> None:
    assert read.statements.keys() == facts.statements.keys()
    for id, statement in facts.statements.items():
        other = read.statements[id]
        assert (other.verdict, other.layer) == (statement.verdict, statement.layer)
        assert judged(other.assessment) == judged(statement.assessment)
        assert held(other) == held(statement)
        assert notes_of(read, other) == notes_of(facts, statement)
        assert len(other.evidence) == len(statement.evidence)
        for mine, theirs in zip(statement.evidence, other.evidence, strict=True):
            assert theirs.source == mine.source
            assert theirs.license == mine.license
            assert theirs.hedge == words(mine.hedge)
            assert theirs.passage_kind == mine.passage_kind
            assert set(theirs.cited_sources) == set(mine.cited_sources)
            assert (theirs.species, theirs.affinity) == (mine.species, mine.affinity)
            assert set(theirs.literature) == set(mine.literature)
            if mine.span is None:
                assert (theirs.basis, theirs.span) == (mine.basis, None)


@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.parametrize("made", ["small", "shipped"])
def test_export_comes_back_with_verdicts_stances_corrections_and_evidence(
    made: str, name: str, tmp_path: Path
) -> None:
    facts = FACTS[made]()
    read = read_graph(export(facts, name, tmp_path)).facts
    compare_statements(facts, read)
    if made == "shipped":
        assert [say(read.statements[id], read) for id in facts.statements] == [
            say(statement, facts) for statement in facts.statements.values()
        ]
    for id, node in facts.nodes.items():
        other = read.nodes[id]
        assert (other.label, other.node_type) == (node.label, node.node_type)
        assert (other.subtype, other.definition) == (node.subtype, node.definition)
        assert set(other.synonyms) == set(node.synonyms)
        assert set(other.identifiers) == set(node.identifiers)
        assert set(other.near_identifiers) == set(node.near_identifiers)
    for id, work in facts.sources.items():
        again = read.sources[id]
        assert (again.title, again.year) == (work.title, work.year)
        assert (again.publication_type, again.reading) == (work.publication_type, work.reading)
        assert (again.language, again.publisher) == (work.language, work.publisher)
        assert set(again.authors) >= set(work.authors)


@pytest.mark.parametrize("name", WHOLE)
def test_odd_facts_keep_ids_and_verdicts(name: str, tmp_path: Path) -> None:
    facts = world()
    read = read_graph(export(facts, name, tmp_path)).facts
    assert read.statements.keys() == facts.statements.keys()
    assert {id: s.verdict for id, s in read.statements.items()} == {
        id: s.verdict for id, s in facts.statements.items()
    }
    assert read.nodes.keys() == facts.nodes.keys()


@pytest.mark.parametrize("name", WHOLE)
def test_fact_tables_of_such_an_export_are_sound(name: str, tmp_path: Path) -> None:
    g = read_graph(export(small_facts(), name, tmp_path))
    write_facts_folder(g.facts, tmp_path / "facts", notes=g.notes, date="2026-11-23")
    again = load_facts(tmp_path / "facts")
    assert check_facts(again) == []
    assert again.statements.keys() == g.facts.statements.keys()


@pytest.mark.parametrize("written", ["nt", "xml", "nquads", "json-ld"])
def test_our_rdf_that_another_program_wrote_again_comes_back(written: str, tmp_path: Path) -> None:
    facts = small_facts()
    endings = {"nt": ".nt", "xml": ".rdf", "nquads": ".nq", "json-ld": ".jsonld"}
    graph = rdflib.Graph().parse(export(facts, "turtle", tmp_path))
    path = tmp_path / f"again{endings[written]}"
    graph.serialize(path, format="nt" if written == "nquads" else written, encoding="utf-8")
    if written == "nquads":
        lines = path.read_text("utf-8").splitlines()
        path.write_text("\n".join(f"{line[:-1]}<urn:x:graph> ." for line in lines if line))
    compare_statements(facts, read_graph(path).facts)


def test_places_of_our_turtle_are_where_the_statements_are_written(tmp_path: Path) -> None:
    path = export(small_facts(), "turtle", tmp_path)
    text = path.read_text("utf-8")
    for id, statement in read_graph(path).facts.statements.items():
        for evidence in statement.evidence:
            if evidence.span is not None:
                words = text[evidence.span.start : evidence.span.end]
                assert words.startswith(id)
                assert "rdf:subject" in words


def test_table_folder_without_optional_tables_says_what_is_missing(tmp_path: Path) -> None:
    path = export(small_facts(), "tables", tmp_path)
    for name in ("stances", "sources"):
        (path / f"{name}.csv").unlink()
    assert any("sources.csv, stances.csv" in note for note in read_graph(path).notes)
