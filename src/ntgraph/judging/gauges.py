"""The two gauges of a statement: do the cited works support it, and what does science say.

They are never combined into one number, because they answer different questions: a statement
can be true although the works cited for it do not support it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Any
from weakref import finalize

from ntgraph.columns import columns_of
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import cite_by_id, say, say_animals
from ntgraph.judging.crosscheck import (
    AcceptedPath,
    Comparison,
    Conflict,
    compare_statements,
    find_conflicts,
)
from ntgraph.records import Statement
from ntgraph.records.frozen_record import frozen_record
from ntgraph.records.vocabulary import (
    CARRIED,
    NOT_CARRIED,
    NOT_CHECKED,
    OTHER_WAY_ROUND,
    PARTLY,
    PARTLY_CARRIED,
    RECALLED,
    SUPPORTS,
    UNCHECKED,
    UNCITED,
    find_label,
)


@frozen_record
class Crosscheck:
    """Comparisons with accepted facts, and conflicts with other statements, by statement id."""

    comparisons: Mapping[str, Comparison] = field(default_factory=dict)
    conflicts: Mapping[str, tuple[Conflict, ...]] = field(default_factory=dict)


_kept: dict[int, Crosscheck] = {}


def crosscheck(facts: FactBase) -> Crosscheck:
    """Compare all statements of articles with accepted facts and with each other.

    A fact base never changes and most outputs need this result, so it is computed once and
    kept in memory as long as the fact base is. A part is judged as in the facts that it is a
    part of: what was left out still contests a statement or agrees with it.
    """
    key = id(facts)
    if key not in _kept:
        if facts.part_of is None:
            _kept[key] = Crosscheck(*_check_all(facts))
        else:
            _kept[key] = _only_about(facts.statements, crosscheck(facts.part_of))
        # A WeakKeyDictionary needs hashable keys; a fact base has no hash, as it holds mappings.
        finalize(facts, _kept.pop, key)
    return _kept[key]


def _check_all(
    facts: FactBase,
) -> tuple[Mapping[str, Comparison], Mapping[str, tuple[Conflict, ...]]]:
    """Return the comparisons and the conflicts of all statements of articles."""
    if columns_of(facts.statements) is None:
        return compare_statements(facts), find_conflicts(facts)
    from ntgraph.judging.crosscheck.column_crosscheck import check_columns

    return check_columns(facts)


def _only_about(statements: Mapping[str, Statement], made: Crosscheck) -> Crosscheck:
    """Return what a cross-check says of some statements."""
    if columns_of(statements) is None:
        return Crosscheck(
            {id: made.comparisons[id] for id in statements if id in made.comparisons},
            {id: made.conflicts[id] for id in statements if id in made.conflicts},
        )
    from ntgraph.judging.crosscheck.column_crosscheck import ComparisonsOfPart

    return Crosscheck(
        ComparisonsOfPart(made.comparisons, statements),
        {id: each for id, each in made.conflicts.items() if id in statements},
    )


def citation_state(statement: Statement) -> str:
    """Return whether the works cited for a statement support it, as one state.

    Returns:
        An id of the vocabulary's citation states: `carried` if at least one work supports it,
        `not_carried` only if every work was checked and none supports it even partly.
    """
    if not statement.cited_sources:
        return UNCITED
    held = {stance.source: stance.stance for stance in statement.stances}
    stances = {held.get(source, NOT_CHECKED) for source in statement.cited_sources}
    for stance, state in ((SUPPORTS, CARRIED), (PARTLY, PARTLY_CARRIED), (NOT_CHECKED, UNCHECKED)):
        if stance in stances:
            return state
    return NOT_CARRIED


def describe_gauges(statement: Statement, facts: FactBase, checked: Crosscheck) -> dict[str, Any]:
    """Return both gauges of a statement as plain values.

    Returns:
        `safety_notes` (list), `in_the_article` (state, label and one entry per cited work),
        `in_science` (verdict, label, reason, basis, sources, works, assessed_on),
        `comparison` with accepted facts (outcome, label, paths, left_out, only_cited; None
        for statements that no article makes), and `contested_by` (list).
    """
    return {
        "safety_notes": describe_safety_notes(statement, facts),
        "in_the_article": describe_citations(statement, facts),
        "in_science": describe_assessment(statement, facts),
        "comparison": describe_comparison(checked.comparisons.get(statement.id), facts),
        "contested_by": [
            describe_conflict(conflict, facts)
            for conflict in checked.conflicts.get(statement.id, ())
        ],
    }


def describe_safety_notes(statement: Statement, facts: FactBase) -> list[dict[str, Any]]:
    """Return the corrections that must be shown with a statement, each with its sources."""
    notes = (facts.safety_notes.get(id) for id in statement.safety_notes)
    return [
        {
            "id": note.id,
            "text": note.text,
            "basis": note.basis,
            "sources": list(note.sources),
            "works": cite_works(note.sources, facts),
        }
        for note in notes
        if note is not None
    ]


def describe_citations(statement: Statement, facts: FactBase) -> dict[str, Any]:
    """Return the works cited for a statement, each with its stance, and the state of all."""
    terms = facts.vocabulary
    state = citation_state(statement)
    stances = {stance.source: stance for stance in statement.stances}
    cited = []
    for source in statement.cited_sources:
        stance = stances.get(source)
        id = stance.stance if stance else NOT_CHECKED
        cited.append(
            {
                "source": source,
                "work": cite_works((source,), facts)[0],
                "stance": id,
                "label": find_label(terms.stances, id),
                "reason": stance.reason if stance else "",
                "basis": stance.basis if stance else "",
            }
        )
    return {"state": state, "label": find_label(terms.citation_states, state), "works": cited}


def describe_assessment(statement: Statement, facts: FactBase) -> dict[str, Any]:
    """Return a statement's verdict with its reason, its basis and the works it rests on."""
    terms, made = facts.vocabulary, statement.assessment
    return {
        "verdict": statement.verdict,
        "label": find_label(terms.verdicts, statement.verdict),
        "reason": made.reason if made else "",
        "basis": made.basis if made else "",
        "basis_label": find_label(terms.bases, made.basis) if made and made.basis else "",
        "sources": list(made.sources) if made else [],
        "works": cite_works(made.sources, facts) if made else [],
        "assessed_on": made.assessed_on if made else "",
    }


