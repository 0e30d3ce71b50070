"""The vocabulary of a file made fit for the tables: only what they use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from ntgraph.checks.node_rules import LONGEST_DEFINITION, LONGEST_LABEL
from ntgraph.imports.fact_tables.fitted_names import TableNames
from ntgraph.imports.files.clean_text import clean
from ntgraph.imports.files.file_vocabulary import keep_values
from ntgraph.records import Node, Statement
from ntgraph.records.vocabulary import (
    BIOMEDICAL,
    SOURCE_TYPE,
    NodeType,
    Predicate,
    Qualifier,
    Term,
    Vocabulary,
)

SAME_ENDS = "same_ends"
TERMS = (
    "hedges", "verdicts", "stances", "readings", "curators", "bases", "comparisons", "conflicts",
    "citation_states", "passage_kinds", "publication_types",
)  # fmt: skip
WORDINGS = (
    "label", "template", "template_plural", "negated", "negated_plural", "base", "inverse",
    "inverse_plural",
)  # fmt: skip
T = TypeVar("T", bound=Term)


def fit_vocabulary(
    vocabulary: Vocabulary,
    nodes: Mapping[str, Node],
    statements: Iterable[Statement],
    names: TableNames,
) -> Vocabulary:
    """Give the words that the tables use.

    Args:
        vocabulary: as read.
        nodes: the fitted nodes.
        statements: the fitted statements.
        names: what words are called in the tables.
    """
    lists = {name: fit_terms(getattr(vocabulary, name)) for name in TERMS}
    lists["passage_kinds"][BIOMEDICAL] = Term(BIOMEDICAL, "an edge", "An edge of the file.")
    species = (replace(each, id=clean(each.id).casefold()) for each in vocabulary.species.values())
    reason = Term(SAME_ENDS, "edge to itself", "The tables have no statements of that kind.")
    types = fit_types(vocabulary.node_types.values(), nodes, names)
    predicates = fit_predicates(vocabulary.predicates.values(), nodes, statements, names)
    qualifiers = (fit_qualifier(each, names) for each in vocabulary.qualifiers.values())
    return replace(
        vocabulary,
        node_types={each.id: each for each in types},
        predicates={each.id: each for each in predicates},
        qualifiers={each.id: each for each in qualifiers},
        omission_reasons={SAME_ENDS: reason},
        species=fit_terms({each.id: each for each in species}),
        **lists,
    )


def fit_terms(terms: Mapping[str, T]) -> dict[str, T]:
    """Fit a short list."""
    cleaned = (replace(t, id=clean(t.id), label=clean(t.label)) for t in terms.values())
    return {term.id: term for term in cleaned if term.id}


def fit_types(
    types: Iterable[NodeType], nodes: Mapping[str, Node], names: TableNames
) -> Iterable[NodeType]:
    """Fit the node types in use, each with its subtypes, and that of works."""
    subtypes: dict[str, set[str]] = {SOURCE_TYPE: set()}
    for node in nodes.values():
        subtypes.setdefault(node.node_type, set()).update({node.subtype} - {""})
    for kind in types:
        id = names.of_type(kind.id)
        if id in subtypes:
            yield replace(
                kind,
                id=id,
                label=clean(kind.label, LONGEST_LABEL) or id,
                plural=clean(kind.plural, LONGEST_LABEL) or id,
                definition=clean(kind.definition, LONGEST_DEFINITION),
                subtypes=tuple(sorted(subtypes[id])),
            )


def fit_predicates(
    predicates: Iterable[Predicate],
    nodes: Mapping[str, Node],
    statements: Iterable[Statement],
    names: TableNames,
) -> Iterable[Predicate]:
    """Fit the predicates in use, each with the types that it joins."""
    used: dict[str, list[Statement]] = {}
    for statement in statements:
        used.setdefault(statement.predicate, []).append(statement)
    for predicate in predicates:
        id = names.of_predicate(predicate.id)
        own = used.get(id, [])
        if own:
            yield replace(
                predicate,
                id=id,
                domain=tuple(sorted({nodes[s.subject].node_type for s in own})),
                range=tuple(sorted({nodes[s.object].node_type for s in own})),
                definition=clean(predicate.definition, LONGEST_DEFINITION),
                symmetric=predicate.symmetric and not goes_both_ways(own),
                **{name: clean(getattr(predicate, name)) for name in WORDINGS},  # type: ignore[arg-type] # each of these fields is a text
            )


def goes_both_ways(statements: Iterable[Statement]) -> bool:
    """Tell whether something is stated twice, once from each end."""
    listed = [(s.layer, s.subject, s.object, s.negated, s.qualifiers) for s in statements]
    ends = set(listed)
    return any((layer, end, start, *rest) in ends for layer, start, end, *rest in listed)


def fit_qualifier(qualifier: Qualifier, names: TableNames) -> Qualifier:
    """Fit one qualifier with its values."""
    values = {names.of_value(qualifier.id, value) for value in qualifier.values}
    return replace(
        keep_values(qualifier, values),
        id=names.of_qualifier(qualifier.id),
        label=clean(qualifier.label),
    )
