"""Read the name of a license that a row has, as a term of the vocabulary."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from ntgraph.imports.files.shared_terms import shared_terms
from ntgraph.records.vocabulary import License

# The licenses of Creative Commons: the conditions, and maybe a version and a country.
CREATIVE_COMMONS = re.compile(
    r"(?:creative commons |cc[- ])(?P<conditions>by(?:-nc)?(?:-nd|-sa)?)"
    r"(?:[- ]v?(?P<version>\d\.\d)(?:[- ](?P<country>[a-z]{2,3}))?)?"
)
ADDRESS = re.compile(
    r"https?://creativecommons\.org/licenses/(?P<conditions>by(?:-nc)?(?:-nd|-sa)?)"
    r"/(?P<version>\d\.\d)"
    r"(?:/(?P<country>[a-z]{2,3}))?/?(?:legalcode|deed)?(?:\.[a-z]{2})?"
)
PAGE = "https://creativecommons.org/licenses/"
# Other licenses and waivers that allow every use, by their names in small letters.
FREE: Mapping[str, tuple[str, str]] = {
    "cc0": ("CC0-1.0", "CC0 1.0"),
    "cc0 1.0": ("CC0-1.0", "CC0 1.0"),
    "cc0-1.0": ("CC0-1.0", "CC0 1.0"),
    "https://creativecommons.org/publicdomain/zero/1.0/": ("CC0-1.0", "CC0 1.0"),
    "public-domain": ("public-domain", "public domain"),
    "public domain": ("public-domain", "public domain"),
    "pddl-1.0": ("PDDL-1.0", "PDDL 1.0"),
    "odc-by-1.0": ("ODC-By-1.0", "ODC-By 1.0"),
    "mit": ("MIT", "MIT"),
    "apache-2.0": ("Apache-2.0", "Apache 2.0"),
    "apache license, version 2.0": ("Apache-2.0", "Apache 2.0"),
}
DEFINITION = "A license that the file names; read by its name alone."


@lru_cache(maxsize=1_000)
def read_license(text: str) -> License | None:
    """Return the license of a name, an id or an address; None where it is none we know.

    >>> read_license("CC BY-NC-SA 3.0").commercial_use
    'no'
    >>> read_license("CC0 1.0").id, read_license("see website")
    ('CC0-1.0', None)
    """
    name = " ".join(text.casefold().split())
    for known in shared_terms().licenses.values():
        if name in (known.id.casefold(), known.label.casefold(), known.url.casefold() or None):
            return known
    if name in FREE:
        id, label = FREE[name]
        return License(id, label, "yes", DEFINITION)
    match = ADDRESS.fullmatch(name) or CREATIVE_COMMONS.fullmatch(name)
    return read_creative_commons(match) if match else None


def read_creative_commons(match: re.Match[str]) -> License:
    """Return a license of Creative Commons; ours, where the vocabulary has it."""
    conditions, version, country = match["conditions"], match["version"], match["country"]
    parts = [f"CC {conditions.upper()}", version or "", (country or "").upper()]
    label = " ".join(filter(None, parts))
    id = label.replace(" ", "-")
    if known := shared_terms().licenses.get(id):
        return known
    path = "/".join(filter(None, (conditions, version, country)))
    address = f"{PAGE}{path}/" if version else ""
    use = "no" if "nc" in conditions.split("-") else "yes"
    return License(id, label, use, DEFINITION, url=address)
