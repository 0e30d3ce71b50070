"""KGX files, read as kgx reads them, with every term checked against the Biolink model."""

from __future__ import annotations

import json
import os
import subprocess
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any

import biolink_model
import networkx as nx
import pandas as pd
import pytest
from hypothesis import given, settings

from ntgraph import from_networkx, load_facts, shipped_facts
from ntgraph.atomic_write import write_outputs
from ntgraph.errors import UnknownNodeError
from ntgraph.exports import biolink_terms, to_kgx, to_kgx_jsonl
from ntgraph.exports.biolink import map_predicate, name_curie
from ntgraph.exports.full_records import evidence_record
from ntgraph.exports.kgx_columns import EDGE_COLUMNS, NODE_COLUMNS
from ntgraph.facts import FactBase
from ntgraph.graph.networkx_graph import build_graph
from ntgraph.records import Assessment, Evidence, Source, Stance, Statement
from ntgraph.records.vocabulary import Qualifier
from tests import world as tiny
from tests.imports.objects.test_networkx_reader import graphs
from tests.small import small_facts

Record = dict[str, Any]
Folder = Mapping[str, Iterable[str]]

MODEL = Path(next(iter(biolink_model.__path__)))
READER = Path(__file__).parent / "biolink" / "read_with_kgx.py"
# Prefixes of our own ids, which Biolink cannot know; `nbk` are chapters at NCBI Bookshelf.
OWN_PREFIXES = ("ntg", "nbk")
MANY = ("category", "synonym", "xref", "authors", "publication_type", "publications")


@cache
def shipped() -> FactBase:
    return load_facts(shipped_facts())


WORLDS = {"shipped": shipped, "world": tiny.world, "small": small_facts}
each_world = pytest.mark.parametrize("make", WORLDS.values(), ids=list(WORLDS))
each_format = pytest.mark.parametrize("export", [to_kgx, to_kgx_jsonl], ids=["tsv", "jsonl"])


@cache
def toolkit() -> Any:
    from bmt import Toolkit

    schema = MODEL / "schema" / "biolink_model.yaml"
    return Toolkit(schema=str(schema), predicate_map={"predicate mappings": []})


def read(folder: Folder) -> tuple[list[Record], list[Record]]:
    """Return nodes and edges, read with pandas and by the rules of kgx.

    kgx reads tables without quoting, drops empty cells, splits every cell at `|`, and reads
    any word in `negated` as true.
    """
    if "nodes.jsonl" in folder:
        return read_lines(folder["nodes.jsonl"]), read_lines(folder["edges.jsonl"])
    return read_table(folder["nodes.tsv"]), read_table(folder["edges.tsv"])


def read_lines(chunks: Iterable[str]) -> list[Record]:
    return [json.loads(line) for line in "".join(chunks).split("\n") if line]


def read_table(chunks: Iterable[str]) -> list[Record]:
    frame = pd.read_csv(
        StringIO("".join(chunks)),
        dtype=str,
        delimiter="\t",
        lineterminator="\n",
        quoting=3,
        keep_default_na=False,
        low_memory=False,
    )
    names = [str(name) for name in frame.columns]
    return [read_row(dict(zip(names, row, strict=True))) for row in frame.itertuples(index=False)]


def read_row(row: Record) -> Record:
    kept = {name: value for name, value in row.items() if value not in ("", " ")}
    return {
        name: True if name == "negated" else split(value, always=name in MANY)
        for name, value in kept.items()
    }


def split(value: str, *, always: bool) -> str | list[str]:
    items = [item for item in value.split("|") if item]
    return items if always or "|" in value else value


def listed(record: Record, name: str) -> list[str]:
    """Return a field as a list; a table with one item gives a single text."""
    value = record.get(name, [])
    return value if isinstance(value, list) else [value]


def our_ids(nodes: list[Record]) -> dict[str, str]:
    return {node["id"]: node.get("ntgraph_id") or node["id"] for node in nodes}


def objects(record: Record, name: str) -> list[Record]:
    return [json.loads(item) for item in listed(record, name)]


def edges_of(facts: FactBase) -> dict[str, Record]:
    return {edge["id"]: edge for edge in read(to_kgx_jsonl(facts))[1]}


