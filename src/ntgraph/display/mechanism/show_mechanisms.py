"""Chooses by rule what is drawn at the synapse for drugs and messengers."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from ntgraph.display.mechanism.mechanism_steps import tell_steps
from ntgraph.display.mechanism.places_of_rows import (
    PLACES,
    PlacedRow,
    is_careful,
    place_chain,
    place_direct,
    place_part,
)
from ntgraph.display.model.display_mechanism import DisplayAct, DisplayMechanism
from ntgraph.display.style.synapse_look import SYNAPSE_LOOK, UNSAID
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import say_name
from ntgraph.judging.crosscheck.accepted_facts import preferred
from ntgraph.records import Statement
from ntgraph.records.frozen_record import frozen_record
from ntgraph.records.vocabulary import ARTICLE_LAYER, INGREDIENT_OF

LEFT = "left"
ROWS = {place.id: at for at, place in enumerate(SYNAPSE_LOOK.places)}


@frozen_record
class _Rows:
    """Accepted facts and shown statements, by what they can say of a synapse."""

    facts: FactBase
    parts: dict[str, list[Statement]]
    known: dict[str, list[Statement]]
    said: dict[str, list[Statement]]
    messengers: set[str]
    contents: dict[str, list[Statement]]


def show_mechanisms(
    facts: FactBase, nodes: Collection[str], statements: Iterable[str]
) -> tuple[DisplayMechanism, ...]:
    """Return what happens at synapses, for each shown drug and messenger that rows speak of.

    The synapses of a node come in the order in which they are shown: first those of which both
    accepted facts and the article speak.

    Args:
        facts: a fact base.
        nodes: ids of shown nodes.
        statements: ids of shown statements.
    """
    rows = _sort_rows(facts, statements)
    shown = {id for id in nodes if id in facts.nodes}
    drugs = _find_drugs(rows)
    found = [
        *_of_messengers(rows, shown, drugs),
        *(each for id in shown & drugs for each in _of_drug(id, rows)),
    ]
    return tuple(sorted(found, key=lambda each: _rank(each, facts)))


def _sort_rows(facts: FactBase, statements: Iterable[str]) -> _Rows:
    rows = _Rows(facts, {}, {}, {}, set(), {})
    for fact in preferred(facts):
        is_part = fact.predicate in PLACES and not fact.negated
        kind = rows.parts if is_part else rows.known
        kind.setdefault(fact.subject, []).append(fact)
        if is_part:
            rows.messengers.add(fact.object)
        if fact.predicate == INGREDIENT_OF and not fact.negated:
            rows.contents.setdefault(fact.object, []).append(fact)
    for id in statements:
        statement = facts.statements[id]
        if statement.layer == ARTICLE_LAYER and not statement.subject_level:
            rows.said.setdefault(statement.subject, []).append(statement)
    return rows


def _find_drugs(rows: _Rows) -> set[str]:
    """Return the subjects whose type can act on proteins and stands left on the map."""
    terms = rows.facts.vocabulary
    firsts = {
        chain.split()[0]
        for mechanism in terms.mechanisms.values()
        for chain in mechanism.chains
        if " " in chain
    }
    acting = {
        kind for id in firsts & terms.predicates.keys() for kind in terms.predicates[id].domain
    }
    left = {id for id in acting & terms.node_types.keys() if terms.node_types[id].column == LEFT}
    subjects = rows.known.keys() | rows.said.keys() | rows.contents.keys()
    return {id for id in subjects if rows.facts.nodes[id].node_type in left} - rows.messengers


def _of_drug(drug: str, rows: _Rows) -> Iterator[DisplayMechanism]:
    told = _act_known(drug, rows)
    for statement in rows.said.get(drug, ()):
        if statement.object in rows.messengers:
            told.setdefault(statement.object, []).extend(_act_directly(statement, rows))
    for content in rows.contents.get(drug, ()):
        for messenger, acts in _act_known(content.subject, rows).items():
            own = (_name_content(act, content, rows.facts) for act in acts)
            told.setdefault(messenger, []).extend(own)
    for messenger, acts in told.items():
        if any(act.place != UNSAID or not act.said for act in acts):
            yield _mechanism(drug, messenger, acts, rows.facts)


def _act_known(drug: str, rows: _Rows) -> dict[str, list[DisplayAct]]:
    """Return what accepted facts say that a drug does at synapses, by messenger."""
    told: dict[str, list[DisplayAct]] = {}
    for fact in rows.known.get(drug, ()):
        for part in rows.parts.get(fact.object, ()):
            if placed := place_chain(fact, part, rows.facts):
                act = _act(placed, (fact, part), said=False)
                told.setdefault(part.object, []).append(act)
        if fact.object in rows.messengers:
            told.setdefault(fact.object, []).extend(_act_directly(fact, rows))
    return {messenger: list(_say_alike(acts)) for messenger, acts in told.items()}


def _name_content(act: DisplayAct, content: Statement, facts: FactBase) -> DisplayAct:
    """Return an act of an active substance as one of what contains it: `THC: activates`."""
    node = facts.nodes[content.subject]
    name = min((node.label, *node.synonyms), key=len)
    return replace(act, word=f"{name}: {act.word}", rows=(content.id, *act.rows))


def _say_alike(acts: list[DisplayAct]) -> Iterator[DisplayAct]:
    """Yield acts; "by blocking reuptake" is called as the fact about the pump calls it."""
    on_parts = [act for act in acts if len(act.rows) > 1]
    words = {(act.place, act.shape): act.word for act in sorted(on_parts, key=_order)}
    for act in acts:
        same = words.get((act.place, act.shape))
        yield act if len(act.rows) > 1 or same is None else replace(act, word=same)


def _act_directly(statement: Statement, rows: _Rows) -> Iterator[DisplayAct]:
    said = statement.layer == ARTICLE_LAYER
    for placed in place_direct(statement, rows.facts):
        yield _act(placed, (statement,), said=said)


def _of_messengers(rows: _Rows, shown: set[str], drugs: set[str]) -> Iterator[DisplayMechanism]:
    acts: dict[str, list[DisplayAct]] = {id: [] for id in rows.messengers & shown}
    for parts in rows.parts.values():
        for part in parts:
            if part.object in acts and (placed := place_part(part)):
                acts[part.object].append(_act(placed, (part,), said=False))
    for drug in drugs:
        for statement in rows.said.get(drug, ()):
            if statement.object in acts:
                acts[statement.object] += _act_directly(statement, rows)
    for messenger, own in acts.items():
        yield _mechanism(messenger, messenger, own, rows.facts)


def _act(placed: PlacedRow, rows: tuple[Statement, ...], *, said: bool) -> DisplayAct:
    careful = any(is_careful(row) for row in rows)
    ids = tuple(row.id for row in rows)
    return DisplayAct(placed.place, placed.shape, placed.word, careful, said, ids)


def _mechanism(
    node: str, messenger: str, acts: Iterable[DisplayAct], facts: FactBase
) -> DisplayMechanism:
    ordered = sorted(acts, key=_order)
    heading = f"A synapse with {say_name(facts.nodes[messenger])}"
    if node != messenger:
        heading += f", and {say_name(facts.nodes[node])}"
    acts = tuple(dict.fromkeys(ordered))
    return DisplayMechanism(node, messenger, heading, acts, tell_steps(node, acts, facts))


def _order(act: DisplayAct) -> tuple[int, bool, bool, int, str, str, tuple[str, ...]]:
    """Return a sort key: places from above, facts about proteins before others."""
    direct = -len(act.rows)
    return ROWS[act.place], act.said, act.careful, direct, act.shape, act.word, act.rows


def _rank(each: DisplayMechanism, facts: FactBase) -> tuple[str, int, int, str, str]:
    known = sum(not act.said for act in each.acts)
    both = bool(known) and known < len(each.acts)
    name = say_name(facts.nodes[each.messenger]).casefold()
    return each.node, -both, -known, name, each.messenger
