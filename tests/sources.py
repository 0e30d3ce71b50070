"""The files that ntgraph is made of, for tests that hold one against another."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import ntgraph

MADE = ("assets",)
SOURCE = Path(ntgraph.__file__).parent
PYTHON = sorted(SOURCE.rglob("*.py"))
SCRIPTS = sorted(path for path in SOURCE.rglob("*.js") if path.parent.name not in MADE)
STYLES = sorted(path for path in SOURCE.rglob("*.css") if path.parent.name not in MADE)


def shown(path: Path) -> str:
    """Return a path as it stands below the package."""
    return path.relative_to(SOURCE).as_posix()


def parse(path: Path) -> ast.Module:
    """Parse a Python file."""
    return ast.parse(path.read_text(encoding="utf-8"))


def constants(tree: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    """Walk over the names in capital letters that a module gives a value."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and node.value is not None:
            for target in node.targets:
                for name in ast.walk(target):
                    if isinstance(name, ast.Name) and name.id.isupper():
                        yield name.id, node.value


def script_values(name: str) -> list[Any]:
    """Return every value that the page's scripts give a constant of that name."""
    pattern = re.compile(rf"^(?:export )?const {name} = (.+?);$", re.MULTILINE | re.DOTALL)
    found = (m[1] for path in SCRIPTS for m in pattern.finditer(path.read_text(encoding="utf-8")))
    return [
        json.loads(re.sub(r",(\s*\])", r"\1", re.sub(r"(?<=\d)_(?=\d)", "", text)))
        for text in found
    ]
