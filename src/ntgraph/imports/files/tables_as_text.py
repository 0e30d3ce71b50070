"""Tables that are no text, written as lines with tabs, so that each row has a place.

The readers of tables of text then read them. The number of a line is that of the row.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from ntgraph.imports.files.csv_tables import CsvDialect
from ntgraph.imports.files.import_size_limits import LARGEST_FILE
from ntgraph.imports.files.open_graph_file import GraphFile

TABS = CsvDialect("\t", quoted=True)


def write_as_text(file: GraphFile, rows: Iterable[tuple[int, Sequence[str]]]) -> None:
    """Fill the text of a file with rows; each has its number, and numbers must ascend.

    Raises:
        GraphFileError: the rows are too large together.
    """
    out, line, length = io.StringIO(), 1, 0
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    for number, cells in rows:
        out.write("\n" * (number - line))
        writer.writerow([" ".join(cell.splitlines()) for cell in cells])
        length += sum(map(len, cells)) + len(cells)
        if length > LARGEST_FILE:
            message = f"expected at most {LARGEST_FILE // 1024**2} MB of texts: take a part of it"
            file.refuse(number, "", message)
        line = number + 1
    file.text = out.getvalue()
    file.raw = file.text.encode("utf-8", "replace")


def describe_places(what: str) -> str:
    """Return the note that says what the places in a file that is no text are."""
    return f"places are counted in {what} written as lines with tabs; lines are its rows"
