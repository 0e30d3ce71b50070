"""Exports: one format, one module. Each takes a fact base and gives the file in pieces.

>>> import ntgraph
>>> from ntgraph.exports import to_statement_lines
>>> facts = ntgraph.load_facts(ntgraph.shipped_facts())
>>> next(iter(to_statement_lines(facts)))[:7]
'{"id": '
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from ntgraph.exports.formats import FORMATS, Format, get_format

if TYPE_CHECKING:
    from ntgraph.exports.anki import to_anki
    from ntgraph.exports.bibtex import to_bibtex
    from ntgraph.exports.csl_json import to_csl_json
    from ntgraph.exports.cx2 import to_cx2
    from ntgraph.exports.cypher import to_cypher
    from ntgraph.exports.data_tables import to_tables
    from ntgraph.exports.everything import export_all
    from ntgraph.exports.gexf import to_gexf
    from ntgraph.exports.gift import to_gift
    from ntgraph.exports.graphml import to_graphml
    from ntgraph.exports.json_ld import to_jsonld
    from ntgraph.exports.kgx import to_kgx, to_kgx_jsonl
    from ntgraph.exports.map_picture import to_png, to_svg
    from ntgraph.exports.neo4j import to_neo4j
    from ntgraph.exports.node_link import to_node_link
    from ntgraph.exports.parquet import to_parquet
    from ntgraph.exports.quiz_sheet import to_quiz_sheet
    from ntgraph.exports.rdf import to_trig, to_turtle
    from ntgraph.exports.schema_org import to_schemaorg
    from ntgraph.exports.statement_lines import to_statement_lines
    from ntgraph.exports.statement_table import to_statement_table
    from ntgraph.exports.vault import to_vault

# Loaded on first use: some stand on libraries that not everybody installs.
_HOMES = {
    "export_all": "everything",
    "to_anki": "anki",
    "to_bibtex": "bibtex",
    "to_csl_json": "csl_json",
    "to_cx2": "cx2",
    "to_cypher": "cypher",
    "to_gexf": "gexf",
    "to_gift": "gift",
    "to_graphml": "graphml",
    "to_jsonld": "json_ld",
    "to_kgx": "kgx",
    "to_kgx_jsonl": "kgx",
    "to_neo4j": "neo4j",
    "to_node_link": "node_link",
    "to_parquet": "parquet",
    "to_png": "map_picture",
    "to_quiz_sheet": "quiz_sheet",
    "to_schemaorg": "schema_org",
    "to_statement_lines": "statement_lines",
    "to_statement_table": "statement_table",
    "to_svg": "map_picture",
    "to_tables": "data_tables",
    "to_trig": "rdf",
    "to_turtle": "rdf",
    "to_vault": "vault",
}

__all__ = [
    "FORMATS",
    "Format",
    "export_all",
    "get_format",
    "to_anki",
    "to_bibtex",
    "to_csl_json",
    "to_cx2",
    "to_cypher",
    "to_gexf",
    "to_gift",
    "to_graphml",
    "to_jsonld",
    "to_kgx",
    "to_kgx_jsonl",
    "to_neo4j",
    "to_node_link",
    "to_parquet",
    "to_png",
    "to_quiz_sheet",
    "to_schemaorg",
    "to_statement_lines",
    "to_statement_table",
    "to_svg",
    "to_tables",
    "to_trig",
    "to_turtle",
    "to_vault",
]


def __getattr__(name: str) -> object:
    """Load an export from its module on first use."""
    if name not in _HOMES:
        raise AttributeError(f"module 'ntgraph.exports' has no attribute {name!r}")
    return getattr(import_module(f"ntgraph.exports.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
