"""Export → read → export: what each format keeps, with every loss named and reasoned.

`LOST` is the table of all losses. `docs/import.md` tells users the same.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ntgraph import load_facts, read_graph, say, shipped_facts
from ntgraph.atomic_write import encode, write_outputs
from ntgraph.exports import FORMATS
from ntgraph.exports.full_records import evidence_record, judgement_record
from ntgraph.facts import FactBase
from ntgraph.graph.graph_attributes import gauge_attributes
from ntgraph.judging.gauges import crosscheck
from tests.imports.files.awkward import write
from tests.small import small_facts
from tests.world import world

NAMES = ("csv", "jsonl", "json", "graphml", "gexf", "cx2", "kgx", "kgx-jsonl", "tables")
# Read with everything that they hold: tested in `test_own_exports`, and here for graph files.
RDF = ("turtle", "trig", "jsonld")
# Formats that list all things and works, also those that no statement names.
WHOLE = ("json", "graphml", "gexf", "cx2", "kgx", "kgx-jsonl", "tables")
# For each format, what does not come back, and why. The places of passages come back as the
# `origin` of the evidence, because the evidence of what was read is the file itself.
LOST: Mapping[str, Mapping[str, str]] = {
    name: {
        "articles": "a format of statements has no place for sections, blocks and omissions",
        "words": "predicates and qualifiers of an own vocabulary are told by their names",
        **({} if name in WHOLE else {"unnamed": "things and works that no statement names"}),
        **({} if name in ("json", "graphml") else {"title": "it has no head that we read"}),
        **({"bars": "tables split every cell at |"} if name == "kgx" else {}),
        **({"xml": "XML cannot hold control characters"} if name in ("graphml", "gexf") else {}),
    }
    for name in NAMES
}
FACTS: Mapping[str, Callable[[], FactBase]] = {
    "shipped": lambda: load_facts(shipped_facts()),
    "small": small_facts,
    "world": world,
}


def export(facts: FactBase, name: str, folder: Path) -> Path:
    """Write the files of a format and return the path to read."""
    file = f"out{FORMATS[name].suffix}"
    write_outputs(folder, FORMATS[name].make_files(facts, file))
    return folder / file


def read_back(facts: FactBase, name: str) -> FactBase:
    """Return what is read from an export of facts."""
    with TemporaryDirectory() as folder:
        return read_graph(export(facts, name, Path(folder))).facts


def on_one_line(value: Any) -> Any:
    """Return a value whose texts are on one line, as every reader of graph files makes them."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, dict):
        return {key: on_one_line(each) for key, each in value.items()}
    return [on_one_line(each) for each in value] if isinstance(value, list | tuple) else value


def tell(record: Any) -> dict[str, Any]:
    """Return the fields of a thing or a work; a name that repeats the label counts as none."""
    told = {each.name: getattr(record, each.name) for each in fields(record)}
    told.pop("place")
    if told.get("lay_label") == told.get("label"):
        told["lay_label"] = ""
    return told


def tell_statements(facts: FactBase, *, in_words: bool) -> dict[str, Any]:
    """Return everything about each statement but its ends; `in_words` adds its sentence."""
    checked = crosscheck(facts)
    found: dict[str, Any] = {}
    for id, statement in facts.statements.items():
        judged = gauge_attributes(statement, facts, checked)
        if not in_words:
            del judged["comparison"], judged["contested_by"]
        found[id] = on_one_line(
            {
                "layer": statement.layer,
                "evidence": [evidence_record(each) for each in statement.evidence],
                "judgement": judgement_record(statement, facts),
                **judged,
                **({"sentence": say(statement, facts)} if in_words else {}),
            }
        )
    return found


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("make", FACTS.values(), ids=list(FACTS))
def test_statements_come_back_with_evidence_and_judgments(
    make: Callable[[], FactBase], name: str
) -> None:
    facts = make()
    # Words of other vocabularies than ours do not come back: see `LOST`.
    in_words = make is FACTS["shipped"]
    read = read_back(facts, name)
    assert tell_statements(read, in_words=in_words) == tell_statements(facts, in_words=in_words)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("make", FACTS.values(), ids=list(FACTS))
