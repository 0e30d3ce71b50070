"""The two gauges of statements, accepted facts and safety notes as display records."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from ntgraph.display.model import (
    DisplayComparison,
    DisplayConflict,
    DisplayFact,
    DisplayGauges,
    DisplayPath,
    DisplaySafetyNote,
    DisplayStance,
    DisplayStatement,
)
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import find_sign, say, say_animals
from ntgraph.judging.crosscheck import Comparison
from ntgraph.judging.folded_facts import (
    find_target_role,
    fold_parts,
    name_markers,
    order_accepted,
)
from ntgraph.judging.gauges import Crosscheck, citation_state, describe_conflict, say_seen_in
from ntgraph.records import Stance, Statement
from ntgraph.records.vocabulary import RECALLED, REFERENCE_LAYER, Mechanism, find_label


def show_gauges(statement: Statement, facts: FactBase, checked: Crosscheck) -> DisplayGauges:
    """Return both gauges of a statement."""
    made = statement.assessment
    return DisplayGauges(
        state=citation_state(statement),
        stances=tuple(_describe_stance(stance, facts) for stance in statement.stances),
        reason=made.reason if made else "",
        basis=find_label(facts.vocabulary.bases, made.basis) if made and made.basis else "",
        grounds=made.sources if made else (),
        assessed_on=made.assessed_on if made else "",
        comparison=_describe_comparison(checked.comparisons.get(statement.id), facts),
        contested=tuple(_describe_conflicts(statement, facts, checked)),
        safety=tuple(id for id in statement.safety_notes if id in facts.safety_notes),
    )


def _describe_stance(stance: Stance, facts: FactBase) -> DisplayStance:
    terms = facts.vocabulary
    return DisplayStance(
        source=stance.source,
        stance=stance.stance,
        label=find_label(terms.stances, stance.stance),
        reason=stance.reason,
        basis=find_label(terms.bases, stance.basis) if stance.basis else "",
    )


def _describe_comparison(
    comparison: Comparison | None, facts: FactBase
) -> DisplayComparison | None:
    if comparison is None:
        return None
    mechanisms = facts.vocabulary.mechanisms
    paths = tuple(
        DisplayPath(
            facts=path.statements,
            sign=path.sign,
            mechanism=_label_mechanism(path.mechanism, mechanisms),
            limited=path.limited,
        )
        for path in comparison.paths
    )
    return DisplayComparison(
        comparison.outcome,
        paths,
        comparison.left_out,
        only_cited=comparison.only_cited,
        seen_in=say_seen_in(comparison, facts),
        mechanism=_label_mechanism(comparison.mechanism, mechanisms),
    )


def _label_mechanism(id: str, mechanisms: Mapping[str, Mechanism]) -> str:
    return mechanisms[id].label if id in mechanisms else ""


def _describe_conflicts(
    statement: Statement, facts: FactBase, checked: Crosscheck
) -> Iterable[DisplayConflict]:
    for conflict in checked.conflicts.get(statement.id, ()):
        told = describe_conflict(conflict, facts)
        yield DisplayConflict(
            told["statement"], told["sentence"], told["label"], tuple(told["via"])
        )


def show_accepted_facts(
    facts: FactBase,
    nodes: Collection[str],
    statements: Iterable[DisplayStatement],
    at_synapses: Collection[str] = (),
) -> tuple[DisplayFact, ...]:
    """Return the accepted facts about shown nodes, and those others rest on.

    Args:
        facts: a fact base.
        nodes: ids of shown nodes.
        statements: shown statements, whose comparisons rest on accepted facts.
        at_synapses: ids of the accepted facts that pictures of synapses show.
    """
    needed = {*at_synapses} | {
        id
        for statement in statements
        if statement.gauges.comparison
        for path in statement.gauges.comparison.paths
        for id in path.facts
    }
    shown = [
        statement
        for statement in facts.statements.values()
        if statement.layer == REFERENCE_LAYER
        and (statement.id in needed or statement.subject in nodes or statement.object in nodes)
    ]
    folded = fold_parts(shown, facts)
    shown.sort(key=lambda each: (order_accepted(each, facts), each.id))
    return tuple(_describe_fact(each, facts, folded.get(each.id, "")) for each in shown)


def _describe_fact(statement: Statement, facts: FactBase, folded_under: str) -> DisplayFact:
    bases = {evidence.basis for evidence in statement.evidence if evidence.basis}
    return DisplayFact(
        id=statement.id,
        subject=statement.subject,
        object=statement.object,
        sign=find_sign(statement, facts),
        sentence=say(statement, facts),
        sources=statement.sources,
        species=", ".join(statement.animals),
        basis=find_label(facts.vocabulary.bases, RECALLED) if bases == {RECALLED} else "",
        role=find_target_role(statement, facts),
        folded_under=folded_under,
        negated=statement.negated,
        marked_by=" and ".join(name_markers(statement, facts)),
        seen_in="".join(say_animals(statement, facts.vocabulary)),
    )


def show_safety_notes(
    facts: FactBase, statements: Iterable[DisplayStatement]
) -> tuple[DisplaySafetyNote, ...]:
    """Return the safety notes of shown statements, each once."""
    shown = {id for statement in statements for id in statement.gauges.safety}
    return tuple(
        DisplaySafetyNote(note.id, note.text, note.sources)
        for note in facts.safety_notes.values()
        if note.id in shown
    )
