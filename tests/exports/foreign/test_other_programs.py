"""What other programs lose of our files, measured and compared with `docs/other-programs.md`.

A row of that page has a format, a program, a version, what the program loses, what to do, and the
test that shows it. To add a row:

1. If the program can be run here, write a reader in `readers.py` (for a library of npm also in
   `read_with_node.mjs`), add it to `GRAPHS`, `BIBLIOGRAPHIES` or `ENGINES` under the names of the
   format and the program, and write `measured` as the row's test. What the row says before its
   colon must then be what is measured: `nothing`, or parts of `PARTS` in their order.
2. Otherwise name the test that shows it, as `test_anki.py::test_name`, below `tests/exports`.

Then write the version that was tried, as the pinned packages have it.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable
from datetime import date
from functools import cache
from json import loads
from pathlib import Path
from typing import NamedTuple

import pytest

from ntgraph.atomic_write import encode
from ntgraph.exports import FORMATS
from ntgraph.exports.bibtex import format_person, make_key
from ntgraph.exports.csl_json import break_tags, has_own_case, split_name
from ntgraph.exports.flat_graph import flatten
from ntgraph.exports.map_appearance import find_appearance, list_shown
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import say_name
from tests.exports.awkward import WORLDS
from tests.exports.foreign.readers import (
    BIBLIOGRAPHIES,
    ENGINES,
    GRAPHS,
    ROOT,
    MissingError,
    Read,
    Works,
)
from tests.exports.test_bibliographies import unescape

PAGE = ROOT / "docs" / "other-programs.md"
TESTS = ROOT / "tests" / "exports"
COLUMNS = ("format", "program", "version", "loses", "what to do", "shown by", "tried on")
MEASURED = "measured"
NOTHING = "nothing"
PARTS = (
    "number of nodes", "ids of nodes", "names", "types", "number of edges", "ids of edges",
    "ends of edges", "relations", "number of works", "keys", "titles", "kinds", "authors",
)  # fmt: skip
READERS = {**GRAPHS, **BIBLIOGRAPHIES, **ENGINES}
# Graphs of these formats are pictures: things and statements, without works.
PICTURES = ("dot", "mermaid")
ENTRY_OF = {"article-journal": "article", "chapter": "incollection", "report": "techreport"}


class Row(NamedTuple):
    """A row of the page."""

    format: str
    program: str
    version: str
    loses: str
    what_to_do: str
    shown_by: str
    tried_on: str


@cache
def rows() -> tuple[Row, ...]:
    """Return the rows of the page's table."""
    table = PAGE.read_text(encoding="utf-8").partition("## Program by program")[2]
    lines = [line for line in table.splitlines() if line.startswith("|")]
    cells = [[cell.strip().strip("`") for cell in line.strip("|").split("|")] for line in lines]
    assert tuple(cells[0]) == COLUMNS
    return tuple(Row(*row) for row in cells[2:])


def differs(one: Iterable[object], other: Iterable[object]) -> bool:
    return Counter(one) != Counter(other)


def expected_graph(format: str, facts: FactBase) -> Read:
    """Return what a file has to say to those who read it."""
    if format not in PICTURES:
        flat = flatten(facts)
        return Read(
            tuple(
                (id, str(data["label"]), str(data["node_type"])) for id, data in flat.nodes.items()
            ),
            tuple(
                (edge.key, edge.source, edge.target, str(edge.attributes["predicate"]))
                for edge in flat.edges
            ),
        )
    looks = find_appearance(facts, map_only=True)
    words = format == "mermaid"
    nodes = [facts.nodes[id] for id in looks.nodes]
    return Read(
        tuple((n.id, shown(say_name(n) if words else n.label), n.node_type) for n in nodes),
        tuple(
            (s.id, s.subject, s.object, looks.edges[s.id].label if words else s.predicate)
            for s in list_shown(facts, looks)
        ),
    )


def shown(text: str) -> str:
    """Return a name without marks that turn the direction of a text, which pictures leave out."""
    return text.replace("\u202e", "").replace("\u202c", "")


def measure_graph(expected: Read, read: Read) -> set[str]:
    """Return which parts of a graph differ."""
    names = [{id: name for id, name, _ in each.nodes} for each in (expected, read)]
    ends = [
        [(own.get(one), own.get(other)) for _, one, other, _ in each.edges]
        for own, each in zip(names, (expected, read), strict=True)
    ]
    node_parts = ("ids of nodes", "names", "types")
    found = {
        part
        for at, part in enumerate(node_parts)
        if differs((n[at] for n in expected.nodes), (n[at] for n in read.nodes))
    }
    checks = {
        "number of nodes": len(expected.nodes) != len(read.nodes),
        "number of edges": len(expected.edges) != len(read.edges),
        "ids of edges": differs((e[0] for e in expected.edges), (e[0] for e in read.edges)),
        "ends of edges": differs(*ends),
        "relations": differs((e[3] for e in expected.edges), (e[3] for e in read.edges)),
    }
    return found | {part for part, lost in checks.items() if lost}


def measure_works(facts: FactBase, read: Works) -> set[str]:
    """Return which parts of a bibliography differ."""
    items = {item["id"]: item["type"] for item in loads(write("csl", facts))}
    taken: set[str] = set()
    expected = [
        (
            make_key(work.id, taken),
            work.title,
            ENTRY_OF.get(items[work.id], "misc"),
            tuple(strip(format_person(name)) for name in work.authors),
        )
        for work in facts.sources.values()
    ]
    found = [(key, unescape(title), kind, authors) for key, title, kind, authors in read.works]
    parts = ("keys", "titles", "kinds", "authors")
    lost = {
        part
        for at, part in enumerate(parts)
        if differs((work[at] for work in expected), (work[at] for work in found))
    }
    return lost | ({"number of works"} if len(expected) != len(found) else set())


