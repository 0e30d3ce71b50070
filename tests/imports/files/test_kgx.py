"""KGX: pairs of tables or of JSON Lines, with the evidence in Biolink's columns."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ntgraph import FactGraph, read_graph
from ntgraph.errors import GraphFileError
from ntgraph.judging.gauges import citation_state
from ntgraph.records import Statement
from ntgraph.records.vocabulary import find_label
from tests.imports.files.awkward import write

NODES = (
    "id\tcategory\tname\tdescription\txref\tsynonym\tprovided_by\n"
    'CHEBI:27958\tbiolink:NamedThing|biolink:SmallMolecule\tcocaine "coke"\tAn alkaloid.'
    "\tDRUGBANK:DB00907\tblow|snow\tinfores:chebi\n"
    "CHEBI:18243\tbiolink:SmallMolecule\tdopamine\t\t\t\t\n"
    "MONDO:0005090\tbiolink:Disease\tschizophrenia\t\t\t\t\n"
)
EDGES = (
    "id\tsubject\tpredicate\tobject\tnegated\tpublications\tprimary_knowledge_source"
    "\tknowledge_level\tagent_type\tobject_direction_qualifier\n"
    "e1\tCHEBI:27958\tbiolink:affects\tCHEBI:18243\t\tPMID:21338876|doi:10.1000/ABC"
    "\tinfores:drugcentral\tknowledge_assertion\tmanual_agent\tincreased\n"
    "e2\tCHEBI:27958\tbiolink:affects\tCHEBI:18243\t\t\tinfores:other\t\t\tincreased\n"
    "e3\tCHEBI:18243\tbiolink:causes\tMONDO:0005090\ttrue\t\t\t\t\t\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path / "tiny_nodes.tsv", NODES)
    write(tmp_path / "tiny_edges.tsv", EDGES)
    return tmp_path


def as_lines(table: str, lists: tuple[str, ...]) -> str:
    """Return a table as JSON Lines, as KGX writes it."""
    header, *rows = (line.split("\t") for line in table.splitlines())
    lines = []
    for row in rows:
        record: dict[str, object] = {k: v for k, v in zip(header, row, strict=True) if v}
        record |= {k: str(record[k]).split("|") for k in lists if k in record}
        record |= {"negated": True} if record.get("negated") else {}
        lines.append(json.dumps(record) + "\n")
    return "".join(lines)


def by_line(g: FactGraph) -> dict[str, Statement]:
    return {e.span.block: s for s in g.everything for e in s.evidence if e.span}


def state(g: FactGraph, statement: Statement) -> str:
    return find_label(g.facts.vocabulary.citation_states, citation_state(statement))


def test_folder_and_either_file_read_the_same_graph(folder: Path) -> None:
    g = read_graph(folder)
    assert (len(g.facts.nodes), len(g.everything)) == (3, 2)
    for name in ("tiny_nodes.tsv", "tiny_edges.tsv"):
        assert read_graph(folder / name).facts == g.facts


def test_names_and_types_are_kept_without_their_prefix(folder: Path) -> None:
    node = read_graph(folder).node("CHEBI:27958").record
    assert node.label == 'cocaine "coke"'  # KGX has no quoted cells
    assert (node.node_type, node.definition) == ("SmallMolecule", "An alkaloid.")
    assert node.synonyms == ("blow", "snow")
    # A cross reference may name something close, not exactly this node.
    assert (node.identifiers, node.near_identifiers) == ((), ("DRUGBANK:DB00907",))


def test_evidence_is_carried_over_and_its_lack_said(folder: Path) -> None:
    g = read_graph(folder)
    lines = by_line(g)
    first = lines["line 2"]
    assert first is lines["line 3"], "two edges that say the same and name their sources"
    assert [each.cited_sources for each in first.evidence] == [
        ("pmid:21338876", "doi:10.1000/abc", "ntg:infores-drugcentral"),
        ("ntg:infores-other",),
    ]
    assert g.facts.sources["ntg:infores-drugcentral"].title == "infores:drugcentral"
    assert first.evidence[0].cites == (1, 2, 3)
    assert first.evidence[0].attributes == (
        ("id", "e1"), ("knowledge_level", "knowledge_assertion"), ("agent_type", "manual_agent"),
    )  # fmt: skip
    assert state(g, first) != "no evidence given"
    assert state(g, lines["line 4"]) == "no evidence given"
    assert "no evidence given" in g._repr_html_()


def test_parallel_edges_negation_and_direction_are_kept(folder: Path) -> None:
    g = read_graph(folder)
    lines = by_line(g)
    assert lines["line 2"].predicate == lines["line 3"].predicate == "biolink:affects"
    assert g.facts.vocabulary.predicates["biolink:affects"].sign == "+"
    assert lines["line 4"].negated
    assert sorted(g.everything.sentences()) == [
        'Cocaine "coke" increases dopamine.',
        "Dopamine does not cause schizophrenia.",
    ]


def test_what_no_field_reads_is_kept_and_noted(folder: Path) -> None:
    (note,) = read_graph(folder).notes
    assert note.startswith(
        "kept as the file has them: 'agent_type', 'knowledge_level', 'provided_by'; "
    )


def test_json_lines_say_the_same(folder: Path, tmp_path: Path) -> None:
    lines = tmp_path / "lines"
    lines.mkdir()
    lists = ("category", "xref", "synonym")
    write(lines / "tiny_nodes.jsonl", as_lines(NODES, lists))
    write(lines / "tiny_edges.jsonl", as_lines(EDGES, ("publications",)))
    table, g = read_graph(folder, title="tiny"), read_graph(lines, title="tiny")
    assert g.facts.nodes == table.facts.nodes
    assert set(g.facts.statements) == set(table.facts.statements)
    assert g.facts.sources == table.facts.sources


def test_edges_alone_bring_their_ends_along(folder: Path) -> None:
    (folder / "tiny_nodes.tsv").unlink()
    g = read_graph(folder / "tiny_edges.tsv")
    assert len(g.facts.nodes) == 3
    assert "there is no file of nodes beside the one of edges" in g.notes


def test_nodes_alone_are_a_graph_without_edges(folder: Path) -> None:
    (folder / "tiny_edges.tsv").unlink()
    g = read_graph(folder)
    assert (len(g.facts.nodes), len(g.everything)) == (3, 0)
    assert "there is no file of edges beside the one of nodes" in g.notes


def test_edge_to_a_node_that_the_nodes_lack_names_file_and_line(folder: Path) -> None:
    write(folder / "tiny_edges.tsv", EDGES.replace("\tMONDO:0005090", "\tMONDO:0005091"))
    with pytest.raises(GraphFileError) as caught:
        read_graph(folder)
    (problem,) = caught.value.problems
    assert problem.file.endswith("tiny_edges.tsv")
    assert (problem.line, problem.column) == (4, "target")
    assert "did you mean 'MONDO:0005090'" in problem.message


def test_problems_of_both_files_are_told_together(folder: Path) -> None:
    write(folder / "tiny_nodes.tsv", NODES + "CHEBI:18243\t\t\t\t\t\t\n")
    write(folder / "tiny_edges.tsv", EDGES + "ragged\n")
    with pytest.raises(GraphFileError) as caught:
        read_graph(folder)
    assert [Path(p.file).name for p in caught.value.problems] == [
        "tiny_nodes.tsv",
        "tiny_edges.tsv",
    ]


def test_two_pairs_in_a_folder_are_not_guessed_between(folder: Path) -> None:
    write(folder / "other_edges.tsv", EDGES)
    with pytest.raises(GraphFileError, match=r"found other_edges\.tsv, tiny_edges\.tsv"):
        read_graph(folder)


def test_publication_nodes_that_are_only_cited_become_works(folder: Path) -> None:
    write(
        folder / "tiny_nodes.tsv",
        NODES + "PMID:21338876\tbiolink:Publication\tA review of dopamine\t\t\t\t\n",
    )
    g = read_graph(folder)
    assert len(g.facts.nodes) == 3
    assert g.facts.sources["pmid:21338876"].title == "A review of dopamine"
