"""The records of a statement, its evidence, and the exact place of a passage."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field

from ntgraph.errors import Place
from ntgraph.records.attributes import Attributes, Value, collect_values
from ntgraph.records.frozen_record import frozen_record
from ntgraph.records.judgement import NOT_ASSESSED, Assessment, Stance
from ntgraph.records.vocabulary import IN_PEOPLE

Qualifiers = tuple[tuple[str, str], ...]


def unique(items: Iterable[str]) -> tuple[str, ...]:
    """Return the items without repetitions and empty texts, in order of first appearance.

    >>> unique(["can", "", "may", "can"])
    ('can', 'may')
    """
    found = dict.fromkeys(items)
    found.pop("", None)
    return tuple(found)


def write_qualifiers(qualifiers: Qualifiers) -> tuple[str, ...]:
    """Return conditions as the tables write them.

    >>> write_qualifiers((("dose", "high"), ("species", "rat")))
    ('dose=high', 'species=rat')
    """
    return tuple(f"{key}={value}" for key, value in qualifiers)


@frozen_record
class Span:
    """An exact place in an article: characters `start` to `end`, end exclusive.

    Positions count Python `str` characters in the text decoded as UTF-8, with its newlines
    unchanged. `sha256` is the hash of the passage: a reader who has the article can check with
    it that the passage is still at this place.
    """

    section: str
    block: str
    start: int
    end: int
    sha256: str


@frozen_record
class Origin:
    """Where evidence was before it came here through a file of ours that was read again.

    `cites` are the numbers that the article prints there; `collection` is filled for an accepted
    fact.
    """

    article: str = ""
    collection: str = ""
    span: Span | None = None
    cites: tuple[int, ...] = ()


@frozen_record
class Evidence:
    """One source's support for a statement: who says it, where, how carefully, citing what.

    For example: the article says it in characters 3425 to 3561 and cites its references 15
    and 16.

    `cites` holds the printed numbers in the order of the sentence, `cited_sources` the ids of
    the works they refer to, each once. `license` is that of the row, not of the work.

    Evidence from a reference collection has no span. There `locator` is the place in the
    source, `species` the species in which it was observed, `affinity` how strongly a drug
    binds, `literature` the works (CURIEs) that the source names, and `basis` whether the
    curator read the source or recalled it.

    Evidence from somebody's graph file can have a `passage`, the words that the file gives as
    the passage, and `attributes`: everything else that the file says of the edge, such as its
    weight. Facts of articles have neither. `origin` is filled where ntgraph wrote that file: the
    place that the evidence had before.
    """

    source: str
    license: str
    article: str = ""
    collection: str = ""
    span: Span | None = None
    hedge: str = ""
    passage_kind: str = ""
    cites: tuple[int, ...] = ()
    cited_sources: tuple[str, ...] = ()
    species: str = ""
    locator: str = ""
    affinity: str = ""
    literature: tuple[str, ...] = ()
    basis: str = ""
    note: str = ""
    passage: str = ""
    attributes: Attributes = ()
    origin: Origin | None = None
    place: Place | None = field(default=None, compare=False)

    @property
    def first_place(self) -> Evidence | Origin:
        """The place before the file was written that it was read from, else its own place."""
        return self.origin or self


def _words_of(evidence: tuple[Evidence, ...], name: str) -> tuple[str, ...]:
    """Return what each piece of evidence has in a field, each once; nearly all are the only one."""
    if len(evidence) == 1:
        word = getattr(evidence[0], name)
        return (word,) if word else ()
    return unique(getattr(each, name) for each in evidence)


@frozen_record
class Statement:
    """Something said about two nodes, with everything that speaks for it.

    Read one aloud: in the layer *article*, [dopamine, in excess] causes [paranoia], as
    the article says in its section on the messengers' roles, citing works 15 and 16. The
    id is made from the layer, subject with its level, predicate, object, qualifiers and
    `negated`; two passages that say the same are two pieces of evidence of one statement.
    """

    id: str
    layer: str
    subject: str
    predicate: str
    object: str
    subject_level: str = ""
    negated: bool = False
    qualifiers: Qualifiers = ()
    evidence: tuple[Evidence, ...] = ()
    assessment: Assessment | None = None
    stances: tuple[Stance, ...] = ()

    def judged(self, assessment: Assessment | None, stances: tuple[Stance, ...]) -> Statement:
        """Return it with what curators say of it.

        `dataclasses.replace` takes three times as long, and every statement of a folder is judged.
        """
        return Statement(
            self.id,
            self.layer,
            self.subject,
            self.predicate,
            self.object,
            self.subject_level,
            self.negated,
            self.qualifiers,
            self.evidence,
            assessment,
            stances,
        )

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the works that make this statement, each once."""
        return _words_of(self.evidence, "source")

    @property
    def cited_sources(self) -> tuple[str, ...]:
        """The ids of the works cited for it, each once."""
        if len(self.evidence) == 1 and not self.evidence[0].cited_sources:
            return ()
        return unique([work for evidence in self.evidence for work in evidence.cited_sources])

    @property
    def hedges(self) -> tuple[str, ...]:
        """The hedging words of its passages, each once."""
        return _words_of(self.evidence, "hedge")

    @property
    def is_hedged(self) -> bool:
        """Whether every passage hedges."""
        if not self.evidence or not self.evidence[0].hedge:
            return False
        return all(evidence.hedge for evidence in self.evidence)

    @property
    def animals(self) -> tuple[str, ...]:
        """The species it was seen in, sorted, where every passage names one that is not human."""
        if self.evidence and self.evidence[0].species in IN_PEOPLE:
            return ()
        seen = {evidence.species for evidence in self.evidence}
        return () if seen.intersection(IN_PEOPLE) else tuple(sorted(seen))

    @property
    def passage_kinds(self) -> tuple[str, ...]:
        """The kinds of the passages that make this statement, each once."""
        return _words_of(self.evidence, "passage_kind")

    @property
    def passages(self) -> tuple[str, ...]:
        """The words that a graph file gives as its passages, each once."""
        return _words_of(self.evidence, "passage")

    @property
    def attributes(self) -> dict[str, tuple[Value, ...]]:
        """What a graph file says of it besides, by attribute: each different value once."""
        return collect_values(evidence.attributes for evidence in self.evidence)

    @property
    def verdict(self) -> str:
        """The id of its verdict, or `not_assessed` if it has no assessment."""
        return self.assessment.verdict if self.assessment else NOT_ASSESSED

    @property
    def safety_notes(self) -> tuple[str, ...]:
        """The ids of the corrections that must be shown with it."""
        return self.assessment.safety_notes if self.assessment else ()


def named_nodes(statements: Iterable[Statement]) -> set[str]:
    """Return the ids of all nodes that are the subject or the object of a statement."""
    return {end for statement in statements for end in (statement.subject, statement.object)}
