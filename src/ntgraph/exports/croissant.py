"""Croissant: a description of the CSV tables for programs that load and search data sets.

Source: https://docs.mlcommons.org/croissant/docs/croissant-spec-1.0.html
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from ntgraph.atomic_write import Chunks
from ntgraph.exports.data_tables import FLAG, INTEGER, LIST, DataTable, list_tables, write_csv
from ntgraph.exports.described_data import describe_in_words, find_curators, find_license_links
from ntgraph.exports.summed_file import SummedFile
from ntgraph.exports.table_meanings import COLUMNS, FROM_FILE, KEYS, OF_FILES, REFERENCES, TABLES
from ntgraph.facts import FactBase

CROISSANT = "croissant.json"
VERSION = "http://mlcommons.org/croissant/1.0"
# The context that the specification gives; mlcroissant warns of any other.
CONTEXT: Mapping[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    **{
        name: f"cr:{name}"
        for name in (
            "citeAs", "column", "equivalentProperty", "extract", "field", "fileObject",
            "fileProperty", "fileSet", "format", "includes", "isLiveDataset", "jsonPath", "key",
            "md5", "parentField", "path", "recordSet", "references", "regex", "repeated",
            "replace", "samplingRate", "separator", "source", "subField", "transform",
        )
    },
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "rai": "http://mlcommons.org/croissant/RAI/",
    "sc": "https://schema.org/",
}  # fmt: skip
TYPES = {FLAG: "sc:Boolean", INTEGER: "sc:Integer"}
TEXT_TYPE = "sc:Text"
YEARS = ("sources", "year")


def to_described_tables(facts: FactBase) -> Mapping[str, Chunks]:
    """Return the tables of `to_tables`, and `croissant.json`, which describes them.

    The description follows Croissant 1.0 of MLCommons: license, size and SHA-256 of each table,
    and what each column holds. `mlcroissant` and other programs load the tables by it.

    >>> import ntgraph
    >>> files = to_described_tables(ntgraph.load_facts(ntgraph.shipped_facts()))
    >>> list(files)[-1]
    'croissant.json'
    """
    tables = list_tables(facts)
    files = {f"{name}.csv": _sum_table(table) for name, table in tables.items()}
    return {**files, CROISSANT: _write_croissant(facts, tables, files)}


def _sum_table(table: DataTable) -> SummedFile:
    return SummedFile(lambda: write_csv(table))


def _write_croissant(
    facts: FactBase, tables: Mapping[str, DataTable], files: Mapping[str, SummedFile]
) -> Iterator[str]:
    data = facts.data
    described = {
        "@context": CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": VERSION,
        "name": data.title,
        "description": describe_in_words(facts),
        "version": data.version,
        "datePublished": data.released_on,
        "license": find_license_links(facts),
        "creator": [
            {"@type": "sc:Organization", "name": each.label} for each in find_curators(facts)
        ],
        "distribution": [_describe_file(name, file) for name, file in files.items()],
        "recordSet": [_describe_table(name, table) for name, table in tables.items()],
    }
    kept = {name: value for name, value in described.items() if value}
    yield json.dumps(kept, indent=2, ensure_ascii=False) + "\n"


def _describe_file(name: str, file: SummedFile) -> Mapping[str, str]:
    return {
        "@type": "cr:FileObject",
        "@id": name,
        "name": name,
        "contentUrl": name,
        "contentSize": f"{file.size} B",
        "encodingFormat": "text/csv",
        "sha256": file.sha256,
    }


def _describe_table(name: str, table: DataTable) -> Mapping[str, Any]:
    key = {"key": {"@id": f"{name}/{KEYS[name]}"}} if name in KEYS else {}
    kinds = {column: _find_type(name, column, table) for column in table.columns}
    return {
        "@type": "cr:RecordSet",
        "@id": name,
        "name": name,
        "description": TABLES[name],
        **key,
        "field": [_describe_column(name, column, table, kind) for column, kind in kinds.items()],
    }


def _find_type(name: str, column: str, table: DataTable) -> str:
    """Return the type of a column; years are numbers if all of them are written in digits."""
    if (name, column) == YEARS:
        at = list(table.columns).index(column)
        if all(str(row[at]).isdecimal() or not row[at] for row in table.rows()):
            return TYPES[INTEGER]
    return TYPES.get(table.columns[column], TEXT_TYPE)


def _describe_column(name: str, column: str, table: DataTable, kind: str) -> Mapping[str, Any]:
    return {
        "@type": "cr:Field",
        "@id": f"{name}/{column}",
        "name": column,
        "description": " ".join(_tell_column(name, column, table.columns[column])),
        "dataType": kind,
        "source": {"fileObject": {"@id": f"{name}.csv"}, "extract": {"column": column}},
    }


def _tell_column(name: str, column: str, kind: str) -> Iterator[str]:
    """Yield sentences on what a column holds.

    What it refers to is told in words, because mlcroissant 1.1 cannot read two tables that
    refer to the same third one.
    """
    yield COLUMNS.get(f"{name}.{column}") or COLUMNS.get(column) or OF_FILES.get(column, FROM_FILE)
    if (name, column) in REFERENCES:
        yield f"Stands in `{REFERENCES[name, column]}`."
    if kind == LIST:
        yield "Several are joined by `|`."
    if kind == FLAG:
        yield "An empty cell means that it is not so."
