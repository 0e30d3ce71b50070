"""All formats at once, with a manifest of the files and a README on what each is good for."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib.metadata import version
from operator import attrgetter
from pathlib import Path

from ntgraph.atomic_write import Chunks, encode
from ntgraph.display.disclaimers import not_true_yet
from ntgraph.errors import TooLargeError
from ntgraph.exports.format_registry import FORMATS, Files, Format
from ntgraph.facts import FactBase

MANIFEST = "manifest.json"
README = "README.md"
NAME = "ntgraph"

is_ready = attrgetter("is_ready")


@dataclass
class _Entry:
    """A file while it is written: its format, and its size (bytes) and SHA-256 so far."""

    format: Format
    size: int = 0
    sum: hashlib._Hash = field(default_factory=hashlib.sha256)

    def watch(self, chunks: Chunks) -> Iterator[bytes]:
        for chunk in encode(chunks):
            self.size += len(chunk)
            self.sum.update(chunk)
            yield chunk


def export_all(facts: FactBase, *, earlier: Path | None = None) -> Files:
    """Return the files of every format whose library is installed, a README and a manifest.

    The manifest names each file with its format, size and SHA-256, the licenses, the versions
    of data and package, and the formats left out: a library is not installed, or there is more
    than the format can hold. It comes last, because it is complete only after the other files
    have been written.

    Args:
        facts: what to write.
        earlier: the folder that will be replaced, if there is one.

    Returns:
        Content in pieces by file name; write the files in this order.

    >>> import ntgraph
    >>> files = export_all(ntgraph.load_facts(ntgraph.shipped_facts()))
    >>> list(files)[-2:]
    ['README.md', 'manifest.json']
    """
    entries: dict[str, _Entry] = {}
    files: dict[str, Chunks] = {}
    too_large = find_too_large(facts)
    written = [each for each in filter(is_ready, FORMATS.values()) if each.name not in too_large]
    for each in written:
        before = earlier / _name(each) if earlier else None
        for name, chunks in each.make_files(facts, _name(each), earlier=before).items():
            if name not in files:  # formats share the table of evidence
                entries[name] = _Entry(each)
                files[name] = entries[name].watch(chunks)
    files[README] = _write_readme(facts, written)
    files[MANIFEST] = _write_manifest(facts, entries, too_large)
    return files


def _name(format: Format) -> str:
    """Return the name of a format's file or folder; formats that share a suffix differ."""
    alike = [each for each in FORMATS.values() if each.suffix == format.suffix]
    return f"{NAME}{format.suffix}" if len(alike) == 1 else f"{NAME}-{format.name}{format.suffix}"


def find_left_out() -> Mapping[str, str]:
    """Return the formats whose library is not installed, each with the extra to install."""
    return {each.name: each.extra for each in FORMATS.values() if not each.is_ready}


def find_too_large(facts: FactBase) -> Mapping[str, str]:
    """Return the formats that cannot hold all of this, each with the reason in words."""
    reasons = {}
    for each in FORMATS.values():
        if each.has_limit:
            try:
                each.make_file(facts)
            except TooLargeError as error:
                reasons[each.name] = str(error)
    return reasons


def _write_manifest(
    facts: FactBase, entries: Mapping[str, _Entry], too_large: Mapping[str, str]
) -> Iterator[str]:
    manifest = {
        "title": facts.data.title,
        "part": facts.told,
        "statements": len(facts.statements),
        "data_version": facts.data.version,
        "released_on": facts.data.released_on,
        "package_version": version("ntgraph"),
        "license": facts.data.license,
        "licenses": list(_find_licenses(facts)),
        "files": [
            {
                "name": name,
                "format": entry.format.name,
                "title": entry.format.title,
                "bytes": entry.size,
                "sha256": entry.sum.hexdigest(),
            }
            for name, entry in sorted(entries.items())
        ],
        "left_out": [
            {"format": name, "install": f"ntgraph[{extra}]"}
            for name, extra in find_left_out().items()
        ]
        + [{"format": name, "reason": reason} for name, reason in too_large.items()],
    }
    yield json.dumps(manifest, indent=2, ensure_ascii=False) + "\n"


def _find_licenses(facts: FactBase) -> list[str]:
    return sorted({evidence.license for _, evidence in facts.evidence()})


def _write_readme(facts: FactBase, written: Iterable[Format]) -> Iterator[str]:
    data = facts.data
    yield f"# {data.title}\n\n"
    yield f"Data version {data.version} of {data.released_on}, in every format of ntgraph.\n\n"
    yield (
        f"{not_true_yet('an article makes it', 'verdict and its safety notes')} "
        "Made for learning, not medical advice.\n\n"
    )
    yield "| file or folder | what it is | good for |\n|---|---|---|\n"
    for each in written:
        name = _name(each) + ("/" if each.is_folder else "")
        yield f"| `{name}` | {each.title} | {each.meant_for} |\n"
    licenses = ", ".join(_find_licenses(facts))
    yield f"\nLicenses of the rows: {licenses}. `{MANIFEST}` has size and SHA-256 of each file.\n"
