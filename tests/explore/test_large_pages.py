"""A page is written whole or not at all, as a file or as a folder."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from dataclasses import replace
from pathlib import Path

import pytest

from ntgraph.explore.large_pages import write_large_page
from ntgraph.page.large.render_large_page import LargePage
from tests.page.large.large_displays import show_small

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
