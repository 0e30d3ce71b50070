"""Results are written completely or not at all, also after all kinds of errors."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import ntgraph
from ntgraph.atomic_write import write_output, write_outputs
from ntgraph.errors import OutputError

FORMER = {"a.txt": "former a\n", "c.txt": "former c\n", "other.txt": "mine\n"}
FRESH = {"a.txt": ["new ", "a\n"], "b.txt": ["new b\n"], "c.txt": ["new c\n"]}


def contents(folder: Path) -> dict[str, str]:
    """Return the text of every file below a folder, also of hidden files."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes().decode("utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Return a folder with an earlier output and another file of the user."""
    folder = tmp_path / "out"
    folder.mkdir()
    for name, text in FORMER.items():
        (folder / name).write_bytes(text.encode("utf-8"))
    return folder


def test_files_are_written_and_others_left_alone(out: Path) -> None:
    assert write_outputs(out, FRESH) == [out / "a.txt", out / "b.txt", out / "c.txt"]
    assert contents(out) == {
        "a.txt": "new a\n",
        "b.txt": "new b\n",
        "c.txt": "new c\n",
        "other.txt": "mine\n",
    }
    assert sorted(path.name for path in out.iterdir()) == sorted({*FRESH, "other.txt"})


def test_folders_are_made_as_needed(tmp_path: Path) -> None:
    write_output(tmp_path / "some" / "where" / "a.txt", ["é\n", "\r\n"])
    assert (tmp_path / "some" / "where" / "a.txt").read_bytes() == "é\n\r\n".encode()


def test_written_files_can_be_read_by_others_as_the_umask_allows(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        path = write_output(tmp_path / "a.txt", ["x"])
    finally:
        os.umask(before)
    assert path.stat().st_mode & 0o777 == 0o644


def test_folder_where_a_file_should_be_is_refused(out: Path) -> None:
    (out / "b.txt").mkdir()
    with pytest.raises(OutputError) as caught:
        write_outputs(out, FRESH)
    assert str(caught.value) == f"{out / 'b.txt'}: expected a file to write, found a folder"
    assert contents(out) == FORMER


def test_file_where_a_folder_should_be_is_refused(out: Path) -> None:
    with pytest.raises(OutputError) as caught:
        write_outputs(out / "a.txt", FRESH)
    assert str(caught.value) == f"{out / 'a.txt'}: expected a folder to write into: file exists"
    with pytest.raises(OutputError, match="expected a folder to write into: not a directory"):
        write_outputs(out / "a.txt" / "deeper", FRESH)
    assert contents(out) == FORMER


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_neither_pipe_nor_device_is_replaced(out: Path) -> None:
    os.mkfifo(out / "b.txt")
    with pytest.raises(OutputError, match="expected a file to write, found something else"):
        write_outputs(out, FRESH)
    assert (out / "b.txt").is_fifo()
    assert contents(out) == FORMER


def test_name_too_long_for_the_disk_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="file name too long"):
        write_output(tmp_path / ("x" * 300), ["x"])
    with pytest.raises(OutputError, match="file name too long"):
        write_output(tmp_path / ("x" * 300) / "a.txt", ["x"])
    assert list(tmp_path.iterdir()) == []


def failing_chunks(error: BaseException) -> Iterator[str]:
    yield "half of"
    raise error


@pytest.mark.parametrize(
    "error", [KeyboardInterrupt(), MemoryError(), ValueError("bug")], ids=lambda e: type(e).__name__
)
def test_failure_while_content_is_made_leaves_the_former_output(
    out: Path, error: BaseException
) -> None:
    with pytest.raises(type(error)):
        write_outputs(out, {**FRESH, "c.txt": failing_chunks(error)})
    assert contents(out) == FORMER
    assert len(list(out.iterdir())) == len(FORMER)


def test_failure_leaves_no_folder_that_was_not_there(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        write_outputs(tmp_path / "some" / "where", {"a.txt": failing_chunks(KeyboardInterrupt())})
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("step", range(3))
@pytest.mark.parametrize(
    "error",
    [KeyboardInterrupt(), OSError(errno.EIO, "Input/output error")],
    ids=["interrupt", "disk error"],
)
def test_failure_between_two_moves_brings_the_former_output_back(
    out: Path, monkeypatch: pytest.MonkeyPatch, step: int, error: BaseException
) -> None:
    moves = 0
    really_replace = Path.replace

    def replace(self: Path, target: Path) -> Path:
        nonlocal moves
        if not self.name.endswith(".former"):
            moves += 1
            if moves == step + 1:
                raise error
        return really_replace(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises((KeyboardInterrupt, OutputError)) as caught:
        write_outputs(out, FRESH)
    monkeypatch.undo()
    assert moves == step + 1
    assert contents(out) == FORMER
    assert sorted(path.name for path in out.iterdir()) == sorted(FORMER)
    if isinstance(caught.value, OutputError):
        assert str(caught.value) == f"{out}: could not be written into: input/output error"


def test_disk_full_while_the_former_output_is_kept_harms_nothing(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(self: Path, target: Path) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    def half_a_copy(source: Path, target: Path) -> None:
        target.write_bytes(source.read_bytes()[:3])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "hardlink_to", no_links)
    monkeypatch.setattr(shutil, "copy2", half_a_copy)
    with pytest.raises(OutputError, match="no space left on device"):
        write_outputs(out, FRESH)
    assert contents(out) == FORMER


def test_disk_without_hard_links_still_gets_the_new_output(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(self: Path, target: Path) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", no_links)
    write_outputs(out, FRESH)
    assert contents(out)["a.txt"] == "new a\n"


def test_full_disk_is_one_sentence_and_leaves_the_former_output(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError) as caught:
        write_outputs(out, FRESH)
    assert str(caught.value) == (f"{out / 'a.txt'}: could not be written: no space left on device")
    assert contents(out) == FORMER


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    """Yield a real disk of 64 kB; skip the test if it cannot be mounted."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("needs Linux and the right to mount a disk")
    command = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)]
    if subprocess.run(command, capture_output=True, check=False).returncode != 0:
        pytest.skip("needs the right to mount a disk")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)  # noqa: S607 - the one on the path


