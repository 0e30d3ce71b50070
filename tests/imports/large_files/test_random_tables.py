"""Any plain table that can be written says the same in columns as in records."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.imports.large_files.both_readers import check_same

NAMES = st.sampled_from(["a", "b", "A", " a", "c:1", "C:1", "tea", "日本", "1", "NA", "x|y", "p q"])
WORDS = {
    "predicate": ["raises", "lowers", "biolink:affects", "feeds", "", "is part of"],
    "relation": ["raises", "", "x"],
    "label": ["L", "", "raises"],
    "sign": ["+", "-", "", "odd"],
    "negated": ["yes", "", "no", "hm"],
    "directed": ["no", "", "yes"],
    "type": ["Directed", "Undirected", "t", ""],
    "publications": ["PMID:1", "PMID:2|pmid:1", "", "doi:10.1/x", "Smith 2001"],
    "pmid": ["1", "2", "", "1;2"],
    "doi": ["10.1/x", ""],
    "source_url": ["https://e.org/1", ""],
    "passage": ["said", "", "raises", "two  words"],
    "sentence": ["said so", "", "other"],
    "species": ["rat", "", "human"],
    "hedge": ["may", ""],
    "note": ["n", "", "m"],
    "license": ["CC0", "", "odd"],
    "object_direction_qualifier": ["increased", "decreased", ""],
    "qualified_predicate": ["biolink:causes", ""],
    "weight": ["1", "2.5", "", "NaN", "1e-5"],
    "code": ["007", "1", "", "<NA>"],
    "id": ["e1", "e2", "", "e3"],
    "sources": ["pmid:9", "", "Book"],
}


@st.composite
def tables(draw: st.DrawFn) -> tuple[str, str]:
    """Return a table of edges, and one of nodes or an empty text."""
    columns = draw(st.lists(st.sampled_from(sorted(WORDS)), max_size=6, unique=True))
    names = draw(st.permutations(["subject", "object", *columns]))
    count = draw(st.integers(1, 12))
    cells = {
        name: draw(st.lists(st.sampled_from(WORDS[name]) if name in WORDS else NAMES,
                            min_size=count, max_size=count))
        for name in names
    }  # fmt: skip
    out = io.StringIO()
    end = draw(st.sampled_from(["\n", "\r\n"]))
    writer = csv.writer(out, delimiter=draw(st.sampled_from(",;\t")), lineterminator=end)
    writer.writerows([names, *zip(*cells.values(), strict=True)])
    nodes = ""
    if draw(st.booleans()):
        ids = draw(st.permutations(sorted({*cells["subject"], *cells["object"], "lonely"})))
        kinds = st.sampled_from(["", "Gene", "biolink:Gene", "biolink:Publication"])
        rows = [(id, draw(st.sampled_from(["", "Label", "a"])), draw(kinds)) for id in ids]
        text = io.StringIO()
        csv.writer(text, lineterminator="\n").writerows([("id", "name", "category"), *rows])
        nodes = text.getvalue()
    return out.getvalue(), nodes


@settings(max_examples=80, deadline=None)
@given(tables())
def test_random_tables_say_the_same(written: tuple[str, str]) -> None:
    edges, nodes = written
    with TemporaryDirectory() as folder:
        path = Path(folder) / "g_edges.csv"
        path.write_text(edges, encoding="utf-8", newline="")
        if nodes:
            Path(folder, "g_nodes.csv").write_text(nodes, encoding="utf-8", newline="")
        check_same(path, is_fast=None)
