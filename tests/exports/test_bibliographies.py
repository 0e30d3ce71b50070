"""The works as CSL-JSON and BibTeX, read by libraries that people use."""

from __future__ import annotations

import json
import re
import warnings
from dataclasses import replace
from typing import Any

import pytest

from ntgraph.exports import to_bibtex, to_csl_json
from ntgraph.exports.bibtex import ESCAPES, escape_for_tex
from ntgraph.exports.csl_json import FIELDS
from ntgraph.facts import FactBase
from tests.exports.awkward import WORLDS
from tests.page.displays import HOSTILE

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # their imports use deprecated names
    from bibtexparser.entrypoint import parse_string
    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
    from citeproc import formatter as formatters
    from citeproc.source.json import CiteProcJSON

# The types of CSL 1.0.2 that our works may have; source: its schema csl-data.json.
TYPES = {"article-journal", "chapter", "dataset", "document", "webpage"}


def items_of(facts: FactBase) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = json.loads("".join(to_csl_json(facts)))
    return items


def unescape(text: str) -> str:
    """Return a text as TeX would read it."""
    back = {escaped: sign for sign, escaped in ESCAPES.items()}
    pattern = "|".join(re.escape(each) for each in sorted(back, key=len, reverse=True))
    return re.sub(pattern, lambda match: back[match[0]], text)


@pytest.mark.parametrize("name", WORLDS)
def test_csl_items_have_what_is_known_and_nothing_else(name: str) -> None:
    facts = WORLDS[name]()
    items = {item["id"]: item for item in items_of(facts)}
    assert list(items) == list(facts.sources)
    for source in facts.sources.values():
        item = items[source.id]
        assert item["type"] in TYPES
        for field, key in FIELDS.items():
            assert item.get(key, "") == getattr(source, field)
        assert len(item.get("author", [])) == len(source.authors)
        names = [" ".join(part.values()) for part in item.get("author", [])]
        assert names == list(source.authors)


def test_citeproc_prints_a_reference() -> None:
    items = items_of(WORLDS["shipped"]())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of CSL variables that it does not know
        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
        works = CitationStylesBibliography(style, CiteProcJSON(items), formatters.plain)
        works.register(Citation([CitationItem("pmid:21338876")]))
        printed = "".join(str(part) for part in works.bibliography()[0])
    assert "Sulzer" in printed
    assert "How addictive drugs disrupt presynaptic dopamine neurotransmission" in printed


@pytest.mark.parametrize("name", WORLDS)
def test_bibtexparser_reads_every_field_back(name: str) -> None:
    facts = WORLDS[name]()
    library = parse_string("".join(to_bibtex(facts)))
    assert library.failed_blocks == []
    assert len(library.entries) == len(facts.sources)
    for entry, source in zip(library.entries, facts.sources.values(), strict=True):
        fields = {key: str(field.value) for key, field in entry.fields_dict.items()}
        assert unescape(fields["title"].removeprefix("{").removesuffix("}")) == source.title
        assert unescape(fields.get("volume", "")) == source.volume
        assert fields.get("url", "") == source.url
        assert fields["note"]


def test_links_are_written_as_they_are(world: FactBase) -> None:
    url, doi = "https://example.org/a_b?x=1%20&y=2#~c", "10.1007/978-3_4~5"
    id = f"doi:{doi}"
    source = next(iter(world.sources.values()))
    linked = replace(source, id=id, url=url)
    (entry,) = parse_string("".join(to_bibtex(replace(world, sources={id: linked})))).entries
    assert (entry["url"], entry["doi"]) == (url, doi)
    broken = replace(source, url="https://example.org/{a} \\b")
    (entry,) = parse_string("".join(to_bibtex(replace(world, sources={id: broken})))).entries
    assert entry["url"] == "https://example.org/%7Ba%7D%20%5Cb"


@pytest.mark.parametrize("text", HOSTILE.values(), ids=list(HOSTILE))
def test_hostile_titles_break_neither(world: FactBase, text: str) -> None:
    sources = {id: replace(source, title=text) for id, source in world.sources.items()}
    facts = replace(world, sources=sources)
    library = parse_string("".join(to_bibtex(facts)))
    assert library.failed_blocks == []
    assert len(library.entries) == len(sources)
    assert {item["title"] for item in items_of(facts)} == {text}


def test_braces_are_always_in_pairs() -> None:
    for text in ("}", "{", "a}{b", "\\}"):
        escaped = escape_for_tex(text)
        assert escaped.count("{") == escaped.count("}")
        assert unescape(escaped) == text


def test_keys_are_unique_and_plain() -> None:
    keys = re.findall(r"^@\w+\{([^,]+),$", "".join(to_bibtex(WORLDS["shipped"]())), re.M)
    assert len(keys) == len({key.casefold() for key in keys})
    assert all(re.fullmatch(r"[A-Za-z0-9.+-]+", key) for key in keys)


def test_findings_travel_with_the_work() -> None:
    items = {item["id"]: item["note"] for item in items_of(WORLDS["shipped"]())}
    assert any("Audit (" in note for note in items.values())
