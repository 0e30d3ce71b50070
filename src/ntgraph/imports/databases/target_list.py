"""The targets a maker lists: human proteins, found by any species' accession or gene."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ntgraph.imports.databases.action_rules import Rules
from ntgraph.imports.databases.maker_file import MakerFile
from ntgraph.imports.databases.maker_names import clean, split_names
from ntgraph.records import Node


@dataclass(frozen=True, slots=True)
class TargetRecord:
    """One human protein as a maker lists it; `kind` is a subtype of Target, or empty."""

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
        """All that the maker calls it, in small letters."""
        called = (self.name, self.family, self.short, self.gene_name, *self.synonyms)
        return " / ".join(called).casefold()


@dataclass(slots=True)
class TargetList:
    """Targets by human accession, and what else leads to them."""

    by_accession: dict[str, TargetRecord] = field(default_factory=dict)
    _by_key: dict[str, str] = field(default_factory=dict)

    def add(self, record: TargetRecord, keys: Iterable[str]) -> None:
        """Add a target with the accessions, symbols and gene numbers that lead to it."""
        self.by_accession.setdefault(record.accession, record)
        for key in (record.accession, *keys):
            if key:
                self._by_key.setdefault(key.casefold(), record.accession)

    def find(self, *keys: str) -> TargetRecord | None:
        """Find a target by the first key that leads to one."""
        for key in keys:
            accession = self._by_key.get(key.casefold()) if key else None
            if accession:
                return self.by_accession[accession]
        return None


def read_targets(file: MakerFile | None, nodes: Iterable[Node], rules: Rules) -> TargetList:
    """Read a maker's list of targets, and add those among the nodes that it lacks."""
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
            record = TargetRecord(accession, node.subtype, node.label)
            targets.add(record, [f"gene:{gene}" for gene in gene_numbers(node)])
    return targets


def family_order(row: dict[str, str]) -> tuple[int, str]:
    """Sort by family, so that of two families with one protein the older one names it."""
    number = row["family_id"]
    return (int(number) if number.isdecimal() else 0, row["target_id"])


def accessions(cell: str) -> list[str]:
    """Split a cell of UniProt accessions; a form of a protein counts as the protein."""
    return list(dict.fromkeys(each.partition("-")[0] for each in split_names(cell)))


def make_record(accession: str, row: dict[str, str], rules: Rules) -> TargetRecord:
    """Make the record of one protein of a row."""
    symbol = clean(row["symbol"])
    number = row["hgnc"].upper().removeprefix("HGNC:")
    return TargetRecord(
        accession=accession,
        kind=rules.kind_of(row["class"], symbol),
        name=clean(row["name"]),
        family=clean(row["family"]),
        short=clean(row["short"]),
        symbol=symbol,
        hgnc=f"HGNC:{number}" if number.isdecimal() else "",
        gene_name=clean(row["gene_name"]),
        target_id=clean(row["target_id"]),
        synonyms=tuple(split_names(row["synonyms"])),
    )


def node_accessions(node: Node) -> Iterator[str]:
    """Give the UniProt accessions a node stands for."""
    for each in (node.id, *node.identifiers):
        if each.startswith("UniProtKB:"):
            yield each.removeprefix("UniProtKB:")


def gene_numbers(node: Node) -> Iterator[str]:
    """Give the Entrez gene numbers a node stands for."""
    for each in node.identifiers:
        prefix, _, number = each.partition(":")
        if prefix in ("NCBIGene", "NCBIGENE"):
            yield number
