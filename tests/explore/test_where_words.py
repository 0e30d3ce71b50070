"""`where` takes the words that people read, in any case, as well as ids."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import ntgraph
from ntgraph import FactGraph
from ntgraph.errors import UnknownTermError
from tests.imports.large_files.both_readers import read_large, read_small

NODES = "id\tname\tcategory\nG:1\tone\tbiolink:Gene\nG:2\ttwo\tbiolink:Gene\n"
NODES += "D:1\till\tbiolink:Disease\n"
EDGES = "subject\tpredicate\tobject\nG:1\tbiolink:causes\tD:1\nG:2\tbiolink:interacts_with\tG:1\n"


@pytest.fixture(scope="module", params=["small", "large"])
def g(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> FactGraph:
    folder: Path = tmp_path_factory.mktemp("words")
    (folder / "g_nodes.tsv").write_text(NODES, encoding="utf-8")
    path = folder / "g_edges.tsv"
    path.write_text(EDGES, encoding="utf-8")
    read = read_small if request.param == "small" else read_large
    return FactGraph(read(path).facts)


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ({"predicate": "causes"}, 1),
        ({"predicate": "biolink:causes"}, 1),
        ({"predicate": "Interacts With"}, 1),
        ({"predicate": ["CAUSES", "interacts_with"]}, 2),
        ({"type": "gene"}, 2),
        ({"type": "Gene"}, 2),
        ({"subject_type": "gene"}, 2),
        ({"object_type": "gene"}, 1),
        ({"subject_type": "GENE", "object_type": "disease"}, 1),
        ({"subject_type": "disease"}, 0),
        ({"verdict": "Not assessed"}, 2),
    ],
)
def test_terms_are_named_by_id_or_label_in_any_case(
    g: FactGraph, asked: dict[str, Any], count: int
) -> None:
    assert len(g.where(**asked)) == count


def test_a_word_that_names_nothing_is_refused_with_the_nearest_words(g: FactGraph) -> None:
    with pytest.raises(UnknownTermError, match=r"'predicate' 'cauzes' \(did you mean 'causes'"):
        g.where(predicate="cauzes")
    with pytest.raises(UnknownTermError, match=r"'type' 'genes' \(did you mean '[Gg]ene'"):
        g.where(type="genes")
    with pytest.raises(UnknownTermError, match=r"condition 'subject_typ' .did you mean 'subject_t"):
        g.where(subject_typ="gene")


def test_shipped_words_are_the_labels_of_the_page() -> None:
    g = ntgraph.load()
    assert g.where(verdict="Partly Supported").ids == g.where(verdict="partly_supported").ids
    assert g.where(predicate="is linked to").ids == g.where(predicate="associated_with").ids


def test_matrix_takes_types_and_counts_them_by_default(g: FactGraph) -> None:
    counts = g.matrix()
    assert counts.loc["gene", "disease"] == 1
    assert counts.loc["gene", "gene"] == 1
    assert counts.loc["disease", "gene"] == 0
    cells = g.matrix("gene", "Disease")
    assert cells.to_dict() == {"ill": {"one": "+ not assessed"}}
    assert g.matrix("disease", "gene").empty
    assert g.matrix(columns="disease").to_dict() == cells.to_dict()
    by_gene = g.matrix("gene")
    assert by_gene["ill"].to_dict()["one"] == "+ not assessed"
    assert by_gene.astype(bool).sum().sum() == 2


def test_types_that_read_alike_are_told_apart() -> None:
    pairs = [("a", "gene_set", "x"), ("b", "gene set", "x"), ("c", "cell_line", "x")]
    rows = [(id, type, other, "disease", "is near") for id, type, other in pairs]
    names = ["source", "source_type", "target", "target_type", "predicate"]
    graph = ntgraph.from_pandas(pd.DataFrame(rows, columns=names))
    counts = graph.matrix()
    assert counts.index.is_unique
    assert counts["disease"].to_dict() == {
        "cell line": 1, "disease": 0, "gene set": 1, "gene_set": 1,
    }  # fmt: skip


SAID = "source,target,predicate\na,b,partOf\nb,c,treats\nc,d,is part of\n"


@pytest.mark.parametrize("read", [read_small, read_large])
@pytest.mark.parametrize(
    ("words", "sentences"),
    [
        ("partOf", ["A is part of b."]),
        ("are part of", ["A is part of b.", "C is part of d."]),
        ("be part of", ["A is part of b.", "C is part of d."]),
        # The file has a relation of just this name.
        ("is part of", ["C is part of d."]),
        ("Is Part Of", ["C is part of d."]),
        (["treat", "partOf"], ["A is part of b.", "B treats c."]),
    ],
)
def test_relations_are_named_by_the_words_of_sentences(
    read: Any, words: str | list[str], sentences: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "e.csv"
    path.write_text(SAID, encoding="utf-8")
    g = FactGraph(read(path).facts)
    assert g.where(predicate=words).sentences() == sentences


@pytest.mark.parametrize("read", [read_small, read_large])
def test_a_sentence_names_the_relation_of_a_file_with_joined_words(
    read: Any, tmp_path: Path
) -> None:
    path = tmp_path / "e.csv"
    path.write_text("source,target,predicate\na,b,partOf\n", encoding="utf-8")
    g = FactGraph(read(path).facts)
    assert g.where(predicate="is part of").sentences() == ["A is part of b."]
    with pytest.raises(UnknownTermError):
        g.where(predicate="part is of")
