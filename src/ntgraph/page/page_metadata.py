"""The metadata of a page, for search engines and catalogs of teaching material."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from ntgraph.display import DisplayGraph
from ntgraph.display.health_words import pick_disclaimer
from ntgraph.page.embedded_json import drop_empty, format_data

Json = dict[str, Any]

MOST_METADATA_BYTES = 4_000
MOST_THINGS = 10
MOST_PARTS = 5
MOST_CHARACTERS = 300
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# Given up one after the other where texts are so long that the whole would be too large.
OPTIONAL = ("about", "hasPart", "isBasedOn", "license", "version", "description")


def page_metadata(display: DisplayGraph) -> Json:
    """Return the description of a page in the terms of schema.org, for its head.

    Returns:
        A `LearningResource` that `format_data` prints in less than `MOST_METADATA_BYTES`:
        title, summary, version, license, the articles it is based on, tours and quiz, and the
        things most statements are about.

    >>> from ntgraph.display import DisplayLink
    >>> page_metadata(DisplayGraph("Sleep", "", "", "", DisplayLink("CC0"), 0))["name"]
    'Sleep'
    """
    made: Json = drop_empty(_describe_page(display))
    for name in OPTIONAL:
        if len(format_data(made)) < MOST_METADATA_BYTES:
            break
        made.pop(name, None)
    return made


def _describe_page(display: DisplayGraph) -> Json:
    return {
        "@context": "https://schema.org",
        "@type": "LearningResource",
        "name": _cut_behind_word(display.title),
        "description": f"{_cut_behind_word(display.summary)} {pick_disclaimer(display)}".strip(),
        "inLanguage": "en",
        "version": _cut_behind_word(display.version),
        "datePublished": display.released_on if DAY.fullmatch(display.released_on) else "",
        "license": _find_address(display.license.address),
        "learningResourceType": ["interactive map", *(["quiz"] if display.quiz else [])],
        "isBasedOn": [
            {
                "@type": "Article",
                "name": _cut_behind_word(article.title),
                "publisher": _name_publisher(article.publisher),
                "url": _find_address(article.link.address),
            }
            for article in display.articles[:MOST_PARTS]
        ],
        "hasPart": [
            {
                "@type": "LearningResource",
                "name": _cut_behind_word(tour.title),
                "timeRequired": f"PT{tour.minutes}M",
            }
            for tour in display.tours[:MOST_PARTS]
        ],
        "about": [{"@type": "DefinedTerm", **each} for each in _find_things(display)],
    }


def _name_publisher(name: str) -> Json | str:
    return {"@type": "Organization", "name": _cut_behind_word(name)} if name else ""


def _find_things(display: DisplayGraph) -> list[Json]:
    """Return the things that most statements are about; if equal, those shown first."""
    said = Counter(end for each in display.statements for end in (each.subject, each.object))
    most = sorted(display.nodes, key=lambda node: -said[node.id])[:MOST_THINGS]
    return [
        {
            "name": _cut_behind_word(node.name),
            "sameAs": next(filter(None, (_find_address(e.address) for e in node.identifiers)), ""),
        }
        for node in most
        if said[node.id]
    ]


def _find_address(address: str) -> str:
    return address if address.startswith("https://") else ""


def _cut_behind_word(text: str) -> str:
    """Return a text, cut after a word if it is too long."""
    if len(text) <= MOST_CHARACTERS:
        return text
    return text[:MOST_CHARACTERS].rpartition(" ")[0] + " …"
