"""The guide to the architecture is true: its rooms, its files and its definitions exist."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from ntgraph import load_facts, say, shipped_facts
from tests.docs.guides import DOCS, ROOT

GUIDE = (DOCS / "architecture.md").read_text(encoding="utf-8")
PACKAGE = ROOT / "src" / "ntgraph"
# A file, and definitions in it: `src/ntgraph/a.py` (`one`, `two`).
NAMED = re.compile(
    r"`(?P<path>[\w./-]+/[\w./-]+|pyproject\.toml)`(?: \((?P<names>`\w+`(?:, `\w+`)*)\))?"
)
LEAST_ROWS = 30
# The rooms that draw: what they get has no statements as records any more.
DRAWING = {"picture": {"display", "errors"}, "page": {"display", "picture", "errors"}}


def named_places() -> dict[str, set[str]]:
    """Return the definitions that the guide names, by file."""
    found: dict[str, set[str]] = {}
    for match in NAMED.finditer(GUIDE):
        found.setdefault(match["path"], set()).update(re.findall(r"\w+", match["names"] or ""))
    return dict(sorted(found.items()))


PLACES = named_places()


def rooms() -> set[str]:
    """Return the packages and root modules of ntgraph."""
    modules = {path.stem for path in PACKAGE.glob("*.py")} - {"__init__"}
    return modules | {path.parent.name for path in PACKAGE.glob("*/__init__.py")}


def picture() -> list[str]:
    """Return the names at the beginning of the picture's lines, in order."""
    drawing = re.search(r"```text\n(.*?)```", GUIDE, flags=re.DOTALL)
    assert drawing
    starts = re.findall(r"^(\w+(?:, \w+)*) {2}", drawing[1], flags=re.MULTILINE)
    return [name for names in starts for name in names.split(", ")]


def layers() -> list[str]:
    """Return the rooms of the first import contract, the lowest first."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    first = contracts["tool"]["importlinter"]["contracts"][0]["layers"]
    return [name for layer in reversed(first) for name in sorted(layer.split(" | "))]


def defined(path: Path) -> set[str]:
    """Return what a file defines: classes, functions and constants."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        return set(python_definitions(ast.parse(text)))
    words = r"\b(?:async )?(?:function|const|let|class|interface|type) (\w+)\b"
    return set(re.findall(words, text))


def python_definitions(module: ast.Module) -> Iterator[str]:
    """Return the names that the top level of a module defines, imports left out."""
    for node in module.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names = (each for target in targets for each in ast.walk(target))
            yield from (each.id for each in names if isinstance(each, ast.Name))


def imported_rooms(room: str) -> set[str]:
    """Return the rooms that the modules of a room import, itself left out."""
    found = set()
    for path in (PACKAGE / room).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("ntgraph."):
                found.add((node.module or "").split(".")[1])
    return found - {room}


def test_the_picture_has_every_room_in_the_order_of_the_import_contract() -> None:
    assert sorted(picture()) == sorted(rooms())
    assert picture() == layers()


def test_the_table_of_rooms_has_every_room_once() -> None:
    table = GUIDE.partition("| Room |")[2].partition("\n\n")[0]
    assert re.findall(r"^\| `(\w+)` \|", table, flags=re.MULTILINE) == layers()


def test_rooms_are_as_many_as_one_can_keep_in_mind() -> None:
    packages = list(PACKAGE.glob("*/__init__.py"))
    assert len(packages) <= 19
    assert len(rooms()) <= 22


@pytest.mark.parametrize("room", DRAWING)
def test_rooms_that_draw_import_no_statements(room: str) -> None:
    assert imported_rooms(room) <= DRAWING[room]


def test_the_table_of_changes_is_long_enough_to_help() -> None:
    changes = GUIDE.partition("## I want to change …")[2]
    rows = re.findall(r"^\| (?!I want|-)(.+?) \| (.+) \|$", changes, flags=re.MULTILINE)
    assert len(rows) >= LEAST_ROWS
    assert len({wish for wish, _ in rows}) == len(rows)
    assert [wish for wish, places in rows if not NAMED.search(places)] == []


@pytest.mark.parametrize("name", PLACES)
def test_each_file_exists_and_defines_what_the_guide_names_in_it(name: str) -> None:
    path = ROOT / name
    assert path.exists()
    if PLACES[name]:
        assert sorted(PLACES[name] - defined(path)) == []


def test_every_name_in_parentheses_is_checked() -> None:
    in_parentheses = re.findall(r"\((`\w+`(?:, `\w+`)*)\)", GUIDE.partition("## One fact")[2])
    checked = [match["names"] for match in NAMED.finditer(GUIDE) if match["names"]]
    assert in_parentheses == checked


def test_the_fact_that_is_followed_is_in_the_tables() -> None:
    facts = load_facts(shipped_facts())
    followed = re.search(r"`(st:[0-9a-f]{16})`", GUIDE)
    assert followed
    statement = facts.statements[followed[1]]
    ends = f"`{statement.subject}`, `{statement.predicate}`, `{statement.object}`"
    ((key, value),) = statement.qualifiers
    assert f"{ends} and `{key}={value}`" in GUIDE
    assert f"*{say(statement, facts)}*" in GUIDE
    place = statement.evidence[0].place
    assert place
    assert place.file.endswith("healing-your-neurotransmitters/statements.tsv")


@pytest.mark.parametrize("name", ["CONTRIBUTING.md", "docs/index.md"])
def test_the_guide_is_linked(name: str) -> None:
    assert "architecture.md" in (ROOT / name).read_text(encoding="utf-8")
