"""The page says an edited fact in the same words as everything else: the cases for its script."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from ntgraph.drafting.review_words import list_terms
from ntgraph.facts.own_folder import read_ground
from ntgraph.facts.statement_sentences import say
from ntgraph.quotations.node_names import is_plural, make_node
from ntgraph.records import Evidence, Statement
from ntgraph.records.vocabulary import ARTICLE_LAYER
from tests.world import world

CASES = Path(__file__).parent / "review_sentences.json"
HEDGED = ("raises", "linked_to", "causes")
NAMES = (
    "short naps", "loss of neurons", "stress", "diabetes", "anxieties", "running shoes",
    "virus", "people with ties", "GABA", "statins", "",
)  # fmt: skip


def make_cases() -> dict[str, Any]:
    """Return sentences, and what they are made of, as the page is given it."""
    words = read_ground().vocabulary
    terms = list_terms(words)
    kinds = [(id, "", level) for id in words.predicates for level in ("", *words.levels)]
    kinds += [(id, hedge, "") for id in HEDGED if id in words.predicates for hedge in words.hedges]
    said = [
        [*kind, int(plural), int(negated), say_case(*kind, plural=plural, negated=negated)]
        for kind in kinds
        for plural in (False, True)
        for negated in (False, True)
        if not kind[2] or not negated
    ]
    return {
        **{
            name: {each["id"]: each for each in terms[name]}
            for name in ("predicates", "hedges", "levels")
        },
        "said": said,
        "plurals": [[name, is_plural(name)] for name in NAMES],
    }


def say_case(predicate: str, hedge: str, level: str, *, plural: bool, negated: bool) -> str:
    """Return one sentence, with names that would break a careless template."""
    one = replace(make_node("a:1", "one {object}", ""), plural=plural)
    other = make_node("a:2", "$& other", "")
    facts = replace(world(), vocabulary=read_ground().vocabulary, nodes={"a:1": one, "a:2": other})
    statement = Statement(
        id="", layer=ARTICLE_LAYER, subject="a:1", predicate=predicate, object="a:2",
        subject_level=level, negated=negated, evidence=(Evidence("", "", hedge=hedge),),
    )  # fmt: skip
    return say(statement, facts)


def test_the_cases_for_the_script_are_current() -> None:
    """Write them anew with `python -m tests.page.test_review_sentences`."""
    assert json.loads(CASES.read_text(encoding="utf-8")) == make_cases()


if __name__ == "__main__":
    CASES.write_text(json.dumps(make_cases(), ensure_ascii=False) + "\n", encoding="utf-8")
