"""What is told of a work besides its identity: notices, what kind of study, what can be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ntgraph.judging.reference_lookups.lookup_lines import FINDING, INFORMATION, LookupLine
from ntgraph.judging.reference_lookups.work_record import Notice, WorkRecord
from ntgraph.records import Source

Told = tuple[WorkRecord, str, str]

# Notices in the words of all services, from the gravest.
KINDS = (
    ("work_retracted", "was withdrawn", ("retract", "withdraw", "removal")),
    ("work_in_doubt", "has an expression of concern", ("concern",)),
    (
        "work_corrected",
        "was corrected",
        ("errat", "corrig", "correction", "addendum", "clarification"),
    ),
)
OTHER = ("work_updated", "has a notice")


def tell_notices(records: Iterable[Told]) -> Iterator[LookupLine]:
    """Yield each kind of notice about a work once, with the services and the places."""
    found: dict[tuple[str, str], list[tuple[Notice, str, str]]] = {}
    for record, service, day in records:
        for notice in record.notices:
            found.setdefault(kind_of(notice), []).append((notice, service, day))
    for (code, words), notices in found.items():
        services = ", ".join(dict.fromkeys(service for _, service, _ in notices))
        places = ", ".join(dict.fromkeys(n.where for n, _, _ in notices if n.where))
        where = f": {places}" if places else ""
        message = f"the work {words}, says {services}{where}"
        yield LookupLine("", 0, "", FINDING, code, message, "", notices[0][1], notices[0][2])


def kind_of(notice: Notice) -> tuple[str, str]:
    """Return the code of a notice and its words.

    >>> kind_of(Notice("retraction", ""))[0], kind_of(Notice("new version", ""))[1]
    ('work_retracted', 'has a notice (new version)')
    """
    for code, words, stems in KINDS:
        if any(stem in notice.kind.casefold() for stem in stems):
            return code, words
    return OTHER[0], f"{OTHER[1]} ({notice.kind})"


def tell_nature(records: Iterable[Told], source: Source) -> Iterator[LookupLine]:
    """Yield what kind of study services call the work, and where its abstract can be read."""
    kinds: dict[str, Told] = {}
    readable: Told | None = None
    for told in records:
        record, service, _ = told
        if record.kinds:
            kinds.setdefault(f"{service}: {', '.join(record.kinds)}", told)
        if record.has_abstract and (readable is None or record.is_open):
            readable = told
    if kinds:
        _, service, day = next(iter(kinds.values()))
        message = f"kind of work, {'; '.join(kinds)}; recorded is {source.publication_type!r}"
        yield LookupLine("", 0, "", INFORMATION, "kind_of_work", message, "", service, day)
    if readable:
        record, service, day = readable
        whole = "; the whole text is open" if record.is_open else ""
        message = (
            f"an abstract can be read at {service}{whole}; recorded as read: {source.reading!r}"
        )
        yield LookupLine("", 0, "", INFORMATION, "abstract_is_open", message, "", service, day)
