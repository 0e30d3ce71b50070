"""`where` takes the words that people read, in any case, as well as ids."""

from __future__ import annotations

from pathlib import Path
from typing import Any

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
    with pytest.raises(UnknownTermError, match=r"'predicate' 'cause' \(did you mean 'causes'"):
        g.where(predicate="cause")
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
