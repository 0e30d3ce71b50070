"""A name in the package means one thing, so that a search for it finds one thing."""

from __future__ import annotations

import ast
from collections import defaultdict
from pathlib import Path

from tests.sources import PYTHON, parse, shown

# A format has the same name wherever it is read or written, and a package has an `__init__`.
MIRRORED = {
    "__init__", "cx2", "dot", "gexf", "graphml", "json_ld", "json_lines", "node_link", "turtle",
}  # fmt: skip
# A command's file is called like the command; so are what it prints and what it is about.
COMMANDS = {path.stem for path in PYTHON if path.parent.name == "cli"}


# Compiled from templates; all define the same names.
COMPILED = [path for path in PYTHON if path.parent.name == "compiled_templates"]


def definitions(kind: type[ast.ClassDef] | type[ast.FunctionDef]) -> dict[str, list[str]]:
    """Return the modules that define each name at their top."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in (each for each in PYTHON if each not in COMPILED):
        for node in parse(path).body:
            if isinstance(node, kind) and not node.name.startswith("_"):
                found[node.name].append(shown(path))
    return found


def test_each_class_has_a_name_of_its_own() -> None:
    classes = definitions(ast.ClassDef)
    assert len(classes) > 150
    assert {name: where for name, where in classes.items() if len(where) > 1} == {}


def test_no_function_name_stands_in_three_modules() -> None:
    functions = definitions(ast.FunctionDef)
    assert len(functions) > 700
    assert {name: where for name, where in functions.items() if len(where) > 2} == {}


def test_no_two_files_have_the_same_name() -> None:
    files: dict[str, list[Path]] = defaultdict(list)
    for path in PYTHON:
        if path.stem not in MIRRORED and path.stem not in COMMANDS:
            files[path.stem].append(path)
    assert {name: list(map(shown, paths)) for name, paths in files.items() if len(paths) > 1} == {}
