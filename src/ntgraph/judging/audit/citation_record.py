"""What the rules on citations look at: a statement with the works cited for it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ntgraph.judging.audit.finding_record import Fault
from ntgraph.records import Evidence, Source, Statement
from ntgraph.records.vocabulary import PARTLY, SUPPORTS


@dataclass(frozen=True, slots=True)
class Citation:
    """A statement as one article makes it, with the works cited and what is known of them.

    `numbers` gives the printed number under which each work is cited here; `is_claim` is
    false for what merely sorts things into groups, which no study has to show; `names` are
    the names of its two ends, in small letters.
    """

    statement: Statement
    evidence: tuple[Evidence, ...]
    sources: Mapping[str, Source]
    numbers: Mapping[str, int]
    is_claim: bool = True
    names: str = ""

    @property
    def works(self) -> tuple[Source, ...]:
        """The works cited, each once, in order; numbers without a reference have none."""
        return tuple(self.sources[id] for id in self.numbers if id in self.sources)

    @property
    def carriers(self) -> tuple[str, ...]:
        """The works cited here that were found to carry at least a part of it."""
        return tuple(
            stance.source
            for stance in self.statement.stances
            if stance.stance in (SUPPORTS, PARTLY) and stance.source in self.numbers
        )

    def is_about(self, species: str) -> bool:
        """Tell whether one of its ends is named after an animal, one or many."""
        return re.search(rf"\b{re.escape(species.casefold())}s?\b", self.names) is not None

    def fault(self, code: str, explanation: str, work: str = "") -> Fault:
        """Report something about the statement, or about one work cited for it."""
        number = self.numbers.get(work, 0)
        citing = (e.place for e in self.evidence if work in e.cited_sources)
        place = next(citing, self.evidence[0].place)
        return Fault(code, explanation, number, work, self.statement.id, place)


def name_work(citation: Citation, work: str) -> str:
    """Name a work by its printed number, first author and year: Reference 2 (Sulzer D, 2011)."""
    source = citation.sources.get(work)
    makers = (*source.authors, source.publisher, source.container) if source else ()
    maker = next(filter(None, makers), work)
    who = f"{maker}, {source.year}" if source and source.year else maker
    return f"Reference {citation.numbers[work]} ({who})"
