"""Leave out moot faults, and join the others: one for each kind of fault, sentence and work."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from ntgraph.judging.audit.finding_and_fault import Fault, Passage
from ntgraph.judging.audit.stance_rules import NOT_CARRYING
from ntgraph.records.vocabulary import FindingType

Key = tuple[str, str, Passage | None]


def drop_moot(faults: Iterable[Fault], kinds: Mapping[str, FindingType]) -> list[Fault]:
    """Return faults without those that are moot where a work does not carry its statement.

    Which these are is said by `moot_if_unsupported` of their finding type. A statement of the
    same sentence that the work may carry keeps its faults. Faults must not be joined yet.
    """
    faults = list(faults)
    not_carried = {describe_pair(fault) for fault in faults if fault.code in NOT_CARRYING}
    moot = {id for id, kind in kinds.items() if kind.moot_if_unsupported}
    return [f for f in faults if f.code not in moot or describe_pair(f) not in not_carried]


def describe_pair(fault: Fault) -> Key:
    """Return the work, the statement and the sentence that a fault is about."""
    return fault.source, fault.statement, fault.passage


def join_faults(faults: Iterable[Fault]) -> Iterator[Fault]:
    """Yield one fault for each kind, work and passage, with the statements of all of them.

    A joined fault has the number and the place of the first. Sentences that several of them
    share are kept once. A fault without a passage stays as it is.
    """
    groups: dict[Key, list[Fault]] = {}
    for fault in faults:
        if fault.passage is None:
            yield fault
        else:
            groups.setdefault((fault.code, fault.source, fault.passage), []).append(fault)
    for group in groups.values():
        yield join_same(group)


def join_same(group: list[Fault]) -> Fault:
    """Return faults of one kind, work and passage as one."""
    explanations = dict.fromkeys(fault.explanation for fault in group)
    return replace(
        group[0],
        explanation=" ".join(explanations),
        statements=tuple(dict.fromkeys(id for fault in group for id in fault.statements)),
        reasons=tuple(dict.fromkeys(reason for fault in group for reason in fault.reasons)),
    )
