"""RO-Crate: a description of the folder of all formats for research archives.

Source: https://www.researchobject.org/ro-crate/specification/1.1/
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import quote

from ntgraph.exports.described_data import describe_in_words, find_curators, find_licenses
from ntgraph.exports.format_registry import Format
from ntgraph.exports.summed_file import SummedFile
from ntgraph.facts import FactBase

CRATE = "ro-crate-metadata.json"
SPECIFICATION = "https://w3id.org/ro/crate/1.1"
ROOT = "./"
# Kinds of files by the ending of their names, the longest ending first.
MEDIA_TYPES = {
    ".csl.json": "application/vnd.citationstyles.csl+json",
    ".apkg": "application/zip",
    ".bib": "application/x-bibtex",
    ".csv": "text/csv",
    ".cx2": "application/json",
    ".cypher": "text/plain",
    ".dot": "text/vnd.graphviz",
    ".gexf": "application/xml",
    ".gift": "text/plain",
    ".graphml": "application/xml",
    ".html": "text/html",
    ".json": "application/json",
    ".jsonl": "application/jsonl",
    ".jsonld": "application/ld+json",
    ".md": "text/markdown",
    ".mmd": "text/vnd.mermaid",
    ".parquet": "application/vnd.apache.parquet",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".trig": "application/trig",
    ".tsv": "text/tab-separated-values",
    ".ttl": "text/turtle",
    ".txt": "text/plain",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xml": "application/xml",
    ".zip": "application/zip",
}
UNKNOWN_TYPE = "application/octet-stream"

Entity = Mapping[str, Any]


def write_crate(
    facts: FactBase,
    files: Mapping[str, tuple[Format, SummedFile]],
    described: Mapping[str, tuple[str, SummedFile]],
) -> Iterator[str]:
    """Yield `ro-crate-metadata.json` as RO-Crate 1.1: every file with size, SHA-256 and type.

    Data without a date, such as an imported graph, get no `datePublished`, although RO-Crate
    asks for one: nobody knows it.

    Args:
        facts: what was written.
        files: the files of the formats by name, each with its format.
        described: other files, each with a sentence on what it is.
    """
    folders: dict[str, list[Entity]] = {}
    loose = [
        _describe_file(name, words, file, "") for name, (words, file) in sorted(described.items())
    ]
    formats: dict[str, Format] = {}
    for name, (format, file) in sorted(files.items()):
        folder, slash, _ = name.partition("/")
        entity = _describe_file(name, format.meant_for, file, format.title)
        if slash and format.is_folder:
            folders.setdefault(folder, []).append(entity)
            formats[folder] = format
        else:
            loose.append(entity)
    parts = [*loose, *(_describe_folder(f"{n}/", formats[n], own) for n, own in folders.items())]
    inner = [entity for own in folders.values() for entity in own]
    beside = _describe_beside(facts)
    graph = [
        {
            "@id": CRATE,
            "@type": "CreativeWork",
            "conformsTo": {"@id": SPECIFICATION},
            "about": {"@id": ROOT},
        },
        _describe_root(facts, parts, beside),
        *parts,
        *inner,
        *(entity for entities in beside.values() for entity in entities),
    ]
    crate = {"@context": f"{SPECIFICATION}/context", "@graph": graph}
    yield json.dumps(crate, indent=2, ensure_ascii=False) + "\n"


def find_media_type(name: str) -> str:
    """Return the kind of a file by its name's ending.

    >>> find_media_type("a/works.csl.json"), find_media_type("b.json"), find_media_type("c")
    ('application/vnd.citationstyles.csl+json', 'application/json', 'application/octet-stream')
    """
    return next((kind for end, kind in MEDIA_TYPES.items() if name.endswith(end)), UNKNOWN_TYPE)


def _describe_file(name: str, words: str, file: SummedFile, title: str) -> Entity:
    return {
        "@id": quote(name),
        "@type": "File",
        "name": f"{name} ({title})" if title else name,
        "description": words,
        "encodingFormat": find_media_type(name),
        "contentSize": str(file.size),
        "sha256": file.sha256,
    }


def _describe_folder(name: str, format: Format, files: Iterable[Entity]) -> Entity:
    return {
        "@id": quote(name),
        "@type": "Dataset",
        "name": format.title,
        "description": format.meant_for,
        "hasPart": _refer(files),
    }


def _describe_root(
    facts: FactBase, parts: Iterable[Entity], beside: Mapping[str, Iterable[Entity]]
) -> Entity:
    data = facts.data
    described = {
        "@id": ROOT,
        "@type": "Dataset",
        "name": data.title,
        "description": describe_in_words(facts),
        "version": data.version,
        "datePublished": data.released_on,
        "hasPart": _refer(parts),
        **{name: _refer(entities) for name, entities in beside.items()},
    }
    return {name: value for name, value in described.items() if value}


def _describe_beside(facts: FactBase) -> Mapping[str, list[Entity]]:
    """Return what is not in the folder, by how the folder is related to it."""
    return {
        "license": [
            {
                "@id": each.url or f"#license-{quote(each.id)}",
                "@type": "CreativeWork",
                "name": each.label,
                "description": each.definition,
            }
            for each in find_licenses(facts)
        ],
        "author": [
            {
                "@id": f"#curator-{quote(each.id)}",
                "@type": "Organization",
                "name": each.label,
                "description": each.definition,
            }
            for each in find_curators(facts)
        ],
        "isBasedOn": [
            {
                "@id": f"#article-{quote(article.slug)}",
                "@type": "CreativeWork",
                "name": article.title,
                **({"url": article.address} if article.address else {}),
            }
            for article in facts.articles.values()
        ],
    }


def _refer(entities: Iterable[Entity]) -> Entity | list[Entity]:
    """Return links to entities; a single one stands alone, as RO-Crate recommends."""
    links: list[Entity] = [{"@id": entity["@id"]} for entity in entities]
    return links[0] if len(links) == 1 else links
