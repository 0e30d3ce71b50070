"""The same facts give the same bytes in every process, with every hash seed and locale."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import ntgraph
from ntgraph.atomic_write import MANIFEST
from ntgraph.exports import FORMATS
from tests.small import ARTICLE, FACTS

pytestmark = pytest.mark.slow

SOURCE = Path(ntgraph.__file__).parent.parent
EXPORT = """
import sys
from ntgraph.cli import main
facts, *names = sys.argv[1:]
for name in names:
    arguments = ["export", name, f"{name}/facts.out", "--facts", facts]
    main(arguments, standalone_mode=False)
"""
Made = dict[str, dict[str, bytes]]
SETTINGS = (
    {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "Asia/Tokyo"},
    {"PYTHONHASHSEED": "4242", "LC_ALL": "C.UTF-8", "TZ": "America/Lima"},
)


def run(folder: Path, settings: dict[str, str], *arguments: str | Path) -> None:
    """Run ntgraph in a new process with the given environment variables, inside a folder."""
    run_python(folder, settings, "-m", "ntgraph", *arguments)


def run_python(folder: Path, settings: dict[str, str], *arguments: str | Path) -> None:
    """Run Python in a process of its own, from a folder of its own."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG", "PYTHON"))}
    folder.mkdir(exist_ok=True)
    command = [sys.executable, *map(str, arguments)]
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
    assert set(made[0]) == {"index.html", "graph.json", "statements.jsonl", MANIFEST}
    assert all(made[0].values())
    assert made[0] == made[1]


def test_two_builds_of_the_shipped_facts_give_the_same_bytes(tmp_path: Path) -> None:
    made = []
    for number, settings in enumerate(SETTINGS):
        folder = tmp_path / str(number)
        run(folder, settings, "build", "--out", "out")
        made.append({path.name: path.read_bytes() for path in (folder / "out").iterdir()})
    assert len(made[0]["index.html"]) > 100_000
    assert made[0] == made[1]


def export_all(folder: Path, settings: dict[str, str], names: list[str]) -> Made:
    """Write every format in one process, one after the other; give the files of each."""
    for name in names:
        (folder / name).mkdir(parents=True)
    run_python(folder, settings, "-c", EXPORT, str(FACTS), *names)
    return {
        name: {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in (folder / name).rglob("*")
            if path.is_file()
        }
        for name in names
    }


def test_two_exports_give_the_same_bytes(tmp_path: Path) -> None:
    # The other way round, so that no format depends on what was written before it.
    orders = list(FORMATS), list(FORMATS)[::-1]
    one, other = (
        export_all(tmp_path / str(number), settings, names)
        for number, (settings, names) in enumerate(zip(SETTINGS, orders, strict=True))
    )
    assert [name for name in FORMATS if not one[name]] == []
    assert [name for name in FORMATS if one[name] != other[name]] == []