def describe_comparison(comparison: Comparison | None, facts: FactBase) -> dict[str, Any] | None:
    """Return a comparison with accepted facts as plain values; None if there is none."""
    if comparison is None:
        return None
    label = find_label(facts.vocabulary.comparisons, comparison.outcome)
    seen_in = say_seen_in(comparison, facts)
    return {
        "outcome": comparison.outcome,
        "label": f"{label} ({seen_in})" if seen_in else label,
        "paths": [describe_accepted_path(path, facts) for path in comparison.paths],
        "left_out": comparison.left_out,
        "only_cited": comparison.only_cited,
    }


def say_seen_in(comparison: Comparison, facts: FactBase) -> str:
    """Return `in mice` where only facts seen in animals say that it is the other way round."""
    facts = facts.part_of or facts
    steps = [facts.statements[id] for path in comparison.paths for id in path.statements]
    if comparison.outcome != OTHER_WAY_ROUND or not all(step.animals for step in steps):
        return ""
    told = (words for step in steps for words in say_animals(step, facts.vocabulary))
    return ", ".join(dict.fromkeys(told))


def describe_accepted_path(path: AcceptedPath, facts: FactBase) -> dict[str, Any]:
    """Return a path through accepted facts as sentences, with the sources of all its steps."""
    facts = facts.part_of or facts
    steps = [facts.statements[id] for id in path.statements]
    mechanism = facts.vocabulary.mechanisms.get(path.mechanism)
    sources = dict.fromkeys(source for step in steps for source in step.sources)
    return {
        "statements": list(path.statements),
        "sentences": [say(step, facts) for step in steps],
        "sign": path.sign,
        "limited": path.limited,
        "mechanism": mechanism.label if mechanism else "",
        "sources": list(sources),
        "recalled": any(e.basis == RECALLED for step in steps for e in step.evidence),
    }


def describe_conflict(conflict: Conflict, facts: FactBase) -> dict[str, Any]:
    """Return a conflict as plain values: the other statement, the kind of conflict, and why."""
    facts = facts.part_of or facts
    other = facts.statements[conflict.other]
    return {
        "statement": other.id,
        "sentence": say(other, facts),
        "kind": conflict.kind,
        "label": find_label(facts.vocabulary.conflicts, conflict.kind),
        "via": [say(facts.statements[id], facts) for id in conflict.via],
        "articles": sorted({e.article for e in other.evidence if e.article}),
    }


def cite_works(sources: tuple[str, ...], facts: FactBase) -> list[str]:
    """Return works as entries of a reference list; for an unknown id, the id itself."""
    return [cite_by_id(id, facts) for id in sources]
