"""A statement that a reader proposes, with the words that it was read from."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from ntgraph.quotations.folded_text import fold
from ntgraph.quotations.node_names import fold_node_name

NOWHERE = -1
RULES, MODEL = "rules", "model"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposed statement.

    `start` and `end` are the place of `quote` in the article's text. Subject and object are
    labels: that of a known node, or words of the text for a thing that is new. `hedge` is an
    entry of the vocabulary, or a word as it is printed. `carried` is true if the subject stands
    in an earlier place, from `antecedent_start` to `antecedent_end`, and the quote only refers to
    it. Places that are not known are `NOWHERE`. `score` is how often such a proposal is right;
    `rule` is what read it, `reader` is `rules` or `model:NAME`. `beside` tells the place from
    others at which the same words stand; it is empty where there is no other.
    """

    start: int
    end: int
    quote: str
    subject: str
    predicate: str
    object: str
    subject_level: str = ""
    negated: bool = False
    hedge: str = ""
    cites: tuple[int, ...] = ()
    carried: bool = False
    score: float = 0.0
    rule: str = ""
    reader: str = RULES
    subject_start: int = NOWHERE
    subject_end: int = NOWHERE
    object_start: int = NOWHERE
    object_end: int = NOWHERE
    antecedent_start: int = NOWHERE
    antecedent_end: int = NOWHERE
    note: str = ""
    beside: str = ""

    @property
    def key(self) -> str:
        """Return a short hash of the quote and of what is said; decisions are kept by it."""
        said = (self.subject, self.subject_level, self.predicate, self.object)
        parts = (*map(fold, (self.quote, *said)), "not" if self.negated else "")
        parts += (self.beside,) if self.beside else ()
        return hashlib.sha256("\x1f".join(parts).encode("utf-8", "replace")).hexdigest()[:16]

    @property
    def said(self) -> tuple[int, int, str, str, str, str, bool]:
        """Return where the proposal stands and what it says; two of the same are one."""
        subject, thing = fold_node_name(self.subject), fold_node_name(self.object)
        ends = (subject, self.subject_level, self.predicate, thing)
        return (self.start, self.end, *ends, self.negated)
