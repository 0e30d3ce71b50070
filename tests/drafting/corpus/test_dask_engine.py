"""Units read by Dask's workers, where it is installed: the same parts, also after a kill."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import Any

import pytest

from ntgraph.drafting.corpus.corpus_manifest import CorpusManifest
from ntgraph.drafting.corpus.dask_engine import DaskEngine
from ntgraph.drafting.corpus.local_engine import CorpusEngine
from ntgraph.drafting.corpus.run_corpus import run_corpus
from ntgraph.drafting.corpus.unit_parts import UnitTask
from ntgraph.errors import MissingDependencyError, is_installed
from tests.drafting.corpus.texts import EngineHere, write_lines

needs_dask = pytest.mark.skipif(not is_installed("dask"), reason="needs ntgraph[dask]")


class KillingDask(DaskEngine):
    """Kills one worker after the fourth unit was started."""

    def __init__(self, workers: int) -> None:
        super().__init__(workers)
        self.started, self.killed = 0, 0

    def start(self, task: UnitTask) -> None:
        super().start(task)
        self.started += 1
        if self.started == 4:
            pids: dict[str, Any] = self._client.run(os.getpid)
            self.killed = next(iter(pids.values()))
            os.kill(self.killed, signal.SIGKILL)


def run(source: Path, out: Path, engine: CorpusEngine) -> CorpusManifest:
    return run_corpus(source, out, engine, documents=10)


@needs_dask
@pytest.mark.slow
@pytest.mark.parametrize("workers", [1, 2])
def test_dask_gives_the_same_parts(tmp_path: Path, workers: int) -> None:
    source = write_lines(tmp_path, 40)
    manifest = run(source, tmp_path / "dask", DaskEngine(workers))
    assert manifest.digest() == run(source, tmp_path / "here", EngineHere()).digest()


@needs_dask
@pytest.mark.slow
def test_a_killed_worker_changes_nothing(tmp_path: Path) -> None:
    source = write_lines(tmp_path, 200)
    engine = KillingDask(2)
    manifest = run(source, tmp_path / "dask", engine)
    assert engine.killed
    assert manifest.quarantined == {}
    assert manifest.digest() == run(source, tmp_path / "here", EngineHere()).digest()


@pytest.mark.skipif(is_installed("dask"), reason="Dask is installed")
def test_without_dask_it_is_told_what_to_install() -> None:
    with pytest.raises(MissingDependencyError, match=r"ntgraph\[dask\]"):
        DaskEngine(1)
