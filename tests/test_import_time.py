"""To import the package is quick: large libraries are loaded when they are first used."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import ntgraph

SOURCE = Path(ntgraph.__file__).parent.parent
HEAVY = {"IPython", "click", "jinja2", "networkx", "numpy", "pandas", "pyvis", "rich"}


def loaded_after(code: str) -> set[str]:
    """Return the top-level modules that some code loads in a new process."""
    report = "\nimport json, sys; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code + report],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
    )
    modules: list[str] = json.loads(done.stdout)
    return {name.partition(".")[0] for name in modules}


@pytest.mark.parametrize(
    "code",
    [
        pytest.param("import ntgraph", id="import"),
        pytest.param("from ntgraph import load_facts, check_facts", id="tables"),
        pytest.param("import ntgraph; dir(ntgraph)", id="dir"),
    ],
)
def test_nothing_heavy_is_loaded(code: str) -> None:
    assert loaded_after(code) & HEAVY == set()


def test_checking_the_tables_loads_nothing_heavy() -> None:
    facts = Path(__file__).parent / "small_article" / "facts"
    code = f"import ntgraph; assert not ntgraph.check_facts(ntgraph.load_facts({str(facts)!r}))"
    assert loaded_after(code) & HEAVY == set()


def test_command_line_starts_without_graph_and_page() -> None:
    assert loaded_after("import ntgraph.cli") & (HEAVY - {"click"}) == set()


def test_graph_is_loaded_when_it_is_asked_for() -> None:
    assert "networkx" in loaded_after("from ntgraph import build_graph")


BLOCKED = """
import sys
class Block:
    def find_spec(self, name, *_):
        if name.partition(".")[0] in {"IPython", "anywidget", "jsonpickle", "pandas"}:
            raise ModuleNotFoundError(f"{name} is blocked", name=name)
sys.meta_path.insert(0, Block())
"""


@pytest.mark.parametrize(
    "code",
    [
        pytest.param("import ntgraph", id="import"),
        pytest.param("g.write_page(out)", id="page of everything"),
        pytest.param("g.where(about='caffeine').write_page(out)", id="page of an answer"),
        pytest.param("g.neighborhood('caffeine').export('svg', out)", id="picture"),
        pytest.param("ntgraph.build(folder, out)", id="build"),
    ],
)
def test_page_and_build_need_no_library_of_notebooks_or_tables(code: str, tmp_path: Path) -> None:
    facts = Path(__file__).parent / "small_article" / "facts"
    set_up = f"""
import ntgraph
folder, out = {str(facts)!r}, {str(tmp_path / "out.html")!r}
g = ntgraph.load(folder)
"""
    loaded = loaded_after(BLOCKED + set_up + code)
    assert not loaded & {"IPython", "jsonpickle", "pandas", "pyvis"}
