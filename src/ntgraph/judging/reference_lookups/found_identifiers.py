"""What services tell of one work: whether its identifiers lead to it, and which it lacks."""

from __future__ import annotations

from collections.abc import Iterator

from ntgraph.judging.reference_lookups.asked_services import Service
from ntgraph.judging.reference_lookups.compared_works import (
    DIFFERS,
    WorkComparison,
    compare_work,
    is_placeholder,
    list_agreeing,
    list_differences,
)
from ntgraph.judging.reference_lookups.kept_answers import ServiceAnswer
from ntgraph.judging.reference_lookups.lookup_lines import (
    FAILED,
    FINDING,
    INFORMATION,
    SUGGESTION,
    LookupLine,
)
from ntgraph.judging.reference_lookups.polite_client import LookupFailedError, PoliteClient
from ntgraph.judging.reference_lookups.references_of_works import LOOKED_UP, WorkToLookUp
from ntgraph.judging.reference_lookups.told_notices import tell_nature, tell_notices
from ntgraph.judging.reference_lookups.work_record import WorkRecord
from ntgraph.records.frozen_record import frozen_record

# Who decides whether an identifier exists. Crossref is not the only agency for DOIs.
DECIDES = {"doi": "Crossref", "pmid": "PubMed", "pmcid": "Europe PMC"}
ELSEWHERE = {"doi": "; it may be misspelled, or registered with another agency"}
LEAST_TITLE_WORDS = 3


@frozen_record
class FoundRecord:
    """A record that a service gave, for which identifier and when, and how it agrees."""

    service: str
    day: str
    curie: str
    record: WorkRecord
    agreement: WorkComparison

    def tell(self, level: str, code: str, message: str, suggested: str = "") -> LookupLine:
        """Return a line about this record."""
        return LookupLine("", 0, "", level, code, message, suggested, self.service, self.day)


