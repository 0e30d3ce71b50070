"""Word the conditions of a Biolink statement that stand behind its sentence: where, when, in whom.

A value that is only an identifier keeps it, behind what the qualifier is called.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ntgraph.imports.biolink.qualified_phrases import WORDED_KEYS
from ntgraph.records.vocabulary import Qualifier

# Values of these stand behind words that say what they are.
PLACED = {
    "anatomical_context": "in {value}",
    "causal_mechanism": "through {value}",
    "disease_context": "in the context of {value}",
    "population_context": "in the population {value}",
    "species_context": "in {value}",
    "stage": "at the stage {value}",
}
# These keep their brackets, with the qualifier's name in them.
NAMED = frozenset({
    "association_basis", "catalyst", "clinical_modifier", "onset", "quantifier",
    "response_context", "response_target_context", "sequence_variant", "severity", "sex",
    "statistical_significance", "temporal_context", "temporal_interval",
    *(f"{end}_{kind}" for end in ("subject", "object")
      for kind in ("activity", "context", "process", "specialization")),
    *WORDED_KEYS,
})  # fmt: skip
PHRASES = {
    # These mechanisms are what the subject is, and not what it does.
    "causal_mechanism": {
        "cofactor": "as a cofactor",
        "exogenous_gene": "as a gene from outside",
        "exogenous_protein": "as a protein from outside",
        "vaccine_antigen": "as a vaccine antigen",
    },
    "frequency": {
        "HP:0040280": "(in all cases)",
        "HP:0040281": "(very frequently)",
        "HP:0040282": "(frequently)",
        "HP:0040283": "(occasionally)",
        "HP:0040284": "(very rarely)",
        "HP:0040285": "(in no case)",
    },
    "sex": {
        "PATO:0000383": "in females",
        "PATO:0000384": "in males",
        "female": "in females",
        "male": "in males",
    },
    "species_context": {
        "NCBITaxon:10090": "in mice",
        "NCBITaxon:10116": "in rats",
        "NCBITaxon:6239": "in the worm C. elegans",
        "NCBITaxon:7227": "in fruit flies",
        "NCBITaxon:7955": "in zebrafish",
        "NCBITaxon:9606": "in humans",
        "human": "in humans",
        "mouse": "in mice",
        "rat": "in rats",
    },
}
# Values by which a statement hardly holds, or not at all.
DENYING = {
    "frequency": ("HP:0040284", "HP:0040285"),
    "statistical_significance": ("not_significant",),
}
# A value of a condition of ours is words; an identifier behind a name would be read as its part.
IDENTIFIERS = re.compile(r"[A-Za-z][\w.]*:\S+(?:; [A-Za-z][\w.]*:\S+)*")
PLAIN = re.compile(r"[^\W_]+(?:[ _-][^\W_]+)*")


def say_biolink_values(known: Qualifier) -> Qualifier:
    """Return a qualifier of a file whose values are said as Biolink means them.

    Of a qualifier that Biolink does not have only the identifiers among its values are named.

    >>> mechanism = Qualifier("causal_mechanism", "", "({value})", "", ("allosteric_modulation",))
    >>> say_biolink_values(mechanism).phrases
    {'allosteric_modulation': 'through allosteric modulation'}
    """
    key = known.id
    denies = tuple(value for value in DENYING.get(key, ()) if value in known.values)
    is_named = key in PLACED or key in NAMED
    phrases = dict(_say_values(known))
    if not (is_named or phrases or denies):
        return known
    return replace(
        known,
        template=f"({known.label}: {{value}})" if is_named else known.template,
        phrases={**known.phrases, **phrases},
        denies=tuple(dict.fromkeys((*known.denies, *denies))),
        worded=key in WORDED_KEYS,
    )


def _say_values(known: Qualifier) -> Iterator[tuple[str, str]]:
    for value in known.values:
        if value in known.adverbs or value in known.front or value in known.object_phrases:
            continue
        if phrase := PHRASES.get(known.id, {}).get(value):
            yield value, phrase
        elif known.id in PLACED and PLAIN.fullmatch(value):
            yield value, PLACED[known.id].replace("{value}", value.replace("_", " "))
        elif IDENTIFIERS.fullmatch(value):
            yield value, f"({known.label}: {value})"