def edge_of(facts: FactBase, statement: Statement) -> Record:
    return edges_of(facts)[statement.id]


def with_statement(facts: FactBase, statement: Statement) -> FactBase:
    return replace(facts, statements={**facts.statements, statement.id: statement})


def flatten(text: str) -> str:
    """Return a text as a table can hold it."""
    for character in "\t\r\n\x85\u2028\u2029":
        text = text.replace(character, " ")
    return text.replace("|", "\u00a6")


# Terms of the Biolink model


def test_known_words_are_those_of_the_model() -> None:
    known = toolkit()
    assert known.get_model_version() == biolink_terms.BIOLINK_VERSION

    def names(root: str) -> set[str]:
        found = known.get_descendants(root, reflexive=True, formatted=True, mixin=False)
        return {each.removeprefix("biolink:") for each in found if not is_deprecated(each)}

    def is_deprecated(name: str) -> bool:
        return bool(known.get_element(name).deprecated)

    assert names("named thing") == biolink_terms.CATEGORIES
    assert names("related to") == biolink_terms.PREDICATES
    enums = known.view.schema.enums
    aspects = enums["GeneOrGeneProductOrChemicalEntityAspectEnum"].permissible_values
    assert set(map(str, aspects)) == biolink_terms.ASPECTS
    directions = enums["DirectionQualifierEnum"].permissible_values
    assert set(map(str, directions)) == biolink_terms.DIRECTIONS


def test_nothing_of_the_shipped_mapping_is_lost() -> None:
    vocabulary = shipped().vocabulary
    for predicate in vocabulary.predicates.values():
        assert map_predicate(predicate) == predicate.biolink
    assert all(
        each.biolink.removeprefix("biolink:") in biolink_terms.CATEGORIES
        for each in vocabulary.node_types.values()
    )


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, {"predicate": "biolink:related_to"}),
        (
            {"predicate": "biolink:zaps", "object_direction_qualifier": "increased"},
            {"predicate": "biolink:related_to"},
        ),
        (
            {"predicate": "biolink:affects", "object_direction_qualifier": "sideways"},
            {"predicate": "biolink:affects"},
        ),
        ({"predicate": "affects"}, {"predicate": "biolink:related_to"}),
    ],
    ids=["nothing said", "unknown predicate", "unknown direction", "no prefix"],
)
def test_what_the_model_lacks_is_left_out(
    given: Mapping[str, str], expected: Mapping[str, str], world: FactBase
) -> None:
    predicate = replace(world.vocabulary.predicates["raises"], biolink=given)
    assert map_predicate(predicate) == expected


@each_world
@each_format
def test_the_model_knows_every_word(make: Any, export: Any) -> None:
    nodes, edges = read(export(make()))
    known = toolkit()
    for node in nodes:
        for category in node["category"]:
            assert known.is_category(category)
            assert not known.is_mixin(category)
    for edge in edges:
        assert known.is_predicate(edge["predicate"])
        assert known.is_predicate(edge.get("qualified_predicate", "biolink:causes"))


def test_columns_are_slots_of_the_model_or_our_own() -> None:
    known = toolkit()
    for column in (*NODE_COLUMNS, *EDGE_COLUMNS):
        assert column.startswith("ntgraph_") or known.get_element(column) is not None
        assert not (column.startswith("ntgraph_") and known.get_element(column) is not None)


@each_world
@each_format
def test_the_models_own_classes_take_every_record(make: Any, export: Any) -> None:
    # Loading the model's 350 classes takes seconds, for whoever collects these tests, too.
    from biolink_model.datamodel import pydanticmodel_v2 as model

    nodes, edges = read(export(make()))
    for node in nodes:
        kind = getattr(model, node["category"][0].removeprefix("biolink:"))
        kind.model_validate({k: v for k, v in node.items() if k in kind.model_fields})
        assert {k for k in node if k not in kind.model_fields and not is_own(k)} <= OF_WORKS
    for edge in edges:
        fields = {k: v for k, v in edge.items() if not is_own(k)}
        qualifiers = {k: fields.pop(k) for k in list(fields) if k in QUALIFIERS}
        model.Association.model_validate(fields)
        # The general association has no qualifiers; this class has them for any domain.
        model.PredicateMapping.model_validate(
            {"mapped_predicate": "x", "predicate": edge["predicate"], **qualifiers}
        )


