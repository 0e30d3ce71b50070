"""Two parts of a page: the table for those without scripts, and the data."""

from __future__ import annotations

import json
import re

from syrupy.assertion import SnapshotAssertion

from ntgraph.page import render_page
from tests.page.displays import world_display
from tests.snapshots import readable, readable_json


def test_table_of_statements_without_scripts(kept: SnapshotAssertion) -> None:
    (table,) = re.findall(r'<table id="rows".*?</table>', render_page(world_display()), re.DOTALL)
    assert readable(table + "\n") == kept


def test_data(kept: SnapshotAssertion) -> None:
    page = render_page(world_display(with_text=False))
    data = re.findall(r'<script type="application/json"[^>]*>(.*?)</script>', page, re.DOTALL)
    assert readable_json(list(map(json.loads, data))) == kept
