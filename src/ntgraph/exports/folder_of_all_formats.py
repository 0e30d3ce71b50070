"""All formats at once, with a manifest of the files and a README on what each is good for."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import version
from operator import attrgetter
from pathlib import Path

from ntgraph.atomic_write import Chunks
from ntgraph.display.disclaimers import not_true_yet
from ntgraph.errors import TooLargeError
from ntgraph.exports.described_data import CAUTION, find_row_licenses
from ntgraph.exports.format_registry import FORMATS, Files, Format
from ntgraph.exports.ro_crate import CRATE, write_crate
from ntgraph.exports.summed_file import SummedFile
from ntgraph.facts import FactBase

# A file of a format, with its size and SHA-256 once it is written.
Entry = tuple[Format, SummedFile]

MANIFEST = "manifest.json"
README = "README.md"
NAME = "ntgraph"

is_ready = attrgetter("is_ready")


def export_all(facts: FactBase, *, earlier: Path | None = None) -> Files:
    """Return the files of every format whose library is installed, and what describes them.

    `README.md` says what each is for. The manifest names each file with its format, size and
    SHA-256, the licenses, the versions of data and package, and the formats left out: a library
    is not installed, or there is more than the format can hold. `ro-crate-metadata.json` says
    the same for research archives. They come last, because they are complete only after the
    other files have been written.

    Args:
        facts: what to write.
        earlier: the folder that will be replaced, if there is one.

    Returns:
        Content in pieces by file name; write the files in this order.

    >>> import ntgraph
    >>> files = export_all(ntgraph.load_facts(ntgraph.shipped_facts()))
    >>> list(files)[-3:]
    ['README.md', 'manifest.json', 'ro-crate-metadata.json']
    """
    entries: dict[str, Entry] = {}
    too_large = find_too_large(facts)
    written = [each for each in filter(is_ready, FORMATS.values()) if each.name not in too_large]
    for format in written:
        before = earlier / _name(format) if earlier else None
        for name, chunks in format.make_files(facts, _name(format), earlier=before).items():
            # Formats share the table of evidence.
            entries.setdefault(name, (format, _sum(chunks, format, facts, name, before)))
    readme = SummedFile(lambda: _write_readme(facts, written))
    manifest = SummedFile(lambda: _write_manifest(facts, entries, too_large))
    described = {
        README: ("What each file and folder is for.", readme),
        MANIFEST: ("Size and SHA-256 of each file, licenses and versions.", manifest),
    }
    return {
        **{name: file for name, (_, file) in entries.items()},
        README: readme,
        MANIFEST: manifest,
        CRATE: write_crate(facts, entries, described),
    }


def _sum(
    chunks: Chunks, format: Format, facts: FactBase, name: str, earlier: Path | None
) -> SummedFile:
    """Return a file that is made once more if it is read again, as pieces can be read once."""
    unread = [chunks]

    def make() -> Chunks:
        if unread:
            return unread.pop()
        return format.make_files(facts, _name(format), earlier=earlier)[name]

    return SummedFile(make)


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
    facts: FactBase, entries: Mapping[str, Entry], too_large: Mapping[str, str]
) -> Iterator[str]:
    manifest = {
        "title": facts.data.title,
        "part": facts.told,
        "statements": len(facts.statements),
        "data_version": facts.data.version,
        "released_on": facts.data.released_on,
        "package_version": version("ntgraph"),
        "license": facts.data.license,
        "licenses": find_row_licenses(facts),
        "files": [
            {
                "name": name,
                "format": format.name,
                "title": format.title,
                "bytes": file.size,
                "sha256": file.sha256,
            }
            for name, (format, file) in sorted(entries.items())
        ],
        "left_out": [
            {"format": name, "install": f"ntgraph[{extra}]"}
            for name, extra in find_left_out().items()
        ]
        + [{"format": name, "reason": reason} for name, reason in too_large.items()],
    }
    yield json.dumps(manifest, indent=2, ensure_ascii=False) + "\n"


def _write_readme(facts: FactBase, written: Iterable[Format]) -> Iterator[str]:
    data = facts.data
    yield f"# {data.title}\n\n"
    yield f"Data version {data.version} of {data.released_on}, in every format of ntgraph.\n\n"
    if facts.part_of is not None:
        yield f"{data.summary}\n\n"
    yield (f"{not_true_yet('an article makes it', 'verdict and its safety notes')} {CAUTION}\n\n")
    yield "| file or folder | what it is | good for |\n|---|---|---|\n"
    for each in written:
        name = _name(each) + ("/" if each.is_folder else "")
        yield f"| `{name}` | {each.title} | {each.meant_for} |\n"
    licenses = ", ".join(find_row_licenses(facts))
    yield f"\nLicenses of the rows: {licenses}. `{MANIFEST}` has size and SHA-256 of each file, "
    yield f"`{CRATE}` the same for research archives.\n"