OF_WORKS = {"authors", "publication_type"}
QUALIFIERS = {name for name in EDGE_COLUMNS if name.endswith("_qualifier")} | {
    "qualified_predicate"
}


def is_own(name: str) -> bool:
    return name.startswith("ntgraph_")


# Round trips


@each_world
@each_format
def test_every_statement_comes_back_with_verdict_and_evidence(make: Any, export: Any) -> None:
    facts: FactBase = make()
    nodes, edges = read(export(facts))
    ours = our_ids(nodes)
    assert sorted(ours.values()) == sorted({*facts.nodes, *facts.sources})
    graph = build_graph(facts)
    assert [edge["id"] for edge in edges] == list(facts.statements)
    for edge in edges:
        statement = facts.statements[edge["id"]]
        start, end = ours[edge["subject"]], ours[edge["object"]]
        expected = graph.edges[start, end, statement.id]
        assert (start, end) == (statement.subject, statement.object)
        assert edge.get("negated", False) is statement.negated
        for name in PLAIN:
            assert flatten(edge.get(f"ntgraph_{name}", "")) == flatten(expected[name])
        for name in LISTS:
            assert listed(edge, f"ntgraph_{name}") == expected[name]
        assert [ours[id] for id in listed(edge, "ntgraph_said_by")] == expected["sources"]
        assert [ours[id] for id in listed(edge, "ntgraph_cited_for")] == expected["cited_sources"]
        assert len(listed(edge, "ntgraph_safety_notes")) == len(statement.safety_notes)
        assert objects(edge, "ntgraph_stances") == [
            {"source": name_of(each.source, ours), "stance": each.stance, "reason": each.reason}
            | ({"basis": each.basis} if each.basis else {})
            for each in statement.stances
        ]
        assert [plain_evidence(found, ours) for found in objects(edge, "ntgraph_evidence")] == [
            filled(evidence_record(evidence)) for evidence in statement.evidence
        ]


PLAIN = (
    "sentence", "layer", "predicate", "sign", "subject_level", "verdict", "verdict_reason",
    "verdict_basis", "comparison", "citation_state",
)  # fmt: skip
LISTS = ("qualifiers", "contested_by", "hedges", "passage_kinds")


def filled(record: Record) -> Record:
    return {name: value for name, value in record.items() if value not in ("", None, [])}


def name_of(id: str, ours: Mapping[str, str]) -> str:
    return next(name for name, own in ours.items() if own == id)


def plain_evidence(found: Record, ours: Mapping[str, str]) -> Record:
    """Return evidence with our ids of works, so that it can be compared with ours."""
    back = {**found, "source": ours[found["source"]]}
    if "cited_sources" in found:
        back["cited_sources"] = [ours[id] for id in found["cited_sources"]]
    if "literature" in found:
        back["literature"] = [id.replace("PMID:", "pmid:") for id in found["literature"]]
    return back


@each_format
def test_hostile_names_come_back_as_they_are(export: Any, world: FactBase) -> None:
    nodes, _ = read(export(world))
    found = {node.get("ntgraph_id", node["id"]): node for node in nodes}
    for node in world.nodes.values():
        assert found[node.id]["name"] == node.label
        assert found[node.id].get("synonym", []) == list(node.synonyms)
    for source in world.sources.values():
        assert found[source.id]["name"] == source.title
    assert found[tiny.SCRIPT]["ntgraph_everyday_name"] == tiny.MARKUP


def test_tables_keep_what_they_can_of_tabs_breaks_and_bars(world: FactBase) -> None:
    awkward = "a\tb\r\nc|d\u2028e\x00f"
    node = replace(world.nodes[tiny.SLEEP], label=awkward, synonyms=(awkward, "rest"))
    facts = replace(world, nodes={**world.nodes, node.id: node})
    (table,) = (n for n in read(to_kgx(facts))[0] if n["id"] == node.id)
    (line,) = (n for n in read(to_kgx_jsonl(facts))[0] if n["id"] == node.id)
    assert table["name"] == "a b  c\u00a6d e f"
    assert table["synonym"] == ["a b  c\u00a6d e f", "rest"]
    assert (line["name"], line["synonym"]) == (awkward, [awkward, "rest"])


