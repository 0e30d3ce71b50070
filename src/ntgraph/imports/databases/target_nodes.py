"""Make nodes of a database's targets, one for each human protein that has none yet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from ntgraph.imports.databases.known_facts import KnownFacts
from ntgraph.imports.databases.receptor_families import ReceptorFamilies, TargetName
from ntgraph.imports.databases.target_list import TargetRecord, node_accessions
from ntgraph.records import Node
from ntgraph.records.vocabulary import SUBUNIT, TARGET_TYPE

LONGEST_TARGET_NAME = 80
MOST_SYNONYMS = 6
# Endings that show what kind of thing a name is for; a one-word name without one gets its kind.
TELLING = ("ceptor", "transporter", "channel", "subunit", "ase", "pump")
WITH_ARTICLE = ("ceptor", "transporter", "channel", "subunit", "pump")
# A word written like a title, such as `Transporter` or `Proton-coupled`; `GluN1` is a symbol.
TITLED = re.compile(r"(?<![\w-])[A-Z][a-z]{2,}(?:-[a-z]+)*(?![\w-])")
# A name that belongs to the whole receptor is no synonym of one of its parts.
WHOLE = re.compile(r".*(?:receptor|channel)s?", re.IGNORECASE)
KIND_WORDS = {
    "receptor": "A receptor: a protein that takes up a messenger's signal and passes it on.",
    "channel": "A channel: a protein that lets charged particles in or out of a cell.",
    "enzyme": "An enzyme: a protein that makes, changes or breaks down other substances.",
    "transporter": "A transporter: a protein that carries substances into or out of a cell.",
    "pump": "A pump: a protein that spends energy to push substances into or out of a cell.",
    "": "A protein that drugs can attach to.",
}


def known_targets(world: KnownFacts) -> dict[str, str]:
    """Return the ids of the nodes that are already there, by UniProt accession."""
    known: dict[str, str] = {}
    for node in (*world.main.values(), *world.of_type(TARGET_TYPE)):
        for accession in node_accessions(node):
            known.setdefault(accession, node.id)
    return known


def node_id(accession: str, known: Mapping[str, str]) -> str:
    """Return the id of a target's node: of the node in `known`, else of the one to be made."""
    return known.get(accession, f"UniProtKB:{accession}")


def make_nodes(
    records: Iterable[TargetRecord],
    world: KnownFacts,
    families: ReceptorFamilies,
    beside: Iterable[Node] = (),
) -> list[Node]:
    """Return a node for each target, with a label that no other node has.

    Args:
        records: the targets.
        world: the facts that are there.
        families: the table of names.
        beside: further nodes whose names are taken.
    """
    ordered = sorted(records, key=lambda record: record.accession)
    others = [*world.nodes.values(), *beside]
    taken = {name for node in others for name in names_of(node)}
    named = {record.accession: families.name(record) for record in ordered}
    labels = make_labels(ordered, taken, named)
    used = taken | {label.casefold() for label in labels.values()}
    offered = {
        record.accession: [
            name
            for name in synonyms_of(record)
            if not (families.of(record.symbol) and WHOLE.fullmatch(name))
        ]
        for record in ordered
    }
    counts = Counter(name.casefold() for names in offered.values() for name in names)
    owned = {id for node in world.nodes.values() for id in (node.id, *node.identifiers)}
    genes = Counter(record.hgnc for record in ordered)
    nodes = []
    for record in ordered:
        # A gene with two proteins identifies neither of them.
        is_own = record.hgnc and genes[record.hgnc] == 1 and record.hgnc not in owned
        gene = (record.hgnc,) if is_own else ()
        free = [
            name
            for name in offered[record.accession]
            if counts[name.casefold()] == 1 and name.casefold() not in used
        ]
        synonyms = tuple(free[:MOST_SYNONYMS])
        label, family = labels[record.accession], families.of(record.symbol)
        node = make_node(record, label, synonyms, gene)
        if (name := named[record.accession]) and name.label == label:
            node = replace(node, lay_label=name.lay_label)
        if family:
            told = f"A part of {family.lay_label}, and no {family.kind} by itself."
            gene_told = f" Its human gene: {record.symbol}."
            node = replace(node, subtype=SUBUNIT, definition=told + gene_told)
        nodes.append(node)
    return nodes


def names_of(node: Node) -> set[str]:
    """Return all names of a node, in small letters."""
    return {name.casefold() for name in (node.label, node.lay_label, *node.synonyms) if name}


def make_labels(
    records: Iterable[TargetRecord], taken: set[str], named: Mapping[str, TargetName | None]
) -> dict[str, str]:
    """Return a label for each target, by accession; the gene is added where two are the same."""
    wanted = {}
    for record in records:
        name = named[record.accession]
        wanted[record.accession] = name.label if name else short_label(record)
    counts = Counter(label.casefold() for label in wanted.values())
    labels = {}
    for record in records:
        label = wanted[record.accession]
        if counts[label.casefold()] > 1 or label.casefold() in taken:
            label = f"{label} ({record.symbol or record.accession})"
        if label.casefold() in taken:
            label = f"{label} {record.accession}"
        labels[record.accession] = label
    return labels


def short_label(record: TargetRecord) -> str:
    """Return a target's name in the database, with its kind where it is a bare code."""
    name = lower_title(record.name) or record.symbol or record.accession
    if len(name) > LONGEST_TARGET_NAME:
        name = record.symbol or record.accession
    bare = " " not in name and not any(word in name.casefold() for word in TELLING)
    return f"{name} {record.kind}" if bare and record.kind else name


def lower_title(name: str) -> str:
    """Return a name written like a title, with two or more such words, in small letters."""
    words = TITLED.findall(name)
    return TITLED.sub(lambda word: word[0].lower(), name) if len(words) > 1 else name


def synonyms_of(record: TargetRecord) -> list[str]:
    """Return a target's other names: gene, short names, and synonyms of several words."""
    spoken = [name for name in record.synonyms if " " in name and len(name) <= LONGEST_TARGET_NAME]
    shorts = [part.strip() for part in record.short.split(",")]
    offered = [record.symbol, record.name, *shorts, record.gene_name, *spoken]
    unique: dict[str, str] = {}
    for name in offered:
        if name and len(name) <= LONGEST_TARGET_NAME:
            unique.setdefault(name.casefold(), name)
    return list(unique.values())


def make_node(
    record: TargetRecord, label: str, synonyms: tuple[str, ...], gene_ids: tuple[str, ...]
) -> Node:
    """Return the node of one target.

    Args:
        record: the target.
        label: its label.
        synonyms: its other names.
        gene_ids: the id of its gene, if that is its alone.
    """
    family = f" Its family: {record.family}." if record.family else ""
    gene = f" Its human gene: {record.symbol}." if record.symbol else ""
    telling = any(word.endswith(WITH_ARTICLE) for word in label.casefold().split())
    article = "the " if telling and record.kind != "enzyme" else ""
    return Node(
        id=f"UniProtKB:{record.accession}",
        label=label,
        lay_label=f"{article}{label}" if len(label) <= LONGEST_TARGET_NAME else label,
        node_type=TARGET_TYPE,
        subtype=record.kind,
        definition=f"{KIND_WORDS[record.kind]}{family}{gene}",
        synonyms=synonyms,
        identifiers=gene_ids,
    )
