"""The notebooks are stored without outputs, read like lessons, and run without warnings."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from nbformat import NotebookNode

import ntgraph

NOTEBOOKS = sorted((Path(__file__).resolve().parents[2] / "notebooks").glob("*.ipynb"))
LONGEST_CELL = 10
LIBRARIES = {"networkx", "ntgraph", "pandas"}
# Runs before the first cell: warnings become errors, and connections to other machines fail.
GUARD = """
import socket, warnings
warnings.simplefilter("error")
def refuse(*_):
    raise OSError("notebooks run without a network")
socket.getaddrinfo = socket.create_connection = refuse
"""


def read(path: Path) -> NotebookNode:
    return nbformat.read(path, as_version=4)  # type: ignore[no-any-return,no-untyped-call] # nbformat has no types


def cells(notebook: NotebookNode, kind: str) -> list[NotebookNode]:
    return [cell for cell in notebook.cells if cell.cell_type == kind]


def names_used(code: str) -> Iterator[str]:
    """Yield every name and attribute in a piece of code."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.Name):
            yield node.id


def shown(cell: NotebookNode) -> str:
    """Return all text that a cell shows; the letters of encoded pictures do not count."""
    parts = [
        "".join(out.get("text", ""))
        + "".join(text for kind, text in out.get("data", {}).items() if kind.startswith("text/"))
        for out in cell.outputs
    ]
    return re.sub(r'base64,[^"]+', "", "\n".join(parts))


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.stem)
def path(request: pytest.FixtureRequest) -> Path:
    return Path(request.param)


def test_the_lessons_are_numbered_without_a_gap() -> None:
    numbers = [int(path.stem[:2]) for path in NOTEBOOKS]
    assert numbers == list(range(1, len(NOTEBOOKS) + 1))
    assert len(NOTEBOOKS) >= 6


def test_notebook_is_valid_and_holds_no_output(path: Path) -> None:
    notebook = read(path)
    nbformat.validate(notebook)
    assert (notebook.nbformat, notebook.nbformat_minor) == (4, 5)
    ids = [cell.id for cell in notebook.cells]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[a-z][a-z0-9-]*", id) for id in ids)
    assert all(not c.outputs and c.execution_count is None for c in cells(notebook, "code"))
    assert all(cell.metadata == {} for cell in notebook.cells)


def test_notebook_opens_with_question_input_and_output(path: Path) -> None:
    first = read(path).cells[0]
    assert first.cell_type == "markdown"
    assert first.source.startswith("# ")
    for word in ("Question", "Input", "Output"):
        assert f"**{word}.**" in first.source


def test_notebook_ends_with_something_to_try(path: Path) -> None:
    last = read(path).cells[-1]
    assert last.source.startswith("## Something to try\n")
    assert last.source.count("\n- ") >= 3


def test_notebook_leaves_logic_to_the_package(path: Path) -> None:
    for cell in cells(read(path), "code"):
        assert len(cell.source.splitlines()) <= LONGEST_CELL, cell.source


def test_notebook_uses_public_names_only(path: Path) -> None:
    for cell in cells(read(path), "code"):
        assert not re.search(r"^\s*[%!]", cell.source, flags=re.MULTILINE), cell.source
        assert [name for name in names_used(cell.source) if name.startswith("_")] == []
        for node in ast.walk(ast.parse(cell.source)):
            assert not isinstance(node, ast.ImportFrom)
            if isinstance(node, ast.Import):
                assert {alias.name for alias in node.names} <= LIBRARIES
            if isinstance(node, ast.Attribute) and getattr(node.value, "id", "") == "ntgraph":
                assert node.attr in ntgraph.__all__


def test_code_in_the_prose_can_be_read_as_python(path: Path) -> None:
    for cell in cells(read(path), "markdown"):
        for piece in re.findall(r"`([^`]+\([^`]*\))`", cell.source):
            ast.parse(piece.removeprefix(".").replace("…", "..."))


@pytest.mark.notebook
def test_notebook_runs_and_shows_something_in_every_code_cell(path: Path, tmp_path: Path) -> None:
    notebook = run(path, tmp_path)
    for cell in cells(notebook, "code"):
        said = {out.get("name") for out in cell.outputs if out.output_type == "stream"}
        assert "stderr" not in said, shown(cell)
        text = shown(cell)
        assert text.strip(), cell.source
        for nothing in ("Empty DataFrame", "Series([]", ": 0 nodes", ": 0 ways", "NaN", "<NA>"):
            assert nothing not in text, cell.source
    assert_figures_are_printed_before(notebook)
    assert_files_are_whole(tmp_path)


def run(path: Path, folder: Path) -> NotebookNode:
    """Run a notebook in a kernel of its own; an error or a warning stops it."""
    notebook = read(path)
    guard = nbformat.v4.new_code_cell(GUARD)  # type: ignore[no-untyped-call] # nbformat has no types
    notebook.cells.insert(0, guard)
    resources = {"metadata": {"path": str(folder)}}
    NotebookClient(notebook, timeout=120, kernel_name="python3", resources=resources).execute()
    del notebook.cells[0]
    return notebook


def assert_figures_are_printed_before(notebook: NotebookNode) -> None:
    """Check that a cell above shows every number of the prose, so that none becomes outdated."""
    above = ""
    for cell in notebook.cells:
        if cell.cell_type == "code":
            above += shown(cell)
            continue
        prose = re.sub(r"`[^`]*`|\]\([^)]*\)", "", cell.source)
        for figure in re.findall(r"\d[\d.,]*\d|\d", prose):
            assert re.search(rf"(?<!\d){re.escape(figure)}(?!\d)", above), (figure, cell.source)


def assert_files_are_whole(folder: Path) -> None:
    """Check that a notebook writes only pages and CSV files, and that pages are complete."""
    for page in folder.glob("*.html"):
        assert page.read_text(encoding="utf-8").rstrip().endswith("</html>")
    assert {file.suffix for file in folder.iterdir()} <= {".html", ".csv"}


def test_some_notebooks_write_pages() -> None:
    written = [path.stem for path in NOTEBOOKS if "write_page(" in path.read_text(encoding="utf-8")]
    assert {"01_first_look", "05_your_own_graph"} <= set(written)
