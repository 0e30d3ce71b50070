"""What supports and what contests a statement, as text for people."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from ntgraph import read_graph
from ntgraph.exports import to_gift, to_quiz_sheet
from ntgraph.exports.statement_details import DetailsCache, describe_origin, tidy
from ntgraph.facts import FactBase
from tests import world as tiny
from tests.exports.packs import shipped, whole
from tests.graph_files import VISITS, read_text


def test_statement_comes_with_all_that_speaks_for_and_against_it(world: FactBase) -> None:
    told = DetailsCache(world).describe(world.statements[tiny.SHORTENS.id])
    assert told.sentence == "Caffeine shortens sleep."
    assert [saying.text for saying in told.sayings] == [
        "Coffee \U0001f41d and rest, section “what coffee does”, worded with “may”, citing 1",
        "Coffee \U0001f41d and rest, section “what coffee does”, citing 1, 2",
    ]
    span = tiny.SHORTENS.evidence[0].span
    assert span is not None
    assert told.sayings[0].span == f"p1, characters {span.start}–{span.end}"
    assert (told.verdict, told.basis) == ("contradicted", "recalled")
    assert told.reason == f"=A reason {tiny.MARKUP}"
    assert [work.id for work in told.grounds] == ["doi:10.1000/another"]
    assert [work.note for work in told.cited] == ["does not support: Its title names another drug."]
    assert told.contested == ("Caffeine does not shorten sleep. (denied)",)
    assert [caution.text for caution in told.cautions] == [
        f"Ask somebody before you act {tiny.MARKUP}."
    ]
    assert [work.id for work in told.cautions[0].works] == ["doi:10.1000/another"]


def test_denied_statement_says_so(world: FactBase) -> None:
    told = DetailsCache(world).describe(world.statements[tiny.SHORTENS_NOT.id])
    assert told.negated
    assert "does not" in told.sentence


def test_accepted_fact_names_its_record(world: FactBase) -> None:
    fact = world.statements[tiny.GO_ALONG.id]
    evidence = replace(
        fact.evidence[0], locator="row 7", species="rat", affinity="high",
        literature=("pmid:1", "pmid:2"), basis="recalled",
    )  # fmt: skip
    told = DetailsCache(world).describe(replace(fact, evidence=(evidence,)))
    assert told.sayings[0].where == (
        "row 7, seen in rat, affinity high, naming pmid:1, pmid:2, from general knowledge"
    )


def test_unknown_work_stays_an_id(world: FactBase) -> None:
    assert DetailsCache(world).describe_work("doi:10.1/none").citation == "doi:10.1/none"


def test_origin_names_the_article_its_interest_and_the_edition(world: FactBase) -> None:
    text = " ".join(describe_origin(world))
    for words in ("not medical advice", "Coffee", "Nobody & Sons", "Sells coffee.", "2026.11.0"):
        assert words in text


@given(st.text(st.characters(), max_size=40))
@example("a\ud800b\x00c\x85d\u2066e\ufeff")
@example("\U0001f468\u200d\U0001f469")
def test_tidy_text_is_one_line_that_every_format_can_hold(text: str) -> None:
    shown = tidy(text)
    assert shown == " ".join(shown.split())
    assert len(shown.splitlines()) <= 1
    shown.encode("utf-8")
    assert tidy(shown) == shown


@given(st.text(st.characters(categories=["L", "N", "P", "So", "Sm"]), max_size=40))
def test_tidy_changes_no_letter(text: str) -> None:
    assert tidy(text) == text


def test_what_a_file_says_is_no_article(tmp_path: Path) -> None:
    path = tmp_path / "water.csv"
    path.write_text("subject,relation,object\nRain,feeds,river\n", "utf-8")
    facts = read_graph(path).facts
    (statement,) = facts.statements.values()
    assert DetailsCache(facts).describe(statement).is_from_file
    for text in ("".join(to_gift(facts)), whole(to_quiz_sheet(facts)["key.html"]).decode()):
        assert "The file says" in text
        assert "The article says" not in text


def test_what_an_article_says_is_no_file(world: FactBase) -> None:
    told = DetailsCache(world).describe(world.statements[tiny.SHORTENS.id])
    assert not told.is_from_file
    facts = shipped()
    cache = DetailsCache(facts)
    assert not any(cache.describe(made).is_from_file for made in facts.statements.values())


def test_what_a_graph_file_gives_with_an_edge_stands_with_its_place(tmp_path: Path) -> None:
    facts = read_text(tmp_path, "visits.csv", VISITS).facts
    told = {
        each.sentence: each for each in map(DetailsCache(facts).describe, facts.statements.values())
    }
    (saying,) = told["Bee visits clover."].sayings
    given = "with “At noon, a bee sat on clover.”; weight: 0.5; year: 1999; weather: sunny"
    assert saying.text.endswith(given)
    (bare,) = told["Bee visits poppy."].sayings
    assert bare.text.endswith(", with weight: 2; weather: rainy")
