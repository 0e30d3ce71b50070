"""Who imports whom: no circle, whether an import is for the program or for its types."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import ntgraph

SOURCE = Path(ntgraph.__file__).parent


def name_module(path: Path) -> str:
    parts = path.relative_to(SOURCE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {name_module(path): path for path in sorted(SOURCE.rglob("*.py"))}


def find_imports(path: Path) -> Iterator[str]:
    """Find the modules of ntgraph that a file imports, wherever in it the import stands."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in MODULES)
        elif isinstance(node, ast.ImportFrom) and node.module in MODULES:
            inner = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from (name for name in inner if name in MODULES)
            if any(name not in MODULES for name in inner):
                yield node.module


def find_circle(imports: dict[str, set[str]]) -> list[str]:
    """Find modules that import each other in a circle; none where there is no circle."""
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        circle: list[str] = error.args[1]
        return circle
    return []


@pytest.mark.parametrize(
    ("imports", "circle"),
    [
        ({"a": {"b"}, "b": {"c"}, "c": set()}, []),
        ({"a": {"b"}, "b": {"a"}}, ["a", "b", "a"]),
    ],
    ids=["none", "one"],
)
def test_a_circle_is_found(imports: dict[str, set[str]], circle: list[str]) -> None:
    assert find_circle(imports) in (circle, circle[::-1])


def test_no_module_imports_itself_by_way_of_others() -> None:
    imports = {name: set(find_imports(path)) - {name} for name, path in MODULES.items()}
    assert sum(map(len, imports.values())) > 1_000  # so that the search is not over nothing
    assert find_circle(imports) == []


def test_relative_and_starred_imports_do_not_hide_anything() -> None:
    for path in MODULES.values():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                assert node.level == 0, path
                assert all(alias.name != "*" for alias in node.names), path
