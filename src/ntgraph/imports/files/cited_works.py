"""Make a `Source` of each work that a graph file names as evidence, with an id our tables allow."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from ntgraph.checks.length_limits import LONGEST_WORK_TITLE
from ntgraph.checks.source_rules import LANGUAGE, SYNTAX
from ntgraph.facts.statement_sentences import cite
from ntgraph.imports.files.clean_text import clean_cell, clean_list_item
from ntgraph.imports.files.field_names import items
from ntgraph.imports.files.import_size_limits import MOST_WORKS
from ntgraph.imports.files.open_graph_file import GraphFile
from ntgraph.imports.files.own_records import complete_work
from ntgraph.imports.minimal_vocabulary import UNKNOWN
from ntgraph.imports.values_as_text import plain_text
from ntgraph.records import Source
from ntgraph.records.dates import is_date
from ntgraph.records.identifiers import is_curie, is_web_address, parse_curie
from ntgraph.records.vocabulary import NOT_READ

LONGEST_SHORT_NAME = 60
ONLY_NAMED = "The file gives no more of it than this name."
# What registries call their own identifiers, in small letters, and what we call them.
PREFIXES = {
    "pmid": "pmid", "pubmed": "pmid", "pmc": "pmcid", "pmcid": "pmcid", "doi": "doi",
    "nbk": "nbk", "ntg": "ntg",
}  # fmt: skip
# The addresses that registries give their works, with the prefix of each.
ADDRESSES = (
    (re.compile(r"https?://(?:dx\.)?doi\.org/(10\..+)", re.IGNORECASE), "doi"),
    (re.compile(r"https?://pubmed\.ncbi\.nlm\.nih\.gov/(\d+)/?"), "pmid"),
    (re.compile(r"https?://(?:www\.)?ncbi\.nlm\.nih\.gov/pubmed/(\d+)/?"), "pmid"),
    (
        re.compile(
            r"https?://(?:(?:www\.)?ncbi|pmc\.ncbi)\.nlm\.nih\.gov/(?:pmc/)?articles/(PMC\d+)/?"
        ),
        "pmcid",
    ),
)


def normalize_work_id(name: str) -> str:
    """Return an identifier of a work as our tables write it; empty where it is none we know.

    >>> normalize_work_id("PMID:21338876"), normalize_work_id("https://doi.org/10.1000/ABC")
    ('pmid:21338876', 'doi:10.1000/abc')
    >>> normalize_work_id("Smith")
    ''
    """
    for address, registry in ADDRESSES if "://" in name else ():
        if match := address.fullmatch(name):
            name = f"{registry}:{match[1]}"
    if not is_curie(name):
        return ""
    given, identifier = parse_curie(name)
    prefix = PREFIXES.get(given.casefold(), "")
    if prefix == "pmcid" and identifier.isdecimal():
        identifier = f"PMC{identifier}"
    if prefix == "doi":
        identifier = identifier.lower()
    fits = prefix and SYNTAX[prefix][0].fullmatch(identifier)
    return f"{prefix}:{identifier}" if fits else ""


def short_name(text: str, otherwise: str) -> str:
    """Return a text as small letters, digits and hyphens; `otherwise` where none is left.

    >>> short_name("My Edges (2).csv", "graph")
    'my-edges-2-csv'
    """
    name = re.sub(r"[^a-z0-9]+", "-", text.casefold())[:LONGEST_SHORT_NAME].strip("-")
    return name or otherwise


class WorkCollector:
    """The works read so far, by our ids, found again by the names that the file uses.

    `line` is the line being read; messages name it. `differing` counts what rows say differently
    of a work than rows before.
    """

    def __init__(
        self,
        file: GraphFile,
        taken: Collection[str],
        known: Mapping[str, Mapping[str, Any]],
        most: int | None = None,
    ) -> None:
        """Start without works.

        Args:
            file: the file that names them; it is refused where it names too many.
            taken: the ids of nodes, which no work may have.
            known: the attributes that the file gives works, by `normalize(id) or id`.
            most: so many names of works are taken; by default as many as in a small file.
        """
        self.sources: dict[str, Source] = {}
        self.line = 1
        self.differing = 0
        self._said: dict[str, dict[str, Any]] = {}
        self._file = file
        self._taken = set(taken)
        self._known = known
        self._most = MOST_WORKS if most is None else most
        self._ids: dict[str, str] = {}
        self._counts: dict[str, int] = {}

    def add(self, name: str, details: Mapping[str, Any] | None = None) -> str:
        """Return the id of the work with this name in the file; add the work if it is new.

        Args:
            name: its name in the file.
            details: what an edge says of it, under the names of `WORK_FIELDS`.

        Raises:
            GraphFileError: the file names too many works.
        """
        if name in self._ids and not details:
            return self._ids[name]
        normal = normalize_work_id(name)
        key = normal or name
        if key in self._ids:
            self._complete(self._ids[key], name, details or {}, self._known.get(key, {}))
        else:
            if len(self._ids) >= self._most:
                self._file.refuse(self.line, "", f"expected at most {self._most:,} works")
            id = self._free(key if normal else f"ntg:{short_name(name, 'work')}")
            self._ids[key] = id
            made = make_source(id, name, {**(details or {}), **self._known.get(key, {})})
            if made.interest_in:
                gains = tuple(node for node in made.interest_in if node in self._taken)
                made = replace(made, interest_in=gains)
            self.sources[id] = made
            self._said[id] = {key: value for key, value in (details or {}).items() if value}
        self._ids[name] = self._ids[key]
        return self._ids[key]

    def _complete(
        self, id: str, name: str, details: Mapping[str, Any], known: Mapping[str, Any]
    ) -> None:
        """Add to a work what rows before did not say of it; what they said stays."""
        said = self._said[id]
        more = {key: value for key, value in details.items() if value and key not in said}
        self.differing += sum(bool(v) and said.get(key, v) != v for key, v in details.items())
        said.update(more)
        if more and not known:
            self.sources[id] = make_source(id, name, said)

    def name_only(self, name: str) -> str:
        """Return the id of a work that need not be in the tables; a known one is added."""
        key = normalize_work_id(name) or name
        return key if key not in self._known and is_curie(key) else self.add(name)

    def add_own(self, name: str, source: Source) -> str:
        """Add a work that the file does not name, such as the file itself, and return its id."""
        id = self._free(f"ntg:{name}")
        self.sources[id] = replace(source, id=id)
        return id

    def _free(self, id: str) -> str:
        if id in self._taken:
            stem = f"ntg:{short_name(id, 'work')}" if not id.startswith("ntg:") else id
            while id in self._taken:
                self._counts[stem] = count = self._counts.get(stem, 1) + 1
                id = f"{stem}-{count}"
        self._taken.add(id)
        return id


def make_source(id: str, name: str, data: Mapping[str, Any]) -> Source:
    """Return the record of a work; often the file gives no more of it than its name."""
    if not data:
        return make_bare_source(id, name)

    def text(key: str) -> str:
        return clean_cell(plain_text(data.get(key)))

    looked_up, language = text("retraction_checked"), text("language")
    address = plain_text(data.get("url")) or name
    titles = (*(plain_text(data.get(key)) for key in ("title", "label", "name", "citation")), name)
    made = Source(
        id=id,
        title=next(filter(None, titles))[:LONGEST_WORK_TITLE],
        publication_type=clean_cell(plain_text(data.get("publication_type"))) or UNKNOWN,
        license=plain_text(data.get("license")) or UNKNOWN,
        reading=clean_cell(plain_text(data.get("reading"))) or NOT_READ,
        year=plain_text(data.get("year")),
        species=items(data.get("species")),
        identifiers=tuple(filter(None, map(normalize_work_id, items(data.get("identifiers"))))),
        url=address if is_web_address(address) else "",
        authors=list_authors(data.get("authors")),
        container=text("container"),
        volume=text("volume"),
        issue=text("issue"),
        pages=text("pages"),
        publisher=text("publisher"),
        language=language if LANGUAGE.fullmatch(language) else "",
        interest=text("interest"),
        interest_in=items(data.get("interest_in")),
        retraction_checked=looked_up if is_date(looked_up) else "",
    )
    cited_as = plain_text(data.get("lay_label"))
    told = replace(made, note=text("note") or describe_citation(made, name, cited_as))
    return complete_work(told, data)


def make_bare_source(id: str, name: str) -> Source:
    """Return the record of a work of which a file gives nothing but its name."""
    title = name[:LONGEST_WORK_TITLE]
    return Source(
        id=id,
        title=title,
        publication_type=UNKNOWN,
        license=UNKNOWN,
        reading=NOT_READ,
        url=name if is_web_address(name) else "",
        note=ONLY_NAMED if title == name else "",
    )


def list_authors(value: Any) -> tuple[str, ...]:
    """Return the authors in a list or a cell, in order; two may have the same name.

    >>> list_authors("Wang Y|Li R|Wang Y")
    ('Wang Y', 'Li R', 'Wang Y')
    """
    parts = value.split("|") if isinstance(value, str) else value
    listed = parts if isinstance(parts, list | tuple) else [parts]
    return tuple(filter(None, (clean_list_item(plain_text(each)) for each in listed)))


def describe_citation(source: Source, name: str, cited_as: str) -> str:
    """Return a note with the file's own citation of a work, where its record reads differently."""
    if cited_as and cited_as != cite(source):
        return f"Cited in the file as: {cited_as}"
    return ONLY_NAMED if source.title == name else ""
