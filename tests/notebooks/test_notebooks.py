"""Notebooks are kept clean, say what they are about, and run."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from nbformat import NotebookNode

NOTEBOOKS = sorted((Path(__file__).resolve().parents[2] / "notebooks").glob("*.ipynb"))
LONGEST_CELL = 10


def read(path: Path) -> NotebookNode:
    return nbformat.read(path, as_version=4)  # type: ignore[no-any-return,no-untyped-call] # nbformat has no types


def code_cells(notebook: NotebookNode) -> list[NotebookNode]:
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.stem)
def path(request: pytest.FixtureRequest) -> Path:
    return Path(request.param)


def test_there_is_a_first_look() -> None:
    assert "01_first_look" in [path.stem for path in NOTEBOOKS]


def test_notebook_is_valid_and_holds_no_output(path: Path) -> None:
    notebook = read(path)
    nbformat.validate(notebook)
    ids = [cell.id for cell in notebook.cells]
    assert len(set(ids)) == len(ids)
    assert all(not c.outputs and c.execution_count is None for c in code_cells(notebook))


def test_notebook_opens_with_question_input_and_output(path: Path) -> None:
    first = read(path).cells[0]
    assert first.cell_type == "markdown"
    for word in ("Question", "Input", "Output"):
        assert f"**{word}.**" in first.source


def test_notebook_leaves_logic_to_the_package(path: Path) -> None:
    for cell in code_cells(read(path)):
        assert len(cell.source.splitlines()) <= LONGEST_CELL, cell.source
        assert "sys.path" not in cell.source


@pytest.mark.notebook
def test_notebook_runs_and_shows_something_in_every_code_cell(path: Path, tmp_path: Path) -> None:
    notebook = read(path)
    resources = {"metadata": {"path": str(tmp_path)}}
    NotebookClient(notebook, timeout=120, kernel_name="python3", resources=resources).execute()
    for cell in code_cells(notebook):
        shown = [out for out in cell.outputs if out.output_type == "execute_result"]
        assert shown, cell.source
        assert "Empty DataFrame" not in str(shown)
