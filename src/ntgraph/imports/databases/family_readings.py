"""State what is known of receptor families: from rows about their parts, and from the table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from ntgraph.imports.databases.action_rules import CARRIES, UNSAID, Messenger
from ntgraph.imports.databases.messengers_by_gene import state_from_knowledge
from ntgraph.imports.databases.receptor_families import ReceptorFamilies, ReceptorFamily
from ntgraph.imports.databases.target_list import TargetRecord
from ntgraph.imports.databases.target_readings import TargetReading
from ntgraph.records import Node
from ntgraph.records.vocabulary import (
    GENERAL_KNOWLEDGE,
    OTHER_TARGET_NOTE,
    PART_OF_PREDICATE,
    RECALLED,
    TARGET_TYPE,
    VERIFIED,
)

GUIDE = "ntg:gtopdb"
Messengers = Mapping[str, tuple[Messenger, Node]]


def drop_unbound_messengers(
    readings: Iterable[TargetReading],
    records: Mapping[str, TargetRecord],
    families: ReceptorFamilies,
    messengers: Messengers,
    skipped: Counter[str],
) -> Iterator[TargetReading]:
    """Yield the readings, those of messengers at parts of receptors only where they attach.

    What a messenger is made of has no readings of its own, because it acts through the messenger.
    """
    ids = {node.id: id for id, (_, node) in messengers.items()}
    for reading in readings:
        record = records.get(reading.object)
        family = families.of(record.symbol) if record else None
        if reading.subject in ids and messengers[ids[reading.subject]][0].is_precursor:
            skipped["acts through the messenger that is made of it"] += 1
            continue
        own = ids.get(reading.subject)
        if record and family and own and not family.binds_at(own, record.symbol):
            skipped["messenger at a part of a receptor to which it does not attach"] += 1
            continue
        yield reading


def say_only_that_they_bind(
    readings: Iterable[TargetReading],
    records: Mapping[str, TargetRecord],
    families: ReceptorFamilies,
    messengers: Messengers,
) -> Iterator[TargetReading]:
    """Yield the readings, those of messengers at distinguished parts as `binds`.

    A messenger attaches to a part; what follows is the work of the whole receptor.
    """
    nodes = {node.id for _, node in messengers.values()}
    for reading in readings:
        record = records.get(reading.object)
        family = families.of(record.symbol) if record else None
        is_own = family is not None and bool(family.binds) and reading.subject in nodes
        yield replace(reading, predicate=UNSAID, qualifiers=()) if is_own else reading


def state_for_families(
    readings: Iterable[TargetReading],
    records: Mapping[str, TargetRecord],
    families: ReceptorFamilies,
    messengers: Messengers,
) -> Iterator[TargetReading]:
    """Yield readings about whole receptors, where all readings about their parts say the same.

    A messenger acts on the whole receptor only where the table says that it is its messenger. The
    whole is marked as no main target only if all parts are.
    """
    ids = {node.id: id for id, (_, node) in messengers.items()}
    groups: dict[tuple[str, str], list[TargetReading]] = {}
    for reading in readings:
        record = records.get(reading.object)
        family = families.of(record.symbol) if record else None
        if family is None or ids.get(reading.subject, family.messenger) != family.messenger:
            continue
        groups.setdefault((reading.subject, family.node), []).append(reading)
    for (_, whole), same in groups.items():
        if len({(each.predicate, each.qualifiers) for each in same}) == 1:
            is_other = all(OTHER_TARGET_NOTE in each.notes for each in same)
            for each in same:
                notes = [n for n in each.notes if is_other or n != OTHER_TARGET_NOTE]
                yield replace(each, object=whole, affinity=None, notes=tuple(notes))


def _find_parts(
    used: Iterable[str], records: Mapping[str, TargetRecord], families: ReceptorFamilies
) -> Iterator[tuple[str, TargetRecord, ReceptorFamily]]:
    """Yield each used target that is a part of a receptor, with its record and its family."""
    for id in sorted(used):
        record = records.get(id)
        family = families.of(record.symbol) if record else None
        if record is not None and family is not None:
            yield id, record, family


def state_parts(
    used: Iterable[str], records: Mapping[str, TargetRecord], families: ReceptorFamilies
) -> Iterator[TargetReading]:
    """Yield for each used part of a receptor that it is part of it, by the Guide's list."""
    for id, record, family in _find_parts(used, records, families):
        yield TargetReading(
            id, PART_OF_PREDICATE, family.node, locator=("target", record.target_id), source=GUIDE
        )


def state_messengers_of_families(
    families: ReceptorFamilies, messengers: Messengers, names: Mapping[str, str]
) -> Iterator[TargetReading]:
    """Yield which messenger's signal each family carries.

    The basis is `verified` where the Guide's name of the family, from `names`, also names the
    messenger.
    """
    for family in families.families:
        if family.messenger not in messengers or family.number not in names:
            continue
        messenger, node = messengers[family.messenger]
        is_named = messenger.is_named_in(names[family.number].casefold())
        yield TargetReading(
            family.node,
            CARRIES,
            node.id,
            locator=("family", family.number) if is_named else ("", ""),
            basis=VERIFIED if is_named else RECALLED,
            notes=("The maker's name of the family says so.",) if is_named else (),
            source="" if is_named else GENERAL_KNOWLEDGE,
        )


def state_bound_messengers(
    used: Iterable[str],
    records: Mapping[str, TargetRecord],
    families: ReceptorFamilies,
    messengers: Messengers,
    said: set[tuple[str, str, str]],
) -> Iterator[TargetReading]:
    """Yield which messenger attaches to which used part, unless a row already says it."""
    for id, record, family in _find_parts(used, records, families):
        for name in family.binds:
            if name in messengers and family.binds_at(name, record.symbol):
                node = messengers[name][1]
                if (node.id, UNSAID, id) not in said:
                    yield state_from_knowledge(node.id, UNSAID, id, record)


def make_family_node(family: ReceptorFamily) -> Node:
    """Return the node of a family."""
    number = f"IUPHAR.FAMILY:{family.number}"
    return Node(
        id=family.node,
        label=family.label,
        lay_label=family.lay_label,
        node_type=TARGET_TYPE,
        subtype=family.kind,
        definition=family.definition,
        near_identifiers=(number,) if family.is_near else (),
    )
