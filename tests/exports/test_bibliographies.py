"""The works as CSL-JSON and BibTeX, read by libraries that people use."""

from __future__ import annotations

import json
import re
import warnings
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntgraph.exports import to_bibtex, to_csl_json
from ntgraph.exports.bibtex import ESCAPES, escape_for_tex, format_person
from ntgraph.exports.csl_json import (
    END_CASE,
    FIELDS,
    KEEP_CASE,
    break_tags,
    find_type,
    keep_case,
    split_name,
)
from ntgraph.facts import FactBase
from ntgraph.records import Source
from tests.exports.awkward import WORLDS
from tests.page.displays import HOSTILE

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # their imports use deprecated names
    from bibtexparser.entrypoint import parse_string
    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
    from citeproc import formatter as formatters
    from citeproc.source.json import CiteProcJSON

# The types of CSL 1.0.2 that our works may have; source: its schema csl-data.json.
TYPES = {"article-journal", "chapter", "dataset", "document", "report", "webpage"}


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
            assert item.get(key, "") == break_tags(getattr(source, field))
        assert without_case(item.get("title", "")) == break_tags(source.title)
        assert len(item.get("author", [])) == len(source.authors)
        names = [join_name(person) for person in item.get("author", [])]
        assert names == list(source.authors)


def without_case(title: str) -> str:
    """Return a title without the marks around words whose case is kept."""
    return title.replace(KEEP_CASE, "").replace(END_CASE, "")


def join_name(person: dict[str, str]) -> str:
    """Return a name as our tables write it."""
    given = person.get("given", "").replace(". ", "").replace(".", "")
    parts = (person.get("family"), given, person.get("suffix"), person.get("literal"))
    return " ".join(filter(None, parts))


@pytest.mark.parametrize(
    ("name", "parts"),
    {
        "Bunney WE Jr": {"family": "Bunney", "given": "W. E.", "suffix": "Jr"},
        "Kc K": {"family": "Kc", "given": "K."},
        "de Wit H": {"family": "de Wit", "given": "H."},
        "Ódor BÅ": {"family": "Ódor", "given": "B. Å."},
        "李 明": {"family": "李", "given": "明"},
        "World Health Organization": {"literal": "World Health Organization"},
    }.items(),
)
def test_initials_have_periods(name: str, parts: dict[str, str]) -> None:
    assert split_name(name) == parts


KINDS = ("expert_statement", "official_notice")


@pytest.mark.parametrize(
    ("work", "kind"),
    [
        ({"container": "Nature"}, "article-journal"),
        ({"container": "Nature", "volume": "7"}, "article-journal"),
        ({"container": "StatPearls", "publication_type": "reference_chapter"}, "chapter"),
        ({"container": "Daily", "publication_type": "press_release"}, "webpage"),
        ({"publisher": "WHO", "publication_type": KINDS[0]}, "report"),
        ({"volume": "1", "container": "J", "publication_type": KINDS[0]}, "article-journal"),
        ({"publisher": "FDA", "publication_type": KINDS[1]}, "report"),
        ({}, "document"),
    ],
)  # fmt: skip
def test_type_is_told_by_kind_and_container(
    work: dict[str, Any], kind: str, world: FactBase
) -> None:
    bare = Source("x:1", "Title", "narrative_review", "CC-BY-4.0", "abstract")
    assert find_type(replace(bare, **work)) == kind


@pytest.mark.parametrize(
    ("title", "kept"),
    {
        "Effects of MDMA on 5-HT2A": "Effects of [MDMA] on [5-HT2A]",
        "Reports on Ecstasy: A view": "Reports on [Ecstasy]: A view",
        "How it is. Now and in 2016": "How it is. [Now] and in 2016",
        "All About Your Brain And MDMA": "All About Your Brain And [MDMA]",
        "(GABA)ergic a7 (the one)": "([GABA])ergic [a7] (the one)",
        "nothing": "nothing",
    }.items(),
)
def test_words_keep_their_case(title: str, kept: str) -> None:
    assert keep_case(title).replace(KEEP_CASE, "[").replace(END_CASE, "]") == kept


@given(st.text())
def test_nothing_but_marks_of_case_comes_to_a_title(title: str) -> None:
    plain = break_tags(title)
    assert without_case(keep_case(plain)) == without_case(plain)


def test_no_tag_of_a_title_reaches_html(world: FactBase) -> None:
    title = '<img src=x onerror="alert(1)"><i>In vitro</i> <span class="nocase">x</SPAN> <!-- -->'
    sources = {id: replace(source, title=title) for id, source in world.sources.items()}
    for item in items_of(replace(world, sources=sources)):
        tags = re.findall(r"<[^>]*>", item["title"])
        assert {*tags} <= {"<i>", "</i>", KEEP_CASE, END_CASE}


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
    assert {without_case(item["title"]) for item in items_of(facts)} == {break_tags(text)}


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


def test_works_of_no_kind_in_bibtex_are_misc() -> None:
    facts = WORLDS["shipped"]()
    kinds = {item["type"] for item in items_of(facts)}
    assert {"dataset", "document", "webpage"} <= kinds
    written = "".join(to_bibtex(facts))
    assert {*re.findall(r"^@(\w+)", written, re.M)} == {
        "article",
        "incollection",
        "misc",
        "techreport",
    }
    for report in re.findall(r"^@techreport.*?^}$", written, re.M | re.S):
        assert "\n  institution = " in report


@pytest.mark.parametrize(
    ("name", "written"),
    {
        "Bunney WE Jr": "Bunney, Jr, W. E.",
        "de Wit H": "de Wit, H.",
        "Food and Drug Administration": "{Food and Drug Administration}",
        "Rock and Roll E": "{Rock and Roll E}",
        "A_b C": r"A\_b, C.",
    }.items(),
)
def test_persons_have_no_braces(name: str, written: str) -> None:
    assert format_person(name) == written