def strip(text: str) -> str:
    return text.removeprefix("{").removesuffix("}")


def measure_printed(facts: FactBase, printed: dict[str, str]) -> set[str]:
    """Return which parts of the works a citation style did not print as they are."""
    lost = {"number of works"} if printed.keys() != facts.sources.keys() else set()
    for work in facts.sources.values():
        authors, _, title = plain(printed[work.id]).rpartition("* ")
        wanted = plain(break_tags(work.title))
        own = [word for word in re.findall(r"[\w-]+", wanted) if has_own_case(word)]
        # The style is there to write titles in small letters.
        if title.casefold() != wanted.casefold() or any(word not in title for word in own):
            lost.add("titles")
        families = (split_name(name).get("family", name) for name in work.authors)
        # Particles such as `de` may stand behind the name.
        if any(part not in authors for family in families for part in plain(family).split()):
            lost.add("authors")
    return lost


def plain(title: str) -> str:
    """Return a title with straight quotation marks, which styles replace by their own."""
    return re.sub('["\u2018\u2019\u201c\u201d]', "'", title).rstrip(".")


def write(format: str, facts: FactBase) -> bytes:
    return b"".join(encode(FORMATS[format].make_file(facts)))


def worlds(format: str) -> list[FactBase]:
    """Return the facts to try a format with; the shipped ones are too many for Mermaid."""
    return [WORLDS[name]() for name in WORLDS if name != "shipped" or format != "mermaid"]


@pytest.mark.parametrize(("format", "program"), READERS, ids=map("-".join, READERS))
def test_page_says_what_is_lost(format: str, program: str, tmp_path: Path) -> None:
    (row,) = [row for row in rows() if (row.format, row.program) == (format, program)]
    lost: set[str] = set()
    for at, facts in enumerate(worlds(format)):
        path = tmp_path / f"{at}{FORMATS[format].suffix}"
        path.write_bytes(write(format, facts))
        try:
            lost |= measure(format, program, facts, path)
        except MissingError as missing:
            pytest.skip(str(missing))
    measured = ", ".join(part for part in PARTS if part in lost) or NOTHING
    assert row.loses.partition(":")[0] == measured


def measure(format: str, program: str, facts: FactBase, path: Path) -> set[str]:
    """Return which parts of a file a program did not find as they are."""
    key = (format, program)
    if key in GRAPHS:
        return measure_graph(expected_graph(format, facts), GRAPHS[key](path))
    if key in BIBLIOGRAPHIES:
        return measure_works(facts, BIBLIOGRAPHIES[key](path))
    return measure_printed(facts, ENGINES[key](path))


def test_every_reader_has_a_row_and_every_measured_row_a_reader() -> None:
    told = {(row.format, row.program) for row in rows() if row.shown_by == MEASURED}
    assert told == READERS.keys()


def test_every_format_has_a_row() -> None:
    assert FORMATS.keys() <= {row.format for row in rows()}


def test_rows_are_sorted_and_complete() -> None:
    places = [(list(FORMATS).index(row.format), row.program.casefold()) for row in rows()]
    assert places == sorted(places)
    assert len(set(places)) == len(places)
    for row in rows():
        assert row.loses
        assert row.what_to_do
        assert date.fromisoformat(row.tried_on) >= date(2026, 11, 28)


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row.format}-{row.program}")
def test_a_row_names_a_test_that_there_is(row: Row) -> None:
    if row.shown_by == MEASURED:
        return
    file, _, name = row.shown_by.partition("::")
    assert f"\ndef {name}(" in (TESTS / file).read_text(encoding="utf-8")


def pinned() -> dict[str, str]:
    """Return the version of each package that the tests install, by its name."""
    pins = (ROOT / "requirements" / "test.txt").read_text(encoding="utf-8")
    found = dict(re.findall(r"^([\w.-]+)==([^ #]+)", pins, re.MULTILINE))
    npm: dict[str, str] = loads((ROOT / "package.json").read_bytes())["devDependencies"]
    return found | npm


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row.format}-{row.program}")
def test_version_is_the_one_that_the_tests_install(row: Row) -> None:
    versions = pinned()
    if row.program in versions:
        assert row.version == versions[row.program], "try it again and write what it loses"


def test_only_what_a_user_may_have_is_not_installed_by_the_tests() -> None:
    installed = {*pinned(), *extras()}
    assert {row.program for row in rows() if row.program not in installed} <= OPTIONAL


# Programs that the tests do not install: a row about one was measured where it was at hand.
OPTIONAL = {
    "Gephi", "igraph", "kgx", "Moodle", "neo4j-admin", "pandoc", "Python csv", "Python html.parser",
    "Python json",
    "Python zipfile",
}  # fmt: skip


def extras() -> set[str]:
    """Return the packages that the tests ask for."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    test = project["project"]["optional-dependencies"]["test"]
    return {re.split(r"[<>=\[]", each)[0] for each in test}


def test_extras_name_the_readers() -> None:
    assert {"pydot", "pybtex", "ndex2", "bibtexparser", "citeproc-py"} <= extras()
