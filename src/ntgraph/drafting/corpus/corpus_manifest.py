"""What is done of a corpus: the units that were read, and those put aside with the reason."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

from ntgraph.atomic_write import write_output
from ntgraph.drafting.corpus.unit_parts import PARTS, UNFINISHED, UnitResult, part_name
from ntgraph.drafting.model.kept_lines import append_line, read_whole_lines
from ntgraph.errors import FactsError, OutputError, Problem

SETTINGS, DONE, QUARANTINE = "corpus.json", "done.jsonl", "quarantine.jsonl"
PACKAGE = Path(__file__).parents[2]


class CorpusManifest:
    """The manifest of an output folder: settings, done units, quarantined units."""

    def __init__(self, out: Path, form: str) -> None:
        self.out, self.form = out, form
        self.done: dict[str, UnitResult] = {}
        self.quarantined: dict[str, str] = {}

    def open(self, settings: dict[str, Any]) -> None:
        """Begin, or go on with what was begun with the same settings; remove unfinished parts.

        Raises:
            OutputError: the folder cannot be written, or was begun with other settings.
            FactsError: the manifest has a line that cannot be read.
        """
        try:
            (self.out / PARTS).mkdir(parents=True, exist_ok=True)
            self.sweep()
        except OSError as error:
            reason = error.strerror or error
            raise OutputError(f"{self.out}: could not be written: {reason}") from error
        self._compare(settings)
        self.read()
        self.done = {unit: each for unit, each in self.done.items() if self._has_part(each)}

    def sweep(self) -> None:
        """Remove what processes that were killed left unfinished."""
        for path in (self.out / PARTS).glob(f"*{UNFINISHED}"):
            path.unlink(missing_ok=True)

    def read(self) -> None:
        """Read which units were done or put aside, whether or not their parts are still there.

        Raises:
            FactsError: the manifest has a line that cannot be read.
        """
        for kept in self._read(DONE):
            self.done[kept["unit"]] = UnitResult(**kept)
        for kept in self._read(QUARANTINE):
            self.quarantined[kept["unit"]] = kept["reason"]

    def finish(self, result: UnitResult) -> None:
        """Note a unit whose part file is written."""
        self.done[result.unit] = result
        append_line(self.out / DONE, format_result(result))

    def quarantine(self, unit: str, reason: str, tries: int) -> None:
        """Put a unit aside that could not be read."""
        self.quarantined[unit] = reason
        kept = {"unit": unit, "reason": reason, "tries": tries}
        append_line(self.out / QUARANTINE, json.dumps(kept, ensure_ascii=False))

    def release(self) -> None:
        """Forget which units were put aside, so that they are tried again."""
        self.quarantined.clear()
        (self.out / QUARANTINE).unlink(missing_ok=True)

    def drop_others(self, units: Collection[str]) -> None:
        """Forget units of texts that have changed since or are gone, and remove their parts."""
        gone = [unit for unit in self.done if unit not in units]
        for unit in gone:
            (self.out / PARTS / part_name(unit, self.form)).unlink(missing_ok=True)
            del self.done[unit]
        if gone:
            lines = (format_result(each) + "\n" for each in self.done.values())
            write_output(self.out / DONE, lines)

    def digest(self) -> str:
        """Return a hash of all part files; the same texts and rules give the same."""
        hash = hashlib.sha256()
        for unit in sorted(self.done):
            hash.update(f"{unit}\t{self.done[unit].sha256}\n".encode())
        return hash.hexdigest()

    def count(self) -> dict[str, int]:
        """Return the numbers of what is done."""
        numbers: Counter[str] = Counter()
        for each in self.done.values():
            numbers.update(
                documents=each.documents, sentences=each.sentences, proposals=each.proposals,
                faults=each.faults,
            )  # fmt: skip
        return {"units": len(self.done), "quarantined": len(self.quarantined), **numbers}

    def _has_part(self, result: UnitResult) -> bool:
        path = self.out / PARTS / part_name(result.unit, self.form)
        return path.is_file() and path.stat().st_size == result.size

    def _compare(self, settings: dict[str, Any]) -> None:
        path = self.out / SETTINGS
        if not path.exists():
            append_line(path, json.dumps(settings, sort_keys=True))
            return
        try:
            before = json.loads(path.read_text(encoding="utf-8"))
        except ValueError:
            before = None
        differing = [
            name for name in settings if not isinstance(before, dict)
            or before.get(name) != settings[name]
        ]  # fmt: skip
        if differing:
            raise OutputError(
                f"{self.out}: was begun with another {' and another '.join(differing)}: "
                "name another folder"
            )

    def _read(self, name: str) -> Iterator[dict[str, Any]]:
        """Yield the values of a file of the manifest.

        Raises:
            FactsError: a line cannot be read.
        """
        path = self.out / name
        for number, line in read_whole_lines(path):
            try:
                kept = json.loads(line)
                kept["unit"], kept["sha256" if name == DONE else "reason"]
            except (ValueError, KeyError, TypeError) as error:
                message = f"expected a unit, found {line[:40]!r}: remove the line"
                raise FactsError([Problem(str(path), number, "", message)]) from error
            yield kept


def format_result(result: UnitResult) -> str:
    """Return what came of a unit as a line of JSON."""
    return json.dumps(asdict(result), ensure_ascii=False)


@cache
def hash_rules() -> str:
    """Return a hash of everything that decides what the rules read: code, words and names."""
    from ntgraph.facts import shipped_facts

    data = shipped_facts()
    files = [
        *sorted((PACKAGE / "drafting").rglob("*.py")),
        *sorted((PACKAGE / "drafting").rglob("*.toml")),
        *sorted((PACKAGE / "quotations").rglob("*.py")),
        *sorted((data / "vocabulary").glob("*.toml")),
        data / "nodes.tsv",
    ]
    hash = hashlib.sha256()
    for path in files:
        if path.is_file():
            hash.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return hash.hexdigest()[:16]
