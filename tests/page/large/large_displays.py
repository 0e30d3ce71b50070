"""Small graphs as pages about large graphs, and what such a page holds."""

from __future__ import annotations

import json
import re
from typing import Any

import numpy as np

from ntgraph.columns import GraphColumns
from ntgraph.display.large import LargeDisplay, build_large_display
from tests.columns.small_columns import make_columns, make_links, make_nodes
from tests.display.large.column_facts import make_facts

TRIPLES = [(0, 1, 0), (2, 1, 0), (0, 1, 1), (3, 3, 4), (1, 0, 2)]
HEADER = re.compile(r'<script type="application/json" id="ntgraph-data">(.*?)</script>', re.DOTALL)
SECTIONS = re.compile(r'<script type="text/plain" class="ntgraph-section" id="section-([^"]*)">')


def show_small(*, works: bool = False) -> LargeDisplay:
    """Return a graph of four nodes and five statements as a large page shows it."""
    cited = [0, -1, 1, -1, -1] if works else None
    return build_large_display(make_facts(make_columns(TRIPLES, cited)), notes=("a note",))


def show_random(statements: int) -> LargeDisplay:
    """Return a graph of many statements, each time the same."""
    return build_large_display(make_facts(make_random(statements)))


def make_random(statements: int) -> GraphColumns:
    """Return the columns of a graph in which a few nodes have many of the statements."""
    draw = np.random.default_rng(1)
    count = max(statements * 6 // 10, 4)
    subjects = (count * draw.random(statements) ** 2).astype(np.int32)
    objects = draw.integers(0, count, statements, dtype=np.int32)
    kinds = draw.integers(0, 5, statements)
    rows = zip(subjects.tolist(), objects.tolist(), kinds.tolist(), strict=True)
    works = draw.integers(-1, 2, statements).tolist()
    return GraphColumns(make_nodes(count), make_links([*rows], works))


def read_header(page: str) -> dict[str, Any]:
    """Return the header of a page."""
    found = HEADER.findall(page)
    assert len(found) == 1
    header: dict[str, Any] = json.loads(found[0])
    return header


def list_sections(page: str) -> list[str]:
    """Return the names of the sections that a page holds."""
    return SECTIONS.findall(page)
