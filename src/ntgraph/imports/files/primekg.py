"""PrimeKG as it is published: `kg.csv`, where each row tells of one edge and both its ends.

Every edge stands twice, once from each end; it is read once. Its columns are those of the
published file, doi:10.7910/DVN/IXA7BM, described in doi:10.1038/s41597-023-01960-3.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from ntgraph.imports.files.csv_tables import CsvDialect, open_table
from ntgraph.imports.files.import_notes import show_names
from ntgraph.imports.files.neo4j_header import first_line
from ntgraph.imports.files.open_graph_file import GraphFile
from ntgraph.imports.files.raw_graph import RawEdge, RawGraph, Stretch

COLUMNS = (
    "relation", "display_relation", "x_index", "x_id", "x_type", "x_name", "x_source",
    "y_index", "y_id", "y_type", "y_name", "y_source",
)  # fmt: skip
HEADER = ",".join(COLUMNS)
DRUG, DISEASE, ANATOMY = "drug", "disease", "anatomy"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a word of `display_relation` means: the relation, and the type it leads from.

    Without such a type the words hold in both directions.
    """

    words: str
    subject: str = ""
    negated: bool = False


READINGS: Mapping[str, Reading] = {
    "ppi": Reading("interacts with"),
    "interacts with": Reading("interacts with"),
    "associated with": Reading("is associated with"),
    "linked to": Reading("is linked to"),
    "parent-child": Reading("is parent or child of"),
    "synergistic interaction": Reading("has a synergistic interaction with"),
    "target": Reading("has the target", DRUG),
    "enzyme": Reading("has the enzyme", DRUG),
    "carrier": Reading("has the carrier", DRUG),
    "transporter": Reading("has the transporter", DRUG),
    "indication": Reading("is indicated for", DRUG),
    "contraindication": Reading("is contraindicated for", DRUG),
    "off-label use": Reading("is used off-label for", DRUG),
    "side effect": Reading("has the side effect", DRUG),
    "phenotype present": Reading("has the phenotype", DISEASE),
    "phenotype absent": Reading("has the phenotype", DISEASE, negated=True),
    "expression present": Reading("expresses", ANATOMY),
    "expression absent": Reading("expresses", ANATOMY, negated=True),
}
Ends = tuple[str, str]
# What a row says of an end, and the field that it is read as.
DETAILS: Mapping[str, str] = {
    "name": "label", "type": "type", "source": "source", "id": "source_id"
}  # fmt: skip
TWICE = "is written from both ends in the file and read once, at the line where it stands first"


def is_primekg(file: GraphFile) -> bool:
    """Return whether the first line names the columns of PrimeKG's `kg.csv`."""
    return first_line(file).replace('"', "") == HEADER


def find_reading(display: str, types: Ends) -> tuple[Reading, bool]:
    """Return what a row says, and whether it is written from the end where it leads to.

    Args:
        display: the cell `display_relation`; a word that is not known is kept as it is.
        types: the types of `x` and of `y`.

    >>> find_reading("indication", ("disease", "drug"))
    (Reading(words='is indicated for', subject='drug', negated=False), True)
    """
    reading = READINGS.get(display) or Reading(display)
    return reading, bool(reading.subject) and types[0] != reading.subject == types[1]


def read_primekg(file: GraphFile, _: Mapping[str, str]) -> RawGraph:
    """Return the graph of PrimeKG's `kg.csv`.

    Raises:
        GraphFileError: it has no rows, or rows with too few or too many cells.
    """
    graph = RawGraph(file, lists_nodes=False, texts_only=True)
    graph.ends = ("x_index", "y_index")
    once = ReadOnce()
    unknown: set[str] = set()
    for record, stretch in open_table(file, CsvDialect(",", quoted=True)).records():
        ends = record.get("x_index", ""), record.get("y_index", "")
        for column, end in zip(graph.ends, ends, strict=True):
            if not end.strip():
                file.report(stretch.line, column, "expected the index of a node, got nothing")
        display = record.get("display_relation") or record.get("relation", "")
        if once.is_new(ends, (record.get("relation", ""), display)):
            for side, end in zip("xy", ends, strict=True):
                graph.add_end(end, describe_end(record, side), stretch.line)
            add_row_in_words(graph, ends, display, record, stretch)
            unknown |= {display} - READINGS.keys()
    graph.notes += [*describe_twice(once.count), *describe_unknown(unknown)]
    return graph


def describe_twice(count: int) -> list[str]:
    """Return the note on edges that are written from both ends; none where there are none."""
    return [f"{count:,} {'edge' if count == 1 else 'edges'}: each {TWICE}"] if count else []


def describe_unknown(words: Collection[str]) -> list[str]:
    """Return the note on relations that are kept as they are; none where there are none."""
    return [f"relations that stay as they are written: {show_names(words)}"] if words else []


def describe_end(record: Mapping[str, str], side: str) -> dict[str, str]:
    """Return what a row says of one of its ends."""
    given = {name: record.get(f"{side}_{column}", "") for column, name in DETAILS.items()}
    return {name: value for name, value in given.items() if value}


class ReadOnce:
    """Tells whether an edge was not yet read from its other end; `count` are those that were."""

    def __init__(self) -> None:
        self._waiting: Counter[tuple[str, str, Ends]] = Counter()
        self.count = 0

    def is_new(self, ends: Ends, relation: Ends) -> bool:
        """Return whether the row from the other end did not stand before."""
        start, end = ends
        mirrored = end, start, relation
        if start != end and self._waiting[mirrored] > 0:
            self._waiting[mirrored] -= 1
            self.count += 1
            return False
        self._waiting[start, end, relation] += 1
        return True


def add_row_in_words(
    graph: RawGraph, ends: Ends, display: str, record: Mapping[str, str], stretch: Stretch
) -> None:
    """Add the edge of a row in words, from its subject."""
    types = record.get("x_type", ""), record.get("y_type", "")
    reading, turned = find_reading(display, types)
    start, end = reversed(ends) if turned else ends
    data = {name: value for name, value in record.items() if name not in COLUMNS}
    data["predicate"] = reading.words
    if reading.negated:
        data["negated"] = "true"
    graph.add_edge(RawEdge(start, end, data, stretch, directed=bool(reading.subject)))
