"""What the rules on references look at: a printed entry with its work and its article."""

from __future__ import annotations

from dataclasses import dataclass

from ntgraph.judging.audit.finding_record import Fault
from ntgraph.judging.audit.printed_faults import find_printed_faults
from ntgraph.records import Article, Reference, Source


@dataclass(frozen=True, slots=True)
class Entry:
    """A printed reference, its work, its article, and its words where they are at hand."""

    reference: Reference
    source: Source
    article: Article
    printed: str | None = None

    @property
    def printed_faults(self) -> tuple[str, ...]:
        """Faults of the printed words: found in them, else as recorded."""
        if self.printed is None:
            return self.reference.printed_faults
        return find_printed_faults(self.printed, self.source)

    def fault(self, code: str, explanation: str) -> Fault:
        """Report something about this entry."""
        reference = self.reference
        return Fault(
            code, explanation, reference.number, reference.source, place=reference.place
        )  # fmt: skip
