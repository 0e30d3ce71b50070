"""The import: a maker's files in, a reference collection out, and a report of both."""

from __future__ import annotations

import re
from pathlib import Path

from ntgraph.atomic_write import write_outputs
from ntgraph.errors import FactsError, Problem
from ntgraph.facts.folder_layout import COLLECTIONS
from ntgraph.imports.databases.action_rules import load_rules
from ntgraph.imports.databases.collection_files import make_files
from ntgraph.imports.databases.import_report import ImportReport
from ntgraph.imports.databases.import_work import Edition, Work
from ntgraph.imports.databases.known_facts import read_world
from ntgraph.imports.databases.makers import MAKERS

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def import_reference(
    name: str, source: Path, facts: Path, out: Path | None = None, edition: Edition | None = None
) -> ImportReport:
    """Make a reference collection of a maker's files.

    Args:
        name: the maker, a key of `MAKERS`.
        source: the folder with the maker's files.
        facts: the facts folder whose substances are looked up.
        out: the folder to write; by default `reference/<name>` in the facts folder.
        edition: version and dates where the files do not tell them.

    Raises:
        FactsError: the files or the facts cannot be read, or nothing in them fits together;
            nothing is written then, and what stood there before still stands.
        OutputError: the folder cannot be written; what stood there before still stands.
    """
    maker = MAKERS[name]
    target = facts / COLLECTIONS / name if out is None else out
    world = read_world(facts, slug_of(target))
    rules = load_rules()
    harvest = maker.read(source, world, rules)
    work = Work(maker, world, rules, harvest)
    made, report = work.finish(edition or Edition())
    write_outputs(target, make_files(made, maker))
    report.folder = target.as_posix()
    return report


def slug_of(out: Path) -> str:
    """Give the collection's slug, which is the name of its folder.

    Raises:
        FactsError: the name is no slug.
    """
    slug = out.resolve().name
    if not SLUG.fullmatch(slug):
        message = f"expected a folder name of small letters, digits and hyphens, got {slug!r}"
        raise FactsError([Problem(out.as_posix(), 1, "", message)])
    return slug
