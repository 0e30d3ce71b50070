"""The vendored script has the sum and the versions that its table states."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

from ntgraph.page.read_asset import read_asset

ROOT = Path(__file__).parents[2]
ROW = re.compile(r"\| (\S+) \| (\S+) \| (.+) \|")


def rows() -> list[tuple[str, str, str]]:
    table = read_asset("vendor/README.md")
    return [(match[1], match[2], match[3]) for match in ROW.finditer(table)]


def test_checksum_is_that_of_the_file() -> None:
    stated = re.search(r"\| vis-network\.js \| ([0-9a-f]{64}) \|", read_asset("vendor/README.md"))
    digest = hashlib.sha256(read_asset("vendor/vis-network.js").encode()).hexdigest()
    assert stated is not None
    assert stated[1] == digest


def test_versions_are_the_pinned_ones() -> None:
    pinned = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    packages = {name: version for name, version, _ in rows() if re.match(r"\d", version)}
    assert len(packages) == 7
    assert packages == {name: pinned[name] for name in packages}


def test_every_package_has_a_permissive_license_with_its_text() -> None:
    texts = read_asset("vendor/LICENSE")
    for name, version, license in rows():
        if re.match(r"\d", version):
            assert "MIT" in license
            assert f"{name} {version}\n" in texts


def test_lock_file_names_no_registry() -> None:
    lock = (ROOT / "package-lock.json").read_text(encoding="utf-8")
    assert '"resolved"' not in lock
