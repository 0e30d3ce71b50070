"""A page is written whole or not at all, as a file or as a folder."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from ntgraph import FactGraph
from ntgraph.columns import LazyStatements
from ntgraph.display import build_display
from ntgraph.explore.large_pages import write_large_page
from ntgraph.page.large.render_large_page import LargePage
from ntgraph.records import Statement
from tests.display.large.column_facts import make_facts
from tests.page.large.large_displays import make_random, show_small

FULL_DISK = """
    import resource, sys
    from pathlib import Path
    from ntgraph.errors import OutputError
    from ntgraph.page.large.render_large_page import LargePage
    from ntgraph.explore.large_pages import write_large_page
    from tests.page.large.large_displays import show_random

    page = LargePage(show_random(4_000))
    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
    try:
        write_large_page(page, Path(sys.argv[1]))
    except OutputError as error:
        print(error)
"""


def make_large(*, works: bool = False) -> LargePage:
    """Return a page for which one file of ten bytes would be too large."""
    return LargePage(replace(show_small(works=works), largest_page=10))


def test_a_page_is_one_file(tmp_path: Path) -> None:
    path = write_large_page(LargePage(show_small()), tmp_path / "graph.html")
    assert path == tmp_path / "graph.html"
    assert [each.name for each in tmp_path.iterdir()] == ["graph.html"]


def test_more_than_one_file_should_have_becomes_a_folder(tmp_path: Path) -> None:
    path = write_large_page(make_large(), tmp_path / "graph.html")
    assert path == tmp_path / "graph" / "index.html"
    assert [each.name for each in tmp_path.iterdir()] == ["graph"]
    names = {each.name for each in (tmp_path / "graph" / "data").iterdir()}
    assert {"names.bin", "links.bin", "lines.bin"} <= names


def test_data_of_an_earlier_page_do_not_stay_in_the_folder(tmp_path: Path) -> None:
    write_large_page(make_large(works=True), tmp_path / "graph.html")
    assert (tmp_path / "graph" / "data" / "works.bin").is_file()
    (tmp_path / "graph" / "own.txt").write_text("mine", encoding="utf-8")
    write_large_page(make_large(), tmp_path / "graph.html")
    assert not (tmp_path / "graph" / "data" / "works.bin").exists()
    assert (tmp_path / "graph" / "own.txt").is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="no limit for the size of files")
def test_a_disk_that_is_full_leaves_the_earlier_page(tmp_path: Path) -> None:
    earlier = tmp_path / "graph.html"
    earlier.write_text("earlier", encoding="utf-8")
    command = [sys.executable, "-c", textwrap.dedent(FULL_DISK), str(earlier)]
    told = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    assert told.stdout.count("\n") == 1
    assert told.stdout.startswith(f"{earlier}: could not be written: ")
    assert [each.name for each in tmp_path.iterdir()] == ["graph.html"]
    assert earlier.read_text(encoding="utf-8") == "earlier"


def test_page_of_a_small_part_of_a_large_graph_has_its_statements_and_no_questions() -> None:
    graph = FactGraph(make_facts(make_random(3_000)))
    part = graph.neighborhood("thing 0", limit=12)
    assert 5 < len(part) < 100
    display = build_display(part.view)
    assert sorted(each.sentence for each in display.statements) == sorted(part.sentences())
    assert {each.id for each in display.nodes} == {*part.node_ids}
    assert display.quiz == ()
    assert display.title == part.title


def test_page_of_a_small_part_does_not_walk_through_the_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    graph = FactGraph(make_facts(make_random(3_000)))
    part = graph.neighborhood("thing 0", limit=12)
    made: list[int] = []
    make = LazyStatements.of_rows

    def count(statements: LazyStatements, rows: Sequence[int]) -> Iterator[Statement]:
        made.extend(rows)
        return make(statements, rows)

    monkeypatch.setattr(LazyStatements, "of_rows", count)
    assert part.render()
    assert len(part) <= len(made) < 2_000
