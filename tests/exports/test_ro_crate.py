"""RO-Crate: what the folder of all formats says of itself is true, and archives take it."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from ntgraph import read_graph
from ntgraph.atomic_write import write_outputs
from ntgraph.exports import FORMATS, export_all
from ntgraph.exports.ro_crate import MEDIA_TYPES, find_media_type
from ntgraph.facts import FactBase
from ntgraph.graph.kept_part import PartOptions, keep_part
from tests.exports.awkward import WORLDS
from tests.exports.researchers import find_crate_faults, read_crate

CRATE = "ro-crate-metadata.json"

# What a reader warns of is old in its own libraries.
of_the_reader = pytest.mark.filterwarnings("ignore")


def entities(folder: Path) -> dict[str, dict[str, Any]]:
    crate = json.loads((folder / CRATE).read_text("utf-8"))
    assert crate["@context"] == "https://w3id.org/ro/crate/1.1/context"
    found = {each["@id"]: each for each in crate["@graph"]}
    assert len(found) == len(crate["@graph"])
    return found


def linked(value: Any) -> set[str]:
    return {each["@id"] for each in (value if isinstance(value, list) else [value])}


@pytest.mark.parametrize("name", WORLDS)
def test_it_describes_every_file_and_nothing_else(name: str, tmp_path: Path) -> None:
    written = write_outputs(tmp_path, export_all(WORLDS[name]()))
    found = entities(tmp_path)
    files = {unquote(id): each for id, each in found.items() if each["@type"] == "File"}
    names = {path.relative_to(tmp_path).as_posix() for path in written}
    assert set(files) == names - {CRATE}
    for file, each in files.items():
        content = (tmp_path / file).read_bytes()
        assert each["sha256"] == hashlib.sha256(content).hexdigest()
        assert each["contentSize"] == str(len(content))
        assert each["description"]


def test_the_root_leads_to_every_file_and_every_link_leads_somewhere(
    world: FactBase, tmp_path: Path
) -> None:
    write_outputs(tmp_path, export_all(world))
    found = entities(tmp_path)
    reached: set[str] = set()
    waiting = ["./"]
    while waiting:
        id = waiting.pop()
        reached.add(id)
        waiting += linked(found[id].get("hasPart", [])) - reached
    assert {id for id, each in found.items() if each["@type"] == "File"} <= reached
    for property in ("license", "author", "isBasedOn", "hasPart"):
        assert linked(found["./"].get(property, [])) <= found.keys()
    assert linked(found[CRATE]["about"]) == {"./"}


def test_every_format_has_a_known_kind_of_file() -> None:
    for format in FORMATS.values():
        assert format.is_folder or find_media_type(f"x{format.suffix}") in MEDIA_TYPES.values()


def test_licenses_date_and_part_are_told(tmp_path: Path) -> None:
    part = keep_part(WORLDS["shipped"](), PartOptions(around=("MDMA",)))
    write_outputs(tmp_path, export_all(part))
    root = entities(tmp_path)["./"]
    assert root["datePublished"] == part.data.released_on
    assert root["name"] == part.data.title
    assert root["name"].startswith("Part of “")
    assert "https://creativecommons.org/licenses/by/4.0/" in linked(root["license"])


def test_a_date_that_nobody_knows_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("source,target\na,b\n", "utf-8")
    out = tmp_path / "out"
    write_outputs(out, export_all(read_graph(tmp_path / "a.csv").facts))
    root = entities(out)["./"]
    assert "datePublished" not in root
    assert linked(root["license"]) == {"#license-unknown"}


@pytest.mark.parametrize("name", WORLDS)
def test_rocrate_reads_it(name: str, tmp_path: Path) -> None:
    facts = WORLDS[name]()
    write_outputs(tmp_path, export_all(facts))
    crate = read_crate(tmp_path)
    assert crate.name == facts.data.title
    files = {each.id for each in crate.data_entities if each.type == "File"}
    assert files == {id for id, each in entities(tmp_path).items() if each["@type"] == "File"}


@of_the_reader
@pytest.mark.parametrize("name", WORLDS)
def test_the_validator_finds_nothing_that_must_be_otherwise(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_outputs(tmp_path, export_all(WORLDS[name]()))
    assert find_crate_faults(tmp_path, monkeypatch) == []


@of_the_reader
def test_the_validator_finds_a_missing_date(
    world: FactBase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_outputs(tmp_path, export_all(world))
    crate = json.loads((tmp_path / CRATE).read_text("utf-8"))
    for each in crate["@graph"]:
        if each["@id"] == "./":
            del each["datePublished"]
    (tmp_path / CRATE).write_text(json.dumps(crate), "utf-8")
    assert find_crate_faults(tmp_path, monkeypatch)
