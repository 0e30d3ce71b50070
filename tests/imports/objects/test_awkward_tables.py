"""Tables with awkward columns, ids and cells: what comes out, and what is refused how."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ntgraph import from_pandas
from ntgraph.errors import GraphTableError, UnknownTermError

Frame = pd.DataFrame


@dataclass(frozen=True)
class TableCase:
    """Tables, arguments, the sentences of the statements, and words that the notes must have."""

    name: str
    edges: Frame
    sentences: tuple[str, ...] = ()
    nodes: Frame | None = None
    arguments: dict[str, Any] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    attributes: tuple[str, ...] = ()


def table(columns: str, *rows: tuple[Any, ...], **more: Any) -> Frame:
    """Return a table; its columns are named in one text."""
    return Frame(list(rows), columns=columns.split(), **more)


def typed(frame: Frame, **types: str) -> Frame:
    """Return a table with other types of columns."""
    return frame.astype(types)


ENDS = table("source target", ("a", "b"))
FEEDS = table("source predicate target", ("a", "feeds", "b"))
LINKED = ("A is linked to b.",)
FED = ("A feeds b.",)
TWO = table("source target", ("a", "b"), ("b", "c"))

TABLES = (
    TableCase("two columns only", ENDS, LINKED),
    TableCase("no rows", ENDS.iloc[:0]),
    TableCase("from and to", table("from to", ("a", "b")), LINKED),
    TableCase("subject and object in capitals", table("Subject Predicate Object",
        ("a", "feeds", "b")), FED),
    TableCase("head, relation, tail", table("head relation tail", ("a", "feeds", "b")), FED),
    TableCase("columns named by the user", table("von wie nach", ("a", "feeds", "b")), FED,
        arguments={"source": "von", "target": "nach", "predicate": "wie"}),
    TableCase("one end named by the user", table("von target", ("a", "b")), LINKED,
        arguments={"source": "von"}),
    TableCase("columns without names", Frame([("a", "b", "feeds")]), FED,
        arguments={"source": 0, "target": 1, "predicate": 2}),
    TableCase("a column `key`", table("source target key", ("a", "b", 1), ("a", "b", 2)),
        ("A is linked to b (edge 2).", "A is linked to b."), attributes=("key",)),
    TableCase("names of arguments of networkx", table(
        "source target u_for_edge v_for_edge attr self", ("a", "b", 1, 2, 3, 4)), LINKED,
        attributes=("attr", "self", "u_for_edge", "v_for_edge")),
    TableCase("names of our own arguments", table("source target edges nodes directed title",
        ("a", "b", 1, 2, True, "t")), LINKED, attributes=("edges", "nodes", "title")),
    TableCase("parallel rows", pd.concat([FEEDS, FEEDS]), ("A feeds b (edge 2).", "A feeds b.")),
    TableCase("the same from two papers", table("source predicate target pmid",
        ("a", "feeds", "b", 111), ("a", "feeds", "b", 222)), FED),
    TableCase("papers as numbers with a gap", table("source predicate target pmid",
        ("a", "feeds", "b", 111), ("b", "feeds", "c", None)), ("A feeds b.", "B feeds c.")),
    TableCase("passages", table("source predicate target sentence",
        ("a", "feeds", "b", "It was seen that a feeds b.")), FED),
    TableCase("numbers as ids", table("source target", (1, 2)), ("1 is linked to 2.",)),
    TableCase("ids of the type Int64", typed(table("source target", (1, 2)), source="Int64"),
        ("1 is linked to 2.",)),
    TableCase("ids of a category", typed(ENDS, source="category", target="category"), LINKED),
    TableCase("ids of the type string", typed(ENDS, source="string", target="string"), LINKED),
    TableCase("truth values as ids", table("source target", (True, False)),
        ("True is linked to False.",)),
    TableCase("times as ids", Frame({"source": pd.to_datetime(["2026-01-02"]), "target": ["a"]}),
        ("2026-01-02 00:00:00 is linked to a.",)),
    TableCase("tuples as ids", Frame({"source": [(1, 2)], "target": [[3, 4]]}),
        ("(1, 2) is linked to (3, 4).",)),
    TableCase("a number and its text", table("source target", (1, "1")), ("1 is linked to 1.",),
        notes=("differs only in case, blanks or kind",)),
    TableCase("blanks around", table("source target", ("a ", "a")), ("A is linked to a.",),
        notes=("differs only in case, blanks or kind", "nothing was merged")),
    TableCase("a relation that is missing", table("source predicate target",
        ("a", "feeds", "b"), ("b", np.nan, "c")), ("A feeds b.", "B is linked to c.")),
    TableCase("cells of other kinds", Frame({"source": ["a"], "target": ["b"], "list": [[1, 2]],
        "dict": [{"x": 1}], "when": [pd.Timestamp("2026-01-02")], "span": [pd.Timedelta(days=1)],
        "none": [None], "na": [pd.NA], "nat": [pd.NaT]}), LINKED,
        notes=("1 value is kept as its text", "Timedelta"),
        attributes=("dict", "list", "span", "when")),
    TableCase("numbers of other types", Frame({"source": ["a", "b"], "target": ["b", "c"],
        "n": pd.array([1, None], dtype="Int64"), "x": pd.array([0.5, None], dtype="Float64"),
        "ok": pd.array([True, None], dtype="boolean")}), ("A is linked to b.", "B is linked to c."),
        attributes=("n", "ok", "x")),
    TableCase("huge numbers", Frame({"source": ["a"], "target": ["b"], "weight": [10**40]}),
        LINKED, attributes=("weight",)),
    TableCase("columns of two levels", Frame([("a", "b", 3)], columns=pd.MultiIndex.from_tuples(
        [("source", ""), ("target", ""), ("dose", "high")])), LINKED, attributes=("dose high",)),
    TableCase("ends in the index", FEEDS.set_index(["source", "target"]), FED),
    TableCase("a named index", ENDS.rename_axis("row"), LINKED, attributes=("row",)),
    TableCase("an index that is not unique", TWO.set_axis([5, 5]), (
        "A is linked to b.", "B is linked to c.",
    )),
    TableCase("names of the ends beside them", table("x_id x_name y_id y_name",
        ("1", "tea", "2", "sleep")), ("Tea is linked to sleep.",)),
    TableCase("without a direction", FEEDS, FED, arguments={"directed": False}),
    TableCase("Gephi's column", table("Source Target Type Label", ("a", "b", "Undirected", "eats")),
        ("A eats b.",), notes=("no direction",)),
    TableCase("nodes in a column id", ENDS, ("Tea is linked to b.",),
        table("id label", ("a", "tea"), ("b", None))),
    TableCase("nodes in a column Node_ID", ENDS, LINKED, table("Node_ID", ("a",), ("b",))),
    TableCase("nodes in the index", ENDS, LINKED, Frame({"size": [1, 2]}, index=["a", "b"])),
    TableCase("nodes in a named index", ENDS, LINKED,
        Frame({"size": [1, 2]}, index=pd.Index(["a", "b"], name="node"))),
    TableCase("nodes in a column name", ENDS, LINKED, table("name size", ("a", 1), ("b", 2))),
    TableCase("nodes in a column of the user's", ENDS, LINKED, table("wer", ("a",), ("b",)),
        {"id": "wer"}),
    TableCase("node rows that match no edge", ENDS, LINKED, table("id", ("a",), ("b",), ("c",)),
        notes=("1 node is in no edge",)),
    TableCase("node rows twice, lenient", ENDS, LINKED, table("id", ("a",), ("b",), ("a",)),
        {"lenient": True}, notes=("lenient: 1 row was left out that repeats a node",)),
    TableCase("ends that are no nodes, lenient", TWO, ("A is linked to b.", "B is linked to c."),
        table("id", ("a",), ("b",)), {"lenient": True},
        notes=("lenient: 1 node was added that only edges name",)),
    TableCase("missing ends, lenient",
        table("source target", ("a", "b"), ("a", None), (None, None)), LINKED,
        arguments={"lenient": True}, notes=("lenient: 2 rows were left out that lack an end",)),
    TableCase("column twice, lenient", Frame([("a", "b", 1, 2)],
        columns=["source", "target", "w", "w"]), LINKED, arguments={"lenient": True},
        notes=("lenient: 1 column name that appears twice got a number",),
        attributes=("w", "w (2)")),
)  # fmt: skip
CASES = pytest.mark.parametrize("case", TABLES, ids=lambda case: case.name)


def fingerprint(frame: Frame | None) -> bytes:
    """Return everything in a table as bytes."""
    if frame is None:
        return b""
    return pickle.dumps((frame, list(frame.columns), frame.index, frame.dtypes.to_list()))


@CASES
def test_sentences_notes_and_attributes_are_as_expected(case: TableCase) -> None:
    g = from_pandas(case.edges, case.nodes, **case.arguments)
    assert sorted(g.everything.sentences()) == sorted(case.sentences)
    told = "\n".join(g.notes)
    assert [words for words in case.notes if words not in told] == []
    assert sorted({name for s in g.everything for name in s.attributes}) == list(case.attributes)


@CASES
def test_tables_are_not_changed_and_the_graph_has_their_ids(case: TableCase) -> None:
    before = fingerprint(case.edges), fingerprint(case.nodes)
    g = from_pandas(case.edges, case.nodes, **case.arguments)
    assert (fingerprint(case.edges), fingerprint(case.nodes)) == before
    assert set(g.nx) == set(g.originals.values())
    assert g.nx.number_of_edges() == len(g.everything)
    for node in g.nx:
        assert g.originals[g.node(node).id] == node
    flat = g.to_networkx(flat=True)
    assert "graphml" in "\n".join(nx.generate_graphml(flat))


def test_the_graph_is_of_the_kind_that_the_tables_say() -> None:
    assert type(from_pandas(TWO).nx) is nx.DiGraph
    assert type(from_pandas(TWO, directed=False).nx) is nx.Graph
    assert type(from_pandas(pd.concat([TWO, TWO])).nx) is nx.MultiDiGraph
    assert type(from_pandas(pd.concat([TWO, TWO]), directed=False).nx) is nx.MultiGraph
    mixed = table("source target directed", ("a", "b", True), ("b", "c", False))
    graph = from_pandas(mixed).nx
    assert type(graph) is nx.DiGraph
    assert [data.get("directed") for *_, data in graph.edges(data=True)] == [None, False]


def test_two_papers_are_two_pieces_of_evidence() -> None:
    rows = [("a", "feeds", "b", 111), ("a", "feeds", "b", "PMID:222")]
    (statement,) = from_pandas(table("source predicate target pmid", *rows)).everything
    assert [each.cited_sources for each in statement.evidence] == [("pmid:111",), ("pmid:222",)]
    assert [each.locator for each in statement.evidence] == ["row 1", "row 2"]
    assert [each.span for each in statement.evidence] == [None, None]


def test_weights_become_a_column_of_numbers() -> None:
    frame = Frame({"source": ["a", "b"], "target": ["b", "c"], "weight": [1.5, 2.0]})
    g = from_pandas(frame)
    assert sorted(g.statements["weight"]) == [1.5, 2.0]
    assert g.statements["weight"].dtype == "float64"
    assert nx.to_numpy_array(g.nx, weight="weight").sum() == 3.5


def test_all_problems_are_told_with_their_rows() -> None:
    edges = table("source target", ("a", "b"), (None, "b"), ("a", "butter"), ({"x": 1}, "b"))
    nodes = table("id size", ("a", 1), ("b", 1), ("a", 2), (np.nan, 3), ("buter", 4))
    with pytest.raises(GraphTableError) as caught:
        from_pandas(edges, nodes)
    assert str(caught.value).splitlines() == [
        "5 problems in the tables given to from_pandas (lenient=True repairs some kinds)",
        "from_pandas(nodes):3:id: 'a' is already at index 0 (index 2)",
        "from_pandas(nodes):4:id: expected an id, got nothing (index 3)",
        "from_pandas(edges):2:source: expected a node, got nothing (index 1)",
        "from_pandas(edges):4:source: expected a node, got {'x': 1} (index 3)",
        "from_pandas(edges):3:target: no node 'butter' (did you mean 'buter'?)",
    ]


REFUSED: tuple[tuple[Callable[[], object], type[Exception], str], ...] = (
    (lambda: from_pandas(FEEDS, predicat="predicate"), UnknownTermError,
        "unknown argument of from_pandas() 'predicat' (did you mean 'predicate'?)"),
    (lambda: from_pandas(FEEDS, source="sorce"), UnknownTermError,
        "unknown column in from_pandas(edges, source=…) 'sorce' (did you mean 'source'?)"),
    (lambda: from_pandas(FEEDS, table("number", ("a",)), id="numbr"), UnknownTermError,
        "unknown column in from_pandas(nodes, id=…) 'numbr' (did you mean 'number'?)"),
    (lambda: from_pandas(table("one two", ("a", "b"))), GraphTableError,
        "name both ends of an edge with from_pandas(…, source=NAME, target=NAME)"),
    (lambda: from_pandas(Frame([("a", "b", 1, 2)], columns=["source", "target", "w", "w"])),
        GraphTableError, "from_pandas(edges):1:w: column 'w' appears twice"),
    (lambda: from_pandas(FEEDS, predicate=FEEDS["predicate"]), TypeError,  # type: ignore[arg-type]
        "from_pandas(predicate=…): expected the name of an attribute"),
)  # fmt: skip


@pytest.mark.parametrize(("ask", "kind", "message"), REFUSED)
def test_messages_name_function_and_argument(
    ask: Callable[[], object], kind: type[Exception], message: str
) -> None:
    with pytest.raises(kind) as caught:
        ask()
    assert message in str(caught.value)


def test_a_column_that_is_nowhere_is_told_with_the_function_called() -> None:
    notes = from_pandas(FEEDS, predicate="predicat").notes
    assert (
        "from_pandas(predicate='predicat'): attribute 'predicat' is nowhere "
        "(did you mean 'predicate'?)" in notes
    )


CELLS = st.one_of(
    st.none(),
    st.text(max_size=8),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.lists(st.integers(), max_size=2),
    st.just(pd.NA),
    st.just(pd.NaT),
    st.datetimes(),
)
IDS = st.one_of(st.text(min_size=1, max_size=4), st.integers(), st.tuples(st.integers()))
NAMES = st.sampled_from(["predicate", "sign", "weight", "key", "id", "label", "pmid", "name", "x"])


@settings(max_examples=100, deadline=None)
@given(
    st.dictionaries(NAMES, st.lists(CELLS, min_size=3, max_size=3), max_size=5),
    st.lists(st.tuples(IDS, IDS), min_size=3, max_size=3),
    st.booleans(),
)
def test_any_table_is_read_and_not_changed(
    columns: dict[str, list[Any]], ends: list[tuple[Any, Any]], directed: bool
) -> None:
    starts, targets = zip(*ends, strict=True)
    frame = Frame({name: pd.Series(cells, dtype=object) for name, cells in columns.items()})
    frame.insert(0, "source", pd.Series(starts, dtype=object))
    frame.insert(1, "target", pd.Series(targets, dtype=object))
    before = frame.copy(deep=True)
    g = from_pandas(frame, lenient=True, directed=directed)
    pd.testing.assert_frame_equal(frame, before)
    given = [(start, end) for start, end in ends if str(start).split() and str(end).split()]
    assert sum(len(s.evidence) for s in g.everything) >= len(given)
    assert set(g.originals.values()) == {end for pair in given for end in pair}
    assert g.nx.number_of_edges() == len(g.everything)