class WorkFindings:
    """Asks about one work and collects what is to be told of it."""

    def __init__(self, work: WorkToLookUp, client: PoliteClient) -> None:
        self.work, self.client = work, client
        self.same: list[FoundRecord] = []
        self.has_failed = False

    def tell(self) -> Iterator[LookupLine]:
        """Yield everything that is told of the work."""
        for curie in self.work.identifiers:
            for service in self.client.services:
                if curie.partition(":")[0] in service.prefixes:
                    yield from self._look_up(service, curie)
        if self.same:
            yield from self._tell_agreement()
            yield from tell_notices((f.record, f.service, f.day) for f in self.same)
            yield from self._suggest_others()
            yield from tell_nature(
                ((f.record, f.service, f.day) for f in self.same), self.work.source
            )
        elif not self.has_failed:
            yield from self._search()

    def _look_up(self, service: Service, curie: str) -> Iterator[LookupLine]:
        """Yield what is wrong with one identifier, going by one service."""
        try:
            answer = self.client.find_work(service, curie)
        except LookupFailedError as error:
            self.has_failed = True
            yield self._fail(service, curie, error)
            return
        records = [each for each in answer.works if curie in each.identifiers]
        if not records and DECIDES[curie.partition(":")[0]] == service.name:
            more = ELSEWHERE.get(curie.partition(":")[0], "")
            message = f"{service.name} does not know {curie}{more}"
            yield tell(FINDING, "identifier_unknown", message, service, answer)
        for record in records:
            yield from self._compare(service, answer, curie, record)

    def _compare(
        self, service: Service, answer: ServiceAnswer, curie: str, record: WorkRecord
    ) -> Iterator[LookupLine]:
        source = self.work.source
        found = compare_work(source, record)
        if found.title == DIFFERS:
            message = f"{curie} is {record.title!r} at {service.name}; recorded is {source.title!r}"
            yield tell(FINDING, "identifier_of_another_work", message, service, answer)
            return
        self.same.append(FoundRecord(service.name, answer.day, curie, record, found))

    def _tell_agreement(self) -> Iterator[LookupLine]:
        """Yield how title, year and authors agree: differences by service, or one line."""
        told: dict[str, tuple[bool, FoundRecord]] = {}
        for each in self.same:
            for is_wrong, words in list_differences(self.work.source, each.record, each.agreement):
                told.setdefault(words, (is_wrong, each))
        for words, (is_wrong, each) in told.items():
            level = FINDING if is_wrong else INFORMATION
            code = "record_differs" if is_wrong else "record_differs_slightly"
            yield each.tell(level, code, f"{each.curie} at {each.service}: {words}")
        if not told:
            first = max(self.same, key=lambda each: len(list_agreeing(each.agreement)))
            agreeing = ", ".join(list_agreeing(first.agreement)) or "nothing that can be compared"
            message = f"{first.curie} exists at {first.service}; in agreement: {agreeing}"
            yield first.tell(INFORMATION, "record_agrees", message)

    def _suggest_others(self) -> Iterator[LookupLine]:
        """Yield identifiers that services know of the same work and that are not recorded."""
        known = {kind: set[str]() for kind in LOOKED_UP}
        for curie in self.work.identifiers:
            known[curie.partition(":")[0]].add(curie)
        told = set()
        for each in self.same:
            for curie in each.record.identifiers:
                kind = curie.partition(":")[0]
                if curie in told or kind not in known or curie in known[kind]:
                    continue
                told.add(curie)
                yield self._suggest(each, curie, known[kind])

    def _suggest(self, found: FoundRecord, curie: str, recorded: set[str]) -> LookupLine:
        if recorded:
            here = " and ".join(sorted(recorded))
            message = f"{found.service} knows {found.curie} as {curie}; recorded is {here}"
            return found.tell(FINDING, "identifiers_disagree", message, curie)
        message = f"{found.service} knows {found.curie} also as {curie}"
        if not found.agreement.is_sure:
            message += "; compare title, year and authors first"
        return found.tell(SUGGESTION, "identifier_suggested", message, curie)

    def _search(self) -> Iterator[LookupLine]:
        """Yield an identifier for a work that none leads to, found by its title."""
        source = self.work.source
        if is_placeholder(source) or len(source.title.split()) < LEAST_TITLE_WORDS:
            message = "no identifier leads to the work, and its title is too short to search for"
            yield LookupLine("", 0, "", INFORMATION, "not_looked_up", message)
            return
        asked, suggested = [], set[str]()
        for service in self.client.services:
            if service.path_of_title is None:
                continue
            try:
                answer = self.client.find_title(service, source.title, self._first_family())
            except LookupFailedError as error:
                yield self._fail(service, "the title", error)
                continue
            asked.append((service, answer))
            for record in answer.works:
                found = compare_work(source, record)
                new = [each for each in record.identifiers if each not in suggested]
                if found.is_sure and new:
                    suggested.update(record.identifiers)
                    agreeing = ", ".join(list_agreeing(found))
                    message = f"{service.name} has such a work; in agreement: {agreeing}"
                    yield tell(SUGGESTION, "identifier_suggested", message, service, answer, new[0])
        if asked and not suggested:
            names = " and ".join(service.name for service, _ in asked)
            message = f"no work of this title, year and these authors found at {names}"
            yield tell(INFORMATION, "not_found_by_title", message, *asked[0])

    def _first_family(self) -> str:
        return self.work.source.authors[0].split()[0] if self.work.source.authors else ""

    def _fail(self, service: Service, what: str, error: LookupFailedError) -> LookupLine:
        message = f"{service.name} was asked for {what} without success: {error}"
        return LookupLine("", 0, "", FAILED, "lookup_failed", message, "", service.name)


def tell(
    level: str,
    code: str,
    message: str,
    service: Service,
    answer: ServiceAnswer,
    suggested: str = "",
) -> LookupLine:
    """Return a line about what a service answered."""
    return LookupLine("", 0, "", level, code, message, suggested, service.name, answer.day)
