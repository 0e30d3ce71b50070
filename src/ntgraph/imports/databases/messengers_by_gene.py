"""State what targets do with messengers, from a database's rows or from the gene table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ntgraph.imports.databases.action_rules import CARRIES, Messenger, Rules
from ntgraph.imports.databases.known_facts import KnownFacts
from ntgraph.imports.databases.maker_names import fold_name
from ntgraph.imports.databases.target_list import TargetRecord
from ntgraph.imports.databases.target_readings import TargetReading
from ntgraph.records import Node
from ntgraph.records.vocabulary import GENERAL_KNOWLEDGE, RECALLED, TARGET_TYPE

SETS_OFF = "activates"


def state_carried_signals(
    readings: Iterable[TargetReading],
    world: KnownFacts,
    records: Mapping[str, TargetRecord],
    rules: Rules,
) -> Iterator[TargetReading]:
    """Yield a reading `carries_signal_of` for each target that a messenger naturally activates.

    Only messengers that the gene table names for the receptor count: that serotonin can also
    activate a dopamine receptor does not make it a receptor of serotonin, and a database that
    marks a substance as natural does not say whose messenger it is.
    """
    ids = {node.id: id for id, (_, node) in find_messengers(world, rules.messengers).items()}
    for reading in readings:
        node = world.main.get(reading.subject)
        if node is None or not reading.is_natural or reading.predicate != SETS_OFF:
            continue
        record = records.get(reading.object)
        if record is None or ids.get(node.id) not in rules.carried_by(record.symbol):
            continue
        if world.allows(CARRIES, TARGET_TYPE, node.node_type):
            yield TargetReading(
                subject=reading.object,
                predicate=CARRIES,
                object=reading.subject,
                species=reading.species,
                locator=reading.locator,
                literature=reading.literature,
            )


def find_messengers(
    world: KnownFacts, table: Iterable[Messenger]
) -> dict[str, tuple[Messenger, Node]]:
    """Return each messenger of the gene table that has a node, with the node, by its id.

    A name that several nodes share leads to none of them.
    """
    by_name: dict[str, list[Node]] = {}
    for node in world.substances:
        for name in {fold_name(name) for name in (node.label, *node.synonyms)}:
            by_name.setdefault(name, []).append(node)
    found = {}
    for messenger in table:
        for name in messenger.names:
            nodes = by_name.get(fold_name(name), [])
            if len(nodes) == 1 and world.allows(CARRIES, TARGET_TYPE, nodes[0].node_type):
                found[messenger.id] = (messenger, nodes[0])
                break
    return found


def state_from_genes(
    records: Mapping[str, TargetRecord],
    messengers: Iterable[tuple[Messenger, Node]],
    said: set[tuple[str, str, str]],
) -> Iterator[TargetReading]:
    """Yield what the gene table says about some targets, unless a row already says it.

    Args:
        records: targets by the id of their node.
        messengers: messengers with their nodes.
        said: subject, predicate and object of every reading so far.
    """
    ordered = list(messengers)
    for id, record in sorted(records.items()):
        for messenger, node in ordered:
            for predicate in messenger.predicates(record.symbol):
                if (id, predicate, node.id) not in said:
                    yield state_from_gene(id, record, predicate, messenger, node)


def state_from_gene(
    id: str, record: TargetRecord, predicate: str, messenger: Messenger, node: Node
) -> TargetReading:
    """Return one reading of the gene table.

    Its basis is `verified` where the database's names of the target also name the messenger,
    else it is general knowledge.
    """
    if not messenger.is_named_in(record.words):
        return state_from_knowledge(id, predicate, node.id, record)
    return TargetReading(
        subject=id,
        predicate=predicate,
        object=node.id,
        locator=("target", record.target_id),
        notes=(f"From the gene {record.symbol}; the maker's names of the target say so, too.",),
    )


def state_from_knowledge(
    subject: str, predicate: str, object: str, record: TargetRecord
) -> TargetReading:
    """Return a reading that no database says and that cites none; its note names the target."""
    at = f", target {record.target_id} of the list" if record.target_id else ""
    return TargetReading(
        subject=subject,
        predicate=predicate,
        object=object,
        notes=(f"From the gene {record.symbol}{at}, and general knowledge.",),
        basis=RECALLED,
        source=GENERAL_KNOWLEDGE,
    )
