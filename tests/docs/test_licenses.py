"""What is installed, carried and bounded is listed and tested."""

from __future__ import annotations

import re
import runpy
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
BOUNDS = runpy.run_path(str(ROOT / "requirements" / "bounds.py"))
NAME = re.compile(r"[\w.-]+")


def read_names(path: str) -> list[str]:
    lines = (ROOT / path).read_text(encoding="utf-8").splitlines()
    return [found[0] for line in lines if (found := NAME.match(line))]


def test_every_installed_package_has_its_license() -> None:
    text = (ROOT / "LICENSES.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| ([\w.-]+) \| (.+) \|$", text, flags=re.MULTILINE)
    rows = {name: license for name, license in listed if name in read_names("requirements/run.txt")}
    assert sorted(rows) == sorted(read_names("requirements/run.txt"))
    assert not {"UNKNOWN", "see its files"} & {*rows.values()}


def test_every_file_carried_from_elsewhere_is_listed() -> None:
    folders = sorted(path for path in (ROOT / "src").rglob("vendor") if path.is_dir())
    text = (ROOT / "LICENSES.md").read_text(encoding="utf-8")
    assert folders
    for folder in folders:
        assert f"({folder.relative_to(ROOT).as_posix()}/LICENSE)" in text


def test_every_bound_has_a_lowest_version_that_the_tests_can_install() -> None:
    pin: Callable[[str], str] = BOUNDS["pin_lowest"]
    pinned = {each.split("==")[0] for each in map(pin, BOUNDS["read_requirements"]())}
    assert {NAME.findall(each)[0] for each in PROJECT["dependencies"]} <= pinned
    with pytest.raises(SystemExit, match="expected NAME>=VERSION"):
        pin("numpy")
    assert "make bounds" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_selected_tests_exist() -> None:
    assert all((ROOT / path).exists() for path in BOUNDS["TESTS"])


def test_light_requirements_are_those_of_the_project_without_tables() -> None:
    light = {*read_names("requirements/light.txt")}
    full = {NAME.findall(each)[0] for each in PROJECT["dependencies"]}
    assert full - light == {"numpy", "pandas"}
    lines = (ROOT / "requirements/light.txt").read_text(encoding="utf-8").splitlines()[1:]
    run = (ROOT / "requirements/run.txt").read_text(encoding="utf-8").splitlines()
    assert {*lines} <= {line.split()[0] for line in run}
