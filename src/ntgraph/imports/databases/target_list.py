"""Read a database's list of targets: human proteins, found by many kinds of keys.

Keys are the UniProt accessions and gene symbols of human, rat and mouse, and Entrez numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ntgraph.imports.databases.action_rules import Rules
from ntgraph.imports.databases.maker_file import MakerFile
from ntgraph.imports.databases.maker_names import clean_name, split_names
from ntgraph.records import Node
from ntgraph.records.vocabulary import SUBUNIT


@dataclass(frozen=True, slots=True)
class TargetRecord:
    """One human protein as a database lists it; `kind` is a subtype of Target, or empty."""

    accession: str
    kind: str
    name: str
    family: str = ""
    short: str = ""
    symbol: str = ""
    hgnc: str = ""
    gene_name: str = ""
    target_id: str = ""
    synonyms: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """All names of the target in the database, in small letters, joined by slashes."""
        called = (self.name, self.family, self.short, self.gene_name, *self.synonyms)
        return " / ".join(called).casefold()


@dataclass(slots=True)
class TargetList:
    """Targets by human UniProt accession, found by any of their keys."""

    by_accession: dict[str, TargetRecord] = field(default_factory=dict)
    _by_key: dict[str, str] = field(default_factory=dict)

    def add(self, record: TargetRecord, keys: Iterable[str]) -> None:
        """Add a target with its keys; a key that leads to an earlier target stays with that."""
        self.by_accession.setdefault(record.accession, record)
        for key in (record.accession, *keys):
            if key:
                self._by_key.setdefault(key.casefold(), record.accession)

    def find(self, *keys: str) -> TargetRecord | None:
        """Return the target of the first key that leads to one; None if no key does."""
        for key in keys:
            accession = self._by_key.get(key.casefold()) if key else None
            if accession:
                return self.by_accession[accession]
        return None


def read_targets(file: MakerFile | None, nodes: Iterable[Node], rules: Rules) -> TargetList:
    """Return a database's targets, and those of our nodes that it lacks."""
    targets = TargetList()
    rows = sorted(file.rows() if file else (), key=family_order)
    for row in rows:
        for accession in accessions(row["human"]):
            keys = [*accessions(row["rat"]), *accessions(row["mouse"]), row["symbol"]]
            keys += [row["rat_symbol"], row["mouse_symbol"]]
            keys += [f"gene:{gene}" for gene in split_names(row["gene"])]
            targets.add(make_record(accession, row, rules), keys)
    for node in nodes:
        for accession in node_accessions(node):
            kind = "receptor" if node.subtype == SUBUNIT else node.subtype
            record = TargetRecord(accession, kind, node.label)
            targets.add(record, [f"gene:{gene}" for gene in gene_numbers(node)])
    return targets


def family_order(row: dict[str, str]) -> tuple[int, str]:
    """Return a sort key by family number: where two families list a protein, the older counts."""
    number = row["family_id"]
    return (int(number) if number.isdecimal() else 0, row["target_id"])


def accessions(cell: str) -> list[str]:
    """Return the UniProt accessions of a cell, each once, without the numbers of isoforms."""
    return list(dict.fromkeys(each.partition("-")[0] for each in split_names(cell)))


def make_record(accession: str, row: dict[str, str], rules: Rules) -> TargetRecord:
    """Return the record of one protein of a row."""
    symbol = clean_name(row["symbol"])
    number = row["hgnc"].upper().removeprefix("HGNC:")
    return TargetRecord(
        accession=accession,
        kind=rules.kind_of(row["class"], symbol),
        name=clean_name(row["name"]),
        family=clean_name(row["family"]),
        short=clean_name(row["short"]),
        symbol=symbol,
        hgnc=f"HGNC:{number}" if number.isdecimal() else "",
        gene_name=clean_name(row["gene_name"]),
        target_id=clean_name(row["target_id"]),
        synonyms=tuple(split_names(row["synonyms"])),
    )


def node_accessions(node: Node) -> Iterator[str]:
    """Yield the UniProt accessions of a node."""
    for each in (node.id, *node.identifiers):
        if each.startswith("UniProtKB:"):
            yield each.removeprefix("UniProtKB:")


def gene_numbers(node: Node) -> Iterator[str]:
    """Yield the Entrez gene numbers of a node."""
    for each in node.identifiers:
        prefix, _, number = each.partition(":")
        if prefix in ("NCBIGene", "NCBIGENE"):
            yield number
