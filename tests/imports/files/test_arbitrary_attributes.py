"""Known attributes with any values in them: never a crash, always tables without problems."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ntgraph import check_facts, load_facts, read_article_text, read_graph
from ntgraph.atomic_write import encode
from ntgraph.exports import FORMATS
from ntgraph.imports.fact_tables import write_facts_folder
from tests.imports.files.awkward import write
from tests.world import MARKUP, RIGHT_TO_LEFT

pytestmark = pytest.mark.slow

TEXTS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        [
            "pmid:1", "PMID:22", "doi:10.1000/AbC", "https://doi.org/10.1000/x", "ntg:g", "a|b",
            "infores:drugcentral", "https://example.org/a", "k=v", "k=v|k=w", "=", "a=pmid:1",
            "pmid:1=supports", "PMID:22=nonsense", MARKUP, RIGHT_TO_LEFT, "{subject}", "\u0000",
            "biolink:Drug", "Source", "biolink:Publication", "biolink:affects", "article",
            "reference", "citation", "cited_for", "supported", "not_assessed", "verified", "may",
            "excess", "true",
            "human", "CC-BY-4.0", "e\u0301", "\u200b", "x" * 700, "", " ", "\ud800",
            "Take care (pmid:1, ntg:g)", "increased", "+", "-1", "unknown", "not_checked",
        ]
    ),
)  # fmt: skip
VALUES = st.one_of(
    TEXTS,
    st.lists(TEXTS, max_size=3),
    st.none(),
    st.booleans(),
    st.integers(-2, 2),
    st.floats(),
    st.dictionaries(TEXTS, TEXTS, max_size=2),
    st.lists(
        st.dictionaries(
            st.sampled_from(
                ["source", "text", "sources", "stance", "reason", "cited_sources", "hedge",
                 "species", "locator", "literature", "basis", "license", "note", "article"]
            ),
            st.one_of(TEXTS, st.lists(TEXTS, max_size=2), st.none()),
            max_size=4,
        ),
        max_size=2,
    ),
)  # fmt: skip
NODE_NAMES = st.sampled_from(
    ["label", "name", "lay_label", "node_type", "category", "subtype", "definition", "synonyms",
     "identifiers", "xref", "title", "year", "publication_type", "species", "reading", "url",
     "license"]
)  # fmt: skip
EDGE_NAMES = st.sampled_from(
    ["predicate", "sign", "negated", "subject_level", "qualifiers", "layer", "sources", "evidence",
     "cited_sources", "publications", "primary_knowledge_source", "hedges", "passage_kinds",
     "verdict", "verdict_reason", "verdict_basis", "verdict_sources", "stances", "safety_notes",
     "species", "locator", "affinity", "literature", "basis", "license", "sentence", "id",
     "evidence_count", "object_direction_qualifier", "qualified_predicate", "knowledge_level",
     "assessed_on", "titles", "note", "x_qualifier"]
)  # fmt: skip
IDS = st.one_of(
    TEXTS, st.sampled_from(["CHEBI:1", "pmid:1", "ntg:g", "PMID:22", "own:a", "a", "ntg:pmid-1"])
)


@st.composite
def documents(draw: st.DrawFn) -> bytes:
    """Return a random node-link file."""
    ids = draw(st.lists(IDS, min_size=1, max_size=6, unique=True))
    nodes = [{"id": id, **draw(st.dictionaries(NODE_NAMES, VALUES, max_size=4))} for id in ids]
    ends = st.sampled_from(ids)
    edges = [
        {
            **draw(st.dictionaries(EDGE_NAMES, VALUES, max_size=6)),
            "source": draw(ends),
            "target": draw(ends),
        }
        for _ in range(draw(st.integers(0, 6)))
    ]
    head = draw(
        st.dictionaries(st.sampled_from(["title", "license", "released_on", "description"]), VALUES)
    )
    return json.dumps({"graph": head, "nodes": nodes, "edges": edges}).encode()


def read(folder: str, document: bytes) -> Any:
    path = write(Path(folder) / "g.json", document)
    return path, read_graph(path)


@settings(max_examples=300, deadline=None)
@given(documents())
def test_tables_of_anything_are_sound(document: bytes) -> None:
    with TemporaryDirectory() as folder:
        path, g = read(folder, document)
        out = Path(folder) / "facts"
        write_facts_folder(g.facts, out, notes=g.notes, date="2026-11-23")
        facts = load_facts(out)
        assert [str(problem) for problem in check_facts(facts)] == []
        read_article_text(path, facts)
        write_facts_folder(read_graph(path).facts, out, date="2026-11-23")
        assert load_facts(out) == facts


@settings(max_examples=100, deadline=None)
@given(documents())
def test_no_edge_is_lost_whatever_it_says(document: bytes) -> None:
    data = json.loads(document)
    with TemporaryDirectory() as folder:
        _, g = read(folder, document)
        repeated = sum(int(note.split()[0]) for note in g.notes if "only repeat" in note)
        # Two edges that say the same and name their evidence are one statement with two places.
        assert not any(str(edge.get("id")).startswith("st:") for edge in data["edges"])
        places = {
            each.span.block if each.span else each.locator
            for statement in g.everything
            for each in statement.evidence
        }
        assert len(places) + repeated == len(data["edges"])


@settings(max_examples=40, deadline=None)
@given(documents())
def test_page_and_exports_take_anything(document: bytes) -> None:
    with TemporaryDirectory() as folder:
        _, g = read(folder, document)
        g.everything.render().encode("utf-8")
        g._repr_html_().encode("utf-8")
        for name in ("json", "jsonl", "csv"):
            b"".join(encode(FORMATS[name].make_file(g.facts)))