def test_things_and_works_come_back(make: Callable[[], FactBase], name: str) -> None:
    facts = make()
    read = read_back(facts, name)
    for known, found in ((facts.nodes, read.nodes), (facts.sources, read.sources)):
        if "unnamed" not in LOST[name]:
            assert known.keys() <= found.keys()
        back = {id: on_one_line(tell(record)) for id, record in found.items() if id in known}
        assert back == {id: on_one_line(tell(known[id])) for id in back}
    ends = {end for s in facts.statements.values() for end in (s.subject, s.object)}
    assert ends <= read.nodes.keys()


# Files of these formats come back byte for byte, if ntgraph's words are used. Where a list of
# works is a file of its own, it has the read file as one more work.
SAME_BYTES = (
    ("csv", "out.csv"), ("kgx", "edges.tsv"), ("kgx-jsonl", "edges.jsonl"),
    ("tables", "nodes.csv"), ("tables", "statements.csv"), ("tables", "evidence.csv"),
    ("tables", "assessments.csv"), ("tables", "stances.csv"), ("tables", "safety_notes.csv"),
)  # fmt: skip


@pytest.mark.parametrize(("name", "file"), SAME_BYTES)
def test_shipped_facts_come_back_byte_for_byte(name: str, file: str) -> None:
    facts = load_facts(shipped_facts())
    read = read_back(facts, name)
    target = f"out{FORMATS[name].suffix}"
    before, after = (
        {Path(path).name: encode_all(chunks) for path, chunks in files.items()}[file]
        for files in (FORMATS[name].make_files(each, target) for each in (facts, read))
    )
    assert after == before


def encode_all(chunks: Iterable[Any]) -> bytes:
    return b"".join(encode(chunks))


# Facts of graph files: passages, attributes, works, edges without direction, parallel edges.

WORDS = st.text("abé =|\"'<&\u2028", min_size=1, max_size=6).filter(lambda text: text.strip(" |"))
VALUES = st.one_of(
    st.integers(-9, 9), st.floats(-1, 1, allow_nan=False), st.booleans(), WORDS,
    st.lists(WORDS, min_size=2, max_size=3, unique=True),
)  # fmt: skip
EDGES = st.lists(
    st.fixed_dictionaries(
        {
            "source": st.sampled_from(["tea", "CHEBI:27732", "sleep"]),
            "target": st.sampled_from(["tea", "mood", "sleep"]),
            "predicate": st.sampled_from(["helps", "is near", "biolink:affects"]),
        },
        optional={
            "sentence": st.sampled_from(["Tea “helps” them.", "It|does, = 1."]),
            "pmid": st.sampled_from(["123", "PMID:456"]),
            "doi": st.just("10.1000/x"),
            "url": st.just("https://example.org/a?b=1"),
            "directed": st.booleans(),
            "negated": st.booleans(),
            "weight": VALUES,
            "primary_knowledge_source": st.just("infores:made-up"),
            "score (file)": VALUES,
        },
    ),
    min_size=1,
    max_size=6,
)


def read_edges(edges: list[dict[str, Any]]) -> FactBase:
    """Return the facts of edges, given with nodes that have attributes."""
    nodes = [
        {"id": id, "label": id, "weight": at, "tags": ["a", "b"]}
        for at, id in enumerate(("tea", "CHEBI:27732", "sleep", "mood"))
    ]
    graph = {"directed": True, "multigraph": True, "nodes": nodes, "edges": edges}
    with TemporaryDirectory() as folder:
        path = write(Path(folder) / "g.json", json.dumps(graph).encode("utf-8"))
        return read_graph(path).facts


@pytest.mark.parametrize("name", [*NAMES, *RDF])
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(edges=EDGES)
def test_facts_of_any_graph_file_come_back(name: str, edges: list[dict[str, Any]]) -> None:
    facts = read_edges(edges)
    read = read_back(facts, name)
    told, back = (dict(tidy(name, tell_statements(each, in_words=True))) for each in (facts, read))
    assert back == told
    for id in named(facts):
        assert on_one_line(tell(read.nodes[id])) == on_one_line(tell(facts.nodes[id]))


def named(facts: FactBase) -> set[str]:
    return {end for s in facts.statements.values() for end in (s.subject, s.object)}


def tidy(name: str, told: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield statements without what `LOST` names for a format."""
    for id, record in told.items():
        text = json.dumps(record)
        yield id, json.loads(text.replace("|", "\u00a6") if "bars" in LOST.get(name, ()) else text)
