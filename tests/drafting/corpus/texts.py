"""Small made-up corpora, and an engine of the tests that runs in this process."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable
from pathlib import Path

from ntgraph.drafting.corpus.local_engine import Outcome, try_unit
from ntgraph.drafting.corpus.unit_parts import UnitTask

SENTENCES = (
    "Caffeine blocks adenosine receptors.",
    "Nicotine raises dopamine.",
    "Nicotine does not raise dopamine.",
    "Alcohol lowers dopamine and may cause anxiety.",
)


def write_lines(folder: Path, documents: int) -> Path:
    """Write a file of JSON lines with made-up abstracts."""
    path = folder / "abstracts.jsonl"
    lines = (
        json.dumps({"id": f"a{n}", "title": f"Abstract {n}", "text": SENTENCES[n % len(SENTENCES)]})
        for n in range(documents)
    )
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


class EngineHere:
    """Reads units one after the other in this process, or fails as it is told."""

    def __init__(self, fail: Callable[[str, int], str] = lambda *_: "") -> None:
        self.capacity = 2
        self.fail = fail
        self.started: list[str] = []
        self.closed = False
        self._tasks: deque[UnitTask] = deque()

    def start(self, task: UnitTask) -> None:
        self.started.append(task.unit.id)
        self._tasks.append(task)

    def wait_for_one(self) -> Outcome:
        # The last first, so that units do not end in their order.
        task = self._tasks.pop()
        if reason := self.fail(task.unit.id, self.started.count(task.unit.id)):
            return task, None, reason
        return task, *try_unit(task)

    def close(self) -> None:
        self.closed = True
