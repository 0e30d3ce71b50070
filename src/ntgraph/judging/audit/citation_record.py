"""The record that the rules for citations get: a statement with the works cited for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ntgraph.judging.audit.finding_and_fault import Fault, Passage
from ntgraph.records import NOT_ASSESSED, Evidence, Source, Statement
from ntgraph.records.frozen_record import frozen_record
from ntgraph.records.vocabulary import PARTLY, READ, SUPPORTS


@frozen_record
class Citation:
    """A statement of one article, with its evidence there and the works cited for it.

    `sources` are all works of the facts by id. `numbers` maps the id of each work cited here to
    its printed number. `is_claim` is false if the statement only says that a thing belongs to a
    group, because no study has to show that. `is_causal` is true if it says that one thing
    changes another. `names` are the names of subject and object, in lower case.
    """

    statement: Statement
    evidence: tuple[Evidence, ...]
    sources: Mapping[str, Source]
    numbers: Mapping[str, int]
    is_claim: bool = True
    names: str = ""
    is_causal: bool = False

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

    @property
    def needs_support(self) -> bool:
        """Whether it is a claim that was not judged to need no judgment."""
        assessment = self.statement.assessment
        return self.is_claim and (assessment is None or assessment.verdict != NOT_ASSESSED)

    def is_read(self, work: str) -> bool:
        """Return whether the curators read a work, or at least its abstract."""
        source = self.sources.get(work)
        return source is not None and source.reading in READ

    def is_about(self, species: str) -> bool:
        """Return whether a name of subject or object contains a species, singular or plural."""
        return re.search(rf"\b{re.escape(species.casefold())}s?\b", self.names) is not None

    def faults(
        self, code: str, explanation: str, work: str = "", reasons: tuple[str, ...] = ()
    ) -> Iterator[Fault]:
        """Yield a fault for each sentence that makes the statement.

        If `work` is given, the fault is about this work, and only sentences that cite it count.
        """
        for piece in self.evidence:
            if not work or work in piece.cited_sources:
                yield Fault(
                    code,
                    explanation,
                    self.numbers.get(work, 0),
                    work,
                    (self.statement.id,),
                    piece.place,
                    passage_of(piece),
                    reasons,
                )


def passage_of(evidence: Evidence) -> Passage | None:
    """Return the start and end of a piece of evidence in its article, or None."""
    return (evidence.span.start, evidence.span.end) if evidence.span else None


def name_work(citation: Citation, work: str) -> str:
    """Return a work as number, first author and year: `Reference 2 (Sulzer D, 2011)`."""
    return name_reference(citation.numbers[work], citation.sources.get(work), work)


def name_reference(number: int, source: Source | None, id: str) -> str:
    """Return a printed reference by its number, and its work by first maker and year."""
    makers = (*source.authors, source.publisher, source.container) if source else ()
    maker = next(filter(None, makers), id)
    who = f"{maker}, {source.year}" if source and source.year else maker
    return f"Reference {number} ({who})"
