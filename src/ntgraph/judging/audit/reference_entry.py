"""The record that the rules for references get: an entry with its work and its article."""

from __future__ import annotations

from ntgraph.judging.audit.finding_and_fault import Fault
from ntgraph.judging.audit.printed_faults import find_printed_faults
from ntgraph.records import Article, Reference, Source
from ntgraph.records.frozen_record import frozen_record


@frozen_record
class ReferenceEntry:
    """A printed reference with its work, its article and, if the text is given, its words.

    `newer_edition` is the year of a newer edition of the work, if one is known.
    """

    reference: Reference
    source: Source
    article: Article
    printed: str | None = None
    newer_edition: str = ""

    @property
    def printed_faults(self) -> tuple[str, ...]:
        """The faults of the printed words, or the recorded ones if the words are not given."""
        if self.printed is None:
            return self.reference.printed_faults
        return find_printed_faults(self.printed, self.source)

    def fault(self, code: str, explanation: str) -> Fault:
        """Return a fault of this entry."""
        reference = self.reference
        return Fault(
            code, explanation, reference.number, reference.source, place=reference.place
        )  # fmt: skip
