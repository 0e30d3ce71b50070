"""Import a database: read its files, write a reference collection, return a report."""

from __future__ import annotations

import re
from pathlib import Path

from ntgraph.atomic_write import write_outputs
from ntgraph.errors import FactsError, Problem
from ntgraph.facts.folder_layout import COLLECTIONS
from ntgraph.imports.databases.action_rules import load_rules
from ntgraph.imports.databases.collection_files import list_collection_files
from ntgraph.imports.databases.collection_import import CollectionImport, Edition
from ntgraph.imports.databases.import_report import ImportReport
from ntgraph.imports.databases.known_facts import read_known_facts
from ntgraph.imports.databases.makers import MAKERS

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def import_reference(
    name: str, source: Path, facts: Path, out: Path | None = None, edition: Edition | None = None
) -> ImportReport:
    """Write the reference collection of a database's files and return a report.

    Args:
        name: the database, a key of `MAKERS`.
        source: the folder with the database's files.
        facts: the facts folder whose substances are looked up.
        out: the folder to write; by default `reference/<name>` in the facts folder.
        edition: version and dates, where the files do not have them.

    Raises:
        FactsError: the files or the facts cannot be read, or no row says anything new about
            our nodes; nothing is written, and the files there before remain.
        OutputError: the folder cannot be written, or a file in it is read; the files there
            before remain.
    """
    maker = MAKERS[name]
    target = facts / COLLECTIONS / name if out is None else out
    world = read_known_facts(facts, slug_of(target))
    rules = load_rules()
    maker_data = maker.read(source, world, rules)
    work = CollectionImport(maker, world, rules, maker_data)
    made, report = work.finish(edition or Edition())
    read = (path for path in source.iterdir() if path.is_file())
    write_outputs(target, list_collection_files(made, maker), read=read)
    report.folder = target.as_posix()
    return report


def slug_of(out: Path) -> str:
    """Return the collection's slug, which is the name of its folder.

    Raises:
        FactsError: the name is not made of small letters, digits and hyphens.
    """
    slug = out.resolve().name
    if not SLUG.fullmatch(slug):
        message = f"expected a folder name of small letters, digits and hyphens, got {slug!r}"
        raise FactsError([Problem(out.as_posix(), 1, "", message)])
    return slug
