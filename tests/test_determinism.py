"""The same facts give the same bytes in every process, with every hash seed and locale."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import ntgraph
from ntgraph.exports import FORMATS
from tests.small import ARTICLE, FACTS

SOURCE = Path(ntgraph.__file__).parent.parent
SETTINGS = (
    {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "Asia/Tokyo"},
    {"PYTHONHASHSEED": "4242", "LC_ALL": "C.UTF-8", "TZ": "America/Lima"},
)


def run(folder: Path, settings: dict[str, str], *arguments: str | Path) -> None:
    """Run ntgraph in a new process with the given environment variables, inside a folder."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG", "PYTHON"))}
    folder.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "ntgraph", *map(str, arguments)]
    environment = {**kept, "PYTHONPATH": str(SOURCE), **settings}
    subprocess.run(command, check=True, capture_output=True, cwd=folder, env=environment)


@pytest.mark.parametrize(
    "article", [(), ("--article", ARTICLE)], ids=["places only", "with passages"]
)
def test_two_builds_give_the_same_bytes(tmp_path: Path, article: tuple[str | Path, ...]) -> None:
    made = []
    for number, settings in enumerate(SETTINGS):
        folder = tmp_path / str(number)
        run(folder, settings, "build", "--facts", FACTS, "--out", "out", *article)
        made.append({path.name: path.read_bytes() for path in (folder / "out").iterdir()})
    assert set(made[0]) == {"index.html", "graph.json", "statements.jsonl"}
    assert all(made[0].values())
    assert made[0] == made[1]


@pytest.mark.slow
def test_two_builds_of_the_shipped_facts_give_the_same_bytes(tmp_path: Path) -> None:
    made = []
    for number, settings in enumerate(SETTINGS):
        folder = tmp_path / str(number)
        run(folder, settings, "build", "--out", "out")
        made.append({path.name: path.read_bytes() for path in (folder / "out").iterdir()})
    assert len(made[0]["index.html"]) > 100_000
    assert made[0] == made[1]


@pytest.mark.parametrize("name", FORMATS)
def test_two_exports_give_the_same_bytes(tmp_path: Path, name: str) -> None:
    made = []
    for number, settings in enumerate(SETTINGS):
        folder = tmp_path / str(number)
        run(folder, settings, "export", name, "facts.out", "--facts", FACTS)
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        made.append({path.relative_to(folder): path.read_bytes() for path in files})
    assert made[0]
    assert made[0] == made[1]
