"""Small made-up files of both databases, and facts, with every case that an import handles."""

from __future__ import annotations

import csv
import gzip
import io
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from ntgraph.facts.canonical_form import format_table
from ntgraph.facts.table_columns import NODES, REFERENCE_STATEMENTS, SOURCES, TableSpec

ROOT = Path(__file__).resolve().parents[3]
DATA = ROOT.parent / "shared" / "data"

OLD = {
    "Ligand ID": "ligand_id", "Target": "target", "Target ID": "target_id",
    "Target Gene Symbol": "target_gene_symbol", "Target UniProt ID": "target_uniprot",
    "Target Species": "target_species", "Ligand": "ligand", "Type": "type", "Action": "action",
    "Action comment": "action_comment", "Selectivity": "selectivity", "Endogenous": "endogenous",
    "Primary Target": "primary_target", "Affinity Units": "affinity_units",
    "Affinity High": "affinity_high", "Affinity Median": "affinity_median",
    "Affinity Low": "affinity_low", "Original Affinity Relation": "original_affinity_relation",
    "Receptor Site": "receptor_site", "PubMed ID": "pubmed_id",
}  # fmt: skip
LIGAND_COLUMNS = ("Ligand ID", "Name", "PubChem CID", "INN", "Synonyms")
TARGET_COLUMNS = (
    "Type", "Family id", "Family name", "Target id", "Target name", "Target abbreviated name",
    "synonyms", "HGNC id", "HGNC symbol", "HGNC name", "Human SwissProt", "Human Entrez Gene",
    "RGD symbol", "Rat SwissProt", "MGI symbol", "Mouse SwissProt",
)  # fmt: skip
DRUG_COLUMNS = (
    "GeneID", "drugbank_id", "drugbank_name", "pubmed_ids", "sources", "actions", "urls",
)  # fmt: skip
NEW_DRUG_COLUMNS = (
    "STRUCT_ID", "DRUG_NAME", "TARGET_NAME", "ACCESSION", "GENE", "ACT_VALUE", "ACT_TYPE",
    "RELATION", "ACT_SOURCE_URL", "ORGANISM",
)  # fmt: skip
CLASS_COLUMNS = ("drugbank_id", "drugbank_name", "class_id", "class_name")
VERSION = "# GtoPdb Version: 2031.2 - published: 2031-06-15"

Row = Mapping[str, str]


def ligand(id: str, name: str, *, cid: str = "", inn: str = "", synonyms: str = "") -> Row:
    """Return one row of ligands."""
    values = (id, name, cid, inn, synonyms)
    return dict(zip(LIGAND_COLUMNS, values, strict=True))


def target(kind: str, symbol: str, name: str, accession: str, **more: str) -> Row:
    """Return one row of targets and families."""
    row = dict.fromkeys(TARGET_COLUMNS, "")
    row |= {"Type": kind, "HGNC symbol": symbol, "Target name": name, "Human SwissProt": accession}
    row |= {"Family id": "1", "Family name": "Family", "Target id": "7", "HGNC id": "9"}
    return row | {key.replace("_", " "): value for key, value in more.items()}


def interaction(name: str, accession: str, kind: str, action: str = "None", **more: str) -> Row:
    """Return one row of interactions; `more` has full column names with underscores."""
    row = dict.fromkeys(OLD, "")
    row |= {"Ligand": name, "Target UniProt ID": accession, "Type": kind, "Action": action}
    row |= {"Target Species": "Human", "Endogenous": "f", "Primary Target": "f"}
    row |= {"Affinity Units": "pKi", "Selectivity": "Not Determined", "Ligand ID": "", "id": ""}
    return row | {key.replace("_", " ") if key != "id" else key: v for key, v in more.items()}


