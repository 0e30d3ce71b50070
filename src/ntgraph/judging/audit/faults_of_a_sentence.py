"""Join faults: one for each kind of fault, sentence and work, however much the sentence says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ntgraph.judging.audit.finding_and_fault import Fault, Passage

Key = tuple[str, str, Passage | None]


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
