from __future__ import annotations

import pickle
from dataclasses import replace

import numpy as np
import pytest

from ntgraph.columns import Coded, GraphColumns, LazyStatements, columns_of
from ntgraph.records.identifiers import statement_id
from tests.columns.small_columns import SAID, column, make_columns, make_links

ROWS = [(0, 1, 0), (1, 2, 1), (2, 0, 2), (3, 3, 4)]


@pytest.fixture
def columns() -> GraphColumns:
    return make_columns(ROWS, [0, -1, 1, -1])


def test_ids_are_those_of_the_identity_fields(columns: GraphColumns) -> None:
    for statement in LazyStatements(columns).values():
        assert statement.id == statement_id(
            layer=statement.layer,
            subject=statement.subject,
            subject_level=statement.subject_level,
            predicate=statement.predicate,
            object=statement.object,
            negated=statement.negated,
            qualifiers=statement.qualifiers,
        )


def test_it_is_a_mapping_sorted_by_id(columns: GraphColumns) -> None:
    lazy = LazyStatements(columns)
    ids = list(lazy)
    assert ids == sorted(ids)
    assert len(lazy) == len(ROWS)
    assert [each.id for each in lazy.values()] == ids
    assert [id for id, _ in lazy.items()] == ids
    assert {id: lazy[id] for id in ids} == dict(lazy.items()) == lazy
    assert all(id in lazy for id in ids)


@pytest.mark.parametrize(
    "id", ["st:0000000000000000", "st:ffffffffffffffff", "st:1", "ST:0000000000000000", "", None, 7]
)
def test_what_is_no_id_is_not_there(columns: GraphColumns, id: object) -> None:
    assert id not in LazyStatements(columns)
    with pytest.raises(KeyError):
        LazyStatements(columns)[id]  # type: ignore[index]


def test_an_id_in_capital_letters_is_another_id(columns: GraphColumns) -> None:
    lazy = LazyStatements(columns)
    capital = next(f"st:{id[3:].upper()}" for id in lazy if id[3:].upper() != id[3:])
    assert capital not in lazy


def test_a_statement_has_the_words_of_its_kind_and_its_own_place() -> None:
    lazy = LazyStatements(make_columns(ROWS, [0, -1, 1, -1]))
    first, third = lazy.at(0), lazy.at(2)
    assert first.evidence == (
        replace(SAID, locator="line 2", cited_sources=("pmid:1",), cites=(1,)),
    )
    assert (third.subject_level, third.qualifiers) == ("excess", (("dose", "high"),))
    assert third.cited_sources == ("pmid:2", "pmid:1")
    assert lazy.at(1).negated
    assert lazy.at(3).hedges == ("may",)


def test_passages_and_attributes_are_those_of_the_row() -> None:
    links = replace(
        make_links(ROWS),
        passages=Coded(column([-1, 0, -1, -1]), ("It feeds none.",)),
        attributes={"weight": Coded(column([0, -1, 1, 0]), (1.5, 2))},
    )
    lazy = LazyStatements(replace(make_columns([]), links=links))
    assert [each.passages for each in map(lazy.at, range(4))] == [(), ("It feeds none.",), (), ()]
    assert lazy.at(2).attributes == {"weight": (2,)}
    assert lazy.at(1).attributes == {}


def test_a_statement_can_have_several_pieces_of_evidence() -> None:
    links = replace(
        make_links([(0, 1, 0), (1, 2, 0)]),
        first=np.array([0, 2, 3]),
        lines=np.array([2, 5, 3], dtype=np.uint32),
        piece_manners=column([0, 4, 0]),
    )
    lazy = LazyStatements(replace(make_columns([]), links=links))
    assert [each.locator for each in lazy.at(0).evidence] == ["line 2", "line 5"]
    assert [each.hedge for each in lazy.at(0).evidence] == ["", "may"]
    assert lazy.at(1).evidence == (replace(SAID, locator="line 3"),)


def test_it_is_pickled_without_what_was_hashed(columns: GraphColumns) -> None:
    lazy = LazyStatements(columns)
    before = len(pickle.dumps(lazy))
    ids = list(lazy)
    again = pickle.loads(pickle.dumps(lazy))  # noqa: S301 - written here
    assert len(pickle.dumps(lazy)) == before
    assert list(again) == ids
    assert again == lazy


def test_equal_statements_are_equal_in_columns_and_in_memory(columns: GraphColumns) -> None:
    lazy = LazyStatements(columns)
    kept = dict(lazy.items())
    assert lazy == kept
    assert kept == lazy
    assert lazy != {}
    assert lazy != LazyStatements(make_columns(ROWS))


def test_only_a_lazy_mapping_has_columns(columns: GraphColumns) -> None:
    lazy = LazyStatements(columns)
    assert columns_of(lazy) is columns
    assert columns_of(dict(lazy.items())) is None
    assert repr(lazy) == "LazyStatements(4 statements)"
