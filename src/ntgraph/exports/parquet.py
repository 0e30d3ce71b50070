"""Parquet: the tables with their types, for pandas, DuckDB and Spark."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ntgraph.atomic_write import Chunks
from ntgraph.errors import needs_extra
from ntgraph.exports.data_tables import FLAG, INTEGER, LIST, TEXT, DataTable, list_tables
from ntgraph.facts import FactBase

if TYPE_CHECKING:
    import pyarrow as pa


def to_parquet(facts: FactBase) -> dict[str, Chunks]:
    """Return each table of `list_tables` as a Parquet file; lists stay lists.

    The same version of pyarrow gives the same bytes.

    Raises:
        MissingDependencyError: pyarrow is not installed.

    >>> import ntgraph
    >>> files = to_parquet(ntgraph.load_facts(ntgraph.shipped_facts()))
    >>> next(iter(files["nodes.parquet"]))[:4]
    b'PAR1'
    """
    with needs_extra("parquet", "Parquet tables"):
        import pyarrow  # noqa: F401 - if missing, raise before anything is written
    return {f"{name}.parquet": write_parquet(table) for name, table in list_tables(facts).items()}


def write_parquet(table: DataTable) -> Iterator[bytes]:
    """Yield a table as one Parquet file."""
    import pyarrow as pa
    from pyarrow import parquet

    schema = make_schema(table)
    columns = zip(*table.rows(), strict=True)
    made = list(columns) or [()] * len(schema)
    arrays = [
        pa.array(map(repair, cells), type=field.type)
        for cells, field in zip(made, schema, strict=True)
    ]
    file = io.BytesIO()
    parquet.write_table(pa.Table.from_arrays(arrays, schema=schema), file, compression="snappy")
    yield file.getvalue()


def make_schema(table: DataTable) -> pa.Schema:
    """Return the Arrow schema of a table: the names and types of its columns."""
    import pyarrow as pa

    types = {TEXT: pa.string(), INTEGER: pa.int64(), FLAG: pa.bool_(), LIST: pa.list_(pa.string())}
    return pa.schema([(name, types[kind]) for name, kind in table.columns.items()])


def repair(cell: object) -> object:
    """Return a cell with `?` for each lone surrogate, which UTF-8 cannot hold."""
    if isinstance(cell, str):
        return cell.encode("utf-8", "replace").decode("utf-8")
    return [repair(each) for each in cell] if isinstance(cell, tuple) else cell
