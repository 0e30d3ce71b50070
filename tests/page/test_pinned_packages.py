"""The npm packages that make, check and measure the page are pinned; the page contains none."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from ntgraph.page.read_asset import read_asset

ROOT = Path(__file__).parents[2]
IMPORTED = re.compile(r'^(?:import .*|\} )from "([^"]+)";$', re.MULTILINE)


def read_json(name: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((ROOT / name).read_text(encoding="utf-8"))
    return read


def test_each_package_has_one_version() -> None:
    package = read_json("package.json")
    assert "dependencies" not in package
    locked = read_json("package-lock.json")["packages"]
    for name, version in package["devDependencies"].items():
        assert re.fullmatch(r"\d+\.\d+\.\d+", version), name
        assert locked[f"node_modules/{name}"]["version"] == version


def test_lock_file_names_no_registry() -> None:
    lock = (ROOT / "package-lock.json").read_text(encoding="utf-8")
    assert '"resolved"' not in lock


def test_script_contains_no_package() -> None:
    sources = (ROOT / "src/ntgraph/page/js").rglob("*.js")
    imported = [
        found[1]
        for path in sources
        for found in IMPORTED.finditer(path.read_text(encoding="utf-8"))
    ]
    assert len(imported) > 100
    assert [name for name in imported if not name.startswith(".")] == []
    assert "vis-network" not in read_asset("assets/page.js")
