"""A part of a graph has nothing in memory of what was left out."""

from __future__ import annotations

import pickle
from array import array
from dataclasses import replace

import numpy as np
from hypothesis import given

from ntgraph.columns import Coded, GraphColumns, LazyStatements, merge_repeated
from ntgraph.columns.kept_links import hide_details, keep_evidence
from ntgraph.columns.used_values import drop_unused_values, drop_values
from tests.columns.small_columns import column, columns_with_repeats, make_columns

LEFT_OUT = "not for everybody"


@given(columns_with_repeats())
def test_no_statement_changes(columns: GraphColumns) -> None:
    merged = replace(columns, links=merge_repeated(columns.links))
    trimmed = drop_unused_values(merged)
    assert dict(LazyStatements(trimmed)) == dict(LazyStatements(merged))
    links = trimmed.links
    used = links.manners if links.piece_manners is None else links.piece_manners
    assert len(links.kinds) == len({*used.tolist(), *links.manners.tolist()})


def test_numbers_stay_packed() -> None:
    trimmed = drop_values(Coded(column([2, -1, 0]), array("q", [5, 6, 7])))
    assert trimmed.values == array("q", [5, 7])
    assert trimmed.codes.tolist() == [1, -1, 0]
    whole = Coded(column([1, 0]), ("tea", "milk"))
    assert drop_values(whole) is whole


def test_what_is_left_out_is_nowhere() -> None:
    columns = make_columns([(0, 1, 4), (2, 3, 0)], [0, 1])
    hedged, firm = columns.links.kinds[4], columns.links.kinds[0]
    kinds = (firm, replace(hedged, evidence=replace(hedged.evidence, passage=LEFT_OUT)))
    texts = column([0, 1]), (LEFT_OUT, "free")
    links = replace(
        columns.links,
        kinds=kinds,
        manners=column([1, 0]),
        passages=Coded(*texts),
        attributes={"remark": Coded(*texts), "lost": Coded(column([0, -1]), (LEFT_OUT,))},
    )
    nodes = replace(
        columns.nodes,
        types=Coded(column([0, 1, 1, 1]), (LEFT_OUT, "food")),
        attributes={"code": Coded(column([0, 1, 0, 1]), (LEFT_OUT, "free"))},
    )
    kept = keep_evidence(replace(columns, nodes=nodes, links=links), lambda e: not e.hedge)
    part, hidden = hide_details(kept.statements.columns, "code", lambda value: value == LEFT_OUT)
    assert hidden == 1
    assert LEFT_OUT.encode() not in pickle.dumps(part)
    assert {*part.links.attributes} == {"remark"}
    assert part.links.works is not None
    assert part.links.works.values == (("pmid:2", "pmid:1"),)
    assert part.links.cites == ((1, 2),)
    assert np.array_equal(part.links.manners, [0])
