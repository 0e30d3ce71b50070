"""The part that verdicts, layers, types and nodes around choose."""

from __future__ import annotations

from functools import cache

import pytest

import ntgraph
from ntgraph.atomic_write import encode
from ntgraph.checks import check_facts
from ntgraph.errors import UnknownNodeError, UnknownTermError
from ntgraph.exports import FORMATS
from ntgraph.exports.format_registry import QUESTION, WORK
from ntgraph.facts import FactBase
from ntgraph.graph.kept_part import PartOptions, keep_part
from ntgraph.graph.statement_index import StatementIndex
from ntgraph.records.vocabulary import ARTICLE_LAYER, REFERENCE_LAYER
from tests.exports.awkward import WORLDS

GOOD = ("supported", "partly_supported")


@cache
def shipped() -> FactBase:
    return ntgraph.load_facts(ntgraph.shipped_facts())


def keep(**fields: tuple[str, ...] | int) -> FactBase:
    return keep_part(shipped(), PartOptions(**fields))  # type: ignore[arg-type]


def test_nothing_asked_leaves_everything() -> None:
    assert keep() is shipped()


def test_verdicts_leave_out_accepted_facts_unless_their_layer_is_named() -> None:
    part = keep(verdicts=GOOD)
    assert {each.verdict for each in part.statements.values()} == set(GOOD)
    assert {each.layer for each in part.statements.values()} == {ARTICLE_LAYER}
    assert part.told == "verdict supported or partly supported"
    both = keep(verdicts=GOOD, layers=(ARTICLE_LAYER, REFERENCE_LAYER))
    accepted = {id for id, s in shipped().statements.items() if s.layer == REFERENCE_LAYER}
    assert set(both.statements) == set(part.statements) | accepted
    assert both.told == "verdict supported or partly supported and accepted facts"


def test_verdicts_of_a_layer_without_them_are_an_error() -> None:
    with pytest.raises(UnknownTermError, match="must be one of"):
        keep(verdicts=GOOD, layers=(REFERENCE_LAYER,))


def test_a_label_does_as_well_as_an_id() -> None:
    part = keep(verdicts=("Partly Supported",))
    assert part.statements == keep(verdicts=("partly_supported",)).statements


def test_types_are_those_of_both_ends() -> None:
    part = keep(types=("drug", "Neurotransmitter"))
    assert {node.node_type for node in part.nodes.values()} == {"Drug", "Neurotransmitter"}
    assert part.told == "only things of the type drug or neurotransmitter"


def test_around_is_what_the_neighborhood_of_a_layer_is() -> None:
    g = ntgraph.load()
    for hops in (1, 2):
        part = keep(layers=(ARTICLE_LAYER,), around=("dopamine",), hops=hops)
        asked = g.neighborhood("dopamine", hops=hops, limit=len(g.facts.nodes))
        assert set(part.statements) == set(asked.ids)
    assert part.told == "only what an article says; within 2 steps of dopamine"


def test_around_walks_only_over_what_the_verdicts_keep() -> None:
    part = keep(verdicts=GOOD, around=("dopamine",), hops=2)
    index = StatementIndex.of(part.statements.values())
    dopamine = part.get_node("dopamine").id
    assert set(index.neighborhood(dopamine, radius_hops=2).distances) == set(part.nodes)


def test_several_nodes_keep_what_is_around_each_of_them() -> None:
    one, other = keep(around=("GABA",)), keep(around=("MDMA",))
    both = keep(around=("GABA", "MDMA"))
    assert set(both.statements) == set(one.statements) | set(other.statements)


def test_the_node_itself_may_be_of_any_type() -> None:
    part = keep(around=("dopamine",), types=("Drug",))
    assert part.get_node("dopamine").node_type == "Neurotransmitter"
    assert {node.node_type for node in part.nodes.values()} == {"Drug", "Neurotransmitter"}


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"verdicts": ("suported",)}, "unknown verdict 'suported' .did you mean 'supported'"),
        ({"verdicts": ("good",)}, "unknown verdict 'good' .must be one of .'contradicted'"),
        ({"types": ("drog",)}, "unknown type 'drog' .did you mean 'Drug'"),
        ({"layers": ("articel",)}, "unknown layer 'articel' .did you mean 'article'"),
    ],
)
def test_an_unknown_value_names_the_nearest_or_all(
    fields: dict[str, tuple[str, ...]], message: str
) -> None:
    with pytest.raises(UnknownTermError, match=message):
        keep(**fields)


def test_an_unknown_node_names_the_nearest() -> None:
    with pytest.raises(UnknownNodeError, match="did you mean 'dopamine'"):
        keep(around=("dopamin",))


def test_lessons_that_do_not_hold_for_a_part_are_left_out() -> None:
    part = keep(verdicts=GOOD)
    assert len(part.tours) < len(shipped().tours)
    assert [each for each in check_facts(part) if each.file in FILES_OF_TOURS] == []


FILES_OF_TOURS = {tour.place.file for tour in shipped().tours.values() if tour.place}


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("world", WORLDS)
def test_every_format_can_be_written_of_any_part(name: str, world: str) -> None:
    facts = WORLDS[world]()
    verdict = next(iter(facts.vocabulary.verdicts))
    busiest = max(facts.nodes, key=StatementIndex.of(facts.statements.values()).degree)
    for choice in (
        PartOptions(verdicts=(verdict,)),
        PartOptions(around=(busiest,)),
        PartOptions(layers=(REFERENCE_LAYER,)),
    ):
        part = keep_part(facts, choice)
        files = FORMATS[name].make_files(part, f"out{FORMATS[name].suffix}")
        sizes = {file: sum(map(len, encode(chunks))) for file, chunks in files.items()}
        # A list of no works, cards or lines is empty; all else has a head at least.
        is_list = FORMATS[name].holds in (WORK, QUESTION) or not part.statements
        assert min(sizes.values()) > 0 or is_list


# A PNG has the title in no text that a program could read.
TITLED = [name for name, each in FORMATS.items() if not each.untitled and name != "png"]


@pytest.mark.parametrize("name", TITLED)
def test_a_file_with_a_place_for_a_title_says_that_it_is_a_part(name: str) -> None:
    part = keep_part(WORLDS["tiny"](), PartOptions(verdicts=("contradicted",)))
    format = FORMATS[name]
    files = format.make_files(part, f"out{format.suffix}")
    text = b"".join(piece for chunks in files.values() for piece in encode(chunks))
    assert b"Part of" in text
