"""A KGX file of Biolink statements reads as plain sentences, and keeps what it says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from ntgraph import FactGraph, check_facts, load_facts, read_graph
from ntgraph.facts.statement_sentences import find_sign, say
from ntgraph.imports.fact_tables import write_facts_folder
from ntgraph.learning.wording_questions import deny

FULL = {
    "predicate": "biolink:affects",
    "qualified_predicate": "biolink:causes",
    "object_aspect_qualifier": "activity",
    "object_direction_qualifier": "decreased",
}
EDGES: list[dict[str, Any]] = [
    FULL,
    {**FULL, "object": "C", "negated": True, "causal_mechanism_qualifier": "antagonism"},
    {**FULL, "object": "D", "object_aspect_qualifier": "mood"},
    {**FULL, "object": "E", "object_direction_qualifier": "increased",
     "object_aspect_qualifier": "degradation", "species_context_qualifier": "NCBITaxon:10116"},
    {**FULL, "object": "F", "subject_aspect_qualifier": "expression",
     "anatomical_context_qualifier": "brain"},
    {"predicate": "biolink:treats", "object": "G", "negated": True},
    {"predicate": "biolink:positively_regulates", "object": "H"},
    {"predicate": "biolink:zaps_with", "object": "I"},
    {"predicate": "linked_to", "object": "J", "negated": True},
]  # fmt: skip
SENTENCES = {
    "B": "A decreases the activity of B.",
    "C": "A does not decrease the activity of C through antagonism.",
    "D": "A affects D (object aspect: mood) (object direction: decreased) "
         "(qualified predicate: causes).",
    "E": "A increases the degradation of E in rats.",
    "F": "The expression of A decreases the activity of F in brain.",
    "G": "A does not treat G.",
    "H": "A positively regulates H.",
    "I": "A zaps with I.",
    "J": "A is not linked to J.",
}  # fmt: skip


def write(folder: Path, edges: list[dict[str, Any]]) -> Path:
    path = folder / "tiny_edges.jsonl"
    lines = [json.dumps({"subject": "A", "object": "B", **edge}) + "\n" for edge in edges]
    path.write_text("".join(lines), encoding="utf-8")
    return path


@pytest.fixture
def graph(tmp_path: Path) -> FactGraph:
    return read_graph(write(tmp_path, EDGES))


def told(g: FactGraph) -> dict[str, str]:
    return {g.facts.nodes[s.object].label: say(s, g.facts) for s in g.everything}


def test_sentences_are_plain_and_say_nothing_twice(graph: FactGraph) -> None:
    assert told(graph) == SENTENCES


def test_qualifiers_stay_with_the_statement(graph: FactGraph) -> None:
    (first,) = (s for s in graph.everything if graph.facts.nodes[s.object].label == "B")
    assert first.qualifiers == (
        ("object_aspect", "activity"),
        ("object_direction", "decreased"),
        ("qualified_predicate", "causes"),
    )
    assert graph.facts.vocabulary.predicates[first.predicate].biolink == {
        "predicate": "biolink:affects"
    }


def test_signs_are_those_of_the_things_themselves(graph: FactGraph) -> None:
    signs = {graph.facts.nodes[s.object].label: find_sign(s, graph.facts) for s in graph.everything}
    assert signs == {**dict.fromkeys("CDEGHIJ", "0"), "B": "-", "F": "-"}


def test_a_sign_that_the_file_gives_is_kept(tmp_path: Path) -> None:
    g = read_graph(write(tmp_path, [{**EDGES[3], "sign": "-"}]))
    (statement,) = g.everything
    assert find_sign(statement, g.facts) == "-"


def test_questions_can_deny_and_blank_them(graph: FactGraph) -> None:
    (first,) = (s for s in graph.everything if graph.facts.nodes[s.object].label == "F")
    denied = "The expression of A does not decrease the activity of F in brain."
    assert say(deny(first), graph.facts) == denied
    assert say(first, graph.facts, target="___", verb="…") == (
        "The expression of A … the activity of ___ in brain."
    )


def test_fact_tables_keep_the_sentences(graph: FactGraph, tmp_path: Path) -> None:
    write_facts_folder(graph.facts, tmp_path / "facts", date="2026-11-28")
    again = load_facts(tmp_path / "facts")
    assert check_facts(again) == []
    assert {say(s, again) for s in again.statements.values()} == {*told(graph).values()}


def test_words_of_signs_come_from_the_model_where_no_edge_has_one(tmp_path: Path) -> None:
    edges = [
        {"predicate": "biolink:exacerbates_condition"},
        {"predicate": "biolink:positively_correlated_with", "object": "C"},
        {"predicate": "biolink:preventative_for_condition", "object": "D"},
    ]
    g = read_graph(write(tmp_path, edges))
    signs = {g.facts.nodes[s.object].label: find_sign(s, g.facts) for s in g.everything}
    assert signs == {"B": "+", "C": "0", "D": "-"}
    assert any("biolink:exacerbates_condition" in note for note in g.notes)
