"""The few terms of schema.org that the export uses, as schema.org defines them.

Source: schema.org's vocabulary file schemaorg-all-https.ttl, July 2026.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

# Each class with its parent class.
TYPES = {
    "Article": "CreativeWork",
    "Claim": "CreativeWork",
    "ClaimReview": "Review",
    "Comment": "CreativeWork",
    "CorrectionComment": "Comment",
    "CreativeWork": "Thing",
    "Dataset": "CreativeWork",
    "DefinedTerm": "Intangible",
    "Intangible": "Thing",
    "LearningResource": "CreativeWork",
    "Organization": "Thing",
    "Quiz": "LearningResource",
    "Rating": "Intangible",
    "Review": "CreativeWork",
}
TEXT, LINK, DAY = "text", "link", "day"
# Each property with the class that it belongs to, and the kinds of values that it may have.
PROPERTIES: dict[str, tuple[str, tuple[str, ...]]] = {
    "about": ("CreativeWork", ("Thing",)),
    "additionalType": ("Thing", (TEXT, LINK)),
    "alternateName": ("Thing", (TEXT,)),
    "appearance": ("Claim", ("CreativeWork",)),
    "author": ("CreativeWork", ("Organization",)),
    "citation": ("CreativeWork", ("CreativeWork", TEXT)),
    "claimInterpreter": ("Claim", ("Organization",)),
    "claimReviewed": ("ClaimReview", (TEXT,)),
    "comment": ("CreativeWork", ("Comment",)),
    "correction": ("CreativeWork", ("CorrectionComment", TEXT, LINK)),
    "creditText": ("CreativeWork", (TEXT,)),
    "datePublished": ("CreativeWork", (DAY,)),
    "description": ("Thing", (TEXT,)),
    "educationalUse": ("LearningResource", (TEXT,)),
    "genre": ("CreativeWork", (TEXT, LINK)),
    "hasPart": ("CreativeWork", ("CreativeWork",)),
    "identifier": ("Thing", (TEXT, LINK)),
    "inLanguage": ("CreativeWork", (TEXT,)),
    "isBasedOn": ("CreativeWork", ("CreativeWork", LINK)),
    "isPartOf": ("CreativeWork", ("CreativeWork", LINK)),
    "itemReviewed": ("Review", ("Thing",)),
    "keywords": ("CreativeWork", ("DefinedTerm", TEXT, LINK)),
    "learningResourceType": ("LearningResource", ("DefinedTerm", TEXT)),
    "license": ("CreativeWork", ("CreativeWork", LINK)),
    "name": ("Thing", (TEXT,)),
    "position": ("CreativeWork", (TEXT,)),
    "publisher": ("CreativeWork", ("Organization",)),
    "ratingExplanation": ("Rating", (TEXT,)),
    "reviewAspect": ("Review", (TEXT,)),
    "reviewBody": ("Review", (TEXT,)),
    "reviewRating": ("Review", ("Rating",)),
    "sameAs": ("Thing", (LINK,)),
    "text": ("CreativeWork", (TEXT,)),
    "timeRequired": ("CreativeWork", (TEXT,)),
    "url": ("Thing", (LINK,)),
    "version": ("CreativeWork", (TEXT,)),
}


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def lineage(kind: str) -> Iterator[str]:
    """Yield a class and its parent classes, up to `Thing`."""
    while True:
        yield kind
        if kind == "Thing":
            return
        kind = TYPES[kind]


def items(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every object inside a value."""
    if isinstance(value, list):
        for each in value:
            yield from items(each)
    elif isinstance(value, dict):
        yield value
        for each in value.values():
            yield from items(each)


def find_misuse(graph: list[dict[str, Any]]) -> list[str]:
    """Return what does not follow schema.org: properties on wrong classes, and wrong values."""
    kinds = {item["@id"]: as_list(item["@type"]) for item in graph if "@id" in item}
    wrong = []
    for item in items(graph):
        own = {above for kind in as_list(item.get("@type", [])) for above in lineage(kind)}
        for name, value in item.items():
            if name.startswith("@"):
                continue
            home, expected = PROPERTIES[name]
            if home not in own:
                wrong.append(f"{name} on {item.get('@type')}")
            wrong += [
                f"{name}: {each!r}" for each in as_list(value) if not fits(each, expected, kinds)
            ]
    return wrong


def fits(value: Any, expected: tuple[str, ...], kinds: dict[str, list[str]]) -> bool:
    """Return whether a value is of an expected kind."""
    if isinstance(value, dict):
        own = as_list(value.get("@type") or kinds.get(value["@id"], []))
        return any(above in expected for kind in own for above in lineage(kind))
    if not isinstance(value, str) or not value:
        return False
    return TEXT in expected or (DAY in expected) or value.startswith(("http://", "https://"))
