"""Whatever stops a run, and at whichever step: the folder is whole, and the next run succeeds."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import ntgraph
from ntgraph.atomic_write import (
    finish_interrupted,
    folder_lock,
    list_written,
    stage_folder,
    write_outputs,
)
from ntgraph.atomic_write.interrupted_runs import find_interrupted
from ntgraph.errors import OutputError
from ntgraph.exports.build_stamp import check_build
from ntgraph.facts import load_facts
from ntgraph.facts.folder_formatter import format_folder
from tests.atomic_write.killed_run import contents, leftovers, run_until
from tests.atomic_write.stopped_jobs import JOBS, any_job, format_job
from tests.small import FACTS

SOURCE = Path(ntgraph.__file__).parent.parent
# Jobs of many files are stopped at every step only where somebody asks for it.
MOST_STOPS = int(os.environ.get("NTGRAPH_STOPS", "40"))

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs os.fork")


def restore(kept: Path, folder: Path) -> None:
    """Bring a folder back to what it was before a job, with nothing else in it."""
    shutil.rmtree(folder, ignore_errors=True)
    if kept.exists():
        shutil.copytree(kept, folder)


@needs_fork
@pytest.mark.parametrize("interrupt", [False, True], ids=["killed", "interrupted"])
@pytest.mark.parametrize("name", JOBS)
def test_stopped_at_any_step_the_folder_is_old_or_new(
    name: str, tmp_path: Path, interrupt: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    job = JOBS[name](tmp_path)
    kept = tmp_path / "kept"
    if job.folder.exists():
        shutil.copytree(job.folder, kept)
    old = contents(job.folder)
    steps = run_until(job.run, 0)
    assert steps
    new = contents(job.folder)
    assert new != old
    assert leftovers(job.folder) == []
    seen = {"old": 0, "new": 0, "mixed until read": 0}
    stops = range(1, steps + 1, 1 + steps // MOST_STOPS)
    for at in stops:
        restore(kept, job.folder)
        run_until(job.run, at, interrupt=interrupt)
        found = contents(job.folder)
        folders = [job.folder, *(p.parent for p in job.folder.rglob(".ntgraph-????????"))]
        if found not in (old, new, {}):
            # Only a journal excuses it: readers and the next run finish the moves.
            seen["mixed until read"] += 1
            assert any(map(find_interrupted, folders))
        for folder in folders:
            finish_interrupted(folder)
        found = contents(job.folder)
        assert found in (old, new, {}), f"mixed after step {at} of {steps}"
        seen["new" if found == new else "old"] += 1
        job.run()
        assert contents(job.folder) == new, f"the next run differs after step {at} of {steps}"
        assert leftovers(job.folder) == [], f"left after step {at} of {steps}"
    with capsys.disabled():
        if "NTGRAPH_STOPS" in os.environ:
            print(f"\n{name}: {steps} steps, {len(stops)} stops, {seen}")  # noqa: T201 - figures that were asked for


@needs_fork
def test_reading_facts_finishes_what_was_stopped(tmp_path: Path) -> None:
    """A reader of half moved tables would find problems that are none."""
    job = format_job(tmp_path)
    stop_between_moves(job.run)
    assert find_interrupted(job.folder)
    assert load_facts(job.folder).problems == ()
    assert format_folder(job.folder, write=False) == []


def stop_between_moves(run: Callable[[], object]) -> None:
    """Run a job in a child process that is killed after its first move into place."""
    child = os.fork()
    if child == 0:
        really_replace = os.replace

        def replace(source: Path, place: Path) -> None:
            really_replace(source, place)
            os.kill(os.getpid(), signal.SIGKILL)

        setattr(os, "replace", replace)  # noqa: B010 - a stand-in
        run()
        os._exit(1)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == -signal.SIGKILL


@needs_fork
def test_what_somebody_changed_after_the_kill_is_never_replaced(tmp_path: Path) -> None:
    job = any_job(tmp_path)
    old = contents(job.folder)
    stop_between_moves(job.run)
    assert (job.folder / "a").read_text() == "2"
    (job.folder / "b" / "c").write_text("by hand")
    finish_interrupted(job.folder)
    # The other moves are undone, because both states together would be a mix.
    assert contents(job.folder) == {**old, "b/c": b"by hand"}


@needs_fork
def test_undone_run_that_is_killed_again_is_undone_by_the_next(tmp_path: Path) -> None:
    job = any_job(tmp_path)
    old = contents(job.folder)
    stop_between_moves(job.run)
    (stage,) = job.folder.glob(".ntgraph-????????")
    (stage / "undo").touch()
    finish_interrupted(job.folder)
    assert contents(job.folder) == old


@needs_fork
def test_file_changed_after_it_was_moved_stays_so(tmp_path: Path) -> None:
    job = any_job(tmp_path)
    stop_between_moves(job.run)
    (job.folder / "a").write_text("by hand")
    finish_interrupted(job.folder)
    assert (job.folder / "a").read_text() == "by hand"
    assert (job.folder / "b" / "c").read_text() == "2"


@needs_fork
def test_folder_moved_elsewhere_after_the_kill_is_finished_there(tmp_path: Path) -> None:
    job = any_job(tmp_path)
    stop_between_moves(job.run)
    moved = job.folder.rename(tmp_path / "moved")
    finish_interrupted(moved)
    assert {"a": b"2", "b/c": b"2", "e/f": b"2"}.items() <= contents(moved).items()
    assert not job.folder.exists()


def test_hidden_folder_of_a_run_that_goes_on_is_left_alone(tmp_path: Path) -> None:
    seen: list[Path] = []

    def chunks() -> Iterator[str]:
        yield "a"
        write_outputs(tmp_path, {"other": ["b"]})
        seen.extend(tmp_path.glob(".ntgraph-????????"))
        yield "b"

    write_outputs(tmp_path, {"a": chunks()})
    assert len(seen) == 1
    assert contents(tmp_path) == {"a": b"ab", "other": b"b"}
    assert leftovers(tmp_path) == []


def test_leftover_of_an_earlier_version_is_swept_and_other_folders_are_not(tmp_path: Path) -> None:
    for name in (".ntgraph-ab12_x9z", ".ntgraph-notes-of-mine"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "x").write_text("x")
    write_outputs(tmp_path, {"a": ["1"]})
    assert leftovers(tmp_path) == [".ntgraph-notes-of-mine"]


def start(*arguments: str | Path) -> subprocess.Popen[bytes]:
    """Start the command line in a new process."""
    return subprocess.Popen(
        [sys.executable, "-m", "ntgraph", *map(str, arguments)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
    )


def wait_for_stage(out: Path, process: subprocess.Popen[bytes]) -> None:
    """Wait until a process has begun to write."""
    while process.poll() is None and not list(out.glob(".ntgraph-????????/*.new")):
        time.sleep(0.001)


@pytest.mark.skipif(sys.platform == "win32", reason="there, nothing can be done at its end")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT], ids=["SIGTERM", "Ctrl-C"])
def test_run_that_is_asked_to_end_leaves_nothing(tmp_path: Path, number: signal.Signals) -> None:
    out = tmp_path / "out"
    with start("export", "tables", out) as process:
        wait_for_stage(out, process)
        process.send_signal(number)
        assert process.wait(60) == {signal.SIGTERM: 143, signal.SIGINT: 1}[number]
        assert process.stderr is not None
        assert b"Traceback" not in process.stderr.read()
    assert not out.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_really_killed_builds_are_whole_after_the_next(tmp_path: Path) -> None:
    out = tmp_path / "out"
    for pause_ms in (0, 2, 5):
        with start("build", "--facts", FACTS, "--out", out, "--pages", "all") as process:
            wait_for_stage(out, process)
            time.sleep(pause_ms / 1000)
            process.kill()
    with start("build", "--facts", FACTS, "--out", out) as process:
        assert process.wait(60) == 0
    assert check_build(out)[1] == []
    assert leftovers(out) == []
    assert set(contents(out)) == set(list_written(out, "build"))


def test_two_runs_into_one_folder_give_one_of_both(tmp_path: Path) -> None:
    out = tmp_path / "out"
    jobs = [
        start("build", "--facts", FACTS, "--out", out, "--pages", pages)
        for pages in ("main", "all", "main", "all")
    ]
    said = [each.communicate(timeout=120)[1].decode() for each in jobs]
    assert [each.returncode for each in jobs] == [0] * len(jobs), said
    assert check_build(out)[1] == []
    assert leftovers(out) == []


def test_run_that_waits_too_long_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder_lock, "PATIENCE_S", 0.1)
    with (
        folder_lock.folder_lock(tmp_path),
        pytest.raises(OutputError, match="another ntgraph writes here"),
    ):
        write_outputs(tmp_path, {"a": ["1"]})
    assert contents(tmp_path) == {}


def test_disk_without_locks_is_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_lock, "try_lock", lambda _: None)
    monkeypatch.setattr(stage_folder, "try_lock", lambda _: None)
    job = any_job(tmp_path)
    if hasattr(os, "fork"):
        stop_between_moves(job.run)
    job.run()
    assert {"a": b"2", "b/c": b"2", "e/f": b"2"}.items() <= contents(job.folder).items()
    assert leftovers(job.folder) == []