def test_evidence_holds_any_text_in_a_table(world: FactBase) -> None:
    awkward = 'a\tb\r\nc|d\u2028e"\\ \U0001f41d'
    evidence = replace(tiny.SHORTENS_NOT.evidence[0], note=awkward)
    facts = with_statement(world, replace(tiny.SHORTENS_NOT, evidence=(evidence,)))
    (edge,) = (e for e in read(to_kgx(facts))[1] if e["id"] == tiny.SHORTENS_NOT.id)
    assert objects(edge, "ntgraph_evidence")[0]["note"] == awkward


def test_tables_and_lines_hold_the_same(world: FactBase) -> None:
    tables, lines = read(to_kgx(world)), read(to_kgx_jsonl(world))
    for table, line in zip((*tables[0], *tables[1]), (*lines[0], *lines[1]), strict=True):
        assert comparable(table) == comparable(line)


@each_format
def test_the_folder_explains_itself(export: Any, world: FactBase) -> None:
    folder = export(world)
    about = json.loads("".join(folder["about.json"]))
    assert about["title"] == world.data.title
    assert list(about["edge_columns"]) == list(EDGE_COLUMNS)
    if "edges.tsv" in folder:
        for name, columns in (("nodes", NODE_COLUMNS), ("edges", EDGE_COLUMNS)):
            assert next(iter(folder[f"{name}.tsv"])) == "\t".join(columns) + "\n"
    nodes, edges = read(export(world))
    assert {name for node in nodes for name in node} <= set(NODE_COLUMNS)
    assert {name for edge in edges for name in edge} <= set(EDGE_COLUMNS)


@settings(max_examples=40)
@given(graphs())
def test_any_graph_comes_back_edge_by_edge(graph: nx.Graph[Any]) -> None:
    facts = from_networkx(graph, title="Mine").facts
    for export in (to_kgx, to_kgx_jsonl):
        nodes, edges = read(export(facts))
        ids = [node["id"] for node in nodes]
        assert len(set(ids)) == len(ids) == len(facts.nodes) + len(facts.sources)
        ours = our_ids(nodes)
        assert set(ours.values()) == {*facts.nodes, *facts.sources}
        assert [edge["id"] for edge in edges] == list(facts.statements)
        assert Counter((ours[e["subject"]], ours[e["object"]]) for e in edges) == Counter(
            (s.subject, s.object) for s in facts.statements.values()
        )
        assert {edge["predicate"] for edge in edges} <= {"biolink:related_to"}
        assert {edge["knowledge_level"] for edge in edges} <= {"not_provided"}
        assert all(item for node in nodes for name in node for item in listed(node, name))


# Mistakes that a program must not make when it reads the files


def test_a_denied_statement_is_flagged_and_its_twin_is_not(world: FactBase) -> None:
    flags = {
        line.split("\t")[0]: line.split("\t")[list(EDGE_COLUMNS).index("negated")]
        for line in "".join(to_kgx(world)["edges.tsv"]).splitlines()
    }
    assert flags[tiny.SHORTENS_NOT.id] == "true"
    # kgx reads the word `false` as true.
    assert flags[tiny.SHORTENS.id] == ""
    lines = edges_of(world)
    assert lines[tiny.SHORTENS_NOT.id]["negated"] is True
    assert lines[tiny.SHORTENS.id]["negated"] is False


@pytest.mark.parametrize("verdict", ["contradicted", "unsupported"])
def test_what_science_does_not_bear_out_is_only_related(world: FactBase, verdict: str) -> None:
    judged = judge(tiny.COSTS_SLEEP, verdict)
    edge = edge_of(with_statement(enrich(world), judged), judged)
    assert edge["predicate"] == "biolink:related_to"
    assert not {"qualified_predicate", "object_direction_qualifier"} & set(edge)
    assert edge["knowledge_level"] == "not_provided"
    assert edge["ntgraph_reservations"] == [verdict]
    assert edge["ntgraph_mapped"] == [f"{slot}={value}" for slot, value in LOWERS.items()]
    assert edge["ntgraph_verdict"] == verdict


