"""A graph of words for the tests of pages about large graphs: small, but with everything in it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
from numpy.typing import NDArray

from ntgraph.columns import Coded, GraphColumns, LinkColumns, Manner, NodeColumns
from ntgraph.display.large import build_large_display
from ntgraph.facts import load_facts, shipped_facts
from ntgraph.page.large.render_large_page import render_large_page
from ntgraph.records import Evidence
from tests.display.large.column_facts import make_facts
from tests.hostile import VALUES

KINDS_OF_ANIMALS = 120
KIND_OF, CAN, NEAR, IS_NOT = range(4)
SAID = Evidence(source="ntg:graph", license="unknown", article="graph")
MANNERS = (
    Manner("is a kind of", SAID),
    Manner("can", SAID),
    Manner("is near", SAID),
    Manner("is a kind of", SAID, negated=True),
)
ANIMAL, DOG, CAT, BARK, STONE, ROCK, GROWL = range(7)
NAMES = ("animal", "dog", "cat", "to bark", "stone", "rock", "to growl")
# One value of each kind that can stand in a name; names have no line breaks.
HOSTILE = tuple(
    words for words in VALUES.values() if words.strip() and not set(words) & set("\n\r\ud800\0")
)


def make_words() -> GraphColumns:
    """Return animals, of which a dog can bark, and stones, which are near each other."""
    animals = tuple(f"animal {at:03}" for at in range(KINDS_OF_ANIMALS))
    names = NAMES + animals
    first = len(NAMES)
    rows = [(at, ANIMAL, KIND_OF) for at in (DOG, CAT, *range(first, len(names)))]
    rows += [(at, at + 1, NEAR) for at in range(first, len(names) - 1)]
    rows += [(DOG, BARK, CAN), (STONE, ANIMAL, IS_NOT), (STONE, ROCK, NEAR)]
    rows += [(BARK, GROWL, NEAR)]
    types = ["noun"] * len(names)
    types[BARK] = types[GROWL] = "verb"
    return make_columns(names, types, rows, definitions={DOG: "An animal that people keep."})


def make_columns(
    names: tuple[str, ...],
    types: list[str],
    rows: list[tuple[int, int, int]],
    manners: tuple[Manner, ...] = MANNERS,
    definitions: dict[int, str] | None = None,
) -> GraphColumns:
    """Return a graph of names and of rows with subject, object and manner."""
    kinds = sorted(set(types))
    nodes = NodeColumns(
        ids=tuple(f"own:{at:04}" for at in range(len(names))),
        labels=names,
        types=Coded(numbers([kinds.index(each) for each in types]), tuple(kinds)),
        lines=np.zeros(len(names), dtype=np.uint32),
        definitions=definitions or {},
    )
    subjects, objects, codes = (numbers([row[at] for row in rows]) for at in range(3))
    lines = np.arange(2, len(rows) + 2, dtype=np.uint32)
    return GraphColumns(nodes, LinkColumns(subjects, objects, codes, manners, lines))


def numbers(values: list[int]) -> NDArray[np.int32]:
    return np.array(values, dtype=np.int32)


def make_hostile() -> GraphColumns:
    """Return a graph whose names, types, relations and definitions are hostile texts."""
    manners = tuple(replace(MANNERS[KIND_OF], predicate=words[:200]) for words in HOSTILE)
    count = len(HOSTILE)
    rows = [(at, (at + 1) % count, at) for at in range(count)]
    rows += [(0, at, 0) for at in range(2, count)]
    types = [HOSTILE[at % 20][:200] for at in range(count)]
    return make_columns(HOSTILE, types, rows, manners, dict(enumerate(HOSTILE)))


@cache
def words_page() -> str:
    """Return the page about the words."""
    display = build_large_display(
        make_facts(make_words()), title="Words", notes=("Line 7 has no object.",)
    )
    return render_large_page(display)


@cache
def contested_page() -> str:
    """Return a page on which a statement is denied, and one has a cell that means nothing."""
    odd = replace(SAID, hedge="reportedly", attributes=(("negated", "maybe"),))
    manners = (*MANNERS, Manner("can", odd))
    rows = [(DOG, ANIMAL, KIND_OF), (DOG, ANIMAL, IS_NOT), (DOG, BARK, len(MANNERS))]
    rows += [(STONE, STONE, NEAR), (STONE, ROCK, NEAR), (ROCK, STONE, NEAR)]
    graph = make_columns(NAMES, ["noun"] * len(NAMES), rows, manners)
    cited: tuple[tuple[str, ...], ...] = (("pmid:1",),)
    works = Coded(numbers([0, *[-1] * (len(rows) - 1)]), cited)
    graph = replace(graph, links=replace(graph.links, works=works))
    return render_large_page(build_large_display(make_facts(graph)))


@cache
def hostile_page() -> str:
    """Return the page about the hostile texts."""
    display = build_large_display(make_facts(make_hostile()), title=VALUES["end of title"])
    return render_large_page(replace(display, notes=HOSTILE))


@cache
def shipped_page() -> str:
    """Return the shipped facts, with their judgements, in the form of a large page."""
    return render_large_page(build_large_display(load_facts(shipped_facts())))
