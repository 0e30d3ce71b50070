"""Pages of graphs with more statements than a page can describe at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from ntgraph import build_outputs, load, read_graph
from ntgraph.columns import columns_of
from ntgraph.errors import TooLargeError
from ntgraph.explore import large_pages
from ntgraph.exports.build_stamp import check_build
from ntgraph.graph import display_limits
from ntgraph.imports.fact_tables import write_facts_folder
from ntgraph.imports.large_files import find_large_files
from tests.cli.test_commands import run
from tests.imports.files.awkward import write
from tests.page.large.large_displays import read_header
from tests.small import ARTICLE, FACTS

CSV = "source,target,predicate\ntea,sleep,delays\ntea,mood,lifts\nmood,sleep,helps\n"


@pytest.fixture(autouse=True)
def low_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a page describe only two statements at once."""
    monkeypatch.setattr(large_pages, "MOST_STATEMENTS_DISPLAYED", 2)
    monkeypatch.setattr(build_outputs, "MOST_STATEMENTS_DISPLAYED", 2)


@pytest.fixture
def small_file_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display_limits, "LARGEST_PAGE", 10)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return write(tmp_path / "evening.csv", CSV)


def is_large(page: str) -> bool:
    return '<html lang="en" class="large">' in page


def read(path: Path) -> str:
    return path.read_text(encoding="ascii")


def test_import_writes_a_large_page(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "page.html"
    result = run("import", file, "--out", out)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[1:] == [f"open {out.as_uri()}", "3 nodes, 3 statements"]
    assert is_large(read(out))
    assert read_header(read(out))["counts"]["statements"] == 3


@pytest.mark.usefixtures("small_file_limit")
def test_import_says_that_a_folder_is_for_a_server(file: Path, tmp_path: Path) -> None:
    result = run("import", file, "--out", tmp_path / "my page.html")
    assert result.exit_code == 0
    folder = tmp_path / "my page"
    lines = result.stdout.splitlines()
    assert lines[0].startswith(f"{folder / 'index.html'} (")
    assert lines[1].startswith(f"{folder / 'data'} (")
    assert lines[2] == f"serve it: python -m http.server --directory '{folder}'"
    assert f"{folder} is a folder for a web server; a browser does not read it" in result.stderr
    assert not (tmp_path / "my page.html").exists()


def test_page_of_few_statements_is_the_usual_one(file: Path, tmp_path: Path) -> None:
    graph = read_graph(file)
    assert is_large(graph.render())
    part = graph.where(about="mood")
    assert len(part) == 2
    assert not is_large(part.render())
    assert not is_large(read(part.write_page(tmp_path / "mood.html")))
    everything = graph.everything
    assert is_large(everything.render())
    assert is_large(read(everything.write_page(tmp_path / "all.html")))


def test_notes_of_a_file_are_on_its_page(tmp_path: Path) -> None:
    path = write(
        tmp_path / "g.csv", CSV.replace("predicate", "predicate,weight").replace("s\n", "s,1\n")
    )
    graph = read_graph(path)
    assert graph.notes
    told = read_header(graph.render())["notes"]
    assert any("--map" in note for note in graph.notes)
    assert told == [note.partition("; if one of them means more")[0] for note in graph.notes]
    assert not any("--map" in note for note in told)


def test_build_of_a_large_folder_has_page_graph_and_statements(tmp_path: Path) -> None:
    made = build_outputs.build(FACTS, tmp_path / "out", articles=[ARTICLE])
    assert [path.name for path in made.paths] == ["index.html", "graph.json", "statements.jsonl"]
    page = read(tmp_path / "out" / "index.html")
    assert is_large(page)
    assert check_build(tmp_path / "out")[1] == []


@pytest.mark.usefixtures("small_file_limit")
def test_build_of_a_folder_for_a_server_is_one_build(tmp_path: Path) -> None:
    made = build_outputs.build(FACTS, tmp_path / "out")
    names = [path.relative_to(tmp_path / "out").as_posix() for path in made.paths]
    assert {"index.html", "data/names.bin", "data/details.bin"} <= {*names}
    id, problems = check_build(tmp_path / "out")
    assert problems == []
    assert f'content="{id}"' in read(tmp_path / "out" / "index.html")
    (tmp_path / "out" / "data" / "names.bin").write_bytes(b"other")
    assert check_build(tmp_path / "out")[1]


def test_page_of_a_large_part(tmp_path: Path) -> None:
    out = tmp_path / "page.html"
    result = run("page", out, "--title", "My part", "--facts", FACTS)
    assert result.exit_code == 0
    header = read_header(read(out))
    assert header["title"] == "My part"
    said = [each for each in load(FACTS).facts.statements.values() if each.layer == "article"]
    assert header["counts"]["statements"] == len(said)


def test_frame_has_no_room_for_a_large_part(tmp_path: Path) -> None:
    result = run("page", tmp_path / "page.html", "--embed", "--facts", FACTS)
    assert result.exit_code == 1
    assert "--embed has room for 2 statements" in result.stderr
    assert [*tmp_path.iterdir()] == []


def test_convert_writes_a_large_page(file: Path, tmp_path: Path) -> None:
    result = run("convert", file, tmp_path / "page.html")
    assert result.exit_code == 0
    assert is_large(read(tmp_path / "page.html"))


@pytest.fixture
def large_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a table that is read in columns where no fact tables are made of it."""
    monkeypatch.setattr(find_large_files, "ROWS_OF_SMALL_TABLE", 20)
    rows = (f"tea,n{at},warms" for at in range(30))
    path = write(tmp_path / "warm.csv", "\n".join(["source,target,predicate", *rows, ""]))
    assert columns_of(read_graph(path).facts.statements) is not None
    return path


def test_fact_tables_of_a_large_table_have_the_characters_of_its_rows(
    large_table: Path, tmp_path: Path
) -> None:
    out = tmp_path / "facts"
    result = run("import", large_table, "--out", out, "--date", "2026-11-28")
    assert result.exit_code == 0
    checked = run("check", "--facts", out, "--article", large_table)
    assert (checked.exit_code, checked.stdout) == (0, "")


def test_facts_without_characters_are_not_written_as_tables(
    large_table: Path, tmp_path: Path
) -> None:
    facts = read_graph(large_table).facts
    with pytest.raises(TooLargeError, match="need the characters of each row"):
        write_facts_folder(facts, tmp_path / "facts", date="2026-11-28")
    assert not (tmp_path / "facts").exists()