LIGANDS = (
    ligand("10", "snowine", cid="100", synonyms="benzoyl&shy;snow|Snow®"),
    ligand("11", "dopamine", cid="681", synonyms="3-hydroxytyramine"),
    ligand("12", "calmazepam", inn="calmazepam"),
    ligand("13", "twin", synonyms="doublet"),
    ligand("14", "other twin", synonyms="doublet"),
    ligand("15", "closeine", cid="150"),
    ligand("16", "silent drug", cid="160"),
    ligand("17", "speedine", cid="170"),
    ligand("18", "[3H]speedine", cid="170"),
    ligand("19", "&beta;-<i>Stopper</i>", synonyms="stop<sub>2</sub>"),
    ligand("20", "GABA"),
    ligand("21", "adrenaline"),
)
TARGETS = (
    target(
        "transporter", "SLC6A3", "DAT", "Q01959", Human_Entrez_Gene="6531", Rat_SwissProt="P23977",
        synonyms="dopamine transporter|DAT1", RGD_symbol="Slc6a3", HGNC_id="11049",
        Family_name="Monoamine transporter subfamily", Target_id="927",
    ),
    target("transporter", "SLC18A2", "Vesicular transporter 2", "Q05940", Family_id="2"),
    target("transporter", "ATP1A1", "Na<sup>+</sup> pump", "P05023", Human_Entrez_Gene="476"),
    target("enzyme", "MAOB", "Monoamine oxidase B", "P27338", Human_Entrez_Gene="4129"),
    target("gpcr", "DRD2", "D<sub>2</sub> receptor", "P14416", Rat_SwissProt="P61169",
           Family_name="Dopamine receptors", Human_Entrez_Gene="1813"),
    target("gpcr", "DRD3", "D<sub>3</sub> receptor", "P35462", Family_name="Dopamine receptors"),
    target("gpcr", "TAAR1", "TA<sub>1</sub> receptor", "Q96RJ0"),
    target("lgic", "GABRA1", "GABA<sub>A</sub> receptor &alpha;1 subunit", "P14867",
           Family_name="GABA<sub>A</sub> receptors", Human_Entrez_Gene="2554"),
    target("lgic", "GABRB3", "GABA<sub>A</sub> receptor &beta;3 subunit", "P28472"),
    target("vgic", "SCN5A", "Na<sub>v</sub>1.5", "Q14524", Mouse_SwissProt="Q9JJV9"),
    target("other_protein", "SIGMAR1", "sigma 1", "Q99720"),
    target("enzyme", "MAOB", "Monoamine oxidase B again", "P27338", Family_id="99"),
)  # fmt: skip
INTERACTIONS = (
    interaction("snowine", "P23977", "Inhibitor", "Inhibition", id="2", Target_Species="Rat",
                Affinity_Low="6.2", Affinity_High="7", PubMed_ID="30|4", Primary_Target="t",
                Selectivity="Non-selective"),
    interaction("snowine", "P23977", "Inhibitor", "Inhibition", id="10", Target_Species="Rat",
                Affinity_Median="7.349", PubMed_ID="4|500"),
    interaction("snowine", "Q14524", "Channel blocker", id="3", Affinity_Units="pIC50",
                Affinity_Median="5", Original_Affinity_Relation=">", Target_Species="None"),
    interaction("calmazepam", "P14867", "Allosteric modulator", "Positive", id="4",
                Receptor_Site="benzodiazepine site"),
    interaction("calmazepam", "P14867|P28472", "Allosteric modulator", "Positive", id="5",
                Target="GABAA a1b3", Target_Gene_Symbol="GABRA1|GABRB3", Target_Species="Mouse"),
    interaction("dopamine", "P14416", "Agonist", "Full agonist", id="6", Endogenous="t"),
    interaction("dopamine", "P61169", "Agonist", "Full agonist", id="7", Endogenous="t",
                Target_Species="Rat"),
    interaction("dopamine", "Q96RJ0", "Agonist", "Partial agonist", id="8"),
    interaction("dopamine", "Q99720", "None", "Binding", id="9"),
    interaction("dopamine", "Q01959", "Inhibitor", "Inhibition", id="11", Target_Species="Rat"),
    interaction("β-Stopper", "P14416", "Antagonist", "Inverse agonist", id="12"),
    interaction("β-Stopper", "P35462", "Agonist", "Partial agonist", id="13"),
    interaction("β-Stopper", "P35462", "Antagonist", "Antagonist", id="14"),
    interaction("β-Stopper", "P61169", "Agonist", "Full agonist", id="15", Target_Species="Rat"),
    interaction("β-Stopper", "P05023", "Inhibitor", "Inhibition", id="16",
                Action_comment="one two three four five six seven"),
    interaction("β-Stopper", "P27338", "Wobbler", "Wobbling", id="17"),
    interaction("β-Stopper", "Q99720", "None", "None", id="18"),
    interaction("β-Stopper", "Q99720", "Inhibitor", "Inhibition", id="19"),
    interaction("β-Stopper", "X99999", "Inhibitor", "Inhibition", id="20",
                Target_Species="Plasmodium falciparum 3D7"),
    interaction("twin", "P14416", "Antagonist", "Antagonist", id="21"),
    interaction("closeine", "P14416", "Antagonist", "Antagonist", id="22"),
    interaction("speedine", "", "Inhibitor", "Inhibition", id="23", Target_Gene_Symbol="Slc6a3",
                Target_Species="Mouse"),
    interaction("GABA", "P14867", "Agonist", "Agonist", id="24", Endogenous="t"),
    interaction("stranger", "P14416", "Agonist", "Agonist", id="25"),
)  # fmt: skip
DRUG_ROWS = tuple(
    dict(zip(DRUG_COLUMNS, row, strict=True))
    for row in (
        ("6531", "DB00001", "Snowine", "77|5", "X", "inhibitor", ""),
        ("6531", "DB00002", "Speedine", "", "X", "releasing agent", ""),
        ("1813", "DB00002", "Speedine", "", "X", "releasing agent", ""),
        ("2554", "DB00003", "Calmazepam", "", "X", "positive allosteric modulator", ""),
        ("476", "DB00003", "Calmazepam", "", "X", "", ""),
        ("4129", "DB00003", "Calmazepam", "", "X", "wobbler", ""),
        ("1813", "DB00988", "Dopamine", "", "X", "agonist", ""),
        ("476", "DB00988", "Dopamine", "", "X", "", ""),
        ("99999999", "DB00001", "Snowine", "", "X", "inhibitor", ""),
        ("1813", "DB00009", "Stranger", "", "X", "agonist", ""),
    )
)
NEW_DRUG_ROWS = (
    {"STRUCT_ID": "5", "DRUG_NAME": "speedine", "ACCESSION": "Q01959", "GENE": "SLC6A3",
     "ACT_VALUE": "6.5", "ACT_TYPE": "Ki", "RELATION": "=", "ORGANISM": "Homo sapiens",
     "ACT_SOURCE_URL": "http://www.ncbi.nlm.nih.gov/pubmed/123"},
    {"STRUCT_ID": "5", "DRUG_NAME": "speedine", "ACCESSION": "P14867|P28472", "GENE": "GABRA1",
     "ORGANISM": "Rattus norvegicus", "ACT_SOURCE_URL": "https://example.org/12345"},
)  # fmt: skip
CLASS_ROWS = tuple(
    dict(zip(CLASS_COLUMNS, row, strict=True))
    for row in (
        ("DB00003", "Calmazepam", "N0000007542", "Calmers"),
        ("DB00003", "Calmazepam", "D001569", "Something else"),
        ("DB00003", "Calmazepam", "D018377", "dopamine"),
        ("DB00009", "Stranger", "N0000007542", "Calmers"),
    )
)
NODE_ROWS = (
    {"id": "ntg:snow", "label": "snow", "node_type": "Drug", "synonyms": "GB",
     "identifiers": "PUBCHEM.COMPOUND:100|DRUGBANK:DB00001"},
    {"id": "ntg:dopamine", "label": "dopamine", "node_type": "Neurotransmitter",
     "synonyms": "3-hydroxytyramine"},
    {"id": "ntg:gaba", "label": "GABA", "node_type": "Neurotransmitter"},
    {"id": "ntg:calm", "label": "Calm", "node_type": "Drug", "synonyms": "calmazepam"},
    {"id": "ntg:twins", "label": "doublet", "node_type": "Drug"},
    {"id": "ntg:near", "label": "closeine", "node_type": "Drug",
     "near_identifiers": "GTOPDB.LIGAND:15"},
    {"id": "ntg:silent", "label": "silent drug", "node_type": "Drug"},
    {"id": "ntg:speed", "label": "speedine", "node_type": "Drug",
     "identifiers": "PUBCHEM.COMPOUND:170|DRUGBANK:DB00002"},
    {"id": "ntg:stop", "label": "stop2", "node_type": "Drug"},
    {"id": "ntg:missing", "label": "MDMA", "node_type": "Drug"},
    {"id": "ntg:calmers", "label": "calmers", "node_type": "DrugClass",
     "identifiers": "MESH:D001569"},
    {"id": "ntg:sleep", "label": "D3 receptor", "node_type": "Effect", "synonyms": "SLC6A3"},
    {"id": "UniProtKB:P14867", "label": "GABA-A alpha-1", "node_type": "Target",
     "subtype": "receptor", "identifiers": "HGNC:4075"},
)  # fmt: skip


