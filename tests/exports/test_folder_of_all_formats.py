"""All formats at once: the manifest names what was written and what was left out."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from ntgraph.atomic_write import write_outputs
from ntgraph.cli import main
from ntgraph.exports import FORMATS, export_all
from ntgraph.facts import FactBase
from tests.small import FACTS


def read_manifest(folder: Path) -> dict[str, object]:
    manifest: dict[str, object] = json.loads((folder / "manifest.json").read_bytes())
    return manifest


def test_manifest_names_every_file_with_its_sum(tmp_path: Path, world: FactBase) -> None:
    written = write_outputs(tmp_path, export_all(world))
    manifest = json.loads((tmp_path / "manifest.json").read_bytes())
    listed = {each["name"]: each for each in manifest["files"]}
    names = {path.relative_to(tmp_path).as_posix() for path in written}
    assert names == {*listed, "README.md", "manifest.json", "ro-crate-metadata.json"}
    for name, each in listed.items():
        content = (tmp_path / name).read_bytes()
        assert each["bytes"] == len(content)
        assert each["sha256"] == hashlib.sha256(content).hexdigest()
    assert {each["format"] for each in manifest["files"]} == set(FORMATS)
    assert manifest["left_out"] == []
    assert manifest["data_version"] == world.data.version


def test_readme_says_what_each_is_for(tmp_path: Path, world: FactBase) -> None:
    write_outputs(tmp_path, export_all(world))
    readme = (tmp_path / "README.md").read_text(encoding="utf-8")
    for format in FORMATS.values():
        assert f"| {format.title} | {format.meant_for} |" in readme
    assert "not medical advice" in readme


@pytest.mark.parametrize("missing", ["resvg_py", "fontTools"])
def test_a_library_that_is_missing_leaves_its_format_out(
    tmp_path: Path, world: FactBase, monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    monkeypatch.setattr("ntgraph.errors.find_spec", lambda name: name != missing)
    write_outputs(tmp_path, export_all(world))
    assert not list(tmp_path.glob("*.png"))
    left_out = read_manifest(tmp_path)["left_out"]
    assert {"format": "png", "install": "ntgraph[png]"} in left_out  # type: ignore[operator]


def test_the_same_facts_give_the_same_bytes(tmp_path: Path, world: FactBase) -> None:
    for name in ("one", "two"):
        write_outputs(tmp_path / name, export_all(world))
    assert read_manifest(tmp_path / "one") == read_manifest(tmp_path / "two")


def test_files_may_be_written_in_any_order(tmp_path: Path, world: FactBase) -> None:
    write_outputs(tmp_path / "one", export_all(world))
    write_outputs(tmp_path / "two", dict(reversed(list(export_all(world).items()))))
    names = [path.name for path in (tmp_path / "one").iterdir() if path.is_file()]
    assert len(names) > 10
    for name in names:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_command_line_writes_all_and_says_where(tmp_path: Path) -> None:
    arguments = ["export", "all", str(tmp_path / "out"), "--facts", str(FACTS)]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    assert str(tmp_path / "out" / "manifest.json") in result.stderr
    refused = CliRunner().invoke(main, ["export", "all", "-", "--facts", str(FACTS)])
    assert refused.exit_code == 2
