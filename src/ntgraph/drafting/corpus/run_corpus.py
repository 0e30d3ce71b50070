"""Read a corpus: units in, part files and a manifest out."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from ntgraph.atomic_write.folder_lock import folder_lock
from ntgraph.drafting.corpus.corpus_manifest import CorpusManifest, hash_rules
from ntgraph.drafting.corpus.corpus_units import UNIT_DOCUMENTS, find_root, list_units
from ntgraph.drafting.corpus.local_engine import CorpusEngine
from ntgraph.drafting.corpus.unit_parts import LINES, PARTS, UnitTask

MOST_TRIES = 3
TellUnit = Callable[[CorpusManifest], None]


def run_corpus(
    source: Path,
    out: Path,
    engine: CorpusEngine,
    *,
    form: str = LINES,
    documents: int = UNIT_DOCUMENTS,
    again: bool = False,
    tell: TellUnit | None = None,
) -> CorpusManifest:
    """Read the units of a corpus that are not done, and return the manifest of all.

    Args:
        source: a folder of texts, a file of JSON lines, or a list of such files.
        out: the folder of the parts and the manifest.
        engine: what reads units; it is closed at the end.
        form: `jsonl` or `parquet`.
        documents: at most so many are in one unit.
        again: also try units that were put aside by an earlier run.
        tell: called after each unit.

    Raises:
        ArticleError: there are no texts, or they cannot be read.
        OutputError: `out` cannot be written, or was begun with other texts or settings.
    """
    manifest = CorpusManifest(out, form)
    settings: dict[str, Any] = {
        "form": form,
        "unit documents": documents,
        "version of the rules": hash_rules(),
    }
    try:
        manifest.open(settings)
        with folder_lock(out / PARTS):
            if again:
                manifest.release()
            units: set[str] = set()
            tasks = list_tasks(source, out, manifest, documents, units)
            run_tasks(tasks, engine, manifest, tell)
            manifest.drop_others(units)
    finally:
        engine.close()
    manifest.sweep()
    return manifest


def list_tasks(
    source: Path, out: Path, manifest: CorpusManifest, documents: int, units: set[str]
) -> Iterator[UnitTask]:
    """Yield the units that are neither done nor put aside; add the ids of all to `units`."""
    root = str(find_root(source).resolve())
    for unit in list_units(source, documents):
        units.add(unit.id)
        if unit.id not in manifest.done and unit.id not in manifest.quarantined:
            yield UnitTask(unit, root, str(out.resolve()), manifest.form)


def run_tasks(
    tasks: Iterable[UnitTask],
    engine: CorpusEngine,
    manifest: CorpusManifest,
    tell: TellUnit | None = None,
) -> None:
    """Read units; one that gives no result is tried again, and put aside after three tries."""
    coming = iter(tasks)
    failed: deque[UnitTask] = deque()
    tries: Counter[str] = Counter()
    running = 0
    while True:
        while running < engine.capacity:
            task = failed.popleft() if failed else next(coming, None)
            if task is None:
                break
            engine.start(task)
            running += 1
        if not running:
            return
        task, result, reason = engine.wait_for_one()
        running -= 1
        if result is not None:
            manifest.finish(result)
        else:
            tries[task.unit.id] += 1
            if tries[task.unit.id] < MOST_TRIES:
                failed.append(task)
                continue
            manifest.quarantine(task.unit.id, reason, MOST_TRIES)
        if tell:
            tell(manifest)
