"""Two tables are read completely, and are not changed."""

from __future__ import annotations

import pandas as pd
import pytest

from ntgraph import from_pandas
from ntgraph.errors import UnknownTermError

EDGES = pd.DataFrame(
    {
        "source": ["tea", "tea", "light"],
        "target": ["sleep", "sleep", "mood"],
        "predicate": ["delays", "delays", None],
        "sign": ["-", "-", pd.NA],
    }
)
NODES = pd.DataFrame({"id": ["tea", "sleep"], "type": ["drink", "state"], "score": [1.5, None]})


def test_rows_become_statements_and_nodes() -> None:
    g = from_pandas(EDGES, NODES, title="Evening", lenient=True)
    assert g.node("tea").record.node_type == "drink"
    assert g.node("light").record.node_type == "thing"
    assert len(g.everything) == 3
    assert g.notes == (
        "lenient: 2 nodes were added that only edges name",
        (
            "kept as the table has them: 'score'; "
            "if one of them means more: from_pandas(…, FIELD=NAME)"
        ),
    )
    assert g.nodes.loc["own:tea", "score"] == 1.5
    assert sorted(g.where(sign="-").sentences())[-1] == "Tea delays sleep."


def test_tables_are_not_changed() -> None:
    edges, nodes = EDGES.copy(deep=True), NODES.copy(deep=True)
    from_pandas(EDGES, NODES, lenient=True)
    pd.testing.assert_frame_equal(EDGES, edges)
    pd.testing.assert_frame_equal(NODES, nodes)


def test_ids_may_stand_in_the_index_and_columns_have_other_names() -> None:
    edges = EDGES.rename(columns={"source": "from", "target": "to"})
    nodes = NODES.set_index("id")
    g = from_pandas(edges, nodes, source="from", target="to", directed=False, lenient=True)
    assert g.node("tea").record.node_type == "drink"


def test_missing_column_is_named_with_the_nearest() -> None:
    with pytest.raises(UnknownTermError, match="did you mean 'source'"):
        from_pandas(EDGES, source="sorce")