def test_what_science_bears_out_keeps_its_qualifiers(world: FactBase) -> None:
    judged = judge(tiny.BRING_MARKUP, "supported")
    edge = edge_of(with_statement(enrich(world, "raises"), judged), judged)
    assert {name: edge[name] for name in LOWERS} == LOWERS
    assert edge["knowledge_level"] == "knowledge_assertion"
    assert not {"ntgraph_reservations", "ntgraph_mapped"} & set(edge)


def test_a_contradicted_denial_does_not_become_a_broader_one(world: FactBase) -> None:
    judged = judge(tiny.SHORTENS_NOT, "contradicted")
    edge = edge_of(with_statement(enrich(world), judged), judged)
    assert (edge["predicate"], edge["negated"]) == ("biolink:affects", True)
    assert edge["knowledge_level"] == "not_provided"
    assert edge["ntgraph_reservations"] == ["contradicted"]


def test_what_all_but_never_happens_is_only_related(world: FactBase) -> None:
    often = Qualifier("frequency", "frequency", "({value})", "How often.", denies=("rarely",))
    words = replace(world.vocabulary, qualifiers={"frequency": often})
    rare = replace(judge(tiny.BRING_MARKUP, "supported"), qualifiers=(("frequency", "rarely"),))
    edge = edge_of(with_statement(replace(world, vocabulary=words), rare), rare)
    assert edge["predicate"] == "biolink:related_to"
    assert edge["ntgraph_reservations"] == ["frequency=rarely"]
    assert edge["knowledge_level"] == "not_provided"


LOWERS = {
    "predicate": "biolink:affects",
    "qualified_predicate": "biolink:causes",
    "object_aspect_qualifier": "abundance",
    "object_direction_qualifier": "decreased",
}


def enrich(facts: FactBase, predicate: str = "lowers") -> FactBase:
    """Return the facts with all Biolink terms that a predicate can have."""
    words = facts.vocabulary
    full = replace(words.predicates[predicate], biolink=LOWERS)
    return replace(
        facts, vocabulary=replace(words, predicates={**words.predicates, predicate: full})
    )


def judge(statement: Statement, verdict: str, basis: str = "verified") -> Statement:
    made = Assessment(statement.id, verdict, "A reason.", ("doi:10.1000/another",), basis)
    return replace(statement, assessment=made)


@pytest.mark.parametrize(
    ("statement", "level"),
    [
        (judge(tiny.BRING_MARKUP, "supported"), "knowledge_assertion"),
        (judge(tiny.BRING_MARKUP, "supported", "recalled"), "not_provided"),
        (judge(tiny.BRING_MARKUP, "partly_supported"), "not_provided"),
        (judge(tiny.BRING_MARKUP, "overstated"), "not_provided"),
        (judge(tiny.SHORTENS_NOT, "supported"), "not_provided"),
        (tiny.BRING_MARKUP, "not_provided"),
        (tiny.GO_ALONG, "not_provided"),
    ],
    ids=["supported", "recalled", "partly", "overstated", "contested", "unassessed", "unread"],
)
def test_only_what_was_read_and_found_so_is_asserted(
    world: FactBase, statement: Statement, level: str
) -> None:
    assert edge_of(with_statement(world, statement), statement)["knowledge_level"] == level


@pytest.mark.parametrize(
    ("kind", "level"),
    [("web_page", "knowledge_assertion"), ("general_knowledge", "not_provided")],
)
def test_an_accepted_fact_is_asserted_if_its_source_was_read(
    world: FactBase, kind: str, level: str
) -> None:
    fact = replace(
        tiny.GO_ALONG,
        evidence=tuple(replace(each, basis="verified") for each in tiny.GO_ALONG.evidence),
    )
    source = replace(world.sources["ntg:database"], publication_type=kind)
    facts = replace(with_statement(world, fact), sources={**world.sources, source.id: source})
    edge = edge_of(facts, fact)
    assert edge["knowledge_level"] == level
    assert ("publications" in edge) is (kind == "web_page")


