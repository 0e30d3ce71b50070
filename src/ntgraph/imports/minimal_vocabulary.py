"""Make the vocabulary of an imported graph from the types and relations that it uses.

Used by both readers of graphs: `imports.files` and `imports.objects`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from ntgraph.imports.denied_wording import word_denial
from ntgraph.records import NOT_ASSESSED
from ntgraph.records.vocabulary import (
    ARTICLE_LAYER,
    CITATION_LAYER,
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
COPY = "copy"
# A type stands in an outer column when more than twice as many edges go one way as the other.
CLEARLY = 2


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

    Braces in the name become parentheses, since templates mark their gaps with braces.
    """
    words = name.replace("{", "(").replace("}", ")")
    said = f"{{subject}} {words} {{object}}"
    denied, denied_plural = (word_denial(words, plural=plural) for plural in (False, True))
    back = f"{{object}} – {words} – {{subject}}"
    meaning = f"The relation {name}."
    return Predicate(
        name, name, sign, (), (), said, said, denied, denied_plural, back, back, meaning,
        {"predicate": "biolink:related_to"},
    )  # fmt: skip


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
