"""What the values of Biolink's qualifiers are called in plain words.

Source of the values: biolink-model 4.4.6 (CC0 1.0), https://github.com/biolink/biolink-model;
identifiers of the Human Phenotype Ontology, PATO and NCBI Taxonomy as these catalogs name them.
"""

from __future__ import annotations

ASPECTS = frozenset({
    "ADP-ribosylation", "absorption", "abundance", "acetylation", "activity",
    "activity_or_abundance", "acylation", "adenyl_nucleotide_exchange", "aggregation",
    "alkylation", "amination", "carbamoylation", "carboxylation", "cleavage", "degradation",
    "ethylation", "expression", "farnesylation", "folding", "geranoylation", "glucuronidation",
    "glutathionylation", "glycation", "glycosylation", "guanyl_nucleotide_exchange",
    "hydrolysis", "hydroxylation", "interaction", "isomerization", "lipidation", "localization",
    "metabolic_processing", "methylation", "molecular_interaction", "molecular_modification",
    "mutation_rate", "myristoylation", "n_linked_glycosylation", "nitrosation",
    "nucleotidylation", "o_linked_glycosylation", "oxidation", "palmitoylation",
    "phosphorylation", "prenylation", "reduction", "release", "ribosylation", "secretion",
    "splicing", "stability", "sulfation", "sumoylation", "synthesis", "transport",
    "ubiquitination", "uptake",
})  # fmt: skip
# More of these is more of the thing itself; more degradation of a thing is less of it, and more
# uptake is more in one place and less in another.
SAME_WAY = frozenset({
    "abundance", "activity", "activity_or_abundance", "expression", "release", "secretion",
    "synthesis",
})  # fmt: skip
SPELLED = {
    "n_linked_glycosylation": "N-linked glycosylation",
    "o_linked_glycosylation": "O-linked glycosylation",
    # "The reduction of dopamine" would be taken for less of it.
    "reduction": "chemical reduction",
}
FORMS = {
    "analog_form": "an analog of",
    "dominant_negative_variant_form": "a dominant-negative variant of",
    "gain_of_function_variant_form": "a gain-of-function variant of",
    "genetic_variant_form": "a genetic variant of",
    "loss_of_function_variant_form": "a loss-of-function variant of",
    "modified_form": "a modified form of",
    "mutant_form": "a mutant form of",
    "non_loss_of_function_variant_form": "a non-loss-of-function variant of",
    "polymorphic_form": "a polymorphic form of",
    "snp_form": "a form with one changed letter of",
    "wildtype_form": "the wild-type form of",
}
DERIVATIVES = {"metabolite": "a metabolite of"}
PARTS = {
    "3_prime_utr": "the 3' UTR of",
    "5_prime_utr": "the 5' UTR of",
    "enhancer": "an enhancer of",
    "exon": "an exon of",
    "intron": "an intron of",
    "polya_tail": "the poly(A) tail of",
    "promoter": "the promoter of",
}
CHANGES = {
    "decreased": "a decrease in",
    "downregulated": "a downregulation of",
    "increased": "an increase in",
    "upregulated": "an upregulation of",
}
CHANGING_VERBS = {
    "decreased": "decrease",
    "downregulated": "downregulate",
    "increased": "increase",
    "upregulated": "upregulate",
}


def clean_value(value: str) -> str:
    """Return a value as the model writes it.

    >>> clean_value("Activity or Abundance"), clean_value("biolink:causes")
    ('activity_or_abundance', 'causes')
    """
    name = value.removeprefix("biolink:").strip().replace(" ", "_")
    return name if name in ASPECTS else name.casefold()


def say_aspect(aspect: str, whole: str) -> str:
    """Return an aspect of something.

    >>> say_aspect("mutation_rate", "DNA")
    'the mutation rate of DNA'
    """
    return f"the {SPELLED.get(aspect, aspect.replace('_', ' '))} of {whole}"
