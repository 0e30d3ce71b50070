"""The wheel contains all it needs: it does the main job in an empty environment."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from ntgraph.atomic_write import MANIFEST

ROOT = Path(__file__).resolve().parent.parent
pytestmark = pytest.mark.slow


def run(folder: Path, *command: str | Path) -> str:
    """Run a command inside a folder, without Python's variables; return what it prints."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    done = subprocess.run(
        [str(part) for part in command],
        capture_output=True,
        check=False,
        cwd=folder,
        encoding="utf-8",
        env={**kept, "PYTHONUTF8": "1"},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a wheel made from the source distribution, so that both are tested for files."""
    folder = tmp_path_factory.mktemp("dist")
    run(folder, sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of programs of an environment with the wheel and what it requires."""
    folder = tmp_path_factory.mktemp("empty")
    # pip installs into it from outside, because Debian's Python has no ensurepip.
    run(folder, sys.executable, "-m", "venv", "--without-pip", folder)
    programs = folder / ("Scripts" if sys.platform == "win32" else "bin")
    pins = ROOT / "requirements" / "run.txt"
    pip = (sys.executable, "-m", "pip", "--python", programs / "python")
    run(folder, *pip, "install", "--quiet", "--no-compile", "--constraint", pins, wheel)
    return programs


def test_wheel_carries_every_fact_table_and_page_asset(wheel: Path) -> None:
    def files(folder: Path) -> set[str]:
        found = (path for path in folder.rglob("*") if path.is_file())
        shown = (path for path in found if not {"__pycache__", ".mypy_cache"} & {*path.parts})
        return {path.relative_to(folder).as_posix() for path in shown}

    package = files(ROOT / "src" / "ntgraph")
    data = {f"graph_data/{name}" for name in files(ROOT / "graph_data")}
    expected = {f"ntgraph/{name}" for name in package | data}
    assert data
    assert expected <= {*zipfile.ZipFile(wheel).namelist()}


def check_build(out: Path) -> None:
    """Check that the files of a build exist, are complete and contain all the facts."""
    names = {path.name for path in out.iterdir()}
    assert names == {"index.html", "graph.json", "statements.jsonl", MANIFEST}
    lines = (out / "statements.jsonl").read_text(encoding="utf-8").splitlines()
    graph = json.loads((out / "graph.json").read_text(encoding="utf-8"))
    assert len(lines) > 200
    assert len(graph["nodes"]) > 100
    assert len(graph["edges"]) >= len(lines)
    assert "<title>" in (out / "index.html").read_text(encoding="utf-8")


# Only one test, because with several each worker would install the wheel again.
def test_installed_package_works_outside_the_repository(programs: Path, tmp_path: Path) -> None:
    run(tmp_path, programs / "ntgraph", "build")
    check_build(tmp_path / "build")
    assert "build" in run(tmp_path, programs / "ntgraph", "--help")
    assert "dopamine" in run(tmp_path, programs / "ntgraph", "show", "dopamine")
    where = run(tmp_path, programs / "python", "-c", "print(__import__('ntgraph').shipped_facts())")
    assert Path(where.strip()).is_relative_to(programs.parent.resolve())