def table(columns: Iterable[str], rows: Iterable[Row], *, delimiter: str = ",") -> str:
    """Return rows as a table, as a database writes it."""
    text = io.StringIO()
    writer = csv.DictWriter(
        text, list(columns), restval="", extrasaction="ignore", delimiter=delimiter
    )
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def save(path: Path, text: str) -> None:
    """Save a file, packed if its name says so."""
    raw = text.encode("utf-8")
    path.write_bytes(gzip.compress(raw, mtime=0) if path.suffix == ".gz" else raw)


def gtopdb(
    folder: Path,
    *,
    interactions: Iterable[Row] = INTERACTIONS,
    ligands: Iterable[Row] = LIGANDS,
    targets: Iterable[Row] = TARGETS,
) -> Path:
    """Write the Guide's files as in older releases, and return the folder."""
    folder.mkdir(exist_ok=True)
    rows = [
        {"interaction_id": row["id"]} | {old: row[new] for new, old in OLD.items()}
        for row in interactions
    ]
    save(folder / "gtopdb-interactions.csv.gz", table(["interaction_id", *OLD.values()], rows))
    save(folder / "gtopdb-ligands.csv.gz", table(LIGAND_COLUMNS, ligands))
    text = f'"{VERSION}"\n' + table(TARGET_COLUMNS, targets)
    save(folder / "gtopdb-targets_and_families.csv.gz", text)
    return folder


