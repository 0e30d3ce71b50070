"""A wording says a predicate together with conditions, and only with just these."""

from __future__ import annotations

from dataclasses import replace

from ntgraph.facts import FactBase
from ntgraph.facts.qualified_wording import find_wording, name_wording
from ntgraph.facts.statement_sentences import SaidConditions, say
from ntgraph.records import Qualifiers, Statement
from ntgraph.records.vocabulary import Hedge, Qualifier, Wording
from tests.small import small_facts

CONDITIONS = (("part", "activity"),)


def facts_with(wording: Wording) -> tuple[FactBase, Statement]:
    facts = small_facts()
    words = replace(
        facts.vocabulary,
        qualifiers={
            "part": Qualifier("part", "part", "(part: {value})", "Which part.", worded=True),
            "place": Qualifier("place", "place", "in {value}", "Where."),
        },
        wordings={wording.id: wording},
    )
    statement = next(s for s in facts.statements.values() if not s.evidence[0].hedge)
    return replace(facts, vocabulary=words), replace(
        statement, predicate=wording.predicate, subject_level="", negated=False
    )


def wording_of(statement: Statement) -> Wording:
    return Wording(
        name_wording(statement.predicate, CONDITIONS),
        "sways the activity of",
        "",
        predicate=statement.predicate,
        conditions=("part=activity",),
        subject="the smell of {subject}",
        object="the activity of {object}",
        template="{subject} sways {object}",
        template_plural="{subject} sway {object}",
        negated="{subject} does not sway {object}",
        negated_plural="{subject} do not sway {object}",
        base="sway {object}",
    )


def prepared() -> tuple[FactBase, Statement]:
    statement = next(s for s in small_facts().statements.values() if not s.evidence[0].hedge)
    return facts_with(wording_of(statement))


def told(facts: FactBase, statement: Statement, qualifiers: Qualifiers) -> str:
    sentence = say(replace(statement, qualifiers=qualifiers), facts)
    ends = (facts.nodes[id] for id in (statement.subject, statement.object))
    for name, node in zip("AB", ends, strict=True):
        sentence = sentence.replace(node.lay_label or node.label, name)
    return sentence


def test_conditions_are_said_in_the_wording_and_not_behind_it() -> None:
    facts, statement = prepared()
    assert told(facts, statement, CONDITIONS) == "The smell of A sways the activity of B."
    more = (*CONDITIONS, ("place", "rats"))
    assert told(facts, statement, more) == "The smell of A sways the activity of B in rats."
    said = SaidConditions.of(replace(statement, qualifiers=more), facts.vocabulary)
    assert said.behind == ("in rats",)


def test_a_denial_has_its_own_wording() -> None:
    facts, statement = prepared()
    denied = replace(statement, negated=True)
    assert told(facts, denied, CONDITIONS) == "The smell of A does not sway the activity of B."


def test_a_part_of_many_is_one() -> None:
    facts, statement = prepared()
    nodes = dict(facts.nodes)
    nodes[statement.subject] = replace(nodes[statement.subject], plural=True)
    facts = replace(facts, nodes=nodes)
    assert told(facts, statement, CONDITIONS) == "The smell of A sways the activity of B."


def test_hedges_go_into_the_wording() -> None:
    facts, statement = prepared()
    words = replace(facts.vocabulary, hedges={"may": Hedge("may", "may", "", modal="may")})
    evidence = tuple(replace(each, hedge="may") for each in statement.evidence)
    hedged = replace(statement, evidence=evidence)
    sentence = told(replace(facts, vocabulary=words), hedged, CONDITIONS)
    assert sentence == "The smell of A may sway the activity of B."


def test_other_values_keep_their_brackets() -> None:
    facts, statement = prepared()
    assert told(facts, statement, (("part", "amount"),)).endswith("(part: amount).")
    with_level = replace(statement, subject_level="excess", qualifiers=CONDITIONS)
    assert find_wording(with_level, facts.vocabulary) is None
