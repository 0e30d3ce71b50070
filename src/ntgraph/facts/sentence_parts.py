"""A sentence cut at its two names, for who says thousands of statements of one kind."""

from __future__ import annotations

from ntgraph.facts.statement_sentences import (
    SentenceFrame,
    end_with_stop,
    start_with_capital,
)
from ntgraph.records.frozen_record import frozen_record

# Marks that stand in place of the names; no wording has control characters.
SUBJECT, OBJECT = "\x00", "\x01"


@frozen_record
class SentenceParts:
    """What stands before, between and behind the names of a sentence.

    `is_cut` is false if the names do not stand once each, in this order; then the frame says
    the sentence.
    """

    frame: SentenceFrame
    before: str = ""
    between: str = ""
    behind: str = ""
    is_cut: bool = False

    @classmethod
    def of(cls, frame: SentenceFrame) -> SentenceParts:
        """Cut a frame.

        >>> SentenceParts.of(SentenceFrame("in rats, ", "{subject} raises {object}", "")).between
        ' raises '
        """
        clause = frame.fill_clause(SUBJECT, OBJECT)
        before, _, rest = clause.partition(SUBJECT)
        between, _, behind = rest.partition(OBJECT)
        is_plain = clause.count(SUBJECT) == clause.count(OBJECT) == 1 and OBJECT not in before
        # The first word must be the name alone, or nothing of it.
        is_cut = is_plain and (between.startswith(" ") if not before else " " in before)
        if not is_cut:
            return cls(frame)
        stopped = end_with_stop(behind) if behind else ""
        return cls(frame, start_with_capital(before), between, stopped, True)

    def fill(self, subject: str, name: str) -> str:
        """Return the sentence about two things, as the frame says it."""
        if not self.is_cut:
            return self.frame.fill(subject, name)
        if not self.before:
            subject = start_with_capital(subject)
        if not self.behind:
            name = end_with_stop(name)
        return f"{self.before}{subject}{self.between}{name}{self.behind}"
