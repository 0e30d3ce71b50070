"""The rows that KGX gets, as they are for the tiny world."""

from __future__ import annotations

from syrupy.assertion import SnapshotAssertion

from ntgraph.exports.kgx_rows import Rows
from tests.snapshots import readable_json
from tests.world import world


def test_rows_of_nodes(kept: SnapshotAssertion) -> None:
    assert readable_json(list(Rows(world()).nodes())) == kept


def test_rows_of_edges(kept: SnapshotAssertion) -> None:
    assert readable_json(list(Rows(world()).edges())) == kept
