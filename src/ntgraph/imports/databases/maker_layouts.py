"""The names and columns of the databases' files, with those of older releases."""

from __future__ import annotations

from ntgraph.imports.databases.maker_file import FileSpec

TARGETS_FILE = FileSpec(
    name="targets_and_families.csv",
    pattern=r"(gtopdb([-_. ].*)?[-_. ])?targets[-_ ]and[-_ ]families\.csv(\.gz)?",
    delimiter=",",
    columns={
        "class": ("Type",),
        "family_id": ("Family id",),
        "family": ("Family name",),
        "target_id": ("Target id",),
        "name": ("Target name",),
        "short": ("Target abbreviated name",),
        "synonyms": ("synonyms", "Target synonyms"),
        "hgnc": ("HGNC id",),
        "symbol": ("HGNC symbol",),
        "gene_name": ("HGNC name",),
        "human": ("Human SwissProt", "Human UniProt"),
        "gene": ("Human Entrez Gene",),
        "rat_symbol": ("RGD symbol",),
        "rat": ("Rat SwissProt", "Rat UniProt"),
        "mouse_symbol": ("MGI symbol",),
        "mouse": ("Mouse SwissProt", "Mouse UniProt"),
    },
    optional=frozenset({"short", "gene", "rat_symbol", "rat", "mouse_symbol", "mouse"}),
)
LIGANDS_FILE = FileSpec(
    name="ligands.csv",
    pattern=r"(gtopdb([-_. ].*)?[-_. ])?ligands\.csv(\.gz)?",
    delimiter=",",
    columns={
        "id": ("Ligand ID",),
        "name": ("Name", "Ligand name"),
        "cid": ("PubChem CID",),
        "inn": ("INN",),
        "synonyms": ("Synonyms",),
    },
    optional=frozenset({"inn"}),
)
INTERACTIONS_FILE = FileSpec(
    name="interactions.csv",
    pattern=r"(gtopdb([-_. ].*)?[-_. ])?interactions\.csv(\.gz)?",
    delimiter=",",
    columns={
        "id": ("interaction_id",),
        "target": ("Target",),
        "target_id": ("Target ID",),
        "symbol": ("Target Gene Symbol",),
        "accession": ("Target UniProt ID", "target_uniprot"),
        "species": ("Target Species",),
        "ligand": ("Ligand",),
        "ligand_id": ("Ligand ID",),
        "type": ("Type",),
        "action": ("Action",),
        "comment": ("Action comment",),
        "selectivity": ("Selectivity",),
        "endogenous": ("Endogenous",),
        "primary": ("Primary Target",),
        "unit": ("Affinity Units",),
        "high": ("Affinity High",),
        "median": ("Affinity Median",),
        "low": ("Affinity Low",),
        "relation": ("Original Affinity Relation",),
        "site": ("Receptor Site",),
        "literature": ("PubMed ID", "PubMed IDs"),
    },
    optional=frozenset(
        {"id", "target_id", "comment", "selectivity", "primary", "relation", "site", "high", "low"}
    ),
)
DRUG_TARGETS_FILE = FileSpec(
    name="drug.target.interaction.tsv",
    pattern=r"(drugcentral\d*([-_. ].*)?[-_. ])?((drug[-_. ])?target[-_. ]interactions?|targets)"
    r"\.tsv(\.gz)?",
    delimiter="\t",
    columns={
        "drug": ("DRUG_NAME", "drugbank_name"),
        "drug_id": ("drugbank_id", "STRUCT_ID"),
        "gene": ("GeneID",),
        "accession": ("ACCESSION",),
        "symbol": ("GENE",),
        "actions": ("ACTION_TYPE", "actions"),
        "species": ("ORGANISM",),
        "unit": ("ACT_TYPE",),
        "value": ("ACT_VALUE",),
        "relation": ("RELATION",),
        "literature": ("pubmed_ids",),
        "urls": ("ACT_SOURCE_URL", "urls"),
    },
    optional=frozenset(
        {
            "drug_id", "gene", "accession", "symbol", "actions", "species", "unit", "value",
            "relation", "literature", "urls",
        }
    ),
)  # fmt: skip
CLASSES_FILE = FileSpec(
    name="drug-to-class.tsv",
    pattern=r"(drugcentral\d*([-_. ].*)?[-_. ])?drug[-_. ]to[-_. ]class\.tsv(\.gz)?",
    delimiter="\t",
    columns={
        "drug_id": ("drugbank_id", "STRUCT_ID"),
        "drug": ("DRUG_NAME", "drugbank_name"),
        "class_id": ("class_id",),
        "class": ("class_name",),
    },
)
