"""Records written as rows of tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ntgraph.facts.canonical_form import format_table
from ntgraph.facts.table_columns import TableSpec
from ntgraph.facts.table_reader import INVISIBLE
from ntgraph.records import Span

RowValues = Mapping[str, object]


def format_rows(spec: TableSpec, rows: Iterable[RowValues]) -> str:
    """Return a table in canonical form.

    Args:
        spec: the table.
        rows: values by column; a column that is not named stays empty, and what is no column
            of the table is left out.
    """
    return format_table(
        spec, [[write_cell(row.get(name, "")) for name in spec.columns] for row in rows]
    )


def write_cell(value: object) -> str:
    """Return a value as the text of a cell.

    >>> write_cell(("a", "b")), write_cell(True), write_cell(None)
    ('a|b', 'true', '')
    """
    if isinstance(value, tuple):
        return "|".join(map(str, value))
    if isinstance(value, bool):
        return "true" if value else ""
    return "" if value is None else str(value)


def clean_cell(words: str) -> str:
    r"""Return words on one line, without characters that nobody sees; no table may have them.

    >>> clean_cell(" two\nlines\tand a\u200b tab\u2028")
    'two lines and a tab'
    """
    return " ".join(INVISIBLE.sub("", " ".join(words.split())).split())


def record_values(record: object) -> dict[str, object]:
    """Return the fields of a record by name."""
    return {name: getattr(record, name) for name in record.__slots__}  # type: ignore[attr-defined] # every record has slots


def span_values(span: Span) -> dict[str, object]:
    """Return the five cells of a place in an article by column."""
    return {
        "section": span.section,
        "block": span.block,
        "start": span.start,
        "end": span.end,
        "span_sha256": span.sha256,
    }
