"""What a large page shows is the same from columns as from records, and all of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import numpy as np
from hypothesis import given, settings

from ntgraph.columns import GraphColumns, LinkColumns, merge_repeated
from ntgraph.display.large import LargeDisplay, build_large_display
from ntgraph.facts.statement_sentences import say
from ntgraph.judging.gauges import crosscheck, describe_conflict
from tests.columns.small_columns import KINDS, columns_with_repeats, make_columns, make_nodes
from tests.display.large.column_facts import as_records, make_facts
from tests.display.large.test_statement_kinds import sentences_of

TRIPLES = [(0, 1, 0), (2, 1, 0), (0, 1, 1), (0, 1, 0), (3, 3, 4), (1, 0, 2)]


def merged(columns: GraphColumns) -> GraphColumns:
    return GraphColumns(columns.nodes, merge_repeated(columns.links), columns.unit)


def count_rows(display: LargeDisplay) -> Counter[tuple[object, ...]]:
    """Return how often each sentence stands there with each set of lines and works."""
    links = display.links
    counted: Counter[tuple[object, ...]] = Counter()
    for row, sentence in enumerate(sentences_of(display)):
        pieces = range(row, row + 1)
        if links.first is not None:
            pieces = range(int(links.first[row]), int(links.first[row + 1]))
        lines = tuple([int(links.lines[at]) for at in pieces] if links.lines is not None else [])
        works = [links.works.at(at) or () if links.works else () for at in pieces]
        cited = tuple(display.works[at].citation for numbers in works for at in numbers)
        counted[sentence, lines, cited] += 1
    return counted


def count_relations(display: LargeDisplay) -> Counter[str]:
    counted: Counter[str] = Counter()
    for kind in display.kinds:
        counted[kind.relation] += kind.count
    return counted


def count_contested(display: LargeDisplay) -> Counter[tuple[str, bool]]:
    kinds = (display.kinds[at] for at in display.links.kinds.tolist())
    pairs = zip(sentences_of(display), kinds, strict=True)
    return Counter((sentence, kind.contested) for sentence, kind in pairs)


@settings(max_examples=30, deadline=None)
@given(columns_with_repeats())
def test_columns_give_every_sentence_with_its_lines_and_works(columns: GraphColumns) -> None:
    facts = make_facts(merged(columns))
    wanted: Counter[tuple[object, ...]] = Counter()
    for each in facts.statements.values():
        lines = tuple(int(e.locator.removeprefix("line ")) for e in each.evidence)
        cited = tuple(f"Work {id}." for e in each.evidence for id in e.cited_sources)
        wanted[say(each, facts), lines, cited] += 1
    assert count_rows(build_large_display(facts)) == wanted


@settings(max_examples=20, deadline=None)
@given(columns_with_repeats())
def test_columns_and_records_show_the_same(columns: GraphColumns) -> None:
    facts = make_facts(merged(columns))
    one, other = build_large_display(facts), build_large_display(as_records(facts))
    assert sorted(sentences_of(one)) == sorted(sentences_of(other))
    assert one.types == other.types
    assert one.lines == other.lines
    assert sorted(one.nodes.names) == sorted(other.nodes.names)
    assert count_relations(one) == count_relations(other)
    assert count_contested(one) == count_contested(other)


@settings(max_examples=30, deadline=None)
@given(columns_with_repeats())
def test_what_contradicts_a_statement_is_told_as_from_records(columns: GraphColumns) -> None:
    facts = make_facts(merged(columns))
    display = build_large_display(facts)
    sentences = sentences_of(display)
    found = Counter(
        (sentences[row], sentences[each["link"]], each["label"], *each["via"])
        for row, told in display.conflicts.items()
        for each in told
    )
    assert {*display.conflicts} == {
        row for row, at in enumerate(display.links.kinds.tolist()) if display.kinds[at].contested
    }
    wanted = Counter(
        (say(facts.statements[id], facts), told["sentence"], told["label"], *told["via"])
        for id, conflicts in crosscheck(facts).conflicts.items()
        for told in (describe_conflict(each, facts) for each in conflicts)
    )
    assert found == wanted


def test_a_kind_tells_how_it_is_worded_and_which_cells_were_kept() -> None:
    said = replace(KINDS[4].evidence, attributes=(("negated", "maybe"), ("odd", 1)))
    links = replace(
        make_columns(TRIPLES).links, kinds=(*KINDS[:4], replace(KINDS[4], evidence=said))
    )
    display = build_large_display(make_facts(GraphColumns(make_nodes(4), links)))
    told = {(kind.relation, kind.wording, kind.note) for kind in display.kinds}
    assert ("lowers", "worded with “may”", "negated: maybe; odd: 1") in told
    assert ("raises", "stated flatly", "") in told


def test_whether_a_statement_names_evidence_is_said_where_any_does() -> None:
    assert build_large_display(make_facts(make_columns(TRIPLES))).states == ()
    cited = make_columns(TRIPLES, [0, -1, -1, -1, -1, -1])
    assert build_large_display(make_facts(cited)).states[1] == "no evidence given"


def test_statements_are_sorted_and_counted() -> None:
    display = build_large_display(make_facts(merged(make_columns(TRIPLES))))
    links = display.links
    ends = links.subjects.tolist(), links.objects.tolist()
    rows = [*zip(links.kinds.tolist(), *ends, strict=True)]
    assert rows == sorted(rows)
    assert [kind.count for kind in display.kinds] == np.bincount(links.kinds).tolist()
    assert sum(kind.count for kind in display.kinds) == len(TRIPLES)
    assert sum(line.count for line in display.lines) == len(TRIPLES)


def test_nodes_keep_the_ids_of_the_file() -> None:
    display = build_large_display(make_facts(merged(make_columns(TRIPLES))))
    named = dict(zip(display.nodes.ids, display.nodes.names, strict=True))
    assert named == {f"n{at}": f"thing {at}" for at in range(4)}


def test_bubbles_name_nodes_as_the_page_numbers_them() -> None:
    display = build_large_display(make_facts(merged(make_columns(TRIPLES))))
    assert display.groups is not None
    for at, bubble in enumerate(display.groups.bubbles):
        assert tuple(display.nodes.names[node] for node in bubble.nodes) == bubble.names
        assert all(display.nodes.groups[node] == at for node in bubble.nodes)


def test_the_file_is_named_with_its_hash() -> None:
    display = build_large_display(make_facts(make_columns(TRIPLES)))
    assert (display.source.name, display.source.unit) == ("graph.tsv", "line")
    assert display.source.sha256 == "ab" * 32


def test_evidence_that_hedges_in_part_is_told_flatly() -> None:
    """One row of two says it with care: then the statement is said, as everywhere."""
    nodes = make_nodes(2)
    kinds = make_columns([]).links.kinds
    links = LinkColumns(
        subjects=np.zeros(1, dtype=np.int32),
        objects=np.ones(1, dtype=np.int32),
        manners=np.array([4], dtype=np.int32),
        kinds=(*kinds, type(kinds[0])("lowers", kinds[0].evidence)),
        lines=np.array([2, 3], dtype=np.uint32),
        first=np.array([0, 2], dtype=np.int64),
        piece_manners=np.array([4, 5], dtype=np.int32),
    )
    facts = make_facts(GraphColumns(nodes, links))
    display = build_large_display(facts)
    assert sentences_of(display) == [say(each, facts) for each in facts.statements.values()]
    assert sentences_of(display) == ["Thing 0 lowers thing 1."]
