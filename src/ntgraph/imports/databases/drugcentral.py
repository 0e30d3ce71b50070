"""Read DrugCentral's files as readings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ntgraph.imports.databases.action_rules import CARRIES, UNSAID, Decision, Rules
from ntgraph.imports.databases.affinity import Affinity, read_affinity
from ntgraph.imports.databases.known_facts import DRUG_CLASS, KnownFacts
from ntgraph.imports.databases.maker_data import MakerData, pubmed_numbers, species_name
from ntgraph.imports.databases.maker_file import MakerFile, find_file, need_file
from ntgraph.imports.databases.maker_layouts import CLASSES_FILE, DRUG_TARGETS_FILE, TARGETS_FILE
from ntgraph.imports.databases.maker_names import clean_name, fold_name, split_names
from ntgraph.imports.databases.substance_matches import MakerSubstance, match_substances
from ntgraph.imports.databases.target_list import TargetRecord, accessions, read_targets
from ntgraph.imports.databases.target_nodes import known_targets, node_id
from ntgraph.imports.databases.target_readings import TargetReading
from ntgraph.records import Node
from ntgraph.records.vocabulary import IN_PEOPLE, TARGET_TYPE

BELONGS = "is_a"
MESH = re.compile(r"D\d{6,9}")
PUBMED_PAGE = re.compile(r"(?:ncbi\.nlm\.nih\.gov/pubmed|pubmed\.ncbi\.nlm\.nih\.gov)/(\d{1,8})\b")


def read_drugcentral(folder: Path, world: KnownFacts, rules: Rules) -> MakerData:
    """Return what DrugCentral's list of targets says, and its list of classes if there is one.

    The 2016 list has only Entrez gene numbers; the Guide's list of targets in the same folder
    leads from these to proteins.

    Raises:
        FactsError: a file is missing or cannot be read to its end.
    """
    file = need_file(folder, DRUG_TARGETS_FILE)
    listed = find_file(folder, TARGETS_FILE, needed=False)
    classes = find_file(folder, CLASSES_FILE, needed=False)
    targets = read_targets(listed, world.of_type(TARGET_TYPE), rules)
    rows = list(file.rows())
    resolution = match_substances(world.substances, read_drugs(rows))
    files = [each for each in (file, listed, classes) if each is not None]
    maker_data = MakerData([], targets, resolution, files)
    DrugReader(world, rules, maker_data).read(rows, classes)
    return maker_data


def drug_key(row: dict[str, str]) -> str:
    """Return the key of a row's drug: its id, or its name where it has no id."""
    return clean_name(row["drug_id"]) or fold_name(row["drug"])


def read_drugs(rows: list[dict[str, str]]) -> Iterator[MakerSubstance]:
    """Yield each drug of the list once."""
    seen: set[str] = set()
    for row in rows:
        key = drug_key(row)
        if key in seen:
            continue
        seen.add(key)
        identifiers = (f"DRUGBANK:{key}",) if re.fullmatch(r"DB\d{5}", key) else ()
        yield MakerSubstance(key=key, name=clean_name(row["drug"]), identifiers=identifiers)


class DrugReader:
    """Reads the rows about our nodes, and adds readings and counts to the maker's data."""

    def __init__(self, world: KnownFacts, rules: Rules, maker_data: MakerData) -> None:
        self.world, self.rules, self.maker_data = world, rules, maker_data
        self.known = known_targets(world)
        self.drugs = {m.entries[0].key: m.node for m in maker_data.resolution.resolved.values()}

    def read(self, rows: list[dict[str, str]], classes: MakerFile | None) -> None:
        """Read the rows of targets, then those of classes."""
        for row in rows:
            node = self.drugs.get(drug_key(row))
            if node is not None:
                self.maker_data.rows[node.id] += 1
                self.maker_data.readings += self.read_row(row, node)
        for row in classes.rows() if classes else ():
            self.maker_data.readings += self.read_class(row)

    def read_row(self, row: dict[str, str], node: Node) -> Iterator[TargetReading]:
        """Yield the readings of a row, for each target and action that it names."""
        records = self.find_targets(row)
        if not records:
            self.maker_data.skipped["target is no human protein that is listed"] += 1
        is_messenger = self.world.allows(CARRIES, TARGET_TYPE, node.node_type)
        species = species_name(row["species"])
        for record in records:
            for decision in self.decide(row, record):
                if is_messenger and (decision.predicate == UNSAID or species not in IN_PEOPLE):
                    self.maker_data.skipped[
                        "messenger row that is not human or has no direction"
                    ] += 1
                    continue
                if not self.maker_data.can_say(decision.predicate, node, self.world):
                    continue
                yield TargetReading(
                    subject=node.id,
                    predicate=decision.predicate,
                    object=node_id(record.accession, self.known),
                    qualifiers=decision.qualifiers,
                    species=species,
                    locator=(
                        "drug and target",
                        f"{drug_key(row)}-{row['gene'] or record.accession}",
                    ),
                    affinity=row_affinity(row),
                    literature=(
                        *pubmed_numbers(row["literature"]),
                        *pubmed_numbers_in_addresses(row["urls"]),
                    ),
                )

    def decide(self, row: dict[str, str], record: TargetRecord) -> Iterator[Decision]:
        """Yield a decision for each action of a row; `binds` where the row has no action."""
        for action in row["actions"].split("|"):
            if not action.strip():
                yield Decision(UNSAID)
                continue
            decision = self.rules.decide(record.kind, "", action)
            if not decision.named:
                self.maker_data.unnamed_words[action.strip()] += 1
            yield decision

    def find_targets(self, row: dict[str, str]) -> list[TargetRecord]:
        """Return the human proteins of a row: by accession, else gene number, else gene symbol."""
        targets = self.maker_data.targets
        keys = [[each] for each in accessions(row["accession"])]
        keys = keys or [[f"gene:{gene}"] for gene in split_names(row["gene"])]
        keys = keys or [[symbol] for symbol in split_names(row["symbol"])]
        found = [record for key in keys if (record := targets.find(*key)) is not None]
        return list(dict.fromkeys(found))

    def read_class(self, row: dict[str, str]) -> Iterator[TargetReading]:
        """Yield a reading for each drug class among our nodes that the row's drug belongs to."""
        node = self.drugs.get(drug_key(row))
        if node is None:
            return
        for group in self.world.of_type(DRUG_CLASS):
            if is_group(group, row) and self.world.allows(BELONGS, node.node_type, DRUG_CLASS):
                locator = ("drug and class", f"{drug_key(row)}-{clean_name(row['class_id'])}")
                yield TargetReading(node.id, BELONGS, group.id, locator=locator)


def is_group(group: Node, row: dict[str, str]) -> bool:
    """Return whether a row's class is the node `group`, by identifier or exact name."""
    id = row["class_id"]
    curie = f"MESH:{id}" if MESH.fullmatch(id) else id
    names = {fold_name(name) for name in (group.label, *group.synonyms)}
    return curie in (group.id, *group.identifiers) or fold_name(row["class"]) in names


def row_affinity(row: dict[str, str]) -> Affinity | None:
    """Return a row's measured value, if any; newer lists print it on a p scale."""
    unit = row["unit"]
    return read_affinity(f"p{unit}" if unit else "", (row["value"],), row["relation"])


def pubmed_numbers_in_addresses(cell: str) -> tuple[int, ...]:
    """Return the PubMed numbers among the web addresses of a cell."""
    return tuple(int(number) for number in PUBMED_PAGE.findall(cell))
