"""The files of a build carry one id, and a mix is told."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from ntgraph import read_graph
from ntgraph.atomic_write import MANIFEST, encode, write_outputs
from ntgraph.build_outputs import build
from ntgraph.cli import main
from ntgraph.exports.build_stamp import BuildStamp, check_build
from tests.small import FACTS, copy_facts


@pytest.fixture
def out(tmp_path: Path) -> Path:
    build(FACTS, tmp_path / "out", pages=True)
    return tmp_path / "out"


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Return a build of other facts."""
    changed = copy_facts(tmp_path)
    table = changed / "nodes.tsv"
    table.write_bytes(table.read_bytes().replace(b"caffeine", b"caffeine of tea"))
    build(changed, tmp_path / "other", pages=True)
    return tmp_path / "other"


def test_every_file_of_a_build_names_the_same_build(out: Path, tmp_path: Path) -> None:
    id, problems = check_build(out)
    assert problems == []
    assert re.fullmatch("[0-9a-f]{32}", id)
    assert json.loads((out / "graph.json").read_bytes())["build"] == id
    for page in [out / "index.html", *(out / "pages").iterdir()]:
        assert page.read_text().count(f'<meta name="ntgraph-build" content="{id}">') == 1
    build(FACTS, tmp_path / "again", pages=True)
    assert check_build(tmp_path / "again")[0] == id


def test_other_facts_or_options_have_another_id(out: Path, other: Path, tmp_path: Path) -> None:
    build(FACTS, tmp_path / "main")
    ids = {check_build(folder)[0] for folder in (out, other, tmp_path / "main")}
    assert len(ids) == 3


@pytest.mark.parametrize("has_manifest", [True, False])
@pytest.mark.parametrize("name", ["index.html", "graph.json", "statements.jsonl", "pages/tea.html"])
def test_file_of_another_build_is_told(
    out: Path, other: Path, name: str, has_manifest: bool
) -> None:
    if name.startswith("pages/"):
        name = f"pages/{sorted(path.name for path in (out / 'pages').iterdir())[0]}"
        (other / name).parent.mkdir(exist_ok=True)
        shutil.copy(next((other / "pages").iterdir()), other / name)
    else:
        (other / "statements.jsonl").write_bytes(b"{}\n")
    if not has_manifest:
        (out / MANIFEST).unlink()
    shutil.copy(other / name, out / name)
    _, problems = check_build(out)
    assert problems


def test_change_of_one_letter_is_told(out: Path) -> None:
    path = out / "statements.jsonl"
    path.write_bytes(path.read_bytes().replace(b"a", b"b", 1))
    _, problems = check_build(out)
    assert [str(each) for each in problems] == [
        f"{path.as_posix()}:1: was changed after the build wrote it"
    ]


def test_missing_file_and_former_version_are_told(out: Path) -> None:
    (out / "graph.json").unlink()
    page = out / "index.html"
    page.write_text(re.sub('<meta name="ntgraph-build"[^>]*>', "", page.read_text()))
    (out / MANIFEST).unlink()
    shutil.rmtree(out / "pages")
    told = "\n".join(map(str, check_build(out)[1]))
    assert "graph.json:1: missing: a build writes it" in told
    assert "index.html:1: names no build: it is from an older ntgraph" in told


def test_check_prints_the_build_or_the_problems(out: Path, other: Path) -> None:
    done = CliRunner().invoke(main, ["check", "--built", str(out)])
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == f"{out}: all of build {check_build(out)[0]}\n"
    shutil.copy(other / "index.html", out / "index.html")
    done = CliRunner().invoke(main, ["check", "--built", str(out)])
    assert done.exit_code == 1
    assert "but index.html is of" in done.stdout


def test_withdrawn_page_goes_and_the_graph_still_opens(out: Path) -> None:
    assert (out / "pages").is_dir()
    build(FACTS, out)
    assert not (out / "pages").exists()
    assert check_build(out)[1] == []
    assert read_graph(out / "graph.json").facts.statements


def test_build_into_its_own_tables_is_refused(tmp_path: Path) -> None:
    folder = copy_facts(tmp_path)
    before = (folder / "nodes.tsv").read_bytes()
    done = CliRunner().invoke(
        main, ["export", "csv", str(folder / "nodes.tsv"), "--facts", str(folder)]
    )
    assert done.exit_code == 1
    assert "nodes.tsv: is read for this, nothing written: name another place" in done.stderr
    done = CliRunner().invoke(main, ["page", str(folder / "data.toml"), "--facts", str(folder)])
    assert (done.exit_code, "data.toml: is read for this" in done.stderr) == (1, True)
    assert (folder / "nodes.tsv").read_bytes() == before
    # What is not read may stand in the folder of the facts, also a second time.
    for _ in range(2):
        build(folder, folder / "build")
        write_outputs(folder, {"mine.csv": ["x"]})


def test_text_of_an_article_is_not_replaced(tmp_path: Path) -> None:
    text = tmp_path / "out" / "index.html"
    text.parent.mkdir()
    shutil.copy(FACTS.parent / "article.txt", text)
    before = text.read_bytes()
    done = CliRunner().invoke(
        main,
        ["build", "--facts", str(FACTS), "--article", str(text), "--out", str(text.parent)],
    )
    assert done.exit_code == 1
    assert "index.html: is read for this" in done.stderr
    assert text.read_bytes() == before


@pytest.mark.parametrize("signed", [False, True])
@pytest.mark.parametrize("chunks", [["{}\n"], ['{"a": 1', "}\n"], [b"x" * 70_000, b"y", b"}\n"]])
def test_file_is_hashed_as_it_is_written_and_without_the_id(
    signed: bool, chunks: list[str] | list[bytes]
) -> None:
    stamp = BuildStamp({})
    watched = stamp.watch("graph.json", chunks, signed=signed)
    written = b"".join(watched)
    plain = b"".join(encode(chunks))
    assert watched.sum.hexdigest() == hashlib.sha256(written).hexdigest()
    assert stamp.sums == {"graph.json": hashlib.sha256(plain).hexdigest()}
    assert (f'"build": "{stamp.id}"'.encode() in written) == signed
    assert (written == plain) == (not signed)
