"""Read the files of the Guide to Pharmacology (GtoPdb) as readings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from ntgraph.imports.databases.action_rules import CARRIES, UNSAID, Rules
from ntgraph.imports.databases.affinity import read_affinity
from ntgraph.imports.databases.known_facts import KnownFacts
from ntgraph.imports.databases.maker_data import MakerData, pubmed_numbers, species_name
from ntgraph.imports.databases.maker_file import MakerFile, need_file
from ntgraph.imports.databases.maker_layouts import INTERACTIONS_FILE, LIGANDS_FILE, TARGETS_FILE
from ntgraph.imports.databases.maker_names import (
    clean_name,
    fold_name,
    shorten_comment,
    split_names,
)
from ntgraph.imports.databases.substance_matches import MakerSubstance, match_substances
from ntgraph.imports.databases.target_list import TargetList, TargetRecord, accessions, read_targets
from ntgraph.imports.databases.target_nodes import known_targets, node_id
from ntgraph.imports.databases.target_readings import TargetReading
from ntgraph.records import Node
from ntgraph.records.vocabulary import HUMAN, MAIN_TARGET_NOTE, OTHER_TARGET_NOTE, TARGET_TYPE

YES, NO = ("t", "true", "yes", "1"), ("f", "false", "no", "0")
SAYS_NOTHING = ("", "not determined", "none")


def read_gtopdb(folder: Path, world: KnownFacts, rules: Rules) -> MakerData:
    """Return what the Guide's three files say about the nodes of some facts.

    Args:
        folder: the folder with the files as downloaded, plain or as .gz.
        world: the facts whose nodes are looked up.
        rules: the rule table, which turns the Guide's words into predicates.

    Raises:
        FactsError: a file is missing or cannot be read to its end.
    """
    files = [need_file(folder, spec) for spec in (INTERACTIONS_FILE, LIGANDS_FILE, TARGETS_FILE)]
    targets = read_targets(files[2], world.of_type(TARGET_TYPE), rules)
    repeated: Counter[str] = Counter()
    resolution = match_substances(world.substances, read_ligands(files[1], repeated))
    maker_data = MakerData([], targets, resolution, files)
    InteractionReader(world, rules, maker_data, repeated).read(files[0])
    return maker_data


def read_ligands(file: MakerFile, repeated: Counter[str]) -> Iterator[MakerSubstance]:
    """Yield the ligands; add to `repeated` how often each name occurs."""
    for row in file.rows():
        repeated[fold_name(row["name"])] += 1
        identifiers = [f"GTOPDB.LIGAND:{row['id']}"]
        identifiers += [f"PUBCHEM.COMPOUND:{cid}" for cid in split_names(row["cid"])]
        yield MakerSubstance(
            key=row["id"],
            name=clean_name(row["name"]),
            names=tuple(split_names(row["inn"])),
            synonyms=tuple(split_names(row["synonyms"])),
            identifiers=tuple(identifiers),
        )


class InteractionReader:
    """Reads the interactions of our nodes, and adds readings and counts to the maker's data."""

    def __init__(
        self, world: KnownFacts, rules: Rules, maker_data: MakerData, repeated: Counter[str]
    ) -> None:
        self.world, self.rules, self.maker_data = world, rules, maker_data
        self.known = known_targets(world)
        self.by_id: dict[str, Node] = {}
        self.by_name: dict[str, Node] = {}
        for match in maker_data.resolution.resolved.values():
            entry = match.entries[0]
            self.by_id[entry.key] = match.node
            # Rows without a ligand's number have its name; a name of two ligands is of no use.
            if repeated[fold_name(entry.name)] == 1:
                self.by_name[fold_name(entry.name)] = match.node

    def read(self, file: MakerFile) -> None:
        """Read every row; rows about ligands that are none of our nodes add nothing."""
        for row in file.rows():
            number = row["ligand_id"]
            node = self.by_id.get(number) if number else self.by_name.get(fold_name(row["ligand"]))
            if node is not None:
                self.maker_data.rows[node.id] += 1
                self.maker_data.readings += self.read_row(row, node)

    def read_row(self, row: dict[str, str], node: Node) -> Iterator[TargetReading]:
        """Yield the readings of a row about a node, one for each protein of its target."""
        skipped = self.maker_data.skipped
        records = self.find_targets(row, self.maker_data.targets)
        if not records:
            skipped["target is no human protein of the target list, nor like one"] += 1
        for record in records:
            decision = self.rules.decide(record.kind, row["type"], row["action"])
            if not decision.named:
                self.maker_data.unnamed_words[f"{row['type']} / {row['action']}"] += 1
            if self.is_too_much(node, row, decision.predicate):
                skipped[
                    "messenger row that is neither its own nor a human one with a direction"
                ] += 1
                continue
            if not self.maker_data.can_say(decision.predicate, node, self.world):
                continue
            yield TargetReading(
                subject=node.id,
                predicate=decision.predicate,
                object=node_id(record.accession, self.known),
                qualifiers=decision.qualifiers,
                species=species_name(row["species"]),
                locator=row_locator(row),
                affinity=read_affinity(
                    row["unit"], (row["low"], row["median"], row["high"]), row["relation"]
                ),
                literature=pubmed_numbers(row["literature"]),
                is_natural=is_endogenous(row) and record.kind in ("receptor", "channel"),
                notes=tuple(row_notes(row, is_complex=len(records) > 1 or "|" in row["symbol"])),
            )

    def find_targets(self, row: dict[str, str], targets: TargetList) -> list[TargetRecord]:
        """Return the human proteins of a row's target, by accession, else by gene symbol."""
        found: dict[str, TargetRecord] = {}
        for key in accessions(row["accession"]) or split_names(row["symbol"]):
            record = targets.find(key)
            if record is None and "|" not in row["symbol"]:
                record = targets.find(row["symbol"])
            if record is not None:
                found.setdefault(record.accession, record)
        return list(found.values())

    def is_too_much(self, node: Node, row: dict[str, str], predicate: str) -> bool:
        """Return whether a row about a messenger is left out.

        Kept are its natural actions in the body, and human rows that say what it does.
        """
        if not self.world.allows(CARRIES, TARGET_TYPE, node.node_type):
            return False
        return not is_endogenous(row) and (
            predicate == UNSAID or species_name(row["species"]) != HUMAN
        )


