"""The documents are right: links lead to files, make targets exist, versions agree."""

from __future__ import annotations

import re
import socket
import subprocess
import tomllib
from pathlib import Path

import pytest
from pytest_socket import SocketConnectBlockedError

import ntgraph

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("", "docs", "graph_data", "benchmarks")
DOCUMENTS = sorted(path for folder in FOLDERS for path in (ROOT / folder).glob("*.md"))
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = set(re.findall(r"^\.PHONY: ([a-z-]+)$", MAKEFILE, flags=re.MULTILINE))


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def anchors(text: str) -> set[str]:
    """Return the anchors of a document's headings, as code hosts make them."""
    headings = re.findall(r"^#+ (.+)$", text, flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_inside_the_repository_lead_somewhere(document: Path) -> None:
    links = re.findall(r"\]\(([^)\s]+)\)", document.read_text(encoding="utf-8"))
    for link in links:
        if link.startswith(("https://", "http://", "mailto:")):
            continue
        name, _, anchor = link.partition("#")
        target = (document.parent / name) if name else document
        assert target.exists(), link
        if anchor:
            assert anchor in anchors(target.read_text(encoding="utf-8")), link


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_make_targets_named_in_a_document_exist(name: str) -> None:
    named = set(re.findall(r"`(?:[A-Z_]+=\S+ )?make ([a-z-]+)", read(name)))
    assert named
    assert named <= TARGETS


def test_every_make_target_says_what_it_does() -> None:
    described = set(re.findall(r"^([a-z-]+):.*?## \S", MAKEFILE, flags=re.MULTILINE))
    assert described == TARGETS


def test_make_help_lists_every_target() -> None:
    done = subprocess.run(
        ["make", "--no-print-directory", "help"],  # noqa: S607 - make is what brought us here
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    assert {line.split()[0] for line in done.stdout.splitlines()} == TARGETS


def test_versions_agree() -> None:
    data = tomllib.loads(read("graph_data/data.toml"))
    assert f"\nversion: {ntgraph.__version__}\n" in read("CITATION.cff")
    assert data["version"] in read("CHANGELOG.md")


def test_changelog_has_a_section_for_package_and_data_in_each_release() -> None:
    _, *releases = re.split(r"^## ", read("CHANGELOG.md"), flags=re.MULTILINE)
    assert releases
    for release in releases:
        assert re.findall(r"^### (\w+)$", release, flags=re.MULTILINE) == ["Package", "Data"]


def test_pinned_requirements_name_no_address() -> None:
    for path in sorted((ROOT / "requirements").glob("*.txt")):
        lines = path.read_text(encoding="utf-8").splitlines()
        pins = [line for line in lines if not line.startswith("#")]
        assert pins
        for pin in pins:
            # Only the file for the oldest Python has upper limits.
            sign = "<" if path.stem == "oldest" else "=="
            assert re.fullmatch(rf"[a-z0-9-]+{sign}[\w.]+( +# .*)?", pin), (path.name, pin)
            assert "//" not in pin, (path.name, pin)


# pytest-socket warns before it refuses the connection.
@pytest.mark.filterwarnings("ignore:A test tried to use socket")
def test_tests_reach_no_network() -> None:
    # This address is reserved for documentation by RFC 5737.
    with socket.socket() as connection, pytest.raises(SocketConnectBlockedError):
        connection.connect(("192.0.2.1", 9))
