"""KGX: nodes and edges in the terms of the Biolink model, as tables or JSON Lines."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from ntgraph.display.disclaimers import not_true_yet
from ntgraph.exports.biolink_terms import BIOLINK_VERSION
from ntgraph.exports.kgx_columns import NODE_COLUMNS
from ntgraph.exports.kgx_rows import Row, Rows
from ntgraph.facts import FactBase

# A cell ends at a tab and a row at a line break, and KGX cannot escape them. Some programs
# break lines at the other characters, too.
BREAKS = re.compile("[\x00-\x1f\x7f\x85\u2028\u2029]")
# KGX splits every cell at `|`, so a `|` within a text is written as a broken bar.
BAR, BROKEN_BAR = "|", "\u00a6"


def to_kgx(facts: FactBase) -> Mapping[str, Iterable[str]]:
    """Return a folder of `nodes.tsv` and `edges.tsv`, and `about.json` that explains them.

    Things and works are nodes, statements are edges of the class `biolink:Association`.
    Every edge has columns of our own for sentence, verdict with reason, safety notes, what
    contests it, comparison, stances, and evidence with exact places; `about.json` names all.

    What an article says does not count as knowledge just because it says so.
    `knowledge_level` is `knowledge_assertion` only if evidence was read and nothing speaks
    against the statement. If science contradicts a statement, no evidence was found, or a
    qualifier nearly denies it ("very rarely"), the predicate is `biolink:related_to`, without
    qualifiers of its object; `ntgraph_mapped` keeps the terms that it would have otherwise. A
    denied statement has `negated`; a program that ignores this column reads the opposite. A
    work cited for a statement is among its `publications` only if it was found to support it
    at least in part.

    KGX's own graph in memory, and so `kgx transform` without `--stream`, keeps one edge of a
    predicate between the same two nodes and mixes the values of the others into it, also
    those of denied statements: kgx 2.6 makes its key of subject, predicate and object alone,
    and fails on files that give keys. With `--stream`, every edge is kept.

    KGX has no quoting: in tables, tabs and line breaks within a text become spaces and `|`
    becomes a broken bar; `to_kgx_jsonl` keeps them. A name may begin with a quotation mark, so
    let no program take such marks as quoting. Left out are how a cited work relates to each end
    of a statement, in which way statements contest each other, the article's sections, blocks,
    authors and omitted sentences, places of printed references, tours, and findings of the audit.

    Raises:
        UnknownNodeError: a statement names a node that no table has.
    """
    rows = Rows(facts)
    columns = rows.edge_columns()
    return {
        "about.json": write_about(facts, columns),
        "edges.tsv": write_table(columns, rows.edges()),
        "nodes.tsv": write_table(NODE_COLUMNS, rows.nodes()),
    }


def to_kgx_jsonl(facts: FactBase) -> Mapping[str, Iterable[str]]:
    """Return the same as `to_kgx` as `nodes.jsonl` and `edges.jsonl`, with texts unchanged.

    Raises:
        UnknownNodeError: a statement names a node that no table has.
    """
    rows = Rows(facts)
    columns = rows.edge_columns()
    return {
        "about.json": write_about(facts, columns),
        "edges.jsonl": write_lines(columns, rows.edges()),
        "nodes.jsonl": write_lines(NODE_COLUMNS, rows.nodes()),
    }


def write_table(columns: Mapping[str, str], rows: Iterable[Row]) -> Iterator[str]:
    """Yield a table as KGX reads it: tabs between cells, no quoting, lists joined by `|`."""
    yield "\t".join(columns) + "\n"
    for row in rows:
        yield "\t".join(write_kgx_cell(row.get(column, "")) for column in columns) + "\n"


def write_kgx_cell(value: str | bool | Sequence[str]) -> str:
    """Return a value as a cell; False is empty, because KGX reads any word as true.

    >>> write_kgx_cell(["a|b", "c"]), write_kgx_cell(True), write_kgx_cell(False)
    ('a¦b|c', 'true', '')
    """
    if isinstance(value, bool):
        return "true" if value else ""
    if isinstance(value, str):
        return BREAKS.sub(" ", value).replace(BAR, BROKEN_BAR)
    return BAR.join(map(write_kgx_cell, value))


def write_lines(columns: Mapping[str, str], rows: Iterable[Row]) -> Iterator[str]:
    """Yield rows as JSON Lines, without empty values."""
    for row in rows:
        kept = {
            column: row[column] for column in columns if row.get(column, "") not in ("", [], ())
        }
        yield json.dumps(kept, ensure_ascii=False) + "\n"


def write_about(facts: FactBase, columns: Mapping[str, str]) -> Iterator[str]:
    """Yield the text of `about.json`: title, licenses, credits, and what the columns hold."""
    data = facts.data
    about: Mapping[str, Any] = {
        "title": data.title,
        "version": data.version,
        "released_on": data.released_on,
        "summary": data.summary,
        "license": data.license,
        "credits": [
            {"title": each.title, "credit": each.credit, "license": each.license}
            for each in facts.collections.values()
        ],
        "read_this_first": (
            f"{not_true_yet('somebody says so', 'verdict, reservations and safety notes')} "
            "Not medical advice. Let kgx stream (`kgx transform --stream`): otherwise it joins "
            "edges that deny each other. Other programs must tell edges apart by `id`, not by "
            "subject, predicate and object, and read `negated`. The tables have no "
            "quoting, and a name may begin with a quotation mark: read them with quote_char=None "
            "(Polars), quoting=3 (pandas) or quote_char=False (pyarrow)."
        ),
        "biolink_model": BIOLINK_VERSION,
        "node_columns": NODE_COLUMNS,
        "edge_columns": columns,
    }
    yield json.dumps(about, ensure_ascii=False, indent=2) + "\n"
