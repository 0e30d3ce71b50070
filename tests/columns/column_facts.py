"""Facts on columns with the words of the shipped facts, and the same facts in memory."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
from hypothesis import strategies as st

import ntgraph
from ntgraph.columns import (
    Coded,
    GraphColumns,
    LazyNodes,
    LazyStatements,
    LinkColumns,
    Manner,
    NodeColumns,
    merge_repeated,
)
from ntgraph.facts import FactBase
from ntgraph.records import Evidence
from tests.columns.small_columns import column

ARTICLE = "healing-your-neurotransmitters"
NAMES = ("Tea", "milk", "Sleep", "unrest", "tea plant", "Ärger", "dozing")
TYPES = ("Drug", "Neurotransmitter", "Effect")


def said(predicate: str, **more: str) -> Manner:
    evidence = Evidence("ntg:healing", "CC-BY-4.0", article=ARTICLE, **more)  # type: ignore[arg-type]
    return Manner(predicate, evidence)


def known(predicate: str, **more: str) -> Manner:
    evidence = Evidence("ntg:book", "CC-BY-4.0", collection="curated", **more)  # type: ignore[arg-type]
    return Manner(predicate, evidence, layer="reference")


KINDS = (
    said("raises"),
    said("lowers"),
    said("raises", hedge="can"),
    replace(said("raises"), negated=True),
    replace(said("lowers"), subject_level="deficiency"),
    replace(said("causes"), qualifiers=(("frequency", "very rarely"),)),
    replace(said("causes"), qualifiers=(("condition", "after exposure"),)),
    said("associated_with", passage_kind="biomedical"),
    replace(said("influences"), evidence=replace(said("").evidence, attributes=(("year", 1999),))),
    replace(said("is_a"), negated=True),
    known("raises"),
    replace(known("lowers", species="rat"), negated=True),
    known("is_a"),
)
SAID_ONLY = tuple(at for at, kind in enumerate(KINDS) if kind.layer == "article")


@cache
def shipped() -> FactBase:
    return ntgraph.load_facts(ntgraph.shipped_facts())


def make_nodes() -> NodeColumns:
    count = len(NAMES)
    return NodeColumns(
        ids=tuple(f"own:{at}" for at in range(count)),
        labels=NAMES,
        types=Coded(column([at % len(TYPES) for at in range(count)]), TYPES),
        lines=np.zeros(count, dtype=np.uint32),
        definitions={0: "A drink."},
        synonyms={0: ("brew", "Chai"), 2: ("dozing",)},
        identifiers={1: ("CHEBI:1",)},
        attributes={"rank": Coded(column([0, -1, 1, 0, 0, 0, 0]), (1, 2))},
        lay_labels={1: "the milk"},
        subtypes={6: "lasting"},
        plurals=frozenset({3}),
    )


def put_on_columns(columns: GraphColumns) -> FactBase:
    """Return facts on columns with the words of the shipped facts."""
    facts = shipped()
    article = replace(facts.articles[ARTICLE], references=())
    return replace(
        facts,
        nodes=LazyNodes(columns),
        statements=LazyStatements(columns),
        articles={ARTICLE: article},
        assessments=(),
        stances=(),
        tours={},
        pack=None,
        kinship=(),
        lookups=(),
    )


def take_into_memory(facts: FactBase) -> FactBase:
    """Return the same facts with their statements and nodes as records."""
    return replace(
        facts, nodes=dict(facts.nodes.items()), statements=dict(facts.statements.items())
    )


@st.composite
def columns_to_ask(draw: st.DrawFn, *, with_accepted: bool = True) -> GraphColumns:
    """Return a graph of few nodes; statements are denied, repeated, cited, hedged and so on."""
    end = st.integers(0, len(NAMES) - 1)
    kinds = st.sampled_from(range(len(KINDS)) if with_accepted else SAID_ONLY)
    rows = draw(st.lists(st.tuples(end, end, kinds), max_size=40))
    size = len(rows)

    def codes(most: int) -> Coded[int]:
        given = draw(st.lists(st.integers(-1, most), min_size=size, max_size=size))
        return Coded(column(given), ())

    links = LinkColumns(
        subjects=column([row[0] for row in rows]),
        objects=column([row[1] for row in rows]),
        manners=column([row[2] for row in rows]),
        kinds=KINDS,
        lines=np.arange(2, size + 2, dtype=np.uint32),
        works=Coded(codes(2).codes, tuple(works_of())),
        cites=((), (1, 2), (2,)),
        passages=Coded(codes(0).codes, ("It is so.",)),
        notes=Coded(codes(1).codes, ("note: seen once", "note: a guess")),
        attributes={"weight": Coded(codes(1).codes, (1, 2.5))},
    )
    return GraphColumns(make_nodes(), merge_repeated(links))


def works_of() -> list[tuple[str, ...]]:
    """Return the works that rows name: none, two, or one of them."""
    one, other, *_ = shipped().sources
    return [(), (one, other), (other,)]
