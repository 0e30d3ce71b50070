"""Processes that read units: one that dies or hangs is replaced, and results stay the same."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest

from ntgraph.drafting.corpus.corpus_manifest import CorpusManifest
from ntgraph.drafting.corpus.local_engine import LocalEngine, Outcome
from ntgraph.drafting.corpus.run_corpus import run_corpus
from ntgraph.drafting.corpus.unit_parts import UnitTask
from tests.drafting.corpus.texts import EngineHere, write_lines

pytestmark = pytest.mark.slow


class KillingEngine(LocalEngine):
    """Kills the process of the first unit that is started, so many times."""

    def __init__(self, workers: int, kills: int) -> None:
        super().__init__(workers)
        self.kills, self.killed = kills, 0
        self.first = ""

    def start(self, task: UnitTask) -> None:
        super().start(task)
        self.first = self.first or task.unit.id
        if task.unit.id == self.first and self.killed < self.kills:
            self.killed += 1
            (worker,) = (each for each in self._workers if each.task is task)
            os.kill(worker.process.pid, signal.SIGKILL)


def run(source: Path, out: Path, engine: LocalEngine | EngineHere) -> CorpusManifest:
    return run_corpus(source, out, engine, documents=10)


@pytest.mark.skipif(sys.platform == "win32", reason="has no SIGKILL")
def test_killed_processes_change_nothing(tmp_path: Path) -> None:
    source = write_lines(tmp_path, 60)
    engine = KillingEngine(2, kills=2)
    manifest = run(source, tmp_path / "killed", engine)
    assert engine.killed == 2
    assert manifest.quarantined == {}
    assert manifest.digest() == run(source, tmp_path / "here", EngineHere()).digest()
    assert not list((tmp_path / "killed" / "parts").glob("*.unfinished"))


@pytest.mark.skipif(sys.platform == "win32", reason="has no SIGKILL")
def test_a_unit_that_kills_its_process_is_put_aside(tmp_path: Path) -> None:
    source = write_lines(tmp_path, 30)
    engine = KillingEngine(1, kills=3)
    manifest = run(source, tmp_path / "out", engine)
    assert manifest.quarantined == {engine.first: "its process ended with -9"}
    assert manifest.count()["documents"] == 20


def test_a_unit_that_is_silent_for_too_long_is_given_up(tmp_path: Path) -> None:
    source = write_lines(tmp_path, 10)
    manifest = run(source, tmp_path / "out", LocalEngine(1, unit_s=0.0))
    assert list(manifest.quarantined.values()) == ["not done in 0 s"]


def test_what_a_unit_raises_is_told(tmp_path: Path) -> None:
    source = write_lines(tmp_path, 10)

    class Vanishing(LocalEngine):
        def start(self, task: UnitTask) -> None:
            source.unlink(missing_ok=True)
            super().start(task)

    manifest = run(source, tmp_path / "out", Vanishing(1))
    assert next(iter(manifest.quarantined.values())).startswith("FileNotFoundError")


def test_no_process_is_left_behind(tmp_path: Path) -> None:
    source = write_lines(tmp_path, 20)
    seen: list[int] = []

    class Watched(LocalEngine):
        def wait_for_one(self) -> Outcome:
            seen.extend(worker.process.pid for worker in self._workers)
            return super().wait_for_one()

    run(source, tmp_path / "out", Watched(2))
    assert seen
    for pid in seen:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)