def new_gtopdb(folder: Path) -> Path:
    """Write the same rows as in present releases: other headings, ids of ligands, not of rows."""
    folder.mkdir(exist_ok=True)
    ids = {"β-Stopper": "19"} | {row["Name"]: row["Ligand ID"] for row in LIGANDS}
    rows = [
        {**row, "Ligand ID": ids.get(row["Ligand"], "999"), "Target ID": row["id"]}
        for row in INTERACTIONS
    ]
    files = {
        "interactions.csv": (OLD, rows),
        "ligands.csv": (LIGAND_COLUMNS, LIGANDS),
        "targets_and_families.csv": (TARGET_COLUMNS, TARGETS),
    }
    for name, (columns, content) in files.items():
        save(folder / name, f'\ufeff"{VERSION}"\n' + table(columns, content))
    return folder


def drugcentral(folder: Path, *, rows: Iterable[Row] = DRUG_ROWS) -> Path:
    """Write DrugCentral's files of 2016, and the Guide's list of targets."""
    folder.mkdir(exist_ok=True)
    save(folder / "drugcentral2016-targets.tsv", table(DRUG_COLUMNS, rows, delimiter="\t"))
    classes = table(CLASS_COLUMNS, CLASS_ROWS, delimiter="\t")
    save(folder / "drugcentral2016-drug-to-class.tsv", classes)
    save(folder / "targets_and_families.csv", table(TARGET_COLUMNS, TARGETS))
    return folder


def new_drugcentral(folder: Path) -> Path:
    """Write DrugCentral's newer list: accessions, and no actions."""
    folder.mkdir(exist_ok=True)
    text = table(NEW_DRUG_COLUMNS, NEW_DRUG_ROWS, delimiter="\t")
    save(folder / "drug.target.interaction.tsv.gz", text)
    save(folder / "targets_and_families.csv", table(TARGET_COLUMNS, TARGETS))
    return folder


def cells(spec: TableSpec, rows: Iterable[Row]) -> str:
    """Return rows as one of our tables."""
    return format_table(spec, [[row.get(column, "") for column in spec.columns] for row in rows])


def facts(folder: Path, *curated: Row, nodes: Iterable[Row] = NODE_ROWS) -> Path:
    """Write a facts folder with the shipped vocabulary and hand-curated rows, if any."""
    made = folder / "facts"
    shutil.copytree(ROOT / "graph_data" / "vocabulary", made / "vocabulary")
    shutil.copy(ROOT / "graph_data" / "data.toml", made / "data.toml")
    filled = [{"lay_label": row["label"], "definition": "A thing.", **row} for row in nodes]
    (made / "nodes.tsv").write_text(cells(NODES, filled), encoding="utf-8", newline="")
    (made / "sources.tsv").write_text(cells(SOURCES, []), encoding="utf-8", newline="")
    if curated:
        by_hand = made / "reference" / "by-hand"
        by_hand.mkdir(parents=True)
        text = cells(REFERENCE_STATEMENTS, [{"basis": "recalled", **row} for row in curated])
        (by_hand / "statements.tsv").write_text(text, encoding="utf-8", newline="")
        (by_hand / "collection.toml").write_text(COLLECTION, encoding="utf-8", newline="")
    return made


COLLECTION = """\
slug = "by-hand"
title = "By hand"
maker = "us"
license = "CC-BY-4.0"
credit = "us"
imported = false
curator = "ntgraph"
curated_on = "2026-11-23"
method = "by hand"
"""


def said(folder: Path) -> list[dict[str, Any]]:
    """Return the rows of a collection's statements.tsv as dicts."""
    lines = (folder / "statements.tsv").read_text(encoding="utf-8").splitlines()
    header = lines[0].split("\t")
    return [dict(zip(header, line.split("\t"), strict=True)) for line in lines[1:]]


def triples(folder: Path) -> set[tuple[str, str, str, str, str]]:
    """Return subject, predicate, object, qualifiers and species of every row."""
    keys = ("subject", "predicate", "object", "qualifiers", "species")
    return {tuple(row[key].removeprefix("UniProtKB:") for key in keys) for row in said(folder)}
