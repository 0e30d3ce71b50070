"""The attribute names that graph files use for each of our fields.

To recognize a further column name, add it here. Case, blanks and punctuation do not count:
`relation_type` is also `Relation Type`, `relationType` and `RELATION-TYPE`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

# Column pairs for both ends of an edge, most trusted first. `subject` and `object` come before
# `source`, since a table that has them (ours, KGX's) may name a work in `source`. A table with
# an index for each end (PrimeKG's) has ids that are unique only within their own source.
ENDS = (
    ("subject", "object"), ("source", "target"), ("from", "to"), ("head", "tail"),
    ("subject_id", "object_id"), ("source_id", "target_id"), ("start_id", "end_id"),
    ("from_id", "to_id"), ("head_id", "tail_id"), ("node_1", "node_2"), ("node_a", "node_b"),
    ("entity_1", "entity_2"), ("protein_1", "protein_2"), ("gene_1", "gene_2"),
    ("interactor_a", "interactor_b"), ("src", "dst"), ("src_id", "dst_id"), ("src_id", "tgt_id"),
    ("x_index", "y_index"), ("x_id", "y_id"), ("u", "v"), ("subj", "obj"), ("sub", "obj"),
    ("start", "end"), ("start_node", "end_node"), ("source_node", "target_node"),
)  # fmt: skip

NODE_FIELDS: Mapping[str, tuple[str, ...]] = {
    "label": ("label", "name", "title", "display_name", "preferred_name", "lbl"),
    "lay_label": ("lay_label",),
    "type": ("node_type", "type", "category", "entity_type", "kind", "labels", "label_type"),
    "subtype": ("subtype",),
    "definition": ("definition", "description", "summary"),
    "synonyms": ("synonyms", "synonym", "aliases", "alias"),
    "identifiers": ("identifiers", "same_as", "equivalent_identifiers"),
    "near_identifiers": ("near_identifiers", "xref", "xrefs"),
}
WORK_FIELDS = (
    "title", "year", "publication_type", "species", "license", "reading", "url",
)  # fmt: skip
EDGE_FIELDS: Mapping[str, tuple[str, ...]] = {
    "predicate": (
        "predicate", "predicate_label", "relation", "relationship", "relation_type",
        "relationship_type", "interaction", "interaction_type", "edge_type", "edge_label",
        "edge", "rel", "rel_type", "pred", "verb", "display_relation", "metaedge", "label",
        "type", "keywords", "predicate_id",
    ),
    "sign": ("sign",),
    "negated": ("negated", "is_negated", "negation"),
    "directed": ("directed", "is_directed", "direction"),
    "level": ("subject_level",),
    "qualifiers": ("qualifiers",),
    "layer": ("layer",),
    "says": ("sources",),
    "evidence": ("cited_sources", "publications", "evidence"),
    "origin": ("primary_knowledge_source",),
    "pmid": ("pmid", "pmids", "pubmed_id", "pubmed_ids", "pubmed"),
    "doi": ("doi", "dois"),
    "pmcid": ("pmcid", "pmcids", "pmc", "pmc_id"),
    "reference": (
        "reference", "references", "ref", "refs", "citation", "citations", "publication",
        "paper", "papers",
    ),
    "url": ("url", "urls", "link", "source_url", "reference_url"),
    "reference_title": ("reference_title", "paper_title", "article_title"),
    "passage": (
        "passage", "passages", "sentence", "quote", "supporting_text", "supporting_quote",
        "supporting_sentence", "evidence_text", "evidence_sentence", "source_text", "text",
        "snippet",
    ),
    "hedge": ("hedges", "hedge"),
    "kind": ("passage_kinds", "passage_kind"),
    "verdict": ("verdict",),
    "reason": ("verdict_reason",),
    "basis": ("verdict_basis",),
    "grounds": ("verdict_sources",),
    "stances": ("stances",),
    "safety_notes": ("safety_notes",),
    "species": ("species",),
    "locator": ("locator",),
    "affinity": ("affinity",),
    "literature": ("literature",),
    "row_basis": ("basis",),
    "license": ("license",),
    "id": ("id", "statement_id"),
}  # fmt: skip
# Attributes of our own exports that are computed again, so that not reading them loses nothing.
DERIVED = frozenset({
    "citation_state", "comparison", "contested_by", "evidence_count", "subject_label",
    "object_label", "subject_type", "object_type", "subject_synonyms", "object_synonyms",
    "cites", "edge_id", "key", "statement", "role", "numbers", "span_sha256", "networkx_key",
    "sentence", "statement_id",
})  # fmt: skip
# Attributes without a field of their own; their text is kept in the note of the evidence.
TOLD = (
    "knowledge_level", "agent_type", "aggregator_knowledge_source", "provided_by",
    "has_evidence", "section", "block", "start", "end", "note",
)  # fmt: skip
# Read by fixed names, which no mapping can change.
BESIDE = ("source", "titles", "assessed_on", "hedged")
# Biolink has a column for each qualifier; source: biolink.github.io/biolink-model.
QUALIFIER_ENDING = "_qualifier"
QUALIFIER_COLUMNS = ("qualified_predicate",)
# What a table of edges says of an end beside its id, in columns such as `source_name`.
END_DETAILS: Mapping[str, tuple[str, ...]] = {
    "label": ("name", "label"),
    "type": ("type", "category"),
}

# The words for which edges have a direction and which have none. Gephi's tables have them in a
# column `Type`, Kumu's in `direction`.
DIRECTED: Mapping[str, bool] = {
    "directed": True, "true": True, "1": True, "yes": True, "forward": True,
    "undirected": False, "mutual": False, "false": False, "0": False, "no": False, "both": False,
    "bidirectional": False, "1.0": True, "0.0": False,
}  # fmt: skip
# The readers of each format look for these and report them where they are missing.
READERS_OWN = ("source", "target", "id")
FIELDS = tuple(dict.fromkeys((*NODE_FIELDS, *EDGE_FIELDS)))
MAPPED = ("title", "source", "target", *FIELDS)
# Names that say for certain what they are; a column with another name is a guess, which is told.
CERTAIN = frozenset({"predicate", "relation"})
KNOWN = {
    name
    for names in (*NODE_FIELDS.values(), *EDGE_FIELDS.values(), *ENDS, WORK_FIELDS, TOLD, BESIDE)
    for name in names
} | DERIVED


def letters_of(name: str) -> str:
    """Return a name without case, blanks and punctuation.

    >>> letters_of("Relation-Type "), letters_of(":START_ID"), letters_of("#node1")
    ('relationtype', 'startid', 'node1')
    """
    return re.sub(r"[\W_]+", "", name.casefold())


BY_LETTERS = {letters_of(name): name for name in sorted(KNOWN, reverse=True)}


@lru_cache(maxsize=10_000)
def canonical(name: str) -> str:
    """Return a column name in the spelling we know it by; unchanged if we do not know it.

    >>> canonical("Source"), canonical("relationType"), canonical("Weight")
    ('source', 'relation_type', 'Weight')
    """
    return name if name in KNOWN else BY_LETTERS.get(letters_of(name), name)


def is_known(name: str) -> bool:
    """Return whether a name is one of a column, in any spelling.

    >>> is_known("Relation-Type"), is_known("tea")
    (True, False)
    """
    return canonical(name) in KNOWN
