"""Reduce the vocabulary of a graph file to what its tables use, with ids they allow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from ntgraph.checks.length_limits import LONGEST_DEFINITION, LONGEST_LABEL
from ntgraph.checks.vocabulary_rules import WORDINGS
from ntgraph.facts.qualified_wording import name_wording
from ntgraph.imports.fact_tables.fitted_names import TableNames
from ntgraph.imports.files.clean_text import clean_cell
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
    Wording,
)

SAME_ENDS = "same_ends"
TERMS = (
    "hedges", "verdicts", "stances", "readings", "curators", "bases", "comparisons", "conflicts",
    "citation_states", "passage_kinds", "publication_types",
)  # fmt: skip
FITTED = ("label", "base", *WORDINGS)
T = TypeVar("T", bound=Term)


def fit_vocabulary(
    vocabulary: Vocabulary,
    nodes: Mapping[str, Node],
    statements: Iterable[Statement],
    names: TableNames,
) -> Vocabulary:
    """Return the vocabulary of the tables.

    Args:
        vocabulary: the vocabulary of the file.
        nodes: the fitted nodes.
        statements: the fitted statements.
        names: the names that the tables use.
    """
    lists = {name: fit_terms(getattr(vocabulary, name)) for name in TERMS}
    lists["passage_kinds"][BIOMEDICAL] = Term(BIOMEDICAL, "an edge", "An edge of the file.")
    species = fit_terms(vocabulary.species).values()
    reason = Term(SAME_ENDS, "edge to itself", "The tables have no statements of that kind.")
    types = fit_types(vocabulary.node_types.values(), nodes, names)
    predicates = fit_predicates(vocabulary.predicates.values(), nodes, statements, names)
    qualifiers = (fit_qualifier(each, names) for each in vocabulary.qualifiers.values())
    wordings = [fit_wording(each, names) for each in vocabulary.wordings.values()]
    return replace(
        vocabulary,
        node_types={each.id: each for each in types},
        predicates={each.id: each for each in predicates},
        qualifiers={each.id: each for each in qualifiers},
        wordings={each.id: each for each in wordings},
        omission_reasons={SAME_ENDS: reason},
        species={each.id.casefold(): replace(each, id=each.id.casefold()) for each in species},
        **lists,
    )


def fit_terms(terms: Mapping[str, T]) -> dict[str, T]:
    """Return a list of terms with cleaned ids and labels, by id."""
    cleaned = (replace(t, id=clean_cell(t.id), label=clean_cell(t.label)) for t in terms.values())
    return {term.id: term for term in cleaned if term.id}


def fit_types(
    types: Iterable[NodeType], nodes: Mapping[str, Node], names: TableNames
) -> Iterable[NodeType]:
    """Yield the node types in use, each with its subtypes, and the node type of works."""
    subtypes: dict[str, set[str]] = {SOURCE_TYPE: set()}
    for node in nodes.values():
        subtypes.setdefault(node.node_type, set()).update({node.subtype} - {""})
    for kind in types:
        id = names.of_type(kind.id)
        if id in subtypes:
            yield replace(
                kind,
                id=id,
                label=clean_cell(kind.label, LONGEST_LABEL) or id,
                plural=clean_cell(kind.plural, LONGEST_LABEL) or id,
                definition=clean_cell(kind.definition, LONGEST_DEFINITION),
                subtypes=tuple(sorted(subtypes[id])),
            )


def fit_predicates(
    predicates: Iterable[Predicate],
    nodes: Mapping[str, Node],
    statements: Iterable[Statement],
    names: TableNames,
) -> Iterable[Predicate]:
    """Yield the predicates in use, each with the node types that it joins."""
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
                definition=clean_cell(predicate.definition, LONGEST_DEFINITION),
                symmetric=predicate.symmetric and not goes_both_ways(own),
                **{name: clean_cell(getattr(predicate, name)) for name in FITTED},  # type: ignore[arg-type] # each of these fields is a text
            )


def goes_both_ways(statements: Iterable[Statement]) -> bool:
    """Return whether something is stated twice, once from each end."""
    listed = [(s.layer, s.subject, s.object, s.negated, s.qualifiers) for s in statements]
    ends = set(listed)
    return any((layer, end, start, *rest) in ends for layer, start, end, *rest in listed)


def fit_qualifier(qualifier: Qualifier, names: TableNames) -> Qualifier:
    """Return one qualifier with its values as the tables can hold them."""
    values = {names.of_value(qualifier.id, value) for value in qualifier.values}
    return replace(
        keep_values(qualifier, values),
        id=names.of_qualifier(qualifier.id),
        label=clean_cell(qualifier.label),
    )


def fit_wording(wording: Wording, names: TableNames) -> Wording:
    """Return a wording with the names that the tables use for its predicate and conditions."""
    split = (condition.partition("=") for condition in wording.conditions)
    conditions = sorted(
        (names.of_qualifier(key), names.of_value(key, value)) for key, _, value in split
    )
    predicate = names.of_predicate(wording.predicate)
    return replace(
        wording,
        id=name_wording(predicate, conditions),
        label=clean_cell(wording.label),
        predicate=predicate,
        conditions=tuple(f"{key}={value}" for key, value in conditions),
    )
