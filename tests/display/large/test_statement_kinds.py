"""Templates with names put in are the sentences that `say` makes."""

from __future__ import annotations

import re
from functools import cache

import pytest

from ntgraph.display.large import LargeDisplay, build_large_display
from ntgraph.display.large.statement_kinds import make_template
from ntgraph.facts import FactBase, load_facts, shipped_facts
from ntgraph.facts.statement_sentences import make_sentence, say
from ntgraph.records import Statement
from tests.world import world

# Characters that have no meaning but that which a file gives them.
PRIVATE = ["\ue000\ue001", "\ue001\ue001\ue002", "\ue002\ue000"]
GAPS = re.compile(r"\{\{|\{subject\}|\{object\}|\{copy\}")


def fill(template: str, subject: str, name: str, copy: int = 0) -> str:
    """Return a template with both names in it, as the scripts of a page put them in."""
    words = {"{{": "{", "{subject}": subject, "{object}": name, "{copy}": str(copy)}
    return make_sentence(GAPS.sub(lambda gap: words[gap[0]], template))


@cache
def shipped() -> tuple[FactBase, LargeDisplay]:
    facts = load_facts(shipped_facts())
    return facts, build_large_display(facts)


def sentences_of(display: LargeDisplay) -> list[str]:
    nodes, links = display.nodes, display.links
    copies = [0] * len(links) if links.copies is None else links.copies.tolist()
    ends = links.kinds.tolist(), links.subjects.tolist(), links.objects.tolist()
    told = []
    for at, subject, target, copy in zip(*ends, copies, strict=True):
        kind = display.kinds[at]
        plural = nodes.plural is not None and bool(nodes.plural[subject])
        template = kind.template_plural if plural else kind.template
        told.append(fill(template, nodes.names[subject], nodes.names[target], copy))
    return told


def test_every_shipped_sentence_comes_out_of_its_template() -> None:
    facts, display = shipped()
    said = sorted(say(each, facts) for each in facts.statements.values())
    assert len(said) > 900
    assert sorted(sentences_of(display)) == said


def test_each_kind_is_of_statements_that_are_judged_alike() -> None:
    facts, display = shipped()
    ids = [*facts.vocabulary.verdicts]
    by_sentence: dict[str, set[tuple[str, bool, bool, tuple[str, ...]]]] = {}
    for each in facts.statements.values():
        texts = tuple(facts.safety_notes[id].text for id in each.safety_notes)
        told = (each.verdict, each.negated, each.is_hedged, texts)
        by_sentence.setdefault(say(each, facts), set()).add(told)
    for at, sentence in zip(display.links.kinds.tolist(), sentences_of(display), strict=True):
        kind = display.kinds[at]
        verdict = ids[kind.verdict] if kind.verdict >= 0 else "not_assessed"
        safety = tuple(display.safety_notes[note] for note in kind.safety)
        assert (verdict, kind.negated, kind.hedged, safety) in by_sentence[sentence]


def test_every_correction_is_named_by_a_kind() -> None:
    facts, display = shipped()
    wanted = {id for each in facts.statements.values() for id in each.safety_notes}
    assert {facts.safety_notes[id].text for id in wanted} == {*display.safety_notes}
    assert {at for kind in display.kinds for at in kind.safety} == {*range(len(wanted))}


@pytest.mark.parametrize("value", ["{subject}", "{object}", "{{", "{", *PRIVATE])
def test_braces_and_marks_of_a_condition_stay_what_they_are(value: str) -> None:
    facts = world()
    one = next(each for each in facts.statements.values() if not each.qualifiers)
    strange = Statement(
        one.id, one.layer, one.subject, one.predicate, one.object, qualifiers=(("odd", value),)
    )
    template = make_template(strange, facts.vocabulary, plural=False)
    name = facts.nodes[one.subject].lay_label or facts.nodes[one.subject].label
    target = facts.nodes[one.object].lay_label or facts.nodes[one.object].label
    assert fill(template, name, target) == say(strange, facts)
    assert f"({value})" in say(strange, facts)