def test_a_statement_that_accepted_facts_speak_against_is_not_asserted() -> None:
    checked = edges_of(shipped())
    against = [e for e in checked.values() if e.get("ntgraph_comparison") == "disagrees"]
    assert all(edge["knowledge_level"] == "not_provided" for edge in against)
    denied = [e for e in checked.values() if e.get("ntgraph_contested_by")]
    assert denied
    assert all(edge["knowledge_level"] == "not_provided" for edge in denied)


def test_no_shipped_statement_looks_truer_than_its_verdict() -> None:
    asserted = Counter(
        (edge["ntgraph_layer"], edge["ntgraph_verdict"], edge.get("ntgraph_verdict_basis", ""))
        for edge in edges_of(shipped()).values()
        if edge["knowledge_level"] == "knowledge_assertion"
    )
    assert set(asserted) == {
        ("article", "supported", "verified"),
        ("reference", "not_assessed", ""),
    }
    for edge in edges_of(shipped()).values():
        if edge["ntgraph_verdict"] in ("contradicted", "unsupported"):
            assert edge["predicate"] == "biolink:related_to" or edge["negated"]


def test_a_work_that_does_not_carry_it_is_no_publication_of_it(world: FactBase) -> None:
    edge = edge_of(world, tiny.SHORTENS)
    assert edge["publications"] == ["ntg:tiny-article"]
    assert edge["ntgraph_cited_for"] == ["PMID:123"]
    stance = Stance(tiny.SHORTENS.id, "pmid:123", "partly", "It says a part.")
    carried = replace(tiny.SHORTENS, stances=(stance,))
    edge = edge_of(with_statement(world, carried), carried)
    assert edge["publications"] == ["ntg:tiny-article", "PMID:123"]


def test_works_a_verdict_was_read_in_are_publications_only_of_what_they_support(
    world: FactBase,
) -> None:
    for verdict, expected in (
        ("supported", ["ntg:tiny-article", "doi:10.1000/another"]),
        ("overstated", ["ntg:tiny-article"]),
    ):
        judged = judge(tiny.BRING_MARKUP, verdict)
        edge = edge_of(with_statement(world, judged), judged)
        assert edge["publications"] == expected
        assert edge["ntgraph_verdict_sources"] == ["doi:10.1000/another"]


def test_too_little_of_a_subject_is_not_the_subject(world: FactBase) -> None:
    edge = edge_of(world, tiny.COSTS_SLEEP)
    assert edge["subject_direction_qualifier"] == "decreased"
    # An effect has no abundance; a substance has.
    assert "subject_aspect_qualifier" not in edge
    chemical = replace(tiny.SHORTENS_NOT, subject_level="excess")
    edge = edge_of(with_statement(world, chemical), chemical)
    assert edge["subject_direction_qualifier"] == "increased"
    assert edge["subject_aspect_qualifier"] == "abundance"
    assert edge["ntgraph_subject_level"] == "excess"


# Names


def test_the_first_source_in_the_catalog_is_primary(world: FactBase) -> None:
    said = (
        Evidence(source="ntg:handbook", license="CC-BY-4.0"),
        Evidence(source="ntg:drugcentral-2016", license="CC-BY-4.0"),
    )
    fact = replace(tiny.GO_ALONG, evidence=said)
    edge = edge_of(with_statement(world, fact), fact)
    assert edge["primary_knowledge_source"] == "infores:drugcentral"
    assert edge["agent_type"] == "manual_agent"
    assert edge["ntgraph_said_by"] == ["ntg:handbook", "ntg:drugcentral-2016"]
    edge = edge_of(world, tiny.SHORTENS)
    assert edge["primary_knowledge_source"] == "ntg:tiny-article"
    assert edge["agent_type"] == "not_provided"


def test_a_work_is_named_by_its_pmid(world: FactBase) -> None:
    named = replace(world.sources["doi:10.1000/another"], identifiers=("pmid:77", "pmcid:PMC8"))
    facts = replace(world, sources={**world.sources, named.id: named})
    (node,) = (n for n in read(to_kgx_jsonl(facts))[0] if n.get("ntgraph_id") == named.id)
    assert node["id"] == "PMID:77"
    assert node["xref"] == ["doi:10.1000/another", "PMC:8"]
    assert edge_of(facts, tiny.SHORTENS)["ntgraph_verdict_sources"] == ["PMID:77"]