def is_endogenous(row: dict[str, str]) -> bool:
    """Return whether the ligand is a substance of the body, not that it is this target's own."""
    return row["endogenous"].casefold() in YES


def row_locator(row: dict[str, str]) -> tuple[str, str]:
    """Return kind and number of a row's place: its own id, else those of ligand and target."""
    if row["id"]:
        return ("interaction", clean_name(row["id"]))
    return ("ligand and target", clean_name(f"{row['ligand_id']}-{row['target_id']}"))


def row_notes(row: dict[str, str], *, is_complex: bool) -> Iterator[str]:
    """Yield the short notes of a row: selectivity, site, comment and the like.

    Args:
        row: a row of interactions.
        is_complex: whether the target is a complex of several proteins.
    """
    if is_endogenous(row):
        yield "a substance of the body itself"
    if row["primary"].casefold() in YES:
        yield MAIN_TARGET_NOTE
    elif row["primary"].casefold() in NO and not is_endogenous(row):
        yield OTHER_TARGET_NOTE
    selectivity = " ".join(row["selectivity"].casefold().split())
    if selectivity not in SAYS_NOTHING:
        yield f"selectivity: {shorten_comment(selectivity)}"
    if site := shorten_comment(row["site"]):
        yield f"site: {site}"
    if comment := shorten_comment(row["comment"]):
        yield f"comment: {comment}"
    if is_complex and (name := shorten_comment(row["target"])):
        yield f"seen on the complex {name}"
