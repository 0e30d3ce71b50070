"""The record that the rules for citations get: a statement with the works cited for it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ntgraph.judging.audit.finding_and_fault import Fault
from ntgraph.records import Evidence, Source, Statement
from ntgraph.records.vocabulary import PARTLY, SUPPORTS


@dataclass(frozen=True, slots=True)
class Citation:
    """A statement of one article, with its evidence there and the works cited for it.

    `sources` are all works of the facts by id. `numbers` maps the id of each work cited here to
    its printed number. `is_claim` is false if the statement only says that a thing belongs to a
    group, because no study has to show that. `names` are the names of subject and object, in
    lower case.
    """

    statement: Statement
    evidence: tuple[Evidence, ...]
    sources: Mapping[str, Source]
    numbers: Mapping[str, int]
    is_claim: bool = True
    names: str = ""

    @property
    def works(self) -> tuple[Source, ...]:
        """The works cited, each once, in the order of the citations."""
        return tuple(self.sources[id] for id in self.numbers if id in self.sources)

    @property
    def carriers(self) -> tuple[str, ...]:
        """The ids of the works cited here that support the statement or a part of it."""
        return tuple(
            stance.source
            for stance in self.statement.stances
            if stance.stance in (SUPPORTS, PARTLY) and stance.source in self.numbers
        )

    def is_about(self, species: str) -> bool:
        """Return whether a name of subject or object contains a species, singular or plural."""
        return re.search(rf"\b{re.escape(species.casefold())}s?\b", self.names) is not None

    def fault(self, code: str, explanation: str, work: str = "") -> Fault:
        """Return a fault of the statement or, if `work` is given, of one work cited for it."""
        number = self.numbers.get(work, 0)
        citing = (e.place for e in self.evidence if work in e.cited_sources)
        place = next(citing, self.evidence[0].place)
        return Fault(code, explanation, number, work, self.statement.id, place)


def name_work(citation: Citation, work: str) -> str:
    """Return a work as number, first author and year: `Reference 2 (Sulzer D, 2011)`."""
    source = citation.sources.get(work)
    makers = (*source.authors, source.publisher, source.container) if source else ()
    maker = next(filter(None, makers), work)
    who = f"{maker}, {source.year}" if source and source.year else maker
    return f"Reference {citation.numbers[work]} ({who})"
