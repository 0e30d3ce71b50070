"""Make the vocabulary of an imported graph from the types and relations that it uses.

Used by both readers of graphs: `imports.files` and `imports.objects`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from ntgraph.imports.biolink.phrase_table import BIOLINK, find_phrase
from ntgraph.imports.conjugation import conjugate
from ntgraph.imports.denied_wording import word_relation
from ntgraph.records import NOT_ASSESSED
from ntgraph.records.vocabulary import (
    ARTICLE_LAYER,
    CITATION_LAYER,
    COPY,
    REFERENCE_LAYER,
    SOURCE_TYPE,
    Layer,
    License,
    NodeType,
    Predicate,
    Qualifier,
    Term,
    Vocabulary,
)

UNKNOWN = "unknown"
# A type stands in an outer column when more than twice as many edges go one way as the other.
CLEARLY = 2
# What tells relations of one name and different signs apart in a sentence.
MARKERS = {"+": " (raising it)", "-": " (lowering it)"}


def make_minimal_vocabulary(
    types: Iterable[str], predicates: Mapping[str, str], columns: Mapping[str, str]
) -> Vocabulary:
    """Return a vocabulary with these node types and relations, and no accepted facts.

    Args:
        types: the node types.
        predicates: the relations, each with its sign.
        columns: the map column of each type, `left`, `middle` or `right`; `middle` by default.
    """
    kinds = {name: make_node_type(name, columns.get(name, "middle")) for name in sorted(set(types))}
    kinds[SOURCE_TYPE] = make_node_type(SOURCE_TYPE, "outside")
    return Vocabulary(
        node_types=kinds,
        predicates={name: make_predicate(name, sign) for name, sign in sorted(predicates.items())},
        qualifiers={COPY: Qualifier(COPY, "copy", "({value})", "Tells parallel edges apart.")},
        levels={},
        layers={
            ARTICLE_LAYER: Layer(ARTICLE_LAYER, "what the graph says", "Its edges.", UNKNOWN),
            REFERENCE_LAYER: Layer(REFERENCE_LAYER, "accepted facts", "None here.", UNKNOWN),
            CITATION_LAYER: Layer(CITATION_LAYER, "citations", "None here.", UNKNOWN),
        },
        licenses={UNKNOWN: License(UNKNOWN, "unknown", UNKNOWN, "Nobody said.")},
        passage_kinds={},
        omission_reasons={},
        hedges={},
        verdicts={NOT_ASSESSED: Term(NOT_ASSESSED, "not assessed", "Nobody has looked.")},
        stances={},
        publication_types={},
        readings={},
        curators={},
        citation_states={"uncited": Term("uncited", "no evidence given", "The graph names none.")},
        comparisons={
            "nothing_to_compare": Term(
                "nothing_to_compare", "nothing to compare", "There are no accepted facts here."
            )
        },
    )


def make_node_type(name: str, column: str) -> NodeType:
    """Return a node type whose label and plural are its name."""
    return NodeType(name, name, name, f"Nodes of the type {name}.", "biolink:NamedThing", column)


def make_predicate(name: str, sign: str) -> Predicate:
    """Return a predicate whose sentences use its name as their verb.

    A predicate of Biolink gets its phrase. Braces in a name become parentheses, since templates
    mark their gaps with braces.

    >>> make_predicate("biolink:part_of", "0").negated, make_predicate("part_of (+)", "+").template
    ('{subject} is not part of {object}', '{subject} is part of {object} (raising it)')
    """
    bare, marker = split_marker(name, sign)
    phrase = find_phrase(bare)
    if phrase is None:
        words = relation_words(bare).replace("{", "(").replace("}", ")")
        worded, back = word_relation(words), f"{{object}} – {words} – {{subject}}"
        inverse = inverse_plural = back
        symmetric, meaning = False, f"The relation {name}."
    else:
        worded = conjugate(phrase.phrase)
        inverse, inverse_plural = turn_round(phrase.inverse)
        symmetric, meaning = phrase.symmetric, phrase.definition
    return Predicate(
        id=name,
        label=name,
        sign=sign,
        domain=(),
        range=(),
        template=worded.template + marker,
        template_plural=worded.template_plural + marker,
        # What is denied has no direction.
        negated=worded.negated,
        negated_plural=worded.negated_plural,
        inverse=inverse + marker,
        inverse_plural=inverse_plural + marker,
        definition=meaning,
        biolink={"predicate": bare if phrase else "biolink:related_to"},
        base=worded.base and worded.base + marker,
        symmetric=symmetric,
    )


def split_marker(name: str, sign: str) -> tuple[str, str]:
    """Return a name without the sign that tells it apart from its namesakes, and what says it.

    >>> split_marker("affects (-)", "-"), split_marker("affects (-)", "0")
    (('affects', ' (lowering it)'), ('affects (-)', ''))
    """
    if sign in MARKERS and name.endswith(f" ({sign})"):
        return name.removesuffix(f" ({sign})"), MARKERS[sign]
    return name, ""


def relation_words(name: str) -> str:
    """Return the words of a relation's name; an identifier or an address stays as it is.

    >>> [relation_words(name) for name in ("biolink:zaps_with", "part_of", "RO:0002_434")]
    ['zaps with', 'part of', 'RO:0002_434']
    """
    words = name.removeprefix(BIOLINK)
    return words if {*" :/"} & {*words} else words.replace("_", " ").strip() or words


def turn_round(inverse: str) -> tuple[str, str]:
    """Return an inverse phrase with its verb conjugated, for objects of either number.

    >>> turn_round("be treated with {subject}")
    ('{object} is treated with {subject}', '{object} are treated with {subject}')
    """
    worded = conjugate(swap_ends(inverse))
    return swap_ends(worded.template), swap_ends(worded.template_plural)


def swap_ends(words: str) -> str:
    """Return words with the gaps for subject and object exchanged."""
    parts = re.split(r"(\{subject\}|\{object\})", words)
    other = {"{subject}": "{object}", "{object}": "{subject}"}
    return "".join(other.get(part, part) for part in parts)


def choose_columns(edges: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the map column of each type: `left` where edges mostly start, `right` where they end.

    Args:
        edges: the types of both ends of each edge.

    >>> choose_columns([("drug", "effect"), ("drug", "effect"), ("effect", "effect")])
    {'drug': 'left', 'effect': 'right'}
    """
    out: Counter[str] = Counter()
    into: Counter[str] = Counter()
    for start, end in edges:
        out[start] += 1
        into[end] += 1
    return {name: choose_column(out[name], into[name]) for name in sorted({*out, *into})}


def choose_column(out: int, into: int) -> str:
    """Return the map column of a type with `out` outgoing and `into` incoming edges."""
    if out > CLEARLY * into:
        return "left"
    return "right" if into > CLEARLY * out else "middle"
