"""Make data frames whose columns have the types of their kinds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from ntgraph.facts import FactBase
from ntgraph.graph.frame_columns import CATEGORY, DTYPES
from ntgraph.records.vocabulary import SIGNS


def make_frame(
    rows: Iterable[tuple[Any, ...]], columns: Mapping[str, str], facts: FactBase
) -> pd.DataFrame:
    """Return a data frame whose columns have the dtypes of their kinds, even without rows.

    Args:
        rows: the cells of each row.
        columns: the kind of each column, by its name.
        facts: the facts whose vocabulary has the values of the categories.
    """
    return _give_dtypes(pd.DataFrame(list(rows), columns=list(columns)), columns, facts)


def frame_of_columns(
    cells: Mapping[str, Any], columns: Mapping[str, str], facts: FactBase
) -> pd.DataFrame:
    """Return the same as `make_frame` of cells that are given column by column."""
    return _give_dtypes(pd.DataFrame(cells, columns=list(columns)), columns, facts)


def _give_dtypes(frame: pd.DataFrame, columns: Mapping[str, str], facts: FactBase) -> pd.DataFrame:
    options = closed_lists(facts)
    dtypes: dict[str, Any] = {}
    for name, kind in columns.items():
        if kind == CATEGORY:
            known = dict.fromkeys(options[name])
            others = sorted(set(frame[name]) - known.keys())
            dtypes[name] = pd.CategoricalDtype([*known, *others])
        else:
            dtypes[name] = DTYPES[kind]
    return frame.astype(dtypes)


def closed_lists(facts: FactBase) -> dict[str, Iterable[str]]:
    """Return the values that each category column can have, in the order of the vocabulary."""
    terms = facts.vocabulary
    types = tuple(terms.node_types)
    return {
        "node_type": types,
        "subject_type": types,
        "object_type": types,
        "subtype": ("", *(name for kind in terms.node_types.values() for name in kind.subtypes)),
        "subject_level": ("", *terms.levels),
        "predicate": terms.predicates,
        "sign": SIGNS,
        "layer": terms.layers,
        "verdict": terms.verdicts,
        "verdict_basis": ("", *terms.bases),
        "citation_state": ("", *terms.citation_states),
        "comparison": ("", *terms.comparisons),
        "article": ("", *facts.articles),
        "collection": ("", *facts.collections),
        "hedge": ("", *terms.hedges),
        "passage_kind": ("", *terms.passage_kinds),
        "license": terms.licenses,
        "stance": terms.stances,
        "basis": ("", *terms.bases),
        "publication_type": terms.publication_types,
        "reading": terms.readings,
        "language": sorted({source.language for source in facts.sources.values()}),
        "code": terms.finding_types,
        "severity": terms.severities,
    }
