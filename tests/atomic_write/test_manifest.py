"""What an earlier run wrote and this one makes no longer is removed, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ntgraph.atomic_write import MANIFEST, list_written, write_outputs
from tests.atomic_write.killed_run import contents

FIRST = {"a.txt": ["a"], "pages/b.txt": ["b"], "pages/c.txt": ["c"]}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    write_outputs(tmp_path / "out", FIRST, job="one")
    return tmp_path / "out"


def test_manifest_lists_each_file_with_its_hash(out: Path) -> None:
    assert list(list_written(out, "one")) == sorted(FIRST)
    assert list_written(out, "two") == {}
    text = (out / MANIFEST).read_text(encoding="utf-8")
    write_outputs(out, FIRST, job="one")
    assert (out / MANIFEST).read_text(encoding="utf-8") == text


def test_file_that_is_made_no_longer_goes_with_its_empty_folder(out: Path) -> None:
    write_outputs(out, {"a.txt": ["new"]}, job="one")
    assert contents(out) == {"a.txt": b"new"}
    assert list(list_written(out, "one")) == ["a.txt"]


def test_file_that_somebody_changed_or_added_stays(out: Path) -> None:
    (out / "pages" / "b.txt").write_text("by hand")
    (out / "pages" / "mine.txt").write_text("mine")
    write_outputs(out, {"a.txt": ["new"]}, job="one")
    assert contents(out) == {
        "a.txt": b"new",
        "pages": None,
        "pages/b.txt": b"by hand",
        "pages/mine.txt": b"mine",
    }


def test_file_of_another_job_stays(out: Path) -> None:
    write_outputs(out, {"d.txt": ["d"], "pages/b.txt": ["b"]}, job="two")
    write_outputs(out, {"e.txt": ["e"]}, job="one")
    assert sorted(contents(out)) == ["d.txt", "e.txt", "pages", "pages/b.txt"]


def test_run_without_a_name_removes_nothing(out: Path) -> None:
    write_outputs(out, {"z.txt": ["z"]})
    assert {"a.txt", "pages/b.txt", "z.txt"} <= set(contents(out))


@pytest.mark.parametrize("name", ["../mine.txt", "pages/../../mine.txt", "{out}/../mine.txt"])
def test_manifest_of_a_stranger_removes_nothing_outside(out: Path, name: str) -> None:
    mine = out.parent / "mine.txt"
    mine.write_text("a")
    known = json.loads((out / MANIFEST).read_text())
    known["jobs"]["one"][name.format(out=out)] = known["jobs"]["one"]["a.txt"]
    (out / MANIFEST).write_text(json.dumps(known))
    write_outputs(out, {"z.txt": ["z"]}, job="one")
    assert mine.read_text() == "a"
    assert sorted(contents(out)) == ["z.txt"]


def test_what_a_link_leads_to_is_not_removed(out: Path, tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "b.txt").write_text("b")
    (out / "pages" / "b.txt").unlink()
    (out / "pages" / "c.txt").unlink()
    (out / "pages").rmdir()
    (out / "pages").symlink_to(tmp_path / "pages")
    write_outputs(out, {"z.txt": ["z"]}, job="one")
    assert (tmp_path / "pages" / "b.txt").read_text() == "b"


@pytest.mark.parametrize("text", ["", "[]", "{", '{"jobs": [1]}', '{"jobs": {"one": 3}}', "\xff"])
def test_manifest_that_cannot_be_read_removes_nothing(out: Path, text: str) -> None:
    (out / MANIFEST).write_bytes(text.encode("latin-1"))
    write_outputs(out, {"z.txt": ["z"]}, job="one")
    assert {"a.txt", "pages/b.txt", "pages/c.txt", "z.txt"} <= set(contents(out))
    assert list(list_written(out, "one")) == ["z.txt"]