def test_really_full_disk_leaves_the_former_output(tiny_disk: Path) -> None:
    former = {"a.txt": "x" * 20_000, "c.txt": "former c\n"}
    write_outputs(tiny_disk, {name: [text] for name, text in former.items()})
    with pytest.raises(OutputError) as caught:
        write_outputs(tiny_disk, {"a.txt": ["y" * 20_000], "c.txt": ["z" * 10_000] * 10})
    assert str(caught.value) == (
        f"{tiny_disk / 'c.txt'}: could not be written: no space left on device"
    )
    assert contents(tiny_disk) == former
    assert sorted(path.name for path in tiny_disk.iterdir()) == ["a.txt", "c.txt"]


WRITE = """
import os, sys
from ntgraph.errors import OutputError
from ntgraph.atomic_write import write_outputs
if os.geteuid() == 0:
    os.setgid(65534), os.setuid(65534)
try:
    write_outputs(sys.argv[1], {"a.txt": ["new"]})
except OutputError as error:
    print(error)
"""


def write_as_nobody(folder: Path, place: str) -> str:
    """Write to a place below a folder as a user without rights; return the message."""
    source = Path(ntgraph.__file__).parent.parent
    run = subprocess.run(
        [sys.executable, "-c", WRITE, place],
        capture_output=True,
        check=True,
        cwd=folder,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(source)},
    )
    return run.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="rights are another matter there")
@pytest.mark.parametrize(
    ("mode", "name", "what"),
    [
        pytest.param(0o555, "", "could not be written into", id="folder that is read-only"),
        pytest.param(0o555, "/new", "expected a folder to write into", id="parent is read-only"),
        pytest.param(0o000, "/new", "expected a folder to write into", id="parent is closed"),
    ],
)
def test_unwritable_place_is_one_sentence(tmp_path: Path, mode: int, name: str, what: str) -> None:
    tmp_path.chmod(0o755)
    (tmp_path / "place").mkdir()
    (tmp_path / "place").chmod(mode)
    try:
        said = write_as_nobody(tmp_path, f"place{name}")
    finally:
        (tmp_path / "place").chmod(0o755)
    assert said == f"place{name}: {what}: permission denied\n"
    assert list((tmp_path / "place").iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_link_stays_and_what_it_leads_to_is_replaced(out: Path, tmp_path: Path) -> None:
    real = tmp_path / "elsewhere" / "real.txt"
    real.parent.mkdir()
    real.write_text("former")
    (out / "b.txt").symlink_to(real)
    write_outputs(out, FRESH)
    assert (out / "b.txt").is_symlink()
    assert real.read_text() == "new b\n"
    assert [path.name for path in real.parent.iterdir()] == ["real.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_link_to_itself_is_one_sentence(out: Path) -> None:
    (out / "b.txt").symlink_to(out / "b.txt")
    with pytest.raises(OutputError, match="expected a file to write, found a link to itself"):
        write_outputs(out, FRESH)


def test_link_to_another_disk_is_written_there(out: Path, tiny_disk: Path) -> None:
    (tiny_disk / "real.txt").write_text("former")
    (out / "b.txt").symlink_to(tiny_disk / "real.txt")
    write_outputs(out, FRESH)
    assert (tiny_disk / "real.txt").read_text() == "new b\n"
    assert [path.name for path in tiny_disk.iterdir()] == ["real.txt"]
    assert contents(out)["a.txt"] == "new a\n"


@pytest.mark.skipif(sys.platform == "win32", reason="rights are another matter there")
@pytest.mark.parametrize("mode", [0o600, 0o664, 0o444, 0o755], ids=oct)
def test_permissions_of_the_former_file_are_kept(out: Path, mode: int) -> None:
    (out / "a.txt").chmod(mode)
    write_outputs(out, FRESH)
    assert (out / "a.txt").stat().st_mode & 0o777 == mode
    assert (out / "a.txt").read_text() == "new a\n"


def test_file_that_is_read_is_not_replaced(out: Path) -> None:
    (out / "link.txt").symlink_to(out / "a.txt")
    with pytest.raises(OutputError, match=r"a\.txt: is read for this, nothing written"):
        write_outputs(out, FRESH, read=[out / "link.txt"])
    (out / "link.txt").unlink()
    assert contents(out) == FORMER


def test_a_folder_that_another_run_removes_meanwhile_is_made_again(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()

    def write_late() -> Iterator[str]:
        (tmp_path / "pages").rmdir()
        yield "late"

    write_outputs(tmp_path, {"pages/a.html": ["early"], "b.html": write_late()})
    assert (tmp_path / "pages" / "a.html").read_text() == "early"
    assert (tmp_path / "b.html").read_text() == "late"


def test_a_file_that_another_run_moves_just_now_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").write_text("former")
    exists = Path.exists

    def exists_and_goes(self: Path) -> bool:
        there = exists(self)
        if self == tmp_path / "a":
            self.unlink(missing_ok=True)
        return there

    monkeypatch.setattr(Path, "exists", exists_and_goes)
    write_outputs(tmp_path, {"a": ["new"]})
    assert (tmp_path / "a").read_text() == "new"
