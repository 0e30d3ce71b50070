from __future__ import annotations

import csv
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntgraph.columns import (
    Coded,
    GraphColumns,
    LazyStatements,
    LinkColumns,
    Manner,
    NodeColumns,
    merge_repeated,
)
from ntgraph.facts import FactBase
from ntgraph.imports.files import read_graph_file
from ntgraph.records import Evidence, Statement
from tests.columns.small_columns import (
    KINDS,
    column,
    columns_with_repeats,
    make_columns,
    make_links,
)

WORKS = ("", "pmid:11", "pmid:22|pmid:11")
Row = tuple[int, int, int, int]


def merged(rows: list[tuple[int, int, int]], works: list[int] | None = None) -> LazyStatements:
    columns = make_columns(rows, works)
    return LazyStatements(replace(columns, links=merge_repeated(columns.links)))


def test_links_that_repeat_nothing_stay_as_they_are() -> None:
    links = make_links([(0, 1, 0), (1, 0, 0), (0, 1, 1), (0, 1, 2)])
    assert merge_repeated(links) is links


def test_two_rows_that_name_evidence_are_one_statement() -> None:
    made = merged([(0, 1, 0), (2, 3, 0), (0, 1, 0)], [0, -1, 1])
    assert len(made) == 2
    assert [each.locator for each in made.at(0).evidence] == ["line 2", "line 4"]
    assert made.at(0).cited_sources == ("pmid:1", "pmid:2")
    assert [each.locator for each in made.at(1).evidence] == ["line 3"]


@pytest.mark.parametrize("works", [None, [-1, 0], [0, -1]], ids=["none", "later", "first"])
def test_a_row_that_names_none_is_a_parallel_edge(works: list[int] | None) -> None:
    made = merged([(0, 1, 0), (0, 1, 0)], works)
    assert [each.qualifiers for each in map(made.at, range(2))] == [(), (("copy", "edge 2"),)]


def test_parallel_edges_are_numbered_and_keep_their_conditions() -> None:
    made = merged([(0, 1, 2)] * 3)
    assert made.at(2).qualifiers == (("copy", "edge 3"), ("dose", "high"))
    assert len({each.id for each in made.values()}) == 3


def test_evidence_of_other_words_keeps_them() -> None:
    links = replace(
        make_links([(0, 1, 0), (0, 1, 1)], [0, 1]),
        kinds=(KINDS[0], replace(KINDS[0], evidence=replace(KINDS[0].evidence, hedge="may"))),
    )
    made = LazyStatements(replace(make_columns([]), links=merge_repeated(links)))
    assert [each.hedge for each in made.at(0).evidence] == ["", "may"]


def test_passages_and_attributes_stay_with_their_rows() -> None:
    links = replace(
        make_links([(0, 1, 0), (2, 3, 0), (0, 1, 0)]),
        passages=Coded(column([0, -1, 1]), ("One.", "Two.")),
        attributes={"weight": Coded(column([0, 1, 2]), (1, 2, 3))},
    )
    made = LazyStatements(replace(make_columns([]), links=merge_repeated(links)))
    assert made.at(0).passages == ("One.", "Two.")
    assert made.at(0).attributes == {"weight": (1, 3)}
    assert made.at(1).attributes == {"weight": (2,)}


@pytest.mark.parametrize(
    "links",
    [
        pytest.param(replace(make_links([]), first=np.zeros(1, np.int64)), id="merged"),
        pytest.param(
            replace(make_links([]), kinds=(replace(KINDS[0], qualifiers=(("copy", "edge 2"),)),)),
            id="copies",
        ),
    ],
)
def test_what_cannot_be_merged_is_refused(links: LinkColumns) -> None:
    with pytest.raises(ValueError, match="'copy'"):
        merge_repeated(links)


def test_nodes_too_many_for_one_number_are_told_apart() -> None:
    links = make_links([(0, 1, 0), (1, 0, 0), (0, 1, 0)])
    far = replace(links, subjects=links.subjects + np.int32(2**31 - 3))
    assert len(merge_repeated(far)) == len(merge_repeated(links)) == 3
    assert [kind.qualifiers for kind in merge_repeated(far).kinds[len(KINDS) :]] == [
        (("copy", "edge 2"),)
    ]


@given(columns_with_repeats())
def test_no_id_stands_twice_and_no_evidence_is_lost(columns: GraphColumns) -> None:
    made = LazyStatements(replace(columns, links=merge_repeated(columns.links)))
    ids = [each.id for each in made.values()]
    assert len(set(ids)) == len(ids)
    lines = [each.locator for s in made.values() for each in s.evidence]
    assert sorted(lines) == sorted(f"line {line}" for line in columns.links.lines)


def write_rows(path: Path, rows: list[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["source", "target", "predicate", "evidence"])
        for start, end, kind, work in rows:
            writer.writerow([f"thing {start}", f"thing {end}", f"verb {kind}", WORKS[work]])


def columns_like(facts: FactBase, rows: list[Row]) -> GraphColumns:
    """Return the columns of rows, whose nodes, words and works are those of some facts."""
    ids = tuple(facts.nodes)
    row_of = {facts.nodes[id].label: at for at, id in enumerate(ids)}
    (article,) = facts.articles.values()
    said = Evidence(article.source, article.data_license, article=article.slug)
    numbers = {reference.source: reference.number for reference in article.references}
    works = [tuple(WORKS[at].split("|")) if WORKS[at] else () for at in range(len(WORKS))]
    links = LinkColumns(
        subjects=column([row_of[f"thing {row[0]}"] for row in rows]),
        objects=column([row_of[f"thing {row[1]}"] for row in rows]),
        manners=column([row[2] for row in rows]),
        kinds=tuple(Manner(f"verb {kind}", said) for kind in range(2)),
        lines=np.arange(2, len(rows) + 2, dtype=np.uint32),
        works=Coded(column([row[3] for row in rows]), works),
        cites=[tuple(sorted(numbers.get(each, 0) for each in one)) for one in works],
    )
    labels = [facts.nodes[id].label for id in ids]
    types = Coded(column([0] * len(ids)), ("thing",))
    return GraphColumns(NodeColumns(ids, labels, types, np.zeros(len(ids), np.uint32)), links)


def without_span(statement: Statement) -> Statement:
    """Return a statement whose evidence has the line as its locator."""
    evidence = (
        replace(each, span=None, locator=re.sub(",.*", "", each.span.block)) if each.span else each
        for each in statement.evidence
    )
    return replace(statement, evidence=tuple(evidence))


@given(
    st.lists(
        st.tuples(st.integers(0, 1), st.integers(0, 2), st.integers(0, 1), st.integers(0, 2)),
        min_size=1,
        max_size=20,
    )
)
def test_repeated_rows_are_read_as_the_reader_of_small_files_reads_them(
    tmp_path_factory: pytest.TempPathFactory, rows: list[Row]
) -> None:
    path = tmp_path_factory.mktemp("rows") / "rows.csv"
    write_rows(path, rows)
    facts = read_graph_file(path).facts
    columns = columns_like(facts, rows)
    made = LazyStatements(replace(columns, links=merge_repeated(columns.links)))
    assert dict(made.items()) == {id: without_span(each) for id, each in facts.statements.items()}