def test_two_works_never_share_a_name(world: FactBase) -> None:
    first, second = (
        Source(id=id, title=id, publication_type="review", license="unknown", reading="not_read")
        for id in ("PMID:5", "pmid:5")
    )
    third = replace(first, id="ntg:again", identifiers=("pmid:5",))
    facts = replace(world, sources={each.id: each for each in (first, second, third)})
    ids = [node["id"] for node in read(to_kgx_jsonl(facts))[0]]
    assert len(set(ids)) == len(ids)
    assert {"PMID:5", "pmid:5", "ntg:again"} <= set(ids)


@pytest.mark.parametrize(
    ("id", "curie"),
    [
        ("GTOPDB.LIGAND:320", "GTOPDB:320"),
        ("doi:10.1000/a", "doi:10.1000/a"),
        ("pmcid:45", "PMC:45"),
        ("pmcid:PMC", "pmcid:PMC"),
        ("not a curie", "not a curie"),
    ],
)
def test_prefixes_are_biolinks(id: str, curie: str) -> None:
    assert name_curie(id) == curie


def test_prefixes_we_rename_are_in_biolinks_map() -> None:
    known = json.loads((MODEL / "prefixmaps" / "biolink_model_prefix_map.json").read_text())
    nodes, _ = read(to_kgx_jsonl(shipped()))
    prefixes = {node["id"].partition(":")[0] for node in nodes}
    assert prefixes - set(known) == set(OWN_PREFIXES)


def test_what_nobody_published_is_no_publication() -> None:
    nodes = {node["id"]: node for node in read(to_kgx_jsonl(shipped()))[0]}
    assert nodes["ntg:textbook-knowledge"]["category"] == ["biolink:NamedThing"]
    assert nodes["ntg:gtopdb"]["category"] == ["biolink:Publication"]


def test_a_statement_about_an_unknown_node_is_refused(world: FactBase) -> None:
    lost = replace(tiny.SHORTENS, subject="ntg:lost")
    with pytest.raises(UnknownNodeError, match="ntg:lost"):
        "".join(to_kgx(with_statement(world, lost))["edges.tsv"])


# kgx itself

IS_NO_CURIE = "Node property 'id' is expected to be of type 'CURIE'"


@pytest.mark.slow
@each_world
@each_format
def test_kgx_reads_and_validates_the_folder(make: Any, export: Any, tmp_path: Path) -> None:
    """kgx needs package versions that differ from those of the tests, so it has its own Python."""
    python = os.environ.get("KGX_PYTHON")
    if not python:
        pytest.skip("needs KGX_PYTHON naming a Python with kgx installed")
    folder = export(make())
    ending = "tsv" if export is to_kgx else "jsonl"
    write_outputs(tmp_path, folder)
    command = [python, str(READER), str(tmp_path), ending, *OWN_PREFIXES]
    done = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")
    found = json.loads(done.stdout)
    assert found["problems"]["reading"] == {}
    # kgx accepts no CURIE with a slash, but every `doi` of Biolink has one.
    for problems in found["problems"]["validating"].values():
        assert set(problems) == {"INVALID_NODE_PROPERTY_VALUE"}
        for message, ids in problems["INVALID_NODE_PROPERTY_VALUE"].items():
            assert message == IS_NO_CURIE
            assert all(id.startswith("doi:") for id in ids)
    nodes, edges = read(export(make()))
    for ours, theirs in ((nodes, found["nodes"]), (edges, found["edges"])):
        assert [comparable(record) for record in ours] == [comparable(record) for record in theirs]


def comparable(record: Record) -> Record:
    """Return a record without what kgx adds or tables cannot hold, its lists sorted as in kgx."""
    added = ("knowledge_source", "provided_by")
    return {
        name: sorted(flatten(str(item)) for item in listed(record, name))
        for name in record
        if name not in added and record[name] is not False
    }
